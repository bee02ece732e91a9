# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# edgemend_embed(TARGET FUNCTION FILE...)
# Compiles the files into TARGET and gives `QByteArrayView edgemend::embedded::FUNCTION(QByteArrayView name)`,
# where name is the file's name without its folder; an unknown name gives an empty view, no name gives all names, one
# a line. Not a Qt resource: a static library would lose those unless every program asked for them. Run again by the
# build when a file changes.
set(EDGEMEND_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/embed_write.cmake)

function(edgemend_embed target function)
    set(source ${CMAKE_CURRENT_BINARY_DIR}/embedded_${function}.cpp)
    set(paths "")
    foreach(file IN LISTS ARGN)
        cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR})
        list(APPEND paths ${file})
    endforeach()
    string(REPLACE ";" "|" joined "${paths}")
    add_custom_command(OUTPUT ${source}
        COMMAND ${CMAKE_COMMAND} -DFUNCTION=${function} -DOUT=${source} "-DFILES=${joined}"
            -P ${EDGEMEND_EMBED_SCRIPT}
        DEPENDS ${paths} ${EDGEMEND_EMBED_SCRIPT}
        COMMENT "Embedding ${function}" VERBATIM)
    # the target may live in another folder than this call, which then does not see the rule above by itself
    add_custom_target(embed_${function} DEPENDS ${source})
    add_dependencies(${target} embed_${function})
    set_source_files_properties(${source} TARGET_DIRECTORY ${target} PROPERTIES GENERATED ON)
    target_sources(${target} PRIVATE ${source})
endfunction()
