// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The least that can show a chart: a QCustomPlot window with the same numbers as the headline figure, which
// ends once it has painted itself.
#include <QApplication>
#include <QMainWindow>
#include <QTimer>
#include <qcustomplot.h>

namespace {

class Plot : public QCustomPlot {
protected:
    void paintEvent(QPaintEvent* event) override {
        QCustomPlot::paintEvent(event);
        QTimer::singleShot(0, qApp, &QApplication::quit);
    }
};

} // namespace

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    QMainWindow window;
    auto* plot = new Plot;
    plot->addGraph();
    plot->graph(0)->setData({2022, 2023, 2024}, {18.5, 73.1, 55});
    plot->addGraph();
    plot->graph(1)->setData({2022, 2023, 2024}, {81.5, 26.9, 45});
    plot->xAxis->setRange(2022, 2024);
    plot->yAxis->setRange(0, 100);
    window.setCentralWidget(plot);
    window.resize(1400, 870);
    window.show();
    return QApplication::exec();
}
