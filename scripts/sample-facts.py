#!/usr/bin/env python3
"""Draws facts of a catalog at random for a second reading.

usage: scripts/sample-facts.py SEED LICENSES BASES SCORES TRAINING [CATALOG]

Prints one JSON object a line: the fact, its value, and the source where it was read. The same seed and catalog give
the same sample.
"""
import json
import random
import sys


def facts(document):
    """The license claims, bases, scores and training items of all entries, each as a list in the file's order."""
    licenses, bases, scores, training = [], [], [], []
    for entry in document["entries"]:
        sources = entry.get("sources", {})

        def source(fact, entry_sources=sources):
            one = entry_sources.get(fact["source"], {})
            return {"url": one.get("url"), "copy": one.get("copy"), "locator": fact.get("locator") or one.get("locator")}

        def claim(fact):
            return {key: fact.get(key) for key in ("expression", "by", "scope")}

        for fact in entry.get("code_license", []):
            licenses.append({"entry": entry["id"], "fact": "code license", "value": claim(fact), "source": source(fact)})
        for variant in entry.get("variants", []):
            where = {"entry": entry["id"], "variant": variant["id"]}
            for fact in variant.get("weights_license", []):
                licenses.append({**where, "fact": "weights license", "value": claim(fact), "source": source(fact)})
            for step in variant.get("bases", []):
                bases.append({**where, "fact": "base", "value": step, "source": source(variant)})
        for fact in entry.get("results", []):
            keys = ("benchmark", "metric", "value", "setting", "evaluator", "evaluated_by")
            value = {key: fact.get(key) for key in keys}
            scores.append({"entry": entry["id"], "variant": fact["variant"], "fact": "score", "value": value, "source": source(fact)})
        for fact in entry.get("training", []):
            value = {key: fact.get(key) for key in ("dataset", "stage", "tokens", "examples", "variants")}
            training.append({"entry": entry["id"], "fact": "training", "value": value, "source": source(fact)})
    return licenses, bases, scores, training


def main():
    if len(sys.argv) not in (6, 7):
        sys.exit(__doc__)
    seed, *counts = map(int, sys.argv[1:6])
    path = sys.argv[6] if len(sys.argv) == 7 else "catalog.json"
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    draw = random.Random(seed)
    number = 0
    for pool, count in zip(facts(document), counts):
        for fact in draw.sample(pool, min(count, len(pool))):
            number += 1
            print(json.dumps({"n": number, **fact}, ensure_ascii=False))


if __name__ == "__main__":
    main()
