// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "base/sentence.h"
#include "import/column_typing.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace driftline {

/// What stood in the cells of one column besides values, with the rows of the first ones.
class ColumnNotes {
public:
    /// A cell whose note is not empty; rows are counted as `placeOf` of tell() counts them.
    void remember(std::size_t row, const TypedCell& cell);
    /// cell.wrong-type, column.missing-marks, column.flags: each once, with three examples.
    void tell(const ColumnFormat& format, const std::function<Place(std::size_t)>& placeOf,
              Diagnostics& findings) const;

private:
    struct Noted {
        std::size_t count = 0;
        std::string meaning;
        std::vector<std::size_t> rows; ///< the first ones
    };
    using NotedCells = std::map<std::string, Noted, std::less<>>;
    using PlaceOf = std::function<Place(std::size_t)>;

    void tellUnread(const ColumnFormat& format, const PlaceOf& placeOf, Diagnostics& findings) const;
    static void tellNotes(const NotedCells& cells, const CodedSentence<std::string_view>& sentence,
                          const PlaceOf& placeOf, Diagnostics& findings);
    static std::string noteText(std::string_view mark, const Noted& noted, const PlaceOf& placeOf);

    std::size_t m_unread = 0;
    std::vector<std::pair<std::size_t, std::string>> m_examples; ///< rows and what was read there
    NotedCells m_marks;
    NotedCells m_flags;
};

} // namespace driftline
