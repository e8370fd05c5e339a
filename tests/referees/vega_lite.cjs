// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Compiles and runs exported Vega-Lite specifications with Vega's own programs and holds the numbers they draw
// against the CSV export of the same figures. See README.md. Usage: node vega_lite.cjs FOLDER [FOLDER_FOR_SVG]

const fs = require("fs");
const path = require("path");
const vega = require("vega");
const vegaLite = require("vega-lite");

// RFC 4180, by hand, so that no reader of ours is trusted.
function readCsv(text) {
    const rows = [[""]];
    let quoted = false;
    for (let i = 0; i < text.length; ++i) {
        const row = rows[rows.length - 1];
        const c = text[i];
        if (quoted && c === '"' && text[i + 1] === '"') {
            row[row.length - 1] += '"';
            ++i;
        } else if (c === '"')
            quoted = !quoted;
        else if (!quoted && c === ",")
            row.push("");
        else if (!quoted && c === "\n")
            rows.push([""]);
        else
            row[row.length - 1] += c;
    }
    rows.pop();
    const names = rows.shift();
    return rows.map((cells) => Object.fromEntries(names.map((name, index) => [name, cells[index]])));
}

const numeric = ["value", "low", "high", "n"];

function compare(csv, drawn, faults) {
    if (csv.length !== drawn.length)
        faults.push(`${csv.length} numbers in the CSV file, ${drawn.length} in the view`);
    csv.forEach((row, index) => {
        for (const [name, cell] of Object.entries(row)) {
            const is = (drawn[index] || {})[name];
            const isSame = numeric.includes(name) ? (cell === "" ? is === null : Number(cell) === is)
                                                  : cell === (is === undefined ? "" : is);
            if (!isSame)
                faults.push(`row ${index + 1}, ${name}: ${cell} in the CSV file, ${is} in the view`);
        }
    });
}

// Whether places lie on one straight line over the numbers: that is what a scale of numbers is.
function isScaled(pairs) {
    pairs.sort((a, b) => a[0] - b[0]);
    const [first, last] = [pairs[0], pairs[pairs.length - 1]];
    if (!first || last[0] === first[0])
        return true;
    const slope = (last[1] - first[1]) / (last[0] - first[0]);
    return pairs.every(([number, place]) => Math.abs(first[1] + slope * (number - first[0]) - place) < 0.01);
}

// What is on the picture: items of every mark, whether each stands at a finite place, and whether dots and lines
// stand where their numbers put them.
function inspect(view, faults) {
    const counts = {};
    const visit = (mark) => {
        if (mark.role === "mark" && ["symbol", "line"].includes(mark.marktype)) {
            for (const axis of ["x", "y"]) {
                const pairs = mark.items.filter((item) => item.datum && Number.isFinite(item.datum[axis]))
                                  .map((item) => [item.datum[axis], item[axis]]);
                if (!isScaled(pairs))
                    faults.push(`a ${mark.marktype} does not stand where its ${axis} is`);
            }
        }
        for (const item of mark.items || []) {
            if (mark.marktype === "group") {
                (item.items || []).forEach(visit);
                continue;
            }
            if (mark.role === "mark") {
                counts[mark.marktype] = (counts[mark.marktype] || 0) + 1;
                if (![item.x, item.y].every((place) => place === undefined || Number.isFinite(place)))
                    faults.push(`a ${mark.marktype} stands nowhere`);
            }
        }
    };
    visit(view.scenegraph().root);
    return counts;
}

async function check(folder, name, pictures) {
    const faults = [];
    const warnings = [];
    const logger = { level: () => logger, error: (...text) => (faults.push(text.join(" ")), logger),
                     warn: (...text) => (warnings.push(text.join(" ")), logger), info: () => logger,
                     debug: () => logger };
    const specification = JSON.parse(fs.readFileSync(path.join(folder, name + ".vl.json"), "utf8"));
    const { spec } = vegaLite.compile(specification, { logger });
    const view = await new vega.View(vega.parse(spec), { renderer: "none", logger }).runAsync();
    compare(readCsv(fs.readFileSync(path.join(folder, name + ".csv"), "utf8")), view.data("numbers"), faults);
    const counts = inspect(view, faults);
    if (pictures)
        fs.writeFileSync(path.join(pictures, name + ".svg"), await view.toSVG());
    console.log(`${name}: ${faults.length + warnings.length === 0 ? "the same numbers" : "DIFFERENT"}; ` +
                Object.entries(counts).map(([mark, count]) => `${count} ${mark}`).join(", "));
    [...faults.slice(0, 10), ...warnings.slice(0, 10)].forEach((fault) => console.log("  " + fault));
    return faults.length + warnings.length === 0;
}

(async () => {
    const [folder, pictures] = process.argv.slice(2);
    const names = fs.readdirSync(folder).filter((file) => file.endsWith(".vl.json")).sort();
    let isSame = names.length > 0;
    for (const name of names)
        isSame = (await check(folder, path.basename(name, ".vl.json"), pictures)) && isSame;
    process.exit(isSame ? 0 : 1);
})();
