// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_window.h"

#include "guide/guide_search.h"
#include "ui/help/guide_page.h"
#include "ui/help/sentences.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/guide_delegate.h"
#include "ui/widgets/line_icon.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace driftline {

namespace {

constexpr QSize firstSize{1040, 720};
constexpr QSize leastSize{560, 400};
constexpr int sideWidth = 276;

QToolButton* quietButton(const QString& icon, const QString& name, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setIcon(lineIcon(icon));
    button->setIconSize({16, 16});
    button->setProperty("kind", "quiet");
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QListWidgetItem* row(const GuidePlace& place, const std::string& title, int level) {
    auto* item = new QListWidgetItem(typeset(title));
    item->setData(GuideDelegate::PlaceRole, qtText(place.address()));
    item->setData(GuideDelegate::LevelRole, level);
    return item;
}

} // namespace

HelpWindow::HelpWindow(const Gallery& gallery, QWidget* parent) : QWidget(parent, Qt::Window) {
    setObjectName(QStringLiteral("helpWindow"));
    setAttribute(Qt::WA_StyledBackground);
    setWindowTitle(qtText(help_sentences::guideTitle));
    setMinimumSize(leastSize);
    m_page = new GuidePage(gallery, this);
    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTop());
    column->addWidget(m_page, 1);
    auto* splitter = new QSplitter(this);
    splitter->setObjectName(QStringLiteral("helpParts"));
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeSide());
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({sideWidth, firstSize.width() - sideWidth});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connect(m_page, &GuidePage::addressAsked, this, &HelpWindow::addressAsked);
    connect(m_page, &GuidePage::historyChanged, this,
            &HelpWindow::nameChapter); // only then source() is the new one
    connect(m_page, &GuidePage::backwardAvailable, m_back, &QWidget::setEnabled);
    connect(m_page, &GuidePage::forwardAvailable, m_forward, &QWidget::setEnabled);
    addKeys();
    resize(firstSize);
}

QWidget* HelpWindow::makeTop() {
    auto* top = new QWidget(this);
    m_back = quietButton(QStringLiteral("back"), tr("Back (Alt+Left)"), top);
    m_back->setObjectName(QStringLiteral("helpBack"));
    m_forward = quietButton(QStringLiteral("forward"), tr("Forward (Alt+Right)"), top);
    m_forward->setObjectName(QStringLiteral("helpForward"));
    m_back->setEnabled(false);
    m_forward->setEnabled(false);
    connect(m_back, &QToolButton::clicked, m_page, &QTextBrowser::backward);
    connect(m_forward, &QToolButton::clicked, m_page, &QTextBrowser::forward);
    auto* layout = new QHBoxLayout(top);
    layout->setContentsMargins(12, 8, 12, 4);
    layout->setSpacing(4);
    layout->addWidget(m_back);
    layout->addWidget(m_forward);
    layout->addStretch();
    return top;
}

QWidget* HelpWindow::makeSide() {
    auto* side = new QWidget(this);
    side->setObjectName(QStringLiteral("helpSide"));
    side->setAttribute(Qt::WA_StyledBackground);
    side->setMinimumWidth(200);
    m_search = new QLineEdit(side);
    m_search->setObjectName(QStringLiteral("helpSearch"));
    m_search->setPlaceholderText(qtText(help_sentences::searchTheGuide));
    m_search->setAccessibleName(qtText(help_sentences::searchTheGuide));
    m_search->addAction(lineIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list = new QListWidget(side);
    m_list->setObjectName(QStringLiteral("helpList"));
    m_list->setAccessibleName(tr("Chapters"));
    m_list->setItemDelegate(new GuideDelegate(m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMouseTracking(true);
    m_nothing = new QLabel(side);
    m_nothing->setProperty("kind", "muted");
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(18, 8, 18, 8);
    m_nothing->hide();
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::listHits);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { openItem(m_list->item(0)); });
    connect(m_list, &QListWidget::itemClicked, this, &HelpWindow::openItem);
    connect(m_list, &QListWidget::itemActivated, this, &HelpWindow::openItem);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 12, 0, 8);
    layout->setSpacing(8);
    auto* field = new QHBoxLayout;
    field->setContentsMargins(12, 0, 12, 0);
    field->addWidget(m_search);
    layout->addLayout(field);
    layout->addWidget(m_nothing);
    layout->addWidget(m_list, 1);
    return side;
}

void HelpWindow::addKeys() {
    const auto add = [this](const QKeySequence& keys, const std::function<void()>& act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    add(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { m_page->backward(); });
    add(QKeySequence(Qt::ALT | Qt::Key_Right), [this] { m_page->forward(); });
    add(QKeySequence::Find, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    add(Qt::Key_Escape, [this] { m_search->text().isEmpty() ? void(close()) : m_search->clear(); });
    add(QKeySequence::Close, [this] { close(); });
}

void HelpWindow::showPlace(const GuidePlace& place) {
    m_page->showPlace(place);
}

GuidePlace HelpWindow::place() const {
    return m_page->place();
}

/// The chapters, and the sections of the one that is open.
void HelpWindow::listChapters() {
    const auto shown = place().chapter;
    m_list->clear();
    m_nothing->hide();
    for (const auto& chapter : guideChapters()) {
        auto* item = row({chapter.name, {}}, chapter.title, 0);
        m_list->addItem(item);
        if (chapter.name != shown)
            continue;
        item->setData(GuideDelegate::ShownRole, true);
        m_list->setCurrentItem(item);
        for (const auto& section : chapter.text.sections) {
            if (section.level == 2)
                m_list->addItem(row({chapter.name, section.anchor}, section.title, 1));
        }
    }
}

void HelpWindow::listHits(const QString& question) {
    if (question.trimmed().isEmpty())
        return listChapters();
    m_list->clear();
    const auto hits = searchGuide(question.toStdString());
    for (const auto& hit : hits) {
        auto* item = row(hit.place, hit.title, 0);
        auto words = typeset(hit.excerpt);
        if (hit.title != hit.chapterTitle)
            words = typeset(hit.chapterTitle) + QStringLiteral(": ") + words;
        item->setData(GuideDelegate::ExcerptRole, words);
        item->setData(Qt::AccessibleDescriptionRole, words);
        m_list->addItem(item);
    }
    m_nothing->setText(qtText(help_sentences::nothingInTheGuide, question.trimmed().left(40)));
    m_nothing->setVisible(hits.empty());
}

void HelpWindow::openItem(const QListWidgetItem* item) {
    if (item == nullptr)
        return;
    const auto address = item->data(GuideDelegate::PlaceRole).toString().toStdString();
    if (const auto place = placeOfLink(address, {}))
        m_page->showPlace(*place);
}

void HelpWindow::nameChapter() {
    const auto* chapter = guideChapter(place().chapter);
    setWindowTitle(chapter == nullptr ? qtText(help_sentences::guideTitle)
                                      : qtText(help_sentences::chapterTitle, typeset(chapter->title)));
    if (m_search->text().trimmed().isEmpty())
        listChapters();
}

bool HelpWindow::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_search && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down && m_list->count() > 0) {
        m_list->setFocus(Qt::TabFocusReason);
        m_list->setCurrentRow(std::max(m_list->currentRow(), 0));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace driftline
