// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace driftline {

/// What a value on the command line can be completed with.
enum class ValueKind {
    None, ///< nothing is known of it, such as a length
    File,
    Folder,
    Figure, ///< what "driftline list --ids" says
    Theme,  ///< or a file of one
    Preset, ///< or a file of one
    Choice, ///< one of a few words
};

struct ValueFacts {
    std::string name; ///< as the help shows it, such as FILE or png|svg
    ValueKind kind = ValueKind::None;
    std::vector<std::string> choices;
};

struct OptionFacts {
    std::vector<std::string> names; ///< short ones first, with their dashes
    std::string help;
    bool takesValue = false;
    ValueFacts value;
};

/// What stands without a dash, such as FIGURE.
struct OperandFacts {
    ValueFacts value;
    std::string help;
    bool isRequired = false;
    bool isRepeated = false;
};

struct CommandFacts {
    std::string name;
    std::string description;
    std::string footer;
    std::vector<OptionFacts> options;
    std::vector<OperandFacts> operands;
    std::vector<CommandFacts> commands;
};

/// The whole command line as the program itself reads it (cli/command_definition.h), without what is hidden.
CommandFacts commandLineFacts();

} // namespace driftline
