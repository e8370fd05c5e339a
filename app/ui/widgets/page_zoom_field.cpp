// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_zoom_field.h"

#include "ui/theme/qt_text.h"
#include "ui/widgets/sentences.h"

#include <QLineEdit>

#include <cmath>

namespace driftline {

namespace {
constexpr double percent = 100;

QString percentText(double factor) {
    return PageZoomField::tr("%1%").arg(std::lround(factor * percent));
}
} // namespace

PageZoomField::PageZoomField(QWidget* parent) : ChoiceBox(parent) {
    setObjectName(QStringLiteral("pageZoom"));
    setAccessibleName(qtText(widgets_sentences::zoomOfThePage));
    setToolTip(qtText(widgets_sentences::aboutPageZoom));
    setProperty("kind", "quiet");
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    addItem(tr("Fit"));
    for (const double step : pageZoomSteps())
        addItem(percentText(step), step);
    setMinimumContentsLength(9);
    connect(this, &QComboBox::activated, this, [this](int index) {
        const auto factor = itemData(index);
        Q_EMIT zoomAsked(factor.isValid() ? PageZoom{factor.toDouble()} : PageZoom());
    });
    connect(lineEdit(), &QLineEdit::editingFinished, this, &PageZoomField::take);
}

void PageZoomField::setZoom(PageZoom zoom, double shown) {
    m_text = zoom.factor ? percentText(shown) : tr("Fit (%1)").arg(percentText(shown));
    setEditText(m_text);
}

void PageZoomField::take() {
    if (currentText() == m_text)
        return;
    auto typed = currentText().trimmed();
    const bool wantsFit = typed.startsWith(tr("Fit"), Qt::CaseInsensitive);
    bool isNumber = false;
    const double factor = typed.remove(u'%').replace(u',', u'.').trimmed().toDouble(&isNumber) / percent;
    if (wantsFit)
        Q_EMIT zoomAsked({});
    else if (isNumber && std::isfinite(factor) && factor > 0)
        Q_EMIT zoomAsked({factor});
    setEditText(m_text);
}

} // namespace driftline
