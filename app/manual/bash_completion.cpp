// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "manual/manual.h"
#include "manual/sentences.h"

#include <fmt/format.h>

namespace driftline {
namespace {

/// The shell function that offers values of that kind.
std::string bashOffer(const ValueFacts& value) {
    switch (value.kind) {
    case ValueKind::File:
        return "_driftline_paths -f";
    case ValueKind::Folder:
        return "_driftline_paths -d";
    case ValueKind::Figure:
        return "_driftline_ids list";
    case ValueKind::Theme:
        return "_driftline_ids themes; _driftline_paths -f";
    case ValueKind::Preset:
        return "_driftline_ids presets; _driftline_paths -f";
    case ValueKind::Choice:
        return "_driftline_words '" + joined(value.choices, " ") + "'";
    case ValueKind::None:
        break;
    }
    return ":";
}

std::string valueCases(const CommandFacts& command) {
    std::string text;
    for (const OptionFacts& option : command.options) {
        if (option.takesValue)
            text += fmt::format("                {}) {}; return ;;\n", joined(option.names, " | "),
                                bashOffer(option.value));
    }
    return text;
}

std::string optionWords(const CommandFacts& command) {
    std::vector<std::string> names;
    for (const OptionFacts& option : command.options)
        names.insert(names.end(), option.names.begin(), option.names.end());
    return joined(names, " ");
}

/// What is offered where no option stands: what the first kind of operand can be.
std::string operandOffer(const CommandFacts& command) {
    return command.operands.empty() ? ":" : bashOffer(command.operands.front().value);
}

std::string commandCase(std::string_view pattern, const CommandFacts& command) {
    const std::string cases = valueCases(command);
    std::string text = fmt::format("        {})\n", pattern);
    if (!cases.empty())
        text += "            case $before in\n" + cases + "            esac\n";
    return text + fmt::format("            if [[ $current == -* ]]; then\n"
                              "                _driftline_words '{}'\n"
                              "            else\n"
                              "                {}\n"
                              "            fi\n"
                              "            ;;\n",
                              optionWords(command), operandOffer(command));
}

constexpr std::string_view bashOpening = R"sh(

_driftline_words() {
    local IFS=$' \t\n'
    COMPREPLY+=($(compgen -W "$1" -- "$current"))
}

_driftline_ids() {
    _driftline_words "$("$program" "$1" --ids 2>/dev/null)"
}

_driftline_paths() {
    local found
    compopt -o filenames 2>/dev/null
    while IFS= read -r found; do COMPREPLY+=("$found"); done < <(compgen "$1" -- "$current")
}

_driftline() {
    local program=${1/#\~\//$HOME/} current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    local command='' word
    COMPREPLY=()
    # Bash cuts --option=value into three words.
    if [[ $current == = ]]; then
        current=''
    elif [[ $before == = ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        [[ $word == -* ]] || { command=$word; break; }
    done
    case $command in
)sh";

} // namespace

std::string bashCompletion(const CommandFacts& program) {
    std::string text = fmt::format("# {}", manual_sentences::madeFromCommandLine);
    text += bashOpening;
    std::vector<std::string> names;
    for (const CommandFacts& command : program.commands) {
        names.push_back(command.name);
        text += commandCase(command.name, command);
    }
    text += fmt::format("        '')\n"
                        "            if [[ $current == -* ]]; then\n"
                        "                _driftline_words '{}'\n"
                        "            else\n"
                        "                _driftline_words '{}'\n"
                        "                {}\n"
                        "            fi\n"
                        "            ;;\n"
                        "        *) {} ;;\n"
                        "    esac\n}}\n\ncomplete -F _driftline {}\n",
                        optionWords(program), joined(names, " "), operandOffer(program),
                        operandOffer(program), program.name);
    return text;
}

} // namespace driftline
