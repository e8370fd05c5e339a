// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/claims_model.h"
#include "ui/models/figure_table_model.h"
#include "ui/models/library_filter.h"
#include "ui/models/library_model.h"
#include "ui/models/sources_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <boost/test/unit_test.hpp>

using namespace driftline;

namespace {

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::Fatal;

std::string textAt(const QAbstractItemModel& model, int row, int column = 0, int role = Qt::DisplayRole) {
    return model.index(row, column).data(role).toString().toStdString();
}

FigureSpec figure(const std::string& id, const std::string& group, const std::string& title) {
    FigureSpec spec;
    spec.id = id;
    spec.group = group;
    spec.text.title = title;
    return spec;
}

std::vector<std::shared_ptr<const FigureSpec>> gallery() {
    return {std::make_shared<const FigureSpec>(figure("a", "article", "If forced to choose")),
            std::make_shared<const FigureSpec>(figure("b", "trade", "Exports of Cambodia")),
            std::make_shared<const FigureSpec>(figure("c", "trade", "Imports of Laos"))};
}

Datum datum(const char* series, const char* period, double x, std::optional<double> value, const char* text) {
    Datum out;
    out.words.edit().seriesName = series;
    out.category = period;
    out.at = {x, value.value_or(0)};
    out.value = value;
    out.words.edit().shown = text;
    out.words.edit().unit = "percent";
    out.provenance.edit().sourceText = "Fulcrum ¶8";
    return out;
}

std::shared_ptr<const Scene> modelsScene() {
    auto out = std::make_shared<Scene>();
    out->data = {datum("United States", "2022", 2022, 18.5, "18.5%"),
                 datum("United States", "2023", 2023, 73.1, "73.1%"),
                 datum("China", "2022", 2022, 81.5, "81.5%"), datum("China", "2023", 2023, std::nullopt, "")};
    out->sources = {
        {"FULCRUM", "Fulcrum 2024/162", "Lim and Martinus (2024). https://fulcrum.sg", "https://fulcrum.sg",
         "article", "a note", "Printed"},
        {"BAD", "Somebody", "Somebody. calc.exe", "file:///usr/bin/calc", "secondary-weak", "", "Printed"}};
    out->derivations = {"the gap is one minus the other"};
    return out;
}

Claim claim(const char* verdict, std::vector<std::string> figures) {
    return {"It is \"so\"", verdict, "detail", {"Fulcrum"}, std::move(figures)};
}

} // namespace

BOOST_AUTO_TEST_SUITE(models_test)

BOOST_AUTO_TEST_CASE(the_library_groups_figures_and_invites_own_data) {
    LibraryModel model;
    const QAbstractItemModelTester tester(&model, strict);
    model.setGallery(gallery());
    BOOST_TEST(model.rowCount() == 5);
    BOOST_TEST(textAt(model, 0) == "Article");
    BOOST_TEST(model.rowCount(model.index(2, 0)) == 2);
    BOOST_TEST(model.figureCount() == 3);
    const auto hint = model.index(0, 0, model.index(4, 0));
    BOOST_TEST(hint.data().toString().toStdString() == "Drop a CSV or data package here");
    BOOST_TEST(!hint.flags().testFlag(Qt::ItemIsSelectable));
}

BOOST_AUTO_TEST_CASE(own_figures_come_and_go_and_keep_what_is_known_of_them) {
    LibraryModel model;
    const QAbstractItemModelTester tester(&model, strict);
    model.setGallery(gallery());
    model.setOwn({figure("mine", "own", "Mine")});
    QImage picture(4, 4, QImage::Format_ARGB32);
    picture.fill(Qt::transparent);
    model.setDetails("mine", QStringLiteral("2020–2021"), picture);
    model.setOwn({figure("mine", "own", "Mine"), figure("new", "own", "New")});
    BOOST_TEST(model.indexOf("mine").data(LibraryModel::PeriodRole).toString().toStdString() == "2020–2021");
    BOOST_TEST(model.indexOf("new").isValid());
    BOOST_TEST(model.isDrawn("mine"));
    BOOST_TEST(!model.isDrawn("new"));
    model.setOwn({});
    BOOST_TEST(!model.indexOf("mine").isValid());
    BOOST_TEST(model.rowCount(model.index(4, 0)) == 1);
}

BOOST_AUTO_TEST_CASE(a_figure_that_is_edited_keeps_its_row_and_its_picture_until_the_next) {
    LibraryModel model;
    model.setOwn({figure("a", "own", "A"), figure("b", "own", "B")});
    const QImage picture(2, 2, QImage::Format_RGB32);
    model.setDetails("b", QStringLiteral("2020–2021"), picture);
    const QPersistentModelIndex row(model.indexOf("b"));
    const QSignalSpy gone(&model, &QAbstractItemModel::rowsRemoved);
    model.setOwn({figure("a", "own", "A"), figure("b", "own", "Another")});
    BOOST_TEST(gone.count() == 0);
    BOOST_TEST(row.isValid());
    BOOST_TEST(row.data().toString().toStdString() == "Another");
    BOOST_TEST(!row.data(LibraryModel::PictureRole).value<QImage>().isNull());
    BOOST_TEST(!model.isDrawn("b"));
    // Another order is another list.
    model.setOwn({figure("b", "own", "Another"), figure("a", "own", "A")});
    BOOST_TEST(model.indexOf("b").row() == 0);
}

BOOST_AUTO_TEST_CASE(the_search_wants_every_word_and_drops_empty_groups) {
    LibraryModel model;
    model.setGallery(gallery());
    LibraryFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester tester(&filter, strict);
    BOOST_TEST(filter.rowCount() == 3); // article, trade, own with its hint
    filter.setSearch(QStringLiteral("  LAOS imports "));
    BOOST_REQUIRE(filter.rowCount() == 1);
    BOOST_TEST(filter.firstFigure().data(LibraryModel::IdRole).toString().toStdString() == "c");
    // What a figure shows is found too, as soon as it is known.
    filter.setSearch(QStringLiteral("viet nam 2021"));
    BOOST_TEST(filter.rowCount() == 0);
    model.setDetails("c", QStringLiteral("2020–2024"), {}, QStringLiteral("Viet Nam 2020 2021 2024"));
    filter.setSearch(QStringLiteral("VIET NAM 2021"));
    BOOST_TEST(filter.firstFigure().data(LibraryModel::IdRole).toString().toStdString() == "c");
    filter.setSearch(QStringLiteral("laos exports"));
    BOOST_TEST(filter.rowCount() == 0);
    BOOST_TEST(!filter.firstFigure().isValid());
    filter.setSearch({});
    BOOST_TEST(filter.rowCount() == 3);
}

BOOST_AUTO_TEST_CASE(the_table_sorts_numbers_as_numbers) {
    FigureTableModel model;
    const QAbstractItemModelTester tester(&model, strict);
    model.setScene(modelsScene());
    BOOST_REQUIRE(model.rowCount() == 4);
    QSortFilterProxyModel sorted;
    sorted.setSourceModel(&model);
    sorted.setSortRole(FigureTableModel::SortRole);
    sorted.sort(2);
    BOOST_TEST(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString().toStdString() == "Value");
    BOOST_TEST(textAt(sorted, 0, 2) == "not reported"); // no value comes first
    BOOST_TEST(textAt(sorted, 1, 2) == "18.5%");
    BOOST_TEST(textAt(sorted, 3, 2) == "81.5%");
    BOOST_TEST(sorted.index(3, 0).data(FigureTableModel::DatumRole).toInt() == 2);
    model.setScene(nullptr);
    BOOST_TEST(model.rowCount() == 0);
}

BOOST_AUTO_TEST_CASE(sources_give_only_web_addresses_to_open) {
    SourcesModel model;
    const QAbstractItemModelTester tester(&model, strict);
    model.setScene(modelsScene());
    BOOST_REQUIRE(model.rowCount() == 2);
    BOOST_TEST(textAt(model, 0, 0, SourcesModel::AddressRole) == "https://fulcrum.sg");
    BOOST_TEST(textAt(model, 0) == "Lim and Martinus (2024).");
    BOOST_TEST(textAt(model, 0, 0, SourcesModel::ReferenceRole) ==
               "Lim and Martinus (2024). https://fulcrum.sg");
    BOOST_TEST(textAt(model, 1, 0, SourcesModel::AddressRole).empty());
    BOOST_TEST(model.derivations().size() == 1U);
}

BOOST_AUTO_TEST_CASE(claims_that_the_figure_tests_come_first) {
    ClaimsModel model;
    const QAbstractItemModelTester tester(&model, strict);
    model.setClaims({claim("agrees", {"other"}), claim("agrees", {"here"}), claim("period wrong", {"here"})},
                    "here");
    BOOST_TEST(model.countHere() == 2);
    BOOST_TEST(model.firstInDoubt() == 1);
    BOOST_TEST(textAt(model, 0) == "It is “so”");
    BOOST_TEST(model.index(2, 0).data(ClaimsModel::HereRole).toBool() == false);
    model.setClaims({claim("agrees", {"here"})}, "here");
    BOOST_TEST(model.firstInDoubt() == -1);
}

BOOST_AUTO_TEST_CASE(verdicts_have_a_tone) {
    BOOST_TEST((toneOf("agrees") == Tone::Good));
    BOOST_TEST((toneOf("period wrong") == Tone::Bad));
    BOOST_TEST((toneOf("contradicted by the article's own numbers") == Tone::Bad));
    BOOST_TEST((toneOf("weak for 2022") == Tone::Caution));
}

BOOST_AUTO_TEST_SUITE_END()
