// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card_list.h"

#include <functional>
#include <string>

namespace driftline {

class ClaimsModel;

/// What the article says, held against its sources.
class ClaimsPage : public CardList {
    Q_OBJECT
public:
    /// `nameOf` gives the name of a figure as the library shows it.
    ClaimsPage(ClaimsModel& model, std::function<QString(const std::string&)> nameOf,
               QWidget* parent = nullptr);

    void setCurrentFigure(const std::string& id) { m_current = id; }
    void rebuild();

Q_SIGNALS:
    void figureAsked(const std::string& id);

private:
    void addClaim(int row);

    ClaimsModel& m_model;
    std::function<QString(const std::string&)> m_nameOf;
    std::string m_current;
};

} // namespace driftline
