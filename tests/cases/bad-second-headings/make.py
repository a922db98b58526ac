"""Writes data/mätvärden.xlsx with openpyxl: headings merged over two rows, and
indicators that go on in the rows below them, merged and not."""

from pathlib import Path

import openpyxl

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Mätvärden"
sheet.append(["Labb", "Indikator", "2018", None, "2019", None])
sheet.append([None, None, "Utfall", "Mål", "Utfall", "Mål"])
sheet.append(["norr", "traff", 10, 12, 14, 16])
for cells in ["A1:A2", "B1:B2", "C1:D1", "E1:F1"]:
    sheet.merge_cells(cells)
sheet = book.create_sheet("Measurements")
sheet.append(["Labb", "Indikator", "Grupp", "2018", "2019"])
sheet.append(["syd", "traff", "kön: kvinnor", 10, 12])
sheet.append([None, None, "kön: män", 20, 21])
sheet.append(["norr", "traff", "kön: kvinnor", 10, 12])
sheet.append(["norr", None, "kön: män", 20, 21])
sheet.merge_cells("A2:A3")
sheet.merge_cells("B2:B3")
book.save(Path(__file__).parent / "data" / "mätvärden.xlsx")
