// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/font_findings.h"

#include "base/text.h"
#include "render/fonts.h"
#include "render/sentences.h"
#include "render/text_painter.h"

#include <QChar>
#include <QString>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

namespace {
constexpr std::string_view notoCore = "fonts-noto-core";
constexpr std::string_view notoCjk = "fonts-noto-cjk";
constexpr std::size_t mostExamples = 3;

struct ScriptName {
    QChar::Script script;
    std::string_view name;
    std::string_view package;
};
constexpr std::array<ScriptName, 15> scriptNames = {{
    {QChar::Script_Khmer, "Khmer", notoCore},
    {QChar::Script_Thai, "Thai", notoCore},
    {QChar::Script_Lao, "Lao", notoCore},
    {QChar::Script_Myanmar, "Burmese", notoCore},
    {QChar::Script_Han, "Chinese", notoCjk},
    {QChar::Script_Hiragana, "Japanese", notoCjk},
    {QChar::Script_Katakana, "Japanese", notoCjk},
    {QChar::Script_Hangul, "Korean", notoCjk},
    {QChar::Script_Arabic, "Arabic", notoCore},
    {QChar::Script_Hebrew, "Hebrew", notoCore},
    {QChar::Script_Devanagari, "Devanagari", notoCore},
    {QChar::Script_Tamil, "Tamil", notoCore},
    {QChar::Script_Javanese, "Javanese", notoCore},
    {QChar::Script_Balinese, "Balinese", notoCore},
    {QChar::Script_Tibetan, "Tibetan", notoCore},
}};
constexpr ScriptName otherScript = {QChar::Script_Unknown, "other", notoCore};

/// Every family that figures are set in has these, so that most figures cost no look at a font.
bool isInEveryFont(char32_t letter) {
    constexpr char32_t endOfCyrillic = 0x530;
    constexpr char32_t moreLatin = 0x1E00;
    constexpr char32_t endOfSigns = 0x2300; // punctuation, currencies, arrows, operators
    return letter < endOfCyrillic || (letter >= moreLatin && letter < endOfSigns);
}

bool leavesNoMark(char32_t letter) {
    const auto category = QChar::category(letter);
    return category == QChar::Other_Format || category == QChar::Other_Control ||
           category == QChar::Separator_Space || category == QChar::Separator_Line ||
           category == QChar::Separator_Paragraph ||
           (letter >= 0xFE00 && letter <= 0xFE0F); // variation selectors
}

const ScriptName& scriptOf(char32_t letter) {
    const auto script = QChar::script(letter);
    const auto* const found = std::find_if(scriptNames.begin(), scriptNames.end(),
                                           [script](const ScriptName& one) { return one.script == script; });
    return found == scriptNames.end() ? otherScript : *found;
}

/// What is missing of one script, and in which parts of the figure.
struct Missing {
    std::string_view package;
    std::vector<std::string> letters;
    std::vector<std::string> signs; ///< what cannot stand alone, by its number
    std::vector<std::string> parts;
};

std::string examplesOf(const Missing& missing) {
    auto examples = missing.letters.empty() ? missing.signs : missing.letters;
    examples.resize(std::min(examples.size(), mostExamples));
    return joined(examples, ", ");
}

class LetterCheck {
public:
    void look(const std::string& part, std::string_view words) {
        const bool isPlain = std::all_of(words.begin(), words.end(),
                                         [](char byte) { return static_cast<unsigned char>(byte) < 0x80U; });
        if (isPlain)
            return;
        for (const char32_t letter :
             QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size())).toUcs4()) {
            if (!isInEveryFont(letter) && !leavesNoMark(letter) && !canDraw(letter))
                note(part, letter);
        }
    }

    const std::map<std::string_view, Missing>& missing() const { return m_missing; }

private:
    bool canDraw(char32_t letter) {
        if (!m_text)
            m_text = std::make_unique<TextPainter>(figureFont().family);
        return m_text->canDraw(letter);
    }

    void note(const std::string& part, char32_t letter) {
        const auto& script = scriptOf(letter);
        auto& missing = m_missing[script.name];
        missing.package = script.package;
        if (std::find(missing.parts.begin(), missing.parts.end(), part) == missing.parts.end())
            missing.parts.push_back(part);
        const bool isLetter = QChar::isLetter(letter);
        const auto example = isLetter ? QString::fromUcs4(&letter, 1).toStdString()
                                      : fmt::format("U+{:04X}", static_cast<unsigned>(letter));
        auto& examples = isLetter ? missing.letters : missing.signs;
        if (std::find(examples.begin(), examples.end(), example) == examples.end())
            examples.push_back(example);
    }

    std::unique_ptr<TextPainter> m_text; ///< made when it is first asked
    std::map<std::string_view, Missing> m_missing;
};

void lookAtPanel(LetterCheck& check, const ScenePanel& panel) {
    const std::string labels = "labels";
    check.look(labels, panel.title);
    for (const auto* axis : {&panel.x, &panel.y}) {
        check.look(labels, axis->title);
        check.look(labels, axis->numbers.suffix);
        for (const auto& tick : axis->ticks)
            check.look(labels, tick.label);
    }
    for (const auto& label : panel.labels) {
        check.look(labels, label.name);
        check.look(labels, label.value);
    }
    for (const auto& mark : panel.marks) {
        if (const auto* text = std::get_if<TextMark>(&mark))
            check.look(labels, text->text);
        else if (const auto* rule = std::get_if<Rule>(&mark))
            check.look(labels, rule->label);
    }
}

LetterCheck checked(const Scene& scene) {
    LetterCheck check;
    const bool hasCaption = scene.captionPlacement == CaptionPlacement::Inside;
    if (hasCaption) {
        check.look("title", scene.title);
        check.look("subtitle", scene.subtitle);
    }
    for (const auto& series : scene.series)
        check.look("labels", series.name);
    for (const auto& key : scene.keys)
        check.look("labels", key.name);
    for (const auto& panel : scene.panels)
        lookAtPanel(check, panel);
    for (const auto& paragraph : scene.footer) {
        if (hasCaption)
            check.look("footer", paragraph);
    }
    return check;
}
} // namespace

Diagnostics fontFindings(const Scene& scene) {
    Diagnostics findings;
    if (figureFont().isFallback)
        findings.warn(render_sentences::fontFallback(figureFont().family.toStdString()));
    const auto check = checked(scene);
    for (const auto& [script, missing] : check.missing()) {
        const bool isOne = missing.parts.size() == 1 && missing.parts.front() != "labels";
        const auto& sentence = isOne ? render_sentences::partHasLetters : render_sentences::partsHaveLetters;
        findings.warn(
            sentence(joinedForReading(missing.parts), script, examplesOf(missing), missing.package));
    }
    return findings;
}

} // namespace driftline
