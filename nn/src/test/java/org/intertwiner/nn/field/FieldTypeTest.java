package org.intertwiner.nn.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;

class FieldTypeTest {
  private final FiniteGroup<Permutation> d4 = Groups.dihedral(4);
  private final Representation<Permutation> plane = Representations.plane(d4);
  private final Representation<Permutation> trivial = Representations.trivial(d4);
  private final Representation<Permutation> regular = Representations.regular(d4);

  @Test
  void sumsAreOpenedAndEqualNeighboursMerged() {
    FieldType<Permutation> type =
        FieldType.of(plane, trivial.times(2).directSum(regular).directSum(regular));
    assertThat(type.parts()).hasSize(2);
    assertThat(type.parts().get(0).copies()).isEqualTo(2);
    assertThat(type.parts().get(1).copies()).isEqualTo(2);
    assertThat(type.channels()).isEqualTo(18);
    assertThat(type.fields()).isEqualTo(4);
    assertThat(type.offset(1)).isEqualTo(2);
    assertThat(type.toString()).isEqualTo("D4: 2×trivial + 2×regular (18 channels)");
    assertThat(type.representation().dimension()).isEqualTo(18);
  }

  @Test
  void typesAreComparedByMatricesNotByObjects() {
    FieldType<Permutation> a = FieldType.of(plane, Representations.regular(d4), 3);
    FieldType<Permutation> b =
        FieldType.of(Representations.plane(d4), Representations.regular(d4), 3);
    assertThat(a).isEqualTo(b).hasSameHashCodeAs(b);
    assertThat(a).isNotEqualTo(FieldType.of(plane, regular, 2));
    assertThat(FieldType.of(plane, Representations.frequency(d4, 1, 0)))
        .isNotEqualTo(FieldType.of(plane, Representations.frequency(d4, 0, 2)));
  }

  @Test
  void admissibilityFollowsFromTheRepresentations() {
    FieldType<Permutation> permuted = FieldType.of(plane, regular, 2);
    FieldType<Permutation> vectors = FieldType.of(plane, plane, 2);
    FieldType<Permutation> scalars = FieldType.trivial(plane, 3);
    assertThat(permuted.isPointwise()).isTrue();
    assertThat(permuted.isOrthogonal()).isTrue();
    assertThat(permuted.isTrivial()).isFalse();
    assertThat(vectors.isPointwise()).isFalse();
    assertThat(vectors.isOrthogonal()).isTrue();
    assertThat(scalars.isTrivial()).isTrue();
    assertThat(FieldType.trivial(Representations.plane(SO2.group()), 1).isTrivial()).isTrue();
    assertThatThrownBy(() -> vectors.requireTrivial("a layer"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("of D4");
  }

  @Test
  void signRepresentationsAreNotPointwise() {
    FieldType<Permutation> sign = FieldType.of(plane, Representations.frequency(d4, 1, 0), 2);
    assertThat(sign.isTrivial()).isFalse();
    assertThat(sign.isPointwise()).isFalse();
    assertThatThrownBy(() -> sign.requirePointwise("elu")).isInstanceOf(InvalidInput.class);
  }

  @Test
  void copiesOfSumsRepeatTheWholeSum() {
    FieldType<Permutation> type = FieldType.of(plane, trivial.directSum(plane), 2);
    assertThat(type.parts()).hasSize(4);
    assertThat(type.channels()).isEqualTo(6);
    assertThatThrownBy(() -> FieldType.of(plane, trivial.directSum(plane), 0))
        .isInstanceOf(InvalidInput.class);
  }
}
