// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/reference_readers.h"

#include "base/text.h"
#include "support/run_process.h"
#include "support/temporary_folder.h"

#include <array>
#include <stdexcept>

namespace driftline::test {
namespace {

/// A line "tag=value" for everything that a test wants to know.
constexpr const char* style =
    R"(ENTRY { author howpublished institution key month note number title url year annote } {} {}
INTEGERS { index }
MACRO {jan} {"1"} MACRO {feb} {"2"} MACRO {mar} {"3"} MACRO {apr} {"4"} MACRO {may} {"5"} MACRO {jun} {"6"}
MACRO {jul} {"7"} MACRO {aug} {"8"} MACRO {sep} {"9"} MACRO {oct} {"10"} MACRO {nov} {"11"} MACRO {dec} {"12"}
FUNCTION {not} { { #0 } { #1 } if$ }
FUNCTION {authors} {
  #1 'index :=
  { index author num.names$ > not }
  { "author=" write$ author index "{ff}|{vv }{ll}" format.name$ write$ newline$
    index #1 + 'index := }
  while$
}
FUNCTION {misc} {
  "key=" write$ cite$ write$ newline$
  author empty$ 'skip$ 'authors if$
  "title=" write$ title "t" change.case$ write$ newline$
  "year=" write$ year empty$ { "" } { year } if$ write$ newline$
  "note=" write$ note empty$ { "" } { note } if$ write$ newline$
}
FUNCTION {techreport} {
  institution empty$ { "no institution in " cite$ * warning$ } 'skip$ if$
  misc
}
FUNCTION {default.type} { misc }
READ
ITERATE {call.type$}
)";

/// bibtex breaks long lines and begins the next with two blanks.
std::vector<std::string> unbroken(const std::string& text) {
    std::vector<std::string> lines;
    for (const std::string& line : split(text, '\n')) {
        if (line.starts_with("  ") && !lines.empty())
            lines.back() += " " + line.substr(2);
        else if (!line.empty())
            lines.push_back(line);
    }
    return lines;
}

std::vector<BibtexEntry> entriesOf(const std::string& text) {
    std::vector<BibtexEntry> entries;
    for (const std::string& line : unbroken(text)) {
        const std::size_t equals = line.find('=');
        const std::string tag = line.substr(0, equals);
        const std::string value = equals == std::string::npos ? "" : line.substr(equals + 1);
        if (tag == "key")
            entries.emplace_back().key = value;
        else if (entries.empty())
            throw std::runtime_error("bibtex wrote " + line);
        else if (tag == "author")
            entries.back().authors.push_back(value);
        else if (tag == "title")
            entries.back().title = value;
        else if (tag == "year")
            entries.back().year = value;
        else if (tag == "note")
            entries.back().note = value;
    }
    return entries;
}

std::string withSigns(std::string text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> signs = {
        {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}}};
    for (const auto& [written, sign] : signs) {
        for (std::size_t at = text.find(written); at != std::string::npos; at = text.find(written, at + 1))
            text.replace(at, written.size(), sign);
    }
    return text;
}

} // namespace

bool canReadBibtex() {
    return !installedProgram("bibtex").empty();
}

bool canReadRis() {
    return !installedProgram("ris2xml").empty();
}

BibtexReading readWithBibtex(const std::string& database) {
    const TemporaryFolder folder;
    folder.write("ours.bib", database);
    folder.write("ours.bst", style);
    folder.write("ours.aux", "\\citation{*}\n\\bibdata{ours}\n\\bibstyle{ours}\n");
    // Without TeX's own configuration it would look nowhere.
    const ProcessResult run =
        runProcess(installedProgram("bibtex"), {"ours"},
                   {.environment = {{"BIBINPUTS", "."}, {"BSTINPUTS", "."}}, .folder = folder.path()});
    BibtexReading reading;
    for (const std::string& line : split(run.output, '\n')) {
        const bool isGreeting = line.starts_with("This is BibTeX") || line.starts_with("The top-level") ||
                                line.starts_with("The style file") || line.starts_with("Database file") ||
                                line.starts_with("Reallocated");
        if (!line.empty() && !isGreeting)
            reading.complaints += line + "\n";
    }
    if (run.exitCode != 0)
        reading.complaints += "exit code " + std::to_string(run.exitCode) + "\n";
    else
        reading.entries = entriesOf(fileBytes(folder / "ours.bbl"));
    return reading;
}

std::string readWithBibutils(const std::string& records) {
    const TemporaryFolder folder;
    const auto path = folder.write("ours.ris", records);
    const ProcessResult run =
        runProcess(installedProgram("ris2xml"), {"-i", "utf8", "-nt", "-nl", path.string()});
    if (run.exitCode != 0)
        throw std::runtime_error("ris2xml failed: " + run.errors);
    return run.output;
}

std::vector<std::string> textsOf(const std::string& xml, const std::string& element) {
    std::vector<std::string> texts;
    const std::string close = "</" + element + ">";
    for (std::size_t at = xml.find("<" + element); at != std::string::npos;
         at = xml.find("<" + element, at + 1)) {
        const char after = xml[at + element.size() + 1];
        const std::size_t from = xml.find('>', at);
        const std::size_t to = xml.find(close, at);
        if ((after == ' ' || after == '>') && from != std::string::npos && to != std::string::npos &&
            from < to)
            texts.push_back(withSigns(xml.substr(from + 1, to - from - 1)));
    }
    return texts;
}

} // namespace driftline::test
