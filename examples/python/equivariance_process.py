"""Interaction of points by their distances, for `intertwiner verify process`.

    intertwiner verify process --group O3 --in "positions(vector)" --out "positions(vector)" \
        python3 equivariance_process.py [--wrong]

Reads one JSON object a line and answers with one JSON object a line.
"""
import json
import sys

WRONG = "--wrong" in sys.argv
SPEC = [{"name": "x", "dtype": "float64", "shape": ["nodes", 3]}]
OUT = [{"name": "y", "dtype": "float64", "shape": ["nodes", 3]}]


def step(x):
    """Every point moves along the differences to all points, weighted by distance."""
    y = [list(p) for p in x]
    for i, p in enumerate(x):
        for q in x:
            d = [b - a for a, b in zip(p, q)]
            w = 1 / (1 + sum(abs(t) for t in d) if WRONG else 1 + sum(t * t for t in d))
            y[i] = [a + w * t for a, t in zip(y[i], d)]
    return y


for line in sys.stdin:
    request = json.loads(line)
    if request.get("describe"):
        answer = {"inputs": SPEC, "outputs": OUT}
    else:
        data = request["inputs"]["x"]["data"]
        answer = {"outputs": {"y": {"data": step([data[k : k + 3] for k in range(0, len(data), 3)])}}}
    print(json.dumps({"id": request["id"], **answer}), flush=True)
