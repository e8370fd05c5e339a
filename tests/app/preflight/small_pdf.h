// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace driftline::test {

/// A PDF file written by hand: objects 1 (catalogue), 2 (pages), 3 (page), 4 (content), 5 (properties) and
/// whatever is added. The page is 200 by 100 points.
class SmallPdf {
public:
    std::string content;
    std::string page = "/MediaBox [0 0 200 100]";
    std::string resources;
    std::string properties = "/Title (T) /Subject (What it shows) /Source (IMF)";
    std::string catalogue;
    std::string kids = "[3 0 R]";
    std::string contentFilter; ///< and the content is then as packed

    /// Returns the number of the new object.
    int add(std::string body);
    /// With its length.
    int addStream(std::string_view dictionary, std::string_view data);

    std::string bytes() const;

private:
    std::vector<std::string> m_added;
};

/// zlib data.
std::string packed(std::string_view data);

} // namespace driftline::test
