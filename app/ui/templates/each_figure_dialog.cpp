// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/each_figure_dialog.h"

#include "scene/resolve.h"
#include "ui/templates/design_preview.h"
#include "ui/templates/sentences.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/dialog_buttons.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace driftline {

namespace {
constexpr QSize eachSize{900, 600};
constexpr int eachNamesWidth = 280;
constexpr int eachCellRole = Qt::UserRole;
} // namespace

EachFigureDialog::EachFigureDialog(Session& session, Jobs& jobs, std::vector<EachColumn> columns,
                                   QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_lane(jobs)
    , m_figure(session.currentFigure())
    , m_columns(std::move(columns))
    , m_column(new ChoiceBox(this))
    , m_search(new QLineEdit(this))
    , m_names(new QListWidget(this))
    , m_title(new QLineEdit(this))
    , m_subtitle(new QLineEdit(this))
    , m_short(new QLineEdit(this))
    , m_preview(new DesignPreview(this)) {
    setObjectName(QStringLiteral("eachFigureDialog"));
    setWindowTitle(qtText(templates_sentences::makeOneForEach));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    m_make = new QPushButton(this);
    m_make->setObjectName(QStringLiteral("eachMake"));
    m_make->setDefault(true);
    auto* right = new QVBoxLayout;
    right->setSpacing(12);
    right->addLayout(makeTexts());
    right->addWidget(m_preview, 1);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addLayout(makeNames());
    middle->addLayout(right, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addLayout(middle, 1);
    layout->addLayout(dialogButtons(*this, *m_make));
    resize(eachSize);
    connect(m_make, &QPushButton::clicked, this, [this] {
        const auto chosen = cells();
        const auto patterns = texts();
        accept();
        Q_EMIT used(column(), chosen, patterns);
    });
    listNames();
    m_search->setFocus(Qt::OtherFocusReason);
}

QLayout* EachFigureDialog::makeNames() {
    m_column->setObjectName(QStringLiteral("eachColumn"));
    m_column->setAccessibleName(qtText(templates_sentences::aFigureForEach));
    for (const auto& one : m_columns)
        m_column->addItem(typeset(one.label));
    m_search->setObjectName(QStringLiteral("eachSearch"));
    m_search->setAccessibleName(qtText(templates_sentences::searchTheNames));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_names->setObjectName(QStringLiteral("eachNames"));
    m_names->setAccessibleName(qtText(templates_sentences::namesToMakeFiguresFor));
    m_names->setFixedWidth(eachNamesWidth);
    m_names->setProperty("kind", "shelf");
    auto* buttons = new QHBoxLayout;
    const auto add = [&](const QString& text, const char* name, const QString& what, bool on) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(QString::fromLatin1(name));
        button->setAutoDefault(false);
        button->setToolTip(what);
        buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, on] { checkShown(on); });
    };
    add(tr("All"), "eachAll", qtText(templates_sentences::aboutChoosingAll), true);
    add(tr("None"), "eachNone", qtText(templates_sentences::aboutChoosingNone), false);
    buttons->addStretch();
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(qtText(templates_sentences::aFigureForEach), m_column);
    auto* out = new QVBoxLayout;
    out->setSpacing(8);
    out->addLayout(form);
    out->addWidget(m_search);
    out->addWidget(m_names, 1);
    out->addLayout(buttons);
    connect(m_column, &QComboBox::currentIndexChanged, this, &EachFigureDialog::listNames);
    connect(m_search, &QLineEdit::textChanged, this, &EachFigureDialog::search);
    connect(m_names, &QListWidget::itemChanged, this, &EachFigureDialog::preview);
    return out;
}

QLayout* EachFigureDialog::makeTexts() {
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    const auto add = [&](QLineEdit* field, const QString& label, const char* name) {
        field->setObjectName(QString::fromLatin1(name));
        form->addRow(label, field);
        connect(field, &QLineEdit::textChanged, this, &EachFigureDialog::preview);
    };
    add(m_title, tr("Title"), "eachTitle");
    add(m_subtitle, tr("Subtitle"), "eachSubtitle");
    add(m_short, tr("Short name"), "eachShort");
    return form;
}

const EachColumn& EachFigureDialog::column() const {
    return m_columns[std::size_t(std::max(0, m_column->currentIndex()))];
}

void EachFigureDialog::listNames() {
    const auto& key = column();
    {
        const QSignalBlocker quiet(m_names);
        m_names->clear();
        for (const auto& cell : key.cells) {
            auto* item = new QListWidgetItem(typeset(cell.label), m_names);
            item->setData(eachCellRole, QByteArray::fromStdString(cell.cell));
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Unchecked);
        }
    }
    search(m_search->text());
    const auto patterns = eachTexts(*m_figure, key);
    const QSignalBlocker quietTitle(m_title);
    const QSignalBlocker quietSubtitle(m_subtitle);
    const QSignalBlocker quietShort(m_short);
    for (auto [field, text] : {std::pair(m_title, patterns.title), std::pair(m_subtitle, patterns.subtitle),
                               std::pair(m_short, patterns.shortTitle)}) {
        field->setText(qtText(text));
        field->setCursorPosition(0);
    }
    preview();
}

void EachFigureDialog::search(const QString& words) {
    for (int row = 0; row < m_names->count(); ++row)
        m_names->item(row)->setHidden(
            !m_names->item(row)->text().contains(words.trimmed(), Qt::CaseInsensitive));
}

void EachFigureDialog::checkShown(bool on) {
    {
        const QSignalBlocker quiet(m_names);
        for (int row = 0; row < m_names->count(); ++row) {
            if (!m_names->item(row)->isHidden())
                m_names->item(row)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
        }
    }
    preview();
}

std::vector<std::string> EachFigureDialog::cells() const {
    std::vector<std::string> out;
    for (int row = 0; row < m_names->count(); ++row) {
        if (m_names->item(row)->checkState() == Qt::Checked)
            out.push_back(m_names->item(row)->data(eachCellRole).toByteArray().toStdString());
    }
    return out;
}

EachTexts EachFigureDialog::texts() const {
    return {m_title->text().trimmed().toStdString(), m_subtitle->text().trimmed().toStdString(),
            m_short->text().trimmed().toStdString()};
}

void EachFigureDialog::preview() {
    const auto chosen = cells();
    m_make->setEnabled(false);
    m_make->setText(chosen.empty() ? tr("Make figures")
                    : chosen.size() == 1
                        ? qtText(templates_sentences::makeOneFigure)
                        : qtText(templates_sentences::makeFigures, QLocale().toString(chosen.size())));
    if (chosen.empty() || m_title->text().trimmed().isEmpty()) {
        m_lane.cancel();
        m_preview->setProblem(chosen.empty() ? qtText(templates_sentences::chooseTheNames)
                                             : qtText(templates_sentences::figureNeedsTitle));
        return;
    }
    m_lane.start<DesignOutlook>(
        [figure = m_figure, key = column(), chosen, patterns = texts(),
         datasets = m_session.datasets(m_figure->id)](const WorkToken& token) -> Result<DesignOutlook> {
            auto made = figuresForEach(*figure, key, chosen, patterns, datasets);
            if (!made)
                return tl::unexpected(std::move(made.error()));
            DesignOutlook outlook{nullptr, std::move(made->findings)};
            if (made->figures.empty())
                return outlook;
            auto scene = resolve(made->figures.front(), datasets, token);
            if (!scene)
                return tl::unexpected(std::move(scene.error()));
            outlook.scene = std::make_shared<const Scene>(*std::move(scene));
            return outlook;
        },
        [this](const Result<DesignOutlook>& outlook) {
            m_make->setEnabled(outlook && outlook->scene != nullptr);
            if (outlook)
                m_preview->setOutlook(*outlook, qtText(templates_sentences::firstOfTheFigures));
            else
                m_preview->setProblem(typeset(outlook.error().message));
        });
}

} // namespace driftline
