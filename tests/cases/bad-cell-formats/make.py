"""Writes data/mätvärden.xlsx and data/mätvärden syd.ods: numbers whose cells
show them in another unit than their column or indicator has."""

import zipfile
from pathlib import Path

import openpyxl

FOLDER = Path(__file__).parent / "data"
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Mätvärden"
sheet.append(["labb", "indikator", "tillfälle", "värde", "mål", "n"])
rows = [
    ("andel", "baslinje", 0.4, '# ##0.0 "kr"', None, 40),
    ("andel", "2018", 0.8, '0.0" %"', None, 40),
    ("jobb", "baslinje", 12, "[$kr-41D] #,##0", None, None),
    ("jobb", "2018", 14, '0" timmar"', None, None),
    ("stod", "baslinje", 12, '#,##0 "tkr"', None, None),
    ("stod", "2018", 1.5, '0.0 "mnkr"', None, None),
    ("stod", "2019", 15, "#,##0 [$€-2]", None, None),
    ("stod", "2020-01-15", 12000, "General", 14, None),
    ("jobb", "2019", 15, "General", None, 20),
    ("jobb", "2020-02-15", 12, '0"k"', None, None),
    ("jobb", "2020-03-15", 12, '0" 000"', None, None),
    ("stod", "2020-02-15", 1.5, '0.0"M"', None, None),
    ("jobb", "2020-04-15", 12, '"ca "0', None, None),
    ("andel", "2019", 0.8, "0%", None, 40),
    ("andel", "2020-01-15", 0.8, "0%", None, 2),
]
for number, (indicator, occasion, value, shown, target, n) in enumerate(rows, start=2):
    sheet.append(["norr", indicator, occasion, value, target, n])
    sheet.cell(number, 4).number_format = shown
sheet["E9"].number_format = '0 "tkr"'
sheet["F10"].number_format = '0 "kr"'
sheet["F15"].number_format = '0"k"'
sheet["F16"].number_format = "0%"
sheet = book.create_sheet("Measurements")
sheet.append(["labb", "indikator", "Baslinje (tkr)", "2018 (tkr)", "2019 (tkr)"])
sheet.append(["syd", "stod", 12000, 13000, 14000])
sheet["C2"].number_format = '#,##0," tkr"'
sheet["D2"].number_format = "#,##0,"
sheet["E2"].number_format = '#,##0 "kr"'
book.save(FOLDER / "mätvärden.xlsx")

NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in [
        ("office", "office"),
        ("style", "style"),
        ("table", "table"),
        ("text", "text"),
        ("number", "datastyle"),
    ]
)
STYLES = f"""<?xml version="1.0"?><office:document-styles {NAMES}><office:styles>
<number:number-style style:name="N7"><number:number/><number:text> tkr</number:text></number:number-style>
<style:style style:name="Belopp" style:family="table-cell" style:data-style-name="N7"/>
</office:styles></office:document-styles>"""


def text(words):
    return f'<table:table-cell office:value-type="string"><text:p>{words}</text:p></table:table-cell>'


def row(*cells):
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


VALUE = '<table:table-cell table:style-name="ce1" office:value-type="float" office:value="12"><text:p>12 tkr</text:p></table:table-cell>'
CONTENT = f"""<?xml version="1.0"?><office:document-content {NAMES}><office:automatic-styles>
<style:style style:name="ce1" style:family="table-cell" style:parent-style-name="Belopp"/>
</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Mätvärden">
{row(*map(text, ["labb", "indikator", "tillfälle", "värde"]))}
{row(*map(text, ["syd", "stod", "2020-01-15"]), VALUE)}
</table:table></office:spreadsheet></office:body></office:document-content>"""
MANIFEST = '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
with zipfile.ZipFile(FOLDER / "mätvärden syd.ods", "w") as file:
    file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    file.writestr("META-INF/manifest.xml", MANIFEST)
    file.writestr("styles.xml", STYLES)
    file.writestr("content.xml", CONTENT)
