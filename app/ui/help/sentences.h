// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <string_view>

/// What a person reads in the window of the guide and what its pictures show (see base/sentence.h), file by
/// file.
namespace driftline::help_sentences {

// Guide help
inline constexpr const char* aboutGuide = "How it works, at the chapter that fits what has the focus (F1)";

// Guide page
inline constexpr const char* chapterOfTheGuide = "Chapter of the guide";

// Help window
inline constexpr const char* guideTitle = "User’s guide – Driftline";
inline constexpr const char* searchTheGuide = "Search the guide";
inline constexpr Sentence<std::string_view> nothingInTheGuide{
    "Nothing in the guide has “{}”. Try fewer letters or another word."};
inline constexpr Sentence<std::string_view> chapterTitle{"{} – Driftline guide"};

// Window pictures
inline constexpr const char* exampleFile =
    "Trust in great powers, made up for this "
    "guide\ndate,country,power,trust\n01/02/2023,Laos,China,34\n01/02/2023,Laos,United "
    "States,41\n01/02/2023,Vietnam,China,21\n01/02/2023,Vietnam,United "
    "States,62\n03/02/2024,Laos,China,38\n03/02/2024,Laos,United "
    "States,36\n03/02/2024,Vietnam,China,24\n03/02/2024,Vietnam,United States,57\n";
/// What twelve people answered, a row each.
inline constexpr const char* exampleAnswers =
    "respondent,country,Who should lead in the region?,weight\n"
    "1,Cambodia,Nobody,0.8\n2,Cambodia,China,1.1\n3,Cambodia,Nobody,0.9\n4,Cambodia,United States,1.2\n"
    "5,Laos,China,1\n6,Laos,China,0.7\n7,Laos,Nobody,1.3\n8,Laos,United States,0.9\n"
    "9,Vietnam,United States,1.4\n10,Vietnam,Nobody,1\n11,Vietnam,United States,0.8\n12,Vietnam,China,0.6\n";
inline constexpr const char* exampleTable = "Visits of heads of government, made up for this guide";
inline constexpr const char* toTheUnitedStates = "to the United States";
inline constexpr const char* exampleSource = "Government gazettes, read by hand";

} // namespace driftline::help_sentences
