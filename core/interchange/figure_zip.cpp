// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/figure_zip.h"

#include "base/text.h"
#include "data/status.h"
#include "import/dataset_facts.h"
#include "interchange/figure_table.h"
#include "workspace/figure_package.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <set>

namespace driftline {

namespace {
struct Meaning {
    std::string_view word;
    std::string_view text;
};

/// In the words of data/status.h.
constexpr std::array<Meaning, 12> statusMeanings = {{
    {"estimated", "estimated by the source, not measured"},
    {"provisional", "the source may still revise it"},
    {"forecast", "expected, not observed"},
    {"derived", "exact arithmetic on published values"},
    {"inferred", "worked out from indirect evidence"},
    {"break", "not comparable with what comes before it in its series"},
    {"indicative", "for context only"},
    {"partial", "covers only part of its period"},
    {"rounded", "printed with fewer digits than it had"},
    {"disputed", "sources print different values"},
    {"implausible", "as printed, but it cannot be right; it is not drawn"},
    {"confidential", "withheld by the source"},
}};

constexpr std::array<Meaning, 16> numbersColumns = {{
    {"panel", "the small multiple, where there are several"},
    {"series", "the line, bar or dot"},
    {"period", "year, quarter (2024-Q1), month, day or the name along the axis"},
    {"value", "the number drawn; empty where there is none"},
    {"unit", "the unit of value, low and high"},
    {"low", "lower end of the interval that the figure names"},
    {"high", "upper end of the interval that the figure names"},
    {"n", "how many were asked"},
    {"n_status", "“inferred” where n was worked out from printed percentages"},
    {"status", "see below; empty: as published"},
    {"missing", "why there is no value"},
    {"source", "names of sources, see below"},
    {"locator", "where in the source"},
    {"derivation", "how the value was computed"},
    {"note", "what else is known of it"},
    {"reference", "the sources in full"},
}};

/// One line of text outside of tables, without what Markdown would read as mark-up. Low lines stay, because
/// addresses have them and within a word they mean nothing.
std::string line(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\' || c == '*' || c == '`' || c == '<')
            out += '\\';
        out += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    }
    return out;
}

void addParagraph(std::string& out, const std::string& text) {
    if (!text.empty())
        out += line(text) + "\n\n";
}

std::string tableLine(const std::vector<std::string>& cells) {
    return "| " + joined(cells, " | ") + " |\n";
}

std::string tableHead(const std::vector<std::string>& titles) {
    return tableLine(titles) + tableLine(std::vector<std::string>(titles.size(), "---"));
}

/// What a column holds: its description or title, its unit, and how many names its cells can take.
std::string columnText(const Variable& variable) {
    std::vector<std::string> parts;
    if (!variable.title.empty() && variable.title != variable.name)
        parts.push_back(variable.title);
    if (!variable.description.empty())
        parts.push_back(variable.description);
    if (!variable.unit.empty())
        parts.push_back("in " + variable.unit);
    return markdownCell(joined(parts, "; "));
}

std::string samplingText(const Sampling& sampling) {
    std::vector<std::string> parts;
    const auto add = [&parts](const char* what, std::string_view text) {
        if (!text.empty())
            parts.push_back(fmt::format("{}: {}", what, text));
    };
    if (sampling.design != SamplingDesign::Unknown)
        add("Sampling", samplingDesignName(sampling.design));
    add("Population", sampling.population);
    add("Mode", sampling.mode);
    add("Sponsor", sampling.sponsor);
    add("Weighting", sampling.weighting);
    add("Note", sampling.note);
    return joined(parts, ". ");
}

std::string datasetSection(const Dataset& dataset, const std::string& path) {
    std::string out = fmt::format("### `{}`\n\n", path);
    addParagraph(out, dataset.title + fmt::format(" ({} rows)", dataset.table.rows()));
    addParagraph(out, dataset.description);
    addParagraph(out, samplingText(dataset.sampling));
    out += tableHead({"column", "type", "role", "what it is"});
    for (const auto& variable : dataset.codebook.variables)
        out +=
            tableLine({markdownCell(variable.name), std::string(columnTypeName(variable.type)),
                       variable.role == Role::None ? "" : markdownCell(std::string(roleName(variable.role))),
                       columnText(variable)});
    out += "\n";
    if (!dataset.history.empty())
        addParagraph(out, "How the table came to be: " + joined(dataset.history, "; ") + ".");
    return out;
}

/// The file of each dataset, as the descriptor has them; its resources are the datasets in their order.
std::vector<std::string> pathsOf(const PackageFile& descriptor) {
    const auto json = nlohmann::json::parse(descriptor.bytes, nullptr, false);
    std::vector<std::string> paths;
    for (const auto& resource : json.value("resources", nlohmann::json::array()))
        paths.push_back(resource.value("path", "datapackage.json, " + resource.value("name", "")));
    return paths;
}

std::string filesSection(const Workspace& workspace, const std::vector<PackageFile>& files) {
    std::string out = "## Files\n\n"
                      "* `numbers.csv`: the numbers as the figure shows them\n";
    for (const auto& file : files) {
        if (file.name.starts_with("figures/"))
            out += "* `" + file.name + "`: what the figure shows and how, for Driftline\n";
    }
    out += "* `datapackage.json`: what every table and column is, for programs "
           "([Data Package](https://datapackage.org) 2.0)\n";
    const auto paths = pathsOf(files.back());
    for (std::size_t i = 0; i < workspace.datasets.size(); ++i)
        out += "* `" + paths[i] + "`: " + line(workspace.datasets[i]->title) + "\n";
    out += "\nAll text is UTF-8; CSV has commas, points as decimal marks and a heading line.\n\n"
           "### `numbers.csv`\n\n";
    out += tableHead({"column", "what it is"});
    for (const auto& column : numbersColumns)
        out += tableLine({markdownCell(std::string(column.word)), std::string(column.text)});
    out += "\n";
    for (std::size_t i = 0; i < workspace.datasets.size(); ++i)
        out += datasetSection(*workspace.datasets[i], paths[i]);
    return out;
}

std::string statusSection(const Workspace& workspace) {
    std::set<std::string, std::less<>> used;
    for (const auto& dataset : workspace.datasets) {
        const auto column = dataset->codebook.indexOf(Role::Status);
        for (std::size_t row = 0; column && row < dataset->table.rows(); ++row) {
            const auto reading = readStatus(dataset->table.text(*column, row).value_or(""));
            for (auto& word : split(reading.statuses.label(), ','))
                used.emplace(trimmed(word));
        }
    }
    std::string out;
    for (const auto& [word, text] : statusMeanings) {
        if (used.contains(word))
            out += fmt::format("* {}: {}\n", word, text);
    }
    return out.empty() ? out : "## Status\n\n" + out + "\n";
}

std::string sourcesSection(const Scene& scene) {
    std::string out;
    for (const auto& source : scene.sources) {
        out += fmt::format("* `{}`: {}", source.name,
                           line(source.reference.empty() ? source.shortText : source.reference));
        if (!source.note.empty())
            out += " " + line(source.note);
        out += "\n";
    }
    return out.empty() ? out : "## Sources\n\n" + out + "\n";
}

std::string licenceSection(const Workspace& workspace) {
    std::string out;
    for (const auto& dataset : workspace.datasets) {
        std::vector<std::string> names;
        for (const auto& licence : dataset->licences)
            names.push_back((licence.title.empty() ? licence.name : licence.title) +
                            (licence.path.empty() ? "" : " (" + licence.path + ")"));
        out += fmt::format("* {}: {}\n", line(dataset->title),
                           names.empty() ? "not stated" : line(joined(names, ", ")));
    }
    return out.empty() ? out : "## Licences\n\n" + out + "\n";
}

std::string readmeOf(const Workspace& workspace, const Scene& scene, const std::vector<PackageFile>& files) {
    std::string out = "# " + line(scene.title.empty() ? workspace.title : scene.title) + "\n\n";
    addParagraph(out, scene.subtitle);
    for (const auto& paragraph : scene.footer)
        addParagraph(out, paragraph);
    for (const auto& derivation : scene.derivations)
        addParagraph(out, derivation);
    out += filesSection(workspace, files);
    out += statusSection(workspace);
    out += sourcesSection(scene);
    out += licenceSection(workspace);
    out += "## Opening it\n\n"
           "Any spreadsheet or statistics program reads the CSV files. Driftline opens the whole: drop the "
           "zip on "
           "its window, or\n\n"
           "    driftline FILE.zip\n"
           "    driftline export --all --from FILE.zip --to DIR\n\n"
           "Made with Driftline " DRIFTLINE_VERSION ".\n";
    return out;
}
} // namespace

Result<std::vector<PackageFile>> figurePackageFiles(const FigureSpec& figure, const Scene& scene,
                                                    const DatasetLookup& datasets) {
    const auto workspace = figureWorkspace(figure, datasets);
    if (!workspace)
        return tl::unexpected(workspace.error());
    auto files = packageFilesOf(*workspace);
    if (!files)
        return files;
    auto readme = readmeOf(*workspace, scene, *files);
    files->insert(files->begin(), {{"README.md", std::move(readme)}, {"numbers.csv", csvFor(scene)}});
    return files;
}

Result<std::string> figureZip(const FigureSpec& figure, const Scene& scene, const DatasetLookup& datasets) {
    const auto files = figurePackageFiles(figure, scene, datasets);
    if (!files)
        return tl::unexpected(files.error());
    return zipBytes(*files);
}

} // namespace driftline
