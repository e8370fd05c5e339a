// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/pdf_page.h"

#include "base/units.h"

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {
constexpr int deepestForm = 12;
constexpr std::size_t mostSaved = 512;
constexpr std::size_t mostOperators = 3'000'000;
constexpr std::size_t mostOperands = 512;
constexpr qsizetype mostPoints = 20'000;
constexpr std::size_t longestForm = 24;
constexpr std::size_t mostFormBytes = 64 * 1024 * 1024;

std::vector<double> numbersOf(const std::vector<QPDFTokenizer::Token>& operands) {
    std::vector<double> numbers;
    for (const auto& operand : operands) {
        if (operand.getType() == QPDFTokenizer::tt_integer || operand.getType() == QPDFTokenizer::tt_real) {
            const double value = QByteArray::fromStdString(operand.getValue()).toDouble();
            numbers.push_back(std::isfinite(value) ? value : 0);
        }
    }
    return numbers;
}

std::uint8_t channel(double share) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(share, 0.0, 1.0) * 255));
}

/// Grey, RGB or CMYK by the count of numbers; a pattern has none.
std::optional<Colour> colourOf(const std::vector<double>& n) {
    if (n.size() == 1)
        return Colour{channel(n[0]), channel(n[0]), channel(n[0]), 255};
    if (n.size() == 3)
        return Colour{channel(n[0]), channel(n[1]), channel(n[2]), 255};
    if (n.size() == 4)
        return Colour{channel((1 - n[0]) * (1 - n[3])), channel((1 - n[1]) * (1 - n[3])),
                      channel((1 - n[2]) * (1 - n[3])), 255};
    return {};
}

double scaleOf(const QTransform& transform) {
    return std::sqrt(std::fabs(transform.determinant()));
}

/// A font where it stands in the file, or by its name where it is written out in place.
std::string keyOf(const QPDFObjectHandle& font, const std::string& name) {
    return font.isIndirect() ? font.getObjGen().unparse() : "direct " + name;
}

double numberIn(QPDFObjectHandle dictionary, const char* key, double otherwise) {
    auto value = dictionary.getKey(key);
    return value.isNumber() ? value.getNumericValue() : otherwise;
}
} // namespace

PdfPage::PdfPage(DrawingRecord& record, const QTransform& place) : m_record(record) {
    m_state.place = place;
}

void PdfPage::draw(const std::string& content, const QPDFObjectHandle& resources) {
    run(content, resources);
    endText();
}

void PdfPage::run(const std::string& content, const QPDFObjectHandle& resources) {
    const auto outer = m_resources;
    m_resources = resources;
    const auto input = std::make_shared<BufferInputSource>("content", content);
    QPDFTokenizer tokenizer;
    tokenizer.allowEOF();
    Operands operands;
    while (m_operators < mostOperators) {
        const auto token = tokenizer.readToken(input, "content", true);
        if (token.getType() == QPDFTokenizer::tt_eof)
            break;
        if (token.getType() != QPDFTokenizer::tt_word) {
            if (operands.size() < mostOperands)
                operands.push_back(token);
            continue;
        }
        ++m_operators;
        apply(token.getValue(), operands);
        operands.clear();
        if (token.getValue() == "ID") {
            tokenizer.expectInlineImage(input);
            tokenizer.readToken(input, "content", true);
        }
    }
    m_resources = outer;
}

double PdfPage::scale() const {
    return scaleOf(m_state.place);
}

void PdfPage::apply(const std::string& name, const Operands& operands) {
    if (name == "Do") {
        if (!operands.empty())
            drawObject(operands.back().getValue());
        return;
    }
    if (applyState(name, operands) || applyColour(name, operands) || applyPath(name, numbersOf(operands)) ||
        applyTextState(name, operands))
        return;
    applyText(name, operands);
}

bool PdfPage::applyState(const std::string& name, const Operands& operands) {
    const auto n = numbersOf(operands);
    if (name == "q") {
        if (m_saved.size() < mostSaved)
            m_saved.push_back(m_state);
    } else if (name == "Q") {
        if (!m_saved.empty()) {
            m_state = std::move(m_saved.back());
            m_saved.pop_back();
        }
    } else if (name == "cm" && n.size() == 6) {
        m_state.place = QTransform(n[0], n[1], n[2], n[3], n[4], n[5]) * m_state.place;
    } else if (name == "w" && n.size() == 1) {
        m_state.lineWidth = n[0];
    } else if (name == "d") {
        // The last number is where the pattern begins.
        m_state.dash.assign(n.begin(), n.empty() ? n.end() : n.end() - 1);
    } else if (name == "gs" && !operands.empty()) {
        setGraphics(operands.back().getValue());
    } else {
        return false;
    }
    return true;
}

void PdfPage::setGraphics(const std::string& name) {
    auto state = m_resources.getKeyIfDict("/ExtGState").getKeyIfDict(name);
    if (!state.isDictionary())
        return;
    m_state.fillOpacity = numberIn(state, "/ca", m_state.fillOpacity);
    m_state.strokeOpacity = numberIn(state, "/CA", m_state.strokeOpacity);
    m_state.lineWidth = numberIn(state, "/LW", m_state.lineWidth);
}

bool PdfPage::applyColour(const std::string& name, const Operands& operands) {
    static const std::vector<std::string> fills = {"g", "rg", "k", "sc", "scn"};
    static const std::vector<std::string> strokes = {"G", "RG", "K", "SC", "SCN"};
    const bool isFill = std::find(fills.begin(), fills.end(), name) != fills.end();
    if (!isFill && std::find(strokes.begin(), strokes.end(), name) == strokes.end())
        return false;
    const bool isPattern = !operands.empty() && operands.back().getType() == QPDFTokenizer::tt_name;
    (isFill ? m_state.fill : m_state.stroke) = isPattern ? std::nullopt : colourOf(numbersOf(operands));
    return true;
}

void PdfPage::addPoint(char letter, QPointF at) {
    m_pathEnd = at;
    if (m_path.points.size() < mostPoints)
        m_path.points.append(m_state.place.map(at));
    if (m_path.form.size() < longestForm)
        m_path.form += letter;
}

void PdfPage::addRectangle(const std::vector<double>& n) {
    const QPointF corner(n[0], n[1]);
    addPoint('R', corner);
    for (const auto& offset : {QPointF(n[2], 0), QPointF(n[2], n[3]), QPointF(0, n[3]), QPointF(0, 0)}) {
        if (m_path.points.size() < mostPoints)
            m_path.points.append(m_state.place.map(corner + offset));
    }
}

bool PdfPage::applyPath(const std::string& name, const std::vector<double>& n) {
    if (name == "m" && n.size() == 2)
        addPoint('M', {n[0], n[1]});
    else if (name == "l" && n.size() == 2)
        addPoint('L', {n[0], n[1]});
    else if (name == "c" && n.size() == 6)
        addPoint('C', {n[4], n[5]});
    else if ((name == "v" || name == "y") && n.size() == 4)
        addPoint('C', {n[2], n[3]});
    else if (name == "re" && n.size() == 4)
        addRectangle(n);
    else if (name == "h")
        m_path.form += m_path.form.size() < longestForm ? "Z" : "";
    else if (name == "S" || name == "s")
        paint(false, true);
    else if (name == "f" || name == "F" || name == "f*")
        paint(true, false);
    else if (name == "B" || name == "B*" || name == "b" || name == "b*")
        paint(true, true);
    else if (name == "n")
        paint(false, false);
    else
        return false;
    return true;
}

void PdfPage::paint(bool isFilled, bool isStroked) {
    if (isFilled && m_state.fill)
        m_record.fill(m_path, m_state.fill->withOpacity(m_state.fillOpacity));
    if (isStroked && m_state.stroke) {
        auto dash = m_state.dash;
        for (auto& length : dash)
            length *= scale();
        m_record.stroke(m_path, m_state.stroke->withOpacity(m_state.strokeOpacity),
                        m_state.lineWidth * scale(), dash);
    }
    m_path = {};
}

void PdfPage::setFont(const std::string& name, double size) {
    m_state.fontSize = size;
    m_state.font.reset();
    auto font = m_resources.getKeyIfDict("/Font").getKeyIfDict(name);
    if (!font.isDictionary())
        return;
    auto& known = m_fonts[keyOf(font, name)];
    if (!known)
        known = std::make_shared<const PdfFont>(font);
    m_state.font = known;
}

bool PdfPage::applyTextState(const std::string& name, const Operands& operands) {
    const auto n = numbersOf(operands);
    if (name == "BT") {
        m_line = m_text = QTransform();
    } else if (name == "ET" || name == "T*") {
        endText();
    } else if (name == "Tf" && n.size() == 1 && !operands.empty()) {
        endText();
        setFont(operands.front().getValue(), n[0]);
    } else if (name == "Tz" && n.size() == 1) {
        m_state.textScale = n[0] / 100;
    } else if (name == "Ts" && n.size() == 1) {
        m_state.rise = n[0];
    } else if (name == "Tr" && n.size() == 1) {
        m_state.renderMode = static_cast<int>(n[0]);
    } else if (name == "Tm" && n.size() == 6) {
        endText();
        m_line = m_text = QTransform(n[0], n[1], n[2], n[3], n[4], n[5]);
    } else if ((name == "Td" || name == "TD") && n.size() == 2) {
        // Along the line the same run goes on: Qt places every glyph by itself.
        if (n[1] != 0)
            endText();
        m_line = m_text = QTransform::fromTranslate(n[0], n[1]) * m_line;
    } else {
        return false;
    }
    return true;
}

void PdfPage::applyText(const std::string& name, const Operands& operands) {
    if (name == "'" || name == "\"")
        endText();
    else if (name != "Tj" && name != "TJ")
        return;
    for (const auto& operand : operands) {
        if (operand.getType() == QPDFTokenizer::tt_string)
            show(operand.getValue());
    }
}

void PdfPage::show(std::string_view codes) {
    constexpr int invisible = 3;
    if (!m_state.font || m_state.renderMode == invisible || codes.empty())
        return;
    m_record.font(m_state.font->fact());
    if (!m_run) {
        const auto place =
            QTransform(m_state.fontSize * m_state.textScale, 0, 0, m_state.fontSize, 0, m_state.rise) *
            m_text * m_state.place;
        constexpr int outlined = 1;
        const auto& paint = m_state.renderMode == outlined ? m_state.stroke : m_state.fill;
        TextFact text;
        text.size = std::hypot(place.m21(), place.m22());
        text.bold = m_state.font->isBold();
        text.colour = paint.value_or(Colour{0, 0, 0, 255}).withOpacity(m_state.fillOpacity);
        m_run = text;
        m_runAt = place.map(QPointF(0, 0));
    }
    constexpr std::size_t longestRun = 4000;
    if (m_run->text.size() < longestRun)
        m_run->text += m_state.font->letters(codes);
}

void PdfPage::endText() {
    if (m_run)
        m_record.text(*std::move(m_run), m_runAt);
    m_run.reset();
}

void PdfPage::drawObject(const std::string& name) {
    auto object = m_resources.getKeyIfDict("/XObject").getKeyIfDict(name);
    if (!object.isStream() || m_depth >= deepestForm)
        return;
    auto dictionary = object.getDict();
    auto kind = dictionary.getKey("/Subtype");
    if (kind.isNameAndEquals("/Image")) {
        // An image fills the unit square.
        const double width = std::hypot(m_state.place.m11(), m_state.place.m12());
        const double height = std::hypot(m_state.place.m21(), m_state.place.m22());
        const double x = numberIn(dictionary, "/Width", 0) / std::max(width, 1e-6) * pointsPerInch;
        const double y = numberIn(dictionary, "/Height", 0) / std::max(height, 1e-6) * pointsPerInch;
        m_record.image(std::min(x, y));
        return;
    }
    if (!kind.isNameAndEquals("/Form"))
        return;
    const auto saved = m_state;
    const auto savedCount = m_saved.size();
    auto matrix = dictionary.getKey("/Matrix");
    if (matrix.isMatrix()) {
        const auto m = matrix.getArrayAsMatrix();
        m_state.place = QTransform(m.a, m.b, m.c, m.d, m.e, m.f) * m_state.place;
    }
    auto resources = dictionary.getKey("/Resources");
    // Forms may be drawn again and again, and draw each other; together they may not come to more.
    const auto content = pdfStreamData(object, mostFormBytes - m_formBytes);
    m_formBytes += content.size();
    ++m_depth;
    run(content, resources.isDictionary() ? resources : m_resources);
    --m_depth;
    m_saved.resize(std::min(m_saved.size(), savedCount));
    m_state = saved;
}

} // namespace driftline
