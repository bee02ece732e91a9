// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QThread>

#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace edgemend {

/// Runs `work` in a thread of its own and hands what it made to `then`, in the thread of
/// `receiver`. For what takes longer than a picture of the screen may (a PDF, a photo, a slow disk)
/// and always ends. `work` must own all it touches. A receiver that goes (a page: with the
/// window, or for another language) waits for its work; `then` is not called any more.
template <typename Work, typename Then>
void inBackground(QObject *receiver, Work &&work, Then &&then)
{
    using Value = std::invoke_result_t<std::decay_t<Work> &>;
    auto made = std::make_shared<std::optional<Value>>();
    auto *thread = QThread::create(
        [made, work = std::forward<Work>(work)]() mutable { made->emplace(work()); });
    QObject::connect(thread, &QThread::finished, receiver,
        [made, then = std::forward<Then>(then)] { then(std::move(**made)); });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    QObject::connect(
        receiver, &QObject::destroyed, thread, [thread] { thread->wait(); }, Qt::DirectConnection);
    thread->start();
}

} // namespace edgemend
