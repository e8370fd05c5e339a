#!/usr/bin/env Rscript
# SPDX-FileCopyrightText: 2026 The Driftline authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The numbers that difference_interval_test.cpp, exact_test_test.cpp, shift_test.cpp and interval_test.cpp expect,
# computed by R. Run it by hand and compare:
#   Rscript tests/referees/shift.R

number <- function(value) formatC(value, digits = 10, format = "g")
row <- function(name, ...) cat(sprintf("%-42s", name), sapply(c(...), number), "\n")
half <- qnorm(0.975)
scoreOf <- function(x, n) suppressWarnings(prop.test(x, n, correct = FALSE))$conf.int

# Newcombe (1998), method 10, made of R's own score intervals: first minus second.
newcombe <- function(p1, n1, p2, n2) {
    a <- scoreOf(p1 * n1, n1)
    b <- scoreOf(p2 * n2, n2)
    d <- p1 - p2
    c(d - sqrt((p1 - a[1])^2 + (b[2] - p2)^2), d + sqrt((a[2] - p1)^2 + (p2 - b[1])^2))
}

# Tango (1998) without his closed form: at every difference the likelihood is maximised by search, and the ends
# are where the score statistic is 1.96. Counts of people who gave only the first and only the second.
tango <- function(b, c, n) {
    share <- function(delta) { # of those who gave only the second, if the difference is delta
        low <- max(0, -delta)
        high <- (1 - delta) / 2
        if (high - low < 1e-15) return(low)
        term <- function(count, p) if (count == 0) 0 else count * log(p)
        likelihood <- function(q) term(b, q + delta) + term(c, q) + term(n - b - c, 1 - 2 * q - delta)
        optimize(likelihood, c(low, high), maximum = TRUE, tol = 1e-14)$maximum
    }
    score <- function(delta) (b - c - n * delta) / sqrt(n * (2 * share(delta) + delta - delta^2))
    d <- (b - c) / n
    edge <- 1e-9
    low <- if (d <= -1 + edge) -1 else
        uniroot(function(x) score(x) - half, c(-1 + edge, min(d, 1 - edge)), tol = 1e-13)$root
    high <- if (d >= 1 - edge) 1 else
        uniroot(function(x) score(x) + half, c(max(d, -1 + edge), 1 - edge), tol = 1e-13)$root
    c(low, high)
}

# Two polls drawn apart: interval of the second minus the first in points, z and p of the pooled test.
between <- function(name, p1, n1, p2, n2) {
    test <- suppressWarnings(prop.test(c(p2 * n2, p1 * n1), c(n2, n1), correct = FALSE))
    row(name, 100 * newcombe(p2, n2, p1, n1), sign(p2 - p1) * sqrt(unname(test$statistic)), test$p.value)
}

# Two answers to one question; McNemar's test on the people who gave one and not the other.
within <- function(name, p1, p2, n) {
    counts <- matrix(c(0, n * p2, n * p1, n * (1 - p1 - p2)), nrow = 2)
    test <- mcnemar.test(counts, correct = FALSE)
    row(name, 100 * tango(p2 * n, p1 * n, n), sign(p2 - p1) * sqrt(unname(test$statistic)), test$p.value)
}

# Two questions to the same people whose shares add up to more than 100: as many as can be gave one answer only.
atMost <- function(name, p1, p2, n) {
    z <- (p2 - p1) / sqrt((2 - p1 - p2) / n)
    row(name, 100 * tango((1 - p1) * n, (1 - p2) * n, n), z, 2 * pnorm(-abs(z)))
}

# A difference between two answers in two polls (Zou and Donner 2008): interval of the second minus the first in
# points, z from the standard error that it has towards zero, p.
ofDifferences <- function(name, of1, minus1, n1, of2, minus2, n2) {
    one <- tango(of1 * n1, minus1 * n1, n1)
    two <- tango(of2 * n2, minus2 * n2, n2)
    d1 <- of1 - minus1
    d2 <- of2 - minus2
    d <- d2 - d1
    ends <- c(d - sqrt((d2 - two[1])^2 + (one[2] - d1)^2), d + sqrt((two[2] - d2)^2 + (d1 - one[1])^2))
    z <- half * d / (if (d < 0) ends[2] - d else d - ends[1])
    row(name, 100 * ends, z, 2 * pnorm(-abs(z)))
}

fisher <- function(name, x1, n1, x2, n2)
    row(name, fisher.test(matrix(c(x1, n1 - x1, x2, n2 - x2), nrow = 2))$p.value)

score <- function(name, percent, n) row(name, 100 * scoreOf(percent / 100 * n, n))

cat("difference between samples: low, high (Newcombe 1998 prints 0.0524 to 0.3339, 0.6075 to 1, 0.8395 to 1)\n")
row("56 of 70, 48 of 80", newcombe(56 / 70, 70, 48 / 80, 80))
row("10 of 10, 0 of 10", newcombe(1, 10, 0, 10))
row("30 of 30, 0 of 30", newcombe(1, 30, 0, 30))
row("0 of 30, 0 of 30", newcombe(0, 30, 0, 30))
row("3 of 500.5, 0 of 87.25", newcombe(3 / 500.5, 500.5, 0, 87.25))
cat("difference within a sample: low, high (Tango 1998 prints -0.0271 to 0.3897)\n")
row("9 against 3 of 32", tango(9, 3, 32))
row("0 against 0 of 32", tango(0, 0, 32))
row("5 against 0 of 20", tango(5, 0, 20))
row("20 against 0 of 20", tango(20, 0, 20))
row("0 against 7 of 20.5", tango(0, 7, 20.5))
row("3 against 9 of 12", tango(3, 9, 12))
cat("exact tests: p\n")
fisher("2 of 20, 9 of 20", 2, 20, 9, 20)
fisher("0 of 12, 5 of 9", 0, 12, 5, 9)
fisher("1 of 1000, 8 of 900", 1, 1000, 8, 900)
fisher("0 of 5, 0 of 7", 0, 5, 0, 7)
fisher("3 of 3, 0 of 3", 3, 3, 0, 3)
fisher("1500 of 100000, 1400 of 90000", 1500, 100000, 1400, 90000)
row("McNemar, 9 against 3", binom.test(9, 12)$p.value)
row("McNemar, 0 against 6", binom.test(0, 6)$p.value)
row("McNemar, 4 against 4", binom.test(4, 8)$p.value)
cat("Holm\n")
row("0.01, 0.04, 0.03, 0.005", p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm"))
row("0.6, 0.4", p.adjust(c(0.6, 0.4), "holm"))
cat("shift between samples: low, high, z, p\n")
between("52% of 1000, 47% of 900", 0.52, 1000, 0.47, 900)
between("41% of 800, 43% of 1200", 0.41, 800, 0.43, 1200)
between("45% and 50% of 1000", 0.45, 1000, 0.5, 1000)
between("54.05% of 513, 67.2% of 640.5", 0.5405, 513, 0.672, 640.5)
cat("few people: low, high; p of Fisher's test\n")
fisher("0 of 20, 7 of 20", 0, 20, 7, 20)
fisher("2 of 100, 5 of 100", 2, 100, 5, 100)
row("0% of 30.9, 10% of 40.9", 100 * newcombe(0.1, 40.9, 0, 30.9))
fisher("0 of 30, 4 of 40", 0, 30, 4, 40)
cat("shift within one question: low, high, z, p\n")
within("51% and 46% of 1195", 0.51, 0.46, 1195)
within("49% and 44% of 938", 0.49, 0.44, 938)
within("60% and 40% of 400", 0.60, 0.40, 400)
atMost("70% and 64% of 1000", 0.70, 0.64, 1000)
cat("few people: low, high; p of the exact McNemar test\n")
row("12.5% and 0% of 48", 100 * tango(0, 6, 48))
row("7 against 1 of 40", 100 * tango(1, 7, 40))
row("p of 1 against 7", binom.test(1, 8)$p.value)
cat("shift of a difference: low, high, z, p\n")
ofDifferences("59-41 of 150, 29-60 of 160", 0.59, 0.41, 150, 0.29, 0.60, 160)
ofDifferences("48-44 of 938, 47-45 of 1100", 0.48, 0.44, 938, 0.47, 0.45, 1100)
ofDifferences("100-0 of 30, 0-100 of 30", 1, 0, 30, 0, 1, 30)
cat("score interval: low, high\n")
score("50% of 400", 50, 400)
score("54.05% of 513", 54.05, 513)
score("2% of 150", 2, 150)
score("0% of 30", 0, 30)
score("100% of 30", 100, 30)
