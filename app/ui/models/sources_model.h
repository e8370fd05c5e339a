// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"

#include <QAbstractListModel>

#include <memory>
#include <vector>

namespace driftline {

/// The sources of a figure.
class SourcesModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role : int {
        ReferenceRole = Qt::UserRole, ///< in full, for copying; DisplayRole leaves the address out
        KindRole,
        NoteRole,
        AddressRole, ///< http or https; empty if the source has no such address
        DatasetRole,
        ShortRole,
        NameRole ///< as Datum::sources has it
    };

    explicit SourcesModel(QObject* parent = nullptr);

    void setScene(std::shared_ptr<const Scene> scene);
    /// How numbers were computed here, in sentences.
    const std::vector<std::string>& derivations() const;
    const std::shared_ptr<const Scene>& scene() const { return m_scene; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::shared_ptr<const Scene> m_scene;
};

} // namespace driftline
