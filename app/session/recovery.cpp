// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/recovery.h"

#include "base/file_io.h"
#include "import/importer_registry.h"
#include "storage/package_files.h"
#include "workspace/save_package.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QUuid>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace driftline {

namespace {

constexpr auto originFile = "recovery.json";

std::filesystem::path pathOf(const QString& name) {
    return name.toStdString();
}

QString lockOf(const QString& archive) {
    return archive.chopped(4) + QStringLiteral(".lock");
}

std::unique_ptr<QLockFile> lockFor(const QString& archive) {
    auto lock = std::make_unique<QLockFile>(lockOf(archive));
    lock->setStaleLockTime(0); // only a dead process makes it stale
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

std::string textOf(const WorkOrigin& origin) {
    const QJsonObject json{
        {QStringLiteral("path"), origin.path},
        {QStringLiteral("name"), origin.name},
        {QStringLiteral("time"), origin.time.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("status"), QString::fromStdString(origin.onDisk.status)},
        {QStringLiteral("content"), QString::fromStdString(origin.onDisk.content)},
        {QStringLiteral("inputs"), QJsonArray::fromStringList(origin.inputs)},
    };
    return QJsonDocument(json).toJson().toStdString();
}

/// What is lacking is left empty: the work itself may still be whole.
WorkOrigin originOf(const QString& archive) {
    WorkOrigin origin;
    const auto files = zipFiles(pathOf(archive));
    const auto text = files ? (*files)->read(originFile) : Result<std::string>(std::string());
    const auto json =
        QJsonDocument::fromJson(QByteArray::fromStdString(text.value_or(std::string()))).object();
    origin.path = json[QStringLiteral("path")].toString();
    origin.name = json[QStringLiteral("name")].toString();
    origin.time =
        QDateTime::fromString(json[QStringLiteral("time")].toString(), Qt::ISODateWithMs).toLocalTime();
    origin.onDisk.status = json[QStringLiteral("status")].toString().toStdString();
    origin.onDisk.content = json[QStringLiteral("content")].toString().toStdString();
    for (const auto& input : json[QStringLiteral("inputs")].toArray())
        origin.inputs.append(input.toString());
    if (!origin.time.isValid())
        origin.time = QFileInfo(archive).lastModified();
    return origin;
}

bool makePrivateFolder(const QString& folder) {
    if (QFileInfo(folder).isDir())
        return true;
    return QDir().mkpath(folder) &&
           QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace

RecoveryEntry::RecoveryEntry(QString archive, std::unique_ptr<QLockFile> lock)
    : m_archive(std::move(archive))
    , m_lock(std::move(lock)) {}

RecoveryEntry::~RecoveryEntry() = default;

std::shared_ptr<RecoveryEntry> RecoveryEntry::create(const QString& folder) {
    if (!makePrivateFolder(folder))
        return nullptr;
    const auto id = QUuid::createUuid().toString(QUuid::Id128);
    return adopt(QDir(folder).filePath(QStringLiteral("work-%1.zip").arg(id)));
}

std::shared_ptr<RecoveryEntry> RecoveryEntry::adopt(const QString& archive) {
    auto lock = lockFor(archive);
    if (lock == nullptr)
        return nullptr;
    return std::shared_ptr<RecoveryEntry>(new RecoveryEntry(archive, std::move(lock)));
}

Result<void> RecoveryEntry::write(const Workspace& workspace, const WorkOrigin& origin) {
    auto files = packageFilesOf(workspace);
    if (!files)
        return tl::unexpected(std::move(files.error()));
    files->push_back({originFile, textOf(origin)});
    const auto bytes = zipBytes(*files);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (m_isRemoved)
        return {};
    auto written = writeFileWhole(pathOf(m_archive), *bytes);
    // remove() says so before it removes, so that one of the two sees the other's file.
    if (m_isRemoved)
        QFile::remove(m_archive);
    return written;
}

void RecoveryEntry::remove() {
    m_isRemoved = true;
    QFile::remove(m_archive);
}

std::vector<UnsavedWork> findUnsavedWork(const QString& folder) {
    std::vector<UnsavedWork> found;
    const QDir place(folder);
    if (!place.exists())
        return found;
    removeAbandonedFiles(pathOf(folder));
    for (const auto& name : place.entryList({QStringLiteral("work-*.zip")}, QDir::Files)) {
        const auto archive = place.filePath(name);
        auto entry = RecoveryEntry::adopt(archive);
        // Its window may have removed it just now.
        if (entry == nullptr || !QFileInfo::exists(archive))
            continue;
        found.push_back({std::move(entry), originOf(archive)});
    }
    // A program that was killed before it wrote anything leaves only this.
    for (const auto& name : place.entryList({QStringLiteral("work-*.lock")}, QDir::Files)) {
        const auto archive = place.filePath(name.chopped(5) + QStringLiteral(".zip"));
        if (!QFileInfo::exists(archive))
            RecoveryEntry::adopt(archive);
    }
    std::sort(found.begin(), found.end(),
              [](const UnsavedWork& a, const UnsavedWork& b) { return a.origin.time > b.origin.time; });
    return found;
}

Result<LoadedWorkspace> readUnsavedWork(const RecoveryEntry& entry) {
    const auto package = builtinImporters().import(pathOf(entry.archive()));
    if (!package)
        return tl::unexpected(package.error());
    return workspaceFrom(*package);
}

} // namespace driftline
