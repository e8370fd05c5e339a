// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/honesty_strip.h"

#include "ui/theme/qt_text.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace driftline {

namespace {

constexpr int tallestList = 168;
constexpr int badgeWidth = 64;
constexpr int headingHeight = 26; // with an arrow or without

bool saysTheSame(const FigureFinding& a, const FigureFinding& b) {
    return a.severity == b.severity && a.code == b.code && a.what == b.what && a.why == b.why &&
           a.remedy.has_value() == b.remedy.has_value() && (!a.remedy || a.remedy->label == b.remedy->label);
}

QLabel* sentence(const std::string& text, const char* kind, QWidget* parent) {
    auto* label = new QLabel(typeset(text), parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setProperty("kind", kind);
    return label;
}

} // namespace

HonestyStrip::HonestyStrip(QWidget* parent)
    : QFrame(parent)
    , m_heading(new QToolButton(this))
    , m_scroll(new QScrollArea(this))
    , m_most(tallestList) {
    setProperty("kind", "honesty");
    m_heading->setObjectName(QStringLiteral("honestyHeading"));
    m_heading->setProperty("kind", "strip-heading");
    m_heading->setCheckable(true);
    m_heading->setFixedHeight(headingHeight);
    m_heading->setFocusPolicy(Qt::StrongFocus); // so that Tab goes on from where it was clicked
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setToolTip(tr("What a reader of this figure should know, and how to mend it"));
    m_scroll->setObjectName(QStringLiteral("honestyList"));
    m_scroll->setAccessibleName(tr("Things to know about this figure"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_heading, 0, Qt::AlignLeft);
    layout->addWidget(m_scroll);
    connect(m_heading, &QToolButton::clicked, this, &HonestyStrip::setOpen);
    nameHeading();
}

bool HonestyStrip::isOpen() const {
    return !m_scroll->isHidden();
}

void HonestyStrip::setOpen(bool open) {
    open = open && !m_findings.empty();
    if (open && !m_isBuilt)
        rebuild();
    if (!open)
        m_height = 0;
    m_scroll->setVisible(open);
    nameHeading();
    fitList();
}

void HonestyStrip::setFindings(std::vector<FigureFinding> findings) {
    const bool isSame =
        std::equal(findings.begin(), findings.end(), m_findings.begin(), m_findings.end(), saysTheSame);
    // Remedies may have been made for a later state of the figure, so they are always taken.
    m_findings = std::move(findings);
    if (isSame)
        return;
    m_isBuilt = false;
    if (m_findings.empty())
        setOpen(false);
    if (isOpen())
        rebuild();
    nameHeading();
}

void HonestyStrip::nameHeading() {
    const auto cautions =
        std::count_if(m_findings.begin(), m_findings.end(),
                      [](const FigureFinding& finding) { return finding.severity == Severity::Warning; });
    const auto count = static_cast<qsizetype>(m_findings.size());
    auto text = count == 0 ? tr("Nothing to object to in this figure")
                           : counted(count, tr("thing to know"), tr("things to know"));
    if (cautions > 0)
        text += cautions == count ? tr(" – may mislead") : tr(" – %1 may mislead").arg(cautions);
    m_heading->setText(text);
    m_heading->setAccessibleName(text);
    m_heading->setEnabled(count > 0);
    m_heading->setChecked(isOpen());
    m_heading->setArrowType(count == 0 ? Qt::NoArrow : isOpen() ? Qt::DownArrow : Qt::RightArrow);
    const auto* tone = cautions > 0 ? "caution" : "plain";
    if (m_heading->property("tone") != QLatin1String(tone)) {
        m_heading->setProperty("tone", tone);
        m_heading->style()->unpolish(m_heading); // the sheet looks at the property again
        m_heading->style()->polish(m_heading);
    }
}

void HonestyStrip::rebuild() {
    // A remedy's button may be what asked for this, so the old rows go when it is done; whoever worked in
    // the list by keyboard goes on from its heading.
    auto* old = m_scroll->takeWidget();
    const bool hadFocus = old != nullptr && old->isAncestorOf(window()->focusWidget());
    if (old != nullptr)
        old->deleteLater();
    auto* list = new QWidget;
    list->setObjectName(QStringLiteral("honestyRows"));
    auto* rows = new QGridLayout(list);
    rows->setContentsMargins(8, 2, 8, 6);
    rows->setHorizontalSpacing(8);
    rows->setVerticalSpacing(6);
    rows->setColumnStretch(1, 1);
    for (const auto& finding : m_findings)
        addRow(finding, *rows, *list);
    rows->setRowStretch(rows->rowCount(), 1);
    m_scroll->setWidget(list);
    // Rows are newer than whatever follows the strip; by Tab they come right after its heading.
    QWidget* before = m_heading;
    for (auto* button : list->findChildren<QPushButton*>())
        setTabOrder(std::exchange(before, button), button);
    m_isBuilt = true;
    fitList();
    if (hadFocus)
        m_heading->setFocus(Qt::OtherFocusReason);
}

void HonestyStrip::addRow(const FigureFinding& finding, QGridLayout& rows, QWidget& list) {
    const int row = rows.rowCount();
    auto* badge = new QLabel(finding.severity == Severity::Warning ? tr("Caution") : tr("Note"), &list);
    badge->setProperty("tone", finding.severity == Severity::Warning ? "caution" : "plain");
    badge->setAlignment(Qt::AlignCenter);
    badge->setFixedWidth(badgeWidth);
    auto* what = sentence(finding.what, "plain", &list);
    auto* why = sentence(finding.why, "small", &list);
    why->hide();
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(what);
    words->addWidget(why);
    rows.addWidget(badge, row, 0, Qt::AlignTop);
    rows.addLayout(words, row, 1, Qt::AlignTop);
    const auto spoken = what->text();
    if (!finding.why.empty()) {
        auto* ask = new QPushButton(tr("Why?"), &list);
        ask->setObjectName(QStringLiteral("why"));
        ask->setProperty("kind", "link");
        ask->setCheckable(true);
        ask->setAccessibleName(tr("Why? %1").arg(spoken));
        connect(ask, &QPushButton::toggled, why, [this, ask, why](bool asked) {
            why->setVisible(asked);
            ask->setAccessibleDescription(asked ? why->text() : QString());
            fitList();
        });
        rows.addWidget(ask, row, 2, Qt::AlignTop);
    }
    if (finding.remedy) {
        auto* mend = new QPushButton(qtText(finding.remedy->label), &list);
        mend->setObjectName(QStringLiteral("remedy"));
        mend->setProperty("kind", "small-button");
        mend->setAccessibleDescription(spoken);
        mend->setToolTip(tr("Changes the figure; can be undone"));
        connect(mend, &QPushButton::clicked, this,
                [this, code = finding.code, label = finding.remedy->label] {
                    const auto found =
                        std::find_if(m_findings.begin(), m_findings.end(), [&](const FigureFinding& it) {
                            return it.code == code && it.remedy && it.remedy->label == label;
                        });
                    if (found == m_findings.end())
                        return;
                    const auto remedy = *found->remedy; // the list may change while it is applied
                    Q_EMIT remedyAsked(remedy);
                });
        rows.addWidget(mend, row, 3, Qt::AlignTop);
    }
}

void HonestyStrip::fitList() {
    if (!isOpen())
        return;
    auto* list = m_scroll->widget();
    list->layout()->activate();
    const int needed = list->layout()->hasHeightForWidth()
                           ? list->layout()->totalHeightForWidth(std::max(width(), 1))
                           : list->sizeHint().height();
    m_height = std::min(m_most, std::max(m_height, std::min(needed, tallestList)));
    m_scroll->setFixedHeight(m_height);
}

int HonestyStrip::headingRoom() const {
    return headingHeight;
}

void HonestyStrip::setMostListHeight(int pixels) {
    m_most = std::clamp(pixels, lowestList, tallestList);
    fitList();
}

void HonestyStrip::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    fitList();
}

} // namespace driftline
