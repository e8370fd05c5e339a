// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/event_words.h"
#include "render/figure_words.h"
#include "render/medium.h"

#include <QStringList>

namespace driftline {

/// A value axis's title stands above its topmost tick, never on its side, and wraps.
QStringList axisTitleLines(const SceneAxis& axis, double room, const Medium& medium,
                           const TextMeasurer& measurer);

/// Takes the title's rows out of the room above the plot: a title of one line shares its row with the
/// names of events.
void takeTitleRows(RoomAbove& room, const QStringList& title, const Medium& medium,
                   const TextMeasurer& measurer);

/// The lines of a title whose lowest row ends at `room.bottom`, before takeTitleRows().
std::vector<PlacedText> yTitleWords(const RoomAbove& room, const QStringList& title, Colour colour,
                                    const Medium& medium, const TextMeasurer& measurer);

} // namespace driftline
