// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "scene/resolve.h"
#include "workspace/workspace.h"

#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// The packages that are part of the program, read through the same importer as everybody's. Each is read
/// when it is first needed. Safe to use from several threads.
class Gallery {
public:
    Gallery();
    ~Gallery();
    Gallery(const Gallery&) = delete;
    Gallery& operator=(const Gallery&) = delete;
    Gallery(Gallery&&) = delete;
    Gallery& operator=(Gallery&&) = delete;

    /// "article", "survey" …, in the order of the library.
    std::vector<std::string> packageNames() const;
    /// Reads the package if that has not been done. Fails only if the program was built wrong.
    Result<std::shared_ptr<const Workspace>> package(std::string_view name) const;

    /// Reads packages until it finds the figure; nullptr if there is none of that id.
    std::shared_ptr<const FigureSpec> figure(std::string_view id) const;
    /// Reads every package.
    std::vector<std::shared_ptr<const FigureSpec>> figures() const;
    std::vector<DatasetPtr> datasets() const;

    /// A dataset of a built-in package. Codes: dataset.unknown.
    Result<DatasetPtr> dataset(std::string_view id) const;

    /// Looks in the workspace first, then here; has its entities. Both must outlive the lookup.
    DatasetLookup lookupWith(const Workspace& workspace) const;

private:
    struct Entry;
    std::vector<std::unique_ptr<Entry>> m_entries;
};

} // namespace driftline
