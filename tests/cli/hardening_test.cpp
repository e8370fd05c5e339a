// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/places.h"
#include "support/run_process.h"
#include "support/words.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using namespace driftline::test;

namespace {

/// What readelf (binutils, which every compiler brings) says of a file.
std::string readelf(const std::vector<std::string>& questions, const std::filesystem::path& file) {
    std::vector<std::string> arguments = questions;
    arguments.emplace_back("--wide");
    arguments.push_back(file.string());
    const ProcessResult result = runProcess(installedProgram("readelf"), arguments);
    BOOST_REQUIRE_MESSAGE(result.exitCode == 0, result.errors);
    return result.output;
}

/// The line that holds these words; empty if none does.
std::string lineWith(const std::string& text, std::string_view words) {
    const std::size_t at = text.find(words);
    if (at == std::string::npos)
        return {};
    const std::size_t begin = text.rfind('\n', at) + 1;
    return text.substr(begin, text.find('\n', at) - begin);
}

// The program, and the libraries that it loads when a file needs them.
const std::vector<std::string> shipped = {"driftline", "driftline_pdf.so", "driftline_statistics",
                                          "driftline_xlsx.so"};

std::filesystem::path shippedFile(const std::string& name) {
    return driftlineProgram().parent_path() / name;
}

} // namespace

BOOST_AUTO_TEST_SUITE(hardening)

BOOST_DATA_TEST_CASE(addresses_of_functions_cannot_be_overwritten, boost::unit_test::data::make(shipped)) {
    const auto file = shippedFile(sample);
    BOOST_TEST(contains(readelf({"--program-headers"}, file), "GNU_RELRO"));
    const std::string dynamic = readelf({"--dynamic"}, file);
    BOOST_TEST((contains(dynamic, "BIND_NOW") || contains(lineWith(dynamic, "(FLAGS_1)"), "NOW")), dynamic);
}

BOOST_DATA_TEST_CASE(the_stack_is_not_executable, boost::unit_test::data::make(shipped)) {
    const std::string stack = lineWith(readelf({"--program-headers"}, shippedFile(sample)), "GNU_STACK");
    BOOST_TEST(contains(stack, " RW "), stack);
    BOOST_TEST(!contains(stack, "RWE"), stack);
}

BOOST_DATA_TEST_CASE(the_stack_is_watched, boost::unit_test::data::make(shipped)) {
    BOOST_TEST(contains(readelf({"--dyn-syms"}, shippedFile(sample)), "__stack_chk_fail"));
}

BOOST_AUTO_TEST_CASE(the_program_lies_at_another_address_each_time) {
    const std::string header = readelf({"--file-header"}, driftlineProgram());
    BOOST_TEST(contains(lineWith(header, "Type:"), "DYN"), header);
    BOOST_TEST(contains(lineWith(readelf({"--dynamic"}, driftlineProgram()), "(FLAGS_1)"), "PIE"));
}

BOOST_AUTO_TEST_CASE(containers_check_their_bounds) {
    // What a failed check of _GLIBCXX_ASSERTIONS calls.
    BOOST_TEST(contains(readelf({"--dyn-syms"}, driftlineProgram()), "__glibcxx_assert_fail"));
}

BOOST_AUTO_TEST_CASE(the_shipped_build_checks_the_size_of_what_it_copies) {
#ifdef NDEBUG // the optimised build; sanitizers watch the same functions in the other
    // What the compiler makes of memcpy where it knows how much fits. Of snprintf only GCC makes such a
    // thing.
    BOOST_TEST(contains(readelf({"--dyn-syms"}, driftlineProgram()), "__memcpy_chk"));
#else
    BOOST_TEST_MESSAGE("not an optimised build");
#endif
}

BOOST_AUTO_TEST_SUITE_END()
