// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/accessible_node.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDBusVariant>

#include <utility>

namespace driftline::test {

namespace {
constexpr const char* accessible = "org.a11y.atspi.Accessible";
constexpr int patience = 5000; ///< milliseconds for one answer
/// Bit of the state set of AT-SPI (atspi-constants.h, ATSPI_STATE_SELECTED).
constexpr int selectedBit = 23;
} // namespace

AccessibleNode::AccessibleNode(QDBusConnection bus, QString service, QString path)
    : m_bus(std::move(bus))
    , m_service(std::move(service))
    , m_path(std::move(path)) {}

std::optional<AccessibleNode> AccessibleNode::desktop() {
    const auto ask =
        QDBusMessage::createMethodCall(QStringLiteral("org.a11y.Bus"), QStringLiteral("/org/a11y/bus"),
                                       QStringLiteral("org.a11y.Bus"), QStringLiteral("GetAddress"));
    const QDBusReply<QString> address = QDBusConnection::sessionBus().call(ask);
    if (!address.isValid())
        return {};
    auto bus = QDBusConnection::connectToBus(address.value(), QStringLiteral("accessibility"));
    if (!bus.isConnected())
        return {};
    return AccessibleNode(bus, QStringLiteral("org.a11y.atspi.Registry"),
                          QStringLiteral("/org/a11y/atspi/accessible/root"));
}

QDBusMessage AccessibleNode::call(const char* interface, const char* method,
                                  const QVariantList& arguments) const {
    auto message = QDBusMessage::createMethodCall(m_service, m_path, QString::fromLatin1(interface),
                                                  QString::fromLatin1(method));
    message.setArguments(arguments);
    return m_bus.call(message, QDBus::Block, patience);
}

QString AccessibleNode::property(const char* which) const {
    const auto reply = call("org.freedesktop.DBus.Properties", "Get",
                            {QString::fromLatin1(accessible), QString::fromLatin1(which)});
    const auto value = reply.arguments().value(0).value<QDBusVariant>();
    return value.variant().toString();
}

QString AccessibleNode::name() const {
    return property("Name");
}

QString AccessibleNode::description() const {
    return property("Description");
}

QString AccessibleNode::role() const {
    return call(accessible, "GetRoleName").arguments().value(0).toString();
}

std::vector<AccessibleNode> AccessibleNode::children() const {
    const auto reply = call(accessible, "GetChildren");
    std::vector<AccessibleNode> out;
    if (reply.type() != QDBusMessage::ReplyMessage || reply.arguments().isEmpty())
        return out;
    const auto list = reply.arguments().first().value<QDBusArgument>();
    list.beginArray();
    while (!list.atEnd()) {
        QString service;
        QDBusObjectPath path;
        list.beginStructure();
        list >> service >> path;
        list.endStructure();
        out.push_back(AccessibleNode(m_bus, service, path.path()));
    }
    list.endArray();
    return out;
}

bool AccessibleNode::isSelected() const {
    const auto reply = call(accessible, "GetState");
    if (reply.arguments().isEmpty())
        return false;
    QList<uint> bits;
    reply.arguments().first().value<QDBusArgument>() >> bits;
    return !bits.isEmpty() && (bits.first() >> selectedBit & 1U) != 0;
}

bool AccessibleNode::grabFocus() const {
    return call("org.a11y.atspi.Component", "GrabFocus").arguments().value(0).toBool();
}

std::optional<AccessibleNode>
AccessibleNode::find(const std::function<bool(const AccessibleNode&)>& holds) const {
    for (const auto& child : children()) {
        if (holds(child))
            return child;
        if (auto found = child.find(holds))
            return found;
    }
    return {};
}

} // namespace driftline::test
