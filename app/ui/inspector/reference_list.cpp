// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/reference_list.h"

#include "questions/named_row.h"
#include "ui/inspector/sentences.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/choice_box.h"

#include <algorithm>
#include <utility>

namespace driftline {

namespace {
/// The choices of the form.
constexpr std::size_t ofDataset = 0;
constexpr std::size_t inFacet = 1;
constexpr std::size_t alongAxis = 2;

std::string chosenIn(const ReferenceList& list, std::size_t choice) {
    return list.choice(choice)->currentData().toString().toStdString();
}
} // namespace

void fillLineAxes(ChoiceBox& choice) {
    if (choice.count() > 0)
        return;
    choice.addItem(QObject::tr("Height"), static_cast<int>(LineAxis::Value));
    choice.addItem(QObject::tr("Along x"), static_cast<int>(LineAxis::X));
}

LineAxis lineAxisIn(const ChoiceBox& choice) {
    return static_cast<LineAxis>(choice.currentData().toInt());
}

ReferenceList::ReferenceList(PairingSection::Datasets datasets, QWidget* parent)
    : EntryList("references", qtText(inspector_sentences::addLineOfData),
                {{tr("Row"), qtText(inspector_sentences::exampleOfRow)},
                 {tr("Label"), qtText(inspector_sentences::exampleOfLabel)}},
                parent)
    , m_datasets(std::move(datasets)) {
    for (const auto& label : {tr("Data"), tr("In"), tr("Axis")})
        addChoice(label);
    setChoiceVisible(true, ofDataset);
    fillLineAxes(*choice(alongAxis));
    connect(this, &EntryList::opening, this, &ReferenceList::fillDatasets);
    connect(this, &EntryList::added, this, &ReferenceList::addNamed);
}

void ReferenceList::show(const PanelSpec& panel, const ColumnChoice* facets, const QStringList& entries) {
    setEntries(entries);
    m_own = panel.query.dataset;
    auto& facet = *choice(inFacet);
    const auto chosen = facet.currentData();
    facet.clear();
    facet.addItem(tr("All panels"), QString());
    if (facets != nullptr) {
        for (const auto& cell : facets->cells)
            facet.addItem(typeset(cell.label), qtText(cell.cell));
    }
    facet.setCurrentIndex(std::max(0, facet.findData(chosen)));
    setChoiceVisible(facets != nullptr, inFacet);
    setChoiceVisible(panel.pairing.has_value(), alongAxis);
}

/// That of the panel first.
void ReferenceList::fillDatasets() {
    auto& list = *choice(ofDataset);
    list.clear();
    for (const auto& dataset : m_datasets.all()) {
        if (!dataset->codebook.indexOf(Role::Value))
            continue;
        const int at = dataset->id == m_own ? 0 : list.count();
        list.insertItem(at, typeset(dataset->title.empty() ? dataset->id : dataset->title),
                        qtText(dataset->id));
    }
}

void ReferenceList::addNamed(const QStringList& fields) {
    const auto dataset = m_datasets.named(chosenIn(*this, ofDataset));
    if (dataset == nullptr) {
        refuse(qtText(inspector_sentences::chooseDataOfTheValue));
        return;
    }
    auto row = rowNamed(*dataset, fields[0].toStdString());
    if (!row) {
        refuse(qtText(row.error().message));
        return;
    }
    ReferenceLine line;
    line.label = fields[1].isEmpty() ? row->label : fields[1].toStdString();
    line.dataset = dataset->id;
    line.where = std::move(row->where);
    if (choice(inFacet)->isVisibleTo(this))
        line.facet = chosenIn(*this, inFacet);
    if (choice(alongAxis)->isVisibleTo(this))
        line.axis = lineAxisIn(*choice(alongAxis));
    Q_EMIT lineNamed(line);
}

} // namespace driftline
