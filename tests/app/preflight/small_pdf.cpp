// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preflight/small_pdf.h"

#include <fmt/format.h>

#include <libdeflate.h>

namespace driftline::test {

namespace {
constexpr int firstAdded = 6;

std::string stream(std::string_view dictionary, std::string_view data) {
    return fmt::format("<< {} /Length {} >>\nstream\n{}\nendstream", dictionary, data.size(), data);
}
} // namespace

int SmallPdf::add(std::string body) {
    m_added.push_back(std::move(body));
    return firstAdded + static_cast<int>(m_added.size()) - 1;
}

int SmallPdf::addStream(std::string_view dictionary, std::string_view data) {
    return add(stream(dictionary, data));
}

std::string SmallPdf::bytes() const {
    std::vector<std::string> objects = {
        fmt::format("<< /Type /Catalog /Pages 2 0 R {} >>", catalogue),
        fmt::format("<< /Type /Pages /Kids {} /Count {} >>", kids, kids == "[3 0 R]" ? 1 : 2),
        fmt::format("<< /Type /Page /Parent 2 0 R {} /Contents 4 0 R /Resources << {} >> >>", page,
                    resources),
        stream(contentFilter, content),
        fmt::format("<< {} >>", properties),
    };
    objects.insert(objects.end(), m_added.begin(), m_added.end());
    std::string out = "%PDF-1.4\n";
    std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
    for (std::size_t i = 0; i < objects.size(); ++i) {
        table += fmt::format("{:010} 00000 n \n", out.size());
        out += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
    }
    const auto start = out.size();
    return out + table +
           fmt::format("trailer\n<< /Size {} /Root 1 0 R /Info 5 0 R >>\nstartxref\n{}\n%%EOF\n",
                       objects.size() + 1, start);
}

std::string packed(std::string_view data) {
    auto* compressor = libdeflate_alloc_compressor(9);
    std::string out(libdeflate_zlib_compress_bound(compressor, data.size()), '\0');
    out.resize(libdeflate_zlib_compress(compressor, data.data(), data.size(), out.data(), out.size()));
    libdeflate_free_compressor(compressor);
    return out;
}

} // namespace driftline::test
