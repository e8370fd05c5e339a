# SPDX-FileCopyrightText: 2026 The Driftline authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The compiler of the presets: Clang, which needs half of GCC's time, where it is installed; else the system's. Whoever
# names one, with CXX or with -DCMAKE_CXX_COMPILER, gets that.
if(NOT CMAKE_CXX_COMPILER AND NOT DEFINED ENV{CXX})
    find_program(DRIFTLINE_CLANG clang++)
    mark_as_advanced(DRIFTLINE_CLANG)
    if(DRIFTLINE_CLANG)
        set(CMAKE_CXX_COMPILER ${DRIFTLINE_CLANG})
    endif()
endif()
