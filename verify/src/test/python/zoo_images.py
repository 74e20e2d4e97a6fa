"""Plain convolutional networks, equivariant by kernels that are symmetrised, and their faults."""

import torch
import torch.nn as nn
import torch.nn.functional as F

from zoo import Fn, conv, entry, pool_mean, seq, symmetric, turn, elements

CALM = (
    "the kernels are averaged over the group, all sizes are chosen so that no row is lost"
)


def image(name, build, size, group="D4", cin=1, out="invariant", shape=None, family="image", **kw):
    x = torch.randn(shape or (2, cin, size, size))
    entry(
        name=name,
        family=family,
        build=build,
        inputs=[("x", x)],
        outputs=["y"],
        group=group,
        actions_in={"x": f"image({cin}*trivial)" if cin > 1 else "image(trivial)"},
        actions_out={"y": out},
        **kw,
    )


def head(c, n=3):
    return [("mean", pool_mean()), ("fc", nn.Linear(c, n))]


def simple(middle, size, name, c=6, tail=None, **kw):
    """conv, relu, MIDDLE, relu, conv, mean, linear."""

    def build():
        return seq(
            ("c1", conv(1, c, 3)),
            ("a1", nn.ReLU()),
            *middle(),
            ("a2", nn.ReLU()),
            *(tail() if tail else [("c3", conv(c, c, 3)), ("a3", nn.ReLU())] + head(c)),
        )

    image(name, build, size, **kw)


class Residual(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.c1, self.n, self.c2 = conv(c, c, 3), nn.BatchNorm2d(c), conv(c, c, 5, groups=c)
        self.gate = nn.Linear(c, c)
        with torch.no_grad():
            self.n.running_mean.uniform_(-0.2, 0.2)
            self.n.running_var.uniform_(0.5, 1.5)

    def forward(self, x):
        y = self.c2(F.silu(self.n(self.c1(x))))
        g = torch.sigmoid(self.gate(y.mean((2, 3))))
        return x + y * g[:, :, None, None]


class UNet(nn.Module):
    """Down by strided convolution or pooling, up again, a skip connection."""

    def __init__(self, down, up, pad=None):
        super().__init__()
        self.c1 = conv(1, 4, 3)
        self.blame_down, self.up = (down, up) if pad == "down" else (nn.Identity(), up)
        self.down = down
        self.bad = pad == "down"
        self.c2 = conv(4, 4, 3)
        self.c3 = conv(8, 1, 3)

    def forward(self, x):
        a = F.elu(self.c1(x))
        b = self.blame_down(a) if self.bad else self.down(a)
        b = F.elu(self.c2(b))
        b = self.up(b)
        return self.c3(torch.cat([a, b], 1))


def tails():
    return [("c3", conv(6, 2, 3))]


# ---- correct ones -----------------------------------------------------------------------------
simple(lambda: [("p", nn.MaxPool2d(2)), ("c2", conv(6, 6, 3))], 8, "image-pool-8", note=CALM)
simple(
    lambda: [("p", nn.MaxPool2d(3, 2, 1)), ("c2", conv(6, 6, 3))], 9, "image-pool-9", note=CALM,
    dynamic={"x": {0: "batch"}}, exporter="dynamo", opset=18,
)
simple(lambda: [("c2", conv(6, 6, 3, stride=2))], 9, "image-stride-9", note=CALM, style="random")
simple(lambda: [("c2", conv(6, 6, 4, stride=2, padding=1))], 8, "image-even-kernel-8", note=CALM, style="empty")
simple(
    lambda: [("c2", conv(6, 6, 3, padding_mode="reflect", dilation=1))], 7, "image-reflect-7",
    tail=tails, out="image(2*trivial)", dynamic={"x": {0: "batch", 2: "height", 3: "width"}},
)
simple(
    lambda: [("p", nn.AvgPool2d(2, count_include_pad=False)), ("u", nn.Upsample(scale_factor=2, mode="bilinear"))],
    8, "image-bilinear-8", tail=tails, out="image(2*trivial)", style="reordered",
)
simple(
    lambda: [("p", nn.AvgPool2d(2)), ("u", nn.ConvTranspose2d(6, 6, 4, 2, 1))], 8, "image-transpose-conv-8-plain",
    tail=tails, out="image(2*trivial)", holds=False, fails=("group",), committed=False,
    fault="the kernels of the transposed convolution are not symmetrised", note="blame u",
)
image("image-residual-7", lambda: seq(("c1", conv(1, 5, 3)), ("r1", Residual(5)), ("r2", Residual(5)), *head(5)), 7)
image(
    "image-unet-8", lambda: UNet(nn.MaxPool2d(2), nn.Upsample(scale_factor=2)), 8, out="image(trivial)",
    dynamic={"x": {0: "batch"}}, exporter="dynamo", opset=18,
)
image(
    "image-instance-norm-8",
    lambda: seq(("c1", conv(1, 4, 5)), ("n", nn.InstanceNorm2d(4, affine=True)), ("a", nn.GELU()),
                ("g", nn.GroupNorm(2, 4)), ("c2", conv(4, 2, 3)), ("s", nn.Softmax(1))),
    8, out="image(2*trivial)",
)
image(
    "image-c4-only-9",
    lambda: seq(("c1", conv(1, 4, 5, "C4")), ("a", nn.Tanh()), ("c2", conv(4, 4, 3, "C4", stride=2)), *head(4)),
    9, group="C4",
)


class Gradient(nn.Module):
    """Scalars to a plane vector: a pair of kernels that rotate into each other, and a gate by the norm."""

    def __init__(self, fault=None):
        super().__init__()
        k = torch.randn(1, 1, 5, 5)
        k = (k - k.flip(-1)) / 2
        k = (k + k.flip(-2)) / 2  # odd in x, even in y
        ky = turn(k, ((0, -1), (1, 0)))
        w = torch.cat([k, -ky if fault == "sign" else ky])
        c = nn.Conv2d(1, 2, 5, padding=2, bias=fault == "bias")
        with torch.no_grad():
            c.weight.copy_(w)
        self.fault = fault
        setattr(self, "blame_c" if fault in ("bias", "sign") else "c", c)
        self.pre = conv(1, 1, 3)
        if fault == "relu":
            self.blame_act = nn.ReLU()
        if fault == "swap":
            self.blame_swap = Fn(lambda v: torch.cat([v[:, 1:2], v[:, 0:1]], 1))
        self.post = conv(1, 1, 3, bias=False)

    def forward(self, x):
        v = (self.blame_c if self.fault in ("bias", "sign") else self.c)(torch.tanh(self.pre(x)))
        if self.fault == "relu":
            v = self.blame_act(v)
        v = v * torch.sigmoid((v * v).sum(1, keepdim=True))
        if self.fault == "swap":
            v = self.blame_swap(v)
        return torch.cat([self.post(v[:, :1]), self.post(v[:, 1:])], 1)


def gradient(name, kind=None, group="D4", **kw):
    image(name, lambda: Gradient(kind), 9, group=group, out="image(vector)", holds=kind is None,
          fails=() if kind is None else ("group",), **kw)


gradient("image-vector-9")
gradient("image-vector-relu-9", "relu", fault="ReLU on the components of a vector field", style="random")
gradient("image-vector-bias-9", "bias", fault="bias on the components of a vector field")
gradient("image-vector-sign-9", "sign", fault="one component has the wrong sign: it turns the other way")
gradient("image-vector-swap-9", "swap", fault="components x and y are swapped before the output", style="empty")


# ---- faults ---------------------------------------------------------------------------------
def bad(name, middle, size, fault, fails=("group",), **kw):
    simple(middle, size, name, holds=False, fails=fails, fault=fault, **kw)


class Aniso(nn.Conv2d):
    pass


def aniso(eps):
    c = conv(6, 6, 3)
    with torch.no_grad():
        c.weight[:, :, 0, :] *= 1 + eps
    return c


def coordinates(centred, only_x=False):
    def f(x):
        h, w = x.shape[2:]
        a = torch.linspace(-1 if centred else 0, 1, w).expand(1, 1, h, w).to(x.dtype)
        parts = [x, a.expand(x.shape[0], 1, h, w)]
        if not only_x:
            parts.append(a.transpose(2, 3).flip(2).expand(x.shape[0], 1, h, w))
        return torch.cat(parts, 1)

    return f


class AddMap(nn.Module):
    def __init__(self, c, n):
        super().__init__()
        self.map = nn.Parameter(0.1 * torch.randn(1, c, n, n))

    def forward(self, x):
        return x + self.map


bad("image-fault-pool-9", lambda: [("blame_p", nn.MaxPool2d(2)), ("c2", conv(6, 6, 3))], 9,
    "MaxPool 2/2 at size 9 drops the last row and column")
bad("image-fault-pool-ceil-9", lambda: [("blame_p", nn.MaxPool2d(2, ceil_mode=True)), ("c2", conv(6, 6, 3))], 9,
    "ceil mode: the last window is cut", exporter="dynamo", opset=18)
bad("image-fault-avgpool-7", lambda: [("blame_p", nn.AvgPool2d(2)), ("c2", conv(6, 6, 3))], 7,
    "AveragePool 2/2 at size 7 drops the last row and column", style="random")
bad("image-fault-stride-8", lambda: [("blame_c2", conv(6, 6, 3, stride=2))], 8,
    "kernel 3, stride 2, padding 1 at size 8: (8 + 2 - 3) mod 2 = 1", style="reordered")
bad("image-fault-stride3-9", lambda: [("blame_c2", conv(6, 6, 3, stride=3, padding=1))], 9,
    "kernel 3, stride 3, padding 1 at size 9: (9 + 2 - 3) mod 3 = 2")
bad("image-fault-pad-8", lambda: [("blame_pad", nn.ZeroPad2d((0, 1, 0, 1))), ("c2", conv(6, 6, 2, padding=0))], 8,
    "padding on one side only, before an even kernel")
bad("image-fault-same-7", lambda: [("blame_c2", nn.Conv2d(6, 6, 4, padding="same"))], 7,
    "padding 'same' of an even kernel is asymmetric (and the kernel is not symmetrised)", style="empty")
bad("image-fault-even-centre-8", lambda: [("blame_pad", nn.ReflectionPad2d((1, 2, 1, 2))), ("c2", conv(6, 6, 4, padding=0))], 8,
    "an even kernel has no centre cell: off by one", exporter="dynamo", opset=18)
bad("image-fault-output-padding-8", lambda: [("p", nn.AvgPool2d(2)),
    ("blame_u", nn.ConvTranspose2d(6, 6, 3, 2, 1, output_padding=1))], 8,
    "output padding is on one side (and the kernel is not symmetrised)")
bad("image-fault-aniso-1e-3-9", lambda: [("blame_c2", aniso(1e-3))], 9,
    "one row of the kernels is larger by 1e-3")
bad("image-fault-aniso-dense-7", lambda: [("blame_c2", aniso(1e-3))], 7,
    "one row of the kernels is larger by 1e-3", tail=tails, out="image(2*trivial)", exporter="dynamo", opset=18)
bad("image-fault-aniso-1e-1-9", lambda: [("blame_c2", aniso(1e-1))], 9,
    "one row of the kernels is larger by 1e-1", committed=False)
bad("image-fault-flatten-7", lambda: [("c2", conv(6, 6, 3))], 7, "flatten and a dense layer",
    tail=lambda: [("blame_f", nn.Flatten()), ("blame_fc", nn.Linear(6 * 49, 2))])
bad("image-fault-position-8", lambda: [("blame_add", AddMap(6, 8)), ("c2", conv(6, 6, 3))], 8,
    "a learned map of positions is added", dynamic={"x": {0: "batch"}}, exporter="dynamo", opset=18)
bad("image-fault-coordinates-8", lambda: [("blame_cat", Fn(coordinates(False, True))), ("c2", conv(7, 6, 3))], 8,
    "the x coordinate as a channel", style="random")
bad("image-fault-coordinates-centred-9", lambda: [("cat", Fn(coordinates(True))), ("blame_c2", conv(8, 6, 3))], 9,
    "centred coordinates as channels: they are a vector field, and the convolution takes them for scalars",
    committed=False)
bad("image-fault-layernorm-8", lambda: [("blame_n", Fn(lambda x: F.layer_norm(x, (8,)))), ("c2", conv(6, 6, 3))], 8,
    "layer norm over rows only")
bad("image-fault-softmax-8", lambda: [("c2", conv(6, 6, 3)), ("blame_s", nn.Softmax(3))], 8,
    "softmax over rows instead of channels")
bad("image-fault-cumsum-7", lambda: [("blame_s", Fn(lambda x: torch.cumsum(x, 2) / 7)), ("c2", conv(6, 6, 3))], 7,
    "cumulative sum along columns")
bad("image-fault-transpose-8", lambda: [("blame_t", Fn(lambda x: x + 0.5 * x.transpose(2, 3))), ("c2", conv(6, 6, 3))], 8,
    "x and y swapped in one branch", group="C4")
bad("image-fault-slice-8", lambda: [("blame_s", Fn(lambda x: x[:, :, ::2, ::2])), ("c2", conv(6, 6, 3))], 8,
    "every second cell of an even size")
bad("image-fault-nearest-down-8", lambda: [("blame_s", Fn(lambda x: F.interpolate(x, scale_factor=0.5))), ("c2", conv(6, 6, 3))], 8,
    "nearest neighbour downwards takes the first cell of each pair", style="random")
bad("image-fault-crop-9", lambda: [("blame_s", Fn(lambda x: x[:, :, 1:, 1:])), ("c2", conv(6, 6, 3))], 9,
    "crop of the first row and column", committed=False)
bad("image-fault-roll-8", lambda: [("blame_s", Fn(lambda x: torch.roll(x, 1, 3))), ("c2", conv(6, 6, 3))], 8,
    "shift by one cell", committed=False)
bad("image-fault-line-kernel-9", lambda: [("blame_c2", nn.Conv2d(6, 6, (1, 3), padding=(0, 1)))], 9,
    "a kernel of one row")
bad("image-fault-line-pool-9", lambda: [("blame_p", nn.MaxPool2d((1, 3), 1, (0, 1))), ("c2", conv(6, 6, 3))], 9,
    "a pooling window of one row", exporter="dynamo", opset=18)
bad("image-fault-batchnorm-8", lambda: [("blame_n", Fn(lambda x: (x - x.mean((0, 2, 3), keepdim=True))
    / (x.var((0, 2, 3), keepdim=True, unbiased=False) + 1e-5).sqrt())), ("c2", conv(6, 6, 3))], 8,
    "statistics of the batch: an item depends on its batch mates", fails=("batch",), dynamic={"x": {0: "batch"}})
image("image-fault-plain-9", lambda: seq(("blame_c1", nn.Conv2d(1, 6, 3, padding=1)), ("a", nn.ReLU()), ("p", nn.MaxPool2d(3, 2, 1)),
      ("c2", nn.Conv2d(6, 6, 3, padding=1)), ("b", nn.ReLU()), *head(6)), 9, holds=False, fails=("group",),
      fault="a plain network")
image("image-fault-not-d4-9",
      lambda: seq(("blame_c1", conv(1, 4, 5, "C4")), ("a", nn.Tanh()), ("c2", conv(4, 4, 3, "C4", stride=2)), *head(4)),
      9, holds=False, fails=("group",), fault="equivariant under rotations only, checked under D4")
image("image-fault-unet-9", lambda: UNet(nn.MaxPool2d(2), nn.Upsample(size=(9, 9)), "down"), 9, out="image(trivial)",
      holds=False, fails=("group",), fault="pooling of an odd size in a network with a skip connection", style="reordered")
image("image-fault-deep-8",
      lambda: seq(*[(f"c{i}", conv(1 if i == 0 else 4, 4, 3)) if i != 5 else ("blame_c5", nn.Conv2d(4, 4, 3, padding=1))
                    for i in range(8) ], ("a", nn.ELU()), *head(4)), 8, holds=False, fails=("group",),
      fault="the sixth of eight convolutions is not symmetrised")


class Volume(nn.Module):
    """Three dimensions: kernels averaged over the 48 symmetries of the cube."""

    def __init__(self, fault=None):
        super().__init__()

        def c3(i, o, k, **kw):
            c = nn.Conv3d(i, o, k, **kw)
            w = c.weight
            with torch.no_grad():
                s = 0
                for p in ((2, 3, 4), (2, 4, 3), (3, 2, 4), (3, 4, 2), (4, 2, 3), (4, 3, 2)):
                    v = w.permute(0, 1, *p)
                    for m in range(8):
                        s = s + v.flip([d + 2 for d in range(3) if m >> d & 1])
                c.weight.copy_(s / 48)
            return c

        self.c1 = c3(1, 3, 3, padding=1)
        self.p = nn.MaxPool3d(2)
        self.fault = fault
        if fault:
            self.blame_c2 = nn.Conv3d(3, 3, (3, 3, 1), padding=(1, 1, 0))
        self.c2 = c3(3, 3, 3, padding=1)
        self.fc = nn.Linear(3, 2)

    def forward(self, x):
        x = self.p(F.relu(self.c1(x)))
        x = F.relu(self.blame_c2(x) if self.fault else self.c2(x))
        return self.fc(x.mean((2, 3, 4)))


image("image-volume-6", lambda: Volume(), 6, group="point:Oh", shape=(2, 1, 6, 6, 6), exporter="dynamo", opset=18)
image("image-fault-volume-6", lambda: Volume("flat"), 6, group="point:Oh", shape=(2, 1, 6, 6, 6), holds=False,
      fails=("group",), fault="a flat kernel in a volume")
