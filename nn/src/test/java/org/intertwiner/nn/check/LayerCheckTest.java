package org.intertwiner.nn.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.nonlinearity.NormNonlinearity;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.layer.pooling.GroupPool;
import org.intertwiner.nn.layer.pooling.SpatialMean;
import org.intertwiner.nn.layer.structure.Restriction;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.verify.Report;
import org.junit.jupiter.api.Test;

class LayerCheckTest {
  private final Engine engine = Engines.named("java");
  private final FiniteGroup<Permutation> group = Groups.dihedral(4);
  private final Representation<Permutation> d4 = Representations.plane(group);
  private final FieldType<Permutation> grey = FieldType.trivial(d4, 1);
  private final FieldType<Permutation> regular =
      FieldType.of(d4, Representations.regular(group), 2);
  private final SteerableConv<Permutation> lift =
      SteerableConv.from(grey).to(regular).kernelSize(5);
  private final Network network =
      Network.of(lift, Pointwise.relu(regular), GroupPool.max(regular), pooled());

  private Layer pooled() {
    return SpatialMean.of(GroupPool.max(regular).output());
  }

  private Report look(Layer layer, DType type, int... space) {
    Weights weights = Weights.initial(layer, engine, type, 7);
    return LayerCheck.of(layer, weights).on(space).samples(20).seed(3).check();
  }

  @Test
  void aSteerableNetworkCommutesWithItsGroup() {
    for (DType type : new DType[] {DType.FLOAT32, DType.FLOAT64}) {
      assertThat(look(lift, type, 9, 9).verdict().word()).isEqualTo("TESTED");
      assertThat(look(network, type, 9, 9).verdict().word()).isEqualTo("TESTED");
    }
  }

  @Test
  void aShuffledBasisIsRefuted() {
    Layer shuffled = lift.withShuffledBasis(new SplittableRandom(5));
    assertThat(look(shuffled, DType.FLOAT64, 9, 9).verdict().word()).isEqualTo("REFUTED");
    assertThat(look(shuffled, DType.FLOAT32, 9, 9).verdict().word()).isEqualTo("REFUTED");
  }

  @Test
  void featuresWithoutSpaceAreMovedByEveryElement() {
    Representation<PlaneRotation> plane = Representations.plane(SO2.group());
    Layer norms = NormNonlinearity.of(FieldType.of(plane, plane, 3));
    Weights weights = Weights.initial(norms, engine, DType.FLOAT64, 1);
    assertThat(LayerCheck.of(norms, weights).check().verdict().word()).isEqualTo("TESTED");
  }

  @Test
  void behindARestrictionTheSubgroupIsWhatCounts() {
    FiniteGroup<Permutation> c4 = Groups.cyclic(4);
    Restriction<Permutation, Permutation> down = Restriction.of(regular, c4);
    FieldType<Permutation> out = FieldType.of(down.output().action(), regularOf(c4), 2);
    Network mixed = Network.of(lift, down, SteerableConv.from(down.output()).to(out).kernelSize(3));
    assertThat(look(mixed, DType.FLOAT64, 9, 9).verdict().word()).isEqualTo("TESTED");
    Network wrong =
        Network.of(
            lift,
            down,
            SteerableConv.from(down.output())
                .to(out)
                .kernelSize(3)
                .withShuffledBasis(new SplittableRandom(2)));
    assertThat(look(wrong, DType.FLOAT64, 9, 9).verdict().word()).isEqualTo("REFUTED");
  }

  private static Representation<Permutation> regularOf(FiniteGroup<Permutation> group) {
    return Representations.regular(group);
  }

  @Test
  void theElementsThatKeepTheGridAreFound() {
    assertThat(GridSymmetry.of(d4).elements()).hasSize(8);
    assertThat(GridSymmetry.of(Representations.plane(Groups.dihedral(8))).elements()).hasSize(8);
    assertThat(GridSymmetry.of(Representations.plane(Groups.cyclic(6))).elements()).hasSize(2);
    assertThat(GridSymmetry.of(Representations.plane(SO2.group())).elements()).hasSize(4);
    assertThat(GridSymmetry.of(Representations.plane(O2.group())).elements()).hasSize(8);
    assertThat(GridSymmetry.of(GroupNotation.parse("SO3").action()).elements()).hasSize(24);
    assertThat(GridSymmetry.of(GroupNotation.parse("O3").action()).elements()).hasSize(48);
    assertThat(GridSymmetry.of(GroupNotation.parse("point:I").action()).elements()).hasSize(12);
    assertThat(GridSymmetry.of(GroupNotation.parse("point:Oh").action()).generators().size())
        .isBetween(2, 5);
  }

  @Test
  void theGridMustHaveTheAxesOfTheAction() {
    Weights weights = Weights.initial(lift, engine, DType.FLOAT64, 7);
    assertThatThrownBy(() -> LayerCheck.of(lift, weights).on(9))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("2 axes");
  }
}
