// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card_list.h"

#include <QLabel>
#include <QLayoutItem>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace driftline {

namespace {

QLabel* wrapped(const QString& text, const char* kind, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (kind != nullptr)
        label->setProperty("kind", kind);
    return label;
}

} // namespace

Card::Card(QWidget* parent) : QFrame(parent), m_layout(new QVBoxLayout(this)) {
    setProperty("kind", "card");
    m_layout->setContentsMargins(18, 14, 18, 14);
    m_layout->setSpacing(6);
}

QLabel* Card::addText(const QString& text, const char* kind) {
    auto* label = wrapped(text, kind, this);
    m_layout->addWidget(label);
    return label;
}

void Card::addLayout(QLayout* part) {
    m_layout->addLayout(part);
}

void Card::addWidget(QWidget* part) {
    m_layout->addWidget(part);
}

CardList::CardList(QWidget* parent)
    : QScrollArea(parent)
    , m_content(new QWidget)
    , m_layout(new QVBoxLayout(m_content)) {
    m_content->setObjectName(QStringLiteral("cards"));
    m_layout->setContentsMargins(0, 0, 8, 16);
    m_layout->setSpacing(8);
    m_layout->addStretch();
    setWidget(m_content);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalScrollBar()->setSingleStep(24);
}

void CardList::clear() {
    while (m_layout->count() > 1) {
        auto* item = m_layout->takeAt(0);
        delete item->widget();
        delete item;
    }
    m_revealed = nullptr;
    verticalScrollBar()->setValue(0);
}

void CardList::reveal(QWidget* card) {
    if (m_revealed != nullptr)
        return;
    m_revealed = card;
    QTimer::singleShot(0, this, [this] {
        if (m_revealed != nullptr)
            ensureWidgetVisible(m_revealed);
    });
}

void CardList::addHeading(const QString& text) {
    auto* label = wrapped(text, "strong", m_content);
    label->setContentsMargins(2, m_layout->count() > 1 ? 14 : 2, 0, 0);
    m_layout->insertWidget(m_layout->count() - 1, label);
}

void CardList::addText(const QString& text) {
    auto* label = wrapped(text, "muted", m_content);
    label->setContentsMargins(2, 0, 0, 2);
    m_layout->insertWidget(m_layout->count() - 1, label);
}

Card* CardList::addCard() {
    auto* card = new Card(m_content);
    m_layout->insertWidget(m_layout->count() - 1, card);
    return card;
}

} // namespace driftline
