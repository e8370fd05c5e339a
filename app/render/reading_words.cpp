// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/reading_words.h"

#include "base/number_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>
#include <vector>

namespace driftline {

namespace {
using Data = std::vector<const Datum*>;
using Fact = std::string (*)(const Datum&);

QString asText(const std::string& text) {
    return QString::fromStdString(text);
}

QString readingText(const char* text) {
    return QCoreApplication::translate("Reading", text);
}

std::string unit(const Datum& datum) {
    return datum.words->unit;
}

std::string sampleSize(const Datum& datum) {
    return datum.sampleSizeText();
}

std::string status(const Datum& datum) {
    return datum.status.label();
}

bool isCommon(const Data& data, Fact fact) {
    return std::all_of(data.begin(), data.end(),
                       [&](const Datum* datum) { return fact(*datum) == fact(*data.front()); });
}

QString intervalOf(const Datum& datum) {
    if (!datum.low || !datum.high)
        return {};
    return readingText("%1 to %2")
        .arg(asText(formatNumber(*datum.low, 1)), asText(formatNumber(*datum.high, 1)));
}

QString headingFor(const Datum& datum) {
    const auto heading = asText(datum.heading());
    return datum.words->panelName.empty() ? heading
                                          : heading + QStringLiteral(" · ") + asText(datum.words->panelName);
}

void addOnce(QStringList& list, const QString& text) {
    if (!text.isEmpty() && !list.contains(text))
        list.append(text);
}

/// Sources with where in them the numbers stand: each source is named once, however many places it gives.
class SourceList {
public:
    void add(const Datum& datum) {
        auto name = asText(datum.provenance->sourceText);
        const auto place = asText(datum.provenance->locator);
        const auto ending = QString(u' ' + place);
        if (!place.isEmpty() && name.endsWith(ending))
            name.chop(ending.size());
        if (name.isEmpty())
            return;
        auto found = std::find_if(m_sources.begin(), m_sources.end(),
                                  [&name](const auto& source) { return source.first == name; });
        if (found == m_sources.end())
            found = m_sources.insert(m_sources.end(), {name, {}});
        for (const auto& one : place.split(QStringLiteral(", "), Qt::SkipEmptyParts))
            addOnce(found->second, one);
    }

    QStringList texts() const {
        QStringList out;
        for (const auto& [name, places] : m_sources)
            out.append(places.isEmpty() ? name : name + u' ' + places.join(QStringLiteral(", ")));
        return out;
    }

private:
    std::vector<std::pair<QString, QStringList>> m_sources;
};

/// References in full of the sources that the data name, each once.
QStringList references(const Scene& scene, const ReadingWords& words) {
    QStringList out;
    for (const auto& row : words.rows) {
        for (const auto& name : scene.data[static_cast<std::size_t>(row.datum)].provenance->sources) {
            const auto found =
                std::find_if(scene.sources.begin(), scene.sources.end(),
                             [&name](const SceneSource& source) { return source.name == name; });
            if (found != scene.sources.end())
                addOnce(out, asText(found->reference));
        }
    }
    return out;
}

QString rowText(const ReadingRow& row) {
    auto parts = QStringList(row.value) + row.facts;
    return row.name + (row.name.isEmpty() ? QString() : QStringLiteral(": ")) +
           parts.join(QStringLiteral(", "));
}
} // namespace

ReadingWords readingWords(const Scene& scene, const std::vector<int>& data, const QString& event) {
    ReadingWords words;
    words.event = event;
    Data shown;
    for (const int index : data)
        shown.push_back(&scene.data[static_cast<std::size_t>(index)]);
    if (shown.empty())
        return words;
    words.heading = headingFor(*shown.front());
    // What holds for all of them is said once, what differs beside each value.
    std::vector<Fact> own;
    for (const Fact fact : {unit, sampleSize, status}) {
        if (!isCommon(shown, fact))
            own.push_back(fact);
        else
            addOnce(words.common, asText(fact(*shown.front())));
    }
    SourceList sources;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const auto& datum = *shown[i];
        ReadingRow row;
        row.datum = data[i];
        row.name = asText(datum.words->seriesName);
        row.hasValue = datum.value.has_value();
        row.value = asText(datum.valueText());
        addOnce(row.facts, intervalOf(datum));
        if (datum.pair) {
            addOnce(row.facts, asText(datum.pair->x.text()));
            if (datum.pair->size)
                addOnce(row.facts, asText(datum.pair->size->text()));
        }
        addOnce(row.facts, asText(datum.changeText()));
        for (const Fact fact : own)
            addOnce(row.facts, asText(fact(datum)));
        words.rows.push_back(std::move(row));
        sources.add(datum);
        if (words.fieldwork.isEmpty())
            words.fieldwork = asText(datum.provenance->fieldwork);
    }
    words.sources = sources.texts();
    return words;
}

QString copiedReading(const Scene& scene, const ReadingWords& words) {
    QStringList lines;
    addOnce(lines, asText(scene.title));
    if (!words.heading.isEmpty())
        lines.append(words.fieldwork.isEmpty()
                         ? words.heading
                         : words.heading + QStringLiteral(" (") + words.fieldwork + u')');
    for (const auto& row : words.rows)
        lines.append(rowText(row));
    addOnce(lines, words.common.join(QStringLiteral(", ")));
    if (!words.event.isEmpty())
        lines.append(readingText("Event: %1").arg(words.event));
    if (!words.sources.isEmpty())
        lines.append(readingText("Source: %1").arg(words.sources.join(QStringLiteral("; "))));
    lines += references(scene, words);
    return lines.join(u'\n') + u'\n';
}

QString spokenDatum(const Scene& scene, int datum) {
    const auto words = readingWords(scene, {datum});
    const auto& row = words.rows.front();
    const auto& one = scene.data[static_cast<std::size_t>(datum)];
    QStringList place;
    for (const auto& part : {one.words->seriesName.text(), one.position(), one.words->panelName.text()})
        addOnce(place, asText(part));
    auto facts = QStringList(row.value) + row.facts + words.common;
    // "73.1%" needs no "percent" after it.
    if (row.value.contains(u'%'))
        facts.removeAll(QStringLiteral("percent"));
    QString text =
        place.join(QStringLiteral(", ")) + QStringLiteral(": ") + facts.join(QStringLiteral(", ")) + u'.';
    if (!words.sources.isEmpty())
        text += u' ' + readingText("Source: %1.").arg(words.sources.join(QStringLiteral("; ")));
    return text;
}

} // namespace driftline
