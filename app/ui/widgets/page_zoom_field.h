// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/choice_box.h"
#include "ui/widgets/page_desk.h"

namespace driftline {

/// How large the page is shown: a list of usual sizes, and any other to be typed.
class PageZoomField : public ChoiceBox {
    Q_OBJECT
public:
    explicit PageZoomField(QWidget* parent = nullptr);

    /// `shown` is the factor at which a fitted page is shown.
    void setZoom(PageZoom zoom, double shown);

Q_SIGNALS:
    void zoomAsked(driftline::PageZoom zoom);

private:
    void take();

    QString m_text; ///< to restore when the typed text is not a size
};

} // namespace driftline
