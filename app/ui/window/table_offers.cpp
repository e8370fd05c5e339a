// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/table_offers.h"

#include "ui/actions/own_data.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/offer_strip.h"
#include "ui/window/central_area.h"
#include "ui/window/sentences.h"

#include <QFileInfo>

namespace driftline {

TableOffers::TableOffers(Session& session, Jobs& jobs, OwnData& data, CentralArea& area)
    : QObject(area.window())
    , m_session(session)
    , m_data(data)
    , m_strip(&area.changedTable())
    , m_watch(session, jobs) {
    connect(&m_watch, &TableWatch::changed, this, [this](const QString& file) {
        if (!m_changed.contains(file))
            m_changed.append(file);
        offerFirst();
    });
    connect(m_strip, &OfferStrip::answered, this, &TableOffers::answer);
    connect(m_strip, &OfferStrip::putOff, this, [this] { answer(1); });
}

void TableOffers::offerFirst() {
    if (m_changed.isEmpty())
        return;
    m_strip->offer(qtText(window_sentences::fileHasChanged, QFileInfo(m_changed.first()).fileName()),
                   {qtText(window_sentences::readItAgain), qtText(window_sentences::keepWhatWasRead)});
}

void TableOffers::answer(int answer) {
    if (m_changed.isEmpty())
        return;
    const auto file = m_changed.takeFirst();
    if (answer == 0) {
        // Reading changes the list of origins.
        const auto origins = m_session.workspace().origins;
        for (const auto& origin : origins) {
            if (QString::fromStdString(origin.file) == file)
                m_data.readEdition(origin.dataset, file);
        }
    }
    offerFirst();
}

} // namespace driftline
