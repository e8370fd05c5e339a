// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// How a table names places.
enum class PlaceScheme {
    Name,           ///< in any of the spellings and languages of resources/recognise/places.json
    Iso2,           ///< ISO 3166-1 alpha-2, with EL and UK as Eurostat has them, and XK
    Iso3,           ///< ISO 3166-1 alpha-3, with the codes of the World Bank and Our World in Data
    M49,            ///< numbers of the United Nations, with those of UN Comtrade
    Cow,            ///< Correlates of War, numbers
    GleditschWard,  ///< numbers; differ from COW for Germany, Yemen, Serbia and some islands
    PolityNumber,   ///< numbers; differ from COW for Ethiopia, Pakistan, Vietnam and others
    VDem,           ///< country_id of V-Dem
    Imf,            ///< three digits
    CountryLetters, ///< CAM, DRV, UKG: abbreviations of COW and Polity
};

/// For reading: "ISO 3166-1 alpha-3", "Correlates of War".
std::string_view placeSchemeTitle(PlaceScheme scheme);

/// Certain: the name or code means this place and no other. Likely: the rest of the column, or the lack of a
/// year, decided between two, or letters were lost and only one place fits what is left.
enum class PlaceSureness { Likely, Certain };

struct PlaceMatch {
    /// ISO 3166-1 alpha-3; for former states that of ISO 3166-3 (SUN, YUG, SCG, CSK, DDR, YMD, ANT, PCI,
    /// PCZ), XKX for Kosovo and RVN for South Vietnam. Empty for aggregates.
    std::string code;
    std::string name; ///< by which the built-in packages call it; an aggregate as the cell has it
    PlaceScheme scheme = PlaceScheme::Name;
    PlaceSureness sureness = PlaceSureness::Certain;
    bool isAggregate = false; ///< a group, a total or a remainder: World, ASEAN, High income, "Areas, nes"

    bool operator==(const PlaceMatch&) const = default;
};

/// What a cell means in a scheme; without a scheme it is taken for a name. Nothing is matched by likeness,
/// but for letters that were lost and left a "?". A name that could be two places (Korea, Congo, Georgia,
/// Micronesia) gives nothing here, and a whole column may decide it (place_column.h). `year` chooses between
/// the meanings of a code (COW 345 is Yugoslavia, then Serbia) and rules out states that had ended.
std::optional<PlaceMatch> matchPlace(std::string_view cell, PlaceScheme scheme = PlaceScheme::Name,
                                     std::optional<int> year = {});

/// The canonical name of a place by its canonical code; empty if there is none.
std::string_view placeName(std::string_view code);

/// The places that Driftline is about, in the order in which a first figure shows them: Cambodia, the other
/// members of ASEAN, the United States, China. Nothing for all others.
std::optional<int> focusRank(std::string_view code);

} // namespace driftline
