// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/entity.h"
#include "figure/figure_change.h"
#include "figure/figure_spec.h"
#include "figure/panel_facts.h"

#include <QFrame>

#include <functional>
#include <map>
#include <memory>
#include <string_view>
#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace driftline {

/// Frames of Qt have a shape of the same name.
using PanelSpec = Panel;

/// What the inspector shows: the figure, the panel of it that is being edited, and what its data allow.
struct Inspected {
    FigureSpec spec;
    std::size_t panel = 0;
    PanelFacts facts;
    Entities entities{}; ///< of the workspace, if the figure is one of its own

    const PanelSpec& current() const { return spec.panels[panel]; }
};

using FigureChange = std::function<Result<void>(FigureSpec&)>;
using PanelChange = std::function<void(PanelSpec&)>;

/// A field of the inspector as it is looked for.
struct InspectorSetting {
    QString name;      ///< "Logarithmic"
    QString section;   ///< "Value axis"
    QStringList words; ///< what else it is found by: its choices, what it is for
    QWidget* field = nullptr;
};

/// What is wrong with what was typed into a field, and one click that puts it right.
struct FieldProblem {
    QString sentence;
    QString fixName = {}; ///< empty: only the author knows
    std::function<void()> fix = {};
};

/// One part of the inspector: a heading that folds it, and fields under it. A section shows what it is given
/// and asks for changes; it never changes anything itself. What its fields are for is said by their tooltips,
/// and under them when the author asks for it with the "?" of the heading.
class InspectorSection : public QFrame {
    Q_OBJECT
public:
    /// `name` is for tests and for remembering which sections are open.
    InspectorSection(const QString& title, const char* name, QWidget* parent);

    /// One for all sections: what the data allow can be long.
    void show(std::shared_ptr<const Inspected> inspected);
    bool isOpen() const;
    void setOpen(bool open);
    /// Whether most authors of such a figure come here; the others are shown after them, folded.
    virtual bool matters(const Inspected& inspected) const;
    /// The fields that are shown or can be unfolded now, in their order.
    std::vector<InspectorSetting> settings() const;

Q_SIGNALS:
    /// The label names the change in the list of what can be undone.
    void changeAsked(const QString& label, const driftline::FigureChange& change);
    void folded(bool open);

protected:
    virtual void read() = 0; ///< fields from inspected()
    const Inspected& inspected() const { return *m_inspected; }
    const PanelSpec& panel() const { return m_inspected->current(); }

    void ask(const QString& label, const FigureChange& change);
    void askPanel(const QString& label, const PanelChange& change);

    /// Fields with their names, one a row. `name` is the object name.
    QComboBox* addCombo(const QString& label, const char* name);
    QLineEdit* addText(const QString& label, const char* name);
    QCheckBox* addCheck(const QString& label, const char* name);
    void addWidget(QWidget* widget);
    /// A field of another kind with its name.
    void addField(QWidget* field, const QString& label);
    /// A sentence that says what a field does, over the field and its label.
    void teach(QWidget* field, const QString& sentence);
    /// The same for the items of a combo box, in their order; for as long as an item applies.
    static void teachItems(QComboBox* combo, const QStringList& sentences);
    /// The text beside a field, where it depends on the data.
    void setRowName(QWidget* field, const QString& name);
    /// Makes a widget with no name beside it a setting that can be looked for.
    void nameSetting(QWidget* field, const QString& name);
    /// Under the field, until the next change.
    void setProblem(QWidget* field, const FieldProblem& problem);
    void clearProblems();
    /// With its label.
    void setRowVisible(QWidget* field, bool visible);
    /// A quiet sentence; hidden while it is empty.
    QLabel* addReason();
    /// The same, shown only while the author has asked for explanations.
    QLabel* addExplanation();
    void setReason(QLabel* label, const QString& text);
    /// Disabled items have their reason as a tooltip.
    static void setItemApplies(QComboBox* combo, int index, const Applicability& applies);
    /// Entries of a column's cells, by their labels; the data are the cells.
    static void fillCells(QComboBox* combo, const ColumnChoice* column, const std::string& current,
                          const QString& none = {});

private:
    QWidget* nameOf(QWidget* field) const; ///< nullptr if it has none
    int rowOfField(QWidget* field) const;  ///< negative if it is none of the rows
    void explain(bool isAsked);
    void showExplanations();

    QToolButton* m_heading;
    QToolButton* m_help;
    QWidget* m_body;
    QGridLayout* m_rows; ///< names and fields; what needs no name takes both columns
    int m_nextRow = 0;
    std::vector<std::pair<QWidget*, QString>> m_named;
    std::vector<std::pair<QWidget*, QString>> m_lessons; ///< in the order of the fields
    std::map<QWidget*, QLabel*> m_explanations;          ///< of fields, made when they are first asked for
    std::map<QWidget*, QWidget*> m_problems;
    std::vector<QLabel*> m_onDemand; ///< sentences that only stand there while explanations do
    std::shared_ptr<const Inspected> m_inspected = std::make_shared<const Inspected>();
};

} // namespace driftline
