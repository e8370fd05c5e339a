// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a hundred pictures in one call cost: the same picture as others make it in one process, and the
// gallery as large as its figures want to be. Arguments: the folder with the scripts of the others; then how
// many rounds.
#include "bench/contest.h"
#include "support/places.h"
#include "support/temporary_folder.h"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <functional>

using namespace driftline::test;

namespace {

constexpr int pictures = 100;

/// A workspace with as many outputs, of which `entry` writes the fields behind the file.
std::string workspaceOf(const TemporaryFolder& folder, const std::string& name,
                        const std::function<std::string(int number)>& entry) {
    std::string outputs;
    for (int number = 0; number < pictures; ++number)
        outputs +=
            fmt::format("{}{{\"file\": \"{:03}.png\", {}}}", number == 0 ? "" : ",\n", number, entry(number));
    return folder
        .write(name + "/datapackage.json",
               fmt::format(R"({{"name": "{}", "workspaceVersion": 1, "outputs": [{}],
                               "resources": [{{"name": "contents", "data": {{}}}}]}})",
                           name, outputs))
        .parent_path()
        .string();
}

/// Of the gallery, as “driftline list” shows them.
std::vector<std::string> figureIds() {
    std::vector<std::string> ids;
    const std::string list = runDriftline({"list", "--json"}).output;
    const std::string key = "\"id\": \"";
    const std::size_t end = list.find("\"datasets\":");
    for (std::size_t at = list.find(key); at < end; at = list.find(key, at + 1))
        ids.push_back(list.substr(at + key.size(), list.find('"', at + key.size()) - at - key.size()));
    return ids;
}

Contender driftline(const std::string& workspace, const std::string& to) {
    return {"driftline", driftlineProgram(), {"export", "--all", "--from", workspace, "--to", to}};
}

bool headline(const TemporaryFolder& folder, const std::filesystem::path& scripts, int rounds) {
    const auto target = [&folder](const char* name) {
        std::filesystem::create_directories(folder / name);
        return (folder / name).string();
    };
    const std::string workspace = workspaceOf(folder, "headline", [](int) {
        return std::string(R"("figure": "article-forced-alignment", "width": "89mm", "dpi": 300)");
    });
    return runContest(
        fmt::format("{} pictures in one call, 1051 × 971 pixels", pictures),
        {{"gnuplot (pngcairo), one process",
          installedProgram("gnuplot"),
          {"-e",
           fmt::format("count={}; folder='{}'; scripts='{}'", pictures, target("gnuplot"), scripts.string()),
           (scripts / "many.gnuplot").string()}},
         driftline(workspace, target("driftline")),
         {"matplotlib, one process",
          pythonWithMatplotlib(),
          {(scripts / "many.py").string(), target("matplotlib"), std::to_string(pictures)}}},
        rounds, pictures);
}

bool gallery(const TemporaryFolder& folder, int rounds) {
    const std::vector<std::string> ids = figureIds();
    const std::string workspace = workspaceOf(folder, "gallery", [&ids](int number) {
        return fmt::format("\"figure\": \"{}\"", ids.at(static_cast<std::size_t>(number) % ids.size()));
    });
    return runContest(fmt::format("{} pictures of the gallery in one call, 183 mm at 300 dpi", pictures),
                      {driftline(workspace, (folder / "all").string())}, rounds, pictures);
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fputs("Run this through the build: cmake --build build/release --target bench\n", stderr);
        return 2;
    }
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 5;
    const TemporaryFolder folder;
    const bool fair = headline(folder, argv[1], rounds);
    return gallery(folder, rounds) && fair ? 0 : 1;
}
