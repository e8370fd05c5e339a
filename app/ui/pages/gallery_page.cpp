// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/gallery_page.h"

#include "ui/models/library_model.h"
#include "ui/pages/sentences.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/figure_tile.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QScrollBar>
#include <QShortcut>

#include <algorithm>
#include <cstdlib>

namespace driftline {

namespace {
constexpr int leastTile = 216;
constexpr int mostTile = 340;
constexpr int tileGap = 16;
constexpr int pageMargin = 18; ///< as the other pages have
constexpr int topMargin = 16;
constexpr int groupGap = 24;
constexpr int headingGap = 8;

int placeLabel(QLabel* label, int y, int width) {
    label->ensurePolished(); // the style sheet may give it a frame
    const int height = label->heightForWidth(width);
    label->setGeometry(pageMargin, y, width, height);
    label->show();
    return y + height;
}
} // namespace

GalleryPage::GalleryPage(LibraryModel& model, QWidget* parent)
    : QScrollArea(parent)
    , m_model(model)
    , m_content(new QWidget)
    , m_title(new QLabel(tr("Gallery"), m_content))
    , m_welcome(new QLabel(qtText(pages_sentences::aboutGallery), m_content)) {
    setObjectName(QStringLiteral("gallery"));
    setAccessibleName(qtText(pages_sentences::galleryOfFigures));
    setFocusPolicy(Qt::NoFocus);
    m_content->setObjectName(QStringLiteral("cards"));
    m_title->setProperty("kind", "heading");
    m_title->setWordWrap(true);
    m_welcome->setObjectName(QStringLiteral("welcome"));
    m_welcome->setProperty("kind", "muted");
    m_welcome->setWordWrap(true);
    setWidget(m_content);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the columns must not depend on it
    verticalScrollBar()->setSingleStep(32);

    auto* escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &GalleryPage::left);
    connect(&model, &QAbstractItemModel::modelReset, this, &GalleryPage::refresh);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &GalleryPage::refresh);
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex&, const QModelIndex&, const QList<int>& roles) {
                if (roles.isEmpty()) // also its name, and how much room that takes
                    refresh();
                else
                    readDetails();
            });
}

void GalleryPage::refresh() {
    m_isStale = true;
    if (isVisible())
        rebuild();
}

void GalleryPage::rebuild() {
    m_isStale = false;
    const auto current = m_current == nullptr ? QString() : m_current->id();
    const bool hadFocus = m_current != nullptr && m_current->hasFocus();
    m_current = nullptr;
    for (const auto& group : m_groups) {
        delete group.heading;
        delete group.hint;
    }
    qDeleteAll(m_tiles);
    m_tiles.clear();
    m_groups.clear();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const auto parent = m_model.index(row, 0);
        Group group;
        group.heading = new QLabel(parent.data().toString(), m_content);
        group.heading->setProperty("kind", "strong");
        group.heading->setWordWrap(true);
        for (int i = 0; i < m_model.rowCount(parent); ++i) {
            const auto index = m_model.index(i, 0, parent);
            const auto id = index.data(LibraryModel::IdRole).toString();
            if (!id.isEmpty())
                group.tiles.append(addTile(id, index.data().toString()));
        }
        if (group.tiles.isEmpty()) {
            group.hint = new QLabel(qtText(pages_sentences::startFromYourData), m_content);
            group.hint->setObjectName(QStringLiteral("galleryHint"));
            group.hint->setProperty("kind", "hint");
            group.hint->setWordWrap(true);
        }
        m_groups.push_back(group);
    }
    readDetails();
    arrange();
    setCurrent(tileOf(current));
    if (hadFocus && m_current != nullptr)
        m_current->setFocus(Qt::OtherFocusReason);
    Q_EMIT listed();
}

FigureTile* GalleryPage::addTile(const QString& id, const QString& name) {
    auto* tile = new FigureTile(id, name, m_content);
    tile->setPicture(m_pictures.value(id));
    tile->installEventFilter(this);
    connect(tile, &FigureTile::clicked, this, [this, id] { Q_EMIT figureChosen(id.toStdString()); });
    auto* beside = new QAction(qtText(pages_sentences::showBesideTheFigureInView), tile);
    beside->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    beside->setShortcutContext(Qt::WidgetShortcut);
    connect(beside, &QAction::triggered, this, [this, id] { Q_EMIT besideAsked(id.toStdString()); });
    tile->addAction(beside);
    tile->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(tile, &FigureTile::keyLeads, this, [this, tile](int key) {
        if (auto* next = neighbour(*tile, key); next != nullptr)
            next->setFocus(Qt::TabFocusReason);
    });
    m_tiles.append(tile);
    return tile;
}

void GalleryPage::readDetails() {
    for (auto* tile : m_tiles)
        tile->setPeriod(m_model.indexOf(tile->id().toStdString()).data(LibraryModel::PeriodRole).toString());
}

QList<QString> GalleryPage::figures() const {
    QList<QString> out;
    for (const auto* tile : m_tiles)
        out.append(tile->id());
    return out;
}

FigureTile* GalleryPage::tileOf(const QString& id) const {
    const auto found = std::find_if(m_tiles.begin(), m_tiles.end(),
                                    [&id](const FigureTile* tile) { return tile->id() == id; });
    return found == m_tiles.end() ? nullptr : *found;
}

void GalleryPage::setPicture(const QString& id, const QImage& picture) {
    m_pictures.insert(id, picture);
    if (auto* tile = tileOf(id); tile != nullptr)
        tile->setPicture(picture);
}

void GalleryPage::enter(const std::string& id) {
    auto* tile = tileOf(QString::fromStdString(id));
    if (tile == nullptr && !m_tiles.isEmpty())
        tile = m_tiles.front();
    if (tile == nullptr)
        return;
    verticalScrollBar()->setValue(0);
    tile->setFocus(Qt::OtherFocusReason);
}

void GalleryPage::setCurrent(FigureTile* tile) {
    // Tab goes into the gallery and out of it; between figures the arrows do.
    if (m_current != nullptr)
        m_current->setFocusPolicy(Qt::ClickFocus);
    m_current = tile != nullptr || m_tiles.isEmpty() ? tile : m_tiles.front();
    if (m_current != nullptr)
        m_current->setFocusPolicy(Qt::StrongFocus);
}

FigureTile* GalleryPage::neighbour(const FigureTile& from, int key) const {
    const auto place = m_tiles.indexOf(const_cast<FigureTile*>(&from)); // NOLINT: to compare with
    switch (key) {
    case Qt::Key_Home:
        return m_tiles.front();
    case Qt::Key_End:
        return m_tiles.back();
    case Qt::Key_Left:
        return m_tiles.value(place - 1);
    case Qt::Key_Right:
        return m_tiles.value(place + 1);
    default:
        break;
    }
    // The nearest row above or below, also of the next group; there the nearest column.
    FigureTile* best = nullptr;
    for (auto* tile : m_tiles) {
        const int down = key == Qt::Key_Down ? tile->y() - from.y() : from.y() - tile->y();
        if (down <= 0)
            continue;
        const int bestDown = best == nullptr ? 0 : std::abs(best->y() - from.y());
        if (best == nullptr || down < bestDown ||
            (down == bestDown && std::abs(tile->x() - from.x()) < std::abs(best->x() - from.x())))
            best = tile;
    }
    return best;
}

void GalleryPage::arrange() {
    const int width = viewport()->width() - 2 * pageMargin;
    if (width < leastTile)
        return;
    m_columns = std::max(1, (width + tileGap) / (leastTile + tileGap));
    int y = placeLabel(m_title, topMargin, width);
    y = placeLabel(m_welcome, y + 4, width);
    for (const auto& group : m_groups)
        y = arrangeGroup(group, y + groupGap, width);
    m_content->resize(viewport()->width(), y + groupGap);
}

int GalleryPage::arrangeGroup(const Group& group, int top, int width) {
    int y = placeLabel(group.heading, top, width) + headingGap;
    if (group.hint != nullptr)
        return placeLabel(group.hint, y, width);
    const int tileWidth = std::min(mostTile, (width - (m_columns - 1) * tileGap) / m_columns);
    for (qsizetype first = 0; first < group.tiles.size(); first += m_columns) {
        const auto row = group.tiles.mid(first, m_columns);
        int height = 0;
        for (auto* tile : row)
            height = std::max(height, tile->fit(tileWidth));
        int x = pageMargin;
        for (auto* tile : row) {
            tile->setGeometry(x, y, tileWidth, height);
            tile->show();
            x += tileWidth + tileGap;
        }
        y += height + tileGap;
    }
    return y - tileGap;
}

void GalleryPage::showEvent(QShowEvent* event) {
    QScrollArea::showEvent(event);
    if (m_isStale)
        rebuild();
}

void GalleryPage::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    arrange();
}

bool GalleryPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn) {
        if (auto* tile = qobject_cast<FigureTile*>(watched); tile != nullptr) {
            setCurrent(tile);
            // With the heading above it; what is before the first and after the last comes with them.
            ensureWidgetVisible(tile, 0, 2 * groupGap);
            if (tile == m_tiles.front())
                verticalScrollBar()->setValue(0);
            else if (tile == m_tiles.back())
                verticalScrollBar()->setValue(verticalScrollBar()->maximum());
        }
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace driftline
