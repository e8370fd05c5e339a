// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "encoding/pairing_choices.h"
#include "ui/inspector/inspector_section.h"

#include <array>
#include <optional>

namespace driftline {

/// Two measures against each other: what is along x, what sets the size of the dots, and what is drawn
/// through them. Choosing the second measure makes the panel a scatter chart.
class PairingSection : public InspectorSection {
    Q_OBJECT
public:
    /// The datasets that a figure may read, and one of them by its name (nullptr: none has it).
    struct Datasets {
        std::function<std::vector<DatasetPtr>()> all;
        std::function<DatasetPtr(const std::string&)> named;
    };
    PairingSection(Datasets datasets, QWidget* parent);
    bool matters(const Inspected& inspected) const override;

protected:
    void read() override;

private:
    static constexpr std::size_t mostKept = 4;

    void makeMeasures();
    void makeNumbers();
    void makeLook();
    void findChoices();
    void readMeasures();
    void readKept();
    void readLook();
    void fillMeasures(QComboBox* combo, const std::optional<Query>& current, const QString& none);
    void choose(QComboBox* combo, bool isSize);
    void keepCell(std::size_t place);
    void changeTitle();
    DatasetPtr xDataset() const;

    Datasets m_datasets;
    QComboBox* m_x = nullptr;
    std::array<QComboBox*, mostKept> m_kept{};
    QComboBox* m_share = nullptr;
    QLineEdit* m_title = nullptr;
    QLineEdit* m_from = nullptr;
    QLineEdit* m_to = nullptr;
    QLineEdit* m_step = nullptr;
    QLineEdit* m_ticks = nullptr;
    QComboBox* m_decimals = nullptr;
    QComboBox* m_numbers = nullptr;
    QCheckBox* m_log = nullptr;
    QComboBox* m_years = nullptr;
    QComboBox* m_size = nullptr;
    QCheckBox* m_path = nullptr;
    QCheckBox* m_fit = nullptr;
    QComboBox* m_averages = nullptr;
    QComboBox* m_names = nullptr;
    QLabel* m_reason = nullptr;
    std::vector<MeasureChoice> m_choices;
    Query m_choicesFor; ///< the query of the panel that the choices join with
};

} // namespace driftline
