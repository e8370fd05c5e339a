// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/settings.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

namespace {

Remembered sample() {
    Remembered out;
    out.geometry = QByteArray("\x01\x00geometry", 10);
    out.docks = QByteArray("docks");
    out.figure = QStringLiteral("article-alignment-gap");
    out.openFolder = QStringLiteral("/data/Über");
    out.saveFolder = QStringLiteral("/paper");
    out.recent = {QStringLiteral("/data/a.zip"), QStringLiteral("/data/b, c")};
    out.appearance = QStringLiteral("dark");
    out.exportChoice = {QStringLiteral("csv"),
                        QStringLiteral("89mm"),
                        QStringLiteral("2.5in"),
                        600,
                        QStringLiteral("nature-single"),
                        true,
                        false,
                        true,
                        QStringLiteral("separate")};
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(settings_test)

BOOST_AUTO_TEST_CASE(nothing_is_remembered_at_first) {
    BOOST_TEST((MemorySettings().load() == Remembered()));
    BOOST_TEST((desktopSettings()->load() == Remembered()));
}

BOOST_AUTO_TEST_CASE(what_is_saved_is_loaded_by_the_next_run) {
    MemorySettings memory;
    memory.save(sample());
    BOOST_TEST((memory.load() == sample()));
    desktopSettings()->save(sample());
    BOOST_TEST((desktopSettings()->load() == sample()));
    desktopSettings()->save({});
}

BOOST_AUTO_TEST_SUITE_END()
