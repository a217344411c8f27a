"""Runs Assay and its peers in turn on one set of pages, and prints one table."""

import argparse
import json
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile

from extract import ANSWERS, EXTRACTORS

HERE = pathlib.Path(__file__).resolve().parent

# What the table shows: the heading, the part of the scorer's answer, the figure, and what a program must answer for it.
COLUMNS = [
    ("text F1", "text", "f1", "text"),
    ("phrases", "snippets", "f1", "text"),
    ("title", "meta", "title", "title"),
    ("author", "meta", "author", "author"),
    ("day", "meta", "published", "published"),
    ("minute", "meta", "minute", "minute"),
    ("comments", "threads", "f1", "comments"),
    ("nested", "threads", "nested_f1", "comments"),
    ("posts", "posts", "f1", "comments"),
]


def speed(name, assay, set_dir, out):
    """Reads the set once with one program; megabytes in a second of CPU time."""
    if name == "assay":
        command = [assay, "reading", set_dir, out, "--width", "1"]
    else:
        command = [sys.executable, str(HERE / "extract.py"), name, set_dir, out]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        sys.exit(f"peers: {name} failed: {run.stderr.strip().splitlines()[-1:] or run.returncode}")
    found = re.search(r"([0-9.]+) MB per CPU second", run.stdout) or re.search(r"([0-9.]+)\s*$", run.stdout)
    return float(found.group(1))


def scores(score, set_dir, out):
    """What the set's scorer says, by source and in all."""
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        subprocess.run([sys.executable, score, set_dir, out, "--json", file.name], capture_output=True, check=True)
        return json.loads(pathlib.Path(file.name).read_text(encoding="utf-8"))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("set_dir")
    parser.add_argument("--assay", required=True)
    parser.add_argument("--score", required=True)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()

    names = ["assay", *EXTRACTORS]
    speeds = {name: [] for name in names}
    answers = {}
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(given.rounds):
            for name in names:
                speeds[name].append(speed(name, given.assay, given.set_dir, f"{folder}/{name}"))
        for name in names:
            answers[name] = scores(given.score, given.set_dir, f"{folder}/{name}")

    parts = [part for part in answers["assay"] if part != "ALL"] + ["ALL"]
    head = f"{'program':<18}{'set':<13}" + "".join(f"{heading:>9}" for heading, *_ in COLUMNS) + f"{'MB/s':>9}"
    print(head)
    for part in parts:
        for name in names:
            found = answers[name].get(part, {})
            figures = [
                found.get(key, {}).get(figure) if name == "assay" or wanted in ANSWERS[name] else None
                for _, key, figure, wanted in COLUMNS
            ]
            if part != "ALL" and not any(figures):
                continue
            shown = "".join(f"{'-' if value is None else format(value, '.3f'):>9}" for value in figures)
            rate = f"{statistics.median(speeds[name]):9.1f}" if part == "ALL" else ""
            print(f"{name:<18}{part:<13}{shown}{rate}")
    print(f"MB/s: megabytes of HTML in a second of CPU time, the middle of {given.rounds} rounds in turn;")
    print("assay with everything on: text, metadata, comments, links, pictures; the others with what stands in their columns.")


if __name__ == "__main__":
    main()
