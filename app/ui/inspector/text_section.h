// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/inspector_section.h"

#include <string>
#include <vector>

namespace driftline {

/// The words of the figure, and what is said to those who cannot see it.
class TextSection : public InspectorSection {
    Q_OBJECT
public:
    explicit TextSection(QWidget* parent = nullptr);

    /// What stands in grey where the author has written nothing.
    void setAutomaticAlt(const AltText& alt);
    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void read() override;

private:
    struct Field {
        QWidget* widget = nullptr;
        std::function<std::string&(FigureText&)> part;
        QString label;
    };

    void addField(const QString& label, const char* name,
                  const std::function<std::string&(FigureText&)>& part, int lines);
    void commit(const Field& field);
    static QString textOf(const QWidget* widget);

    std::vector<Field> m_fields;
};

} // namespace driftline
