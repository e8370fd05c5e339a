// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/accessible_node.h"
#include "support/places.h"
#include "support/temporary_folder.h"

#include <QProcess>
#include <QTest>
#include <boost/test/unit_test.hpp>

using namespace driftline::test;

namespace {

constexpr int atspiPatience = 30000; ///< milliseconds, for a slow machine

/// The program as a user of a screen reader has it, until the end of the test.
class SpeakingProgram {
public:
    SpeakingProgram() {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        // As if a screen reader were running, which is when Qt talks to the bus.
        environment.insert(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QStringLiteral("1"));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), QString::fromStdString(m_home.path().string()));
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedChannels);
        m_process.start(QString::fromStdString(driftlineProgram().string()), {});
    }
    ~SpeakingProgram() {
        m_process.terminate();
        if (!m_process.waitForFinished(atspiPatience))
            m_process.kill();
        m_process.waitForFinished(atspiPatience);
    }
    SpeakingProgram(const SpeakingProgram&) = delete;
    SpeakingProgram& operator=(const SpeakingProgram&) = delete;

private:
    TemporaryFolder m_home;
    QProcess m_process;
};

bool contains(const QString& text, const char* words) {
    return text.contains(QString::fromUtf8(words));
}

} // namespace

BOOST_AUTO_TEST_SUITE(atspi)

BOOST_AUTO_TEST_CASE(a_screen_reader_finds_every_number_of_the_figure) {
    const auto desktop = AccessibleNode::desktop();
    BOOST_REQUIRE_MESSAGE(desktop, "there is no accessibility bus; is at-spi2-core installed?");
    const SpeakingProgram program;
    std::optional<AccessibleNode> chart;
    const auto isChart = [](const AccessibleNode& node) {
        return node.role() == QStringLiteral("chart") && contains(node.name(), "Cambodia");
    };
    BOOST_REQUIRE(QTest::qWaitFor(
        [&] {
            chart = desktop->find(isChart);
            return chart.has_value();
        },
        atspiPatience));
    BOOST_TEST(contains(chart->description(), "United States"), chart->description().toStdString());

    const auto panels = chart->children();
    BOOST_REQUIRE(panels.size() == 2U);
    const auto series = panels.front().children();
    BOOST_REQUIRE(series.size() >= 2U);
    BOOST_TEST(series[0].name().toStdString() == "United States");
    BOOST_TEST(series[1].name().toStdString() == "China");
    const auto points = series[0].children();
    BOOST_REQUIRE(points.size() == 3U);
    BOOST_TEST(points[1].role().toStdString() == "list item");
    const auto said = points[1].name();
    for (const char* words : {"United States, 2023: 73.1%", "n ≈ 134 (inferred)", "Source: Fulcrum"})
        BOOST_TEST(contains(said, words), said.toStdString());

    // The reader is where the screen reader leads to. (The focus itself needs a window manager.)
    BOOST_TEST(!points[1].isSelected());
    BOOST_TEST(points[1].grabFocus());
    BOOST_TEST(QTest::qWaitFor([&] { return points[1].isSelected(); }, atspiPatience));

    // What can be selected and edited stands behind the panels, in reading order.
    const auto parts = panels.back().children();
    BOOST_REQUIRE(parts.size() >= 4U);
    BOOST_TEST(parts[0].role().toStdString() == "heading");
    BOOST_TEST(contains(parts[0].name(), "Title: "), parts[0].name().toStdString());
    BOOST_TEST(contains(parts.back().name(), "Footer: "), parts.back().name().toStdString());
    BOOST_TEST(!parts[0].isSelected());
    BOOST_TEST(parts[0].grabFocus());
    BOOST_TEST(QTest::qWaitFor([&] { return parts[0].isSelected(); }, atspiPatience));
}

BOOST_AUTO_TEST_SUITE_END()
