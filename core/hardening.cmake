# SPDX-FileCopyrightText: 2026 The Driftline authors
# SPDX-License-Identifier: GPL-3.0-or-later

# driftline_hardened: what everything of ours that ships is compiled and linked with, so that a bug that a hostile
# file finds ends the program instead of running what the file holds. tests/cli/hardening_test.cpp reads it back
# from the built program.
include(CheckCXXCompilerFlag)
include(CheckPIESupported)
check_pie_supported(LANGUAGES CXX)

add_library(driftline_hardened INTERFACE)
if(NOT DRIFTLINE_HARDENED)
    return() # whoever packages us may bring flags of their own
endif()
target_compile_definitions(driftline_hardened INTERFACE _GLIBCXX_ASSERTIONS)
foreach(flag IN ITEMS -fstack-protector-strong -fstack-clash-protection -fcf-protection)
    string(MAKE_C_IDENTIFIER "DRIFTLINE_HAS${flag}" has)
    check_cxx_compiler_flag(${flag} ${has}) # -fcf-protection is for x86 alone
    target_compile_options(driftline_hardened INTERFACE $<$<BOOL:${${has}}>:${flag}>)
endforeach()
# It needs an optimised build, and sanitizers watch the same functions better.
if(NOT DRIFTLINE_SANITIZE AND NOT DRIFTLINE_SANITIZE_THREADS AND NOT DRIFTLINE_FUZZ)
    target_compile_options(driftline_hardened INTERFACE
        $<$<CONFIG:Release,RelWithDebInfo,MinSizeRel>:-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=2>)
endif()
target_link_options(driftline_hardened INTERFACE
    $<$<PLATFORM_ID:Linux>:-Wl,-z,relro,-z,now,-z,noexecstack>)
