// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/questions/shift_panel.h"

#include "ui/questions/comparison_note.h"
#include "ui/questions/sentences.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/card_list.h"
#include "ui/widgets/choice_box.h"

#include <QClipboard>
#include <QComboBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStyle>
#include <QVBoxLayout>

#include <utility>

namespace driftline {

namespace {

const char* toneOf(ShiftVerdict verdict) {
    switch (verdict) {
    case ShiftVerdict::Larger:
        return "good";
    case ShiftVerdict::Refused:
        return "bad";
    case ShiftVerdict::Borderline:
    case ShiftVerdict::Within:
        break;
    }
    return "caution";
}

void append(QStringList& to, const std::vector<std::string>& lines) {
    for (const auto& line : lines)
        to.append(qtText(line));
}

} // namespace

ShiftPanel::ShiftPanel(Session& session, CurrentScene& current, Jobs& jobs, QWidget* parent)
    : QuestionPanel(session, current, jobs, parent) {
    setObjectName(QStringLiteral("shiftPanel"));
    setAccessibleName(qtText(question_panels_sentences::isThisShiftReal));
    m_questionPlace = new QWidget;
    auto* grid = new QGridLayout(m_questionPlace);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    m_panel = new ChoiceBox(m_questionPlace);
    m_panel->setAccessibleName(qtText(question_panels_sentences::panelOfTheFigure));
    grid->addWidget(m_panel, 0, 0, 1, 2);
    m_first = addSide(*grid, 1, tr("From"));
    grid->setRowMinimumHeight(3, 4);
    m_second = addSide(*grid, 4, tr("To"));
    m_first.series->setObjectName(QStringLiteral("shiftFirstSeries"));
    m_first.wave->setObjectName(QStringLiteral("shiftFirstWave"));
    m_second.series->setObjectName(QStringLiteral("shiftSecondSeries"));
    m_second.wave->setObjectName(QStringLiteral("shiftSecondWave"));
    m_answerPlace = makeAnswer();

    arrange(qtText(question_panels_sentences::aboutShift), {m_questionPlace, m_answerPlace});
    setFocusProxy(m_first.series);

    connect(m_panel, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_isFilling)
            fillSeries();
    });
}

ShiftPanel::Side ShiftPanel::addSide(QGridLayout& grid, int row, const QString& name) {
    const Side side{new ChoiceBox(m_questionPlace), new ChoiceBox(m_questionPlace)};
    auto* label = new QLabel(name, m_questionPlace);
    label->setProperty("kind", "muted");
    label->setBuddy(side.series);
    side.series->setAccessibleName(tr("%1: series").arg(name));
    side.series->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    side.series->setMinimumContentsLength(8);
    side.wave->setAccessibleName(tr("%1: wave").arg(name));
    grid.addWidget(label, row, 0);
    grid.addWidget(side.series, row, 1);
    grid.addWidget(side.wave, row + 1, 1);
    connect(side.series, &QComboBox::currentIndexChanged, this, [this, side] {
        if (m_isFilling)
            return;
        fillWaves(side, side.wave->currentText());
        answerQuestion();
    });
    connect(side.wave, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_isFilling)
            answerQuestion();
    });
    return side;
}

QWidget* ShiftPanel::makeAnswer() {
    auto* card = new Card;
    card->setObjectName(QStringLiteral("shiftAnswer"));
    m_verdict = new QLabel(card);
    m_verdict->setObjectName(QStringLiteral("shiftVerdict"));
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setProperty("tone", "plain"); // room for the chip from the beginning
    auto* chip = new QHBoxLayout;
    chip->addWidget(m_verdict);
    chip->addStretch();
    m_change = wrappedLabel(card, "number");
    m_interval = wrappedLabel(card, "muted");
    m_words = wrappedLabel(card);
    m_words->setObjectName(QStringLiteral("shiftWords"));
    m_several = new ComparisonNote(card);
    connect(m_several, &ComparisonNote::correctingChanged, this, &ShiftPanel::answerQuestion);
    connect(m_several, &ComparisonNote::startOver, this, [this] {
        m_comparisons.clear();
        answerQuestion();
    });
    m_peopleHeading = wrappedLabel(card, "section");
    m_peopleHeading->setText(qtText(question_panels_sentences::howManyPeople));
    m_people = wrappedLabel(card);
    m_people->setTextFormat(Qt::RichText);
    m_people->setObjectName(QStringLiteral("shiftPeople"));
    m_methodHeading = wrappedLabel(card, "section");
    m_methodHeading->setText(qtText(question_panels_sentences::methodAndAssumptions));
    m_method = wrappedLabel(card, "small");
    m_method->setTextFormat(Qt::RichText);
    m_method->setObjectName(QStringLiteral("shiftMethod"));
    m_peopleHeading->setContentsMargins(0, 8, 0, 0);
    m_methodHeading->setContentsMargins(0, 8, 0, 0);
    auto* copy = new QPushButton(qtText(question_panels_sentences::copyAsText), card);
    copy->setObjectName(QStringLiteral("copyShift"));
    copy->setToolTip(qtText(question_panels_sentences::aboutCopyAsText));
    connect(copy, &QPushButton::clicked, this, &ShiftPanel::copyText);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 8, 0, 0);
    buttons->addWidget(copy);
    buttons->addStretch();
    card->addLayout(chip);
    for (auto* part : {m_change, m_interval, m_words})
        card->addWidget(part);
    card->addWidget(m_several);
    for (auto* part : {m_peopleHeading, m_people, m_methodHeading, m_method})
        card->addWidget(part);
    card->addLayout(buttons);
    return card;
}

void ShiftPanel::ask(const SpecPtr& figure) {
    lane().start<std::vector<Polls>>(
        [datasets = session().datasets(figure->id), figure](const WorkToken& token) {
            return figurePolls(*figure, datasets, token);
        },
        [this, figure](Result<std::vector<Polls>> polls) {
            // Another figure is asked from its own beginning; an edited one keeps what is chosen.
            const bool isOther = m_figure != figure->id;
            if (isOther) {
                const QScopedValueRollback filling(m_isFilling, true);
                for (auto* box : {m_panel, m_first.series, m_first.wave, m_second.series, m_second.wave})
                    box->clear();
            }
            m_figure = figure->id;
            std::vector<Query> queries;
            for (const auto& panel : figure->panels)
                queries.push_back(panel.query);
            if (isOther || queries != m_queries)
                m_comparisons.clear();
            m_queries = std::move(queries);
            take(std::move(polls));
        });
}

void ShiftPanel::forget() {
    m_polls.clear();
}

void ShiftPanel::take(Result<std::vector<Polls>> polls) {
    if (!polls) {
        m_polls.clear();
        showNothing(qtText(polls.error().text()));
        return;
    }
    m_polls = std::move(*polls);
    fillPanels();
}

void ShiftPanel::fillPanels() {
    const auto spec = current().figure();
    const int wanted = m_panel->currentIndex();
    {
        const QScopedValueRollback filling(m_isFilling, true);
        m_panel->clear();
        for (std::size_t i = 0; i < m_polls.size(); ++i) {
            const auto title = spec && i < spec->panels.size() ? typeset(spec->panels[i].title) : QString();
            m_panel->addItem(title.isEmpty() ? tr("Panel %1").arg(i + 1) : title);
        }
        if (wanted > 0 && wanted < m_panel->count())
            m_panel->setCurrentIndex(wanted);
    }
    m_panel->setVisible(m_polls.size() > 1);
    fillSeries();
}

const Polls* ShiftPanel::polls() const {
    const auto index = m_panel->currentIndex();
    return index >= 0 && static_cast<std::size_t>(index) < m_polls.size()
               ? &m_polls[static_cast<std::size_t>(index)]
               : nullptr;
}

void ShiftPanel::fillSeries() {
    const auto* shown = polls();
    const auto last = shown != nullptr ? lastTwo(*shown) : std::nullopt;
    if (!last) {
        showNothing(qtText(question_panels_sentences::noNumbersToCompare));
        return;
    }
    showParts();
    const std::array kept{std::pair(m_first.series->currentText(), m_first.wave->currentText()),
                          std::pair(m_second.series->currentText(), m_second.wave->currentText())};
    bool all = true;
    {
        const QScopedValueRollback filling(m_isFilling, true);
        const std::array sides{m_first, m_second};
        for (std::size_t i = 0; i < sides.size(); ++i) {
            sides[i].series->clear();
            for (const auto& series : shown->series)
                sides[i].series->addItem(series.label.empty() ? tr("The series") : typeset(series.label));
            const int at = sides[i].series->findText(kept[i].first);
            sides[i].series->setCurrentIndex(std::max(at, 0));
            fillWaves(sides[i], kept[i].second);
            all = all && at >= 0 && sides[i].wave->currentText() == kept[i].second;
        }
    }
    if (all)
        answerQuestion();
    else
        choose(last->first, last->second);
}

void ShiftPanel::fillWaves(const Side& side, const QString& wanted) {
    const QScopedValueRollback filling(m_isFilling, true);
    side.wave->clear();
    const auto* shown = polls();
    const int series = side.series->currentIndex();
    if (shown == nullptr || series < 0)
        return;
    const auto& estimates = shown->series[static_cast<std::size_t>(series)].estimates;
    for (std::size_t i = 0; i < estimates.size(); ++i) {
        if (estimates[i].value)
            side.wave->addItem(typeset(pollPosition(estimates[i])), static_cast<int>(i));
    }
    const int at = side.wave->findText(wanted);
    side.wave->setCurrentIndex(at >= 0 ? at : side.wave->count() - 1);
}

void ShiftPanel::choose(PollPick first, PollPick second) {
    {
        const QScopedValueRollback filling(m_isFilling, true);
        for (const auto& [side, pick] : {std::pair(m_first, first), std::pair(m_second, second)}) {
            side.series->setCurrentIndex(static_cast<int>(pick.series));
            fillWaves(side, {});
            const int wave = side.wave->findData(static_cast<int>(pick.estimate));
            if (wave >= 0)
                side.wave->setCurrentIndex(wave);
        }
    }
    answerQuestion();
}

void ShiftPanel::selectDatum(const SceneDatum& datum) {
    const auto* chosen = datum.get();
    const auto* shown = polls();
    if (!isVisible() || chosen == nullptr || shown == nullptr)
        return;
    const auto at = seriesOf(*chosen);
    if (!at)
        return;
    const auto& estimates = shown->series[*at].estimates;
    std::optional<std::size_t> before;
    for (std::size_t e = 0; e < estimates.size(); ++e) {
        if (!estimates[e].value)
            continue;
        if (pollPosition(estimates[e]) == chosen->position()) {
            choose({*at, before.value_or(e)}, {*at, e});
            return;
        }
        before = e;
    }
}

/// By its name; else, because bars of a gap are named after the side that is ahead, the first of its small
/// multiple.
std::optional<std::size_t> ShiftPanel::seriesOf(const Datum& datum) const {
    std::optional<std::size_t> first;
    const auto& all = polls()->series;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i].facet.empty() && all[i].facet != datum.words->panelName)
            continue;
        if (all[i].series.empty() || all[i].series == datum.words->seriesName)
            return i;
        if (!first && !all[i].computed.empty())
            first = i;
    }
    return first;
}

std::optional<PollPick> ShiftPanel::pickOf(const Side& side) const {
    if (side.series->currentIndex() < 0 || side.wave->currentIndex() < 0)
        return {};
    return PollPick{static_cast<std::size_t>(side.series->currentIndex()),
                    static_cast<std::size_t>(side.wave->currentData().toInt())};
}

void ShiftPanel::answerQuestion() {
    const auto first = pickOf(m_first);
    const auto second = pickOf(m_second);
    const auto* shown = polls();
    if (shown == nullptr || !first || !second)
        return;
    showAnswer(shiftBetween(*shown, *first, *second));
}

void ShiftPanel::showAnswer(const ShiftQuestion& question) {
    const auto panel = static_cast<std::size_t>(std::max(m_panel->currentIndex(), 0));
    auto shift = askShift(question);
    m_comparisons.add(question, shift, panel);
    m_several->setCount(m_comparisons.count());
    if (m_several->isCorrecting())
        shift = m_comparisons.corrected(question, std::move(shift), panel);
    m_text = qtText(shiftText(question, shift));
    m_verdict->setText(qtText(shift.title));
    m_verdict->setProperty("tone", toneOf(shift.verdict));
    m_verdict->style()->unpolish(m_verdict);
    m_verdict->style()->polish(m_verdict);
    m_change->setText(shift.change ? qtText(differenceText(*shift.change, question.first.unit)) : QString());
    m_change->setVisible(shift.change.has_value());
    m_interval->setVisible(shift.interval.has_value());
    if (shift.interval)
        m_interval->setText(
            tr("95% interval %1 · %2").arg(qtText(intervalLabel(*shift.interval)), qtText(testLabel(shift))));
    m_words->setText(qtText(shift.words));
    QStringList people;
    append(people, shift.people);
    m_people->setText(paragraphs(people));
    m_people->setVisible(!shift.people.empty());
    m_peopleHeading->setVisible(!shift.people.empty());
    showMethod(shift);
    m_answerPlace->setAccessibleName(m_verdict->text());
    m_answerPlace->setAccessibleDescription(m_words->text());
}

void ShiftPanel::showMethod(const Shift& shift) {
    QStringList method;
    if (!shift.method.empty())
        method.append(qtText(shift.method));
    append(method, shift.assumptions);
    append(method, shift.references);
    m_method->setText(paragraphs(method));
    m_method->setVisible(!method.isEmpty());
    m_methodHeading->setVisible(!method.isEmpty());
}

void ShiftPanel::copyText() {
    QGuiApplication::clipboard()->setText(m_text);
    Q_EMIT told(qtText(question_panels_sentences::copiedAnswer));
}

} // namespace driftline
