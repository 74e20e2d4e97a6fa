package org.intertwiner.nn.layer.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DisentangleTest {
  static Stream<FieldType<?>> types() {
    return Stream.concat(FieldLab.planar().stream(), FieldLab.spatial().stream());
  }

  @ParameterizedTest
  @MethodSource("types")
  void theChangeOfBasisCommutesAndItsInverseUndoesIt(FieldType<?> type) {
    Disentangle<?> down = Disentangle.of(type);
    assertThat(FieldLab.check(down).verdict().holds()).isTrue();
    assertThat(FieldLab.check(down.inverse()).verdict().holds()).isTrue();
    int[] space = new int[type.dimension()];
    Arrays.fill(space, 3);
    assertThat(FieldLab.check(down, space).verdict().holds()).isTrue();
    Network both = Network.of(down, down.inverse());
    Tensor x = FieldLab.normal(4, 2, type.channels(), 5);
    Tensor flat = x.reshape(Shape.of(10, type.channels()));
    double[] back = FieldLab.evaluate(both, FieldLab.weights(both, 1), flat).toDoubles();
    assertThat(back).containsExactly(flat.toDoubles(), within(1e-13));
    Tensor moved = FieldLab.evaluate(down, FieldLab.weights(down, 1), flat);
    assertThat(FieldLab.meanSquare(moved)).isCloseTo(FieldLab.meanSquare(flat), within(1e-13));
  }

  @ParameterizedTest
  @MethodSource("types")
  void partsAreIrreducibleAndOrthogonal(FieldType<?> type) {
    for (FieldType.Part<?> part : Disentangle.of(type).output().parts()) {
      assertThat(part.representation().isOrthogonal()).isTrue();
      assertIrreducible(part.representation());
    }
  }

  /** ⟨χ, χ⟩ is 1, 2 or 4 and the indicator 1, 0 or −2. */
  private static <G> void assertIrreducible(Representation<G> rho) {
    long square = rho.character().intertwiners(rho.character());
    assertThat(List.of(1L, 2L, 4L)).contains(square);
    assertThat(rho.character().frobeniusSchur()).isEqualTo(square == 1 ? 1 : square == 2 ? 0 : -2);
  }

  @Test
  void regularFieldsContainEveryIrrepAsOftenAsItsDimensionSays() {
    FiniteGroup<Permutation> d4 = Groups.dihedral(4);
    FieldType<Permutation> type =
        FieldType.of(Representations.plane(d4), Representations.regular(d4), 3);
    FieldType<Permutation> split = Disentangle.of(type).output();
    assertThat(split.fields()).isEqualTo(3 * (4 + 2));
    assertThat(split.parts())
        .anySatisfy(
            p -> {
              assertThat(p.representation().dimension()).isEqualTo(2);
              assertThat(p.copies()).isEqualTo(6);
            });
    assertThat(split.parts().get(0).isTrivial()).isTrue();
  }

  @Test
  void icosahedralIrrepsAreMadeOrthogonal() {
    Disentangle<?> down = Disentangle.of(FieldLab.points("point:Ih"));
    assertThat(down.output().isOrthogonal()).isTrue();
    assertThat(FieldLab.check(down).verdict().holds()).isTrue();
  }

  @Test
  void partsThatAreNotChosenStay() {
    FieldType<?> type = FieldLab.dihedral(4);
    Layer layer = Disentangle.where(type, p -> !p.representation().isPermutation());
    assertThat(layer.output().parts().get(0)).isEqualTo(type.parts().get(0));
    assertThat(FieldLab.check(layer, 4, 4).verdict().holds()).isTrue();
    assertThat(layer.kind()).isEqualTo("disentangle");
    assertThat(Disentangle.of(type).inverse().kind()).isEqualTo("entangle");
    assertThat(layer.toString()).contains("disentangle D4");
  }

  @Test
  void theWrongBasisIsRefuted() {
    FiniteGroup<Permutation> d4 = Groups.dihedral(4);
    Representation<Permutation> plane = Representations.plane(d4);
    FieldType<Permutation> regular = FieldType.of(plane, Representations.regular(d4), 1);
    // the identity claims that the coordinates of the regular field are irreducible parts already
    Layer wrong = new Relabelled(Identity.of(regular), Disentangle.of(regular).output());
    assertThat(FieldLab.check(wrong).verdict().holds()).isFalse();
  }

  @Test
  void representationsThatAreNotOrthogonalAreRefused() {
    FiniteGroup<Permutation> d4 = Groups.dihedral(4);
    FiniteRepresentation<Permutation> plane = Representations.plane(d4);
    Matrix<Cyclotomic> skew =
        Matrix.of(
            Cyclotomics.FIELD, 2, 2, (i, j) -> i == 1 && j == 0 ? Cyclotomic.ZERO : Cyclotomic.ONE);
    FieldType<Permutation> type = FieldType.of(plane, plane.inBasis(skew), 1);
    assertThatThrownBy(() -> Disentangle.of(type))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("not orthogonal");
    Layer layer = Disentangle.of(FieldType.of(plane, plane, 1));
    assertThatThrownBy(
            () -> FieldLab.evaluate(layer, FieldLab.weights(layer, 1), FieldLab.normal(1, 2, 3)))
        .isInstanceOf(InvalidInput.class);
  }
}
