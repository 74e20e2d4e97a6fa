"""Group-convolutional networks of C4 and D4 with plain operations, in four styles, and their faults.

Channels are copies of the regular representation, copy by copy: (C, |G|) merged into C·|G|.
"""

import torch
import torch.nn as nn
import torch.nn.functional as F

from zoo import Fn, elements, entry, inv, mul, turn


def regular(w, group, fault=None):
    """Kernels (out, in, |G|, k, k) → (out·|G|, in·|G|, k, k): out[h] = Σ w[h⁻¹h'] turned by h."""
    es = elements(group)
    rows = []
    for h in es:
        cols = []
        for k in es:
            j = mul(inv(h), k)
            if fault == "order":
                j = mul(h, k)
            if fault == "right":
                j = mul(k, inv(h))
            cols.append(w[:, :, es.index(j)])
        block = torch.stack(cols, 2)
        t = inv(h) if fault == "turn" else h
        rows.append(turn(block, t))
    out = torch.stack(rows, 1)  # out, h, in, k, .., ..
    o, n, i, m = out.shape[:4]
    return out.reshape(o * n, i * m, *out.shape[4:])


class Lift(nn.Module):
    """Scalars to the regular representation."""

    def __init__(self, group, cin, cout, k, style, padding=None, fault=None):
        super().__init__()
        self.group, self.style, self.fault = group, style, fault
        self.pad = k // 2 if padding is None else padding
        self.weight = nn.Parameter(torch.randn(cout, cin, k, k) / (k * cin ** 0.5))
        self.bias = nn.Parameter(0.1 * torch.randn(cout))

    def forward(self, x):
        es = elements(self.group)
        n = len(es)
        if self.style == "one":
            w = torch.stack([turn(self.weight, inv(g) if self.fault == "turn" else g) for g in es], 1).flatten(0, 1)
            return F.conv2d(x, w, self.bias.repeat_interleave(n), padding=self.pad)
        if self.style == "stack":
            ys = [F.conv2d(x, turn(self.weight, g), self.bias, padding=self.pad) for g in es]
            y = torch.stack(ys, 2)
            return y.reshape(y.shape[0], -1, *y.shape[3:])
        ys = []
        for i, g in enumerate(es):  # the input is turned, the weights are shared
            y = F.conv2d(turn(x, inv(g)), self.weight, self.bias, padding=self.pad)
            ys.append(y if self.fault == "back" and i == 1 else turn(y, g))
        y = torch.stack(ys, 2)
        return y.reshape(y.shape[0], -1, *y.shape[3:])


class GroupConv(nn.Module):
    """Regular to regular."""

    def __init__(self, group, cin, cout, k, style, padding=None, fault=None, bias=True):
        super().__init__()
        self.group, self.style, self.fault = group, style, fault
        self.n = len(elements(group))
        self.pad = k // 2 if padding is None else padding
        self.weight = nn.Parameter(torch.randn(cout, cin, self.n, k, k) / (k * (cin * self.n) ** 0.5))
        self.bias = nn.Parameter(0.1 * torch.randn(cout * self.n if fault == "bias" else cout))

    def forward(self, x):
        es = elements(self.group)
        if self.style == "einsum":  # kernel 1 by einsum on (batch, C, |G|, …)
            m = regular(self.weight, self.group, self.fault)[:, :, 0, 0]
            m = m.reshape(m.shape[0] // self.n, self.n, m.shape[1] // self.n, self.n)
            y = x.reshape(x.shape[0], -1, self.n, *x.shape[2:])
            y = torch.einsum("ohik,bikyx->bohyx", m, y) + self.bias[None, :, None, None, None]
            return y.reshape(x.shape[0], -1, *x.shape[2:])
        b = self.bias if self.fault == "bias" else self.bias.repeat_interleave(self.n)
        if self.style == "input":  # turn the input in space and along the group axis, shared weights
            ys = []
            v = x.reshape(x.shape[0], -1, self.n, *x.shape[2:])
            w = self.weight.flatten(1, 2)
            for h in es:
                order = [es.index(mul(h, k)) for k in es]
                u = turn(v[:, :, order], inv(h)).reshape(x.shape)
                ys.append(turn(F.conv2d(u, w, padding=self.pad), h))
            y = torch.stack(ys, 2)
            return y.reshape(y.shape[0], -1, *y.shape[3:]) + b[:, None, None]
        w = regular(self.weight, self.group, self.fault)
        if self.style == "stack":
            o = w.reshape(w.shape[0] // self.n, self.n, *w.shape[1:])
            bb = b.reshape(-1, self.n)
            y = torch.stack([F.conv2d(x, o[:, h], bb[:, h], padding=self.pad) for h in range(self.n)], 2)
            return y.reshape(y.shape[0], -1, *y.shape[3:])
        return F.conv2d(x, w, b, padding=self.pad)


class Net(nn.Module):
    """Lifting, two group convolutions, and a head; one fault."""

    def __init__(self, group="C4", style="one", out="invariant", fault=None, size=9, c=3, norm=None):
        super().__init__()
        n = len(elements(group))
        self.n, self.out, self.fault, self.size, self.c = n, out, fault, size, c

        def add(name, module, guilty):
            setattr(self, ("blame_" if guilty else "") + name, module)
            return module

        conv_fault = fault if fault in ("order", "right", "turn2", "bias") else None
        small = style == "einsum"
        s0 = "one" if small else style
        add("lift", Lift(group, 1, c, 3, s0, fault={"turn": "turn", "back": "back"}.get(fault)), fault in ("turn", "back", "lift-blame"))
        add("g1", GroupConv(group, c, c, 3, s0), False)
        add("g2", GroupConv(group, c, c, 1 if small else 3, style,
                            fault="turn" if fault == "turn2" else conv_fault), conv_fault is not None)
        self.steps = [k for k in self._modules]
        odd = size % 2 == 1
        pool = {"pool": nn.MaxPool2d(2), "avg": nn.AvgPool2d(2)}.get(fault, nn.MaxPool2d(3, 2, 1) if odd else nn.MaxPool2d(2))
        add("pool", pool, fault in ("pool", "avg"))
        if norm:
            add("norm", norm(), fault == "norm")
        split = Fn(lambda y: y.reshape(y.shape[0], -1, n, *y.shape[2:]))
        if fault == "split":
            split = Fn(lambda y: y.reshape(y.shape[0], n, -1, *y.shape[2:]).transpose(1, 2))
        add("split", split, fault == "split")
        take = Fn(lambda y: y.amax(2))
        if fault == "first":
            take = Fn(lambda y: y[:, :, 0])
        if fault == "softmax":
            take = Fn(lambda y: (torch.softmax(y, 4) * y).amax(2))
        if fault == "halfmax":
            take = Fn(lambda y: y[:, :, : n // 2].amax(2))
        add("take", take, fault in ("first", "softmax", "split", "halfmax"))
        self.fc = nn.Linear(c, 3)
        if fault == "noPool":
            self.blame_fc = nn.Linear(c * n, 3)
        if out == "vector":
            es = elements(group)
            m = torch.tensor([[g[0][0], g[1][0]] for g in es], dtype=torch.float32)
            if fault == "conjugate":
                m = torch.tensor([[inv(g)[0][0], inv(g)[1][0]] for g in es], dtype=torch.float32)
            self.register_buffer("m", m)
            add("tovec", Fn(lambda y: torch.einsum("bchyx,hk->bkyx", y, m)), fault == "conjugate")

    def at(self, name, *a):
        return self._modules.get("blame_" + name, self._modules.get(name))(*a)

    def forward(self, x):
        x = F.relu(self.at("lift", x))
        x = F.elu(self.at("g1", x))
        if self.out in ("invariant", "pooled"):
            x = self.at("pool", x)
        if "norm" in self._modules or "blame_norm" in self._modules:
            x = self.at("norm", x)
        x = self.at("g2", x)
        if self.out == "regular":
            return torch.tanh(x)
        if self.fault == "noPool":
            return self.blame_fc(F.relu(x).mean((2, 3)))
        x = self.at("split", F.relu(x))
        if self.out == "vector":
            return self.at("tovec", x)
        x = self.at("take", x)
        if self.out == "dense":
            return x
        return self.fc(x.mean((2, 3)))


def net(name, group="C4", style="one", out="invariant", fault=None, size=9, why="", norm=None, **kw):
    action = {"invariant": "invariant", "dense": f"image({2 if group == 'D4' else 3}*trivial)", "regular": f"image({2 if group == 'D4' else 3}*regular)",
              "vector": "image(vector)"}[out]
    entry(name=name, family="group", build=lambda: Net(group, style, out, fault, size, 2 if group == "D4" else 3, norm),
          inputs=[("image", torch.randn(2, 1, size, size))], outputs=["out"], group=group,
          actions_in={"image": "image(trivial)"}, actions_out={"out": action}, holds=fault is None,
          fails=() if fault is None else ("group",), fault=why, **kw)


D = dict(exporter="dynamo", opset=18)
BATCH = dict(dynamic={"image": {0: "batch"}})
net("group-c4-one-9")
net("group-c4-stack-8", style="stack", size=8, **BATCH)
net("group-c4-input-9", style="input")
net("group-c4-einsum-8", style="einsum", size=8, **D)
net("group-c4-regular-7", out="regular", size=7, dynamic={"image": {0: "batch", 2: "h", 3: "w"}})
net("group-c4-vector-9", style="stack", out="vector", **D)
net("group-d4-one-8", group="D4", size=8, **D)
net("group-d4-stack-7", group="D4", style="stack", out="dense", size=7)
net("group-d4-input-8", group="D4", style="input", out="regular", size=8, committed=False)
net("group-d4-einsum-9", group="D4", style="einsum")
net("group-d4-vector-7", group="D4", out="vector", size=7)
NORM = dict(norm=lambda: nn.GroupNorm(3, 12))
net("group-c4-norm-8", size=8, **NORM)

net("group-fault-order-9", fault="order", why="the second layer multiplies by h instead of its inverse along the group axis")
net("group-fault-order-d4-8", group="D4", fault="right", size=8, why="kh⁻¹ instead of h⁻¹k along the group axis", **D)
net("group-fault-turn-9", style="stack", fault="turn2", why="kernels of the last layer are turned the wrong way")
net("group-fault-turn-lift-9", fault="turn", why="kernels of the lifting are turned by h⁻¹: the channels move by another order, "
    "which the next layer does not expect", committed=False)
net("group-fault-bias-9", fault="bias", why="one bias per group element", out="dense")
net("group-fault-back-9", style="input", fault="back", why="one of the turned responses is not turned back")
net("group-fault-pool-9", fault="pool", why="MaxPool 2/2 at size 9 drops a row")
net("group-fault-avg-7", fault="avg", size=7, style="stack", why="AveragePool 2/2 at size 7 drops a row", **D)
net("group-fault-split-8", fault="split", size=8, why="channels are split as (|G|, C) although they are merged as (C, |G|)")
net("group-fault-first-8", fault="first", size=8, style="einsum", why="the first group element instead of the largest")
net("group-fault-half-8", group="D4", fault="halfmax", size=8, why="the largest of half of the group")
net("group-fault-softmax-9", fault="softmax", why="softmax over rows")
net("group-fault-nopool-9", fault="noPool", why="a dense layer on the regular representation, declared invariant")
net("group-fault-norm-8", fault="norm", size=8, norm=lambda: nn.GroupNorm(4, 12), why="normalisation groups cut the orbits of channels", **D)
net("group-fault-vector-9", out="vector", fault="conjugate", why="the vector is made with transposed rotations")
entry(name="group-fault-c4-under-d4-9", family="group", build=lambda: Net("C4", "one", "invariant", "lift-blame"),
      inputs=[("image", torch.randn(2, 1, 9, 9))], outputs=["out"], group="D4", actions_in={"image": "image(trivial)"},
      actions_out={"out": "invariant"}, holds=False, fails=("group",), fault="a network of C4 checked under D4: the lifting is the first that fails",
      note="lift")
