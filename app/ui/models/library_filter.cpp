// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/library_filter.h"

#include "ui/models/library_model.h"

#include <algorithm>

namespace driftline {

LibraryFilter::LibraryFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setRecursiveFilteringEnabled(true);
}

void LibraryFilter::setSearch(const QString& text) {
    m_words = text.toLower().simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

QModelIndex LibraryFilter::firstFigure() const {
    for (int group = 0; group < rowCount(); ++group) {
        const auto first = index(0, 0, index(group, 0));
        if (first.isValid() && !first.data(LibraryModel::IdRole).toString().isEmpty())
            return first;
    }
    return {};
}

bool LibraryFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const auto index = sourceModel()->index(row, 0, parent);
    switch (static_cast<LibraryModel::Kind>(index.data(LibraryModel::KindRole).toInt())) {
    case LibraryModel::Kind::Group:
        return false; // shown through what it holds
    case LibraryModel::Kind::Hint:
        return m_words.isEmpty();
    case LibraryModel::Kind::Figure:
        break;
    }
    const auto text = index.data(LibraryModel::SearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&text](const QString& word) { return text.contains(word); });
}

} // namespace driftline
