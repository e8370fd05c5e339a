// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pinned_readings.h"

#include "ui/widgets/reading_card.h"

#include <algorithm>
#include <utility>

namespace driftline {

PinnedReadings::PinnedReadings(QWidget* over) : QObject(over), m_over(over) {}

void PinnedReadings::addCard() {
    auto* card = new ReadingCard(m_over, ReadingCard::Kind::Pinned);
    m_cards.push_back(card);
    connect(card, &ReadingCard::copyAsked, this, [this, card] { Q_EMIT copyAsked(card->shown()); });
    connect(card, &ReadingCard::sizeChanged, this, &PinnedReadings::place);
    connect(card, &ReadingCard::closeAsked, this, [this, card] { Q_EMIT closeAsked(card->shown()); });
}

/// The card that shows this reading goes on doing so, wherever it has been moved.
void PinnedReadings::sort(const std::vector<Reading>& readings) {
    const auto shows = [](const ReadingCard* card, const Reading& reading) {
        return card->shown().panel == reading.panel && card->shown().data == reading.data &&
               card->shown().eventDetail == reading.eventDetail;
    };
    for (std::size_t pin = 0; pin < std::min(readings.size(), m_cards.size()); ++pin) {
        const auto first = m_cards.begin() + static_cast<std::ptrdiff_t>(pin);
        const auto found = std::find_if(first, m_cards.end(),
                                        [&](const ReadingCard* card) { return shows(card, readings[pin]); });
        if (found != m_cards.end())
            std::rotate(first, found, found + 1);
    }
}

void PinnedReadings::show(const std::vector<Reading>& readings, QPoint origin, std::vector<QRect> ink) {
    m_readings = readings;
    m_origin = origin;
    m_ink = std::move(ink);
    sort(readings);
    while (m_cards.size() > readings.size()) {
        m_cards.back()->hide();
        m_cards.back()->deleteLater(); // its button may still be at work
        m_cards.pop_back();
    }
    while (m_cards.size() < readings.size())
        addCard();
    place();
}

/// Those that a reader has moved stay; the others leave them free.
void PinnedReadings::place() {
    std::vector<QRect> taken;
    for (const bool moved : {true, false}) {
        for (std::size_t pin = 0; pin < std::min(m_readings.size(), m_cards.size()); ++pin) {
            if (m_cards[pin]->isMoved() != moved)
                continue;
            m_cards[pin]->avoid({m_ink, taken});
            m_cards[pin]->showReading(m_readings[pin], m_origin);
            taken.push_back(m_cards[pin]->geometry());
        }
    }
}

} // namespace driftline
