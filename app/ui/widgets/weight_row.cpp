// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/weight_row.h"

#include "ui/theme/qt_text.h"
#include "ui/widgets/leave_wheel.h"
#include "ui/widgets/pull_bar.h"
#include "ui/widgets/sentences.h"

#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

namespace driftline {

namespace {

constexpr int numberWidth = 58;

QLabel* smallNumber(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setProperty("kind", "small");
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

WeightRow::WeightRow(const QString& place, QWidget* parent)
    : QWidget(parent)
    , m_place(place)
    , m_value(smallNumber(this))
    , m_people(smallNumber(this))
    , m_pull(smallNumber(this))
    , m_share(smallNumber(this))
    , m_bar(new PullBar(this))
    , m_slider(new QSlider(Qt::Horizontal, this)) {
    auto* name = new QLabel(place, this);
    name->setTextFormat(Qt::PlainText);
    name->setBuddy(m_slider);
    m_slider->setRange(0, most);
    m_slider->setPageStep(10);
    leaveWheel(m_slider);
    for (auto* number : {m_pull, m_share}) {
        number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        number->setFixedWidth(numberWidth);
    }
    auto* heading = new QHBoxLayout;
    heading->setSpacing(8);
    heading->addWidget(name);
    heading->addWidget(m_value, 1);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(2);
    layout->addLayout(heading, 0, 0);
    layout->addWidget(m_bar, 0, 1);
    layout->addWidget(m_pull, 0, 2);
    layout->addWidget(m_slider, 1, 0);
    layout->addWidget(m_people, 1, 1);
    layout->addWidget(m_share, 1, 2);
    layout->setColumnStretch(0, 1);
    connect(m_slider, &QSlider::valueChanged, this, &WeightRow::weightChanged);
}

void WeightRow::setFacts(const Facts& facts) {
    m_value->setText(facts.value);
    m_people->setText(facts.people);
    m_pull->setText(facts.pull);
    m_share->setText(facts.share);
    m_bar->setPart(facts.pullPart);
    m_slider->setAccessibleName(qtText(widgets_sentences::weightOf, m_place));
    m_slider->setAccessibleDescription(qtText(
        widgets_sentences::aboutWeight, facts.share, facts.value,
        facts.pullInWords.isEmpty() ? qtText(widgets_sentences::nothingThatIsKnown) : facts.pullInWords));
    m_bar->setToolTip(qtText(widgets_sentences::aboutPull, m_place));
}

int WeightRow::weight() const {
    return m_slider->value();
}

void WeightRow::setWeight(int weight) {
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(weight);
    m_slider->update(); // it does not hear of its own value either
}

} // namespace driftline
