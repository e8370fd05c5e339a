// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <QtGlobal>

#include <cstddef>
#include <string_view>

/// What a person reads in the widgets (see base/sentence.h), file by file.
namespace driftline::widgets_sentences {

// Aggregate words
inline constexpr const char* ifSeveralRowsMatch = "If several rows match";
inline constexpr const char* stopAndAsk = "Stop and ask";
inline constexpr const char* addThemUp = "Add them up";
inline constexpr const char* takeTheirMean = "Take their mean";
inline constexpr const char* takeTheWeightedMean = "Take the weighted mean";
inline constexpr const char* takeTheMeanBySampleSize = "Take the mean by sample size";
inline constexpr const char* countThem = "Count them";
inline constexpr const char* aboutStopping = "Says so instead of drawing a number that nobody chose.";
inline constexpr const char* aboutSum = "Adds the rows up.";
inline constexpr const char* aboutMean = "Every row counts the same.";
inline constexpr const char* aboutWeightedMean = "Rows count by the weights that come with the data.";
inline constexpr const char* aboutMeanBySampleSize = "Rows count by how many people were asked.";
inline constexpr const char* aboutCount = "How many rows there are.";

// Entity picker
inline constexpr const char* byLatestValue = "By latest value";
inline constexpr const char* chooseAGroup = "Choose a group";
inline constexpr Sentence<std::string_view> latestValues{"Latest values: {}"};
inline constexpr Sentence<std::string_view, std::string_view> latestValuesIn{"Latest values: {}, {}"};
inline constexpr const char* oneNameStays =
    "One stays chosen: a figure needs something to show. Choose another first.";

// Export preview
inline constexpr const char* previewOfTheText = "Preview of the text";
inline constexpr const char* noPictureOfThisSize = "No picture of this size";

// Format box
inline constexpr const char* excelWorkbook = "Numbers as Excel workbook";
inline constexpr const char* csvTable = "Numbers as CSV table";
inline constexpr const char* dataPackage = "Data package with readme";
inline constexpr const char* figureAsJson = "Figure as JSON";
inline constexpr const char* figureAsVegaLite = "Figure as Vega-Lite";
inline constexpr const char* kindOfFile = "Kind of file";
inline constexpr const char* aboutCsvTable =
    "The figure’s own numbers with their sources, as UTF-8 text with commas.";
inline constexpr const char* aboutExcelWorkbook =
    "Sheets with the numbers, their sources and what the figure is. Shown here: the numbers.";
inline constexpr const char* aboutDataPackage = "The figure, the rows of data that it shows and a readme, "
                                                "which others can open too. Shown here: the numbers.";
inline constexpr const char* aboutVegaLite = "The figure with its numbers, for web pages and notebooks.";
inline constexpr const char* aboutFigureJson =
    "The figure as Driftline reads it: what it shows, without the data.";

// Honesty strip
inline constexpr const char* aboutHonestyStrip =
    "What a reader of this figure should know, and how to fix it";
inline constexpr const char* thingsToKnow = "Things to know about this figure";
inline constexpr const char* nothingToObjectTo = "Nothing to object to in this figure";
inline constexpr const char* thingToKnow = "thing to know";
inline constexpr const char* countedThingsToKnow = "things to know";
inline constexpr const char* mayMislead = " – may mislead";
inline constexpr Sentence<qsizetype> someMayMislead{" – {} may mislead"};
inline constexpr const char* changesCanBeUndone = "Changes the figure; can be undone";

// Note strip
inline constexpr const char* hideThisNote = "Hide this note";

// Order list
inline constexpr const char* aboutNameOrder = "Drag a name, or move it with Alt+Up and Alt+Down.";

// Page zoom field
inline constexpr const char* zoomOfThePage = "Zoom of the page";
inline constexpr const char* aboutPageZoom =
    "How large the page is shown; 100% is its true size. Ctrl+0 fits the page, Ctrl+Alt+0 shows its true "
    "size; zoom with Ctrl++ and Ctrl+−, or with Ctrl and the wheel.";

// Picture option fields
inline constexpr const char* canBeOpenedAgain = "Can be opened again";
inline constexpr const char* textAsOutlines = "Text as outlines";
inline constexpr const char* aboutCaptionPlace =
    "Journals take title, source and notes in the manuscript: beside the picture they are written to "
    "NAME.caption.txt, with the alt text in NAME.alt.txt";
inline constexpr const char* asPresetOrFigureSays = "As the preset or figure says";
inline constexpr const char* captionInThePicture = "In the picture";
inline constexpr const char* captionBesideThePicture = "Beside the picture";
inline constexpr const char* aboutCarriedFigure =
    "The picture carries the figure, the numbers it shows and their sources: drop it on the window to go on "
    "working on it";
inline constexpr const char* aboutOutlines =
    "Letters become shapes that look the same in every program, also where the typeface is missing; they can "
    "no longer be searched, copied or edited as text";

// Preflight strip
inline constexpr const char* aboutPreflight = "What the file itself contains, compared with what is required";
inline constexpr const char* checksOfTheFile = "Checks of the file";
inline constexpr Sentence<qsizetype, std::size_t> checksFail{"{} of {} checks failed"};
inline constexpr const char* oneNeedsALook = "1 needs a look";
inline constexpr Sentence<qsizetype> someNeedALook{"{} need a look"};
inline constexpr const char* nothingToObjectToInFile = "nothing to object to";

// Reading card
inline constexpr const char* valuesAtTheCrosshair = "Values at the crosshair";
inline constexpr const char* aboutMovingTheCard = "Drag to move it, or Shift and the arrow keys";
inline constexpr const char* allValuesHere = "All values here, with their sources";
inline constexpr const char* copyTheseValues = "Copy these values";
inline constexpr const char* aboutCopyTheseValues = "Copy these values with their sources (Ctrl+C)";
inline constexpr const char* unpinTheseValues = "Unpin these values";
inline constexpr const char* aboutUnpinning = "Unpin (Esc unpins all)";

// Size fields
inline constexpr const char* journalPageOrSlide = "Journal, page or slide";
inline constexpr const char* aboutPreset =
    "Width, type sizes, lines and resolution as a journal, a page or a slide asks for";
inline constexpr const char* unitOfWidthAndHeight = "Unit of width and height";
inline constexpr CodedSentence<> resolutionIsNoNumber{
    "size.dpi", "The resolution is not a number. Type one such as 300."};
inline constexpr const char* asTheFigureSays = "As the figure says";
inline constexpr Sentence<std::string_view> asTheFigureSaysNamed{"As the figure says: {}"};
inline constexpr const char* presetsOfYourOwn = "Presets of your own";
inline constexpr const char* aboutOwnPresets = "Keep this size as a preset of your own, or remove one";
inline constexpr const char* saveAsPresetButton = "Save as preset…";
inline constexpr const char* removeThisPreset = "Remove this preset";

// Status line
inline constexpr const char* aboutSizeOnThePage = "The size of the figure on the page and in exported files. "
                                                  "Change it in the inspector under Theme and size.";
inline constexpr const char* progressOfReading = "Progress of reading";
inline constexpr Sentence<std::string_view, std::string_view, std::string_view> sizeAndResolution{
    "{} × {} mm · {} dpi"};

// Timeline
inline constexpr const char* playThroughPeriods = "Play through the periods";
inline constexpr const char* onePeriodBack = "One period back";
inline constexpr const char* onePeriodOn = "One period on";
inline constexpr const char* firstPeriodShown = "First period shown";
inline constexpr const char* lastPeriodShown = "Last period shown";
inline constexpr const char* typeAPeriod = "Type a period such as 2021 or 2024-Q1";

// Timeline track
inline constexpr const char* aboutTimelineHandles =
    "Drag a handle, or the stretch between them. Arrows, Page, Home and End move; Space changes handle.";
inline constexpr Sentence<std::string_view, std::string_view> timelineFirst{
    "Timeline, first period {}; shown to {}"};
inline constexpr Sentence<std::string_view, std::string_view> timelineLast{
    "Timeline, last period {1}; shown from {0}"};

// Vision bar
inline constexpr const char* visionAsItIs = "As it is";
inline constexpr const char* visionInGrey = "As a black-and-white printer makes it";
inline constexpr const char* visionDeuteranopia =
    "Without green receptors, the most common kind (deuteranopia)";
inline constexpr const char* visionProtanopia = "Without red receptors (protanopia)";
inline constexpr const char* visionTritanopia = "Without blue receptors (tritanopia)";
inline constexpr const char* aboutColourDistance =
    "How far apart the two most alike colours are (CIEDE2000): below 10 they are easily taken for each "
    "other, unless dashes, markers or names tell them apart";

// Weight row
inline constexpr Sentence<std::string_view> weightOf{"Weight of {}"};
inline constexpr Sentence<std::string_view, std::string_view, std::string_view> aboutWeight{
    "{} of all weight; value {}; moves the average by {}"};
inline constexpr const char* nothingThatIsKnown = "nothing that is known";
inline constexpr Sentence<std::string_view> aboutPull{
    "The average stands this much higher or lower because {} is in it"};

// Zoom buttons
inline constexpr const char* zoomOfTheData = "Zoom of the data";
inline constexpr const char* previousView = "Previous view (Alt+Left)";
inline constexpr const char* nextView = "Next view (Alt+Right)";
inline constexpr const char* zoomIntoABox = "Zoom into a box";
inline constexpr const char* aboutZoomIntoABox =
    "Zoom into a box: drag over the part you want to see.\nWithout this button: Shift+drag. The wheel zooms "
    "the time axis, Shift+wheel the value axis; + and −, alone and with Alt, do the same. Ctrl+wheel zooms "
    "the page.";
inline constexpr const char* showAllData = "Show all data";
inline constexpr const char* aboutShowAllData = "Show all data of the figure again (double click, or 0)";

// Picture size words
inline constexpr Sentence<std::string_view, std::string_view> sharpAtAnyResolution{
    "{} × {} mm on paper, sharp at any resolution."};
inline constexpr Sentence<std::string_view, std::string_view, std::string_view, std::string_view,
                          std::string_view>
    sizeInPixels{"{} × {} pixels, which is {} × {} mm on paper at {} dpi."};

} // namespace driftline::widgets_sentences
