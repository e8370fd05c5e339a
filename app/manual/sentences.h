// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <string_view>

/// What a person reads from this program (see base/sentence.h), file by file. What it says of commands and
/// options is the program's own help, in cli/help_sentences.h.
namespace driftline::manual_sentences {

// Several files
inline constexpr const char* madeFromCommandLine =
    "Made from the program’s own command line by driftline-manual.";

// Main
inline constexpr const char* usage = "Usage: driftline-manual man DATE | bash | zsh | fish\n";

// Man page
inline constexpr Sentence<std::string_view> purpose{
    "{} \\- honest, traceable charts of Southeast Asia between two powers"};
/// In man(7), as the page ends with it.
inline constexpr const char* closing = R"(.SH EXIT STATUS
.TP
0
Done.
.TP
1
Something failed; one sentence on standard error says what, where and how to
fix it, and ends with a stable code.
Commands that compare or judge say with it that there are differences, or that
the picture does not pass.
.TP
2
Wrong usage, or a file that cannot be read where 1 has a meaning of its own.
.SH ENVIRONMENT
.TP
.BR DISPLAY ", " WAYLAND_DISPLAY
Where the window opens.
Only the window needs a display; no command does.
.TP
.B XDG_CONFIG_HOME
Where settings, and presets and themes of your own, are kept (default:
~/.config).
.SH NOTES
The same input gives the same bytes, whatever the locale, the scaling of the
screen and its theme.
)";

} // namespace driftline::manual_sentences
