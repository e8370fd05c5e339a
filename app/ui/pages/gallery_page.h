// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QImage>
#include <QList>
#include <QScrollArea>

#include <string>
#include <vector>

class QLabel;

namespace driftline {

class FigureTile;
class LibraryModel;

/// Every figure with a large picture, by groups, in as many columns as fit. Arrows, Home and End go from
/// figure to figure, Return chooses, Ctrl+Return or the context menu shows beside the one in view, Escape
/// leaves. The pictures come from outside, one after the other;
/// until then a figure has an empty frame.
class GalleryPage : public QScrollArea {
    Q_OBJECT
public:
    explicit GalleryPage(LibraryModel& model, QWidget* parent = nullptr);

    void setPicture(const QString& id, const QImage& picture);
    bool hasPicture(const QString& id) const { return m_pictures.contains(id); }
    /// The ids in the order in which they are shown.
    QList<QString> figures() const;
    /// Gives a figure the keyboard; the first one where there is none of that id.
    void enter(const std::string& id);
    int columns() const { return m_columns; }

Q_SIGNALS:
    void figureChosen(const std::string& id);
    void besideAsked(const std::string& id); ///< to stand beside the figure in view
    void left();
    void listed(); ///< the figures are others than before

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Group {
        QLabel* heading = nullptr;
        QLabel* hint = nullptr; ///< instead of figures
        QList<FigureTile*> tiles;
    };

    void refresh();
    void rebuild();
    void readDetails();
    void arrange();
    int arrangeGroup(const Group& group, int top, int width);
    FigureTile* addTile(const QString& id, const QString& name);
    FigureTile* tileOf(const QString& id) const;
    FigureTile* neighbour(const FigureTile& from, int key) const;
    void setCurrent(FigureTile* tile);

    LibraryModel& m_model;
    QWidget* m_content;
    QLabel* m_title;
    QLabel* m_welcome;
    std::vector<Group> m_groups;
    QList<FigureTile*> m_tiles; ///< of all groups, in order
    FigureTile* m_current = nullptr;
    QHash<QString, QImage> m_pictures;
    int m_columns = 1;
    bool m_isStale = true; ///< the model has changed since the tiles were made
};

} // namespace driftline
