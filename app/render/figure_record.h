// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/background.h"
#include "render/figure_words.h"
#include "render/long_line.h"
#include "render/medium.h"
#include "render/shaped_line.h"
#include "render/text_style.h"
#include "scene/scene.h"

#include <QPicture>
#include <QSizeF>

#include <vector>

class QPainter;

namespace driftline {

/// A figure laid out at its size, with its marks recorded as drawing commands. Making it needs QCustomPlot,
/// which is a widget; painting it, which is most of the work, does not. The scene must outlive it.
class FigureRecord {
public:
    /// `size` in canvas units. Needs a QApplication and the GUI thread.
    FigureRecord(const Scene& scene, QSizeF size, const Medium& medium,
                 Background background = Background::Filled);

    /// Draws the figure at the origin of the painter, which the caller scales. Any thread, one at a time.
    /// Only where the painter's device keeps text it matters what becomes of it.
    void paint(QPainter& painter, TextForm form = TextForm::Live) const;
    /// What the glyphs of live text stand for, run by run in the order in which a PDF gets them. The thread
    /// that paints.
    std::vector<RunLetters> letters() const;

private:
    const Scene* m_scene;
    QSizeF m_size;
    Medium m_medium;
    Background m_background;
    /// Marks as drawing commands, and the long lines that lie on them: they are drawn by what can be seen of
    /// them on the device, which is not known yet.
    struct Stretch {
        QPicture marks;
        std::vector<LongLine> after;
    };
    std::vector<Stretch> m_marks;
    std::vector<FigureWords> m_words;
};

} // namespace driftline
