"""Trains a steerable network of plain PyTorch on kernels that Intertwiner derived.

    ./intertwiner kernels C4 --in trivial --out regular --max-degree 4 --sample 5x5 \
        --rings 0,1,2 --sigma 0.6 --out-file lift.npz
    ./intertwiner kernels C4 --in regular --out regular --max-degree 4 --sample 5x5 \
        --rings 0,1,2 --sigma 0.6 --out-file mix.safetensors
    python3 train_torch.py lift.npz mix.safetensors

The basis is fixed; only its coefficients are learned. Images of two kinds, each turned by a random multiple of 90°, are told
apart; training sees them upright only. Needs numpy and torch, for files of safetensors also safetensors.
"""
import argparse

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F


def load(path):
    """Basis [element, output, input, row, column]."""
    if path.endswith(".npz"):
        return torch.from_numpy(np.load(path)["basis"])
    from safetensors.torch import load_file

    return load_file(path)["basis"]


class SteerableConv(nn.Module):
    """Several fields to several fields: every pair of them has its own coefficients in the one basis."""

    def __init__(self, basis, fields_in, fields_out):
        super().__init__()
        # equal energy for every element, so that one scale of the coefficients suits all
        self.register_buffer("basis", basis / basis.flatten(1).norm(dim=1).view(-1, 1, 1, 1, 1))
        scale = (fields_in * len(basis) / basis.shape[1]) ** -0.5
        self.weights = nn.Parameter(scale * torch.randn(fields_out, fields_in, len(basis)))

    def kernel(self):
        kernel = torch.einsum("abe,eoirc->aobirc", self.weights, self.basis)
        a, o, b, i, r, c = kernel.shape
        return kernel.reshape(a * o, b * i, r, c)

    def forward(self, fields):
        return F.conv2d(fields, self.kernel(), padding="same")


class Network(nn.Module):
    """Images to classes, unchanged when the image is turned by 90°."""

    def __init__(self, lift, mix, fields, classes):
        super().__init__()
        self.fields, self.order = fields, lift.shape[1]
        self.first = SteerableConv(lift, 1, fields)
        self.second = SteerableConv(mix, fields, fields)
        self.bias = nn.Parameter(torch.zeros(2, fields, 1, 1, 1))  # one a field; one a channel would not commute
        self.last = nn.Linear(fields, classes)

    def features(self, images):
        """Regular fields: the group permutes the channels of each, so any function channel by channel commutes."""
        x = images
        for layer, bias in zip((self.first, self.second), self.bias):
            x = layer(x).unflatten(1, (self.fields, self.order))
            x = F.relu(x + bias).flatten(1, 2)
        return x

    def forward(self, images):
        x = self.features(images).unflatten(1, (self.fields, self.order))
        return self.last(x.amax(2).mean((2, 3)))


class Plain(nn.Module):
    """The same shape with free kernels."""

    def __init__(self, channels, classes):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv2d(1, channels, 5, padding="same"), nn.ReLU(), nn.Conv2d(channels, channels, 5, padding="same"), nn.ReLU()
        )
        self.last = nn.Linear(channels, classes)

    def forward(self, images):
        return self.last(self.layers(images).mean((2, 3)))


def shapes(count, generator, turned):
    """Letters L and J, which are mirror images, at random places; noise over all."""
    label = torch.randint(2, (count,), generator=generator)
    images = torch.zeros(count, 1, 15, 15)
    for n in range(count):
        letter = torch.zeros(5, 5)
        letter[:, 1] = letter[4, 1:4] = 1
        letter = letter.flip(1) if label[n] else letter
        if turned:
            letter = letter.rot90(int(torch.randint(4, (1,), generator=generator)))
        r, c = torch.randint(1, 10, (2,), generator=generator)
        images[n, 0, r : r + 5, c : c + 5] = letter
    return images + 0.2 * torch.randn(images.shape, generator=generator), label


def accuracy(network, images, label):
    with torch.no_grad():
        return 100 * (network(images).argmax(1) == label).float().mean().item()


def train(network, images, label, steps, generator):
    optimiser = torch.optim.Adam(network.parameters(), 0.01)
    for _ in range(steps):
        batch = torch.randint(len(images), (64,), generator=generator)
        loss = F.cross_entropy(network(images[batch]), label[batch])
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    return loss.item()


def largest_difference(network, images):
    """How far the network is from one that ignores turns by 90°, of its largest output."""
    with torch.no_grad():
        there = network(images)
        turns = [network(images.rot90(k, (2, 3))) for k in (1, 2, 3)]
        return max((turn - there).abs().max() for turn in turns).item() / there.abs().max().item()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("lift", help="kernels from trivial to regular (.npz or .safetensors)")
    parser.add_argument("mix", help="kernels from regular to regular")
    parser.add_argument("--steps", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()

    torch.manual_seed(options.seed)
    torch.set_num_threads(2)
    generator = torch.Generator().manual_seed(options.seed)
    upright, upright_label = shapes(400, generator, turned=False)
    turned, turned_label = shapes(1000, generator, turned=True)
    lift, mix = load(options.lift), load(options.mix)
    print(f"{len(lift)} kernels to regular fields of order {lift.shape[1]}, {len(mix)} between them")
    for name, network in (("steerable", Network(lift, mix, 6, 2)), ("plain", Plain(8, 2))):
        size = sum(p.numel() for p in network.parameters())
        before = largest_difference(network, turned[:100])
        loss = train(network, upright, upright_label, options.steps, generator)
        after = largest_difference(network, turned[:100])
        print(
            f"{name:9} {size:5} parameters, loss {loss:.3f}, right on upright letters "
            f"{accuracy(network, upright, upright_label):5.1f} %, on turned ones {accuracy(network, turned, turned_label):5.1f} %"
        )
        print(f"          changed by a quarter turn: {before:.1e} before training, {after:.1e} after")


if __name__ == "__main__":
    main()
