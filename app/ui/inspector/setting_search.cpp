// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/setting_search.h"

#include "ui/inspector/sentences.h"
#include "ui/theme/qt_text.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace driftline {

namespace {
constexpr int worst = 4;
constexpr std::size_t mostFound = 12;

bool beginsAWord(const QString& text, const QString& words) {
    for (auto at = text.indexOf(words, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(words, at + 1, Qt::CaseInsensitive)) {
        if (at == 0 || !text[at - 1].isLetterOrNumber())
            return true;
    }
    return false;
}

/// The smaller the better; `worst`: not at all.
int rankOf(const InspectorSetting& setting, const QString& words) {
    if (setting.name.startsWith(words, Qt::CaseInsensitive))
        return 0;
    if (beginsAWord(setting.name, words))
        return 1;
    const bool isForIt = std::any_of(setting.words.begin(), setting.words.end(),
                                     [&words](const QString& text) { return beginsAWord(text, words); });
    if (isForIt)
        return 2;
    return beginsAWord(setting.section, words) ? 3 : worst;
}
} // namespace

std::vector<InspectorSetting> settingsFound(const std::vector<InspectorSetting>& settings,
                                            const QString& words) {
    std::vector<std::pair<int, const InspectorSetting*>> ranked;
    const auto sought = words.simplified();
    for (const auto& setting : settings) {
        if (const int rank = sought.isEmpty() ? worst : rankOf(setting, sought); rank < worst)
            ranked.emplace_back(rank, &setting);
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<InspectorSetting> found;
    for (std::size_t i = 0; i < std::min(ranked.size(), mostFound); ++i)
        found.push_back(*ranked[i].second);
    return found;
}

SettingSearch::SettingSearch(Settings settings, QWidget* parent)
    : QWidget(parent)
    , m_settings(std::move(settings))
    , m_words(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_nothing(new QLabel(qtText(inspector_sentences::noSettingHasThisName), this)) {
    m_words->setObjectName(QStringLiteral("settingSearch"));
    m_words->setPlaceholderText(qtText(inspector_sentences::findASetting));
    m_words->setAccessibleName(qtText(inspector_sentences::findASetting));
    m_words->setToolTip(qtText(inspector_sentences::aboutSettingSearch));
    m_words->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("settingList"));
    m_list->setAccessibleName(tr("Settings found"));
    m_list->setProperty("kind", "settings");
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setWordWrap(true);
    m_nothing->setProperty("kind", "small");
    m_nothing->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addWidget(m_words);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing);
    m_list->hide();
    m_nothing->hide();
    for (QWidget* part : std::initializer_list<QWidget*>{m_words, m_list})
        part->installEventFilter(this);
    connect(m_words, &QLineEdit::textChanged, this, &SettingSearch::list);
    connect(m_list, &QListWidget::itemClicked, this, &SettingSearch::choose);
}

void SettingSearch::start() {
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void SettingSearch::list() {
    m_found = settingsFound(m_settings(), m_words->text());
    m_list->clear();
    for (const auto& setting : m_found) {
        auto* item = new QListWidgetItem(tr("%1 – %2").arg(setting.name, setting.section), m_list);
        if (!setting.field->isEnabled())
            item->setText(qtText(inspector_sentences::notForThisChart, item->text()));
        item->setToolTip(setting.field->toolTip());
    }
    m_list->setCurrentRow(m_found.empty() ? -1 : 0);
    const bool isAsked = !m_words->text().trimmed().isEmpty();
    m_list->setVisible(isAsked && !m_found.empty());
    m_nothing->setVisible(isAsked && m_found.empty());
    Q_EMIT listShown(isAsked);
}

void SettingSearch::choose(const QListWidgetItem* item) {
    const int row = item == nullptr ? -1 : m_list->row(item);
    if (row < 0 || static_cast<std::size_t>(row) >= m_found.size())
        return;
    auto* field = m_found[static_cast<std::size_t>(row)].field;
    m_words->clear();
    Q_EMIT chosen(field);
}

void SettingSearch::leave() {
    m_words->clear();
    Q_EMIT left();
}

bool SettingSearch::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int last = m_list->count() - 1;
    switch (key) {
    case Qt::Key_Escape:
        leave();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentItem());
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (watched != m_words || last < 0)
            break;
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1), 0, last));
        return true;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace driftline
