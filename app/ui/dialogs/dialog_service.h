// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <memory>
#include <optional>

class QPagedPaintDevice;
class QWidget;

namespace driftline {

/// A question for a file.
struct FileQuestion {
    QString title;
    QString place;       ///< folder to begin in, or the file proposed
    QStringList filters; ///< "Pictures (*.png)"
    QString suffix;      ///< for saving: given to a name that has none, without dot

    bool operator==(const FileQuestion&) const = default;
};

enum class UnsavedChoice { Save, Discard, Cancel };

/// A question with answers of its own.
struct ChoiceQuestion {
    QString title; ///< of the window
    QString question;
    QString explanation;
    QStringList answers; ///< the first is the one to take in doubt; Cancel is always there

    bool operator==(const ChoiceQuestion&) const = default;
};

/// Everything that leaves the program's own windows: the desktop's dialogs and its browser. Tests give
/// their own.
class DialogService {
public:
    virtual ~DialogService() = default;

    /// Empty if the user thought better of it; also for saveFile().
    virtual QStringList openFiles(QWidget* parent, const FileQuestion& question) = 0;
    virtual QString saveFile(QWidget* parent, const FileQuestion& question) = 0;
    /// A folder to write files to; empty if the user thought better of it.
    virtual QString chooseFolder(QWidget* parent, const FileQuestion& question) = 0;
    /// What to do with changes of the workspace of that name, before it goes.
    virtual UnsavedChoice askUnsaved(QWidget* parent, const QString& name) = 0;
    /// Place of the answer; -1 if the user thought better of it.
    virtual int choose(QWidget* parent, const ChoiceQuestion& choice) = 0;
    /// A line of text, beginning with `text`; nothing if the user thought better of it.
    virtual std::optional<QString> askText(QWidget* parent, const QString& title, const QString& text) = 0;
    /// What could not be done, and why.
    virtual void error(QWidget* parent, const QString& title, const Error& error) = 0;
    /// Where to print to; nothing if the user thought better of it.
    virtual std::unique_ptr<QPagedPaintDevice> choosePrinter(QWidget* parent) = 0;
    /// Only http and https; anything else is refused.
    virtual void openAddress(const QUrl& address) = 0;
};

std::unique_ptr<DialogService> desktopDialogs();

} // namespace driftline
