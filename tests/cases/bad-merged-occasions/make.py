"""Writes data/mätvärden.xlsx with openpyxl: numbers merged over rows and over
occasions."""

from pathlib import Path

import openpyxl

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Mätvärden"
sheet.append(["Labb", "Indikator", "Baslinje", "2019"])
sheet.append(["norr", "traff", 10, None])
sheet.append(["norr", "kost", 5000, 4000])
sheet.append(["syd", "traff", 9, 12])
sheet.append(["syd", "kost", None, 3000])
for cells in ["C2:D2", "C4:C5"]:
    sheet.merge_cells(cells)
book.save(Path(__file__).parent / "data" / "mätvärden.xlsx")
