// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <cstddef>
#include <string_view>

/// What a person reads from this library (see base/sentence.h), file by file.
namespace driftline::export_sentences {

// Caption files
inline constexpr CodedSentence<> captionExists{
    "export.target-exists", "This text was edited since the picture beside it was exported, or it is another "
                            "file of that name, so neither was replaced."};

// Carried figure
inline constexpr CodedSentence<> notOneFigure{
    "picture.no-figure", "This picture does not carry exactly one figure, as a picture of Driftline does."};

// Figure export
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> smallerThanContent{
    "size.content", "A {} of {} mm is too small for this figure; it needs at least {} mm."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view, std::string_view>
    presetSmallerThanContent{
        "size.content",
        "The preset “{}” gives this figure a {} of {} mm, and with its type sizes it needs at "
        "least {} mm. Choose a larger preset, or show less: shorter titles and notes, fewer events or "
        "panels."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> higherThanPreset{
    "size.preset-height", "A height of {} mm is more than the {} mm that the preset “{}” allows. Choose at "
                          "most that height, or another preset."};
inline constexpr Sentence<std::string_view, std::string_view> alternatives{"{} or {}"};
inline constexpr CodedSentence<std::string_view, std::string_view> unknownFormat{
    "export.unknown-format", "{} is not a format Driftline writes; choose {}."};

// Figure print
inline constexpr CodedSentence<> printFailed{
    "print.failed", "The printer does not accept the page. Choose another one, or export the figure as a PDF "
                    "and print that."};

// File making
inline constexpr CodedSentence<std::string_view> noTransparency{
    "export.no-transparency",
    "A file in the format {} has no background that could be transparent; choose png, svg or pdf."};
inline constexpr CodedSentence<std::string_view> noOutlines{
    "export.no-outlines",
    "A file in the format {} has no text that could become outlines; choose svg or pdf, "
    "or leave the text as it is."};

// File reasons
inline constexpr Sentence<std::string_view, std::size_t> andMore{"{} and {} more"};
inline constexpr const char* intervalOrStatus = "n, interval or status";
inline constexpr CodedSentence<std::string_view> dataChanged{"verify.data", "The data have changed: {}."};
inline constexpr CodedSentence<std::string_view> metadataChanged{
    "verify.facts", "The numbers are the same, but what is known about the data has changed: {}."};
inline constexpr CodedSentence<std::string_view> figureChanged{"verify.figure",
                                                               "The figure has changed: {}."};
inline constexpr CodedSentence<> programUnknown{
    "verify.program", "The file does not say which program made it, so another program changed it."};
inline constexpr CodedSentence<std::string_view, std::string_view> otherProgram{
    "verify.program", "The file was made by {}, and this is {}."};
inline constexpr CodedSentence<> pixelsPackedOtherwise{
    "verify.packing", "All pixels and texts are the same; only their compression differs, because an earlier "
                      "version packed them."};
inline constexpr CodedSentence<> drawingPackedOtherwise{
    "verify.packing", "All drawing operators, fonts and properties are the same; only their compression "
                      "differs, because an earlier version packed them."};
inline constexpr const char* fontsOrProgram =
    "other fonts are installed here, or another program changed the file";
inline constexpr CodedSentence<> propertiesOfDrawing{
    "verify.texts", "The drawing is the same, but what the file says beside it (title, author, source or alt "
                    "text) differs: another program changed it."};
inline constexpr CodedSentence<> propertiesOfPixels{
    "verify.texts", "The pixels are the same, but what the file says beside them (title, author, source or "
                    "alt text) differs: another program changed it."};
inline constexpr CodedSentence<std::string_view> otherDrawing{
    "verify.drawing", "Figure and data are the same, but not the drawing: {}, or an earlier version wrote it "
                      "with other drawing "
                      "operators, which cannot be compared with those of this version."};
inline constexpr CodedSentence<std::string_view> otherPicture{
    "verify.pixels", "Figure and data are the same, but not the pixels: {}."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> otherPixels{
    "verify.pixels", "Figure and data are the same, but {} of {} pixels are not: {}."};

// Layout findings
inline constexpr Sentence<double, double> pageSize{"{:.4g} × {:.4g} mm"};
inline constexpr const char* inAnyPanel = " in any panel";
inline constexpr Sentence<std::size_t, std::string_view> inSomePanels{" in {} of {}"};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> valuesLeftOut{
    "figure.values-left-out", "At {}, not every value fits, so none are shown{}.",
    "If only some marks had a value, the others would look different in kind. {2}; the table has every "
    "number."};
inline constexpr const char* tallerOrFewerBars = "Make the figure taller or show fewer bars";
inline constexpr const char* widerOrFewerBars =
    "Make the figure wider, lay the bars on their side or show fewer";
inline constexpr CodedSentence<std::string_view> nameLeftOut{
    "figure.names-left-out", "At {}, 1 dot has no name, because it would cover other dots or words.",
    "Make the figure wider or taller, or show fewer dots; the table has every name."};
inline constexpr CodedSentence<std::string_view, std::size_t> namesLeftOut{
    "figure.names-left-out", "At {}, {} dots have no name, because it would cover other dots or words.",
    "Make the figure wider or taller, or show fewer dots; the table has every name."};
inline constexpr Sentence<std::string_view, double> sizeMeanwhile{
    "Until you change it, the page is {} at {:g} dpi."};

// Output file
/// Begins style sheets of the guide, which are known by it.
inline constexpr const char* styleMark = "/* Made by Driftline ";
inline constexpr CodedSentence<> targetExists{
    "export.target-exists", "There is a file of this name already, and it does not say that Driftline made "
                            "it, so it was not replaced."};

// PDF
inline constexpr CodedSentence<std::string_view> sourceDate{
    "export.source-date",
    "The environment variable SOURCE_DATE_EPOCH is {}, which is not a number of seconds "
    "since 1970; unset it or set it to such a number."};

// Picture size
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> sizeTooSmall{
    "size.too-small", "The {} of {} mm is too small; the least is {} mm."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> sizeTooLarge{
    "size.too-large", "The {} of {} mm is too large; the most is {} mm."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> sizeDpi{
    "size.dpi", "A resolution of {} dpi cannot be used; it must be between {} and {} dpi."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view, std::string_view>
    tooManyPixels{"size.too-many-pixels",
                  "{} × {} pixels are too many; the most are {} a side and {} million "
                  "in all. Choose a smaller size or resolution."};

// Picture traces
inline constexpr CodedSentence<std::string_view> pictureDamaged{
    "picture.damaged", "This picture is damaged: {}. Export it again."};
inline constexpr const char* endsTooSoon = "it ends too soon";
inline constexpr const char* wrongChecksum = "a checksum is wrong";
inline constexpr Sentence<long long> noXml{"it is not valid XML from line {} on"};
inline constexpr const char* unreadableObjects = "its objects cannot be read";
inline constexpr CodedSentence<> notAPicture{"picture.unknown-format",
                                             "This is not a PNG, SVG or PDF picture."};
inline constexpr CodedSentence<> noSize{
    "picture.no-size", "This picture does not say how large it is on paper, as every picture of Driftline "
                       "does: another program made or changed it."};

// PNG
inline constexpr CodedSentence<> noMemoryForPixels{
    "export.encoder", "The picture could not be made: there is not enough memory for its pixels. Choose a "
                      "smaller size or resolution."};

// Program facts
inline constexpr Sentence<std::string_view> notLoaded{"not loaded ({})"};
inline constexpr const char* qtBuiltWith = "Qt (built with)";

// Run outputs
inline constexpr CodedSentence<std::string_view> folderUnwritable{"file.unwritable",
                                                                  "The folder cannot be created ({})."};
inline constexpr CodedSentence<> linkLeadsOut{
    "output.unsafe-file", "A link leads out of the folder that is exported to, so nothing is written there. "
                          "Remove the link."};
inline constexpr CodedSentence<> outputCancelled{"output.cancelled",
                                                 "This file was not written, because exporting was stopped."};
inline constexpr CodedSentence<> exportNoMemory{
    "export.no-memory",
    "There is not enough memory for this picture. Choose a smaller size or resolution, or "
    "close other programs."};
inline constexpr CodedSentence<std::string_view> exportFailed{"export.failed",
                                                              "This stopped unexpectedly: {}."};
inline constexpr CodedSentence<> captionName{
    "output.caption-name", "Another picture of this export writes its own caption to this file. Give one of "
                           "the two pictures another name."};

// Verify captions
inline constexpr CodedSentence<std::string_view, std::string_view> captionMissing{
    "verify.caption-missing", "{} is missing. Export {} again to write it."};
inline constexpr CodedSentence<std::string_view, std::ptrdiff_t, std::string_view> captionDiffers{
    "verify.caption", "{} differs, from line {} on, from the text that the figure and its data give now: it "
                      "was edited, or they "
                      "have changed. Export {} again to replace it (an edited text only with --force)."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> captionNotListed{
    "verify.caption",
    "{} does not contain the caption that the figure of {} and its data give now. Export {} "
    "again to replace it (an edited text only with --force)."};
inline constexpr const char* thePicture = "the picture";
inline constexpr const char* thesePictures = "these pictures together";

// Verify picture
inline constexpr CodedSentence<> notARegularFile{
    "file.unreadable", "This is a folder or a device, not a file with a picture. Name the picture."};
inline constexpr CodedSentence<> sizeOfNoExport{
    "verify.size", "The picture has a size that its figure is not drawn in: another program changed it."};
inline constexpr Sentence<std::string_view, std::string_view> millimetres{"{} × {} mm"};
inline constexpr Sentence<std::string_view, std::string_view> atResolution{"{} at {} dpi"};
inline constexpr CodedSentence<std::string_view, std::string_view> sizeChanged{
    "verify.size", "The size has changed: the file has {}, now it would be {}."};
inline constexpr CodedSentence<std::string_view, std::string_view> otherFormat{
    "verify.content", "The file is in the format {}, and not in {}."};
inline constexpr CodedSentence<> otherContent{
    "verify.content",
    "The file does not hold what the figure and its data give now: one of them has changed, "
    "or another program changed the file."};

} // namespace driftline::export_sentences
