"""Random networks: a row of layers drawn from a menu, right or with one fault at a random place."""

import random

import torch
import torch.nn as nn
import torch.nn.functional as F

from zoo import Fn, conv, elements, entry, seq
from zoo_groups import GroupConv, Lift
from zoo_points import mlp

POINTWISE = [nn.ReLU, nn.ELU, nn.SiLU, nn.Tanh, nn.GELU, nn.Sigmoid, lambda: nn.LeakyReLU(0.1), nn.Softplus]


def good_sizes(n, k, s, p, d=1):
    return (n + 2 * p - d * (k - 1) - 1) % s == 0


def image_layers(rng, n, c, group, count):
    """Names, makers and sizes of layers that keep the symmetry."""
    out = []
    for i in range(count):
        kind = rng.choice(["conv", "conv", "act", "max", "avg", "up", "norm", "stride", "dilated", "shuffle"])
        if kind == "conv":
            k = rng.choice([1, 3, 5])
            out.append((lambda k=k: conv(c, c, k, group, bias=rng.random() < 0.5), n))
        elif kind == "dilated" and n >= 6:
            out.append((lambda: conv(c, c, 3, group, dilation=2, padding=2), n))
        elif kind == "act":
            f = rng.choice(POINTWISE)
            out.append((f, n))
        elif kind in ("max", "avg", "stride"):
            choices = [(k, s, p) for k in (2, 3, 4, 5) for s in (1, 2, 3) for p in range(0, k // 2 + 1)
                       if good_sizes(n, k, s, p) and (n + 2 * p - k) // s + 1 >= 3]
            if not choices:
                continue
            k, s, p = rng.choice(choices)
            m = (n + 2 * p - k) // s + 1
            make = {"max": lambda k=k, s=s, p=p: nn.MaxPool2d(k, s, p),
                    "avg": lambda k=k, s=s, p=p: nn.AvgPool2d(k, s, p, count_include_pad=rng.random() < 0.5),
                    "stride": lambda k=k, s=s, p=p: conv(c, c, k, group, stride=s, padding=p)}[kind]
            out.append((make, m))
            n = m
        elif kind == "up" and n <= 6:
            mode = rng.choice(["nearest", "bilinear"])
            out.append((lambda mode=mode: nn.Upsample(scale_factor=2, mode=mode), 2 * n))
            n *= 2
        elif kind == "norm":
            out.append((rng.choice([lambda: nn.InstanceNorm2d(c, affine=True), lambda: nn.GroupNorm(1, c),
                                    lambda: nn.BatchNorm2d(c)]), n))
        elif kind == "shuffle" and c == 4 and n <= 6:
            out.append((lambda: Fn(lambda x: F.pixel_shuffle(F.interpolate(x.repeat_interleave(4, 1), scale_factor=1.0), 2)), 2 * n))
            n *= 2
    return out


class Plus(nn.Module):
    def __init__(self, t):
        super().__init__()
        self.t = nn.Parameter(t)

    def forward(self, x):
        return x + self.t


def faults(rng, n, c):
    """Makers of layers that break the symmetry at this size."""
    out = [
        (lambda: nn.Conv2d(c, c, 3, padding=1), "a convolution that is not symmetrised", n),
        (lambda: Plus(0.3 * torch.randn(1, c, n, n)), "a map of positions is added", n),
        (lambda: Fn(lambda x: torch.cumsum(x, 3)), "cumulative sum", n),
        (lambda: Fn(lambda x: F.pad(x, (1, 0, 1, 0))), "padding on one side", n + 1),
        (lambda: Fn(lambda x: x * torch.linspace(0.8, 1.2, n)), "weights along rows", n),
        (lambda: Fn(lambda x: F.layer_norm(x, (n,))), "layer norm over rows", n),
        (lambda: nn.AvgPool2d((1, 3), 1, (0, 1)), "a window of one row", n),
    ]
    for k, s, p in ((2, 2, 0), (3, 2, 1), (3, 3, 0), (3, 2, 0)):
        if not good_sizes(n, k, s, p) and (n + 2 * p - k) // s + 1 >= 3:
            m = (n + 2 * p - k) // s + 1
            out += [(lambda k=k, s=s, p=p: nn.MaxPool2d(k, s, p), "a pooling that drops a row", m)] * 3
            out += [(lambda k=k, s=s, p=p: conv(c, c, k, "D4", stride=s, padding=p), "a stride that drops a row", m)] * 2
    return out


def image(seed):
    rng = random.Random(seed)
    group, c, n0 = rng.choice(["C4", "D4"]), rng.choice([2, 4, 5]), rng.randint(6, 15)
    before = image_layers(rng, n0, c, group, rng.randint(0, 5))
    n = before[-1][1] if before else n0
    fault, why = None, ""
    if rng.random() < 0.6:
        fault, why, n = rng.choice(faults(rng, n, c))
    after = image_layers(rng, n, c, group, rng.randint(0, 4))
    dense = rng.random() < 0.4

    def build():
        rng.seed(seed + 1)
        layers = [("stem", conv(1, c, 3, group))]
        layers += [(f"a{i}", m()) for i, (m, _) in enumerate(before)]
        if fault:
            layers += [("act", nn.Tanh()), ("blame_x", fault()), ("act2", nn.SiLU())]
        layers += [(f"b{i}", m()) for i, (m, _) in enumerate(after)]
        if not dense:
            layers += [("last", nn.SiLU()), ("mean", Fn(lambda x: x.mean((2, 3)))), ("fc", nn.Linear(c, 3))]
        return seq(*layers)

    entry(name=f"random-image-{seed}", family="image", build=build, inputs=[("x", torch.randn(2, 1, n0, n0))], outputs=["y"],
          group=group, actions_in={"x": "image(trivial)"}, actions_out={"y": f"image({c}*trivial)" if dense else "invariant"},
          holds=fault is None, fails=("group",) if fault else (), fault=why,
          exporter=rng.choice(["legacy", "dynamo"]), style=rng.choice(["plain", "random", "empty", "reordered"]))


def group(seed):
    rng = random.Random(seed)
    g, c = rng.choice(["C4", "D4"]), 2
    n0, depth = rng.randint(5, 9), rng.randint(1, 3)
    styles = [rng.choice(["one", "stack", "input"]) for _ in range(depth + 1)]
    bad = rng.choice([None, "turn", "bias", "order" if g == "C4" else "right", "pos"])
    where = rng.randrange(depth)
    if bad in ("turn", "order", "right", "bias") and styles[where + 1] == "input":
        styles[where + 1] = "one"
    acts = [rng.choice(POINTWISE[:5]) for _ in range(depth + 1)]
    m = len(elements(g))

    def build():
        layers = [("lift", Lift(g, 1, c, 3, styles[0])), ("act", acts[0]())]
        for i in range(depth):
            f = bad if i == where and bad not in (None, "pos") else None
            if bad == "pos" and i == where:
                layers.append(("blame_pos", Plus(0.3 * torch.randn(1, c * m, 1, 1))))
                layers.append(("act_pos", nn.Tanh()))
            layers.append((f"{'blame_' if f else ''}g{i}", GroupConv(g, c, c, 3, styles[i + 1], fault=f)))
            layers.append((f"act{i}", acts[i + 1]()))
        return seq(*layers)

    entry(name=f"random-group-{seed}", family="group", build=build, inputs=[("x", torch.randn(2, 1, n0, n0))], outputs=["y"],
          group=g, actions_in={"x": "image(trivial)"}, actions_out={"y": f"image({c}*regular)"}, holds=bad is None,
          fails=("group",) if bad else (), fault=bad or "",
          exporter=rng.choice(["legacy", "dynamo"]), style=rng.choice(["plain", "random", "empty", "reordered"]))


class Vectors(nn.Module):
    """Random steps on scalars and vectors of nodes."""

    def __init__(self, steps, bad, where):
        super().__init__()
        self.steps, self.bad, self.where = steps, bad, where
        for i, _ in enumerate(steps):
            self.add_module(f"s{i}", mlp(9, 8, 4))
            self.register_parameter(f"w{i}", nn.Parameter(torch.randn(2, 2) / 1.5))
        if bad:
            self.blame_x = Fn({
                "relu": lambda s, v: (s, v.relu()), "bias": lambda s, v: (s, v + 0.2),
                "component": lambda s, v: (s + v[:, :1, 0], v), "clip": lambda s, v: (s, v.clamp(-0.7, 0.7)),
                "scale": lambda s, v: (s, v * torch.tensor([1.0, 1.0, 1.05])),
                "order": lambda s, v: (s + torch.linspace(0, 1, s.shape[0])[:, None], v),
                "flip": lambda s, v: (s, torch.cat([v[..., :1], v[..., 2:], v[..., 1:2]], -1) + v),
            }[bad])

    def forward(self, s, v):
        v = v.reshape(-1, 2, 3)
        for i, kind in enumerate(self.steps):
            if self.bad and i == self.where:
                s, v = self.blame_x(s, v)
            dots = torch.einsum("nax,nbx->nab", v, v).flatten(1)[:, :4]
            pool = s.mean(0, keepdim=True).expand_as(s)
            net, w = getattr(self, f"s{i}"), getattr(self, f"w{i}")
            s = s + net(torch.cat([s, dots, pool[:, :1]], 1))
            v = torch.einsum("ab,nbx->nax", w, v)
            if kind == "gate":
                v = v * torch.sigmoid(s[:, :2])[:, :, None]
            elif kind == "mean":
                v = v - v.mean(0, keepdim=True)
            elif kind == "attend":
                a = torch.softmax((s @ s.T) / 2, -1)
                v = torch.einsum("nm,max->nax", a, v)
            else:
                v = v / (1 + v.norm(dim=-1, keepdim=True))
        return s, v.flatten(1)


def points(seed):
    rng = random.Random(seed)
    steps = [rng.choice(["gate", "mean", "attend", "unit"]) for _ in range(rng.randint(1, 4))]
    bad = rng.choice([None, None, "relu", "bias", "component", "clip", "scale", "order", "flip"])
    where = rng.randrange(len(steps))
    fails = () if bad is None else ("permutations",) if bad == "order" else ("group",)
    entry(name=f"random-points-{seed}", family="points", build=lambda: Vectors(steps, bad, where),
          inputs=[("s", torch.randn(5, 4)), ("v", torch.randn(5, 6))], outputs=["t", "w"], group=rng.choice(["SO3", "O3"]),
          actions_in={"s": "nodes(4*trivial)", "v": "nodes(2*vector)"},
          actions_out={"t": "nodes(4*trivial)", "w": "nodes(2*vector)"}, holds=bad is None, fails=fails, fault=bad or "",
          exporter=rng.choice(["legacy", "dynamo"]), style=rng.choice(["plain", "random", "empty", "reordered"]))


def fill(count):
    for seed in range(count):
        (image, image, group, points)[seed % 4](seed)
