// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What a person reads in the models of the lists (see base/sentence.h), file by file.
namespace driftline::models_sentences {

// Library model
inline constexpr const char* dropDataHere = "Drop a CSV or data package here";

} // namespace driftline::models_sentences
