// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

#include "base/nearest_name.h"
#include "base/text.h"
#include "interchange/picture_document.h"
#include "session/sentences.h"

#include <QUndoCommand>

#include <algorithm>
#include <utility>
#include <vector>

namespace driftline {

/// One step between two snapshots. Snapshots share their datasets, so a long history is cheap. Steps of one
/// gesture become one, instead of a macro of the stack, which would let nothing be undone while it is open.
class WorkspaceCommand : public QUndoCommand {
public:
    struct State {
        std::shared_ptr<const Workspace> workspace;
        std::string figure;
    };

    WorkspaceCommand(const QString& label, Session& session, Gesture gesture, State before, State after)
        : QUndoCommand(label)
        , m_session(session)
        , m_gesture(gesture)
        , m_before(std::move(before))
        , m_after(std::move(after)) {}

    void undo() override { m_session.setWorkspace(m_before.workspace, m_before.figure); }
    void redo() override { m_session.setWorkspace(m_after.workspace, m_after.figure); }

    int id() const override { return static_cast<int>(m_gesture); }
    /// Called only with the next step of the same gesture.
    bool mergeWith(const QUndoCommand* next) override {
        m_after = static_cast<const WorkspaceCommand*>(next)->m_after;
        setObsolete(*m_after.workspace == *m_before.workspace); // dragged back to where it began
        return true;
    }

private:
    Session& m_session;
    Gesture m_gesture;
    State m_before;
    State m_after;
};

Session::Session(QObject* parent) : QObject(parent), m_workspace(std::make_shared<const Workspace>()) {}

// The stack goes first, without a signal into a half-destroyed session.
Session::~Session() {
    m_undo.disconnect();
}

Result<void> Session::edit(const QString& label, const std::function<Result<void>(Workspace&)>& change) {
    return editAndShow(label, change, m_currentFigure);
}

Result<void> Session::editAndShow(const QString& label, const std::function<Result<void>(Workspace&)>& change,
                                  const std::string& figure) {
    Workspace copy = *m_workspace;
    if (auto done = change(copy); !done)
        return done;
    return push(label, std::make_shared<const Workspace>(std::move(copy)), figure);
}

Result<void> Session::editFigure(const QString& label, const std::function<Result<void>(FigureSpec&)>& change,
                                 Gesture gesture) {
    const auto current = currentFigure();
    if (current == nullptr)
        return fail(session_sentences::noFigureInView());
    auto changed = *current;
    if (auto done = change(changed); !done)
        return done;
    changed.id = current->id;
    if (changed == *current)
        return {};
    Workspace copy = *m_workspace;
    const auto own = std::find_if(copy.figures.begin(), copy.figures.end(),
                                  [&current](const FigureSpec& spec) { return spec.id == current->id; });
    if (own != copy.figures.end()) {
        *own = std::move(changed);
        return push(label, std::make_shared<const Workspace>(std::move(copy)), current->id, gesture);
    }
    changed.id = freeFigureId(current->id);
    const auto id = changed.id;
    copy.figures.push_back(std::move(changed));
    return push(label, std::make_shared<const Workspace>(std::move(copy)), id, gesture);
}

std::string Session::freeFigureId(const std::string& id) const {
    return freeId(id, [this](const std::string& name) { return figure(name) != nullptr; });
}

Result<void> Session::push(const QString& label, std::shared_ptr<const Workspace> after, std::string figure,
                           Gesture gesture) {
    if (*after == *m_workspace)
        return {};
    if (after->figure(figure) == nullptr && m_gallery.figure(figure) == nullptr)
        figure = m_lastBuiltIn;
    m_undo.push(new WorkspaceCommand(label, *this, gesture, {m_workspace, m_currentFigure},
                                     {std::move(after), std::move(figure)}));
    return {};
}

void Session::setWorkspace(std::shared_ptr<const Workspace> workspace, const std::string& figure) {
    m_workspace = std::move(workspace);
    const bool moves = figure != m_currentFigure;
    m_currentFigure = figure;
    rememberBuiltIn();
    Q_EMIT workspaceChanged();
    if (moves)
        Q_EMIT currentFigureChanged();
}

void Session::rememberBuiltIn() {
    if (!isOwnFigure(m_currentFigure))
        m_lastBuiltIn = m_currentFigure;
}

void Session::replaceWorkspace(Workspace workspace, InputFiles inputs) {
    m_undo.clear();
    m_inputs = std::move(inputs);
    m_facts = {}; // which hold the data that go
    auto whole = std::make_shared<const Workspace>(besideGallery(std::move(workspace)));
    const auto figure = whole->figures.empty() ? m_lastBuiltIn : whole->figures.front().id;
    setWorkspace(std::move(whole), figure);
}

Workspace Session::besideGallery(Workspace workspace) const {
    return withFreeIds(
        std::move(workspace), [this](const std::string& id) { return m_gallery.dataset(id).has_value(); },
        [this](const std::string& id) { return m_gallery.figure(id) != nullptr; });
}

std::shared_ptr<const FigureSpec> Session::figure(const std::string& id) const {
    // The aliasing pointer keeps the whole snapshot alive, so the figure survives later edits.
    if (const auto* own = m_workspace->figure(id); own != nullptr)
        return {m_workspace, own};
    return m_gallery.figure(id);
}

bool Session::isOwnFigure(const std::string& id) const {
    return m_workspace->figure(id) != nullptr;
}

DatasetLookup Session::datasets(const std::string& figureId) const {
    if (isOwnFigure(figureId))
        return ownDatasets();
    return [&gallery = m_gallery](std::string_view id) { return gallery.dataset(id); };
}

DatasetLookup Session::ownDatasets() const {
    // The aliasing pointer keeps the snapshot alive, as above.
    return {[&gallery = m_gallery, workspace = m_workspace](std::string_view id) {
                return gallery.lookupWith(*workspace)(id);
            },
            std::shared_ptr<const Entities>(m_workspace, &m_workspace->entities)};
}

Result<PanelFacts> Session::panelFacts(const FigureSpec& figure, const Panel& panel) {
    const auto dataset = datasets(figure.id)(panel.query.dataset);
    return dataset ? m_facts.of(panel, *dataset) : Result<PanelFacts>(tl::unexpected(dataset.error()));
}

std::shared_ptr<const FigureSpec> Session::currentFigure() const {
    return m_currentFigure.empty() ? nullptr : figure(m_currentFigure);
}

Result<void> Session::showFigure(const std::string& id) {
    if (id == m_currentFigure)
        return {};
    if (figure(id) == nullptr) {
        std::vector<std::string> known;
        for (const auto& own : m_workspace->figures)
            known.push_back(own.id);
        for (const auto& builtIn : m_gallery.figures())
            known.push_back(builtIn->id);
        return fail(session_sentences::figureUnknown(inQuotes(id), suggestion(id, known)));
    }
    m_currentFigure = id;
    rememberBuiltIn();
    Q_EMIT currentFigureChanged();
    return {};
}

Result<Diagnostics> Session::add(const ImportedPackage& package) {
    auto loaded = workspaceFrom(package);
    if (!loaded)
        return tl::unexpected(std::move(loaded.error()));
    return add(*loaded);
}

Result<Diagnostics> Session::addPicture(const LoadedWorkspace& loaded) {
    auto own = loaded;
    own.isPicture = false;
    own.inputs = {}; // they are known already
    own.workspace = withKnownData(std::move(own.workspace), m_gallery.lookupWith(*m_workspace));
    if (own.workspace.datasets.empty() && own.workspace.figures.size() == 1) {
        const auto& carried = own.workspace.figures.front();
        const auto here = figure(carried.id);
        if (here != nullptr && *here == carried) {
            if (auto shown = showFigure(carried.id); !shown)
                return tl::unexpected(std::move(shown.error()));
            return loaded.findings;
        }
    }
    return add(own);
}

Result<Diagnostics> Session::add(const LoadedWorkspace& loaded) {
    // Also if nothing comes of it: what the user opened is no place to write to.
    addInputs(loaded.inputs);
    if (loaded.isPicture)
        return addPicture(loaded);
    const auto added = besideGallery(loaded.workspace);
    if (added.figures.empty())
        return fail(session_sentences::nothingToDraw());
    const auto before = m_workspace->figures.size();
    auto after = std::make_shared<const Workspace>(merged(*m_workspace, added));
    const auto first = after->figures.size() > before ? after->figures[before].id : m_currentFigure;
    const auto& title = loaded.workspace.title.empty() ? loaded.workspace.name : loaded.workspace.title;
    if (auto pushed =
            push(QString::fromStdString(session_sentences::addData(title)), std::move(after), first);
        !pushed)
        return tl::unexpected(std::move(pushed.error()));
    return loaded.findings;
}

} // namespace driftline
