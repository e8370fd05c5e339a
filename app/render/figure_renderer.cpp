// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure_renderer.h"

#include "render/marker.h"
#include "render/paint_style.h"
#include "render/qcp.h"

#include <algorithm>
#include <type_traits>

namespace driftline {

namespace {
/// How strong the ground of the panel that stands out is, as a share of the grid's colour.
constexpr double emphasisOpacity = 0.35;
const QString mainLayer = QStringLiteral("main");

bool hasMark(const ScenePanel& panel, bool (*test)(const Mark&)) {
    return std::any_of(panel.marks.begin(), panel.marks.end(), test);
}

/// A line along the bottom of the plot for charts that bring no zero line, or whose zero is out of sight.
bool needsBaseline(const ScenePanel& panel) {
    return panel.y.kind == AxisKind::Value && !hasMark(panel, [](const Mark& mark) {
               const auto* rule = std::get_if<Rule>(&mark);
               return rule != nullptr && rule->kind == RuleKind::Zero && !rule->vertical;
           });
}

/// Whether two marks of one kind can be one object of the plot.
template <class Kind>
bool goTogether(const Kind& /*before*/, const Kind& /*after*/) {
    return true;
}
bool goTogether(const Polyline& before, const Polyline& after) {
    return before.stroke.weight == after.stroke.weight && !isLong(before) && !isLong(after);
}

/// The marks of one kind that follow one another from `next` on, which is left behind them.
template <class Kind>
MarkRun<Kind> runFrom(const std::vector<Mark>& marks, std::size_t& next) {
    MarkRun<Kind> run;
    for (; next < marks.size(); ++next) {
        const auto* mark = std::get_if<Kind>(&marks[next]);
        if (mark == nullptr || (!run.empty() && !goTogether(*run.back(), *mark)))
            break;
        run.push_back(mark);
    }
    return run;
}

void prepareAxis(QCPAxis& axis, bool grid, const Scene& scene, const Medium& medium) {
    axis.setBasePen(Qt::NoPen);
    axis.setTicks(false);
    axis.setSubTicks(false);
    axis.setTickLabels(false);
    axis.grid()->setVisible(grid);
    axis.grid()->setSubGridVisible(false);
    axis.grid()->setZeroLinePen(Qt::NoPen);
    axis.grid()->setAntialiased(true);
    QPen pen(toColor(scene.theme.grid), medium.hairline);
    pen.setCapStyle(Qt::FlatCap);
    axis.grid()->setPen(pen);
}

/// A tint behind the plot, exactly as large as its grid. QCPAxisRect's own background is a pixel lower.
void addGround(QCustomPlot& plot, const QCPAxisRect& rect, const QColor& colour) {
    auto* item = new QCPItemRect(&plot); // owned by the plot
    item->setLayer(QStringLiteral("background"));
    for (auto* position : {item->topLeft, item->bottomRight})
        position->setType(QCPItemPosition::ptAbsolute);
    item->topLeft->setCoords(rect.left(), rect.top() - 1);
    item->bottomRight->setCoords(rect.right(), rect.bottom());
    item->setClipToAxisRect(false);
    item->setPen(Qt::NoPen);
    item->setBrush(colour);
    item->setSelectable(false);
}
} // namespace

/// Ticks where we want them, instead of where QCustomPlot would put them.
class FigureRenderer::Ticker final : public QCPAxisTicker {
public:
    void setPlaces(const std::vector<double>& places) {
        m_places = QVector<double>(places.begin(), places.end());
    }

    void generate(const QCPRange& /*range*/, const QLocale& /*locale*/, QChar /*format*/, int /*precision*/,
                  QVector<double>& ticks, QVector<double>* subTicks, QVector<QString>* labels) override {
        ticks = m_places;
        if (subTicks != nullptr)
            subTicks->clear();
        if (labels != nullptr)
            labels->clear();
    }

private:
    QVector<double> m_places;
};

struct FigureRenderer::PanelParts {
    QCPAxisRect* rect = nullptr; ///< owned by the plot's layout
    QSharedPointer<Ticker> xTicker = QSharedPointer<Ticker>::create();
    QSharedPointer<Ticker> yTicker = QSharedPointer<Ticker>::create();
    FigureWords words;
};

namespace {
/// Holds axis rects where they were put; QCustomPlot's own layouts would move them.
class FreeLayout final : public QCPLayout {
public:
    ~FreeLayout() override { clear(); }

    void add(QCPAxisRect* rect) {
        m_elements.append(rect);
        adoptElement(rect);
    }

    int elementCount() const override { return static_cast<int>(m_elements.size()); }
    QCPLayoutElement* elementAt(int index) const override { return m_elements.value(index); }
    QCPLayoutElement* takeAt(int index) override {
        auto* element = m_elements.value(index);
        if (element != nullptr)
            take(element);
        return element;
    }
    bool take(QCPLayoutElement* element) override {
        if (!m_elements.removeOne(element))
            return false;
        releaseElement(element);
        return true;
    }

private:
    QList<QCPLayoutElement*> m_elements;
};
} // namespace

FigureRenderer::FigureRenderer(QCustomPlot& plot, Target target, Background background)
    : m_plot(plot)
    , m_target(target)
    , m_background(background) {}

FigureRenderer::~FigureRenderer() = default;

void FigureRenderer::clear() {
    m_focus.clear();
    m_owned.clear();
    m_parts.clear();
    m_plot.clearPlottables();
    m_plot.clearItems();
    m_plot.plotLayout()->clear();
    m_panels.clear();
    m_views.clear();
    m_layout = {};
    m_scene = nullptr;
}

void FigureRenderer::build(const Scene& scene, FigureLayout layout, const std::vector<PanelView>& views,
                           const Medium& medium, const TextMeasurer& measurer) {
    clear();
    m_scene = &scene;
    m_medium = &medium;
    m_measurer = &measurer;
    m_layout = std::move(layout);
    m_views = views;
    m_plot.setBackground(QBrush());                        // who paints fills the page
    m_plot.plotLayout()->addElement(0, 0, new FreeLayout); // owned by the layout
    m_plot.setCurrentLayer(mainLayer);
    m_parts = {{m_plot.currentLayer(), {}}};
    m_markers = m_layout.panels.empty() ? std::vector<double>()
                                        : markerSizes(scene, m_layout.panels.front().plot.width(), medium);
    for (int i = 0; i < static_cast<int>(scene.panels.size()); ++i) {
        addPanel(scene, i);
        applyView(i);
    }
}

void FigureRenderer::addPanel(const Scene& scene, int index) {
    const auto& panel = scene.panels[static_cast<std::size_t>(index)];
    auto& parts = *m_panels.emplace_back(std::make_unique<PanelParts>());
    parts.rect = new QCPAxisRect(&m_plot, false);
    parts.rect->addAxes(QCPAxis::atLeft | QCPAxis::atBottom);
    parts.rect->setAutoMargins(QCP::msNone);
    parts.rect->setMargins(QMargins());
    parts.rect->setMinimumSize(1, 1);
    // QCustomPlot maps the ends of a vertical axis to one pixel above its rect and to the rect's last row.
    parts.rect->setOuterRect(m_layout.panels[static_cast<std::size_t>(index)].plot.translated(0, 1));
    static_cast<FreeLayout*>(m_plot.plotLayout()->elementAt(0))->add(parts.rect);
    auto& xAxis = *parts.rect->axis(QCPAxis::atBottom);
    auto& yAxis = *parts.rect->axis(QCPAxis::atLeft);
    prepareAxis(xAxis, panel.x.grid, scene, *m_medium);
    prepareAxis(yAxis, panel.y.grid, scene, *m_medium);
    xAxis.setTicker(parts.xTicker);
    yAxis.setTicker(parts.yTicker);

    if (panel.emphasised && !m_medium->bare)
        addGround(m_plot, *parts.rect, faded(scene.theme.grid, emphasisOpacity));
    const bool hasLines =
        hasMark(panel, [](const Mark& mark) { return std::holds_alternative<Polyline>(mark); });
    const double marker =
        m_medium->bare && hasLines && !panel.isScatter() ? 0 : m_markers[static_cast<std::size_t>(index)];
    addMarks(panel, {m_plot, *parts.rect, scene, panel, *m_medium, m_background, marker, m_focus, m_owned});
}

void FigureRenderer::beginPart() {
    const auto name = QStringLiteral("%1 %2").arg(mainLayer).arg(m_parts.size() + 1);
    m_plot.addLayer(name, m_parts.back().layer);
    m_plot.setCurrentLayer(name);
    m_parts.push_back({m_plot.currentLayer(), {}});
}

template <class Kind>
void FigureRenderer::addRun(const MarkRun<Kind>& marks, BuildContext& context) {
    if (!m_parts.back().after.empty())
        beginPart();
    buildMarks(context, marks);
}

void FigureRenderer::addRun(const MarkRun<Polyline>& lines, BuildContext& context) {
    // In a record a long line ends a part, and another one directly after it belongs to the same.
    if (m_target == Target::Record && isLong(*lines.front()))
        context.longLines = &m_parts.back().after;
    else if (!m_parts.back().after.empty())
        beginPart();
    buildMarks(context, lines);
    context.longLines = nullptr;
}

void FigureRenderer::addMarks(const ScenePanel& panel, BuildContext context) {
    if (needsBaseline(panel)) {
        const Rule baseline{RuleKind::Zero,
                            false,
                            panel.y.from,
                            {context.scene.theme.baseline, StrokeWeight::Reference, Dash::Solid},
                            {},
                            {}};
        addRun(MarkRun<Rule>{&baseline}, context);
    }
    for (std::size_t next = 0; next < panel.marks.size();)
        std::visit(
            [&](const auto& mark) {
                addRun(runFrom<std::decay_t<decltype(mark)>>(panel.marks, next), context);
            },
            panel.marks[next]);
}

std::vector<FigureRenderer::Stretch> FigureRenderer::stretches() const {
    std::vector<Stretch> out;
    for (const auto& part : m_parts) {
        auto& stretch = out.emplace_back();
        stretch.layer = part.layer;
        for (const auto& source : part.after)
            stretch.after.push_back(source());
    }
    return out;
}

void FigureRenderer::applyView(int panel) {
    const auto index = static_cast<std::size_t>(panel);
    auto& parts = *m_panels[index];
    const auto& view = m_views[index];
    parts.rect->axis(QCPAxis::atBottom)->setRange(view.x.from, view.x.to);
    parts.rect->axis(QCPAxis::atLeft)->setRange(view.y.from, view.y.to);
    auto words = panelWords(*m_scene, panel, m_layout.panels[index], view, *m_medium, *m_measurer);
    parts.xTicker->setPlaces(words.xTicks);
    parts.yTicker->setPlaces(words.yTicks);
    parts.words = std::move(words.words);
}

void FigureRenderer::setView(int panel, const PanelView& view) {
    m_views[static_cast<std::size_t>(panel)] = view;
    applyView(panel);
}

void FigureRenderer::setFocus(int series) {
    for (const auto& setter : m_focus)
        setter(series);
}

PlotMap FigureRenderer::map(int panel) const {
    const auto index = static_cast<std::size_t>(panel);
    return {m_layout.panels[index].plot, m_views[index]};
}

std::vector<const FigureWords*> FigureRenderer::words() const {
    std::vector<const FigureWords*> all = {&m_layout.words};
    for (const auto& parts : m_panels)
        all.push_back(&parts->words);
    return all;
}

void prepare(QCustomPlot& plot) {
    plot.setLocale(QLocale::c());
    plot.setAutoAddPlottableToLegend(false);
    plot.setInteractions(QCP::Interactions());
    plot.setNoAntialiasingOnDrag(false);
    plot.setPlottingHint(QCP::phCacheLabels, false);
    plot.setPlottingHint(QCP::phImmediateRefresh, false);
    plot.setAntialiasedElements(QCP::aeAll);
}

} // namespace driftline
