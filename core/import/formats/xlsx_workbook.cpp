// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/xlsx_workbook.h"

#include "import/formats/sentences.h"
#include "import/formats/workbook_limits.h"
#include "import/formats/xlsx_texts.h"
#include "import/formats/xml_stream.h"

#include <fmt/format.h>

#include <algorithm>

namespace driftline {

namespace {
struct Relationship {
    std::string type; ///< last step of its address
    std::string part;
};
using Relationships = std::map<std::string, Relationship, std::less<>>; ///< by id

class RelationshipsHandler final : public XmlHandler {
public:
    explicit RelationshipsHandler(std::string fromPart) : m_fromPart(std::move(fromPart)) {}

    void startElement(std::string_view name, const XmlAttributes& attributes) override {
        constexpr std::size_t most = 100000;
        if (name != "Relationship" || attributes["TargetMode"] == "External" || found.size() >= most)
            return;
        const auto type = attributes["Type"];
        found[std::string(attributes["Id"])] = {std::string(type.substr(type.rfind('/') + 1)),
                                                resolvedPart(m_fromPart, attributes["Target"])};
    }
    void endElement(std::string_view /*name*/) override {}
    void characters(std::string_view /*text*/) override {}

    Relationships found;

private:
    std::string m_fromPart;
};

std::string relationshipsPartOf(std::string_view part) {
    const auto nameAt = part.rfind('/') == std::string_view::npos ? 0 : part.rfind('/') + 1;
    return fmt::format("{}_rels/{}.rels", part.substr(0, nameAt), part.substr(nameAt));
}

Result<Relationships> readRelationships(const ZipParts& parts, std::string_view ofPart,
                                        const std::string& shownFile, const WorkToken& token) {
    const auto name = relationshipsPartOf(ofPart);
    if (!parts.contains(name))
        return Relationships();
    RelationshipsHandler handler{std::string(ofPart)};
    if (auto done = streamXml(parts, name, shownFile, token, handler); !done)
        return tl::unexpected(done.error());
    return std::move(handler.found);
}

std::string partOfType(const Relationships& relationships, std::string_view type) {
    const auto found = std::find_if(relationships.begin(), relationships.end(),
                                    [type](const auto& entry) { return entry.second.type == type; });
    return found == relationships.end() ? std::string() : found->second.part;
}

class WorkbookHandler final : public XmlHandler {
public:
    struct Sheet {
        std::string name;
        std::string id;
        bool isHidden = false;
    };

    void startElement(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "workbookPr")
            countsFrom1904 = attributes.isTrue("date1904");
        else if (name == "sheets")
            m_isInSheets = true;
        else if (name == "sheet" && m_isInSheets && sheets.size() <= mostSheets)
            sheets.push_back({std::string(attributes["name"]), std::string(attributes["id"]),
                              attributes["state"] == "hidden" || attributes["state"] == "veryHidden"});
    }
    void endElement(std::string_view name) override {
        if (name == "sheets")
            m_isInSheets = false;
    }
    void characters(std::string_view /*text*/) override {}

    std::vector<Sheet> sheets;
    bool countsFrom1904 = false;

private:
    bool m_isInSheets = false;
};

class SharedTextsHandler final : public XmlHandler {
public:
    explicit SharedTextsHandler(CellTexts& texts) : m_texts(texts) {}

    void startElement(std::string_view name, const XmlAttributes& /*attributes*/) override {
        if (name == "si")
            m_text.begin();
        else
            m_text.startElement(name);
    }

    void endElement(std::string_view name) override {
        if (name != "si") {
            m_text.endElement(name);
            return;
        }
        if (found.size() < mostSharedTexts && m_texts.bytes() < mostWorkbookTextBytes)
            found.push_back(m_texts.keep(m_text.take()));
        else
            isTooMuch = true;
    }

    void characters(std::string_view text) override { m_text.characters(text); }

    std::vector<std::string_view> found;
    bool isTooMuch = false;

private:
    CellTexts& m_texts;
    XlsxRichText m_text;
};

class CommentsHandler final : public XmlHandler {
public:
    void startElement(std::string_view name, const XmlAttributes& attributes) override {
        constexpr std::size_t mostComments = 1'000'000;
        if (name == "comment") {
            m_isPlaced = found.size() < mostComments && readCellReference(attributes["ref"], m_row, m_column);
            m_text.begin();
        } else {
            m_text.startElement(name);
        }
    }
    void endElement(std::string_view name) override {
        if (name == "comment" && m_isPlaced)
            found[{m_row, m_column}] = m_text.take();
        else
            m_text.endElement(name);
    }
    void characters(std::string_view text) override { m_text.characters(text); }

    XlsxComments found;

private:
    XlsxRichText m_text;
    std::size_t m_row = 0;
    std::size_t m_column = 0;
    bool m_isPlaced = false;
};

/// Where the workbook stands if the package does not say.
constexpr std::string_view usualWorkbookPart = "xl/workbook.xml";
} // namespace

Result<XlsxWorkbook> readXlsxWorkbook(const ZipParts& parts, const std::string& shownFile,
                                      const WorkToken& token) {
    const Place place{shownFile, 0, {}, {}};
    const auto root = readRelationships(parts, "", shownFile, token);
    if (!root)
        return tl::unexpected(root.error());
    auto part = partOfType(*root, "officeDocument");
    if (part.empty() || !parts.contains(part))
        part = usualWorkbookPart;
    if (!parts.contains(part))
        return fail(format_sentences::sheetListMissing(), place);
    WorkbookHandler handler;
    if (auto done = streamXml(parts, part, shownFile, token, handler); !done)
        return tl::unexpected(done.error());
    const auto relationships = readRelationships(parts, part, shownFile, token);
    if (!relationships)
        return tl::unexpected(relationships.error());
    if (handler.sheets.size() > mostSheets)
        return fail(format_sentences::tooManySheets(mostSheets), place);
    XlsxWorkbook workbook;
    workbook.countsFrom1904 = handler.countsFrom1904;
    workbook.sharedTexts = partOfType(*relationships, "sharedStrings");
    workbook.styles = partOfType(*relationships, "styles");
    workbook.theme = partOfType(*relationships, "theme");
    for (auto& sheet : handler.sheets) {
        const auto target = relationships->find(sheet.id);
        const bool hasCells = target != relationships->end() && target->second.type == "worksheet";
        workbook.sheets.push_back(
            {std::move(sheet.name), hasCells ? target->second.part : std::string(), sheet.isHidden});
    }
    return workbook;
}

Result<std::vector<std::string_view>> readXlsxSharedTexts(const ZipParts& parts, const std::string& part,
                                                          const std::string& shownFile,
                                                          const WorkToken& token, CellTexts& texts) {
    if (part.empty() || !parts.contains(part))
        return std::vector<std::string_view>();
    const Place place{shownFile + "/" + part, 0, {}, {}};
    SharedTextsHandler handler(texts);
    if (auto done = streamXml(parts, part, shownFile, token, handler); !done)
        return tl::unexpected(done.error());
    if (handler.isTooMuch)
        return fail(format_sentences::tooMuchText(), place);
    return std::move(handler.found);
}

Result<XlsxComments> readXlsxComments(const ZipParts& parts, const std::string& sheetPart,
                                      const std::string& shownFile, const WorkToken& token) {
    const auto relationships = readRelationships(parts, sheetPart, shownFile, token);
    if (!relationships)
        return tl::unexpected(relationships.error());
    const auto part = partOfType(*relationships, "comments");
    if (part.empty() || !parts.contains(part))
        return XlsxComments();
    CommentsHandler handler;
    if (auto done = streamXml(parts, part, shownFile, token, handler); !done)
        return tl::unexpected(done.error());
    return std::move(handler.found);
}

} // namespace driftline
