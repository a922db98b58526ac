"""Writes the same two measurements as .xlsx, .xls and .ods: an old value that is
struck through, and the new one beside it in the same cell."""

from pathlib import Path

import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TextProperties
from odf.table import Table, TableCell, TableRow
from odf.text import P, Span
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

data = Path(__file__).parent / "data"
heads = ["labb", "indikator", "tillfälle", "värde"]
# Cells that are struck in part: pieces, and whether each is.
rows = [
    ["norr", "jobb", "2018", [("12", True), ("345", False)]],
    ["norr", "jobb", "2019", [("400", False), ("0", True), (" st", False)]],
]

book = Workbook()
sheet = book.active
sheet.title = "Mätvärden"
sheet.append(heads)
for *row, pieces in rows:
    runs = [TextBlock(InlineFont(strike=True), text) if struck else text for text, struck in pieces]
    sheet.append([*row, CellRichText(*runs)])
book.save(data / "norr.xlsx")

book = xlwt.Workbook()
sheet = book.add_sheet("Mätvärden")
font = xlwt.easyfont("struck_out true")
for column, head in enumerate(heads):
    sheet.write(0, column, head)
for number, (_, *row, pieces) in enumerate(rows, start=1):
    for column, text in enumerate(["syd", *row]):
        sheet.write(number, column, text)
    runs = [(text, font) if struck else text for text, struck in pieces]
    sheet.write_rich_text(number, 3, runs)
book.save(str(data / "syd.xls"))

book = OpenDocumentSpreadsheet()
gone = Style(name="T1", family="text")
gone.addElement(TextProperties(textlinethroughstyle="solid"))
book.automaticstyles.addElement(gone)
table = Table(name="Mätvärden")
book.spreadsheet.addElement(table)


def cell(pieces):
    text = P()
    for piece, struck in pieces:
        if struck:
            text.addElement(Span(stylename=gone, text=piece))
        else:
            text.addText(piece)
    found = TableCell(valuetype="string")
    found.addElement(text)
    return found


for *row, pieces in [[*heads[:3], [(heads[3], False)]], *rows]:
    line = TableRow()
    table.addElement(line)
    for text in row:
        line.addElement(cell([(text.replace("norr", "oster"), False)]))
    line.addElement(cell(pieces))
book.save(str(data / "oster.ods"))
