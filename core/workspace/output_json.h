// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/output.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace driftline {

/// The `outputs` of a workspace's descriptor, as they are written by outputsJson(). `shown` names the file in
/// messages, whose places are JSON pointers. Codes: output.wrong-type, output.missing-field,
/// output.unknown-field, output.unsafe-file, output.duplicate-file, output.too-many, output.dpi,
/// size.not-a-length.
Result<std::vector<Output>> readOutputs(const nlohmann::ordered_json& list, const std::string& shown);

/// What holds its default is left out. readOutputs(outputsJson(outputs)) is the same.
nlohmann::ordered_json outputsJson(const std::vector<Output>& outputs);

} // namespace driftline
