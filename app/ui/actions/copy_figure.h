// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/figure_citation.h"
#include "session/current_scene.h"

#include <QAction>
#include <QMenu>
#include <QObject>

#include <functional>
#include <string>

class QMimeData;
class QWidget;

namespace driftline {

class DialogService;

/// Takes the figure in view to the clipboard: the picture as it is exported, its caption, whom to cite, its
/// numbers.
class CopyFigure : public QObject {
    Q_OBJECT
public:
    CopyFigure(Session& session, CurrentScene& current, DialogService& dialogs, QWidget* window);

    /// Copies the picture; its menu offers the rest.
    QAction* action() { return &m_picture; }
    QMenu* menu() { return &m_menu; }

Q_SIGNALS:
    void told(const QString& message); ///< for the status line

private:
    using Text = std::function<Result<std::string>()>;

    void addText(QMenu& menu, const QString& name, const QString& done, const Text& text);
    void addCitation(const QString& name, CitationFormat format);
    void enable();
    void copyPicture();
    void copyDrawing();
    Result<std::string> caption() const;
    Result<std::string> citation(CitationFormat format) const;
    std::string numbers() const;
    void fail(const Error& error);

    Session& m_session;
    CurrentScene& m_current;
    DialogService& m_dialogs;
    QWidget* m_window;
    QAction m_picture;
    QMenu m_menu;
    QMenu* m_citations = nullptr;
};

} // namespace driftline
