"""Holds every PDF under a folder against PDF/A-3a, PDF/UA-1 and outloud.

Usage: check.py FOLDER. Exits 1 when a file has a failure or an outloud error.
"""

import json
import subprocess
import sys
from pathlib import Path

import page


def conformance_failures(pdf):
    """Failures of both profiles, as lines."""
    for profile in ("3a", "ua1"):
        report = page.validate_pdf(pdf, profile=profile)
        for failure in report.failures:
            yield f"{profile}: {failure.rule_id}: {failure.message}"


def outloud_errors(pdf):
    """What outloud calls an error, as lines."""
    run = [Path(sys.executable).with_name("outloud"), "--json", "-", "--fail-on", "never", pdf]
    output = subprocess.run(run, capture_output=True, text=True, check=True).stdout
    for document in json.loads(output)["results"]:
        if document["error"]:
            yield f"outloud: {document['error']}"
        for finding in document["findings"]:
            if finding["severity"] == "error":
                yield f"outloud: {finding['rule']}: {finding['message']}"


def main(folder):
    pdfs = sorted(Path(folder).rglob("*.pdf"))
    if not pdfs:
        sys.exit(f"no PDF under {folder}")
    failed = 0
    for pdf in pdfs:
        lines = [*conformance_failures(pdf), *outloud_errors(pdf)]
        failed += bool(lines)
        print(f"{'FAIL' if lines else 'ok'}  {pdf}")
        for line in lines:
            print(f"    {line}")
    print(f"{len(pdfs) - failed} passed, {failed} failed")
    sys.exit(bool(failed))


if __name__ == "__main__":
    main(*sys.argv[1:])
