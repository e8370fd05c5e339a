# SPDX-FileCopyrightText: 2026 The Driftline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Reads exported spreadsheets with somebody else's library (openpyxl) and holds every number, every text and
every type against the CSV export of the same figures. See README.md. Usage: python3 xlsx.py FOLDER"""

import csv
import pathlib
import sys

import openpyxl

COLUMNS = {
    "panel": "Panel", "series": "Series", "period": "Period", "value": "Value", "unit": "Unit",
    "low": "Low", "high": "High", "n": "n", "n_status": "n is", "status": "Status",
    "missing": "Why missing", "source": "Source", "locator": "Where in it", "derivation": "How computed",
    "note": "Note", "reference": "Reference",
}
NUMERIC = {"value", "low", "high", "n"}


def faults(xlsx, rows):
    book = openpyxl.load_workbook(xlsx)
    if book.sheetnames != ["Numbers", "Sources", "About"]:
        yield f"sheets {book.sheetnames}"
    sheet = book["Numbers"]
    if sheet.freeze_panes != "A2" or not sheet.auto_filter.ref:
        yield "the heading is not frozen or does not filter"
    headings = [cell.value for cell in sheet[1]]
    if sheet.max_row != len(rows) + 1:
        yield f"{sheet.max_row - 1} rows, {len(rows)} in the CSV file"
    for number, row in enumerate(rows, start=2):
        for name, title in COLUMNS.items():
            cell = sheet.cell(number, headings.index(title) + 1) if title in headings else None
            found = None if cell is None else cell.value
            if row[name] == "":
                same = found is None
            elif name in NUMERIC:
                wanted = float(row[name])
                same = cell.data_type == "n" and abs(found - wanted) <= 1e-15 * abs(wanted)
            else:
                same = cell.data_type == "s" and found == row[name]
            if not same:
                yield f"row {number}, {title}: {found!r}, in the CSV file {row[name]!r}"


def main(folder):
    bad = 0
    files = sorted(pathlib.Path(folder).glob("*.xlsx"))
    for xlsx in files:
        with xlsx.with_suffix(".csv").open(encoding="utf-8", newline="") as table:
            found = list(faults(xlsx, list(csv.DictReader(table))))
        print(f"{xlsx.stem}: {'DIFFERENT' if found else 'the same'}")
        for fault in found[:10]:
            print("  " + fault)
        bad += bool(found)
    return 1 if bad or not files else 0


sys.exit(main(sys.argv[1]))
