"""Writes data/träffar.xlsx: an indicator that is merged over its rows, and one
that is named once over rows that are only blank."""

from pathlib import Path

import openpyxl

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Blad1"
sheet.append(["Aktivitet", "Var", 2018])
sheet.append(["Träffar", "norr", 10])
sheet.append([None, "syd", 20])
sheet.append(["Möten", "norr", 10])
sheet.append([None, "syd", 20])
sheet.merge_cells("A2:A3")
book.save(Path(__file__).parent / "data" / "träffar.xlsx")
