// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/copy_figure.h"

#include "export/figure_export.h"
#include "interchange/figure_table.h"
#include "publish/figure_caption.h"
#include "ui/actions/sentences.h"
#include "ui/dialogs/dialog_service.h"
#include "ui/theme/qt_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QWidget>

#include <memory>
#include <numeric>

namespace driftline {

namespace {
FigureToExport figureIn(const CurrentScene& current) {
    return {current.figure(), current.scene(), current.datasets(), current.authors()};
}
} // namespace

CopyFigure::CopyFigure(Session& session, CurrentScene& current, DialogService& dialogs, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_current(current)
    , m_dialogs(dialogs)
    , m_window(window)
    , m_picture(tr("Copy figure"))
    , m_menu(tr("Copy"), window) {
    m_picture.setShortcut(QKeySequence::Copy);
    m_picture.setShortcutContext(Qt::WidgetWithChildrenShortcut); // fields and the table copy their own
    m_picture.setToolTip(qtText(actions_sentences::aboutCopyFigure));
    connect(&m_picture, &QAction::triggered, this, &CopyFigure::copyPicture);
    m_menu.setObjectName(QStringLiteral("copyMenu"));
    m_menu.addAction(&m_picture);
    connect(m_menu.addAction(qtText(actions_sentences::copyAsSvg)), &QAction::triggered, this,
            &CopyFigure::copyDrawing);
    addText(m_menu, tr("Copy caption"), qtText(actions_sentences::copiedCaption),
            [this] { return caption(); });
    addText(m_menu, tr("Copy numbers"), qtText(actions_sentences::copiedNumbers),
            [this]() -> Result<std::string> { return numbers(); });
    m_citations = m_menu.addMenu(tr("Copy citation"));
    addCitation(tr("As text"), CitationFormat::Text);
    addCitation(tr("As BibTeX"), CitationFormat::BibTeX);
    addCitation(tr("As RIS"), CitationFormat::Ris);
    addCitation(tr("As CSL-JSON"), CitationFormat::CslJson);
    connect(&current, &CurrentScene::changed, this, &CopyFigure::enable);
    enable();
}

void CopyFigure::addText(QMenu& menu, const QString& name, const QString& done, const Text& text) {
    connect(menu.addAction(name), &QAction::triggered, this, [this, done, text] {
        const auto copied = text();
        if (!copied) {
            fail(copied.error());
            return;
        }
        QGuiApplication::clipboard()->setText(qtText(*copied));
        Q_EMIT told(done);
    });
}

void CopyFigure::addCitation(const QString& name, CitationFormat format) {
    addText(*m_citations, name, qtText(actions_sentences::copiedCitation),
            [this, format] { return citation(format); });
}

void CopyFigure::enable() {
    const bool isDrawn = m_current.scene() != nullptr;
    m_menu.setEnabled(isDrawn);
    const auto actions = m_menu.actions();
    for (auto* action : actions)
        action->setEnabled(isDrawn);
}

void CopyFigure::fail(const Error& error) {
    m_dialogs.error(m_window, qtText(actions_sentences::figureWasNotCopied), error);
}

void CopyFigure::copyPicture() {
    const auto figure = figureIn(m_current);
    const auto size = resolvedSize(*figure.scene, figure.spec->output, {});
    if (!size) {
        fail(size.error());
        return;
    }
    auto data = std::make_unique<QMimeData>();
    data->setImageData(renderImage(*figure.scene, *size));
    // Programs that take files as they are get the resolution too, and the figure inside.
    if (const auto png = exportBytes(figure, ExportFormat::Png, {}))
        data->setData(QStringLiteral("image/png"), *png);
    QGuiApplication::clipboard()->setMimeData(data.release());
    Q_EMIT told(qtText(actions_sentences::copiedPixels, size->widthPx, size->heightPx));
}

void CopyFigure::copyDrawing() {
    const auto svg = exportBytes(figureIn(m_current), ExportFormat::Svg, {});
    if (!svg) {
        fail(svg.error());
        return;
    }
    auto data = std::make_unique<QMimeData>();
    data->setData(QStringLiteral("image/svg+xml"), *svg);
    data->setText(QString::fromUtf8(*svg));
    QGuiApplication::clipboard()->setMimeData(data.release());
    Q_EMIT told(qtText(actions_sentences::copiedDrawing));
}

Result<std::string> CopyFigure::caption() const {
    const auto found = captionFor(*m_current.figure(), m_current.datasets(), *m_current.scene());
    if (!found)
        return tl::unexpected(found.error());
    return found->text;
}

Result<std::string> CopyFigure::citation(CitationFormat format) const {
    const auto& spec = *m_current.figure();
    const FigureMakers makers{m_current.authors(), m_session.isOwnFigure(spec.id) ? 0 : programYear};
    const auto found = citationFor(spec, m_current.datasets(), *m_current.scene(), makers);
    if (!found)
        return tl::unexpected(found.error());
    return citationIn(format, *found);
}

std::string CopyFigure::numbers() const {
    const FigureTable table(m_current.scene());
    std::vector<std::size_t> rows(table.rows());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    return tabTextFor(table, rows);
}

} // namespace driftline
