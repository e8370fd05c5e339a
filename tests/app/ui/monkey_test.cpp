// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/stepped_jobs.h"
#include "app/ui/held_clock.h"
#include "app/ui/monkey.h"
#include "app/ui/window_fixture.h"
#include "figure/figure_json.h"
#include "import/importer_registry.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"
#include "workspace/save_package.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHashSeed>
#include <QTimer>
#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

using namespace driftline;
using namespace driftline::test;
using namespace std::chrono_literals;

namespace {

/// A number from the surroundings, or the usual one.
int asked(const char* variable, int usual) {
    const char* text = std::getenv(variable);
    return text == nullptr ? usual : std::atoi(text);
}

/// One run of the monkey, as it can be asked for again.
struct Run {
    explicit Run(const std::string& name, int usualEvents)
        : seed(static_cast<unsigned>(asked("DRIFTLINE_MONKEY_SEED", 2024)))
        , events(asked("DRIFTLINE_MONKEY_EVENTS", usualEvents))
        , again("DRIFTLINE_MONKEY_SEED=" + std::to_string(seed) + " DRIFTLINE_MONKEY_EVENTS=" +
                std::to_string(events) + ' ' + boost::unit_test::framework::master_test_suite().argv[0] +
                " --run_test=monkey_test/" + name) {
        // Also where nothing comes after it because the program is gone.
        std::cerr << "The monkey runs. The same again: " << again << std::endl;
    }

    unsigned seed;
    int events;
    std::string again;
};

/// A window of which nothing depends on the machine and its load: background work is done and delivered, and
/// time passes, as the monkey's seed has it.
struct SteppedWindow : WindowFixture {
    SteppedWindow() : WindowFixture(std::make_unique<SteppedJobs>()) {
        QHashSeed::setDeterministicGlobalSeed();
        recoveryFolder = QString::fromStdString((folder / "recovery").string());
    }
    ~SteppedWindow() override { close(); } // before its folder goes
    SteppedWindow(const SteppedWindow&) = delete;
    SteppedWindow& operator=(const SteppedWindow&) = delete;
    SteppedWindow(SteppedWindow&&) = delete;
    SteppedWindow& operator=(SteppedWindow&&) = delete;

    bool becomes(const std::function<bool()>& holds) override {
        for (int tries = 0; tries < 3000 && !holds(); ++tries) {
            QApplication::processEvents();
            steps().finish();
            clock.advance(10ms);
        }
        return holds();
    }

    void between(Monkey::Random& random) {
        if (steps().count() > 0 && random() % 3 == 0)
            steps().step(random() % steps().count());
        clock.advance(std::chrono::milliseconds(random() % 12));
        // Now and then the hand rests, long enough for what waits for that.
        if (random() % 400 == 0)
            clock.advance(1500ms);
        if (random() % 20 == 0)
            QApplication::processEvents();
    }

    SteppedJobs& steps() { return static_cast<SteppedJobs&>(jobs); }

    const TemporaryFolder folder;
    HeldClock clock;
};

/// Figure by figure, so that a failure says which figure came back as another one.
void checkSame(const std::vector<FigureSpec>& back, const std::vector<FigureSpec>& saved) {
    BOOST_REQUIRE(back.size() == saved.size());
    for (std::size_t at = 0; at < saved.size(); ++at)
        BOOST_TEST((back[at] == saved[at]),
                   "saved: " << writeFigure(saved[at]) << "\nread back: " << writeFigure(back[at]));
}

/// Whatever came of it can be saved, read back the same, undone to what was there before, and done again.
void checkWhatCame(WindowFixture& fixture, const TemporaryFolder& folder, const Workspace& before) {
    auto& session = fixture.session;
    BOOST_TEST(fixture.window->isVisible());
    BOOST_REQUIRE(isOk(savePackage(session.workspace(), folder / "monkey.zip")));
    const auto read = builtinImporters().import(folder / "monkey.zip");
    BOOST_REQUIRE(isOk(read));
    const auto back = workspaceFrom(*read);
    BOOST_REQUIRE(isOk(back));
    checkSame(back->workspace.figures, session.workspace().figures);
    BOOST_TEST(session.workspace().figures.size() > 0U, "the monkey has changed something");
    while (session.undoStack().canUndo())
        session.undo();
    BOOST_TEST(session.undoStack().index() == 0);
    BOOST_TEST((session.workspace() == before));
    // Done again, it is also kept aside for a crash, whole.
    while (session.undoStack().canRedo())
        session.redo();
    const auto isKept = [&] {
        if (!std::filesystem::exists(folder / "recovery"))
            return false;
        for (const auto& entry : std::filesystem::directory_iterator(folder / "recovery")) {
            const auto kept = builtinImporters().import(entry.path());
            const auto work = kept ? workspaceFrom(*kept) : Result<LoadedWorkspace>(fail("none", {}));
            if (entry.path().extension() == ".zip" && work &&
                work->workspace.figures == session.workspace().figures)
                return true;
        }
        return false;
    };
    BOOST_TEST(fixture.becomes(isKept));
}

/// What happened, event by event.
std::vector<std::string> traceOf(unsigned seed, int events) {
    SteppedWindow stepped;
    stepped.open();
    Monkey monkey(*stepped.window, seed, [&stepped](auto& random) { stepped.between(random); });
    std::vector<std::string> trace;
    for (int event = 0; event < events; ++event) {
        monkey.act();
        trace.push_back(monkey.last() + " | " + stepped.session.currentFigureId() + ' ' +
                        std::to_string(stepped.session.undoStack().index()) + ' ' +
                        std::to_string(stepped.steps().count()));
    }
    return trace;
}

} // namespace

BOOST_AUTO_TEST_SUITE(monkey_test)

BOOST_AUTO_TEST_CASE(random_input_never_breaks_the_window) {
    const Run run("random_input_never_breaks_the_window", 10000);
    BOOST_TEST_CONTEXT("The same again: " << run.again) {
        SteppedWindow stepped;
        stepped.open();
        const auto before = stepped.session.workspace();
        Monkey monkey(*stepped.window, run.seed, [&stepped](auto& random) { stepped.between(random); });
        for (int event = 0; event < run.events; ++event) {
            BOOST_TEST_CHECKPOINT("event " << event + 1);
            monkey.act();
        }
        BOOST_TEST_CHECKPOINT("after the last event");
        checkWhatCame(stepped, stepped.folder, before);
    }
}

BOOST_FIXTURE_TEST_CASE(nor_does_it_beside_threads, WindowFixture) {
    const Run run("nor_does_it_beside_threads", 2500);
    BOOST_TEST_CONTEXT("The same again, but for the threads: " << run.again) {
        const TemporaryFolder folder;
        recoveryFolder = QString::fromStdString((folder / "recovery").string());
        open();
        const auto before = session.workspace();
        Monkey monkey(*window, run.seed, [](Monkey::Random& random) {
            if (random() % 20 == 0)
                QApplication::processEvents();
        });
        for (int event = 0; event < run.events; ++event) {
            BOOST_TEST_CHECKPOINT("event " << event + 1);
            monkey.act();
        }
        BOOST_TEST_CHECKPOINT("after the last event");
        QApplication::processEvents();
        checkWhatCame(*this, folder, before);
        close();
    }
}

BOOST_AUTO_TEST_CASE(the_same_seed_makes_the_same_run) {
    constexpr int events = 400;
    const auto first = traceOf(7, events);
    const auto second = traceOf(7, events);
    for (std::size_t event = 0; event < first.size(); ++event)
        BOOST_REQUIRE_MESSAGE(first[event] == second[event],
                              "event " << event + 1 << ": " << first[event] << " / " << second[event]);
    BOOST_TEST((traceOf(8, events) != first));
}

BOOST_AUTO_TEST_CASE(time_passes_only_where_the_test_says_so) {
    HeldClock clock;
    QElapsedTimer time;
    time.start();
    QTimer timer;
    timer.setSingleShot(true);
    timer.setTimerType(Qt::PreciseTimer);
    timer.start(700);
    QApplication::processEvents();
    BOOST_TEST(time.elapsed() == 0);
    clock.advance(699ms);
    QApplication::processEvents();
    BOOST_TEST(timer.isActive());
    clock.advance(2ms);
    QApplication::processEvents();
    BOOST_TEST(!timer.isActive());
    BOOST_TEST(time.elapsed() == 701);
}

BOOST_AUTO_TEST_SUITE_END()
