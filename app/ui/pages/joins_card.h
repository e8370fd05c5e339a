// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/joins.h"

#include <QObject>
#include <QString>

#include <vector>

namespace driftline {

class CardList;

/// What did not match where a figure stands together by place and period, as cards of the Sources tab: what
/// is compared, how much of it all sides have, and what which side lacks.
class JoinsCard : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Adds nothing where nothing is joined.
    void addTo(CardList& list, const std::vector<Join>& joins);

Q_SIGNALS:
    void copied(const QString& what);
    void fileAsked(const QString& csv); ///< the whole list is to be written to a file
};

} // namespace driftline
