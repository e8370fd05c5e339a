// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/formats/cell_texts.h"
#include "import/formats/sheet_builder.h"
#include "import/formats/xlsx_styles.h"
#include "import/formats/xlsx_texts.h"
#include "import/formats/xml_stream.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// What cells of every sheet refer to.
struct XlsxContext {
    std::vector<std::string_view> sharedTexts;
    std::vector<XlsxCellStyle> styles;
    bool countsFrom1904 = false;
};

/// Takes the cells of a worksheet part.
class XlsxSheetHandler final : public XmlHandler {
public:
    /// All must outlive the handler.
    XlsxSheetHandler(const XlsxContext& context, SheetBuilder& builder, CellTexts& texts, Place place,
                     std::optional<std::size_t> rowLimit);

    /// Set once the stream is there that the handler is told by.
    void setStream(XmlStream* stream) { m_stream = stream; }

    void startElement(std::string_view name, const XmlAttributes& attributes) override;
    void endElement(std::string_view name) override;
    void characters(std::string_view text) override;

private:
    enum class Kind { Number, Shared, Inline, String, Boolean, Error, Date };

    void startRow(const XmlAttributes& attributes);
    void startCell(const XmlAttributes& attributes);
    void endCell();
    void endRow();
    void addNumber();
    void addShared();
    void add(std::string_view text, CellType type);
    void refuse(CodedText why);

    const XlsxContext& m_context;
    SheetBuilder& m_builder;
    CellTexts& m_texts;
    Place m_place;
    std::optional<std::size_t> m_rowLimit;
    XmlStream* m_stream = nullptr;

    bool m_isInData = false;
    bool m_isInCell = false;
    bool m_isInValue = false;
    bool m_hasFormula = false;
    std::size_t m_nextRow = 0;
    std::size_t m_row = 0;
    std::size_t m_nextColumn = 0;
    std::size_t m_column = 0;
    Kind m_kind = Kind::Number;
    const XlsxCellStyle* m_style = nullptr;
    std::string m_value;
    XlsxRichText m_inline;
};

} // namespace driftline
