// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number_text.h"
#include "figure/chart_traits.h"
#include "ui/inspector/change_sentences.h"
#include "ui/inspector/sentences.h"
#include "ui/inspector/series_section.h"
#include "ui/inspector/typed_range.h"
#include "ui/theme/qt_text.h"

#include <QLineEdit>
#include <QPushButton>

#include <cmath>

namespace driftline {

bool saysLook(const SeriesChoice& choice) {
    const SeriesChoice nothing{choice.name, {}, {}, {}, {}, {}, choice.labelShift};
    return choice != nothing;
}

/// Where the name of a series stands is the figure's own matter: it is never kept for all figures.
void SeriesSection::makeShift() {
    teach(m_shift, qtText(inspector_sentences::aboutNameShift));
    m_shift->setPlaceholderText(qtText(inspector_sentences::whereThereIsRoom));
    connect(m_shift, &QLineEdit::editingFinished, this, [this] { takeShift(m_shift->text().trimmed()); });
    m_unshift = new QPushButton(qtText(inspector_sentences::putItsNameBack), this);
    m_unshift->setObjectName(QStringLiteral("seriesLabelReset"));
    m_unshift->setProperty("kind", "link");
    addWidget(m_unshift);
    connect(m_unshift, &QPushButton::clicked, this, [this] { takeShift({}); });
}

void SeriesSection::takeShift(const QString& text) {
    const auto typed = typedNumber(text);
    const auto clear = [this] { takeShift({}); };
    if (typed.isWrong) {
        setProblem(m_shift, noNumber(text, clear));
        return;
    }
    const double shift = typed.value.value_or(0);
    if (std::fabs(shift) > mostLabelShift) {
        setProblem(m_shift,
                   {qtText(inspector_sentences::nameMovesAtMost, qtText(exactNumber(mostLabelShift))),
                    qtText(inspector_sentences::putItsNameBack), clear});
        return;
    }
    if (m_names.empty() || shift == seriesChoice(inspected().spec, current()).labelShift) {
        clearProblems();
        return;
    }
    ask(shift == 0 ? qtText(inspector_sentences::putTheNameOfASeriesBack)
                   : qtText(inspector_sentences::moveTheNameOfASeries),
        [name = current(), shift](FigureSpec& spec) -> Result<void> {
            auto choice = seriesChoice(spec, name);
            choice.labelShift = shift;
            setSeriesChoice(spec, choice);
            return {};
        });
}

void SeriesSection::readShift(const SeriesChoice& choice) {
    const bool isMoved = choice.labelShift != 0;
    m_shift->setText(isMoved ? qtText(exactNumber(choice.labelShift)) : QString());
    const auto labels = inspected().spec.labels;
    const bool canBeNamed =
        !measuresByLength(panel().chart) && (labels == SeriesLabels::Auto || labels == SeriesLabels::Direct);
    setRowVisible(m_shift, canBeNamed || isMoved);
    m_unshift->setVisible(isMoved);
}

} // namespace driftline
