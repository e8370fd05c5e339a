// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/size_fields.h"

#include "base/number_text.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/line_icon.h"
#include "ui/widgets/sentences.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QStringList>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {

const QStringList& units() {
    static const QStringList all{QStringLiteral("mm"), QStringLiteral("cm"), QStringLiteral("in"),
                                 QStringLiteral("px")};
    return all;
}

double inUnit(double millimetres, const QString& unit, double dpi) {
    if (unit == QStringLiteral("cm"))
        return millimetres / 10;
    if (unit == QStringLiteral("in"))
        return millimetres / 25.4;
    if (unit == QStringLiteral("px"))
        return std::round(millimetres / 25.4 * dpi);
    return millimetres;
}

QString shortNumber(double value) {
    const int decimals = value < 20 ? 2 : 1;
    auto text = QString::number(value, 'f', decimals);
    while (text.contains(u'.') && (text.endsWith(u'0') || text.endsWith(u'.')))
        text.chop(1);
    return text;
}

QString unitOf(const QString& length) {
    for (const auto& unit : units()) {
        if (length.endsWith(unit))
            return unit;
    }
    return {};
}

} // namespace

SizeFields::SizeFields(QWidget* parent)
    : QWidget(parent)
    , m_preset(new ChoiceBox(this))
    , m_width(new QLineEdit(this))
    , m_height(new QLineEdit(this))
    , m_unit(new ChoiceBox(this))
    , m_dpi(new ChoiceBox(this)) {
    m_preset->setObjectName(QStringLiteral("exportPreset"));
    m_preset->setMaxVisibleItems(24);
    m_preset->setAccessibleName(qtText(widgets_sentences::journalPageOrSlide));
    m_preset->setToolTip(qtText(widgets_sentences::aboutPreset));
    m_preset->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setPresets({}, {});
    m_unit->addItems(units());
    m_unit->setAccessibleName(qtText(widgets_sentences::unitOfWidthAndHeight));
    m_dpi->setEditable(true);
    m_dpi->addItems(
        {QStringLiteral("150"), QStringLiteral("300"), QStringLiteral("600"), QStringLiteral("1200")});
    m_dpi->setCurrentText(QStringLiteral("300"));
    m_dpi->setInsertPolicy(QComboBox::NoInsert);
    m_width->setObjectName(QStringLiteral("exportWidth"));
    m_height->setObjectName(QStringLiteral("exportHeight"));
    m_unit->setObjectName(QStringLiteral("exportUnit"));
    m_dpi->setObjectName(QStringLiteral("exportDpi"));
    m_lastUnit = unit();
    setFocusProxy(m_width);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    auto* presets = new QHBoxLayout;
    presets->setSpacing(4);
    presets->addWidget(m_preset, 1);
    presets->addWidget(makePresetMenu());
    grid->addLayout(presets, 0, 0, 1, 3);
    addRow(*grid, tr("&Width"), m_width, m_unit);
    addRow(*grid, tr("&Height"), m_height, nullptr);
    addRow(*grid, tr("&Resolution"), m_dpi, new QLabel(tr("dpi"), this));
    grid->setColumnStretch(1, 1);

    connect(m_preset, &QComboBox::activated, this, &SizeFields::takePreset);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &SizeFields::changeUnit);
    for (auto* field : {m_width, m_height}) {
        connect(field, &QLineEdit::textChanged, this, &SizeFields::changed);
    }
    connect(m_dpi, &QComboBox::currentTextChanged, this, &SizeFields::changed);
}

void SizeFields::addRow(QGridLayout& grid, const QString& label, QWidget* field, QWidget* unit) {
    const int row = grid.rowCount();
    auto* name = new QLabel(label, this);
    name->setBuddy(field);
    field->setAccessibleName(QString(label).remove(u'&'));
    grid.addWidget(name, row, 0);
    // Where no unit follows, the field takes its room too: "110.1 (as needed)" needs it.
    grid.addWidget(field, row, 1, 1, unit == nullptr ? 2 : 1);
    if (unit != nullptr)
        grid.addWidget(unit, row, 2);
}

QString SizeFields::unit() const {
    return m_unit->currentText();
}

QString SizeFields::withUnit(const QLineEdit& field) const {
    const auto text = field.text().trimmed();
    // A unit that was typed holds; so does a decimal comma.
    if (text.isEmpty() || !unitOf(text).isEmpty())
        return QString(text).replace(u',', u'.');
    return QString(text).replace(u',', u'.') + unit();
}

void SizeFields::setChoice(const ExportChoice& choice) {
    m_preset->setCurrentIndex(std::max(0, m_preset->findData(choice.preset)));
    const QSignalBlocker quietUnit(m_unit);
    const auto known = !choice.width.isEmpty() ? unitOf(choice.width) : unitOf(choice.height);
    if (!known.isEmpty())
        m_unit->setCurrentText(known);
    m_lastUnit = unit();
    m_width->setText(choice.width.chopped(unitOf(choice.width).size()));
    m_height->setText(choice.height.chopped(unitOf(choice.height).size()));
    if (choice.dpi > 0)
        m_dpi->setCurrentText(shortNumber(choice.dpi));
}

ExportChoice SizeFields::choice() const {
    ExportChoice out;
    out.width = withUnit(*m_width);
    out.height = withUnit(*m_height);
    out.dpi = m_dpi->currentText().toDouble();
    out.preset = m_preset->currentData().toString();
    return out;
}

Result<PictureRequest> SizeFields::request() const {
    PictureRequest out;
    out.preset = preset();
    const auto typed = choice();
    for (const auto& [text, part] :
         {std::pair(typed.width, &out.width), std::pair(typed.height, &out.height)}) {
        if (text.isEmpty())
            continue;
        const auto length = Length::parse(text.toStdString());
        if (!length)
            return tl::unexpected(length.error());
        *part = *length;
    }
    out.dpi = parseNumber(m_dpi->currentText().toStdString());
    if (!out.dpi)
        return fail(widgets_sentences::resolutionIsNoNumber());
    return out;
}

void SizeFields::setResolved(const PictureSize& size) {
    m_width->setPlaceholderText(shortNumber(inUnit(size.widthMm, unit(), size.dpi)));
    m_height->setPlaceholderText(
        tr("%1 (as needed)").arg(shortNumber(inUnit(size.heightMm, unit(), size.dpi))));
}

void SizeFields::setPresets(const std::vector<Preset>& builtIn, const std::vector<Preset>& own) {
    const auto chosen = m_preset->currentData().toString();
    m_presets.clear();
    m_builtIn = builtIn.size();
    m_preset->clear();
    m_preset->addItem(m_own.isEmpty() ? qtText(widgets_sentences::asTheFigureSays)
                                      : qtText(widgets_sentences::asTheFigureSaysNamed, m_own),
                      QString());
    for (const auto* presets : {&builtIn, &own}) {
        if (!presets->empty())
            m_preset->insertSeparator(m_preset->count());
        for (const auto& preset : *presets) {
            m_presets.push_back(std::make_shared<const Preset>(preset));
            m_preset->addItem(qtText(preset.name), qtText(preset.id));
            m_preset->setItemData(m_preset->count() - 1, qtText(preset.description), Qt::ToolTipRole);
        }
    }
    m_preset->setCurrentIndex(std::max(0, m_preset->findData(chosen)));
}

void SizeFields::setOwnPreset(const QString& name) {
    m_own = name;
}

QWidget* SizeFields::makePresetMenu() {
    auto* more = new QToolButton(this);
    more->setObjectName(QStringLiteral("presetMenu"));
    more->setIcon(lineIcon(QStringLiteral("more")));
    more->setProperty("kind", "quiet");
    more->setPopupMode(QToolButton::InstantPopup);
    more->setAccessibleName(qtText(widgets_sentences::presetsOfYourOwn));
    more->setToolTip(qtText(widgets_sentences::aboutOwnPresets));
    auto* menu = new QMenu(more);
    connect(menu->addAction(qtText(widgets_sentences::saveAsPresetButton)), &QAction::triggered, this,
            &SizeFields::presetSaveAsked);
    m_remove = menu->addAction(qtText(widgets_sentences::removeThisPreset));
    connect(m_remove, &QAction::triggered, this, &SizeFields::presetRemoveAsked);
    connect(menu, &QMenu::aboutToShow, this, [this] { m_remove->setEnabled(isOwnPreset()); });
    more->setMenu(menu);
    return more;
}

bool SizeFields::isOwnPreset() const {
    const auto chosen = preset();
    return std::find(m_presets.begin() + static_cast<std::ptrdiff_t>(m_builtIn), m_presets.end(), chosen) !=
           m_presets.end();
}

SizeFields::PresetPtr SizeFields::preset() const {
    const auto id = m_preset->currentData().toString().toStdString();
    const auto found = std::find_if(m_presets.begin(), m_presets.end(),
                                    [&id](const PresetPtr& preset) { return preset->id == id; });
    return found == m_presets.end() ? nullptr : *found;
}

void SizeFields::choosePreset(const QString& id) {
    const int index = m_preset->findData(id);
    if (index < 0)
        return;
    m_preset->setCurrentIndex(index);
    takePreset();
}

/// A preset brings its own size and resolution; what was typed before was for another.
void SizeFields::takePreset() {
    const auto chosen = preset();
    {
        const QSignalBlocker quietWidth(m_width);
        const QSignalBlocker quietHeight(m_height);
        const QSignalBlocker quietDpi(m_dpi);
        m_width->clear();
        m_height->clear();
        if (chosen != nullptr)
            m_dpi->setCurrentText(shortNumber(chosen->resolution.dpi));
    }
    Q_EMIT changed();
}

void SizeFields::changeUnit() {
    // The picture stays as large as it was.
    const auto next = unit();
    const double dpi = std::max(1.0, m_dpi->currentText().toDouble());
    for (auto* field : {m_width, m_height}) {
        const auto text = field->text().trimmed().replace(u',', u'.');
        const auto length = Length::parse((text + m_lastUnit).toStdString());
        const QSignalBlocker quiet(field);
        if (!text.isEmpty() && length)
            field->setText(shortNumber(inUnit(length->millimetres(dpi), next, dpi)));
    }
    m_lastUnit = next;
    Q_EMIT changed();
}

} // namespace driftline
