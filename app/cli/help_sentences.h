// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

/// What `--help`, the manual page and the completions of shells say (see base/sentence.h), command by
/// command.
namespace driftline::cli_sentences {

// The program
inline constexpr const char* programHelp =
    "Draws how Cambodia and Southeast Asia drift between the United States and China.";
inline constexpr const char* programFooter =
    "Without a command the window opens. “driftline COMMAND --help” explains a command.";
inline constexpr const char* verboseHelp = "Report on standard error what is done, and why";
inline constexpr const char* windowFilesHelp = "Data packages, tables or figures to open in the window";
inline constexpr const char* librariesHelp = "With --version: name the libraries too, as JSON for programs";
inline constexpr const char* versionHelp = "Print the version and exit";

// Several commands
inline constexpr const char* jsonHelp = "Write JSON, for programs";
inline constexpr const char* idsHelp = "Only the ids, one per line";
inline constexpr const char* figureIdHelp = "Id of a figure, as “driftline list” shows it";
inline constexpr const char* figureFromHelp =
    "Take it from a data package, table or figure document (default: built-in)";
inline constexpr const char* textOutputHelp = "Write it here (default: to standard output)";
inline constexpr const char* packageOrTableHelp = "Data package (folder, datapackage.json or zip) or table";

// Rows of a table's first figure
inline constexpr const char* aggregateHelp =
    "How a table’s first figure combines several rows that fall on one point (default: it refuses them)";
inline constexpr const char* whereHelp =
    "Keep only rows of a table with this value; repeat it for another value or column";

// How a table is read
inline constexpr const char* readingGroup = "How a table is read";
inline constexpr const char* sheetHelp = "Sheet of a workbook";
inline constexpr const char* headerRowHelp =
    "Row with the headings, numbered as in a spreadsheet; 0 for a table without";
inline constexpr const char* delimiterHelp =
    "What separates cells: comma, semicolon, tab, bar or any one character";
inline constexpr const char* decimalHelp = "Decimal mark of the numbers";
inline constexpr const char* encodingHelp = "Encoding of the text, such as UTF-8 or windows-1252";
inline constexpr const char* periodHelp = "Column with the periods";
inline constexpr const char* placeHelp = "Column with the places";
inline constexpr const char* valueHelp = "Column with the values";
inline constexpr const char* seriesHelp = "Column that distinguishes the series";
inline constexpr const char* unitHelp = "Unit of the values";
inline constexpr const char* missingHelp = "Text of cells that hold no value; repeat it for another";
inline constexpr const char* dayFirstHelp = "03/04/2021 is the third of April";
inline constexpr const char* monthFirstHelp = "03/04/2021 is the fourth of March";
inline constexpr const char* recipeHelp = "Read the table by a recipe that --save-recipe wrote";
inline constexpr const char* saveRecipeHelp = "Write how the table was read as a recipe";

// list
inline constexpr const char* listHelp = "Show the built-in figures and datasets";

// export
inline constexpr const char* exportHelp = "Write figures to files: pictures, numbers or their description";
inline constexpr const char* exportFiguresHelp = "Ids of figures, as “driftline list” shows them";
inline constexpr const char* exportAllHelp =
    "Every output that is saved in FILE; if there is none, or with a format or size, every figure";
inline constexpr const char* exportFromHelp =
    "Take figures from a data package, table, figure document or a picture made by Driftline (default: "
    "built-in)";
inline constexpr const char* exportOutputHelp = "Write one figure here; - is standard output";
inline constexpr const char* exportFolderHelp =
    "Write each figure here as ID.png (default: the current folder)";
inline constexpr const char* exportFormatHelp =
    "Format of the file; zip is a data package (default: by the name of the output, else png)";
inline constexpr const char* exportWidthHelp =
    "Width, such as 89mm, 18.3cm, 3.5in or 1200px (default: the figure’s own)";
inline constexpr const char* exportHeightHelp =
    "Height, likewise (default: what the figure needs at that width)";
inline constexpr const char* exportDpiHelp = "Pixels per inch (default: the figure’s own, else 300)";
inline constexpr const char* exportThemeHelp =
    "Colours and weights: a theme that “driftline themes” lists, or a file of one (default: the figure’s "
    "own)";
inline constexpr const char* exportTemplateHelp =
    "Draw the figures in the design of a template: a file, or the name of one in the workspace";
inline constexpr const char* exportSaveTemplateHelp = "Also write the design of the figure as a template";
inline constexpr const char* exportEachHelp =
    "Write the figure once for each name in a column, such as place; with =VALUE only for this one "
    "(repeat it for another)";
inline constexpr const char* exportTransparentHelp = "Leave out the background: png, svg and pdf";
inline constexpr const char* exportTextHelp =
    "Whether the text of an svg or pdf stays text or becomes shapes, which look the same where the "
    "typeface is missing (default: live)";
inline constexpr const char* exportCaptionHelp =
    "Where title, subtitle, source and notes stand: in the picture, or in NAME.caption.txt and "
    "NAME.alt.txt beside it (default: as the preset, else the figure says)";
inline constexpr const char* exportWithoutFigureHelp =
    "Leave the figure and its data out of the picture, so that nobody can open it again";
inline constexpr const char* exportAuthorHelp =
    "Author that the picture names (default: who made the packages of its data)";
inline constexpr const char* exportPresetHelp =
    "Size, type and lines of a journal or slide: a preset that “driftline presets” lists, or a file of "
    "one; --width, --height and --dpi override it";
inline constexpr const char* exportForceHelp =
    "Replace files that Driftline did not make and -o does not name; never a file that is read";
inline constexpr const char* exportFooter =
    "Example:\n  driftline export article-forced-alignment --width 89mm --dpi 300 -o figure.png";

// inspect
inline constexpr const char* inspectHelp = "Show what Driftline makes of a file: columns, types, findings";

// convert
inline constexpr const char* convertHelp =
    "Write a table of any format as a tidy one: period, place, keys, value, unit, status";
inline constexpr const char* convertFileHelp = "Table or data package (folder, datapackage.json or zip)";
inline constexpr const char* convertOutputHelp =
    "Write it here: .csv, .xlsx, or .zip for a data package (default: CSV to standard output)";
inline constexpr const char* convertTableHelp =
    "Which table, where a file has several (default: the main one)";
inline constexpr const char* convertComputeHelp =
    "Add a column computed from others, also of another dataset: \"per head = [value] / [population from "
    "owid/population]\"; repeat it for another";
inline constexpr const char* convertWideHelp = "Keep the file’s own shape instead of one value per row";
inline constexpr const char* convertFooter =
    "Decisions made while reading the file are listed on standard error.\n"
    "Example:\n  driftline convert trade.xlsx -o trade.csv";

// check
inline constexpr const char* checkHelp = "Tell whether a data package, table or figure is valid";
inline constexpr const char* checkFileHelp = "Data package, table or figure document";

// cite
inline constexpr const char* citeHelp =
    "Cite a figure: its original sources, where they were read, Driftline and the figure";
inline constexpr const char* citeFormatHelp =
    "Format of the citation (default: by the name of the output, else text)";
inline constexpr const char* citeFooter =
    "Example:\n  driftline cite article-forced-alignment --format bibtex -o sources.bib";

// caption
inline constexpr const char* captionHelp =
    "Write a caption for a figure, with what a survey has to disclose and what of it is missing";

// diff
inline constexpr const char* diffHelp =
    "Tell which numbers and figures changed between two editions of the data";
inline constexpr const char* diffOldHelp =
    "Data package, table or figure document, or “gallery” for the built-in data";
inline constexpr const char* diffNewHelp = "Likewise";
inline constexpr const char* diffFooter = "Exit codes: 0 the same, 1 different, 2 they cannot be compared.";

// verify
inline constexpr const char* verifyHelp =
    "Make pictures again and tell which of those on disk differ from them, and why";
inline constexpr const char* verifyFilesHelp = "PNG, SVG and PDF pictures made by Driftline";
inline constexpr const char* verifyFromHelp =
    "Figures as they are now: a workspace, data package, table or figure document (default: built-in, "
    "else what the picture carries)";
inline constexpr const char* verifyFolderHelp =
    "Folder with the workspace’s outputs (default: the current folder); if the workspace has none, every "
    "picture in it is verified";
inline constexpr const char* verifyFooter =
    "Exit codes: 0 all are the same, 1 some are not, 2 something cannot be read.\n"
    "Example:\n  driftline verify --from thesis.zip --to figures/";

// presets
inline constexpr const char* presetsHelp = "Show the sizes that journals and slides ask for";

// preflight
inline constexpr const char* preflightHelp =
    "Check an exported picture against what a journal or slide asks for";
inline constexpr const char* preflightFileHelp = "PNG, SVG or PDF file";
inline constexpr const char* preflightPresetHelp =
    "A preset that “driftline presets” lists, or a file of one";
inline constexpr const char* preflightFooter =
    "Exit codes: 0 it passes, 1 it does not, 2 it cannot be read.\nExample:\n"
    "  driftline preflight figure.pdf --preset nature-single";

// themes
inline constexpr const char* themesHelp = "Show the themes that figures can be drawn in";

// guide
inline constexpr const char* guideHelp = "Write the user’s guide as web pages";
inline constexpr const char* guideFolderHelp = "Write index.html, the other pages and their pictures here";
inline constexpr const char* guideForceHelp = "Replace files there that Driftline did not make";

} // namespace driftline::cli_sentences
