// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/figure_zip.h"

#include "base/text.h"
#include "data/status.h"
#include "import/dataset_metadata.h"
#include "interchange/figure_table.h"
#include "interchange/sentences.h"
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
    {"estimated", interchange_sentences::estimatedMeaning},
    {"provisional", interchange_sentences::provisionalMeaning},
    {"forecast", interchange_sentences::forecastMeaning},
    {"derived", interchange_sentences::derivedMeaning},
    {"inferred", interchange_sentences::inferredMeaning},
    {"break", interchange_sentences::breakMeaning},
    {"indicative", interchange_sentences::indicativeMeaning},
    {"partial", interchange_sentences::partialMeaning},
    {"rounded", interchange_sentences::roundedMeaning},
    {"disputed", interchange_sentences::disputedMeaning},
    {"implausible", interchange_sentences::implausibleMeaning},
    {"confidential", interchange_sentences::confidentialMeaning},
}};

constexpr std::array<Meaning, 16> numbersColumns = {{
    {"panel", interchange_sentences::panelColumn},
    {"series", interchange_sentences::seriesColumn},
    {"period", interchange_sentences::periodColumn},
    {"value", interchange_sentences::valueColumn},
    {"unit", interchange_sentences::unitColumn},
    {"low", interchange_sentences::lowColumn},
    {"high", interchange_sentences::highColumn},
    {"n", interchange_sentences::nColumn},
    {"n_status", interchange_sentences::nStatusColumn},
    {"status", interchange_sentences::statusColumn},
    {"missing", interchange_sentences::missingColumn},
    {"source", interchange_sentences::sourceColumn},
    {"locator", interchange_sentences::locatorColumn},
    {"derivation", interchange_sentences::derivationColumn},
    {"note", interchange_sentences::noteColumn},
    {"reference", interchange_sentences::referenceColumn},
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
    out += tableHead({"column", "type", "role", interchange_sentences::whatItIs});
    for (const auto& variable : dataset.codebook.variables)
        out +=
            tableLine({markdownCell(variable.name), std::string(columnTypeName(variable.type)),
                       variable.role == Role::None ? "" : markdownCell(std::string(roleName(variable.role))),
                       columnText(variable)});
    out += "\n";
    if (!dataset.history.empty())
        addParagraph(out, interchange_sentences::howTheTableCameToBe(joined(dataset.history, "; ")));
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
    std::string out = interchange_sentences::filesBegin;
    for (const auto& file : files) {
        if (file.name.starts_with("figures/"))
            out.append(interchange_sentences::figureFile(file.name));
    }
    out.append(interchange_sentences::descriptorFile);
    const auto paths = pathsOf(files.back());
    for (std::size_t i = 0; i < workspace.datasets.size(); ++i)
        out += "* `" + paths[i] + "`: " + line(workspace.datasets[i]->title) + "\n";
    out.append(interchange_sentences::numbersBegin);
    out += tableHead({"column", interchange_sentences::whatItIs});
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
    out.append(interchange_sentences::openingIt(DRIFTLINE_VERSION));
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
