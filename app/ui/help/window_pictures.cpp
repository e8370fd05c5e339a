// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/window_pictures.h"

#include "render/figure_canvas.h"
#include "session/jobs.h"
#include "session/session.h"
#include "session/settings.h"
#include "ui/actions/sentences.h"
#include "ui/dialogs/dialog_service.h"
#include "ui/hand_table/hand_table_dialog.h"
#include "ui/help/sentences.h"
#include "ui/import_review/import_review.h"
#include "ui/theme/qt_text.h"
#include "ui/theme/ui_theme.h"
#include "ui/widgets/honesty_strip.h"
#include "ui/window/main_window.h"
#include "ui/window/sentences.h"

#include <QApplication>
#include <QBuffer>
#include <QDialog>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QFile>
#include <QPagedPaintDevice>
#include <QPixmap>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTemporaryDir>
#include <QToolButton>

#include <functional>

namespace driftline {

namespace {

constexpr int windowWidth = 1280;
constexpr int usualHeight = 800;
constexpr int pageHeight = 560;    ///< of a tab that is a list
constexpr int mostWaiting = 20000; ///< milliseconds

/// Nobody is there to ask.
class SilentDialogs : public DialogService {
public:
    QStringList openFiles(QWidget* /*parent*/, const FileQuestion& /*question*/) override { return m_files; }
    QString saveFile(QWidget* /*parent*/, const FileQuestion& /*question*/) override { return {}; }
    QString chooseFolder(QWidget* /*parent*/, const FileQuestion& /*question*/) override { return {}; }
    UnsavedChoice askUnsaved(QWidget* /*parent*/, const QString& /*name*/) override {
        return UnsavedChoice::Discard;
    }
    int choose(QWidget* /*parent*/, const ChoiceQuestion& /*choice*/) override { return -1; }
    std::optional<QString> askText(QWidget* /*parent*/, const QString& /*title*/,
                                   const QString& /*text*/) override {
        return {};
    }
    void error(QWidget* /*parent*/, const QString& /*title*/, const Error& /*error*/) override {}
    std::unique_ptr<QPagedPaintDevice> choosePrinter(QWidget* /*parent*/) override { return nullptr; }
    void openAddress(const QUrl& /*address*/) override {}

    void setFile(const QString& path) { m_files = {path}; }

private:
    QStringList m_files;
};

/// A window for one picture, with the figure that the picture is of.
class Sitting {
public:
    Sitting(const std::string& figure, int height) {
        m_window = std::make_unique<MainWindow>(WindowServices{m_session, m_jobs, m_settings, m_dialogs});
        bool ready = false;
        QObject::connect(m_window.get(), &MainWindow::libraryReady, m_window.get(),
                         [&ready] { ready = true; });
        m_window->resize(windowWidth, height);
        m_window->show();
        waitUntil([&ready] { return ready; });
        m_session.showFigure(figure);
        waitUntil([this, &figure] {
            const auto scene = part<FigureCanvas>("figure")->scene();
            return scene != nullptr && scene->id == figure;
        });
        settle();
    }

    MainWindow& window() { return *m_window; }
    /// Adds a file that holds these bytes.
    void addFile(const QString& name, const QByteArray& bytes) {
        const auto path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return;
        file.close();
        m_dialogs.setFile(path);
        act(QStringLiteral("Add data…"));
    }

    template <class T>
    T* part(const char* name) {
        return m_window->findChild<T*>(QString::fromLatin1(name));
    }

    void act(const QString& text) {
        for (auto* action : m_window->actions()) {
            if (action->text() == text && action->isEnabled())
                return action->trigger();
        }
    }

    static void waitUntil(const std::function<bool()>& holds) {
        QElapsedTimer timer;
        timer.start();
        while (!holds() && timer.elapsed() < mostWaiting)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    }

    /// Lets layouts and timers of zero length come to an end.
    static void settle() {
        constexpr int rounds = 8;
        for (int round = 0; round < rounds; ++round)
            QApplication::processEvents();
    }

private:
    QTemporaryDir m_folder;
    Session m_session;
    Jobs m_jobs{Jobs::Mode::Inline};
    MemorySettings m_settings;
    SilentDialogs m_dialogs;
    std::unique_ptr<MainWindow> m_window;
};

/// What is done before the picture; gives the part that it shows.
using Pose = std::function<QWidget*(Sitting&)>;

struct WindowPicture {
    std::string figure;
    Pose pose;
    int height = usualHeight;
};

QWidget* chartTab(Sitting& sitting, int tab) {
    sitting.part<QTabBar>("figureTabs")->setCurrentIndex(tab);
    return sitting.window().centralWidget();
}

QWidget* inspectorSection(Sitting& sitting, const char* name) {
    auto* section = sitting.part<QWidget>(name);
    for (auto* area = section->parentWidget(); area != nullptr; area = area->parentWidget()) {
        if (auto* scroll = qobject_cast<QScrollArea*>(area)) {
            scroll->ensureWidgetVisible(section, 0, 0);
            break;
        }
    }
    for (auto* heading : section->findChildren<QToolButton*>()) {
        if (heading->property("kind") == QStringLiteral("section-heading") && !heading->isChecked())
            heading->click();
    }
    return section;
}

QWidget* reading(Sitting& sitting) {
    auto* canvas = sitting.part<FigureCanvas>("figure");
    canvas->readDatum({canvas->scene(), 1});
    Sitting::settle();
    return sitting.window().centralWidget();
}

QWidget* question(Sitting& sitting, const QString& action, const char* dock) {
    sitting.act(action);
    Sitting::settle();
    auto* shown = sitting.part<QDockWidget>(dock);
    shown->raise();
    return shown;
}

QWidget* exportDialog(Sitting& sitting) {
    sitting.act(QStringLiteral("Export…"));
    Sitting::settle();
    return sitting.part<QDialog>("exportDialog");
}

/// The days of the file may be months, so it is looked at first.
QWidget* importReview(Sitting& sitting) {
    sitting.addFile(QStringLiteral("trust.csv"), help_sentences::exampleFile);
    const auto sheet = [&sitting] { return sitting.window().findChild<ImportReview*>(); };
    Sitting::waitUntil([&sheet] { return sheet() != nullptr && sheet()->isVisible() && !sheet()->isBusy(); });
    return sheet();
}

/// A table of answers, with its first figure.
void addAnswers(Sitting& sitting) {
    const auto shown = [&sitting] {
        const auto scene = sitting.part<FigureCanvas>("figure")->scene();
        return scene == nullptr ? std::string() : scene->id;
    };
    const auto before = shown();
    sitting.addFile(QStringLiteral("answers.csv"), help_sentences::exampleAnswers);
    Sitting::waitUntil([&] { return !shown().empty() && shown() != before; });
    Sitting::settle();
}

QWidget* answers(Sitting& sitting) {
    addAnswers(sitting);
    return sitting.window().centralWidget();
}

QWidget* ownData(Sitting& sitting) {
    addAnswers(sitting);
    sitting.act(QStringLiteral("Your data…"));
    Sitting::settle();
    return sitting.part<QDialog>("dataDialog");
}

QWidget* handTable(Sitting& sitting) {
    HandTable table;
    table.title = help_sentences::exampleTable;
    table.rows = {{"year", "country", "to China", help_sentences::toTheUnitedStates},
                  {"2021", "Laos", "1", "0"},
                  {"2022", "Laos", "2", "1"},
                  {"2023", "Laos", "2", "0"},
                  {"2021", "Vietnam", "1", "1"},
                  {"2022", "Vietnam", "1", "2"},
                  {"2023", "Vietnam", "2", "1"}};
    Source source;
    source.name = "gazettes";
    source.title = help_sentences::exampleSource;
    table.sources = {source};
    auto* sheet = new HandTableDialog(table, &sitting.window());
    sheet->show();
    return sheet;
}

QWidget* newFigure(Sitting& sitting) {
    sitting.act(QStringLiteral("New figure"));
    Sitting::settle();
    return sitting.window().centralWidget();
}

QWidget* eachFigure(Sitting& sitting) {
    sitting.act(qtText(actions_sentences::makeOneForEachButton));
    Sitting::settle();
    sitting.part<QPushButton>("eachAll")->click();
    Sitting::settle();
    return sitting.part<QDialog>("eachFigureDialog");
}

QWidget* honesty(Sitting& sitting) {
    auto* strip = sitting.window().findChild<HonestyStrip*>();
    strip->setOpen(true);
    Sitting::settle();
    return sitting.window().centralWidget();
}

const std::map<std::string, WindowPicture>& pictures() {
    constexpr auto article = "article-forced-alignment";
    constexpr auto pew = "pew-favourability-asia";
    static const std::map<std::string, WindowPicture> all = {
        {"whole", {article, [](Sitting& sitting) { return &sitting.window(); }}},
        {"reading", {article, reading}},
        {"honesty", {"investment-cambodia", honesty}},
        {"table", {article, [](Sitting& sitting) { return chartTab(sitting, 1); }, pageHeight}},
        {"sources", {article, [](Sitting& sitting) { return chartTab(sitting, 2); }, pageHeight}},
        {"timeline",
         {"un-voting-distance", [](Sitting& sitting) { return sitting.part<QWidget>("timeline"); }}},
        {"measure",
         {"article-exports-us-share",
          [](Sitting& sitting) { return inspectorSection(sitting, "measureSection"); }}},
        {"data",
         {"trade-cambodia-exports",
          [](Sitting& sitting) { return inspectorSection(sitting, "dataSection"); }}},
        {"events", {article, [](Sitting& sitting) { return inspectorSection(sitting, "eventsSection"); }}},
        {"shift",
         {pew,
          [](Sitting& sitting) {
              return question(sitting, qtText(window_sentences::isThisShiftReal), "shiftDock");
          }}},
        {"average",
         {"survey-alignment-asean",
          [](Sitting& sitting) {
              return question(sitting, qtText(window_sentences::openUpTheAverage), "averageDock");
          }}},
        {"export", {article, exportDialog}},
        {"review", {article, importReview}},
        {"hand", {article, handTable}},
        {"answers", {article, answers}},
        {"mine", {article, ownData}},
        {"new", {article, newFigure}},
        {"each", {"survey-alignment-asean", eachFigure}},
    };
    return all;
}

QByteArray pngOf(QWidget& widget) {
    Sitting::settle();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    auto image = widget.grab().toImage();
    // As every picture of ours says it; a later guide replaces only what does.
    image.setText(QStringLiteral("Software"), QStringLiteral("Driftline " DRIFTLINE_VERSION));
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

WindowPictures windowPictures(const std::vector<std::string>& names) {
    ThemeFollower theme(*qApp);
    theme.setAppearance(Appearance::Light);
    WindowPictures out;
    for (const auto& name : names) {
        const auto known = pictures().find(name);
        if (known == pictures().end())
            continue;
        Sitting sitting(known->second.figure, known->second.height);
        if (auto* part = known->second.pose(sitting))
            out[name] = pngOf(*part);
    }
    return out;
}

} // namespace driftline
