// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <nlohmann/json_fwd.hpp>

#include <string_view>

namespace driftline {

/// The documents that have a schema in resources/schema, compiled in.
enum class DocumentKind { Figure, Preset, Theme, Recipe, Template, EntityList };

/// The schema itself, for editors and validators.
std::string_view schemaText(DocumentKind kind);

/// Validates a document against the schema of its kind, and turns the validator's verdict into one sentence
/// that names the field and the nearest known one. Codes, after "figure.", "preset.", "theme.", "recipe.",
/// "template." or "entities.": unknown-field, wrong-type, missing-field, wrong-value.
Result<void> checkAgainstSchema(const nlohmann::json& document, DocumentKind kind, std::string_view origin);

/// The same for a document with a version, which must not be newer than the one that this program writes.
/// Code: version, after the same nouns.
Result<void> checkDocument(const nlohmann::json& document, DocumentKind kind, int currentVersion,
                           std::string_view origin);

} // namespace driftline
