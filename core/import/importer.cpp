// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importer.h"

#include "import/grid_reader.h"
#include "import/sentences.h"

#include <algorithm>
#include <chrono>

namespace driftline {

std::optional<FileStamp> fileStampNow(const std::filesystem::path& file) {
    std::error_code gone;
    FileStamp state;
    state.bytes = std::filesystem::file_size(file, gone);
    if (gone)
        return {};
    const auto written = std::filesystem::last_write_time(file, gone);
    if (gone)
        return {};
    const auto since = std::chrono::file_clock::to_sys(written).time_since_epoch();
    state.modified = std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
    return state;
}

const DatasetOrigin* ImportedPackage::origin(std::string_view dataset) const {
    const auto at = std::find_if(origins.begin(), origins.end(),
                                 [dataset](const DatasetOrigin& one) { return one.dataset == dataset; });
    return at == origins.end() ? nullptr : &*at;
}

Result<std::shared_ptr<const GridFile>> Importer::cells(const ImportTarget& target,
                                                        const ImportOptions& /*options*/) const {
    return fail(import_sentences::importNoCells(), {target.path.string(), 0, {}, {}});
}

} // namespace driftline
