// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace driftline {

/// Every property of a figure document as Markdown, made of resources/schema/figure.schema.json: a heading
/// and a table for each object. What the schema does not say is not there.
std::string formatTables();

} // namespace driftline
