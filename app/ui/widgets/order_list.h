// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QListWidget>

#include <string>
#include <vector>

namespace driftline {

/// Names in an order that the user changes: by dragging, or with Alt+Up and Alt+Down.
class OrderList : public QListWidget {
    Q_OBJECT
public:
    struct Entry {
        std::string key; ///< what moved() says of it
        QString name;
        QIcon icon{};
    };

    OrderList(const char* name, const QString& accessibleName, QWidget* parent = nullptr);

    /// Keeps the entry that is chosen where it is there again.
    void setEntries(const std::vector<Entry>& entries);
    /// The key of the entry that is chosen; empty where there is none.
    std::string current() const;

Q_SIGNALS:
    /// All keys in their new order.
    void moved(const std::vector<std::string>& keys);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    std::vector<std::string> keys() const;
    void fitHeight();
};

} // namespace driftline
