// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <variant>
#include <vector>

namespace driftline {

/// What somebody says about a table that states little, as it was written; what is empty is guessed.
struct ReadingOptions {
    std::string sheet;
    std::string headerRow;
    std::string delimiter;
    std::string decimal;
    std::string encoding;
    std::string period; ///< name of a column, likewise the next three
    std::string place;
    std::string value;
    std::string series;
    std::string unit;
    std::vector<std::string> missing;
    bool dayFirst = false;
    bool monthFirst = false;
    std::string recipe;     ///< file to read by
    std::string saveRecipe; ///< file to write

    bool operator==(const ReadingOptions&) const = default;
};

/// No sub-command: the window.
struct WindowOptions {
    std::vector<std::string> files;
    bool quitAfterFirstPaint = false; ///< for measuring how fast the first chart appears

    bool operator==(const WindowOptions&) const = default;
};

struct ListOptions {
    bool json = false;
    bool ids = false;

    bool operator==(const ListOptions&) const = default;
};

/// What the arguments decide about the first figure of a table (encoding/first_figure.h), as they were
/// written.
struct RowOptions {
    std::string aggregate;
    std::vector<std::string> where; ///< COLUMN=VALUE

    bool operator==(const RowOptions&) const = default;
};

/// Texts that were not given are empty. What is asked for together has been checked to fit together.
struct ExportOptions {
    std::vector<std::string> figures;
    bool all = false;
    std::string from;   ///< file or folder; empty: the built-in gallery
    std::string output; ///< file, or - for standard output
    std::string folder;
    std::string format;
    std::string width;
    std::string height;
    std::string dpi;
    bool transparent = false;
    bool withoutFigure = false;
    std::string text;    ///< live or outlines
    std::string caption; ///< inside or separate
    std::string author;
    std::string preset;              ///< id, or a file
    std::string theme;               ///< id, or a file
    std::string design;              ///< template: a name in the workspace, or a file
    std::string saveTemplate;        ///< file for the design of the figure
    std::vector<std::string> each{}; ///< COLUMN or COLUMN=VALUE: a figure for each
    bool force = false; ///< replaces what is not Driftline's, under names that follow from the figure's
    RowOptions rows;
    ReadingOptions reading;

    bool operator==(const ExportOptions&) const = default;
};

struct InspectOptions {
    std::string file;
    bool json = false;
    ReadingOptions reading;

    bool operator==(const InspectOptions&) const = default;
};

/// A table of any format as a tidy one.
struct ConvertOptions {
    std::string file;
    std::string output;                 ///< file; empty or -: standard output
    std::string table;                  ///< name of one of several; empty: the main one
    bool wide = false;                  ///< in the file's own shape
    std::vector<std::string> compute{}; ///< NAME=FORMULA
    ReadingOptions reading;

    bool operator==(const ConvertOptions&) const = default;
};

struct CheckOptions {
    std::string file;
    RowOptions rows;
    ReadingOptions reading;

    bool operator==(const CheckOptions&) const = default;
};

/// The figure may be left out only where `from` is given.
struct CiteOptions {
    std::string figure;
    std::string from;   ///< file or folder; empty: the built-in gallery
    std::string output; ///< file; empty or -: standard output
    std::string format;
    RowOptions rows;

    bool operator==(const CiteOptions&) const = default;
};

struct CaptionOptions {
    std::string figure;
    std::string from;
    std::string output;
    RowOptions rows;

    bool operator==(const CaptionOptions&) const = default;
};

struct DiffOptions {
    std::string before; ///< file or folder, or "gallery"
    std::string after;
    bool json = false;

    bool operator==(const DiffOptions&) const = default;
};

struct PresetsOptions {
    bool json = false;
    bool ids = false;

    bool operator==(const PresetsOptions&) const = default;
};

struct PreflightOptions {
    std::string file;
    std::string preset; ///< id, or a file
    bool json = false;

    bool operator==(const PreflightOptions&) const = default;
};

struct ThemesOptions {
    bool json = false;
    bool ids = false;

    bool operator==(const ThemesOptions&) const = default;
};

/// Files, a folder, or neither where the outputs of a workspace say which.
struct VerifyOptions {
    std::vector<std::string> files;
    std::string from;   ///< file or folder; empty: the built-in gallery, else what the picture carries
    std::string folder; ///< of the outputs, or of pictures
    bool json = false;

    bool operator==(const VerifyOptions&) const = default;
};

struct GuideOptions {
    std::string folder;
    bool force = false; ///< replaces what is not the guide's

    bool operator==(const GuideOptions&) const = default;
};

using Command = std::variant<WindowOptions, ListOptions, ExportOptions, InspectOptions, ConvertOptions,
                             CheckOptions, CiteOptions, CaptionOptions, DiffOptions, PresetsOptions,
                             PreflightOptions, ThemesOptions, VerifyOptions, GuideOptions>;

/// The command line asked for no command: for help, for the version, or for something that is not there.
struct Farewell {
    int exitCode = 0;
    std::string output; ///< for standard output
    std::string errors; ///< for standard error
};

/// What was asked for, and how much is to be told meanwhile.
struct CommandLine {
    Command command;
    bool isVerbose = false;
};

/// Reads the arguments after the program's name. What there is to say is defined in command_definition.h.
tl::expected<CommandLine, Farewell> parseCommandLine(std::vector<std::string> arguments);

} // namespace driftline
