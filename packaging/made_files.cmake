# SPDX-FileCopyrightText: 2026 The Driftline authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The files that are made of others: manual page and completions of the command line's definition, metainfo of the
# changelog and the list of screenshots.
set(made ${CMAKE_CURRENT_BINARY_DIR})

function(driftline_told_by_manual name)
    add_custom_command(OUTPUT ${made}/${name}
        COMMAND driftline-manual ${ARGN} > ${made}/${name}
        DEPENDS driftline-manual VERBATIM)
endfunction()

function(driftline_gzipped from name)
    add_custom_command(OUTPUT ${made}/${name}
        COMMAND gzip -9 --no-name --stdout ${from} > ${made}/${name}
        DEPENDS ${from} VERBATIM)
endfunction()

driftline_told_by_manual(driftline.1 man ${release_date})
foreach(shell IN ITEMS bash zsh fish)
    driftline_told_by_manual(driftline.${shell} ${shell})
endforeach()
driftline_gzipped(${made}/driftline.1 driftline.1.gz)
driftline_gzipped(${CMAKE_CURRENT_SOURCE_DIR}/debian/changelog changelog.Debian.gz)
add_custom_target(driftline_made_files ALL DEPENDS
    ${made}/driftline.1.gz ${made}/changelog.Debian.gz
    ${made}/driftline.bash ${made}/driftline.zsh ${made}/driftline.fish)

set(DRIFTLINE_SCREENSHOTS_ADDRESS "" CACHE STRING
    "Where on the web the pictures are that packaging/screenshots makes; the metainfo names none if this is empty")
set(screenshots "")
if(DRIFTLINE_SCREENSHOTS_ADDRESS)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/screenshots.list)
    file(STRINGS screenshots.list lines REGEX "^[^#]")
    set(type " type=\"default\"")
    foreach(line IN LISTS lines)
        if(NOT line MATCHES "^([^|]+)[|][^|]*[|](.*)$")
            message(FATAL_ERROR "packaging/screenshots.list: what is “${line}”?")
        endif()
        string(APPEND screenshots
            "    <screenshot${type}>\n"
            "      <caption>${CMAKE_MATCH_2}</caption>\n"
            "      <image>${DRIFTLINE_SCREENSHOTS_ADDRESS}/${CMAKE_MATCH_1}.png</image>\n"
            "    </screenshot>\n")
        set(type "")
    endforeach()
    set(screenshots "  <screenshots>\n${screenshots}  </screenshots>\n")
endif()
configure_file(driftline.metainfo.xml.in ${made}/org.example.driftline.metainfo.xml @ONLY)
