"""The verdict by an independent program: the actions in numpy, the models by ONNX Runtime."""

import re

import numpy as np
import onnxruntime as ort

from zoo import elements

CELLS = {"point:Oh"}


def split_sum(text):
    return [t.strip() for t in text.split("+")]


def rotation(rng, group):
    q, r = np.linalg.qr(rng.standard_normal((3, 3)))
    q = q * np.sign(np.diag(r))
    if group == "SO3" and np.linalg.det(q) < 0:
        q = -q
    return q


def boost(rng):
    n = rng.standard_normal(3)
    n /= np.linalg.norm(n)
    t = rng.uniform(-1, 1)
    b = np.eye(4)
    b[:3, :3] += (np.cosh(t) - 1) * np.outer(n, n)
    b[:3, 3] = b[3, :3] = np.sinh(t) * n
    b[3, 3] = np.cosh(t)
    q = np.eye(4)
    q[:3, :3] = rotation(rng, "SO3")
    return b @ q


def sample(group, rng):
    if group in ("C4", "D4"):
        e = elements(group)
        return e[rng.integers(1, len(e))]
    if group in ("SO3", "O3"):
        return rotation(rng, group)
    if group == "SO2":
        return rng.uniform(0, 2 * np.pi)
    if group == "SO(3,1)":
        return boost(rng)
    if group == "S5":
        return rng.permutation(5)
    if group == "point:Oh":
        return np.eye(3)[rng.permutation(3)] * rng.choice([-1.0, 1.0], 3)[:, None]
    return None


def spin(l, g):
    if l == 0:
        return np.eye(1)
    if l == 1:
        p = [1, 2, 0]
        return g[np.ix_(p, p)]
    r2 = 1 / np.sqrt(2)
    basis = np.zeros((5, 3, 3))
    for k, (i, j) in enumerate(((0, 1), (1, 2), (None, None), (0, 2), (None, None))):
        if i is not None:
            basis[k, i, j] = basis[k, j, i] = r2
    basis[2] = np.diag([-1, -1, 2]) / np.sqrt(6)
    basis[4] = np.diag([1, -1, 0]) * r2
    return np.einsum("aij,ik,bkl,jl->ab", basis, g, basis, g)


def atom(text, group, g):
    if text == "trivial":
        return np.eye(1)
    if text == "vector":
        return np.array(g, float)
    if text == "regular":
        e = elements(group)
        m = np.zeros((len(e), len(e)))
        for h, x in enumerate(e):
            gh = tuple(map(tuple, (np.array(g) @ np.array(x)).tolist()))
            m[e.index(gh), h] = 1
        return m
    if text == "permutation":
        m = np.zeros((5, 5))
        m[g, np.arange(5)] = 1
        return m
    if text.startswith("spin:"):
        return spin(int(text[5:]), g)
    if text == "freq:1":
        return np.array([[np.cos(g), -np.sin(g)], [np.sin(g), np.cos(g)]])
    raise ValueError(text)


def rep(text, group, g):
    blocks = []
    for part in split_sum(text):
        m = re.fullmatch(r"(\d+)\*(.*)", part)
        n, a = (int(m[1]), m[2]) if m else (1, part)
        blocks += [atom(a, group, g)] * n
    d = sum(len(b) for b in blocks)
    out, k = np.zeros((d, d)), 0
    for b in blocks:
        out[k:k + len(b), k:k + len(b)] = b
        k += len(b)
    return out


def move_cells(x, g):
    """(g·f)(p) = f(g⁻¹p): array axes of space are (−y, x) in the plane and (z, y, x), up to signs, in space."""
    if isinstance(g, tuple):
        if g[0][0] * g[1][1] - g[0][1] * g[1][0] < 0:
            x = np.flip(x, -1)
            g = tuple(map(tuple, (np.array(g) @ np.array([[-1, 0], [0, 1]])).tolist()))
        k = {(1, 0): 0, (0, 1): 1, (-1, 0): 2, (0, -1): 3}[(g[0][0], g[1][0])]
        return np.rot90(x, k, (-2, -1))
    # a signed permutation of three axes; for scalar fields of even or odd size any order of axes will do
    src = [int(np.argmax(np.abs(g[i]))) for i in range(3)]
    lead = x.ndim - 3
    y = np.transpose(x, [*range(lead), *(lead + s for s in src)])
    return np.flip(y, [lead + i for i in range(3) if g[i, src[i]] < 0])


def act(action, group, g, x, perm=None, shift=None):
    m = re.fullmatch(r"(\w+)(?:\((.*)\))?", action)
    kind, r = m[1], m[2]
    if kind == "edges":
        if perm is None:
            return x
        where = np.argsort(perm)
        return where[x]
    if kind == "invariant":
        return x
    if g is not None and group != "C1":
        if kind == "image":
            x = np.einsum("ij,bj...->bi...", rep(r, group, g), move_cells(x, g))
        else:
            x = x @ rep(r, group, g).T
    if kind in ("nodes", "positions") and perm is not None:
        x = np.take(x, perm, axis=-2)
    if kind == "positions" and shift is not None:
        x = x + shift
    return x


def measure(path, row, inputs, dynamic):
    opts = ort.SessionOptions()
    opts.graph_optimization_level = ort.GraphOptimizationLevel.ORT_DISABLE_ALL
    opts.intra_op_num_threads = 1
    opts.log_severity_level = 3
    s = ort.InferenceSession(path, opts, providers=["CPUExecutionProvider"])
    outs = [o.name for o in s.get_outputs()]
    rng = np.random.default_rng(7)
    run = lambda ins: dict(zip(outs, s.run(outs, ins)))
    worst = {}

    def compare(kind, got, want):
        for o in outs:
            e = np.abs(got[o] - want[o]).max() / max(1e-6, np.abs(want[o]).max())
            worst[kind] = max(worst.get(kind, 0.0), float(e))

    for _ in range(6):
        x = {n: (rng.standard_normal(v.shape).astype(v.dtype) if v.dtype.kind == "f" else v) for n, v in inputs.items()}
        y = run(x)
        for kind in ("group", "permutations", "translations"):
            g = sample(row["group"], rng) if kind == "group" else None
            n = next((x[k].shape[-2] for k, a in row["in"].items() if a.startswith(("nodes", "positions"))), None)
            perm = rng.permutation(n) if kind == "permutations" and n else None
            shift = rng.standard_normal(3) if kind == "translations" else None
            if kind == "permutations" and (perm is None or "--no-permutations" in row["options"]):
                continue
            if kind == "translations" and not any(a.startswith("positions") for a in row["in"].values()):
                continue
            if kind == "group" and row["group"] == "C1":
                continue
            gx = {k: np.ascontiguousarray(act(row["in"][k], row["group"], g, v, perm, shift)).astype(v.dtype) for k, v in x.items()}
            compare(kind, run(gx), {k: act(row["out"][k], row["group"], g, v, perm, shift) for k, v in y.items()})
        batched = [k for k, a in row["in"].items() if a.startswith(("image", "features"))]
        if len(batched) == len(x) and x[batched[0]].shape[0] > 1:
            x2 = {k: np.concatenate([v[:1], rng.standard_normal(v[1:].shape).astype(v.dtype)]) for k, v in x.items()}
            y2 = run(x2)
            compare("batch", {k: v[:1] for k, v in y2.items()}, {k: v[:1] for k, v in y.items()})
    return {k: float("%.2e" % v) for k, v in worst.items()}


def disagreements(row):
    out = []
    for kind, e in row["errors"].items():
        should = kind in row["fails"]
        if should and e < 1e-6:
            out.append(f"{kind} should fail but the error is {e:g}")
        if not should and e > 3e-5:
            out.append(f"{kind} should hold but the error is {e:g}")
    out += [f"{k} was not measured" for k in row["fails"] if k not in row["errors"]]
    return out
