// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/own_templates.h"

#include "base/text.h"

#include <QObject>

#include <algorithm>
#include <utility>

namespace driftline {

namespace {
Result<std::shared_ptr<const FigureSpec>> figureInView(const Session& session) {
    auto figure = session.currentFigure();
    if (figure == nullptr)
        return fail("figure.none", "No figure is in view. Choose one in the library first.");
    return figure;
}

QString withName(const QString& label, const std::string& name) {
    return label.arg(QString::fromStdString(name));
}
} // namespace

Result<void> keepTemplate(Session& session, FigureTemplate design) {
    design.name = std::string(trimmed(design.name));
    if (design.name.empty())
        return fail("template.no-name", "A template needs a name. Write one.");
    return session.edit(withName(QObject::tr("Save template “%1”"), design.name),
                        [&design](Workspace& workspace) -> Result<void> {
                            auto& list = workspace.templates;
                            const auto known = std::find_if(
                                list.begin(), list.end(),
                                [&design](const FigureTemplate& other) { return other.name == design.name; });
                            if (known != list.end())
                                *known = std::move(design);
                            else if (list.size() >= mostTemplates)
                                return fail("template.many", "The workspace has as many templates as it can "
                                                             "hold. Remove one first.");
                            else
                                list.push_back(std::move(design));
                            return {};
                        });
}

Result<void> removeTemplate(Session& session, const std::string& name) {
    return session.edit(
        withName(QObject::tr("Remove template “%1”"), name), [&name](Workspace& workspace) -> Result<void> {
            const auto isIt = [&name](const FigureTemplate& design) { return design.name == name; };
            if (std::erase_if(workspace.templates, isIt) == 0)
                return fail("template.unknown", "The workspace has no template " + inQuotes(name) + ".");
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
    auto done = session.editFigure(withName(QObject::tr("Apply template “%1”"), design.name),
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
        return fail("each.nothing", "No figure was made: the data have no number for any of these names.");
    std::vector<std::string> taken;
    for (auto& one : made->figures) {
        one.id = freeId(one.id, [&](const std::string& id) {
            return session.figure(id) != nullptr || std::find(taken.begin(), taken.end(), id) != taken.end();
        });
        taken.push_back(one.id);
    }
    auto done = session.editAndShow(
        withName(QObject::tr("Make a figure for each %1"), column.label),
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
