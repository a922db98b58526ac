"""Writes data/mätvärden.xlsx: a table whose first column is filled in far below
its data. Written by hand, as small as such a file can be."""

import zipfile
from pathlib import Path

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OF_DOCUMENTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OF_PACKAGES = "http://schemas.openxmlformats.org/package/2006/relationships"


def row(*texts):
    cells = [f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in texts]
    return f"<row>{''.join(cells)}</row>"


def relations(kind, target):
    one = f'<Relationship Id="r1" Type="{OF_DOCUMENTS}/{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="{OF_PACKAGES}">{one}</Relationships>'


rows = [
    row("labb", "indikator", "tillfälle", "värde"),
    row("norr", "jobb", "2019", "12"),
    *[row("syd")] * 30_000,
]
sheet = '<sheet name="Mätvärden" sheetId="1" r:id="r1"/>'
parts = {
    "_rels/.rels": relations("officeDocument", "xl/workbook.xml"),
    "xl/_rels/workbook.xml.rels": relations("worksheet", "worksheets/sheet1.xml"),
    "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OF_DOCUMENTS}"><sheets>{sheet}</sheets></workbook>',
    "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(rows)}</sheetData></worksheet>',
}
path = Path(__file__).parent / "data" / "mätvärden.xlsx"
with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as book:
    for name, part in parts.items():
        book.writestr(name, part)
