// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pdf_file.h"

#include "base/loaded_function.h"

namespace driftline {

Result<QByteArray> finishedPdf(const QByteArray& written, const PdfFinish& finish) {
    const auto finisher = loadedFunction<PdfFinisher>("driftline_pdf", "driftlinePdfFinish");
    if (!finisher)
        return tl::unexpected(finisher.error());
    Result<QByteArray> finished;
    (*finisher)({written.constData(), static_cast<std::size_t>(written.size())}, finish, finished);
    return finished;
}

PdfLikeness likenessOf(const QByteArray& one, const QByteArray& other) {
    auto found = PdfLikeness::Unknown;
    if (const auto compare = loadedFunction<PdfComparer>("driftline_pdf", "driftlinePdfCompare"))
        (*compare)({one.constData(), static_cast<std::size_t>(one.size())},
                   {other.constData(), static_cast<std::size_t>(other.size())}, found);
    return found;
}

} // namespace driftline
