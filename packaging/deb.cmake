# SPDX-FileCopyrightText: 2026 The Driftline authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The Debian package, as packaging/deb makes it.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME driftline)
set(CPACK_PACKAGE_VENDOR "The Driftline authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "charts of how Southeast Asia drifts between two powers")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Driftline shows how Cambodia and Southeast Asia drift between the United
States and China: survey answers, trade, investment and UN votes, as
interactive charts and as pictures for papers.
.
Every number leads to its source, every chart says what it cannot know, and
every picture has exactly the size and resolution that is asked for. Tables
and data packages of your own are drawn beside the built-in series.
Everything also works from the command line, without a display.")
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "The Driftline authors <driftline@example.org>" CACHE STRING
    "Who answers for the package")
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_RELEASE ${debian_revision})
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_INSTALL_CMAKE_PROJECTS
    "${PROJECT_BINARY_DIR};driftline;ALL;/" "${PROJECT_BINARY_DIR};driftline;debian;/")

# What the program is linked with dpkg-shlibdeps finds; the rest stands in the one list of packages.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
function(driftline_packages group out)
    execute_process(COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/install-dependencies --${group} --list
        OUTPUT_VARIABLE packages OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    string(REPLACE "\n" ";" packages "${packages}")
    list(REMOVE_ITEM packages libqt6gui6) # linked with, so it is found with its version
    list(JOIN packages ", " packages)
    set(${out} "${packages}" PARENT_SCOPE)
endfunction()
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/install-dependencies)
driftline_packages(needed CPACK_DEBIAN_PACKAGE_DEPENDS)
driftline_packages(recommended CPACK_DEBIAN_PACKAGE_RECOMMENDS)
include(CPack)
