// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/guide_page.h"

#include "ui/help/sentences.h"
#include "ui/theme/qt_text.h"

#include <QEvent>
#include <QFile>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextFrame>

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {

constexpr int widestColumn = 720;
constexpr int leastMargin = 28;
constexpr auto guideScheme = "guide";

QUrl urlOf(const GuidePlace& place) {
    return QUrl(QStringLiteral("guide:") + qtText(place.address()));
}

GuidePlace placeOf(const QUrl& url) {
    return {url.path().toStdString(), url.fragment().toStdString()};
}

/// resources/themes/help.css with the colours of the palette.
QString styleFor(const QPalette& palette) {
    QFile file(QStringLiteral(":/themes/help.css"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto style = QString::fromUtf8(file.readAll());
    const std::pair<const char*, QPalette::ColorRole> tokens[] = {
        {"@ink", QPalette::WindowText}, {"@muted", QPalette::Dark},     {"@line", QPalette::Mid},
        {"@link", QPalette::Link},      {"@hover", QPalette::Midlight},
    };
    for (const auto& [token, role] : tokens)
        style.replace(QRegularExpression(QString::fromLatin1(token) + QStringLiteral("\\b")),
                      palette.color(role).name());
    return style;
}

} // namespace

GuidePage::GuidePage(const Gallery& gallery, QWidget* parent) : QTextBrowser(parent), m_gallery(gallery) {
    setObjectName(QStringLiteral("guidePage"));
    setAccessibleName(qtText(help_sentences::chapterOfTheGuide));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_restyle.setSingleShot(true);
    connect(&m_restyle, &QTimer::timeout, this,
            [this] { columnWidth() == m_width ? setMargins() : restyle(); });
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(this, &QTextBrowser::anchorClicked, this, &GuidePage::follow);
    document()->setDefaultStyleSheet(styleFor(palette()));
}

void GuidePage::showPlace(const GuidePlace& place) {
    setSource(urlOf(place), QTextDocument::HtmlResource);
    setMargins();
    if (!place.anchor.empty())
        scrollToAnchor(qtText(place.anchor));
}

GuidePlace GuidePage::place() const {
    return placeOf(source());
}

void GuidePage::follow(const QUrl& link) {
    if (link.scheme() == QLatin1String(guideScheme))
        showPlace(placeOf(link));
    else
        Q_EMIT addressAsked(link);
}

QVariant GuidePage::loadResource(int type, const QUrl& name) {
    const auto id = name.path();
    if (type != QTextDocument::ImageResource) {
        const auto* chapter = guideChapter(id.toStdString());
        return chapter == nullptr ? QVariant() : QVariant(chapterHtml(*chapter));
    }
    if (const auto known = m_images.constFind(id); known != m_images.constEnd())
        return *known;
    const auto* shown = figure(id.toStdString());
    if (shown == nullptr)
        return {};
    const auto image =
        guideFigureImage(*shown, static_cast<int>(std::lround(columnWidth() * devicePixelRatioF())));
    return image ? *m_images.insert(id, *image) : QVariant();
}

QString GuidePage::chapterHtml(const GuideChapter& chapter) {
    m_width = columnWidth();
    HtmlForm form;
    form.isPlain = true;
    form.link = [&chapter](std::string_view target) {
        const auto place = placeOfLink(target, chapter.name);
        return place ? "guide:" + place->address() : std::string(target);
    };
    form.picture = [this](std::string_view target, std::string_view alt) { return pictureFor(target, alt); };
    return qtText(readMarkdown(chapter.markdown, form).html);
}

std::optional<ShownPicture> GuidePage::pictureFor(std::string_view target, std::string_view alt) {
    const auto name = GuidePictureName::parse(target);
    const auto* shown = name && name->isFigure ? figure(name->name) : nullptr;
    if (shown == nullptr)
        return {};
    const auto size = guideFigureSize(*shown, m_width);
    if (!size)
        return {};
    return ShownPicture{std::string(target), alt.empty() ? shown->scene->altText : std::string(alt),
                        size->widthPx, size->heightPx};
}

const FigureToExport* GuidePage::figure(const std::string& id) {
    if (const auto known = m_figures.find(id); known != m_figures.end())
        return &known->second;
    auto made = guideFigure(id, m_gallery);
    return made ? &m_figures.emplace(id, *std::move(made)).first->second : nullptr;
}

int GuidePage::columnWidth() const {
    return std::min(widestColumn, std::max(200, viewport()->width() - 2 * leastMargin));
}

/// Lines stay short enough to read however wide the window is.
void GuidePage::setMargins() {
    auto* frame = document()->rootFrame();
    auto format = frame->frameFormat();
    const auto side = std::max(leastMargin, (viewport()->width() - columnWidth()) / 2);
    format.setLeftMargin(side);
    format.setRightMargin(viewport()->width() - columnWidth() - side);
    format.setTopMargin(leastMargin - 4);
    format.setBottomMargin(2 * leastMargin);
    frame->setFrameFormat(format);
}

void GuidePage::resizeEvent(QResizeEvent* event) {
    QTextBrowser::resizeEvent(event);
    if (source().isEmpty())
        return;
    // Not now: a scroll bar can come, and so change the width, in the middle of reading the chapter.
    m_restyle.start();
}

void GuidePage::changeEvent(QEvent* event) {
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !source().isEmpty())
        restyle();
}

/// Lays the chapter out anew, where the reader was.
void GuidePage::restyle() {
    const auto* bar = verticalScrollBar();
    const double at = bar->maximum() > 0 ? 1.0 * bar->value() / bar->maximum() : 0;
    m_images.clear();
    document()->setDefaultStyleSheet(styleFor(palette()));
    reload();
    setMargins();
    verticalScrollBar()->setValue(static_cast<int>(std::lround(at * verticalScrollBar()->maximum())));
}

} // namespace driftline
