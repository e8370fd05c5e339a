// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/inspector_panel.h"

#include "figure/chart_traits.h"
#include "ui/inspector/answers_section.h"
#include "ui/inspector/axis_section.h"
#include "ui/inspector/chart_section.h"
#include "ui/inspector/data_section.h"
#include "ui/inspector/events_section.h"
#include "ui/inspector/facets_section.h"
#include "ui/inspector/labels_section.h"
#include "ui/inspector/look_section.h"
#include "ui/inspector/measure_section.h"
#include "ui/inspector/pairing_section.h"
#include "ui/inspector/panels_section.h"
#include "ui/inspector/ranking_section.h"
#include "ui/inspector/series_section.h"
#include "ui/inspector/setting_search.h"
#include "ui/inspector/single_events_section.h"
#include "ui/inspector/text_section.h"
#include "ui/inspector/time_section.h"
#include "ui/inspector/uncertainty_section.h"
#include "ui/panels/sentences.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/choice_box.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>
#include <utility>

namespace driftline {

InspectorPanel::InspectorPanel(Session& session, SettingsStore& settings, std::filesystem::path themeFolder,
                               QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_settings(settings)
    , m_themeFolder(std::move(themeFolder))
    , m_name(new QLabel(this))
    , m_panels(new ChoiceBox(this))
    , m_refusal(new QLabel(this))
    , m_search(new SettingSearch(
          [this] {
              std::vector<InspectorSetting> all;
              for (const auto* section : m_sections) {
                  for (auto& setting : section->settings())
                      all.push_back(std::move(setting));
              }
              return all;
          },
          this))
    , m_absence(new QLabel(this))
    , m_scroll(new QScrollArea(this))
    , m_body(new QWidget(this)) {
    setObjectName(QStringLiteral("inspector"));
    setAttribute(Qt::WA_StyledBackground);
    m_scroll->setFocusPolicy(Qt::NoFocus); // what is in it has it
    setMinimumWidth(264);
    m_body->setObjectName(QStringLiteral("inspectorBody"));
    m_scroll->setWidget(m_body);
    m_scroll->setWidgetResizable(true);
    m_body->installEventFilter(this);
    m_scroll->viewport()->installEventFilter(this);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(makeTop());
    layout->addWidget(m_scroll, 1);
    layout->addStretch();

    connect(m_search, &SettingSearch::chosen, this, &InspectorPanel::goTo);
    connect(m_search, &SettingSearch::left, this, &InspectorPanel::searchLeft);
    connect(m_search, &SettingSearch::listShown, this, [this](bool isShown) {
        m_isSearching = isShown;
        showParts();
    });
    // It follows the figure, not its picture: what was just chosen stands here before it is drawn.
    connect(&session, &Session::workspaceChanged, this, &InspectorPanel::refresh);
    connect(&session, &Session::currentFigureChanged, this, &InspectorPanel::refresh);
}

QLayout* InspectorPanel::makeTop() {
    m_name->setProperty("kind", "small");
    m_absence->setProperty("kind", "hint");
    m_name->setWordWrap(true);
    m_name->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_name->setObjectName(QStringLiteral("inspectedName"));
    // As high for an own figure as for a built-in one: the first change must not move what is under the
    // mouse.
    ensurePolished();
    m_name->ensurePolished();
    m_name->setMinimumHeight(2 * m_name->fontMetrics().lineSpacing());
    m_panels->setObjectName(QStringLiteral("inspectedPanel"));
    m_panels->setAccessibleName(qtText(panels_sentences::panelToEdit));
    m_panels->setToolTip(qtText(panels_sentences::aboutPanelToEdit));
    m_panels->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_panels, &QComboBox::activated, this, [this] {
        m_shown = nullptr;
        refresh();
    });
    m_refusal->setProperty("kind", "error");
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    auto* top = new QVBoxLayout;
    top->setContentsMargins(14, 12, 14, 8);
    top->setSpacing(8);
    top->addWidget(m_name);
    top->addWidget(m_panels);
    top->addWidget(m_refusal);
    top->addWidget(m_search);
    m_absence->setObjectName(QStringLiteral("inspectorAbsence"));
    m_absence->setWordWrap(true);
    m_absence->setText(qtText(panels_sentences::noFigureIsInView));
    top->addWidget(m_absence);
    m_absence->hide();
    return top;
}

void InspectorPanel::load() {
    auto* sections = new QVBoxLayout(m_body);
    sections->setContentsMargins(0, 0, 0, 8);
    sections->setSpacing(0);
    makeSections();
    sections->addStretch(1);
    refresh();
}

void InspectorPanel::makeSections() {
    auto* rows = new DataSection(m_body);
    connect(rows, &DataSection::seriesVisited, this, &InspectorPanel::seriesVisited);
    m_series = new SeriesSection(m_body);
    auto* series = m_series;
    connect(series, &SeriesSection::everywhereAsked, this, &InspectorPanel::keepForAll);
    auto* panels = new PanelsSection(m_body);
    connect(panels, &PanelsSection::panelAsked, this, &InspectorPanel::panelAsked);
    connect(panels, &PanelsSection::followed, this, [this](std::size_t panel) { m_follow = panel; });
    add(new ChartSection(m_body));
    add(new AnswersSection(m_body));
    add(rows);
    add(new RankingSection(m_body));
    const PairingSection::Datasets datasets{[this] { return datasetsHere(); },
                                            [this](const std::string& id) { return datasetHere(id); }};
    add(new PairingSection(datasets, m_body));
    add(series);
    add(new MeasureSection(m_body));
    add(new UncertaintySection(m_body));
    add(new FacetsSection(m_body));
    add(panels);
    add(new EventsSection([this] { return eventLibrary(); }, datasets, m_body));
    add(new SingleEventsSection(
        datasets, [this] { return m_session.workspace().datasets; }, m_body));
    auto* axis = new AxisSection(m_body);
    connect(axis, &AxisSection::panelAsked, this, &InspectorPanel::panelAsked);
    add(axis);
    add(new TimeSection(m_body));
    add(new LabelsSection(m_body));
    m_text = new TextSection(m_body);
    add(m_text);
    add(new LookSection(m_themeFolder, m_body));
}

void InspectorPanel::add(InspectorSection* section) {
    m_body->layout()->addWidget(section);
    m_sections.push_back(section);
    connect(section, &InspectorSection::changeAsked, this, &InspectorPanel::apply);
    connect(section, &InspectorSection::folded, this, [this, section] { rememberFolded(*section); });
}

DatasetPtr InspectorPanel::eventLibrary() const {
    const auto found = m_session.gallery().dataset("events/events");
    return found ? *found : nullptr;
}

/// An own figure, which a built-in one becomes with its first change, may read all there are.
std::vector<DatasetPtr> InspectorPanel::datasetsHere() const {
    auto all = m_session.workspace().datasets;
    for (auto& dataset : m_session.gallery().datasets()) {
        if (m_session.workspace().dataset(dataset->id) == nullptr)
            all.push_back(std::move(dataset));
    }
    return all;
}

DatasetPtr InspectorPanel::datasetHere(const std::string& id) const {
    const auto found = m_session.datasets(m_session.currentFigureId())(id);
    return found ? *found : nullptr;
}

/// What matters for the chart first. A user who has folded or opened a section finds it so again.
void InspectorPanel::arrange(const Inspected& inspected, bool isOtherFigure) {
    auto order = m_sections;
    std::stable_partition(order.begin(), order.end(), [&inspected](const InspectorSection* section) {
        return section->matters(inspected);
    });
    auto* places = static_cast<QVBoxLayout*>(m_body->layout());
    for (int place = 0; place < static_cast<int>(order.size()); ++place) {
        auto* section = order[static_cast<std::size_t>(place)];
        if (places->itemAt(place)->widget() != section) {
            places->removeWidget(section);
            places->insertWidget(place, section);
        }
    }
    const auto remembered = m_settings.load();
    for (auto* section : m_sections) {
        const auto& name = section->objectName();
        const bool isFolded = remembered.foldedSections && remembered.foldedSections->contains(name);
        const bool isOpened = remembered.openSections.contains(name);
        const bool isLeftOpen = !isOtherFigure && section->isOpen();
        section->setOpen(isOpened || isLeftOpen || (!isFolded && section->matters(inspected)));
    }
}

void InspectorPanel::rememberFolded(const InspectorSection& section) {
    auto remembered = m_settings.load();
    auto folded = remembered.foldedSections.value_or(QStringList());
    const auto& name = section.objectName();
    folded.removeAll(name);
    remembered.openSections.removeAll(name);
    (section.isOpen() ? remembered.openSections : folded).append(name);
    remembered.foldedSections = folded;
    m_settings.save(remembered);
}

void InspectorPanel::startSearch() {
    m_search->start();
}

void InspectorPanel::setFigureInView(bool isInView) {
    m_isInView = isInView;
    showParts();
}

void InspectorPanel::showParts() {
    m_absence->setVisible(!m_isInView);
    m_name->setVisible(m_isInView);
    m_search->setVisible(m_isInView);
    m_scroll->setVisible(m_isInView && !m_isSearching);
    m_panels->setVisible(m_isInView && m_panels->count() > 1);
    m_refusal->setVisible(m_isInView && !m_refusal->text().isEmpty());
}

void InspectorPanel::goTo(QWidget* field) {
    for (auto* section : m_sections) {
        if (section->isAncestorOf(field))
            section->setOpen(true);
    }
    // Its place is known once the sections have moved.
    QMetaObject::invokeMethod(
        field,
        [this, field] {
            constexpr int around = 40;
            m_scroll->ensureWidgetVisible(field, 0, around);
            field->setFocus(Qt::ShortcutFocusReason);
        },
        Qt::QueuedConnection);
}

void InspectorPanel::setAutomaticAlt(const AltText& alt) {
    if (m_text != nullptr)
        m_text->setAutomaticAlt(alt);
}

void InspectorPanel::openSection(const QString& name) {
    for (auto* section : m_sections) {
        if (section->objectName() != name)
            continue;
        section->setOpen(true);
        // Its place is known once the sections under it have moved.
        QMetaObject::invokeMethod(
            section, [this, section] { m_scroll->verticalScrollBar()->setValue(section->y()); },
            Qt::QueuedConnection);
    }
}

void InspectorPanel::chooseSeries(const std::string& name) {
    m_series->choose(name);
}

void InspectorPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

bool InspectorPanel::eventFilter(QObject* watched, QEvent* event) {
    // A scroll area does not ask for the height that wrapped sentences need at its width.
    if (m_sections.empty())
        return QWidget::eventFilter(watched, event);
    if ((watched == m_body && event->type() == QEvent::LayoutRequest) ||
        (watched == m_scroll->viewport() && event->type() == QEvent::Resize))
        m_body->setMinimumHeight(
            std::max(0, m_body->layout()->totalHeightForWidth(m_scroll->viewport()->width())));
    return QWidget::eventFilter(watched, event);
}

void InspectorPanel::fillPanels(const FigureSpec& spec) {
    const bool isSame = m_figure == spec.id && m_panels->count() == static_cast<int>(spec.panels.size());
    const auto last = static_cast<int>(spec.panels.size()) - 1;
    // A panel that was moved, copied or removed leads to the one to go on with.
    const int chosen =
        m_follow ? std::min(static_cast<int>(*m_follow), last) : (isSame ? m_panels->currentIndex() : 0);
    m_follow.reset();
    m_figure = spec.id;
    m_panels->clear();
    for (std::size_t i = 0; i < spec.panels.size(); ++i) {
        const auto& title = spec.panels[i].title;
        m_panels->addItem(title.empty() ? tr("Panel %1").arg(i + 1) : typeset(title));
    }
    m_panels->setCurrentIndex(std::max(0, chosen));
    showParts();
}

void InspectorPanel::refresh() {
    const auto spec = m_session.currentFigure();
    // Hidden, it costs nothing; and one edit may be told twice.
    if (m_sections.empty() || !isVisible() || spec == nullptr || spec->panels.empty() || spec == m_shown)
        return;
    m_shown = spec;
    fillPanels(*spec);
    const auto name = typeset(spec->listName());
    m_name->setText(m_session.isOwnFigure(spec->id)
                        ? qtText(panels_sentences::figureIsYourOwn, name)
                        : qtText(panels_sentences::figureComesWithDriftline, name));
    auto inspected =
        std::make_shared<Inspected>(Inspected{*spec, static_cast<std::size_t>(m_panels->currentIndex()), {}});
    if (m_session.isOwnFigure(spec->id))
        inspected->entities = m_session.workspace().entities;
    const auto facts = m_session.panelFacts(*spec, inspected->current());
    // A figure that cannot be asked can still be mended where the data are known.
    showRefusal(facts ? QString() : qtText(facts.error().message));
    if (facts)
        inspected->facts = *facts;
    for (auto* section : m_sections)
        section->show(inspected);
    // Fields stay where they are while one works on them: the first change of a built-in figure makes a copy.
    const auto now = std::pair(spec->id, kindOf(inspected->current().chart));
    const auto before = std::exchange(m_arranged, now);
    const bool isCopy = before && m_session.isOwnFigure(now.first) && !m_session.isOwnFigure(before->first);
    const bool isOther = !before || (before->first != now.first && !isCopy);
    arrange(*inspected, isOther); // an option, too, may make another section matter
}

void InspectorPanel::showRefusal(const QString& why) {
    m_refusal->setText(why);
    m_refusal->setVisible(m_isInView && !why.isEmpty());
}

/// Figures that had a look of their own for the series take that of the workspace. Those that come with the
/// program stay as they are, so the one in view becomes a copy.
void InspectorPanel::keepForAll(const QString& label, const SeriesChoice& choice) {
    auto shown = m_session.currentFigureId();
    const auto builtIn = m_session.isOwnFigure(shown) ? nullptr : m_session.currentFigure();
    if (builtIn != nullptr)
        shown = m_session.freeFigureId(shown);
    std::size_t others = 0;
    const auto change = [&](Workspace& workspace) -> Result<void> {
        if (builtIn != nullptr) {
            workspace.figures.push_back(*builtIn);
            workspace.figures.back().id = shown;
        }
        setEntity(workspace.entities, choice);
        for (auto& figure : workspace.figures) {
            const bool hadOwn = saysLook(seriesChoice(figure, choice.name));
            dropSeriesChoice(figure, choice.name);
            others += figure.id != shown && hadOwn ? 1U : 0U;
        }
        return {};
    };
    if (const auto done = m_session.editAndShow(label, change, shown); !done)
        showRefusal(qtText(done.error().message));
    else if (others > 0)
        Q_EMIT told(others == 1
                        ? qtText(panels_sentences::otherFigureChangesToo)
                        : qtText(panels_sentences::otherFiguresChangeToo, static_cast<std::size_t>(others)));
}

void InspectorPanel::apply(const QString& label, const FigureChange& change) {
    const bool wasOwn = m_session.isOwnFigure(m_session.currentFigureId());
    if (const auto done = m_session.editFigure(label, change); !done) {
        showRefusal(qtText(done.error().message));
        return;
    }
    if (!wasOwn && m_session.isOwnFigure(m_session.currentFigureId()))
        Q_EMIT told(qtText(panels_sentences::ownCopyIsUnderYourData));
}

} // namespace driftline
