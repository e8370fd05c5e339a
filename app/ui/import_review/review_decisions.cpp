// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import_review/review_decisions.h"

#include "base/text.h"
#include "ui/import_review/sentences.h"
#include "ui/theme/qt_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace driftline {

namespace {

/// Texts of the review.
class Words {
    Q_DECLARE_TR_FUNCTIONS(ImportReview)
};

QString because(const Reason& reason) {
    auto text = asSentence(typeset(reason.evidence));
    if (!reason.alternatives.empty())
        text += u' ' + Words::tr("Or: %1.").arg(typeset(joined(reason.alternatives, "; ")));
    return text;
}

QString headingRowWords(const Grid& grid, std::size_t row) {
    constexpr std::size_t mostCells = 6;
    constexpr int longestCell = 18;
    QStringList cells;
    for (std::size_t column = 0; column < grid.cellsIn(row) && cells.size() < qsizetype(mostCells);
         ++column) {
        auto cell = qtText(trimmed(grid.cell(row, column))).simplified();
        if (cell.size() > longestCell)
            cell = cell.left(longestCell - 1) + u'…';
        if (!cell.isEmpty())
            cells.append(cell);
    }
    return Words::tr("Row %1: %2").arg(grid.rowNumbers[row]).arg(cells.join(QStringLiteral(" · ")));
}

Decision sheetDecision(const TableReview& review) {
    Decision out;
    out.name = QStringLiteral("decideSheet");
    out.label = Words::tr("Sheet");
    std::vector<std::string> names;
    for (const auto& grid : review.cells->grids) {
        if (&grid == review.grid())
            out.current = int(names.size());
        names.push_back(grid.name);
        out.options.append(grid.isHidden ? Words::tr("%1 (hidden)").arg(qtText(grid.name))
                                         : qtText(grid.name));
    }
    out.reason = qtText(import_review_sentences::whyThisSheet);
    out.choose = [names, current = out.current](int index, ImportChoices& choices) {
        if (index != current) {
            forgetColumns(choices);
            choices.headerRow.reset();
            choices.tableRow.reset();
        }
        choices.sheet = names[std::size_t(index)];
    };
    return out;
}

/// The tables of the sheet in their order; the one that is read is the first of the origins.
std::vector<const Recipe*> tablesOfSheet(const TableReview& review) {
    std::vector<const Recipe*> tables;
    if (review.recipe() == nullptr)
        return tables;
    for (const auto& origin : review.loaded->workspace.origins) {
        if (origin.recipe.sheet == review.recipe()->sheet)
            tables.push_back(&origin.recipe);
    }
    std::stable_sort(tables.begin(), tables.end(),
                     [](const Recipe* a, const Recipe* b) { return a->firstRow < b->firstRow; });
    return tables;
}

Decision tableDecision(const TableReview& review, const std::vector<const Recipe*>& tables) {
    const auto& grid = *review.grid();
    Decision out;
    out.name = QStringLiteral("decideTable");
    out.label = Words::tr("Table");
    std::vector<int> rows;
    for (const auto* table : tables) {
        if (table == review.recipe())
            out.current = int(rows.size());
        rows.push_back(table->headingRows.empty() ? table->firstRow : table->headingRows.back());
        const auto at = std::find(grid.rowNumbers.begin(), grid.rowNumbers.end(), rows.back());
        out.options.append(headingRowWords(grid, std::size_t(at - grid.rowNumbers.begin())));
    }
    out.reason = qtText(import_review_sentences::whyThisTable);
    out.choose = [rows, sheet = review.recipe()->sheet, current = out.current](int index,
                                                                               ImportChoices& choices) {
        if (index != current) {
            forgetColumns(choices);
            choices.headerRow.reset();
        }
        choices.sheet = sheet;
        choices.tableRow = rows[std::size_t(index)];
    };
    return out;
}

Decision headingDecision(const TableReview& review) {
    constexpr std::size_t mostRows = 15;
    const auto& grid = *review.grid();
    Decision out;
    out.name = QStringLiteral("decideHeading");
    out.label = Words::tr("Headings");
    out.options.append(qtText(import_review_sentences::noHeadings));
    const auto* recipe = review.recipe();
    const auto heading = recipe == nullptr || recipe->headingRows.empty() ? 0 : recipe->headingRows.back();
    std::vector<int> rows{0};
    for (std::size_t row = 0; row < grid.rows(); ++row) {
        const bool isHeading = grid.rowNumbers[row] == heading;
        if (rows.size() > mostRows && !isHeading)
            continue;
        if (isHeading)
            out.current = int(rows.size());
        rows.push_back(grid.rowNumbers[row]);
        out.options.append(headingRowWords(grid, row));
        if (rows.size() > mostRows && grid.rowNumbers[row] >= heading)
            break;
    }
    if (recipe != nullptr && heading == 0)
        out.current = 0;
    if (recipe != nullptr)
        out.reason = because(recipe->tableReason);
    out.choose = [rows, current = out.current](int index, ImportChoices& choices) {
        if (index != current)
            forgetColumns(choices);
        choices.headerRow = rows[std::size_t(index)];
    };
    return out;
}

Decision delimiterDecision(const TableReview& review) {
    static constexpr std::array<char, 5> delimiters = {',', ';', '\t', '|', ' '};
    Decision out;
    out.name = QStringLiteral("decideDelimiter");
    out.label = qtText(import_review_sentences::cellsEndAt);
    out.options = {Words::tr("a comma"), Words::tr("a semicolon"), Words::tr("a tab"),
                   qtText(import_review_sentences::aVerticalBar), Words::tr("a blank")};
    const auto at = std::find(delimiters.begin(), delimiters.end(), *review.cells->delimiter);
    if (at != delimiters.end())
        out.current = int(at - delimiters.begin());
    const auto* recipe = review.recipe();
    out.reason = recipe != nullptr && recipe->textReason.isChosen
                     ? qtText(import_review_sentences::youChoseTheDelimiter)
                     : qtText(import_review_sentences::mostLinesAgree);
    out.choose = [current = out.current](int index, ImportChoices& choices) {
        if (index != current) {
            forgetColumns(choices);
            choices.headerRow.reset();
        }
        choices.delimiter = delimiters[std::size_t(index)];
    };
    return out;
}

Decision encodingDecision(const TableReview& review) {
    Decision out;
    out.name = QStringLiteral("decideEncoding");
    out.label = Words::tr("Letters");
    out.options = {QStringLiteral("UTF-8"),        QStringLiteral("WINDOWS-1252"),
                   QStringLiteral("WINDOWS-1258"), QStringLiteral("WINDOWS-874"),
                   QStringLiteral("GB18030"),      QStringLiteral("BIG5"),
                   QStringLiteral("SHIFT_JIS"),    QStringLiteral("UTF-16LE")};
    const auto current = qtText(review.cells->encoding);
    if (!out.options.contains(current))
        out.options.prepend(current);
    out.current = int(out.options.indexOf(current));
    out.reason = qtText(import_review_sentences::aboutEncoding);
    out.choose = [options = out.options, current = out.current](int index, ImportChoices& choices) {
        if (index != current)
            forgetColumns(choices);
        choices.encoding = options[index].toStdString();
    };
    return out;
}

/// Which column has the meaning. `inHeadings`: how it is said where the headings of several columns say it.
Decision columnDecision(const Recipe& recipe, const char* name, const ColumnMeaning& meaning,
                        const QString& inHeadings) {
    Decision out;
    out.name = QString::fromLatin1(name);
    out.label = meaning.words;
    std::vector<std::string> names{{}};
    out.options.append(inHeadings.isEmpty() ? Words::tr("No column") : inHeadings);
    out.current = 0;
    out.reason = inHeadings.isEmpty() ? QString() : because(recipe.shapeReason);
    for (const auto& column : recipe.columns) {
        const bool isIt = column.role == meaning.role && column.use == meaning.use;
        if (isIt && out.current == 0) {
            out.current = int(names.size());
            out.reason = because(column.reason);
        }
        names.push_back(column.name);
        out.options.append(qtText(column.name));
    }
    const auto held = names[std::size_t(out.current)];
    out.choose = [names, held, meaning](int index, ImportChoices& choices) {
        if (index > 0)
            chooseColumn(names[std::size_t(index)], meaning, choices);
        else if (!held.empty())
            chooseColumn(held, {{}, {}, ColumnUse::Key, ColumnType::Text, Role::None}, choices);
    };
    return out;
}

Decision valueDecision(const Recipe& recipe) {
    std::vector<std::string> measures;
    for (const auto& column : recipe.columns) {
        if (column.use == ColumnUse::Measured)
            measures.push_back(column.name);
    }
    const auto several =
        measures.size() > 1 ? qtText(import_review_sentences::numbersOfColumns, measures.size()) : QString();
    const auto& meaning = columnMeanings()[4];
    auto out = columnDecision(recipe, "decideValue", meaning, several);
    out.choose = [names = out.options, measures, meaning](int index, ImportChoices& choices) {
        const auto chosen = index > 0 ? names[index].toStdString() : std::string();
        for (const auto& other : measures) {
            if (index > 0 && other != chosen)
                chooseColumn(other, {{}, {}, ColumnUse::Key, ColumnType::Number, Role::None}, choices);
        }
        if (index > 0)
            chooseColumn(chosen, meaning, choices);
    };
    return out;
}

const ColumnRecipe* firstMeasure(const Recipe& recipe) {
    const auto at =
        std::find_if(recipe.columns.begin(), recipe.columns.end(),
                     [](const ColumnRecipe& column) { return column.use == ColumnUse::Measured; });
    return at == recipe.columns.end() ? nullptr : &*at;
}

Decision unitDecision(const Recipe& recipe) {
    Decision out;
    out.name = QStringLiteral("decideUnit");
    out.label = Words::tr("Unit");
    const auto* measure = firstMeasure(recipe);
    const auto unit = measure != nullptr && !measure->unit.empty() ? measure->unit : recipe.unit;
    out.text = qtText(unit);
    out.example = qtText(import_review_sentences::exampleOfUnits);
    out.write = [](const QString& text, ImportChoices& choices) {
        choices.unit = text.trimmed().toStdString();
    };
    return out;
}

Decision missingDecision(const Recipe& recipe) {
    Decision out;
    out.name = QStringLiteral("decideMissing");
    out.label = Words::tr("No value");
    QStringList marks;
    for (const auto& column : recipe.columns) {
        for (const auto& rule : column.format.missing)
            marks.append(qtText(rule.mark));
    }
    marks.removeDuplicates();
    out.text = marks.join(u' ');
    out.example = qtText(import_review_sentences::exampleOfMissing);
    out.reason = qtText(import_review_sentences::aboutMissing);
    out.write = [](const QString& text, ImportChoices& choices) {
        static const QRegularExpression gaps(QStringLiteral("[\\s,;]+"));
        choices.missing.clear();
        for (const auto& mark : text.split(gaps, Qt::SkipEmptyParts))
            choices.missing.push_back(mark.toStdString());
    };
    return out;
}

Decision decimalDecision(const Recipe& recipe) {
    const auto commas = std::count_if(recipe.columns.begin(), recipe.columns.end(), [](const auto& column) {
        return column.type == ColumnType::Number && column.format.marks.decimal == ',';
    });
    Decision out;
    out.name = QStringLiteral("decideDecimal");
    out.label = Words::tr("Decimals follow");
    out.options = {qtText(import_review_sentences::aPoint), qtText(import_review_sentences::aComma)};
    out.current = commas > 0 ? 1 : 0;
    out.choose = [](int index, ImportChoices& choices) { choices.decimal = index == 1 ? ',' : '.'; };
    return out;
}

bool saysDays(const TableReview& review) {
    const auto& findings = review.loaded->findings.items();
    const auto& columns = review.recipe()->columns;
    return std::any_of(
               columns.begin(), columns.end(),
               [](const ColumnRecipe& column) { return column.format.periods.order != DayOrder::Unknown; }) ||
           std::any_of(findings.begin(), findings.end(),
                       [](const Diagnostic& finding) { return finding.code == "column.day-order"; });
}

Decision dayDecision(const TableReview& review) {
    const auto& columns = review.recipe()->columns;
    const bool isMonthFirst = std::any_of(columns.begin(), columns.end(), [](const ColumnRecipe& column) {
        return column.format.periods.order == DayOrder::MonthFirst;
    });
    Decision out;
    out.name = QStringLiteral("decideDays");
    out.label = Words::tr("In dates");
    out.options = {qtText(import_review_sentences::dayFirst), qtText(import_review_sentences::monthFirst)};
    out.current = isMonthFirst ? 1 : 0;
    for (const auto& finding : review.loaded->findings.items()) {
        if (finding.code == "column.day-order")
            out.reason = typeset(finding.message);
    }
    out.choose = [](int index, ImportChoices& choices) {
        choices.dayOrder = index == 1 ? DayOrder::MonthFirst : DayOrder::DayFirst;
    };
    return out;
}

Decision shapeDecision(const Recipe& recipe) {
    Decision out;
    out.name = QStringLiteral("decideShape");
    out.label = qtText(import_review_sentences::columnsOfNumbers);
    out.options = {Words::tr("stay columns"), qtText(import_review_sentences::becomeSeries)};
    out.current = recipe.isLong ? 1 : 0;
    out.reason = because(recipe.shapeReason);
    out.choose = [](int index, ImportChoices& choices) { choices.isLong = index == 1; };
    return out;
}

bool hasSeveralMeasures(const Recipe& recipe) {
    return std::count_if(recipe.columns.begin(), recipe.columns.end(),
                         [](const ColumnRecipe& column) { return column.use == ColumnUse::Measured; }) > 1;
}

bool isAsked(const TableReview& review, std::initializer_list<std::string_view> codes) {
    const auto& findings = review.loaded->findings.items();
    return std::any_of(findings.begin(), findings.end(), [&codes](const Diagnostic& finding) {
        return isQuestion(finding) && std::find(codes.begin(), codes.end(), finding.code) != codes.end();
    });
}

void addColumnDecisions(const TableReview& review, std::vector<Decision>& out) {
    const auto& recipe = *review.recipe();
    const auto& meanings = columnMeanings();
    const auto inHeadings = [&recipe](Role role) {
        const bool isSaid = role == Role::Period ? !recipe.periodName.empty()
                                                 : !recipe.seriesName.empty() && recipe.seriesRole == role;
        return recipe.isLong && isSaid ? qtText(import_review_sentences::headingsOfColumns) : QString();
    };
    out.push_back(columnDecision(recipe, "decidePeriod", meanings[0], inHeadings(Role::Period)));
    out.push_back(columnDecision(recipe, "decidePlace", meanings[1], inHeadings(Role::Place)));
    out.push_back(columnDecision(recipe, "decideSeries", meanings[2], inHeadings(Role::Series)));
    out.push_back(valueDecision(recipe));
    out.push_back(unitDecision(recipe));
    if (hasSeveralMeasures(recipe))
        out.push_back(shapeDecision(recipe));
    const bool isText = review.grid()->types.empty();
    if (isText && firstMeasure(recipe) != nullptr) {
        out.push_back(decimalDecision(recipe));
        out.back().isAsked = isAsked(review, {"csv.ambiguous-numbers", "csv.mixed-decimal-marks"});
    }
    if (saysDays(review)) {
        out.push_back(dayDecision(review));
        out.back().isAsked = isAsked(review, {"column.day-order"});
    }
    out.push_back(missingDecision(recipe));
    out.back().isAsked = isAsked(review, {"column.missing-codes", "column.close-call"});
}

} // namespace

std::vector<Decision> decisionsOf(const TableReview& review) {
    std::vector<Decision> out;
    if (review.cells->grids.size() > 1)
        out.push_back(sheetDecision(review));
    if (const auto tables = tablesOfSheet(review); tables.size() > 1)
        out.push_back(tableDecision(review, tables));
    if (review.grid() != nullptr && review.grid()->stated.empty())
        out.push_back(headingDecision(review));
    if (review.recipe() != nullptr)
        addColumnDecisions(review, out);
    if (review.cells->delimiter)
        out.push_back(delimiterDecision(review));
    if (!review.cells->encoding.empty())
        out.push_back(encodingDecision(review));
    return out;
}

} // namespace driftline
