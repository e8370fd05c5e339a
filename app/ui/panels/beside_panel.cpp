// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/beside_panel.h"

#include "export/figure_page.h"
#include "render/figure_canvas.h"
#include "ui/pages/chart_page.h"
#include "ui/pages/figure_findings.h"
#include "ui/panels/sentences.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/line_icon.h"
#include "ui/widgets/page_desk.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace driftline {

BesidePanel::BesidePanel(Session& session, CurrentScene& scene, Jobs& jobs, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_scene(scene)
    , m_checks(jobs)
    , m_chart(new ChartPage(this)) {
    setObjectName(QStringLiteral("besidePanel"));
    m_chart->desk().setObjectName(QStringLiteral("besideScroll"));
    m_chart->canvas().setObjectName(QStringLiteral("figureBeside"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 10, 18, 12); // as the figure in view has
    layout->setSpacing(10);
    layout->addWidget(makeTop());
    layout->addWidget(m_chart, 1);

    m_chart->desk().viewport()->installEventFilter(this);
    m_chart->canvas().installEventFilter(this);
    for (auto* surface : m_chart->canvas().findChildren<QWidget*>())
        surface->installEventFilter(this);
    connect(m_chart, &ChartPage::copied, this, &BesidePanel::told);
    connect(m_chart, &ChartPage::remedyAsked, this, [this](const Remedy& remedy) {
        if (m_remediesFor == m_figures->currentData().toString().toStdString())
            Q_EMIT remedyAsked(remedy);
        else
            Q_EMIT told(qtText(panels_sentences::fixIsForPreviousFigure));
    });
    connect(&scene, &CurrentScene::changed, this, &BesidePanel::showScene);
}

QWidget* BesidePanel::makeTop() {
    auto* top = new QWidget(this);
    m_figures = new ChoiceBox(top);
    m_figures->setObjectName(QStringLiteral("besideFigure"));
    m_figures->setAccessibleName(qtText(panels_sentences::figureBeside));
    m_figures->setToolTip(qtText(panels_sentences::theFigureThatStandsHere));
    m_figures->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_figures->setMinimumContentsLength(8);
    auto* edit = new QPushButton(qtText(panels_sentences::editThisOne), top);
    edit->setObjectName(QStringLiteral("besideEdit"));
    edit->setProperty("kind", "quiet");
    edit->setToolTip(qtText(panels_sentences::aboutEditingThisOne));
    auto* close = new QToolButton(top);
    close->setObjectName(QStringLiteral("besideClose"));
    close->setProperty("kind", "quiet");
    close->setIcon(lineIcon(QStringLiteral("close")));
    close->setFocusPolicy(Qt::StrongFocus);
    close->setToolTip(qtText(panels_sentences::showOneFigureOnly));
    close->setAccessibleName(qtText(panels_sentences::closeTheFigureBeside));
    auto* layout = new QHBoxLayout(top);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addWidget(m_figures, 1);
    layout->addWidget(edit);
    layout->addWidget(close);
    connect(m_figures, &QComboBox::activated, this,
            [this] { Q_EMIT figureChosen(m_figures->currentData().toString().toStdString()); });
    connect(edit, &QPushButton::clicked, this, &BesidePanel::editingAsked);
    connect(close, &QToolButton::clicked, this, &BesidePanel::closeAsked);
    return top;
}

void BesidePanel::setFigure(const std::string& id) {
    const QSignalBlocker blocker(m_figures);
    m_figures->clear();
    const auto offer = [this](const FigureSpec& figure) {
        if (figure.id != m_session.currentFigureId())
            m_figures->addItem(typeset(figure.listName()), QString::fromStdString(figure.id));
    };
    for (const auto& figure : m_session.workspace().figures)
        offer(figure);
    for (const auto& figure : m_session.gallery().figures())
        offer(*figure);
    m_figures->setCurrentIndex(m_figures->findData(QString::fromStdString(id)));
}

void BesidePanel::showScene() {
    if (const auto scene = m_scene.scene()) {
        const auto size = figureSize(*scene, m_scene.figure()->output);
        m_chart->setScene(scene, size.page);
        startCheck(m_checks, m_scene.figure(), scene, size,
                   [this, figure = m_scene.figure()->id](Result<std::vector<FigureFinding>> findings) {
                       if (!findings) {
                           Q_EMIT told(qtText(findings.error().text()));
                           return;
                       }
                       m_remediesFor = figure;
                       m_chart->setFindings(*std::move(findings));
                   });
    } else if (m_scene.error()) {
        m_checks.cancel();
        m_chart->setError(*m_scene.error());
    }
}

bool BesidePanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseButtonPress) {
        Q_EMIT editingAsked(); // only that: the next click is for the figure
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace driftline
