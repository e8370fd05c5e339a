// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPaintDevice>
#include <QSizeF>

#include <memory>

namespace driftline {

class SvgEngine;

/// What is painted on it becomes SVG elements: shapes with their coordinates as they are, clipped where the
/// painter clips, and text that stays text. Qt's own QSvgGenerator neither clips nor knows fractions of a
/// font size. Figures hold no pixels and no brushes but plain colours, so neither does this.
class SvgDevice final : public QPaintDevice {
public:
    /// Canvas units, which are points.
    explicit SvgDevice(QSizeF size);
    ~SvgDevice() override;
    SvgDevice(const SvgDevice&) = delete;
    SvgDevice& operator=(const SvgDevice&) = delete;
    SvgDevice(SvgDevice&&) = delete;
    SvgDevice& operator=(SvgDevice&&) = delete;

    QPaintEngine* paintEngine() const override;

    /// The elements painted so far, definitions first. Ids in them begin with `prefix`.
    QByteArray elements(const QByteArray& prefix) const;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    QSizeF m_size;
    std::unique_ptr<SvgEngine> m_engine;
};

} // namespace driftline
