"""Writes data/mätvärden.xlsx: numbers in formats of several sections, of which
the one that shows the number says what it is read as."""

from pathlib import Path

import openpyxl

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Mätvärden"
sheet.append(["labb", "indikator", "tillfälle", "värde"])
rows = [
    ("norr", "jobb", 2018, 50, '[>=100]0" tkr";0'),
    ("norr", "jobb", 2019, 120, '[<100]"ca "0;0'),
    ("norr", "stod", 2018, 500, '[>=1000000]0.0,," mnkr";[>=1000]0.0," tkr";0" kr"'),
    ("norr", "stod", 2019, 1500000, '[>=1000000]0.0,," mnkr";[>=1000]0.0," tkr";0" kr"'),
    ("syd", "jobb", 2018, 0, '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-'),
    ("syd", "jobb", 2019, 7, '[<5]"färre än 5";0'),
    ("syd", "stod", 2018, -12, "#,##0;[Red](#,##0)"),
    ("syd", "stod", 2019, 0, "0;-0;;@"),
]
for number, (*row, shown) in enumerate(rows, start=2):
    sheet.append(row)
    sheet.cell(number, 4).number_format = shown
book.save(Path(__file__).parent / "data" / "mätvärden.xlsx")
