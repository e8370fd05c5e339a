// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/json_object.h"
#include "import/typed_table.h"

namespace driftline {

struct ForeignKey {
    std::vector<std::string> fields;
    std::string resource; ///< empty: the table itself
    std::vector<std::string> referenceFields;
};

/// How the fields of a schema must agree with the columns of a file; the words are those of Table Schema.
enum class FieldsMatch {
    Exact,
    Equal,    ///< in any order
    Subset,   ///< the file may have more
    Superset, ///< the file may have fewer
    Partial
};

/// What a schema leaves to the cells of a field.
enum class FieldForm {
    Stated,     ///< nothing: they are as its type says, dates in ISO 8601
    Any,        ///< type any: what they hold
    AnyDate,    ///< dates and times in any form: the order of day and month
    DayFirst,   ///< dates in a format of strptime(3) in which the day stands before the month
    MonthFirst, ///< likewise, after it
};

/// A Table Schema with our own field properties `role` and `unit`.
struct TableSchema {
    std::vector<Field> fields;
    std::vector<FieldForm> forms;               ///< of each field
    std::vector<std::vector<std::string>> keys; ///< the primary key and all other unique ones
    std::vector<ForeignKey> foreignKeys;
    FieldsMatch match = FieldsMatch::Exact;

    bool statesRoles() const;
};

enum class FieldReading {
    ByRole,   ///< periods and codes are often typed otherwise than their role says
    AsWritten ///< by Driftline, with `holds` and `wording` where Table Schema has no word
};

/// Findings: field.unknown-type, field.unknown-role, field.role-type, field.format, package.wrong-type.
TableSchema readTableSchema(const JsonObject& schema, FieldReading reading = FieldReading::ByRole);

} // namespace driftline
