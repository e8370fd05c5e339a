// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/save_template_dialog.h"

#include "ui/templates/sentences.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/dialog_buttons.h"
#include "ui/widgets/part_heading.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace driftline {

namespace {
constexpr int saveTemplateWidth = 620;
constexpr std::array saveTextNames = {"templateTitle", "templateSubtitle", "templateShort", "templateSource",
                                      "templateNote"};

QString placeholderWords(const std::vector<PlaceholderValue>& values) {
    QStringList known;
    for (const auto& value : values)
        known.append(
            qtText(templates_sentences::placeholderIsHere, qtText(value.name), typeset(value.words)));
    constexpr int mostShown = 8;
    return known.mid(0, mostShown).join(QStringLiteral("; "));
}

QLabel* quietLine(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setProperty("kind", "muted");
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}
} // namespace

SaveTemplateDialog::SaveTemplateDialog(FigureTemplate design, const std::vector<PlaceholderValue>& values,
                                       std::vector<std::string> taken, QWidget* parent)
    : QDialog(parent)
    , m_design(std::move(design))
    , m_taken(std::move(taken))
    , m_name(new QLineEdit(qtText(m_design.name), this))
    , m_words(new QLabel(this)) {
    setObjectName(QStringLiteral("saveTemplateDialog"));
    setWindowTitle(qtText(templates_sentences::saveAsTemplate));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    for (const auto& value : values)
        m_known.push_back(value.name);
    m_name->setObjectName(QStringLiteral("templateName"));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->addRow(tr("Name"), m_name);
    const auto places = figureTexts(m_design.design);
    const std::array labels = {tr("Title"), tr("Subtitle"), tr("Short name"), tr("Source line"), tr("Note")};
    for (std::size_t i = 0; i < labels.size(); ++i) {
        auto* field = new QLineEdit(qtText(*places[i].text), this);
        field->setObjectName(QString::fromLatin1(saveTextNames[i]));
        field->setPlaceholderText(qtText(templates_sentences::everyFigureKeepsItsOwn));
        field->setMaxLength(int(places[i].most));
        field->setCursorPosition(0);
        connect(field, &QLineEdit::textChanged, this, &SaveTemplateDialog::check);
        form->addRow(labels[i], field);
        m_texts.push_back(field);
    }
    m_keep = new QPushButton(qtText(templates_sentences::saveInThisWorkspace), this);
    m_keep->setObjectName(QStringLiteral("templateKeep"));
    m_keep->setDefault(true);
    m_file = new QPushButton(qtText(templates_sentences::saveToAFile), this);
    m_file->setObjectName(QStringLiteral("templateFile"));
    m_file->setAutoDefault(false);
    m_words->setObjectName(QStringLiteral("templateWords"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_file);
    foot->addLayout(dialogButtons(*this, *m_keep), 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(quietLine(qtText(templates_sentences::whatATemplateKeeps), this));
    layout->addLayout(form);
    layout->addWidget(quietLine(qtText(templates_sentences::namesInBraces, placeholderWords(values)), this));
    layout->addWidget(m_words);
    layout->addLayout(foot);
    connect(m_name, &QLineEdit::textChanged, this, &SaveTemplateDialog::check);
    connect(m_keep, &QPushButton::clicked, this, [this] {
        Q_EMIT kept(this->design());
        accept();
    });
    connect(m_file, &QPushButton::clicked, this, [this] { Q_EMIT fileAsked(this->design()); });
    check();
    resize(saveTemplateWidth, sizeHint().height());
    m_name->selectAll();
    m_name->setFocus(Qt::OtherFocusReason);
}

FigureTemplate SaveTemplateDialog::design() const {
    auto out = m_design;
    out.name = m_name->text().trimmed().toStdString();
    const auto places = figureTexts(out.design);
    for (std::size_t i = 0; i < m_texts.size(); ++i)
        *places[i].text = m_texts[i]->text().trimmed().toStdString();
    return out;
}

void SaveTemplateDialog::check() {
    const auto name = m_name->text().trimmed().toStdString();
    m_keep->setEnabled(!name.empty());
    m_file->setEnabled(!name.empty());
    QStringList words;
    if (name.empty())
        words.append(qtText(templates_sentences::templateNeedsAName));
    else if (std::find(m_taken.begin(), m_taken.end(), name) != m_taken.end())
        words.append(qtText(templates_sentences::templateIsReplaced));
    for (const auto* field : m_texts) {
        for (const auto& placeholder : placeholdersIn(field->text().toStdString())) {
            if (std::find(m_known.begin(), m_known.end(), placeholder) == m_known.end())
                words.append(qtText(templates_sentences::placeholderStandsForNothing, qtText(placeholder)));
        }
    }
    m_words->setText(words.join(u'\n'));
    m_words->setVisible(!words.isEmpty());
}

} // namespace driftline
