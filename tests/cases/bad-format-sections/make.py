"""Writes data/mätvärden.xlsx: numbers that the section of their format that
shows them makes something else of, and a year in a cell for dates."""

from pathlib import Path

import openpyxl

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Mätvärden"
sheet.append(["labb", "indikator", "tillfälle", "datum", "värde"])
rows = [
    ("stod", 1500, '[<1000]0" kr";0" tkr"'),
    ("stod", -12, '0" kr";-0" tkr"'),
    ("stod", 12, '0 "öre"'),
    ("jobb", 3, '[<5]"färre än 5";0'),
    ("jobb", 0, '0;-0;"uppgift saknas"'),
    ("jobb", 8, ";;;"),
    ("jobb", 12, '0"+"'),
    ("jobb", 12, '0"/20"'),
    ("jobb", 12, '"1"0'),
    ("jobb", 12, "-0"),
    ("tid", 2, '0" veckor"'),
    ("tid", 2, '0" mån"'),
]
for number, (indicator, value, shown) in enumerate(rows, start=2):
    sheet.append(["norr", indicator, 2000 + number, None, value])
    sheet.cell(number, 5).number_format = shown
for number, shown in enumerate(["yyyy-mm-dd", "yyyy", "mmm yyyy"], start=14):
    sheet.append(["syd", "jobb", "uppföljning", 2019, number])
    sheet.cell(number, 4).number_format = shown
book.save(Path(__file__).parent / "data" / "mätvärden.xlsx")
