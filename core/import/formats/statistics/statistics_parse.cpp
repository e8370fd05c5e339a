// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/statistics/statistics_parse.h"

#include "base/number_text.h"
#include "base/text.h"
#include "import/formats/stated_table.h"
#include "import/formats/statistics/sentences.h"
#include "import/formats/statistics/statistics_dates.h"
#include "import/text_encoding.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <readstat.h>
#include <set>
#include <vector>

namespace driftline {

namespace {
using FactsJson = nlohmann::ordered_json;

constexpr std::size_t mostLabels = 1'000'000;
constexpr std::size_t mostSeenMissing = 1000; ///< different codes of a column
constexpr std::size_t mostNoteBytes = 64UL * 1024;

struct ReadColumn {
    std::string name;
    std::string label;
    std::string format;
    std::string labelSet;
    std::string measure;
    bool isText = false;
    bool isDate = false;
    std::set<std::string> seenMissing;
};

struct ReadLabel {
    std::string code;
    std::string label;
    bool isMissing = false; ///< of a tagged value
};

/// What ReadStat is told while it reads; one for each try.
struct Reading {
    Reading(StatisticsFormat readFormat, FrameWriter& writer, bool decodesHere)
        : format(readFormat)
        , out(writer)
        , decodes(decodesHere) {}

    StatisticsFormat format;
    FrameWriter& out;
    bool decodes; ///< texts come as they are in the file
    bool hasGuessed = false;
    bool isTooLarge = false;
    std::vector<ReadColumn> columns;
    std::map<std::string, std::vector<ReadLabel>, std::less<>> labelSets;
    std::size_t labels = 0;
    std::size_t cells = 0;
    std::size_t announced = 0;
    std::string title;
    std::string notes;
    std::string weight;

    std::string text(const char* bytes) {
        if (bytes == nullptr)
            return {};
        const std::string_view view = bytes;
        if (!decodes || isValidUtf8(view))
            return std::string(view);
        Diagnostics findings;
        hasGuessed = true;
        auto decoded = decodeText(std::string(view), "WINDOWS-1252", {}, findings);
        return decoded ? std::move(decoded->text) : std::string("\xEF\xBF\xBD");
    }
};

Reading& readingOf(void* context) {
    return *static_cast<Reading*>(context);
}

bool isTextValue(readstat_value_t value) {
    return readstat_value_type_class(value) == READSTAT_TYPE_CLASS_STRING;
}

/// As short as the type of the file allows: 0.1 of four bytes is no 0.10000000149011612.
std::string numberText(readstat_value_t value) {
    if (readstat_value_type(value) == READSTAT_TYPE_FLOAT) {
        const float number = readstat_float_value(value);
        if (std::isfinite(number))
            return number == 0 ? "0" : fmt::format("{}", number);
        return {};
    }
    const double number = readstat_double_value(value);
    return std::isfinite(number) ? exactNumber(number) : std::string();
}

std::string codeText(Reading& reading, readstat_value_t value) {
    if (readstat_value_is_tagged_missing(value) != 0)
        return fmt::format(".{}", readstat_value_tag(value));
    return isTextValue(value) ? reading.text(readstat_string_value(value)) : numberText(value);
}

int takeMetadata(readstat_metadata_t* metadata, void* context) {
    auto& reading = readingOf(context);
    const int columns = readstat_get_var_count(metadata);
    reading.title = reading.text(readstat_get_file_label(metadata));
    if (columns < 0 || static_cast<std::size_t>(columns) > mostStatedColumns) {
        reading.isTooLarge = true;
        return READSTAT_HANDLER_ABORT;
    }
    reading.announced = static_cast<std::size_t>(columns);
    return reading.out.begin(reading.announced) ? READSTAT_HANDLER_OK : READSTAT_HANDLER_ABORT;
}

int takeNote(int /*index*/, const char* note, void* context) {
    auto& reading = readingOf(context);
    if (reading.notes.size() < mostNoteBytes)
        reading.notes += (reading.notes.empty() ? "" : "\n") + reading.text(note);
    return READSTAT_HANDLER_OK;
}

std::string_view measureName(readstat_measure_t measure) {
    switch (measure) {
    case READSTAT_MEASURE_NOMINAL:
        return "nominal";
    case READSTAT_MEASURE_ORDINAL:
        return "ordinal";
    case READSTAT_MEASURE_SCALE:
        return "scale";
    case READSTAT_MEASURE_UNKNOWN:
        break;
    }
    return "";
}

int takeVariable(int /*index*/, readstat_variable_t* variable, const char* labelSet, void* context) {
    auto& reading = readingOf(context);
    if (reading.columns.size() >= mostStatedColumns) {
        reading.isTooLarge = true;
        return READSTAT_HANDLER_ABORT;
    }
    ReadColumn column;
    column.name = reading.text(readstat_variable_get_name(variable));
    column.label = reading.text(readstat_variable_get_label(variable));
    column.format = reading.text(readstat_variable_get_format(variable));
    column.labelSet = reading.text(labelSet);
    column.measure = measureName(readstat_variable_get_measure(variable));
    column.isText = readstat_variable_get_type_class(variable) == READSTAT_TYPE_CLASS_STRING;
    column.isDate = !column.isText && isDateFormat(reading.format, column.format);
    reading.columns.push_back(std::move(column));
    return READSTAT_HANDLER_OK;
}

int takeWeight(readstat_variable_t* variable, void* context) {
    auto& reading = readingOf(context);
    reading.weight = reading.text(readstat_variable_get_name(variable));
    return READSTAT_HANDLER_OK;
}

int takeLabel(const char* set, readstat_value_t value, const char* label, void* context) {
    auto& reading = readingOf(context);
    if (++reading.labels > mostLabels) {
        reading.isTooLarge = true;
        return READSTAT_HANDLER_ABORT;
    }
    reading.labelSets[reading.text(set)].push_back(
        {codeText(reading, value), reading.text(label), readstat_value_is_tagged_missing(value) != 0});
    return READSTAT_HANDLER_OK;
}

bool sendValue(Reading& reading, ReadColumn& column, readstat_variable_t* variable, readstat_value_t value) {
    if (readstat_value_is_tagged_missing(value) != 0) {
        const auto code = codeText(reading, value);
        column.seenMissing.insert(code);
        return reading.out.addCell(code, CellType::Text);
    }
    if (readstat_value_is_system_missing(value) != 0)
        return reading.out.addCell({}, CellType::Text);
    const bool isMissing = readstat_value_is_defined_missing(value, variable) != 0;
    if (isMissing && column.seenMissing.size() < mostSeenMissing)
        column.seenMissing.insert(codeText(reading, value));
    if (isTextValue(value))
        return reading.out.addCell(reading.text(readstat_string_value(value)), CellType::Text);
    if (column.isDate && !isMissing) {
        if (const auto iso = isoFromStatistics(reading.format, column.format, readstat_double_value(value)))
            return reading.out.addCell(*iso, CellType::Date);
    }
    return reading.out.addCell(numberText(value), CellType::Number);
}

int takeValue(int row, readstat_variable_t* variable, readstat_value_t value, void* context) {
    auto& reading = readingOf(context);
    const int index = readstat_variable_get_index(variable);
    const auto columns = reading.columns.size();
    // Cells come row after row, each of them; whatever else comes is a damaged file.
    const bool isNext = index >= 0 && columns > 0 &&
                        static_cast<std::size_t>(index) == reading.cells % columns && row >= 0 &&
                        static_cast<std::size_t>(row) == reading.cells / columns;
    if (!isNext || columns != reading.announced)
        return READSTAT_HANDLER_ABORT;
    if (++reading.cells > mostStatedCells) {
        reading.isTooLarge = true;
        return READSTAT_HANDLER_ABORT;
    }
    return sendValue(reading, reading.columns[static_cast<std::size_t>(index)], variable, value)
               ? READSTAT_HANDLER_OK
               : READSTAT_HANDLER_ABORT;
}

FactsJson columnFacts(const Reading& reading, const ReadColumn& column) {
    FactsJson facts = {{"name", column.name},
                       {"label", column.label},
                       {"format", column.format},
                       {"measure", column.measure},
                       {"isText", column.isText},
                       {"isDate", column.isDate},
                       {"isWeight", !reading.weight.empty() && column.name == reading.weight},
                       {"labels", FactsJson::array()},
                       {"missing", FactsJson::array()}};
    const auto set = reading.labelSets.find(column.labelSet);
    std::map<std::string, std::string, std::less<>> labels;
    if (set != reading.labelSets.end() && !column.labelSet.empty()) {
        for (const auto& label : set->second) {
            labels.emplace(label.code, label.label);
            if (!label.isMissing && !column.seenMissing.contains(label.code))
                facts["labels"].push_back({label.code, label.label});
        }
    }
    for (const auto& code : column.seenMissing) {
        const auto label = labels.find(code);
        facts["missing"].push_back({code, label == labels.end() ? std::string() : label->second});
    }
    return facts;
}

/// Stata writes the labels of values last and names them at the columns. In files of SAS and SPSS such a name
/// is one of a format, or comes with its labels.
FactsJson labelsNotInFile(const Reading& reading) {
    auto names = FactsJson::array();
    if (reading.format != StatisticsFormat::Dta)
        return names;
    for (const auto& column : reading.columns) {
        if (!column.labelSet.empty() && !reading.labelSets.contains(column.labelSet))
            names.push_back(column.name);
    }
    return names;
}

/// A transport file is written in records of 80 bytes, the last one filled up with blanks.
bool endsInRecord(StatisticsFormat format, const std::string& path) {
    constexpr std::uintmax_t recordBytes = 80;
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    return format == StatisticsFormat::Xport && !error && size % recordBytes != 0;
}

std::string readingFacts(const Reading& reading, bool isCutOff) {
    FactsJson facts = {{"title", reading.title},
                       {"notes", reading.notes},
                       {"hasGuessed", reading.hasGuessed},
                       {"isCutOff", isCutOff},
                       {"unlabelled", labelsNotInFile(reading)},
                       {"columns", FactsJson::array()}};
    for (const auto& column : reading.columns)
        facts["columns"].push_back(columnFacts(reading, column));
    return facts.dump(-1, ' ', false, FactsJson::error_handler_t::replace);
}

struct FreeReadStat {
    void operator()(readstat_parser_t* parser) const { readstat_parser_free(parser); }
};

readstat_error_t parseWith(readstat_parser_t* parser, Reading& reading, const std::string& path) {
    switch (reading.format) {
    case StatisticsFormat::Sav:
        return readstat_parse_sav(parser, path.c_str(), &reading);
    case StatisticsFormat::Por:
        return readstat_parse_por(parser, path.c_str(), &reading);
    case StatisticsFormat::Dta:
        return readstat_parse_dta(parser, path.c_str(), &reading);
    case StatisticsFormat::Sas:
        return readstat_parse_sas7bdat(parser, path.c_str(), &reading);
    case StatisticsFormat::Xport:
        return readstat_parse_xport(parser, path.c_str(), &reading);
    }
    return READSTAT_ERROR_PARSE;
}

readstat_error_t tryParsing(Reading& reading, const std::string& path, std::optional<long> rowLimit,
                            const char* fileEncoding) {
    const std::unique_ptr<readstat_parser_t, FreeReadStat> parser(readstat_parser_init());
    if (!parser)
        return READSTAT_ERROR_MALLOC;
    readstat_set_metadata_handler(parser.get(), takeMetadata);
    readstat_set_note_handler(parser.get(), takeNote);
    readstat_set_variable_handler(parser.get(), takeVariable);
    readstat_set_fweight_handler(parser.get(), takeWeight);
    readstat_set_value_label_handler(parser.get(), takeLabel);
    readstat_set_value_handler(parser.get(), takeValue);
    if (reading.decodes)
        readstat_set_handler_character_encoding(parser.get(), nullptr);
    if (fileEncoding != nullptr)
        readstat_set_file_character_encoding(parser.get(), fileEncoding);
    if (rowLimit)
        readstat_set_row_limit(parser.get(), std::max(*rowLimit, 1L)); // none would mean all
    return parseWith(parser.get(), reading, path);
}

void sendFailure(FrameWriter& out, CodedText said) {
    const FactsJson failure = {{"code", std::move(said.code)}, {"message", std::move(said.text)}};
    out.send(FrameKind::Failure, failure.dump(-1, ' ', false, FactsJson::error_handler_t::replace));
}
} // namespace

void parseStatistics(StatisticsFormat format, const std::string& path, std::optional<long> rowLimit,
                     FrameWriter& out) {
    auto reading = std::make_unique<Reading>(format, out, false);
    auto error = tryParsing(*reading, path, rowLimit, nullptr);
    const bool hasBadText = error == READSTAT_ERROR_CONVERT_BAD_STRING || error == READSTAT_ERROR_CONVERT ||
                            error == READSTAT_ERROR_CONVERT_SHORT_STRING ||
                            error == READSTAT_ERROR_UNSUPPORTED_CHARSET;
    if (hasBadText) {
        const bool isUnknown = error == READSTAT_ERROR_UNSUPPORTED_CHARSET;
        reading = std::make_unique<Reading>(format, out, true);
        error = tryParsing(*reading, path, rowLimit, isUnknown ? "WINDOWS-1252" : nullptr);
        reading->hasGuessed = true;
    }
    if (reading->isTooLarge)
        return sendFailure(
            out, statistics_sentences::tableTooLarge(mostStatedColumns, mostStatedCells / 1'000'000));
    if (error == READSTAT_ERROR_UNSUPPORTED_FILE_FORMAT_VERSION)
        return sendFailure(out, statistics_sentences::newerVersion());
    if (error == READSTAT_ERROR_UNSUPPORTED_COMPRESSION)
        return sendFailure(out, statistics_sentences::unknownPacking());
    if (error != READSTAT_OK)
        return sendFailure(out, statistics_sentences::damaged(readstat_error_message(error)));
    if (reading->columns.size() != reading->announced || reading->columns.empty() ||
        reading->cells % reading->columns.size() != 0)
        return sendFailure(out, statistics_sentences::rowsNotWhole());
    out.send(FrameKind::Facts, readingFacts(*reading, endsInRecord(format, path)));
    out.send(FrameKind::End, {});
}

} // namespace driftline
