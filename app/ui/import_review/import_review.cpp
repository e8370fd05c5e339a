// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import_review/import_review.h"

#include "ui/import_review/cells_view.h"
#include "ui/import_review/sentences.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/dialog_buttons.h"
#include "ui/widgets/figure_picture.h"
#include "ui/widgets/part_heading.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace driftline {

namespace {

constexpr QSize usualSize{1320, 840};
constexpr int decisionsWidth = 400;
constexpr int chartHeight = 262;
/// The chart is laid out for a small card, so that its words can be read.
constexpr QSizeF chartLayout{520, 350};
constexpr int findingsHeight = 132;

QScrollArea* scrolling(QWidget* inside, QWidget* parent) {
    auto* area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(inside);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

/// Options of the command line are no help here, where the fields are.
QString shownFinding(const Diagnostic& finding) {
    auto text = typeset(finding.message);
    if (!finding.remedy.empty() && finding.remedy.find("--") == std::string::npos)
        text += u' ' + typeset(finding.remedy);
    return text;
}

} // namespace

ImportReview::ImportReview(Jobs& jobs, std::shared_ptr<const ImporterRegistry> importers,
                           ReviewSubject subject, QWidget* parent)
    : QDialog(parent)
    , m_importers(std::move(importers))
    , m_subject(std::move(subject))
    , m_lane(jobs) {
    setObjectName(QStringLiteral("importReview"));
    setWindowTitle(qtText(import_review_sentences::howItIsRead, m_subject.name));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    m_words = new QLabel(this);
    m_words->setObjectName(QStringLiteral("reviewWords"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    auto* parts = new QSplitter(this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(makeLeft());
    parts->addWidget(makeRight());
    parts->setStretchFactor(0, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_words);
    layout->addWidget(parts, 1);
    layout->addLayout(makeButtons());
    resize(usualSize.boundedTo(screen()->availableSize() - QSize(40, 60)));
    m_view->setFocus(Qt::OtherFocusReason);
    work();
}

QWidget* ImportReview::makeLeft() {
    auto* side = new QWidget(this);
    m_view = new CellsView(side);
    m_rest = new QLabel(side);
    m_rest->setProperty("kind", "small");
    m_rest->setTextFormat(Qt::PlainText);
    m_findings = new QLabel(side);
    m_findings->setObjectName(QStringLiteral("reviewFindings"));
    m_findings->setTextFormat(Qt::PlainText);
    m_findings->setWordWrap(true);
    m_findings->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_findings->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* findings = scrolling(m_findings, side);
    findings->setFixedHeight(findingsHeight);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setSpacing(6);
    layout->addWidget(partHeading(tr("The file"), side));
    layout->addWidget(m_view, 1);
    layout->addWidget(m_rest);
    layout->addSpacing(4);
    layout->addWidget(partHeading(qtText(import_review_sentences::foundAndLeftOut), side));
    layout->addWidget(findings);
    connect(m_view, &CellsView::columnDecided, this,
            [this](const std::string& name, const ColumnMeaning& meaning) {
                decide([&](ImportChoices& choices) { chooseColumn(name, meaning, choices); });
            });
    connect(m_view, &CellsView::headingDecided, this,
            [this](int row) { decide([row](ImportChoices& choices) { chooseHeading(row, choices); }); });
    connect(m_view, &CellsView::rowDecided, this, [this](int row, bool isLeftOut) {
        decide([row, isLeftOut](ImportChoices& choices) { chooseRow(row, isLeftOut, choices); });
    });
    return side;
}

QWidget* ImportReview::makeRight() {
    auto* side = new QWidget(this);
    side->setMinimumWidth(decisionsWidth);
    m_decisions = new DecisionList(side);
    connect(m_decisions, &DecisionList::decided, this, &ImportReview::decide);
    m_chart = new FigurePicture(side);
    m_chart->setObjectName(QStringLiteral("reviewChart"));
    m_chart->setFixedHeight(chartHeight);
    m_chart->setLayoutSize(chartLayout);
    m_problem = new QLabel(side);
    m_problem->setObjectName(QStringLiteral("reviewProblem"));
    m_problem->setProperty("kind", "hint");
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(partHeading(qtText(import_review_sentences::howFileIsRead), side));
    layout->addWidget(scrolling(m_decisions, side), 1);
    layout->addSpacing(4);
    layout->addWidget(partHeading(tr("First chart"), side));
    layout->addWidget(m_chart);
    layout->addWidget(m_problem);
    return side;
}

QLayout* ImportReview::makeButtons() {
    m_use = new QPushButton(m_subject.acceptText.isEmpty() ? tr("Import") : m_subject.acceptText, this);
    m_use->setObjectName(QStringLiteral("reviewUse"));
    m_use->setAutoDefault(false);
    m_use->setShortcut(Qt::CTRL | Qt::Key_Return);
    m_use->setToolTip(tr("Ctrl+Return"));
    m_use->setEnabled(false);
    connect(m_use, &QPushButton::clicked, this, &ImportReview::use);
    return dialogButtons(*this, *m_use);
}

void ImportReview::decide(const ChoicesChange& change) {
    const auto before = m_subject.choices;
    change(m_subject.choices);
    const auto& after = m_subject.choices;
    if (after == before)
        return;
    const bool isOtherText = after.delimiter != before.delimiter || after.encoding != before.encoding;
    if (isOtherText && !m_subject.path.isEmpty())
        m_subject.cells.reset();
    work();
}

void ImportReview::work() {
    m_use->setEnabled(false);
    m_words->setText(tr("Reading…"));
    m_lane.start<TableReview>(
        [importers = m_importers, path = std::filesystem::path(m_subject.path.toStdString()),
         choices = m_subject.choices,
         known = m_subject.cells](const WorkToken& token) mutable -> Result<TableReview> {
            if (known == nullptr) {
                auto read = readCells(*importers, path, choices, token);
                if (!read)
                    return tl::unexpected(std::move(read.error()));
                known = std::move(*read);
            }
            return reviewTable(std::move(known), path, choices, ReviewChart::Drawn, token);
        },
        [this](Result<TableReview> review) { take(std::move(review)); });
}

void ImportReview::take(Result<TableReview> review) {
    if (!review && !m_review) {
        Q_EMIT failed(review.error());
        reject();
        return;
    }
    if (!review) {
        m_words->setText(typeset(review.error().text()));
        return;
    }
    m_review = std::move(*review);
    m_subject.cells = m_review->cells;
    showReview();
}

/// A figure can be made, even if it asks something else before it is drawn.
bool ImportReview::isDrawable() const {
    return m_review->loaded && !m_review->loaded->workspace.figures.empty();
}

void ImportReview::showReview() {
    const auto& findings = m_review->loaded ? m_review->loaded->findings.items() : std::vector<Diagnostic>();
    const auto asked = std::find_if(findings.begin(), findings.end(), isQuestion);
    if (!isDrawable())
        m_words->setText(qtText(import_review_sentences::notUnderstoodYet));
    else if (asked != findings.end())
        m_words->setText(qtText(import_review_sentences::oneDecisionMayBeWrong, shownFinding(*asked)));
    else
        m_words->setText(qtText(import_review_sentences::howToChangeDecisions));
    m_view->setReview(*m_review);
    const auto beyond = m_view->cells().rowsBeyond();
    m_rest->setText(beyond == 0 ? QString()
                                : qtText(import_review_sentences::moreRowsAreRead,
                                         counted(qsizetype(beyond), tr("more row"), tr("more rows"))));
    m_rest->setVisible(beyond > 0);
    auto decisions = decisionsOf(*m_review);
    for (const auto& decision : decisions) {
        if (decision.isAsked && !m_asked.contains(decision.name))
            m_asked.append(decision.name);
    }
    std::stable_partition(decisions.begin(), decisions.end(),
                          [this](const Decision& decision) { return m_asked.contains(decision.name); });
    m_decisions->show(decisions);
    showFindings();
    showChart();
    m_use->setEnabled(isDrawable());
    QAccessibleEvent changed(m_words, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
}

void ImportReview::showFindings() {
    auto findings = m_review->loaded ? m_review->loaded->findings.items() : m_review->cells->findings.items();
    std::stable_partition(findings.begin(), findings.end(),
                          [](const Diagnostic& finding) { return finding.severity == Severity::Warning; });
    QStringList lines;
    for (const auto& finding : findings)
        lines.append(QStringLiteral("• ") + shownFinding(finding));
    m_findings->setText(lines.isEmpty() ? qtText(import_review_sentences::nothingIsLeftOut)
                                        : lines.join(u'\n'));
}

void ImportReview::showChart() {
    m_chart->setScene(m_review->chart);
    m_chart->setVisible(m_review->chart != nullptr);
    const auto& problem = m_review->problem;
    m_problem->setVisible(problem.has_value());
    if (!problem)
        return;
    auto words = typeset(problem->message);
    if (!isDrawable())
        words += u'\n' + qtText(import_review_sentences::chartNeedsColumns);
    m_problem->setText(words);
}

void ImportReview::use() {
    if (!m_review || !m_review->loaded || m_lane.isBusy())
        return;
    Q_EMIT used(*m_review->loaded);
    accept();
}

} // namespace driftline
