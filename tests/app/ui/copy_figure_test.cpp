// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "support/temporary_folder.h"
#include "ui/actions/copy_figure.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

struct CopyFixture : WindowFixture {
    /// Triggers what has that name in the menu or in a menu of it.
    void copy(const QString& name) {
        auto* found = find(child<QMenu>("copyMenu"), name);
        require(found != nullptr, name.toStdString().c_str());
        found->trigger();
    }
    static QAction* find(const QMenu& menu, const QString& name) {
        for (auto* action : menu.actions()) {
            auto* found = action->menu() != nullptr ? find(*action->menu(), name) : action;
            if (found != nullptr && found->text() == name)
                return found;
        }
        return nullptr;
    }
    static std::string text() { return QGuiApplication::clipboard()->text().toStdString(); }
    static bool holds(std::string_view words) { return text().find(words) != std::string::npos; }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(copy_figure, CopyFixture)

BOOST_AUTO_TEST_CASE(the_picture_is_copied_as_large_as_it_is_exported_and_can_be_opened_again) {
    open();
    copy(QStringLiteral("Copy figure"));
    const auto* data = QGuiApplication::clipboard()->mimeData();
    BOOST_TEST(qvariant_cast<QImage>(data->imageData()).width() == 2161);
    const auto png = data->data(QStringLiteral("image/png"));
    BOOST_TEST(QImage::fromData(png, "PNG").width() == 2161);
    BOOST_TEST(png.contains("Driftline figure"));
    copy(QStringLiteral("Copy as SVG drawing"));
    BOOST_TEST(
        QGuiApplication::clipboard()->mimeData()->data(QStringLiteral("image/svg+xml")).startsWith("<?xml"));
}

BOOST_AUTO_TEST_CASE(words_and_numbers_are_copied_as_text) {
    open();
    copy(QStringLiteral("Copy caption"));
    BOOST_TEST(holds("Purposive sample, not a probability sample"));
    BOOST_TEST(holds("Not stated in the data: "));
    copy(QStringLiteral("Copy numbers"));
    BOOST_TEST(holds("United States\t2023\t73.1"), text());
    copy(QStringLiteral("As text"));
    BOOST_TEST(holds("Original source\n"));
    copy(QStringLiteral("As BibTeX"));
    BOOST_TEST(text().starts_with("@"));
    copy(QStringLiteral("As RIS"));
    BOOST_TEST(text().starts_with("TY  - "));
    copy(QStringLiteral("As CSL-JSON"));
    BOOST_TEST(text().starts_with("["));
}

BOOST_AUTO_TEST_CASE(what_is_printed_lands_on_the_paper_that_was_chosen) {
    const TemporaryFolder folder;
    open();
    press(Qt::Key_P, Qt::ControlModifier);
    BOOST_TEST(dialogs.errors.empty());
    dialogs.printTo = QString::fromStdString((folder / "paper.pdf").string());
    press(Qt::Key_P, Qt::ControlModifier);
    QFile paper(dialogs.printTo);
    BOOST_REQUIRE(paper.open(QIODevice::ReadOnly));
    BOOST_TEST(paper.readAll().startsWith("%PDF"));
}

BOOST_AUTO_TEST_SUITE_END()
