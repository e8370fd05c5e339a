// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/house_rules.h"

#include "architecture/kind_questions.h"
#include "architecture/stray_sentences.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>
#include <set>

namespace driftline::test {
namespace {

/// Library -> what it may include: libraries, or single headers of one.
const std::map<std::string, std::set<std::string>, std::less<>>& mayInclude() {
    static const std::map<std::string, std::set<std::string>, std::less<>> table = {
        {"base", {}},
        {"storage", {"base"}},
        {"data", {"base"}},
        {"prepare", {"data", "base"}},
        {"import", {"prepare", "data", "storage", "base"}},
        {"query", {"data", "base"}},
        {"style", {"base"}},
        {"figure", {"query", "style", "data", "base"}},
        {"encoding", {"figure", "query", "data", "base"}},
        {"scene", {"figure", "style", "query", "data", "base"}},
        {"questions", {"scene", "figure", "query", "base"}},
        {"workspace",
         {"encoding", "scene", "figure", "style", "import", "prepare", "storage", "query", "data", "base"}},
        {"compare", {"workspace", "data", "base"}},
        {"publish", {"workspace", "scene", "figure", "query", "data", "base"}},
        {"interchange", {"workspace", "scene", "import", "storage", "data", "base"}},
        {"render", {"scene", "style", "base"}},
        {"export",
         {"render", "compare", "interchange", "publish", "workspace", "storage", "scene", "figure", "style",
          "base"}},
        {"guide", {"export", "publish", "workspace", "scene", "figure", "style", "base"}},
        {"preflight", {"style", "base"}},
        {"pdf", {"export", "preflight", "render", "import", "style", "base"}},
        {"session",
         {"interchange", "publish", "workspace", "storage", "encoding", "import", "prepare", "scene",
          "figure", "data", "base"}},
        {"ui", {"session", "guide",     "preflight", "export",  "render",   "compare", "interchange",
                "publish", "questions", "workspace", "storage", "encoding", "scene",   "figure",
                "style",   "query",     "data",      "import",  "prepare",  "base"}},
        {"cli",
         {"guide", "preflight", "export", "compare", "interchange", "publish", "questions", "workspace",
          "storage", "import", "scene", "figure", "style", "prepare", "data", "base"}},
        {"manual", {"cli", "base"}},
        {"main", {"ui", "cli", "session"}},
    };
    return table;
}

/// "core/base/result.h" -> "base", "app/main.cpp" -> "main".
std::string libraryOf(std::string_view path) {
    path.remove_prefix(path.find('/') + 1);
    const std::size_t end = path.find('/');
    return std::string(end == std::string_view::npos ? path.substr(0, path.find('.')) : path.substr(0, end));
}

std::string stemOf(std::string_view path) {
    path = path.substr(path.rfind('/') + 1);
    return std::string(path.substr(0, path.rfind('.')));
}

bool isQt(std::string_view name) {
    const bool classHeader = name.size() > 1 && name[0] == 'Q' && name[1] >= 'A' && name[1] <= 'Z';
    return classHeader || name.starts_with("Qt") || name.starts_with("qt") || name == "qcustomplot.h";
}

bool isUmbrella(std::string_view name) {
    static const std::set<std::string, std::less<>> umbrellas = {
        "QtCore", "QtGui", "QtWidgets", "QtConcurrent", "QtNetwork", "QtPrintSupport",
        "QtSql",  "QtSvg", "QtTest",    "QtXml",        "QtDBus",    "QtOpenGLWidgets"};
    return umbrellas.contains(name);
}

bool mayPaint(std::string_view path) {
    return path.starts_with("app/render/") || path.starts_with("app/export/") ||
           path.starts_with("app/ui/widgets/");
}

/// Panels and dialogs know neither each other nor the window that holds them. The dialog service is the seam
/// through which they ask for one; what they say stands in the catalogue of their own folder.
bool reachesAcross(std::string_view path, std::string_view included) {
    if (!path.starts_with("app/ui/panels/") && !path.starts_with("app/ui/dialogs/"))
        return false;
    if (included == "ui/dialogs/dialog_service.h" || stemOf(path) == stemOf(included))
        return false;
    if (included == fmt::format("{}/sentences.h", path.substr(4, path.rfind('/') - 4)))
        return false;
    return included.starts_with("ui/panels/") || included.starts_with("ui/dialogs/") ||
           included.starts_with("ui/window/");
}

/// Files that write files: the gate through which all goes that is made for the user, and what keeps a place
/// of its own (workspaces, presets, unsaved work).
bool mayWriteFiles(std::string_view path) {
    static const std::set<std::string, std::less<>> writers = {
        "app/cli/output_target.cpp",       "app/export/output_file.cpp",  "app/session/recovery.cpp",
        "core/base/file_io.cpp",           "core/base/file_io.h",         "core/style/preset_library.cpp",
        "core/workspace/save_package.cpp", "core/storage/staged_save.cpp"};
    return writers.contains(path);
}

/// A call that writes a file; "writeFileWhole()" in a comment is none.
std::string_view fileWriterIn(std::string_view text) {
    for (const std::string_view writer :
         {"writeFileWhole(", "writeNewFile(", "std::ofstream", "QSaveFile", "copy_file("}) {
        for (auto at = text.find(writer); at != std::string_view::npos; at = text.find(writer, at + 1)) {
            if (text.substr(at + writer.size(), 1) != ")")
                return writer;
        }
    }
    return {};
}

/// Whether tr() is given anything but the words themselves: nobody who collects them for a translation would
/// find these.
bool translatesVariables(std::string_view text) {
    constexpr std::string_view call = "tr(";
    for (auto at = text.find(call); at != std::string_view::npos; at = text.find(call, at + 1)) {
        const bool isOther =
            at > 0 && (std::isalnum(static_cast<unsigned char>(text[at - 1])) != 0 || text[at - 1] == '_');
        const auto given = text.find_first_not_of(" \n", at + call.size());
        if (!isOther && given != std::string_view::npos && text[given] != '"' &&
            !text.substr(given).starts_with("const char* "))
            return true;
    }
    return false;
}

std::string problemWithQuoted(const SourceFile& file, const Include& include,
                              const std::set<std::string>& known) {
    if (include.name.ends_with(".moc"))
        return {};
    if (!known.contains("core/" + include.name) && !known.contains("app/" + include.name))
        return "there is no such file in core/ or app/";
    const std::string from = libraryOf(file.path);
    const std::string to = include.name.substr(0, include.name.find('/'));
    const auto row = mayInclude().find(from);
    if (row == mayInclude().end())
        return fmt::format("the table of libraries does not know {}", from);
    if (from != to && !row->second.contains(to) && !row->second.contains(include.name))
        return fmt::format("{} may include only {}", from,
                           row->second.empty() ? "itself" : fmt::format("{}", fmt::join(row->second, ", ")));
    if (include.name == "render/qcp.h" && from != "render")
        return "only render may include the plotting library";
    if (reachesAcross(file.path, include.name))
        return "panels and dialogs include neither each other nor the window";
    return {};
}

std::string problemWithSystem(const SourceFile& file, const Include& include) {
    if (file.path.starts_with("core/") && isQt(include.name))
        return "core knows no Qt";
    if (include.name == "qcustomplot.h" && file.path != "app/render/qcp.h")
        return "only app/render/qcp.h includes qcustomplot.h";
    if (isUmbrella(include.name))
        return "umbrella headers hide what is needed; include the classes";
    if ((include.name == "QPainter" || include.name == "QPainterPath") && !mayPaint(file.path))
        return "only render, export and ui/widgets paint";
    return {};
}

} // namespace

std::vector<std::string> brokenRules(const std::vector<SourceFile>& files) {
    std::set<std::string> known;
    for (const SourceFile& file : files)
        known.insert(file.path);

    std::vector<std::string> broken;
    for (const SourceFile& file : files) {
        if (const auto writer = fileWriterIn(file.text); !writer.empty() && !mayWriteFiles(file.path))
            broken.push_back(fmt::format("{} calls {}: files for the user are written by export/output_file, "
                                         "which replaces no input",
                                         file.path, writer));
        if (file.path.starts_with("app/") && translatesVariables(file.text))
            broken.push_back(fmt::format("{} calls tr() with a variable: what a constant says is shown with "
                                         "qtText()",
                                         file.path));
        for (const Include& include : includesOf(file.text)) {
            const std::string problem =
                include.quoted ? problemWithQuoted(file, include, known) : problemWithSystem(file, include);
            if (!problem.empty())
                broken.push_back(
                    fmt::format("{}:{} includes {}: {}", file.path, include.line, include.name, problem));
        }
    }
    for (std::string& question : kindsAskedOutsideTheirHomes(files))
        broken.push_back(std::move(question));
    for (std::string& sentence : sentencesOutsideCatalogues(files))
        broken.push_back(std::move(sentence));
    for (const std::string& cycle : cycles(includeGraph(files)))
        broken.push_back("cycle: " + cycle);
    return broken;
}

std::vector<std::string> brokenFormalities(const std::vector<SourceFile>& files) {
    std::vector<std::string> broken;
    for (const SourceFile& file : files) {
        const auto lines = std::count(file.text.begin(), file.text.end(), '\n');
        if (lines > mostLines)
            broken.push_back(fmt::format("{} has {} lines; {} is the limit", file.path, lines, mostLines));
        if (!file.text.starts_with("// SPDX-FileCopyrightText: ") ||
            file.text.find("\n// SPDX-License-Identifier: GPL-3.0-or-later\n") == std::string::npos)
            broken.push_back(fmt::format("{} does not begin with the two SPDX lines", file.path));
        if (file.path.ends_with(".h") && file.text.find("\n#pragma once\n") == std::string::npos)
            broken.push_back(fmt::format("{} lacks #pragma once", file.path));
    }
    return broken;
}

} // namespace driftline::test
