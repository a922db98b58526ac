"""Writes data/träffar.xlsx: a table whose columns only two rows of headings
tell apart, and indicators that are merged over rows."""

from pathlib import Path

import openpyxl

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Blad1"
sheet.append(["Aktivitet", "Var", "Alla", None, "Kvinnor", None])
sheet.append([None, None, "Då", "Nu", "Då", "Nu"])
sheet.append(["Träffar", "norr", 10, 14, 5, 7])
sheet.append([None, "syd", 20, 24, 11, 13])
for cells in ["A1:A2", "B1:B2", "C1:D1", "E1:F1", "A3:A4"]:
    sheet.merge_cells(cells)
sheet = book.create_sheet("Blad2")
sheet.append(["Belopp", "Var", "Nu"])
sheet.append(["Stöd", "norr", 12])
sheet.append([None, "syd", 13])
sheet.merge_cells("A2:A3")
sheet["C2"].number_format = '0 "tkr"'
book.save(Path(__file__).parent / "data" / "träffar.xlsx")
