// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "import/heading_roles.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <set>
#include <string_view>
#include <utility>

using namespace driftline;

namespace {
using Meant = HeadingMeaning;

/// Headings parted by "|", and what they mean before all else.
constexpr std::array headingMeanings{
    std::pair{Meant::Period,
              "Year|TIME_PERIOD|refYear|Année|Jahr|año|ano|Tahun|năm|年份|ឆ្នាំ|ปี|Survey date|date|"
              "Month|Quartal|fecha|Tanggal|TIME_PERIOD: Time period|YEAR|Fiscal Year|Year (start)"},
    std::pair{Meant::Place,
              "Country|Country Name|Reporter|Entity|pays|Land|país|Negara|quốc gia|国家|ប្រទេស|ประเทศ|"
              "Reference area|Country/Territory|Name of country|Recipient|REF_AREA_LABEL"},
    std::pair{Meant::PlaceCode,
              "Country Code|ISO3|iso3c|ccode|REF_AREA|reporterISO|Ländercode|code pays|国家代码|"
              "รหัสประเทศ|gwno|scode|COUNTRY.ID|Area Code (M49)|country_text_id"},
    std::pair{Meant::Partner,
              "Partner|partnerDesc|Counterpart country|COUNTERPART_COUNTRY|Donor|pays partenaire|Partnerland|"
              "país socio|negara tujuan|伙伴国|destination|ประเทศคู่ค้า"},
    std::pair{Meant::PartnerCode, "partnerCode|partnerISO|COUNTERPART_COUNTRY.ID|ccode2"},
    std::pair{Meant::Indicator,
              "Indicator|Indicator Name|Variable|Indikator|indicador|indicateur|chỉ tiêu|指标|ตัวชี้วัด|"
              "question text|MEASURE|INDICATOR_LABEL"},
    std::pair{Meant::Value,
              "value|OBS_VALUE|Observation value|primaryValue|Trade Value (US$)|valeur|Wert|valor|nilai|"
              "giá trị|数值|តម្លៃ|ค่า|percent|Amount|Value [millions]"},
    std::pair{Meant::Unit,
              "unit|UNIT_MEASURE|Unit of measure|unité|Einheit|unidad|unidade|satuan|đơn vị|单位|หน่วย"},
    std::pair{Meant::Status, "OBS_STATUS|Observation status|Flag|Flags|Flag Codes|statut|Data status"},
    std::pair{Meant::SampleSize,
              "n|sample_size|sampleSize|respondents|Unweighted base|Stichprobe|muestra|amostra|cỡ mẫu|"
              "样本量|responden"},
    std::pair{Meant::Weight, "weight|wt|pspwght|poids|Gewicht|ponderación|trọng số|权重"},
    std::pair{Meant::Margin, "moe|margin of error|margen de error|Fehlerspanne"},
    std::pair{Meant::StandardError, "se|std. error|standard error|erreur type|Standardabweichung"},
    std::pair{Meant::Low, "lower|ci_low|conf.low|CI lower|borne inférieure|Untergrenze|límite inferior|下限"},
    std::pair{Meant::High,
              "upper|ci_high|conf.high|CI upper|borne supérieure|Obergrenze|límite superior|上限"},
    std::pair{Meant::Source, "source|Sources|Quelle|fuente|fonte|sumber|nguồn|来源|ប្រភព|ที่มา"},
    std::pair{Meant::Note, "note|Notes|comments|Anmerkung|nota|catatan|ghi chú|备注|หมายเหตุ|Country notes"},
    std::pair{Meant::Multiplier, "UNIT_MULT|Unit multiplier|SCALE|PowerCode|Scale"},
    std::pair{Meant::Decimals, "DECIMALS|decimal places|Dezimalstellen|DECIMALS_DISPLAYED"},
    std::pair{Meant::Frequency, "FREQ|Frequency|FREQUENCY.ID|fréquence|frecuencia|频率"},
    std::pair{Meant::Sex, "SEX|gender|sexe|Geschlecht|sexo|giới tính|性别|เพศ"},
    std::pair{Meant::Age, "AGE|age group|Altersgruppe|edad|umur|tuổi|年龄|อายุ|year of birth"},
    std::pair{Meant::Latitude, "lat|latitude|Breitengrad|latitud|纬度"},
    std::pair{Meant::Longitude, "lon|lng|longitude|Längengrad|经度"},
    std::pair{Meant::RowNumber, "index|Unnamed: 0|row number|lfd. Nr.|序号|stt|ลำดับ|X"},
    std::pair{Meant::Id,
              "id|respondent_id|caseid|idno|rank|rcid|poll_id|STRUCTURE_ID|postal code|AidData Record ID"},
    std::pair{Meant::Flagged, "isQtyEstimated|Recommended For Aggregates"},
    std::pair{Meant::Edition, "Last Updated|publication date|PUBLICATION_DATE|Date added"},
};
} // namespace

BOOST_AUTO_TEST_SUITE(heading_roles)

BOOST_AUTO_TEST_CASE(headings_mean_what_they_mean_in_every_vocabulary) {
    std::size_t asked = 0;
    for (const auto& [meaning, list] : headingMeanings) {
        for (const auto& heading : split(list, '|')) {
            ++asked;
            const auto readings = headingReadings(heading);
            BOOST_TEST_CONTEXT(heading) {
                BOOST_TEST(!readings.empty());
                if (!readings.empty())
                    BOOST_TEST(headingMeaningName(readings.front().meaning) == headingMeaningName(meaning));
            }
        }
    }
    BOOST_TEST(asked > 200U);
}

BOOST_AUTO_TEST_CASE(words_of_other_things_are_not_taken_for_a_role) {
    const auto score = [](std::string_view heading, HeadingMeaning meaning) {
        return headingScore(heading, meaning);
    };
    BOOST_TEST(score("GDP growth per year", Meant::Period) == 0);
    BOOST_TEST(score("year_of_birth", Meant::Period) == 0);
    BOOST_TEST(score("Value added", Meant::Value) == 0);
    BOOST_TEST(score("Unit price", Meant::Unit) == 0);
    BOOST_TEST(score("Marital status", Meant::Status) == 0);
    BOOST_TEST(score("Number of countries", Meant::Place) == 0);
    BOOST_TEST(score("Country income group", Meant::Place) == 0);
    BOOST_TEST(score("Response rate", Meant::Series) == 0);
    BOOST_TEST(score("Last year you voted, did you think that the country was going the right way?",
                     Meant::Period) == 0);
    BOOST_TEST(headingReadings("GDP").empty());
    BOOST_TEST(headingReadings("Exports of goods").empty());
    BOOST_TEST(headingReadings("").empty());
    BOOST_TEST(headingReadings("2019").empty());
    BOOST_TEST(headingReadings("\xFF\xFE").empty());
}

BOOST_AUTO_TEST_CASE(readings_are_ranked_and_say_why) {
    const auto readings = headingReadings("Country Code");
    BOOST_REQUIRE(!readings.empty());
    BOOST_TEST(readings.front().evidence == "the heading “Country Code” means a code of a place");
    for (std::size_t i = 1; i < readings.size(); ++i)
        BOOST_TEST(readings[i - 1].score >= readings[i].score);
    BOOST_TEST(headingScore("value", Meant::Value) > headingScore("Value (US$)", Meant::Value));
    BOOST_TEST(headingScore("value", Meant::Value) > headingScore("total", Meant::Value));
    BOOST_TEST(headingScore("Value (US$)", Meant::Value) > headingScore("Export value index", Meant::Value));
    BOOST_TEST(headingReadings("Survey year of wave 2").front().evidence ==
               "the heading “Survey year of wave 2” suggests a period");
}

BOOST_AUTO_TEST_CASE(words_of_a_heading_are_plain) {
    BOOST_TEST(headingWords("refPeriodId") == "ref period id");
    BOOST_TEST(headingWords("REF_PERIOD.ID") == "ref period id");
    BOOST_TEST(headingWords("UNResolution") == "un resolution");
    BOOST_TEST(headingWords("  Année de référence ") == "annee de reference");
    BOOST_TEST(headingWords("% of respondents") == "% of respondents");
    BOOST_TEST(headingWords("năm") == "nam");
    BOOST_TEST(headingWords("国家/地区") == "国家 地区");
    BOOST_TEST(headingWords("").empty());
    BOOST_TEST(headingWords("---").empty());
}

BOOST_AUTO_TEST_CASE(codes_ids_and_coordinates_are_never_measured_and_values_are) {
    for (const auto meaning :
         {Meant::PlaceCode, Meant::PartnerCode, Meant::IndicatorCode, Meant::Id, Meant::Decimals,
          Meant::Multiplier, Meant::Latitude, Meant::Longitude, Meant::Flagged, Meant::Period})
        BOOST_TEST(isNeverMeasured(meaning), headingMeaningName(meaning));
    BOOST_TEST(!isNeverMeasured(Meant::Value));
    BOOST_TEST(!isNeverMeasured(Meant::Series));
    BOOST_TEST(!isNeverMeasured(Meant::Weight));
    BOOST_TEST(!isNeverMeasured(Meant::RowNumber)); // “Index” also heads values
    BOOST_TEST((roleOfMeaning(Meant::Partner) == Role::Series));
    BOOST_TEST((roleOfMeaning(Meant::Sex) == Role::Dimension));
    BOOST_TEST(!roleOfMeaning(Meant::Id).has_value());
}

BOOST_AUTO_TEST_CASE(every_meaning_has_a_name_of_its_own) {
    std::set<std::string_view> names;
    for (int i = 0; i <= static_cast<int>(Meant::Edition); ++i)
        BOOST_TEST(names.insert(headingMeaningName(static_cast<HeadingMeaning>(i))).second);
}

BOOST_AUTO_TEST_SUITE_END()
