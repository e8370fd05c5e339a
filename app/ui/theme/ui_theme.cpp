// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/ui_theme.h"

#include <QApplication>
#include <QColor>
#include <QEvent>
#include <QFile>
#include <QFont>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTimer>

// Resources of a static library are left out by the linker unless somebody asks for them. Must stand
// outside of any namespace.
static void loadResources() {
    Q_INIT_RESOURCE(ui);
}

namespace driftline {

namespace {

constexpr int textPixels = 13;

QByteArray resource(const QString& name) {
    QFile file(QStringLiteral(":/themes/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString nameOf(ColourScheme scheme) {
    return scheme == ColourScheme::Dark ? QStringLiteral("dark") : QStringLiteral("light");
}

} // namespace

QString appearanceName(Appearance appearance) {
    switch (appearance) {
    case Appearance::Light:
        return QStringLiteral("light");
    case Appearance::Dark:
        return QStringLiteral("dark");
    case Appearance::FollowDesktop:
        break;
    }
    return {};
}

Appearance appearanceFromName(const QString& name) {
    if (name == QStringLiteral("dark"))
        return Appearance::Dark;
    return name == QStringLiteral("light") ? Appearance::Light : Appearance::FollowDesktop;
}

ColourScheme desktopScheme(const QPalette& desktop) {
    return desktop.color(QPalette::Window).lightness() < desktop.color(QPalette::WindowText).lightness()
               ? ColourScheme::Dark
               : ColourScheme::Light;
}

UiTheme::UiTheme(ColourScheme scheme) : m_scheme(scheme) {
    loadResources();
    const auto tokens = QJsonDocument::fromJson(resource(nameOf(scheme) + QStringLiteral(".json"))).object();
    for (auto token = tokens.begin(); token != tokens.end(); ++token)
        m_tokens.insert(token.key(), token.value().toString());
}

QColor UiTheme::colour(const QString& token) const {
    return QColor(m_tokens.value(token));
}

QString UiTheme::styleSheet() const {
    const auto text = QString::fromUtf8(resource(QStringLiteral("window.qss")));
    static const QRegularExpression tokenPattern(QStringLiteral("@([a-z-]+)"));
    QString out;
    out.reserve(text.size());
    qsizetype from = 0;
    for (auto match = tokenPattern.globalMatch(text); match.hasNext();) {
        const auto token = match.next();
        out += QStringView(text).mid(from, token.capturedStart() - from);
        out += m_tokens.value(token.captured(1), token.captured());
        from = token.capturedEnd();
    }
    out += QStringView(text).mid(from);
    return out;
}

QPalette UiTheme::palette() const {
    QPalette out;
    const auto ink = colour(QStringLiteral("ink"));
    const auto faint = colour(QStringLiteral("faint"));
    out.setColor(QPalette::Window, colour(QStringLiteral("ground")));
    out.setColor(QPalette::Base, colour(QStringLiteral("surface")));
    out.setColor(QPalette::AlternateBase, colour(QStringLiteral("hover")));
    out.setColor(QPalette::Button, colour(QStringLiteral("raised")));
    out.setColor(QPalette::ToolTipBase, colour(QStringLiteral("raised")));
    out.setColor(QPalette::Mid, colour(QStringLiteral("line")));
    out.setColor(QPalette::Midlight, colour(QStringLiteral("hover")));
    out.setColor(QPalette::Light, colour(QStringLiteral("card")));
    out.setColor(QPalette::Highlight, colour(QStringLiteral("accent-soft")));
    out.setColor(QPalette::Link, colour(QStringLiteral("link")));
    out.setColor(QPalette::LinkVisited, colour(QStringLiteral("link")));
    out.setColor(QPalette::Dark, colour(QStringLiteral("muted")));
    out.setColor(QPalette::PlaceholderText, colour(QStringLiteral("muted")));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText,
                            QPalette::HighlightedText}) {
        out.setColor(role, ink);
        out.setColor(QPalette::Disabled, role, faint);
    }
    return out;
}

ThemeFollower::ThemeFollower(QApplication& application, QObject* parent)
    : QObject(parent)
    , m_application(application) {
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(textPixels);
    QApplication::setFont(font);
    QApplication::setStyle(QStringLiteral("Fusion"));
    apply(desktopScheme(QApplication::palette()));
    application.installEventFilter(this);
}

void ThemeFollower::apply(ColourScheme scheme) {
    m_applying = true;
    const UiTheme theme(scheme);
    QApplication::setPalette(theme.palette());
    m_application.setStyleSheet(theme.styleSheet());
    m_applying = false;
}

bool ThemeFollower::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ThemeChange && !m_applying && m_appearance == Appearance::FollowDesktop)
        QTimer::singleShot(0, this, &ThemeFollower::followDesktop);
    return QObject::eventFilter(watched, event);
}

void ThemeFollower::setAppearance(Appearance appearance) {
    m_appearance = appearance;
    if (appearance == Appearance::FollowDesktop)
        followDesktop();
    else
        apply(appearance == Appearance::Dark ? ColourScheme::Dark : ColourScheme::Light);
}

void ThemeFollower::followDesktop() {
    m_applying = true;
    QApplication::setPalette(QPalette()); // uncovers what the desktop says
    apply(desktopScheme(QApplication::palette()));
}

} // namespace driftline
