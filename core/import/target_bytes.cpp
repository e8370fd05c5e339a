// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/target_bytes.h"

#include "base/file_io.h"

namespace driftline {

Result<std::string> bytesOf(const ImportTarget& target) {
    if (target.bytes)
        return *target.bytes;
    return readFile(target.path);
}

} // namespace driftline
