package org.intertwiner.nn.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Finding;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.SampleTypes;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.intertwiner.Intertwiner;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.layer.normalisation.InnerBatchNorm;
import org.intertwiner.nn.layer.normalisation.InstanceNorm;
import org.intertwiner.nn.layer.operator.OperatorConv;
import org.intertwiner.nn.layer.pooling.AntialiasedPool;
import org.intertwiner.nn.layer.pooling.NormMaxPool;
import org.intertwiner.nn.layer.pooling.SpatialMean;
import org.intertwiner.nn.layer.structure.Disentangle;
import org.intertwiner.nn.layer.structure.Parallel;
import org.intertwiner.nn.layer.structure.Residual;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults planted into networks, each found before training, at its place, with its reason. */
class LintFaultsTest {
  private static final Engine ENGINE = Engines.named("java");
  private static final FiniteGroup<Permutation> D4 = Groups.dihedral(4);
  private static final Representation<Permutation> PLANE = Representations.plane(D4);
  private static final FieldType<Permutation> GREY = FieldType.trivial(PLANE, 1);
  private static final FieldType<Permutation> VECTORS = FieldType.of(PLANE, PLANE, 2);
  private static final FieldType<Permutation> REGULAR =
      FieldType.of(PLANE, Representations.regular(D4), 2);
  private static final FieldType<Permutation> BOTH = GREY.plus(VECTORS);

  /** A fault, and what has to be said of it; the layer is empty for the input. */
  private record Fault(String name, Network network, int size, String layer, String reason) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static SteerableConv<Permutation> conv(
      FieldType<Permutation> from, FieldType<Permutation> to, int size) {
    return SteerableConv.from(from).to(to).kernelSize(size);
  }

  static Stream<Fault> deadPaths() {
    Layer good = conv(BOTH, GREY, 3);
    return Stream.of(
        new Fault(
            "vectors from one cell of scalars",
            Network.of(conv(GREY, BOTH, 1), good),
            5,
            "0.",
            "part 1 (2×vector) is always zero"),
        new Fault(
            "vectors from operators of order 0",
            Network.of(OperatorConv.from(GREY).to(BOTH).upToOrder(0), good),
            5,
            "0.",
            "part 1 (2×vector) is always zero"),
        new Fault(
            "vectors from an intertwiner of scalars",
            Network.of(Intertwiner.from(GREY).to(BOTH), good),
            5,
            "0.",
            "part 1 (2×vector) is always zero"),
        new Fault(
            "vectors that one cell of scalars does not read",
            Network.of(conv(GREY, BOTH, 3), conv(BOTH, GREY, 1)),
            5,
            "0.",
            "part 1 (2×vector) has no effect"),
        new Fault(
            "irreducible parts of regular fields that only means leave unread",
            Network.of(
                conv(GREY, REGULAR, 3),
                Disentangle.of(REGULAR),
                Intertwiner.from(Disentangle.of(REGULAR).output()).to(GREY)),
            5,
            "1.",
            "has no effect"),
        new Fault(
            "data that nothing reads",
            Network.of(conv(BOTH, GREY, 1), conv(GREY, GREY, 3)),
            5,
            "input",
            "part 1 (2×vector) has no effect"),
        new Fault(
            "fields of which normalisation over one cell leaves nothing",
            Network.of(conv(GREY, GREY, 3), InstanceNorm.of(GREY)),
            1,
            "0.",
            "has no effect"));
  }

  static Stream<Fault> weights() {
    return Stream.of(
        new Fault(
            "a bias that batch normalisation removes",
            Network.of(
                conv(GREY, REGULAR, 3).withBias(),
                InnerBatchNorm.of(REGULAR),
                Pointwise.elu(REGULAR)),
            5,
            "0.steerable-convolution.bias",
            "no effect"),
        new Fault(
            "a bias of operators that batch normalisation removes",
            Network.of(
                OperatorConv.from(GREY).to(REGULAR).upToOrder(2).withBias(),
                InnerBatchNorm.of(REGULAR),
                Pointwise.elu(REGULAR)),
            5,
            "bias",
            "no effect"),
        new Fault(
            "a kernel larger than the picture",
            Network.of(conv(GREY, GREY, 9), Pointwise.elu(GREY)),
            4,
            "0.steerable-convolution",
            "meet only padding"),
        new Fault(
            "a kernel larger than what the stride leaves, inside a residual block",
            Network.of(
                conv(GREY, GREY, 3).withStride(2),
                Residual.of(conv(GREY, GREY, 7).withDilation(1))),
            5,
            "1.residual",
            "meet only padding"),
        new Fault(
            "a part inside a residual block that nothing reaches",
            Network.of(
                conv(GREY, GREY, 3),
                Residual.of(Network.of(conv(GREY, BOTH, 1), conv(BOTH, GREY, 3)))),
            5,
            "1.residual",
            "no effect"),
        new Fault(
            "a part inside parallel paths that nothing reads",
            Network.of(
                conv(GREY, GREY, 3),
                Parallel.of(
                    Network.of(conv(GREY, BOTH, 3), conv(BOTH, GREY, 1)), Pointwise.elu(GREY))),
            5,
            "1.parallel",
            "no effect"));
  }

  static Stream<Fault> sizes() {
    Layer first = conv(GREY, REGULAR, 3);
    return Stream.of(
        new Fault(
            "stride 2 on an even number of cells",
            Network.of(first, conv(REGULAR, REGULAR, 3).withStride(2)),
            8,
            "1.",
            ""),
        new Fault(
            "operators of stride 2 on an even number of cells",
            Network.of(first, OperatorConv.from(REGULAR).to(GREY).upToOrder(2).withStride(2)),
            8,
            "1.",
            ""),
        new Fault(
            "a blur of stride 2 on an even number of cells",
            Network.of(first, AntialiasedPool.of(REGULAR, 5, 2)),
            8,
            "1.",
            "never reached"),
        new Fault(
            "the longest of pairs on an odd number of cells",
            Network.of(first, NormMaxPool.of(REGULAR, 2, 2)),
            7,
            "1.",
            ""),
        new Fault(
            "a stride inside a residual block",
            Network.of(
                first,
                Residual.of(
                    conv(REGULAR, REGULAR, 3).withStride(2),
                    conv(REGULAR, REGULAR, 1).withStride(2))),
            8,
            "1.residual",
            ""),
        new Fault(
            "a size that is wrong only after the first pooling",
            Network.of(
                first,
                AntialiasedPool.of(REGULAR, 5, 2),
                AntialiasedPool.of(REGULAR, 5, 2),
                SpatialMean.of(REGULAR)),
            7,
            "2.",
            "never reached"),
        new Fault(
            "a kernel without padding larger than the picture",
            Network.of(conv(GREY, REGULAR, 5).withPadding(0), SpatialMean.of(REGULAR)),
            4,
            "0.",
            "nothing is left"));
  }

  @ParameterizedTest
  @MethodSource({"deadPaths", "weights", "sizes"})
  void theFaultIsFoundAtItsPlace(Fault fault) {
    NetworkLint lint = NetworkLint.of(fault.network(), ENGINE);
    List<Finding> findings = lint.check(fault.size());
    assertThat(findings)
        .as(findings.toString())
        .anyMatch(f -> f.layer().contains(fault.layer()) && f.reason().contains(fault.reason()));
    assertThatThrownBy(() -> lint.require(fault.size())).isInstanceOf(InvalidInput.class);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void aNetworkOfAWrongSizeDoesNotCommute(Fault fault) {
    int cells = fault.network().size(fault.size());
    if (cells < 1) {
      return; // nothing comes out that could commute
    }
    assertThat(
            Looking.report(fault.network(), DType.FLOAT64, fault.size(), fault.size())
                .verdict()
                .word())
        .isEqualTo("REFUTED");
  }

  @Test
  void withoutThePlantedFaultNothingIsSaid() {
    for (Network network :
        List.of(
            Network.of(conv(GREY, BOTH, 3), conv(BOTH, GREY, 3)),
            Network.of(conv(BOTH, GREY, 3), conv(GREY, GREY, 3)),
            Network.of(conv(GREY, REGULAR, 3), InnerBatchNorm.of(REGULAR), Pointwise.elu(REGULAR)),
            Network.of(
                conv(GREY, GREY, 3),
                Residual.of(Network.of(conv(GREY, BOTH, 3), conv(BOTH, GREY, 3)))),
            Network.of(conv(GREY, GREY, 9), conv(GREY, GREY, 17)),
            Network.of(conv(GREY, REGULAR, 3), AntialiasedPool.of(REGULAR, 5, 2)))) {
      assertThat(NetworkLint.of(network, ENGINE).check(9)).as(network.summary(9)).isEmpty();
    }
    for (FieldType<?> type : List.of(SampleTypes.signs(), SampleTypes.spins(0, 1))) {
      assertThat(NetworkLint.of(mixing(type), ENGINE).check(3)).isEmpty();
    }
  }

  private static <G> Network mixing(FieldType<G> type) {
    return Network.of(
        SteerableConv.from(type).to(type).kernelSize(3), Intertwiner.from(type).to(type));
  }
}
