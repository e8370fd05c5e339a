// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/line_icon.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>
#include <QPixmap>
#include <QStringList>
#include <QXmlStreamReader>

#include <array>

namespace driftline {

namespace {

constexpr qreal box = 16;
constexpr qreal stroke = 1.5;

QString pathDataOf(const QString& name) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader reader(&file);
    while (!reader.atEnd()) {
        if (reader.readNextStartElement() && reader.name() == QStringLiteral("path"))
            return reader.attributes().value(QStringLiteral("d")).toString();
    }
    return {};
}

/// Letters and numbers must be parted by blanks.
QPainterPath pathFrom(const QString& data) {
    QPainterPath path;
    const auto parts = data.split(u' ', Qt::SkipEmptyParts);
    auto number = [&parts](qsizetype index) { return parts.value(index).toDouble(); };
    for (qsizetype at = 0; at < parts.size();) {
        const auto letter = parts[at].front();
        if (letter == u'M')
            path.moveTo(number(at + 1), number(at + 2));
        else if (letter == u'L')
            path.lineTo(number(at + 1), number(at + 2));
        else if (letter == u'C')
            path.cubicTo(number(at + 1), number(at + 2), number(at + 3), number(at + 4), number(at + 5),
                         number(at + 6));
        else
            path.closeSubpath();
        at += letter == u'Z' ? 1 : (letter == u'C' ? 7 : 3);
    }
    return path;
}

class LineIcon : public QIconEngine {
public:
    explicit LineIcon(const QPainterPath& path) : m_path(path) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State /*state*/) override {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const auto side = std::min(rect.width(), rect.height());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(QRectF(rect).center() - QPointF(side, side) / 2);
        painter->scale(side / box, side / box);
        painter->setPen(QPen(QGuiApplication::palette().color(group, QPalette::WindowText), stroke,
                             Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPath(m_path);
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap out(size);
        out.fill(Qt::transparent);
        QPainter painter(&out);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return out;
    }

    QIconEngine* clone() const override { return new LineIcon(m_path); }

private:
    QPainterPath m_path;
};

} // namespace

QIcon lineIcon(const QString& name) {
    return QIcon(new LineIcon(pathFrom(pathDataOf(name))));
}

} // namespace driftline
