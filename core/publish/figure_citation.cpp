// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/figure_citation.h"

#include "base/lists.h"
#include "base/text.h"
#include "data/licence_terms.h"
#include "data/lookup.h"
#include "publish/figure_evidence.h"
#include "publish/sentences.h"
#include "scene/assemble.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace driftline {

namespace {
constexpr std::string_view softwareAuthors = publish_sentences::softwareAuthors;
constexpr std::string_view softwareLicence = "GPL-3.0-or-later";

AuthorName institution(std::string_view name) {
    return {.family = {}, .given = {}, .institution = std::string(name)};
}

/// What was read in the sources of a scene.
class Readings {
public:
    explicit Readings(const Scene& scene) {
        for (const auto& datum : scene.data) {
            for (const auto& name : datum.provenance->sources)
                m_places.try_emplace(name);
            if (datum.provenance->sources.size() != 1 || datum.provenance->locator.empty())
                continue;
            auto& places = m_places[datum.provenance->sources.front()];
            if (places.size() <= mostPlaces)
                addDistinct(places, datum.provenance->locator);
        }
    }

    bool isRead(const std::string& source) const { return m_places.contains(source); }

    /// Where in the source the numbers stand that were read in no other, if it is few places: "¶7, ¶8.".
    std::string placesIn(const std::string& source) const {
        const auto found = m_places.find(source);
        if (found == m_places.end() || found->second.empty() || found->second.size() > mostPlaces)
            return {};
        return joined(found->second, ", ") + ".";
    }

private:
    static constexpr std::size_t mostPlaces = 3;
    std::unordered_map<std::string, std::vector<std::string>> m_places;
};

CitationRole roleOf(const Source& source, const Readings& readings) {
    if (!readings.isRead(source.name))
        return CitationRole::Event;
    if (source.kind == "derived")
        return CitationRole::Derivation;
    return isOriginal(source) || source.kind == "author" ? CitationRole::Original : CitationRole::Via;
}

/// The source as its dataset has it; what the author wrote in words has no more to it than the words.
Source sourceOf(const SceneSource& seen, const std::vector<DatasetLists>& datasets) {
    for (const auto& dataset : datasets) {
        const auto* source = dataset.source(seen.name);
        if (source != nullptr && source->reference() == seen.reference)
            return *source;
    }
    Source source;
    source.name = seen.name;
    source.title = seen.reference;
    source.path = seen.path;
    source.kind = seen.kind;
    source.note = seen.note;
    return source;
}

PublicationDate yearsOf(const std::set<Period>& periods) {
    if (periods.empty())
        return {};
    const auto last = Day{std::max_element(periods.begin(), periods.end(),
                                           [](const Period& a, const Period& b) { return a.end < b.end; })
                              ->end.number -
                          1};
    PublicationDate date{
        .year = periods.begin()->start.year(), .month = 0, .day = 0, .lastYear = last.year()};
    if (date.lastYear == date.year)
        date.lastYear = 0;
    return date;
}

std::string withoutCommas(std::string_view text) {
    text = trimmed(text);
    while (text.starts_with(','))
        text = trimmed(text.substr(1));
    while (text.ends_with(','))
        text = trimmed(text.substr(0, text.size() - 1));
    return std::string(text);
}

class Chain {
public:
    Chain(const FigureSpec& spec, const Scene& scene, std::vector<DatasetPtr> datasets)
        : m_spec(spec)
        , m_scene(scene)
        , m_datasets(std::move(datasets)) {}

    void addSources() {
        const Readings readings(m_scene);
        std::vector<DatasetLists> lists;
        for (const auto& dataset : m_datasets)
            lists.emplace_back(*dataset);
        for (const auto& seen : m_scene.sources) {
            const auto source = sourceOf(seen, lists);
            auto reference = referenceFrom(source);
            if (const auto places = readings.placesIn(source.name); !places.empty())
                reference.note += (reference.note.empty() ? "" : " ") + places;
            add(roleOf(source, readings), std::move(reference));
        }
    }

    /// The survey that the figure's source line names by its sponsor, and the sponsor's reports on its waves.
    void addSurvey(const std::vector<const Estimates*>& answers) {
        const auto& dataset = *answers.front()->dataset;
        const auto& sponsor = dataset.sampling.sponsor;
        if (!isSurvey(dataset) || sponsor.empty())
            return;
        const auto periods = valuedPeriods(answers);
        for (const auto& part : split(m_spec.text.source, ';')) {
            const auto at = part.find(sponsor);
            if (at == std::string::npos)
                continue;
            auto title = withoutCommas(part.substr(0, at));
            if (title.empty())
                title = withoutCommas(part.substr(at + sponsor.size()));
            if (title.empty())
                title = dataset.title;
            Reference series;
            series.name = dataset.id;
            series.authors = {institution(sponsor)};
            series.title = title.substr(0, title.find(','));
            series.date = yearsOf(periods);
            add(CitationRole::Original, std::move(series));
        }
        std::set<int> years;
        for (const auto& period : periods)
            years.insert(period.start.year());
        auto sources = dataset.sources;
        std::stable_sort(sources.begin(), sources.end(),
                         [](const Source& a, const Source& b) { return a.year < b.year; });
        for (const auto& source : sources) {
            if (years.contains(source.year) && source.kind.starts_with("primary") &&
                source.publisher.find(sponsor) != std::string::npos && !isKnown(source.name))
                add(CitationRole::Original, referenceFrom(source));
        }
    }

    /// What the source line names that is neither a survey's sponsor nor a source that was read.
    void addNamed(const std::vector<Estimates>& answers) {
        for (const auto& part : split(m_spec.text.source, ';')) {
            const auto names = [&part](const std::string& text) {
                return !text.empty() && part.find(text) != std::string::npos;
            };
            const bool isTold =
                std::any_of(
                    answers.begin(), answers.end(),
                    [&names](const Estimates& answer) { return names(answer.dataset->sampling.sponsor); }) ||
                std::any_of(m_scene.sources.begin(), m_scene.sources.end(),
                            [&names](const SceneSource& source) { return names(source.shortText); });
            if (isTold || trimmed(part).empty())
                continue;
            Reference named;
            named.name = m_spec.id;
            named.title = trimmed(part);
            named.note = publish_sentences::asTheFigureNamesIt;
            add(CitationRole::Original, std::move(named));
        }
    }

    void addSoftware() {
        Reference software;
        software.type = ReferenceType::Software;
        software.name = "driftline";
        software.key = "driftline";
        software.authors = {institution(softwareAuthors)};
        software.title = "Driftline";
        software.version = DRIFTLINE_VERSION;
        software.date.year = programYear;
        software.licence = softwareLicence;
        add(CitationRole::Software, std::move(software));
    }

    void addFigure(const FigureMakers& makers) {
        Reference figure;
        figure.type = ReferenceType::Figure;
        figure.name = m_spec.id;
        figure.key = "figure-" + (slug(m_spec.id).empty() ? "untitled" : slug(m_spec.id));
        for (const auto& name : makers.names)
            figure.authors.push_back(authorFrom(name));
        figure.title = m_scene.title.empty() ? m_spec.id : m_scene.title;
        figure.date.year = makers.year;
        std::vector<std::string> from;
        for (const auto& id : m_spec.datasets()) {
            const auto found = std::find_if(m_datasets.begin(), m_datasets.end(),
                                            [&id](const DatasetPtr& dataset) { return dataset->id == id; });
            from.push_back(found == m_datasets.end() ? "“" + id + "”"
                                                     : "“" + (*found)->title + "” (" + id + ")");
        }
        figure.note = publish_sentences::figureNote(m_spec.id, DRIFTLINE_VERSION, joinedForReading(from));
        add(CitationRole::Figure, std::move(figure));
    }

    FigureCitation finished() {
        std::stable_sort(m_chain.begin(), m_chain.end(),
                         [](const Citation& a, const Citation& b) { return a.role < b.role; });
        FigureCitation citation{.chain = std::move(m_chain), .reuse = licenceTerms(m_datasets)};
        citation.reuse.emplace_back(publish_sentences::ownLicenceDoesNotExtend);
        auto references = citation.references();
        giveKeys(references);
        for (std::size_t i = 0; i < references.size(); ++i)
            citation.chain[i].reference = std::move(references[i]);
        return citation;
    }

private:
    bool isKnown(const std::string& name) const { return m_byName.contains(name); }
    void add(CitationRole role, Reference reference) {
        auto& alike = m_byName[reference.name]; // what is the same has the same name
        const bool isThere = std::any_of(alike.begin(), alike.end(), [&](std::size_t index) {
            return m_chain[index].reference == reference;
        });
        if (isThere)
            return;
        alike.push_back(m_chain.size());
        m_chain.push_back({role, std::move(reference)});
    }

    const FigureSpec& m_spec;
    const Scene& m_scene;
    std::vector<DatasetPtr> m_datasets;
    std::vector<Citation> m_chain;
    std::unordered_map<std::string, std::vector<std::size_t>> m_byName;
};
} // namespace

std::vector<Reference> FigureCitation::references() const {
    std::vector<Reference> all;
    std::transform(chain.begin(), chain.end(), std::back_inserter(all),
                   [](const Citation& citation) { return citation.reference; });
    return all;
}

Result<FigureCitation> citationFor(const FigureSpec& spec, const DatasetLookup& datasets, const Scene& scene,
                                   const FigureMakers& makers) {
    const auto assembly = assemble(spec, datasets, scene.theme, {});
    if (!assembly)
        return tl::unexpected(assembly.error());
    Chain chain(spec, scene, datasetsOf(spec, datasets));
    for (const auto& answers : answersByDataset(*assembly))
        chain.addSurvey(answers);
    chain.addSources();
    chain.addNamed(assembly->answers);
    chain.addSoftware();
    chain.addFigure(makers);
    return chain.finished();
}

} // namespace driftline
