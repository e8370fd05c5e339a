// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importer_registry.h"
#include "session/known_facts.h"
#include "workspace/gallery.h"
#include "workspace/workspace.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <functional>
#include <memory>
#include <string>

namespace driftline {

/// Several edits that are one to the user: a drag, a run of the player.
enum class Gesture : int { None = -1 };

/// What the program is working on: the built-in gallery, the user's workspace and the figure in view.
/// The workspace changes only through edit() and its kin, so that everything can be undone; nobody else
/// reaches the undo stack, so that no gesture and no result of a job can stand in its way.
class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(QObject* parent = nullptr);
    ~Session() override;

    const Gallery& gallery() const { return m_gallery; }
    const Workspace& workspace() const { return *m_workspace; }
    std::shared_ptr<const Workspace> workspaceSnapshot() const { return m_workspace; }
    /// To look at, and for its actions.
    const QUndoStack& undoStack() const { return m_undo; }
    void undo() { m_undo.undo(); }
    void redo() { m_undo.redo(); }

    /// Copies the workspace, applies the change and pushes it under the label. A change that fails leaves
    /// everything as it was and its error is returned; one that changes nothing is not pushed.
    /// Undo and redo show the figure that was in view when the edit was made.
    Result<void> edit(const QString& label, const std::function<Result<void>(Workspace&)>& change);

    /// The same, after which another figure is in view.
    Result<void> editAndShow(const QString& label, const std::function<Result<void>(Workspace&)>& change,
                             const std::string& figure);

    /// Changes the figure in view, as one step. A built-in figure stays as it is: an own copy of it is
    /// changed and comes into view ("article-alignment-gap-2"), and undo takes the copy away again. The
    /// change cannot give the figure another id. Steps of one gesture that follow each other are one step to
    /// undo; whatever else changes the workspace meanwhile is a step of its own. Codes: figure.none, and
    /// those of the change.
    Result<void> editFigure(const QString& label, const std::function<Result<void>(FigureSpec&)>& change,
                            Gesture gesture = Gesture::None);
    /// Another one than all before.
    Gesture newGesture() { return static_cast<Gesture>(++m_gestures); }
    /// An id like the given one that no figure has, built-in or own.
    std::string freeFigureId(const std::string& id) const;

    /// The figure in view. Unknown ids are refused (figure.unknown, with the nearest one).
    Result<void> showFigure(const std::string& id);
    const std::string& currentFigureId() const { return m_currentFigure; }
    std::shared_ptr<const FigureSpec> currentFigure() const;
    /// Of the workspace or, if it has none of that id, of the gallery; nullptr if there is none.
    std::shared_ptr<const FigureSpec> figure(const std::string& id) const;
    /// Whether the figure is the user's own. Built-in figures read only built-in data, so that a file with
    /// a dataset of the same name cannot change them.
    bool isOwnFigure(const std::string& id) const;
    /// The datasets that a figure may read, as they are now: safe to keep and to use on a worker while the
    /// session lives.
    DatasetLookup datasets(const std::string& figureId) const;
    /// The same for a figure of the user's own that is not made yet.
    DatasetLookup ownDatasets() const;
    /// What the data behind a panel of a figure allow (figure/panel_facts.h). Codes: those of the dataset and
    /// of the panel's query.
    Result<PanelFacts> panelFacts(const FigureSpec& figure, const Panel& panel);

    /// Puts another workspace in the place of this one, which the user opened instead (WorkspaceFile asks
    /// first). What was done before cannot be undone. Its first figure comes into view or, if it has none,
    /// the last built-in one. `inputs` is what it was read from.
    void replaceWorkspace(Workspace workspace, InputFiles inputs = {});

    /// The files that the workspace was read from and is kept in: no export may write over them. What add()
    /// read stays one of them even when it is undone, because it can be done again.
    const InputFiles& inputs() const { return m_inputs; }
    void addInputs(const InputFiles& inputs) { m_inputs.add(inputs); }

    /// Adds what an import gave to the workspace, as one undoable step, and shows its first figure.
    Result<Diagnostics> add(const ImportedPackage& package);
    /// The same for a package whose figures have been read, which a worker can do. A picture of a figure that
    /// is here already only brings it into view; one of the same data goes on reading the data that are here.
    Result<Diagnostics> add(const LoadedWorkspace& loaded);

Q_SIGNALS:
    void workspaceChanged();
    void currentFigureChanged();

private:
    friend class WorkspaceCommand;
    void rememberBuiltIn();
    Result<Diagnostics> addPicture(const LoadedWorkspace& loaded);
    void setWorkspace(std::shared_ptr<const Workspace> workspace, const std::string& figure);
    Result<void> push(const QString& label, std::shared_ptr<const Workspace> after, std::string figure,
                      Gesture gesture = Gesture::None);
    /// Own ids never hide built-in ones: a copy of a built-in figure goes on reading built-in data.
    Workspace besideGallery(Workspace workspace) const;

    Gallery m_gallery;
    std::shared_ptr<const Workspace> m_workspace;
    KnownFacts m_facts;
    QUndoStack m_undo;
    std::string m_currentFigure;
    InputFiles m_inputs;
    int m_gestures = 0;
    std::string m_lastBuiltIn; ///< to come back to when an own figure goes
};

} // namespace driftline
