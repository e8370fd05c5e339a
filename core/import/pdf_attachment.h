// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace driftline {

/// The bytes of the file of that name which is attached to the document; nothing if there is none. Unpacking
/// stops at `mostBytes`. Codes: picture.damaged (it is no PDF, or locked), picture.too-large.
Result<std::optional<std::string>> pdfAttachmentOf(std::string_view pdf, std::string_view name,
                                                   std::size_t mostBytes, const std::string& shown);

/// The same as the library driftline_pdf offers it (base/loaded_function.h).
using PdfAttachmentReader = void(std::string_view pdf, std::string_view name, std::size_t mostBytes,
                                 const std::string& shown, Result<std::optional<std::string>>& attached);

} // namespace driftline
