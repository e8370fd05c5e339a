// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>

class QDropEvent;
class QMainWindow;
class QMimeData;

namespace driftline {

class DropSheet;
class OpenFiles;

/// Files that are dragged over the window, wherever in it: says at once whether they can be opened, and opens
/// those that can when they are let go. Fields get text that is dragged, never the address of a file.
class FileDrops : public QObject {
    Q_OBJECT
public:
    FileDrops(OpenFiles& open, QMainWindow& window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look(const QMimeData& data);
    void answer(QDropEvent& event) const;
    void leave();

    OpenFiles& m_open;
    QMainWindow& m_window;
    QPointer<DropSheet> m_sheet; ///< made when it is first needed
    QStringList m_paths;         ///< that were looked at last; a drag enters anew at every field it passes
    QStringList m_readable;      ///< of these
};

} // namespace driftline
