// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/figure_authors.h"

#include <algorithm>
#include <string_view>

namespace driftline {

namespace {
bool hasRole(const Contributor& person, std::string_view role) {
    return std::find(person.roles.begin(), person.roles.end(), role) != person.roles.end();
}

std::vector<Contributor> authorsAmong(const std::vector<Contributor>& people) {
    std::vector<Contributor> authors;
    std::vector<Contributor> others;
    for (const auto& person : people) {
        if (hasRole(person, "author") || hasRole(person, "wrangler"))
            authors.push_back(person);
        else if (!hasRole(person, "publisher"))
            others.push_back(person);
    }
    return authors.empty() ? others : authors;
}

/// Of the package that the dataset comes from.
std::vector<Contributor> contributorsOf(const std::string& dataset, const Workspace& workspace,
                                        const Gallery& gallery) {
    if (workspace.dataset(dataset))
        return workspace.contributors;
    const auto package = gallery.package(dataset.substr(0, dataset.find('/')));
    return package ? (*package)->contributors : std::vector<Contributor>();
}
} // namespace

std::vector<std::string> figureAuthors(const FigureSpec& figure, const Workspace& workspace,
                                       const Gallery& gallery) {
    std::vector<std::string> names;
    for (const auto& dataset : figure.datasets()) {
        for (const auto& person : authorsAmong(contributorsOf(dataset, workspace, gallery))) {
            if (!person.title.empty() && std::find(names.begin(), names.end(), person.title) == names.end())
                names.push_back(person.title);
        }
    }
    return names;
}

} // namespace driftline
