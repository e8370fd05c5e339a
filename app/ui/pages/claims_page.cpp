// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/claims_page.h"

#include "ui/models/claims_model.h"
#include "ui/pages/sentences.h"
#include "ui/theme/qt_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStringList>

#include <utility>

namespace driftline {

ClaimsPage::ClaimsPage(ClaimsModel& model, std::function<QString(const std::string&)> nameOf, QWidget* parent)
    : CardList(parent)
    , m_model(model)
    , m_nameOf(std::move(nameOf)) {
    setObjectName(QStringLiteral("claims"));
    setAccessibleName(qtText(pages_sentences::claimsOfTheArticle));
}

void ClaimsPage::rebuild() {
    clear();
    addText(qtText(pages_sentences::aboutClaims));
    const int here = m_model.countHere();
    if (here > 0)
        addHeading(qtText(pages_sentences::testedByThisFigure));
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (row == here)
            addHeading(here > 0 ? qtText(pages_sentences::otherClaims)
                                : qtText(pages_sentences::claimsTitle));
        addClaim(row);
    }
}

void ClaimsPage::addClaim(int row) {
    const auto claim = m_model.index(row, 0);
    auto* card = addCard();
    card->addText(claim.data().toString(), "strong");
    auto* chip = new QLabel(asSentence(claim.data(ClaimsModel::VerdictRole).toString()), card);
    chip->setText(chip->text().chopped(1));
    chip->setTextFormat(Qt::PlainText);
    chip->setProperty("tone", toneName(static_cast<Tone>(claim.data(ClaimsModel::ToneRole).toInt())));
    auto* verdict = new QHBoxLayout;
    verdict->addWidget(chip);
    verdict->addStretch();
    card->addLayout(verdict);
    if (const auto detail = claim.data(ClaimsModel::DetailRole).toString(); !detail.isEmpty())
        card->addText(asSentence(detail));
    if (const auto evidence = claim.data(ClaimsModel::EvidenceRole).toStringList(); !evidence.isEmpty())
        card->addText(tr("Evidence: %1").arg(evidence.join(QStringLiteral("; "))), "small");

    auto* links = new QHBoxLayout;
    links->setContentsMargins(-4, 0, 0, 0);
    links->setSpacing(8);
    for (const auto& id : claim.data(ClaimsModel::FiguresRole).toStringList()) {
        const auto name = m_nameOf(id.toStdString());
        if (name.isEmpty() || id.toStdString() == m_current)
            continue;
        auto* open = new QPushButton(tr("Figure: %1").arg(name), card);
        open->setProperty("kind", "link");
        open->setCursor(Qt::PointingHandCursor);
        connect(open, &QPushButton::clicked, this, [this, id] { Q_EMIT figureAsked(id.toStdString()); });
        links->addWidget(open);
    }
    links->addStretch();
    if (links->count() > 1)
        card->addLayout(links);
    else
        delete links;
}

} // namespace driftline
