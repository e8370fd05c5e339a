// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>
#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace driftline {

/// A white card with text under text.
class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);

    /// Plain text that can be selected; `kind` as the style sheet names it.
    QLabel* addText(const QString& text, const char* kind = nullptr);
    void addLayout(QLayout* part);
    void addWidget(QWidget* part);

private:
    QVBoxLayout* m_layout;
};

/// Cards under headings, scrolled together.
class CardList : public QScrollArea {
    Q_OBJECT
public:
    explicit CardList(QWidget* parent = nullptr);

    void clear();
    void addHeading(const QString& text);
    void addText(const QString& text);
    Card* addCard();
    /// Scrolls to a card as soon as it has its place. The first one asked for since the last clear() counts.
    void reveal(QWidget* card);

private:
    QWidget* m_content;
    QVBoxLayout* m_layout;
    QPointer<QWidget> m_revealed;
};

} // namespace driftline
