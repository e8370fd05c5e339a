// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/single_events_section.h"

#include "base/lists.h"
#include "scene/dataset_events.h"
#include "ui/inspector/change_sentences.h"
#include "ui/inspector/sentences.h"
#include "ui/theme/qt_text.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace driftline {

namespace {
constexpr auto builtInEvents = "events/events";
constexpr int mostEventRowsShown = 8;
constexpr int eventListFrame = 8;

bool isEventTable(const Dataset& dataset) {
    return dataset.codebook.indexOf(Role::Period) && dataset.codebook.indexOf(Role::Label);
}

QString wordsOf(const OwnEvent& event) {
    const auto when =
        event.until && event.until->start != event.when.start
            ? QStringLiteral("%1 – %2").arg(qtText(event.when.label()), qtText(event.until->label()))
            : qtText(event.when.label());
    return QStringLiteral("%1: %2").arg(when, typeset(event.label));
}

/// What is said of an event goes with it.
void chooseDates(EventChoice& events, const std::vector<std::string>& dates) {
    events.dates = dates;
    if (dates.empty())
        return; // all
    const auto isGone = [&dates](const auto& said) {
        return std::find(dates.begin(), dates.end(), said.first) == dates.end();
    };
    std::erase_if(events.places, isGone);
    std::erase_if(events.facets, isGone);
}
} // namespace

SingleEventsSection::SingleEventsSection(PairingSection::Datasets datasets,
                                         std::function<std::vector<DatasetPtr>()> own, QWidget* parent)
    : InspectorSection(tr("Single events"), "singleEventsSection", parent)
    , m_datasets(std::move(datasets))
    , m_own(std::move(own))
    , m_table(addCombo(tr("Table"), "eventTable"))
    , m_list(new QListWidget(this)) {
    m_list->setObjectName(QStringLiteral("singleEvents"));
    m_list->setAccessibleName(qtText(inspector_sentences::eventsThatTheFigureCanShow));
    m_list->setProperty("kind", "settings");
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    addWidget(m_list);
    nameSetting(m_list, tr("Single events"));
    teach(m_list, qtText(inspector_sentences::aboutSingleEvents));
    m_reason = addReason();
    m_row = addCombo(tr("Row"), "eventRow");
    m_side = addCombo(tr("Name"), "eventSide");
    makeFields();
}

void SingleEventsSection::makeFields() {
    teach(m_table, qtText(inspector_sentences::aboutEventTable));
    m_row->addItem(qtText(inspector_sentences::theLowestThatIsFree));
    m_row->addItem(qtText(inspector_sentences::firstEventRow));
    for (int row = 2; row <= mostEventRow; ++row)
        m_row->addItem(QString::number(row));
    teach(m_row, qtText(inspector_sentences::aboutEventRow));
    m_side->addItems({qtText(inspector_sentences::whereThereIsRoom),
                      qtText(inspector_sentences::leftOfItsLine), qtText(inspector_sentences::rightOfItsLine),
                      qtText(inspector_sentences::acrossItsLine)});
    teach(m_side, qtText(inspector_sentences::aboutEventSide));
    connect(m_table, &QComboBox::activated, this, [this] {
        const auto table = m_table->currentData().toString().toStdString();
        if (table == inspected().spec.events.dataset)
            return;
        ask(qtText(inspector_sentences::chooseATableOfEvents), [table](FigureSpec& spec) -> Result<void> {
            // Dates and kinds are those of a table.
            EventChoice chosen;
            chosen.dataset = table;
            chosen.own = std::move(spec.events.own);
            spec.events = std::move(chosen);
            return {};
        });
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &SingleEventsSection::readPlace);
    connect(m_list, &QListWidget::itemChanged, this,
            [this](const QListWidgetItem* item) { takeCheck(*item); });
    connect(m_row, &QComboBox::activated, this, [this](int row) {
        askPlace(qtText(inspector_sentences::chooseTheRowOfAnEvent),
                 [row](EventPlacement& place) { place.row = row; });
    });
    connect(m_side, &QComboBox::activated, this, [this](int side) {
        askPlace(qtText(inspector_sentences::chooseTheSideOfAnEvent),
                 [side](EventPlacement& place) { place.side = static_cast<EventSide>(side); });
    });
}

bool SingleEventsSection::matters(const Inspected& /*inspected*/) const {
    return false; // after what stands in every figure
}

void SingleEventsSection::read() {
    readTables();
    const auto now = entries();
    fill(now);
    const bool isOverTime = inspected().facts.isOverTime;
    m_list->setVisible(!now.empty());
    m_list->setEnabled(isOverTime);
    setRowVisible(m_row, !now.empty());
    setRowVisible(m_side, !now.empty());
    QString reason;
    if (!isOverTime)
        reason = qtText(inspector_sentences::eventsNeedTime);
    else if (now.empty())
        reason = qtText(inspector_sentences::noEventsYet);
    setReason(m_reason, reason);
    readPlace();
}

void SingleEventsSection::readTables() {
    const auto& current = inspected().spec.events.dataset;
    m_table->clear();
    m_table->addItem(tr("None"), QString());
    m_table->addItem(qtText(inspector_sentences::eventsOfTheLibrary), QString::fromUtf8(builtInEvents));
    for (const auto& dataset : m_own()) {
        if (isEventTable(*dataset) && dataset->id != builtInEvents)
            m_table->addItem(typeset(dataset->title.empty() ? dataset->id : dataset->title),
                             qtText(dataset->id));
    }
    if (m_table->findData(qtText(current)) < 0)
        m_table->addItem(qtText(current), qtText(current));
    m_table->setCurrentIndex(m_table->findData(qtText(current)));
    m_table->setEnabled(inspected().facts.isOverTime || !current.empty());
}

std::vector<SingleEventsSection::Entry> SingleEventsSection::entries() const {
    std::vector<Entry> out;
    const auto& events = inspected().spec.events;
    if (const auto dataset = events.dataset.empty() ? nullptr : m_datasets.named(events.dataset);
        dataset != nullptr) {
        auto all = events;
        all.dates.clear();
        const auto chosen = indexByName(events.dates);
        for (const auto& one : datasetEvents(all, *dataset)) {
            const bool isShown = events.dates.empty() || chosen.contains(one.date);
            out.push_back({{}, one.date, wordsOf(one.event), isShown, one.event.place});
        }
    }
    for (std::size_t i = 0; i < events.own.size(); ++i)
        out.push_back({i, {}, tr("%1 (your own)").arg(wordsOf(events.own[i])), true, events.own[i].place});
    return out;
}

/// Where the events are the same, a row that is taken out stays where it is.
void SingleEventsSection::fill(const std::vector<Entry>& entries) {
    const QSignalBlocker quiet(m_list);
    const bool isSame = std::equal(entries.begin(), entries.end(), m_entries.begin(), m_entries.end(),
                                   [](const Entry& a, const Entry& b) {
                                       return a.own == b.own && a.date == b.date && a.words == b.words;
                                   });
    m_entries = entries;
    if (!isSame) {
        m_list->clear();
        for (const auto& entry : entries) {
            auto* item = new QListWidgetItem(entry.words, m_list);
            item->setToolTip(entry.words);
            item->setFlags(entry.own ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                     : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        }
        m_list->setCurrentRow(entries.empty() ? -1 : 0);
        const int rows = std::clamp(m_list->count(), 1, mostEventRowsShown);
        const int row = m_list->count() > 0 ? m_list->sizeHintForRow(0) : fontMetrics().lineSpacing();
        m_list->setFixedHeight(rows * row + eventListFrame);
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (!entries[i].own)
            m_list->item(static_cast<int>(i))
                ->setCheckState(entries[i].isShown ? Qt::Checked : Qt::Unchecked);
    }
}

const SingleEventsSection::Entry* SingleEventsSection::current() const {
    const auto row = m_list->currentRow();
    return row < 0 || static_cast<std::size_t>(row) >= m_entries.size()
               ? nullptr
               : &m_entries[static_cast<std::size_t>(row)];
}

void SingleEventsSection::readPlace() {
    const auto* entry = current();
    const bool canPlace = entry != nullptr && entry->isShown && inspected().facts.isOverTime;
    m_row->setEnabled(canPlace);
    m_side->setEnabled(canPlace);
    const auto place = entry == nullptr ? EventPlacement() : entry->place;
    m_row->setCurrentIndex(place.row);
    m_side->setCurrentIndex(static_cast<int>(place.side));
}

void SingleEventsSection::takeCheck(const QListWidgetItem& item) {
    // Those of one date are chosen together, because they are chosen by their dates.
    const auto& changed = m_entries[static_cast<std::size_t>(m_list->row(&item))].date;
    const bool isOn = item.checkState() == Qt::Checked;
    DistinctTexts dates;
    bool areAll = true;
    for (const auto& entry : m_entries) {
        if (entry.own)
            continue;
        const bool isShown = entry.date == changed ? isOn : entry.isShown;
        areAll = areAll && isShown;
        if (isShown)
            dates.add(entry.date);
    }
    if (dates.list().empty()) {
        fill(std::vector(m_entries));
        setReason(m_reason, qtText(inspector_sentences::oneEventStays));
        return;
    }
    ask(isOn ? qtText(inspector_sentences::showAnEvent) : qtText(inspector_sentences::leaveOutAnEvent),
        [chosen = areAll ? std::vector<std::string>() : dates.list()](FigureSpec& spec) -> Result<void> {
            chooseDates(spec.events, chosen);
            return {};
        });
}

void SingleEventsSection::askPlace(const QString& label, const std::function<void(EventPlacement&)>& change) {
    const auto* entry = current();
    if (entry == nullptr)
        return;
    auto place = entry->place;
    change(place);
    if (place == entry->place)
        return;
    ask(label, [own = entry->own, date = entry->date, place](FigureSpec& spec) -> Result<void> {
        if (own)
            spec.events.own.at(*own).place = place;
        else if (place == EventPlacement())
            spec.events.places.erase(date);
        else
            spec.events.places[date] = place;
        return {};
    });
}

} // namespace driftline
