// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/smart_ptr/intrusive_ptr.hpp>
#include <boost/smart_ptr/intrusive_ref_counter.hpp>

#include <compare>
#include <initializer_list>
#include <iosfwd>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace driftline {

/// A text that does not change and that many hold at the price of one: copying it copies a pointer. A figure
/// of a million points repeats the same few names, units and sources; what is unique to a point is made when
/// it is asked for instead. The empty text takes no memory.
class SharedText {
public:
    SharedText() = default;
    SharedText(std::string text);     // NOLINT(google-explicit-constructor): stands wherever a text does
    SharedText(std::string_view text) // NOLINT(google-explicit-constructor)
        : SharedText(std::string(text)) {}
    SharedText(const char* text) : SharedText(std::string(text)) {} // NOLINT(google-explicit-constructor)

    const std::string& text() const;
    operator const std::string&() const { return text(); } // NOLINT(google-explicit-constructor)
    operator std::string_view() const { return text(); }   // NOLINT(google-explicit-constructor)
    bool empty() const { return !m_text; }

    friend bool operator==(const SharedText& left, const SharedText& right) {
        return left.m_text == right.m_text || left.text() == right.text();
    }
    friend bool operator==(const SharedText& left, std::string_view right) { return left.text() == right; }
    friend bool operator==(const SharedText& left, const std::string& right) { return left.text() == right; }
    friend bool operator==(const SharedText& left, const char* right) { return left.text() == right; }
    friend std::strong_ordering operator<=>(const SharedText& left, const SharedText& right);
    friend std::ostream& operator<<(std::ostream& out, const SharedText& text);

private:
    struct Held : boost::intrusive_ref_counter<Held> {
        explicit Held(std::string held) : text(std::move(held)) {}
        std::string text;
    };
    boost::intrusive_ptr<const Held> m_text;
};

/// A list of texts, shared likewise.
class SharedTexts {
public:
    SharedTexts() = default;
    SharedTexts(std::vector<std::string> texts); // NOLINT(google-explicit-constructor): as for SharedText
    SharedTexts(std::initializer_list<std::string> texts) : SharedTexts(std::vector<std::string>(texts)) {}

    const std::vector<std::string>& list() const;
    operator const std::vector<std::string>&() const { return list(); } // NOLINT(google-explicit-constructor)
    bool empty() const { return !m_list; }
    std::size_t size() const { return list().size(); }
    auto begin() const { return list().begin(); }
    auto end() const { return list().end(); }
    const std::string& front() const { return list().front(); }
    void clear() { m_list.reset(); }

    friend bool operator==(const SharedTexts& left, const SharedTexts& right) {
        return left.m_list == right.m_list || left.list() == right.list();
    }

private:
    struct Held : boost::intrusive_ref_counter<Held> {
        explicit Held(std::vector<std::string> held) : texts(std::move(held)) {}
        std::vector<std::string> texts;
    };
    boost::intrusive_ptr<const Held> m_list;
};

/// The texts of another list join those that are not there yet; the order is that of the first mention.
void addDistinct(SharedTexts& list, const SharedTexts& texts);

/// Gives equal texts the same memory.
class TextPool {
public:
    SharedText shared(std::string text);

private:
    std::unordered_map<std::string_view, SharedText> m_texts; ///< a key is a view of its text
};

} // namespace driftline
