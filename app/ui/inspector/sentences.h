// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <cstddef>
#include <string_view>

/// What a person reads in the inspector (see base/sentence.h), file by file.
namespace driftline::inspector_sentences {

// Answers section
inline constexpr const char* answersFromEndToEnd = "Answers, from one end to the other";
inline constexpr const char* orderOfAnswers = "Order of answers";
inline constexpr const char* answersOutsideScale = "Answers outside the scale";
inline constexpr const char* aboutAnswerOrder =
    "From one end of the scale to the other; Alt+Up and Alt+Down move an answer.";
inline constexpr const char* aboutNeutralAnswer = "The answer in the middle, from which the bars grow.";
inline constexpr const char* aboutNeutralApart = "On: it stands at the side. Off: it lies across the middle.";
inline constexpr const char* aboutAnswersOutside =
    "Such as “don’t know”: drawn in grey at the side and no part of the order.";
inline constexpr const char* scaleNeedsTwoAnswers = "A scale has at least two answers.";
inline constexpr const char* noAnswerOrderIsStated =
    "This figure states no order, so the order in its data applies. If the data state none either, the "
    "figure cannot be drawn until you state one.";

// Axis section
inline constexpr const char* smallestOnTop = "Smallest on top";
inline constexpr const char* aboutAxisTitle = "The title of the axis; leave it empty to show the unit.";
inline constexpr const char* aboutAxisFrom = "The smallest value on the axis; empty lets the data decide.";
inline constexpr const char* aboutAxisTo = "The largest value on the axis; empty lets the data decide.";
inline constexpr const char* aboutAxisStep =
    "The distance between the numbers on the axis, such as 10; leave it empty for round numbers.";
inline constexpr const char* aboutAxisNumbers =
    "The numbers on the axis, such as 0; 50; 100; leave it empty for round numbers.";
inline constexpr const char* aboutDecimals = "How many decimals the numbers in the figure have.";
inline constexpr const char* aboutCountedIn = "What numbers are counted in: 12.2 bn, or 12,200 m.";
inline constexpr const char* asManyAsNeeded = "As many as needed";
inline constexpr const char* theUnitItself = "The unit itself";
inline constexpr const char* insteadOfSecondAxis = "Instead of a second axis:";
inline constexpr const char* whyNoSecondAxis =
    "A chart has no second value axis: with two scales, lines cross where nothing happens, and the scales "
    "decide which line looks larger. Compare the series in two panels, or as an index.";
inline constexpr const char* addSecondPanelButton = "Add a second panel…";
inline constexpr const char* secondAxisAsPanel = "Second axis: add a panel instead";
inline constexpr const char* aboutIndex =
    "Every series begins at 100, so that changes of different sizes can be compared.";
inline constexpr const char* secondAxisAsIndex = "Second axis: show an index instead";
inline constexpr const char* stepMustBePositive = "A step must be larger than zero.";
inline constexpr const char* useRoundNumbers = "Use round numbers";
inline constexpr Sentence<std::size_t> tooManyAxisNumbers{"An axis can have at most {} numbers. Type fewer."};
inline constexpr const char* asTheDataNeed = "As the data need";
inline constexpr const char* startsAtZero = "Starts at zero: here the length or area is the number.";
inline constexpr const char* aboutLogarithmic =
    "Equal distances stand for equal ratios; use it for numbers of very different sizes.";
inline constexpr const char* aboutReversed = "For ranks: puts the first on top.";

// Chart section
inline constexpr const char* fillGapBetweenSeries = "Fill the gap between the two series";
inline constexpr const char* sideBySide = "Side by side";
inline constexpr const char* partsOfHundred = "Parts of 100 %";
inline constexpr const char* divergingFromZero = "Diverging from zero";
inline constexpr const char* aboutStacking = "How the series of one period stand to each other.";
inline constexpr const char* asNamesNeed = "As names need";
inline constexpr const char* aboutHorizontalBars =
    "Horizontal bars give long names room; “As names need” turns them only then.";
inline constexpr const char* valuesWhereTheyFit = "Where they fit";
inline constexpr const char* valuesOnEveryBar = "On every bar";
inline constexpr const char* aboutValuesOnBars = "Whether the numbers stand at the bars.";
inline constexpr const char* aboutComparisonStart = "Where the comparison starts.";
inline constexpr const char* aboutComparisonEnd = "Where the comparison ends.";
inline constexpr Sentence<std::string_view> chooseAnotherKind{"{} Choose another kind of chart."};
inline constexpr const char* aboutGapColour = "The area takes the colour of the series above.";
inline constexpr const char* firstThereIs = "First there is";
inline constexpr const char* lastThereIs = "Last there is";

// Data section
inline constexpr const char* namesThatAreShown = "Names that are shown";
inline constexpr const char* aboutSeriesColumn = "Draws one line, bar or dot for each of these.";
inline constexpr const char* aboutAggregate = "What to do where several rows of the data fall on one point.";
inline constexpr const char* aboutNamesColumn =
    "The list below shows or leaves out the names of this column.";
inline constexpr const char* aboutNamesShown =
    "Tick what the figure shows. The number beside a name is its latest value.";
inline constexpr Sentence<std::string_view> chooseAmong{"Choose among {}"};
inline constexpr Sentence<std::string_view> onePer{"One per {}"};

// Events section
inline constexpr const char* eventsAndNotes = "Events and notes";
inline constexpr const char* aboutLibraryEvents =
    "Marks what happened when, each event with its source: point at one to read it.";
inline constexpr const char* showAllEventsOfKinds = "Show all events of these kinds";
inline constexpr const char* aboutAllEventsOfKinds = "Instead of only those that the figure’s author chose.";
inline constexpr const char* kindsOfEvents = "Kinds of events";
inline constexpr const char* addOwnEvent = "Add an event of your own …";
inline constexpr const char* onlyForARange = "only for a range";
inline constexpr const char* whoSaysSo = "who says so";
inline constexpr const char* aboutOwnEvent = "A dotted line at a date, or a range if it has an end.";
inline constexpr const char* ownEvents = "Events of your own";
inline constexpr const char* showEventInOnePanelButton = "Show an event in one panel only …";
inline constexpr const char* aboutEventInOnePanel =
    "For what happened in one place: the event then stands only in that place’s panel.";
inline constexpr const char* addLineAtValue = "Add a line at a value …";
inline constexpr const char* aboutLineAtValue =
    "A straight line at one value, such as a target or a majority.";
inline constexpr const char* linesAtValues = "Lines at a value";
inline constexpr const char* aboutLineOfData = "A straight line at a number that stands in the data, which "
                                               "brings its source along. A few words of its row name it.";
inline constexpr const char* addNoteAtPlace = "Add a note at a place …";
inline constexpr const char* aboutNote = "A few words that stay at their place in the data.";
inline constexpr Sentence<std::string_view> isNotADate{
    "“{}” is not a date. Write it like 2024, 2024-Q1, 2024-08, 2024-W32 or 2024-08-05."};
inline constexpr const char* endMustFollowBeginning =
    "The end must be a date after the beginning, such as 2024-09.";
inline constexpr const char* sayWhatHappened = "Say in a few words what happened.";
inline constexpr const char* chooseEventAndPanel = "Choose an event and the panel that it belongs to.";
inline constexpr const char* lineNeedsValueAndLabel = "A line needs a value, such as 50, and a label.";
inline constexpr const char* noteNeedsPlaceAndText =
    "A note needs a place along the axis, such as 2023, a value, such as 60, and its text.";
inline constexpr Sentence<std::string_view, std::string_view> eventOnlyInPanel{"{}, only in {}"};
inline constexpr const char* eventsNeedTime =
    "Events need time along the axis; this figure has categories there.";
inline constexpr Sentence<std::string_view> eventsChosenByAuthor{"{} that the author of the figure chose."};

// Facets section
inline constexpr const char* aPanelFor = "A panel for";
inline constexpr const char* oneValueAxisForAll = "One value axis for all panels";
inline constexpr const char* inARow = "In a row";
inline constexpr const char* aboutPanelsFor = "Gives each of these a small chart of its own, side by side.";
inline constexpr const char* aboutSharedAxis =
    "On: heights can be compared between panels. Off: each panel fills its own height.";
inline constexpr const char* aboutPanelOrder = "In which order the panels follow each other.";
inline constexpr const char* aboutStressedPanel = "Sets one panel off from the others.";
inline constexpr const char* aboutPanelsInARow = "How many panels stand side by side.";
inline constexpr const char* byLatestValue = "By latest value";
inline constexpr const char* asManyAsFit = "As many as fit";
inline constexpr const char* everythingInOne = "Everything in one";
inline constexpr const char* noColumnToSplitBy = "No column here has several names to split the figure by.";

// Inspector section
inline constexpr const char* foldOrUnfold = "Fold or unfold";
inline constexpr const char* sayWhatSettingsAreFor = "Say what these settings are for";

// Labels section
inline constexpr const char* atTheEndsOfLines = "At the ends of lines";
inline constexpr const char* inALegend = "In a legend";
inline constexpr const char* aboutSeriesNames = "Where the names of the series stand.";
inline constexpr const char* aboveTheChart = "Above the chart";
inline constexpr const char* belowTheChart = "Below the chart";
inline constexpr const char* atTheRight = "At the right";
inline constexpr const char* aboutLegendPlace =
    "Where the legend stands, if there is one; in the chart it can be dragged.";
inline constexpr const char* aboutFocus = "Keeps one series in colour; the others become grey context.";
inline constexpr const char* onlyOneSeries = "There is only one series.";

// Look section
inline constexpr const char* themeAndSize = "Theme and size";
inline constexpr const char* dotsPerInch = "Dots per inch";
inline constexpr const char* aboutPreset = "A journal, a page or a slide: its type sizes, lines and font, on "
                                           "the page as in files, and the size that it begins with.";
inline constexpr const char* aboutTheme =
    "The colours and weights of the figure, on screen and in exported pictures.";
inline constexpr const char* aboutWidth =
    "On paper: journals often ask for 89 mm (one column) or 183 mm (two).";
inline constexpr const char* aboutHeight = "On paper; empty gives the figure the height that it needs.";
inline constexpr const char* aboutResolution = "How fine an exported picture is: print asks for 300 or more.";
inline constexpr const char* captionInThePicture = "In the picture";
inline constexpr const char* captionBesideThePicture = "Beside the picture";
inline constexpr const char* aboutCaptionPlace =
    "Where title, subtitle, source and notes stand. Journals take them in the manuscript: beside the picture "
    "they are written as texts, and panels get letters. The preset of a journal comes first.";
inline constexpr Sentence<std::string_view> themeOfThisFigure{"{} (in this figure)"};
inline constexpr Sentence<std::string_view> presetNotKnownHere{"{} (not known here)"};
inline constexpr const char* sizesArePositive = "Sizes are numbers above zero, such as 89 for one column.";
inline constexpr const char* restoreSize = "Put back what it was";

// Measure section
inline constexpr const char* theFirstPeriod = "The first period";
inline constexpr const char* aboutMeasure = "What is computed of the values before they are drawn.";
inline constexpr const char* aboutDifferencesOfShares =
    "Differences of percentages are in percentage points.";
inline constexpr Sentence<std::string_view> measuresNeedTime{
    "{} need time along the axis; this figure has categories there."};
inline constexpr Sentence<std::string_view> measuresNeedTwoSeries{"{} need at least two series to compare."};

// Pairing section
inline constexpr const char* aboutMeasureAlongX =
    "Sets the values against another measure, with a dot for each place or period that has both.";
inline constexpr const char* aboutRowsAlongX = "Which rows of the second measure to use.";
inline constexpr const char* aboutSharesAlongX = "The numbers themselves, or their share of the total.";
inline constexpr const char* aboutXTitle =
    "The title of the horizontal axis; leave it empty to show the name of the measure in the data.";
inline constexpr const char* aboutXEnd =
    "One end of the horizontal axis; leave it empty to let the data decide.";
inline constexpr const char* logarithmicAlongX = "Logarithmic along x";
inline constexpr const char* samePeriodOnly = "Same period only";
inline constexpr const char* orTheYearBefore = "Or the year before";
inline constexpr Sentence<int> orYearsBefore{"Or up to {} years before"};
inline constexpr const char* aboutEarlierNumbers = "Where the second measure has no number for a period, an "
                                                   "earlier one may replace it; the figure says where.";
inline constexpr const char* aboutDotSize = "A third measure: the area of each dot is proportional to it.";
inline constexpr const char* aboutXStep =
    "The distance between the numbers along x; leave it empty for round numbers.";
inline constexpr const char* aboutXNumbers =
    "The numbers along x, such as 0; 50; 100; leave it empty for round numbers.";
inline constexpr const char* aboutXDecimals = "How many decimals the numbers along x have.";
inline constexpr const char* aboutXCountedIn = "What the numbers along x are counted in.";
inline constexpr const char* joinDotsInTime = "Join the dots in order of time";
inline constexpr const char* lineOfFit = "Line of fit";
inline constexpr const char* aboutLineOfFit =
    "The least-squares line, with its equation. It does not show a cause.";
inline constexpr const char* aboutAverageLines = "A line on each axis, at the mean or median of all dots.";
inline constexpr const char* allNamesOrThoseWithRoom = "All; if many, those with room";
inline constexpr const char* aboutNamedDots = "Which dots have their name beside them.";
inline constexpr const char* noOtherMeasure =
    "No other measure has the places or periods that this panel shows. To set two of its series against each "
    "other, show only one of them first (Only this, under Series).";
inline constexpr const char* theNameInTheData = "The name in the data";
inline constexpr Sentence<std::string_view> shareOf{"Share of {}"};
inline constexpr const char* aboutPath = "Draws a path for each series, from its first period to its last.";
inline constexpr const char* pathNeedsTime =
    "A path needs time along the axis of the query; this panel has names there.";

// Panels section
inline constexpr const char* aboutPanelTitle = "Stands over this panel.";
inline constexpr const char* addPanelButton = "Add a panel…";
inline constexpr const char* aboutAddedPanel = "Below the others, of any dataset";
inline constexpr const char* aboutPanelCopy = "Put a copy of this panel below it";
inline constexpr const char* aboutPanelUp = "Put this panel before the one above it";
inline constexpr const char* aboutPanelDown = "Put this panel after the one below it";
inline constexpr const char* aboutPanelRemoval = "Take this panel out of the figure";

// Ranking section
inline constexpr const char* showTheFirst = "Show the first";
inline constexpr const char* andTheLast = "and the last";
inline constexpr const char* aboutRankedPeriod = "The period whose values are drawn.";
inline constexpr const char* aboutRanking =
    "In which order the names stand: the largest value or rise first, A to Z, or as you put them below.";
inline constexpr const char* aboutRankedChange = "The change from this period to the one that is drawn.";
inline constexpr const char* aboutRankedSeries = "The series whose values decide.";
inline constexpr const char* aboutReversedRanking = "Smallest first, or Z to A.";
inline constexpr const char* aboutFirstNames =
    "How many names are shown from the beginning; the figure says how many others there are.";
inline constexpr const char* aboutLastNames = "How many are shown from the end.";
inline constexpr const char* nothingToRank = "Time runs along the axis, so there is nothing to rank. A new "
                                             "figure can put places or other names there (Ctrl+Shift+N).";
inline constexpr const char* onlyOnePeriod = "There is only one period, so nothing has changed.";
inline constexpr const char* allOfThem = "All of them";

// Reference list
inline constexpr const char* addLineOfData = "Add a line at a value of the data …";
inline constexpr const char* exampleOfRow = "Laos 2023 distrust";
inline constexpr const char* exampleOfLabel = "Laos in 2023";
inline constexpr const char* chooseDataOfTheValue = "Choose the data that hold the value.";

// Series section
inline constexpr const char* nameMovedUp = "Name moved up";
inline constexpr const char* seriesInDrawingOrder = "Series, in the order of drawing";
inline constexpr const char* orderOfSeries = "Order of series";
inline constexpr const char* aboutSeriesFocus = "In focus: others step back in grey";
inline constexpr const char* forAllFigures = "For all figures of this workspace";
inline constexpr const char* showNoOtherSeries = "Show no other series";
inline constexpr const char* showEverySeries = "Show every series that the data have";
inline constexpr const char* aboutSeriesName =
    "What the figure calls this series; empty is what the data call it.";
inline constexpr const char* aboutSeriesColour =
    "One of the theme’s colours, which are told apart by every reader, or a code of your own.";
inline constexpr const char* aboutColourCode = "Such as #0072B2; empty is the theme’s.";
inline constexpr const char* aboutLookInAllFigures =
    "Name, colour, marker and line are kept with the workspace: all your figures show this series like this, "
    "unless one is given a look of its own.";
inline constexpr Sentence<std::string_view> isNotAColour{
    "“{}” is not a colour. Type a code such as #0072B2, or nothing for the theme’s."};

// Setting search
inline constexpr const char* noSettingHasThisName =
    "No setting has this name. Try “colour”, “log” or “size”.";
inline constexpr const char* findASetting = "Find a setting";
inline constexpr const char* aboutSettingSearch =
    "Type what you want to change, such as “log” or “colour” (Ctrl+Shift+F)";
inline constexpr Sentence<std::string_view> notForThisChart{"{} (not for this chart)"};

// Text section
inline constexpr const char* nameInLists = "Name in lists";
inline constexpr const char* altTextSubject = "Alt text: what it is";
inline constexpr const char* altTextStatistics = "Alt text: statistics";
inline constexpr const char* altTextPattern = "Alt text: pattern";
inline constexpr const char* altTextContext = "Alt text: context";

// Time section
inline constexpr const char* asFineAsTheData = "As fine as the data";
inline constexpr const char* aboutDateFormat =
    "How dates are written along the axis; never finer than the data are.";

// Typed range
inline constexpr Sentence<std::string_view> isNotANumber{"“{}” is not a number. Type one such as 50."};
inline constexpr const char* letTheDataDecide = "Let the data decide";
inline constexpr Sentence<std::string_view> axisHasNoLength{
    "From and To are both {}, so the axis has no length. Make To larger than From."};
inline constexpr const char* letTheDataDecideTheEnd = "Let the data decide where it ends";
inline constexpr Sentence<std::string_view, std::string_view> axisWouldGoBackwards{
    "The axis would go backwards, from {} to {}. From must be smaller than To."};
inline constexpr Sentence<std::string_view, std::string_view> swapTheEnds{"Swap them: {} to {}"};

// Uncertainty section
inline constexpr const char* fromSampleSize = "From the sample size";
inline constexpr const char* valuesAlone = "Draws the values alone.";
inline constexpr const char* intervalsOfTheSource = "As the source itself gives it.";
inline constexpr const char* intervalsFromSampleSize =
    "Computed from how many people were asked; random samples only.";
inline constexpr const char* aboutIntervalShape = "Bands suit lines, error bars suit single points and bars.";
inline constexpr const char* aboutIntervals =
    "How far chance alone may move a value: 95 of 100 such intervals hold the true one, or as many as the "
    "source states for its own.";

// Series label shift
inline constexpr const char* aboutNameShift =
    "How far the name at the end of the line is moved up, in letter heights; a negative number moves it "
    "down. It can also be dragged in the chart. Leave it empty to let the layout place it.";
inline constexpr const char* whereThereIsRoom = "Where there is room";
inline constexpr const char* putItsNameBack = "Put its name back";
inline constexpr Sentence<std::string_view> nameMovesAtMost{
    "A name can be moved by at most {} letter heights, up or down."};

// Single events section
inline constexpr const char* eventsThatTheFigureCanShow = "Events that the figure can show";
inline constexpr const char* aboutSingleEvents =
    "Ticked events stand in the figure; Space ticks one. Events of your own are listed too, to say where "
    "their names stand.";
inline constexpr const char* aboutEventTable =
    "The table that events are taken from: one with dates and names.";
inline constexpr const char* theLowestThatIsFree = "The lowest that is free";
inline constexpr const char* firstEventRow = "1, next to the chart";
inline constexpr const char* aboutEventRow =
    "The row above the chart that the name of this event stands in; in the chart it can be dragged.";
inline constexpr const char* leftOfItsLine = "Left of its line";
inline constexpr const char* rightOfItsLine = "Right of its line";
inline constexpr const char* acrossItsLine = "Across its line";
inline constexpr const char* aboutEventSide = "On which side of its line the name of this event stands.";
inline constexpr const char* noEventsYet =
    "No events yet. Choose a table of events, or add one of your own under “Events and notes”.";
inline constexpr const char* eventsOfTheLibrary = "Events of the library";
inline constexpr const char* oneEventStays =
    "At least one event of the table stays. To show none, choose the table “None”.";

} // namespace driftline::inspector_sentences
