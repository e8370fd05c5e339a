// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/questions/question_panel.h"

#include "ui/questions/sentences.h"
#include "ui/theme/qt_text.h"

#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace driftline {

QuestionPanel::QuestionPanel(Session& session, CurrentScene& current, Jobs& jobs, QWidget* parent)
    : QScrollArea(parent)
    , m_session(session)
    , m_current(current)
    , m_lane(jobs)
    , m_nothing(wrappedLabel(this)) {
    m_nothing->setObjectName(QStringLiteral("questionNothing"));
    setProperty("kind", "question");
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&current, &CurrentScene::changed, this, &QuestionPanel::follow);
}

void QuestionPanel::arrange(const QString& intro, std::vector<QWidget*> parts) {
    m_parts = std::move(parts);
    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("cards"));
    auto* about = wrappedLabel(content, "muted");
    about->setText(intro);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 4, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(about);
    layout->addWidget(m_nothing);
    m_nothing->hide();
    for (auto* part : m_parts)
        layout->addWidget(part);
    layout->addStretch();
    setWidget(content);
}

void QuestionPanel::showNothing(const QString& why) {
    m_nothing->setText(why);
    m_nothing->show();
    for (auto* part : m_parts)
        part->hide();
}

void QuestionPanel::showParts() {
    m_nothing->hide();
    for (auto* part : m_parts)
        part->show();
}

void QuestionPanel::showEvent(QShowEvent* event) {
    QScrollArea::showEvent(event);
    if (m_isStale)
        follow();
}

void QuestionPanel::follow() {
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    const auto figure = m_current.figure();
    if (figure != nullptr && m_current.scene() != nullptr) {
        ask(figure);
        return;
    }
    m_lane.cancel();
    forget();
    showNothing(qtText(question_panels_sentences::nothingToAsk));
}

QLabel* wrappedLabel(QWidget* parent, const char* kind) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    if (kind != nullptr)
        label->setProperty("kind", kind);
    return label;
}

QString paragraphs(const QStringList& lines) {
    QString html;
    for (const auto& line : lines)
        html += QStringLiteral("<p style='margin-top:0; margin-bottom:5px'>%1</p>").arg(line.toHtmlEscaped());
    return html;
}

} // namespace driftline
