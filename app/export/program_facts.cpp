// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/program_facts.h"

#include "base/loaded_function.h"
#include "export/sentences.h"
#include "render/plot_version.h"

#include <QtGlobal>
#include <boost/version.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <zip.h>

#include <libdeflate.h>

namespace driftline {

namespace {

std::string dotted(int major, int minor, int patch) {
    return fmt::format("{}.{}.{}", major, minor, patch);
}

/// Asks a library of ours that is loaded when it is needed.
std::string loadedVersion(std::string_view library, const char* function) {
    const auto version = loadedFunction<const char*()>(library, function);
    return version ? std::string((*version)()) : export_sentences::notLoaded(version.error().message);
}

std::vector<LibraryVersion> linkedVersions() {
    constexpr int hundred = 100;
    constexpr int thousand = 1000;
    return {
        {"Qt", qVersion()},
        {export_sentences::qtBuiltWith, QT_VERSION_STR},
        {"QCustomPlot", plotVersion()},
        {"Boost", dotted(BOOST_VERSION / (hundred * thousand), BOOST_VERSION / hundred % thousand,
                         BOOST_VERSION % hundred)},
        {"fmt",
         dotted(FMT_VERSION / (hundred * hundred), FMT_VERSION / hundred % hundred, FMT_VERSION % hundred)},
        {"nlohmann-json",
         dotted(NLOHMANN_JSON_VERSION_MAJOR, NLOHMANN_JSON_VERSION_MINOR, NLOHMANN_JSON_VERSION_PATCH)},
        {"libzip", zip_libzip_version()},
        {"libdeflate", LIBDEFLATE_VERSION_STRING},
    };
}

#ifdef __clang__
constexpr auto compilerName = "clang " __clang_version__;
#else
constexpr auto compilerName = "g++ " __VERSION__;
#endif

} // namespace

ProgramFacts programFacts(AskedParts parts) {
    ProgramFacts facts{DRIFTLINE_VERSION, compilerName, DRIFTLINE_BUILD_TYPE, linkedVersions()};
    if (parts == AskedParts::All) {
        facts.libraries.push_back({"qpdf", loadedVersion("driftline_pdf", "driftlinePdfLibrary")});
        facts.libraries.push_back({"libxlsxwriter", loadedVersion("driftline_xlsx", "driftlineXlsxLibrary")});
    }
    return facts;
}

std::string programFactsJson() {
    const auto facts = programFacts(AskedParts::All);
    auto libraries = nlohmann::ordered_json::object();
    for (const auto& library : facts.libraries)
        libraries[library.name] = library.version;
    const nlohmann::ordered_json json = {{"version", facts.version},
                                         {"compiler", facts.compiler},
                                         {"buildType", facts.buildType},
                                         {"libraries", libraries}};
    return json.dump(2) + "\n";
}

std::string programFactsText() {
    const auto facts = programFacts(AskedParts::Loaded);
    auto text = fmt::format("Driftline {} ({}, {})\n", facts.version, facts.compiler, facts.buildType);
    for (const auto& library : facts.libraries)
        text += fmt::format("{} {}\n", library.name, library.version);
    return text;
}

} // namespace driftline
