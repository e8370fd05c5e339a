// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/file_drops.h"

#include "ui/actions/open_files.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/drop_sheet.h"
#include "ui/window/sentences.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileInfo>
#include <QMainWindow>
#include <QMimeData>

#include <utility>

namespace driftline {

namespace {
constexpr qsizetype mostLookedAt = 20; ///< files; the others are looked at when they are opened
constexpr qsizetype mostReasons = 3;

QString named(const QStringList& paths) {
    return paths.size() == 1 ? u'“' + QFileInfo(paths.first()).fileName() + u'”'
                             : counted(paths.size(), FileDrops::tr("file"), FileDrops::tr("files"));
}
} // namespace

FileDrops::FileDrops(OpenFiles& open, QMainWindow& window)
    : QObject(&window)
    , m_open(open)
    , m_window(window) {
    window.setAcceptDrops(true);
    qApp->installEventFilter(this);
}

bool FileDrops::eventFilter(QObject* watched, QEvent* event) {
    const auto type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::DragLeave &&
        type != QEvent::Drop)
        return false;
    auto* widget = qobject_cast<QWidget*>(watched);
    if (widget == nullptr || widget->window() != &m_window)
        return false;
    if (type == QEvent::DragLeave) {
        if (widget == &m_window)
            leave();
        return false;
    }
    auto& drop = *static_cast<QDropEvent*>(event);
    if (OpenFiles::pathsIn(*drop.mimeData()).isEmpty())
        return false;
    if (widget != &m_window) {
        event->ignore(); // a field would take the address for text; the window is asked next
        return true;
    }
    if (type == QEvent::DragEnter)
        look(*drop.mimeData());
    answer(drop);
    if (type == QEvent::Drop) {
        leave();
        m_paths.clear(); // the next drag is looked at anew
        m_open.open(std::exchange(m_readable, {}));
    }
    return true;
}

/// What is refused is taken, too, or the window would not hear when it leaves again; the pointer says no.
void FileDrops::answer(QDropEvent& event) const {
    event.setDropAction(m_readable.isEmpty() ? Qt::IgnoreAction : Qt::CopyAction);
    event.accept();
}

void FileDrops::look(const QMimeData& data) {
    const auto paths = OpenFiles::pathsIn(data);
    if (paths == m_paths && m_sheet) {
        m_sheet->open();
        return;
    }
    m_paths = paths;
    m_readable.clear();
    QStringList refused;
    QStringList reasons;
    for (const auto& path : paths) {
        const auto why =
            m_readable.size() + refused.size() < mostLookedAt ? m_open.refusalOf(path) : QString();
        if (why.isEmpty()) {
            m_readable.append(path);
            continue;
        }
        refused.append(path);
        if (reasons.size() < mostReasons)
            reasons.append(paths.size() == 1
                               ? why
                               : qtText(window_sentences::cannotBeOpenedBecause, named({path}), why));
    }
    const auto reason = reasons.join(u'\n');
    if (m_sheet == nullptr)
        m_sheet = new DropSheet(&m_window);
    if (m_readable.isEmpty())
        m_sheet->tell(false, qtText(window_sentences::cannotBeOpened, named(refused)), reason);
    else
        m_sheet->tell(true, qtText(window_sentences::dropToAdd, named(m_readable)), reason);
}

void FileDrops::leave() {
    if (m_sheet)
        m_sheet->hide();
}

} // namespace driftline
