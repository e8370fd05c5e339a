// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "manual/manual.h"
#include "manual/sentences.h"

#include <fmt/format.h>

namespace driftline {
namespace {

/// Text inside '…' of a _arguments specification, where brackets and colons have a meaning.
std::string zshQuoted(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\'')
            out += "'\\''";
        else if (c == '[' || c == ']' || c == ':' || c == '\\')
            out += std::string("\\") + c;
        else
            out += c;
    }
    return out;
}

/// An action that begins with a blank is run as it stands, without the arguments of compadd.
std::string action(const ValueFacts& value) {
    switch (value.kind) {
    case ValueKind::File:
        return "_files";
    case ValueKind::Folder:
        return "_files -/";
    case ValueKind::Figure:
        return " _driftline_ids list";
    case ValueKind::Theme:
        return " _driftline_ids_or_files themes";
    case ValueKind::Preset:
        return " _driftline_ids_or_files presets";
    case ValueKind::Choice:
        return "(" + joined(value.choices, " ") + ")";
    case ValueKind::None:
        break;
    }
    return " ";
}

/// One specification for each name; what excludes its other names is left to the program.
std::string optionLines(const CommandFacts& command, std::string_view indent) {
    std::string text;
    for (const OptionFacts& option : command.options) {
        for (const std::string& name : option.names) {
            // --name= also takes --name VALUE; -n takes -nVALUE.
            const std::string_view glue = !option.takesValue ? "" : name.starts_with("--") ? "=" : "+";
            text += fmt::format(" \\\n{}'{}{}[{}]", indent, name, glue, zshQuoted(option.help));
            if (option.takesValue)
                text += fmt::format(
                    ":{}:{}", zshQuoted(option.value.kind == ValueKind::Choice ? "how" : option.value.name),
                    action(option.value));
            text += "'";
        }
    }
    return text;
}

std::string operandLines(const CommandFacts& command, std::string_view indent) {
    std::string text;
    for (const OperandFacts& operand : command.operands)
        text += fmt::format(" \\\n{}'{}:{}:{}'", indent, operand.isRepeated ? "*" : "",
                            zshQuoted(operand.value.name), action(operand.value));
    return text;
}

constexpr std::string_view zshOpening = R"sh(

_driftline_ids() {
    local -a ids
    ids=(${(f)"$($program $1 --ids 2>/dev/null)"})
    compadd -a ids
}

_driftline_ids_or_files() {
    _driftline_ids $1
    _files
}

)sh";

} // namespace

std::string zshCompletion(const CommandFacts& program) {
    std::string text = fmt::format("#compdef {}\n# {}", program.name, manual_sentences::madeFromCommandLine);
    text += zshOpening;
    text += "_driftline_commands() {\n    local -a commands\n    commands=(\n";
    for (const CommandFacts& command : program.commands)
        text += fmt::format("        '{}:{}'\n", command.name, zshQuoted(command.description));
    text += "    )\n    _describe command commands\n    _files\n}\n\n";
    text += "_driftline() {\n    local program=$words[1] curcontext=$curcontext state line\n    typeset -A "
            "opt_args\n"
            "    _arguments -C" +
            optionLines(program, "        ") +
            " \\\n        '1: :_driftline_commands' \\\n        '*:: :->rest'\n"
            "    [[ $state == rest ]] || return\n    case $line[1] in\n";
    for (const CommandFacts& command : program.commands)
        text += fmt::format("    {})\n        _arguments{}{}\n        ;;\n", command.name,
                            optionLines(command, "            "), operandLines(command, "            "));
    return text + "    *) _files ;;\n    esac\n}\n\n_driftline \"$@\"\n";
}

} // namespace driftline
