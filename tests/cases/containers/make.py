"""Writes this case's workbooks, those of the case bad-too-large, and the
`.xls` of the case bad-protected that is scrambled as Excel 95 did:
`python3 make.py`. Every file is made of its bytes, since no program writes
such files any more, or should."""

import io
import struct
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
LARGE = HERE.parent / "bad-too-large" / "data"
PROTECTED = HERE.parent / "bad-protected" / "data"

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OF = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MACROS = "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = f'<Types xmlns="{PACKAGE}/content-types"/>'
HEADINGS = ["id", "namn", "ort"]


def packed(parts, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            part = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            part.filename = name  # zipfile would turn the backslashes
            part.compress_type = method
            archive.writestr(part, content)
    return out.getvalue()


def relations(*relations):
    lines = "".join(
        f'<Relationship Id="{key}" Type="{kind if ":" in kind else f"{OF}/{kind}"}" Target="{target}"/>'
        for key, kind, target in relations
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def book(*names):
    sheets = "".join(
        f'<sheet name="{name}" sheetId="{at}" r:id="s{at}"/>' for at, name in enumerate(names, 1)
    )
    return f'<workbook xmlns="{MAIN}" xmlns:r="{OF}"><sheets>{sheets}</sheets></workbook>'


def texts(words, attributes=""):
    words = "".join(f"<si><t>{word}</t></si>" for word in words)
    return f'<sst xmlns="{MAIN}"{attributes}>{words}</sst>'


def sheet(rows=2, columns=3, more=""):
    cells = "".join(
        f'<row r="{row + 1}">'
        + "".join(
            f'<c r="{"ABC"[column]}{row + 1}" t="s"><v>{row * columns + column}</v></c>'
            for column in range(columns)
        )
        + "</row>"
        for row in range(rows)
    )
    return f'<worksheet xmlns="{MAIN}"><sheetData>{cells}{more}</sheetData></worksheet>'


def xlsx(lab, names=("Labb",), kinds=("worksheet",), strings=None, more=""):
    name = lab.capitalize()
    sheets = [(f"s{at}", kind, f"worksheets/sheet{at}.xml") for at, kind in enumerate(kinds, 1)]
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relations(("r1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": book(*names),
        "xl/_rels/workbook.xml.rels": relations(
            *sheets, ("t", "sharedStrings", "sharedStrings.xml")
        ),
        "xl/sharedStrings.xml": strings or texts([*HEADINGS, lab, name, name]),
    }
    for _, _, target in sheets:
        parts[f"xl/{target}"] = sheet(more=more)
    return parts


def in_the_root(lab):
    name = lab.capitalize()
    return {
        "_rels/.rels": relations(("r1", "officeDocument", "/Bok.xml")),
        "[Content_Types].xml": TYPES.replace(
            "/>", '><Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml" PartName="/bok.xml"/></Types>'
        ),
        "bok.xml": book("Labb"),
        "_rels/bok.xml.rels": relations(
            ("s1", "worksheet", ".\\Blad\\Ett.xml"), ("t", "sharedStrings", "../texter.xml")
        ),
        "TEXTER.xml": texts([*HEADINGS, lab, name, name]),
        "blad/ett.xml": sheet(),
    }


def ods(lab, rows=""):
    def row(cells):
        cells = "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
            for cell in cells
        )
        return f"<table:table-row>{cells}</table:table-row>"

    return {
        "content.xml": '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x">'
        '<office:body><office:spreadsheet><table:table table:name="Labb">'
        + row(HEADINGS)
        + row([lab, lab.capitalize(), lab.capitalize()])
        + rows
        + "</table:table></office:spreadsheet></office:body></office:document-content>"
    }


def compound(stream, name):
    """A compound file with one stream (MS-CFB)."""
    none, end, table = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    stream = stream.ljust(max(4096, -(-len(stream) // 512) * 512), b"\0")
    count = len(stream) // 512
    tables = count // 126 + 1
    first = tables + 1
    head = struct.pack(
        "<8s16x5H6x9I", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        0x3E, 3, 0xFFFE, 9, 6, 0, tables, tables, 0, 4096, end, 0, end, 0,
    )  # fmt: skip
    head += struct.pack("<109I", *range(tables), *[none] * (109 - tables))
    chain = [*[table] * tables, end, *range(first + 1, first + count), end]
    chain += [none] * (128 * tables - len(chain))

    def entry(name, kind, child, start, size):
        name = (name + "\0").encode("utf-16le") if name else b""
        return name.ljust(64, b"\0") + struct.pack(
            "<HBBIII36xIQ", len(name), kind, 1, none, none, child, start, size
        )

    folder = entry("Root Entry", 5, 1, end, 0) + entry(name, 2, none, first, len(stream))
    folder += entry("", 0, none, 0, 0) * 2
    return head + struct.pack(f"<{len(chain)}I", *chain) + folder + stream


def record(kind, data=b""):
    return struct.pack("<HH", kind, len(data)) + data


def label(row, column, text):
    head = struct.pack("<HHHHB", row, column, 0, len(text), 0)
    return record(0x0204, head + text.encode("latin1"))


def xls(lab, name="Workbook", before=b"", more=b"", says=b"", others=(), kind=1):
    """Sheets of cells (MS-XLS), of which the `others` are of another kind."""

    def begin(kind):
        return record(0x0809, struct.pack("<HHHHII", 0x0600, kind, 0, 0, 0, 0))

    names = [("Labb", 0), *((other, kind) for other in others)]
    at = len(begin(5) + before) + sum(12 + len(name) for name, _ in names) + 4
    sheets = b"".join(
        record(0x0085, struct.pack("<IBBBB", at, 0, kind, len(name), 0) + name.encode())
        for name, kind in names
    )
    rows = [HEADINGS, [lab, lab.capitalize(), lab.capitalize()]]
    cells = b"".join(label(r, c, text) for r, row in enumerate(rows) for c, text in enumerate(row))
    stream = begin(5) + before + sheets + record(0x000A)
    stream += begin(0x10) + says + cells + more + record(0x000A)
    return compound(stream, name)


def write(folder, files):
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        content = packed(content) if isinstance(content, dict) else content
        (folder / name).write_bytes(content)


small = {name.lower(): content for name, content in xlsx("gnesta").items()}
write(
    HERE / "data",
    {
        "bakstreck.xlsx": {n.replace("/", "\\"): c for n, c in xlsx("arvika").items()},
        "i roten.xlsx": in_the_root("boden"),
        "små bokstäver.xlsx": small,
        "makroblad.xlsm": xlsx(
            "dorotea", ["Labb", "Makro", "Diagram"], ["worksheet", MACROS, "chartsheet"]
        ),
        "långt bort.xlsx": xlsx(
            "emmaboda", more='<row r="1048576"><c r="XFD1048576"><v/></c></row>'
        ),
        "bara innehåll.ods": ods("filipstad"),
        "sist.ods": ods(
            "hagfors",
            '<table:table-row table:number-rows-repeated="1048574">'
            '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
        )
        | {"mimetype": "application/vnd.oasis.opendocument.spreadsheet\n"},
        "versaler.xls": xls("kalix", name="WORKBOOK", others=["Makro"]),
        "bok.xls": xls("lycksele", name="bOOK"),
        "okänt slag.xls": xls("nybro", others=["Udda"], kind=9),
        # What a sheet says of its size need not be true.
        "stort mått.xls": xls(
            "motala", says=record(0x0200, struct.pack("<IIHHH", 0, 0x7FFFFFFF, 0, 0xFFFF, 0))
        ),
    },
)
write(PROTECTED, {"lösenord från Excel 95.xls": xls("a", before=record(0x002F, b"\0\0\1\0\2\0"))})
far = '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="{}" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>'
wide = '<table:table-row><table:table-cell table:number-columns-repeated="16000" office:value-type="string"><text:p>{}</text:p></table:table-cell></table:table-row>'
write(
    LARGE,
    {
        "långt bort.xls": xls("a", more=label(65535, 255, "x")),
        "upprepad rad.ods": ods("a", far.format(16000)),
        "upprepad text.ods": ods("a", wide.format("text " * 20000)),
        "mellanslag.ods": ods("a", wide.format('a<text:s text:c="4000000000"/>')),
        "texter.xlsx": xlsx("a", strings=texts([]).replace("</sst>", "<si/>" * 8_000_000 + "</sst>")),
        "antal.xlsx": xlsx("a", strings=texts(HEADINGS, ' uniqueCount="40000000000"')),
        "samma text.xls": xls(
            "a",
            before=record(0x00FC, struct.pack("<IIHB", 1, 1, 8000, 0) + b"x" * 8000),
            more=b"".join(
                record(0x00FD, struct.pack("<HHHI", row, column, 0, 0))
                for row in range(2, 6000)
                for column in range(6)
            ),
        ),
        "samma text.xlsx": xlsx(
            "a",
            strings=texts(["x" * 32000] * 6),
            more="".join(f'<row r="{row}"><c t="s"><v>0</v></c></row>' for row in range(3, 12000)),
        ),
    },
)
