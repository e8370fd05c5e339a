// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "safety/killed_process.h"

#include <QDir>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>

#include <csignal>
#include <sys/types.h>
#include <thread>

namespace driftline::test {

namespace {

void begin(QProcess& process, const std::filesystem::path& program,
           const std::vector<std::string>& arguments) {
    QStringList words;
    for (const auto& argument : arguments)
        words.append(QString::fromStdString(argument));
    process.start(QString::fromStdString(program.string()), words);
}

bool killNow(QProcess& process) {
    if (process.state() == QProcess::Running)
        ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
    process.waitForFinished(60000);
    return process.exitStatus() == QProcess::CrashExit;
}

} // namespace

std::string runAndKill(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                       std::chrono::microseconds after) {
    QProcess process;
    begin(process, program, arguments);
    if (!process.waitForStarted() || !process.waitForReadyRead(60000))
        return "it said nothing: " + process.readAllStandardError().toStdString();
    // The moment of death is the input of this test, so here time is let pass.
    std::this_thread::sleep_for(after);
    if (!killNow(process))
        return "it ended by itself: " + process.readAllStandardError().toStdString();
    return {};
}

bool keepsUnsavedWork(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                      const std::filesystem::path& recoveryFolder,
                      const std::map<std::string, std::string>& environment) {
    QProcess process;
    auto variables = QProcessEnvironment::systemEnvironment();
    for (const auto& [name, value] : environment)
        variables.insert(QString::fromStdString(name), QString::fromStdString(value));
    process.setProcessEnvironment(variables);
    begin(process, program, arguments);
    const QDir folder(QString::fromStdString(recoveryFolder.string()));
    const bool isKept = QTest::qWaitFor(
        [&folder] { return !folder.entryList({QStringLiteral("work-*.zip")}, QDir::Files).isEmpty(); },
        60000);
    return killNow(process) && isKept;
}

} // namespace driftline::test
