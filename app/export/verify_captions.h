// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/caption_files.h"
#include "export/file_reasons.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace driftline {

/// Compares the texts that belong beside a picture with those found there. Codes: verify.caption,
/// verify.caption-missing.
std::vector<FileReason> captionReasons(const std::vector<CaptionFile>& texts);

/// Whether it is known which pictures were exported together, and in which order.
enum class BatchKnowledge { Whole, NoOrder };

/// Compares the list of captions in the folder with the captions of the pictures there; empty if they agree.
/// Where the batch is not known, a missing list is not a fault, and each caption may be anywhere in it. Codes
/// as above.
std::vector<FileReason> captionListReasons(const std::filesystem::path& folder,
                                           const std::vector<CaptionedPicture>& pictures,
                                           BatchKnowledge knowledge);

} // namespace driftline
