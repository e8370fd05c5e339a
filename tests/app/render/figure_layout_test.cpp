// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/layout_fixture.h"
#include "base/text.h"
#include "render/tick_words.h"

#include <QStringList>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>
#include <vector>

using namespace driftline;
using namespace driftline::test;

namespace {
const std::vector<std::pair<std::string, Scene>>& scenes() {
    static const std::vector<std::pair<std::string, Scene>> all = {
        {"two lines", twoLines()},
        {"wordy", wordy()},
        {"crowded ends", crowdedEnds()},
        {"three panels", smallMultiples(3)},
        {"ten panels", smallMultiples(10)},
        {"five lying bars", lyingBars(5)},
        {"forty lying bars", lyingBars(40)},
        {"four upright bars", uprightBars(4)},
        {"forty upright bars", uprightBars(40)},
    };
    return all;
}

/// How many panels each row has, from the top: "5+5".
std::string rowsOf(const FigureLayout& layout) {
    std::map<int, int> rows;
    for (const auto& frame : layout.panels)
        ++rows[frame.plot.top()];
    QStringList counts;
    for (const auto& [top, panels] : rows)
        counts.append(QString::number(panels));
    return counts.join(u'+').toStdString();
}
} // namespace

BOOST_AUTO_TEST_SUITE(figure_layout_test)

BOOST_AUTO_TEST_CASE(no_two_texts_overlap_and_all_are_inside_at_any_width) {
    for (const auto& [name, scene] : scenes()) {
        for (double mm = 57; mm <= 400; mm += 7) {
            BOOST_TEST_CONTEXT(name << " at " << mm << " mm") {
                for (const auto size : {naturalSize(scene, mm), smallestSize(scene, mm)}) {
                    const auto out = layOut(scene, size);
                    BOOST_TEST(overlap(out.texts) == "");
                    BOOST_TEST(outside(out.texts, size) == "");
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(titles_and_footers_are_never_cut) {
    const auto scene = wordy();
    for (const double mm : {57.0, 89.0, 183.0}) {
        for (const auto size : {naturalSize(scene, mm), smallestSize(scene, mm)}) {
            const auto out = layOut(scene, size);
            BOOST_TEST(allOf(out.texts, WordRole::Title) == scene.title);
            BOOST_TEST(allOf(out.texts, WordRole::Subtitle) == scene.subtitle);
            const bool isBrief = size == smallestSize(scene, mm);
            BOOST_TEST(allOf(out.texts, WordRole::Footer) ==
                       joined(isBrief ? scene.briefFooter : scene.footer, " "));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_separate_caption_leaves_labels_legend_and_letters) {
    auto scene = smallMultiples(3);
    const auto inside = layOut(scene, naturalSize(scene, 89));
    scene.captionPlacement = CaptionPlacement::Separate;
    for (std::size_t i = 0; i < scene.panels.size(); ++i)
        scene.panels[i].letter = std::string(1, static_cast<char>('a' + i));
    const auto apart = layOut(scene, naturalSize(scene, 89));
    const auto count = [](const LaidOut& laidOut, WordRole role) {
        return std::count_if(laidOut.texts.begin(), laidOut.texts.end(),
                             [role](const PlacedText& text) { return text.role == role; });
    };
    for (const auto role : {WordRole::Title, WordRole::Subtitle, WordRole::Footer}) {
        BOOST_TEST(count(inside, role) > 0);
        BOOST_TEST(count(apart, role) == 0);
    }
    for (const auto role : {WordRole::LegendEntry, WordRole::PanelTitle, WordRole::TickLabel})
        BOOST_TEST(count(apart, role) == count(inside, role));
    const auto title = std::find_if(apart.texts.begin(), apart.texts.end(),
                                    [](const PlacedText& text) { return text.role == WordRole::PanelTitle; });
    BOOST_REQUIRE((title != apart.texts.end()));
    BOOST_TEST(title->text.toStdString() == "a\u00A0\u00A0" + scene.panels.front().title);
    // What the words took is not left empty.
    BOOST_TEST(naturalSize(scene, 89).height() < inside.layout.size.height());
}

BOOST_AUTO_TEST_CASE(a_title_from_right_to_left_ends_where_its_column_does) {
    auto scene = twoLines();
    scene.title = "كمبوديا بين الصين والولايات المتحدة";
    const auto size = naturalSize(scene, 120);
    const auto laidOut = layOut(scene, size);
    for (const auto& text : laidOut.texts) {
        if (text.role == WordRole::Title)
            BOOST_TEST(text.box.right() == size.width() - paperMedium().margin,
                       boost::test_tools::tolerance(1e-9));
        if (text.role == WordRole::Subtitle)
            BOOST_TEST(text.box.left() == paperMedium().margin, boost::test_tools::tolerance(1e-9));
    }
}

BOOST_AUTO_TEST_CASE(a_low_picture_gives_up_wordings_before_it_is_refused) {
    const auto scene = wordy();
    const double width = 89 * pointsPerMm;
    auto steady = paperMedium();
    steady.squeeze = Squeeze::Never;
    const EvenMeasurer measurer;
    const double unsqueezed = smallestHeight(scene, width, steady, measurer);
    const double least = smallestSize(scene, 89).height();
    BOOST_TEST(least < unsqueezed - 20);
    // Nothing is given up as long as all has room.
    BOOST_TEST((layoutFigure(scene, {width, unsqueezed}, paperMedium(), measurer) ==
                layoutFigure(scene, {width, unsqueezed}, steady, measurer)));
    const auto low = layoutFigure(scene, {width, least}, paperMedium(), measurer);
    BOOST_TEST(low.panels[0].plot.height() >= 5 * steady.label);
    for (const auto& text : low.words.texts) {
        if (text.role == WordRole::Footer)
            BOOST_TEST(text.style.size == steady.footer);
    }
}

BOOST_AUTO_TEST_CASE(years_are_named_in_regular_steps_and_the_last_is_there) {
    for (const int years : {8, 12, 14}) { // with prime numbers of steps
        auto scene = twoLines();
        auto& axis = scene.panels[0].x;
        axis.from = 2010.8;
        axis.to = 2010 + years + 0.2;
        axis.ticks.clear();
        for (int year = 2011; year <= 2010 + years; ++year)
            axis.ticks.push_back({static_cast<double>(year), std::to_string(year)});
        for (const double mm : {45.0, 57.0, 70.0, 89.0, 120.0}) {
            const auto out = layOut(scene, naturalSize(scene, mm));
            std::vector<int> named;
            for (const auto& text : out.texts) {
                const int year = text.text.right(2).toInt();
                if (text.role == WordRole::TickLabel && text.box.top() > out.layout.panels[0].plot.bottom())
                    named.push_back(year);
            }
            BOOST_TEST_CONTEXT(years << " years at " << mm << " mm") {
                BOOST_REQUIRE(named.size() >= 2U);
                BOOST_TEST(named.back() == 10 + years);
                for (std::size_t i = 2; i < named.size(); ++i)
                    BOOST_TEST(named[i] - named[i - 1] == named[1] - named[0]);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_value_axis_has_two_ticks_at_least) {
    const auto axis = twoLines().panels[0].y;
    for (const double from : {0.0, 0.3, 3.7, 41.2}) {
        for (const double span : {0.4, 1.6, 3.1, 7.9, 33.0}) {
            for (const double length : {5.0, 30.0, 60.0, 200.0})
                BOOST_TEST(visibleTicks(axis, {from, from + span}, length, paperMedium()).size() >= 2U,
                           from << " + " << span << " on " << length);
        }
    }
}

BOOST_AUTO_TEST_CASE(no_event_line_runs_through_another_name) {
    const EvenMeasurer measurer;
    for (int i = 0; i < 64; ++i) {
        const double apart = 0.02 * (1 + i % 4);
        const double middle = 0.4 + 0.035 * (i / 4);
        auto scene = twoLines();
        auto& panel = scene.panels[0];
        const double span = panel.x.to - panel.x.from;
        for (const double place : {-3.5, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5})
            panel.marks.emplace_back(Rule{RuleKind::Event,
                                          true,
                                          panel.x.from + (middle + place * apart) * span,
                                          {},
                                          "An agreement on reciprocal trade and security",
                                          "An agreement"});
        const auto size = naturalSize(scene, 57);
        const auto layout = layoutFigure(scene, size, paperMedium(), measurer);
        const auto words =
            panelWords(scene, 0, layout.panels[0], PanelView::whole(panel), paperMedium(), measurer);
        for (const auto& leader : words.words.leaders) {
            for (const auto& text : words.words.texts) {
                const bool through =
                    leader.dotted && text.role == WordRole::EventLabel && leader.from.x() > text.box.left() &&
                    leader.from.x() < text.box.right() && leader.to.y() < text.box.center().y();
                BOOST_TEST(!through, middle << " ± " << apart << ": " << text.text.toStdString());
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(plots_of_small_multiples_are_aligned_and_equal) {
    const auto scene = smallMultiples(10);
    const auto out = layOut(scene, naturalSize(scene, 183));
    const auto& panels = out.layout.panels;
    BOOST_REQUIRE(panels.size() == 10U);
    for (std::size_t i = 0; i < panels.size(); ++i) {
        BOOST_TEST((panels[i].plot.size() == panels[0].plot.size()));
        BOOST_TEST(panels[i].plot.left() == panels[i % 5].plot.left());
        BOOST_TEST(panels[i].plot.top() == panels[i / 5 * 5].plot.top());
        BOOST_TEST(panels[i].showsY == (i % 5 == 0));
        BOOST_TEST(panels[i].showsX == (i >= 5));
    }
    BOOST_TEST(panels[0].plot.width() >= 28 * pointsPerMm - 12);
}

BOOST_AUTO_TEST_CASE(small_multiples_fill_their_grid) {
    struct Known {
        int panels;
        double mm;
        std::string rows;
    };
    for (const auto& known :
         {Known{10, 183, "5+5"}, Known{10, 89, "2+2+2+2+2"}, Known{10, 130, "2+2+2+2+2"},
          Known{10, 400, "5+5"}, Known{9, 89, "3+3+3"}, Known{6, 89, "2+2+2"}, Known{6, 183, "3+3"},
          Known{4, 89, "2+2"}, Known{5, 89, "3+2"}, Known{7, 183, "4+3"}, Known{8, 183, "4+4"},
          Known{11, 183, "4+4+3"}, Known{13, 183, "5+5+3"}, Known{14, 183, "5+5+4"}}) {
        const auto scene = smallMultiples(known.panels);
        BOOST_TEST_CONTEXT(known.panels << " at " << known.mm << " mm")
        BOOST_TEST(rowsOf(layOut(scene, naturalSize(scene, known.mm)).layout) == known.rows);
    }
}

BOOST_AUTO_TEST_CASE(no_panel_stands_alone_below_a_row_of_three_at_any_size) {
    for (int panels = 2; panels <= 16; ++panels) {
        const auto scene = smallMultiples(panels);
        for (double mm = 80; mm <= 420; mm += 17) {
            const auto natural = naturalSize(scene, mm);
            for (const double share : {0.8, 1.0, 1.4}) {
                const auto rows = rowsOf(layOut(scene, {natural.width(), share * natural.height()}).layout);
                const bool isOrphaned =
                    rows.size() > 2 && rows.substr(rows.size() - 2) == "+1" && rows.front() > '2';
                BOOST_TEST(!isOrphaned, panels << " at " << mm << " mm: " << rows);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(stacked_panels_share_one_time_axis) {
    auto scene = smallMultiples(3);
    scene.facetColumns = 1;
    const auto out = layOut(scene, naturalSize(scene, 89));
    BOOST_TEST(out.layout.sharedX);
    BOOST_TEST(!out.layout.panels[0].showsX);
    BOOST_TEST(out.layout.panels[2].showsX);
    BOOST_TEST(out.layout.panels[0].plot.left() == out.layout.panels[2].plot.left());
}

BOOST_AUTO_TEST_CASE(stacked_panels_stand_side_by_side_where_there_is_no_room_for_them) {
    auto scene = smallMultiples(3);
    scene.facetColumns = 1;
    const auto wide = naturalSize(scene, 254);
    BOOST_TEST(rowsOf(layOut(scene, wide).layout) == "1+1+1");
    const auto lowest = smallestSize(scene, 254);
    BOOST_TEST(rowsOf(layOut(scene, lowest).layout) == "3");
    BOOST_TEST(rowsOf(layOut(scene, {wide.width(), 0.5 * (lowest.height() + wide.height())}).layout) ==
               "1+1+1");
    const auto row = layOut(scene, lowest);
    for (const auto& panel : row.layout.panels)
        BOOST_TEST(panel.showsX);
    // Panels that would be narrow stay where they are: there the height is refused.
    BOOST_TEST(rowsOf(layOut(scene, smallestSize(scene, 57)).layout) == "1+1+1");
}

BOOST_AUTO_TEST_CASE(panels_with_axes_of_their_own_show_them) {
    auto scene = smallMultiples(4);
    scene.sharedY = false;
    scene.panels[2].x.to = 2030;
    const auto out = layOut(scene, naturalSize(scene, 183));
    for (const auto& panel : out.layout.panels) {
        BOOST_TEST(panel.showsY);
        BOOST_TEST(panel.showsX);
    }
}

BOOST_AUTO_TEST_CASE(every_direct_label_is_written_in_full) {
    const auto scene = crowdedEnds();
    const auto out = layOut(scene, smallestSize(scene, 57));
    for (const auto& label : scene.panels[0].labels) {
        const auto text = allOf(out.texts, WordRole::DirectLabel);
        BOOST_TEST(text.find(label.name) != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(labels_at_the_start_stand_left_of_the_plot_and_do_not_touch) {
    auto scene = twoLines();
    for (auto label : std::vector<DirectLabel>(scene.panels[0].labels)) {
        label.at = {scene.panels[0].x.from, 50};
        label.atStart = true;
        label.name.clear();
        scene.panels[0].labels.push_back(label);
    }
    const auto out = layOut(scene, naturalSize(scene, 89));
    const auto isAtStart = [&out](const PlacedText& text) {
        return text.role == WordRole::DirectLabel && text.box.right() < out.layout.panels[0].plot.left();
    };
    BOOST_TEST(std::count_if(out.texts.begin(), out.texts.end(), isAtStart) == 2);
    auto labels = out.texts;
    std::erase_if(labels, [](const PlacedText& text) { return text.role != WordRole::DirectLabel; });
    BOOST_TEST(overlap(labels) == "");
}

BOOST_AUTO_TEST_CASE(keys_follow_the_series_in_the_legend) {
    auto scene = smallMultiples(2);
    scene.keys = {{"2023", {}, Marker::Circle}, {"2024", {}, Marker::Circle}};
    const auto out = layOut(scene, naturalSize(scene, 183));
    const auto& keys = out.layout.words.keys;
    BOOST_REQUIRE(keys.size() == 4U);
    BOOST_TEST(keys[1].series == 1);
    BOOST_TEST(keys[2].series == -1);
    BOOST_TEST(keys[3].key == 1);
    BOOST_TEST(allOf(out.texts, WordRole::LegendEntry).find("2024") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(names_of_categories_are_all_there) {
    const auto scene = lyingBars(40);
    const auto text = allOf(layOut(scene, naturalSize(scene, 89)).texts, WordRole::TickLabel);
    for (int i = 1; i <= 40; ++i)
        BOOST_TEST(text.find("number " + std::to_string(i)) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_small_height_is_less_than_the_natural_one) {
    for (const auto& [name, scene] : scenes())
        BOOST_TEST(smallestSize(scene, 89).height() < naturalSize(scene, 89).height(), name);
}

BOOST_AUTO_TEST_CASE(a_scene_without_panels_is_only_words) {
    auto scene = twoLines();
    scene.panels.clear();
    const auto out = layOut(scene, naturalSize(scene, 89));
    BOOST_TEST(out.layout.panels.empty());
    BOOST_TEST(!out.texts.empty());
}

BOOST_AUTO_TEST_CASE(a_thumbnail_has_no_words) {
    auto medium = paperMedium();
    medium.bare = true;
    const EvenMeasurer measurer;
    const auto scene = wordy();
    const auto layout = layoutFigure(scene, {66, 36}, medium, measurer);
    BOOST_TEST(layout.words.texts.empty());
    BOOST_TEST(panelWords(scene, 0, layout.panels[0], PanelView::whole(scene.panels[0]), medium, measurer)
                   .words.texts.empty());
    BOOST_TEST(layout.panels[0].plot.width() == 54);
}

BOOST_AUTO_TEST_CASE(columns_that_were_asked_for_give_way_where_their_plots_would_be_too_narrow_to_read) {
    auto scene = lyingBars(6);
    scene.panels.push_back(scene.panels.front());
    scene.facetColumns = 2;
    const auto medium = paperMedium();
    const auto columnsAt = [&](QSizeF size) {
        const auto layout = layoutFigure(scene, size, medium, EvenMeasurer());
        return layout.panels[0].plot.top() == layout.panels[1].plot.top() ? 2 : 1;
    };
    BOOST_TEST(columnsAt(naturalSize(scene, 140)) == 2);
    BOOST_TEST(columnsAt(naturalSize(scene, 57)) == 1);
    // Where height is short the author's columns stay.
    BOOST_TEST(columnsAt(smallestSize(scene, 57)) == 2);
    const auto free = naturalSize(scene, 57);
    const double most = 0.7 * free.height();
    const double limited = naturalHeight(scene, free.width(), medium, EvenMeasurer(), most);
    BOOST_TEST(limited < most);
    BOOST_TEST(columnsAt({free.width(), limited}) == 2);
    BOOST_TEST(naturalHeight(scene, free.width(), medium, EvenMeasurer(), free.height()) == free.height());
}

BOOST_AUTO_TEST_SUITE_END()
