"""Makes the exports beside this file with Taguette itself.

    pip install taguette==1.5.2
    python make.py

Three made-up interviews; a highlight with two tags; a text with line breaks,
quotation marks, a semicolon and a character outside the basic plane; one tag
below another; a highlight without a tag, which Taguette leaves out.
"""

import io
import os
import tempfile

from taguette import export, extract
from taguette.database import Document, Highlight, Project, Tag, TextDirection, connect

HERE = os.path.dirname(os.path.abspath(__file__))

INTERVIEWS = {
    "boden-1": "<p>Vi fick hjälp av handledaren.</p><p>Det tog tid; mer än vi trodde.</p>",
    "boden-2": "<p>Hon sa ”det går” 😀 och så gick det.</p>",
    "vaxjo-1": "<p>Ingen frågade oss.<br>Ingen alls.</p>",
}
TAGS = {
    "stöd": "Hjälp från andra",
    "stöd.handledare": "Hjälp från handledaren",
    "tid": "",
    "oanvänd": "Aldrig satt",
}
HIGHLIGHTS = [
    ("boden-1", "Vi fick hjälp av handledaren.", ["stöd.handledare", "stöd"]),
    ("boden-1", "Det tog tid; mer än vi trodde.", ["tid"]),
    ("boden-2", "”det går” 😀", ["stöd"]),
    ("vaxjo-1", "Ingen frågade oss.", ["stöd"]),
    ("vaxjo-1", "Ingen alls.", []),
]


def main():
    folder = tempfile.mkdtemp()
    db = connect("sqlite:///" + os.path.join(folder, "taguette.sqlite3"))()
    project = Project(name="Labb", description="")
    db.add(project)
    db.flush()
    documents, tags = {}, {}
    for name, html in INTERVIEWS.items():
        documents[name] = Document(
            name=name, description="", filename=name + ".html", project=project,
            text_direction=TextDirection.LEFT_TO_RIGHT, contents=html,
        )
        db.add(documents[name])
    for path, description in TAGS.items():
        tags[path] = Tag(project=project, path=path, description=description)
        db.add(tags[path])
    db.flush()
    for name, quote, paths in HIGHLIGHTS:
        html = INTERVIEWS[name]
        start = len(html[: html.index(quote)].encode())
        end = start + len(quote.encode())
        highlight = Highlight(
            document=documents[name], start_offset=start, end_offset=end,
            snippet=quote, tags=[tags[path] for path in paths],
        )
        db.add(highlight)
    db.commit()
    with open(os.path.join(HERE, "highlights.csv"), "w", encoding="utf-8", newline="") as file:
        export.highlights_csv(db, project.id, "", file)
    export.highlights_xslx(db, project.id, "", os.path.join(HERE, "highlights.xlsx"))
    ordered = [tags[path] for path in TAGS]
    with open(os.path.join(HERE, "codebook.csv"), "w", encoding="utf-8", newline="") as file:
        export.codebook_csv(ordered, file)
    with open(os.path.join(HERE, "codebook.qdc"), "wb") as file:
        export.codebook_xml(ordered, file)


main()
