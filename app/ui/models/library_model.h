// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure_spec.h"

#include <QAbstractItemModel>
#include <QImage>
#include <QString>

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace driftline {

/// The figures of the library in two levels: group, figure. A group of the user's own that is empty holds
/// one hint instead.
class LibraryModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum class Kind { Group, Figure, Hint };
    enum Role : int {
        IdRole = Qt::UserRole, ///< QString; empty for groups and hints
        KindRole,              ///< int of Kind
        PeriodRole,            ///< QString, "2020–2024"; empty until setDetails()
        PictureRole, ///< QImage; null until setDetails(), of the figure as it was until the next one
        SearchRole   ///< QString, lower case: everything that a search looks through
    };

    explicit LibraryModel(QObject* parent = nullptr);

    void setGallery(const std::vector<std::shared_ptr<const FigureSpec>>& figures);
    /// What is known of a figure that has not changed is kept.
    void setOwn(const std::vector<FigureSpec>& figures);
    /// `contents` is what the figure shows besides its own words, for the search: places, series, years.
    void setDetails(const std::string& id, const QString& period, const QImage& picture,
                    const QString& contents = {});
    /// Whether the details are those of the figure as it is now.
    bool isDrawn(const std::string& id) const;
    /// The data behind the user's figures have changed: all are to be drawn again.
    void outdateOwn();

    QModelIndex indexOf(const std::string& id) const;
    int figureCount() const;
    /// The figure so many places after (or before) this one, over all groups; empty at either end.
    std::string neighbour(const std::string& id, int step) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Entry {
        FigureSpec spec;
        QString period;
        QImage picture;
        QString contents;     ///< lower case; of the figure as it was until the next details
        bool isDrawn = false; ///< period and picture are of this spec
    };
    struct Group {
        std::string name;
        QString title;
        std::vector<Entry> entries;
    };

    Group& own() { return m_groups.back(); }
    void changeOwn(const std::vector<FigureSpec>& figures);
    void replaceOwn(const std::vector<FigureSpec>& figures);
    QVariant figureData(const Entry& entry, int role) const;
    static QVariant hintData(int role);

    std::array<Group, 5> m_groups;
    bool m_taking = false; ///< between taking the old rows of the user's group and putting the new ones
};

} // namespace driftline
