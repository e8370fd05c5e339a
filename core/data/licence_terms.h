// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"

#include <string>
#include <vector>

namespace driftline {

/// What whoever re-uses the numbers of these datasets together has to know, one sentence each: under which
/// licence each stands, what Creative Commons licences ask (BY is said by the name, NC, ND and SA are told),
/// which datasets have none, and which licences cannot be met at once. Not legal advice: read off the names
/// of the licences.
std::vector<std::string> licenceTerms(const std::vector<DatasetPtr>& datasets);

} // namespace driftline
