# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Writes tokens.h from resources/tokens.json, so that no colour, font or measure is typed a second time.
#   cmake -DTOKENS=resources/tokens.json -DOUT=.../wizard/style/tokens.h -P tokens.cmake
cmake_minimum_required(VERSION 3.25)
file(READ ${TOKENS} json)

# borderStrong → BorderStrong
function(upper name out)
    string(SUBSTRING ${name} 0 1 first)
    string(SUBSTRING ${name} 1 -1 rest)
    string(TOUPPER ${first} first)
    set(${out} ${first}${rest} PARENT_SCOPE)
endfunction()

# The names of an object's members, by the alphabet (CMake keeps no other order).
function(members out)
    string(JSON count LENGTH "${json}" ${ARGN})
    set(names "")
    math(EXPR last "${count}-1")
    foreach(i RANGE ${last})
        string(JSON name MEMBER "${json}" ${ARGN} ${i})
        list(APPEND names ${name})
    endforeach()
    set(${out} ${names} PARENT_SCOPE)
endfunction()

# #RRGGBB or #RRGGBBAA → 0xAARRGGBB
function(argb value out)
    if(NOT value MATCHES "^#([0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f][0-9A-Fa-f])([0-9A-Fa-f][0-9A-Fa-f])?$")
        message(FATAL_ERROR "${TOKENS}: ${value} is not #RRGGBB or #RRGGBBAA")
    endif()
    if(CMAKE_MATCH_2)
        set(${out} 0x${CMAKE_MATCH_2}${CMAKE_MATCH_1} PARENT_SCOPE)
    else()
        set(${out} 0xFF${CMAKE_MATCH_1} PARENT_SCOPE)
    endif()
endfunction()

# Every number below PATH as `inline constexpr int prefixMember = value;`, objects inside included.
function(numbers out prefix)
    members(names ${ARGN})
    set(text "")
    foreach(name IN LISTS names)
        string(JSON type TYPE "${json}" ${ARGN} ${name})
        if(prefix)
            upper(${name} tail)
            set(constant ${prefix}${tail})
        else()
            set(constant ${name})
        endif()
        if(type STREQUAL OBJECT)
            numbers(inner ${constant} ${ARGN} ${name})
            string(APPEND text "${inner}")
        elseif(type STREQUAL NUMBER)
            string(JSON value GET "${json}" ${ARGN} ${name})
            string(APPEND text "inline constexpr int ${constant} = ${value};\n")
        endif()
    endforeach()
    set(${out} "${text}" PARENT_SCOPE)
endfunction()

# An array of strings as a constexpr array of literals.
function(strings out constant)
    string(JSON count LENGTH "${json}" ${ARGN})
    math(EXPR last "${count}-1")
    set(items "")
    foreach(i RANGE ${last})
        string(JSON value GET "${json}" ${ARGN} ${i})
        string(APPEND items "    \"${value}\",\n")
    endforeach()
    set(${out} "inline constexpr std::array<const char *, ${count}> ${constant} {\n${items}};\n" PARENT_SCOPE)
endfunction()

# A list as a constexpr array of literals.
function(literals out constant)
    list(LENGTH ARGN count)
    list(TRANSFORM ARGN REPLACE "(.+)" "    \"\\1\",\n")
    list(JOIN ARGN "" items)
    set(${out} "inline constexpr std::array<const char *, ${count}> ${constant} {\n${items}};\n" PARENT_SCOPE)
endfunction()

set(themes light dark sunlight)
members(colours colors light)
list(LENGTH colours colour_count)
set(colour_names "")
foreach(colour IN LISTS colours)
    upper(${colour} name)
    string(APPEND colour_names "    ${name},\n")
endforeach()
set(table "")
foreach(theme IN LISTS themes)
    members(here colors ${theme})
    if(NOT here STREQUAL colours)
        message(FATAL_ERROR "${TOKENS}: ${theme} does not have the colours of light")
    endif()
    set(row "")
    foreach(colour IN LISTS colours)
        string(JSON value GET "${json}" colors ${theme} ${colour})
        argb(${value} value)
        string(APPEND row "        ${value}, // ${colour}\n")
    endforeach()
    string(APPEND table "    std::array<std::uint32_t, ${colour_count}> {\n${row}    }, // ${theme}\n")
endforeach()

literals(colour_literals colourNames ${colours})

members(roles type)
literals(role_literals roleNames ${roles})
list(LENGTH roles role_count)
set(role_names "")
set(role_table "")
foreach(role IN LISTS roles)
    upper(${role} name)
    string(APPEND role_names "    ${name},\n")
    foreach(key font px line weight)
        string(JSON ${key} GET "${json}" type ${role} ${key})
    endforeach()
    string(JSON family GET "${json}" fonts ${font})
    string(APPEND role_table "    TypeToken { \"${family}\", ${px}, ${line}, ${weight} }, // ${role}\n")
endforeach()

set(families "")
members(keys fonts)
foreach(key IN LISTS keys)
    string(JSON type TYPE "${json}" fonts ${key})
    if(type STREQUAL STRING)
        upper(${key} tail)
        string(JSON value GET "${json}" fonts ${key})
        string(APPEND families "inline constexpr auto font${tail} = \"${value}\";\n")
    endif()
endforeach()
strings(font_files fontFiles fonts files)
strings(mirrored mirrorInRtl mirrorInRtl)
string(JSON glove_factor GET "${json}" typeGlove factor)

numbers(measures "" space)
foreach(group radius border target icon layout focus motion)
    numbers(inner ${group} ${group})
    string(APPEND measures "${inner}")
endforeach()

file(WRITE ${OUT}.new "// SPDX-FileCopyrightText: 2026 EdgeMend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// generated by wizard/style/tokens.cmake from resources/tokens.json

#pragma once

#include <array>
#include <cstdint>

namespace edgemend {

enum class Theme : std::uint8_t { Light, Dark, Sunlight };

enum class Colour : std::uint8_t {
${colour_names}};

enum class TypeRole : std::uint8_t {
${role_names}};

/// px and line are logical pixels at 100 %.
struct TypeToken {
    const char *family;
    int px, line, weight;
};

namespace tokens {

inline constexpr int colourCount = ${colour_count};
/// 0xAARRGGBB, by Theme and Colour.
inline constexpr std::array<std::array<std::uint32_t, colourCount>, 3> colours {
${table}};
inline constexpr std::array<TypeToken, ${role_count}> type {
${role_table}};
/// As in tokens.json, by Colour and TypeRole.
${colour_literals}${role_literals}inline constexpr double gloveTypeFactor = ${glove_factor};
${families}${font_files}${mirrored}
// px; motion in ms
${measures}
} // namespace tokens

} // namespace edgemend
")
file(COPY_FILE ${OUT}.new ${OUT} ONLY_IF_DIFFERENT)
