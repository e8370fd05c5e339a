// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/made_seeds.h"

#include <cstdio>

/// make_seeds CORPUS PACKAGES SEEDS (made_seeds.h).
int main(int argc, char** argv) {
    if (argc != 4) {
        std::fputs("make_seeds: needs the corpus, the packages and where to write\n", stderr);
        return 1;
    }
    driftline::fuzz::makeSeeds(argv[1], argv[2], argv[3]);
    return 0;
}
