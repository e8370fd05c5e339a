// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide/guide_site.h"

#include "guide/guide_book.h"
#include "guide/guide_pictures.h"
#include "guide/html_page.h"

#include <fmt/format.h>

#include <algorithm>

namespace driftline {
namespace {

constexpr int figureWidthPx = 720 * guidePixelsAPoint;

class SiteWriter {
public:
    SiteWriter(const Gallery& gallery, const WindowPictures& windowPictures)
        : m_gallery(gallery)
        , m_window(windowPictures) {}

    Result<std::vector<GuideFile>> write() {
        m_files.push_back({"guide.css", pageStyle()});
        for (const auto& chapter : guideChapters()) {
            HtmlForm form;
            form.link = [&chapter](std::string_view target) { return pageLink(target, chapter.name); };
            form.picture = [this](std::string_view target, std::string_view alt) {
                return pictureFor(target, alt);
            };
            const auto body = readMarkdown(chapter.markdown, form);
            m_files.push_back({pageFile(chapter), htmlPage(chapter, body)});
        }
        if (m_problem)
            return tl::unexpected(*m_problem);
        return std::move(m_files);
    }

private:
    static std::string pageLink(std::string_view target, std::string_view from) {
        const auto place = placeOfLink(target, from);
        const auto* chapter = place ? guideChapter(place->chapter) : nullptr;
        if (chapter == nullptr)
            return std::string(target);
        const auto file = chapter->name == from ? std::string() : pageFile(*chapter);
        return place->anchor.empty() ? (file.empty() ? pageFile(*chapter) : file)
                                     : file + "#" + place->anchor;
    }

    std::optional<ShownPicture> pictureFor(std::string_view target, std::string_view alt) {
        const auto name = GuidePictureName::parse(target);
        if (!name)
            return {};
        return name->isFigure ? figurePicture(name->name, alt) : windowPicture(name->name, alt);
    }

    std::optional<ShownPicture> figurePicture(const std::string& id, std::string_view alt) {
        const auto figure = guideFigure(id, m_gallery);
        const auto bytes = figure ? guideFigurePng(*figure, figureWidthPx)
                                  : Result<QByteArray>(tl::unexpected(figure.error()));
        if (!bytes) {
            m_problem = bytes.error();
            return {};
        }
        // What the figure says of itself can be relied on; an author's words come first.
        return added(id, *bytes, alt.empty() ? figure->scene->altText : std::string(alt));
    }

    std::optional<ShownPicture> windowPicture(const std::string& name, std::string_view alt) {
        const auto found = m_window.find(name);
        if (found == m_window.end())
            return {};
        return added("window-" + name, found->second, std::string(alt));
    }

    ShownPicture added(const std::string& name, const QByteArray& png, std::string alt) {
        const auto path = fmt::format("pictures/{}.png", name);
        const bool isThere = std::any_of(m_files.begin(), m_files.end(),
                                         [&path](const GuideFile& file) { return file.path == path; });
        if (!isThere)
            m_files.push_back({path, png.toStdString()});
        const auto size = QImage::fromData(png, "PNG").size() / guidePixelsAPoint;
        return {path, std::move(alt), size.width(), size.height()};
    }

    const Gallery& m_gallery;
    const WindowPictures& m_window;
    std::vector<GuideFile> m_files;
    std::optional<Error> m_problem;
};

} // namespace

std::vector<std::string> windowPictureNames() {
    std::vector<std::string> names;
    for (const auto& chapter : guideChapters()) {
        for (const auto& target : chapter.text.pictures) {
            const auto name = GuidePictureName::parse(target);
            if (name && !name->isFigure && std::find(names.begin(), names.end(), name->name) == names.end())
                names.push_back(name->name);
        }
    }
    return names;
}

Result<std::vector<GuideFile>> guideSite(const Gallery& gallery, const WindowPictures& windowPictures) {
    return SiteWriter(gallery, windowPictures).write();
}

} // namespace driftline
