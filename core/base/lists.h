// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace driftline {

/// Adds a text that says something and is not in the list yet; the order is that of the first mention. Looks
/// through the whole list: for lists that may grow with the data there is DistinctTexts.
inline void addDistinct(std::vector<std::string>& list, std::string text) {
    if (!text.empty() && std::find(list.begin(), list.end(), text) == list.end())
        list.push_back(std::move(text));
}

inline void addDistinct(std::vector<std::string>& list, const std::vector<std::string>& texts) {
    for (const auto& text : texts)
        addDistinct(list, text);
}

/// Where names stand in a list. Finding one takes the same time however long the list is.
class NameIndex {
public:
    /// Notes where a name stands, unless it stands somewhere already. Gives the first place of the name.
    std::size_t add(std::string_view name, std::size_t place) {
        const auto found = m_places.find(name);
        return found != m_places.end() ? found->second : m_places.emplace(name, place).first->second;
    }

    std::optional<std::size_t> find(std::string_view name) const {
        const auto found = m_places.find(name);
        return found == m_places.end() ? std::nullopt : std::optional(found->second);
    }
    bool contains(std::string_view name) const { return m_places.find(name) != m_places.end(); }
    std::size_t size() const { return m_places.size(); }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view name) const { return std::hash<std::string_view>()(name); }
    };
    std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> m_places;
};

/// The index of a list of items that have names; of several with one name the first counts.
template <class Items, class NameOf>
NameIndex indexByName(const Items& items, NameOf nameOf) {
    NameIndex index;
    std::size_t place = 0;
    for (const auto& item : items)
        index.add(nameOf(item), place++);
    return index;
}

inline NameIndex indexByName(const std::vector<std::string>& names) {
    return indexByName(names, [](const std::string& name) -> std::string_view { return name; });
}

/// Texts that say something, each once, in the order of the first mention; for lists of any length.
class DistinctTexts {
public:
    void add(std::string text) {
        if (text.empty() || contains(text))
            return;
        m_list.push_back(std::move(text));
        if (m_list.size() < few)
            return;
        for (auto place = m_index.size(); place < m_list.size(); ++place)
            m_index.add(m_list[place], place);
    }

    const std::vector<std::string>& list() const { return m_list; }
    /// The list; nothing may be added afterwards.
    std::vector<std::string> take() { return std::move(m_list); }

private:
    /// Most lists are that short, and looking through them costs less than an index.
    static constexpr std::size_t few = 16;

    bool contains(const std::string& text) const {
        return m_list.size() < few ? std::find(m_list.begin(), m_list.end(), text) != m_list.end()
                                   : m_index.contains(text);
    }

    std::vector<std::string> m_list;
    NameIndex m_index;
};

} // namespace driftline
