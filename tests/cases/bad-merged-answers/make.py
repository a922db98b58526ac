"""Writes data/enkätsvar.xlsx: an answer and a background that are merged over
several respondents, and a lab that is, which is no answer."""

from pathlib import Path

import openpyxl

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Enkätsvar"
sheet.append(["labb", "respondent", "tillfälle", "q1", "kon"])
for number in range(6):
    sheet.append(["norr", f"r{number}", "uppföljning", 1 + number % 5, "kvinna"])
for cells in ["A2:A7", "D3:D5", "E6:E7"]:
    sheet.merge_cells(cells)
book.save(Path(__file__).parent / "data" / "enkätsvar.xlsx")
