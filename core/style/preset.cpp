// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/preset.h"

#include <algorithm>

namespace driftline {

bool Preset::isConfirmed(std::string_view field) const {
    return std::none_of(
        source.unconfirmed.begin(), source.unconfirmed.end(), [field](const std::string& one) {
            return field == one ||
                   (field.size() > one.size() && field.starts_with(one) && field[one.size()] == '.');
        });
}

bool Preset::takes(std::string_view format) const {
    return formats.empty() || std::find(formats.begin(), formats.end(), format) != formats.end();
}

} // namespace driftline
