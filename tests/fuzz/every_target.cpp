// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// libFuzzer wants one program a target, each with a function of the same name; a test calls them all.
#define LLVMFuzzerTestOneInput csvTarget
#include "fuzz/csv_target.cpp"
#undef LLVMFuzzerTestOneInput
#define LLVMFuzzerTestOneInput figureTarget
#include "fuzz/figure_target.cpp"
#undef LLVMFuzzerTestOneInput
#define LLVMFuzzerTestOneInput htmlTarget
#include "fuzz/html_target.cpp"
#undef LLVMFuzzerTestOneInput
#define LLVMFuzzerTestOneInput jsonTarget
#include "fuzz/json_target.cpp"
#undef LLVMFuzzerTestOneInput
#define LLVMFuzzerTestOneInput odsTarget
#include "fuzz/ods_target.cpp"
#undef LLVMFuzzerTestOneInput
#define LLVMFuzzerTestOneInput packageTarget
#include "fuzz/package_target.cpp"
#undef LLVMFuzzerTestOneInput
#define LLVMFuzzerTestOneInput packedTarget
#include "fuzz/packed_target.cpp"
#undef LLVMFuzzerTestOneInput
#define LLVMFuzzerTestOneInput pictureTarget
#include "fuzz/picture_target.cpp"
#undef LLVMFuzzerTestOneInput
#define LLVMFuzzerTestOneInput pxTarget
#include "fuzz/px_target.cpp"
#undef LLVMFuzzerTestOneInput
#define LLVMFuzzerTestOneInput statisticsTarget
#include "fuzz/statistics_target.cpp"
#undef LLVMFuzzerTestOneInput
#define LLVMFuzzerTestOneInput xlsxTarget
#include "fuzz/xlsx_target.cpp"
#undef LLVMFuzzerTestOneInput
#define LLVMFuzzerTestOneInput zipTarget
#include "fuzz/zip_target.cpp"
#undef LLVMFuzzerTestOneInput

#include "fuzz/every_target.h"

namespace driftline::fuzz {

const std::vector<Target>& everyTarget() {
    static const std::vector<Target> targets = {{"csv", csvTarget},       {"figure", figureTarget},
                                                {"html", htmlTarget},     {"json", jsonTarget},
                                                {"ods", odsTarget},       {"package", packageTarget},
                                                {"packed", packedTarget}, {"picture", pictureTarget},
                                                {"px", pxTarget},         {"statistics", statisticsTarget},
                                                {"xlsx", xlsxTarget},     {"zip", zipTarget}};
    return targets;
}

} // namespace driftline::fuzz
