// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importer.h"

#include "import/grid_reader.h"

#include <algorithm>

namespace driftline {

const DatasetOrigin* ImportedPackage::origin(std::string_view dataset) const {
    const auto at = std::find_if(origins.begin(), origins.end(),
                                 [dataset](const DatasetOrigin& one) { return one.dataset == dataset; });
    return at == origins.end() ? nullptr : &*at;
}

Result<std::shared_ptr<const GridFile>> Importer::cells(const ImportTarget& target,
                                                        const ImportOptions& /*options*/) const {
    return fail("import.no-cells",
                "This file states what its columns mean, so there is nothing to decide about how it is read.",
                {target.path.string(), 0, {}, {}});
}

} // namespace driftline
