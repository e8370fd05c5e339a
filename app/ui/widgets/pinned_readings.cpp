// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pinned_readings.h"

#include "ui/widgets/reading_card.h"

namespace driftline {

PinnedReadings::PinnedReadings(QWidget* over) : QObject(over), m_over(over) {}

void PinnedReadings::addCard() {
    auto* card = new ReadingCard(m_over, ReadingCard::Kind::Pinned);
    const int pin = static_cast<int>(m_cards.size());
    m_cards.push_back(card);
    connect(card, &ReadingCard::copyAsked, this, [this, pin] { Q_EMIT copyAsked(pin); });
    // Queued, because the card may go while its button is still at work.
    connect(
        card, &ReadingCard::closeAsked, this, [this, pin] { Q_EMIT closeAsked(pin); }, Qt::QueuedConnection);
}

void PinnedReadings::show(const std::shared_ptr<const Scene>& scene, const std::vector<Reading>& readings,
                          QPoint origin) {
    while (m_cards.size() > readings.size()) {
        delete m_cards.back();
        m_cards.pop_back();
    }
    while (m_cards.size() < readings.size())
        addCard();
    std::vector<QRect> taken;
    for (std::size_t pin = 0; pin < readings.size(); ++pin) {
        m_cards[pin]->avoid(taken);
        m_cards[pin]->showReading(scene, readings[pin], origin);
        taken.push_back(m_cards[pin]->geometry());
    }
}

} // namespace driftline
