# SPDX-FileCopyrightText: 2026 The Driftline authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The lines of fit that tests/core/query/linear_fit_test.cpp expects: intercept, slope, R squared, correlation.
# Run with: Rscript tests/referees/fit.R
for (i in c(1, 3, 4)) {
  x <- anscombe[[paste0("x", i)]]
  y <- anscombe[[paste0("y", i)]]
  fit <- lm(y ~ x)
  cat(sprintf("%d: %.7f %.7f %.7f %.7f\n", i, coef(fit)[1], coef(fit)[2], summary(fit)$r.squared, cor(x, y)))
}
