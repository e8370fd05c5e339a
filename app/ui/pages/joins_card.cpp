// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/joins_card.h"

#include "interchange/join_list.h"
#include "ui/pages/sentences.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/card_list.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>

namespace driftline {

namespace {
/// More are in the copy and in the file.
constexpr qsizetype mostUnmatchedShown = 40;

QString joinKindWords(JoinKind kind) {
    switch (kind) {
    case JoinKind::Panels:
        return qtText(pages_sentences::panelsOfDifferentData);
    case JoinKind::SmallMultiples:
        return JoinsCard::tr("Small multiples");
    case JoinKind::Measures:
        return qtText(pages_sentences::twoMeasuresPaired);
    case JoinKind::Formula:
        break;
    }
    return qtText(pages_sentences::aFormulaWithOtherData);
}

QString sidesOf(const Join& join) {
    QStringList names;
    for (const auto& side : join.sides)
        names << JoinsCard::tr("“%1”").arg(typeset(side));
    return names.join(QStringLiteral(", "));
}

QString sharedOf(const Join& join) {
    QStringList parts;
    if (join.places > 0)
        parts << counted(static_cast<qsizetype>(join.places), JoinsCard::tr("name"), JoinsCard::tr("names"));
    if (join.periods > 0)
        parts << counted(static_cast<qsizetype>(join.periods), JoinsCard::tr("period"),
                         JoinsCard::tr("periods"));
    return parts.isEmpty() ? qtText(pages_sentences::theyHaveNothingInCommon)
                           : qtText(pages_sentences::inAllOfThem, parts.join(JoinsCard::tr(" and ")));
}

QString missingText(const Unmatched& one) {
    if (one.period.empty())
        return typeset(one.place);
    return one.place.empty() ? typeset(one.period)
                             : JoinsCard::tr("%1 in %2").arg(typeset(one.place), typeset(one.period));
}

/// One sentence for each side that lacks something.
QStringList lacksOf(const Join& join) {
    QStringList out;
    for (std::size_t side = 0; side < join.sides.size(); ++side) {
        QStringList missing;
        for (const auto& one : join.unmatched) {
            if (one.lackedBy == side)
                missing << missingText(one);
        }
        if (missing.isEmpty())
            continue;
        const auto all = missing.size();
        if (all > mostUnmatchedShown)
            missing = missing.mid(0, mostUnmatchedShown)
                      << JoinsCard::tr("%1 more").arg(all - mostUnmatchedShown);
        out << qtText(pages_sentences::missingInSide, typeset(join.sides[side]), QString::number(all),
                      missing.join(QStringLiteral(", ")));
    }
    return out;
}

QPushButton* listButton(const QString& text, const char* name, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QString::fromUtf8(name));
    button->setProperty("kind", "link");
    button->setCursor(Qt::PointingHandCursor);
    return button;
}
} // namespace

void JoinsCard::addTo(CardList& list, const std::vector<Join>& joins) {
    if (joins.empty())
        return;
    list.addHeading(qtText(pages_sentences::whatDidNotMatch));
    bool isAny = false;
    for (const auto& join : joins) {
        auto* card = list.addCard();
        card->setObjectName(QStringLiteral("join"));
        card->addText(joinKindWords(join.kind), "strong");
        card->addText(sidesOf(join));
        card->addText(sharedOf(join), "small");
        const auto lacks = lacksOf(join);
        for (const auto& sentence : lacks)
            card->addText(sentence);
        if (lacks.isEmpty())
            card->addText(qtText(pages_sentences::everythingMatches));
        isAny = isAny || !lacks.isEmpty();
    }
    if (!isAny)
        return;
    auto* card = list.addCard();
    auto* row = new QHBoxLayout;
    auto* copy = listButton(qtText(pages_sentences::copyTheList), "copyUnmatched", card);
    auto* save = listButton(qtText(pages_sentences::saveTheListAsCsv), "saveUnmatched", card);
    row->addWidget(copy);
    row->addWidget(save);
    row->addStretch();
    card->addLayout(row);
    connect(copy, &QPushButton::clicked, this, [this, text = qtText(joinListTabText(joins))] {
        QGuiApplication::clipboard()->setText(text);
        Q_EMIT copied(qtText(pages_sentences::copiedTheList));
    });
    connect(save, &QPushButton::clicked, this,
            [this, csv = qtText(joinListCsv(joins))] { Q_EMIT fileAsked(csv); });
}

} // namespace driftline
