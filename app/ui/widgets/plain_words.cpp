// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plain_words.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QMessageBox>

namespace driftline {

namespace {

constexpr auto filterName = "plainWords";

bool isInMessageBox(const QWidget& widget) {
    for (const auto* above = widget.parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (qobject_cast<const QMessageBox*>(above) != nullptr)
            return true;
    }
    return false;
}

class PlainWords : public QObject {
public:
    explicit PlainWords(QObject* parent) : QObject(parent) { setObjectName(QString::fromUtf8(filterName)); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        // Before it is measured and shown for the first time; a tooltip is a label of Qt's own.
        if (event->type() == QEvent::Polish) {
            auto* label = qobject_cast<QLabel*>(watched);
            if (label != nullptr && label->textFormat() == Qt::AutoText && !isInMessageBox(*label))
                label->setTextFormat(Qt::PlainText);
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

void keepWordsPlain() {
    auto* application = QCoreApplication::instance();
    if (application->findChild<QObject*>(QString::fromUtf8(filterName), Qt::FindDirectChildrenOnly) ==
        nullptr)
        application->installEventFilter(new PlainWords(application));
}

} // namespace driftline
