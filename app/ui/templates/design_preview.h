// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "scene/scene.h"

#include <QString>
#include <QWidget>

#include <memory>

class QLabel;

namespace driftline {

class FigurePicture;

/// A figure as it would be, and what does not fit it.
struct DesignOutlook {
    std::shared_ptr<const Scene> scene; ///< nullptr: it cannot be drawn
    Diagnostics findings;
};

/// Shows the outlook while a design or a name is being chosen.
class DesignPreview : public QWidget {
    Q_OBJECT
public:
    explicit DesignPreview(QWidget* parent = nullptr);

    /// `allFits` is said where there is nothing to find.
    void setOutlook(const DesignOutlook& outlook, const QString& allFits);
    void setProblem(const QString& sentence);

private:
    FigurePicture* m_picture;
    QLabel* m_words;
};

/// A sentence a finding, with its remedy.
QStringList findingSentences(const Diagnostics& findings);

} // namespace driftline
