// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preflight/picture_readers.h"
#include "preflight/sentences.h"
#include "preflight/svg_style.h"
#include "preflight/svg_values.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <memory>
#include <numbers>

namespace driftline {

namespace {
constexpr std::size_t deepestElement = 256;
constexpr double pointsPerPixel = 0.75; // 96 pixels make an inch
constexpr qsizetype mostWords = 4000;

bool isAnyOf(QStringView name, std::initializer_list<QStringView> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// What is in these is drawn elsewhere or not at all.
bool isDefinition(QStringView name) {
    return isAnyOf(name, {u"defs", u"clipPath", u"mask", u"pattern", u"symbol", u"marker", u"linearGradient",
                          u"radialGradient", u"filter", u"script", u"foreignObject", u"font"});
}

class SvgReader {
public:
    explicit SvgReader(std::string_view bytes)
        : m_xml(QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()))) {}

    Result<PictureFacts> read() {
        m_facts.format = PictureFormat::Svg;
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::StartElement)
                open();
            else if (token == QXmlStreamReader::EndElement)
                close();
            else if (token == QXmlStreamReader::Characters)
                words(m_xml.text());
        }
        if (m_xml.hasError() || !m_record)
            return refusal();
        m_record->tellTo(m_facts);
        // A style sheet may say anything about sizes, and is not read.
        if (m_sheetSetsType)
            m_facts.texts.reset();
        if (m_sheetSetsLines)
            m_facts.lines.reset();
        return std::move(m_facts);
    }

private:
    struct Element {
        SvgStyle style;
        QString name;
        QPointF at; ///< where the next text stands, in units of the user
    };

    tl::unexpected<Error> refusal() const {
        if (m_isForeign)
            return fail(preflight_sentences::isNoSvg());
        if (m_isSizeless)
            return fail(preflight_sentences::svgHasNoSize());
        return fail(preflight_sentences::svgIsDamaged(m_xml.lineNumber(), m_xml.errorString().toStdString()));
    }

    QString value(QLatin1StringView name) const { return m_xml.attributes().value(name).toString(); }

    double number(QLatin1StringView name) const {
        return svgLength(m_xml.attributes().value(name)).value_or(0);
    }

    void open() {
        const auto name = m_xml.name().toString();
        if (m_elements.size() >= deepestElement) {
            m_xml.raiseError(QString::fromUtf8(preflight_sentences::nestedTooDeeply));
            return;
        }
        if (m_elements.empty() && !begin(name))
            return;
        if (name == u"style") {
            const auto sheet = m_xml.readElementText(QXmlStreamReader::IncludeChildElements);
            m_sheetSetsType = m_sheetSetsType || sheet.contains(u"font");
            m_sheetSetsLines = m_sheetSetsLines || sheet.contains(u"stroke-width");
            return;
        }
        if (isDefinition(name)) {
            m_xml.skipCurrentElement();
            return;
        }
        Element element;
        if (!m_elements.empty()) {
            element.style = m_elements.back().style;
            element.at = m_elements.back().at;
        } else {
            element.style.place = m_pagePlace;
        }
        element.name = name;
        applySvgStyle(element.style, m_xml.attributes(), m_elements.empty());
        if (name == u"text" || name == u"tspan")
            placeText(element);
        m_elements.push_back(std::move(element));
        if (m_elements.back().style.isVisible)
            draw(m_elements.back());
    }

    /// The root: size of the page, and points a unit.
    bool begin(const QString& name) {
        if (name != u"svg") {
            m_isForeign = true;
            m_xml.raiseError(QStringLiteral("no SVG"));
            return false;
        }
        const auto box = svgNumbers(m_xml.attributes().value(QLatin1StringView("viewBox")));
        const bool hasBox = box.size() == 4 && box[2] > 0 && box[3] > 0;
        const auto width = svgLength(m_xml.attributes().value(QLatin1StringView("width")));
        const auto height = svgLength(m_xml.attributes().value(QLatin1StringView("height")));
        QSizeF pixels(width.value_or(hasBox ? box[2] : 0), height.value_or(hasBox ? box[3] : 0));
        if (hasBox && width && !height)
            pixels.setHeight(*width * box[3] / box[2]);
        if (pixels.width() <= 0 || pixels.height() <= 0) {
            m_isSizeless = true;
            m_xml.raiseError(QStringLiteral("no size"));
            return false;
        }
        const auto page = pixels * pointsPerPixel;
        m_record = std::make_unique<DrawingRecord>(page);
        m_facts.widthMm = page.width() * mmPerPoint;
        m_facts.heightMm = page.height() * mmPerPoint;
        m_facts.description = value(QLatin1StringView("aria-label")).toStdString();
        if (hasBox) {
            // As xMidYMid meet, which is what a file says that says nothing.
            const double scale = std::min(page.width() / box[2], page.height() / box[3]);
            m_pagePlace.translate((page.width() - box[2] * scale) / 2, (page.height() - box[3] * scale) / 2);
            m_pagePlace.scale(scale, scale);
            m_pagePlace.translate(-box[0], -box[1]);
        } else {
            m_pagePlace.scale(pointsPerPixel, pointsPerPixel);
        }
        return true;
    }

    void close() {
        if (!m_elements.empty())
            m_elements.pop_back();
    }

    void placeText(Element& element) const {
        const auto& attributes = m_xml.attributes();
        if (const auto x = svgNumbers(attributes.value(QLatin1StringView("x"))); !x.empty())
            element.at.setX(x.front());
        if (const auto y = svgNumbers(attributes.value(QLatin1StringView("y"))); !y.empty())
            element.at.setY(y.front());
    }

    DrawnShape shapeHere(const QString& name) const {
        DrawnShape shape;
        const auto number = [this](const char* attribute) {
            return this->number(QLatin1StringView(attribute));
        };
        if (name == u"rect") {
            shape = {QPolygonF(QRectF(number("x"), number("y"), number("width"), number("height"))), "R"};
        } else if (name == u"circle" || name == u"ellipse") {
            const QPointF middle(number("cx"), number("cy"));
            const double rx = name == u"circle" ? number("r") : number("rx");
            const double ry = name == u"circle" ? number("r") : number("ry");
            constexpr int corners = 16;
            for (int i = 0; i <= corners; ++i) {
                const double angle = 2 * std::numbers::pi * i / corners;
                shape.points.append(middle + QPointF(rx * std::cos(angle), ry * std::sin(angle)));
            }
            shape.form = "O";
        } else if (name == u"line") {
            shape.points << QPointF(number("x1"), number("y1")) << QPointF(number("x2"), number("y2"));
            shape.form = "ML";
        } else if (name == u"polyline" || name == u"polygon") {
            const auto numbers = svgNumbers(m_xml.attributes().value(QLatin1StringView("points")));
            for (std::size_t i = 0; i + 1 < numbers.size(); i += 2)
                shape.points.append({numbers[i], numbers[i + 1]});
            shape.form = "P" + std::to_string(std::min<std::size_t>(numbers.size() / 2, 12));
        } else if (name == u"path") {
            shape = svgPathShape(m_xml.attributes().value(QLatin1StringView("d")));
        }
        return shape;
    }

    void draw(const Element& element) {
        if (element.name == u"image") {
            // How many pixels it has is inside the picture, which is not unpacked.
            m_record->image(0);
            return;
        }
        auto shape = shapeHere(element.name);
        if (shape.points.isEmpty())
            return;
        const auto& style = element.style;
        shape.points = style.place.map(shape.points);
        if (style.fill && element.name != u"line")
            m_record->fill(shape, style.fillSeen());
        if (style.stroke) {
            auto dash = style.dash;
            for (auto& length : dash)
                length *= style.scale();
            m_record->stroke(shape, style.strokeSeen(), style.strokeWidth * style.scale(), dash);
        }
    }

    void words(QStringView text) {
        if (m_elements.empty())
            return;
        const auto& element = m_elements.back();
        if (m_elements.size() == 2 && element.name == u"title")
            append(m_facts.title, text);
        else if (m_elements.size() == 2 && element.name == u"desc")
            append(m_facts.description, text);
        else if (isInside(u"source") && isInside(u"metadata"))
            append(m_facts.source, text);
        else if (isInside(u"CreatorTool") && isInside(u"metadata"))
            append(m_facts.software, text);
        else if (isInside(u"caption") && isInside(u"metadata"))
            append(m_facts.caption, text);
        else if ((element.name == u"text" || element.name == u"tspan") && !text.trimmed().isEmpty())
            drawText(element, text);
    }

    static void append(std::string& to, QStringView text) {
        if (to.empty() && text.trimmed().isEmpty())
            return;
        to += text.left(mostWords).toString().toStdString();
    }

    bool isInside(QStringView name) const {
        return std::any_of(m_elements.begin(), m_elements.end(),
                           [name](const Element& element) { return element.name == name; });
    }

    void drawText(const Element& element, QStringView text) {
        const auto& style = element.style;
        const auto family = style.family.isEmpty() ? std::string("none named") : style.family.toStdString();
        m_record->font({family, false});
        // Text that is only outlined has no fill; the outline is what is read.
        const auto colour = style.fill     ? style.fillSeen()
                            : style.stroke ? style.strokeSeen()
                                           : Colour{0, 0, 0, 0};
        if (!style.isVisible)
            return;
        m_record->text({text.trimmed().left(mostWords).toString().toStdString(),
                        style.fontSize * style.scale(),
                        style.isBold,
                        colour,
                        {}},
                       style.place.map(element.at));
    }

    QXmlStreamReader m_xml;
    PictureFacts m_facts;
    std::unique_ptr<DrawingRecord> m_record;
    QTransform m_pagePlace;
    std::vector<Element> m_elements;
    bool m_isForeign = false;
    bool m_isSizeless = false;
    bool m_sheetSetsType = false;
    bool m_sheetSetsLines = false;
};
} // namespace

Result<PictureFacts> readSvg(std::string_view bytes) {
    return SvgReader(bytes).read();
}

} // namespace driftline
