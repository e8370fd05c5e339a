// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preflight/pdf_facts.h"

#include "base/loaded_function.h"
#include "preflight/picture_readers.h"

namespace driftline {

Result<PictureFacts> readPdf(std::string_view bytes) {
    const auto read = loadedFunction<PdfReader>("driftline_pdf", "driftlinePdfFacts");
    if (!read)
        return tl::unexpected(read.error());
    Result<PictureFacts> facts;
    (*read)(bytes, facts);
    return facts;
}

} // namespace driftline
