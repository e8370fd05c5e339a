// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/measure_section.h"

#include "base/text.h"
#include "ui/inspector/sentences.h"
#include "ui/theme/qt_text.h"

#include <QComboBox>
#include <QLabel>

#include <algorithm>

namespace driftline {

namespace {
constexpr int mostPeriods = 15; ///< offered; a file may ask for more

void fillCounts(QComboBox* combo, int current, CountSteps steps) {
    combo->clear();
    for (int periods = steps.first; periods <= mostPeriods; periods += steps.step)
        combo->addItem(QString::number(periods), periods);
    if (combo->findData(current) < 0) // as a file may ask
        combo->addItem(QString::number(current), current);
    combo->setCurrentIndex(combo->findData(current));
}

/// "Change, index and moving average": the measures that have a need.
QString subjectsOf(bool MeasureTraits::*need) {
    std::vector<std::string> subjects;
    for (const auto& measure : allMeasures()) {
        if (measure.*need)
            subjects.emplace_back(measure.subject);
    }
    auto text = qtText(joinedForReading(subjects));
    return text.isEmpty() ? text : text.front().toUpper() + text.mid(1);
}
} // namespace

/// Adds a row for each field that has a label.
class MeasureSection::RowMaker : public MeasureFields {
public:
    RowMaker(MeasureSection& section, std::size_t measure) : m_section(section), m_measure(measure) {}

    void cell(const MeasureField& field, const std::string& /*column*/, std::string& /*cell*/,
              const char* /*none*/) override {
        m_section.addRow(m_measure, field, {});
    }
    void base(const MeasureField& field, std::optional<Period>& /*period*/) override {
        m_section.addRow(m_measure, field, {});
    }
    void count(const MeasureField& field, int& /*periods*/, CountSteps /*steps*/) override {
        m_section.addRow(m_measure, field, {});
    }
    void choice(const MeasureField& field, std::span<const FieldChoice> choices,
                std::size_t& /*chosen*/) override {
        QStringList items;
        for (const auto& choice : choices)
            items << QString::fromUtf8(choice.label);
        m_section.addRow(m_measure, field, items);
    }

private:
    MeasureSection& m_section;
    std::size_t m_measure;
};

/// Shows the fields of the measure.
class MeasureSection::RowReader : public MeasureFields {
public:
    explicit RowReader(MeasureSection& section) : m_section(section) {}

    void cell(const MeasureField& field, const std::string& column, std::string& cell,
              const char* none) override {
        fillCells(m_section.rowOf(field), m_section.inspected().facts.column(column), cell,
                  QString::fromUtf8(none));
    }
    void base(const MeasureField& field, std::optional<Period>& period) override {
        auto* combo = m_section.rowOf(field);
        combo->clear();
        combo->addItem(qtText(inspector_sentences::theFirstPeriod), QString());
        for (const auto& one : m_section.inspected().facts.periods)
            combo->addItem(qtText(one.label()), qtText(one.text()));
        combo->setCurrentIndex(period ? std::max(0, combo->findData(qtText(period->text()))) : 0);
    }
    void count(const MeasureField& field, int& periods, CountSteps steps) override {
        fillCounts(m_section.rowOf(field), periods, steps);
    }
    void choice(const MeasureField& field, std::span<const FieldChoice> /*choices*/,
                std::size_t& chosen) override {
        m_section.rowOf(field)->setCurrentIndex(static_cast<int>(chosen));
    }

private:
    MeasureSection& m_section;
};

/// Takes into the measure what its fields show.
class MeasureSection::RowTaker : public MeasureFields {
public:
    explicit RowTaker(const MeasureSection& section) : m_section(section) {}

    void cell(const MeasureField& field, const std::string& /*column*/, std::string& cell,
              const char* /*none*/) override {
        cell = textIn(field);
    }
    void base(const MeasureField& field, std::optional<Period>& period) override {
        period = Period::parse(textIn(field));
    }
    void count(const MeasureField& field, int& periods, CountSteps /*steps*/) override {
        periods = m_section.rowOf(field)->currentData().toInt();
    }
    void choice(const MeasureField& field, std::span<const FieldChoice> /*choices*/,
                std::size_t& chosen) override {
        chosen = static_cast<std::size_t>(m_section.rowOf(field)->currentIndex());
    }

private:
    std::string textIn(const MeasureField& field) const {
        return m_section.rowOf(field)->currentData().toString().toStdString();
    }

    const MeasureSection& m_section;
};

MeasureSection::MeasureSection(QWidget* parent)
    : InspectorSection(tr("Measure"), "measureSection", parent)
    , m_kind(addCombo(tr("Show"), "measureKind")) {
    QStringList purposes;
    for (const auto& measure : allMeasures()) {
        m_kind->addItem(QString::fromUtf8(measure.title));
        purposes << QString::fromUtf8(measure.purpose);
    }
    teach(m_kind, qtText(inspector_sentences::aboutMeasure));
    teachItems(m_kind, purposes);
    connect(m_kind, &QComboBox::activated, this, &MeasureSection::chooseMeasure);
    makeRows();
    m_reason = addExplanation();
    m_says = addReason();
}

void MeasureSection::makeRows() {
    for (std::size_t place = 0; place < allMeasures().size(); ++place) {
        auto measure = measureAt(place);
        RowMaker maker(*this, place);
        visitFields(measure, maker);
    }
}

void MeasureSection::addRow(std::size_t measure, const MeasureField& field, const QStringList& items) {
    auto* combo = addCombo(QString::fromUtf8(field.label), field.id);
    combo->addItems(items);
    teach(combo, QString::fromUtf8(field.hint));
    connect(combo, &QComboBox::activated, this, &MeasureSection::changeField);
    m_fields.push_back({measure, field.key, combo});
}

QComboBox* MeasureSection::rowOf(const MeasureField& field) const {
    const auto now = placeOf(panel().query.measure);
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), [&](const Row& row) {
        return row.measure == now && row.key == field.key;
    });
    return found == m_fields.end() ? nullptr : found->combo;
}

void MeasureSection::askMeasure(const char* label, const Measure& measure) {
    askPanel(QString::fromUtf8(label), [measure](PanelSpec& panel) { showMeasure(panel, measure); });
}

void MeasureSection::chooseMeasure(int place) {
    const auto chosen = static_cast<std::size_t>(place);
    if (const auto measure = newMeasure(chosen, partsOf(inspected().facts)))
        askMeasure(allMeasures()[chosen].shown, *measure);
}

void MeasureSection::changeField() {
    const auto& before = panel().query.measure;
    auto changed = before;
    RowTaker taker(*this);
    visitFields(changed, taker);
    askMeasure(traitsOf(before).changed, settled(changed, before));
}

bool MeasureSection::matters(const Inspected& inspected) const {
    return inspected.facts.isOverTime;
}

void MeasureSection::read() {
    auto measure = panel().query.measure;
    const auto now = placeOf(measure);
    m_kind->setCurrentIndex(static_cast<int>(now));
    readApplies();
    for (const auto& row : m_fields)
        setRowVisible(row.combo, row.measure == now);
    RowReader reader(*this);
    visitFields(measure, reader);
    const auto& unit = inspected().facts.unit;
    setReason(m_says, unit == "percent" && unitAfter(measure, unit) == "percentage points"
                          ? qtText(inspector_sentences::aboutDifferencesOfShares)
                          : QString());
}

void MeasureSection::readApplies() {
    const auto& facts = inspected().facts;
    for (std::size_t place = 0; place < allMeasures().size(); ++place)
        setItemApplies(m_kind, static_cast<int>(place), canMeasure(allMeasures()[place], facts));
    QStringList reasons;
    if (!facts.isOverTime)
        reasons << qtText(inspector_sentences::measuresNeedTime, subjectsOf(&MeasureTraits::needsPeriods));
    if (!partsOf(facts))
        reasons << qtText(inspector_sentences::measuresNeedTwoSeries, subjectsOf(&MeasureTraits::needsParts));
    setReason(m_reason, reasons.join(u'\n'));
}

} // namespace driftline
