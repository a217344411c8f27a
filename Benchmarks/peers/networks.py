"""Runs Assay and pyAgrum on one folder of networks, checks Assay's answers, and prints one table of times."""

import argparse
import json
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent

try:
    import pyagrum
except ImportError:
    pyagrum = None


def timed(runs, body):
    """The middle one of several times, in milliseconds."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        body()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def ask(engine, network, evidence):
    """All marginals of one question, as a caller gets them."""
    engine.setEvidence(evidence)
    engine.makeInference()
    for node in network.nodes():
        engine.posterior(node).tolist()


def plain(name):
    """A name as pyAgrum's reader takes it."""
    if re.fullmatch(r"[A-Za-z_]\w*|[0-9]*\.?[0-9]+([eE][+-]?[0-9]+)?", name):
        return name
    return "n" + "".join(letter if letter.isascii() and letter.isalnum() else f"_{ord(letter)}_" for letter in name)


def readable(file, folder):
    """The file, or a copy with plain names where pyAgrum cannot read it; and how names are written in it."""
    try:
        pyagrum.loadBN(str(file))
        return file, str
    except Exception:  # pyAgrum's own errors have no common base that could be named
        copy = pathlib.Path(folder) / file.name
        words = re.split(r"([\s{}()\[\],;|]+)", file.read_text(encoding="utf-8"))
        copy.write_text("".join(words[i] if i % 2 else plain(words[i]) if words[i] else "" for i in range(len(words))))
        return copy, plain


def peer(file, questions, runs):
    """pyAgrum's times: loading, the middle question with an engine made for it, and with one that is there."""
    pyagrum.setNumberOfThreads(1)
    with tempfile.TemporaryDirectory() as folder:
        file, written = readable(file, folder)
        load = timed(runs, lambda: pyagrum.loadBN(str(file)))
        network = pyagrum.loadBN(str(file))
    fresh, again = [], []
    for question in questions:
        evidence = {written(name): written(state) for name, state in question["evidence"].items()}
        fresh.append(timed(runs, lambda: ask(pyagrum.LazyPropagation(network), network, evidence)))
        engine = pyagrum.LazyPropagation(network)
        ask(engine, network, evidence)

        def asked_again():
            # Evidence taken back and given anew, so that nothing is answered from memory.
            engine.eraseAllEvidence()
            ask(engine, network, evidence)

        again.append(timed(runs, asked_again))
    return load, statistics.median(fresh), statistics.median(again)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dir", type=pathlib.Path)
    parser.add_argument("--assay", required=True)
    parser.add_argument("--runs", type=int, default=11)
    given = parser.parse_args()

    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        command = [given.assay, "networks", str(given.dir), file.name, "--runs", str(given.runs)]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        if run.returncode != 0:
            sys.exit(f"peers: assay-bench networks failed: {(run.stderr or run.stdout).strip().splitlines()[-1:]}")
        ours = json.loads(pathlib.Path(file.name).read_text(encoding="utf-8"))
        check = [sys.executable, str(HERE / "networks_check.py"), str(given.dir), file.name]
        checked = subprocess.run(check, capture_output=True, text=True, check=False)

    print(f"{'':<14}{'Assay':>30}" + (f"{'pyAgrum ' + pyagrum.__version__:>30}" if pyagrum else ""))
    print(f"{'network':<14}" + f"{'load':>10}{'single':>10}{'again':>10}" * (2 if pyagrum else 1) + "   ms")
    for name, answer in ours.items():
        questions = answer["queries"]
        figures = [
            answer["load_s"] * 1000,
            statistics.median(question["compile_and_all_marginals_s"] for question in questions) * 1000,
            statistics.median(question["all_marginals_s"] for question in questions) * 1000,
        ]
        if pyagrum:
            figures += peer(given.dir / f"{name}.bif", questions, given.runs)
        print(f"{name:<14}" + "".join(f"{figure:10.3f}" for figure in figures))
    print(f"load: the .bif file read; all marginals of the middle question, each the middle one of {given.runs} runs, one thread:")
    print("single: with everything made for this question; again: with what depends on the network alone kept from before.")
    if not pyagrum:
        print("pyAgrum is not installed (Python package pyAgrum): Assay ran alone.")
    print(f"Assay: {checked.stdout.strip().splitlines()[-1]}")
    sys.exit(checked.returncode)


if __name__ == "__main__":
    main()
