package org.intertwiner.nn.layer.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.structure.Homomorphism;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.junit.jupiter.api.Test;

class RestrictionTest {
  private final FiniteGroup<Permutation> d8 = Groups.dihedral(8);
  private final FiniteGroup<Permutation> d4 = Groups.dihedral(4);
  private final Representation<Permutation> plane = Representations.plane(d8);

  @Test
  void regularFieldsBecomeAsManyRegularFieldsAsTheIndexSays() {
    FieldType<Permutation> type = FieldType.of(plane, Representations.regular(d8), 16);
    Restriction<Permutation, Permutation> layer = Restriction.of(type, d4);
    assertThat(layer.output())
        .isEqualTo(FieldType.of(Representations.plane(d4), Representations.regular(d4), 32));
    assertThat(layer.output().isPointwise()).isTrue();
    assertThat(Pointwise.elu(layer.output()).input()).isEqualTo(layer.output());
    assertThat(FieldLab.check(layer).verdict().holds()).isTrue();
    assertThat(FieldLab.check(layer, 5, 5).verdict().holds()).isTrue();
  }

  @Test
  void channelsAreOnlyPutInAnotherOrder() {
    FieldType<Permutation> type = FieldType.of(plane, Representations.regular(d8), 2);
    Restriction<Permutation, Permutation> layer = Restriction.of(type, d4);
    Tensor x = FieldLab.normal(1, 3, 32, 4, 4);
    double[] in = x.toDoubles().clone();
    double[] out = FieldLab.evaluate(layer, FieldLab.weights(layer, 1), x).toDoubles().clone();
    Arrays.sort(in);
    Arrays.sort(out);
    assertThat(out).isEqualTo(in);
    assertThat(layer.keepsOrder()).isFalse();
  }

  @Test
  void quotientFieldsSplitIntoTheQuotientsOfDoubleCosets() {
    int reflection = d8.indexOf(d8.generators().get(1));
    FieldType<Permutation> type =
        FieldType.of(plane, Representations.quotient(d8, d8.subgroup(reflection)), 3);
    Restriction<Permutation, Permutation> layer = Restriction.of(type, d4);
    // |D4\D8/⟨s⟩| = 2: one orbit of 4 points fixed by reflections in axes, one by diagonals
    assertThat(layer.output().parts()).hasSize(2);
    assertThat(layer.output().fields()).isEqualTo(6);
    assertThat(FieldLab.check(layer, 4, 4).verdict().holds()).isTrue();
    Restriction<Permutation, Permutation> toRotations = Restriction.of(type, Groups.cyclic(8));
    assertThat(toRotations.output().parts()).hasSize(1);
    assertThat(FieldLab.check(toRotations).verdict().holds()).isTrue();
  }

  @Test
  void everyGroupOfThePlaneRestrictsToTheSmallerOnes() {
    for (FieldType<?> type : FieldLab.planar()) {
      for (FiniteGroup<?> small : List.of(Groups.cyclic(1), Groups.cyclic(4), d4)) {
        boolean nested =
            !small.equals(d4) || type.group() instanceof O2 || type.group().name().startsWith("D");
        if (nested) {
          Layer layer = Restriction.of(type, small);
          assertThat(FieldLab.check(layer).verdict().holds()).as(layer.toString()).isTrue();
          assertThat(FieldLab.check(layer, 5, 5).verdict().holds()).isTrue();
        }
      }
    }
    Layer toCircle = Restriction.of(FieldLab.o2(), SO2.group());
    assertThat(FieldLab.check(toCircle).verdict().holds()).isTrue();
    assertThat(toCircle.output().group()).isEqualTo(SO2.group());
  }

  @Test
  void irrepsOfACircleAreSplitOverASubgroup() {
    Network network = Restriction.of(FieldLab.o2(), d4).disentangled();
    // frequency 2 of O(2) is two signs of D4
    assertThat(network.output().parts()).noneMatch(p -> p.representation().dimension() > 2);
    assertThat(network.output().fields()).isEqualTo(FieldLab.o2().fields() + 2);
    assertThat(FieldLab.check(network).verdict().holds()).isTrue();
    assertThat(network.output().action())
        .satisfies(
            a -> assertThat(a.onGenerators()).isEqualTo(Representations.plane(d4).onGenerators()));
  }

  @Test
  void rotationsOfSpaceRestrictToPointGroups() {
    pointGroup("SO3", "point:O");
    pointGroup("SO3", "point:I");
    pointGroup("O3", "point:Oh");
  }

  private static void pointGroup(String rotations, String points) {
    check(
        FieldLab.spatial(rotations),
        (FiniteRepresentation<?>) GroupNotation.parse(points).action());
  }

  private static <G, H> void check(FieldType<G> type, FiniteRepresentation<H> space) {
    Restriction<G, H> layer = Restriction.along(type, Inclusion.ofPoints(type.group(), space));
    assertThat(layer.output().action().onGenerators()).isEqualTo(space.onGenerators());
    assertThat(FieldLab.check(layer).verdict().holds()).isTrue();
    Network split = layer.disentangled();
    assertThat(FieldLab.check(split).verdict().holds()).isTrue();
    assertThat(FieldLab.check(split, 3, 3, 3).verdict().holds()).isTrue();
  }

  @Test
  void subgroupsAndHomomorphismsOfFiniteGroups() {
    FiniteGroup<?> oh = (FiniteGroup<?>) GroupNotation.parse("point:Oh").group();
    subgroups(oh, FieldLab.points("point:Oh"));
    FieldType<Permutation> type = FieldType.of(plane, Representations.regular(d8), 1);
    Homomorphism<Permutation, Permutation> turn =
        Homomorphism.conjugation(d8, d8.generatorIndex(0));
    Restriction<Permutation, Permutation> turned = Restriction.along(type, Inclusion.of(turn));
    assertThat(FieldLab.check(turned).verdict().holds()).isTrue();
    assertThat(turned.output().fields()).isEqualTo(1);
  }

  private static <G> void subgroups(FiniteGroup<?> unused, FieldType<G> type) {
    FiniteGroup<G> group = (FiniteGroup<G>) type.group();
    FiniteGroup<G> half = group.toGroup(group.derivedSubgroup());
    Restriction<G, G> layer = Restriction.along(type, Inclusion.of(group, half));
    assertThat(layer.output().parts().get(0).copies()).isEqualTo((int) (48 / half.order()));
    assertThat(FieldLab.check(layer).verdict().holds()).isTrue();
    assertThat(layer.embed(half.generators().get(0))).isEqualTo(half.generators().get(0));
  }

  @Test
  void aRestrictionInsideANetworkIsCheckedUnderTheSmallerGroup() {
    FieldType<Permutation> image = FieldType.trivial(plane, 1);
    FieldType<Permutation> hidden = FieldType.of(plane, Representations.regular(d8), 1);
    Restriction<Permutation, Permutation> restriction = Restriction.of(hidden, d4);
    FieldType<Permutation> last =
        FieldType.of(restriction.output().action(), Representations.regular(d4), 1);
    Network network =
        Network.of(
            SteerableConv.from(image).to(hidden).kernelSize(5),
            Pointwise.elu(hidden),
            restriction,
            SteerableConv.from(restriction.output()).to(last).kernelSize(3));
    assertThat(FieldLab.check(network, 7, 7).verdict().holds()).isTrue();
  }

  @Test
  void groupsThatAreNotNestedAreRefused() {
    FieldType<Permutation> type = FieldType.of(plane, Representations.regular(d8), 1);
    assertThatThrownBy(() -> Restriction.of(type, Groups.dihedral(3)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("D3 in D8");
    assertThatThrownBy(() -> Restriction.of(FieldLab.so2(), d4)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Restriction.of(type, SO2.group())).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Inclusion.of(Homomorphism.ofIndices(d4, d8, 0, 0)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("injective");
    assertThatThrownBy(() -> Inclusion.ofPoints(d8, Representations.plane(d4)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("3 × 3");
    Inclusion<Permutation, Permutation> other =
        Inclusion.standard(Groups.dihedral(8), Groups.cyclic(2));
    assertThatThrownBy(() -> Restriction.along(type, other))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("very group");
    Restriction<Permutation, Permutation> fine = Restriction.of(type, d4);
    assertThatThrownBy(
            () ->
                FieldLab.evaluate(fine, FieldLab.weights(fine, 1), FieldLab.normal(1, 2, 15, 3, 3)))
        .isInstanceOf(InvalidInput.class);
    assertThat(Inclusion.of(d8, d8).toString()).isEqualTo("D8 in D8");
    assertThat(fine.inclusion().small()).isEqualTo(d4);
    assertThat(fine.inclusion().large()).isEqualTo(d8);
    assertThat(fine.toString()).contains("2×regular");
  }
}
