// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

/// What a person reads from this library (see base/sentence.h), file by file; of each edit also the name that
/// Undo shows.
namespace driftline::session_sentences {

// Several files
inline constexpr CodedSentence<std::string_view> datasetUnknown{
    "dataset.unknown", "The workspace has no dataset {}. Add the file that holds it."};
inline constexpr CodedSentence<std::string_view, std::string_view> figureUnknown{
    "figure.unknown", "No figure has the id {}.{}"};
inline constexpr CodedSentence<> noFigureInView{"figure.none",
                                                "No figure is in view. Choose one in the library first."};

// Autosave
inline constexpr CodedSentence<std::string_view> recoveryUnwritable{
    "recovery.unwritable",
    "Unsaved work cannot be kept in the folder {}, so a crash would lose it. Make room "
    "there, or save often."};

// Crash report: plain texts, because a signal handler must not put any together
inline constexpr const char* outsideMemory = "SIGSEGV: it accessed memory that is not its own";
inline constexpr const char* missingMemory = "SIGBUS: it accessed memory that does not exist";
inline constexpr const char* invalidInstruction = "SIGILL: it ran an invalid instruction";
inline constexpr const char* invalidCalculation = "SIGFPE: it made an invalid calculation";
inline constexpr const char* brokenAssumption =
    "SIGABRT: it stopped itself, because something that must hold did not";
inline constexpr const char* stopped = "Driftline stopped unexpectedly.\n\n";
inline constexpr const char* whatHappened = "What happened: ";
inline constexpr const char* notSavedYet = "not saved yet";
inline constexpr const char* unsavedWorkIsIn = "Unsaved work is kept in: ";
inline constexpr const char* whereItWas =
    "\nWhere it was (addr2line -Cfe driftline ADDRESS shows the names)\n";
inline constexpr const char* reportIsIn = "driftline: It stopped unexpectedly; a report is in ";
inline constexpr const char* crashedCode = " [program.crashed]\n";
inline constexpr const char* unknownException = "of an unknown type";

// Jobs
inline constexpr CodedSentence<> jobNoMemory{
    "job.no-memory", "There is not enough memory for this. Close other programs or use a smaller file."};
inline constexpr CodedSentence<std::string_view> jobFailed{"job.failed", "This stopped unexpectedly: {}."};

// Own datasets
inline constexpr const char* renameData = "Rename data";
inline constexpr Sentence<std::string_view> readAgain{"Read {} again"};
inline constexpr Sentence<std::string_view> removeData{"Remove {}"};
inline constexpr CodedSentence<> datasetNoName{"dataset.no-name", "A dataset needs a name. Write one."};
inline constexpr CodedSentence<> nothingRead{
    "dataset.nothing-read", "The file has no table that could replace the dataset. Choose another file."};

// Own figures
inline constexpr const char* newFigure = "New figure";
inline constexpr const char* duplicateFigure = "Duplicate figure";
inline constexpr const char* renameFigure = "Rename figure";
inline constexpr const char* deleteFigure = "Delete figure";
inline constexpr const char* moveFigureUp = "Move figure up";
inline constexpr const char* moveFigureDown = "Move figure down";
inline constexpr Sentence<std::string_view> copyOf{"{} (copy)"};
inline constexpr CodedSentence<std::string_view> figureBuiltIn{
    "figure.built-in",
    "The figure {} is part of Driftline and stays as it is. Duplicate it, then change the copy."};
inline constexpr CodedSentence<> figureNoName{"figure.no-name", "A figure needs a name. Write one."};

// Own preparation
inline constexpr Sentence<std::string_view> group{"Group “{}”"};
inline constexpr Sentence<std::string_view> compute{"Compute “{}”"};
inline constexpr Sentence<std::string_view> removeStep{"Remove “{}”"};
inline constexpr const char* correctValue = "Correct a value";
inline constexpr const char* takeCorrectionBack = "Take a correction back";
inline constexpr Sentence<std::string_view> withOwnColumns{"{}, with own columns"};
inline constexpr Sentence<std::string_view> copiedHistory{"copied from the built-in dataset {}"};
inline constexpr CodedSentence<std::string_view> unknownStep{
    "preparation.unknown-step", "The dataset has no computed column or group named {}."};
inline constexpr CodedSentence<> correctionBuiltIn{
    "correction.built-in",
    "Data that come with Driftline cannot be corrected, so that the same figure says the "
    "same on every computer. Only your own tables can."};
inline constexpr CodedSentence<> correctionComputed{
    "correction.computed",
    "This number is computed. Correct the numbers that it is computed from, and it changes with them."};
inline constexpr CodedSentence<> correctionNone{
    "correction.none", "This cell was not corrected, so there is nothing to take back."};

// Own templates
inline constexpr Sentence<std::string_view> saveTemplate{"Save template “{}”"};
inline constexpr Sentence<std::string_view> removeTemplate{"Remove template “{}”"};
inline constexpr Sentence<std::string_view> applyTemplate{"Apply template “{}”"};
inline constexpr Sentence<std::string_view> makeForEach{"Make a figure for each {}"};
inline constexpr CodedSentence<> templateNoName{"template.no-name", "A template needs a name. Write one."};
inline constexpr CodedSentence<> templateMany{
    "template.many", "The workspace has as many templates as it can hold. Remove one first."};
inline constexpr CodedSentence<std::string_view> templateUnknown{"template.unknown",
                                                                 "The workspace has no template {}."};
inline constexpr CodedSentence<> eachNothing{
    "each.nothing", "No figure was made: the data have no number for any of these names."};

// Saved outputs
inline constexpr const char* saveAsOutput = "Save as output";
inline constexpr const char* removeOutput = "Remove output";
inline constexpr CodedSentence<std::size_t> outputTooMany{
    "output.too-many", "A workspace holds at most {} outputs. Remove some."};
inline constexpr CodedSentence<std::string_view> outputUnknown{"output.unknown",
                                                               "No output writes the file {}."};

// Session
inline constexpr Sentence<std::string_view> addData{"Add {}"};
inline constexpr CodedSentence<> nothingToDraw{
    "workspace.nothing-to-draw",
    "No column here has numbers over periods or names, so nothing can be drawn. Name the column of numbers "
    "“value” and one with years “period”."};

// Workspace file
inline constexpr const char* untitled = "Untitled";
inline constexpr CodedSentence<> changedOutside{
    "workspace.changed-outside",
    "Somebody else has changed the workspace since it was opened here. Save over "
    "it, or save under another name."};
inline constexpr CodedSentence<std::string_view> workspaceLocked{
    "workspace.locked",
    "Another window ({}) has this workspace open, and saving would replace its work. Choose "
    "another name, or close it there."};
inline constexpr const char* openWithoutFile = "a workspace without a file is open";
inline constexpr Sentence<std::string_view> openFrom{"the workspace is open from {}"};
inline constexpr Sentence<std::string_view> savedIn{"the workspace is saved in {}"};

// Workspace lock
inline constexpr const char* anotherProgram = "another program";
inline constexpr Sentence<std::int64_t> processHere{"process {} on this computer"};
inline constexpr Sentence<std::int64_t, std::string_view> processThere{"process {} on {}"};

} // namespace driftline::session_sentences
