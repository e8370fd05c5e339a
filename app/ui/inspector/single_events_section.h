// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "ui/inspector/pairing_section.h"

#include <optional>
#include <string>
#include <vector>

class QListWidget;
class QListWidgetItem;

namespace driftline {

/// Which events of a table stand in the figure, one by one, and where the name of each stands above the
/// chart.
class SingleEventsSection : public InspectorSection {
    Q_OBJECT
public:
    /// `own` gives the user's own datasets, of which some may be tables of events.
    SingleEventsSection(PairingSection::Datasets datasets, std::function<std::vector<DatasetPtr>()> own,
                        QWidget* parent);
    bool matters(const Inspected& inspected) const override;

protected:
    void read() override;

private:
    struct Entry {
        std::optional<std::size_t> own; ///< its place among the author's own
        std::string date;               ///< else its date in the table
        QString words;
        bool isShown = true;
        EventPlacement place;
    };

    void makeFields();
    void readTables();
    std::vector<Entry> entries() const;
    void fill(const std::vector<Entry>& entries);
    void readPlace();
    void takeCheck(const QListWidgetItem& item);
    void askPlace(const QString& label, const std::function<void(EventPlacement&)>& change);
    const Entry* current() const;

    PairingSection::Datasets m_datasets;
    std::function<std::vector<DatasetPtr>()> m_own;
    QComboBox* m_table;
    QListWidget* m_list;
    QLabel* m_reason;
    QComboBox* m_row = nullptr;
    QComboBox* m_side = nullptr;
    std::vector<Entry> m_entries; ///< a row each
};

} // namespace driftline
