"""Makes the archives of this case, each spoilt in one way: `python3 make.py`."""

import io
import struct
import zipfile
from pathlib import Path

DATA = Path(__file__).parent / "data"
PROJECT = '<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="p"/>'
DOCTYPE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><Project name="&e;"/>'


def archive(files):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in files:
            out.writestr(zipfile.ZipInfo(name, (2019, 12, 31, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def encrypted(data):
    """Bit 0 of the flags in both headers says so (APPNOTE 4.4.4)."""
    data = bytearray(data)
    for sign, flags in [(b"PK\3\4", 6), (b"PK\1\2", 8)]:
        at = data.index(sign) + flags
        struct.pack_into("<H", data, at, struct.unpack_from("<H", data, at)[0] | 1)
    return bytes(data)


def main():
    good = [("project.qde", PROJECT)]
    whole = archive(good + [("sources/a.txt", "Hej " * 200)])
    made = {
        "avkortad": whole[: len(whole) // 2],
        "bomb": archive([("project.qde", PROJECT + " " * (40 << 20))]),
        "djup": archive([("project.qde", "<Project>" + "<x>" * 5000)]),
        "doctype": archive([("project.qde", DOCTYPE)]),
        "dubbel": archive([("a.qde", PROJECT), ("B.QDE", PROJECT)]),
        "krypterad": encrypted(archive(good)),
        "tom": b"",
        "utan": archive([("sources/a.txt", "Hej")]),
        "utanför": archive(good + [("../../x", "x")]),
    }
    for name, data in made.items():
        (DATA / f"{name}.qdpx").write_bytes(data)


if __name__ == "__main__":
    main()
