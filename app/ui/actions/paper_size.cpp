// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/paper_size.h"

#include "export/figure_export.h"

#include <chrono>
#include <cmath>

namespace driftline {

using namespace std::chrono_literals;

PaperSize::PaperSize(const CurrentScene& current, QObject* parent) : QObject(parent), m_current(current) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(150ms);
    connect(&m_pause, &QTimer::timeout, this, &PaperSize::tell);
    connect(&current, &CurrentScene::changed, &m_pause, qOverload<>(&QTimer::start));
}

void PaperSize::tell() {
    if (!m_current.scene())
        return;
    const auto size = resolvedSize(*m_current.scene(), m_current.figure()->output, {});
    Q_EMIT told(size ? tr("%1 × %2 mm · %3 dpi")
                           .arg(std::lround(size->widthMm))
                           .arg(std::lround(size->heightMm))
                           .arg(std::lround(size->dpi))
                     : QString());
}

} // namespace driftline
