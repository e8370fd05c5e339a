// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sample_scenes.h"
#include "render/crowding.h"
#include "render/figure_layout.h"
#include "render/panel_words.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace driftline;
using namespace driftline::test;

namespace {
Medium smallMedium() {
    Medium medium;
    medium.title = medium.subtitle = medium.panelTitle = medium.label = 7;
    medium.footer = medium.margin = 6;
    medium.marker = 4;
    medium.gap = 5;
    return medium;
}

/// Upright bars over categories, each with its value above.
Scene barsWithValues(const std::vector<std::string>& values) {
    Scene scene;
    scene.theme.background = {255, 255, 255};
    scene.series.push_back({"a", {}, false, true, false});
    auto& panel = scene.panels.emplace_back();
    const auto count = static_cast<double>(values.size());
    panel.x.kind = AxisKind::Category;
    panel.x.from = -0.5;
    panel.x.to = count - 0.5;
    panel.y.to = 10;
    panel.y.ticks = {{0, "0"}, {5, "5"}, {10, "10"}};
    panel.y.numbers.suffix = " bn";
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto at = static_cast<double>(i);
        panel.x.ticks.push_back({at, "x"});
        Rectangle bar;
        bar.series = 0;
        bar.datum = static_cast<int>(i);
        bar.left = at - 0.4;
        bar.right = at + 0.4;
        bar.top = 5 + (i % 2 == 0 ? 0.0 : 2.5);
        panel.marks.emplace_back(bar);
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        TextMark text;
        text.series = 0;
        text.datum = static_cast<int>(i);
        text.at = {static_cast<double>(i), 5 + (i % 2 == 0 ? 0.0 : 2.5)};
        text.anchor = Anchor::Above;
        text.text = values[i];
        panel.marks.emplace_back(text);
    }
    return scene;
}

/// Values at the points of two lines.
void addPointValues(ScenePanel& panel) {
    std::vector<TextMark> values;
    for (const auto& mark : panel.marks) {
        const auto* point = std::get_if<PointMark>(&mark);
        if (point == nullptr)
            continue;
        TextMark value;
        value.series = point->series;
        value.datum = point->datum;
        value.at = point->at;
        value.text = "55.5%";
        value.anchor = point->at.y > 50 ? Anchor::Above : Anchor::Below;
        value.isOptional = true;
        values.push_back(value);
    }
    BOOST_REQUIRE(values.size() == 10U);
    panel.marks.insert(panel.marks.end(), values.begin(), values.end());
}

std::vector<PlacedText> wordsOf(const Scene& scene, double width, WordRole role) {
    const EvenMeasurer letters;
    const auto medium = smallMedium();
    const auto layout = layoutFigure(scene, {width, 150}, medium, letters);
    const auto words =
        panelWords(scene, 0, layout.panels[0], PanelView::whole(scene.panels[0]), medium, letters);
    std::vector<PlacedText> out;
    std::copy_if(words.words.texts.begin(), words.words.texts.end(), std::back_inserter(out),
                 [role](const PlacedText& text) { return text.role == role; });
    return out;
}
} // namespace

BOOST_AUTO_TEST_SUITE(value_words)

BOOST_AUTO_TEST_CASE(values_are_written_all_or_none_and_lose_their_unit_first) {
    const auto scene = barsWithValues({"5.0 bn", "7.5 bn", "5.0 bn", "7.5 bn", "5.0 bn", "7.5 bn"});
    std::vector<std::string> forms; // as the figure becomes narrower
    for (double width = 320; width > 60; width -= 3) {
        const auto some = wordsOf(scene, width, WordRole::Value);
        BOOST_TEST((some.empty() || some.size() == 6U), width);
        const auto form = some.empty() ? std::string("none") : some.front().text.toStdString();
        if (forms.empty() || forms.back() != form)
            forms.push_back(form);
    }
    BOOST_TEST(forms == (std::vector<std::string>{"5.0 bn", "5.0", "none"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(no_value_cuts_a_notch_into_a_bar) {
    auto scene = barsWithValues({"5.0 bn", "7.5 bn", "5.0 bn", "7.5 bn"});
    const EvenMeasurer letters;
    const auto medium = smallMedium();
    for (double width = 60; width < 320; width += 3) {
        const auto layout = layoutFigure(scene, {width, 150}, medium, letters);
        const PlotMap map{layout.panels[0].plot, PanelView::whole(scene.panels[0])};
        for (const auto& text : wordsOf(scene, width, WordRole::Value)) {
            for (const auto& mark : scene.panels[0].marks) {
                const auto* bar = std::get_if<Rectangle>(&mark);
                if (bar == nullptr || !text.hasHalo)
                    continue;
                const QRectF area(map.toPoint({bar->left, bar->top}), map.toPoint({bar->right, bar->bottom}));
                const double air = 0.12 * text.style.size;
                BOOST_TEST(!area.normalized().intersects(text.box.adjusted(-air, 0, air, 0)), width);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_value_below_the_lowest_bar_has_a_row_above_the_names) {
    auto scene = barsWithValues({"5.0 bn", "7.5 bn", "5.0 bn"});
    auto& panel = scene.panels[0];
    panel.y.from = -6;
    for (auto& mark : panel.marks) {
        auto* text = std::get_if<TextMark>(&mark);
        auto* bar = std::get_if<Rectangle>(&mark);
        if (bar != nullptr && bar->datum == 0) {
            bar->top = 0;
            bar->bottom = -6;
        }
        if (text != nullptr && text->datum == 0) {
            text->at.y = -6;
            text->anchor = Anchor::Below;
        }
    }
    const auto names = wordsOf(scene, 320, WordRole::TickLabel);
    const auto values = wordsOf(scene, 320, WordRole::Value);
    BOOST_REQUIRE(values.size() == 3U);
    const auto lowest = std::max_element(values.begin(), values.end(), [](const auto& a, const auto& b) {
        return a.box.bottom() < b.box.bottom();
    });
    for (const auto& name : names) {
        if (name.text == QStringLiteral("x"))
            BOOST_TEST(name.box.top() > lowest->box.bottom() + 0.3 * name.style.size);
    }
}

BOOST_AUTO_TEST_CASE(no_value_reaches_to_the_edge_of_its_part) {
    auto scene = barsWithValues({"5.0 bn", "7.5 bn", "5.0 bn"});
    for (auto& mark : scene.panels[0].marks) {
        if (auto* text = std::get_if<TextMark>(&mark)) {
            text->anchor = Anchor::Centre;
            text->at.y = 0.5;
        } else if (auto* bar = std::get_if<Rectangle>(&mark)) {
            bar->top = 1;
        }
    }
    const EvenMeasurer letters;
    const auto medium = smallMedium();
    std::vector<std::size_t> counts; // as the figure becomes lower
    for (double height = 200; height > 80; height -= 2) {
        const auto layout = layoutFigure(scene, {320, height}, medium, letters);
        const auto words =
            panelWords(scene, 0, layout.panels[0], PanelView::whole(scene.panels[0]), medium, letters);
        const auto count = static_cast<std::size_t>(
            std::count_if(words.words.texts.begin(), words.words.texts.end(),
                          [](const PlacedText& text) { return text.role == WordRole::Value; }));
        if (count > 0)
            BOOST_TEST(layout.panels[0].plot.height() / 10.0 >= 0.84 * medium.label, height);
        if (counts.empty() || counts.back() != count)
            counts.push_back(count);
    }
    BOOST_TEST(counts == (std::vector<std::size_t>{3, 0}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(values_at_points_cover_no_line_and_are_all_there_or_none) {
    auto scene = twoLines();
    auto& panel = scene.panels[0];
    addPointValues(panel);
    const EvenMeasurer letters;
    const auto medium = smallMedium();
    std::vector<std::size_t> counts; // as the figure becomes narrower
    for (double width = 520; width > 100; width -= 10) {
        const double height = naturalHeight(scene, width, medium, letters);
        const auto layout = layoutFigure(scene, {width, height}, medium, letters);
        const PlotMap map{layout.panels[0].plot, PanelView::whole(panel)};
        std::size_t count = 0;
        for (const auto& text :
             panelWords(scene, 0, layout.panels[0], map.view, medium, letters).words.texts) {
            if (text.role != WordRole::Value)
                continue;
            ++count;
            BOOST_TEST(text.hasHalo);
            // Digits reach neither to the top nor to the bottom of their line.
            const auto digits = text.box.adjusted(0, 0.08 * text.box.height(), 0, -0.2 * text.box.height());
            BOOST_TEST(!coversLines(panel, map, digits, medium.marker / 2), width);
        }
        if (counts.empty() || counts.back() != count)
            counts.push_back(count);
    }
    BOOST_TEST(counts == (std::vector<std::size_t>{10, 0}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(values_at_points_of_small_multiples_have_one_form) {
    auto scene = twoLines();
    addPointValues(scene.panels[0]);
    scene.panels[0].y.numbers.suffix = " billion";
    for (auto& mark : scene.panels[0].marks) {
        if (auto* text = std::get_if<TextMark>(&mark))
            text->text = "55.5 billion";
    }
    // A second panel whose lines are as flat as can be has less room for the same numbers.
    scene.panels.push_back(scene.panels[0]);
    for (auto& mark : scene.panels[1].marks) {
        if (auto* line = std::get_if<Polyline>(&mark)) {
            for (auto& point : line->points)
                point.y = 50 + (point.y - 50) / 4;
        } else if (auto* point = std::get_if<PointMark>(&mark)) {
            point->at.y = 50 + (point->at.y - 50) / 4;
        } else if (auto* text = std::get_if<TextMark>(&mark)) {
            text->at.y = 50 + (text->at.y - 50) / 4;
        }
    }
    const EvenMeasurer letters;
    const auto medium = smallMedium();
    const auto formsAt = [&](double width) {
        const double height = naturalHeight(scene, width, medium, letters);
        const auto layout = layoutFigure(scene, {width, height}, medium, letters);
        std::vector<std::string> forms;
        for (std::size_t i = 0; i < scene.panels.size(); ++i) {
            const auto words = panelWords(scene, static_cast<int>(i), layout.panels[i],
                                          PanelView::whole(scene.panels[i]), medium, letters);
            std::vector<std::string> values;
            for (const auto& text : words.words.texts) {
                if (text.role == WordRole::Value)
                    values.push_back(text.text.toStdString());
            }
            BOOST_TEST((values.empty() || values.size() == 10U), width);
            forms.push_back(values.empty() ? "none" : values.front());
        }
        return forms;
    };
    std::vector<std::string> seen; // as the figure becomes narrower
    for (double width = 900; width > 160; width -= 10) {
        const auto forms = formsAt(width);
        BOOST_TEST(forms[0] == forms[1], width);
        if (std::find(seen.begin(), seen.end(), forms[0]) == seen.end())
            seen.push_back(forms[0]);
    }
    BOOST_TEST(seen.size() >= 2U);
    BOOST_TEST(seen.front().starts_with("55.5"));
    BOOST_TEST(seen.back() == "none");
}

BOOST_AUTO_TEST_CASE(values_of_lying_bars_go_before_the_figure_is_refused) {
    auto scene = lyingBars(10);
    auto& panel = scene.panels[0];
    for (auto& tick : panel.y.ticks)
        tick.label = "Place";
    auto medium = smallMedium();
    medium.squeeze = Squeeze::Allowed;
    const EvenMeasurer letters;
    const double width = 250;
    const double least = smallestHeight(scene, width, medium, letters);
    std::vector<std::size_t> counts; // as the figure becomes lower
    double closest = 1e9;            // between the middles of two values
    for (double height = naturalHeight(scene, width, medium, letters); height >= least; height -= 2) {
        const auto layout = layoutFigure(scene, {width, height}, medium, letters);
        const auto texts =
            panelWords(scene, 0, layout.panels[0], PanelView::whole(panel), medium, letters).words.texts;
        std::vector<double> middles;
        std::size_t names = 0;
        for (const auto& text : texts) {
            if (text.role == WordRole::Value)
                middles.push_back(text.box.center().y());
            names += text.role == WordRole::TickLabel && text.text == QStringLiteral("Place") ? 1U : 0U;
        }
        BOOST_TEST(names == 10U, height); // names of places are never left out
        std::sort(middles.begin(), middles.end());
        for (std::size_t i = 1; i < middles.size(); ++i)
            closest = std::min(closest, middles[i] - middles[i - 1]);
        if (counts.empty() || counts.back() != middles.size())
            counts.push_back(middles.size());
    }
    BOOST_TEST(counts == (std::vector<std::size_t>{20, 0}), boost::test_tools::per_element());
    // Digits fill 0.72 of their line.
    BOOST_TEST(closest >= 0.72 * medium.label);
    BOOST_TEST(closest < medium.label, "they may stand closer than lines of text");
}

BOOST_AUTO_TEST_CASE(digits_beside_a_lying_bar_stand_at_its_middle) {
    auto scene = lyingBars(4);
    auto& panel = scene.panels[0];
    const auto medium = smallMedium();
    const EvenMeasurer letters;
    const auto layout =
        layoutFigure(scene, {250, naturalHeight(scene, 250, medium, letters)}, medium, letters);
    const PlotMap map{layout.panels[0].plot, PanelView::whole(panel)};
    std::vector<double> middles;
    for (const auto& mark : panel.marks) {
        if (const auto* text = std::get_if<TextMark>(&mark))
            middles.push_back(map.toY(text->at.y));
    }
    std::size_t seen = 0;
    for (const auto& text :
         panelWords(scene, 0, layout.panels[0], PanelView::whole(panel), medium, letters).words.texts) {
        if (text.role != WordRole::Value)
            continue;
        ++seen;
        // Digits reach from 0.05 to 0.77 of their line.
        const double digits = text.box.top() + 0.41 * text.box.height();
        const bool isAtABar = std::any_of(middles.begin(), middles.end(), [digits](double middle) {
            return std::abs(middle - digits) < 0.01;
        });
        BOOST_TEST(isAtABar, digits);
    }
    BOOST_TEST(seen > 0U);
}

BOOST_AUTO_TEST_CASE(a_remark_is_never_left_out) {
    auto scene = barsWithValues({"5.0 bn", "7.5 bn", "5.0 bn"});
    TextMark remark;
    remark.at = {1, 0};
    remark.anchor = Anchor::Above;
    remark.text = "not reported";
    remark.brief = "–";
    remark.isRemark = true;
    scene.panels[0].marks.erase(scene.panels[0].marks.begin() + 1); // its bar
    scene.panels[0].marks.emplace_back(remark);
    const auto roomy = wordsOf(scene, 320, WordRole::Remark);
    BOOST_REQUIRE(roomy.size() == 1U);
    BOOST_TEST(roomy[0].text.toStdString() == "not reported");
    for (double width = 60; width < 320; width += 7)
        BOOST_TEST(!wordsOf(scene, width, WordRole::Remark).empty(), width);
    BOOST_TEST(wordsOf(scene, 60, WordRole::Remark).front().text.toStdString() == "–");
}

BOOST_AUTO_TEST_CASE(a_size_with_one_number_beside_a_plot_is_refused) {
    // The two numbers of this axis stand close together near its top.
    auto scene = barsWithValues({"1", "2"});
    auto& panel = scene.panels[0];
    panel.y.to = 100;
    panel.y.ticks = {{90, "90"}, {98, "98"}};
    const EvenMeasurer letters;
    const auto medium = smallMedium();
    const double least = smallestHeight(scene, 240, medium, letters);
    const auto layout = layoutFigure(scene, {240, least}, medium, letters);
    // Labels of 7 touch until 8 of 100 units are as high as they are.
    BOOST_TEST(layout.panels[0].plot.height() >= 7 * 100 / 8);
    const auto words =
        panelWords(scene, 0, layout.panels[0], PanelView::whole(panel), medium, letters).words.texts;
    const auto numbers = std::count_if(words.begin(), words.end(), [](const PlacedText& text) {
        return text.role == WordRole::TickLabel && text.text != QStringLiteral("x");
    });
    BOOST_TEST(numbers == 2);
}

BOOST_AUTO_TEST_CASE(a_size_with_one_number_below_a_plot_is_refused) {
    auto scene = barsWithValues({"1", "2"});
    auto& panel = scene.panels[0];
    panel.marks.clear();
    std::swap(panel.x, panel.y);
    panel.x.ticks = {{0, "0"}, {5, "5,000,000,000,000,000"}, {10, "10,000,000,000,000,000"}};
    const EvenMeasurer letters;
    const auto medium = smallMedium();
    const double least = smallestWidth(scene, medium, letters);
    BOOST_TEST(least > 100);
    BOOST_TEST(!isWideEnough(scene, least - 20, medium, letters));
    for (double width = least; width < least + 200; width += 5)
        BOOST_TEST(wordsOf(scene, width, WordRole::TickLabel).size() >= 4U, width); // two names, two numbers
}

BOOST_AUTO_TEST_SUITE_END()
