"""Trains a steerable network of plain JAX on kernels that Intertwiner derived.

    ./intertwiner kernels C4 --in trivial --out regular --max-degree 4 --sample 5x5 \
        --rings 0,1,2 --sigma 0.6 --out-file lift.npz
    ./intertwiner kernels C4 --in regular --out regular --max-degree 4 --sample 5x5 \
        --rings 0,1,2 --sigma 0.6 --out-file mix.safetensors
    python3 train_jax.py lift.npz mix.safetensors

The basis is fixed; only its coefficients are learned. Images of two kinds, each turned by a random multiple of 90°, are told
apart; training sees them upright only. Needs numpy and jax, for files of safetensors also safetensors.
"""
import argparse
from functools import partial

import jax
import numpy as np
from jax import numpy as jnp

FIELDS, CLASSES, CHANNELS = 6, 2, 8


def load(path):
    """Basis [element, output, input, row, column], every element with equal energy, so that one scale suits all."""
    if path.endswith(".npz"):
        basis = np.load(path)["basis"]
    else:
        from safetensors.numpy import load_file

        basis = load_file(path)["basis"]
    return basis / np.sqrt((basis**2).sum((1, 2, 3, 4), keepdims=True))


def convolve(images, kernel):
    return jax.lax.conv_general_dilated(images, kernel, (1, 1), "SAME")  # a cross-correlation, rows run down


def expand(weights, basis):
    """Several fields to several fields: every pair of them has its own coefficients in the one basis."""
    kernel = jnp.einsum("abe,eoirc->aobirc", weights, basis)
    a, o, b, i, r, c = kernel.shape
    return kernel.reshape(a * o, b * i, r, c)


def steerable(bases, p, images):
    """Images to classes, unchanged when the image is turned by 90°."""
    x = images
    for basis, weights, bias in zip(bases, (p["lift"], p["mix"]), p["bias"]):
        x = convolve(x, expand(weights, basis))
        # regular fields: the group permutes the channels of each, so any function channel by channel commutes;
        # one bias a field, as one a channel would not
        fields = x.reshape(len(x), FIELDS, -1, *x.shape[2:])
        x = jax.nn.relu(fields + bias[:, None, None, None]).reshape(x.shape)
    invariant = x.reshape(len(x), FIELDS, -1, *x.shape[2:]).max(2).mean((2, 3))
    return invariant @ p["last"] + p["offset"]


def plain(p, images):
    """The same shape with free kernels."""
    x = jax.nn.relu(convolve(images, p["lift"]) + p["bias"][0][:, None, None])
    x = jax.nn.relu(convolve(x, p["mix"]) + p["bias"][1][:, None, None])
    return x.mean((2, 3)) @ p["last"] + p["offset"]


def initial(rng, lift, mix, width):
    """First values; the scale of a kernel is 1 / √(what one output sums)."""
    draw = lambda shape, inputs: jnp.asarray(rng.normal(size=shape) / np.sqrt(inputs), jnp.float32)
    first = {"lift": draw(*lift), "mix": draw(*mix), "bias": jnp.zeros((2, width))}
    return {**first, "last": draw((width, CLASSES), width), "offset": jnp.zeros(CLASSES)}


def shapes(count, rng, turned):
    """Letters L and J, which are mirror images, at random places; noise over all."""
    label = rng.integers(2, size=count)
    images = np.zeros((count, 1, 15, 15), np.float32)
    for n in range(count):
        letter = np.zeros((5, 5))
        letter[:, 1] = letter[4, 1:4] = 1
        letter = letter[:, ::-1] if label[n] else letter
        letter = np.rot90(letter, rng.integers(4)) if turned else letter
        r, c = rng.integers(1, 10, size=2)
        images[n, 0, r : r + 5, c : c + 5] = letter
    return images + 0.2 * rng.normal(size=images.shape).astype(np.float32), label


def train(network, p, images, label, steps, rng):
    """Adam at 0.01 on the cross-entropy."""

    def loss(p, x, y):
        return -jnp.take_along_axis(jax.nn.log_softmax(network(p, x)), y[:, None], 1).mean()

    @jax.jit
    def step(p, m, v, t, x, y):
        value, g = jax.value_and_grad(loss)(p, x, y)
        m = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g, m, g)
        v = jax.tree.map(lambda v, g: 0.999 * v + 0.001 * g * g, v, g)
        move = lambda p, m, v: p - 0.01 * (m / (1 - 0.9**t)) / (jnp.sqrt(v / (1 - 0.999**t)) + 1e-8)
        return jax.tree.map(move, p, m, v), m, v, value

    m = v = jax.tree.map(jnp.zeros_like, p)
    for t in range(1, steps + 1):
        batch = rng.integers(len(images), size=64)
        p, m, v, value = step(p, m, v, t, images[batch], label[batch])
    return p, float(value)


def accuracy(network, p, images, label):
    return 100 * float((network(p, images).argmax(1) == label).mean())


def largest_difference(network, p, images):
    """How far the network is from one that ignores turns by 90°, of its largest output."""
    there = network(p, images)
    turns = [network(p, np.rot90(images, k, (2, 3))) for k in (1, 2, 3)]
    return float(max(abs(turn - there).max() for turn in turns) / abs(there).max())


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("lift", help="kernels from trivial to regular (.npz or .safetensors)")
    parser.add_argument("mix", help="kernels from regular to regular")
    parser.add_argument("--steps", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()

    rng = np.random.default_rng(options.seed)
    upright, upright_label = shapes(400, rng, turned=False)
    turned, turned_label = shapes(1000, rng, turned=True)
    lift, mix = load(options.lift), load(options.mix)
    order = lift.shape[1]
    print(f"{len(lift)} kernels to regular fields of order {order}, {len(mix)} between them")
    weights = initial(
        rng,
        ((FIELDS, 1, len(lift)), len(lift) / order),
        ((FIELDS, FIELDS, len(mix)), FIELDS * len(mix) / order),
        FIELDS,
    )
    free = initial(rng, ((CHANNELS, 1, 5, 5), 25), ((CHANNELS, CHANNELS, 5, 5), 25 * CHANNELS), CHANNELS)
    for name, network, p in (("steerable", partial(steerable, (lift, mix)), weights), ("plain", plain, free)):
        network = jax.jit(network)
        size = sum(a.size for a in jax.tree.leaves(p))
        before = largest_difference(network, p, turned[:100])
        p, loss = train(network, p, upright, upright_label, options.steps, rng)
        after = largest_difference(network, p, turned[:100])
        print(
            f"{name:9} {size:5} parameters, loss {loss:.3f}, right on upright letters "
            f"{accuracy(network, p, upright, upright_label):5.1f} %, on turned ones {accuracy(network, p, turned, turned_label):5.1f} %"
        )
        print(f"          changed by a quarter turn: {before:.1e} before training, {after:.1e} after")


if __name__ == "__main__":
    main()
