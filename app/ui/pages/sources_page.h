// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/scene_datum.h"
#include "scene/scene.h"
#include "ui/widgets/card_list.h"
#include "workspace/joins.h"

#include <QUrl>

#include <memory>
#include <vector>

namespace driftline {

class JoinsCard;
class SourcesModel;

/// Where every number comes from, and how those were computed that come from nowhere else.
class SourcesPage : public CardList {
    Q_OBJECT
public:
    explicit SourcesPage(QWidget* parent = nullptr);

    /// Marks the sources of one number; of none if it is one of another scene.
    void setScene(std::shared_ptr<const Scene> scene, const SceneDatum& datum = {});

    /// What stands together by place and period in that scene, below its sources. Those of a scene that is no
    /// longer shown are passed over.
    void setJoins(const std::shared_ptr<const Scene>& scene, std::vector<Join> joins);

Q_SIGNALS:
    void fileAsked(const QString& csv);     ///< the list of what did not match is to be written
    void addressAsked(const QUrl& address); ///< http or https only
    void copied(const QString& what);

private:
    void rebuild();
    void addSource(int row);

    bool isOfDatum(const QString& source) const;

    SourcesModel* m_model;
    JoinsCard* m_joinsCard;
    std::shared_ptr<const Scene> m_scene;
    std::vector<Join> m_joins;
    SceneDatum m_datum; ///< whose sources are marked
};

} // namespace driftline
