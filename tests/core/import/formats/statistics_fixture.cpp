// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/formats/statistics_fixture.h"

#include <boost/test/unit_test.hpp>

#include <memory>

namespace driftline::test {

namespace {
struct FreeWriter {
    void operator()(readstat_writer_t* writer) const { readstat_writer_free(writer); }
};

ssize_t appendBytes(const void* data, std::size_t size, void* context) {
    static_cast<std::string*>(context)->append(static_cast<const char*>(data), size);
    return static_cast<ssize_t>(size);
}
} // namespace

std::string statisticsFile(BeginWriting format, long rows,
                           const std::function<void(readstat_writer_t*)>& define,
                           const std::function<void(readstat_writer_t*, long)>& fill) {
    std::string bytes;
    const std::unique_ptr<readstat_writer_t, FreeWriter> writer(readstat_writer_init());
    readstat_set_data_writer(writer.get(), appendBytes);
    define(writer.get());
    BOOST_REQUIRE(format(writer.get(), &bytes, rows) == READSTAT_OK);
    for (long row = 0; row < rows; ++row) {
        BOOST_REQUIRE(readstat_begin_row(writer.get()) == READSTAT_OK);
        fill(writer.get(), row);
        BOOST_REQUIRE(readstat_end_row(writer.get()) == READSTAT_OK);
    }
    BOOST_REQUIRE(readstat_end_writing(writer.get()) == READSTAT_OK);
    return bytes;
}

readstat_variable_t* variableOf(readstat_writer_t* writer, int index) {
    return readstat_get_variable(writer, index);
}

std::string smallSav() {
    return statisticsFile(
        readstat_begin_writing_sav, 3,
        [](readstat_writer_t* writer) {
            readstat_writer_set_file_label(writer, "Small survey");
            auto* answers = readstat_add_label_set(writer, READSTAT_TYPE_DOUBLE, "answers");
            readstat_label_double_value(answers, 1, "Yes");
            readstat_label_double_value(answers, 2, "No");
            readstat_label_double_value(answers, 99, "Refused");
            auto* ends = readstat_add_label_set(writer, READSTAT_TYPE_DOUBLE, "ends");
            readstat_label_double_value(ends, 0, "None");
            readstat_label_double_value(ends, 10, "Full");
            auto* answer = readstat_add_variable(writer, "answer", READSTAT_TYPE_DOUBLE, 0);
            readstat_variable_set_label(answer, "Do you trust them?");
            readstat_variable_set_label_set(answer, answers);
            readstat_variable_add_missing_double_value(answer, 99);
            auto* trust = readstat_add_variable(writer, "trust", READSTAT_TYPE_DOUBLE, 0);
            readstat_variable_set_label_set(trust, ends);
            readstat_variable_add_missing_double_range(trust, 97, 99);
            auto* day = readstat_add_variable(writer, "day", READSTAT_TYPE_DOUBLE, 0);
            readstat_variable_set_format(day, "DATE11");
            auto* weight = readstat_add_variable(writer, "wt", READSTAT_TYPE_DOUBLE, 0);
            readstat_writer_set_fweight_variable(writer, weight);
            readstat_add_variable(writer, "place", READSTAT_TYPE_STRING, 300);
        },
        [](readstat_writer_t* writer, long row) {
            const double answers[] = {1, 99, 2};
            const double trust[] = {7, 98, 0};
            readstat_insert_double_value(writer, variableOf(writer, 0), answers[row]);
            readstat_insert_double_value(writer, variableOf(writer, 1), trust[row]);
            if (row == 1)
                readstat_insert_missing_value(writer, variableOf(writer, 2));
            else // 15 January 2021 and a day later
                readstat_insert_double_value(writer, variableOf(writer, 2),
                                             (141428.0 + 18642.0 + static_cast<double>(row) / 2) * 86400);
            readstat_insert_double_value(writer, variableOf(writer, 3), 0.5 + static_cast<double>(row));
            readstat_insert_string_value(writer, variableOf(writer, 4), row == 0 ? "Siĕm Réap" : "");
        });
}

} // namespace driftline::test
