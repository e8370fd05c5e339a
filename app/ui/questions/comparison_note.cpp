// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/questions/comparison_note.h"

#include "ui/questions/question_panel.h"
#include "ui/questions/sentences.h"
#include "ui/theme/qt_text.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace driftline {

ComparisonNote::ComparisonNote(QWidget* parent)
    : QWidget(parent)
    , m_words(wrappedLabel(this))
    , m_correct(new QCheckBox(qtText(question_panels_sentences::correctForComparisons), this)) {
    setObjectName(QStringLiteral("comparisonNote"));
    m_words->setObjectName(QStringLiteral("comparisonWords"));
    m_correct->setObjectName(QStringLiteral("correctComparisons"));
    m_correct->setToolTip(qtText(question_panels_sentences::aboutCorrection));
    auto* again = new QPushButton(tr("Count again"), this);
    again->setObjectName(QStringLiteral("countComparisonsAgain"));
    again->setProperty("kind", "link");
    again->setToolTip(qtText(question_panels_sentences::aboutForgettingPairs));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_words);
    layout->addWidget(m_correct);
    layout->addWidget(again, 0, Qt::AlignLeft);
    connect(m_correct, &QCheckBox::toggled, this, &ComparisonNote::correctingChanged);
    connect(again, &QPushButton::clicked, this, &ComparisonNote::startOver);
    hide();
}

void ComparisonNote::setCount(std::size_t pairs) {
    m_words->setText(qtText(question_panels_sentences::pairsCompared, pairs));
    setVisible(pairs > 1);
}

bool ComparisonNote::isCorrecting() const {
    return m_correct->isChecked();
}

} // namespace driftline
