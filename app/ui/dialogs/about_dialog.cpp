// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/about_dialog.h"

#include "ui/dialogs/sentences.h"
#include "ui/theme/program_icon.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/card_list.h"
#include "ui/widgets/link_label.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStringList>
#include <QVBoxLayout>

namespace driftline {

namespace {

constexpr int iconSide = 56;

QString creditsOf(const Workspace& package) {
    QStringList people;
    for (const auto& contributor : package.contributors)
        people.append(qtText(contributor.title));
    QStringList licences;
    for (const auto& licence : package.licences)
        licences.append(qtText(licence.title.empty() ? licence.name : licence.title));
    auto out = people.join(QStringLiteral(", "));
    if (!licences.isEmpty())
        out += (out.isEmpty() ? QString() : QStringLiteral(". ")) + licences.join(QStringLiteral(", "));
    return out;
}

} // namespace

AboutDialog::AboutDialog(const Gallery& gallery, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About Driftline"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* icon = new QLabel(this);
    icon->setPixmap(programIcon().pixmap(iconSide, iconSide));
    auto* name = new QLabel(QStringLiteral("Driftline %1").arg(QCoreApplication::applicationVersion()), this);
    name->setProperty("kind", "heading");
    auto* what = new QLabel(qtText(dialogs_sentences::whatDriftlineIsFor), this);
    what->setProperty("kind", "muted");
    auto* licence = new LinkLabel(this);
    licence->setText(qtText(dialogs_sentences::licence));
    connect(licence, &QLabel::linkActivated, this,
            [this](const QString& link) { Q_EMIT addressAsked(QUrl(link)); });

    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(name);
    words->addWidget(what);
    auto* top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(icon);
    top->addLayout(words, 1);

    auto* credits = new CardList(this);
    credits->addHeading(qtText(dialogs_sentences::dataOfTheProgram));
    for (const auto& packageName : gallery.packageNames()) {
        const auto package = gallery.package(packageName);
        if (!package)
            continue;
        auto* card = credits->addCard();
        card->addText(typeset((*package)->title), "strong");
        card->addText(typeset(creditsOf(**package)), "small");
    }
    credits->addText(qtText(dialogs_sentences::everyNumberHasItsSource));

    auto* close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* bottom = new QHBoxLayout;
    bottom->addStretch();
    bottom->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 20);
    layout->setSpacing(14);
    layout->addLayout(top);
    layout->addWidget(licence);
    layout->addWidget(credits, 1);
    layout->addLayout(bottom);
    resize(560, 560);
}

} // namespace driftline
