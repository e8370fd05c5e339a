// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

#include <string>

class QModelIndex;

namespace driftline {

class DatasetModel;

/// What can be done at a cell of the data: copy, keep rows like this one, correct it; and take away what was
/// grouped or computed, where it is seen.
class DataMenu : public QMenu {
    Q_OBJECT
public:
    DataMenu(const DatasetModel& model, const QModelIndex& current, QWidget* parent);

Q_SIGNALS:
    void copyAsked();
    void onlyAsked(std::size_t column, std::size_t row);
    void correctAsked(std::size_t column, std::size_t row);
    void takeBackAsked(std::size_t column, std::size_t row);
    void removeAsked(const std::string& step);

private:
    void addCell(const DatasetModel& model, const QModelIndex& current);
    void addSteps(const DatasetModel& model);
};

} // namespace driftline
