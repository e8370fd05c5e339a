// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/place_register.h"

#include "base/embedded_file.h"
#include "base/text.h"
#include "data/place_key.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <span>
#include <utility>

namespace driftline {

std::span<const EmbeddedFile> placeFiles();

namespace {
using RegisterJson = nlohmann::json;

std::size_t indexOf(PlaceScheme scheme) {
    return static_cast<std::size_t>(scheme);
}

bool isNumeric(PlaceScheme scheme) {
    switch (scheme) {
    case PlaceScheme::M49:
    case PlaceScheme::Cow:
    case PlaceScheme::GleditschWard:
    case PlaceScheme::PolityNumber:
    case PlaceScheme::VDem:
    case PlaceScheme::Imf:
        return true;
    case PlaceScheme::Name:
    case PlaceScheme::Iso2:
    case PlaceScheme::Iso3:
    case PlaceScheme::CountryLetters:
        return false;
    }
    return false;
}

std::optional<int> yearAt(const RegisterJson& entry, const char* key) {
    const auto found = entry.find(key);
    return found == entry.end() ? std::optional<int>() : std::optional<int>(found->get<int>());
}

std::vector<std::string> textsAt(const RegisterJson& entry, const char* key) {
    const auto found = entry.find(key);
    return found == entry.end() ? std::vector<std::string>() : found->get<std::vector<std::string>>();
}

class RegisterReader {
public:
    explicit RegisterReader(const RegisterJson& json) : m_json(json) {}

    PlaceRegister read() {
        for (const auto& entry : m_json.at("places"))
            addPlace(entry);
        addDatedCodes();
        addCowNumbers();
        for (const auto& group : m_json.at("aggregates")) {
            for (const auto& name : group)
                addAggregate(name.get<std::string>());
        }
        for (const auto& [scheme, codes] : m_json.at("aggregateCodes").items()) {
            for (const auto& code : codes)
                m_register.aggregateCodes[indexOf(schemeNamed(scheme))].insert(code.get<std::string>());
        }
        for (const auto& entry : m_json.at("ambiguous"))
            addAmbiguous(entry);
        for (const auto& [scheme, names] : m_json.at("headings").items())
            m_register.headings[scheme] = names.get<std::vector<std::string>>();
        for (const auto& state : m_json.at("usStates"))
            m_register.usStates.insert(state.get<std::string>());
        return std::move(m_register);
    }

private:
    static PlaceScheme schemeNamed(const std::string& name) {
        static const std::map<std::string, PlaceScheme, std::less<>> schemes{
            {"iso2", PlaceScheme::Iso2},
            {"iso3", PlaceScheme::Iso3},
            {"m49", PlaceScheme::M49},
            {"cow", PlaceScheme::Cow},
            {"gw", PlaceScheme::GleditschWard},
            {"polity", PlaceScheme::PolityNumber},
            {"vdem", PlaceScheme::VDem},
            {"imf", PlaceScheme::Imf},
            {"letters", PlaceScheme::CountryLetters}};
        return schemes.at(name);
    }

    void addName(const std::string& name, std::size_t place) {
        const auto key = placeKey(name);
        // An abbreviation is found by its capitals only.
        const auto& text = key.capitals.empty() ? key.words : key.capitals;
        const auto [at, isNew] = m_register.byName.emplace(text, place);
        if (text.empty() || (!isNew && at->second != place))
            m_register.contested.push_back(name);
    }

    void addCode(PlaceScheme scheme, const std::string& code, CodeMeaning meaning) {
        m_register.byCode[indexOf(scheme)][code].push_back(meaning);
    }

    void addNumber(const RegisterJson& entry, const char* key, PlaceScheme scheme, std::size_t place) {
        if (const auto number = yearAt(entry, key))
            addCode(scheme, std::to_string(*number), {place, {}, m_register.places[place].until});
    }

    void addPlace(const RegisterJson& entry) {
        const auto place = m_register.places.size();
        const auto code = entry.at("code").get<std::string>();
        m_register.places.push_back({code, entry.at("name").get<std::string>(), yearAt(entry, "until")});
        m_placeOf[code] = place;
        addName(m_register.places.back().name, place);
        for (const auto& name : entry.at("names"))
            addName(name.get<std::string>(), place);
        const CodeMeaning meaning{place, {}, m_register.places[place].until};
        addCode(PlaceScheme::Iso3, code, meaning);
        if (const auto iso2 = entry.find("iso2"); iso2 != entry.end())
            addCode(PlaceScheme::Iso2, iso2->get<std::string>(), meaning);
        for (const auto& letters : textsAt(entry, "letters"))
            addCode(PlaceScheme::CountryLetters, letters, meaning);
        addNumber(entry, "m49", PlaceScheme::M49, place);
        addNumber(entry, "vdem", PlaceScheme::VDem, place);
        addNumber(entry, "imf", PlaceScheme::Imf, place);
        addNumber(entry, "cow", PlaceScheme::Cow, place);
        addNumber(entry, entry.contains("gw") ? "gw" : "cow", PlaceScheme::GleditschWard, place);
    }

    void addDatedCodes() {
        for (const auto& entry : m_json.at("codes"))
            addCode(schemeNamed(entry.at("scheme").get<std::string>()), entry.at("code").get<std::string>(),
                    {m_placeOf.at(entry.at("place").get<std::string>()), yearAt(entry, "since"),
                     yearAt(entry, "until")});
    }

    /// Polity numbers states as COW does, but for the exceptions that were just read.
    void addCowNumbers() {
        auto& polity = m_register.byCode[indexOf(PlaceScheme::PolityNumber)];
        for (const auto& entry : m_json.at("places")) {
            const auto number = yearAt(entry, "cow");
            if (number && polity.find(std::to_string(*number)) == polity.end())
                addNumber(entry, "cow", PlaceScheme::PolityNumber,
                          m_placeOf.at(entry.at("code").get<std::string>()));
        }
    }

    void addAggregate(const std::string& name) {
        const auto key = placeKey(name);
        const auto& text = key.capitals.empty() ? key.words : key.capitals;
        if (text.empty() || m_register.byName.find(text) != m_register.byName.end())
            m_register.contested.push_back(name);
        m_register.aggregateNames.insert(text);
    }

    void addAmbiguous(const RegisterJson& entry) {
        AmbiguousName name;
        name.key = placeKey(entry.at("name").get<std::string>()).words;
        if (const auto place = entry.find("place"); place != entry.end())
            name.place = m_placeOf.at(place->get<std::string>());
        if (name.place)
            m_register.byName.erase(name.key);
        name.beside = textsAt(entry, "beside");
        for (const auto& other : textsAt(entry, "besideNames"))
            name.besideKeys.push_back(placeKey(other).words);
        for (const auto& other : textsAt(entry, "unless"))
            name.unlessKeys.push_back(placeKey(other).words);
        m_register.ambiguous.push_back(std::move(name));
    }

    const RegisterJson& m_json;
    PlaceRegister m_register;
    std::map<std::string, std::size_t, std::less<>> m_placeOf;
};

bool areCodeDigits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}
} // namespace

const PlaceRegister& placeRegister() {
    static const PlaceRegister read = [] {
        const auto json = RegisterJson::parse(placeFiles().front().text());
        return RegisterReader(json).read();
    }();
    return read;
}

std::string placeCodeKey(std::string_view cell, PlaceScheme scheme) {
    cell = trimmed(cell);
    if (isNumeric(scheme)) {
        // FAOSTAT writes '004, so that a spreadsheet keeps the zeros; R and pandas write 4.0.
        if (cell.starts_with('\''))
            cell.remove_prefix(1);
        if (cell.ends_with(".0"))
            cell.remove_suffix(2);
        if (!areCodeDigits(cell) || cell.size() > 5)
            return {};
        const auto first = std::min(cell.find_first_not_of('0'), cell.size() - 1);
        return std::string(cell.substr(first));
    }
    if (cell.size() < 2 || cell.size() > 20)
        return {};
    std::string key;
    bool hasUpper = false;
    bool hasLower = false;
    for (const char letter : cell) {
        const bool isLower = letter >= 'a' && letter <= 'z';
        const bool isUpper = letter >= 'A' && letter <= 'Z';
        if (!isLower && !isUpper && letter != '_' && (letter < '0' || letter > '9'))
            return {};
        hasUpper = hasUpper || isUpper;
        hasLower = hasLower || isLower;
        key += isLower ? static_cast<char>(letter - 'a' + 'A') : letter;
    }
    return hasUpper && hasLower ? std::string() : key;
}

bool isAggregateCode(std::string_view codeKey, PlaceScheme scheme) {
    const auto& codes = placeRegister().aggregateCodes[static_cast<std::size_t>(scheme)];
    if (codes.find(std::string(codeKey)) != codes.end())
        return true;
    if (scheme != PlaceScheme::Iso2 && scheme != PlaceScheme::Iso3)
        return false;
    if (codeKey.starts_with("OWID_"))
        return true;
    // Groups of the IMF: G163, GX123, 1C_080.
    if (codeKey.size() >= 4 && codeKey.front() == 'G' &&
        areCodeDigits(codeKey.substr(codeKey[1] == 'X' ? 2 : 1)))
        return true;
    if (codeKey.starts_with("1C_"))
        return true;
    // Eurostat: EU27_2020, EA20, EEA30_2007, EA_V.
    const auto head = codeKey.substr(0, codeKey.find('_'));
    for (const std::string_view group : {"EEA", "EU", "EA"}) {
        if (head == group || (head.starts_with(group) && areCodeDigits(head.substr(group.size()))))
            return true;
    }
    return false;
}

} // namespace driftline
