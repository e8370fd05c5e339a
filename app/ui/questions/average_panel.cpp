// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/questions/average_panel.h"

#include "base/number_text.h"
#include "ui/questions/sentences.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/card_list.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/weight_row.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace driftline {

namespace {

constexpr int middleWeight = 50;

QString valueText(const std::optional<double>& value, const DrawnUnit& unit) {
    return value ? qtText(amountText(*value, unit)) : QStringLiteral("–");
}

} // namespace

AveragePanel::AveragePanel(Session& session, CurrentScene& current, Jobs& jobs, QWidget* parent)
    : QuestionPanel(session, current, jobs, parent) {
    setObjectName(QStringLiteral("averagePanel"));
    setAccessibleName(qtText(question_panels_sentences::averageOpenedUp));
    m_choices = makeChoices();
    m_verdictPlace = makeVerdict();
    m_placesPlace = makePlaces();
    arrange(qtText(question_panels_sentences::aboutAverage), {m_choices, m_verdictPlace, m_placesPlace});
    setFocusProxy(m_wave);
}

QWidget* AveragePanel::makeChoices() {
    auto* place = new QWidget;
    m_wave = new ChoiceBox(place);
    m_wave->setObjectName(QStringLiteral("averageWave"));
    m_wave->setAccessibleName(tr("Wave"));
    m_answer = new ChoiceBox(place);
    m_answer->setObjectName(QStringLiteral("averageAnswer"));
    m_answer->setAccessibleName(tr("Answer"));
    for (auto* box : {m_wave, m_answer}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(5);
    }
    auto* boxes = new QHBoxLayout;
    boxes->setSpacing(8);
    boxes->addWidget(m_wave);
    boxes->addWidget(m_answer, 1);
    m_weightings = new QButtonGroup(this);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    const auto add = [&](PlaceWeighting weighting, const QString& text, const QString& tip,
                         const char* name) {
        auto* button = new QPushButton(text, place);
        button->setObjectName(QString::fromLatin1(name));
        button->setProperty("kind", "choice");
        button->setProperty("narrow", true);
        button->setCheckable(true);
        button->setToolTip(tip);
        m_weightings->addButton(button, static_cast<int>(weighting));
        buttons->addWidget(button, 1);
    };
    add(PlaceWeighting::Equal, tr("Equal"), qtText(question_panels_sentences::eachPlaceCountsTheSame),
        "weighEqual");
    add(PlaceWeighting::Pooled, tr("By n"), qtText(question_panels_sentences::eachRespondentCountsTheSame),
        "weighPooled");
    add(PlaceWeighting::Own, tr("My own"), qtText(question_panels_sentences::eachPlaceAsItsSliderSays),
        "weighOwn");
    m_weightings->button(static_cast<int>(PlaceWeighting::Equal))->setChecked(true);
    auto* layout = new QVBoxLayout(place);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(boxes);
    layout->addLayout(buttons);
    connect(m_wave, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_isFilling)
            rebuildRows();
    });
    connect(m_answer, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_isFilling)
            refresh();
    });
    connect(m_weightings, &QButtonGroup::idClicked, this,
            [this](int id) { setWeighting(static_cast<PlaceWeighting>(id)); });
    return place;
}

QWidget* AveragePanel::makeVerdict() {
    auto* card = new Card;
    card->setObjectName(QStringLiteral("averageVerdict"));
    m_means = new QGridLayout;
    m_means->setHorizontalSpacing(12);
    m_means->setVerticalSpacing(4);
    m_means->setColumnStretch(0, 1);
    m_verdict = wrappedLabel(card, "strong");
    m_verdict->setContentsMargins(0, 6, 0, 0);
    m_words = wrappedLabel(card);
    m_lines = wrappedLabel(card);
    m_verdict->setObjectName(QStringLiteral("averageTitle"));
    m_lines->setObjectName(QStringLiteral("averageLines"));
    m_lines->setTextFormat(Qt::RichText);
    card->addLayout(m_means);
    for (auto* label : {m_verdict, m_words, m_lines})
        card->addWidget(label);
    return card;
}

QWidget* AveragePanel::makePlaces() {
    auto* card = new Card;
    m_placesHeading = card->addText({}, "section");
    m_placesHeading->setToolTip(qtText(question_panels_sentences::aboutPull));
    m_rowsLayout = new QVBoxLayout;
    m_rowsLayout->setSpacing(10);
    card->addLayout(m_rowsLayout);
    m_placesNote = wrappedLabel(card, "small");
    card->addWidget(m_placesNote);
    m_show = new QPushButton(qtText(question_panels_sentences::showAsFigure), card);
    m_show->setObjectName(QStringLiteral("showAverage"));
    connect(m_show, &QPushButton::clicked, this, &AveragePanel::addFigure);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 8, 0, 0);
    buttons->addWidget(m_show);
    buttons->addStretch();
    card->addLayout(buttons);
    return card;
}

void AveragePanel::ask(const SpecPtr& figure) {
    lane().start<AverageData>([datasets = session().datasets(figure->id), figure](
                                  const WorkToken& token) { return figureAverage(*figure, datasets, token); },
                              [this, figure](Result<AverageData> found) {
                                  m_figure = figure;
                                  take(*figure, std::move(found));
                              });
}

void AveragePanel::forget() {
    m_data.reset();
}

void AveragePanel::take(const FigureSpec& spec, Result<AverageData> found) {
    if (!found) {
        m_data.reset();
        showNothing(qtText(found.error().message) + u' ' +
                    qtText(question_panels_sentences::chooseFigureOfCountries));
        return;
    }
    showParts();
    m_data = std::move(*found);
    // A figure with a reader's weights opens with these.
    for (const auto& panel : spec.panels) {
        if (panel.query.weights.empty() || panel.query.weights.column != m_data->placeColumn)
            continue;
        m_own.clear();
        double greatest = 0;
        for (const auto& [place, weight] : panel.query.weights.of)
            greatest = std::max(greatest, weight);
        for (const auto& [place, weight] : panel.query.weights.of)
            m_own[place] = greatest > 0 ? weight / greatest * WeightRow::most : 0;
        m_weightings->button(static_cast<int>(PlaceWeighting::Own))->setChecked(true);
    }
    fillChoices();
    rebuildRows();
}

void AveragePanel::fillChoices() {
    const QScopedValueRollback filling(m_isFilling, true);
    const auto keptWave = m_wave->currentText();
    const auto keptAnswer = m_answer->currentText();
    m_wave->clear();
    for (const auto& wave : m_data->waves)
        m_wave->addItem(qtText(wave.at.label()));
    const int sameWave = m_wave->findText(keptWave);
    m_wave->setCurrentIndex(sameWave >= 0 ? sameWave : m_wave->count() - 1);
    m_answer->clear();
    for (const auto& label : m_data->answerLabels)
        m_answer->addItem(label.empty() ? tr("The value") : typeset(label));
    const int sameAnswer = m_answer->findText(keptAnswer);
    m_answer->setCurrentIndex(sameAnswer >= 0 ? sameAnswer : static_cast<int>(m_data->drawn));
}

const AverageWave* AveragePanel::wave() const {
    const int index = m_wave->currentIndex();
    return m_data && index >= 0 ? &m_data->waves[static_cast<std::size_t>(index)] : nullptr;
}

PlaceWeighting AveragePanel::weighting() const {
    return static_cast<PlaceWeighting>(m_weightings->checkedId());
}

void AveragePanel::rebuildRows() {
    const auto* shownWave = wave();
    if (shownWave == nullptr)
        return;
    qDeleteAll(m_rows);
    m_rows.clear();
    for (const auto& place : shownWave->places) {
        auto* row = new WeightRow(typeset(place.label), m_placesPlace);
        row->setObjectName(QStringLiteral("weight-") + qtText(place.place));
        m_rowsLayout->addWidget(row);
        m_rows.push_back(row);
        connect(row, &WeightRow::weightChanged, this, [this] {
            m_weightings->button(static_cast<int>(PlaceWeighting::Own))->setChecked(true);
            takeWeights();
        });
    }
    setRowsFromWeights();
    refresh();
}

void AveragePanel::setWeighting(PlaceWeighting weighting) {
    // Own weights begin with what was shown before.
    if (weighting == PlaceWeighting::Own && m_own.empty())
        takeWeights();
    setRowsFromWeights();
    refresh();
}

void AveragePanel::setRowsFromWeights() {
    const auto* shownWave = wave();
    if (shownWave == nullptr)
        return;
    double greatest = 0;
    for (const auto& place : shownWave->places)
        greatest = std::max(greatest, place.sampleSize.value_or(0));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto& place = shownWave->places[i];
        double weight = middleWeight;
        if (weighting() == PlaceWeighting::Own && !m_own.empty())
            weight = m_own.count(place.place) > 0 ? m_own.at(place.place) : 0;
        else if (weighting() == PlaceWeighting::Pooled)
            weight = greatest > 0 ? place.sampleSize.value_or(0) / greatest * WeightRow::most : 0;
        m_rows[i]->setWeight(static_cast<int>(std::lround(weight)));
    }
}

void AveragePanel::takeWeights() {
    const auto* shownWave = wave();
    if (shownWave == nullptr)
        return;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_own[shownWave->places[i].place] = m_rows[i]->weight();
    refresh();
}

void AveragePanel::refresh() {
    const auto* shownWave = wave();
    if (shownWave == nullptr || m_answer->currentIndex() < 0)
        return;
    showMeans(*shownWave);
    showVerdict(*shownWave);
    showPlaces(*shownWave);
}

void AveragePanel::showMeans(const AverageWave& wave) {
    while (auto* item = m_means->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto put = [this](int row, int column, const QString& text, const char* kind) {
        auto* label = new QLabel(text, m_verdictPlace);
        label->setTextFormat(Qt::PlainText);
        if (kind != nullptr)
            label->setProperty("kind", kind);
        label->setAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        m_means->addWidget(label, row, column);
    };
    put(0, 1, tr("Average"), "small");
    put(0, 2, tr("Published"), "small");
    // The chosen answer, and the one that it is held against.
    const auto chosen = static_cast<std::size_t>(m_answer->currentIndex());
    std::vector<std::size_t> answers{chosen};
    if (m_data->answers.size() > 1)
        answers = chosen < 2 ? std::vector<std::size_t>{0, 1} : std::vector<std::size_t>{0, 1, chosen};
    int row = 1;
    for (const auto answer : answers) {
        const auto average = averageOf(wave, answer, weighting(), m_own);
        const auto& label = m_data->answerLabels[answer];
        put(row, 0, label.empty() ? tr("The value") : typeset(label), answer == chosen ? "strong" : nullptr);
        put(row, 1, valueText(average.mean, m_data->units[answer]), "number-small");
        put(row, 2,
            valueText(wave.headline ? wave.headline->values[answer] : std::nullopt, m_data->units[answer]),
            "muted");
        ++row;
    }
}

void AveragePanel::showVerdict(const AverageWave& wave) {
    const bool hasTwo = m_data->answers.size() > 1;
    m_verdict->setVisible(hasTwo);
    m_lines->setVisible(hasTwo);
    m_words->setVisible(hasTwo);
    if (!hasTwo)
        return;
    const auto test = testHeadline(*m_data, wave, 0, 1, m_own);
    m_verdict->setText(qtText(test.title) + u'.');
    m_words->setText(qtText(test.discrepancy.empty() ? test.words : test.words + " " + test.discrepancy));
    QStringList lines;
    for (const auto& line : test.lines) {
        const bool isUntouched = line.weighting == PlaceWeighting::Own && m_own.empty();
        if (!isUntouched)
            lines.append(qtText(line.words));
    }
    m_lines->setText(paragraphs(lines));
    m_verdictPlace->setAccessibleName(m_verdict->text());
    m_verdictPlace->setAccessibleDescription(m_words->text() + u' ' + lines.join(u' '));
}

void AveragePanel::showPlaces(const AverageWave& wave) {
    const auto answer = static_cast<std::size_t>(m_answer->currentIndex());
    const auto average = averageOf(wave, answer, weighting(), m_own);
    const auto& unit = m_data->units[answer];
    m_placesHeading->setText(differsInPoints(unit) || unit.name.empty()
                                 ? qtText(question_panels_sentences::weightAndPull)
                                 : qtText(question_panels_sentences::weightAndPullIn, typeset(unit.name)));
    double greatest = 0;
    for (const auto& place : average.places)
        greatest = std::max(greatest, std::abs(place.pull.value_or(0)));
    bool anyInferred = false;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto& place = wave.places[i];
        const auto& pull = average.places[i];
        WeightRow::Facts facts;
        facts.value = valueText(pull.value, unit);
        if (place.sampleSize)
            facts.people = (place.sampleSizeInferred ? tr("n ≈ %1") : tr("n = %1"))
                               .arg(qtText(formatNumber(std::round(*place.sampleSize), 0)));
        anyInferred = anyInferred || (place.sampleSize && place.sampleSizeInferred);
        facts.share = average.mean ? valueText(pull.weight * 100, DrawnUnit{}) : QStringLiteral("–");
        if (pull.pull) {
            facts.pull = qtText(shortDifferenceText(*pull.pull, unit));
            facts.pullInWords = qtText(differenceText(*pull.pull, unit));
            facts.pullPart = greatest > 0 ? *pull.pull / greatest : 0;
        }
        m_rows[i]->setFacts(facts);
    }
    QStringList notes;
    if (!average.refusal.empty())
        notes.append(qtText(average.refusal));
    if (anyInferred)
        notes.append(qtText(question_panels_sentences::nIsInferred));
    if (!wave.absent.empty()) {
        QStringList names;
        for (const auto& name : wave.absent)
            names.append(typeset(name));
        notes.append(qtText(question_panels_sentences::withoutAValue, names.join(QStringLiteral(", "))));
    }
    m_placesNote->setText(notes.join(u'\n'));
    m_placesNote->setVisible(!notes.isEmpty());
    const auto notDrawn = averageFigureRefusal(*m_data);
    m_show->setEnabled(average.mean && notDrawn.empty());
    m_show->setToolTip(notDrawn.empty() ? qtText(question_panels_sentences::aboutAverageFigure)
                                        : qtText(notDrawn));
}

void AveragePanel::addFigure() {
    if (!m_data || m_figure == nullptr)
        return;
    auto figure = averageFigure(*m_figure, *m_data, weighting(), m_own);
    for (int number = 1; figure.id.empty() || session().figure(figure.id) != nullptr; ++number)
        figure.id = "average-" + std::to_string(number);
    const auto name = typeset(figure.listName());
    const auto added =
        session().edit(tr("Add “%1”").arg(name), [&figure](Workspace& workspace) -> Result<void> {
            workspace.figures.push_back(figure);
            return {};
        });
    const auto done = added ? session().showFigure(figure.id) : added;
    if (!done)
        Q_EMIT failed(done.error());
    else
        Q_EMIT told(qtText(question_panels_sentences::addedToYourFigures, name));
}

} // namespace driftline
