// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/period_pieces.h"

#include "import/cell_text.h"
#include "import/period_words.h"

#include <utility>

namespace driftline {

namespace {
bool isPieceDigit(char c) {
    return c >= '0' && c <= '9';
}

char typeOfNumber(std::size_t digits) {
    switch (digits) {
    case 1:
    case 2:
        return 'N';
    case 4:
        return 'Y';
    case 6:
        return 'S';
    case 8:
        return 'E';
    default:
        return 0;
    }
}

class PieceReader {
public:
    explicit PieceReader(std::string_view text) : m_text(text) {}

    std::optional<PeriodPieces> read() {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (isPieceDigit(c) ? !readNumber() : isWordByte(c) ? !readWord() : !readMark())
                return {};
        }
        for (const auto& piece : m_pieces.all)
            m_pieces.shape += piece.type;
        if (m_mark != 0 && m_mark != ' ' && m_mark != '.')
            return {};
        return std::move(m_pieces);
    }

private:
    bool readNumber() {
        const auto from = m_at;
        while (m_at < m_text.size() && isPieceDigit(m_text[m_at]))
            ++m_at;
        const auto digits = m_at - from;
        const char type = typeOfNumber(digits);
        if (type == 0)
            return false;
        add(type, std::stoi(std::string(m_text.substr(from, digits))), static_cast<int>(digits));
        for (const std::string_view ordinal : {"st", "nd", "rd", "th", "er", "º", "ª", "°"}) {
            const auto rest = m_text.substr(m_at);
            if (type == 'N' && rest.starts_with(ordinal) &&
                (rest.size() == ordinal.size() || !isWordByte(rest[ordinal.size()])))
                m_at += ordinal.size();
        }
        return true;
    }

    bool readWord() {
        const auto from = m_at;
        while (m_at < m_text.size() && isWordByte(m_text[m_at]))
            ++m_at;
        const auto meaning = periodWord(m_text.substr(from, m_at - from));
        if (!meaning)
            return false;
        // The point of an abbreviation.
        if (m_at < m_text.size() && m_text[m_at] == '.')
            ++m_at;
        switch (meaning->word) {
        case PeriodWord::Month:
            add('A', meaning->value, 0);
            return true;
        case PeriodWord::OfQuarter:
            add('q', 0, 0);
            return true;
        case PeriodWord::OfHalf:
            add('h', 0, 0);
            return true;
        case PeriodWord::OfMonth:
            add('m', 0, 0);
            return true;
        case PeriodWord::OfWeek:
            add('w', 0, 0);
            return true;
        case PeriodWord::Ordinal:
            add('R', meaning->value, 0);
            return true;
        case PeriodWord::Fiscal:
            m_pieces.isFiscal = true;
            return true;
        case PeriodWord::Year:
            return m_pieces.all.empty();
        case PeriodWord::Filler:
            return true;
        }
        return false;
    }

    bool readMark() {
        const char c = m_text[m_at++];
        if (c != ' ' && c != '-' && c != '/' && c != '.' && c != ',' && c != ':')
            return false;
        if (c == ' ')
            m_mark = m_mark == 0 ? c : m_mark;
        else if (c == ',' && m_pieces.all.empty()) // after the day of the week
            return true;
        else if (m_pieces.all.empty() || (m_mark != 0 && m_mark != ' '))
            return false;
        else
            m_mark = c;
        return true;
    }

    void add(char type, int value, int digits) {
        m_pieces.all.push_back({type, value, digits, m_pieces.all.empty() ? char{0} : m_mark});
        m_mark = 0;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    char m_mark = 0;
    PeriodPieces m_pieces;
};
} // namespace

std::optional<PeriodPieces> readPeriodPieces(std::string_view text) {
    return PieceReader(text).read();
}

} // namespace driftline
