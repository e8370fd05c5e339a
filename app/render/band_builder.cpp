// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/mark_builders.h"
#include "render/paint_style.h"
#include "render/qcp.h"

namespace driftline {

void buildMark(const BuildContext& context, const Band& band) {
    // Along the upper edge and back along the lower one.
    QVector<double> x;
    QVector<double> y;
    for (std::size_t i = 0; i < band.x.size(); ++i) {
        x.append(band.x[i]);
        y.append(band.high[i]);
    }
    for (std::size_t i = band.x.size(); i > 0; --i) {
        x.append(band.x[i - 1]);
        y.append(band.low[i - 1]);
    }
    auto* curve = new QCPCurve(context.rect.axis(QCPAxis::atBottom), context.rect.axis(QCPAxis::atLeft));
    curve->setData(x, y);
    curve->setPen(Qt::NoPen);
    curve->setSelectable(QCP::stNone);
    const auto paint = [curve, series = band.series, fill = band.fill](int focus) {
        curve->setBrush(faded(fill, opacityOf(series, focus)));
    };
    paint(-1);
    context.focus.emplace_back(paint);
}

} // namespace driftline
