"""Writes data/mätvärden.xlsx: numbers whose cells show the unit that they are
read in, a number that is shown in part, and months as Excel keeps them."""

from datetime import date
from pathlib import Path

import openpyxl

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Mätvärden"
sheet.append(["labb", "indikator", "tillfälle", "datum", "värde", "n", "från", "till"])
rows = [
    ("norr", "jobb", "baslinje", 12, '0 "st"'),
    ("norr", "jobb", "uppföljning", 15, '0 "personer"'),
    ("norr", "stod", "uppföljning", 12000, '#,##0," tkr"'),
    ("syd", "stod", "uppföljning", 13000, '#,##0 "kr"'),
    ("syd", "jobb", "uppföljning", 2000, "0,"),
    ("syd", "andel", "uppföljning", 0.5, "0 %"),
]
for number, (lab, indicator, occasion, value, shown) in enumerate(rows, start=2):
    n = 20 if indicator == "andel" else None
    months = [date(2018, 11, 1), date(2019, 10, 1)]
    sheet.append([lab, indicator, occasion, date(2019, 10, 1), value, n, *months])
    sheet.cell(number, 5).number_format = shown
    sheet.cell(number, 4).number_format = "mmm yyyy"
    sheet.cell(number, 7).number_format = "mmm\\-yy"
    sheet.cell(number, 8).number_format = "yyyy\\-mm"
sheet = book.create_sheet("Measurements")
sheet.append(["labb", "indikator", "Baslinje (tkr)"])
sheet.append(["norr", "stod", 11])
sheet.append(["syd", "stod", 12])
sheet["C2"].number_format = '0 "tkr"'
book.save(Path(__file__).parent / "data" / "mätvärden.xlsx")
