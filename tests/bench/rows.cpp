// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Data tab with a table of half a million rows: what finding, sorting and summing up take on the worker,
// and how long the window is blocked by showing them, which should be no longer than a frame of 16 ms.
// Argument: how many rows.
#include "data/table_builder.h"
#include "ui/data_table/dataset_model.h"
#include "ui/data_table/row_table.h"
#include "workspace/table_rows.h"

#include <QApplication>
#include <QScrollBar>

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <numeric>
#include <string>
#include <utility>

using namespace driftline;

namespace {

constexpr int usualRows = 500000;
constexpr int places = 200;
constexpr int goods = 100;
constexpr int firstYear = 1990;

/// Trade of places in goods by year: names, periods, numbers, and a remark that every row has its own of.
DatasetPtr tradeTable(int rows) {
    const std::array<std::pair<const char*, Role>, 5> columns = {{{"country", Role::Place},
                                                                  {"good", Role::Series},
                                                                  {"year", Role::Period},
                                                                  {"value", Role::Value},
                                                                  {"remark", Role::Note}}};
    Dataset data;
    data.id = "bench/trade";
    for (const auto& [name, role] : columns) {
        Variable variable;
        variable.name = name;
        variable.role = role;
        variable.type = role == Role::Period  ? ColumnType::Period
                        : role == Role::Value ? ColumnType::Number
                                              : ColumnType::Text;
        data.codebook.variables.push_back(std::move(variable));
    }
    TableBuilder builder(
        {ColumnType::Text, ColumnType::Text, ColumnType::Period, ColumnType::Number, ColumnType::Text});
    unsigned noise = 1;
    for (int row = 0; row < rows; ++row) {
        noise = noise * 1664525U + 1013904223U;
        builder.addText(0, row % places == 0 ? "Lao PDR" : "Place " + std::to_string(row % places));
        builder.addText(1, "Good " + std::to_string(row / places % goods));
        builder.addPeriod(2, Period::ofYear(firstYear + row / places / goods));
        builder.addNumber(3, static_cast<double>(noise) / 1000);
        builder.addText(4, "Remark " + std::to_string(noise));
    }
    data.table = std::move(builder).build();
    return std::make_shared<const Dataset>(std::move(data));
}

template <class Work>
void measure(const char* name, Work work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
    std::printf("  %-44s %8.1f\n", name, taken.count());
    std::fflush(stdout);
}

void measureWorker(const DatasetPtr& data, const RowOrder& all) {
    const auto find = [&](const char* name, const RowsWanted& wanted) {
        measure(name, [&] { (void)rowsWanted(*data, wanted); });
    };
    find("sort by the name of the place", {0U, false, {}, {}});
    find("sort by value", {3U, false, {}, {}});
    find("sort by remark", {4U, true, {}, {}});
    find("filter: laos", {{}, false, "laos", {}});
    find("filter: 77", {{}, false, "77", {}});
    find("filter: country=laos", {{}, false, "country=laos", {}});
    find("filter: a cell", {{}, false, {}, {{"country", {"Place 7"}}}});
    measure("find what no cell has", [&] {
        (void)findCell(*data, all, "Atlantis", {0, 0}, FindDirection::Forward);
    });
    measure("statistics of value", [&] { (void)columnStatistics(*data, 3, all); });
    measure("statistics of remark", [&] { (void)columnStatistics(*data, 4, all); });
}

void measureWindow(const DatasetPtr& data, const RowOrder& all) {
    DatasetModel model;
    RowTable table(model);
    table.resize(1000, 600);
    table.show();
    QApplication::processEvents();
    measure("show the table", [&] {
        model.setDataset(data, {});
        model.setRows(RowOrder(all));
        table.fitColumns();
        table.setCurrentIndex(model.index(0, 0));
        table.repaint();
        QApplication::processEvents();
    });
    measure("show the rows in another order", [&] {
        model.setRows(RowOrder(all.rbegin(), all.rend()));
        table.setCurrentIndex(model.index(0, 0));
        table.repaint();
        QApplication::processEvents();
    });
    measure("scroll to the end", [&] {
        table.verticalScrollBar()->setValue(table.verticalScrollBar()->maximum());
        table.repaint();
        QApplication::processEvents();
    });
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const int rows = argc > 1 ? std::atoi(argv[1]) : usualRows;
    const auto data = tradeTable(rows);
    RowOrder all(data->table.rows());
    std::iota(all.begin(), all.end(), 0U);
    std::printf("\nA table of %d rows on the worker, ms\n", rows);
    measureWorker(data, all);
    std::printf("In the window, which waits meanwhile, ms\n");
    measureWindow(data, all);
    return 0;
}
