// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/number_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace driftline {

namespace {
constexpr double thousandfold = 1e3;
constexpr double millionfold = 1e6;
constexpr double billionfold = 1e9;
constexpr double trillionfold = 1e12;

constexpr auto factors = std::to_array<std::pair<std::string_view, double>>({
    {"thousand", thousandfold},
    {"thousands", thousandfold},
    {"thsd", thousandfold},
    {"tsd", thousandfold},
    {"tausend", thousandfold},
    {"mille", thousandfold},
    {"milliers", thousandfold},
    {"miles", thousandfold},
    {"milhares", thousandfold},
    {"ribu", thousandfold},
    {"nghìn", thousandfold},
    {"ngàn", thousandfold},
    {"million", millionfold},
    {"millions", millionfold},
    {"mn", millionfold},
    {"mln", millionfold},
    {"mill", millionfold},
    {"mio", millionfold},
    {"millionen", millionfold},
    {"millones", millionfold},
    {"millón", millionfold},
    {"milhões", millionfold},
    {"milhão", millionfold},
    {"juta", millionfold},
    {"triệu", millionfold},
    {"ล้าน", millionfold},
    {"百万", millionfold},
    {"billion", billionfold},
    {"billions", billionfold},
    {"bn", billionfold},
    {"bln", billionfold},
    {"bil", billionfold},
    {"milliard", billionfold},
    {"milliards", billionfold},
    {"md", billionfold},
    {"mds", billionfold},
    {"mrd", billionfold},
    {"milliarden", billionfold},
    {"milliarde", billionfold},
    {"bilhões", billionfold},
    {"bilhão", billionfold},
    {"miliar", billionfold},
    {"milyar", billionfold},
    {"tỷ", billionfold},
    {"tỉ", billionfold},
    {"trillion", trillionfold},
    {"trillions", trillionfold},
    {"tn", trillionfold},
    {"trn", trillionfold},
    {"billones", trillionfold},
    {"trilhões", trillionfold},
    {"triliun", trillionfold},
    {"万亿", trillionfold},
    {"lakh", 1e5},
    {"lakhs", 1e5},
    {"crore", 1e7},
    {"crores", 1e7},
    {"万", 1e4},
    {"萬", 1e4},
    {"亿", 1e8},
    {"億", 1e8},
});
} // namespace

std::optional<double> factorNamed(std::string_view word) {
    const auto* found = std::find_if(factors.begin(), factors.end(),
                                     [word](const auto& entry) { return entry.first == word; });
    return found == factors.end() ? std::nullopt : std::optional(found->second);
}

} // namespace driftline
