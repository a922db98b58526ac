"""Writes data/mätvärden.xlsx: a few cells, one of them in the last row and
column that a sheet can have, and a cell that is merged as far."""

import zipfile
from pathlib import Path

import openpyxl

path = Path(__file__).parent / "data" / "mätvärden.xlsx"
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Mätvärden"
sheet.append(["labb", "indikator", "tillfälle", "värde"])
sheet.append(["norr", "traff", "uppföljning", 3])
sheet.merge_cells("E5:F6")
sheet["XFD1048576"] = 3
sheet["XFD1048576"].number_format = '0 "kr"'
sheet["A1048576"].number_format = "0 %"
book.save(path)
with zipfile.ZipFile(path) as file:
    parts = {name: file.read(name) for name in file.namelist()}
with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
    for name, part in parts.items():
        file.writestr(name, part.replace(b'ref="E5:F6"', b'ref="E5:XFD1048576"'))
