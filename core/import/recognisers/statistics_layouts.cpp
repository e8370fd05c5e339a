// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/heading_words.h"
#include "import/recognisers/layout.h"
#include "import/recognisers/sentences.h"

#include <algorithm>

namespace driftline {

namespace {
/// The unit of an indicator stands in its name: "GDP (current US$)". Only one indicator can lend its unit.
void takeUnitFromName(Layout& layout, std::string_view heading) {
    const auto names = layout.values(heading, 2);
    if (names.size() == 1 && layout.recipe().unit.empty())
        layout.recipe().unit = unitInHeading(names.front());
}

void readIndicatorFile(Layout& layout) {
    layout.give("Country Name", Role::Place);
    layout.give("Country Code", Role::PlaceCode);
    layout.give("Indicator Name", Role::Indicator);
    layout.keepBeside("Indicator Code");
    layout.measurePeriods();
    takeUnitFromName(layout, "Indicator Name");
}

void readDataBank(Layout& layout) {
    layout.give("Country Name", Role::Place);
    layout.give("Country Code", Role::PlaceCode);
    layout.giveFirst({"Series Name", "Indicator Name"}, Role::Indicator);
    layout.keepBeside({"Series Code", "Time Code"});
    layout.measurePeriods();
    takeUnitFromName(layout, "Series Name");
}

/// What the SDMX columns of Data360 and of the OECD mean.
void readSdmxColumns(Layout& layout) {
    layout.give("TIME_PERIOD", Role::Period);
    layout.measureOnly("OBS_VALUE");
    layout.give("OBS_STATUS", Role::Status);
    layout.scaleBy("UNIT_MULT");
    layout.keepBeside({"DECIMALS", "Decimals", "Unit multiplier", "UNIT_MULT_LABEL", "Observation status",
                       "OBS_STATUS_LABEL", "Time period", "Observation value", "ACTION", "STRUCTURE",
                       "STRUCTURE_ID", "STRUCTURE_NAME", "DATAFLOW", "LAST UPDATE", "DATABASE_ID",
                       "DATABASE_ID_LABEL"});
    layout.giveFirst({"Unit of measure", "UNIT_MEASURE_LABEL", "UNIT_MEASURE"}, Role::Unit);
}

void readData360(Layout& layout) {
    layout.give("REF_AREA", Role::PlaceCode);
    layout.giveFirst({"REF_AREA_LABEL"}, Role::Place);
    layout.give("INDICATOR_LABEL", Role::Indicator);
    layout.keepBeside("INDICATOR");
    readSdmxColumns(layout);
}

void readOecd(Layout& layout) {
    // In a download without labels the code is all there is.
    layout.giveFirst({"Reference area", "REF_AREA"}, Role::Place);
    if (const auto* label = layout.column("Reference area"); label != nullptr && label->role == Role::Place)
        layout.give("REF_AREA", Role::PlaceCode);
    layout.giveFirst({"Counterpart area", "COUNTERPART_AREA"}, Role::Series);
    if (const auto* label = layout.column("Counterpart area");
        label != nullptr && label->role == Role::Series)
        layout.keepBeside("COUNTERPART_AREA");
    readSdmxColumns(layout);
}

void readImf(Layout& layout) {
    layout.give("COUNTRY", Role::Place);
    layout.give("COUNTRY.ID", Role::PlaceCode);
    layout.give("COUNTERPART_COUNTRY", Role::Series);
    layout.give("INDICATOR", Role::Indicator);
    layout.give("FREQUENCY", Role::Dimension);
    layout.giveFirst({"UNIT", "Units"}, Role::Unit);
    layout.measurePeriods();
    layout.scaleBy(layout.has("SCALE.ID") ? "SCALE.ID" : "SCALE");
    layout.keepBeside({"DATASET", "SERIES_CODE", "OBS_MEASURE", "INDICATOR.ID", "COUNTERPART_COUNTRY.ID",
                       "FREQUENCY.ID", "UNIT.ID", "PUBLICATION_DATE", "DECIMALS_DISPLAYED"});
    if (layout.has("LATEST_ACTUAL_ANNUAL_DATA")) {
        layout.keepBeside("LATEST_ACTUAL_ANNUAL_DATA");
        layout.recipe().lastActual = layout.column("LATEST_ACTUAL_ANNUAL_DATA")->name;
        layout.addNote(recogniser_sentences::weoProjections);
    }
}

/// The files of the World Economic Outlook until 2024.
void readOldWeo(Layout& layout) {
    layout.give("Country", Role::Place);
    layout.give("ISO", Role::PlaceCode);
    layout.give("Subject Descriptor", Role::Indicator);
    layout.give("Units", Role::Unit);
    layout.measurePeriods();
    layout.scaleBy("Scale");
    layout.keepBeside(
        {"WEO Country Code", "WEO Subject Code", "Subject Notes", "Country/Series-specific Notes"});
    layout.keepBeside("Estimates Start After");
    layout.recipe().lastActual = layout.column("Estimates Start After")->name;
    layout.addNote(recogniser_sentences::yearsAfterAreProjections);
}

bool isWeo(const Layout& layout) {
    return layout.hasAll({"COUNTRY", "INDICATOR", "LATEST_ACTUAL_ANNUAL_DATA"});
}

void readEurostat(Layout& layout) {
    layout.give("TIME_PERIOD", Role::Period);
    layout.measureOnly("OBS_VALUE");
    layout.giveFirst({"Geopolitical entity (reporting)", "geo"}, Role::Place);
    if (const auto* label = layout.column("Geopolitical entity (reporting)");
        label != nullptr && label->role == Role::Place)
        layout.give("geo", Role::PlaceCode);
    layout.giveFirst({"Unit of measure", "unit"}, Role::Unit);
    layout.give("OBS_FLAG", Role::Status);
    layout.keepBeside({"DATAFLOW", "LAST UPDATE", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "freq",
                       "Observation value", "Time", "Confidentiality status (flag)", "CONF_STATUS"});
}

void readEurostatTsv(Layout& layout) {
    layout.give("geo", Role::Place);
    layout.give("unit", Role::Unit);
    layout.keepBeside("freq");
}

bool isEurostatTsv(const Layout& layout) {
    const auto& recipe = layout.recipe();
    return layout.hasAll({"unit", "geo"}) && !recipe.columns.empty() && recipe.isLong &&
           std::any_of(recipe.columns.begin(), recipe.columns.end(),
                       [](const ColumnRecipe& column) { return column.period.has_value(); });
}

void readOurWorldInData(Layout& layout) {
    layout.give("Entity", Role::Place);
    layout.give("Code", Role::PlaceCode);
    layout.give(layout.has("Year") ? "Year" : "Day", Role::Period);
    // In charts the file also says which of its rows are shown at what time.
    layout.keepBeside({"time", "World regions according to OWID"});
}

/// The Global Health Observatory: as CSV, and as the records of its interface.
void readWho(Layout& layout) {
    const bool isCsv = layout.has("FactValueNumeric");
    const std::string_view value = isCsv ? "FactValueNumeric" : "NumericValue";
    layout.give(isCsv ? "Location" : "SpatialDim", Role::Place);
    layout.give("SpatialDimValueCode", Role::PlaceCode);
    layout.give(isCsv ? "Period" : "TimeDim", Role::Period);
    layout.giveFirst({"Indicator", "IndicatorCode"}, Role::Indicator);
    layout.measureOnly(value);
    layout.bound(isCsv ? "FactValueNumericLow" : "Low", value, true);
    layout.bound(isCsv ? "FactValueNumericHigh" : "High", value, false);
    layout.give("Dim1", Role::Dimension);
    layout.keepBeside({"Id", "IndicatorCode", "ValueType", "ParentLocationCode", "ParentLocation",
                       "Location type", "Period type", "IsLatestYear", "Dim1 type", "Dim1Type",
                       "Dim1ValueCode", "SpatialDimType", "TimeDimType", "FactValueTranslationID",
                       "FactComments", "Language", "DateModified", "Date"});
    layout.drop("Value", recogniser_sentences::saysNumberAgain);
}

void readFaostat(Layout& layout) {
    layout.give("Area", Role::Place);
    layout.give("Item", Role::Series);
    layout.give("Element", Role::Indicator);
    layout.give("Year", Role::Period);
    layout.give("Unit", Role::Unit);
    layout.measureOnly("Value");
    layout.give("Flag", Role::Status);
    layout.keepBeside({"Domain Code", "Domain", "Area Code", "Area Code (M49)", "Area Code (FAO)",
                       "Area Code (ISO3)", "Element Code", "Item Code", "Item Code (CPC)", "Year Code",
                       "Flag Description"});
}

bool isGoogleTrends(const Layout& layout) {
    return layout.isAbove("Category:") &&
           (layout.has("Week") || layout.has("Month") || layout.has("Day") || layout.has("Time"));
}

void readGoogleTrends(Layout& layout) {
    for (const auto* time : {"Week", "Month", "Day", "Time"})
        layout.give(time, Role::Period);
    layout.recipe().unit = "index (largest = 100)";
}
} // namespace

std::vector<KnownLayout> statisticsLayouts() {
    return {
        {recogniser_sentences::worldBankIndicators,
         [](const Layout& layout) {
             return layout.hasAll({"Country Name", "Country Code", "Indicator Name", "Indicator Code"});
         },
         readIndicatorFile},
        {recogniser_sentences::worldBankDataBank,
         [](const Layout& layout) {
             return layout.hasAll({"Country Name", "Country Code", "Series Name", "Series Code"});
         },
         readDataBank},
        {recogniser_sentences::worldBankData360,
         [](const Layout& layout) {
             return layout.hasAll({"REF_AREA", "INDICATOR_LABEL", "TIME_PERIOD", "OBS_VALUE"});
         },
         readData360},
        {recogniser_sentences::worldEconomicOutlook, isWeo, readImf},
        {recogniser_sentences::oldWorldEconomicOutlook,
         [](const Layout& layout) {
             return layout.hasAll(
                 {"WEO Subject Code", "Country", "Subject Descriptor", "Estimates Start After"});
         },
         readOldWeo},
        {recogniser_sentences::imfPortal,
         [](const Layout& layout) {
             return layout.hasAll({"DATASET", "SERIES_CODE", "COUNTRY", "INDICATOR"});
         },
         readImf},
        {"Eurostat",
         [](const Layout& layout) {
             return layout.hasAll({"geo", "TIME_PERIOD", "OBS_VALUE"}) &&
                    (layout.has("OBS_FLAG") || layout.has("DATAFLOW"));
         },
         readEurostat},
        {"Eurostat (TSV)", isEurostatTsv, readEurostatTsv},
        {"the OECD",
         [](const Layout& layout) {
             return layout.hasAll({"STRUCTURE", "STRUCTURE_ID", "REF_AREA", "TIME_PERIOD", "OBS_VALUE"});
         },
         readOecd},
        {recogniser_sentences::worldHealthOrganization,
         [](const Layout& layout) {
             return layout.hasAll({"IndicatorCode", "FactValueNumeric", "Location", "Period"}) ||
                    layout.hasAll({"IndicatorCode", "NumericValue", "SpatialDim", "TimeDim"});
         },
         readWho},
        {"FAOSTAT",
         [](const Layout& layout) {
             return layout.hasAll({"Area", "Item", "Element", "Year", "Unit", "Value"});
         },
         readFaostat},
        {recogniser_sentences::ourWorldInData,
         [](const Layout& layout) {
             return layout.hasAll({"Entity", "Code"}) && (layout.has("Year") || layout.has("Day"));
         },
         readOurWorldInData},
        {"Google Trends", isGoogleTrends, readGoogleTrends},
    };
}

} // namespace driftline
