"""Networks on point clouds, sets, vectors and features, and their faults."""

import math

import torch
import torch.nn as nn
import torch.nn.functional as F

from zoo import Fn, entry

D = dict(exporter="dynamo", opset=18)


def mlp(i, h, o, last=True):
    return nn.Sequential(nn.Linear(i, h), nn.SiLU(), nn.Linear(h, o), *([] if last else [nn.SiLU()]))


class Sum(nn.Module):
    """Messages to nodes."""

    def __init__(self, kind):
        super().__init__()
        self.kind = kind

    def forward(self, m):  # (n, n, c): receiver, sender
        if self.kind == "first":
            return m[:, 0]
        if self.kind == "cumsum":
            return torch.cumsum(m, 0).mean(1)
        if self.kind == "causal":
            n = m.shape[0]
            return (m * torch.tril(torch.ones(n, n))[:, :, None]).sum(1)
        if self.kind == "max":
            return m.amax(1)
        return m.sum(1)


class Dense(nn.Module):
    """An E(n) layer over all pairs."""

    def __init__(self, c, fault=None):
        super().__init__()
        self.fault = fault
        self.message = mlp(2 * c + 1 + (6 if fault == "absolute" else 0), 12, 12, last=False)
        if fault == "absolute":
            self.blame_message, self.message = self.message, None
        self.weight = nn.Linear(12, 1, bias=False)
        self.update = mlp(c + 12, 12, c)
        bad_sum = fault in ("first", "cumsum", "causal")
        setattr(self, "blame_sum" if bad_sum else "sum", Sum(fault if bad_sum else "sum"))
        if fault == "relu":
            self.blame_relu = nn.ReLU()
        if fault == "bias":
            self.blame_bias = Fn(lambda d: d + torch.tensor([0.1, 0.0, 0.0]))
        if fault == "half":
            self.blame_half = Fn(lambda d: d.half().float())
        if fault == "components":
            self.blame_clip = Fn(lambda d: d.clamp(-0.5, 0.5))
        if fault == "l1":
            self.blame_norm = Fn(lambda d: d.abs().sum(-1, keepdim=True))
        if fault == "swap":
            self.blame_swap = Fn(lambda d: d[..., [1, 0, 2]])
        if fault == "linear":
            self.blame_linear = nn.Linear(3, 3, bias=False)
        if fault == "layernorm":
            self.blame_norm = Fn(lambda d: F.layer_norm(d, (3,)))

    def forward(self, h, x):
        n = x.shape[0]
        d = x.unsqueeze(1) - x.unsqueeze(0)
        if self.fault == "l1":
            r = self.blame_norm(d)
        else:
            r = (d * d).sum(-1, keepdim=True)
        parts = [h.unsqueeze(1).expand(n, n, h.shape[1]), h.unsqueeze(0).expand(n, n, h.shape[1]), r]
        if self.fault == "absolute":
            parts += [x.unsqueeze(1).expand(n, n, 3), x.unsqueeze(0).expand(n, n, 3)]
            m = self.blame_message(torch.cat(parts, -1))
        else:
            m = self.message(torch.cat(parts, -1))
        e = d
        if self.fault == "half":
            e = self.blame_half(e)
        if self.fault == "components":
            e = self.blame_clip(e)
        if self.fault == "swap":
            e = e + self.blame_swap(e)
        if self.fault == "linear":
            e = e + 0.3 * self.blame_linear(e)
        if self.fault == "layernorm":
            e = self.blame_norm(e)
        if self.fault == "relu":
            e = self.blame_relu(e)
        shift = (torch.tanh(self.weight(m)) * e).mean(1)
        if self.fault == "bias":
            shift = self.blame_bias(shift)
        s = self.blame_sum(m) if hasattr(self, "blame_sum") else self.sum(m)
        return h + self.update(torch.cat([h, s], -1)), x + shift


class Edges(nn.Module):
    """The same over a list of edges, by gather and scatter."""

    def __init__(self, c, edges, kind, fault=None):
        super().__init__()
        if edges is not None:
            self.register_buffer("edges", edges)
        self.kind, self.fault = kind, fault
        self.message = mlp(2 * c + 1, 12, 12, last=False)
        self.weight = nn.Linear(12, 1, bias=False)
        self.update = mlp(c + 12, 12, c)
        if fault == "direction":
            self.blame_pick = Fn(lambda x, i: x[i] * torch.tensor([1.0, 1.0, -1.0]))

    def add(self, values, index, n):
        if self.kind == "scatter":
            return torch.zeros(n, values.shape[1]).scatter_add(0, index[:, None].expand_as(values), values)
        return torch.zeros(n, values.shape[1]).index_add(0, index, values)

    def forward(self, h, x, edges=None):
        edges = self.edges if edges is None else edges
        i, j = edges[0], edges[1]
        xj = self.blame_pick(x, j) if self.fault == "direction" else x[j]
        d = x[i] - xj
        m = self.message(torch.cat([h[i], h[j], (d * d).sum(-1, keepdim=True)], -1))
        n = h.shape[0]
        x = x + self.add(torch.tanh(self.weight(m)) * d, i, n)
        return h + self.update(torch.cat([h, self.add(m, i, n)], -1)), x


class Egnn(nn.Module):
    """Two layers; outputs are energy, positions and forces."""

    def __init__(self, fault=None, edges=None, kind=None, given=False, outs=("energy", "positions"), where=1):
        super().__init__()
        c = 4
        self.embed = nn.Linear(c, c)
        self.given, self.outs = given, outs
        names = []
        for k in range(2):
            f = fault if k == where else None
            layer = Dense(c, f) if kind is None else Edges(c, edges, kind, f)
            names.append(f"layer{k}")
            setattr(self, names[-1], layer)
        self.names = names
        self.read = mlp(c, 8, 1)
        self.fault = fault
        if fault == "index":
            self.blame_mark = Fn(lambda h: h + 0.1 * torch.arange(h.shape[0], dtype=h.dtype)[:, None])
        if fault == "origin":
            self.blame_origin = Fn(lambda h, x: h + (x * x).sum(-1, keepdim=True))

    def forward(self, h, x, edges=None):
        h0, x0 = h, x
        h = self.embed(h)
        if self.fault == "index":
            h = self.blame_mark(h)
        if self.fault == "origin":
            h = self.blame_origin(h, x)
        for name in self.names:
            layer = getattr(self, name)
            h, x = layer(h, x, edges) if self.given else layer(h, x)
        all_ = {"energy": lambda: self.read(h).sum(0), "positions": lambda: x, "features": lambda: h,
                "vectors": lambda: x - x0}
        out = tuple(all_[o]() for o in self.outs)
        return out if len(out) > 1 else out[0]


OUT = {"energy": "invariant", "positions": "positions(vector)", "features": "nodes(4*trivial)", "vectors": "nodes(vector)"}
N = 5
COMPLETE = torch.tensor([[i, j] for i in range(N) for j in range(N) if i != j]).T.contiguous()
RING = torch.tensor([[i, (i + s) % N] for i in range(N) for s in (1, N - 1)]).T.contiguous()


def egnn(name, fault=None, outs=("energy", "positions"), group="O3", fails=None, why="", **kw):
    make = {k: kw.pop(k) for k in ("edges", "kind", "given", "where") if k in kw}
    ins = [("h", torch.randn(N, 4)), ("x", torch.randn(N, 3))]
    acts = {"h": "nodes(4*trivial)", "x": "positions(vector)"}
    if make.get("given"):
        ins.append(("edges", RING))
        acts["edges"] = "edges"
        make.pop("edges", None)
    fails = fails if fails is not None else (() if fault is None else ("group",))
    entry(name=name, family="points", build=lambda: Egnn(fault, outs=outs, **make), inputs=ins, outputs=list(outs),
          group=group, actions_in=acts, actions_out={o: OUT[o] for o in outs}, holds=not fails, fails=tuple(fails),
          fault=why, **kw)


egnn("egnn-dense")
egnn("egnn-dense-vectors", outs=("vectors", "features"), group="SO3", **D)
egnn("egnn-scatter", edges=COMPLETE, kind="scatter", style="random")
egnn("egnn-index-add", edges=COMPLETE, kind="index", outs=("positions", "features"), **D)
egnn("egnn-edges-input", given=True, kind="scatter", outs=("positions", "energy"))
egnn("egnn-edges-input-dynamo", given=True, kind="index", outs=("vectors",), committed=False, **D)
egnn("egnn-ring", edges=RING, kind="index", options=("--no-permutations",), **D)
egnn("egnn-fault-ring-permuted", edges=RING, kind="index", fails=("permutations",), why="a fixed ring of neighbours",
     note="Gather", **D)
egnn("egnn-fault-absolute", "absolute", why="absolute coordinates in the messages", fails=("group", "translations"))
egnn("egnn-fault-relu", "relu", why="ReLU on difference vectors", style="random")
egnn("egnn-fault-bias", "bias", why="a constant vector is added", **D)
egnn("egnn-fault-half", "half", why="vectors are rounded to half precision", style="empty")
egnn("egnn-fault-clip", "components", why="forces are clipped by component", style="reordered")
egnn("egnn-fault-l1", "l1", why="the sum of absolute components instead of the norm")
egnn("egnn-fault-swap", "swap", why="x and y swapped", note="consumer", **D)
egnn("egnn-fault-linear", "linear", why="a general matrix on vectors")
egnn("egnn-fault-layernorm", "layernorm", why="layer norm over the components of a vector")
egnn("egnn-fault-first", "first", fails=("permutations",), why="the first neighbour instead of the sum", outs=("features", "positions"))
egnn("egnn-fault-cumsum", "cumsum", fails=("permutations",), why="a cumulative sum over nodes", outs=("features",))
egnn("egnn-fault-causal", "causal", fails=("permutations",), why="a causal mask on messages", **D)
egnn("egnn-fault-index", "index", fails=("permutations",), why="the number of a node is added to its features", where=0)
egnn("egnn-fault-origin", "origin", fails=("translations",), why="the distance from the origin", where=0)
egnn("egnn-fault-gather", "direction", edges=COMPLETE, kind="scatter", why="the sender's z has the wrong sign", fails=("group", "translations"),
     note="consumer")


# ---- sets -----------------------------------------------------------------------------------
class DeepSet(nn.Module):
    def __init__(self, fault=None, out="invariant"):
        super().__init__()
        self.phi = mlp(3, 16, 8)
        self.rho = mlp(16 if out != "invariant" else 8, 8, 2)
        self.out, self.fault = out, fault
        if fault == "position":
            self.blame_pos = Fn(lambda y: y + 0.2 * torch.sin(torch.arange(6.0))[:, None])
        if fault == "pairs":
            self.blame_pairs = Fn(lambda y: y.reshape(3, 2, 8).amax(1))
        if fault == "weights":
            self.blame_w = Fn(lambda y: (torch.linspace(0.9, 1.1, 6)[:, None] * y))
        if fault == "flatten":
            self.blame_f = Fn(lambda y: y.reshape(8, 6).mean(1))
        if fault == "conv":
            self.blame_c = nn.Conv1d(8, 8, 3, padding=1)

    def forward(self, s):
        y = self.phi(self.blame_pos(s) if self.fault == "position" else s)
        for k in ("pairs", "w"):
            if hasattr(self, "blame_" + k):
                y = getattr(self, "blame_" + k)(y)
        if self.fault == "conv":
            y = self.blame_c(y.transpose(0, 1).unsqueeze(0)).squeeze(0).transpose(0, 1)
        z = self.blame_f(y) if self.fault == "flatten" else y.mean(-2)
        if self.out == "invariant":
            return self.rho(z)
        return self.rho(torch.cat([y, z.unsqueeze(-2).expand_as(y)], -1))


def deep(name, fault=None, out="invariant", why="", **kw):
    entry(name=name, family="set", build=lambda: DeepSet(fault, out), inputs=[("s", torch.randn(6, 3))], outputs=["y"],
          group="C1", actions_in={"s": "nodes(3*trivial)"}, actions_out={"y": out}, holds=fault is None,
          fails=() if fault is None else ("permutations",), fault=why, **kw)


deep("set-deep")
deep("set-deep-nodes", out="nodes(2*trivial)", **D)
deep("set-fault-position", "position", why="a positional encoding")
deep("set-fault-pairs", "pairs", why="the maximum over neighbours in the list", style="random")
deep("set-fault-weights", "weights", why="weights by place in the list", **D)
deep("set-fault-flatten", "flatten", why="reshape instead of transpose before the mean")
deep("set-fault-conv", "conv", out="nodes(2*trivial)", why="a convolution along the list of nodes", committed=False)


class Transformer(nn.Module):
    """Two heads of attention over a set, layer norm, a residual network."""

    def __init__(self, fault=None):
        super().__init__()
        c = 8
        self.q, self.k, self.v, self.o = (nn.Linear(c, c) for _ in range(4))
        self.n1, self.n2, self.ff = nn.LayerNorm(c), nn.LayerNorm(c), mlp(c, 16, c)
        self.fault = fault
        if fault == "position":
            self.blame_pos = Fn(lambda x: x + torch.stack([torch.sin(torch.arange(6.0) / 2 ** i) for i in range(8)], 1))
        if fault == "causal":
            self.blame_mask = Fn(lambda a: a + torch.triu(torch.full((6, 6), -30.0), 1))
        if fault == "norm":
            self.blame_norm = Fn(lambda x: F.layer_norm(x, x.shape[-2:], torch.linspace(0.5, 1.5, 6)[:, None].expand(6, 8)))
        if fault == "heads":
            self.blame_heads = Fn(lambda y: y.reshape(6, 8))  # the transpose is missing

    def forward(self, x):
        if self.fault == "position":
            x = self.blame_pos(x)
        y = self.blame_norm(x) if self.fault == "norm" else self.n1(x)
        q, k, v = (f(y).reshape(6, 2, 4).permute(1, 0, 2) for f in (self.q, self.k, self.v))
        a = q @ k.transpose(1, 2) / 2.0
        if self.fault == "causal":
            a = self.blame_mask(a)
        y = torch.softmax(a, -1) @ v
        y = self.blame_heads(y) if self.fault == "heads" else y.permute(1, 0, 2).reshape(6, 8)
        x = x + self.o(y)
        return x + self.ff(self.n2(x))


def attend(name, fault=None, why="", **kw):
    entry(name=name, family="set", build=lambda: Transformer(fault), inputs=[("tokens", torch.randn(6, 8))], outputs=["out"],
          group="C1", actions_in={"tokens": "nodes(8*trivial)"}, actions_out={"out": "nodes(8*trivial)"},
          holds=fault is None, fails=() if fault is None else ("permutations",), fault=why, **kw)


attend("set-transformer")
attend("set-transformer-dynamo", **D)
attend("set-fault-transformer-position", "position", why="a positional encoding", **D)
attend("set-fault-transformer-causal", "causal", why="a causal mask", style="random")
attend("set-fault-transformer-norm", "norm", why="layer norm with weights over nodes")
attend("set-fault-transformer-heads", "heads", why="heads are merged without the transpose")


# ---- vectors and features ---------------------------------------------------------------------
class VectorNeurons(nn.Module):
    """Channels of vectors (n, c, 3), mixed over channels only; gates by norms; a cross product."""

    def __init__(self, fault=None):
        super().__init__()
        self.w1 = nn.Parameter(torch.randn(6, 2) / 2)
        self.w2 = nn.Parameter(torch.randn(6, 6) / 3)
        self.w3 = nn.Parameter(torch.randn(1, 6) / 3)
        self.fault = fault
        fns = {
            "cross": lambda v: v + torch.stack([
                v[:, [1, 0, 3, 2, 5, 4], (k + 1) % 3] * v[..., (k + 2) % 3]
                - v[:, [1, 0, 3, 2, 5, 4], (k + 2) % 3] * v[..., (k + 1) % 3] for k in range(3)], -1),
            "sigmoid": lambda v: v * torch.sigmoid(v),
            "axis": lambda v: v / v.norm(dim=0, keepdim=True).clamp_min(1e-3),
            "softmax": lambda v: v * torch.softmax(v, -1),
            "mix": lambda v: v.reshape(v.shape[0], 3, 6).transpose(1, 2),
            "lastbias": lambda v: v + 0.05,
        }
        if fault:
            self.blame_step = Fn(fns[fault])

    def forward(self, v):
        v = v.reshape(v.shape[0], 2, 3)
        v = torch.einsum("oc,ncx->nox", self.w1, v)
        g = torch.sigmoid(v.norm(dim=2, keepdim=True) - 1)
        v = g * v
        if self.fault:
            v = self.blame_step(v)
        v = torch.einsum("oc,ncx->nox", self.w2, v)
        q = torch.einsum("oc,ncx->nox", self.w2, v)
        dot = (v * q).sum(2, keepdim=True)
        v = v - F.relu(-dot) / ((q * q).sum(2, keepdim=True) + 1e-2) * q
        return torch.einsum("oc,ncx->nox", self.w3, v)[:, 0]


def vn(name, fault=None, group="O3", fails=None, why="", **kw):
    fails = fails if fails is not None else (() if fault is None else ("group",))
    entry(name=name, family="vector", build=lambda: VectorNeurons(fault), inputs=[("v", torch.randn(4, 6))],
          outputs=["w"], group=group, actions_in={"v": "nodes(2*vector)"}, actions_out={"w": "nodes(vector)"},
          holds=not fails, fails=tuple(fails), fault=why, **kw)


vn("vector-neurons")
vn("vector-neurons-cross", "cross", group="SO3", fails=(), **D)
vn("vector-fault-cross-o3", "cross", why="a cross product under reflections", style="random")
vn("vector-fault-swish", "sigmoid", why="swish on components", **D)
vn("vector-fault-axis", "axis", why="norms over nodes instead of components")
vn("vector-fault-softmax", "softmax", why="softmax over components")
vn("vector-fault-mix", "mix", why="components and channels mixed by a reshape", style="empty", note="consumer")
vn("vector-fault-lastbias", "lastbias", why="bias on vectors")


def cartesian_to_order1(v):  # (x, y, z) to (y, z, x)
    return torch.stack([v[..., 1], v[..., 2], v[..., 0]], -1)


def degree2(a, b):
    """The symmetric traceless product of vectors in the order m = -2 … 2, up to a factor."""
    x, y, z = a.unbind(-1)
    u, v, w = b.unbind(-1)
    r = 1 / math.sqrt(2)
    return torch.stack([r * (x * v + y * u), r * (y * w + z * v), (2 * z * w - x * u - y * v) / math.sqrt(6),
                        r * (x * w + z * u), r * (x * u - y * v)], -1)


class Tensor(nn.Module):
    """Products of SO(3) features: degrees 0, 1 and 2 out of two vectors."""

    def __init__(self, fault=None):
        super().__init__()
        self.w = nn.Parameter(torch.randn(3))
        self.g = mlp(1, 8, 3)
        self.fault = fault
        if fault == "order":
            self.blame_order = Fn(lambda v: v)
        if fault == "sign":
            self.blame_sign = Fn(lambda q: q * torch.tensor([1.0, 1.0, 1.0, -1.0, 1.0]))
        if fault == "scale":
            self.blame_scale = Fn(lambda q: q * torch.tensor([1.0, 1.0, 1.2, 1.0, 1.0]))
        if fault == "gate":
            self.blame_gate = Fn(lambda q: q * torch.sigmoid(q))

    def forward(self, f):
        a, b = f[:, :3], f[:, 3:]
        s = (a * b).sum(-1, keepdim=True)
        t = cartesian_to_order1(torch.cross(a, b, dim=-1))
        q = degree2(a, b)
        for k in ("sign", "scale", "gate"):
            if self.fault == k:
                q = getattr(self, "blame_" + k)(q)
        g = self.g(s)
        if self.fault == "order":
            t = self.blame_order(torch.cross(a, b, dim=-1) * 1.0)
        return torch.cat([g[:, :1] * s, g[:, 1:2] * t, g[:, 2:] * q], -1)


def tensor(name, fault=None, why="", **kw):
    entry(name=name, family="tensor", build=lambda: Tensor(fault), inputs=[("f", torch.randn(3, 6))], outputs=["out"],
          group="SO3", actions_in={"f": "nodes(2*vector)"}, actions_out={"out": "nodes(spin:0 + spin:1 + spin:2)"},
          holds=fault is None, fails=() if fault is None else ("group",), fault=why, **kw)


tensor("tensor-product")
tensor("tensor-fault-order", "order", why="degree 1 in the order x, y, z where y, z, x is declared", **D,
       note="last")
tensor("tensor-fault-sign", "sign", why="one component of degree 2 has the wrong sign: another basis than declared")
tensor("tensor-fault-scale", "scale", why="one component of degree 2 is scaled: a basis that is not orthogonal", style="random")
tensor("tensor-fault-gate", "gate", why="swish on components of degree 2", **D)


class Phase(nn.Module):
    """Complex pairs under a global phase."""

    def __init__(self, fault=None):
        super().__init__()
        self.w = nn.Parameter(torch.randn(2, 4, 4) / 2)
        self.fault = fault
        self.out = mlp(8, 8, 2)
        if fault == "conjugate":
            self.blame_product = Fn(self.product)
        if fault == "modulus":
            self.blame_act = Fn(torch.relu)

    def product(self, a, b, c, d):
        s = 1.0 if self.fault == "conjugate" else -1.0
        return torch.cat([a * c - s * b * d, s * a * d + b * c], -1)

    def forward(self, z):
        z = z.reshape(-1, 4, 2)
        a, b = z[..., 0], z[..., 1]
        c = a @ self.w[0] - b @ self.w[1]
        d = a @ self.w[1] + b @ self.w[0]
        m = torch.sigmoid(c * c + d * d)
        c, d = m * c, m * d
        if self.fault == "modulus":
            c, d = self.blame_act(c), self.blame_act(d)
        p = self.blame_product(a, b, c, d) if self.fault == "conjugate" else self.product(a, b, c, d)
        return self.out(p)


for name, fault, why in (("phase", None, ""), ("phase-fault-conjugate", "conjugate", "the conjugate is missing: z·w instead of z·w*"),
                         ("phase-fault-relu", "modulus", "ReLU on real and imaginary parts")):
    entry(name=name, family="vector", build=lambda fault=fault: Phase(fault), inputs=[("z", torch.randn(3, 8))],
          outputs=["y"], group="SO2", actions_in={"z": "features(4*freq:1)"}, actions_out={"y": "features(2*trivial)"},
          holds=fault is None, fails=() if fault is None else ("group",), fault=why, note="consumer" if fault == "conjugate" else "")


class Symmetric(nn.Module):
    """Linear maps that commute with the symmetric group on 5 points."""

    def __init__(self, fault=None):
        super().__init__()
        self.a = nn.ParameterList([nn.Parameter(torch.randn(2)) for _ in range(3)])
        self.fault = fault
        if fault == "entry":
            self.blame_linear = nn.Linear(5, 5)

    def forward(self, x):
        for k, p in enumerate(self.a):
            m = p[0] * torch.eye(5) + p[1] / 5 * torch.ones(5, 5)
            if self.fault == "entry" and k == 1:
                x = self.blame_linear(x)
            else:
                x = x @ m
            x = torch.tanh(x)
        return x


for name, fault in (("permutation-s5", None), ("permutation-fault-s5", "entry")):
    entry(name=name, family="vector", build=lambda fault=fault: Symmetric(fault), inputs=[("x", torch.randn(3, 5))],
          outputs=["y"], group="S5", actions_in={"x": "features(permutation)"}, actions_out={"y": "features(permutation)"},
          holds=fault is None, fails=() if fault is None else ("group",), fault="a general matrix" if fault else "",
          dynamic={"x": {0: "batch"}})


class Lorentz(nn.Module):
    """Four-vectors (x, y, z, t), products by the metric diag(1, 1, 1, -1)."""

    def __init__(self, fault=None):
        super().__init__()
        self.fault = fault
        self.register_buffer("eta", torch.tensor([1.0, 1.0, 1.0, -1.0]))
        self.phi = mlp(2, 12, 12, last=False)
        self.w = nn.Linear(12, 1, bias=False)
        self.read = mlp(12, 8, 1)
        if fault == "euclid":
            self.blame_square = Fn(lambda d: (d * d).sum(-1, keepdim=True))

    def forward(self, p):
        d = p.unsqueeze(1) - p.unsqueeze(0)
        s = self.blame_square(d) if self.fault else (d * d * self.eta).sum(-1, keepdim=True)
        g = ((p * self.eta) @ p.T).unsqueeze(-1)
        psi = lambda t: torch.sign(t) * torch.log1p(t.abs())
        m = self.phi(torch.cat([psi(s), psi(g)], -1))
        return p + (torch.tanh(self.w(m)) * d).mean(1), self.read(m.sum((0, 1)))


for name, group, rep, fault in (
    ("lorentz", "SO(3,1)", "vector", None),
    ("lorentz-rotations", "SO3", "vector + trivial", None),
    ("lorentz-fault-metric", "SO(3,1)", "vector", "euclid"),
):
    entry(name=name, family="lorentz", build=lambda fault=fault: Lorentz(fault), inputs=[("p", torch.randn(4, 4))],
          outputs=["q", "mass"], group=group, actions_in={"p": f"nodes({rep})"},
          actions_out={"q": f"nodes({rep})", "mass": "invariant"}, holds=fault is None,
          fails=() if fault is None else ("group",), fault="the Euclidean square" if fault else "")
