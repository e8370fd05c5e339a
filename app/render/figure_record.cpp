// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure_record.h"

#include "render/figure_renderer.h"
#include "render/paint_style.h"
#include "render/qcp.h"
#include "render/words_painter.h"

#include <cmath>

namespace driftline {

namespace {
/// QCustomPlot paints only with a painter of its own, so its marks are recorded and played back.
QPicture marksOf(QCustomPlot& plot, QSizeF size) {
    QPicture picture;
    QCPPainter painter(&picture);
    // Vectorised: no half-pixel shifts, which would be visible once the painter is scaled.
    painter.setModes(QCPPainter::pmVectorized | QCPPainter::pmNoCaching);
    plot.toPainter(&painter, static_cast<int>(std::ceil(size.width())),
                   static_cast<int>(std::ceil(size.height())));
    painter.end();
    return picture;
}

/// In canvas units. QPicture believes that they are dots of its own resolution, scales them to that of the
/// device, and leaves the painter scaled.
void play(QPicture marks, QPainter& painter) {
    const auto& device = *painter.device();
    painter.save();
    painter.scale(static_cast<double>(marks.logicalDpiX()) / device.logicalDpiX(),
                  static_cast<double>(marks.logicalDpiY()) / device.logicalDpiY());
    marks.play(&painter);
    painter.restore();
}
} // namespace

FigureRecord::FigureRecord(const Scene& scene, QSizeF size, const Medium& medium, Background background)
    : m_scene(&scene)
    , m_size(size)
    , m_medium(medium.drawnWith(scene.theme))
    , m_background(background) {
    const TextPainter text(m_medium.family);
    QCustomPlot plot;
    prepare(plot);
    FigureRenderer renderer(plot, FigureRenderer::Target::Record, background);
    std::vector<PanelView> views;
    for (const auto& panel : scene.panels)
        views.push_back(PanelView::whole(panel));
    renderer.build(scene, layoutFigure(scene, size, m_medium, text), views, m_medium, text);
    const auto stretches = renderer.stretches();
    // First everything but the layers of the later stretches, then these one by one.
    for (const auto& stretch : stretches)
        stretch.layer->setVisible(&stretch == &stretches.front());
    for (const auto& stretch : stretches) {
        stretch.layer->setVisible(true);
        m_marks.push_back({marksOf(plot, size), stretch.after});
        if (m_marks.size() == 1) {
            for (int i = 0; i < plot.layerCount(); ++i)
                plot.layer(i)->setVisible(false);
        }
        stretch.layer->setVisible(false);
    }
    for (const auto* words : renderer.words())
        m_words.push_back(*words);
}

void FigureRecord::paint(QPainter& painter, TextForm form) const {
    const TextPainter text(m_medium.family, form);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.setLayoutDirection(Qt::LeftToRight);
    if (m_background == Background::Filled)
        painter.fillRect(QRectF(QPointF(0, 0), m_size), toColor(m_scene->theme.background));
    for (const auto& stretch : m_marks) {
        play(stretch.marks, painter);
        for (const auto& line : stretch.after)
            paintLongLine(painter, line);
    }
    for (const auto& words : m_words)
        paintWords(painter, words, *m_scene, m_medium, text, -1, m_background);
    painter.restore();
}

std::vector<RunLetters> FigureRecord::letters() const {
    const TextPainter text(m_medium.family);
    std::vector<RunLetters> out;
    for (const auto& words : m_words) {
        for (const auto& word : words.texts) {
            for (const auto& run : text.shaped(word.text, word.style).runs)
                out.push_back(run.letters);
        }
    }
    return out;
}

} // namespace driftline
