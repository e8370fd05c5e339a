# SPDX-FileCopyrightText: 2026 The Driftline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The headline figure so many times in one process. Arguments: the folder to write to, and how many.
import pathlib
import runpy
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

folder, count = sys.argv[1], int(sys.argv[2])
script = str(pathlib.Path(__file__).with_name("alignment.py"))
for number in range(count):
    sys.argv = [script, f"{folder}/{number:03d}.png"]
    runpy.run_path(script)
    plt.close("all")
