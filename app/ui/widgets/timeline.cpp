// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timeline.h"

#include "ui/theme/qt_text.h"
#include "ui/widgets/line_icon.h"
#include "ui/widgets/sentences.h"
#include "ui/widgets/timeline_track.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>
#include <limits>

namespace driftline {

namespace {
constexpr int playInterval = 700; ///< ms: long enough to see what moved
constexpr int fieldWidth = 92;

QToolButton* button(const QString& icon, const QString& name, QWidget* parent) {
    auto* out = new QToolButton(parent);
    out->setIcon(lineIcon(icon));
    out->setAccessibleName(name);
    out->setToolTip(name);
    out->setProperty("kind", "quiet");
    out->setIconSize({16, 16});
    return out;
}
} // namespace

Timeline::Timeline(QWidget* parent)
    : QWidget(parent)
    , m_play(button(QStringLiteral("play"), qtText(widgets_sentences::playThroughPeriods), this))
    , m_back(button(QStringLiteral("step-back"), qtText(widgets_sentences::onePeriodBack), this))
    , m_forward(button(QStringLiteral("step-forward"), qtText(widgets_sentences::onePeriodOn), this))
    , m_from(new QLineEdit(this))
    , m_to(new QLineEdit(this))
    , m_track(new TimelineTrack(this)) {
    setObjectName(QStringLiteral("timeline"));
    m_play->setObjectName(QStringLiteral("timelinePlay"));
    m_back->setObjectName(QStringLiteral("timelineBack"));
    m_forward->setObjectName(QStringLiteral("timelineForward"));
    m_play->setCheckable(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->setSpacing(4);
    layout->addWidget(m_play);
    layout->addWidget(m_back);
    layout->addWidget(m_forward);
    for (auto* field : {m_from, m_to}) {
        const bool isFrom = field == m_from;
        field->setObjectName(isFrom ? QStringLiteral("timelineFrom") : QStringLiteral("timelineTo"));
        field->setAccessibleName(isFrom ? qtText(widgets_sentences::firstPeriodShown)
                                        : qtText(widgets_sentences::lastPeriodShown));
        field->setToolTip(qtText(widgets_sentences::typeAPeriod));
        field->setProperty("kind", "bare");
        field->setFixedWidth(fieldWidth);
        field->setAlignment(isFrom ? Qt::AlignRight : Qt::AlignLeft);
        connect(field, &QLineEdit::editingFinished, this, [this, field] { type(field); });
    }
    layout->addWidget(m_from);
    layout->addWidget(m_track, 1);
    layout->addWidget(m_to);
    setFocusProxy(m_track);

    m_clock.setInterval(playInterval);
    connect(&m_clock, &QTimer::timeout, this, &Timeline::playStep);
    connect(m_play, &QToolButton::clicked, this, &Timeline::play);
    connect(m_back, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_track, &TimelineTrack::moved, this, &Timeline::take);
    connect(m_track, &TimelineTrack::gestureStarted, this, [this] {
        play(false); // a hand on the track is a gesture of its own
        Q_EMIT gestureStarted();
    });
    connect(m_track, &TimelineTrack::gestureEnded, this, &Timeline::gestureEnded);
    hide();
}

void Timeline::stop() {
    play(false);
    m_track->letGo();
}

void Timeline::setPeriods(const std::vector<Period>& periods, bool hasWaves) {
    const TimeScale time(periods, hasWaves);
    if (periods != m_periods || time != m_time) {
        stop();
        m_periods = periods;
        m_time = time;
        m_track->setPeriods(periods, time);
    }
    setVisible(m_periods.size() > 1);
}

void Timeline::setShown(const std::optional<Period>& from, const std::optional<Period>& to) {
    if (m_periods.empty())
        return;
    // A limit between two periods shows those inside.
    const auto first =
        from ? std::lower_bound(m_periods.begin(), m_periods.end(), *from,
                                [](const Period& a, const Period& b) { return a.start < b.start; })
             : m_periods.begin();
    const auto last = to ? std::find_if(m_periods.rbegin(), m_periods.rend(),
                                        [&to](const Period& period) { return period.end <= to->end; })
                         : m_periods.rbegin();
    m_track->setRange(static_cast<int>(first - m_periods.begin()),
                      static_cast<int>(m_periods.rend() - last) - 1);
    showEnds();
}

void Timeline::showEnds() {
    if (m_periods.empty())
        return;
    m_from->setText(qtText(m_periods[static_cast<std::size_t>(m_track->first())].label()));
    m_to->setText(qtText(m_periods[static_cast<std::size_t>(m_track->last())].label()));
    m_back->setEnabled(m_track->last() > 0);
    m_forward->setEnabled(m_track->last() + 1 < static_cast<int>(m_periods.size()));
}

void Timeline::take(int first, int last) {
    m_track->setRange(first, last);
    showEnds();
    const auto at = [this](int index) { return m_periods[static_cast<std::size_t>(index)]; };
    const bool isWholeEnd = last == static_cast<int>(m_periods.size()) - 1;
    Q_EMIT chosen(first == 0 ? std::nullopt : std::optional(at(first)),
                  isWholeEnd ? std::nullopt : std::optional(at(last)));
}

void Timeline::step(int by) {
    const int end = static_cast<int>(m_periods.size()) - 1;
    const int last = std::clamp(m_track->last() + by, 0, end);
    if (last != m_track->last())
        take(std::min(m_track->first(), last), last);
}

void Timeline::play(bool on) {
    if (on == m_clock.isActive() || m_periods.size() < 2) {
        m_play->setChecked(m_clock.isActive());
        return;
    }
    m_play->setChecked(on);
    m_play->setIcon(lineIcon(on ? QStringLiteral("pause") : QStringLiteral("play")));
    m_play->setAccessibleName(on ? tr("Pause") : qtText(widgets_sentences::playThroughPeriods));
    if (!on) {
        m_clock.stop();
        Q_EMIT gestureEnded();
        return;
    }
    Q_EMIT gestureStarted();
    m_clock.start();
    // From the end there is nothing to play: it begins again.
    if (m_track->last() + 1 == static_cast<int>(m_periods.size()))
        take(m_track->first(), std::min(m_track->first() + 1, m_track->last()));
}

void Timeline::playStep() {
    if (m_track->last() + 1 >= static_cast<int>(m_periods.size()))
        play(false);
    else
        step(1);
}

void Timeline::type(QLineEdit* field) {
    const bool isFrom = field == m_from;
    const int now = isFrom ? m_track->first() : m_track->last();
    if (m_periods.empty() || field->text() == qtText(m_periods[static_cast<std::size_t>(now)].label()))
        return;
    // A label as it is shown, or anything that names a period: the nearest one there is.
    int found = -1;
    for (std::size_t i = 0; i < m_periods.size(); ++i) {
        if (qtText(m_periods[i].label()).compare(field->text().trimmed(), Qt::CaseInsensitive) == 0)
            found = static_cast<int>(i);
    }
    if (const auto typed = Period::parse(field->text().trimmed().toStdString()); found < 0 && typed) {
        const double wanted = m_time.at(*typed);
        double best = std::numeric_limits<double>::max();
        for (std::size_t i = 0; i < m_periods.size(); ++i) {
            const double distance = std::abs(m_time.at(m_periods[i]) - wanted);
            if (distance < best) {
                best = distance;
                found = static_cast<int>(i);
            }
        }
    }
    if (found < 0) {
        showEnds(); // what was typed is no period
        return;
    }
    if (isFrom)
        take(found, std::max(found, m_track->last()));
    else
        take(std::min(found, m_track->first()), found);
}

} // namespace driftline
