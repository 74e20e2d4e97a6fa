"""Writes the fixtures of the conversion tests: one layer of escnn, two of e3nn.

    python foreign_layers.py FOLDER

Made with escnn 1.0.11, e3nn 0.6.0, torch 2.15.0, numpy 1.26.4. Each file holds the layer's expanded
kernel or matrix (and bias), the coordinates of the kernel's cells, the matrices of the library's
representations at some elements of the group with the matrices by which these act on space, and an
input with the library's output.
"""

import pathlib
import sys

import numpy as np
import torch


def escnn_convolution(folder):
    from escnn import gspaces, nn
    from escnn.nn.modules.conv.rd_convolution import get_grid_coords

    torch.manual_seed(1)
    space = gspaces.flipRot2dOnR2(N=4)
    fields_in = nn.FieldType(
        space, [space.trivial_repr, space.irrep(1, 1), space.irrep(1, 1), space.irrep(1, 0)]
    )
    fields_out = nn.FieldType(space, [space.regular_repr, space.irrep(1, 1)])
    layer = nn.R2Conv(fields_in, fields_out, kernel_size=5, padding=2, bias=True)
    with torch.no_grad():
        layer.bias.normal_()
    layer.eval()
    kernel, bias = layer.filter.detach(), layer.expanded_bias.detach()
    x = torch.randn(2, fields_in.size, 7, 7)
    with torch.no_grad():
        y = layer(nn.GeometricTensor(x, fields_in)).tensor
    plane = space.basespace_action
    elements = list(space.testing_elements)
    np.savez(
        folder / "escnn-r2conv.npz",
        kernel=kernel.numpy(),
        bias=bias.numpy(),
        points=get_grid_coords(2, 5),
        rings=np.asarray(layer._rings if hasattr(layer, "_rings") else [0.0, 1.0, 2.0]),
        sigmas=np.asarray(layer._sigma),
        space=np.stack([np.asarray(plane(e), dtype=np.float64) for e in elements]),
        representation_in=np.stack([np.asarray(fields_in.representation(e)) for e in elements]),
        representation_out=np.stack([np.asarray(fields_out.representation(e)) for e in elements]),
        x=x.numpy(),
        y=y.numpy(),
    )
    from escnn.nn.modules.conv.r2convolution import _manual_fco1

    print("escnn", kernel.shape, layer._rings, layer._sigma, [_manual_fco1(2)(r) for r in layer._rings])


def rotations(count):
    from e3nn import o3

    return o3.rand_matrix(count)


def matrices(irreps, turns):
    return np.stack([irreps.D_from_matrix(t).numpy() for t in turns])


def e3nn_linear(folder):
    from e3nn import o3

    torch.manual_seed(2)
    fields_in, fields_out = o3.Irreps("3x0e + 2x1o + 2x2e"), o3.Irreps("2x0e + 3x1o + 1x2e")
    layer = o3.Linear(fields_in, fields_out)
    with torch.no_grad():
        matrix = layer(torch.eye(fields_in.dim)).T
        x = torch.randn(4, fields_in.dim)
        y = layer(x)
    turns = rotations(2)
    np.savez(
        folder / "e3nn-linear.npz",
        kernel=matrix.numpy(),
        weights=layer.weight.detach().numpy(),
        space=turns.numpy(),
        representation_in=matrices(fields_in, turns),
        representation_out=matrices(fields_out, turns),
        x=x.numpy(),
        y=y.numpy(),
    )
    print("e3nn linear", matrix.shape)


def e3nn_voxels(folder):
    from e3nn import o3
    from e3nn.nn.models.v2104.voxel_convolution import Convolution

    torch.manual_seed(3)
    fields_in, fields_out = o3.Irreps("1x0e + 1x1o"), o3.Irreps("1x0e + 1x1o")
    layer = Convolution(fields_in, fields_out, o3.Irreps.spherical_harmonics(2), 3.6, 3, (1, 1, 1))
    x = torch.randn(1, fields_in.dim, 6, 6, 6)
    with torch.no_grad():
        kernel = layer.kernel()
        # the self-connection is a linear map of single cells: it goes to the middle of the kernel
        middle = [s // 2 for s in kernel.shape[2:]]
        linear = layer.sc(torch.eye(fields_in.dim)).T
        kernel[(slice(None), slice(None), *middle)] += linear
        y = layer(x)
    turns = rotations(2)
    np.savez(
        folder / "e3nn-voxels.npz",
        kernel=kernel.numpy(),
        points=layer.lattice.reshape(-1, 3).numpy(),
        space=turns.numpy(),
        representation_in=matrices(fields_in, turns),
        representation_out=matrices(fields_out, turns),
        x=x.numpy(),
        y=y.numpy(),
    )
    print("e3nn voxels", kernel.shape, layer.lattice.shape)


if __name__ == "__main__":
    target = pathlib.Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    escnn_convolution(target)
    e3nn_linear(target)
    e3nn_voxels(target)
