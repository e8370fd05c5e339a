// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/template_actions.h"

#include "base/file_io.h"
#include "base/text.h"
#include "export/output_file.h"
#include "figure/template_json.h"
#include "session/own_templates.h"
#include "session/settings.h"
#include "ui/actions/sentences.h"
#include "ui/dialogs/dialog_service.h"
#include "ui/templates/apply_template_dialog.h"
#include "ui/templates/design_preview.h"
#include "ui/templates/each_figure_dialog.h"
#include "ui/templates/save_template_dialog.h"
#include "ui/theme/qt_text.h"

#include <QDir>
#include <QFileInfo>
#include <QWidget>

namespace driftline {

namespace {
FileQuestion templateFileQuestion(const QString& title, const QString& place) {
    return {title, place, {TemplateActions::tr("Templates (*.json)")}, QStringLiteral("json")};
}
} // namespace

TemplateActions::TemplateActions(Session& session, Jobs& jobs, DialogService& dialogs,
                                 SettingsStore& settings, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_jobs(jobs)
    , m_dialogs(dialogs)
    , m_settings(settings)
    , m_window(window)
    , m_save(qtText(actions_sentences::saveAsTemplateButton))
    , m_apply(tr("Apply template…"))
    , m_each(qtText(actions_sentences::makeOneForEachButton)) {
    m_save.setShortcut(Qt::CTRL | Qt::ALT | Qt::Key_S);
    m_save.setToolTip(qtText(actions_sentences::aboutSaveAsTemplate));
    m_apply.setShortcut(Qt::CTRL | Qt::ALT | Qt::Key_A);
    m_apply.setToolTip(qtText(actions_sentences::aboutApplyTemplate));
    m_each.setShortcut(Qt::CTRL | Qt::ALT | Qt::Key_E);
    m_each.setToolTip(qtText(actions_sentences::aboutMakeOneForEach));
    window->addActions(actions());
    connect(&m_save, &QAction::triggered, this, &TemplateActions::save);
    connect(&m_apply, &QAction::triggered, this, &TemplateActions::apply);
    connect(&m_each, &QAction::triggered, this, &TemplateActions::each);
    connect(&session, &Session::currentFigureChanged, this, &TemplateActions::enable);
    enable();
}

void TemplateActions::enable() {
    for (auto* action : actions())
        action->setEnabled(m_session.currentFigure() != nullptr);
}

void TemplateActions::save() {
    const auto figure = m_session.currentFigure();
    const auto datasets = m_session.datasets(figure->id);
    auto design = templateOf(*figure, figure->listName(), datasets);
    const auto values = placeholdersOf(*figure, datasets);
    if (!design || !values) {
        m_dialogs.error(m_window, qtText(actions_sentences::figureCannotBeTemplate),
                        design ? values.error() : design.error());
        return;
    }
    std::vector<std::string> taken;
    for (const auto& known : m_session.workspace().templates)
        taken.push_back(known.name);
    auto* dialog = new SaveTemplateDialog(*std::move(design), *values, std::move(taken), m_window);
    connect(dialog, &SaveTemplateDialog::kept, this, &TemplateActions::keep);
    connect(dialog, &SaveTemplateDialog::fileAsked, this, [this, dialog](const FigureTemplate& wanted) {
        if (writeFile(wanted))
            dialog->accept();
    });
    dialog->open();
}

void TemplateActions::keep(const FigureTemplate& design) {
    if (const auto done = keepTemplate(m_session, design); !done)
        m_dialogs.error(m_window, qtText(actions_sentences::templateWasNotSaved), done.error());
    else
        Q_EMIT told(qtText(actions_sentences::savedTemplateInWorkspace, typeset(design.name)));
}

bool TemplateActions::writeFile(const FigureTemplate& design) {
    const auto folder = m_settings.load().openFolder;
    const QString stem = qtText(slug(design.name)) + QStringLiteral(".template.json");
    const auto path =
        m_dialogs.saveFile(m_window, templateFileQuestion(tr("Save template"), QDir(folder).filePath(stem)));
    if (path.isEmpty())
        return false;
    if (const auto done = writeOutputFile(path.toStdString(), writeTemplate(design), m_session.inputs(),
                                          Replacing::Anything);
        !done) {
        m_dialogs.error(m_window, qtText(actions_sentences::templateWasNotSaved), done.error());
        return false;
    }
    Q_EMIT told(qtText(actions_sentences::savedTemplateAs, QFileInfo(path).fileName()));
    return true;
}

void TemplateActions::apply() {
    auto* dialog = new ApplyTemplateDialog(m_session, m_jobs, m_window);
    connect(dialog, &ApplyTemplateDialog::used, this, &TemplateActions::use);
    connect(dialog, &ApplyTemplateDialog::fileAsked, this, [this, dialog] { readFiles(*dialog); });
    connect(dialog, &ApplyTemplateDialog::removeAsked, this, [this](const std::string& name) {
        if (const auto done = removeTemplate(m_session, name); !done)
            m_dialogs.error(m_window, qtText(actions_sentences::templateWasNotRemoved), done.error());
        else
            Q_EMIT told(qtText(actions_sentences::removedTemplate, typeset(name)));
    });
    dialog->open();
}

void TemplateActions::readFiles(ApplyTemplateDialog& dialog) {
    const auto paths = m_dialogs.openFiles(
        m_window, templateFileQuestion(tr("Open template"), m_settings.load().openFolder));
    for (const auto& path : paths) {
        const auto text = readFile(path.toStdString(), mostTemplateBytes);
        const auto design = text ? parseTemplate(*text, path.toStdString())
                                 : Result<FigureTemplate>(tl::unexpected(text.error()));
        if (design)
            dialog.addTemplate(*design);
        else
            m_dialogs.error(m_window, qtText(actions_sentences::templateWasNotRead), design.error());
    }
}

void TemplateActions::use(const FigureTemplate& design) {
    const auto done = applyTemplate(m_session, design);
    if (!done) {
        m_dialogs.error(m_window, qtText(actions_sentences::templateWasNotApplied), done.error());
        return;
    }
    const auto name = typeset(design.name);
    if (done->empty())
        Q_EMIT told(qtText(actions_sentences::appliedTemplate, name));
    else
        Q_EMIT reported(qtText(actions_sentences::appliedTemplateInPart, name), findingSentences(*done));
}

void TemplateActions::each() {
    const auto figure = m_session.currentFigure();
    auto columns = eachColumns(*figure, m_session.datasets(figure->id));
    if (columns && columns->empty())
        columns = fail(actions_sentences::noColumnForFigures());
    if (!columns) {
        m_dialogs.error(m_window, qtText(actions_sentences::nothingToMakeFiguresFor), columns.error());
        return;
    }
    auto* dialog = new EachFigureDialog(m_session, m_jobs, *std::move(columns), m_window);
    connect(dialog, &EachFigureDialog::used, this, &TemplateActions::make);
    dialog->open();
}

void TemplateActions::make(const EachColumn& column, const std::vector<std::string>& cells,
                           const EachTexts& texts) {
    const auto made = makeForEach(m_session, column, cells, texts);
    if (!made) {
        m_dialogs.error(m_window, qtText(actions_sentences::figuresWereNotMade), made.error());
        return;
    }
    const auto summary = qtText(actions_sentences::madeFigures,
                                counted(qsizetype(made->figures.size()), tr("figure"), tr("figures")));
    if (made->findings.empty())
        Q_EMIT told(summary);
    else
        Q_EMIT reported(summary, findingSentences(made->findings));
}

} // namespace driftline
