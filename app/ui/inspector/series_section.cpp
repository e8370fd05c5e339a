// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/series_section.h"

#include "figure/chart_traits.h"
#include "render/paint_style.h"
#include "style/theme_library.h"
#include "ui/inspector/change_sentences.h"
#include "ui/inspector/sentences.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/marker_icon.h"
#include "ui/widgets/order_list.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>
#include <array>

namespace driftline {

namespace {
constexpr int swatchSide = 14;
constexpr std::size_t mostToChooseAmong = 12; ///< more are told apart by something else than their colours
constexpr std::array lineWidths = {0.5, 1.0, 1.5, 2.0, 3.0};

QIcon swatchOf(const SeriesStyle& style, bool isBar, double ratio) {
    SceneSeries series;
    series.style = style;
    series.isBar = isBar;
    return {markerIcon(series, swatchSide, ratio)};
}

std::vector<Colour> coloursOf(const Theme& theme) {
    std::vector<Colour> colours = {theme.palette.unitedStates.colour, theme.palette.china.colour};
    for (const auto& style : theme.palette.others)
        colours.push_back(style.colour);
    std::vector<Colour> distinct;
    for (const auto colour : colours) {
        if (std::find(distinct.begin(), distinct.end(), colour) == distinct.end())
            distinct.push_back(colour);
    }
    return distinct;
}
} // namespace

SeriesSection::SeriesSection(QWidget* parent)
    : InspectorSection(tr("Series"), "seriesSection", parent)
    , m_list(new OrderList("seriesList", qtText(inspector_sentences::seriesInDrawingOrder), this)) {
    addWidget(m_list);
    nameSetting(m_list, qtText(inspector_sentences::orderOfSeries));
    m_name = addText(tr("Name"), "seriesName");
    m_colour = addCombo(tr("Colour"), "seriesColour");
    m_code = addText(tr("Colour code"), "seriesColourCode");
    m_marker = addCombo(tr("Marker"), "seriesMarker");
    m_dash = addCombo(tr("Line"), "seriesDash");
    m_width = addCombo(tr("Width"), "seriesWidth");
    m_shift = addText(qtText(inspector_sentences::nameMovedUp), "seriesLabelShift");
    makeShift();
    m_focus = addCheck(qtText(inspector_sentences::aboutSeriesFocus), "seriesFocus");
    m_everywhere = addCheck(qtText(inspector_sentences::forAllFigures), "seriesEverywhere");
    m_concerns = addReason();
    m_concerns->setObjectName(QStringLiteral("seriesConcerns"));
    makeButtons();
    makeFields();
    connect(m_list, &QListWidget::currentRowChanged, this, &SeriesSection::readChosen);
    connect(m_list, &OrderList::moved, this, [this](const std::vector<std::string>& cells) {
        const auto column = inspected().facts.seriesColumn;
        askPanel(qtText(inspector_sentences::orderTheSeries),
                 [column, cells](PanelSpec& panel) { keepCells(panel.query, column, cells); });
    });
}

void SeriesSection::makeButtons() {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    const auto add = [row, layout](const QString& text, const char* name, const QString& explanation) {
        auto* button = new QPushButton(text, row);
        button->setObjectName(QString::fromUtf8(name));
        button->setProperty("kind", "small-button");
        button->setToolTip(explanation);
        layout->addWidget(button);
        return button;
    };
    m_only = add(tr("Only this"), "seriesOnly", qtText(inspector_sentences::showNoOtherSeries));
    m_all = add(tr("All"), "seriesAll", qtText(inspector_sentences::showEverySeries));
    layout->addStretch(1);
    addWidget(row);
    connect(m_only, &QPushButton::clicked, this, [this] { keepOnly(true); });
    connect(m_all, &QPushButton::clicked, this, [this] { keepOnly(false); });
}

void SeriesSection::makeFields() {
    teach(m_name, qtText(inspector_sentences::aboutSeriesName));
    teach(m_colour, qtText(inspector_sentences::aboutSeriesColour));
    teach(m_code, qtText(inspector_sentences::aboutColourCode));
    m_code->setPlaceholderText(tr("The theme’s"));
    m_marker->addItem(tr("The theme’s"));
    m_marker->addItems({tr("None"), tr("Circle"), tr("Square"), tr("Triangle"), tr("Diamond"),
                        tr("Triangle down"), tr("Cross")});
    m_dash->addItems({tr("The theme’s"), tr("Solid"), tr("Dashed"), tr("Dotted"), tr("Dash-dotted")});
    m_width->addItem(tr("The theme’s"));
    for (const auto width : lineWidths)
        m_width->addItem(tr("× %L1").arg(width), width);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        const auto label = m_name->text().trimmed().toStdString();
        if (label != shownChoice(current()).label)
            askChoice(qtText(inspector_sentences::nameASeries),
                      [label](SeriesChoice& choice) { choice.label = label; });
    });
    connect(m_colour, &QComboBox::activated, this,
            [this] { takeColour(m_colour->currentData().toString()); });
    connect(m_code, &QLineEdit::editingFinished, this, [this] { takeColour(m_code->text().trimmed()); });
    connect(m_marker, &QComboBox::activated, this, [this](int index) {
        askChoice(qtText(inspector_sentences::chooseAMarker), [index](SeriesChoice& choice) {
            choice.marker = index == 0 ? std::nullopt : std::optional(static_cast<Marker>(index - 1));
        });
    });
    connect(m_dash, &QComboBox::activated, this, [this](int index) {
        askChoice(qtText(inspector_sentences::chooseALine), [index](SeriesChoice& choice) {
            choice.dash = index == 0 ? std::nullopt : std::optional(static_cast<Dash>(index - 1));
        });
    });
    connect(m_width, &QComboBox::activated, this, [this](int index) {
        const auto width = index == 0 ? std::nullopt : std::optional(m_width->itemData(index).toDouble());
        askChoice(qtText(inspector_sentences::chooseAWidth),
                  [width](SeriesChoice& choice) { choice.width = width; });
    });
    teach(m_everywhere, qtText(inspector_sentences::aboutLookInAllFigures));
    connect(m_everywhere, &QCheckBox::clicked, this, &SeriesSection::setEverywhere);
    connect(m_focus, &QCheckBox::clicked, this, [this](bool on) {
        ask(on ? qtText(inspector_sentences::putSeriesInFocus)
               : qtText(inspector_sentences::takeSeriesOutOfFocus),
            [name = m_names[place()], on](FigureSpec& spec) -> Result<void> {
                setEmphasised(spec, name, on);
                return {};
            });
    });
}

void SeriesSection::takeColour(const QString& text) {
    const auto colour = Colour::parse(text.toStdString());
    if (!colour && !text.isEmpty()) {
        setReason(m_concerns, qtText(inspector_sentences::isNotAColour, text));
        return;
    }
    if (colour == shownChoice(current()).colour)
        readChosen();
    else
        askChoice(qtText(inspector_sentences::colourASeries),
                  [colour](SeriesChoice& choice) { choice.colour = colour; });
}

void SeriesSection::askChoice(const QString& label, const std::function<void(SeriesChoice&)>& change) {
    if (m_names.empty())
        return;
    if (m_everywhere->isChecked()) {
        auto choice = shownChoice(current());
        change(choice);
        Q_EMIT everywhereAsked(label, choice);
        return;
    }
    ask(label, [name = current(), change](FigureSpec& spec) -> Result<void> {
        auto choice = seriesChoice(spec, name);
        change(choice);
        setSeriesChoice(spec, choice);
        return {};
    });
}

/// What is seen moves: from the figure to the workspace, or from there to the figure alone.
void SeriesSection::setEverywhere(bool on) {
    const auto choice = shownChoice(current());
    if (on) {
        Q_EMIT everywhereAsked(qtText(inspector_sentences::showSeriesAlikeEverywhere), choice);
        return;
    }
    ask(qtText(inspector_sentences::giveSeriesItsOwnLook), [choice](FigureSpec& spec) -> Result<void> {
        setSeriesChoice(spec, choice);
        return {};
    });
}

/// What the figure says of the series and, where it says nothing, the workspace.
SeriesChoice SeriesSection::shownChoice(const std::string& name) const {
    return withEntity(seriesChoice(inspected().spec, name), inspected().entities);
}

void SeriesSection::keepOnly(bool onlyThis) {
    const auto cells = onlyThis ? std::vector{m_cells[place()]} : std::vector<std::string>();
    askPanel(onlyThis ? qtText(inspector_sentences::showOnlyOneSeries)
                      : qtText(inspector_sentences::showAllSeries),
             [column = inspected().facts.seriesColumn, cells](PanelSpec& panel) {
                 keepCells(panel.query, column, cells);
             });
}

void SeriesSection::choose(const std::string& name) {
    const auto found = std::find(m_names.begin(), m_names.end(), name);
    if (found != m_names.end())
        m_list->setCurrentRow(static_cast<int>(found - m_names.begin()));
}

std::size_t SeriesSection::place() const {
    return static_cast<std::size_t>(std::max(0, m_list->currentRow()));
}

std::string SeriesSection::current() const {
    return place() < m_names.size() ? m_names[place()] : std::string();
}

bool SeriesSection::matters(const Inspected& inspected) const {
    return inspected.facts.seriesCount > 1 && inspected.facts.seriesCount <= mostToChooseAmong;
}

void SeriesSection::read() {
    readNames();
    fillStyles();
    readChosen();
}

void SeriesSection::readNames() {
    const auto& facts = inspected().facts;
    m_names.clear();
    m_cells.clear();
    if (const auto* column = facts.column(facts.seriesColumn); column != nullptr) {
        for (const auto& cell : column->cells) {
            if (!cell.isChosen)
                continue;
            m_names.push_back(cell.label);
            m_cells.push_back(cell.cell);
        }
    } else if (!facts.valueName.empty()) {
        m_names.push_back(facts.valueName);
    }
}

void SeriesSection::fillStyles() {
    const auto spec = withEntities(inspected().spec, m_names, inspected().entities);
    if (const auto theme = themeFor(spec.theme))
        m_theme = *theme;
    const auto styles = stylesOf(spec, m_names);
    m_styles = styles ? *styles : std::vector<SeriesStyle>(m_names.size());
    // Bars that are named at the axis and ranked have one colour, except those that are given another.
    if (!m_theme.palette.others.empty() && panel().ranking != Ranking{} &&
        inspected().facts.seriesColumn == panel().query.x) {
        for (std::size_t i = 0; i < m_names.size(); ++i)
            m_styles[i].colour =
                seriesChoice(spec, m_names[i]).colour.value_or(m_theme.palette.others.front().colour);
    }
    const bool isBar = measuresByLength(panel().chart);
    std::vector<OrderList::Entry> entries;
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        const auto& label = seriesChoice(spec, m_names[i]).label;
        entries.push_back({m_cells.empty() ? m_names[i] : m_cells[i],
                           typeset(label.empty() ? m_names[i] : label),
                           swatchOf(m_styles[i], isBar, devicePixelRatioF())});
    }
    m_list->setEntries(entries);
    m_colour->clear();
    m_colour->addItem(tr("The theme’s"), QString());
    for (const auto colour : coloursOf(m_theme))
        m_colour->addItem(swatchOf({colour, Dash::Solid, Marker::Circle}, true, devicePixelRatioF()),
                          qtText(colour.text()), qtText(colour.text()));
}

void SeriesSection::readChosen() {
    const bool isAny = !m_names.empty();
    for (QWidget* field : std::initializer_list<QWidget*>{m_name, m_colour, m_code, m_marker, m_dash, m_width,
                                                          m_shift, m_focus, m_only, m_all})
        field->setEnabled(isAny);
    if (!isAny)
        return;
    const auto& spec = inspected().spec;
    const auto choice = shownChoice(current());
    m_name->setText(qtText(choice.label));
    m_name->setPlaceholderText(typeset(current()));
    const bool isPlain = !saysLook(choice);
    const bool isOwn = saysLook(seriesChoice(spec, current()));
    m_everywhere->setEnabled(!isPlain);
    m_everywhere->setChecked(!isPlain && !isOwn);
    readColours(choice);
    readShift(choice);
    m_marker->setCurrentIndex(choice.marker ? static_cast<int>(*choice.marker) + 1 : 0);
    m_dash->setCurrentIndex(choice.dash ? static_cast<int>(*choice.dash) + 1 : 0);
    m_width->setCurrentIndex(choice.width ? std::max(0, m_width->findData(*choice.width)) : 0);
    const bool isBar = measuresByLength(panel().chart);
    for (auto* field : {m_marker, m_dash, m_width})
        setRowVisible(field, !isBar);
    m_focus->setChecked(std::find(spec.emphasis.begin(), spec.emphasis.end(), current()) !=
                        spec.emphasis.end());
    setRowVisible(m_focus, m_names.size() > 1);
    m_only->setVisible(m_names.size() > 1);
    const auto* column = inspected().facts.column(inspected().facts.seriesColumn);
    m_all->setVisible(column != nullptr && column->cells.size() > m_names.size());
}

void SeriesSection::readColours(const SeriesChoice& choice) {
    const auto code = choice.colour ? qtText(choice.colour->text()) : QString();
    m_code->setText(code);
    m_colour->setCurrentIndex(m_colour->findData(code));
    QStringList concerns;
    if (choice.colour) {
        for (const auto& concern : colourConcerns(m_names, m_styles, place(), m_theme.background))
            concerns.append(qtText(concern));
    }
    setReason(m_concerns, concerns.join(u'\n'));
}

} // namespace driftline
