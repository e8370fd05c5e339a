// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/pdf_attachment.h"

#include "base/loaded_function.h"

namespace driftline {

Result<std::optional<std::string>> pdfAttachmentOf(std::string_view pdf, std::string_view name,
                                                   std::size_t mostBytes, const std::string& shown) {
    const auto read = loadedFunction<PdfAttachmentReader>("driftline_pdf", "driftlinePdfAttachment");
    if (!read)
        return tl::unexpected(read.error());
    Result<std::optional<std::string>> attached = std::nullopt;
    (*read)(pdf, name, mostBytes, shown, attached);
    return attached;
}

} // namespace driftline
