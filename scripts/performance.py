#!/usr/bin/env python3
"""Measures medllm beside a program that only says hello, jq and jaq, in one run, and prints ratios as Markdown.

usage: scripts/performance.py [OLDER_MEDLLM]

Needs a release build (cargo build --release), rustc and jq; jaq is measured where it is installed. Each command runs
many times in turn, so that whatever else the machine does meets all of them; the median counts.
"""
import json
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
ROUNDS = 150
IDS = ".entries[].id"
NAMED = '.entries[] | select([.id, .name, .aliases[]?, .summary // "", (.variants[]? | .id, .name)] | any(test("meditron"; "i"))) | .id'
TABLE = '.entries[] | [.id, .kind, ([.variants[]?.parameters // empty | tostring] | join(", ")), ([.variants[]?.weights_license[]?.expression] | unique | join(", "))] | @tsv'
LLAMA = '.entries[] | select(any(.variants[]?; any(.bases[]?; .base // "" | startswith("llama-2")))) | .id'


def hello(folder):
    source = folder / "hello.rs"
    source.write_text('fn main() { println!("hello"); }\n')
    program = folder / "hello"
    subprocess.run(["rustc", "-O", "-o", program, source], check=True)
    return [str(program)]


def seconds(command):
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def main():
    medllm = str(ROOT / "target/release/medllm")
    catalog = str(ROOT / "catalog.json")
    with tempfile.TemporaryDirectory() as folder:
        commands = {
            "hello world": hello(pathlib.Path(folder)),
            "medllm list -q": [medllm, "list", "-q"],
            "medllm list": [medllm, "list"],
            "medllm list --base llama-2 -q": [medllm, "list", "--base", "llama-2", "-q"],
            "medllm search meditron": [medllm, "search", "meditron"],
        }
        if len(sys.argv) > 1:
            older = sys.argv[1]
            commands["older: list -q"] = [older, "list", "-q"]
            commands["older: search meditron"] = [older, "search", "meditron"]
        for tool in filter(shutil.which, ("jq", "jaq")):
            commands[f"{tool}: all ids"] = [tool, "-r", IDS, catalog]
            commands[f"{tool}: a table"] = [tool, "-r", TABLE, catalog]
            commands[f"{tool}: ids on llama-2"] = [tool, "-r", LLAMA, catalog]
            commands[f"{tool}: entries named meditron"] = [tool, "-r", NAMED, catalog]
        times = {name: [] for name in commands}
        for _ in range(ROUNDS):
            for name, command in commands.items():
                times[name].append(seconds(command))
    base = statistics.median(times["hello world"])
    document = json.loads(pathlib.Path(catalog).read_text(encoding="utf-8"))
    print(f"Catalog of {document['revision']}: {len(document['entries'])} entries, {pathlib.Path(catalog).stat().st_size} bytes.\n")
    print("| command | times hello world |\n| --- | --- |")
    for name, measured in times.items():
        print(f"| `{name}` | {statistics.median(measured) / base:.1f} |")


if __name__ == "__main__":
    main()
