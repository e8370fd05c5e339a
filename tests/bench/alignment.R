# SPDX-FileCopyrightText: 2026 The Driftline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The headline figure as ggplot2 draws it. Argument: the file to write.
library(ggplot2)

target <- commandArgs(trailingOnly = TRUE)[1]
us <- "#0072b2"
china <- "#d55e00"
waves <- data.frame(year = 2022:2024, us = c(18.5, 73.1, 55), china = c(81.5, 26.9, 45))
figure <- ggplot(waves, aes(year)) +
    geom_vline(xintercept = c(2022.98, 2023.62), colour = "#888888", linetype = "dotted", linewidth = 0.3) +
    geom_ribbon(aes(ymin = us, ymax = china), fill = us, alpha = 0.12) +
    geom_line(aes(y = us), colour = us) +
    geom_point(aes(y = us), colour = us) +
    geom_line(aes(y = china), colour = china, linetype = "dashed") +
    geom_point(aes(y = china), colour = china, shape = "square") +
    annotate("text", x = 2024.05, y = c(55, 45), label = c("United States 55%", "China 45%"),
             colour = c(us, china), hjust = 0, size = 2.4, fontface = "bold") +
    scale_x_continuous(breaks = 2022:2024) +
    scale_y_continuous(limits = c(0, 100), breaks = seq(0, 100, 25), labels = function(y) paste0(y, "%")) +
    coord_cartesian(xlim = c(2022, 2024), clip = "off") +
    labs(title = "Cambodia’s opinion leaders swung to the United States in 2023,\nthen a third of the way back",
         subtitle = paste("If ASEAN were forced to side with one of the two: share of\nCambodian opinion",
                          "leaders choosing each, %"),
         caption = paste("Source: State of Southeast Asia Survey, ISEAS – Yusof Ishak Institute,\nas printed in",
                         "Fulcrum 2024/162, ¶8."),
         x = NULL, y = NULL) +
    theme_minimal(base_size = 7) +
    theme(panel.grid.minor = element_blank(), panel.grid.major.x = element_blank(),
          plot.margin = margin(4, 60, 4, 4), plot.title = element_text(face = "bold", size = 9),
          plot.caption = element_text(hjust = 0, size = 6), plot.title.position = "plot",
          plot.caption.position = "plot")
ggsave(target, figure, width = 1051, height = 971, units = "px", dpi = 300)
