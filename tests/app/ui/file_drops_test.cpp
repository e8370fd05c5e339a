// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "support/temporary_folder.h"
#include "support/words.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QDragLeaveEvent>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTest>
#include <QUrl>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

constexpr auto table = "year,place,value\n2020,Laos,1\n2021,Laos,2\n";

struct DropFixture : WindowFixture {
    /// Drags files to the widget, as far as being told what would happen. Gives what the pointer says.
    Qt::DropAction drag(QWidget& to, const std::vector<std::filesystem::path>& paths) {
        QList<QUrl> addresses;
        for (const auto& path : paths)
            addresses.append(QUrl::fromLocalFile(QString::fromStdString(path.string())));
        data.setUrls(addresses);
        QDragEnterEvent enter(to.rect().center(), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        qApp->notify(&to, &enter);
        return enter.isAccepted() ? enter.dropAction() : Qt::IgnoreAction;
    }
    void leave() {
        QDragLeaveEvent event;
        QApplication::sendEvent(window.get(), &event);
    }
    void letGo() {
        QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.get(), &event);
    }
    /// Whether every word on the sheet has its room.
    bool isWhole() const {
        for (const auto* label :
             window->findChild<QWidget*>(QStringLiteral("dropSheet"))->findChildren<QLabel*>()) {
            if (label->isVisible() && label->height() < label->heightForWidth(label->width()))
                return false;
        }
        return true;
    }
    /// What lies over the window; empty if nothing does.
    std::string sheet() const {
        const auto* found = window->findChild<QWidget*>(QStringLiteral("dropSheet"));
        return found != nullptr && found->isVisible() && found->size() == window->size() ? visibleText(*found)
                                                                                         : std::string();
    }

    TemporaryFolder folder;
    QMimeData data;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(file_drops, DropFixture)

BOOST_AUTO_TEST_CASE(a_file_that_can_be_opened_is_visibly_accepted) {
    open();
    const auto path = folder.write("exports.csv", table);
    BOOST_TEST(sheet() == "");
    BOOST_TEST(drag(*window, {path}) == Qt::CopyAction);
    BOOST_TEST(contains(sheet(), "Drop to add “exports.csv” to your workspace"));
    leave();
    BOOST_TEST(sheet() == "");
    BOOST_TEST(session.workspace().datasets.empty());
    BOOST_TEST(drag(*window, {path}) == Qt::CopyAction);
    letGo();
    BOOST_TEST(sheet() == "");
    BOOST_TEST(QTest::qWaitFor([this] { return session.workspace().datasets.size() == 1; }));
}

BOOST_AUTO_TEST_CASE(a_file_that_cannot_be_opened_is_visibly_refused) {
    open();
    for (const auto& [path, reason] :
         {std::pair(folder.write("picture.bmp", std::string("BM\0\0\1\2\3", 7)), "It can open"),
          std::pair(folder.write("empty.csv", ""), "This file is empty"),
          std::pair(folder / "gone.csv", "no such file")}) {
        BOOST_TEST(drag(*window, {path}) == Qt::IgnoreAction);
        BOOST_TEST(contains(sheet(), "“" + path.filename().string() + "” cannot be opened"));
        BOOST_TEST(contains(sheet(), reason), sheet());
        QCoreApplication::processEvents(); // the layout
        BOOST_TEST(isWhole());
        leave();
        BOOST_TEST(sheet() == "");
    }
    drag(*window, {folder / "gone.csv"});
    letGo();
    BOOST_TEST(dialogs.errors.empty());
    BOOST_TEST(session.undoStack().count() == 0);
}

BOOST_AUTO_TEST_CASE(of_several_files_those_that_can_be_opened_are) {
    open();
    const auto good = folder.write("a.csv", table);
    const auto bad = folder.write("b.csv", "");
    BOOST_TEST(drag(*window, {bad, good}) == Qt::CopyAction);
    BOOST_TEST(contains(sheet(), "Drop to add “a.csv”"));
    BOOST_TEST(contains(sheet(), "“b.csv” cannot be opened: "));
    letGo();
    BOOST_TEST(QTest::qWaitFor([this] { return session.workspace().datasets.size() == 1; }));
    BOOST_TEST(dialogs.errors.empty());
}

BOOST_AUTO_TEST_CASE(a_field_takes_no_address_of_a_file_for_text) {
    open();
    auto& title = child<QPlainTextEdit>("textTitle");
    const auto before = title.toPlainText().toStdString();
    BOOST_TEST(drag(*title.viewport(), {folder.write("exports.csv", table)}) == Qt::CopyAction);
    BOOST_TEST(contains(sheet(), "Drop to add “exports.csv”"));
    letGo();
    BOOST_TEST(title.toPlainText().toStdString() == before);
}

BOOST_AUTO_TEST_SUITE_END()
