// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcut_sheet.h"

#include <QAction>
#include <QGridLayout>
#include <QKeySequence>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>
#include <QVBoxLayout>

namespace driftline {

namespace {

constexpr int columnGap = 36;

struct Entry {
    QString name;
    QString keys;
};

QString keysOf(const QAction& action) {
    QStringList keys;
    for (const auto& sequence : action.shortcuts())
        keys.append(sequence.toString(QKeySequence::NativeText));
    return keys.join(QStringLiteral(", "));
}

QList<Entry> entriesOf(const QWidget& window) {
    QList<Entry> out;
    QSet<QString> seen;
    auto widgets = window.findChildren<QWidget*>();
    widgets.prepend(
        const_cast<QWidget*>(&window)); // NOLINT(cppcoreguidelines-pro-type-const-cast): to look at
    for (const auto* widget : widgets) {
        for (const auto* action : widget->actions()) {
            auto name = action->text();
            name.remove(QStringLiteral("…")).remove(u'&');
            const auto keys = keysOf(*action);
            if (keys.isEmpty() || name.isEmpty() || seen.contains(keys))
                continue;
            seen.insert(keys);
            out.append({name, keys});
        }
    }
    return out;
}

QWidget* sheetOf(const QList<Entry>& entries, QWidget* parent) {
    auto* sheet = new QWidget(parent);
    sheet->setObjectName(QStringLiteral("cards"));
    auto* grid = new QGridLayout(sheet);
    grid->setContentsMargins(0, 0, 12, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(10);
    grid->setColumnMinimumWidth(2, columnGap - 32);
    const auto half = (entries.size() + 1) / 2;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const int row = static_cast<int>(i % half);
        const int column = i < half ? 0 : 3;
        auto* name = new QLabel(entries[i].name, sheet);
        auto* keys = new QLabel(entries[i].keys, sheet);
        keys->setProperty("tone", "plain");
        grid->addWidget(name, row, column);
        grid->addWidget(keys, row, column + 1, Qt::AlignRight);
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(3, 1);
    grid->setRowStretch(static_cast<int>(half), 1);
    return sheet;
}

} // namespace

ShortcutSheet::ShortcutSheet(QWidget* window) : QDialog(window) {
    setObjectName(QStringLiteral("shortcutSheet"));
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* heading = new QLabel(tr("Keyboard shortcuts"), this);
    heading->setProperty("kind", "heading");
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(sheetOf(entriesOf(*window), scroll));
    auto* close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* bottom = new QHBoxLayout;
    bottom->addStretch();
    bottom->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 20);
    layout->setSpacing(16);
    layout->addWidget(heading);
    layout->addWidget(scroll, 1);
    layout->addLayout(bottom);
    resize(680, 540);
}

} // namespace driftline
