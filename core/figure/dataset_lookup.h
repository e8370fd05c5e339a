// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "data/dataset.h"
#include "figure/entity.h"

#include <functional>
#include <memory>
#include <string_view>
#include <type_traits>
#include <utility>

namespace driftline {

/// Where a figure finds what it needs besides itself: datasets by "package/resource", and what all figures
/// of its workspace have in common.
class DatasetLookup {
public:
    using Find = std::function<Result<DatasetPtr>(std::string_view id)>;

    DatasetLookup() = default;
    template <class AnyFind>
    requires(!std::is_same_v<std::remove_cvref_t<AnyFind>, DatasetLookup> &&
             std::is_invocable_r_v<Result<DatasetPtr>, AnyFind&, std::string_view>)
        // NOLINTNEXTLINE(google-explicit-constructor): what finds datasets is a lookup.
        DatasetLookup(AnyFind find, std::shared_ptr<const Entities> entities = nullptr)
        : m_find(std::move(find))
        , m_entities(std::move(entities)) {}

    Result<DatasetPtr> operator()(std::string_view id) const { return m_find(id); }
    explicit operator bool() const { return static_cast<bool>(m_find); }
    /// nullptr: none.
    const std::shared_ptr<const Entities>& entities() const { return m_entities; }

private:
    Find m_find;
    std::shared_ptr<const Entities> m_entities;
};

} // namespace driftline
