#!/usr/bin/env Rscript
# SPDX-FileCopyrightText: 2026 The Driftline authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The numbers that shift_test.cpp and interval_test.cpp expect, computed by R. Run it by hand and compare:
#   Rscript tests/referees/shift.R

number <- function(value) formatC(value, digits = 10, format = "g")
row <- function(name, ...) cat(sprintf("%-34s", name), sapply(c(...), number), "\n")
half <- qnorm(0.975)

# Franklin (2007): two polls drawn apart; margin of the second minus the first, z and p.
between <- function(name, p1, n1, p2, n2) {
    test <- suppressWarnings(prop.test(c(p2 * n2, p1 * n1), c(n2, n1), correct = FALSE))
    z <- sign(p2 - p1) * sqrt(unname(test$statistic))
    row(name, 100 * diff(test$conf.int) / 2, z, test$p.value)
    stopifnot(all.equal(diff(test$conf.int) / 2, half * sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2)))
}

# Franklin (2007): two answers to one question; McNemar's test on the people who gave one and not the other.
within <- function(name, p1, p2, n) {
    margin <- half * sqrt((p1 + p2 - (p1 - p2)^2) / n)
    counts <- matrix(c(0, n * p2, n * p1, n * (1 - p1 - p2)), nrow = 2)
    test <- mcnemar.test(counts, correct = FALSE)
    row(name, 100 * margin, sign(p2 - p1) * sqrt(unname(test$statistic)), test$p.value)
}

# Two questions to the same people whose shares add up to more than 100: the most that can be unlike.
atMost <- function(name, p1, p2, n) {
    unlike <- 2 - p1 - p2
    z <- (p2 - p1) / sqrt(unlike / n)
    row(name, 100 * half * sqrt((unlike - (p1 - p2)^2) / n), z, 2 * pnorm(-abs(z)))
}

score <- function(name, percent, n) {
    test <- suppressWarnings(prop.test(percent / 100 * n, n, correct = FALSE))
    row(name, 100 * test$conf.int)
}

cat("between: margin, z, p\n")
between("52% of 1000, 47% of 900", 0.52, 1000, 0.47, 900)
between("41% of 800, 43% of 1200", 0.41, 800, 0.43, 1200)
between("54.05% of 513, 67.2% of 640.5", 0.5405, 513, 0.672, 640.5)
between("0% of 50, 3% of 50", 0, 50, 0.03, 50)
cat("within: margin, z, p\n")
within("51% and 46% of 1195", 0.51, 0.46, 1195)
within("49% and 44% of 938", 0.49, 0.44, 938)
within("60% and 40% of 400", 0.60, 0.40, 400)
atMost("70% and 64% of 1000", 0.70, 0.64, 1000)
cat("score interval: low, high\n")
score("50% of 400", 50, 400)
score("54.05% of 513", 54.05, 513)
score("2% of 150", 2, 150)
score("0% of 30", 0, 30)
score("100% of 30", 100, 30)
