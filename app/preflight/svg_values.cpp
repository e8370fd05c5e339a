// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preflight/svg_values.h"

#include <QColor>
#include <QString>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace driftline {

namespace {
constexpr qsizetype mostPoints = 20'000;
/// Enough to tell the shapes of markers apart.
constexpr std::size_t longestForm = 24;

bool isSeparator(QChar c) {
    return c.isSpace() || c == u',';
}

/// Takes a number off the front of the text, as SVG writes it: "1", "-.5", "1e3", next to each other as
/// "1-2".
std::optional<double> takeNumber(QStringView& text) {
    while (!text.isEmpty() && isSeparator(text.front()))
        text = text.mid(1);
    qsizetype end = 0;
    bool hasPoint = false;
    bool hasExponent = false;
    for (; end < text.size(); ++end) {
        const auto c = text[end];
        const bool isSign = c == u'-' || c == u'+';
        const bool mayBeSigned = end == 0 || text[end - 1] == u'e' || text[end - 1] == u'E';
        if (c.unicode() >= u'0' && c.unicode() <= u'9')
            continue;
        if (isSign && mayBeSigned)
            continue;
        if (c == u'.' && !hasPoint && !hasExponent) {
            hasPoint = true;
        } else if ((c == u'e' || c == u'E') && !hasExponent && end > 0 && end + 1 < text.size() &&
                   text[end + 1] != u'm') {
            hasExponent = true;
        } else {
            break;
        }
    }
    bool isNumber = false;
    const double value = text.left(end).toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value))
        return {};
    text = text.mid(end);
    return value;
}

/// A part of "rgb(…)": 0 to 255, or a percentage.
std::optional<int> takeChannel(QStringView& text) {
    const auto number = takeNumber(text);
    if (!number)
        return {};
    double value = *number;
    if (text.startsWith(u'%')) {
        text = text.mid(1);
        value = value * 255 / 100;
    }
    return static_cast<int>(std::lround(std::clamp(value, 0.0, 255.0)));
}

std::optional<Colour> functionColour(QStringView text) {
    auto rest = text.mid(text.indexOf(u'(') + 1);
    std::array<std::uint8_t, 3> channels{};
    for (auto& channel : channels) {
        const auto value = takeChannel(rest);
        if (!value)
            return {};
        channel = static_cast<std::uint8_t>(*value);
    }
    const Colour colour{channels[0], channels[1], channels[2], 255};
    if (const auto alpha = takeNumber(rest))
        return colour.withOpacity(*alpha);
    return colour;
}

QTransform oneTransform(QStringView name, const std::vector<double>& n) {
    const auto at = [&n](std::size_t i, double otherwise) { return i < n.size() ? n[i] : otherwise; };
    QTransform out;
    if (name == u"matrix" && n.size() == 6)
        return {n[0], n[1], n[2], n[3], n[4], n[5]};
    if (name == u"translate")
        return QTransform::fromTranslate(at(0, 0), at(1, 0));
    if (name == u"scale")
        return QTransform::fromScale(at(0, 1), at(1, at(0, 1)));
    if (name == u"rotate")
        return out.translate(at(1, 0), at(2, 0)).rotate(at(0, 0)).translate(-at(1, 0), -at(2, 0));
    constexpr double degree = std::numbers::pi / 180;
    if (name == u"skewX")
        return {1, 0, std::tan(at(0, 0) * degree), 1, 0, 0};
    if (name == u"skewY")
        return {1, std::tan(at(0, 0) * degree), 0, 1, 0, 0};
    return out;
}

/// How many numbers a command of a path takes at a time.
int argumentsOf(char16_t command) {
    switch (command) {
    case u'M':
    case u'L':
    case u'T':
        return 2;
    case u'H':
    case u'V':
        return 1;
    case u'C':
        return 6;
    case u'S':
    case u'Q':
        return 4;
    case u'A':
        return 7;
    default:
        return 0;
    }
}

/// Walks along the commands of a path.
class PathWalk {
public:
    DrawnShape walk(QStringView data) {
        while (!data.isEmpty() && m_shape.points.size() < mostPoints) {
            const auto c = data.front();
            if (isSeparator(c)) {
                data = data.mid(1);
            } else if (c.isLetter()) {
                m_command = c.toUpper().unicode();
                m_isRelative = c.isLower();
                data = data.mid(1);
                if (m_command == u'Z')
                    close();
            } else if (!step(data)) {
                break;
            }
        }
        return std::move(m_shape);
    }

private:
    bool step(QStringView& data) {
        const int count = argumentsOf(m_command);
        std::array<double, 7> n{};
        for (int i = 0; i < count; ++i) {
            const auto number = takeNumber(data);
            if (!number)
                return false;
            n[static_cast<std::size_t>(i)] = *number;
        }
        if (count == 0)
            return false;
        go(n, static_cast<std::size_t>(count));
        // More numbers after a move are lines.
        if (m_command == u'M')
            m_command = u'L';
        return true;
    }

    void go(const std::array<double, 7>& n, std::size_t count) {
        const QPointF from = m_isRelative ? m_at : QPointF(0, 0);
        QPointF to;
        if (m_command == u'H')
            to = {from.x() + n[0], m_at.y()};
        else if (m_command == u'V')
            to = {m_at.x(), from.y() + n[0]};
        else
            to = from + QPointF(n[count - 2], n[count - 1]);
        if (m_command == u'M')
            m_start = to;
        m_at = to;
        m_shape.points.append(to);
        note(static_cast<char>(m_command));
    }

    void close() {
        m_at = m_start;
        note('Z');
    }

    void note(char letter) {
        if (m_shape.form.size() < longestForm)
            m_shape.form += letter;
    }

    DrawnShape m_shape;
    QPointF m_at;
    QPointF m_start;
    char16_t m_command = 0;
    bool m_isRelative = false;
};
} // namespace

std::optional<double> svgLength(QStringView text) {
    static constexpr std::array<std::pair<QStringView, double>, 7> units = {{
        {u"px", 1},
        {u"pt", 96.0 / 72},
        {u"pc", 16},
        {u"mm", 96 / 25.4},
        {u"cm", 96 / 2.54},
        {u"in", 96},
        {u"Q", 96 / 101.6},
    }};
    auto rest = text.trimmed();
    const auto number = takeNumber(rest);
    if (!number)
        return {};
    if (rest.isEmpty())
        return number;
    for (const auto& [unit, pixels] : units) {
        if (rest == unit)
            return *number * pixels;
    }
    return {};
}

std::vector<double> svgNumbers(QStringView text) {
    constexpr std::size_t most = 1000;
    std::vector<double> numbers;
    for (auto number = takeNumber(text); number && numbers.size() < most; number = takeNumber(text))
        numbers.push_back(*number);
    return numbers;
}

QTransform svgTransform(QStringView text) {
    QTransform out;
    constexpr int most = 100;
    for (int i = 0; i < most; ++i) {
        const auto open = text.indexOf(u'(');
        const auto close = text.indexOf(u')');
        if (open < 0 || close < open)
            break;
        auto name = text.left(open).trimmed();
        while (!name.isEmpty() && isSeparator(name.front()))
            name = name.mid(1);
        out = oneTransform(name, svgNumbers(text.mid(open + 1, close - open - 1))) * out;
        text = text.mid(close + 1);
    }
    return out;
}

std::optional<Colour> svgColour(QStringView text) {
    const auto name = text.trimmed();
    if (name.isEmpty() || name == u"none" || name == u"transparent" || name.startsWith(u"url("))
        return {};
    if (name.startsWith(u"rgb"))
        return functionColour(name);
    const QColor colour(name.toString());
    if (!colour.isValid())
        return {};
    return Colour{static_cast<std::uint8_t>(colour.red()), static_cast<std::uint8_t>(colour.green()),
                  static_cast<std::uint8_t>(colour.blue()), static_cast<std::uint8_t>(colour.alpha())};
}

DrawnShape svgPathShape(QStringView data) {
    return PathWalk().walk(data);
}

} // namespace driftline
