// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shared_text.h"

#include "base/lists.h"

#include <ostream>

namespace driftline {

SharedText::SharedText(std::string text) : m_text(text.empty() ? nullptr : new Held(std::move(text))) {}

const std::string& SharedText::text() const {
    static const std::string none;
    return m_text ? m_text->text : none;
}

std::strong_ordering operator<=>(const SharedText& left, const SharedText& right) {
    return left.m_text == right.m_text ? std::strong_ordering::equal : left.text() <=> right.text();
}

std::ostream& operator<<(std::ostream& out, const SharedText& text) {
    return out << text.text();
}

SharedTexts::SharedTexts(std::vector<std::string> texts)
    : m_list(texts.empty() ? nullptr : new Held(std::move(texts))) {}

const std::vector<std::string>& SharedTexts::list() const {
    static const std::vector<std::string> none;
    return m_list ? m_list->texts : none;
}

void addDistinct(SharedTexts& list, const SharedTexts& texts) {
    if (list == texts || texts.empty())
        return;
    auto all = list.list();
    addDistinct(all, texts.list());
    if (all.size() != list.size())
        list = std::move(all);
}

SharedText TextPool::shared(std::string text) {
    if (const auto found = m_texts.find(text); found != m_texts.end())
        return found->second;
    SharedText shared(std::move(text));
    m_texts.emplace(shared.text(), shared);
    return shared;
}

} // namespace driftline
