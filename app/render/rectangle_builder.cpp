// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/mark_builders.h"
#include "render/paint_style.h"
#include "render/qcp.h"

#include <cmath>

namespace driftline {

void buildMark(const BuildContext& context, const Rectangle& bar) {
    auto* item = new QCPItemRect(&context.plot); // owned by the plot
    auto* const xAxis = context.rect.axis(QCPAxis::atBottom);
    auto* const yAxis = context.rect.axis(QCPAxis::atLeft);
    for (auto* position : {item->topLeft, item->bottomRight}) {
        position->setType(QCPItemPosition::ptPlotCoords);
        position->setAxes(xAxis, yAxis);
    }
    item->topLeft->setCoords(bar.left, bar.top);
    item->bottomRight->setCoords(bar.right, bar.bottom);
    item->setClipToAxisRect(true);
    item->setClipAxisRect(&context.rect);
    item->setSelectable(false);
    item->setAntialiased(!context.isScreen);
    const auto paint = [item, bar, medium = context.medium, isScreen = context.isScreen,
                        isOutlined = bar.hollow || context.scene.theme.outlinedBars](int focus) {
        const double opacity = opacityOf(bar.series, focus);
        item->setBrush(faded(bar.fill, opacity));
        if (isOutlined) {
            QPen pen = penFor({bar.outline, StrokeWeight::Reference, Dash::Solid}, medium, opacity);
            if (isScreen)
                pen.setWidthF(std::round(pen.widthF())); // or some edges would be a pixel thicker
            pen.setJoinStyle(Qt::MiterJoin);
            item->setPen(pen);
        } else {
            item->setPen(Qt::NoPen);
        }
    };
    paint(-1);
    context.focus.emplace_back(paint);
}

} // namespace driftline
