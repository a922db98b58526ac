"""Writes data/mätvärden.xls with xlwt: a percent format under a heading of
percentages, runs of numbers in one record, a hidden row."""

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
