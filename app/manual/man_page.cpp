// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "manual/manual.h"
#include "manual/sentences.h"

#include <fmt/format.h>

#include <algorithm>

namespace driftline {
namespace {

/// Text as roff reads it: no word becomes a request or an escape, and a dash stays one that can be copied.
std::string roff(std::string_view text) {
    std::string out;
    bool startsLine = true;
    for (const char c : text) {
        if (startsLine && (c == '.' || c == '\''))
            out += "\\&";
        startsLine = c == '\n';
        if (c == '\\')
            out += "\\e";
        else if (c == '-')
            out += "\\-";
        else if (c == '~')
            out += "\\(ti";
        else
            out += c;
    }
    return out;
}

/// How long readers of roff find it, who write letters beyond ASCII as \\[u201C].
std::size_t lengthInRoff(std::string_view text) {
    const auto beyond = std::count_if(text.begin(), text.end(), [](char c) { return c < 0 || c > '~'; });
    return text.size() + 3 * static_cast<std::size_t>(beyond);
}

/// The same for sentences, in lines short enough for every tool that reads the page.
std::string prose(std::string_view text) {
    constexpr std::size_t longest = 80;
    std::string out;
    std::size_t length = 0;
    for (const std::string& word : words(text)) {
        const std::string escaped = roff(word);
        const std::size_t its = lengthInRoff(escaped);
        const bool fits = length + 1 + its <= longest;
        if (length > 0)
            out += fits ? " " : "\n";
        length = (length > 0 && fits ? length + 1 : 0) + its;
        out += escaped;
    }
    return out;
}

std::string capitals(std::string text) {
    for (char& c : text)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return text;
}

std::string bold(std::string_view text) {
    return "\\fB" + roff(text) + "\\fR";
}

std::string italic(std::string_view text) {
    return "\\fI" + roff(text) + "\\fR";
}

/// Words to type are bold, what they stand for is italic.
std::string valueText(const ValueFacts& value) {
    if (value.kind != ValueKind::Choice)
        return italic(value.name);
    std::string text;
    for (const std::string& choice : value.choices)
        text += (text.empty() ? "" : "|") + bold(choice);
    return text;
}

std::string operandTag(const OperandFacts& operand) {
    return italic(operand.value.name) + (operand.isRepeated ? "\\|.\\|.\\|." : "");
}

std::string operandText(const OperandFacts& operand) {
    return operand.isRequired ? operandTag(operand) : "[" + operandTag(operand) + "]";
}

std::string optionTag(const OptionFacts& option) {
    std::string text;
    for (const std::string& name : option.names)
        text += (text.empty() ? "" : ", ") + bold(name);
    return option.takesValue ? text + " " + valueText(option.value) : text;
}

std::string synopsis(std::string_view name, const CommandFacts& command) {
    std::string text = bold(name);
    if (!command.options.empty())
        text += " [" + italic("OPTION") + "\\|.\\|.\\|.]";
    for (const OperandFacts& operand : command.operands)
        text += " " + operandText(operand);
    return text + "\n";
}

/// A footer is sentences, and lines of examples that begin with blanks.
std::string footerText(std::string_view footer) {
    std::string text;
    bool inExample = false;
    const auto toggle = [&](bool example) {
        if (example != inExample)
            text += example ? ".PP\n.RS 4\n.nf\n" : ".fi\n.RE\n";
        inExample = example;
    };
    for (std::size_t at = 0; at < footer.size();) {
        const std::size_t end = std::min(footer.find('\n', at), footer.size());
        std::string_view line = footer.substr(at, end - at);
        at = end + 1;
        const bool isExample = line.starts_with("  ");
        toggle(isExample);
        line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
        if (!line.empty())
            text += (isExample ? roff(line) : ".PP\n" + prose(line)) + "\n";
    }
    toggle(false);
    return text;
}

std::string argumentList(const CommandFacts& command) {
    std::string text;
    for (const OperandFacts& operand : command.operands)
        text += fmt::format(".TP\n{}\n{}.\n", operandTag(operand), prose(operand.help));
    for (const OptionFacts& option : command.options)
        text += fmt::format(".TP\n{}\n{}.\n", optionTag(option), prose(option.help));
    return text;
}

std::string commandSection(std::string_view program, const CommandFacts& command) {
    return ".SS " + synopsis(fmt::format("{} {}", program, command.name), command) +
           prose(command.description) + ".\n" + argumentList(command) + footerText(command.footer);
}

} // namespace

std::string manualPage(const CommandFacts& program, std::string_view version, std::string_view date) {
    std::string text =
        fmt::format(".\\\" {}\n.TH {} 1 {} \"Driftline {}\" \"User Commands\"\n.SH NAME\n{}\n.SH SYNOPSIS\n",
                    manual_sentences::madeFromCommandLine, capitals(program.name), date, version,
                    manual_sentences::purpose(program.name));
    text += synopsis(program.name, program);
    for (const CommandFacts& command : program.commands)
        text += ".br\n" + synopsis(fmt::format("{} {}", program.name, command.name), command);
    text += ".SH DESCRIPTION\n" + prose(program.description) + "\n" + footerText(program.footer);
    text += ".SH OPTIONS\n" + argumentList(program) + ".SH COMMANDS\n";
    for (const CommandFacts& command : program.commands)
        text += commandSection(program.name, command);
    return text + manual_sentences::closing;
}

} // namespace driftline
