// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide/guide_book.h"
#include "guide/guide_site.h"
#include "interchange/picture_document.h"
#include "support/referee.h"
#include "support/run_process.h"
#include "support/temporary_folder.h"

#include <QBuffer>
#include <QImage>
#include <boost/test/unit_test.hpp>

#include <map>
#include <regex>

using namespace driftline;
using namespace driftline::test;

namespace {

QByteArray smallPicture() {
    QImage image(40, 20, QImage::Format_RGB32);
    image.fill(Qt::white);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

std::map<std::string, std::string> site() {
    static const auto files = [] {
        WindowPictures pictures;
        for (const auto& name : windowPictureNames())
            pictures[name] = smallPicture();
        const Gallery gallery;
        std::map<std::string, std::string> out;
        const auto made = guideSite(gallery, pictures);
        BOOST_REQUIRE(made.has_value());
        for (const auto& file : *made)
            out[file.path] = file.bytes;
        return out;
    }();
    return files;
}

std::vector<std::string> addresses(const std::string& html, const std::string& attribute) {
    std::vector<std::string> out;
    const std::regex pattern(" " + attribute + "=\"([^\"]*)\"");
    for (std::sregex_iterator at(html.begin(), html.end(), pattern), end; at != end; ++at)
        out.push_back((*at)[1]);
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(guide_site)

BOOST_AUTO_TEST_CASE(every_chapter_is_a_page_and_every_link_and_picture_resolves) {
    const auto files = site();
    BOOST_TEST(files.contains("index.html"));
    BOOST_TEST(files.contains("guide.css"));
    std::size_t pages = 0;
    for (const auto& [path, html] : files) {
        if (!path.ends_with(".html"))
            continue;
        ++pages;
        for (const auto& target : addresses(html, "href")) {
            if (target.starts_with("https://") || target.starts_with("http://"))
                continue;
            const auto hash = target.find('#');
            const auto file = hash == 0 ? path : target.substr(0, hash);
            BOOST_TEST_REQUIRE(files.contains(file), path << " leads to " << target);
            if (hash != std::string::npos)
                BOOST_TEST(files.at(file).find(" id=\"" + target.substr(hash + 1) + "\"") !=
                               std::string::npos,
                           path << " leads to " << target);
        }
        for (const auto& source : addresses(html, "src"))
            BOOST_TEST(files.contains(source), path << " shows " << source);
        for (const auto& alt : addresses(html, "alt"))
            BOOST_TEST(!alt.empty(), path);
        BOOST_TEST(html.find("<script") == std::string::npos);
    }
    BOOST_TEST(pages == guideChapters().size());
}

BOOST_AUTO_TEST_CASE(nothing_is_fetched_and_every_colour_of_the_style_is_a_token) {
    const auto css = site().at("guide.css");
    BOOST_TEST(css.find("url(") == std::string::npos);
    BOOST_TEST(css.find("@import") == std::string::npos);
    const std::regex used("var\\(--([a-z-]+)\\)");
    for (std::sregex_iterator at(css.begin(), css.end(), used), end; at != end; ++at)
        BOOST_TEST(css.find("--" + (*at)[1].str() + ":#") != std::string::npos, (*at)[1].str());
}

BOOST_AUTO_TEST_CASE(without_pictures_of_the_window_their_places_are_left_out) {
    const Gallery gallery;
    const auto made = guideSite(gallery, {});
    BOOST_REQUIRE(made.has_value());
    for (const auto& file : *made) {
        BOOST_TEST(file.path.find("window-") == std::string::npos);
        BOOST_TEST((file.path.ends_with(".png") || file.bytes.find("window-") == std::string::npos),
                   file.path);
    }
}

BOOST_AUTO_TEST_CASE(a_figure_on_a_page_can_be_opened_again) {
    const auto files = site();
    const auto png = files.at("pictures/guide-example.png");
    const auto carried = documentIn(png, "guide-example.png");
    BOOST_REQUIRE(carried.has_value());
    BOOST_REQUIRE_EQUAL(carried->loaded.workspace.figures.size(), 1U);
    BOOST_TEST(carried->loaded.workspace.figures.front().id == "guide-example");
    BOOST_TEST(QImage::fromData(QByteArray::fromStdString(png)).width() == 1440);
}

BOOST_AUTO_TEST_CASE(the_pages_are_valid_html) {
    const auto tidy = referee("tidy");
    const TemporaryFolder folder;
    for (const auto& [path, html] : site()) {
        if (!path.ends_with(".html"))
            continue;
        folder.write(path, html);
        // It is older than aria-current, which it takes for an attribute of somebody's own.
        const auto judged = runProcess(
            tidy, {"-quiet", "-errors", "--warn-proprietary-attributes", "no", (folder / path).string()});
        BOOST_TEST(judged.errors == "", path << "\n" << judged.errors);
        BOOST_TEST(judged.exitCode == 0);
    }
}

BOOST_AUTO_TEST_SUITE_END()
