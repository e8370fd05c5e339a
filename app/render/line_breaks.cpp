// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/line_breaks.h"

#include <memory>
#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace driftline {

namespace {
constexpr QChar zeroWidthSpace = u'\u200B';

/// Making one costs more than using it, and one serves a single thread.
icu::BreakIterator* iteratorOfThread() {
    static thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
        auto problem = U_ZERO_ERROR;
        std::unique_ptr<icu::BreakIterator> made(
            icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), problem));
        return U_SUCCESS(problem) != 0 ? std::move(made) : nullptr;
    }();
    return iterator.get();
}

/// Letters between which only a dictionary finds the words.
bool needsDictionary(QChar letter) {
    return u_getIntPropertyValue(letter.unicode(), UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
}

/// For every letter whether it stands in a stretch of such letters in which a zero-width space is.
std::vector<bool> separatedByAuthor(const QString& text) {
    std::vector<bool> separated(static_cast<std::size_t>(text.size()), false);
    for (qsizetype from = 0; from < text.size();) {
        auto to = from;
        bool hasSpace = false;
        for (; to < text.size() && (text[to] == zeroWidthSpace || needsDictionary(text[to])); ++to)
            hasSpace = hasSpace || text[to] == zeroWidthSpace;
        for (auto i = from; hasSpace && i < to; ++i)
            separated[static_cast<std::size_t>(i)] = true;
        from = to + 1;
    }
    return separated;
}
} // namespace

std::vector<LineBreak> lineBreaks(const QString& text) {
    std::vector<LineBreak> breaks;
    auto* const iterator = iteratorOfThread();
    if (iterator == nullptr || text.isEmpty()) {
        if (!text.isEmpty())
            breaks.push_back({text.size(), false});
        return breaks;
    }
    const bool hasSpace = text.contains(zeroWidthSpace);
    const auto separated = hasSpace ? separatedByAuthor(text) : std::vector<bool>();
    const auto units = text.toStdU16String();
    const icu::UnicodeString letters(false, units.data(), static_cast<int32_t>(units.size()));
    iterator->setText(letters);
    iterator->first();
    for (auto at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next()) {
        const auto index = static_cast<std::size_t>(at);
        const bool isSpare = hasSpace && at < text.size() && separated[index - 1] && separated[index] &&
                             needsDictionary(text[at - 1]) && needsDictionary(text[at]);
        breaks.push_back({at, isSpare});
    }
    return breaks;
}

} // namespace driftline
