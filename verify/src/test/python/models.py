"""Makes the ONNX models of `src/test/resources/onnx` and their table `models.json`.

    python models.py OUT [--all] [--only PATTERN]

Needs torch 2.15, onnx 1.23, onnxscript 0.7, onnxruntime 1.31 and numpy. Seeds are fixed: the files are
the same with the same versions. `--all` also makes the variants that are not committed: every entry with
every exporter and every way of naming. Each model is run here under its group by an independent program
(numpy), and the table records the error that was seen.
"""

import argparse
import json
import os
import random
import zlib
import re
import sys
import tempfile
import warnings

import numpy as np
import onnx
import torch

import oracle
import zoo
import zoo_groups  # noqa: F401
import zoo_images  # noqa: F401
import zoo_points  # noqa: F401
import zoo_random

NEW = torch.__version__.startswith("2")
STYLES = ("plain", "random", "empty", "reordered")
NEUTRAL = {"Constant", "Shape", "ConstantOfShape", "Range"}


def export(e, exporter, path):
    torch.manual_seed(zlib.crc32(e.name.encode()))
    zoo.ROT90 = exporter == "dynamo"
    model = e.build()
    model.train(e.train)
    args = tuple(v for _, v in e.inputs)
    names = [n for n, _ in e.inputs]
    kw = dict(input_names=names, output_names=e.outputs, opset_version=e.opset)
    if exporter == "dynamo":
        shapes = None
        if e.dynamic:
            shapes = tuple({k: torch.export.Dim(v) for k, v in e.dynamic.get(n, {}).items()} for n in names)
            shapes = shapes if len(shapes) > 1 else (shapes[0],)
        kw.update(dynamo=True, external_data=False, verbose=False, opset_version=18, dynamic_shapes=shapes)
    else:
        kw.update(dynamic_axes=e.dynamic or None)
        if NEW:
            kw.update(dynamo=False)
        else:
            kw.update(opset_version=min(17, e.opset))
    with torch.no_grad():
        torch.onnx.export(model, args, path, **kw)


def scopes(node):
    """Where the node comes from, by module names; the two exporters keep them in different places."""
    for p in node.metadata_props:
        if p.key == "pkg.torch.onnx.name_scopes":
            return p.value
    return node.name


def live(graph):
    """Nodes that depend on an input."""
    made = {i.name for i in graph.input} - {i.name for i in graph.initializer}
    out = []
    for n in graph.node:
        if any(i in made for i in n.input):
            made.update(n.output)
            out.append(n)
    return out


def find_blamed(e, model):
    """The nodes that may be named; a change to an equivalent representation may also be blamed on
    the first node that reads it as if nothing had changed (note "consumer")."""
    if e.holds:
        return []
    nodes = live(model.graph)
    if e.note == "Gather":
        return [n for n in nodes if n.op_type.startswith("Gather")][:2] + [
            n for n in nodes if n.op_type.startswith("Scatter")][:1]
    if e.note == "last":
        return nodes[-1:]
    if e.note == "blame u":
        return [n for n in nodes if n.op_type == "ConvTranspose"]
    named = [n for n in nodes if "blame" in scopes(n) and n.op_type not in NEUTRAL]
    if e.note == "consumer":
        made = {t for n in named for t in n.output}
        named += [n for n in nodes if n not in named and made & set(n.input)]
    return named or [n for n in nodes if lopsided(n)]


def lopsided(node):
    """The newer exporter merges a padding into the convolution that follows."""
    pads = [list(a.ints) for a in node.attribute if a.name == "pads"]
    return bool(pads) and pads[0][: len(pads[0]) // 2] != pads[0][len(pads[0]) // 2 :]


def clean(model):
    """No traces of the machine that made the file."""
    del model.metadata_props[:]
    model.doc_string = ""
    g = model.graph
    del g.value_info[:]
    del g.metadata_props[:]
    g.doc_string = ""
    for n in g.node:
        del n.metadata_props[:]
        n.doc_string = ""
        n.name = n.name.replace("blame_", "")
    for v in list(g.input) + list(g.output) + list(g.initializer):
        del v.metadata_props[:]
        v.doc_string = ""
    rename(g, lambda t: t.replace("blame_", ""))


def rename(g, f):
    keep = {v.name for v in list(g.input) + list(g.output)}
    new = lambda t: t if t in keep or not t else f(t)
    for n in g.node:
        n.input[:] = [new(t) for t in n.input]
        n.output[:] = [new(t) for t in n.output]
    for i in g.initializer:
        i.name = new(i.name)


def restyle(model, style, rng):
    """Other names, or another order of the nodes, with the same meaning."""
    g = model.graph
    if style in ("random", "reordered"):
        seen = {}
        rename(g, lambda t: seen.setdefault(t, "t%06x" % rng.getrandbits(40)))
        for n in g.node:
            n.name = "n%06x" % rng.getrandbits(40)
    if style == "empty":
        for n in g.node:
            n.name = ""
    if style == "reordered":
        todo, done = list(g.node), {v.name for v in list(g.input) + list(g.initializer)} | {""}
        out = []
        while todo:
            ready = [n for n in todo if all(i in done for i in n.input)]
            n = rng.choice(ready)
            todo.remove(n)
            out.append(n)
            done.update(n.output)
        del g.node[:]
        g.node.extend(out)


def exported(e, exporter):
    """The model, and for each of its nodes whether it is to blame."""
    with tempfile.TemporaryDirectory() as d:
        path = os.path.join(d, "m.onnx")
        export(e, exporter, path)
        model = onnx.load(path)
    blamed = {n.output[0] for n in find_blamed(e, model)}
    marks = [n.output[0] in blamed for n in model.graph.node]
    clean(model)
    return model, marks


def make(e, exporter, style, file, out, known=None):
    base, marks = known or exported(e, exporter)
    model = onnx.ModelProto()
    model.CopyFrom(base)
    guilty = [n for n, m in zip(model.graph.node, marks) if m]
    restyle(model, style, random.Random(file))
    onnx.checker.check_model(model)
    onnx.save(model, os.path.join(out, file))
    names = [{"node": n.name, "op": n.op_type, "tensor": n.output[0]} for n in guilty]
    if style == "reordered":  # the nodes were copied
        byout = {n.output[0]: n for n in model.graph.node}
        names = [{"node": byout[x["tensor"]].name, "op": x["op"], "tensor": x["tensor"]} for x in names if x["tensor"] in byout]
    row = {
        "file": file, "family": e.family, "group": e.group, "in": e.actions_in, "out": e.actions_out,
        "options": list(e.options), "verdict": "holds" if e.holds else "REFUTED", "fails": list(e.fails),
        "offender": names, "fault": e.fault, "exporter": exporter, "style": style, "opset": model.opset_import[0].version,
        "nodes": len(model.graph.node), "bytes": model.ByteSize(),
    }
    row["errors"] = oracle.measure(os.path.join(out, file), row, {n: v.numpy() if NEW else np.array(v.tolist(),
                                   dtype=str(v.dtype).split(".")[1]) for n, v in e.inputs}, e.dynamic)
    problems = oracle.disagreements(row)
    if not e.holds and not names:
        problems.append("nobody to blame")
    return row, problems


def main():
    p = argparse.ArgumentParser()
    p.add_argument("out")
    p.add_argument("--all", action="store_true")
    p.add_argument("--only", default="", help="a pattern of names")
    p.add_argument("--random", type=int, default=0, help="how many random networks, instead of the table")
    p.add_argument("--exporters", default="legacy,dynamo")
    a = p.parse_args()
    warnings.filterwarnings("ignore")
    os.makedirs(a.out, exist_ok=True)
    rows, bad = [], []
    if a.random:
        zoo.TABLE.clear()
        zoo_random.fill(a.random)
    for e in zoo.TABLE:
        if a.only and not re.search(a.only, e.name):
            continue
        if not a.all and not e.committed:
            continue
        jobs = [(e.exporter, e.style, e.name + ".onnx")]
        if a.all:
            jobs = [(x, s, f"{e.name}~{x}~{s}.onnx") for x in a.exporters.split(",") for s in STYLES]
        known = {}
        for exporter, style, file in jobs:
            try:
                if exporter not in known:
                    known[exporter] = exported(e, exporter)
                row, problems = make(e, exporter, style, file, a.out, known[exporter])
            except Exception as x:  # an exporter that cannot, is not our question
                print("FAILED", file, type(x).__name__, str(x)[:300].replace("\n", " "), file=sys.stderr)
                bad.append(file)
                continue
            rows.append(row)
            if problems:
                bad.append(file)
                print("PROBLEM", file, problems, [(o["op"]) for o in row["offender"]], file=sys.stderr)
    table = os.path.join(a.out, "models.json")
    with open(table, "w") as f:
        f.write("[\n" + ",\n".join(json.dumps(r, ensure_ascii=False) for r in rows) + "\n]\n")
    print(len(rows), "models,", sum(r["bytes"] for r in rows), "bytes, largest", max(r["bytes"] for r in rows),
          "; faulty", sum(r["verdict"] == "REFUTED" for r in rows), "; bad", len(bad))


if __name__ == "__main__":
    main()
