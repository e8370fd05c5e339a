// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "read_text.h"

#include "import/csv_importer.h"

namespace driftline::test {

Result<ImportedPackage> readText(std::string_view name, std::string bytes, const ImportOptions& options) {
    ImportTarget target{std::string(name), false, bytes.substr(0, 64UL * 1024),
                        std::make_shared<const std::string>(std::move(bytes))};
    return csvImporter()->import(target, options);
}

std::string linesOf(const Dataset& dataset) {
    std::string out;
    const auto& variables = dataset.codebook.variables;
    for (std::size_t i = 0; i < variables.size(); ++i) {
        out += (i == 0 ? "" : "|") + variables[i].name;
        if (variables[i].role != Role::None)
            out += ":" + std::string(roleName(variables[i].role));
        if (!variables[i].unit.empty())
            out += " [" + variables[i].unit + "]";
    }
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        out += '\n';
        for (std::size_t i = 0; i < variables.size(); ++i) {
            out += i == 0 ? "" : "|";
            const auto reason = dataset.table.missing(i, row);
            if (reason == MissingReason::None)
                out += dataset.table.cellText(i, row);
            else
                out += "–" + (reason == MissingReason::NotReported ? std::string()
                                                                   : std::string(missingLabel(reason)));
            if (const auto note = dataset.table.note(i, row); !note.empty())
                out += "(" + std::string(note) + ")";
        }
    }
    return out;
}

} // namespace driftline::test
