"""Writes data/alla.xlsx with openpyxl: a sheet that has all the headings of a
table and one more, under a name that says nothing."""

from pathlib import Path

import openpyxl

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Blad1"
sheet.append(["Labb", "Indikator", "2018", "2019", "Ansvarig"])
sheet.append(["norr", "traff", 10, 12, "kommunen"])
sheet = book.create_sheet("Blad2")
sheet.append(["Telefonlista"])
book.save(Path(__file__).parent / "data" / "alla.xlsx")
