"""Writes this case's .xls and .ods, and the protected workbooks of the case
bad-protected, with LibreOffice: `python3 make.py` (Debian packages
libreoffice-calc and python3-uno, and msoffcrypto-tool from PyPI)."""

import datetime
import subprocess
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue

HERE = Path(__file__).resolve().parent
PROTECTED = HERE.parent / "bad-protected" / "data"
XLS, ODS, XLSX = "MS Excel 97", "calc8", "Calc MS Excel 2007 XML"
EPOCH = datetime.date(1899, 12, 30)


def prop(name, value):
    return PropertyValue(Name=name, Value=value)


def connect():
    subprocess.Popen(
        ["soffice", "--headless", "--norestore", "--accept=socket,host=localhost,port=2002;urp;"]
    )
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    address = "uno:socket,host=localhost,port=2002;urp;StarOffice.ComponentContext"
    for _ in range(60):
        try:
            context = resolver.resolve(address)
            return context.ServiceManager.createInstance("com.sun.star.frame.Desktop")
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice did not start")


def fill(book, sheet, rows, merges):
    key = book.NumberFormats.queryKey("YYYY-MM-DD", book.CharLocale, False)
    if key == -1:
        key = book.NumberFormats.addNew("YYYY-MM-DD", book.CharLocale)
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            cell = sheet.getCellByPosition(c, r)
            if isinstance(value, datetime.date):
                cell.Value = (value - EPOCH).days
                cell.NumberFormat = key
            elif isinstance(value, str):
                cell.String = value
            elif value is not None:
                cell.Value = value
    for merge in merges:
        sheet.getCellRangeByName(merge).merge(True)


def write(desktop, path, kind, sheets, password=None):
    book = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, (prop("Hidden", True),))
    while book.Sheets.Count > 1:
        book.Sheets.removeByName(book.Sheets.ElementNames[-1])
    for position, (name, rows, *merges) in enumerate(sheets):
        if position == 0:
            book.Sheets.getByIndex(0).Name = name
        else:
            book.Sheets.insertNewByName(name, position)
        fill(book, book.Sheets.getByName(name), rows, merges)
    options = [prop("FilterName", kind)]
    if password:
        options.append(prop("Password", password))
    path.parent.mkdir(parents=True, exist_ok=True)
    book.storeToURL(path.as_uri(), tuple(options))
    book.close(True)


day = datetime.date
LABS = [
    ["Labb i programmet"],
    ["id", "namn", "ort", "start"],
    ["norr", "Norra labbet", "Ånge", day(2018, 3, 1)],
    ["söder", "Södra labbet", "Åhus", day(2018, 5, 14)],
]

desktop = connect()
write(desktop, HERE / "data/labb.xls", XLS, [("Läs mig", [["Inget här är en tabell."]]), ("Labb", LABS)])
# A lab stands once, in a cell merged over its rows.
write(desktop, HERE / "data/mätvärden.xls", XLS, [("Mätvärden", [
    ["labb", "indikator", "tillfälle", "datum", "värde", "täljare", "nämnare", "mål"],
    ["norr", "jobb", "baslinje", day(2018, 4, 1), None, 12, 40, None],
    [None, "jobb", "uppföljning", day(2019, 4, 1), None, 24, 40, 0.8],
], "A2:A3")])
write(desktop, HERE / "data/mätvärden söder.ods", ODS, [("mätvärden", [
    ["labb", "indikator", "tillfälle", "datum", "värde", "mål"],
    ["söder", "väntan", "baslinje", day(2018, 6, 1), 21.5, 10],
    ["söder", "väntan", "uppföljning", "2019-06-01", "12,5", None],
])])
for name, kind in [("lösenord.xls", XLS), ("lösenord.ods", ODS)]:
    write(desktop, PROTECTED / name, kind, [("Labb", LABS)], password="hemligt")
plain, protected = PROTECTED / "öppen.xlsx", PROTECTED / "lösenord.xlsx"
write(desktop, plain, XLSX, [("Labb", LABS)])
desktop.terminate()
subprocess.run(["msoffcrypto-tool", "-e", "-p", "hemligt", plain, protected], check=True)
plain.unlink()
