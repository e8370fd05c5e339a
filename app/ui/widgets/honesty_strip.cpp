// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/honesty_strip.h"

#include "ui/theme/qt_text.h"
#include "ui/widgets/sentences.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

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

} // namespace

HonestyStrip::HonestyStrip(QWidget* parent)
    : FoldingStrip(QStringLiteral("honestyHeading"), badgeWidth, parent)
    , m_most(tallestList) {
    heading().setFixedHeight(headingHeight);
    heading().setToolTip(qtText(widgets_sentences::aboutHonestyStrip));
    scroll().setAccessibleName(qtText(widgets_sentences::thingsToKnow));
    scroll().setFocusPolicy(Qt::NoFocus);
    sayHeading();
}

void HonestyStrip::setOpen(bool open) {
    open = open && !m_findings.empty();
    if (open && !m_isBuilt)
        rebuild();
    if (!open)
        m_height = 0;
    scroll().setVisible(open);
    sayHeading();
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
    sayHeading();
}

void HonestyStrip::sayHeading() {
    const auto cautions =
        std::count_if(m_findings.begin(), m_findings.end(),
                      [](const FigureFinding& finding) { return finding.severity == Severity::Warning; });
    const auto count = static_cast<qsizetype>(m_findings.size());
    auto text = count == 0 ? qtText(widgets_sentences::nothingToObjectTo)
                           : counted(count, qtText(widgets_sentences::thingToKnow),
                                     qtText(widgets_sentences::countedThingsToKnow));
    if (cautions > 0)
        text += cautions == count ? qtText(widgets_sentences::mayMislead)
                                  : qtText(widgets_sentences::someMayMislead, cautions);
    nameHeading(text, cautions > 0 ? "caution" : "plain", count > 0);
}

void HonestyStrip::rebuild() {
    // A remedy's button may be what asked for this, so the old rows go when it is done; whoever worked in
    // the list by keyboard goes on from its heading.
    auto* rows = newRows();
    for (const auto& finding : m_findings)
        addFinding(finding, *rows);
    const auto* focused = window()->focusWidget();
    auto* old = setRows(*rows);
    const bool hadFocus = old != nullptr && focused != nullptr && old->isAncestorOf(focused);
    if (old != nullptr)
        old->deleteLater();
    // Rows are newer than whatever follows the strip; by Tab they come right after its heading.
    QWidget* before = &heading();
    for (auto* button : rows->parentWidget()->findChildren<QPushButton*>())
        setTabOrder(std::exchange(before, button), button);
    m_isBuilt = true;
    fitList();
    if (hadFocus)
        heading().setFocus(Qt::OtherFocusReason);
}

void HonestyStrip::addFinding(const FigureFinding& finding, QGridLayout& rows) {
    const bool isCaution = finding.severity == Severity::Warning;
    const auto row = addRow(rows, {isCaution ? tr("Caution") : tr("Note"), isCaution ? "caution" : "plain"},
                            finding.what, finding.why);
    auto* list = rows.parentWidget();
    const auto spoken = row.what->text();
    if (auto* why = row.why) {
        why->hide();
        auto* ask = new QPushButton(tr("Why?"), list);
        ask->setObjectName(QStringLiteral("why"));
        ask->setProperty("kind", "link");
        ask->setCheckable(true);
        ask->setAccessibleName(tr("Why? %1").arg(spoken));
        connect(ask, &QPushButton::toggled, why, [this, ask, why](bool asked) {
            why->setVisible(asked);
            ask->setAccessibleDescription(asked ? why->text() : QString());
            fitList();
        });
        rows.addWidget(ask, row.index, 2, Qt::AlignTop);
    }
    if (finding.remedy) {
        auto* mend = new QPushButton(qtText(finding.remedy->label), list);
        mend->setObjectName(QStringLiteral("remedy"));
        mend->setProperty("kind", "small-button");
        mend->setAccessibleDescription(spoken);
        mend->setToolTip(qtText(widgets_sentences::changesCanBeUndone));
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
        rows.addWidget(mend, row.index, 3, Qt::AlignTop);
    }
}

void HonestyStrip::fitList() {
    if (!isOpen())
        return;
    auto* list = scroll().widget();
    list->layout()->activate();
    const int needed = list->layout()->hasHeightForWidth()
                           ? list->layout()->totalHeightForWidth(std::max(width(), 1))
                           : list->sizeHint().height();
    m_height = std::min(m_most, std::max(m_height, std::min(needed, tallestList)));
    scroll().setFixedHeight(m_height);
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
