// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/apply_template_dialog.h"

#include "scene/resolve.h"
#include "ui/templates/design_preview.h"
#include "ui/templates/sentences.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/dialog_buttons.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace driftline {

namespace {
constexpr QSize applySize{820, 520};
constexpr int templatesWidth = 240;
} // namespace

ApplyTemplateDialog::ApplyTemplateDialog(Session& session, Jobs& jobs, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_lane(jobs)
    , m_figure(session.currentFigure())
    , m_list(new QListWidget(this))
    , m_preview(new DesignPreview(this)) {
    setObjectName(QStringLiteral("applyTemplateDialog"));
    setWindowTitle(tr("Apply template"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    m_list->setObjectName(QStringLiteral("templateList"));
    m_list->setAccessibleName(tr("Templates"));
    m_list->setFixedWidth(templatesWidth);
    m_list->setProperty("kind", "shelf");
    m_apply = new QPushButton(tr("Apply"), this);
    m_apply->setObjectName(QStringLiteral("templateApply"));
    m_apply->setDefault(true);
    auto* file = new QPushButton(qtText(templates_sentences::fromAFile), this);
    file->setObjectName(QStringLiteral("templateOpen"));
    file->setAutoDefault(false);
    m_remove = new QPushButton(tr("Remove"), this);
    m_remove->setObjectName(QStringLiteral("templateRemove"));
    m_remove->setAutoDefault(false);
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_list, 1);
    auto* under = new QHBoxLayout;
    under->addWidget(file);
    under->addWidget(m_remove);
    under->addStretch();
    left->addLayout(under);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addLayout(left);
    middle->addWidget(m_preview, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addLayout(middle, 1);
    layout->addLayout(dialogButtons(*this, *m_apply));
    resize(applySize);
    connect(file, &QPushButton::clicked, this, &ApplyTemplateDialog::fileAsked);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const auto* design = current(); design != nullptr)
            Q_EMIT removeAsked(design->name);
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &ApplyTemplateDialog::preview);
    connect(m_list, &QListWidget::itemActivated, m_apply, &QPushButton::click);
    connect(m_apply, &QPushButton::clicked, this, [this] {
        if (const auto* design = current(); design != nullptr) {
            const auto chosen = *design;
            accept();
            Q_EMIT used(chosen);
        }
    });
    connect(&session, &Session::workspaceChanged, this, &ApplyTemplateDialog::fill);
    fill();
    m_list->setFocus(Qt::OtherFocusReason);
}

void ApplyTemplateDialog::addTemplate(const FigureTemplate& design) {
    m_fromFiles.push_back(design);
    fill();
    m_list->setCurrentRow(m_list->count() - 1);
}

const FigureTemplate* ApplyTemplateDialog::current() const {
    const auto row = m_list->currentRow();
    return row < 0 ? nullptr : &m_shown[std::size_t(row)];
}

void ApplyTemplateDialog::fill() {
    const int row = std::max(0, m_list->currentRow());
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        m_shown = m_session.workspace().templates;
        for (const auto& design : m_shown)
            m_list->addItem(typeset(design.name));
        for (const auto& design : m_fromFiles) {
            m_shown.push_back(design);
            m_list->addItem(tr("%1 (from a file)").arg(typeset(design.name)));
        }
        m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    }
    preview();
}

void ApplyTemplateDialog::preview() {
    const auto* design = current();
    m_apply->setEnabled(false);
    m_remove->setEnabled(design != nullptr && m_session.workspace().figureTemplate(design->name) != nullptr);
    if (design == nullptr || m_figure == nullptr) {
        m_lane.cancel();
        m_preview->setProblem(qtText(templates_sentences::noTemplateYet));
        return;
    }
    m_lane.start<DesignOutlook>(
        [figure = m_figure, chosen = *design,
         datasets = m_session.datasets(m_figure->id)](const WorkToken& token) -> Result<DesignOutlook> {
            auto made = designed(*figure, chosen, datasets);
            if (!made)
                return tl::unexpected(std::move(made.error()));
            auto scene = resolve(made->figure, datasets, token);
            if (!scene)
                return tl::unexpected(std::move(scene.error()));
            return DesignOutlook{std::make_shared<const Scene>(*std::move(scene)), std::move(made->findings)};
        },
        [this](const Result<DesignOutlook>& outlook) {
            m_apply->setEnabled(outlook.has_value());
            if (outlook)
                m_preview->setOutlook(*outlook, qtText(templates_sentences::everythingFits));
            else
                m_preview->setProblem(typeset(outlook.error().message));
        });
}

} // namespace driftline
