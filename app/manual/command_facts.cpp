// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "manual/command_facts.h"

#include "base/text.h"
#include "cli/command_definition.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace driftline {
namespace {

ValueFacts valueFacts(const std::string& name) {
    static constexpr std::array<std::pair<std::string_view, ValueKind>, 7> kinds = {{
        {"FILE", ValueKind::File},
        {"OLD", ValueKind::File},
        {"NEW", ValueKind::File},
        {"FOLDER", ValueKind::Folder},
        {"FIGURE", ValueKind::Figure},
        {"THEME", ValueKind::Theme},
        {"PRESET", ValueKind::Preset},
    }};
    if (name.find('|') != std::string::npos)
        return {name, ValueKind::Choice, split(name, '|')};
    const auto* known =
        std::find_if(kinds.begin(), kinds.end(), [&](const auto& kind) { return kind.first == name; });
    return {name, known == kinds.end() ? ValueKind::None : known->second, {}};
}

OptionFacts optionFacts(const CLI::Option& option) {
    OptionFacts facts;
    for (const std::string& name : option.get_snames())
        facts.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames())
        facts.names.push_back("--" + name);
    facts.help = option.get_description();
    facts.takesValue = option.get_items_expected_min() > 0;
    if (facts.takesValue)
        facts.value = valueFacts(option.get_type_name());
    return facts;
}

OperandFacts operandFacts(const CLI::Option& option) {
    return {.value = valueFacts(option.get_single_name()),
            .help = option.get_description(),
            .isRequired = option.get_required(),
            .isRepeated = option.get_items_expected_max() > 1};
}

CommandFacts factsOf(const CLI::App& app) {
    CommandFacts facts{.name = app.get_name(),
                       .description = app.get_description(),
                       .footer = app.get_footer(),
                       .options = {},
                       .operands = {},
                       .commands = {}};
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_group().empty())
            continue;
        if (option->get_positional())
            facts.operands.push_back(operandFacts(*option));
        else
            facts.options.push_back(optionFacts(*option));
    }
    for (const CLI::App* command : app.get_subcommands(nullptr)) {
        if (!command->get_group().empty())
            facts.commands.push_back(factsOf(*command));
    }
    return facts;
}

} // namespace

CommandFacts commandLineFacts() {
    CommandValues values;
    CLI::App app;
    defineCommandLine(app, values);
    return factsOf(app);
}

} // namespace driftline
