// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/design_preview.h"

#include "ui/templates/sentences.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/figure_picture.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace driftline {

namespace {
constexpr QSize leastPicture{320, 200};
constexpr int wordsHeight = 84;
} // namespace

DesignPreview::DesignPreview(QWidget* parent)
    : QWidget(parent)
    , m_picture(new FigurePicture(this))
    , m_words(new QLabel) {
    m_picture->setObjectName(QStringLiteral("designPicture"));
    m_picture->setMinimumSize(leastPicture);
    m_picture->setAccessibleName(qtText(templates_sentences::figureAsItWillBe));
    m_words->setObjectName(QStringLiteral("designFindings"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFixedHeight(wordsHeight);
    scroll->setWidget(m_words);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_picture, 1);
    layout->addWidget(scroll);
    layout->addStretch(); // where there is no picture, its words stand at the top
}

void DesignPreview::setOutlook(const DesignOutlook& outlook, const QString& allFits) {
    m_picture->setScene(outlook.scene);
    m_picture->show();
    const auto sentences = findingSentences(outlook.findings);
    m_words->setText(sentences.isEmpty() ? allFits : sentences.join(u'\n'));
}

void DesignPreview::setProblem(const QString& sentence) {
    m_picture->setScene(nullptr);
    m_picture->hide();
    m_words->setText(sentence);
}

QStringList findingSentences(const Diagnostics& findings) {
    QStringList out;
    for (const auto& finding : findings.items())
        out.append(
            typeset(finding.remedy.empty() ? finding.message : finding.message + " " + finding.remedy));
    return out;
}

} // namespace driftline
