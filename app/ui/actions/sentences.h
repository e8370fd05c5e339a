// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <QtGlobal>

#include <cstddef>
#include <string_view>

/// What a person reads in the actions of the window (see base/sentence.h), file by file.
namespace driftline::actions_sentences {

// Copy figure
inline constexpr const char* aboutCopyFigure = "Copy the figure as a picture, as large as it is printed";
inline constexpr const char* copyAsSvg = "Copy as SVG drawing";
inline constexpr const char* copiedCaption = "Copied the caption, with what the survey discloses";
inline constexpr const char* copiedNumbers = "Copied the numbers, for a spreadsheet";
inline constexpr const char* copiedCitation =
    "Copied the citation: the original sources first, then the figure";
inline constexpr const char* figureWasNotCopied = "The figure was not copied";
inline constexpr Sentence<int, int> copiedPixels{"Copied the figure: {} × {} pixels"};
inline constexpr const char* copiedDrawing = "Copied the figure as a drawing";

// Export all
inline constexpr const char* saveAsOutput = "Save as output";
inline constexpr const char* aboutSaveAsOutput =
    "Keep the figure, as it was last exported, among the files of “Export all”";
inline constexpr const char* aboutExportAll = "Write all outputs of the workspace (Ctrl+Shift+E)";
inline constexpr const char* noOutputsYet = "There is nothing to export yet: save a figure as output";
inline constexpr const char* outputWasNotSaved = "The output was not saved";
inline constexpr Sentence<std::string_view> savedAsOutput{"Saved as output {}"};
inline constexpr CodedSentence<std::string_view> figureIsUnknown{"figure.unknown",
                                                                 "No figure has the id {}."};
inline constexpr Sentence<qsizetype> andMore{" and {} more"};
inline constexpr Sentence<qsizetype> replaceFiles{"Replace {} files?"};
inline constexpr Sentence<std::string_view> filesMayNotBeOurs{
    "Already in this folder, and not known to be made by Driftline, or with a caption that was edited: {}. "
    "Tables and JSON files never say what made them."};
inline constexpr const char* keepThemExportTheRest = "Keep them, export the rest";
inline constexpr const char* exportAllTo = "Export all to";
inline constexpr Sentence<std::size_t, std::size_t> exportingOf{"Exporting: {} of {}"};
inline constexpr const char* isAlreadyInTheFolder =
    "It is already in this folder, and may have been edited since an earlier export wrote it.";
inline constexpr const char* captionsWereNotWritten = "The list of captions was not written";
inline constexpr Sentence<std::size_t, std::size_t, std::string_view> exportedFiles{
    "Exported {} of {} files to {}"};
inline constexpr Sentence<std::size_t, std::size_t> filesWereNotWritten{"{} of {} files were not written"};

// Export figure
inline constexpr const char* aboutExport = "Save the figure as a picture or its numbers as a table (Ctrl+E)";
inline constexpr const char* aboutPrint =
    "Print the figure in its own size, or as large as the page allows (Ctrl+P)";
inline constexpr const char* figureWasNotPrinted = "The figure was not printed";
inline constexpr const char* printedFigure = "Printed the figure";

// Figure actions
inline constexpr const char* moveFigureUp = "Move figure up";
inline constexpr const char* moveFigureDown = "Move figure down";
inline constexpr const char* aboutDuplicate = "Make a copy under Your data, to change as you like (Ctrl+D)";
inline constexpr const char* duplicated = "Duplicated. The copy is yours to change.";
inline constexpr const char* builtInFiguresStay =
    "Built-in figures stay as they are. Duplicate this one first (Ctrl+D).";
inline constexpr const char* figureWasNotChanged = "The figure was not changed";
inline constexpr const char* nameOfTheFigure = "Name of the figure";
inline constexpr Sentence<std::string_view> deletedFigure{"Deleted “{}”. Ctrl+Z brings it back."};

// Hand tables
inline constexpr const char* typeTableButton = "Type or paste a table…";
inline constexpr const char* aboutTypedTable =
    "Type numbers with their sources, or paste them (Ctrl+Shift+V)";
inline constexpr const char* tableWasNotAdded = "The table was not added";
inline constexpr const char* useThisReading = "Use this reading";

// Keep presets
inline constexpr const char* nameOfThePreset = "Name of the preset";
inline constexpr const char* presetWasNotSaved = "The preset was not saved";
inline constexpr const char* presetWasNotRemoved = "The preset was not removed";

// Open files
inline constexpr const char* aboutOpenFile = "Add a CSV or data package to your workspace (Ctrl+Shift+O)";
inline constexpr Sentence<std::string_view> isInWorkspaceAlready{"“{}” is in your workspace already"};
inline constexpr const char* readAgainOrAddOnceMore =
    "Read it again, and its figures show what is in it now. Or add it once more beside it.";
inline constexpr const char* readItAgain = "Read it again";
inline constexpr const char* addItOnceMore = "Add it once more";
inline constexpr Sentence<std::string_view> wasNotOpened{"“{}” was not opened"};

// Own data
inline constexpr const char* reviewHowItWasRead = "Review how this file was read…";
inline constexpr const char* aboutYourData =
    "Review, rename, replace or remove what you added (Ctrl+Shift+L)";
inline constexpr Sentence<std::string_view> cannotBeReadAnyMore{"“{}” cannot be read any more"};
inline constexpr Sentence<std::string_view> wasNotRead{"“{}” was not read"};
inline constexpr const char* dataWereNotReplaced = "The data were not replaced";
inline constexpr const char* nothingHasChanged = "Nothing in it has changed.";
inline constexpr Sentence<std::string_view, std::string_view> readAgainWithChanges{"Read {} again. {}"};
inline constexpr const char* newEditionTitle = "New edition";
inline constexpr Sentence<std::string_view> useNewEdition{"Use what is in {} now?"};
inline constexpr const char* useTheNewEdition = "Use the new edition";
inline constexpr const char* keepTheOldOne = "Keep the old one";
inline constexpr Sentence<std::string_view> keptTheOldEdition{"Kept “{}” as it was"};
inline constexpr const char* nameOfTheData = "Name of the data";
inline constexpr const char* dataWereNotRenamed = "The data were not renamed";
inline constexpr Sentence<std::string_view> replaceWithAnotherFile{"Replace “{}” with another file?"};
inline constexpr const char* noFigureShowsIt = "No figure shows it.";
inline constexpr Sentence<std::string_view> figuresShowNewData{"These figures then show the new data: {}."};
inline constexpr const char* chooseTheFile = "Choose the file…";
inline constexpr Sentence<std::string_view> figuresAreRemovedToo{
    "These figures show it and are removed with it: {}. Undo brings them back."};
inline constexpr const char* dataWereNotRemoved = "The data were not removed";
inline constexpr Sentence<std::string_view> removedData{"Removed “{}”. Ctrl+Z brings it back."};

// Page zoom
inline constexpr const char* fitThePage = "Fit the page";

// Prepared data
inline constexpr const char* dataAreNotInWorkspace = "These data are not in the workspace";
inline constexpr Sentence<std::string_view> couldNotBeMade{"“{}” could not be made"};
inline constexpr Sentence<std::string_view> madeInNewFigure{
    "“{}” is now among the columns of a new figure. Ctrl+Z removes it."};
inline constexpr Sentence<std::string_view> madeInCopy{
    "“{}” is in a copy of the data, because built-in data stay as they are. Ctrl+Z removes it."};
inline constexpr const char* valueCannotBeCorrected = "This value cannot be corrected";
inline constexpr const char* corrected = "Corrected. Ctrl+Z undoes it.";
inline constexpr const char* valueWasNotCorrected = "The value was not corrected";
inline constexpr const char* correctionWasNotTakenBack = "The correction was not taken back";
inline constexpr Sentence<std::string_view> stepWasNotRemoved{"“{}” was not removed"};
inline constexpr const char* csvFiles = "Comma-separated values (*.csv)";
inline constexpr const char* rowsWereNotWritten = "The rows were not written";
inline constexpr Sentence<std::string_view, std::string_view> writingRowsTo{"Writing {} to {}…"};
inline constexpr Sentence<std::string_view, std::string_view> wroteRowsTo{"Wrote {} to {}"};

// Template actions
inline constexpr const char* saveAsTemplateButton = "Save as template…";
inline constexpr const char* makeOneForEachButton = "Make one for each…";
inline constexpr const char* aboutSaveAsTemplate =
    "Keep how this figure looks, to give it to others (Ctrl+Alt+S)";
inline constexpr const char* aboutApplyTemplate =
    "Draw this figure with the design of a template (Ctrl+Alt+A)";
inline constexpr const char* aboutMakeOneForEach =
    "The same figure for each place or other name (Ctrl+Alt+E)";
inline constexpr const char* figureCannotBeTemplate = "This figure cannot be a template";
inline constexpr const char* templateWasNotSaved = "The template was not saved";
inline constexpr Sentence<std::string_view> savedTemplateInWorkspace{
    "Saved the template “{}” in the workspace."};
inline constexpr Sentence<std::string_view> savedTemplateAs{"Saved the template as {}."};
inline constexpr const char* templateWasNotRemoved = "The template was not removed";
inline constexpr Sentence<std::string_view> removedTemplate{
    "Removed the template “{}”. Ctrl+Z brings it back."};
inline constexpr const char* templateWasNotRead = "The template was not read";
inline constexpr const char* templateWasNotApplied = "The template was not applied";
inline constexpr Sentence<std::string_view> appliedTemplate{
    "Applied the template “{}”. Ctrl+Z takes it back."};
inline constexpr Sentence<std::string_view> appliedTemplateInPart{
    "Applied the template “{}”. Not everything of it fits."};
inline constexpr CodedSentence<> noColumnForFigures{
    "each.column",
    "The data of this figure have no column with several names, such as places, to make a figure for each "
    "of."};
inline constexpr const char* nothingToMakeFiguresFor = "There is nothing to make figures for";
inline constexpr const char* figuresWereNotMade = "The figures were not made";
inline constexpr Sentence<std::string_view> madeFigures{
    "Made {}. They are under Your data; Ctrl+Z takes them all back."};

// Workspace actions
inline constexpr const char* aboutOpenWorkspace =
    "Open a workspace, data package or CSV in place of this one (Ctrl+O)";
inline constexpr const char* aboutSaveWorkspace = "Save your data and figures as a Data Package (Ctrl+S)";
inline constexpr const char* openInAnotherWindow = "Open in another window";
inline constexpr Sentence<std::string_view> isOpenInAnotherWindow{"“{}” is open in another window"};
inline constexpr Sentence<std::string_view> workOnACopyInstead{
    "It belongs to {}. You can work on a copy of it, which is saved under a name of its own."};
inline constexpr const char* openACopy = "Open a copy";
inline constexpr Sentence<std::string_view> isACopyOf{
    "This is a copy of {}. Save gives it a name of its own."};
inline constexpr Sentence<std::string_view> wasNotSaved{"“{}” was not saved"};
inline constexpr Sentence<std::string_view> somebodyElseChanged{
    "Somebody else has changed “{}” since you opened it"};
inline constexpr const char* savingReplacesTheirs = "Saving over it replaces what they wrote.";
inline constexpr const char* saveOverIt = "Save over it";
inline constexpr Sentence<std::string_view> isOpenElsewhereSoCopy{
    "“{}” is open in another window, so this is a copy."};
inline constexpr const char* workspaceFiles = "Driftline workspace (*.driftline)";
inline constexpr const char* dataPackageFiles = "Data Package, one file (*.zip)";
inline constexpr const char* dataPackageFolders = "Data Package, a folder (*)";
inline constexpr const char* nothingSavedYet = "Nothing saved yet";

// Save join list
inline constexpr const char* saveWhatDidNotMatch = "Save what did not match";
inline constexpr const char* theListWasNotWritten = "The list was not written";
inline constexpr Sentence<std::string_view> wroteListTo{"Wrote the list to {}"};

} // namespace driftline::actions_sentences
