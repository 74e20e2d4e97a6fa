package org.intertwiner.nn.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Finding;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.layer.normalisation.InnerBatchNorm;
import org.intertwiner.nn.layer.pooling.AntialiasedPool;
import org.intertwiner.nn.layer.pooling.GroupPool;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;

class NetworkLintTest {
  private final Engine engine = Engines.named("java");
  private final FiniteGroup<Permutation> group = Groups.dihedral(4);
  private final Representation<Permutation> plane = Representations.plane(group);
  private final FieldType<Permutation> grey = FieldType.trivial(plane, 1);
  private final FieldType<Permutation> regular =
      FieldType.of(plane, Representations.regular(group), 2);

  private List<Finding> look(Network network, int size) {
    return NetworkLint.of(network, engine).check(size);
  }

  @Test
  void aNetworkWithoutFaultsPasses() {
    Network network =
        Network.of(
            SteerableConv.from(grey).to(regular).kernelSize(3),
            InnerBatchNorm.of(regular),
            Pointwise.elu(regular),
            GroupPool.max(regular));
    assertThat(look(network, 5)).isEmpty();
    assertThat(NetworkLint.of(network, engine).require(5)).isSameAs(network);
  }

  @Test
  void fieldsThatNothingReachesAndNothingReadsAreNamed() {
    // a kernel of one cell carries only invariants from scalars to scalars: the vectors stay zero
    FieldType<Permutation> both = grey.plus(FieldType.of(plane, plane, 1));
    Network network =
        Network.of(
            SteerableConv.from(grey).to(both).kernelSize(1),
            SteerableConv.from(both).to(grey).kernelSize(3));
    List<Finding> findings = look(network, 5);
    assertThat(findings)
        .anyMatch(f -> f.reason().contains("part 1") && f.reason().contains("zero"));
    Network unread =
        Network.of(
            SteerableConv.from(grey).to(both).kernelSize(3),
            SteerableConv.from(both).to(grey).kernelSize(1));
    assertThat(look(unread, 5))
        .anyMatch(f -> f.layer().startsWith("0.") && f.reason().contains("no effect"));
  }

  @Test
  void aBiasBeforeBatchNormalisationHasNoEffect() {
    Network network =
        Network.of(
            SteerableConv.from(grey).to(regular).kernelSize(3).withBias(),
            InnerBatchNorm.of(regular),
            Pointwise.elu(regular));
    assertThat(look(network, 5))
        .singleElement()
        .satisfies(f -> assertThat(f.layer()).endsWith("bias"));
  }

  @Test
  void sizesThatBreakTheSymmetryComeFirst() {
    Network network =
        Network.of(
            SteerableConv.from(grey).to(regular).kernelSize(3), AntialiasedPool.of(regular, 5, 2));
    assertThat(look(network, 9)).isEmpty();
    assertThat(look(network, 8).get(0).reason()).contains("never reached");
    assertThatThrownBy(() -> NetworkLint.of(network, engine).require(8))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("never reached");
  }
}
