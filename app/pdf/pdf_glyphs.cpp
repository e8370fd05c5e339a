// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/pdf_glyphs.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <memory>
#include <string>
#include <utility>

namespace driftline {

namespace {
using Token = QPDFTokenizer::Token;

/// Glyphs that Qt shows between BT and ET, each on its own: "12.5 0 Td <0003> Tj". What it shows once more
/// for a heavier weight is marked by itself and does not count.
class GlyphTokens : public QPDFObjectHandle::TokenFilter {
public:
    void handleToken(const Token& token) override {
        if (token.isWord("BDC"))
            ++m_marked;
        if (token.isWord("EMC"))
            --m_marked;
        const bool isCounted = m_isText && m_marked == 0;
        if (token.getType() == QPDFTokenizer::tt_integer || token.getType() == QPDFTokenizer::tt_real)
            m_numbers = {m_numbers[1], std::strtod(token.getValue().c_str(), nullptr)};
        if (token.getType() == QPDFTokenizer::tt_name)
            m_name = token.getValue();
        else if (token.isWord("BT"))
            m_isText = true;
        else if (token.isWord("ET"))
            m_isText = false;
        if (token.isWord("BT"))
            m_x = 0;
        else if (token.isWord("Td"))
            m_x += m_numbers[0];
        if (isCounted && token.isWord("Tf"))
            beginRun(m_name);
        else if (isCounted && token.getType() == QPDFTokenizer::tt_string)
            beforeGlyph(token.getValue());
        pass(token);
        if (isCounted && token.isWord("Tj"))
            afterGlyph();
    }

protected:
    virtual void beginRun(const std::string& font) = 0;
    virtual void beforeGlyph(const std::string& code) = 0;
    virtual void afterGlyph() {}
    virtual void pass(const Token&) {}
    /// Where the next glyph stands on the baseline.
    double x() const { return m_x; }

private:
    std::array<double, 2> m_numbers = {}; ///< the last two
    double m_x = 0;
    bool m_isText = false;
    int m_marked = 0;
    std::string m_name;
};

struct ShownRun {
    std::string font; ///< its name among the resources of the page
    std::vector<std::string> codes;
};

class RunReader final : public GlyphTokens {
public:
    std::vector<ShownRun> take() { return std::move(m_runs); }

private:
    void beginRun(const std::string& font) override { m_runs.push_back({font, {}}); }
    void beforeGlyph(const std::string& code) override {
        if (!m_runs.empty())
            m_runs.back().codes.push_back(code);
    }

    std::vector<ShownRun> m_runs;
};

/// Some glyphs of a run with the letters that they are.
struct NamedGlyphs {
    std::size_t first = 0;
    std::size_t count = 0;
    QString letters;
    /// Readers sort what runs from right to left by its place, but take the letters of one text from left to
    /// right. So where a glyph is several letters, each has its own text beside a glyph that nobody sees, and
    /// they share its place.
    bool isLetterwise = false;
    double width = 0;       ///< of the widest glyph, units of the text
    std::size_t widest = 0; ///< it
};

using NamedRun = std::vector<NamedGlyphs>;

/// Puts the letters beside glyphs as their ActualText.
class ActualTextWriter final : public GlyphTokens {
public:
    explicit ActualTextWriter(std::vector<NamedRun> runs) : m_runs(std::move(runs)) {}

private:
    void beginRun(const std::string&) override {
        ++m_run;
        m_glyph = 0;
        m_next = 0;
    }
    const NamedGlyphs* named() const {
        const auto& run = m_runs.at(m_run - 1);
        return m_next < run.size() ? &run[m_next] : nullptr;
    }
    void beforeGlyph(const std::string& code) override {
        const auto* glyphs = named();
        if (glyphs == nullptr)
            return;
        if (glyphs->first == m_glyph)
            begin(glyphs->isLetterwise ? QString() : glyphs->letters);
        if (glyphs->widest == m_glyph) {
            m_widest = code;
            m_widestAt = x();
        }
    }
    void afterGlyph() override {
        ++m_glyph;
        const auto* glyphs = named();
        if (glyphs == nullptr || glyphs->first + glyphs->count != m_glyph)
            return;
        write(" EMC");
        if (glyphs->isLetterwise)
            writeUnseen(*glyphs);
        ++m_next;
    }
    void begin(const QString& letters) {
        write("/Span <</ActualText " + QPDFObjectHandle::newUnicodeString(letters.toStdString()).unparse() +
              ">> BDC ");
    }
    void writeUnseen(const NamedGlyphs& glyphs) {
        const auto count = static_cast<double>(glyphs.letters.size());
        const double step = glyphs.width / count;
        double to = glyphs.width - step + m_widestAt - x();
        write(fmt::format(" 3 Tr {:.4f} Tz", 100 / count));
        for (const QChar letter : glyphs.letters) {
            write(fmt::format(" {:.4f} 0 Td ", std::exchange(to, -step)));
            begin(letter);
            write(QPDFObjectHandle::newString(m_widest).unparse() + " Tj EMC");
        }
        write(fmt::format(" {:.4f} 0 Td 0 Tr 100 Tz", x() - m_widestAt));
    }
    void pass(const Token& token) override { writeToken(token); }

    std::vector<NamedRun> m_runs;
    std::size_t m_run = 0; ///< how many have begun
    std::size_t m_glyph = 0;
    std::size_t m_next = 0; ///< the next glyphs of the run that get a text
    std::string m_widest;   ///< of the named glyphs
    double m_widestAt = 0;
};

bool areSame(const std::vector<ShownRun>& shown, const std::vector<RunLetters>& text) {
    return std::equal(shown.begin(), shown.end(), text.begin(), text.end(),
                      [](const ShownRun& run, const RunLetters& letters) {
                          std::size_t glyphs = 0;
                          for (const auto& some : letters.glyphs)
                              glyphs += static_cast<std::size_t>(some.glyphs);
                          return run.codes.size() == glyphs;
                      });
}

/// Which letters the codes of a font are.
class FontLetters {
public:
    explicit FontLetters(const QPDFObjectHandle& font) : m_font(font) {}

    /// Letters that a glyph is on its own, or that it is the first of several glyphs for.
    void count(const std::string& code, const std::string& letters, bool isAlone) {
        ++(isAlone ? m_alone : m_first)[code][letters];
    }

    /// Those that it most often is alone, else the first of.
    std::string of(const std::string& code) const {
        for (const auto* seen : {&m_alone, &m_first}) {
            if (const auto found = seen->find(code); found != seen->end())
                return std::max_element(found->second.begin(), found->second.end(),
                                        [](const auto& a, const auto& b) { return a.second < b.second; })
                    ->first;
        }
        return {};
    }

    void use(const std::string& code) { m_used.push_back(code); }

    /// ISO 32000-1, 9.10.3.
    void write() {
        std::sort(m_used.begin(), m_used.end());
        m_used.erase(std::unique(m_used.begin(), m_used.end()), m_used.end());
        std::vector<std::string> entries;
        for (const auto& code : m_used) {
            if (const auto letters = of(code); !letters.empty())
                entries.push_back(fmt::format("<{}> <{}>\n", hexadecimal(code), utf16(letters)));
        }
        std::string map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                          "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                          "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                          "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
        constexpr std::size_t mostInBlock = 100;
        for (std::size_t from = 0; from < entries.size(); from += mostInBlock) {
            const auto to = std::min(entries.size(), from + mostInBlock);
            map += fmt::format("{} beginbfchar\n", to - from);
            for (auto i = from; i < to; ++i)
                map += entries[i];
            map += "endbfchar\n";
        }
        map += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
        m_font.getKey("/ToUnicode")
            .replaceStreamData(map, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    }

    bool hasMap() { return m_font.getKey("/ToUnicode").isStream(); }

private:
    static std::string hexadecimal(const std::string& bytes) {
        return QByteArray::fromStdString(bytes).toHex().toUpper().toStdString();
    }
    static std::string utf16(const std::string& letters) {
        std::string out;
        for (const QChar unit : QString::fromStdString(letters))
            out += fmt::format("{:04X}", static_cast<unsigned>(unit.unicode()));
        return out;
    }

    using Seen = std::map<std::string, std::map<std::string, int>>; ///< code → letters → how often

    QPDFObjectHandle m_font;
    Seen m_alone;
    Seen m_first;
    std::vector<std::string> m_used;
};

using PageFonts = std::map<std::string, FontLetters>;

PageFonts fontsOf(QPDFObjectHandle page, const std::vector<ShownRun>& runs) {
    PageFonts fonts;
    auto resources = page.getKey("/Resources").getKeyIfDict("/Font");
    for (const auto& run : runs) {
        auto font = resources.getKeyIfDict(run.font);
        if (font.isDictionary() && fonts.find(run.font) == fonts.end())
            fonts.emplace(run.font, FontLetters(font));
    }
    return fonts;
}

bool isBlank(const QString& letters) {
    return !letters.isEmpty() &&
           std::all_of(letters.begin(), letters.end(), [](QChar letter) { return letter.isSpace(); });
}

/// The glyphs of a run that do not spell their letters one by one. From left to right they are whole words,
/// because readers take a vowel that stands back over its consonant for the end of one.
class UnspelledGlyphs {
public:
    UnspelledGlyphs(const ShownRun& run, const RunLetters& text, const FontLetters& font) {
        for (const auto& some : text.glyphs) {
            const auto count = static_cast<std::size_t>(some.glyphs);
            const auto spelled = count == 1 ? font.of(run.codes[m_at]) : std::string();
            if (text.isRightToLeft || isBlank(some.letters))
                endWord();
            m_word.letters += some.letters;
            m_word.count += count;
            if (text.isRightToLeft) {
                m_word.isLetterwise = some.letters.size() > 1;
                m_word.width = some.width;
                m_word.widest = m_word.first + static_cast<std::size_t>(some.widest);
            }
            m_isSpelled =
                m_isSpelled && !m_word.isLetterwise && count == 1 && spelled == some.letters.toStdString();
            m_at += count;
            if (text.isRightToLeft || isBlank(some.letters))
                endWord();
        }
        endWord();
    }

    NamedRun take() { return std::move(m_out); }

private:
    void endWord() {
        if (m_word.count > 0 && !m_isSpelled)
            m_out.push_back(m_word);
        m_word = {m_at, 0, {}, false, 0, 0};
        m_isSpelled = true;
    }

    std::size_t m_at = 0;
    NamedGlyphs m_word;
    bool m_isSpelled = true;
    NamedRun m_out;
};
} // namespace

void nameGlyphs(const QPDFObjectHandle& page, const std::vector<RunLetters>& text) {
    QPDFPageObjectHelper drawn(page);
    RunReader reader;
    drawn.filterContents(&reader);
    const auto runs = reader.take();
    auto fonts = fontsOf(page, runs);
    const bool areKnown = std::all_of(runs.begin(), runs.end(), [&fonts](const ShownRun& run) {
        const auto font = fonts.find(run.font);
        return font != fonts.end() && font->second.hasMap();
    });
    if (!areKnown || !areSame(runs, text))
        return;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        auto& font = fonts.at(runs[i].font);
        std::size_t at = 0;
        for (const auto& some : text[i].glyphs) {
            if (some.glyphs == 1 || !some.letters.isEmpty())
                font.count(runs[i].codes[at], some.letters.toStdString(), some.glyphs == 1);
            at += static_cast<std::size_t>(some.glyphs);
        }
        for (const auto& code : runs[i].codes)
            font.use(code);
    }
    std::vector<NamedRun> named;
    for (std::size_t i = 0; i < runs.size(); ++i)
        named.push_back(UnspelledGlyphs(runs[i], text[i], fonts.at(runs[i].font)).take());
    for (auto& [name, font] : fonts)
        font.write();
    if (std::any_of(named.begin(), named.end(), [](const NamedRun& run) { return !run.empty(); }))
        drawn.addContentTokenFilter(std::make_shared<ActualTextWriter>(std::move(named)));
}

} // namespace driftline
