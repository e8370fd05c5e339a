// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/look_section.h"

#include "base/number_text.h"
#include "export/own_folders.h"
#include "figure/figure_output.h"
#include "style/preset_library.h"
#include "style/theme_library.h"
#include "ui/inspector/change_sentences.h"
#include "ui/inspector/sentences.h"
#include "ui/inspector/typed_range.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/theme_swatch.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace driftline {

LookSection::LookSection(std::filesystem::path themeFolder, QWidget* parent)
    : InspectorSection(qtText(inspector_sentences::themeAndSize), "lookSection", parent)
    , m_themeFolder(std::move(themeFolder))
    , m_theme(addCombo(tr("Theme"), "figureTheme"))
    , m_themeReason(addReason())
    , m_preset(addCombo(tr("Made for"), "figurePreset"))
    , m_width(addText(tr("Width, mm"), "figureWidth"))
    , m_height(addText(tr("Height, mm"), "figureHeight"))
    , m_dpi(addText(qtText(inspector_sentences::dotsPerInch), "figureDpi"))
    , m_caption(addCombo(tr("Caption"), "figureCaption")) {
    m_theme->setIconSize(themeSwatchSize);
    m_theme->installEventFilter(this);
    m_preset->installEventFilter(this);
    m_preset->setMaxVisibleItems(24);
    teach(m_preset, qtText(inspector_sentences::aboutPreset));
    connect(m_preset, &QComboBox::activated, this, &LookSection::choosePreset);
    readOwnThemes();
    connect(m_theme, &QComboBox::activated, this, &LookSection::chooseTheme);
    teach(m_theme, qtText(inspector_sentences::aboutTheme));
    teach(m_width, qtText(inspector_sentences::aboutWidth));
    teach(m_height, qtText(inspector_sentences::aboutHeight));
    teach(m_dpi, qtText(inspector_sentences::aboutResolution));
    m_height->setPlaceholderText(tr("As needed"));
    m_caption->addItems({qtText(inspector_sentences::captionInThePicture),
                         qtText(inspector_sentences::captionBesideThePicture)});
    teach(m_caption, qtText(inspector_sentences::aboutCaptionPlace));
    connect(m_caption, &QComboBox::activated, this, &LookSection::changeCaption);
    for (auto* field : {m_width, m_height, m_dpi})
        connect(field, &QLineEdit::editingFinished, this, &LookSection::changeSize);
}

void LookSection::readOwnThemes() {
    auto own = themesIn(m_themeFolder);
    QStringList lines;
    for (const auto& line : own.findings.lines())
        lines << qtText(line);
    setReason(m_themeReason, lines.join(u'\n'));
    m_ownThemes = std::move(own.themes);
}

std::vector<ThemeChoice> LookSection::choices() const {
    std::vector<ThemeChoice> out;
    for (auto& id : builtinThemeIds())
        out.emplace_back(std::move(id));
    out.insert(out.end(), m_ownThemes.begin(), m_ownThemes.end());
    // A figure from elsewhere, or from before its theme was changed, keeps what it has.
    const auto& current = inspected().spec.theme;
    if (std::find(out.begin(), out.end(), current) == out.end())
        out.push_back(current);
    return out;
}

void LookSection::showThemes() {
    const QSignalBlocker quiet(m_theme);
    if (auto wanted = choices(); wanted != m_themes) {
        m_themes = std::move(wanted);
        m_theme->clear();
        for (const auto& choice : m_themes) {
            const auto theme = themeFor(choice).value_or(Theme());
            const bool isListed =
                std::holds_alternative<std::string>(choice) ||
                std::find(m_ownThemes.begin(), m_ownThemes.end(), theme) != m_ownThemes.end();
            m_theme->addItem(themeSwatch(theme),
                             isListed ? qtText(theme.name)
                                      : qtText(inspector_sentences::themeOfThisFigure, qtText(theme.name)));
            m_theme->setItemData(m_theme->count() - 1, qtText(theme.description), Qt::ToolTipRole);
        }
    }
    const auto found = std::find(m_themes.begin(), m_themes.end(), inspected().spec.theme);
    m_theme->setCurrentIndex(static_cast<int>(found - m_themes.begin()));
}

void LookSection::chooseTheme(int index) {
    if (index < 0 || index >= static_cast<int>(m_themes.size()))
        return;
    ask(qtText(inspector_sentences::changeTheme),
        [choice = m_themes[static_cast<std::size_t>(index)]](FigureSpec& spec) -> Result<void> {
            spec.theme = choice;
            return {};
        });
}

void LookSection::showPresets(Presets which) {
    const auto& current = inspected().spec.output.preset;
    auto wanted = m_presets.empty() ? std::vector<PresetChoice>{PresetChoice()} : m_presets;
    if (which == Presets::All) {
        wanted.resize(1);
        for (const auto& preset : builtinPresets())
            wanted.emplace_back(preset.id);
        for (const auto& preset : presetsIn(ownPresetFolder()).presets)
            wanted.emplace_back(preset);
    }
    // A figure from elsewhere keeps what it has.
    if (std::find(wanted.begin(), wanted.end(), current) == wanted.end())
        wanted.push_back(current);
    const QSignalBlocker quiet(m_preset);
    if (wanted != m_presets) {
        m_presets = std::move(wanted);
        m_preset->clear();
        for (const auto& choice : m_presets) {
            const auto known = knownPreset(choice);
            const auto* id = std::get_if<std::string>(&choice);
            m_preset->addItem(known         ? qtText(known->name)
                              : id->empty() ? tr("Any paper")
                                            : qtText(inspector_sentences::presetNotKnownHere, qtText(*id)));
            if (known)
                m_preset->setItemData(m_preset->count() - 1, qtText(known->description), Qt::ToolTipRole);
        }
    }
    const auto found = std::find(m_presets.begin(), m_presets.end(), current);
    m_preset->setCurrentIndex(static_cast<int>(found - m_presets.begin()));
}

void LookSection::choosePreset(int index) {
    if (index < 0 || index >= static_cast<int>(m_presets.size()))
        return;
    ask(qtText(inspector_sentences::choosePreset),
        [choice = m_presets[static_cast<std::size_t>(index)]](FigureSpec& spec) -> Result<void> {
            makeFor(spec, choice);
            return {};
        });
}

bool LookSection::eventFilter(QObject* watched, QEvent* event) {
    // Whoever has just put a file into the folder finds it in the list.
    const bool isAboutToChoose = event->type() == QEvent::Enter || event->type() == QEvent::FocusIn;
    if (watched == m_theme && isAboutToChoose) {
        const auto before = m_ownThemes;
        readOwnThemes();
        if (m_ownThemes != before)
            showThemes();
    }
    if (watched == m_preset && isAboutToChoose)
        showPresets(Presets::All);
    return InspectorSection::eventFilter(watched, event);
}

void LookSection::changeSize() {
    auto output = inspected().spec.output;
    for (auto* field : {m_width, m_height, m_dpi}) {
        const auto typed = typedNumber(field->text());
        const bool mayBeEmpty = field == m_height;
        if (typed.isWrong || (typed.value ? *typed.value <= 0 : !mayBeEmpty)) {
            setProblem(field, {qtText(inspector_sentences::sizesArePositive),
                               qtText(inspector_sentences::restoreSize), [this] {
                                   clearProblems();
                                   read();
                               }});
            return;
        }
    }
    clearProblems();
    const auto width = typedNumber(m_width->text()).value;
    const auto height = typedNumber(m_height->text()).value;
    const auto dpi = typedNumber(m_dpi->text()).value;
    output.widthMm = *width;
    output.heightMm = height;
    output.dpi = *dpi;
    if (output != inspected().spec.output)
        ask(qtText(inspector_sentences::changeTheSize), [output](FigureSpec& spec) -> Result<void> {
            spec.output = output;
            return {};
        });
}

void LookSection::changeCaption(int index) {
    const auto placement = index == 1 ? CaptionPlacement::Separate : CaptionPlacement::Inside;
    if (placement != inspected().spec.captionPlacement)
        ask(qtText(inspector_sentences::changeCaptionPlace), [placement](FigureSpec& spec) -> Result<void> {
            spec.captionPlacement = placement;
            return {};
        });
}

void LookSection::read() {
    m_caption->setCurrentIndex(inspected().spec.captionPlacement == CaptionPlacement::Separate ? 1 : 0);
    const auto& output = inspected().spec.output;
    showThemes();
    showPresets(Presets::Own);
    m_width->setText(qtText(exactNumber(output.widthMm)));
    m_height->setText(output.heightMm ? qtText(exactNumber(*output.heightMm)) : QString());
    m_dpi->setText(qtText(exactNumber(output.dpi)));
}

} // namespace driftline
