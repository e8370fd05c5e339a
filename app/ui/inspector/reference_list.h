// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/pairing_section.h"
#include "ui/widgets/entry_list.h"

namespace driftline {

/// The lines of a panel that stand at a value of some dataset, and a form that adds one: a few words name the
/// row.
class ReferenceList : public EntryList {
    Q_OBJECT
public:
    ReferenceList(PairingSection::Datasets datasets, QWidget* parent);

    /// `facets`: the column of the small multiples; nullptr without such. `entries`: what is there already.
    void show(const PanelSpec& panel, const ColumnChoice* facets, const QStringList& entries);

Q_SIGNALS:
    void lineNamed(const driftline::ReferenceLine& line);

private:
    void addNamed(const QStringList& fields);
    void fillDatasets();

    PairingSection::Datasets m_datasets;
    std::string m_own; ///< the dataset that the panel shows
};

/// Which axis of a scatter chart a line belongs to, as a list of two.
void fillLineAxes(ChoiceBox& choice);
LineAxis lineAxisIn(const ChoiceBox& choice);

} // namespace driftline
