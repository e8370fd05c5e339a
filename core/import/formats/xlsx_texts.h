// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace driftline {

/// Collects the text of an element that may be cut into runs with fonts of their own, without the readings
/// that stand beside Chinese and Japanese words (<rPh>).
class XlsxRichText {
public:
    void begin();
    void startElement(std::string_view name);
    void endElement(std::string_view name);
    void characters(std::string_view text);
    /// With its escapes resolved.
    std::string take();

private:
    std::string m_text;
    bool m_isInText = false;
    bool m_isInReading = false;
};

/// "_x000D_" as the letter that it stands for (ECMA-376 part 1, 22.9.2.19).
std::string withoutEscapes(std::string_view text);

/// Row and column of "B7", counted from 0; false if it is no reference, or beyond the limits of a sheet.
bool readCellReference(std::string_view reference, std::size_t& row, std::size_t& column);

} // namespace driftline
