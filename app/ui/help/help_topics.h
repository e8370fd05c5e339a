// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guide/guide_book.h"

#include <vector>

class QWidget;

namespace driftline {

/// The place in the guide that explains a part of the window: that of the nearest widget around it that has
/// one; the tour if none has, or for nullptr.
GuidePlace helpTopicFor(const QWidget* widget);

/// Every place that the window leads to.
std::vector<GuidePlace> helpTopics();

} // namespace driftline
