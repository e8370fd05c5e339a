// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/preflight_strip.h"

#include "ui/theme/qt_text.h"
#include "ui/widgets/sentences.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QStringList>
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
    {Verdict::Fail, "Fails", "bad"},
    {Verdict::Warning, "Look", "caution"},
    {Verdict::NotMeasurable, "Not known", "plain"},
    {Verdict::Pass, "Passes", "good"},
}};

const Look& lookOf(Verdict verdict) {
    return *std::find_if(looks.begin(), looks.end() - 1,
                         [verdict](const Look& look) { return look.verdict == verdict; });
}
} // namespace

PreflightStrip::PreflightStrip(QWidget* parent)
    : FoldingStrip(QStringLiteral("preflightHeading"), verdictWidth, parent) {
    setObjectName(QStringLiteral("preflight"));
    heading().setToolTip(qtText(widgets_sentences::aboutPreflight));
    scroll().setAccessibleName(qtText(widgets_sentences::checksOfTheFile));
    scroll().setFixedHeight(listHeight);
    sayHeading();
}

void PreflightStrip::setReport(const PreflightReport& report) {
    const bool isSame = m_report == report;
    m_report = report;
    m_words.clear();
    if (!isSame)
        rebuild();
    sayHeading();
}

void PreflightStrip::setWords(const QString& words) {
    m_report.reset();
    m_words = words;
    setOpen(false);
}

void PreflightStrip::setOpen(bool open) {
    scroll().setVisible(open && m_report.has_value());
    sayHeading();
}

void PreflightStrip::sayHeading() {
    auto text = m_words;
    const auto* tone = "plain";
    if (m_report) {
        const int failed = m_report->count(Verdict::Fail);
        const int doubtful = m_report->count(Verdict::Warning);
        QStringList parts;
        if (failed > 0)
            parts.append(qtText(widgets_sentences::checksFail, failed, m_report->items.size()));
        if (doubtful > 0)
            parts.append(doubtful == 1 ? qtText(widgets_sentences::oneNeedsALook)
                                       : qtText(widgets_sentences::someNeedALook, doubtful));
        if (parts.isEmpty())
            parts.append(qtText(widgets_sentences::nothingToObjectToInFile));
        text = qtText(m_report->presetName) + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
        tone = failed > 0 || doubtful > 0 ? "caution" : "plain";
    }
    nameHeading(text, tone, m_report.has_value());
}

void PreflightStrip::rebuild() {
    auto* rows = newRows();
    for (const auto& look : looks) {
        for (const auto& item : m_report->items) {
            if (item.verdict == look.verdict)
                addItem(item, *rows);
        }
    }
    delete setRows(*rows);
}

void PreflightStrip::addItem(const PreflightItem& item, QGridLayout& rows) {
    const auto& look = lookOf(item.verdict);
    addRow(rows, {qtText(look.name), look.tone},
           item.title + ": " + item.found + (item.asked.empty() ? "" : " (asked: " + item.asked + ")"),
           item.remedy);
}

} // namespace driftline
