"""Writes data/mätvärden.xlsx: years merged over what was measured in them, and
the other way about."""

from pathlib import Path

import openpyxl

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Mätvärden"
sheet.append(["Labb", "Indikator", "Baslinje", None, 2018, None])
sheet.append([None, None, "Utfall", "n", "Utfall", "n"])
sheet.append(["norr", "traff", 10, 5, 14, 7])
for cells in ["A1:A2", "B1:B2", "C1:D1", "E1:F1"]:
    sheet.merge_cells(cells)
sheet = book.create_sheet("Measurements")
sheet.append([None, None, "Utfall", None])
sheet.append(["Labb", "Indikator", 2018, 2019])
sheet.append(["syd", "traff", 20, 21])
sheet.merge_cells("C1:D1")
book.save(Path(__file__).parent / "data" / "mätvärden.xlsx")
