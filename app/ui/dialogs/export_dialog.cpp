// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/export_dialog.h"

#include "base/number_text.h"
#include "export/canvas_size.h"
#include "ui/dialogs/dialog_service.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/export_preview.h"
#include "ui/widgets/size_fields.h"
#include "workspace/picture_document.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace driftline {

namespace {

constexpr int previewDelay = 120;         ///< ms
constexpr double mostPreviewPixels = 6e6; ///< above it the preview takes a lower resolution
constexpr qsizetype mostPreviewText = 20000;
constexpr std::array formatNames{"PNG", "SVG", "PDF", "CSV", "JSON"}; ///< the first of ExportFormat

QString filterFor(ExportFormat format) {
    switch (format) {
    case ExportFormat::Png:
        return ExportDialog::tr("PNG picture (*.png)");
    case ExportFormat::Svg:
        return ExportDialog::tr("SVG drawing (*.svg)");
    case ExportFormat::Pdf:
        return ExportDialog::tr("PDF document (*.pdf)");
    case ExportFormat::Csv:
        return ExportDialog::tr("CSV table (*.csv)");
    case ExportFormat::Json:
    case ExportFormat::Xlsx:
    case ExportFormat::Zip:
    case ExportFormat::VegaLite:
        break;
    }
    return ExportDialog::tr("Figure as JSON (*.json)");
}

QLabel* section(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setProperty("kind", "strong");
    return label;
}

QString millimetres(double value) {
    return qtText(formatNumber(value, decimalsNeeded(std::round(value * 10) / 10, 1)));
}

QString wordsFor(const PictureSize& size, bool hasPixels) {
    if (!hasPixels)
        return ExportDialog::tr("%1 × %2 mm on paper, sharp at any resolution.")
            .arg(millimetres(size.widthMm), millimetres(size.heightMm));
    return ExportDialog::tr("%1 × %2 pixels, which is %3 × %4 mm on paper at %5 dpi.")
        .arg(qtText(formatNumber(size.widthPx, 0)), qtText(formatNumber(size.heightPx, 0)),
             millimetres(size.widthMm), millimetres(size.heightMm), qtText(exactNumber(size.dpi)));
}

} // namespace

ExportDialog::ExportDialog(FigureToExport figure, DialogService& dialogs, SettingsStore& settings,
                           QWidget* parent)
    : QDialog(parent)
    , m_figure(std::move(figure))
    , m_dialogs(dialogs)
    , m_settings(settings) {
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export figure"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(20);
    layout->addWidget(makeControls());
    layout->addWidget(makeRightSide(), 1);
    resize(940, 600);

    auto choice = m_settings.load().exportChoice;
    if (choice.dpi <= 0)
        choice.dpi = m_figure.spec->output.dpi;
    const auto format = exportFormat(choice.format.toStdString());
    auto* button = m_formats->button(static_cast<int>(format.value_or(ExportFormat::Png)));
    (button == nullptr ? m_formats->buttons().front() : button)->setChecked(true);
    m_size->setChoice(choice);

    m_soon.setSingleShot(true);
    m_soon.setInterval(previewDelay);
    connect(&m_soon, &QTimer::timeout, this, &ExportDialog::refresh);
    connect(m_size, &SizeFields::changed, &m_soon, qOverload<>(&QTimer::start));
    connect(m_formats, &QButtonGroup::idToggled, this, [this](int, bool checked) {
        if (checked)
            refresh();
    });
    refresh();
    m_size->setFocus(Qt::OtherFocusReason);
}

QWidget* ExportDialog::makeControls() {
    auto* controls = new QWidget(this);
    controls->setFixedWidth(268);
    auto* layout = new QVBoxLayout(controls);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(section(tr("Format"), controls));
    auto* formats = new QHBoxLayout;
    formats->setSpacing(6);
    m_formats = new QButtonGroup(this);
    for (int id = 0; id < static_cast<int>(formatNames.size()); ++id) {
        auto* button =
            new QPushButton(QString::fromUtf8(formatNames[static_cast<std::size_t>(id)]), controls);
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setProperty("kind", "choice");
        m_formats->addButton(button, id);
        formats->addWidget(button, 1);
    }
    layout->addLayout(formats);
    layout->addSpacing(8);

    m_sizePart = new QWidget(controls);
    auto* sizeLayout = new QVBoxLayout(m_sizePart);
    sizeLayout->setContentsMargins(0, 0, 0, 0);
    sizeLayout->setSpacing(8);
    sizeLayout->addWidget(section(tr("Size"), m_sizePart));
    m_size = new SizeFields(m_sizePart);
    sizeLayout->addWidget(m_size);
    m_transparent = new QCheckBox(tr("Transparent background"), m_sizePart);
    m_transparent->setObjectName(QStringLiteral("exportTransparent"));
    sizeLayout->addWidget(m_transparent);
    connect(m_transparent, &QCheckBox::toggled, this, &ExportDialog::refresh);
    m_withFigure = new QCheckBox(tr("Can be opened again"), m_sizePart);
    m_withFigure->setObjectName(QStringLiteral("exportWithFigure"));
    m_withFigure->setChecked(true);
    m_withFigure->setToolTip(tr(
        "The picture carries the figure, the numbers it shows and their sources: drop it on the window to go "
        "on working on it"));
    sizeLayout->addWidget(m_withFigure);
    connect(m_withFigure, &QCheckBox::toggled, this, &ExportDialog::refresh);
    layout->addWidget(m_sizePart);

    m_problem = new QLabel(controls);
    m_problem->setObjectName(QStringLiteral("exportProblem"));
    m_problem->setProperty("kind", "error");
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    layout->addWidget(m_problem);
    layout->addStretch();
    return controls;
}

QWidget* ExportDialog::makeRightSide() {
    auto* side = new QWidget(this);
    m_preview = new ExportPreview(side);
    m_words = new QLabel(side);
    m_words->setObjectName(QStringLiteral("exportWords"));
    m_words->setProperty("kind", "muted");
    m_words->setWordWrap(true);
    auto* cancel = new QPushButton(tr("Cancel"), side);
    cancel->setAutoDefault(false);
    m_save = new QPushButton(tr("Save…"), side);
    m_save->setObjectName(QStringLiteral("exportSave"));
    m_save->setProperty("kind", "accent");
    m_save->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::save);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_words);
    layout->addLayout(buttons);
    return side;
}

ExportFormat ExportDialog::format() const {
    return static_cast<ExportFormat>(m_formats->checkedId());
}

PictureOptions ExportDialog::options() const {
    return {m_transparent->isChecked() && isPicture(format()), m_withFigure->isChecked()};
}

/// What opening it again costs, after a blank.
QString ExportDialog::documentWords() const {
    if (!m_withFigure->isChecked())
        return {};
    const auto document = pictureDocument(*m_figure.spec, m_figure.datasets, m_figure.authors);
    return document ? u' ' % tr("It carries the figure and its data, %1 kB.")
                                 .arg(std::max<std::size_t>(1, document->size() / 1000))
                    : QString();
}

/// What the file will lack, after a blank; empty if nothing.
QString ExportDialog::findings() const {
    QString out;
    const auto missing = exportFindings(*m_figure.scene, format());
    for (const auto& finding : missing.items())
        out += u' ' % qtText(finding.text());
    return out;
}

void ExportDialog::showProblem(const QString& text) {
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    m_save->setEnabled(text.isEmpty());
    if (!text.isEmpty()) {
        m_preview->clear();
        m_words->clear();
    }
}

void ExportDialog::refresh() {
    m_soon.stop();
    const bool hasSize = isPicture(format());
    m_sizePart->setVisible(hasSize);
    showProblem({});
    const auto request = m_size->request();
    if (!request && hasSize)
        showProblem(qtText(request.error().text()));
    else if (hasSize)
        refreshPicture(*request);
    else
        refreshText(request.value_or(PictureRequest()));
}

void ExportDialog::refreshPicture(const PictureRequest& request) {
    const bool isRaster = hasPixels(format());
    auto size = isRaster ? resolvedSize(*m_figure.scene, m_figure.spec->output, request)
                         : vectorSize(*m_figure.scene, m_figure.spec->output, request);
    if (!size) {
        showProblem(qtText(size.error().text()));
        return;
    }
    // Lengths in pixels mean those of the resolution in the field.
    const double dpi = request.dpi.value_or(size->dpi);
    size->dpi = dpi;
    m_size->setResolved(*size);
    // On paper everything is measured in points, so a lower resolution is the same picture, coarser.
    const double pixels = size->widthMm * size->heightMm * dpi * dpi / (mmPerInch * mmPerInch);
    const bool isCoarser = pixels > mostPreviewPixels;
    const double shownDpi = isCoarser ? std::max(leastDpi, dpi * std::sqrt(mostPreviewPixels / pixels)) : dpi;
    const auto shown = pictureSize(size->widthMm, size->heightMm, shownDpi);
    if (shown)
        m_preview->setPicture(renderImage(*m_figure.scene, *shown, options().transparent));
    auto words = wordsFor(*size, isRaster);
    if (isRaster && isCoarser)
        words += u' ' % tr("The preview is coarser.");
    m_words->setText(words + documentWords() + findings());
}

void ExportDialog::refreshText(const PictureRequest& request) {
    const auto bytes = exportBytes(m_figure, format(), request);
    if (!bytes) {
        showProblem(qtText(bytes.error().text()));
        return;
    }
    const auto text = QString::fromUtf8(*bytes);
    m_preview->setText(text.size() > mostPreviewText ? QString(text.left(mostPreviewText) % u'…') : text);
    m_words->setText(format() == ExportFormat::Csv
                         ? tr("The figure’s own numbers with their sources, as UTF-8 text with commas.")
                         : tr("The figure as Driftline reads it: what it shows, without the data."));
}

void ExportDialog::save() {
    refresh();
    const auto request = m_size->request();
    if (!m_save->isEnabled() || (!request && isPicture(format())))
        return;
    auto folder = m_settings.load().saveFolder;
    if (folder.isEmpty() || !QFileInfo::exists(folder))
        folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    const auto ending = qtText(fileEnding(format()));
    const auto path = m_dialogs.saveFile(this, {tr("Export figure"),
                                                QDir(folder).filePath(qtText(m_figure.spec->id) + ending),
                                                {filterFor(format())},
                                                ending.mid(1)});
    if (path.isEmpty())
        return;
    const auto done =
        exportFigure(m_figure, format(), request.value_or(PictureRequest()), path.toStdString(), options());
    if (!done) {
        m_dialogs.error(this, tr("The figure was not saved"), done.error());
        return;
    }
    remember(path);
    Q_EMIT saved(path, isPicture(format()) ? m_words->text() : QString());
    accept();
}

void ExportDialog::remember(const QString& path) {
    auto remembered = m_settings.load();
    remembered.saveFolder = QFileInfo(path).absolutePath();
    remembered.exportChoice = m_size->choice();
    remembered.exportChoice.format = qtText(fileEnding(format())).mid(1);
    m_settings.save(remembered);
}

} // namespace driftline
