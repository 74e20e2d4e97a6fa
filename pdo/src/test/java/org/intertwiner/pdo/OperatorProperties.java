package org.intertwiner.pdo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.pdo.direct.SymbolCheck;
import org.intertwiner.pdo.direct.SymbolConstraint;
import org.intertwiner.pdo.direct.SymbolSpace;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representations;

/** Laws of steerable operators for random groups and representations. */
class OperatorProperties {

  /** A random representation of a cyclic or dihedral group, real and orthogonal. */
  private static <G> FiniteRepresentation<G> random(FiniteGroup<G> group, SplittableRandom random) {
    List<FiniteRepresentation<G>> parts = new ArrayList<>();
    int count = random.nextInt(8) == 0 ? 2 : 1;
    for (int i = 0; i < count; i++) {
      parts.add(
          switch (random.nextInt(4)) {
            case 0 -> Representations.trivial(group);
            case 1 -> Representations.plane(group);
            case 2 -> Representations.permutation(group);
            default -> Representations.realIrreducible(group, random.nextInt(2));
          });
    }
    return Representations.directSum(parts);
  }

  private static FiniteGroup<org.intertwiner.algebra.group.Permutation> group(
      int n, boolean mirrors) {
    return mirrors ? Groups.dihedral(n) : Groups.cyclic(n);
  }

  private static PolynomialMatrix someOf(
      List<DifferentialOperator> basis, SplittableRandom random) {
    DifferentialOperator sum = basis.get(0).scale(Cyclotomic.of(random.nextInt(5) - 2));
    for (DifferentialOperator d : basis) {
      sum = sum.add(d.scale(Cyclotomic.of(random.nextInt(5) - 2)));
    }
    return sum.symbol();
  }

  @Property
  void compositionsAdjointsAndBothWaysAgree(
      @ForAll @IntRange(min = 3, max = 5) int n, @ForAll boolean mirrors, @ForAll int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    var group = group(n, mirrors);
    var plane = Representations.plane(group);
    var a = random(group, random);
    var b = random(group, random);
    var c = random(group, random);
    int order = random.nextInt(3);
    SteerableOperators first = SteerableOperators.on(plane).from(a).to(b).upToOrder(order);
    SteerableOperators second = SteerableOperators.on(plane).from(b).to(c).upToOrder(1);
    assertThat(first.certificate().isProved()).isTrue();
    assertThat(SymbolSpace.of(plane, a, b).solve(order)).hasSize(first.basis(order).size());
    if (!first.basis(order).isEmpty() && !second.basis(1).isEmpty()) {
      DifferentialOperator d = new DifferentialOperator(someOf(first.basis(order), random));
      DifferentialOperator e = new DifferentialOperator(someOf(second.basis(1), random));
      assertThat(
              SymbolCheck.residual(List.of(d.then(e).symbol()), SymbolConstraint.of(plane, a, c)))
          .isEqualTo(Cyclotomic.ZERO);
      assertThat(
              SymbolCheck.residual(List.of(d.adjoint().symbol()), SymbolConstraint.of(plane, b, a)))
          .isEqualTo(Cyclotomic.ZERO);
      assertThat(d.then(e).adjoint()).isEqualTo(e.adjoint().then(d.adjoint()));
      assertThat(d.adjoint().adjoint()).isEqualTo(d);
      assertThat(first.coordinates(d)).isPresent();
    }
  }
}
