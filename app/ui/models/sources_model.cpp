// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sources_model.h"

#include "data/source.h"
#include "ui/theme/qt_text.h"

#include <utility>

namespace driftline {

namespace {

/// Without the address, which is a link of its own.
QString referenceWithoutAddress(const SceneSource& source) {
    auto text = qtText(source.reference);
    const auto address = qtText(source.path);
    if (isWebAddress(source.path) && text.endsWith(address))
        text.chop(address.size());
    return typeset(text.trimmed());
}

} // namespace

SourcesModel::SourcesModel(QObject* parent) : QAbstractListModel(parent) {}

void SourcesModel::setScene(std::shared_ptr<const Scene> scene) {
    beginResetModel();
    m_scene = std::move(scene);
    endResetModel();
}

const std::vector<std::string>& SourcesModel::derivations() const {
    static const std::vector<std::string> none;
    return m_scene ? m_scene->derivations : none;
}

int SourcesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_scene ? 0 : static_cast<int>(m_scene->sources.size());
}

QVariant SourcesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto& source = m_scene->sources[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return referenceWithoutAddress(source);
    case ReferenceRole:
        return qtText(source.reference);
    case KindRole:
        return qtText(source.kind);
    case NoteRole:
        return typeset(source.note);
    case AddressRole: // a package may put anything here, also a program to start
        return isWebAddress(source.path) ? qtText(source.path) : QString();
    case DatasetRole:
        return typeset(source.dataset);
    case ShortRole:
        return typeset(source.shortText);
    case NameRole:
        return qtText(source.name);
    default:
        return {};
    }
}

} // namespace driftline
