// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/svg_device.h"

#include "base/units.h"
#include "export/svg_engine.h"

#include <cmath>
#include <limits>

namespace driftline {

namespace {
constexpr int bitsPerColour = 32;
} // namespace

SvgDevice::SvgDevice(QSizeF size) : m_size(size), m_engine(std::make_unique<SvgEngine>(size)) {}

SvgDevice::~SvgDevice() = default;

QPaintEngine* SvgDevice::paintEngine() const {
    return m_engine.get();
}

QByteArray SvgDevice::elements(const QByteArray& prefix) const {
    return m_engine->elements(prefix);
}

int SvgDevice::metric(PaintDeviceMetric metric) const {
    const auto inMm = [](double points) {
        return static_cast<int>(std::lround(points / pointsPerInch * mmPerInch));
    };
    switch (metric) {
    case PdmWidth:
        return static_cast<int>(std::ceil(m_size.width()));
    case PdmHeight:
        return static_cast<int>(std::ceil(m_size.height()));
    case PdmWidthMM:
        return inMm(m_size.width());
    case PdmHeightMM:
        return inMm(m_size.height());
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return static_cast<int>(pointsPerInch);
    case PdmDepth:
        return bitsPerColour;
    case PdmNumColors:
        return std::numeric_limits<int>::max();
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
    default:
        return QPaintDevice::metric(metric);
    }
}

} // namespace driftline
