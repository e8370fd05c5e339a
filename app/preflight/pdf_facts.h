// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "preflight/picture_facts.h"

#include <string_view>

namespace driftline {

/// readPdf() as the library driftline_pdf offers it (base/loaded_function.h).
using PdfReader = void(std::string_view bytes, Result<PictureFacts>& facts);

} // namespace driftline
