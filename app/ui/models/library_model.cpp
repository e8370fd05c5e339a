// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/library_model.h"

#include "ui/models/sentences.h"
#include "ui/theme/qt_text.h"

#include <algorithm>
#include <utility>

namespace driftline {

namespace {

// Groups have internal id 0, what is in group g has g + 1.
constexpr quintptr groupLevel = 0;

} // namespace

LibraryModel::LibraryModel(QObject* parent)
    : QAbstractItemModel(parent)
    , m_groups{{{"article", tr("Article"), {}},
                {"perception", tr("Perception"), {}},
                {"trade", tr("Trade"), {}},
                {"investment", tr("Investment"), {}},
                {"own", tr("Your data"), {}}}} {}

void LibraryModel::setGallery(const std::vector<std::shared_ptr<const FigureSpec>>& figures) {
    beginResetModel();
    for (auto& group : m_groups) {
        if (&group == &own())
            continue;
        group.entries.clear();
        for (const auto& figure : figures) {
            if (figure->group == group.name)
                group.entries.push_back({*figure, {}, {}, {}, false});
        }
    }
    endResetModel();
}

void LibraryModel::setOwn(const std::vector<FigureSpec>& figures) {
    const auto& known = own().entries;
    if (std::equal(known.begin(), known.end(), figures.begin(), figures.end(),
                   [](const Entry& entry, const FigureSpec& figure) { return entry.spec.id == figure.id; }))
        changeOwn(figures);
    else
        replaceOwn(figures);
}

/// The same figures in the same order: each keeps its row, and its picture until there is a new one.
void LibraryModel::changeOwn(const std::vector<FigureSpec>& figures) {
    auto& entries = own().entries;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (entries[i].spec == figures[i])
            continue;
        entries[i].spec = figures[i];
        entries[i].isDrawn = false;
        const auto place = indexOf(figures[i].id);
        Q_EMIT dataChanged(place, place);
    }
}

void LibraryModel::replaceOwn(const std::vector<FigureSpec>& figures) {
    std::vector<Entry> entries;
    for (const auto& figure : figures) {
        const auto& known = own().entries;
        const auto same = std::find_if(known.begin(), known.end(),
                                       [&figure](const Entry& entry) { return entry.spec == figure; });
        entries.push_back(same == known.end() ? Entry{figure, {}, {}, {}, false} : *same);
    }
    // The hint counts as a row, so there is always something to take away and something to put in.
    const auto parent = index(static_cast<int>(m_groups.size()) - 1, 0);
    const auto rows = [](const std::vector<Entry>& of) { return std::max(1, static_cast<int>(of.size())); };
    beginRemoveRows(parent, 0, rows(own().entries) - 1);
    m_taking = true;
    own().entries.clear();
    endRemoveRows();
    beginInsertRows(parent, 0, rows(entries) - 1);
    m_taking = false;
    own().entries = std::move(entries);
    endInsertRows();
}

void LibraryModel::setDetails(const std::string& id, const QString& period, const QImage& picture,
                              const QString& contents) {
    const auto place = indexOf(id);
    if (!place.isValid())
        return;
    auto& entry = m_groups[place.internalId() - 1].entries[static_cast<std::size_t>(place.row())];
    entry.period = period;
    entry.picture = picture;
    entry.contents = contents.toLower();
    entry.isDrawn = true;
    Q_EMIT dataChanged(place, place, {PeriodRole, PictureRole, SearchRole, Qt::AccessibleDescriptionRole});
}

bool LibraryModel::isDrawn(const std::string& id) const {
    const auto place = indexOf(id);
    return place.isValid() &&
           m_groups[place.internalId() - 1].entries[static_cast<std::size_t>(place.row())].isDrawn;
}

void LibraryModel::outdateOwn() {
    for (auto& entry : own().entries)
        entry.isDrawn = false;
}

QModelIndex LibraryModel::indexOf(const std::string& id) const {
    for (std::size_t group = 0; group < m_groups.size(); ++group) {
        const auto& entries = m_groups[group].entries;
        const auto found = std::find_if(entries.begin(), entries.end(),
                                        [&id](const Entry& entry) { return entry.spec.id == id; });
        if (found != entries.end())
            return createIndex(static_cast<int>(found - entries.begin()), 0,
                               static_cast<quintptr>(group) + 1);
    }
    return {};
}

std::string LibraryModel::neighbour(const std::string& id, int step) const {
    std::vector<const std::string*> ids;
    for (const auto& group : m_groups) {
        for (const auto& entry : group.entries)
            ids.push_back(&entry.spec.id);
    }
    const auto found =
        std::find_if(ids.begin(), ids.end(), [&id](const auto* other) { return *other == id; });
    const auto place = (found - ids.begin()) + step;
    return found == ids.end() || place < 0 || place >= std::ssize(ids)
               ? std::string()
               : *ids[static_cast<std::size_t>(place)];
}

int LibraryModel::figureCount() const {
    std::size_t count = 0;
    for (const auto& group : m_groups)
        count += group.entries.size();
    return static_cast<int>(count);
}

QModelIndex LibraryModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : groupLevel);
}

QModelIndex LibraryModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == groupLevel)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, groupLevel);
}

int LibraryModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != groupLevel || parent.column() != 0)
        return 0;
    const auto& group = m_groups[static_cast<std::size_t>(parent.row())];
    const bool hasHint = group.entries.empty() && &group == &m_groups.back() && !m_taking;
    return hasHint ? 1 : static_cast<int>(group.entries.size());
}

int LibraryModel::columnCount(const QModelIndex& /*parent*/) const {
    return 1;
}

QVariant LibraryModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    if (index.internalId() != groupLevel) {
        const auto& entries = m_groups[index.internalId() - 1].entries;
        return entries.empty() ? hintData(role)
                               : figureData(entries[static_cast<std::size_t>(index.row())], role);
    }
    if (role == Qt::DisplayRole)
        return m_groups[static_cast<std::size_t>(index.row())].title;
    if (role == KindRole)
        return static_cast<int>(Kind::Group);
    return {};
}

QVariant LibraryModel::figureData(const Entry& entry, int role) const {
    switch (role) {
    case Qt::DisplayRole:
        return typeset(entry.spec.listName());
    case Qt::ToolTipRole:
        return typeset(entry.spec.text.title);
    case Qt::AccessibleDescriptionRole:
    case PeriodRole:
        return entry.period;
    case IdRole:
        return qtText(entry.spec.id);
    case KindRole:
        return static_cast<int>(Kind::Figure);
    case PictureRole:
        return entry.picture;
    case SearchRole: {
        const auto& text = entry.spec.text;
        const QString words = qtText(text.shortTitle) + u' ' + qtText(text.title) + u' ' +
                              qtText(text.subtitle) + u' ' + qtText(text.source) + u' ' +
                              qtText(entry.spec.id);
        return words.toLower() + u' ' + entry.contents;
    }
    default:
        return {};
    }
}

QVariant LibraryModel::hintData(int role) {
    if (role == Qt::DisplayRole)
        return qtText(models_sentences::dropDataHere);
    if (role == KindRole)
        return static_cast<int>(Kind::Hint);
    return {};
}

Qt::ItemFlags LibraryModel::flags(const QModelIndex& index) const {
    // Arrow keys go from figure to figure and over everything else.
    const auto kind = index.data(KindRole);
    return kind.isValid() && kind.toInt() == static_cast<int>(Kind::Figure)
               ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
               : Qt::NoItemFlags;
}

} // namespace driftline
