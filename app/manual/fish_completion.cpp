// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "manual/manual.h"
#include "manual/sentences.h"

#include <fmt/format.h>

namespace driftline {
namespace {

std::string fishQuoted(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + "'";
}

/// What is offered, as the arguments of "complete". -f keeps files out, -F lets them in.
std::string fishOffer(const ValueFacts& value) {
    switch (value.kind) {
    case ValueKind::File:
        return " -F";
    case ValueKind::Folder:
        return " -f -a '(__fish_complete_directories)'";
    case ValueKind::Figure:
        return " -f -a '(__driftline_ids list)'";
    case ValueKind::Theme:
        return " -F -a '(__driftline_ids themes)'";
    case ValueKind::Preset:
        return " -F -a '(__driftline_ids presets)'";
    case ValueKind::Choice:
        return " -f -a " + fishQuoted(joined(value.choices, " "));
    case ValueKind::None:
        break;
    }
    return " -f";
}

std::string optionLine(std::string_view start, const OptionFacts& option) {
    std::string text(start);
    for (const std::string& name : option.names)
        text += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    if (option.takesValue)
        text += " -r" + fishOffer(option.value);
    return text + " -d " + fishQuoted(option.help) + "\n";
}

constexpr std::string_view fishOpening = R"(

function __driftline_ids
    set -l words (commandline -opc)
    $words[1] $argv[1] --ids 2>/dev/null
end

)";

} // namespace

std::string fishCompletion(const CommandFacts& program) {
    std::string text = fmt::format("# {}", manual_sentences::madeFromCommandLine);
    text += fishOpening;
    const std::string start = "complete -c " + program.name;
    const std::string first = start + " -n __fish_use_subcommand";
    for (const CommandFacts& command : program.commands)
        text += fmt::format("{} -a {} -d {}\n", first, command.name, fishQuoted(command.description));
    for (const OptionFacts& option : program.options)
        text += optionLine(first, option);
    for (const CommandFacts& command : program.commands) {
        const std::string inside = fmt::format("{} -n '__fish_seen_subcommand_from {}'", start, command.name);
        text += "\n" + inside +
                (command.operands.empty() ? " -f" : fishOffer(command.operands.front().value)) + "\n";
        for (const OptionFacts& option : command.options)
            text += optionLine(inside, option);
    }
    return text;
}

} // namespace driftline
