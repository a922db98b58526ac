"""Writes measurements that are struck through as .xlsx, .xls and .ods: a value, a
whole row, and a text all of whose runs are."""

from pathlib import Path

import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TextProperties
from odf.table import Table, TableCell, TableRow
from odf.text import P
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

data = Path(__file__).parent / "data"
heads = ["labb", "indikator", "tillfälle", "värde", "kommentar"]
# Rows, and which of their cells are struck through.
rows = [
    (["jobb", "2018", 12], [3]),
    (["jobb", "2019", 13], [0, 1, 2, 3]),
    (["stod", "2019", 14], []),
]

book = Workbook()
sheet = book.active
sheet.title = "Mätvärden"
sheet.append(heads)
for number, (row, struck) in enumerate(rows, start=2):
    sheet.append(["norr", *row])
    for column in struck:
        sheet.cell(number, column + 1).font = Font(strike=True)
# A line through what is no column of the table, and through nothing, says nothing.
sheet["H4"] = "utgår"
sheet["H4"].font = Font(strike=True)
sheet["D9"].font = Font(strike=True)
text = CellRichText(TextBlock(InlineFont(strike=True), "se "), TextBlock(InlineFont(strike=True), "bilagan"))
sheet["E4"] = text
book.save(data / "norr.xlsx")

book = xlwt.Workbook()
sheet = book.add_sheet("Mätvärden")
gone = xlwt.easyxf("font: struck_out true")
for column, head in enumerate(heads):
    sheet.write(0, column, head)
for number, (row, struck) in enumerate(rows, start=1):
    for column, value in enumerate(["syd", *row]):
        style = gone if column in struck else xlwt.Style.default_style
        sheet.write(number, column, value, style)
book.save(str(data / "syd.xls"))

book = OpenDocumentSpreadsheet()
gone = Style(name="ce1", family="table-cell")
gone.addElement(TextProperties(textlinethroughstyle="solid", textlinethroughtype="single"))
book.automaticstyles.addElement(gone)
table = Table(name="Mätvärden")
book.spreadsheet.addElement(table)
for row, struck in [(heads[1:4], []), *rows]:
    line = TableRow()
    table.addElement(line)
    first = "labb" if row == heads[1:4] else "oster"
    for column, value in enumerate([first, *row]):
        style = {"stylename": gone} if column in struck else {}
        if isinstance(value, int):
            found = TableCell(valuetype="float", value=str(value), **style)
        else:
            found = TableCell(valuetype="string", **style)
        found.addElement(P(text=str(value)))
        line.addElement(found)
book.save(str(data / "oster.ods"))
