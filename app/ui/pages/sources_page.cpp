// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sources_page.h"

#include "ui/models/sources_model.h"
#include "ui/pages/joins_card.h"
#include "ui/pages/sentences.h"
#include "ui/theme/qt_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace driftline {

namespace {

/// "secondary-weak" is how a package writes it.
QString kindInWords(const QString& kind) {
    auto words = kind;
    words.replace(u'-', u' ');
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

QPushButton* linkButton(const QString& text, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setProperty("kind", "link");
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

QString hostOf(const QString& address) {
    auto host = QUrl(address).host();
    return host.startsWith(QStringLiteral("www.")) ? host.mid(4) : host;
}

} // namespace

SourcesPage::SourcesPage(QWidget* parent)
    : CardList(parent)
    , m_model(new SourcesModel(this))
    , m_joinsCard(new JoinsCard(this)) {
    setObjectName(QStringLiteral("sources"));
    setAccessibleName(qtText(pages_sentences::sourcesOfTheFigure));
    connect(m_joinsCard, &JoinsCard::copied, this, &SourcesPage::copied);
    connect(m_joinsCard, &JoinsCard::fileAsked, this, &SourcesPage::fileAsked);
}

void SourcesPage::setScene(std::shared_ptr<const Scene> scene, const SceneDatum& datum) {
    m_datum = datum.indexIn(scene) >= 0 ? datum : SceneDatum();
    if (scene != m_scene)
        m_joins.clear();
    m_scene = scene;
    m_model->setScene(std::move(scene));
    rebuild();
}

void SourcesPage::setJoins(const std::shared_ptr<const Scene>& scene, std::vector<Join> joins) {
    if (scene != m_scene || joins == m_joins)
        return;
    m_joins = std::move(joins);
    rebuild();
}

bool SourcesPage::isOfDatum(const QString& source) const {
    const auto* chosen = m_datum.get();
    if (chosen == nullptr)
        return false;
    const auto& names = chosen->provenance->sources;
    return std::find(names.begin(), names.end(), source.toStdString()) != names.end();
}

void SourcesPage::rebuild() {
    clear();
    if (const auto* chosen = m_datum.get(); chosen != nullptr) {
        const auto& one = *chosen;
        const auto what = QStringList(
            {qtText(one.words->seriesName), qtText(one.position()), qtText(one.words->panelName)});
        addText(qtText(
            pages_sentences::sourcesAreMarked,
            QStringList(what.filter(QRegularExpression(QStringLiteral(".")))).join(QStringLiteral(", ")),
            qtText(one.valueText())));
    }
    if (m_model->rowCount() == 0)
        addText(qtText(pages_sentences::dataNameNoSources));
    for (int row = 0; row < m_model->rowCount(); ++row)
        addSource(row);
    if (!m_model->derivations().empty()) {
        addHeading(qtText(pages_sentences::howNumbersWereComputed));
        auto* card = addCard();
        for (const auto& sentence : m_model->derivations())
            card->addText(asSentence(typeset(sentence)));
    }
    m_joinsCard->addTo(*this, m_joins);
}

void SourcesPage::addSource(int row) {
    const auto source = m_model->index(row, 0);
    auto* card = addCard();
    if (isOfDatum(source.data(SourcesModel::NameRole).toString())) {
        card->setProperty("chosen", true);
        card->setAccessibleName(qtText(pages_sentences::sourceOfChosenNumber));
        reveal(card);
    }
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    auto* name = new QLabel(source.data(SourcesModel::ShortRole).toString(), card);
    name->setTextFormat(Qt::PlainText);
    name->setProperty("kind", "strong");
    top->addWidget(name);
    if (const auto kind = kindInWords(source.data(SourcesModel::KindRole).toString()); !kind.isEmpty()) {
        auto* chip = new QLabel(kind, card);
        chip->setProperty("tone", "plain");
        top->addWidget(chip);
    }
    top->addStretch();
    card->addLayout(top);
    card->addText(source.data().toString());
    if (const auto note = source.data(SourcesModel::NoteRole).toString(); !note.isEmpty())
        card->addText(asSentence(note), "small");

    auto* links = new QHBoxLayout;
    links->setSpacing(8);
    links->setContentsMargins(-4, 0, 0, 0);
    if (const auto address = source.data(SourcesModel::AddressRole).toString(); !address.isEmpty()) {
        auto* open = linkButton(qtText(pages_sentences::openAt, hostOf(address)), card);
        open->setToolTip(address);
        connect(open, &QPushButton::clicked, this, [this, address] { Q_EMIT addressAsked(QUrl(address)); });
        links->addWidget(open);
    }
    auto* copy = linkButton(tr("Copy reference"), card);
    connect(copy, &QPushButton::clicked, this,
            [this, reference = source.data(SourcesModel::ReferenceRole).toString()] {
                QGuiApplication::clipboard()->setText(reference);
                Q_EMIT copied(qtText(pages_sentences::copiedReference));
            });
    links->addWidget(copy);
    links->addStretch();
    if (const auto dataset = source.data(SourcesModel::DatasetRole).toString(); !dataset.isEmpty()) {
        auto* from = new QLabel(tr("Dataset: %1").arg(dataset), card);
        from->setTextFormat(Qt::PlainText);
        from->setProperty("kind", "small");
        links->addWidget(from);
    }
    card->addLayout(links);
}

} // namespace driftline
