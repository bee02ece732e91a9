# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Sourced by app/run and tests/run, which set `root`. Makes a cached build good in any folder: a fresh clone
# elsewhere finds the objects of the last one.
export CCACHE_BASEDIR="${root:?}"
export CCACHE_NOHASHDIR=1
export CCACHE_SLOPPINESS=pch_defines,time_macros
export CCACHE_MAXSIZE="${CCACHE_MAXSIZE:-3G}"
export LC_ALL=C.UTF-8
