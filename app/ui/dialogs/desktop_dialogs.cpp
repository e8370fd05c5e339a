// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"
#include "data/source.h"
#include "ui/dialogs/dialog_service.h"
#include "ui/theme/qt_text.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

namespace driftline {

namespace {

class DesktopDialogs : public DialogService {
public:
    QStringList openFiles(QWidget* parent, const FileQuestion& question) override {
        return QFileDialog::getOpenFileNames(parent, question.title, question.place,
                                             question.filters.join(QStringLiteral(";;")));
    }

    QString saveFile(QWidget* parent, const FileQuestion& question) override {
        // An instance, because only it completes the name before it asks whether to overwrite.
        QFileDialog dialog(parent, question.title, {}, question.filters.join(QStringLiteral(";;")));
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        dialog.setDefaultSuffix(question.suffix);
        dialog.setDirectory(QFileInfo(question.place).absolutePath());
        dialog.selectFile(question.place);
        return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
    }

    void error(QWidget* parent, const QString& title, const Error& error) override {
        QMessageBox box(QMessageBox::NoIcon, title, QStringLiteral("<b>%1</b>").arg(title.toHtmlEscaped()),
                        QMessageBox::Ok, parent);
        box.setInformativeText(
            QStringLiteral("%1<br><br><small>%2</small>")
                .arg(qtText(error.text()).toHtmlEscaped(), qtText(error.code).toHtmlEscaped()));
        box.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        box.exec();
    }

    void openAddress(const QUrl& address) override {
        if (isWebAddress(address.toString().toStdString()))
            QDesktopServices::openUrl(address);
    }
};

} // namespace

std::unique_ptr<DialogService> desktopDialogs() {
    return std::make_unique<DesktopDialogs>();
}

} // namespace driftline
