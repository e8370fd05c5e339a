// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data_table/nothing_found_row.h"

#include "ui/theme/qt_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace driftline {

NothingFoundRow::NothingFoundRow(QWidget* parent)
    : QWidget(parent)
    , m_why(new QLabel(this))
    , m_instead(new QPushButton(this)) {
    m_why->setObjectName(QStringLiteral("dataNothing"));
    m_why->setWordWrap(true);
    m_instead->setObjectName(QStringLiteral("dataInstead"));
    m_instead->setProperty("kind", "small-button");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(8);
    row->addWidget(m_why, 1);
    row->addWidget(m_instead);
    connect(m_instead, &QPushButton::clicked, this, [this] { Q_EMIT wordsAsked(m_words); });
    hide();
}

void NothingFoundRow::follow(const std::optional<NothingFound>& nothing) {
    if (nothing)
        tell(*nothing);
    else
        hide();
}

void NothingFoundRow::tell(const NothingFound& nothing) {
    m_words = qtText(nothing.words);
    m_why->setText(typeset(nothing.why));
    m_instead->setText(tr("Show “%1”").arg(typeset(nothing.cell)));
    m_instead->setVisible(!m_words.isEmpty());
    show();
}

} // namespace driftline
