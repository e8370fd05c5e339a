// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/formats/cell_texts.h"
#include "import/formats/ods_styles.h"
#include "import/formats/sheet_builder.h"
#include "import/formats/workbook_limits.h"
#include "import/grid_reader.h"

#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// The text of one paragraph after another, blanks as OpenDocument counts them: runs of them are one, and
/// <text:s> says where there are more.
class OdsParagraphs {
public:
    void begin() { m_text.clear(), m_count = 0; }
    void beginParagraph();
    void characters(std::string_view text);
    void addBlanks(std::size_t count);
    void add(char c);
    std::string take() { return std::move(m_text); }

private:
    std::string m_text;
    std::size_t m_count = 0;
    bool m_endsWithBlank = true;
};

/// Takes the sheets of content.xml, or of a flat document.
class OdsContentHandler final : public XmlHandler {
public:
    /// All must outlive the handler.
    OdsContentHandler(OdsStyles& styles, CellTexts& texts, std::string shownFile,
                      const GridReadOptions& options, GridFile& file);

    /// Set once the stream is there that the handler is told by.
    void setStream(XmlStream* stream) { m_stream = stream; }

    void startElement(std::string_view name, const XmlAttributes& attributes) override;
    void endElement(std::string_view name) override;
    void characters(std::string_view text) override;

private:
    struct Cell {
        std::string type;
        std::string value;
        std::string currency;
        std::string style;
        std::size_t times = 1;
        bool isCovered = false;
        bool hasFormula = false;
        bool isError = false;
    };

    void startTable(const XmlAttributes& attributes);
    void endTable();
    void startColumn(const XmlAttributes& attributes);
    void startRow(const XmlAttributes& attributes);
    void endRow();
    void startCell(std::string_view name, const XmlAttributes& attributes);
    void startInCell(std::string_view name, const XmlAttributes& attributes);
    void endCell();
    void addCell(std::string_view text, CellType type, CellMark mark);
    CellMark markOf(const OdsCellStyle* style) const;
    const OdsCellStyle* styleOfCell() const;

    OdsStyles& m_styles;
    CellTexts& m_texts;
    std::string m_file;
    const GridReadOptions& m_options;
    GridFile& m_out;
    XmlStream* m_stream = nullptr;

    std::size_t m_cellsLeft = mostWorkbookCells;
    std::size_t m_tables = 0;
    std::size_t m_skipped = 0; ///< elements deep in something that is no sheet
    bool m_isInBody = false;
    std::optional<SheetBuilder> m_builder;
    bool m_isHidden = false;
    bool m_isWanted = true;

    std::size_t m_column = 0;
    std::vector<std::pair<std::size_t, std::string>>
        m_columnStyles; ///< end of each run of columns, its style
    std::size_t m_row = 0;
    std::size_t m_rowTimes = 1;
    bool m_isInRow = false;
    bool m_isInCell = false;
    Cell m_cell;
    OdsParagraphs m_text;
    OdsParagraphs m_comment;
    bool m_isInComment = false;
    bool m_isInParagraph = false;
};

} // namespace driftline
