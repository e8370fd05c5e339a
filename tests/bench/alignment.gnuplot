# SPDX-FileCopyrightText: 2026 The Driftline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The headline figure as gnuplot draws it; "target" is set on the command line.
set terminal pngcairo size 1051,971 font "Inter,18" fontscale 1
set output target
$data << EOD
2022 18.5 81.5
2023 73.1 26.9
2024 55 45
EOD
set label 4 "Cambodia’s opinion leaders swung to the United States in 2023,\nthen a third of the way back" at screen 0.02,0.965 font "Inter:Bold,21"
set label 5 "If ASEAN were forced to side with one of the two: share of\nCambodian opinion leaders choosing each, %" at screen 0.02,0.885
set tmargin 8
set xrange [2022:2024]
set yrange [0:100]
set xtics 1 nomirror
set ytics 25 nomirror
set grid ytics lt 1 lc rgb "#dddddd"
set border 1
set rmargin 22
set bmargin 7
unset key
set arrow 1 from 2022.98,0 to 2022.98,100 nohead dt 3 lc rgb "#888888"
set arrow 2 from 2023.62,0 to 2023.62,100 nohead dt 3 lc rgb "#888888"
set label 1 "United States 55%" at 2024.06,55 tc rgb "#0072b2"
set label 2 "China 45%" at 2024.06,45 tc rgb "#d55e00"
set label 3 "Source: State of Southeast Asia Survey, ISEAS – Yusof Ishak Institute,\nas printed in Fulcrum 2024/162, ¶8." at screen 0.02,0.07 font "Inter,15"
plot $data using 1:2:3 with filledcurves above fc rgb "#0072b2" fs transparent solid 0.12, \
     $data using 1:2:3 with filledcurves below fc rgb "#d55e00" fs transparent solid 0.12, \
     $data using 1:2 with linespoints lw 3 pt 7 ps 1.5 lc rgb "#0072b2", \
     $data using 1:3 with linespoints lw 3 dt 2 pt 5 ps 1.5 lc rgb "#d55e00"
