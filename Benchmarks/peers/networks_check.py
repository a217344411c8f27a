"""Compares the answers of `assay-bench networks` with those that stand beside the networks.

    networks_check.py DIR OUT.json

Every marginal and every probability of evidence in DIR/NAME.json must be met, relatively or absolutely, to 1e-9. What is not
met, or not answered, gets a line, ten at most; then a line for each network, and one for all. The exit code is 1 if any is
wrong.
"""

import json
import math
import pathlib
import sys

TOLERANCE = 1e-9


def values(question):
    """Every number that a question's answer holds, by what it is of."""
    yield ("p_evidence",), question.get("p_evidence")
    for variable, states in question.get("marginals", {}).items():
        for state, value in states.items():
            yield (variable, state), value


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    out = json.loads(pathlib.Path(sys.argv[2]).read_text(encoding="utf-8"))
    wrong = right = 0
    worst = 0.0
    for file in sorted(pathlib.Path(sys.argv[1]).glob("*.json")):
        if not file.with_suffix(".bif").is_file():
            continue
        wanted = json.loads(file.read_text(encoding="utf-8"))
        questions = {question["id"]: question for question in out.get(file.stem, {}).get("queries", [])}
        before = right, wrong
        for question in wanted["queries"]:
            got = dict(values(questions.get(question["id"], {})))
            for key, value in values(question):
                answer = got.get(key)
                if isinstance(answer, float | int) and math.isclose(answer, value, rel_tol=TOLERANCE, abs_tol=TOLERANCE):
                    right += 1
                    worst = max(worst, abs(answer - value))
                    continue
                wrong += 1
                if wrong <= 10:
                    print("/".join((file.stem, str(question["id"]), *key)), "want", value, "got", answer)
        print(f"{file.stem:<14}{right - before[0]:>7} right {wrong - before[1]:>5} wrong")
    print(f"{right} of {right + wrong} values right to {TOLERANCE}; the greatest difference is {worst:.1e}")
    sys.exit(bool(wrong) or right == 0)


if __name__ == "__main__":
    main()
