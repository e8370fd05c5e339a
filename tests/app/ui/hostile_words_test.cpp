// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "render/figure_canvas.h"
#include "support/temporary_folder.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/pages/sources_page.h"
#include "ui/widgets/plain_words.h"

#include <QApplication>
#include <QDesktopServices>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace driftline;
using namespace driftline::test;

namespace {

const QString forged = QStringLiteral("<img src='file:///etc/hostname'><b>bold</b>");

/// A package whose every word tries to be mark-up.
std::filesystem::path forgedPackage(const TemporaryFolder& folder) {
    folder.write("forged/data.csv", "year,place,value\n"
                                    "2020,<b>Laos</b><img src='file:///etc/hostname'>,1\n"
                                    "2021,<b>Laos</b><img src='file:///etc/hostname'>,2\n");
    return folder.write("forged/datapackage.json", R"({
        "name": "forged", "title": "<b>Forged</b><img src='file:///etc/hostname'>",
        "resources": [{"name": "data", "path": "data.csv", "title": "<b>Data</b><img src='x'>"}]})");
}

/// Labels that would show what they were given as mark-up.
QStringList fooled(const QWidget& widget) {
    QStringList out;
    for (const auto* label : widget.findChildren<QLabel*>()) {
        if (!label->isVisible())
            continue;
        const bool isRich = label->textFormat() == Qt::RichText ||
                            (label->textFormat() == Qt::AutoText && Qt::mightBeRichText(label->text()));
        if (isRich && (label->text().contains(QStringLiteral("<img")) ||
                       label->text().contains(QStringLiteral("<b>Laos"))))
            out.append(label->objectName() + QStringLiteral(": ") + label->text());
    }
    return out;
}

const QLabel* tooltipLabel() {
    for (const auto* widget : QApplication::topLevelWidgets()) {
        if (widget->inherits("QTipLabel") && widget->isVisible())
            return qobject_cast<const QLabel*>(widget);
    }
    return nullptr;
}

/// Stands for the desktop, which would start whatever knows such an address.
class Desktop : public QObject {
    Q_OBJECT
public:
    Desktop() {
        for (const auto* scheme : schemes)
            QDesktopServices::setUrlHandler(QString::fromUtf8(scheme), this, "open");
    }
    ~Desktop() override {
        for (const auto* scheme : schemes)
            QDesktopServices::unsetUrlHandler(QString::fromUtf8(scheme));
    }
    Desktop(const Desktop&) = delete;
    Desktop& operator=(const Desktop&) = delete;
    Desktop(Desktop&&) = delete;
    Desktop& operator=(Desktop&&) = delete;

    QStringList opened;

public Q_SLOTS:
    void open(const QUrl& address) { opened.append(address.toString()); }

private:
    static constexpr std::array schemes = {"http",   "https", "file", "javascript", "data",
                                           "mailto", "ftp",   "smb",  "vscode",     "x"};
};

} // namespace

BOOST_AUTO_TEST_SUITE(hostile_words_test)

BOOST_FIXTURE_TEST_CASE(no_label_of_the_window_takes_words_of_a_file_for_markup, WindowFixture) {
    const TemporaryFolder folder;
    open();
    window->openFiles({QString::fromStdString(forgedPackage(folder).string())});
    BOOST_REQUIRE(QTest::qWaitFor([this] { return !session.workspace().datasets.empty(); }));
    BOOST_REQUIRE(QTest::qWaitFor([this] {
        const auto scene = canvas().scene();
        return scene != nullptr && !scene->id.starts_with("article");
    }));
    const auto names = tabs();
    for (int tab = 0; tab < static_cast<int>(names.size()); ++tab) {
        selectTab(tab);
        QCoreApplication::processEvents();
        BOOST_TEST(fooled(*window).join(u'\n').toStdString() == "");
    }
    press(Qt::Key_F6);
    press(Qt::Key_F7);
    press(Qt::Key_G, Qt::ControlModifier);
    QCoreApplication::processEvents();
    BOOST_TEST(fooled(*window).join(u'\n').toStdString() == "");
}

BOOST_AUTO_TEST_CASE(a_label_shows_markup_only_if_it_says_so) {
    keepWordsPlain();
    keepWordsPlain();
    QWidget window;
    auto* careless = new QLabel(forged, &window);
    auto* careful = new QLabel(QStringLiteral("<b>ours</b>"), &window);
    careful->setTextFormat(Qt::RichText);
    window.show();
    BOOST_TEST((careless->textFormat() == Qt::PlainText));
    BOOST_TEST((careful->textFormat() == Qt::RichText));
}

BOOST_AUTO_TEST_CASE(our_own_links_stay_links) {
    keepWordsPlain();
    const Session session;
    AboutDialog about(session.gallery(), nullptr);
    about.setAttribute(Qt::WA_DeleteOnClose, false);
    about.show();
    int links = 0;
    for (const auto* label : about.findChildren<QLabel*>()) {
        if (label->text().contains(QStringLiteral("<a "))) {
            ++links;
            BOOST_TEST((label->textFormat() == Qt::RichText));
        }
    }
    BOOST_TEST(links == 1);
}

BOOST_AUTO_TEST_CASE(message_boxes_keep_the_format_that_the_dialogs_chose) {
    keepWordsPlain();
    QMessageBox box;
    box.setText(QStringLiteral("<b>ours</b>"));
    box.show();
    BOOST_TEST((box.textFormat() == Qt::AutoText));
}

BOOST_AUTO_TEST_CASE(a_tooltip_is_shown_as_it_is_written) {
    keepWordsPlain();
    QWidget window;
    window.resize(100, 100);
    window.show();
    QToolTip::showText(window.mapToGlobal(QPoint(10, 10)), forged, &window);
    const auto* label = tooltipLabel();
    BOOST_REQUIRE(label != nullptr);
    BOOST_TEST((label->textFormat() == Qt::PlainText));
    BOOST_TEST(label->text().toStdString() == forged.toStdString());
    QToolTip::hideText();
}

BOOST_DATA_TEST_CASE(addresses_that_are_no_web_pages_are_not_offered_and_not_opened,
                     boost::unit_test::data::make(std::vector<std::string>{
                         "file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "mailto:a@b.c",
                         "ftp://x/y", "smb://x/y", "vscode://x", "x:y", " https://x", "//x/y", "/etc/passwd",
                         "http:", "https", "jav\tascript:alert(1)"})) {
    auto scene = std::make_shared<Scene>();
    scene->sources = {{"A", "<b>A</b>", "A.", sample, "", "", ""}};
    SourcesPage page;
    page.setScene(scene);
    const QSignalSpy asked(&page, &SourcesPage::addressAsked);
    for (auto* button : page.findChildren<QPushButton*>())
        button->click();
    BOOST_TEST(asked.count() == 0);

    Desktop desktop;
    desktopDialogs()->openAddress(QUrl(QString::fromStdString(sample)));
    BOOST_TEST(desktop.opened.join(u' ').toStdString() == "");
}

BOOST_AUTO_TEST_CASE(web_pages_are_opened) {
    Desktop desktop;
    desktopDialogs()->openAddress(QUrl(QStringLiteral("https://example.org/a?b=1")));
    BOOST_TEST(desktop.opened.join(u' ').toStdString() == "https://example.org/a?b=1");
}

BOOST_AUTO_TEST_SUITE_END()

#include "hostile_words_test.moc"
