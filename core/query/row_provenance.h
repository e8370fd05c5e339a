// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "query/estimate.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace driftline {

/// Whether a reader asks why: the number is uncertain, or not comparable with what comes before it. Of the
/// notes of a number that is made from several, those of rows that say so come first.
bool asksForReason(StatusSet status);

/// Whether what single rows say beside their numbers is for readers.
enum class RowRemarks { Told, Private };

/// Everything about the rows of a dataset but their numbers: status, sources, locators and notes. What a cell
/// says is read once for all rows that hold it, and they share its text.
class RowProvenance {
public:
    /// Of the numbers in the column `value`. The dataset must outlive it. Locators, notes and derivations of
    /// rows are told unless they are those of respondents: what one person said stands beside no number.
    RowProvenance(const Dataset& dataset, std::size_t value, RowRemarks remarks);

    /// Sets what is known of a new estimate that was made from these rows.
    void addTo(Estimate& estimate, std::span<const std::size_t> rows);

private:
    /// A column of text with the texts of each of its codes.
    struct Texts {
        const TextCells* cells = nullptr; ///< none: the dataset has no such column
        std::vector<SharedTexts> of;      ///< by code

        const SharedTexts* at(std::size_t row) const;
        SharedTexts joined(std::span<const std::size_t> rows) const;
    };
    static Texts textsOf(const Dataset& dataset, Role role);
    SharedTexts notesOf(std::span<const std::size_t> rows) const;
    static Texts sourceTextsOf(const TextCells* cells);
    SharedTexts sourcesOf(std::span<const std::size_t> rows) const;
    SharedText derivationOf(std::span<const std::size_t> rows) const;
    StatusSet statusAt(std::size_t row) const;

    Texts m_sources;
    Texts m_locators;
    Texts m_notes;
    Texts m_derivations;
    SharedText m_derivation; ///< of every number of a column that was computed here
    const TextCells* m_statusCells = nullptr;
    std::vector<StatusSet> m_statuses; ///< by code
    Texts m_operandSources;            ///< of other datasets that the numbers were computed with
    SharedTexts m_onlySource;       ///< where no column says which, the only source is that of every number
    SharedValue<Provenance> m_last; ///< of the estimate before, which the next one mostly shares
};

} // namespace driftline
