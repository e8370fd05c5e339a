// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace driftline::test {

/// An object on the accessibility bus, as a screen reader sees it. Every call asks the program anew.
class AccessibleNode {
public:
    /// The desktop: its children are the programs. Nothing if there is no accessibility bus.
    static std::optional<AccessibleNode> desktop();

    QString name() const;
    QString description() const;
    QString role() const;
    std::vector<AccessibleNode> children() const;
    bool isSelected() const;
    bool grabFocus() const;

    /// The first in the tree below this for which it holds.
    std::optional<AccessibleNode> find(const std::function<bool(const AccessibleNode&)>& holds) const;

private:
    AccessibleNode(QDBusConnection bus, QString service, QString path);

    QString property(const char* which) const;
    QDBusMessage call(const char* interface, const char* method, const QVariantList& arguments = {}) const;

    QDBusConnection m_bus;
    QString m_service;
    QString m_path;
};

} // namespace driftline::test
