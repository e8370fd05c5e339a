// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/note_strip.h"

#include "ui/widgets/line_icon.h"
#include "ui/widgets/link_label.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace driftline {

namespace {

const char* styleName(NoteStrip::Kind kind) {
    switch (kind) {
    case NoteStrip::Kind::Note:
        return "note";
    case NoteStrip::Kind::Notice:
        break;
    }
    return "notice";
}

} // namespace

NoteStrip::NoteStrip(Kind kind, QWidget* parent) : QFrame(parent), m_label(new LinkLabel(this)) {
    setProperty("kind", styleName(kind));
    connect(m_label, &QLabel::linkActivated, this, &NoteStrip::linkActivated);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 9, 10, 9);
    layout->addWidget(m_label, 1);
    hide();
}

void NoteStrip::setText(const QString& html) {
    m_label->setText(html);
    setVisible(!html.isEmpty());
}

QString NoteStrip::text() const {
    return m_label->text();
}

void NoteStrip::setClosable() {
    auto* close = new QToolButton(this);
    close->setIcon(lineIcon(QStringLiteral("close")));
    close->setAccessibleName(tr("Hide this note"));
    close->setToolTip(tr("Hide"));
    close->setProperty("kind", "quiet");
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    layout()->addWidget(close);
}

} // namespace driftline
