// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/layout_fixture.h"

#include <QStringList>

#include <algorithm>

namespace driftline::test {

Medium paperMedium() {
    Medium medium;
    medium.title = 9.5;
    medium.subtitle = 7.5;
    medium.panelTitle = 7.5;
    medium.label = 7;
    medium.footer = 6;
    medium.dataLine = 1.4;
    medium.contextLine = 0.8;
    medium.referenceLine = 0.6;
    medium.hairline = 0.4;
    medium.marker = 4;
    medium.margin = 6;
    medium.gap = 5;
    medium.squeeze = Squeeze::Allowed;
    return medium;
}

LaidOut layOut(const Scene& scene, QSizeF size) {
    const EvenMeasurer measurer;
    const auto medium = paperMedium();
    LaidOut out{layoutFigure(scene, size, medium, measurer), {}};
    out.texts = out.layout.words.texts;
    for (std::size_t i = 0; i < scene.panels.size(); ++i) {
        const auto words = panelWords(scene, static_cast<int>(i), out.layout.panels[i],
                                      PanelView::whole(scene.panels[i]), medium, measurer);
        out.texts.insert(out.texts.end(), words.words.texts.begin(), words.words.texts.end());
    }
    return out;
}

QSizeF naturalSize(const Scene& scene, double mm) {
    const double width = mm * pointsPerMm;
    return {width, naturalHeight(scene, width, paperMedium(), EvenMeasurer())};
}

QSizeF smallestSize(const Scene& scene, double mm) {
    const double width = mm * pointsPerMm;
    return {width, smallestHeight(scene, width, paperMedium(), EvenMeasurer())};
}

std::string overlap(const std::vector<PlacedText>& texts) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
        for (std::size_t j = i + 1; j < texts.size(); ++j) {
            const auto shared = texts[i].box.intersected(texts[j].box);
            if (shared.width() > slack && shared.height() > slack)
                return texts[i].text.toStdString() + " | " + texts[j].text.toStdString();
        }
    }
    return {};
}

std::string outside(const std::vector<PlacedText>& texts, QSizeF size) {
    const QRectF picture = QRectF(QPointF(0, 0), size).adjusted(-slack, -slack, slack, slack);
    for (const auto& text : texts) {
        if (!picture.contains(text.box))
            return text.text.toStdString();
    }
    return {};
}

int count(const std::vector<PlacedText>& texts, WordRole role) {
    return static_cast<int>(std::count_if(texts.begin(), texts.end(),
                                          [role](const PlacedText& text) { return text.role == role; }));
}

std::string allOf(const std::vector<PlacedText>& texts, WordRole role) {
    QStringList parts;
    for (const auto& text : texts) {
        if (text.role == role)
            parts.append(text.text);
    }
    return parts.join(u' ').toStdString();
}

} // namespace driftline::test
