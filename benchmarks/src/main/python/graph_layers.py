"""Times e3nn's layers on graphs at the sizes of MessageBenchmark: CPU, two threads.

512 nodes with 16 neighbours each, 16x0e+16x1o+16x2e, harmonics up to degree 2, eight radial functions,
a radial perceptron of width 64, gates behind; one layer of a tensor field network (channel by channel, and
fully connected) and one of an SE(3)-Transformer with four heads.

Usage: python graph_layers.py [threads]; needs torch and e3nn.
"""

import sys
import warnings

import torch

warnings.filterwarnings("ignore")
from e3nn import nn, o3  # noqa: E402
from e3nn.math import soft_one_hot_linspace  # noqa: E402

from tensor_products import best  # noqa: E402

NODES, NEIGHBOURS, CUTOFF, RADIAL, WIDTH, HEADS = 512, 16, 6.0, 8, 64, 4
TYPE = o3.Irreps("16x0e+16x1o+16x2e")
HARMONICS = o3.Irreps.spherical_harmonics(2)


def gate():
    """A gate to TYPE: scalars by SiLU, vectors and tensors times a sigmoid."""
    silu, sigmoid = torch.nn.functional.silu, torch.sigmoid
    return nn.Gate("16x0e", [silu], "32x0e", [sigmoid], "16x1o+16x2e")


def channelwise(kept):
    """Every copy of TYPE with every harmonic, weights for each edge; only what is in kept comes out."""
    paths, out = [], []
    for i, (copies, a) in enumerate(TYPE):
        for j, (_, b) in enumerate(HARMONICS):
            for c in a * b:
                if c in kept:
                    paths.append((i, j, len(out), "uvu", True))
                    out.append((copies, c))
    return o3.TensorProduct(
        TYPE, HARMONICS, o3.Irreps(out), paths, shared_weights=False, internal_weights=False
    )


class Layer(torch.nn.Module):
    """A convolution, or attention between neighbours, with self-interaction in the latter, and a gate."""

    def __init__(self, kind):
        super().__init__()
        self.gate = gate()
        gated = self.gate.irreps_in
        self.attention = kind == "attention"
        if kind == "fully-connected":
            self.before, self.after = torch.nn.Identity(), torch.nn.Identity()
            self.product = o3.FullyConnectedTensorProduct(TYPE, HARMONICS, gated, shared_weights=False)
        else:
            self.before = o3.Linear(TYPE, TYPE)
            self.product = channelwise(TYPE if self.attention else gated)
            between = (TYPE + TYPE).sort()[0] if self.attention else gated
            self.after = o3.Linear(self.product.irreps_out, between)
        if self.attention:
            self.query, self.last = o3.Linear(TYPE, TYPE), o3.Linear(TYPE, gated)
            self.own = o3.Linear(TYPE, gated)
            # the channels of keys and of values among those of both, and the head of each channel
            keys, head, start = [], [], 0
            for copies, irrep in TYPE:
                width = copies * irrep.dim
                keys += range(start, start + width)
                head += [i * HEADS // width for i in range(width)]
                start += 2 * width
            self.keys = torch.tensor(keys)
            self.values = torch.tensor([i for i in range(start) if i not in set(keys)])
            self.membership = torch.nn.functional.one_hot(torch.tensor(head), HEADS).float()
        self.radial = nn.FullyConnectedNet(
            [RADIAL, WIDTH, self.product.weight_numel], torch.nn.functional.silu
        )

    def forward(self, positions, features, sources, targets):
        ways = positions[sources] - positions[targets]
        lengths = ways.norm(dim=1)
        harmonics = o3.spherical_harmonics(HARMONICS, ways, True, "component")
        basis = soft_one_hot_linspace(lengths, 0.0, CUTOFF, RADIAL, "bessel", True)
        weights = self.radial(basis)
        message = self.product(self.before(features)[sources], harmonics, weights)
        if not self.attention:
            sums = torch.zeros(NODES, message.shape[1]).index_add(0, targets, message)
            return self.gate(self.after(sums / NEIGHBOURS**0.5))
        both = self.after(message)
        keys, values = both[:, self.keys], both[:, self.values]
        logits = (self.query(features)[targets] * keys) @ self.membership
        logits = logits * (HEADS / TYPE.dim) ** 0.5
        most = torch.full((NODES, HEADS), -1e30).index_reduce(0, targets, logits.detach(), "amax")
        grown = torch.exp(logits - most[targets])
        sums = torch.zeros(NODES, HEADS).index_add(0, targets, grown)
        spread = (grown / sums[targets]) @ self.membership.T
        mixed = torch.zeros(NODES, TYPE.dim).index_add(0, targets, values * spread)
        return self.gate(self.last(mixed) + self.own(features))


def compare(kind):
    """Prints the times of one layer forward, and with the gradients in weights and positions."""
    torch.manual_seed(1)
    layer = Layer(kind)
    targets = torch.arange(NODES).repeat_interleave(NEIGHBOURS)
    sources = (targets + 1 + torch.randint(NODES - 1, targets.shape)) % NODES
    positions, features = torch.randn(NODES, 3), torch.randn(NODES, TYPE.dim)
    with torch.no_grad():
        print(kind, "forward:", best(lambda: layer(positions, features, sources, targets)))
    tracked = positions.clone().requires_grad_(True)
    variables = [tracked, *(p for p in layer.parameters() if p.numel() > 0)]

    def step():
        y = layer(tracked, features, sources, targets)
        torch.autograd.grad(y, variables, y.detach())

    print(kind, "forward and backward:", best(step))


if __name__ == "__main__":
    torch.set_num_threads(int(sys.argv[1]) if len(sys.argv) > 1 else 2)
    for name in ("convolution", "fully-connected", "attention"):
        compare(name)
