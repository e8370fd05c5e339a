// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/pairing_section.h"

#include "base/number_text.h"
#include "figure/chart_traits.h"
#include "ui/inspector/change_sentences.h"
#include "ui/inspector/sentences.h"
#include "ui/inspector/typed_range.h"
#include "ui/theme/qt_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace driftline {

namespace {
constexpr int longestYears = 5;

/// Changes what the panel is set against; nothing without a pairing.
PanelChange changingPairing(const std::function<void(Pairing&)>& change) {
    return [change](PanelSpec& panel) {
        if (panel.pairing)
            change(*panel.pairing);
    };
}

template <class T>
PanelChange settingScatter(std::optional<T> ChartOptions::*option, const T& value) {
    return [option, value](PanelSpec& panel) {
        ChartOptions options;
        options.*option = value;
        setOptions(panel.chart, options);
    };
}

/// Without the choices of cells, years and measures that an author has refined.
bool isOfChoice(const Query& query, const MeasureChoice& choice) {
    if (query.dataset != choice.query.dataset)
        return false;
    return std::all_of(choice.query.filters.begin(), choice.query.filters.end(), [&](const Filter& filter) {
        const auto* text = std::get_if<TextFilter>(&filter);
        if (text == nullptr || text->values.size() != 1)
            return true;
        const auto same = std::find(query.filters.begin(), query.filters.end(), filter);
        return same != query.filters.end();
    });
}
} // namespace

PairingSection::PairingSection(Datasets datasets, QWidget* parent)
    : InspectorSection(tr("Two measures"), "pairingSection", parent)
    , m_datasets(std::move(datasets)) {
    makeMeasures();
    makeLook();
    m_reason = addReason();
    connect(this, &InspectorSection::folded, this, [this](bool open) {
        if (open)
            read();
    });
}

void PairingSection::makeMeasures() {
    m_x = addCombo(tr("Along x"), "pairingX");
    teach(m_x, qtText(inspector_sentences::aboutMeasureAlongX));
    connect(m_x, &QComboBox::activated, this, [this] { choose(m_x, false); });
    for (std::size_t i = 0; i < mostKept; ++i) {
        m_kept[i] = addCombo(tr("Only"), qPrintable(QStringLiteral("pairingKept%1").arg(i)));
        teach(m_kept[i], qtText(inspector_sentences::aboutRowsAlongX));
        connect(m_kept[i], &QComboBox::activated, this, [this, i] { keepCell(i); });
    }
    m_share = addCombo(tr("As"), "pairingShare");
    teach(m_share, qtText(inspector_sentences::aboutSharesAlongX));
    connect(m_share, &QComboBox::activated, this, [this](int index) {
        const auto dataset = xDataset();
        const auto whole =
            dataset == nullptr || !panel().pairing ? std::nullopt : wholeFor(panel().pairing->x, *dataset);
        const auto measure =
            index == 1 && whole ? Measure(ShareMeasure{whole->column, whole->cell}) : Measure();
        askPanel(index == 1 ? qtText(inspector_sentences::showSharesAlongX)
                            : qtText(inspector_sentences::showValuesAlongX),
                 changingPairing([measure](Pairing& pairing) { pairing.x.measure = measure; }));
    });
    m_title = addText(tr("Title"), "pairingTitle");
    teach(m_title, qtText(inspector_sentences::aboutXTitle));
    connect(m_title, &QLineEdit::editingFinished, this, &PairingSection::changeTitle);
    m_from = addText(tr("From"), "pairingFrom");
    m_to = addText(tr("To"), "pairingTo");
    for (auto* field : {m_from, m_to}) {
        field->setPlaceholderText(qtText(inspector_sentences::asTheDataNeed));
        teach(field, qtText(inspector_sentences::aboutXEnd));
        connect(field, &QLineEdit::editingFinished, this, &PairingSection::changeTitle);
    }
    makeNumbers();
    m_log = addCheck(qtText(inspector_sentences::logarithmicAlongX), "pairingLog");
    m_log->setToolTip(qtText(inspector_sentences::aboutLogarithmic));
    connect(m_log, &QCheckBox::clicked, this, [this](bool on) {
        askPanel(on ? qtText(inspector_sentences::useLogarithmicX) : qtText(inspector_sentences::useLinearX),
                 changingPairing([on](Pairing& pairing) {
                     pairing.axis.scale = on ? AxisScale::Logarithmic : AxisScale::Linear;
                 }));
    });
    m_years = addCombo(tr("Missing"), "pairingYears");
    m_years->addItem(qtText(inspector_sentences::samePeriodOnly));
    for (int years = 1; years <= longestYears; ++years)
        m_years->addItem(years == 1 ? qtText(inspector_sentences::orTheYearBefore)
                                    : qtText(inspector_sentences::orYearsBefore, years));
    teach(m_years, qtText(inspector_sentences::aboutEarlierNumbers));
    connect(m_years, &QComboBox::activated, this, [this](int years) {
        askPanel(qtText(inspector_sentences::changeEarlierNumbers),
                 changingPairing([years](Pairing& pairing) { pairing.yearsBefore = years; }));
    });
    m_size = addCombo(tr("Dot size"), "pairingSize");
    teach(m_size, qtText(inspector_sentences::aboutDotSize));
    connect(m_size, &QComboBox::activated, this, [this] { choose(m_size, true); });
}

/// How the numbers along x are written, as on the value axis.
void PairingSection::makeNumbers() {
    m_step = addText(tr("Step"), "pairingStep");
    teach(m_step, qtText(inspector_sentences::aboutXStep));
    m_ticks = addText(tr("Numbers at"), "pairingTicks");
    teach(m_ticks, qtText(inspector_sentences::aboutXNumbers));
    for (auto* field : {m_step, m_ticks}) {
        field->setPlaceholderText(tr("Round numbers"));
        connect(field, &QLineEdit::editingFinished, this, &PairingSection::changeTitle);
    }
    m_decimals = addCombo(tr("Decimals"), "pairingDecimals");
    m_decimals->addItem(qtText(inspector_sentences::asManyAsNeeded));
    for (int count = 0; count <= mostAxisDecimals; ++count)
        m_decimals->addItem(QString::number(count));
    teach(m_decimals, qtText(inspector_sentences::aboutXDecimals));
    connect(m_decimals, &QComboBox::activated, this, [this](int index) {
        askPanel(tr("Change decimals"), changingPairing([index](Pairing& pairing) {
                     pairing.axis.decimals = index > 0 ? std::optional(index - 1) : std::nullopt;
                 }));
    });
    m_numbers = addCombo(tr("Counted in"), "pairingNumbers");
    m_numbers->addItems({tr("What fits"), qtText(inspector_sentences::theUnitItself), tr("Thousands"),
                         tr("Millions"), tr("Billions")});
    teach(m_numbers, qtText(inspector_sentences::aboutXCountedIn));
    connect(m_numbers, &QComboBox::activated, this, [this](int index) {
        askPanel(qtText(inspector_sentences::changeCountedIn), changingPairing([index](Pairing& pairing) {
                     pairing.axis.numbers = static_cast<NumberWord>(index);
                 }));
    });
}

void PairingSection::makeLook() {
    m_path = addCheck(qtText(inspector_sentences::joinDotsInTime), "scatterPath");
    connect(m_path, &QCheckBox::clicked, this, [this](bool on) {
        askPanel(on ? qtText(inspector_sentences::joinTheDots)
                    : qtText(inspector_sentences::leaveDotsUnjoined),
                 settingScatter(&ChartOptions::path, on));
    });
    m_fit = addCheck(qtText(inspector_sentences::lineOfFit), "scatterFit");
    m_fit->setToolTip(qtText(inspector_sentences::aboutLineOfFit));
    connect(m_fit, &QCheckBox::clicked, this, [this](bool on) {
        askPanel(on ? qtText(inspector_sentences::drawLineOfFit)
                    : qtText(inspector_sentences::leaveOutLineOfFit),
                 settingScatter(&ChartOptions::fit, on));
    });
    m_averages = addCombo(tr("Averages"), "scatterAverages");
    m_averages->addItems({tr("None"), tr("Means"), tr("Medians")});
    teach(m_averages, qtText(inspector_sentences::aboutAverageLines));
    connect(m_averages, &QComboBox::activated, this, [this](int index) {
        askPanel(qtText(inspector_sentences::changeAverageLines),
                 settingScatter(&ChartOptions::averages, static_cast<AverageLines>(index)));
    });
    m_names = addCombo(tr("Names"), "scatterNames");
    m_names->addItems({qtText(inspector_sentences::allNamesOrThoseWithRoom), tr("All"), tr("None")});
    teach(m_names, qtText(inspector_sentences::aboutNamedDots));
    connect(m_names, &QComboBox::activated, this, [this](int index) {
        askPanel(qtText(inspector_sentences::changeNamedDots),
                 settingScatter(&ChartOptions::names, static_cast<PointNames>(index)));
    });
}

DatasetPtr PairingSection::xDataset() const {
    return panel().pairing ? m_datasets.named(panel().pairing->x.dataset) : nullptr;
}

/// Looking through all datasets takes time, so it waits until somebody looks here.
void PairingSection::findChoices() {
    if (!isOpen() || (m_choicesFor == panel().query && !m_choices.empty()))
        return;
    m_choices.clear();
    m_choicesFor = panel().query;
    if (const auto dataset = m_datasets.named(panel().query.dataset))
        m_choices = measuresFor(panel().query, dataset, m_datasets.all());
}

void PairingSection::choose(QComboBox* combo, bool isSize) {
    const int index = combo->currentIndex() - 1;
    if (index >= static_cast<int>(m_choices.size()))
        return; // what is there already and no choice knows
    std::optional<Query> query;
    if (index >= 0)
        query = m_choices[static_cast<std::size_t>(index)].query;
    if (isSize) {
        askPanel(query ? qtText(inspector_sentences::sizeTheDots)
                       : qtText(inspector_sentences::drawDotsOfOneSize),
                 changingPairing([query](Pairing& pairing) { pairing.size = query; }));
        return;
    }
    askPanel(query ? qtText(inspector_sentences::setMeasuresAgainstEachOther)
                   : qtText(inspector_sentences::showOneMeasure),
             [query](PanelSpec& panel) {
                 if (!query) {
                     panel.pairing.reset();
                     showAs(panel, ChartKind::Dot);
                     return;
                 }
                 auto pairing = panel.pairing.value_or(Pairing());
                 pairing.x = *query;
                 pairing.axis = {};
                 panel.pairing = std::move(pairing);
                 showAs(panel, ChartKind::Scatter);
             });
}

void PairingSection::keepCell(std::size_t place) {
    const auto dataset = xDataset();
    if (dataset == nullptr)
        return;
    const auto kept = keptCells(panel().pairing->x, *dataset);
    if (place >= kept.size())
        return;
    const auto cell = m_kept[place]->currentData().toString().toStdString();
    askPanel(qtText(inspector_sentences::changeMeasureAlongX),
             changingPairing([column = kept[place].column, cell](Pairing& pairing) {
                 keepCells(pairing.x, column, {cell});
             }));
}

void PairingSection::changeTitle() {
    if (!panel().pairing)
        return;
    auto axis = panel().pairing->axis;
    axis.title = m_title->text().trimmed().toStdString();
    const auto take = [this](const ValueAxis& changed) {
        clearProblems();
        askPanel(qtText(inspector_sentences::changeHorizontalAxis),
                 changingPairing([changed](Pairing& pairing) { pairing.axis = changed; }));
    };
    for (auto [field, bound] : {std::pair(m_from, &ValueAxis::from), std::pair(m_to, &ValueAxis::to),
                                std::pair(m_step, &ValueAxis::step)}) {
        const auto typed = typedNumber(field->text());
        axis.*bound = typed.value;
        if (typed.isWrong) {
            setProblem(field, noNumber(field->text(), [take, axis] { take(axis); }));
            return;
        }
    }
    axis.ticks.clear();
    const auto automatic = axis;
    for (const auto& part : m_ticks->text().split(u';', Qt::SkipEmptyParts)) {
        const auto typed = typedNumber(part);
        if (!typed.value) {
            setProblem(m_ticks, noNumber(part, [take, automatic] { take(automatic); }));
            return;
        }
        axis.ticks.push_back(*typed.value);
    }
    if (axis.ticks.size() > mostAxisTicks) {
        setProblem(m_ticks,
                   {qtText(inspector_sentences::tooManyAxisNumbers, mostAxisTicks),
                    qtText(inspector_sentences::useRoundNumbers), [take, automatic] { take(automatic); }});
        return;
    }
    if (axis.step && *axis.step <= 0) {
        axis.step.reset();
        setProblem(m_step, {qtText(inspector_sentences::stepMustBePositive),
                            qtText(inspector_sentences::useRoundNumbers), [take, axis] { take(axis); }});
        return;
    }
    if (const auto problem = rangeProblem(axis, take)) {
        setProblem(m_to, *problem);
        return;
    }
    if (axis != panel().pairing->axis)
        take(axis);
    else
        clearProblems();
}

void PairingSection::fillMeasures(QComboBox* combo, const std::optional<Query>& current,
                                  const QString& none) {
    const QSignalBlocker quiet(combo);
    combo->clear();
    combo->addItem(none);
    int now = current ? -1 : 0;
    for (const auto& choice : m_choices) {
        combo->addItem(typeset(choice.title));
        if (current && now < 0 && isOfChoice(*current, choice))
            now = combo->count() - 1;
    }
    if (now < 0) { // as a file may ask
        const auto dataset = m_datasets.named(current->dataset);
        combo->addItem(dataset == nullptr ? qtText(current->dataset) : typeset(dataset->title));
        now = combo->count() - 1;
    }
    combo->setCurrentIndex(now);
}

bool PairingSection::matters(const Inspected& inspected) const {
    return traitsOf(inspected.current().chart).setsAgainst;
}

void PairingSection::read() {
    findChoices();
    readMeasures();
    readKept();
    readLook();
    setReason(m_reason,
              isOpen() && m_choices.empty() ? qtText(inspector_sentences::noOtherMeasure) : QString());
}

void PairingSection::readMeasures() {
    const auto& pairing = panel().pairing;
    fillMeasures(m_x, pairing ? std::optional(pairing->x) : std::nullopt, tr("None"));
    m_x->setEnabled(m_x->count() > 1);
    fillMeasures(m_size, pairing ? pairing->size : std::nullopt, tr("All alike"));
    for (auto* field : std::initializer_list<QWidget*>{m_size, m_years, m_title, m_from, m_to, m_step,
                                                       m_ticks, m_decimals, m_numbers, m_log})
        setRowVisible(field, pairing.has_value());
    if (!pairing)
        return;
    m_years->setCurrentIndex(std::clamp(pairing->yearsBefore, 0, m_years->count() - 1));
    m_log->setChecked(pairing->axis.scale == AxisScale::Logarithmic);
    m_title->setText(qtText(pairing->axis.title));
    m_title->setPlaceholderText(qtText(inspector_sentences::theNameInTheData));
    m_from->setText(pairing->axis.from ? qtText(exactNumber(*pairing->axis.from)) : QString());
    m_to->setText(pairing->axis.to ? qtText(exactNumber(*pairing->axis.to)) : QString());
    m_step->setText(pairing->axis.step ? qtText(exactNumber(*pairing->axis.step)) : QString());
    m_step->setEnabled(pairing->axis.scale == AxisScale::Linear && pairing->axis.ticks.empty());
    QStringList ticks;
    for (const double tick : pairing->axis.ticks)
        ticks.push_back(qtText(exactNumber(tick)));
    m_ticks->setText(ticks.join(QStringLiteral("; ")));
    m_decimals->setCurrentIndex(pairing->axis.decimals ? *pairing->axis.decimals + 1 : 0);
    m_numbers->setCurrentIndex(static_cast<int>(pairing->axis.numbers));
}

void PairingSection::readKept() {
    const auto dataset = xDataset();
    const auto kept = dataset == nullptr ? std::vector<KeptCell>() : keptCells(panel().pairing->x, *dataset);
    for (std::size_t i = 0; i < mostKept; ++i) {
        auto* combo = m_kept[i];
        setRowVisible(combo, i < kept.size());
        if (i >= kept.size())
            continue;
        setRowName(combo, typeset(kept[i].label));
        combo->clear();
        for (const auto& [cell, label] : kept[i].cells)
            combo->addItem(typeset(label), qtText(cell));
        combo->setCurrentIndex(combo->findData(qtText(kept[i].cell)));
    }
    const auto whole = dataset == nullptr ? std::nullopt : wholeFor(panel().pairing->x, *dataset);
    setRowVisible(m_share, whole.has_value());
    if (!whole)
        return;
    m_share->clear();
    m_share->addItems({tr("Values"), qtText(inspector_sentences::shareOf, typeset(whole->label))});
    m_share->setCurrentIndex(traitsOf(panel().pairing->x.measure).isPlain ? 0 : 1);
}

void PairingSection::readLook() {
    const auto options = optionsOf(panel().chart);
    setRowVisible(m_path, options.path.has_value());
    m_path->setChecked(options.path.value_or(false));
    const bool isOverTime = panel().query.x.empty();
    m_path->setEnabled(isOverTime || m_path->isChecked());
    m_path->setToolTip(isOverTime ? qtText(inspector_sentences::aboutPath)
                                  : qtText(inspector_sentences::pathNeedsTime));
    setRowVisible(m_fit, options.fit.has_value());
    m_fit->setChecked(options.fit.value_or(false));
    setRowVisible(m_averages, options.averages.has_value());
    m_averages->setCurrentIndex(static_cast<int>(options.averages.value_or(AverageLines::None)));
    setRowVisible(m_names, options.names.has_value());
    m_names->setCurrentIndex(static_cast<int>(options.names.value_or(PointNames::Auto)));
}

} // namespace driftline
