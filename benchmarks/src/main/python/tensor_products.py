"""Times e3nn's tensor products at the sizes of TensorProductBenchmark: CPU, two threads.

Usage: python tensor_products.py [threads]; needs torch and e3nn.
"""

import sys
import time
import warnings

import torch

warnings.filterwarnings("ignore")
from e3nn import o3  # noqa: E402


def best(work, rounds=30):
    """The least wall and processor time of some rounds, in milliseconds."""
    for _ in range(5):
        work()
    wall, cpu = [], []
    for _ in range(rounds):
        start, used = time.perf_counter(), time.process_time()
        work()
        wall.append(time.perf_counter() - start)
        cpu.append(time.process_time() - used)
    return f"{min(wall) * 1e3:.1f} ms, processor {min(cpu) * 1e3:.1f} ms"


def compare(name, product, batch, external):
    """Prints the times of a product and of it with all derivatives."""
    x = torch.randn(batch, product.irreps_in1.dim)
    y = torch.randn(batch, product.irreps_in2.dim)
    inputs = [x, y] + ([torch.randn(batch, product.weight_numel)] if external else [])
    with torch.no_grad():
        print(name, "forward:", best(lambda: product(*inputs)))
    tracked = [v.clone().requires_grad_(True) for v in inputs]
    gradient = torch.randn(batch, product.irreps_out.dim)
    learned = [] if external else [product.weight]

    def step():
        torch.autograd.grad(product(*tracked), tracked + learned, gradient)

    print(name, "forward and backward:", best(step))


def channelwise(degree, channels):
    """Every copy of the left with the right, weights for each sample."""
    left = o3.Irreps([(channels, (l, (-1) ** l)) for l in range(degree + 1)])
    right = o3.Irreps.spherical_harmonics(degree)
    paths, out = [], []
    for i, (copies, a) in enumerate(left):
        for j, (_, b) in enumerate(right):
            for c in a * b:
                if c in left:
                    paths.append((i, j, len(out), "uvu", True))
                    out.append((copies, c))
    return o3.TensorProduct(
        left, right, o3.Irreps(out), paths, shared_weights=False, internal_weights=False
    )


if __name__ == "__main__":
    torch.set_num_threads(int(sys.argv[1]) if len(sys.argv) > 1 else 2)
    many = o3.Irreps("32x0e+32x1o+32x2e")
    few = o3.Irreps("0e+1o+2e")
    compare("fully connected", o3.FullyConnectedTensorProduct(many, few, many), 10_000, False)
    compare("channels l<=3", channelwise(3, 16), 10_000, True)
    compare("channels l<=6", channelwise(6, 8), 2000, True)
