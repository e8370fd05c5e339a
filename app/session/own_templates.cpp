// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/own_templates.h"

#include "base/text.h"
#include "session/sentences.h"

#include <algorithm>
#include <utility>

namespace driftline {

namespace {
Result<std::shared_ptr<const FigureSpec>> figureInView(const Session& session) {
    auto figure = session.currentFigure();
    if (figure == nullptr)
        return fail(session_sentences::noFigureInView());
    return figure;
}

} // namespace

Result<void> keepTemplate(Session& session, FigureTemplate design) {
    design.name = std::string(trimmed(design.name));
    if (design.name.empty())
        return fail(session_sentences::templateNoName());
    return session.edit(QString::fromStdString(session_sentences::saveTemplate(design.name)),
                        [&design](Workspace& workspace) -> Result<void> {
                            auto& list = workspace.templates;
                            const auto known = std::find_if(
                                list.begin(), list.end(),
                                [&design](const FigureTemplate& other) { return other.name == design.name; });
                            if (known != list.end())
                                *known = std::move(design);
                            else if (list.size() >= mostTemplates)
                                return fail(session_sentences::templateMany());
                            else
                                list.push_back(std::move(design));
                            return {};
                        });
}

Result<void> removeTemplate(Session& session, const std::string& name) {
    return session.edit(QString::fromStdString(session_sentences::removeTemplate(name)),
                        [&name](Workspace& workspace) -> Result<void> {
                            const auto isIt = [&name](const FigureTemplate& design) {
                                return design.name == name;
                            };
                            if (std::erase_if(workspace.templates, isIt) == 0)
                                return fail(session_sentences::templateUnknown(inQuotes(name)));
                            return {};
                        });
}

Result<Diagnostics> applyTemplate(Session& session, const FigureTemplate& design) {
    const auto figure = figureInView(session);
    if (!figure)
        return tl::unexpected(figure.error());
    auto made = designed(**figure, design, session.datasets((*figure)->id));
    if (!made)
        return tl::unexpected(std::move(made.error()));
    auto done = session.editFigure(QString::fromStdString(session_sentences::applyTemplate(design.name)),
                                   [&made](FigureSpec& spec) -> Result<void> {
                                       spec = std::move(made->figure);
                                       return {};
                                   });
    return done ? Result<Diagnostics>(std::move(made->findings)) : tl::unexpected(std::move(done.error()));
}

Result<EachFigures> makeForEach(Session& session, const EachColumn& column,
                                const std::vector<std::string>& cells, const EachTexts& texts) {
    const auto figure = figureInView(session);
    if (!figure)
        return tl::unexpected(figure.error());
    auto made = figuresForEach(**figure, column, cells, texts, session.datasets((*figure)->id));
    if (!made)
        return made;
    if (made->figures.empty())
        return fail(session_sentences::eachNothing());
    std::vector<std::string> taken;
    for (auto& one : made->figures) {
        one.id = freeId(one.id, [&](const std::string& id) {
            return session.figure(id) != nullptr || std::find(taken.begin(), taken.end(), id) != taken.end();
        });
        taken.push_back(one.id);
    }
    auto done = session.editAndShow(
        QString::fromStdString(session_sentences::makeForEach(column.label)),
        [&](Workspace& workspace) -> Result<void> {
            auto& list = workspace.figures;
            auto place = std::find_if(list.begin(), list.end(),
                                      [&figure](const FigureSpec& spec) { return spec.id == (*figure)->id; });
            if (place != list.end())
                ++place;
            list.insert(place, made->figures.begin(), made->figures.end());
            return {};
        },
        made->figures.front().id);
    return done ? std::move(made) : tl::unexpected(std::move(done.error()));
}

} // namespace driftline
