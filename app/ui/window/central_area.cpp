// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/central_area.h"

#include "ui/widgets/offer_strip.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace driftline {

CentralArea::CentralArea(QWidget* parent)
    : QWidget(parent)
    , m_unsaved(new OfferStrip(QStringLiteral("unsavedStrip"), this))
    , m_outside(new OfferStrip(QStringLiteral("outsideStrip"), this))
    , m_table(new OfferStrip(QStringLiteral("tableStrip"), this))
    , m_pages(new QStackedWidget(this))
    , m_figures(new QSplitter(m_pages)) {
    m_figures->setObjectName(QStringLiteral("figures"));
    m_figures->setChildrenCollapsible(false);
    m_pages->addWidget(m_figures);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_unsaved);
    layout->addWidget(m_outside);
    layout->addWidget(m_table);
    layout->addWidget(m_pages, 1);
}

} // namespace driftline
