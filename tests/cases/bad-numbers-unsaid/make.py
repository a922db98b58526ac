"""Writes workbooks in which what stands beside numbers makes others of them: in
formats, in columns without a heading, in titles and in sheets' names."""

from pathlib import Path

import openpyxl
from openpyxl.comments import Comment

FOLDER = Path(__file__).parent / "data"
FOLDER.mkdir(exist_ok=True)
(FOLDER / "labb.csv").write_text("id,namn,ort\nnorr,Norr,Umeå\nsyd,Syd,Lund\n")
(FOLDER / "indikatorer.csv").write_text(
    "id,namn,nivå,enhet,riktning\n"
    "besok,Besök,resultat,antal,upp\n"
    "andel,Andel trygga,effekt,andel,upp\n"
    "kostnad,Kostnad,resultat,kronor,ner\n"
    "lokal,Lokalkostnad i tkr,resultat,kronor,ner\n"
    "tid,Väntetid (minuter),resultat,timmar,ner\n"
)


def book(name, rows, title="Mätvärden"):
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    return workbook, sheet, FOLDER / name


long = ["labb", "indikator", "tillfälle", "värde", "mål", "täljare", "nämnare", "n"]
workbook, sheet, path = book(
    "a.xlsx",
    [
        long,
        ["norr", "besok", "baslinje", 40],
        ["norr", "besok", "2025", 50, "+10"],
        ["norr", "besok", "2026", "+12 st"],
        ["norr", "andel", "2025", None, 0.8, 40, 100, 250],
        ["norr", "andel", "2026", "40 av 100", None, None, None, 90],
        ["norr", "kostnad", "2025", 400, "-20"],
        ["norr", "tid", "2025", "12.30"],
        ["syd", "besok", "2025", 50, 10],
        [],
        ["Källa: SCB"],
    ],
)
sheet["E5"].number_format = '"minst "0%'
sheet["E9"].number_format = "+0;-0;0"
sheet["D2"].comment = Comment("osäkert", "A")
sheet.column_dimensions["E"].width = 0
workbook.save(path)

workbook, sheet, path = book(
    "b.xlsx",
    [
        ["labb", "indikator", "tillfälle", None, "värde", None],
        ["syd", "lokal", "2025", None, 1250, "tkr"],
        ["syd", "lokal", "2026", "ca", 1250, "tkr"],
        ["syd", "lokal", "2027", "prognos", "=600+650"],
    ],
)
workbook.save(path)

rows = [["Alla belopp i tkr"], ["labb", "indikator", "2025"], ["syd", "kostnad", 900]]
workbook, sheet, path = book("c.xlsx", rows)
workbook.save(path)
rows = [["labb", "indikator", "tillfälle", "värde"], ["syd", "kostnad", "2026", 900]]
workbook, sheet, path = book("d.xlsx", rows, "Mätvärden tkr")
workbook.save(path)
# A title is no mistake where the heading says the unit itself.
rows = [["Belopp i tkr"], ["labb", "indikator", "2027 (tkr)"], ["syd", "kostnad", 900]]
workbook, sheet, path = book("e.xlsx", rows)
workbook.save(path)
