// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/rice_package.h"

#include <zip.h>

#include <stdexcept>

namespace driftline::test {
namespace {

constexpr const char* descriptor = R"({
  "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
  "name": "rice",
  "title": "Rice prices",
  "sources": [{"name": "MARKET", "title": "Market survey", "path": "https://example.org/rice"}],
  "resources": [{
    "name": "prices", "type": "table", "path": "prices.csv", "title": "Rice prices",
    "schema": {"fields": [
      {"name": "year", "type": "year", "role": "period"},
      {"name": "country", "type": "string", "role": "series"},
      {"name": "value", "type": "number", "role": "value", "unit": "percent"},
      {"name": "source", "type": "string", "role": "source"}
    ]}
  }],
  "figures": ["rice.json"]
}
)";

constexpr const char* table = "year,country,value,source\n"
                              "2020,Cambodia,10.5,MARKET\n"
                              "2021,Cambodia,12.25,MARKET\n"
                              "2020,Laos,9,MARKET\n"
                              "2021,Laos,8.75,MARKET\n";

constexpr const char* figure = R"({
  "version": 1,
  "id": "rice",
  "group": "own",
  "text": {"title": "Rice became dearer in Cambodia", "subtitle": "Price index, %"},
  "panels": [{"query": {"dataset": "prices"}, "chart": {"kind": "line"}}]
}
)";

} // namespace

RicePackage::RicePackage()
    : m_files{{"datapackage.json", descriptor}, {"prices.csv", table}, {"rice.json", figure}} {}

RicePackage& RicePackage::spoil(const std::string& file, std::string_view text, std::string_view by) {
    std::string& content = m_files.at(file);
    const std::size_t at = content.find(text);
    if (at == std::string::npos)
        throw std::logic_error("there is nothing to spoil in " + file);
    content.replace(at, text.size(), by);
    return *this;
}

std::filesystem::path RicePackage::writeTo(const TemporaryFolder& folder, const std::string& name) const {
    for (const auto& [file, content] : m_files)
        folder.write(name + "/" + file, content);
    return folder / name;
}

std::filesystem::path RicePackage::zipTo(const TemporaryFolder& folder, const std::string& name) const {
    const std::filesystem::path path = folder / name;
    int problem = 0;
    zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &problem);
    if (archive == nullptr)
        throw std::runtime_error("cannot make " + path.string());
    for (const auto& [file, content] : m_files) {
        zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
        if (zip_file_add(archive, file.c_str(), source, ZIP_FL_ENC_UTF_8) < 0)
            throw std::runtime_error("cannot add " + file);
    }
    if (zip_close(archive) != 0)
        throw std::runtime_error("cannot write " + path.string());
    return path;
}

} // namespace driftline::test
