// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importer_registry.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"
#include "workspace/gallery.h"
#include "workspace/save_package.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <map>
#include <regex>
#include <set>

using namespace driftline;
using namespace driftline::test;

namespace {

using Json = nlohmann::json;

const Workspace& package(const char* name) {
    static const Gallery gallery;
    return **gallery.package(name);
}

std::map<std::string, std::string> filesOf(const Workspace& workspace) {
    const auto files = packageFilesOf(workspace);
    BOOST_REQUIRE(isOk(files));
    std::map<std::string, std::string> out;
    for (const auto& file : *files)
        out.emplace(file.name, file.bytes);
    BOOST_TEST(out.size() == files->size());
    BOOST_TEST(files->back().name == "datapackage.json");
    return out;
}

bool hasText(const Json& object, const char* key) {
    return object.contains(key) && object[key].is_string() && !object[key].get<std::string>().empty();
}

/// Paths as the standard allows them: an address, or relative and never upwards.
bool isPath(const Json& path) {
    static const std::regex allowed(
        R"(^((?=[^./~])(?!file:)((?!/\.\./)(?!\\)(?!://).)*|(http|ftp)s?://.*)$)");
    return path.is_string() && std::regex_match(path.get<std::string>(), allowed);
}

void checkPeople(const Json& package) {
    for (const auto& person : package.value("contributors", Json::array())) {
        BOOST_TEST(hasText(person, "title"));
        if (person.contains("path"))
            BOOST_TEST(isPath(person["path"]));
    }
    for (const auto& licence : package.value("licenses", Json::array()))
        BOOST_TEST((hasText(licence, "name") || hasText(licence, "path")));
    for (const auto& source : package.value("sources", Json::array())) {
        BOOST_TEST(hasText(source, "title"));
        if (source.contains("path"))
            BOOST_TEST(isPath(source["path"]), source["path"]);
    }
    for (const auto* list : {"licenses", "sources", "contributors", "resources"})
        BOOST_TEST((!package.contains(list) || (package[list].is_array() && !package[list].empty())));
}

void checkLabelled(const Json& list) {
    BOOST_TEST((list.is_array() && !list.empty()));
    std::set<std::string> values;
    for (const auto& entry : list) {
        BOOST_TEST(entry.at("value").is_string());
        BOOST_TEST(values.insert(entry["value"]).second);
        if (entry.contains("label"))
            BOOST_TEST(entry["label"].is_string());
    }
}

void checkSchema(const Json& schema) {
    static const std::set<std::string> types = {"string", "number", "year", "yearmonth", "date"};
    BOOST_TEST(!schema.at("fields").empty());
    std::set<std::string> names;
    for (const auto& field : schema["fields"]) {
        BOOST_TEST(hasText(field, "name"));
        BOOST_TEST(names.insert(field["name"]).second);
        BOOST_TEST(types.contains(field.at("type")));
        if (field.contains("categories"))
            checkLabelled(field["categories"]);
    }
    if (schema.contains("missingValues"))
        checkLabelled(schema["missingValues"]);
}

/// The rules of the Data Package 2.0 profile, and of Table Schema, that concern what we write.
void isValidPackage(const std::map<std::string, std::string>& files) {
    const auto descriptor = Json::parse(files.at("datapackage.json"));
    static const std::regex name("^[-a-z0-9._]+$");
    if (descriptor.contains("name"))
        BOOST_TEST(std::regex_match(descriptor["name"].get<std::string>(), name));
    BOOST_TEST(!descriptor.at("resources").empty());
    checkPeople(descriptor);
    std::set<std::string> named = {"datapackage.json"};
    std::set<std::string> names;
    for (const auto& resource : descriptor["resources"]) {
        BOOST_TEST(std::regex_match(resource.at("name").get<std::string>(), name));
        BOOST_TEST(names.insert(resource["name"]).second);
        BOOST_TEST(resource.contains("path") != resource.contains("data"));
        checkPeople(resource);
        if (resource.contains("schema"))
            checkSchema(resource["schema"]);
        if (!resource.contains("path"))
            continue;
        BOOST_TEST(isPath(resource["path"]));
        BOOST_TEST(named.insert(resource["path"]).second);
        BOOST_REQUIRE(files.contains(resource["path"]));
        BOOST_TEST(resource["bytes"].get<std::size_t>() == files.at(resource["path"]).size());
    }
    for (const auto& figure : descriptor.at("figures")) {
        BOOST_TEST(isPath(figure));
        BOOST_TEST(named.insert(figure).second);
    }
    for (const auto& [file, bytes] : files)
        BOOST_TEST(named.contains(file), file);
}

} // namespace

BOOST_AUTO_TEST_SUITE(package_file_test)

BOOST_AUTO_TEST_CASE(what_is_written_is_a_data_package) {
    for (const auto* name : {"article", "survey", "pew", "un-voting", "trade", "investment", "events"}) {
        BOOST_TEST_CONTEXT(name)
        isValidPackage(filesOf(package(name)));
    }
    isValidPackage(filesOf({}));
    isValidPackage(filesOf(merged(package("survey"), package("survey"))));
}

// For tests/referees, which look at packages that stay.
BOOST_AUTO_TEST_CASE(packages_are_kept_for_referees) {
    const auto* keep = std::getenv("DRIFTLINE_KEEP_PACKAGES");
    const TemporaryFolder folder;
    const auto place = keep == nullptr ? folder.path() : std::filesystem::path(keep);
    for (const auto* name : {"article", "survey", "pew", "un-voting", "trade", "investment", "events"})
        BOOST_TEST(isOk(savePackage(package(name), place / name)));
    Workspace figuresOnly;
    figuresOnly.figures = package("article").figures;
    BOOST_TEST(isOk(savePackage(figuresOnly, place / "figures-only")));
    BOOST_TEST(isOk(savePackage(merged(package("pew"), package("pew")), place / "merged")));
}

BOOST_AUTO_TEST_CASE(tables_are_tidy_csv) {
    const TemporaryFolder folder;
    const auto read = builtinImporters().import(
        folder.write("prices.csv", "year,place,value\n2020,\"Laos, north\",1.50\n2021,007,..\n2022,,3e2\n"));
    BOOST_REQUIRE(isOk(read));
    auto loaded = workspaceFrom(*read);
    BOOST_REQUIRE(isOk(loaded));
    const auto files = filesOf(loaded->workspace);
    BOOST_TEST(files.at("data/prices.csv") ==
               "year,place,value\n2020,\"Laos, north\",1.5\n2021,007,\n2022,,300\n");
    isValidPackage(files);
}

BOOST_AUTO_TEST_CASE(ids_from_anywhere_stay_inside_the_package) {
    Workspace workspace = package("pew");
    auto dataset = *workspace.datasets.front();
    std::set<std::string> ids;
    for (const auto* id : {"../../etc/passwd", "/abs", "a/b/c", "A/B/C", "ប្រទេស", "", "con/..", "x/\\y"}) {
        dataset.id = id;
        workspace.datasets.push_back(std::make_shared<const Dataset>(dataset));
        workspace.figures.push_back(workspace.figures.front());
        workspace.figures.back().id = id;
    }
    const auto files = filesOf(workspace);
    isValidPackage(files);
    for (const auto& [name, bytes] : files)
        BOOST_TEST(name.find("..") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_same_workspace_gives_the_same_bytes) {
    const TemporaryFolder folder;
    BOOST_TEST(isOk(savePackage(package("survey"), folder / "a.zip")));
    BOOST_TEST(isOk(savePackage(package("survey"), folder / "b.ZIP")));
    const auto bytes = fileBytes(folder / "a.zip");
    BOOST_TEST((bytes == fileBytes(folder / "b.ZIP")));
    BOOST_TEST(bytes.substr(10, 4) == std::string("\0\0\x21\0", 4)); // the first moment of 1980
}

/// What packaging/driftline-mime.xml asks of a file without an ending.
BOOST_AUTO_TEST_CASE(an_archive_tells_in_its_first_bytes_that_it_is_a_package) {
    const TemporaryFolder folder;
    BOOST_TEST(isOk(savePackage(package("pew"), folder / "a.driftline")));
    const auto bytes = fileBytes(folder / "a.driftline");
    BOOST_TEST(bytes.substr(0, 4) == "PK\x03\x04");
    BOOST_TEST(bytes.substr(30, 16) == "datapackage.json");
}

BOOST_AUTO_TEST_CASE(saving_again_takes_away_only_what_is_the_workspaces) {
    const TemporaryFolder folder;
    const auto place = folder / "mine";
    BOOST_TEST(isOk(savePackage(package("pew"), place)));
    folder.write("mine/README.md", "by hand");
    folder.write("mine/data/raw.csv", "by hand");
    Workspace smaller = package("pew");
    smaller.datasets.resize(1);
    smaller.figures.clear();
    BOOST_TEST(isOk(savePackage(smaller, place)));
    BOOST_TEST(fileBytes(place / "README.md") == "by hand");
    BOOST_TEST(fileBytes(place / "data/raw.csv") == "by hand");
    for (const auto& [name, bytes] : filesOf(package("pew"))) {
        const bool isKept = filesOf(smaller).contains(name);
        BOOST_TEST(std::filesystem::exists(place / name) == isKept, name);
    }
    BOOST_TEST(folder.listing().find(".driftline") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_folder_of_somebody_elses_is_left_alone) {
    const TemporaryFolder folder;
    folder.write("theirs/thesis.txt", "three years");
    BOOST_TEST(failsWith(savePackage(package("pew"), folder / "theirs"), "workspace.folder-taken"));
    folder.write("package/datapackage.json", R"({"name": "by-hand", "resources": []})");
    BOOST_TEST(failsWith(savePackage(package("pew"), folder / "package"), "workspace.folder-taken"));
    folder.write("file", "x");
    BOOST_TEST(failsWith(savePackage(package("pew"), folder / "file"), "file.unwritable"));
    BOOST_TEST(folder.listing() == "file\npackage/\npackage/datapackage.json\ntheirs/\ntheirs/thesis.txt\n");
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_the_workspaces_is_not_replaced_by_one_that_is) {
    const TemporaryFolder folder;
    const auto place = folder / "mine";
    Workspace smaller = package("pew");
    const auto whole = filesOf(smaller);
    smaller.figures.clear();
    BOOST_TEST(isOk(savePackage(smaller, place)));
    const auto figure = std::find_if(whole.begin(), whole.end(),
                                     [](const auto& file) { return file.first.starts_with("figures/"); });
    BOOST_REQUIRE((figure != whole.end()));
    folder.write("mine/" + figure->first, "by hand");
    const auto before = fileBytes(place / "datapackage.json");
    BOOST_TEST(failsWith(savePackage(package("pew"), place), "workspace.folder-taken", figure->first));
    BOOST_TEST(fileBytes(place / figure->first) == "by hand");
    BOOST_TEST(fileBytes(place / "datapackage.json") == before);
    // What has the very bytes loses nothing.
    folder.write("mine/" + figure->first, figure->second);
    BOOST_TEST(isOk(savePackage(package("pew"), place)));
}

BOOST_AUTO_TEST_CASE(nothing_that_is_kept_is_replaced_or_taken_away) {
    const TemporaryFolder folder;
    const auto place = folder / "mine";
    const auto archive = folder / "mine.zip";
    BOOST_TEST(isOk(savePackage(package("pew"), place)));
    BOOST_TEST(isOk(savePackage(package("pew"), archive)));
    const auto files = filesOf(package("pew"));
    Workspace other = package("trade"); // a save of it takes away what pew has
    for (const auto& [name, bytes] : files) {
        const InputFiles kept({place / name});
        for (const auto& workspace : {package("pew"), other})
            BOOST_TEST(failsWith(savePackage(workspace, place, kept), "export.target-is-input"), name);
        for (const auto& [each, whole] : files)
            BOOST_TEST((fileBytes(place / each) == whole), each);
    }
    std::filesystem::create_hard_link(archive, folder / "again.driftline");
    const auto before = fileBytes(archive);
    for (const auto* name : {"mine.zip", "MINE.zip", "again.driftline"})
        BOOST_TEST(
            failsWith(savePackage(other, folder / name, InputFiles({archive})), "export.target-is-input"),
            name);
    BOOST_TEST(failsWith(savePackage(other, folder.write("a.csv", "x"), InputFiles({folder / "a.csv"})),
                         "export.target-is-input"));
    BOOST_TEST((fileBytes(archive) == before));
    BOOST_TEST(isOk(savePackage(other, folder / "other.zip", InputFiles({archive}))));
}

BOOST_AUTO_TEST_CASE(a_save_that_fails_leaves_the_old_one_whole) {
    const TemporaryFolder folder;
    const auto place = folder / "mine";
    BOOST_TEST(isOk(savePackage(package("pew"), place)));
    const auto before = folder.listing();
    const auto descriptor = fileBytes(place / "datapackage.json");
    // The new files have nowhere to wait.
    folder.write("mine/.driftline-save", "in the way");
    BOOST_TEST(failsWith(savePackage(package("trade"), place), "file.unwritable"));
    std::filesystem::remove(place / ".driftline-save");
    BOOST_TEST(fileBytes(place / "datapackage.json") == descriptor);
    const auto read = builtinImporters().import(place);
    BOOST_REQUIRE(isOk(read));
    BOOST_TEST((workspaceFrom(*read)->workspace == package("pew")));
    BOOST_TEST(folder.listing() == before);

    BOOST_TEST(failsWith(savePackage(package("pew"), folder / "gone/mine.zip"), "file.unwritable"));
}

BOOST_AUTO_TEST_CASE(a_dataset_without_columns_is_refused_by_name) {
    Workspace workspace;
    Dataset empty;
    empty.id = "mine/empty";
    workspace.datasets.push_back(std::make_shared<const Dataset>(empty));
    BOOST_TEST(failsWith(packageFilesOf(workspace), "workspace.empty-table", "mine/empty"));
}

BOOST_AUTO_TEST_CASE(a_file_of_a_newer_program_says_so) {
    const TemporaryFolder folder;
    const auto path = folder.write("datapackage.json", R"({"workspaceVersion": 99, "resources": [{}]})");
    BOOST_TEST(failsWith(builtinImporters().import(path), "workspace.version", "newer Driftline"));
}

BOOST_AUTO_TEST_SUITE_END()
