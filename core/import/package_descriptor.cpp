// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/package_descriptor.h"

#include "base/nearest_name.h"
#include "base/text.h"
#include "import/json_text.h"
#include "import/package_sentences.h"
#include "import/source_list.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

namespace driftline {

namespace {
constexpr std::array<std::string_view, 4> tableEndings = {".csv", ".tsv", ".tab", ".txt"};
constexpr std::array<std::string_view, 10> otherEndings = {".json",    ".geojson", ".xlsx", ".xls", ".ods",
                                                           ".parquet", ".sqlite",  ".db",   ".gz",  ".zip"};

std::string fileEnding(std::string_view path) {
    return lowered(std::filesystem::path(path).extension().string());
}

std::vector<Licence> readLicences(const JsonObject& owner) {
    std::vector<Licence> out;
    for (const auto& object : owner.objects("licenses"))
        out.push_back({object.text("name"), object.text("title"), object.text("path")});
    return out;
}

std::vector<Contributor> readContributors(const JsonObject& root) {
    std::vector<Contributor> out;
    for (const auto& object : root.objects("contributors")) {
        Contributor person{object.text("title"), object.text("path"), object.texts("roles")};
        if (person.title.empty())
            person.title = std::string(trimmed(object.text("givenName") + " " + object.text("familyName")));
        if (person.roles.empty())
            person.roles = object.texts("role"); // version 1
        out.push_back(std::move(person));
    }
    return out;
}

Sampling readSampling(const JsonObject& resource) {
    Sampling sampling;
    const auto object = resource.object("sampling");
    if (!object)
        return sampling;
    sampling.population = object->text("population");
    sampling.mode = object->text("mode");
    sampling.sponsor = object->text("sponsor");
    sampling.weighting = object->text("weighting");
    sampling.note = object->text("note");
    const auto written = object->text("design");
    if (const auto design = samplingDesignFromName(written))
        sampling.design = *design;
    else if (!written.empty())
        object->findings().warn(package_sentences::samplingUnknownDesign(
                                    inQuotes(written), suggestion(written, samplingDesignNames())),
                                object->place("design"));
    return sampling;
}

/// A schema or dialect may lie in a file of its own, named by its path.
Result<nlohmann::ordered_json> dereferenced(const JsonObject& resource, std::string_view key,
                                            const PackageLocation& location) {
    const auto* found = resource.find(key);
    if (found == nullptr || found->is_object())
        return found == nullptr ? nlohmann::ordered_json() : *found;
    if (!found->is_string()) {
        resource.tellWrongType(resource.pointerTo(key), "an object");
        return nlohmann::ordered_json();
    }
    const auto path = packagePath(found->get<std::string>(), location, resource.place(key));
    if (!path)
        return tl::unexpected(path.error());
    const auto text = location.files.read(*path);
    if (!text)
        return tl::unexpected(text.error());
    auto json = parseJson(*text, location.files.shownName(*path));
    if (json && !json->is_object()) {
        resource.tellWrongType(resource.pointerTo(key), package_sentences::fileOfAnObject);
        return nlohmann::ordered_json();
    }
    return json;
}

Result<CsvDialect> readDialect(const JsonObject& object) {
    CsvDialect dialect;
    const auto character = [&object](std::string_view key, char otherwise) -> Result<char> {
        const auto written = object.text(key);
        if (written.empty())
            return otherwise;
        if (written == "\\t")
            return '\t';
        if (written.size() != 1)
            return fail(package_sentences::packageDialect(key, inQuotes(written)), object.place(key));
        return written.front();
    };
    const auto delimiter = character("delimiter", dialect.delimiter);
    const auto quote = character("quoteChar", dialect.quote);
    const auto comment = character("commentChar", dialect.comment);
    for (const auto* read : {&delimiter, &quote, &comment}) {
        if (!*read)
            return tl::unexpected(read->error());
    }
    dialect.delimiter = *delimiter;
    dialect.quote = *quote;
    dialect.comment = *comment;
    dialect.hasHeader = object.truth("header").value_or(true);
    dialect.doublesQuotes = object.truth("doubleQuote").value_or(true);
    dialect.skipsInitialSpace = object.truth("skipInitialSpace").value_or(false);
    for (const auto* key :
         {"escapeChar", "nullSequence", "headerRows", "commentRows", "sheetName", "table"}) {
        if (object.find(key) != nullptr)
            object.findings().warn(package_sentences::dialectUnsupported(inQuotes(key)), object.place(key));
    }
    return dialect;
}

Result<void> readTableParts(const JsonObject& object, const PackageLocation& location, ResourceSpec& spec) {
    const auto dialect = dereferenced(object, "dialect", location);
    if (!dialect)
        return tl::unexpected(dialect.error());
    if (!dialect->is_null()) {
        const auto read =
            readDialect({*dialect, object.pointerTo("dialect"), location.descriptor, object.findings()});
        if (!read)
            return tl::unexpected(read.error());
        spec.dialect = *read;
    }
    const auto schema = dereferenced(object, "schema", location);
    if (!schema)
        return tl::unexpected(schema.error());
    if (!schema->is_null())
        spec.schema =
            readTableSchema({*schema, object.pointerTo("schema"), location.descriptor, object.findings()},
                            spec.metadata ? FieldReading::AsWritten : FieldReading::ByRole);
    return {};
}

bool statesTable(const JsonObject& object, const ResourceSpec& spec, const std::string& format) {
    // They may be tables, but not in text; one of them must not keep the others from being read.
    const auto ending = spec.paths.empty() ? std::string() : fileEnding(spec.paths.front());
    if (std::find(otherEndings.begin(), otherEndings.end(), ending) != otherEndings.end())
        return false;
    if (object.text("type") == "table" || object.text("profile") == "tabular-data-resource" ||
        object.find("schema") != nullptr || (spec.data != nullptr && spec.data->is_array()))
        return true;
    if (!format.empty())
        return format == "csv" || format == "tsv";
    return std::find(tableEndings.begin(), tableEndings.end(), ending) != tableEndings.end();
}

Result<void> readPaths(const JsonObject& object, const PackageLocation& location, ResourceSpec& spec) {
    spec.data = object.find("data");
    const auto written = object.texts("path");
    for (const auto& path : written) {
        auto safe = packagePath(path, location, object.place("path"));
        if (!safe)
            return tl::unexpected(safe.error());
        spec.paths.push_back(std::move(*safe));
    }
    if (spec.paths.empty() && spec.data == nullptr)
        return fail(package_sentences::resourceWithoutData(inQuotes(object.text("name"))), object.place());
    return {};
}

std::string resourceName(const JsonObject& object, const ResourceSpec& spec, std::set<std::string>& taken) {
    const auto written = object.text("name");
    auto wished = written;
    if (wished.empty())
        wished =
            spec.paths.empty() ? "table" : slug(std::filesystem::path(spec.paths.front()).stem().string());
    auto name = wished;
    for (int number = 2; !taken.insert(name).second; ++number)
        name = fmt::format("{}-{}", wished, number);
    if (name != written)
        object.findings().warn(written.empty()
                                   ? package_sentences::resourceWithoutName(inQuotes(name))
                                   : package_sentences::resourceNameTaken(inQuotes(written), inQuotes(name)),
                               object.place("name"));
    return name;
}

Result<ResourceSpec> readResourceSpec(const JsonObject& object, const PackageLocation& location,
                                      std::set<std::string>& taken) {
    ResourceSpec spec;
    spec.pointer = object.pointer();
    if (auto paths = readPaths(object, location, spec); !paths)
        return tl::unexpected(paths.error());
    spec.name = resourceName(object, spec, taken);
    spec.title = object.text("title");
    spec.description = object.text("description");
    spec.encoding = object.text("encoding");
    spec.hash = object.text("hash");
    if (const auto bytes = object.number("bytes"); bytes && *bytes >= 0)
        spec.bytes = static_cast<std::uint64_t>(*bytes);
    const auto format = lowered(object.text("format"));
    spec.isTable = statesTable(object, spec, format);
    spec.metadata = readDatasetMetadata(object);
    if (spec.isTable) {
        if (auto parts = readTableParts(object, location, spec); !parts)
            return tl::unexpected(parts.error());
    }
    const auto ending = spec.paths.empty() ? std::string() : fileEnding(spec.paths.front());
    if (!spec.dialect && spec.schema) {
        spec.dialect = CsvDialect{};
        if (ending == ".tsv" || ending == ".tab" || format == "tsv")
            spec.dialect->delimiter = '\t';
    }
    spec.sampling = readSampling(object);
    spec.sources = readSources(object);
    spec.licences = readLicences(object);
    return spec;
}

/// As the standard allows it, or made so.
std::string packageName(const JsonObject& root, const PackageLocation& location) {
    auto written = root.text("name");
    const auto isAllowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    };
    if (!written.empty() && std::all_of(written.begin(), written.end(), isAllowed))
        return written;
    const auto folder = std::filesystem::path(location.descriptor).parent_path();
    for (const auto& candidate : {written, root.text("title"), folder.stem().string()}) {
        if (auto name = slug(candidate); !name.empty())
            return name;
    }
    return "package";
}
} // namespace

Result<std::string> packagePath(std::string_view written, const PackageLocation& location,
                                const Place& place) {
    if (written.find("://") != std::string_view::npos)
        return fail(package_sentences::packageRemotePath(inQuotes(written, 80)), place);
    auto safe = safeRelativeName(written);
    if (!safe) {
        safe.error().place = place;
        return safe;
    }
    return location.folder + *safe;
}

Result<PackageSpec> readPackageSpec(const JsonObject& root, const PackageLocation& location) {
    const auto* list = root.find("resources");
    if (list != nullptr && !list->is_array())
        return fail(package_sentences::resourcesAreNoList(), root.place("resources"));
    if (list == nullptr || list->empty())
        return fail(package_sentences::packageNoResources(), root.place());
    PackageSpec spec;
    if (const auto version = root.number("workspaceVersion")) {
        if (*version > newestWorkspace)
            return fail(package_sentences::workspaceIsNewer(*version, newestWorkspace),
                        root.place("workspaceVersion"));
        spec.isWorkspace = true;
    }
    spec.name = spec.isWorkspace ? root.text("name") : packageName(root, location);
    spec.title = root.text("title");
    spec.description = root.text("description");
    spec.version = root.textOrNumber("version");
    spec.contributors = readContributors(root);
    spec.licences = readLicences(root);
    spec.sources = readSources(root);
    std::set<std::string> taken;
    std::set<std::string> ids;
    for (const auto& object : root.objects("resources")) {
        auto resource = readResourceSpec(object, location, taken);
        if (!resource)
            return tl::unexpected(resource.error());
        if (resource->metadata && !ids.insert(resource->metadata->id).second)
            return fail(package_sentences::datasetDuplicateId(inQuotes(resource->metadata->id)),
                        object.place("datasetId"));
        spec.resources.push_back(std::move(*resource));
    }
    return spec;
}

} // namespace driftline
