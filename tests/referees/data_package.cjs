// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Holds saved workspaces against somebody else's reading of the standard: descriptor and every row of every
// table. See README.md. Usage: node data_package.cjs FOLDER_OF_PACKAGES

const fs = require("fs");
const path = require("path");
const { Package } = require("datapackage");

// The library knows version 1: there, reasons for missing values are plain marks, and categories unknown.
function asVersion1(descriptor) {
    for (const resource of descriptor.resources) {
        const schema = resource.schema;
        if (!schema)
            continue;
        delete resource.type;
        resource.profile = "tabular-data-resource";
        if (schema.missingValues)
            schema.missingValues = schema.missingValues.map((entry) => entry.value ?? entry);
    }
    return descriptor;
}

async function check(folder) {
    const descriptor = asVersion1(JSON.parse(fs.readFileSync(path.join(folder, "datapackage.json"), "utf8")));
    const found = await Package.load(descriptor, { basePath: folder });
    const faults = found.errors.map(String);
    let rows = 0;
    for (const resource of found.resources) {
        faults.push(...resource.errors.map((error) => `${resource.name}: ${error}`));
        if (!resource.tabular)
            continue;
        try {
            rows += (await resource.read()).length;
        } catch (error) {
            faults.push(`${resource.name}: ${error} ${(error.errors || []).slice(0, 3).join("; ")}`);
        }
    }
    console.log(`${path.basename(folder)}: ${faults.length === 0 ? "valid" : "NOT VALID"}, ` +
                `${found.resources.length} resources, ${rows} rows`);
    faults.forEach((fault) => console.log("  " + fault));
    return faults.length === 0;
}

(async () => {
    const root = process.argv[2];
    let isValid = true;
    for (const name of fs.readdirSync(root).sort()) {
        if (fs.existsSync(path.join(root, name, "datapackage.json")))
            isValid = (await check(path.join(root, name))) && isValid;
    }
    process.exit(isValid ? 0 : 1);
})();
