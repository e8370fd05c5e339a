// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_topics.h"

#include <QString>
#include <QWidget>

#include <array>
#include <string_view>

namespace driftline {

namespace {

struct Topic {
    std::string_view widget; ///< object name
    std::string_view chapter;
    std::string_view anchor;
};

constexpr std::string_view firstChapter = "tour";

constexpr std::array topics = {
    Topic{"library", "tour", "the-library"},
    Topic{"gallery", "tour", "the-gallery"},
    Topic{"newFigure", "figures", "a-new-figure"},
    Topic{"dataSection", "figures", "data"},
    Topic{"chartSection", "figures", "chart"},
    Topic{"answersSection", "figures", "ordered-answers"},
    Topic{"rankingSection", "figures", "ranking"},
    Topic{"pairingSection", "figures", "two-measures-against-each-other"},
    Topic{"seriesSection", "figures", "series"},
    Topic{"panelsSection", "figures", "panels"},
    Topic{"measureSection", "figures", "measure"},
    Topic{"uncertaintySection", "figures", "uncertainty"},
    Topic{"facetsSection", "figures", "small-multiples"},
    Topic{"eventsSection", "figures", "events-and-notes"},
    Topic{"singleEventsSection", "figures", "events-and-notes"},
    Topic{"labelsSection", "figures", "labels"},
    Topic{"axisSection", "figures", "value-axis"},
    Topic{"timeSection", "figures", "time-axis"},
    Topic{"textSection", "figures", "text"},
    Topic{"lookSection", "figures", "theme-and-size"},
    Topic{"inspector", "figures", ""},
    Topic{"timeline", "reading", "timeline"},
    Topic{"figureTable", "reading", "table"},
    Topic{"dataPage", "data", "all-rows"},
    Topic{"computeDialog", "data", "computed-columns"},
    Topic{"groupDialog", "data", "groups"},
    Topic{"correctDialog", "data", "corrections"},
    Topic{"sources", "reading", "sources"},
    Topic{"claims", "reading", "claims"},
    Topic{"findings", "reading", "the-honesty-strip"},
    Topic{"zoomButtons", "reading", "zoom-the-data"},
    Topic{"pageZoom", "reading", "the-page"},
    Topic{"partEditor", "figures", "change-it-where-you-see-it"},
    Topic{"besidePanel", "reading", "two-figures-side-by-side"},
    Topic{"figure", "reading", ""},
    Topic{"shiftPanel", "questions", "is-this-shift-real"},
    Topic{"averagePanel", "questions", "the-asean-average-opened-up"},
    Topic{"preflight", "export", "preflight"},
    Topic{"exportDialog", "export", ""},
    Topic{"importReview", "data", "review-how-a-file-is-read"},
    Topic{"dataDialog", "data", "your-data"},
    Topic{"handTable", "data", "type-or-paste-a-table"},
    Topic{"saveTemplateDialog", "figures", "templates"},
    Topic{"applyTemplateDialog", "figures", "templates"},
    Topic{"eachFigureDialog", "figures", "the-same-figure-for-each"},
    Topic{"shortcutSheet", "keys", ""},
    Topic{"aboutDialog", "limits", ""},
};

GuidePlace placeOf(const Topic& topic) {
    return {std::string(topic.chapter), std::string(topic.anchor)};
}

} // namespace

GuidePlace helpTopicFor(const QWidget* widget) {
    for (; widget != nullptr; widget = widget->parentWidget()) {
        const auto name = widget->objectName().toStdString();
        for (const auto& topic : topics) {
            if (topic.widget == name)
                return placeOf(topic);
        }
    }
    return {std::string(firstChapter), {}};
}

std::vector<GuidePlace> helpTopics() {
    std::vector<GuidePlace> places{{std::string(firstChapter), {}}};
    for (const auto& topic : topics)
        places.push_back(placeOf(topic));
    return places;
}

} // namespace driftline
