// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/export_dialog.h"

#include "base/number_text.h"
#include "export/canvas_size.h"
#include "export/caption_files.h"
#include "export/own_folders.h"
#include "interchange/picture_document.h"
#include "preflight/preflight.h"
#include "preflight/read_picture.h"
#include "preflight/seen_image.h"
#include "scene/scene_colours.h"
#include "ui/actions/keep_presets.h"
#include "ui/dialogs/dialog_service.h"
#include "ui/dialogs/sentences.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/export_preview.h"
#include "ui/widgets/format_box.h"
#include "ui/widgets/part_heading.h"
#include "ui/widgets/picture_option_fields.h"
#include "ui/widgets/picture_size_words.h"
#include "ui/widgets/preflight_strip.h"
#include "ui/widgets/size_fields.h"
#include "ui/widgets/vision_bar.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace driftline {

namespace {

constexpr int previewDelay = 120;         ///< ms
constexpr int checkDelay = 350;           ///< ms
constexpr double mostPreviewPixels = 6e6; ///< above it the preview takes a lower resolution
constexpr double mostCheckedPixels = 2e7; ///< above it the file is not made only to be checked
constexpr qsizetype mostPreviewText = 20000;

/// Where no journal is chosen: what holds for every picture.
Preset anyPaper() {
    Preset any;
    any.id = "any";
    any.name = ExportDialog::tr("Any paper").toStdString();
    any.size.leastWidth = leastMm;
    any.size.mostWidth = mostMm;
    return any;
}

} // namespace

ExportDialog::ExportDialog(FigureToExport figure, const InputFiles& inputs, DialogService& dialogs,
                           SettingsStore& settings, QWidget* parent)
    : QDialog(parent)
    , m_figure(std::move(figure))
    , m_drawn(m_figure)
    , m_inputs(inputs)
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
    resize(1020, 680);

    if (const auto own = knownPreset(m_figure.spec->output.preset))
        m_size->setOwnPreset(qtText(own->name));
    new KeepPresets(*m_size, m_figure.spec->output, m_dialogs, this);
    auto choice = m_settings.load().exportChoice;
    // The size is the figure's, as on the page, and not that of whatever was exported last.
    choice.preset.clear();
    choice.width.clear();
    choice.height.clear();
    choice.dpi = m_figure.spec->output.dpi;
    m_formats->setFormat(exportFormat(choice.format.toStdString()).value_or(ExportFormat::Png));
    m_size->setChoice(choice);
    m_options->setChoice(choice);
    connectParts();
    refresh();
    m_size->setFocus(Qt::OtherFocusReason);
}

void ExportDialog::connectParts() {
    m_soon.setSingleShot(true);
    m_soon.setInterval(previewDelay);
    m_later.setSingleShot(true);
    m_later.setInterval(checkDelay);
    connect(&m_soon, &QTimer::timeout, this, &ExportDialog::refresh);
    connect(&m_later, &QTimer::timeout, this, &ExportDialog::check);
    connect(m_size, &SizeFields::changed, &m_soon, qOverload<>(&QTimer::start));
    connect(m_formats, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    connect(m_options, &PictureOptionFields::changed, this, &ExportDialog::refresh);
    connect(m_vision, &VisionBar::visionChanged, this, &ExportDialog::showPicture);
}

QWidget* ExportDialog::makeControls() {
    auto* controls = new QWidget(this);
    controls->setFixedWidth(280);
    auto* layout = new QVBoxLayout(controls);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(partHeading(tr("File"), controls));
    m_formats = new FormatBox(controls);
    layout->addWidget(m_formats);
    layout->addSpacing(8);
    m_sizePart = makeSizePart(controls);
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

QWidget* ExportDialog::makeSizePart(QWidget* parent) {
    auto* part = new QWidget(parent);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(partHeading(tr("Made for"), part));
    m_size = new SizeFields(part);
    m_size->setObjectName(QStringLiteral("exportSize"));
    layout->addWidget(m_size);
    layout->addSpacing(4);
    m_options = new PictureOptionFields(part);
    layout->addWidget(m_options);
    return part;
}

QWidget* ExportDialog::makeRightSide() {
    auto* side = new QWidget(this);
    m_preview = new ExportPreview(side);
    m_vision = new VisionBar(side);
    m_preflight = new PreflightStrip(side);
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
    layout->setSpacing(8);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_vision);
    layout->addWidget(m_words);
    layout->addWidget(m_preflight);
    layout->addLayout(buttons);
    return side;
}

ExportFormat ExportDialog::format() const {
    return m_formats->format();
}

PictureOptions ExportDialog::options() const {
    return m_options->options(format());
}

Result<PictureRequest> ExportDialog::request() const {
    auto asked = m_size->request();
    if (asked)
        asked->caption = m_options->caption();
    return asked;
}

/// What opening it again costs, after a blank.
QString ExportDialog::documentWords() const {
    if (!m_options->carriesFigure())
        return {};
    const auto document = pictureDocument(*m_drawn.spec, m_drawn.datasets, m_drawn.authors);
    return document ? u' ' + qtText(dialogs_sentences::carriesTheFigure,
                                    std::max<std::size_t>(1, document->size() / 1000))
                    : QString();
}

/// Where title, source and notes go, after a blank.
QString ExportDialog::captionWords() const {
    return m_drawn.scene->captionPlacement == CaptionPlacement::Separate
               ? u' ' + qtText(dialogs_sentences::captionIsWrittenBeside)
               : QString();
}

/// What the file will lack, after a blank; empty if nothing.
QString ExportDialog::findings() const {
    QString out;
    const auto asked = request();
    if (!asked)
        return out;
    const auto missing = exportFindings(m_drawn, format(), *asked);
    for (const auto& finding : missing.items())
        out += u' ' + qtText(finding.text());
    return out;
}

void ExportDialog::showProblem(const QString& text) {
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    m_save->setEnabled(text.isEmpty());
    if (!text.isEmpty()) {
        m_later.stop();
        m_picture = {};
        m_preview->clear();
        m_preflight->setWords({});
        m_words->clear();
    }
}

void ExportDialog::refresh() {
    m_soon.stop();
    const bool hasSize = isPicture(format());
    for (auto* part : {m_sizePart, static_cast<QWidget*>(m_vision), static_cast<QWidget*>(m_preflight)})
        part->setVisible(hasSize);
    m_options->setFormat(format());
    showProblem({});
    const auto asked = request();
    if (!asked && hasSize)
        showProblem(qtText(asked.error().text()));
    else if (hasSize)
        refreshPicture(*asked);
    else
        refreshText(asked.value_or(PictureRequest()));
}

void ExportDialog::refreshPicture(const PictureRequest& request) {
    auto drawn = drawnFor(m_figure, request);
    const bool isRaster = hasPixels(format());
    auto size = !drawn     ? tl::unexpected(drawn.error())
                : isRaster ? resolvedSize(*drawn->scene, drawn->spec->output, request)
                           : vectorSize(*drawn->scene, drawn->spec->output, request);
    if (!size) {
        showProblem(qtText(size.error().text()));
        return;
    }
    m_drawn = *std::move(drawn);
    // Lengths in pixels mean those of the resolution in the field.
    const double dpi = request.dpi.value_or(size->dpi);
    size->dpi = dpi;
    m_size->setResolved(*size);
    // On paper everything is measured in points, so a lower resolution is the same picture, coarser.
    const double pixels = size->widthMm * size->heightMm * dpi * dpi / (mmPerInch * mmPerInch);
    const bool isCoarser = pixels > mostPreviewPixels;
    const double shownDpi = isCoarser ? std::max(leastDpi, dpi * std::sqrt(mostPreviewPixels / pixels)) : dpi;
    auto shown = pictureSize(size->widthMm, size->heightMm, shownDpi);
    if (shown) {
        shown->preset = size->preset;
        m_picture = renderImage(*m_drawn.scene, *shown, options().transparent);
    }
    showPicture();
    auto words = pictureSizeWords(*size, isRaster);
    if (isRaster && isCoarser)
        words += u' ' + qtText(dialogs_sentences::previewIsCoarser);
    m_words->setText(words + captionWords() + documentWords() + findings());
    if (!isRaster || pixels <= mostCheckedPixels)
        m_later.start();
    else
        m_preflight->setWords(qtText(dialogs_sentences::pictureIsTooLargeToCheck));
}

void ExportDialog::showPicture() {
    const auto vision = m_vision->vision();
    m_preview->setPicture(vision == ColourVision::Normal || m_picture.isNull() ? m_picture
                                                                               : asSeen(m_picture, vision));
    const auto closest = closestColours(*m_drawn.scene, vision);
    m_vision->setClosest(closest ? qtText(dialogs_sentences::closestColours, qtText(closest->first),
                                          qtText(closest->second), qtText(formatNumber(closest->distance, 1)))
                                 : QString(),
                         !closest || closest->distance >= leastColourDistance);
}

/// What the file has to keep to: the preset that was chosen here, else the figure's own.
Preset ExportDialog::heldAgainst(const PictureRequest& request) const {
    const auto preset = request.preset ? request.preset : knownPreset(m_figure.spec->output.preset);
    return preset ? *preset : anyPaper();
}

/// Makes the file as it would be saved, and holds it against what is asked of it.
void ExportDialog::check() {
    const auto asked = request();
    if (!asked || !m_save->isEnabled() || !isPicture(format()))
        return;
    const auto bytes = exportBytes(m_drawn, format(), *asked, options());
    const auto facts = bytes ? readPictureBytes({bytes->constData(), static_cast<std::size_t>(bytes->size())},
                                                fileEnding(format()))
                             : tl::unexpected(bytes.error());
    if (facts)
        m_preflight->setReport(preflight(*facts, heldAgainst(*asked)));
    else
        m_preflight->setWords(qtText(facts.error().text()));
}

void ExportDialog::refreshText(const PictureRequest& request) {
    const bool isBinary = format() == ExportFormat::Xlsx || format() == ExportFormat::Zip;
    const auto bytes = exportBytes(m_figure, isBinary ? ExportFormat::Csv : format(), request);
    if (!bytes) {
        showProblem(qtText(bytes.error().text()));
        return;
    }
    const auto text = QString::fromUtf8(*bytes);
    m_preview->setText(text.size() > mostPreviewText ? text.left(mostPreviewText) + u'…' : text);
    m_words->setText(m_formats->words());
}

void ExportDialog::save() {
    refresh();
    const auto asked = request();
    if (!m_save->isEnabled() || (!asked && isPicture(format())))
        return;
    auto folder = m_settings.load().saveFolder;
    if (folder.isEmpty() || !QFileInfo::exists(folder))
        folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    const auto ending = qtText(fileEnding(format()));
    const auto path = m_dialogs.saveFile(this, {tr("Export figure"),
                                                QDir(folder).filePath(qtText(m_figure.spec->id) + ending),
                                                {m_formats->filter()},
                                                ending.mid(1)});
    if (path.isEmpty())
        return;
    auto inputs = m_inputs;
    inputs.add(ownDocuments());
    const auto replacing = replacingOfCaptions(path);
    if (!replacing)
        return;
    const auto done =
        exportFigure(isPicture(format()) ? m_drawn : m_figure, format(), asked.value_or(PictureRequest()),
                     path.toStdString(), inputs, options(), *replacing);
    if (!done) {
        m_dialogs.error(this, qtText(dialogs_sentences::figureWasNotSaved), done.error());
        return;
    }
    remember(path);
    Q_EMIT saved(path, isPicture(format()) ? m_words->text() : QString());
    accept();
}

/// The texts beside a picture have names that nobody chose. Nothing if the user thought better of it.
std::optional<Replacing> ExportDialog::replacingOfCaptions(const QString& picture) {
    const auto texts = captionFiles(m_drawn, format(), picture.toStdString());
    QStringList edited;
    for (const auto& text : texts.value_or(std::vector<CaptionFile>())) {
        if (isEditedCaption(text.path, picture.toStdString()))
            edited << qtText(text.path.filename().string());
    }
    if (edited.isEmpty())
        return Replacing::OwnOnly;
    const ChoiceQuestion question{
        tr("Replace texts"),
        edited.size() == 1 ? tr("Replace “%1”?").arg(edited.first())
                           : qtText(dialogs_sentences::replaceTexts, edited.size()),
        qtText(dialogs_sentences::textsAreAlreadyThere, edited.join(QStringLiteral(", "))),
        {tr("Replace")}};
    return m_dialogs.choose(this, question) == 0 ? std::optional(Replacing::Anything) : std::nullopt;
}

void ExportDialog::remember(const QString& path) {
    auto remembered = m_settings.load();
    remembered.saveFolder = QFileInfo(path).absolutePath();
    remembered.exportChoice = m_size->choice();
    remembered.exportChoice.format = qtText(formatName(format()));
    m_options->fillIn(remembered.exportChoice);
    m_settings.save(remembered);
}

} // namespace driftline
