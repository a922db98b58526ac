"""Holds what a build wrote against the standards.

Every PDF under a folder: PDF/A-3a, PDF/UA-1 and outloud. Every package of
results: its own JSON Schema, and Data Package with Table Schema.

Usage: check.py FOLDER. Exits 1 when a file has a failure or an outloud error.
"""

import json
import subprocess
import sys
from pathlib import Path

import frictionless
import jsonschema
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


def pdf_failures(pdf):
    """What is wrong with a PDF, as lines."""
    return [*conformance_failures(pdf), *outloud_errors(pdf)]


def package_failures(descriptor):
    """What is wrong with the tables that a Data Package describes, as lines."""
    report = frictionless.validate(str(descriptor))
    for task, *error in report.flatten(["name", "rowNumber", "fieldNumber", "message"]):
        yield f"frictionless: {task}: {error}"


def schema_failures(results):
    """Where results.json is not as the schema beside it says, as lines."""
    schema = json.loads(results.with_name("results.schema.json").read_bytes())
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for error in validator.iter_errors(json.loads(results.read_bytes())):
        yield f"schema: {error.json_path}: {error.message}"


CHECKS = {
    "*.pdf": pdf_failures,
    "datapackage.json": package_failures,
    "results.json": schema_failures,
}


def main(folder):
    passed, failed = 0, 0
    for pattern, check in CHECKS.items():
        files = sorted(Path(folder).rglob(pattern))
        if not files:
            sys.exit(f"no {pattern} under {folder}")
        for file in files:
            lines = list(check(file))
            failed += bool(lines)
            passed += not lines
            print(f"{'FAIL' if lines else 'ok'}  {file}")
            for line in lines:
                print(f"    {line}")
    print(f"{passed} passed, {failed} failed")
    sys.exit(bool(failed))


if __name__ == "__main__":
    main(*sys.argv[1:])
