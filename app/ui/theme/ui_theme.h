// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QPalette>
#include <QString>

class QApplication;

namespace driftline {

enum class ColourScheme { Light, Dark };

/// What the user asks for.
enum class Appearance { FollowDesktop, Light, Dark };
/// "light", "dark", or nothing, as it is remembered.
QString appearanceName(Appearance appearance);
Appearance appearanceFromName(const QString& name);

/// What the desktop asks for: dark if its windows are darker than its text.
ColourScheme desktopScheme(const QPalette& desktop);

/// The look of the window: the named colours of resources/themes and the style sheet that uses them.
/// Widgets take their colours from the style sheet; whatever paints itself takes them from the palette:
/// WindowText ink, Dark muted ink, Link accent, Highlight selected ground, Midlight ground under the mouse,
/// Mid lines, Base surface, Light the card of a figure.
class UiTheme {
public:
    explicit UiTheme(ColourScheme scheme);

    QString styleSheet() const;
    QPalette palette() const;

private:
    QColor colour(const QString& token) const;

    ColourScheme m_scheme;
    QHash<QString, QString> m_tokens;
};

/// Gives the program the theme that fits the desktop and follows it when it changes.
class ThemeFollower : public QObject {
    Q_OBJECT
public:
    explicit ThemeFollower(QApplication& application, QObject* parent = nullptr);

    void apply(ColourScheme scheme);
    void setAppearance(Appearance appearance);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void followDesktop();

    QApplication& m_application;
    Appearance m_appearance = Appearance::FollowDesktop;
    bool m_applying = false;
};

} // namespace driftline
