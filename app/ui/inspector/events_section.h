// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "ui/inspector/pairing_section.h"

class QPushButton;

namespace driftline {

class EntityPicker;
class EntryList;
class ReferenceList;

/// What is drawn over the data: events of the library and of the author, lines at values, notes at places.
class EventsSection : public InspectorSection {
    Q_OBJECT
public:
    /// `library` gives the dataset of sourced events when it is first needed.
    /// `datasets` are those that lines may stand at values of.
    EventsSection(std::function<DatasetPtr()> library, PairingSection::Datasets datasets,
                  QWidget* parent = nullptr);
    bool matters(const Inspected& inspected) const override;

protected:
    void read() override;

private:
    void makeEvents();
    void makeLimits();
    void makeLines();
    void makeReferences();
    void makeNotes();
    void readEvents();
    void readLines();
    /// Which events of the library stand in one small multiple only.
    void readLimits();
    /// Where there are small multiples, entries may stand in only one of them.
    void readFacets();
    QString withFacet(const QString& words, const std::string& facet) const;
    void addEvent(const QStringList& fields);
    void addLimit();
    void addLine(const QStringList& fields);
    void addNote(const QStringList& fields);

    std::function<DatasetPtr()> m_findLibrary;
    PairingSection::Datasets m_datasets;
    DatasetPtr m_library;
    QCheckBox* m_show = nullptr;
    QLabel* m_reason = nullptr;
    QPushButton* m_all = nullptr;
    EntityPicker* m_categories = nullptr;
    EntryList* m_limits = nullptr;
    EntryList* m_own = nullptr;
    EntryList* m_lines = nullptr;
    ReferenceList* m_references = nullptr;
    EntryList* m_notes = nullptr;
};

} // namespace driftline
