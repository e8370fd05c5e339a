// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/answers_section.h"

#include "figure/chart_traits.h"
#include "ui/inspector/change_sentences.h"
#include "ui/inspector/sentences.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/order_list.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace driftline {

namespace {
constexpr std::size_t fewestAnswers = 2;

bool isAmong(const std::vector<std::string>& cells, const std::string& cell) {
    return std::find(cells.begin(), cells.end(), cell) != cells.end();
}

/// With a neutral answer that faultOf() takes: an odd number of answers has one in the middle, and none
/// stands at an end.
AnswerScale withNeutral(AnswerScale scale) {
    const auto& order = scale.order;
    if (order.empty() || !isAmong(order, scale.neutral) || order.front() == scale.neutral ||
        order.back() == scale.neutral)
        scale.neutral.clear();
    if (scale.neutral.empty() && order.size() > fewestAnswers && order.size() % 2 == 1)
        scale.neutral = order[order.size() / 2];
    return scale;
}

bool showsAnswersOf(const PanelSpec& panel, const PanelFacts& facts) {
    const auto options = optionsOf(panel.chart);
    return options.scale.has_value() && options.stacking == Stacking::Diverging && facts.seriesCount > 1;
}
} // namespace

AnswersSection::AnswersSection(QWidget* parent)
    : InspectorSection(tr("Answers"), "answersSection", parent)
    , m_reason(addReason())
    , m_state(new QPushButton(qtText(inspector_sentences::stateAnswerOrder), this))
    , m_order(new OrderList("answerOrder", qtText(inspector_sentences::answersFromEndToEnd), this)) {
    m_state->setObjectName(QStringLiteral("answerState"));
    m_state->setProperty("kind", "link");
    addWidget(m_state);
    addWidget(m_order);
    nameSetting(m_order, qtText(inspector_sentences::orderOfAnswers));
    m_neutral = addCombo(tr("Neutral"), "answerNeutral");
    m_apart = addCheck(qtText(inspector_sentences::setNeutralApart), "answerNeutralApart");
    m_outside = new QListWidget(this);
    m_outside->setObjectName(QStringLiteral("answerOutside"));
    m_outside->setAccessibleName(qtText(inspector_sentences::answersOutsideScale));
    addField(m_outside, tr("Outside"));
    teach(m_order, qtText(inspector_sentences::aboutAnswerOrder));
    teach(m_neutral, qtText(inspector_sentences::aboutNeutralAnswer));
    teach(m_apart, qtText(inspector_sentences::aboutNeutralApart));
    teach(m_outside, qtText(inspector_sentences::aboutAnswersOutside));
    connect(m_state, &QPushButton::clicked, this,
            [this] { askScale(qtText(inspector_sentences::stateAnswerOrder), m_scale); });
    connect(m_order, &OrderList::moved, this, [this](const std::vector<std::string>& cells) {
        auto scale = m_scale;
        scale.order = cells;
        askScale(qtText(inspector_sentences::orderTheAnswers), scale);
    });
    connect(m_neutral, &QComboBox::activated, this, [this] {
        auto scale = m_scale;
        scale.neutral = m_neutral->currentData().toString().toStdString();
        askScale(qtText(inspector_sentences::chooseNeutral), scale);
    });
    connect(m_apart, &QCheckBox::clicked, this, [this](bool on) {
        askPanel(on ? qtText(inspector_sentences::setNeutralApart)
                    : qtText(inspector_sentences::centreNeutral),
                 [on](PanelSpec& panel) {
                     ChartOptions options;
                     options.neutralApart = on;
                     setOptions(panel.chart, options);
                 });
    });
    connect(m_outside, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        const auto cell = item->data(Qt::UserRole).toString().toStdString();
        const bool isOutside = item->checkState() == Qt::Checked;
        // Afterwards, because the list is filled anew and the item is still in use.
        QMetaObject::invokeMethod(
            this, [this, cell, isOutside] { setOutside(cell, isOutside); }, Qt::QueuedConnection);
    });
}

void AnswersSection::askScale(const QString& label, const AnswerScale& scale) {
    const auto asked = withNeutral(scale);
    if (asked.order.size() < fewestAnswers) {
        fillLists();
        setReason(m_reason, qtText(inspector_sentences::scaleNeedsTwoAnswers));
        return;
    }
    askPanel(label, [asked](PanelSpec& panel) {
        ChartOptions options;
        options.scale = asked;
        setOptions(panel.chart, options);
    });
}

void AnswersSection::setOutside(const std::string& cell, bool isOutside) {
    auto scale = m_scale;
    auto& from = isOutside ? scale.order : scale.nonresponse;
    auto& to = isOutside ? scale.nonresponse : scale.order;
    from.erase(std::remove(from.begin(), from.end(), cell), from.end());
    to.push_back(cell);
    askScale(qtText(inspector_sentences::chooseAnswersOutside), scale);
}

std::string AnswersSection::labelOf(const std::string& cell) const {
    const auto& facts = inspected().facts;
    if (const auto* column = facts.column(facts.seriesColumn); column != nullptr) {
        for (const auto& one : column->cells) {
            if (one.cell == cell)
                return one.label;
        }
    }
    return cell;
}

bool AnswersSection::matters(const Inspected& inspected) const {
    return showsAnswersOf(inspected.current(), inspected.facts);
}

void AnswersSection::read() {
    const auto& facts = inspected().facts;
    const bool applies = showsAnswersOf(panel(), facts);
    const auto options = optionsOf(panel().chart);
    m_scale = options.scale.value_or(AnswerScale{});
    const bool isStated = !m_scale.empty();
    if (const auto* column = facts.column(facts.seriesColumn); column != nullptr && !isStated) {
        for (const auto& cell : column->cells) {
            if (cell.isChosen)
                m_scale.order.push_back(cell.cell);
        }
        m_scale = withNeutral(m_scale);
    }
    setVisible(applies);
    m_state->setVisible(applies && !isStated);
    m_order->setEnabled(isStated);
    m_neutral->setEnabled(isStated);
    m_outside->setEnabled(isStated);
    m_apart->setChecked(options.neutralApart.value_or(false));
    m_apart->setEnabled(!isStated || !m_scale.neutral.empty());
    setReason(m_reason, isStated ? QString() : qtText(inspector_sentences::noAnswerOrderIsStated));
    fillLists();
}

void AnswersSection::fillLists() {
    std::vector<OrderList::Entry> entries;
    const QSignalBlocker quietNeutral(m_neutral);
    m_neutral->clear();
    m_neutral->addItem(tr("None"), QString());
    for (const auto& cell : m_scale.order) {
        const auto name = typeset(labelOf(cell));
        entries.push_back({cell, name});
        m_neutral->addItem(name, qtText(cell));
    }
    m_order->setEntries(entries);
    m_neutral->setCurrentIndex(std::max(0, m_neutral->findData(qtText(m_scale.neutral))));
    const QSignalBlocker quietOutside(m_outside);
    const int row = m_outside->currentRow();
    m_outside->clear();
    for (const auto* cells : {&m_scale.order, &m_scale.nonresponse}) {
        for (const auto& cell : *cells) {
            auto* item = new QListWidgetItem(typeset(labelOf(cell)), m_outside);
            item->setData(Qt::UserRole, qtText(cell));
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(cells == &m_scale.nonresponse ? Qt::Checked : Qt::Unchecked);
        }
    }
    m_outside->setCurrentRow(row);
}

} // namespace driftline
