// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/events_section.h"

#include "base/number_text.h"
#include "figure/chart_traits.h"
#include "scene/chosen_rows.h"
#include "ui/inspector/change_sentences.h"
#include "ui/inspector/reference_list.h"
#include "ui/inspector/sentences.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/entity_picker.h"
#include "ui/widgets/entry_list.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <iterator>
#include <utility>

namespace driftline {

namespace {
constexpr auto libraryId = "events/events";
constexpr auto categoryColumn = "category";

/// The kinds of events there are, with those chosen; none chosen means all.
ColumnChoice categoriesOf(const Dataset& library, const std::vector<std::string>& chosen) {
    ColumnChoice out;
    out.name = categoryColumn;
    out.isFiltered = !chosen.empty();
    const auto column = library.codebook.indexOf(categoryColumn);
    if (!column)
        return out;
    for (const auto& name : std::get<TextCells>(library.table.column(*column)).dictionary) {
        const bool isChosen = chosen.empty() || std::find(chosen.begin(), chosen.end(), name) != chosen.end();
        out.cells.push_back({name, library.codebook.variables[*column].labelOf(name), {}, isChosen});
    }
    return out;
}

template <class T>
void removeAt(std::vector<T>& list, int index) {
    if (index >= 0 && static_cast<std::size_t>(index) < list.size())
        list.erase(list.begin() + index);
}

std::optional<double> numberIn(const QString& text) {
    return parseNumber(QString(text).replace(u',', u'.').toStdString());
}

/// The small multiple that was chosen in the form; empty: as for figures without such.
std::string facetIn(const EntryList& list) {
    return list.choice()->currentData().toString().toStdString();
}

/// The events of the library that a figure chooses, by their dates as the library writes them.
std::vector<std::pair<std::string, QString>> chosenEvents(const EventChoice& choice, const Dataset& library) {
    std::vector<std::pair<std::string, QString>> out;
    const auto when = library.codebook.indexOf(Role::Period);
    const auto label = library.codebook.indexOf(Role::Label);
    if (!when || !label)
        return out;
    for (const auto row : eventRows(choice, library)) {
        const auto period = library.table.period(*when, row);
        out.emplace_back(period->text(),
                         QStringLiteral("%1: %2").arg(qtText(period->label()),
                                                      qtText(library.table.cellText(*label, row))));
    }
    return out;
}

QString eventWords(const OwnEvent& event) {
    auto when = qtText(event.when.label());
    if (event.until)
        when += QStringLiteral(" – ") + qtText(event.until->label());
    return event.source.empty()
               ? QStringLiteral("%1: %2").arg(when, qtText(event.label))
               : QStringLiteral("%1: %2 (%3)").arg(when, qtText(event.label), qtText(event.source));
}
} // namespace

EventsSection::EventsSection(std::function<DatasetPtr()> library, PairingSection::Datasets datasets,
                             QWidget* parent)
    : InspectorSection(qtText(inspector_sentences::eventsAndNotes), "eventsSection", parent)
    , m_findLibrary(std::move(library))
    , m_datasets(std::move(datasets)) {
    makeEvents();
    makeLines();
    makeReferences();
    makeNotes();
    for (auto* list : {m_own, m_lines, m_notes})
        list->addChoice(tr("In"));
    m_lines->addChoice(tr("Axis"));
    fillLineAxes(*m_lines->choice(1));
}

void EventsSection::makeEvents() {
    m_show = addCheck(qtText(inspector_sentences::showLibraryEvents), "showEvents");
    connect(m_show, &QCheckBox::clicked, this, [this](bool on) {
        ask(on ? tr("Show events") : tr("Hide events"), [on](FigureSpec& spec) -> Result<void> {
            spec.events.dataset = on ? libraryId : "";
            if (!on) {
                spec.events.dates.clear();
                spec.events.categories.clear();
                spec.events.facets.clear();
            }
            return {};
        });
    });
    teach(m_show, qtText(inspector_sentences::aboutLibraryEvents));
    m_reason = addReason();
    m_all = new QPushButton(qtText(inspector_sentences::showAllEventsOfKinds), this);
    m_all->setObjectName(QStringLiteral("allEvents"));
    m_all->setProperty("kind", "link");
    teach(m_all, qtText(inspector_sentences::aboutAllEventsOfKinds));
    addWidget(m_all);
    connect(m_all, &QPushButton::clicked, this, [this] {
        ask(qtText(inspector_sentences::showAllEvents), [](FigureSpec& spec) -> Result<void> {
            spec.events.dates.clear();
            return {};
        });
    });
    m_categories = new EntityPicker(this);
    m_categories->setObjectName(QStringLiteral("eventCategories"));
    addWidget(m_categories);
    nameSetting(m_categories, qtText(inspector_sentences::kindsOfEvents));
    connect(m_categories, &EntityPicker::cellsChosen, this, [this](const std::vector<std::string>& cells) {
        ask(qtText(inspector_sentences::chooseEventKinds), [cells](FigureSpec& spec) -> Result<void> {
            spec.events.categories = cells;
            return {};
        });
    });
    makeLimits();
    m_own = new EntryList("ownEvents", qtText(inspector_sentences::addOwnEvent),
                          {{tr("When"), tr("2024-08-05")},
                           {tr("Until"), qtText(inspector_sentences::onlyForARange)},
                           {tr("What"), tr("Canal begun")},
                           {tr("Source"), qtText(inspector_sentences::whoSaysSo)}},
                          this);
    teach(m_own, qtText(inspector_sentences::aboutOwnEvent));
    addWidget(m_own);
    nameSetting(m_own, qtText(inspector_sentences::ownEvents));
    connect(m_own, &EntryList::added, this, &EventsSection::addEvent);
    connect(m_own, &EntryList::removed, this, [this](int index) {
        ask(tr("Remove event"), [index](FigureSpec& spec) -> Result<void> {
            removeAt(spec.events.own, index);
            return {};
        });
    });
}

void EventsSection::makeLimits() {
    m_limits = new EntryList("eventLimits", qtText(inspector_sentences::showEventInOnePanelButton), {}, this);
    teach(m_limits, qtText(inspector_sentences::aboutEventInOnePanel));
    m_limits->addChoice(tr("Event"));
    m_limits->addChoice(tr("In"));
    addWidget(m_limits);
    connect(m_limits, &EntryList::added, this, &EventsSection::addLimit);
    connect(m_limits, &EntryList::removed, this, [this](int index) {
        ask(qtText(inspector_sentences::showEventInAllPanels), [index](FigureSpec& spec) -> Result<void> {
            auto& facets = spec.events.facets;
            if (index >= 0 && static_cast<std::size_t>(index) < facets.size())
                facets.erase(std::next(facets.begin(), index));
            return {};
        });
    });
}

void EventsSection::makeLines() {
    m_lines = new EntryList("ownLines", qtText(inspector_sentences::addLineAtValue),
                            {{tr("Value"), tr("50")},
                             {tr("Label"), tr("Half")},
                             {tr("Source"), qtText(inspector_sentences::whoSaysSo)}},
                            this);
    teach(m_lines, qtText(inspector_sentences::aboutLineAtValue));
    addWidget(m_lines);
    nameSetting(m_lines, qtText(inspector_sentences::linesAtValues));
    connect(m_lines, &EntryList::added, this, &EventsSection::addLine);
    connect(m_lines, &EntryList::removed, this, [this](int index) {
        askPanel(tr("Remove line"), [index](PanelSpec& panel) { removeAt(panel.lines, index); });
    });
}

void EventsSection::makeReferences() {
    m_references = new ReferenceList(m_datasets, this);
    teach(m_references, qtText(inspector_sentences::aboutLineOfData));
    addWidget(m_references);
    connect(m_references, &ReferenceList::lineNamed, this, [this](const ReferenceLine& line) {
        askPanel(tr("Add line"), [line](PanelSpec& panel) { panel.references.push_back(line); });
    });
    connect(m_references, &EntryList::removed, this, [this](int index) {
        askPanel(tr("Remove line"), [index](PanelSpec& panel) { removeAt(panel.references, index); });
    });
}

void EventsSection::makeNotes() {
    m_notes =
        new EntryList("notes", qtText(inspector_sentences::addNoteAtPlace),
                      {{tr("At"), tr("2023")}, {tr("Value"), tr("60")}, {tr("Text"), tr("Peak")}}, this);
    teach(m_notes, qtText(inspector_sentences::aboutNote));
    addWidget(m_notes);
    nameSetting(m_notes, tr("Notes"));
    connect(m_notes, &EntryList::added, this, &EventsSection::addNote);
    connect(m_notes, &EntryList::removed, this, [this](int index) {
        askPanel(tr("Remove note"), [index](PanelSpec& panel) { removeAt(panel.notes, index); });
    });
}

void EventsSection::addEvent(const QStringList& fields) {
    OwnEvent event;
    const auto when = Period::parse(fields[0].toStdString());
    if (!when) {
        m_own->refuse(qtText(inspector_sentences::isNotADate, fields[0]));
        return;
    }
    event.when = *when;
    if (!fields[1].isEmpty()) {
        event.until = Period::parse(fields[1].toStdString());
        if (!event.until || *event.until < event.when) {
            m_own->refuse(qtText(inspector_sentences::endMustFollowBeginning));
            return;
        }
    }
    if (fields[2].isEmpty()) {
        m_own->refuse(qtText(inspector_sentences::sayWhatHappened));
        return;
    }
    event.label = fields[2].toStdString();
    event.source = fields[3].toStdString();
    event.facet = facetIn(*m_own);
    ask(tr("Add event"), [event](FigureSpec& spec) -> Result<void> {
        spec.events.own.push_back(event);
        return {};
    });
}

void EventsSection::addLimit() {
    const auto date = m_limits->choice(0)->currentData().toString().toStdString();
    const auto facet = m_limits->choice(1)->currentData().toString().toStdString();
    if (date.empty() || facet.empty()) {
        m_limits->refuse(qtText(inspector_sentences::chooseEventAndPanel));
        return;
    }
    ask(qtText(inspector_sentences::showEventInOnePanel), [date, facet](FigureSpec& spec) -> Result<void> {
        spec.events.facets[date] = facet;
        return {};
    });
}

void EventsSection::addLine(const QStringList& fields) {
    const auto value = numberIn(fields[0]);
    if (!value || fields[1].isEmpty()) {
        m_lines->refuse(qtText(inspector_sentences::lineNeedsValueAndLabel));
        return;
    }
    OwnLine line{fields[1].toStdString(), *value, fields[2].toStdString(), facetIn(*m_lines)};
    if (panel().pairing)
        line.axis = lineAxisIn(*m_lines->choice(1));
    askPanel(tr("Add line"), [line](PanelSpec& panel) { panel.lines.push_back(line); });
}

void EventsSection::addNote(const QStringList& fields) {
    const auto value = numberIn(fields[1]);
    const auto& facts = inspected().facts;
    const bool isPlace =
        !facts.isOverTime ? !fields[0].isEmpty() : Period::parse(fields[0].toStdString()).has_value();
    if (!value || !isPlace || fields[2].isEmpty()) {
        m_notes->refuse(qtText(inspector_sentences::noteNeedsPlaceAndText));
        return;
    }
    const TextNote note{fields[2].toStdString(), fields[0].toStdString(), *value, facetIn(*m_notes)};
    askPanel(tr("Add note"), [note](PanelSpec& panel) { panel.notes.push_back(note); });
}

bool EventsSection::matters(const Inspected& inspected) const {
    return inspected.facts.isOverTime && !traitsOf(inspected.current().chart).setsAgainst;
}

void EventsSection::read() {
    readEvents();
    QStringList own;
    for (const auto& event : inspected().spec.events.own)
        own << withFacet(eventWords(event), event.facet);
    m_own->setEntries(own);
    readLines();
    QStringList notes;
    for (const auto& note : panel().notes)
        notes << withFacet(QStringLiteral("%1, %2: %3")
                               .arg(qtText(note.at), qtText(exactNumber(note.value)), qtText(note.text)),
                           note.facet);
    m_notes->setEntries(notes);
    readFacets();
    readLimits();
}

void EventsSection::readLines() {
    const auto told = [this](const QString& words, const std::string& facet, LineAxis axis) {
        return withFacet(axis == LineAxis::X ? tr("%1 along x").arg(words) : words, facet);
    };
    QStringList lines;
    for (const auto& line : panel().lines)
        lines << told(QStringLiteral("%1 at %2").arg(qtText(line.label), qtText(exactNumber(line.value))),
                      line.facet, line.axis);
    m_lines->setEntries(lines);
    m_lines->setChoiceVisible(panel().pairing.has_value(), 1);
    QStringList references;
    for (const auto& line : panel().references)
        references << told(qtText(line.label), line.facet, line.axis);
    const auto& facts = inspected().facts;
    const auto* column = facts.column(facts.facetColumn);
    m_references->show(panel(), column != nullptr && column->cells.size() > 1 ? column : nullptr, references);
}

void EventsSection::readFacets() {
    const auto& facts = inspected().facts;
    const auto* column = facts.column(facts.facetColumn);
    const bool isSplit = column != nullptr && column->cells.size() > 1;
    for (auto* list : {m_own, m_lines, m_notes}) {
        fillCells(list->choice(), isSplit ? column : nullptr, facetIn(*list),
                  list == m_notes ? tr("First panel") : tr("All panels"));
        list->setChoiceVisible(isSplit);
    }
}

void EventsSection::readLimits() {
    const auto& events = inspected().spec.events;
    const auto& facts = inspected().facts;
    const auto* column = facts.column(facts.facetColumn);
    const bool canLimit =
        column != nullptr && column->cells.size() > 1 && m_library != nullptr && events.dataset == libraryId;
    std::vector<std::pair<std::string, QString>> chosen;
    if (canLimit)
        chosen = chosenEvents(events, *m_library);
    QStringList entries;
    for (const auto& [date, facet] : events.facets) {
        const auto known = std::find_if(chosen.begin(), chosen.end(),
                                        [&date = date](const auto& event) { return event.first == date; });
        entries << withFacet(known == chosen.end() ? qtText(date) : known->second, facet);
    }
    m_limits->setEntries(entries);
    m_limits->setVisible(canLimit || !entries.isEmpty());
    for (const std::size_t choice : {0U, 1U})
        m_limits->setChoiceVisible(canLimit, choice);
    auto* which = m_limits->choice(0);
    which->clear();
    for (const auto& [date, words] : chosen)
        which->addItem(words, qtText(date));
    fillCells(m_limits->choice(1), canLimit ? column : nullptr, {});
}

QString EventsSection::withFacet(const QString& words, const std::string& facet) const {
    if (facet.empty())
        return words;
    const auto& facts = inspected().facts;
    auto name = qtText(facet);
    if (const auto* column = facts.column(facts.facetColumn); column != nullptr) {
        for (const auto& cell : column->cells) {
            if (cell.cell == facet)
                name = typeset(cell.label);
        }
    }
    return qtText(inspector_sentences::eventOnlyInPanel, words, name);
}

void EventsSection::readEvents() {
    const auto& events = inspected().spec.events;
    const bool overTime = inspected().facts.isOverTime;
    const bool isShown = !events.dataset.empty();
    m_show->setChecked(isShown);
    m_show->setEnabled(overTime || isShown);
    m_own->setEnabled(overTime);
    QString reason;
    if (!overTime)
        reason = qtText(inspector_sentences::eventsNeedTime);
    else if (isShown && !events.dates.empty())
        reason = qtText(inspector_sentences::eventsChosenByAuthor,
                        counted(static_cast<qsizetype>(events.dates.size()), tr("event"), tr("events")));
    setReason(m_reason, reason);
    m_all->setVisible(isShown && !events.dates.empty());
    if (isShown && m_library == nullptr)
        m_library = m_findLibrary();
    const bool hasKinds = isShown && m_library != nullptr && events.dataset == libraryId;
    m_categories->setVisible(hasKinds);
    if (hasKinds)
        m_categories->setColumn(categoriesOf(*m_library, events.categories), {});
}

} // namespace driftline
