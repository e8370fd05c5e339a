// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/every_target.h"
#include "fuzz/made_seeds.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <random>
#include <string>

namespace driftline::test {

namespace {
namespace fs = std::filesystem;

using Seeds = std::vector<std::string>;

Seeds seedsIn(const std::vector<fs::path>& folders) {
    std::vector<fs::path> files;
    for (const auto& folder : folders) {
        if (!fs::is_directory(folder))
            continue;
        for (const auto& entry : fs::directory_iterator(folder))
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end()); // the same inputs on every machine
    constexpr std::size_t mostBytes = 65536;
    Seeds seeds;
    for (const auto& file : files) {
        if (auto bytes = fileBytes(file); !bytes.empty() && bytes.size() <= mostBytes)
            seeds.push_back(std::move(bytes));
    }
    return seeds;
}

/// Changes files as damage and malice do. The same seed gives the same files everywhere, so no distributions
/// of the standard library.
class Mutator {
public:
    explicit Mutator(const Seeds& seeds) : m_seeds(seeds) {}

    std::string next() {
        auto bytes = anySeed();
        for (auto changes = 1 + below(4); changes > 0 && !bytes.empty(); --changes)
            change(bytes);
        return bytes;
    }

private:
    std::size_t below(std::size_t end) { return m_random() % end; }
    const std::string& anySeed() { return m_seeds[below(m_seeds.size())]; }

    void change(std::string& bytes) {
        const auto at = below(bytes.size());
        const auto length = 1 + below(std::min<std::size_t>(bytes.size() - at, 64));
        switch (below(7)) {
        case 0:
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
            break;
        case 1: {
            static constexpr std::string_view telling("\0\x7F\x80\xFF\"'<>{}[](),;:\n-0919eE%&=PK", 30);
            bytes[at] = telling[below(telling.size())];
            break;
        }
        case 2: // a count that lies
            for (std::size_t i = 0; i < std::min<std::size_t>(4, bytes.size() - at); ++i)
                bytes[at + i] = i == 3 ? '\x7F' : '\xFF';
            break;
        case 3:
            bytes.erase(at, length);
            break;
        case 4:
            bytes.insert(at, bytes.substr(at, length));
            break;
        case 5:
            bytes.resize(at);
            break;
        default: {
            const auto& other = anySeed();
            bytes.replace(at, length, other.substr(below(other.size()), length));
        }
        }
    }

    const Seeds& m_seeds;
    std::mt19937 m_random{20261130};
};
} // namespace

BOOST_AUTO_TEST_SUITE(replay)

/// What tests/fuzz/run does for hours with libFuzzer, for a few seconds: each target takes its seeds, and
/// these with changes. AddressSanitizer and the targets themselves tell what is wrong.
BOOST_AUTO_TEST_CASE(every_target_bears_its_seeds_and_changed_ones) {
    const fs::path corpus = DRIFTLINE_FUZZ_CORPUS;
    const TemporaryFolder made;
    fuzz::makeSeeds(corpus, DRIFTLINE_PACKAGES, made.path());
    for (const auto& target : fuzz::everyTarget()) {
        const auto seeds = seedsIn({corpus / target.name, made / target.name});
        BOOST_TEST_REQUIRE(!seeds.empty(), target.name);
        const auto feed = [&target](const std::string& bytes) {
            BOOST_TEST(target.feed(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()) == 0);
        };
        for (const auto& seed : seeds)
            feed(seed);
        constexpr int mutants = 250;
        Mutator mutator(seeds);
        for (int number = 0; number < mutants; ++number) {
            BOOST_TEST_CHECKPOINT(target.name << ", changed file " << number);
            feed(mutator.next());
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
