// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/status_line.h"

#include "base/number_text.h"
#include "export/picture_size.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/page_zoom_field.h"
#include "ui/widgets/sentences.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace driftline {

namespace {

constexpr int messageTime = 6000; ///< ms

} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QStatusBar(parent)
    , m_state(new QLabel(this))
    , m_counts(new QLabel(this))
    , m_size(new QLabel(this))
    , m_zoom(new PageZoomField(this))
    , m_reading(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this)) {
    setSizeGripEnabled(false);
    m_state->setObjectName(QStringLiteral("statusState"));
    m_counts->setObjectName(QStringLiteral("statusCounts"));
    m_size->setObjectName(QStringLiteral("statusSize"));
    m_size->setToolTip(qtText(widgets_sentences::aboutSizeOnThePage));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(140);
    m_progress->setAccessibleName(qtText(widgets_sentences::progressOfReading));
    m_cancel->setProperty("kind", "link");
    connect(m_cancel, &QPushButton::clicked, this, &StatusLine::cancelAsked);
    addWidget(m_state);
    addWidget(m_counts);
    addPermanentWidget(m_reading);
    addPermanentWidget(m_progress);
    addPermanentWidget(m_cancel);
    addPermanentWidget(m_size);
    addPermanentWidget(m_zoom);
    stopReading();
}

void StatusLine::setScene(const Scene* scene) {
    if (scene == nullptr) {
        m_state->setText(tr("Not drawn"));
        m_counts->clear();
        m_size->clear();
        return;
    }
    m_state->clear(); // the strip under the figure tells them
    const auto values = std::count_if(scene->data.begin(), scene->data.end(),
                                      [](const Datum& datum) { return datum.value.has_value(); });
    m_counts->setText(counted(values, tr("value"), tr("values")) + QStringLiteral(" · ") +
                      counted(qsizetype(scene->sources.size()), tr("source"), tr("sources")));
}

void StatusLine::setSize(const PictureSize& size) {
    const auto number = [](double value) { return qtText(formatNumber(value, decimalsNeeded(value, 1))); };
    m_size->setText(qtText(widgets_sentences::sizeAndResolution, number(size.widthMm), number(size.heightMm),
                           number(size.dpi)));
}

void StatusLine::tell(const QString& message) {
    showMessage(message, messageTime);
}

void StatusLine::startReading(const QString& fileName) {
    m_reading->setText(tr("Reading %1").arg(fileName));
    m_progress->setRange(0, 0);
    m_reading->show();
    m_progress->show();
    m_cancel->show();
}

void StatusLine::setProgress(double fraction) {
    if (fraction <= 0)
        return; // the importer has not told yet
    m_progress->setRange(0, 100);
    m_progress->setValue(static_cast<int>(fraction * 100));
}

void StatusLine::stopReading() {
    m_reading->hide();
    m_progress->hide();
    m_cancel->hide();
}

} // namespace driftline
