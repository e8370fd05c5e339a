// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <string>

class QGridLayout;
class QLabel;
class QScrollArea;
class QToolButton;

namespace driftline {

/// One line that says what a list of findings holds, and unfolds to it. Derived classes set the heading and
/// add the rows.
class FoldingStrip : public QFrame {
    Q_OBJECT
public:
    bool isOpen() const;
    virtual void setOpen(bool open) = 0;

protected:
    /// What a row begins with; the tone is one of the style sheet's.
    struct Badge {
        QString text;
        const char* tone;
    };
    /// The sentences of a row, and where it stands in the list.
    struct Row {
        int index;
        QLabel* what;
        QLabel* why; ///< nullptr if there is none
    };

    FoldingStrip(const QString& headingName, int badgeWidth, QWidget* parent);

    QToolButton& heading() const { return *m_heading; }
    QScrollArea& scroll() const { return *m_scroll; }
    /// The heading's words, its tone in the style sheet, and whether anything is there to unfold.
    void nameHeading(const QString& text, const char* tone, bool canUnfold);
    /// An empty list for the rows; it is shown by setRows().
    static QGridLayout* newRows();
    Row addRow(QGridLayout& rows, const Badge& badge, const std::string& what, const std::string& why);
    /// Shows the list in place of the one before, which is returned and belongs to the caller; nullptr if
    /// there was none.
    QWidget* setRows(QGridLayout& rows);

private:
    QToolButton* m_heading;
    QScrollArea* m_scroll;
    int m_badgeWidth; ///< pixels
};

} // namespace driftline
