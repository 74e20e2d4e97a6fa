package org.intertwiner.pdo.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.pdo.DifferentialOperator;
import org.intertwiner.pdo.SteerableOperators;
import org.intertwiner.pdo.direct.SymbolConstraint;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;

class OperatorLawsTest {
  private final FiniteGroup<Permutation> d4 = Groups.dihedral(4);
  private final FiniteRepresentation<Permutation> plane = Representations.plane(d4);
  private final FiniteRepresentation<Permutation> regular = Representations.regular(d4);

  private List<DifferentialOperator> basis(
      FiniteRepresentation<Permutation> in, FiniteRepresentation<Permutation> out, int order) {
    return SteerableOperators.on(plane).from(in).to(out).upToOrder(order).basis(order);
  }

  @Test
  void steerableOperatorsObeyTheLaws() {
    List<Law<OperatorLaws.Sample>> laws =
        OperatorLaws.of(
            basis(plane, regular, 2),
            basis(regular, plane, 1),
            SymbolConstraint.of(plane, plane, plane));
    assertThat(laws).hasSize(4);
    for (Law<?> law : laws) {
      assertThat(law.check(new SplittableRandom(3), 20).passed()).as(law.name()).isTrue();
    }
  }

  @Test
  void operatorsForAnotherRepresentationAreRefuted() {
    FiniteRepresentation<Permutation> twist = Representations.frequency(d4, 1, 1);
    List<Law<OperatorLaws.Sample>> laws =
        OperatorLaws.of(
            basis(plane, regular, 1),
            basis(regular, plane, 1),
            SymbolConstraint.of(plane, plane, twist));
    assertThat(laws.get(0).check(new SplittableRandom(3), 50).passed()).isFalse();
    assertThat(laws.get(1).check(new SplittableRandom(3), 20).passed()).isTrue();
    assertThatThrownBy(
            () -> OperatorLaws.of(List.of(), List.of(), SymbolConstraint.of(plane, plane, plane)))
        .isInstanceOf(InvalidInput.class);
  }
}
