// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/claims_model.h"

#include "ui/theme/qt_text.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace driftline {

namespace {

QStringList texts(const std::vector<std::string>& parts) {
    QStringList out;
    for (const auto& part : parts)
        out.append(qtText(part));
    return out;
}

} // namespace

Tone toneOf(std::string_view verdict) {
    if (verdict.starts_with("agrees"))
        return Tone::Good;
    const bool wrong = verdict.find("wrong") != std::string_view::npos ||
                       verdict.find("contradicted") != std::string_view::npos;
    return wrong ? Tone::Bad : Tone::Caution;
}

QString toneName(Tone tone) {
    switch (tone) {
    case Tone::Good:
        return QStringLiteral("good");
    case Tone::Caution:
        return QStringLiteral("caution");
    case Tone::Bad:
        break;
    }
    return QStringLiteral("bad");
}

ClaimsModel::ClaimsModel(QObject* parent) : QAbstractListModel(parent) {}

void ClaimsModel::setClaims(std::vector<Claim> claims, const std::string& figureId) {
    beginResetModel();
    m_claims = std::move(claims);
    const auto others =
        std::stable_partition(m_claims.begin(), m_claims.end(), [&figureId](const Claim& claim) {
            return std::find(claim.figures.begin(), claim.figures.end(), figureId) != claim.figures.end();
        });
    m_countHere = static_cast<int>(others - m_claims.begin());
    endResetModel();
}

int ClaimsModel::firstInDoubt() const {
    for (int row = 0; row < m_countHere; ++row) {
        if (toneOf(claim(row).verdict) != Tone::Good)
            return row;
    }
    return -1;
}

int ClaimsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_claims.size());
}

QVariant ClaimsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto& claim = m_claims[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return typeset(claim.text);
    case VerdictRole:
        return typeset(claim.verdict);
    case ToneRole:
        return static_cast<int>(toneOf(claim.verdict));
    case DetailRole:
        return typeset(claim.detail);
    case EvidenceRole:
        return texts(claim.evidence);
    case FiguresRole:
        return texts(claim.figures);
    case HereRole:
        return index.row() < m_countHere;
    default:
        return {};
    }
}

} // namespace driftline
