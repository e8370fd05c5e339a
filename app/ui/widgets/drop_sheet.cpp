// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/drop_sheet.h"

#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace driftline {

namespace {
constexpr int sheetMargin = 16;
constexpr int widestText = 560;
} // namespace

DropSheet::DropSheet(QWidget* window)
    : QWidget(window)
    , m_sentence(new QLabel(this))
    , m_reason(new QLabel(this)) {
    setObjectName(QStringLiteral("dropSheet"));
    setAttribute(Qt::WA_TransparentForMouseEvents); // the window gets the drag
    m_sentence->setObjectName(QStringLiteral("dropSentence"));
    auto* column = new QVBoxLayout;
    column->addStretch();
    for (auto* label : {m_sentence, m_reason}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
        label->setFixedWidth(widestText);
        column->addWidget(label); // an alignment here would cut what is wrapped
    }
    m_reason->setProperty("kind", "muted");
    column->addStretch();
    auto* layout = new QHBoxLayout(this);
    layout->addStretch();
    layout->addLayout(column);
    layout->addStretch();
    hide();
}

void DropSheet::tell(bool accepts, const QString& sentence, const QString& reason) {
    m_accepts = accepts;
    m_sentence->setText(sentence);
    m_sentence->setProperty("kind", accepts ? "drop-accepted" : "drop-refused");
    m_sentence->style()->unpolish(m_sentence);
    m_sentence->style()->polish(m_sentence);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    setAccessibleName(sentence);
    setAccessibleDescription(reason);
    open();
}

void DropSheet::open() {
    setGeometry(parentWidget()->rect());
    show();
    raise();
    update();
}

void DropSheet::paintEvent(QPaintEvent* /*event*/) {
    constexpr int veil = 243; // of 255: the window shines through
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    auto ground = palette().color(QPalette::Window);
    ground.setAlpha(veil);
    painter.fillRect(rect(), ground);
    QPen frame(palette().color(m_accepts ? QPalette::Link : QPalette::Dark), 2);
    frame.setStyle(m_accepts ? Qt::SolidLine : Qt::DashLine);
    painter.setPen(frame);
    painter.drawRoundedRect(QRectF(rect()).adjusted(sheetMargin, sheetMargin, -sheetMargin, -sheetMargin), 12,
                            12);
}

} // namespace driftline
