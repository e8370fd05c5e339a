// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/series_style.h"
#include "ui/inspector/inspector_section.h"

#include <string>
#include <vector>

class QPushButton;

namespace driftline {

class OrderList;

/// Whether anything is said of how a series looks or what it is called; where its name stands is neither.
bool saysLook(const SeriesChoice& choice);

/// What single series are called and how they look: in which order, in which colour, with which marker. What
/// some readers could not see is said while it is chosen.
class SeriesSection : public InspectorSection {
    Q_OBJECT
public:
    explicit SeriesSection(QWidget* parent = nullptr);

    /// The one that the fields are about, as the data call it; another name changes nothing.
    void choose(const std::string& name);
    bool matters(const Inspected& inspected) const override;

Q_SIGNALS:
    /// All figures of the workspace are to show the series so, unless they come to say otherwise.
    void everywhereAsked(const QString& label, const driftline::SeriesChoice& choice);

protected:
    void read() override;

private:
    void makeFields();
    void makeButtons();
    void fillStyles();
    void readNames();
    void readChosen();
    void readColours(const SeriesChoice& choice);
    SeriesChoice shownChoice(const std::string& name) const;
    void setEverywhere(bool on);
    void askChoice(const QString& label, const std::function<void(SeriesChoice&)>& change);
    void takeColour(const QString& text);
    void makeShift();
    void takeShift(const QString& text);
    void readShift(const SeriesChoice& choice);
    void keepOnly(bool onlyThis);
    std::string current() const;
    std::size_t place() const;

    OrderList* m_list;
    QLineEdit* m_name;
    QComboBox* m_colour;
    QLineEdit* m_code;
    QComboBox* m_marker;
    QComboBox* m_dash;
    QComboBox* m_width;
    QLineEdit* m_shift;
    QCheckBox* m_focus;
    QLabel* m_concerns;
    QPushButton* m_unshift = nullptr;
    QPushButton* m_only = nullptr;
    QPushButton* m_all = nullptr;
    QCheckBox* m_everywhere = nullptr;
    std::vector<std::string> m_names; ///< of the series, as the data call them
    std::vector<std::string> m_cells; ///< of the series column; empty where there is none
    std::vector<SeriesStyle> m_styles;
    Theme m_theme;
};

} // namespace driftline
