// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/colour.h"
#include "base/result.h"
#include "style/style_names.h"

#include <nlohmann/json.hpp>

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

/// One table says what stands in the JSON object of a struct: `fieldsOf(const Axis*)` gives it, in the order
/// in which fields are written. The struct is read and written by its table, and a field that holds what is
/// usual is left out, so that two documents differ where their structs do. What the fields mean stands in
/// resources/schema, which a test holds against the tables.
namespace driftline {

/// Goes along while a document is read that has passed its schema, so that types are right: what is left to
/// report is what a schema cannot say. The first fault is kept.
class FieldReader {
public:
    /// `noun` begins the codes of faults, `origin` names the document in errors.
    FieldReader(std::string_view noun, std::string_view origin) : m_noun(noun), m_origin(origin) {}

    /// `path` is the JSON pointer of the fault.
    void report(CodedText why, const std::string& path);
    void report(Error error);
    /// Code: figure.wrong-value, if the noun is "figure".
    void reportWrongValue(std::string why, const std::string& path);
    const std::string& origin() const { return m_origin; }
    const std::optional<Error>& error() const { return m_error; }

private:
    std::string m_noun;
    std::string m_origin;
    std::optional<Error> m_error;
};

template <class T>
concept HasFields = requires(const T* none) {
    fieldsOf(none);
};

/// What is not in the object stays as it is.
template <class T>
void readFields(const nlohmann::json& from, T& to, FieldReader& reader, const std::string& path) {
    static constexpr auto table = fieldsOf(static_cast<const T*>(nullptr));
    std::apply([&](const auto&... entry) { (entry.read(from, to, reader, path), ...); }, table.entries);
}

/// Adds what differs from `usual`, and what is required.
template <class T>
void writeFields(const T& from, const T& usual, nlohmann::ordered_json& to) {
    static constexpr auto table = fieldsOf(static_cast<const T*>(nullptr));
    std::apply([&](const auto&... entry) { (entry.write(from, usual, to), ...); }, table.entries);
}

/// What a struct holds where its object says nothing; overloaded where that depends on the struct.
template <class T>
T usualOf(const T& /*said*/) {
    return {};
}

template <class T>
nlohmann::ordered_json writeFields(const T& from) {
    auto out = nlohmann::ordered_json::object();
    writeFields(from, usualOf(from), out);
    return out;
}

// Values by their types: a struct with a table is an object, everything else as JSON has it. Types that are
// written in another way have overloads beside the tables.

void readValue(const nlohmann::json& from, Colour& to, FieldReader& reader, const std::string& path);
nlohmann::ordered_json writeValue(const Colour& from);

template <class T>
void readValue(const nlohmann::json& from, T& to, FieldReader& reader, const std::string& path) {
    if constexpr (HasFields<T>)
        readFields(from, to, reader, path);
    else
        to = from.get<T>();
}

template <class T>
void readValue(const nlohmann::json& from, std::optional<T>& to, FieldReader& reader,
               const std::string& path) {
    to.reset();
    if (!from.is_null())
        readValue(from, to.emplace(), reader, path);
}

template <HasFields T>
void readValue(const nlohmann::json& from, std::vector<T>& to, FieldReader& reader, const std::string& path) {
    for (const auto& item : from) {
        const auto here = path + "/" + std::to_string(to.size());
        readValue(item, to.emplace_back(), reader, here);
    }
}

template <HasFields T>
void readValue(const nlohmann::json& from, std::map<std::string, T>& to, FieldReader& reader,
               const std::string& path) {
    for (const auto& [key, item] : from.items()) {
        auto here = path;
        readValue(item, to[key], reader, here.append("/").append(key));
    }
}

template <class T>
nlohmann::ordered_json writeValue(const T& from) {
    if constexpr (HasFields<T>)
        return writeFields(from);
    else
        return from;
}

template <class T>
nlohmann::ordered_json writeValue(const std::optional<T>& from) {
    return from ? writeValue(*from) : nlohmann::ordered_json();
}

template <HasFields T>
nlohmann::ordered_json writeValue(const std::vector<T>& from) {
    auto out = nlohmann::ordered_json::array();
    for (const auto& item : from)
        out.push_back(writeValue(item));
    return out;
}

/// Without those of which there is nothing to say.
template <HasFields T>
nlohmann::ordered_json writeValue(const std::map<std::string, T>& from) {
    auto out = nlohmann::ordered_json::object();
    for (const auto& [key, item] : from) {
        if (auto written = writeValue(item); !written.empty())
            out[key] = std::move(written);
    }
    return out;
}

/// A field that is written as its type is.
struct TypeForm {
    template <class T>
    void read(const nlohmann::json& from, T& to, FieldReader& reader, const std::string& path) const {
        readValue(from, to, reader, path);
    }
    template <class T>
    nlohmann::ordered_json write(const T& from) const {
        return writeValue(from);
    }
};

/// A field that is written as one of the words of a table (style/style_names.h).
template <class Value, std::size_t count>
struct WordForm {
    const std::array<names::NameEntry<Value>, count>* words;

    template <class T>
    void read(const nlohmann::json& from, T& to, FieldReader& /*reader*/, const std::string& /*path*/) const {
        to = names::valueOf(*words, from.get_ref<const std::string&>());
    }
    nlohmann::ordered_json write(const std::optional<Value>& from) const {
        return from ? nlohmann::ordered_json(names::nameOf(*words, *from)) : nlohmann::ordered_json();
    }
};

template <class Struct, class Member, class Form>
struct JsonField {
    const char* name = "";
    Member Struct::*member;
    Form form;
    bool isRequired = false; ///< and always written

    void read(const nlohmann::json& from, Struct& to, FieldReader& reader, const std::string& path) const {
        if (const auto found = from.find(name); found != from.end())
            form.read(*found, to.*member, reader, path + "/" + name);
    }
    void write(const Struct& from, const Struct& usual, nlohmann::ordered_json& to) const {
        if (!isRequired && from.*member == usual.*member)
            return;
        auto written = form.write(from.*member);
        if (isRequired || !written.is_structured() || !written.empty())
            to[name] = std::move(written);
    }
};

template <class Struct, class Member>
constexpr JsonField<Struct, Member, TypeForm> field(const char* name, Member Struct::*member) {
    return {name, member, {}};
}

template <class Struct, class Member, class Value, std::size_t count>
constexpr JsonField<Struct, Member, WordForm<Value, count>>
field(const char* name, Member Struct::*member, const std::array<names::NameEntry<Value>, count>& words) {
    return {name, member, {&words}};
}

template <class Struct, class Member>
constexpr JsonField<Struct, Member, TypeForm> required(const char* name, Member Struct::*member) {
    return {name, member, {}, true};
}

/// The fields of a member that stand beside those of the struct itself.
template <class Struct, class Member>
struct InlinedFields {
    Member Struct::*member;

    void read(const nlohmann::json& from, Struct& to, FieldReader& reader, const std::string& path) const {
        readFields(from, to.*member, reader, path);
    }
    void write(const Struct& from, const Struct& usual, nlohmann::ordered_json& to) const {
        writeFields(from.*member, usual.*member, to);
    }
};

/// Fields of the struct that stand in an object of their own, which is left out if they all are as usual.
template <class... Fields>
struct FieldObject {
    const char* name = "";
    std::tuple<Fields...> fields;
    bool isRequired = false;

    template <class Struct>
    void read(const nlohmann::json& from, Struct& to, FieldReader& reader, const std::string& path) const {
        const auto found = from.find(name);
        if (found == from.end())
            return;
        const auto here = path + "/" + name;
        std::apply([&](const auto&... field) { (field.read(*found, to, reader, here), ...); }, fields);
    }
    template <class Struct>
    void write(const Struct& from, const Struct& usual, nlohmann::ordered_json& to) const {
        const auto isUsual = [&](const auto&... field) {
            return ((from.*field.member == usual.*field.member) && ...);
        };
        if (!isRequired && std::apply(isUsual, fields))
            return;
        auto& object = to[name] = nlohmann::ordered_json::object();
        std::apply([&](const auto&... field) { (field.write(from, usual, object), ...); }, fields);
    }
};

template <class... Fields>
constexpr FieldObject<Fields...> fieldObject(const char* name, Fields... fields) {
    return {name, {fields...}};
}

template <class... Fields>
constexpr FieldObject<Fields...> required(FieldObject<Fields...> object) {
    object.isRequired = true;
    return object;
}

/// Fields that are no single members.
template <class Struct>
struct OwnFields {
    std::string_view names; ///< with a slash between them
    void (*readThem)(const nlohmann::json& from, Struct& to, FieldReader& reader, const std::string& path);
    void (*writeThem)(const Struct& from, nlohmann::ordered_json& to);

    void read(const nlohmann::json& from, Struct& to, FieldReader& reader, const std::string& path) const {
        readThem(from, to, reader, path);
    }
    void write(const Struct& from, const Struct& /*usual*/, nlohmann::ordered_json& to) const {
        writeThem(from, to);
    }
};

/// What happens between two fields while they are read: a check, or a value that those before decide.
template <class Struct>
struct ReadingStep {
    void (*take)(Struct& read, FieldReader& reader, const std::string& path);

    void read(const nlohmann::json& /*from*/, Struct& to, FieldReader& reader,
              const std::string& path) const {
        take(to, reader, path);
    }
    void write(const Struct& /*from*/, const Struct& /*usual*/, nlohmann::ordered_json& /*to*/) const {}
};

template <class... Entries>
struct FieldTable {
    const char* name; ///< of its definition in the schema
    std::tuple<Entries...> entries;
};

template <class... Entries>
constexpr FieldTable<Entries...> fieldTable(const char* name, Entries... entries) {
    return {name, {entries...}};
}

} // namespace driftline
