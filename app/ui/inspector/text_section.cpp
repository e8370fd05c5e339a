// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/text_section.h"

#include "ui/inspector/sentences.h"
#include "ui/theme/qt_text.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextCursor>
#include <QVBoxLayout>

namespace driftline {

TextSection::TextSection(QWidget* parent) : InspectorSection(tr("Text"), "textSection", parent) {
    addField(
        tr("Title"), "textTitle", [](FigureText& text) -> std::string& { return text.title; }, 3);
    addField(
        tr("Subtitle"), "textSubtitle", [](FigureText& text) -> std::string& { return text.subtitle; }, 3);
    addField(
        qtText(inspector_sentences::nameInLists), "textShort",
        [](FigureText& text) -> std::string& { return text.shortTitle; }, 1);
    addField(
        tr("Source"), "textSource", [](FigureText& text) -> std::string& { return text.source; }, 3);
    addField(
        tr("Note"), "textNote", [](FigureText& text) -> std::string& { return text.note; }, 2);
    addField(
        qtText(inspector_sentences::altTextSubject), "altWhat",
        [](FigureText& text) -> std::string& { return text.alt.what; }, 2);
    addField(
        qtText(inspector_sentences::altTextStatistics), "altStatistics",
        [](FigureText& text) -> std::string& { return text.alt.statistics; }, 3);
    addField(
        qtText(inspector_sentences::altTextPattern), "altPattern",
        [](FigureText& text) -> std::string& { return text.alt.pattern; }, 2);
    addField(
        qtText(inspector_sentences::altTextContext), "altContext",
        [](FigureText& text) -> std::string& { return text.alt.context; }, 2);
}

void TextSection::addField(const QString& label, const char* name,
                           const std::function<std::string&(FigureText&)>& part, int lines) {
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    auto* heading = new QLabel(label, box);
    heading->setProperty("kind", "small");
    layout->addWidget(heading);
    Field field{nullptr, part, label};
    if (lines == 1) {
        field.widget = new QLineEdit(box);
    } else {
        auto* edit = new QPlainTextEdit(box);
        edit->setTabChangesFocus(true);
        edit->setFixedHeight(edit->fontMetrics().lineSpacing() * lines + 22);
        field.widget = edit;
    }
    field.widget->setObjectName(QString::fromUtf8(name));
    field.widget->setAccessibleName(label);
    field.widget->installEventFilter(this);
    heading->setBuddy(field.widget);
    layout->addWidget(field.widget);
    addWidget(box);
    nameSetting(field.widget, label);
    m_fields.push_back(std::move(field));
}

QString TextSection::textOf(const QWidget* widget) {
    if (const auto* line = qobject_cast<const QLineEdit*>(widget))
        return line->text().simplified();
    return qobject_cast<const QPlainTextEdit*>(widget)->toPlainText().simplified();
}

void TextSection::setAutomaticAlt(const AltText& alt) {
    FigureText automatic;
    automatic.alt = alt;
    for (const auto& field : m_fields) {
        if (auto* edit = qobject_cast<QPlainTextEdit*>(field.widget))
            edit->setPlaceholderText(qtText(field.part(automatic)));
    }
}

bool TextSection::eventFilter(QObject* watched, QEvent* event) {
    // A text is one change from when it is entered to when it is left, or to the Return key in a single line.
    const auto* line = qobject_cast<const QLineEdit*>(watched);
    const bool isReturn = line != nullptr && event->type() == QEvent::KeyPress &&
                          (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Return ||
                           static_cast<QKeyEvent*>(event)->key() == Qt::Key_Enter);
    if (event->type() == QEvent::FocusOut || isReturn) {
        for (const auto& field : m_fields) {
            if (field.widget == watched)
                commit(field);
        }
    }
    return InspectorSection::eventFilter(watched, event);
}

void TextSection::commit(const Field& field) {
    auto text = inspected().spec.text;
    auto next = textOf(field.widget).toStdString();
    auto& part = field.part(text);
    if (next.empty() && &part == &text.title) {
        read(); // a figure has a title
        return;
    }
    if (next == part)
        return;
    ask(tr("Change %1").arg(field.label.toLower()),
        [part = field.part, next](FigureSpec& spec) -> Result<void> {
            part(spec.text) = next;
            return {};
        });
}

void TextSection::read() {
    auto text = inspected().spec.text;
    for (const auto& field : m_fields) {
        const auto words = qtText(field.part(text));
        if (auto* line = qobject_cast<QLineEdit*>(field.widget))
            line->setText(words);
        else if (auto* edit = qobject_cast<QPlainTextEdit*>(field.widget); edit->toPlainText() != words) {
            edit->setPlainText(words);
            edit->moveCursor(QTextCursor::Start);
        }
    }
}

} // namespace driftline
