// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"

#include <memory>

namespace driftline {

/// A number of a scene. It holds its scene, so that its index is never read in another one.
struct SceneDatum {
    std::shared_ptr<const Scene> scene;
    int index = -1; ///< in Scene::data; -1: no number

    /// nullptr if it is none.
    const Datum* get() const {
        const bool isThere =
            scene != nullptr && index >= 0 && static_cast<std::size_t>(index) < scene->data.size();
        return isThere ? &scene->data[static_cast<std::size_t>(index)] : nullptr;
    }

    /// The same, and nullptr too if it is a number of another scene.
    const Datum* in(const std::shared_ptr<const Scene>& other) const {
        return scene == other ? get() : nullptr;
    }
    /// Its index if it is a number of that very scene, else -1.
    int indexIn(const std::shared_ptr<const Scene>& other) const { return in(other) != nullptr ? index : -1; }

    bool operator==(const SceneDatum&) const = default;
};

} // namespace driftline
