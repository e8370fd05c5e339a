// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/preflight_strip.h"

#include "ui/theme/qt_text.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStringList>
#include <QStyle>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace driftline {

namespace {
constexpr int listHeight = 176;
constexpr int verdictWidth = 84;

struct Look {
    Verdict verdict;
    const char* name;
    const char* tone;
};

/// In the order in which they are listed.
const std::array<Look, 4> looks = {{
    {Verdict::Fail, QT_TRANSLATE_NOOP("driftline::PreflightStrip", "Fails"), "bad"},
    {Verdict::Warning, QT_TRANSLATE_NOOP("driftline::PreflightStrip", "Look"), "caution"},
    {Verdict::NotMeasurable, QT_TRANSLATE_NOOP("driftline::PreflightStrip", "Not known"), "plain"},
    {Verdict::Pass, QT_TRANSLATE_NOOP("driftline::PreflightStrip", "Passes"), "good"},
}};

const Look& lookOf(Verdict verdict) {
    return *std::find_if(looks.begin(), looks.end() - 1,
                         [verdict](const Look& look) { return look.verdict == verdict; });
}

QLabel* sentence(const std::string& text, const char* kind, QWidget& parent) {
    auto* label = new QLabel(typeset(text), &parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setProperty("kind", kind);
    return label;
}
} // namespace

PreflightStrip::PreflightStrip(QWidget* parent)
    : QFrame(parent)
    , m_heading(new QToolButton(this))
    , m_scroll(new QScrollArea(this)) {
    setObjectName(QStringLiteral("preflight"));
    setProperty("kind", "honesty");
    m_heading->setObjectName(QStringLiteral("preflightHeading"));
    m_heading->setProperty("kind", "strip-heading");
    m_heading->setCheckable(true);
    m_heading->setFocusPolicy(Qt::StrongFocus);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setToolTip(tr("What the file itself was found to be, held against what is asked of it"));
    m_scroll->setObjectName(QStringLiteral("honestyList"));
    m_scroll->setAccessibleName(tr("Checks of the file"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFixedHeight(listHeight);
    m_scroll->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_heading, 0, Qt::AlignLeft);
    layout->addWidget(m_scroll);
    connect(m_heading, &QToolButton::clicked, this, &PreflightStrip::setOpen);
    nameHeading();
}

void PreflightStrip::setReport(const PreflightReport& report) {
    const bool isSame = m_report == report;
    m_report = report;
    m_words.clear();
    if (!isSame)
        rebuild();
    nameHeading();
}

void PreflightStrip::setWords(const QString& words) {
    m_report.reset();
    m_words = words;
    setOpen(false);
}

void PreflightStrip::setOpen(bool open) {
    m_scroll->setVisible(open && m_report.has_value());
    nameHeading();
}

void PreflightStrip::nameHeading() {
    auto text = m_words;
    const auto* tone = "plain";
    if (m_report) {
        const int failed = m_report->count(Verdict::Fail);
        const int doubtful = m_report->count(Verdict::Warning);
        QStringList parts;
        if (failed > 0)
            parts.append(tr("%1 of %2 checks fail").arg(failed).arg(m_report->items.size()));
        if (doubtful > 0)
            parts.append(doubtful == 1 ? tr("1 needs a look") : tr("%1 need a look").arg(doubtful));
        if (parts.isEmpty())
            parts.append(tr("nothing to object to"));
        text = qtText(m_report->presetName) % QStringLiteral(": ") % parts.join(QStringLiteral(", "));
        tone = failed > 0 || doubtful > 0 ? "caution" : "plain";
    }
    const bool isOpen = !m_scroll->isHidden();
    m_heading->setText(text);
    m_heading->setEnabled(m_report.has_value());
    m_heading->setChecked(isOpen);
    m_heading->setArrowType(!m_report ? Qt::NoArrow : isOpen ? Qt::DownArrow : Qt::RightArrow);
    m_heading->setProperty("tone", tone);
    m_heading->style()->unpolish(m_heading);
    m_heading->style()->polish(m_heading);
}

void PreflightStrip::rebuild() {
    auto* list = new QWidget;
    list->setObjectName(QStringLiteral("honestyRows"));
    auto* rows = new QGridLayout(list);
    rows->setContentsMargins(8, 2, 8, 6);
    rows->setHorizontalSpacing(10);
    rows->setVerticalSpacing(6);
    rows->setColumnStretch(1, 1);
    for (const auto& look : looks) {
        for (const auto& item : m_report->items) {
            if (item.verdict == look.verdict)
                addRow(item, *rows, *list);
        }
    }
    rows->setRowStretch(rows->rowCount(), 1);
    m_scroll->setWidget(list);
}

void PreflightStrip::addRow(const PreflightItem& item, QGridLayout& rows, QWidget& list) {
    const int row = rows.rowCount();
    const auto& look = lookOf(item.verdict);
    auto* badge = new QLabel(tr(look.name), &list);
    badge->setProperty("tone", look.tone);
    badge->setAlignment(Qt::AlignCenter);
    badge->setFixedWidth(verdictWidth);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(
        sentence(item.title + ": " + item.found + (item.asked.empty() ? "" : " (asked: " + item.asked + ")"),
                 "plain", list));
    if (!item.remedy.empty())
        words->addWidget(sentence(item.remedy, "small", list));
    rows.addWidget(badge, row, 0, Qt::AlignTop);
    rows.addLayout(words, row, 1, Qt::AlignTop);
}

} // namespace driftline
