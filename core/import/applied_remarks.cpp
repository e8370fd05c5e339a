// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "data/missing.h"
#include "import/applied_columns.h"
#include "import/cell_reading.h"
#include "import/footnotes.h"

#include <algorithm>

namespace driftline {

/// A column that says it already goes before what cells say.
void AppliedColumns::addRemarkColumns(const CellRemarks& remarks) {
    const auto add = [this](bool isSaid, Role role, std::optional<std::size_t>& target) {
        if (!isSaid || m_codebook.indexOf(role))
            return;
        Variable variable;
        variable.name = freeName(std::string(roleName(role)));
        variable.role = role;
        target = addVariable(std::move(variable));
    };
    add(remarks.sources, Role::Source, m_source);
    add(remarks.notes, Role::Note, m_note);
}

void AppliedColumns::addRemarks(const std::vector<ReadCell>& cells, const std::vector<Target>& of,
                                TableBuilder& builder) {
    const auto put = [&](std::optional<std::size_t> target, std::string_view between, auto part,
                         std::vector<std::string> texts) {
        if (!target)
            return;
        for (const auto& measure : of) {
            const std::string text(part(cells[measure.from]));
            if (!text.empty() && std::find(texts.begin(), texts.end(), text) == texts.end())
                texts.push_back(text);
        }
        if (texts.empty())
            builder.addMissing(*target, MissingReason::NotReported);
        else
            builder.addText(*target, joined(texts, between));
    };
    put(m_source, " ", [](const ReadCell& cell) { return cell.source; }, {});
    put(
        m_note, "; ", [](const ReadCell& cell) { return cell.remark; }, footnoteTexts(cells, of));
}

std::vector<std::string> AppliedColumns::footnoteTexts(const std::vector<ReadCell>& cells,
                                                       const std::vector<Target>& of) const {
    std::vector<std::string> texts;
    if (m_recipe.footnotes.empty())
        return texts;
    const auto add = [&](const ReadCell& cell) {
        for (const auto* note : footnotesOf(m_recipe.footnotes, cell.note)) {
            if (std::find(texts.begin(), texts.end(), note->text) == texts.end())
                texts.push_back(note->text);
        }
    };
    for (const auto& measure : of)
        add(cells[measure.from]);
    for (const auto& key : m_keys) {
        if (m_recipe.columns[key.from].use == ColumnUse::Key)
            add(cells[key.from]);
    }
    return texts;
}

/// "did not exist (xxx)": the reason, and the mark that the file had.
ReadCell AppliedColumns::withReason(ReadCell cell, const std::vector<ReadCell>& cells) const {
    if (!m_reason || cell.fate == CellFate::Kept)
        return cell;
    const auto& stated = cells[*m_reason];
    if (stated.fate == CellFate::Mark) // "refused" alone is also a mark of other files
        cell.reason = stated.reason;
    if (stated.fate != CellFate::Kept)
        return cell;
    const auto text = stated.text;
    const auto open = text.ends_with(')') ? text.find(" (") : std::string_view::npos;
    cell.reason = missingReasonFor(text.substr(0, open));
    if (open != std::string_view::npos)
        cell.note = text.substr(open + 2, text.size() - open - 3);
    return cell;
}

std::string AppliedColumns::flagBeside(const std::vector<ReadCell>& cells,
                                       const ColumnRecipe& measure) const {
    for (std::size_t i = 0; i < m_recipe.columns.size(); ++i) {
        const auto& column = m_recipe.columns[i];
        if (column.use == ColumnUse::Flag && column.of == measure.name && cells[i].fate != CellFate::Empty)
            return std::string(cells[i].text);
    }
    return {};
}

ReadCell AppliedColumns::flagged(const std::vector<ReadCell>& cells, std::size_t measure) const {
    auto cell = withReason(cells[measure], cells);
    if (cell.fate == CellFate::Kept) {
        cell.note = noteOf(cells, measure);
        return cell;
    }
    // A flag beside no value says why there is none: c is confidential.
    const auto flag = flagBeside(cells, m_recipe.columns[measure]);
    if (flag.empty())
        return cell;
    cell.fate = cell.fate == CellFate::Empty ? CellFate::Mark : cell.fate;
    if (const auto reason = readMissingMark(": " + flag); reason && cell.reason == MissingReason::NotReported)
        cell.reason = *reason;
    cell.note += (cell.note.empty() ? "" : " ") + flag;
    return cell;
}

/// The flag as found, and whether the period lies beyond the last that is known.
std::string AppliedColumns::noteOf(const std::vector<ReadCell>& cells, std::size_t measure) const {
    auto note = cells[measure].note;
    const auto& column = m_recipe.columns[measure];
    for (const auto& flag : {flagBeside(cells, column), column.flag}) {
        if (!flag.empty())
            note += (note.empty() ? "" : " ") + flag;
    }
    if (!m_lastActual || cells[measure].fate != CellFate::Kept)
        return note;
    auto period = m_recipe.columns[measure].period;
    for (std::size_t i = 0; i < cells.size() && !period; ++i) {
        if (m_recipe.columns[i].role == Role::Period && cells[i].fate == CellFate::Kept)
            period = cells[i].period;
    }
    const auto& cell = cells[*m_lastActual];
    std::optional<Period> last;
    if (const auto reading = readPeriodCell(cell.text))
        last = reading->period;
    // A fiscal year ends in the next one: what begins after its first year is no full actual.
    if (period && last && period->start.year() > last->start.year())
        note += note.empty() ? "forecast" : " forecast";
    return note;
}

} // namespace driftline
