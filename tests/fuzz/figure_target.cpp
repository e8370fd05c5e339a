// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "figure/figure_json.h"
#include "fuzz/memory_file.h"
#include "scene/resolve.h"

#include <cstdlib>

using namespace driftline;

namespace {

/// Small, with a column of every role that a figure can speak of.
DatasetPtr tinyData() {
    static const DatasetPtr data =
        test::smallData("year:period place:place who:series what:indicator value:value "
                        "n:sample_size low:low high:high status:status note:note\n"
                        "2020 KH China trust 10 100 8 12 . .\n"
                        "2021 KH China trust 12 100 9 15 break new_question\n"
                        "2022 KH China trust -3 . . . estimated .\n"
                        "2020 KH US trust 20 100 18 22 . .\n"
                        "2021 KH US trust . . . . . .\n"
                        "2022 KH US trust 25 100 20 30 . .\n"
                        "2020 LA China trust 50 40 40 60 . .\n"
                        "2022 LA China fear 60 40 50 70 provisional .\n",
                        SamplingDesign::Probability);
    return data;
}

} // namespace

/// A figure document: parsed, validated, drawn from a tiny dataset; and written and read again, it is the
/// same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto figure = parseFigure(fuzz::textOf(data, size), "fuzz.json", "test");
    if (!figure)
        return 0;
    const auto again = parseFigure(writeFigure(*figure), "fuzz.json", "test");
    if (!again || !(*again == *figure))
        std::abort();
    static_cast<void>(resolve(*figure, [](std::string_view) -> Result<DatasetPtr> { return tinyData(); }));
    return 0;
}
