// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbose.h"

#include "base/log.h"
#include "cli/console.h"

#include <QLoggingCategory>
#include <QString>
#include <fmt/format.h>

namespace driftline {

namespace {

const QLoggingCategory& qtCategory(LogCategory category) {
    static const QLoggingCategory importing("driftline.import");
    static const QLoggingCategory query("driftline.query");
    static const QLoggingCategory scene("driftline.scene");
    static const QLoggingCategory exporting("driftline.export");
    static const QLoggingCategory session("driftline.session");
    switch (category) {
    case LogCategory::Import:
        return importing;
    case LogCategory::Query:
        return query;
    case LogCategory::Scene:
        return scene;
    case LogCategory::Export:
        return exporting;
    case LogCategory::Session:
        break;
    }
    return session;
}

void tell(LogCategory category, std::string_view message) {
    // One write a line, so that lines of several threads do not mix.
    if (qtCategory(category).isDebugEnabled())
        writeToStandardError(fmt::format("driftline: {}: {}\n", logCategoryName(category), message));
}

} // namespace

void tellWhatIsDone() {
    QLoggingCategory::setFilterRules(QStringLiteral("driftline.*=true"));
    setLogSink(tell);
}

} // namespace driftline
