// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure_change.h"
#include "figure/figure_spec.h"
#include "figure/panel_facts.h"

#include <QFrame>

#include <functional>
#include <memory>
#include <string_view>

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

    const PanelSpec& current() const { return spec.panels[panel]; }
};

using FigureChange = std::function<Result<void>(FigureSpec&)>;
using PanelChange = std::function<void(PanelSpec&)>;

/// One part of the inspector: a heading that folds it, and fields under it. A section shows what it is given
/// and asks for changes; it never changes anything itself.
class InspectorSection : public QFrame {
    Q_OBJECT
public:
    /// `name` is for tests and for remembering which sections are open.
    InspectorSection(const QString& title, const char* name, QWidget* parent);

    /// One for all sections: what the data allow can be long.
    void show(std::shared_ptr<const Inspected> inspected);
    bool isOpen() const;
    void setOpen(bool open);

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
    /// With its label.
    void setRowVisible(QWidget* field, bool visible);
    /// A quiet sentence; hidden while it is empty.
    QLabel* addReason();
    static void setReason(QLabel* label, const QString& text);
    /// Disabled items have their reason as a tooltip.
    static void setItemApplies(QComboBox* combo, int index, const Applicability& applies);
    /// Entries of a column's cells, by their labels; the data are the cells.
    static void fillCells(QComboBox* combo, const ColumnChoice* column, const std::string& current,
                          const QString& none = {});

private:
    QWidget* nameOf(QWidget* field) const; ///< nullptr if it has none

    QToolButton* m_heading;
    QWidget* m_body;
    QGridLayout* m_rows; ///< names and fields; what needs no name takes both columns
    std::shared_ptr<const Inspected> m_inspected = std::make_shared<const Inspected>();
};

} // namespace driftline
