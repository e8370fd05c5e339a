// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/table_watch.h"

#include <QObject>
#include <QStringList>

namespace driftline {

class CentralArea;
class OfferStrip;
class OwnData;

/// Offers, in a strip, to read a file again that has changed since. Nothing is read by itself.
class TableOffers : public QObject {
    Q_OBJECT
public:
    TableOffers(Session& session, Jobs& jobs, OwnData& data, CentralArea& area);

private:
    void offerFirst();
    void answer(int answer);

    Session& m_session;
    OwnData& m_data;
    OfferStrip* m_strip;
    TableWatch m_watch;
    QStringList m_changed; ///< the first one is offered
};

} // namespace driftline
