// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The least that can write the headline figure with QCustomPlot: the same numbers, colours, words and pixels,
// with none of Driftline's layout. Argument: the file to write.
#include <QApplication>
#include <qcustomplot.h>

namespace {

constexpr int width = 1051;
constexpr int height = 971;
constexpr double scale = 300.0 / 96.0;

QCPGraph* addLine(QCustomPlot& plot, const QVector<double>& values, const QColor& colour,
                  Qt::PenStyle style) {
    QCPGraph* graph = plot.addGraph();
    graph->setData({2022, 2023, 2024}, values);
    graph->setPen(QPen(colour, 1.5, style));
    graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, colour, 5));
    return graph;
}

void addLabel(QCustomPlot& plot, double value, const QString& words, const QColor& colour) {
    auto* label = new QCPItemText(&plot);
    label->position->setCoords(2024.05, value);
    label->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    label->setText(words);
    label->setColor(colour);
    label->setFont(QFont(QStringLiteral("Inter"), 7, QFont::DemiBold));
    label->setClipToAxisRect(false);
}

void addWords(QCustomPlot& plot, int row, const QString& words, int size, QFont::Weight weight) {
    auto* text = new QCPTextElement(&plot, words, QFont(QStringLiteral("Inter"), size, weight));
    text->setTextFlags(Qt::AlignLeft | Qt::TextWordWrap);
    plot.plotLayout()->insertRow(row);
    plot.plotLayout()->addElement(row, 0, text);
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QCustomPlot plot;
    const QColor us(0, 114, 178);
    const QColor china(213, 94, 0);
    QCPGraph* first = addLine(plot, {18.5, 73.1, 55}, us, Qt::SolidLine);
    QCPGraph* second = addLine(plot, {81.5, 26.9, 45}, china, Qt::DashLine);
    first->setBrush(QColor(0, 114, 178, 30));
    first->setChannelFillGraph(second);
    plot.xAxis->setRange(2022, 2024);
    plot.yAxis->setRange(0, 100);
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis})
        axis->setTickLabelFont(QFont(QStringLiteral("Inter"), 7));
    plot.axisRect()->setMinimumMargins(QMargins(0, 0, 70, 0));
    addLabel(plot, 55, QStringLiteral("United States 55%"), us);
    addLabel(plot, 45, QStringLiteral("China 45%"), china);
    addWords(
        plot, 0,
        QStringLiteral("Cambodian opinion swung to the\nUnited States in 2023, then a third of the way back"),
        9, QFont::Bold);
    addWords(plot, 1,
             QStringLiteral("If ASEAN were forced to side with one of the two: share of\n"
                            "Cambodian opinion leaders choosing each, %"),
             7, QFont::Normal);
    addWords(plot, 3,
             QStringLiteral("Source: State of Southeast Asia Survey, ISEAS – Yusof Ishak Institute,\n"
                            "as printed in Fulcrum 2024/162, ¶8."),
             6, QFont::Normal);
    const bool written = argc > 1 && plot.savePng(QString::fromLocal8Bit(argv[1]), qRound(width / scale),
                                                  qRound(height / scale), scale, -1, 300, QCP::ruDotsPerInch);
    return written ? 0 : 1;
}
