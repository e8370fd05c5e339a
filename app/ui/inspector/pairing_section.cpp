// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/pairing_section.h"

#include "base/number_text.h"
#include "figure/chart_traits.h"
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
    teach(m_x,
          tr("Sets the values against another measure, with a dot for each place or period that has both."));
    connect(m_x, &QComboBox::activated, this, [this] { choose(m_x, false); });
    for (std::size_t i = 0; i < mostKept; ++i) {
        m_kept[i] = addCombo(tr("Only"), qPrintable(QStringLiteral("pairingKept%1").arg(i)));
        teach(m_kept[i], tr("Which rows of the second measure to use."));
        connect(m_kept[i], &QComboBox::activated, this, [this, i] { keepCell(i); });
    }
    m_share = addCombo(tr("As"), "pairingShare");
    teach(m_share, tr("The numbers themselves, or their share of the total."));
    connect(m_share, &QComboBox::activated, this, [this](int index) {
        const auto dataset = xDataset();
        const auto whole =
            dataset == nullptr || !panel().pairing ? std::nullopt : wholeFor(panel().pairing->x, *dataset);
        const auto measure =
            index == 1 && whole ? Measure(ShareMeasure{whole->column, whole->cell}) : Measure();
        askPanel(index == 1 ? tr("Show shares along x") : tr("Show values along x"),
                 changingPairing([measure](Pairing& pairing) { pairing.x.measure = measure; }));
    });
    m_title = addText(tr("Title"), "pairingTitle");
    teach(
        m_title,
        tr("The title of the horizontal axis; leave it empty to show the name of the measure in the data."));
    connect(m_title, &QLineEdit::editingFinished, this, &PairingSection::changeTitle);
    m_from = addText(tr("From"), "pairingFrom");
    m_to = addText(tr("To"), "pairingTo");
    for (auto* field : {m_from, m_to}) {
        field->setPlaceholderText(tr("As the data need"));
        teach(field, tr("One end of the horizontal axis; leave it empty to let the data decide."));
        connect(field, &QLineEdit::editingFinished, this, &PairingSection::changeTitle);
    }
    makeNumbers();
    m_log = addCheck(tr("Logarithmic along x"), "pairingLog");
    m_log->setToolTip(
        tr("Equal distances stand for equal ratios; use it for numbers of very different sizes."));
    connect(m_log, &QCheckBox::clicked, this, [this](bool on) {
        askPanel(on ? tr("Use a logarithmic axis along x") : tr("Use a linear axis along x"),
                 changingPairing([on](Pairing& pairing) {
                     pairing.axis.scale = on ? AxisScale::Logarithmic : AxisScale::Linear;
                 }));
    });
    m_years = addCombo(tr("Missing"), "pairingYears");
    m_years->addItem(tr("Same period only"));
    for (int years = 1; years <= longestYears; ++years)
        m_years->addItem(years == 1 ? tr("Or the year before") : tr("Or up to %1 years before").arg(years));
    teach(m_years, tr("Where the second measure has no number for a period, an earlier one may replace it; "
                      "the figure says where."));
    connect(m_years, &QComboBox::activated, this, [this](int years) {
        askPanel(tr("Change what replaces missing numbers"),
                 changingPairing([years](Pairing& pairing) { pairing.yearsBefore = years; }));
    });
    m_size = addCombo(tr("Dot size"), "pairingSize");
    teach(m_size, tr("A third measure: the area of each dot is proportional to it."));
    connect(m_size, &QComboBox::activated, this, [this] { choose(m_size, true); });
}

/// How the numbers along x are written, as on the value axis.
void PairingSection::makeNumbers() {
    m_step = addText(tr("Step"), "pairingStep");
    teach(m_step, tr("The distance between the numbers along x; leave it empty for round numbers."));
    m_ticks = addText(tr("Numbers at"), "pairingTicks");
    teach(m_ticks, tr("The numbers along x, such as 0; 50; 100; leave it empty for round numbers."));
    for (auto* field : {m_step, m_ticks}) {
        field->setPlaceholderText(tr("Round numbers"));
        connect(field, &QLineEdit::editingFinished, this, &PairingSection::changeTitle);
    }
    m_decimals = addCombo(tr("Decimals"), "pairingDecimals");
    m_decimals->addItem(tr("As many as needed"));
    for (int count = 0; count <= mostAxisDecimals; ++count)
        m_decimals->addItem(QString::number(count));
    teach(m_decimals, tr("How many decimals the numbers along x have."));
    connect(m_decimals, &QComboBox::activated, this, [this](int index) {
        askPanel(tr("Change decimals"), changingPairing([index](Pairing& pairing) {
                     pairing.axis.decimals = index > 0 ? std::optional(index - 1) : std::nullopt;
                 }));
    });
    m_numbers = addCombo(tr("Counted in"), "pairingNumbers");
    m_numbers->addItems(
        {tr("What fits"), tr("The unit itself"), tr("Thousands"), tr("Millions"), tr("Billions")});
    teach(m_numbers, tr("What the numbers along x are counted in."));
    connect(m_numbers, &QComboBox::activated, this, [this](int index) {
        askPanel(tr("Change what numbers are counted in"), changingPairing([index](Pairing& pairing) {
                     pairing.axis.numbers = static_cast<NumberWord>(index);
                 }));
    });
}

void PairingSection::makeLook() {
    m_path = addCheck(tr("Join the dots in order of time"), "scatterPath");
    connect(m_path, &QCheckBox::clicked, this, [this](bool on) {
        askPanel(on ? tr("Join the dots") : tr("Leave the dots unjoined"),
                 settingScatter(&ChartOptions::path, on));
    });
    m_fit = addCheck(tr("Line of fit"), "scatterFit");
    m_fit->setToolTip(tr("The least-squares line, with its equation. It does not show a cause."));
    connect(m_fit, &QCheckBox::clicked, this, [this](bool on) {
        askPanel(on ? tr("Draw a line of fit") : tr("Leave out the line of fit"),
                 settingScatter(&ChartOptions::fit, on));
    });
    m_averages = addCombo(tr("Averages"), "scatterAverages");
    m_averages->addItems({tr("None"), tr("Means"), tr("Medians")});
    teach(m_averages, tr("A line on each axis, at the mean or median of all dots."));
    connect(m_averages, &QComboBox::activated, this, [this](int index) {
        askPanel(tr("Change the average lines"),
                 settingScatter(&ChartOptions::averages, static_cast<AverageLines>(index)));
    });
    m_names = addCombo(tr("Names"), "scatterNames");
    m_names->addItems({tr("All; if many, those with room"), tr("All"), tr("None")});
    teach(m_names, tr("Which dots have their name beside them."));
    connect(m_names, &QComboBox::activated, this, [this](int index) {
        askPanel(tr("Change which dots are named"),
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
        askPanel(query ? tr("Size the dots") : tr("Draw dots of one size"),
                 changingPairing([query](Pairing& pairing) { pairing.size = query; }));
        return;
    }
    askPanel(query ? tr("Set two measures against each other") : tr("Show one measure"),
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
    askPanel(tr("Change the measure along x"),
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
        askPanel(tr("Change the horizontal axis"),
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
        setProblem(m_ticks, {tr("An axis can have at most %1 numbers. Type fewer.").arg(mostAxisTicks),
                             tr("Use round numbers"), [take, automatic] { take(automatic); }});
        return;
    }
    if (axis.step && *axis.step <= 0) {
        axis.step.reset();
        setProblem(m_step, {tr("A step must be larger than zero."), tr("Use round numbers"),
                            [take, axis] { take(axis); }});
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
              isOpen() && m_choices.empty()
                  ? tr("No other measure has the places or periods that this panel shows. To set "
                       "two of its series against each other, show only one of them first (Only this, "
                       "under Series).")
                  : QString());
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
    m_title->setPlaceholderText(tr("The name in the data"));
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
    m_share->addItems({tr("Values"), tr("Share of %1").arg(typeset(whole->label))});
    m_share->setCurrentIndex(traitsOf(panel().pairing->x.measure).isPlain ? 0 : 1);
}

void PairingSection::readLook() {
    const auto options = optionsOf(panel().chart);
    setRowVisible(m_path, options.path.has_value());
    m_path->setChecked(options.path.value_or(false));
    const bool isOverTime = panel().query.x.empty();
    m_path->setEnabled(isOverTime || m_path->isChecked());
    m_path->setToolTip(
        isOverTime ? tr("Draws a path for each series, from its first period to its last.")
                   : tr("A path needs time along the axis of the query; this panel has names there."));
    setRowVisible(m_fit, options.fit.has_value());
    m_fit->setChecked(options.fit.value_or(false));
    setRowVisible(m_averages, options.averages.has_value());
    m_averages->setCurrentIndex(static_cast<int>(options.averages.value_or(AverageLines::None)));
    setRowVisible(m_names, options.names.has_value());
    m_names->setCurrentIndex(static_cast<int>(options.names.value_or(PointNames::Auto)));
}

} // namespace driftline
