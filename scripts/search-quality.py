#!/usr/bin/env python3
"""Measures how well medllm, fzf, ripgrep and jq answer the judged queries, and prints a Markdown table.

usage: scripts/search-quality.py [MEDLLM]

Needs a release build (cargo build --release) or the path of a medllm, and fzf, rg and jq. Every tool gets the same
queries of tests/judged/queries.jsonl and the same catalog:

  fzf --filter  the query as typed, on one line for each entry, in fzf's own order
  rg -i         lines of the same file that hold all words of the query, in any order; in the order of the file
  jq            entries of catalog.json any of whose strings hold all words (test with "i"); in the order of the file

The lines hold what a person would put there to search in: id, name, aliases, kind, organizations, specialties, languages,
modalities, the names and Hub ids of variants, bases, training data, benchmarks, summary, intended use.
"""
import json
import math
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
KINDS = {"name": "names", "typo": "typos", "order": "word orders", "script": "native scripts", "concept": "concepts"}
DEPTH = 10
JQ = """
[.entries[] | {id, text: ([.. | strings] | join(" "))}] as $entries
| $queries[0][] | . as $words
| [$entries[] | . as $entry | select(all($words[]; . as $word | $entry.text | test($word; "i"))) | .id]
"""


def line(entry):
    """What is searched in an entry, on one line, the id first."""
    variants = entry.get("variants", [])
    parts = [entry["id"], entry["name"], *entry.get("aliases", []), entry["kind"]]
    for key in ("organizations", "specialties", "languages", "modalities"):
        parts += entry.get(key, [])
    for variant in variants:
        parts += [variant["name"], *variant.get("aliases", []), variant.get("huggingface", "")]
    parts += sorted({step["base"] for variant in variants for step in variant.get("bases", []) if step.get("base")})
    parts += sorted({item["dataset"] for item in entry.get("training", [])})
    parts += sorted({score["benchmark"] for score in entry.get("results", [])})
    parts += [entry.get("summary", ""), entry.get("intended_use", "")]
    return " ".join(part.replace("\n", " ") for part in parts if part)


def run(command, **kwargs):
    # fzf, rg and medllm say by their exit code that nothing matched.
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, **kwargs).stdout


def escaped(query):
    return [re.escape(word) for word in query.split()]


def first_words(text):
    return [row.split(" ", 1)[0] for row in text.splitlines()]


def answers(program, catalog, queries):
    """For each tool, the ids that it finds for each query, in its order."""
    lines = "\n".join(line(entry) for entry in json.loads(catalog.read_text(encoding="utf-8"))["entries"]) + "\n"
    texts = [query["query"] for query in queries]
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "lines.txt"
        file.write_text(lines, encoding="utf-8")
        words = pathlib.Path(folder) / "words.json"
        words.write_text(json.dumps([escaped(text) for text in texts]), encoding="utf-8")
        lookaheads = ["^" + "".join(f"(?=.*{word})" for word in escaped(text)) for text in texts]
        found = run(["jq", "-c", "--slurpfile", "queries", words, JQ, catalog]).splitlines()
        return {
            "medllm search": [run([program, "search", "-q", "--no-user-catalog", "--", text]).split() for text in texts],
            "fzf --filter": [first_words(run(["fzf", "--filter", text], input=lines)) for text in texts],
            "rg -i": [first_words(run(["rg", "-iP", "--no-filename", pattern, file])) for pattern in lookaheads],
            "jq test()": [json.loads(ids) for ids in found],
        }


def discounted(grades):
    return sum((2**grade - 1) / math.log2(rank + 2) for rank, grade in enumerate(grades[:DEPTH]))


def measures(query, found):
    """Success at 1, reciprocal rank and nDCG of one query."""
    grades = [query["answers"].get(entry, 0) for entry in found]
    ideal = sorted(query["answers"].values(), reverse=True)
    rank = grades.index(ideal[0]) + 1 if ideal[0] in grades else math.inf
    return rank == 1, 1 / rank, discounted(grades) / discounted(ideal)


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "target/release/medllm")
    text = (ROOT / "tests/judged/queries.jsonl").read_text(encoding="utf-8")
    queries = [json.loads(row) for row in text.splitlines()]
    heads = [f"{title}: success@1 / MRR" for title in KINDS.values()] + [f"concepts: nDCG@{DEPTH}"]
    print(f"| | {' | '.join(heads)} |\n|{' --- |' * (len(heads) + 1)}")
    for tool, found in answers(program, ROOT / "catalog.json", queries).items():
        cells = []
        for kind in KINDS:
            each = [measures(query, ids) for query, ids in zip(queries, found, strict=True) if query["kind"] == kind]
            success, mrr, ndcg = (sum(values) / len(each) for values in zip(*each))
            cells.append(f"{success:.2f} / {mrr:.2f}")
        print(f"| `{tool}` | {' | '.join(cells)} | {ndcg:.2f} |")


if __name__ == "__main__":
    main()
