"""Writes data/plan.xlsx: a plan with the years under what they are about."""

from pathlib import Path

import openpyxl

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Norr"
sheet.append(["Indikator", "Enhet", "Utfall", None, None, "Mål"])
sheet.append([None, None, 2017, 2018, 2019, 2020])
sheet.append(["Antal träffar", "antal", 10, 14, 16, 20])
sheet.append(["Antal möten", "antal", 1, 4, 6, 8])
for cells in ["A1:A2", "B1:B2", "C1:E1"]:
    sheet.merge_cells(cells)
book.save(Path(__file__).parent / "data" / "plan.xlsx")
