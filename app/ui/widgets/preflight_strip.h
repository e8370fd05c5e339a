// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preflight/preflight.h"
#include "ui/widgets/folding_strip.h"

#include <optional>

namespace driftline {

/// One line that says how a file stands against a journal's rules, and unfolds to them: what was found, what
/// is asked and what helps. What fails stands first.
class PreflightStrip : public FoldingStrip {
    Q_OBJECT
public:
    explicit PreflightStrip(QWidget* parent = nullptr);

    void setReport(const PreflightReport& report);
    /// In place of a report: why there is none.
    void setWords(const QString& words);
    const std::optional<PreflightReport>& report() const { return m_report; }
    void setOpen(bool open) override;

private:
    void sayHeading();
    void rebuild();
    void addItem(const PreflightItem& item, QGridLayout& rows);

    std::optional<PreflightReport> m_report;
    QString m_words;
};

} // namespace driftline
