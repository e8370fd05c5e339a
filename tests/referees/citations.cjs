// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads what `driftline cite` wrote in BibTeX, RIS and CSL-JSON with citation-js, and holds the three against each
// other: the same number of references, the same titles, authors, years and addresses. See README.md.
// Usage: node citations.cjs FOLDER, where FOLDER holds FIGURE.bib, FIGURE.ris and FIGURE.json of every figure

const fs = require("fs");
const path = require("path");
const { Cite } = require("@citation-js/core");
require("@citation-js/plugin-bibtex");
require("@citation-js/plugin-ris");
require("@citation-js/plugin-csl");

const types = { bib: "@bibtex/text", ris: "@ris/file", json: "@csl/list+object" };

// Braces that keep capitals become spans here, and quotes typographic ones. A plain hyphen is all that is left of
// a dash in a name.
function plain(text) {
    return (text || "")
        .replace(/<\/?span[^>]*>/g, "")
        .replace(/[“”]/g, '"')
        .replace(/[‘’]/g, "'")
        .replace(/\s+/g, " ")
        .trim();
}

function nameOf(author) {
    return plain([author.given, author["non-dropping-particle"], author.family, author.literal].filter(Boolean).join(" "));
}

function summary(item) {
    const dates = ((item.issued || {})["date-parts"] || [])[0] || [];
    return {
        id: item.id || item["citation-key"],
        title: plain(item.title),
        authors: (item.author || []).map(nameOf).join("; "),
        year: dates[0] ? String(dates[0]) : "",
        address: item.URL || "",
    };
}

function read(file) {
    const text = fs.readFileSync(file, "utf8");
    const ending = path.extname(file).slice(1);
    return new Cite(ending === "json" ? JSON.parse(text) : text, { forceType: types[ending] }).data.map(summary);
}

function compare(figure, format, expected, found) {
    const faults = [];
    if (expected.length !== found.length)
        faults.push(`${expected.length} references, but ${found.length} in ${format}`);
    expected.forEach((reference, index) => {
        for (const part of Object.keys(reference)) {
            const other = (found[index] || {})[part];
            if (other !== reference[part])
                faults.push(`${reference.id}, ${part} in ${format}: “${other}” instead of “${reference[part]}”`);
        }
    });
    return faults.map((fault) => `${figure}: ${fault}`);
}

const folder = process.argv[2];
let faults = [];
let references = 0;
const figures = fs.readdirSync(folder).filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -5));
for (const figure of figures.sort()) {
    const expected = read(path.join(folder, figure + ".json"));
    references += expected.length;
    for (const format of ["bib", "ris"])
        faults = faults.concat(compare(figure, format, expected, read(path.join(folder, `${figure}.${format}`))));
}
faults.forEach((fault) => console.log(fault));
console.log(`${figures.length} figures, ${references} references, ${faults.length} faults`);
process.exit(figures.length > 0 && faults.length === 0 ? 0 : 1);
