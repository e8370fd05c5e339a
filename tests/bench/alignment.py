# SPDX-FileCopyrightText: 2026 The Driftline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The headline figure as matplotlib draws it. Argument: the file to write.
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

plt.rcParams.update({"font.family": ["Inter", "Liberation Sans", "DejaVu Sans"], "font.size": 7})
years, us, china = [2022, 2023, 2024], [18.5, 73.1, 55], [81.5, 26.9, 45]
figure, axes = plt.subplots(figsize=(1051 / 300, 971 / 300), dpi=300)
figure.subplots_adjust(left=0.1, right=0.78, top=0.78, bottom=0.2)
axes.fill_between(years, us, china, color="#0072b2", alpha=0.12, linewidth=0)
axes.plot(years, us, color="#0072b2", marker="o", markersize=4)
axes.plot(years, china, color="#d55e00", marker="s", markersize=4, linestyle="--")
axes.set(xlim=(2022, 2024), ylim=(0, 100), xticks=years, yticks=[0, 25, 50, 75, 100])
axes.grid(axis="y", color="#dddddd")
for side in ("left", "top", "right"):
    axes.spines[side].set_visible(False)
for when in (2022.98, 2023.62):
    axes.axvline(when, color="#888888", linestyle=":", linewidth=0.7)
axes.text(2024.05, 55, "United States 55%", color="#0072b2", va="center", weight="bold")
axes.text(2024.05, 45, "China 45%", color="#d55e00", va="center", weight="bold")
figure.text(0.02, 0.9, "Cambodia’s opinion leaders swung to the United States in 2023,\nthen a third of the way back",
            weight="bold", size=9)
figure.text(0.02, 0.82, "If ASEAN were forced to side with one of the two: share of\n"
            "Cambodian opinion leaders choosing each, %")
figure.text(0.02, 0.04, "Source: State of Southeast Asia Survey, ISEAS – Yusof Ishak Institute,\n"
            "as printed in Fulcrum 2024/162, ¶8.", size=6)
figure.savefig(sys.argv[1])
