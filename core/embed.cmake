# SPDX-FileCopyrightText: 2026 The Driftline authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Makes files part of a library. Run as a script (-D...) it writes the C++ file; included, it adds the rule.
#   driftline_embed(<target> <function> ROOT <folder> FILES <file>...)
# defines `std::span<const EmbeddedFile> driftline::<function>()`, names relative to ROOT.
if(CMAKE_SCRIPT_MODE_FILE)
    set(entries "")
    set(arrays "")
    set(number 0)
    string(REPLACE "|" ";" FILES "${FILES}")
    foreach(file IN LISTS FILES)
        file(READ "${file}" hex HEX)
        string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
        string(REGEX REPLACE "(................................................................................)" "\\1\n" bytes "${bytes}")
        file(RELATIVE_PATH name "${ROOT}" "${file}")
        string(APPEND arrays "constexpr unsigned char file${number}[] = {\n${bytes}0x00};\n")
        string(APPEND entries "    {\"${name}\", file${number}, sizeof(file${number}) - 1},\n")
        math(EXPR number "${number} + 1")
    endforeach()
    file(WRITE "${OUTPUT}" "// Made by core/embed.cmake; do not edit.\n#include \"base/embedded_file.h\"\n\n#include <array>\n\nnamespace {\n${arrays}\nconst std::array<driftline::EmbeddedFile, ${number}> files = {{\n${entries}}};\n} // namespace\n\nnamespace driftline {\nstd::span<const EmbeddedFile> ${FUNCTION}()\n{\n    return files;\n}\n} // namespace driftline\n")
    return()
endif()

function(driftline_embed target function)
    cmake_parse_arguments(ARG "" "ROOT" "FILES" ${ARGN})
    set(output ${CMAKE_CURRENT_BINARY_DIR}/${function}.cpp)
    list(JOIN ARG_FILES "|" files)
    add_custom_command(
        OUTPUT ${output}
        COMMAND ${CMAKE_COMMAND} "-DFILES=${files}" -DROOT=${ARG_ROOT} -DOUTPUT=${output}
                -DFUNCTION=${function} -P ${PROJECT_SOURCE_DIR}/core/embed.cmake
        DEPENDS ${ARG_FILES} ${PROJECT_SOURCE_DIR}/core/embed.cmake
        COMMENT "Embedding ${function}"
        VERBATIM)
    target_sources(${target} PRIVATE ${output})
    set_source_files_properties(${output} PROPERTIES COMPILE_OPTIONS "-O0" SKIP_PRECOMPILE_HEADERS ON)
endfunction()
