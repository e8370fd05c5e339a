// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guide/guide_book.h"
#include "guide/guide_pictures.h"
#include "workspace/gallery.h"

#include <QHash>
#include <QImage>
#include <QTextBrowser>
#include <QTimer>

#include <map>
#include <string>

namespace driftline {

/// Shows chapters of the guide by their addresses, "guide:figures#measure". Figures are drawn live at the
/// width that they have here. Pictures of the window are left to the guide as pages: the window itself stands
/// beside this one, with the reader's own figure in it.
class GuidePage : public QTextBrowser {
    Q_OBJECT
public:
    explicit GuidePage(const Gallery& gallery, QWidget* parent = nullptr);

    void showPlace(const GuidePlace& place);
    GuidePlace place() const;

    QVariant loadResource(int type, const QUrl& name) override;

Q_SIGNALS:
    void addressAsked(const QUrl& address); ///< outside of the guide

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void follow(const QUrl& link);
    void restyle();
    void setMargins();
    int columnWidth() const;
    QString chapterHtml(const GuideChapter& chapter);
    std::optional<ShownPicture> pictureFor(std::string_view target, std::string_view alt);
    const FigureToExport* figure(const std::string& id);

    const Gallery& m_gallery;
    std::map<std::string, FigureToExport> m_figures;
    QHash<QString, QImage> m_images; ///< by id, in the width that holds now
    QTimer m_restyle;                ///< after the width has changed
    int m_width = 0;                 ///< of the column for which the chapter was laid out
};

} // namespace driftline
