// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/folding_strip.h"

#include "ui/theme/qt_text.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace driftline {

namespace {
QLabel* sentence(const std::string& text, const char* kind, QWidget* parent) {
    auto* label = new QLabel(typeset(text), parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setProperty("kind", kind);
    return label;
}
} // namespace

FoldingStrip::FoldingStrip(const QString& headingName, int badgeWidth, QWidget* parent)
    : QFrame(parent)
    , m_heading(new QToolButton(this))
    , m_scroll(new QScrollArea(this))
    , m_badgeWidth(badgeWidth) {
    setProperty("kind", "honesty");
    m_heading->setObjectName(headingName);
    m_heading->setProperty("kind", "strip-heading");
    m_heading->setCheckable(true);
    m_heading->setFocusPolicy(Qt::StrongFocus); // so that Tab goes on from where it was clicked
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_scroll->setObjectName(QStringLiteral("honestyList"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_heading, 0, Qt::AlignLeft);
    layout->addWidget(m_scroll);
    connect(m_heading, &QToolButton::clicked, this, [this](bool open) { setOpen(open); });
}

bool FoldingStrip::isOpen() const {
    return !m_scroll->isHidden();
}

void FoldingStrip::nameHeading(const QString& text, const char* tone, bool canUnfold) {
    m_heading->setText(text);
    m_heading->setAccessibleName(text);
    m_heading->setEnabled(canUnfold);
    m_heading->setChecked(isOpen());
    m_heading->setArrowType(!canUnfold ? Qt::NoArrow : isOpen() ? Qt::DownArrow : Qt::RightArrow);
    if (m_heading->property("tone") != QLatin1String(tone)) {
        m_heading->setProperty("tone", tone);
        m_heading->style()->unpolish(m_heading); // the sheet looks at the property again
        m_heading->style()->polish(m_heading);
    }
}

QGridLayout* FoldingStrip::newRows() {
    auto* list = new QWidget;
    list->setObjectName(QStringLiteral("honestyRows"));
    auto* rows = new QGridLayout(list);
    rows->setContentsMargins(8, 2, 8, 6);
    rows->setHorizontalSpacing(8);
    rows->setVerticalSpacing(6);
    rows->setColumnStretch(1, 1);
    return rows;
}

FoldingStrip::Row FoldingStrip::addRow(QGridLayout& rows, const Badge& badge, const std::string& what,
                                       const std::string& why) {
    const int index = rows.rowCount();
    auto* list = rows.parentWidget();
    auto* mark = new QLabel(badge.text, list);
    mark->setProperty("tone", badge.tone);
    mark->setAlignment(Qt::AlignCenter);
    mark->setFixedWidth(m_badgeWidth);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    Row row{index, sentence(what, "plain", list), nullptr};
    words->addWidget(row.what);
    if (!why.empty()) {
        row.why = sentence(why, "small", list);
        words->addWidget(row.why);
    }
    rows.addWidget(mark, index, 0, Qt::AlignTop);
    rows.addLayout(words, index, 1, Qt::AlignTop);
    return row;
}

QWidget* FoldingStrip::setRows(QGridLayout& rows) {
    rows.setRowStretch(rows.rowCount(), 1);
    auto* before = m_scroll->takeWidget();
    m_scroll->setWidget(rows.parentWidget());
    return before;
}

} // namespace driftline
