// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pinned_readings.h"

#include "ui/widgets/reading_card.h"

namespace driftline {

PinnedReadings::PinnedReadings(QWidget* over) : QObject(over), m_over(over) {}

void PinnedReadings::addCard() {
    auto* card = new ReadingCard(m_over, ReadingCard::Kind::Pinned);
    m_cards.push_back(card);
    connect(card, &ReadingCard::copyAsked, this, [this, card] { Q_EMIT copyAsked(card->shown()); });
    connect(card, &ReadingCard::closeAsked, this, [this, card] { Q_EMIT closeAsked(card->shown()); });
}

void PinnedReadings::show(const std::vector<Reading>& readings, QPoint origin) {
    while (m_cards.size() > readings.size()) {
        m_cards.back()->hide();
        m_cards.back()->deleteLater(); // its button may still be at work
        m_cards.pop_back();
    }
    while (m_cards.size() < readings.size())
        addCard();
    std::vector<QRect> taken;
    for (std::size_t pin = 0; pin < readings.size(); ++pin) {
        m_cards[pin]->avoid(taken);
        m_cards[pin]->showReading(readings[pin], origin);
        taken.push_back(m_cards[pin]->geometry());
    }
}

} // namespace driftline
