// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/smart_ptr/intrusive_ptr.hpp>
#include <boost/smart_ptr/intrusive_ref_counter.hpp>

#include <utility>

namespace driftline {

/// A value that many can hold for the price of a pointer: copies share it until one of them is edited. One
/// that was never set is a default T, and takes no memory.
template <class T>
class SharedValue {
public:
    SharedValue() = default;
    explicit SharedValue(T value) : m_held(new Held(std::move(value))) {}

    const T& operator*() const {
        static const T byDefault;
        return m_held ? m_held->value : byDefault;
    }
    const T* operator->() const { return &**this; }
    /// The value, to be changed here only: other copies keep what they had.
    T& edit() {
        if (!m_held || m_held->use_count() > 1)
            m_held = new Held(**this);
        return m_held->value;
    }
    /// Whether it was ever set.
    explicit operator bool() const { return m_held != nullptr; }
    /// Whether both share one stored value; if so, they are equal.
    bool isSameAs(const SharedValue& other) const { return m_held == other.m_held; }

    friend bool operator==(const SharedValue& left, const SharedValue& right) {
        return left.isSameAs(right) || *left == *right;
    }

private:
    struct Held : boost::intrusive_ref_counter<Held> {
        explicit Held(T held) : value(std::move(held)) {}
        T value;
    };
    boost::intrusive_ptr<Held> m_held;
};

} // namespace driftline
