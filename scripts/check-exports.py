#!/usr/bin/env python3
"""Reads the exports of a listing as data people do, without options, and checks columns, types and values.

usage: scripts/check-exports.py MEDLLM

Needs the packages duckdb, pandas and pyyaml. The JSON document, read by Python itself, is the truth that each reader is
compared with.
"""
import json
import math
import pathlib
import subprocess
import sys
import tempfile

import duckdb
import pandas
import yaml

FIELDS = ["id", "name", "kind", "released", "year", "parameters", "parameters_min", "parameters_max", "context_length", "weights_license", "repository"]
LISTS = {"parameters": "BIGINT[]", "context_length": "BIGINT[]", "weights_license": "VARCHAR[]"}
COUNTS = {"year", "parameters_min", "parameters_max"}


def export(medllm, folder, name, *arguments):
    """Writes what a command prints into a file, whose name tells readers its format."""
    path = folder / name
    with path.open("wb") as file:
        subprocess.run([medllm, *arguments], stdout=file, stderr=subprocess.DEVNULL, check=True)
    return path


def same(what, found, expected):
    if found != expected:
        sys.exit(f"{what}: {found!r:.500} instead of {expected!r:.500}")


def types(relation):
    return dict(zip(relation.columns, map(str, relation.types)))


def known(value):
    """A value of a data frame, where a missing one has many faces."""
    if isinstance(value, (list, dict)):
        return value
    return None if value is None or pandas.isna(value) else value


def as_text(value):
    return "; ".join(map(str, value)) if isinstance(value, list) else value


def check_sheet(medllm, folder, truth, form):
    """CSV and TSV: counts are integers, lists are texts, and what is unknown is missing."""
    path = export(medllm, folder, f"fields.{form}", "list", "--format", form, "--fields", ",".join(FIELDS))
    expected = {field: "BIGINT" if field in COUNTS else "VARCHAR" for field in FIELDS}
    relation = duckdb.sql(f"select * from '{path}'")
    same(f"types of {form} in DuckDB", types(relation), expected)
    rows = [tuple(as_text(row[field]) for field in FIELDS) for row in truth]
    same(f"rows of {form} in DuckDB", relation.fetchall(), rows)
    frame = pandas.read_csv(path) if form == "csv" else pandas.read_table(path)
    same(f"columns of {form} in pandas", list(frame.columns), FIELDS)
    for field in FIELDS:
        numeric = pandas.api.types.is_numeric_dtype(frame[field])
        same(f"whether {field} of {form} is a number in pandas", numeric, field in COUNTS)
        values = [as_text(row[field]) for row in truth]
        same(f"{field} of {form} in pandas", [known(value) for value in frame[field]], values)


def check_fields(medllm, folder, truth):
    """JSON and JSON lines with chosen fields: lists stay lists of their own type."""
    expected = {field: LISTS.get(field, "BIGINT" if field in COUNTS else "VARCHAR") for field in FIELDS}
    rows = [tuple(row[field] for field in FIELDS) for row in truth]
    lines = export(medllm, folder, "fields.jsonl", "list", "--format", "jsonl", "--fields", ",".join(FIELDS))
    document = export(medllm, folder, "fields.json", "list", "--format", "json", "--fields", ",".join(FIELDS))
    for what, query in {
        "fields as JSON lines": f"select * from '{lines}'",
        "fields as JSON": f"select unnest(results, max_depth := 2) from '{document}'",
    }.items():
        relation = duckdb.sql(query)
        same(f"types of {what} in DuckDB", types(relation), expected)
        same(f"rows of {what} in DuckDB", relation.fetchall(), rows)
    results = json.loads(document.read_text(encoding="utf-8"))["results"]
    for what, frame in {"lines": pandas.read_json(lines, lines=True), "document": pandas.DataFrame(results)}.items():
        same(f"columns of {what} in pandas", list(frame.columns), FIELDS)
        for field in FIELDS:
            numeric = pandas.api.types.is_numeric_dtype(frame[field])
            same(f"whether {field} of {what} is a number in pandas", numeric, field in COUNTS)
            same(f"{field} of {what} in pandas", [known(value) for value in frame[field]], [row[field] for row in truth])


def check_records(medllm, folder):
    """Whole records: nested values keep their types, and scores are numbers with a fraction."""
    lines = export(medllm, folder, "list.jsonl", "list", "--format", "jsonl")
    document = export(medllm, folder, "list.json", "list", "--json")
    truth = json.loads(document.read_text(encoding="utf-8"))["results"]
    same("whole records as lines", [json.loads(line) for line in lines.open(encoding="utf-8")], truth)
    scores = [score["value"] for entry in truth for score in entry["results"]]
    sizes = [variant["parameters"] for entry in truth for variant in entry["variants"] if variant["parameters"]]
    for what, table in {
        "lines": f"(select * from '{lines}')",
        "document": f"(select unnest(results, max_depth := 2) from '{document}')",
    }.items():
        values = duckdb.sql(f"select unnest(results).value as value from {table}")
        same(f"type of a score in {what}", types(values), {"value": "DOUBLE"})
        same(f"sum of scores in {what}", math.isclose(math.fsum(row[0] for row in values.fetchall()), math.fsum(scores)), True)
        values = duckdb.sql(f"select sum(size) from (select unnest(variants).parameters as size from {table})")
        same(f"sum of sizes in {what}", int(values.fetchall()[0][0]), sum(sizes))
        names = duckdb.sql(f"select id, len(map_keys(sources)) from {table} order by id")
        same(f"sources in {what}", names.fetchall(), sorted((entry["id"], len(entry["sources"])) for entry in truth))
    frame = pandas.read_json(lines, lines=True)
    same("ids of whole records in pandas", list(frame["id"]), [entry["id"] for entry in truth])
    exploded = pandas.json_normalize(truth, "results", "id")
    same("type of a score in pandas", str(exploded["value"].dtype), "float64")


def check_yaml(medllm, folder):
    """YAML holds the JSON document, also for readers of YAML 1.1, where `no` and `12:30` are no texts."""
    document = export(medllm, folder, "list.json", "list", "--json")
    text = export(medllm, folder, "list.yaml", "list", "--format", "yaml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    same("YAML", yaml.load(text, loader), json.loads(document.read_text(encoding="utf-8")))


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    medllm = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        document = export(medllm, folder, "truth.json", "list", "--json", "--fields", ",".join(FIELDS))
        truth = json.loads(document.read_text(encoding="utf-8"))["results"]
        check_sheet(medllm, folder, truth, "csv")
        check_sheet(medllm, folder, truth, "tsv")
        check_fields(medllm, folder, truth)
        check_records(medllm, folder)
        check_yaml(medllm, folder)
    print(f"{len(truth)} results read back from CSV, TSV, JSON, JSON lines and YAML by DuckDB {duckdb.__version__}, pandas {pandas.__version__} and PyYAML {yaml.__version__}")


if __name__ == "__main__":
    main()
