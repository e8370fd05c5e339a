// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/own_figures.h"

#include "base/text.h"
#include "session/sentences.h"

#include <algorithm>

namespace driftline {

namespace {
using Figures = std::vector<FigureSpec>;

Figures::iterator placeOf(Figures& figures, const std::string& id) {
    return std::find_if(figures.begin(), figures.end(), [&id](const FigureSpec& f) { return f.id == id; });
}

Result<void> needsOwn(const Session& session, const std::string& id) {
    if (session.isOwnFigure(id))
        return {};
    const auto spec = session.figure(id);
    if (spec == nullptr)
        return fail(session_sentences::figureUnknown(inQuotes(id), {}));
    return fail(session_sentences::figureBuiltIn(inQuotes(spec->listName())));
}
} // namespace

Result<void> addFigure(Session& session, FigureSpec figure) {
    figure.id = session.freeFigureId(figure.id);
    figure.group = "own";
    return session.editAndShow(
        session_sentences::newFigure,
        [&figure](Workspace& workspace) -> Result<void> {
            workspace.figures.push_back(figure);
            return {};
        },
        figure.id);
}

Result<void> duplicateFigure(Session& session, const std::string& id) {
    const auto original = session.figure(id);
    if (original == nullptr)
        return fail(session_sentences::figureUnknown(inQuotes(id), {}));
    auto copy = *original;
    copy.id = session.freeFigureId(id);
    copy.group = "own";
    copy.text.shortTitle = session_sentences::copyOf(copy.listName());
    return session.editAndShow(
        session_sentences::duplicateFigure,
        [&](Workspace& workspace) -> Result<void> {
            const auto place = placeOf(workspace.figures, id);
            workspace.figures.insert(place == workspace.figures.end() ? place : place + 1, copy);
            return {};
        },
        copy.id);
}

Result<void> renameFigure(Session& session, const std::string& id, const std::string& name) {
    if (auto own = needsOwn(session, id); !own)
        return own;
    const std::string wanted(trimmed(name));
    if (wanted.empty())
        return fail(session_sentences::figureNoName());
    return session.edit(session_sentences::renameFigure, [&](Workspace& workspace) -> Result<void> {
        placeOf(workspace.figures, id)->text.shortTitle = wanted;
        return {};
    });
}

Result<void> deleteFigure(Session& session, const std::string& id) {
    if (auto own = needsOwn(session, id); !own)
        return own;
    auto after = session.workspace().figures;
    const auto next = after.erase(placeOf(after, id));
    auto shown = session.currentFigureId();
    if (shown == id)
        shown = after.empty() ? std::string() : (next == after.end() ? after.back() : *next).id;
    return session.editAndShow(
        session_sentences::deleteFigure,
        [&](Workspace& workspace) -> Result<void> {
            workspace.figures = after;
            std::erase_if(workspace.outputs, [&id](const Output& output) { return output.figure == id; });
            return {};
        },
        shown);
}

Result<void> moveFigure(Session& session, const std::string& id, int places) {
    if (auto own = needsOwn(session, id); !own)
        return own;
    return session.edit(places < 0 ? session_sentences::moveFigureUp : session_sentences::moveFigureDown,
                        [&](Workspace& workspace) -> Result<void> {
                            auto& figures = workspace.figures;
                            const auto last = static_cast<std::ptrdiff_t>(figures.size()) - 1;
                            const auto from = placeOf(figures, id) - figures.begin();
                            const auto to = std::clamp<std::ptrdiff_t>(from + places, 0, last);
                            const auto begin = figures.begin();
                            if (from < to)
                                std::rotate(begin + from, begin + from + 1, begin + to + 1);
                            else
                                std::rotate(begin + to, begin + from, begin + from + 1);
                            return {};
                        });
}

} // namespace driftline
