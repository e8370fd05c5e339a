// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/svg.h"

#include "base/base64.h"
#include "base/picture_places.h"
#include "base/text.h"
#include "export/canvas_size.h"
#include "export/preset_style.h"
#include "export/svg_device.h"
#include "export/svg_text.h"
#include "render/fonts.h"

#include <QPainter>

namespace driftline {

namespace {
/// Finer than any printer, so that no viewer rounds the size.
constexpr int sizeDecimals = 4;

QByteArray element(const char* name, std::string_view text) {
    return text.empty() ? QByteArray() : '<' + QByteArray(name) + '>' + xmlText(text) + "</" + name + ">\n";
}

/// The families in the order that viewers shall try them.
QByteArray fontFamilies(const QString& preferred) {
    QByteArray out;
    for (const auto& family : familiesWith(preferred))
        out += '\'' + xmlText(family) + "', ";
    return out + "sans-serif";
}

/// Everything before the picture: size, what a screen reader says, and what a catalogue wants to know.
QByteArray head(const PictureSize& size, const FileFacts& facts, const QByteArray& prefix) {
    const auto canvas = canvasSize(size);
    QByteArray out("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"");
    out += " width=\"" + svgNumber(size.widthMm, sizeDecimals) + "mm\" height=\"" +
           svgNumber(size.heightMm, sizeDecimals) + "mm\" viewBox=\"0 0 " +
           svgNumber(canvas.width(), sizeDecimals) + ' ' + svgNumber(canvas.height(), sizeDecimals) + '"';
    out += " role=\"img\" aria-labelledby=\"" + prefix + "-title " + prefix + "-desc\" font-family=\"" +
           fontFamilies(mediumFor(size.preset.get()).family) + "\">\n";
    out += "<title id=\"" + prefix + "-title\">" + xmlText(facts.title) + "</title>\n";
    out += "<desc id=\"" + prefix + "-desc\">" + xmlText(facts.description) + "</desc>\n";
    out += "<metadata>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
           "<rdf:Description rdf:about=\"\">\n";
    out += element("dc:title", facts.title) + element("dc:creator", facts.author) +
           element("dc:source", facts.source) + element("dc:format", "image/svg+xml") +
           element("xmp:CreatorTool", facts.software);
    out += "</rdf:Description>\n</rdf:RDF>\n";
    if (facts.hasCaptionBeside)
        out += "<caption xmlns=\"" + QByteArray(svgPackageNamespace.data(), svgPackageNamespace.size()) +
               "\">separate</caption>\n";
    if (!facts.document.empty())
        out += "<figure xmlns=\"" + QByteArray(svgPackageNamespace.data(), svgPackageNamespace.size()) +
               "\" type=\"application/zip;base64\">" + QByteArray::fromStdString(toBase64(facts.document)) +
               "</figure>\n";
    return out + "</metadata>\n";
}
} // namespace

QByteArray svgBytes(const FigureRecord& figure, const PictureSize& size, const FileFacts& facts,
                    TextForm form) {
    const auto canvas = canvasSize(size);
    SvgDevice device(canvas);
    QPainter painter(&device);
    figure.paint(painter, form);
    painter.end();
    const QByteArray prefix = "figure-" + QByteArray::fromStdString(slug(facts.id));
    return head(size, facts, prefix) + device.elements(prefix) + "</svg>\n";
}

} // namespace driftline
