"""Writes data/mätvärden.xls with xlwt: a percent format under a heading of
percentages, runs of numbers in one record, a hidden row; and data/labb.xls:
months as they are typed (`nov 2018`), a name with a note's sign."""

from datetime import date
from pathlib import Path

import xlwt

book = xlwt.Workbook()
sheet = book.add_sheet("Mätvärden")
percent = xlwt.easyxf(num_format_str="0.0%")
heads = ["labb", "indikator", "tillfälle", "värde (procent)", "mål (procent)", "n"]
for column, head in enumerate(heads):
    sheet.write(0, column, head)
rows = [
    ["norr", "jobb", "baslinje", 0.4, 0.8, 40],
    ["norr", "jobb", "uppföljning", 0.625, 0.8, 40],
    ["syd", "jobb", "uppföljning", 0.5, 0.8, 50],
]
for number, row in enumerate(rows, start=1):
    for column, value in enumerate(row):
        style = percent if column in (3, 4) else xlwt.Style.default_style
        sheet.write(number, column, value, style)
sheet.row(3).hidden = True
book.save(str(Path(__file__).parent / "data" / "mätvärden.xls"))

book = xlwt.Workbook()
sheet = book.add_sheet("Labb")
month = xlwt.easyxf(num_format_str="mmm yyyy")
high = xlwt.easyfont("escapement superscript")
for column, head in enumerate(["id", "namn", "ort", "start", "slut"]):
    sheet.write(0, column, head)
for number, name in enumerate(["norr", "syd"], start=1):
    sheet.write(number, 0, name)
    sheet.write(number, 1, f"Labb {name.title()}")
    sheet.write(number, 3, date(2018, 11, 1), month)
    sheet.write(number, 4, date(2019, 12, 1), month)
sheet.write(1, 2, "Norrby")
sheet.write_rich_text(2, 2, ("Sydby", ("1", high)))
book.save(str(Path(__file__).parent / "data" / "labb.xls"))
