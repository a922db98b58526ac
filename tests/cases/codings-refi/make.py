"""Makes data/intervjuer.qdpx, a REFI-QDA project in which sources belong to
labs in each of the five ways that tools use, and counts.json, what stands in
it by another reader than ours.

    python make.py [Project-mrt2019.xsd]     (pip install xmlschema)

With the schema of the standard (www.qdasoftware.org, MIT licence) the project
is held against it. Names and texts are made up.
"""

import json
import sys
import uuid
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

HERE = Path(__file__).parent
NAMESPACE = "urn:QDA-XML:project:1.0"
LABS = {"norr": "Norra labbet", "soder": "Södra labbet"}
CODERS = ["Kodare Ett", "Kodare Två"]


def guid(name):
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"https://example.org/{name}"))


def add(parent, tag, text=None, **attributes):
    element = ET.SubElement(parent, f"{{{NAMESPACE}}}{tag}", attributes)
    element.text = text
    return element


def value(parent, variable, kind, text):
    holder = add(parent, "VariableValue")
    add(holder, "VariableRef", targetGUID=guid(f"variable {variable}"))
    add(holder, kind, text)


class Coder:
    """Codes, each coding with a guid of its own."""

    def __init__(self):
        self.count = 0

    def code(self, parent, code, coder):
        self.count += 1
        coding = add(
            parent,
            "Coding",
            guid=guid(f"coding {self.count}"),
            creatingUser=guid(f"user {CODERS[coder]}"),
        )
        add(coding, "CodeRef", targetGUID=guid(f"code {code}"))

    def select(self, parent, text, quote, codes, coder):
        start = text.replace("\r\n", "\n").index(quote)
        self.count += 1
        selection = add(
            parent,
            "PlainTextSelection",
            guid=guid(f"selection {self.count}"),
            name=quote,
            startPosition=str(start),
            endPosition=str(start + len(quote)),
        )
        for code in codes:
            self.code(selection, code, coder)
        return selection


def codebook(project):
    codes = add(add(project, "CodeBook"), "Codes")

    def code(parent, name, codable="true", description=None):
        element = add(
            parent, "Code", guid=guid(f"code {name}"), name=name, isCodable=codable
        )
        if description:
            add(element, "Description", description)
        return element

    support = code(codes, "Stöd", description="Hjälp som de intervjuade fick.")
    code(support, "Handledare")
    code(support, "Kollegor")
    other = code(codes, "Annat", codable="false")
    code(other, "Tid")
    # A code that is a case as well marks whom a segment belongs to.
    code(codes, LABS["soder"])


def text_of(number):
    return (
        f"Fråga: hur gick det?\r\nVi fick hjälp 😀 av handledaren, gång nummer {number}, och det betydde mycket.\r\n"
        "Det tog tid.\r\nKollegorna ställde upp."
    )


def quotes_of(number):
    return (
        f"Vi fick hjälp 😀 av handledaren, gång nummer {number}, och det betydde mycket.",
        "Det tog tid.",
    )


def interview(sources, coder, number, files):
    text = text_of(number)
    source = add(
        sources,
        "TextSource",
        guid=guid(f"source {number}"),
        name=f"Intervju {number}.docx",
        plainTextPath=f"internal://{guid(f'source {number}')}.txt",
    )
    mark = "\ufeff" if number % 2 else ""
    files[f"{guid(f'source {number}')}.txt"] = (mark + text).encode()
    first, second = quotes_of(number)
    selection = coder.select(source, text, first, ["Handledare"], number % 2)
    selection.insert(0, ET.Element(f"{{{NAMESPACE}}}Description"))
    selection[0].text = "HEMLIGT-MEMO om segmentet"
    coder.select(source, text, first[:20], ["Stöd"], 0)
    if number % 3 == 0:
        coder.select(source, text, second, ["Tid"], 1)
    return source, text


def belongs(project_parts, source, coder, number, text):
    """The five ways, in turn; the lab alternates."""
    lab = ["norr", "soder"][number // 5 % 2]
    cases, sets = project_parts
    match number % 5:
        case 0:
            cases[LABS[lab]].append(guid(f"source {number}"))
        case 1:
            cases[None].append((number, lab))
        case 2:
            value(source, "Labb", "TextValue", LABS[lab])
        case 3 if lab == "soder":
            selection = coder.select(source, text, "Kollegorna", [LABS["soder"]], 0)
            # Values come last in a source.
            assert selection is source[-1]
        case _:
            sets[lab].append(guid(f"source {number}"))


def described(source, number):
    value(source, "Roll", "TextValue", ["deltagare", "handledare"][number % 4 == 0])
    value(source, "Datum", "DateValue", f"2019-03-{number + 1:02}")
    value(source, "Samtycke", "BooleanValue", "true" if number % 4 else "false")


def others(sources, coder, files):
    """A PDF, a recording, a picture, a source without its text, and so on;
    each with the lab in its variable."""
    made = []

    def start(tag, name, **attributes):
        source = add(sources, tag, guid=guid(name), name=name, **attributes)
        made.append(source)
        return source

    pdf = start("PDFSource", "Protokoll", path="internal://protokoll.pdf")
    files["protokoll.pdf"] = b"%PDF-1.4 (no reader opens it)"
    area = add(pdf, "PDFSelection", guid=guid("area"), page="1", firstX="1", firstY="1", secondX="9", secondY="9")
    coder.code(area, "Stöd", 0)
    files["protokoll.txt"] = "Stödet var gott.".encode()
    text = add(pdf, "Representation", guid=guid("pdf text"), plainTextPath="internal://protokoll.txt")
    coder.select(text, "Stödet var gott.", "Stödet var gott.", ["Stöd"], 1)

    sound = start("AudioSource", "Inspelning", path="internal://inspelning.m4a")
    files["inspelning.m4a"] = b"\0" * 16
    transcript = add(sound, "Transcript", guid=guid("transcript"))
    add(transcript, "PlainTextContent", "Ja, kollegorna hjälpte till.")
    for name, position in [("a", 4), ("b", 28)]:
        add(transcript, "SyncPoint", guid=guid(f"sync {name}"), timeStamp=str(position * 100), position=str(position))
    said = add(transcript, "TranscriptSelection", guid=guid("said"), name="kollegorna hjälpte till.", fromSyncPoint=guid("sync a"), toSyncPoint=guid("sync b"))
    coder.code(said, "Kollegor", 0)
    heard = add(sound, "AudioSelection", guid=guid("heard"), begin="0", end="900")
    coder.code(heard, "Kollegor", 1)

    picture = start("PictureSource", "Bild", path="internal://bild.png")
    files["bild.png"] = b"\x89PNG"
    seen = add(picture, "PictureSelection", guid=guid("seen"), firstX="0", firstY="0", secondX="5", secondY="5")
    coder.code(seen, "Stöd", 0)

    whole = start("TextSource", "Helhet")
    add(whole, "PlainTextContent", "En text som är kodad som helhet.")
    coder.code(whole, "Tid", 1)

    gone = start("TextSource", "Borta", plainTextPath="internal://borta.txt")
    lost = add(gone, "PlainTextSelection", guid=guid("lost"), name="Det gick bra", startPosition="0", endPosition="12")
    coder.code(lost, "Stöd", 0)
    for source in made:
        value(source, "Labb", "TextValue", LABS["norr"])


def without_lab(sources, coder):
    lonely = add(sources, "TextSource", guid=guid("lonely"), name="Anna Canarysson")
    add(lonely, "PlainTextContent", "Ingen vet var detta hör hemma.")
    coder.select(lonely, "Ingen vet var detta hör hemma.", "Ingen vet", ["Stöd"], 0)
    uncoded = add(sources, "TextSource", guid=guid("uncoded"), name="Policy")
    add(uncoded, "PlainTextContent", "Inget är kodat här.")


def project():
    ET.register_namespace("", NAMESPACE)
    root = ET.Element(f"{{{NAMESPACE}}}Project", name="Exempel", origin="make.py")
    users = add(root, "Users")
    for name in CODERS:
        add(users, "User", guid=guid(f"user {name}"), name=name)
    codebook(root)
    variables = add(root, "Variables")
    for name, kind in [("Labb", "Text"), ("Roll", "Text"), ("Datum", "Date"), ("Samtycke", "Boolean")]:
        add(variables, "Variable", guid=guid(f"variable {name}"), name=name, typeOfVariable=kind)
    cases, sources = add(root, "Cases"), add(root, "Sources")
    coder, files = Coder(), {}
    in_cases = {name: [] for name in [LABS["norr"], LABS["soder"], None]}
    in_sets = {lab: [] for lab in LABS}
    for number in range(25):
        source, text = interview(sources, coder, number, files)
        belongs((in_cases, in_sets), source, coder, number, text)
        described(source, number)
    others(sources, coder, files)
    without_lab(sources, coder)
    person = add(cases, "Case", guid=guid("person"), name="Bertil Canarysson")
    add(person, "SourceRef", targetGUID=guid("source 0"))
    for name in LABS.values():
        code = "code" if name == LABS["soder"] else "case"
        case = add(cases, "Case", guid=guid(f"{code} {name}"), name=name)
        for source in in_cases[name]:
            add(case, "SourceRef", targetGUID=source)
    for number, lab in in_cases[None]:
        case = add(cases, "Case", guid=guid(f"case {number}"))
        value(case, "Labb", "TextValue", LABS[lab])
        add(case, "SourceRef", targetGUID=guid(f"source {number}"))
    notes = add(root, "Notes")
    note = add(notes, "Note", guid=guid("note"), name="HEMLIGT-MEMO")
    add(note, "PlainTextContent", "HEMLIGT-MEMO om allt")
    sets = add(root, "Sets")
    for lab, members in in_sets.items():
        own = add(sets, "Set", guid=guid(f"set {lab}"), name=f"Labb: {lab}")
        for member in members:
            add(own, "MemberSource", targetGUID=member)
    return root, files


def counts(root):
    every = lambda tag: root.findall(f".//{{{NAMESPACE}}}{tag}")
    sources = root.find(f"{{{NAMESPACE}}}Sources")
    codings = sources.iter(f"{{{NAMESPACE}}}Coding")
    users = [coding.get("creatingUser") for coding in codings]
    return {
        "format": "refi-qda",
        "codes": len(every("Code")),
        "codings": len(users),
        "sources": len(sources),
        "coders": len(set(users)),
    }


def main():
    root, files = project()
    document = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    if len(sys.argv) > 1:
        import xmlschema

        xmlschema.XMLSchema(sys.argv[1]).validate(ET.fromstring(document))
    path = HERE / "data/intervjuer.qdpx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in [("project.qde", document)] + [(f"sources/{name}", data) for name, data in files.items()]:
            archive.writestr(zipfile.ZipInfo(name, (2019, 12, 31, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    (HERE / "counts.json").write_text(json.dumps(counts(root), indent=2) + "\n")


if __name__ == "__main__":
    main()
