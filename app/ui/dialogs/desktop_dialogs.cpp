// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"
#include "data/source.h"
#include "ui/dialogs/dialog_service.h"
#include "ui/dialogs/sentences.h"
#include "ui/theme/qt_text.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QRegularExpression>

namespace driftline {

namespace {

/// "zip" of "Data Package (*.zip *.json)". A kind without an ending is a folder, whose name is left as it is.
QString firstEnding(const QString& filter) {
    static const QRegularExpression ending(QStringLiteral(R"(\*\.([\w.]+))"));
    return ending.match(filter).captured(1);
}

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
        QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog,
                         [&dialog](const QString& filter) { dialog.setDefaultSuffix(firstEnding(filter)); });
        dialog.setDirectory(QFileInfo(question.place).absolutePath());
        dialog.selectFile(question.place);
        return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
    }

    QString chooseFolder(QWidget* parent, const FileQuestion& question) override {
        return QFileDialog::getExistingDirectory(parent, question.title, question.place);
    }

    std::unique_ptr<QPagedPaintDevice> choosePrinter(QWidget* parent) override {
        auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
        QPrintDialog dialog(printer.get(), parent);
        dialog.setWindowTitle(QObject::tr("Print figure"));
        dialog.setOption(QAbstractPrintDialog::PrintPageRange, false);
        return dialog.exec() == QDialog::Accepted ? std::move(printer) : nullptr;
    }

    UnsavedChoice askUnsaved(QWidget* parent, const QString& name) override {
        const auto question = qtText(dialogs_sentences::saveTheChanges, name);
        QMessageBox box(QMessageBox::NoIcon, QObject::tr("Unsaved changes"),
                        QStringLiteral("<b>%1</b>").arg(question.toHtmlEscaped()), QMessageBox::NoButton,
                        parent);
        box.setInformativeText(qtText(dialogs_sentences::otherwiseTheyAreLost));
        auto* save = box.addButton(QObject::tr("Save"), QMessageBox::AcceptRole);
        save->setProperty("kind", "accent");
        auto* discard = box.addButton(QObject::tr("Discard changes"), QMessageBox::DestructiveRole);
        box.setEscapeButton(box.addButton(QMessageBox::Cancel));
        box.setDefaultButton(save);
        box.exec();
        if (box.clickedButton() == save)
            return UnsavedChoice::Save;
        return box.clickedButton() == discard ? UnsavedChoice::Discard : UnsavedChoice::Cancel;
    }

    int choose(QWidget* parent, const ChoiceQuestion& choice) override {
        QMessageBox box(QMessageBox::NoIcon, choice.title,
                        QStringLiteral("<b>%1</b>").arg(choice.question.toHtmlEscaped()),
                        QMessageBox::NoButton, parent);
        box.setInformativeText(choice.explanation.toHtmlEscaped());
        QList<QAbstractButton*> buttons;
        for (const auto& answer : choice.answers)
            buttons.append(box.addButton(answer, buttons.isEmpty() ? QMessageBox::AcceptRole
                                                                   : QMessageBox::DestructiveRole));
        auto* first = qobject_cast<QPushButton*>(buttons.value(0));
        first->setProperty("kind", "accent");
        box.setDefaultButton(first);
        box.setEscapeButton(box.addButton(QMessageBox::Cancel));
        box.exec();
        return static_cast<int>(buttons.indexOf(box.clickedButton()));
    }

    std::optional<QString> askText(QWidget* parent, const QString& title, const QString& text) override {
        QInputDialog dialog(parent);
        dialog.setWindowTitle(title);
        dialog.setLabelText(title);
        dialog.setTextValue(text);
        dialog.setMinimumWidth(380);
        if (dialog.exec() != QDialog::Accepted)
            return {};
        return dialog.textValue();
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
