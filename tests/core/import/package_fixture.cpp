// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "package_fixture.h"

#include "import/data_package.h"

#include <boost/test/unit_test.hpp>

namespace driftline::test {

Result<ImportedPackage> importFiles(const std::map<std::string, std::string>& files,
                                    const ImportOptions& options) {
    std::map<std::string, std::string_view, std::less<>> views;
    for (const auto& [name, bytes] : files)
        views.emplace(name, bytes);
    return importDataPackage(*memoryFiles("pack", std::move(views)), "datapackage.json", options);
}

Result<ImportedPackage> importTable(const std::string& schema, const std::string& csv,
                                    const std::string& resourceExtra, const std::string& packageExtra) {
    return importFiles(
        {{"datapackage.json", R"({"name": "p", "resources": [{"name": "t", "path": "t.csv", "schema": )" +
                                  schema + resourceExtra + "}]" + packageExtra + "}"},
         {"t.csv", csv}});
}

Diagnostic finding(const Diagnostics& findings, std::string_view code) {
    for (const auto& item : findings.items()) {
        if (item.code == code)
            return item;
    }
    BOOST_ERROR("no finding " << code);
    return {};
}

std::string warnings(const Diagnostics& findings) {
    std::string out;
    for (const auto& item : findings.items()) {
        if (item.severity == Severity::Warning)
            out += (out.empty() ? "" : " ") + item.code;
    }
    return out;
}

} // namespace driftline::test
