// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <cstdint>
#include <string_view>

/// What a person reads from this library (see base/sentence.h), file by file.
namespace driftline::preflight_sentences {

// Colour rules
inline constexpr Sentence<std::string_view, std::string_view> largeText{"{}, large text {}"};
inline constexpr const char* contrastText = "Contrast of text";
inline constexpr Sentence<std::string_view, std::string_view, std::string_view, std::string_view>
    contrastInOn{"{} for {} in {} on {}"};
inline constexpr const char* takeADarkerColour = "Take a darker colour for the words, or a lighter ground.";
inline constexpr Sentence<std::string_view> ratioAgainstGround{"{} against the ground"};
inline constexpr const char* contrastMarks = "Contrast of marks";
inline constexpr const char* noMarksInColour = "no marks in colour";
inline constexpr Sentence<std::string_view, std::string_view, std::string_view> contrastOn{"{} for {} on {}"};
inline constexpr const char* takeAStrongerColour = "Take a stronger colour for this series.";
inline constexpr const char* coloursApartGrey = "Colours apart in grey";
inline constexpr Sentence<std::string_view> coloursApart{"Colours apart with {}"};
inline constexpr Sentence<std::string_view> leastDistance{"at least {} (CIEDE2000)"};
inline constexpr const char* fewerThanTwoColours = "fewer than two colours";
inline constexpr const char* giveAnotherDashOrMarker =
    "Give the two another dash or marker, name them at their lines, or take other colours.";
inline constexpr const char* otherSignsAreNotKnown =
    "Whether dash, marker or name tells them apart is known from PDF or SVG only; look at the picture.";
inline constexpr const char* otherSignsTellApart = "; dash, marker or name tell them apart";
inline constexpr const char* otherColoursWouldHelp =
    "Other colours would help those who look at colours first.";
inline constexpr Sentence<std::string_view, std::string_view, std::string_view, std::string_view>
    distanceBetween{"{} between {} and {}{}"};

// Pdf reader
inline constexpr CodedSentence<> pdfHasNoPage{"preflight.broken",
                                              "The PDF file has no page. Export it again."};
inline constexpr CodedSentence<> pdfPageHasNoSize{
    "preflight.broken", "The page of the PDF file has no possible size. Export it again."};
inline constexpr CodedSentence<> pdfIsDamaged{
    "preflight.broken", "The PDF file is damaged and cannot be read. Export or copy it again."};
inline constexpr CodedSentence<> pdfUnpacksToTooMuch{
    "preflight.too-large",
    "The PDF file unpacks to far more than a figure holds, and is not opened. Export it again."};
inline constexpr CodedSentence<> pdfIsLocked{
    "preflight.locked", "The PDF file has a password. Save it without one, then check it."};

// Png reader
inline constexpr CodedSentence<> pngHeaderLength{
    "preflight.broken", "The PNG file is damaged: its header has a wrong length. Export it again."};
inline constexpr CodedSentence<> pngSizeIsImpossible{
    "preflight.broken", "The PNG file is damaged: its size is impossible. Export it again."};
inline constexpr CodedSentence<> pngHeaderIsMisplaced{
    "preflight.broken", "The PNG file is damaged: its header is not where it belongs. Export it again."};
inline constexpr CodedSentence<> pngIsCutOff{"preflight.broken",
                                             "The PNG file is cut off. Export or copy it again."};
inline constexpr CodedSentence<> pngPixelsAreDamaged{
    "preflight.broken", "The PNG file is damaged: its pixels cannot be read. Export it again."};

// Preflight
inline constexpr Sentence<std::string_view, std::string_view> cannotBeMeasured{"cannot be measured in {} {}"};
inline constexpr const char* checkAsVectorToo =
    "Check the figure as PDF or SVG too: type, lines and colours are the same there.";

// Read picture
inline constexpr CodedSentence<> isNoPicture{"preflight.foreign",
                                             "This file is not a PNG, SVG or PDF picture, so it cannot be "
                                             "checked. Export the figure in one of these formats."};

// Size rules
inline constexpr const char* exportInOneOfThese = "Export it in one of these formats.";
inline constexpr const char* convertToOneOfThese =
    "Driftline writes none of these: convert a PNG to TIFF (LZW, no alpha channel) or a PDF to EPS.";
inline constexpr const char* exportAsPdf = "Export it as PDF; a PNG may do for a first submission.";
inline constexpr Sentence<std::string_view> lessThanMb{"less than {} MB"};
inline constexpr const char* exportWithLowerResolution = "Export it with a lower resolution, or as PDF.";
inline constexpr const char* saveThePageApart =
    "Save the page with the figure as a file of its own; only the first page was looked at.";
inline constexpr Sentence<std::string_view, std::string_view> millimetresFromTo{"{} to {} mm"};
inline constexpr Sentence<std::string_view> mostMillimetres{"at most {} mm"};
inline constexpr Sentence<std::string_view> leastMillimetres{"at least {} mm"};
inline constexpr const char* widthIsUnknown = "unknown: the file has no resolution";
inline constexpr const char* exportWithResolutionForSize =
    "Export it again with a resolution; without one every program shows another size.";
inline constexpr Sentence<std::string_view> exactMillimetres{"{} mm"};
inline constexpr const char* exportForPresetDoNotStretch =
    "Export it for this preset; stretching the file would change type and lines too.";
inline constexpr Sentence<std::string_view, std::string_view> mostMillimetresHigh{"at most {} mm{}"};
inline constexpr const char* exportLower =
    "Export it for this preset with a height, for a wider column, or with fewer panels or words.";
inline constexpr Sentence<std::string_view, std::string_view> wide{"{} to {} wide"};
inline constexpr Sentence<std::string_view> mostHigh{"at most {} high"};
inline constexpr const char* exportForPresetPixels =
    "Export it for this preset, with its width and resolution.";
inline constexpr Sentence<std::string_view, std::string_view> dpi{"{} to {} dpi"};
inline constexpr Sentence<std::string_view> leastDpi{"at least {} dpi"};
inline constexpr Sentence<std::string_view> mostDpi{"at most {} dpi"};
inline constexpr const char* isSharpAtAnySize = "sharp at any size: lines, not pixels";
inline constexpr const char* noneInTheFile = "none in the file";
inline constexpr const char* exportAgainWithResolution = "Export it again with a resolution.";
inline constexpr const char* resolutionInsideIsNotKnown = "not known, of a picture of pixels inside";
inline constexpr const char* lookAtPrintSize = "Look at the picture at print size.";
inline constexpr const char* ofPixelsInside = ", of a picture of pixels inside";
inline constexpr const char* roundedDown =
    "Rounded down by the program that wrote it; strict checkers refuse that. Export it again.";
inline constexpr Sentence<std::string_view> exportAgainWithDpi{
    "Export it again with {} dpi; enlarging the file adds nothing."};

// Svg reader
inline constexpr CodedSentence<> isNoSvg{
    "preflight.foreign", "This is XML, but not an SVG picture. Give the file that Driftline exported."};
inline constexpr CodedSentence<> svgHasNoSize{
    "preflight.broken",
    "The SVG picture has no size: neither width and height nor a viewBox. Export it again."};
inline constexpr CodedSentence<std::int64_t, std::string_view> svgIsDamaged{
    "preflight.broken", "The SVG file is damaged: it cannot be read beyond line {} ({}). Export it again."};
inline constexpr const char* nestedTooDeeply = "nested too deeply";

// Text rules
inline constexpr Sentence<std::string_view, std::string_view> atLeast{"at least {}{}"};
inline constexpr const char* exportWithLargerType =
    "Export it for this preset, whose type is large enough, and do not shrink it afterwards.";
inline constexpr Sentence<std::string_view, std::string_view> atMost{"at most {}{}"};
inline constexpr const char* exportWithSmallerType =
    "Export it for this preset, whose type is small enough, and do not enlarge it afterwards.";
inline constexpr Sentence<std::string_view, std::string_view> measuredIn{"{} in {}"};
inline constexpr const char* nameSeriesInLegend = "Name the series in a legend instead of at their lines.";
inline constexpr const char* thereIsNoText = "no text, or all of it converted to outlines";
inline constexpr const char* exportTextAsText = "Export it with its text as text.";
inline constexpr const char* thereAreNoLines = "no lines";
inline constexpr const char* exportWithThickerLines =
    "Export it for this preset, whose lines are thick enough, and do not shrink it afterwards.";
inline constexpr const char* exportWithThinnerLines =
    "Export it for this preset, whose lines are thin enough, and do not enlarge it afterwards.";
inline constexpr const char* exportWithItsTypeface =
    "Export it for this preset, with its typeface installed.";
inline constexpr Sentence<std::string_view> namedNotHeld{"{}: named, not held"};
inline constexpr const char* svgOnlyNamesFonts =
    "An SVG only names its fonts; hand in a PDF, which holds them.";
inline constexpr const char* embedTheFonts =
    "Export it as PDF with Driftline, or embed all fonts in the program that wrote it.";
inline constexpr Sentence<std::string_view> notEmbedded{"{}: not embedded"};

// Word rules
inline constexpr const char* unitInAxisTitle = "in parentheses in the axis title";
inline constexpr const char* giveTheAxisAUnit =
    "Give the value axis a title with its unit, such as “Exports (US$ billion)”.";
inline constexpr const char* lettersCannotBeRead = "the letters in the file cannot be read";
inline constexpr const char* unitAtNumbers = "at the numbers of the axis";
inline constexpr const char* thereIsNoValueAxis = "no value axis";
inline constexpr const char* numbersWithoutUnit = "numbers without a unit";
inline constexpr const char* sourceOfTheData = "Source of the data";
inline constexpr Sentence<std::string_view> namedInProperties{"{} in the file’s properties"};
inline constexpr const char* inPictureOrProperties = "in the picture or in the file’s properties";
inline constexpr const char* exportWithSources =
    "Export it with Driftline, which writes the sources into the file, or add a source line.";
inline constexpr Sentence<std::string_view> inTheManuscript{"in the manuscript, not in the picture{}"};
inline constexpr const char* captionPlaceIsNotKnown = "the file does not say where its caption is";
inline constexpr const char* lookForTheCaption =
    "Look whether title, source and notes stand in the picture, and move them to the manuscript.";
inline constexpr const char* besidePicture = "beside the picture";
inline constexpr const char* captionIsInPicture = "title, source and notes stand in the picture";
inline constexpr const char* exportCaptionApart =
    "Export it with the caption beside the picture (--caption separate); the texts are then written to "
    "files of their own.";
inline constexpr const char* altText = "Text for those who cannot see it";
inline constexpr const char* isTheTitleOnceMore = ", the title once more";
inline constexpr const char* inTheProperties = "in the file’s properties";
inline constexpr const char* exportWithAltText =
    "Export it with Driftline, which writes the alt text into the file, and check it in the figure’s text.";

} // namespace driftline::preflight_sentences
