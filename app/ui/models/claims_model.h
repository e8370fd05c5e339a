// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/claims.h"

#include <QAbstractListModel>

#include <string>
#include <vector>

namespace driftline {

/// How a verdict is to be read at a glance.
enum class Tone { Good, Caution, Bad };
Tone toneOf(std::string_view verdict);
/// As the style sheet names it.
QString toneName(Tone tone);

/// The article's statements: those that the figure in view tests come first.
class ClaimsModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role : int {
        VerdictRole = Qt::UserRole,
        ToneRole,     ///< int of Tone
        DetailRole,   ///< what the sources say
        EvidenceRole, ///< QStringList of short texts
        FiguresRole,  ///< QStringList of ids
        HereRole      ///< bool: the figure in view tests it
    };

    explicit ClaimsModel(QObject* parent = nullptr);

    void setClaims(std::vector<Claim> claims, const std::string& figureId);
    const Claim& claim(int row) const { return m_claims[static_cast<std::size_t>(row)]; }
    /// How many the figure in view tests.
    int countHere() const { return m_countHere; }
    /// The first that the figure tests and that its sources do not bear out; -1 if there is none.
    int firstInDoubt() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<Claim> m_claims;
    int m_countHere = 0;
};

} // namespace driftline
