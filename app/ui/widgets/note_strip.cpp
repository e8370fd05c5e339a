// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/note_strip.h"

#include "ui/theme/qt_text.h"
#include "ui/widgets/line_icon.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/sentences.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>

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

NoteStrip::NoteStrip(Kind kind, QWidget* parent)
    : QFrame(parent)
    , m_scroll(new QScrollArea(this))
    , m_label(new LinkLabel(m_scroll)) {
    setProperty("kind", styleName(kind));
    m_label->setObjectName(QStringLiteral("noteText"));
    m_label->setAlignment(Qt::AlignTop);
    m_scroll->setWidget(m_label);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus); // its links have it
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_label, &QLabel::linkActivated, this, &NoteStrip::linkActivated);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 9, 10, 9);
    layout->addWidget(m_scroll, 1);
    hide();
}

void NoteStrip::setText(const QString& html) {
    m_label->setText(html);
    setVisible(!html.isEmpty());
    fit();
}

void NoteStrip::setMostHeight(int pixels) {
    m_most = pixels;
    fit();
}

/// A scroll area does not ask for the height that its wrapped text needs.
void NoteStrip::fit() {
    const auto margins = layout()->contentsMargins();
    const int needed = m_label->heightForWidth(std::max(1, m_scroll->width()));
    const int room = m_most - margins.top() - margins.bottom();
    m_scroll->setFixedHeight(std::max(m_label->fontMetrics().lineSpacing(), std::min(needed, room)));
}

void NoteStrip::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    layout()->activate(); // the text's width is that of this size
    fit();
}

QString NoteStrip::text() const {
    return m_label->text();
}

void NoteStrip::setClosable() {
    auto* close = new QToolButton(this);
    close->setIcon(lineIcon(QStringLiteral("close")));
    close->setAccessibleName(qtText(widgets_sentences::hideThisNote));
    close->setToolTip(tr("Hide"));
    close->setProperty("kind", "quiet");
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    layout()->addWidget(close);
}

} // namespace driftline
