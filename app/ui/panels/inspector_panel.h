// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "session/settings.h"
#include "ui/inspector/inspector_section.h"

#include <QWidget>

#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

class QComboBox;
class QLabel;
class QLayout;
class QScrollArea;

namespace driftline {

class SeriesSection;
class SettingSearch;
class TextSection;
struct SeriesChoice;

/// Beside the figure: everything about it that can be changed, section by section. Those that matter for the
/// chart stand first and are open; the others are folded until the user opens them. A change to a built-in
/// figure makes an own copy first.
class InspectorPanel : public QWidget {
    Q_OBJECT
public:
    /// `themeFolder` holds the user's own themes; it may be empty.
    InspectorPanel(Session& session, SettingsStore& settings, std::filesystem::path themeFolder,
                   QWidget* parent = nullptr);

    /// Makes the sections, which the first picture can do without. Call once it is on the screen.
    void load();
    /// What would be said of the picture where the author says nothing; shown in grey.
    void setAutomaticAlt(const AltText& alt);
    /// Opens a section by its object name and brings it into sight.
    void openSection(const QString& name);
    /// Leads to the field that finds a setting.
    void startSearch();
    /// While no figure is in view there is nothing to change, and a sentence says so.
    void setFigureInView(bool isInView);
    /// The series, as the data call it, that the section about series is about.
    void chooseSeries(const std::string& name);

Q_SIGNALS:
    void panelAsked(); ///< another panel of the figure is to be made
    /// The label of a series that the reader has gone to in a list; empty when it is left.
    void seriesVisited(const QString& name);
    void told(const QString& message); ///< for the status line
    void searchLeft();                 ///< by Escape: the chart is next

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLayout* makeTop();
    void makeSections();
    void add(InspectorSection* section);
    void refresh();
    void arrange(const Inspected& inspected, bool isOtherFigure);
    void rememberFolded(const InspectorSection& section);
    void goTo(QWidget* field);
    void showParts();
    void fillPanels(const FigureSpec& spec);
    void showRefusal(const QString& why);
    void apply(const QString& label, const FigureChange& change);
    void keepForAll(const QString& label, const SeriesChoice& choice);
    DatasetPtr eventLibrary() const;
    std::vector<DatasetPtr> datasetsHere() const;
    DatasetPtr datasetHere(const std::string& id) const;

    Session& m_session;
    SettingsStore& m_settings;
    std::filesystem::path m_themeFolder;
    QLabel* m_name;
    QComboBox* m_panels;
    QLabel* m_refusal;
    SettingSearch* m_search;
    QLabel* m_absence;
    bool m_isInView = true;
    bool m_isSearching = false;
    QScrollArea* m_scroll;
    SeriesSection* m_series = nullptr;
    QWidget* m_body;
    std::vector<InspectorSection*> m_sections;
    TextSection* m_text = nullptr;
    std::string m_figure;
    std::optional<std::size_t> m_follow; ///< the panel to edit once the figure has changed
    std::shared_ptr<const FigureSpec> m_shown;
    std::optional<std::pair<std::string, ChartKind>> m_arranged; ///< the figure and chart of the order
};

} // namespace driftline
