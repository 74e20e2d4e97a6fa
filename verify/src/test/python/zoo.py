"""What the families of models share: the table of entries, the groups of the square, small layers.

An entry names a network, the group and the actions that it is checked with, and what is right: the
verdict, and the part of the network that is to blame. The part to blame is a submodule whose name
starts with `blame`; the exporters carry the names of modules into the names of nodes, so that the
nodes to blame are read off the exported graph.
"""

from collections import OrderedDict
from dataclasses import dataclass, field

import torch
import torch.nn as nn
import torch.nn.functional as F


@dataclass
class Entry:
    """One model of the zoo."""

    name: str
    family: str
    build: object  # () -> nn.Module, called with a fixed seed
    inputs: list  # [(name, tensor)]
    outputs: list  # names
    group: str
    actions_in: dict  # name -> ACTION
    actions_out: dict
    holds: bool = True
    fails: tuple = ()  # which checks fail: group, permutations, translations, batch
    fault: str = ""
    note: str = ""
    options: tuple = ()  # further options of the command line
    dynamic: dict = field(default_factory=dict)  # input -> {axis: name}
    exporter: str = "legacy"
    train: bool = False
    opset: int = 17
    committed: bool = True
    style: str = "plain"  # or random, empty, reordered: what is done to the names afterwards


TABLE = []
ROT90 = False  # only the newer exporter knows torch.rot90


def entry(**kw):
    """Adds an entry; names are unique."""
    e = Entry(**kw)
    assert all(t.name != e.name for t in TABLE), e.name
    assert e.holds == (not e.fails), e.name
    TABLE.append(e)
    return e


class Fn(nn.Module):
    """A step without parameters."""

    def __init__(self, f):
        super().__init__()
        self.f = f

    def forward(self, *a):
        return self.f(*a)


def seq(*named):
    """Layers in a row, by name."""
    return nn.Sequential(OrderedDict(named))


def elements(group):
    """The rotations and flips of the square as integer matrices, in the order in which groups are listed."""
    r, s = ((0, -1), (1, 0)), ((-1, 0), (0, 1))
    gens = [r] if group == "C4" else [r, s]
    out = [((1, 0), (0, 1))]
    for a in out:
        for g in gens:
            b = mul(a, g)
            if b not in out:
                out.append(b)
    return out


def mul(a, b):
    return tuple(tuple(sum(a[i][k] * b[k][j] for k in range(2)) for j in range(2)) for i in range(2))


def inv(a):
    return ((a[0][0], a[1][0]), (a[0][1], a[1][1]))  # orthogonal


def turn(x, g):
    """(g·x)(p) = x(g⁻¹p) on the last two axes; x to the right, y up."""
    flip = g[0][0] * g[1][1] - g[0][1] * g[1][0] < 0
    if flip:  # g = r^k s
        x = x.flip(-1)
        g = mul(g, ((-1, 0), (0, 1)))
    k = {(1, 0): 0, (0, 1): 1, (-1, 0): 2, (0, -1): 3}[(g[0][0], g[1][0])]
    if ROT90:
        return torch.rot90(x, k, (-2, -1))
    if k == 1:
        return x.transpose(-2, -1).flip(-2)
    if k == 3:
        return x.transpose(-2, -1).flip(-1)
    return x.flip(-2).flip(-1) if k == 2 else x


def symmetric(conv, group="D4"):
    """The convolution with kernels averaged over the group."""
    with torch.no_grad():
        es = elements(group)
        conv.weight.copy_(sum(turn(conv.weight, g) for g in es) / len(es))
    return conv


def conv(cin, cout, k, group="D4", **kw):
    kw.setdefault("padding", k // 2)
    return symmetric(nn.Conv2d(cin, cout, k, **kw), group)


def pool_mean():
    return Fn(lambda x: x.mean((2, 3)))
