// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/csv_scanner.h"

#include "base/text.h"

#include <cstring>

namespace driftline {

namespace {
char* movedBytes(const char* from, const char* to, char* out) {
    const auto length = static_cast<std::size_t>(to - from);
    if (out != from)
        std::memmove(out, from, length);
    return out + length;
}
} // namespace

CsvScanner::CsvScanner(std::string& text, const CsvDialect& dialect)
    : m_dialect(dialect)
    , m_at(text.data())
    , m_end(text.data() + text.size()) {}

CsvStep CsvScanner::next() {
    m_cells.clear();
    if (m_at == m_end)
        return CsvStep::End;
    ++m_row;
    if (skipBlankLine())
        return CsvStep::Blank;
    while (true) {
        if (!readCell())
            return CsvStep::UnclosedQuote;
        if (m_at == m_end)
            return CsvStep::Record;
        if (*m_at != m_dialect.delimiter) {
            skipLineEnd();
            return CsvStep::Record;
        }
        ++m_at;
    }
}

void CsvScanner::skipLineEnd() {
    const bool isPair = m_end - m_at >= 2 && m_at[0] == '\r' && m_at[1] == '\n';
    if (m_at != m_end)
        m_at += isPair ? 2 : 1;
}

bool CsvScanner::skipBlankLine() {
    char* at = m_at;
    if (m_dialect.comment != '\0' && *at == m_dialect.comment) {
        while (at != m_end && !isLineEnd(*at))
            ++at;
    }
    while (at != m_end && (*at == ' ' || (*at == '\t' && m_dialect.delimiter != '\t')))
        ++at;
    if (at != m_end && !isLineEnd(*at))
        return false;
    m_at = at;
    skipLineEnd();
    return true;
}

bool CsvScanner::readCell() {
    char* from = m_at;
    while (m_dialect.skipsInitialSpace && from != m_end && *from == ' ')
        ++from;
    if (m_dialect.quote != '\0' && from != m_end && *from == m_dialect.quote)
        return readQuoted(from + 1);
    char* to = from;
    while (to != m_end && !endsCell(*to))
        ++to;
    m_cells.emplace_back(from, static_cast<std::size_t>(to - from));
    m_at = to;
    return true;
}

bool CsvScanner::readQuoted(char* from) {
    char* in = from;
    char* out = from;
    while (true) {
        auto* close =
            static_cast<char*>(std::memchr(in, m_dialect.quote, static_cast<std::size_t>(m_end - in)));
        if (close == nullptr)
            return false;
        out = movedBytes(in, close, out);
        in = close + 1;
        if (!m_dialect.doublesQuotes || in == m_end || *in != m_dialect.quote)
            break;
        *out++ = m_dialect.quote;
        ++in;
    }
    // Nothing should stand between the closing quote and the delimiter; what does is kept, blanks are
    // not.
    char* rest = in;
    while (in != m_end && !endsCell(*in))
        ++in;
    if (!trimmed({rest, static_cast<std::size_t>(in - rest)}).empty())
        out = movedBytes(rest, in, out);
    m_cells.emplace_back(from, static_cast<std::size_t>(out - from));
    m_at = in;
    return true;
}

} // namespace driftline
