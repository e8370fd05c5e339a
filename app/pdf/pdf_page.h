// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pdf/pdf_font.h"
#include "preflight/drawing_record.h"

#include <QTransform>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// What a content stream sets before it draws.
struct PdfState {
    QTransform place; ///< units of the user to points from the top left of the page
    std::optional<Colour> fill = Colour{0, 0, 0, 255}; ///< nothing: a pattern
    std::optional<Colour> stroke = Colour{0, 0, 0, 255};
    double fillOpacity = 1;
    double strokeOpacity = 1;
    double lineWidth = 1;
    std::vector<double> dash;
    std::shared_ptr<const PdfFont> font;
    double fontSize = 0;
    double textScale = 1; ///< horizontal
    double rise = 0;
    int renderMode = 0;
};

/// Draws the content of a page into a record. Bounded in operators, nesting and bytes; what it does not
/// understand it leaves out.
class PdfPage {
public:
    PdfPage(DrawingRecord& record, const QTransform& place);

    void draw(const std::string& content, const QPDFObjectHandle& resources);

private:
    using Operands = std::vector<QPDFTokenizer::Token>;

    void run(const std::string& content, const QPDFObjectHandle& resources);
    void apply(const std::string& name, const Operands& operands);
    bool applyState(const std::string& name, const Operands& operands);
    bool applyColour(const std::string& name, const Operands& operands);
    bool applyPath(const std::string& name, const std::vector<double>& n);
    bool applyTextState(const std::string& name, const Operands& operands);
    void applyText(const std::string& name, const Operands& operands);
    void setGraphics(const std::string& name);
    void setFont(const std::string& name, double size);
    void paint(bool isFilled, bool isStroked);
    void addPoint(char letter, QPointF at);
    void addRectangle(const std::vector<double>& n);
    void beginLine();
    void show(std::string_view codes);
    void endText();
    void drawObject(const std::string& name);
    double scale() const;

    DrawingRecord& m_record;
    PdfState m_state;
    std::vector<PdfState> m_saved;
    QPDFObjectHandle m_resources;
    std::map<std::string, std::shared_ptr<const PdfFont>> m_fonts; ///< by object
    DrawnShape m_path;
    QPointF m_pathEnd;
    QTransform m_line;             ///< text line matrix
    QTransform m_text;             ///< text matrix
    std::optional<TextFact> m_run; ///< text not yet told
    QPointF m_runAt;
    int m_depth = 0;
    std::size_t m_operators = 0;
    std::size_t m_formBytes = 0;
};

} // namespace driftline
