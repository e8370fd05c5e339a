# SPDX-FileCopyrightText: 2026 The Driftline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The headline figure so many times in one process; "count", "folder" and "scripts" are set on the command line.
do for [number=1:count] {
    target = sprintf("%s/%03d.png", folder, number)
    load scripts."/alignment.gnuplot"
}
