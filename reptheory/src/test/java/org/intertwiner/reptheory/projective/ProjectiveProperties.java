package org.intertwiner.reptheory.projective;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.intertwiner.algebra.crystal.PointGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.presentation.Presentation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SmithForm;
import org.intertwiner.algebra.ring.Integers;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;

class ProjectiveProperties {

  @Provide
  Arbitrary<FiniteGroup<Permutation>> groups() {
    return Arbitraries.of(
        Groups.cyclic(2),
        Groups.cyclic(3),
        Groups.cyclic(4),
        Groups.elementaryAbelian(2, 2),
        Groups.symmetric(3),
        Groups.dihedral(4),
        Groups.quaternion(8),
        Groups.alternating(4),
        Groups.dihedral(6));
  }

  /** The invariants of a sum of cyclic groups, each a divisor of the next. */
  private static List<Integer> sum(List<Integer> orders) {
    if (orders.isEmpty()) {
      return List.of();
    }
    Matrix<BigInteger> diagonal =
        Matrix.diagonal(Integers.Z, orders.stream().map(BigInteger::valueOf).toList());
    return SmithForm.of(diagonal).invariantFactors().stream()
        .map(BigInteger::intValueExact)
        .filter(d -> d > 1)
        .toList();
  }

  private static List<Integer> abelian(FiniteGroup<Permutation> group) {
    return Presentation.of(group).abelianInvariants().stream()
        .map(BigInteger::intValueExact)
        .toList();
  }

  /** M(G × H) = M(G) ⊕ M(H) ⊕ (G_ab ⊗ H_ab). Source: I. Schur (1907). */
  // A try lists covering groups of up to some hundred elements.
  @Property(tries = 15)
  void multipliersOfProductsFollowSchur(
      @ForAll("groups") FiniteGroup<Permutation> left,
      @ForAll("groups") FiniteGroup<Permutation> right) {
    List<Integer> expected = new ArrayList<>(SchurMultiplier.of(left).invariants());
    expected.addAll(SchurMultiplier.of(right).invariants());
    for (int a : abelian(left)) {
      for (int b : abelian(right)) {
        expected.add(BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).intValueExact());
      }
    }
    if (left.order() * right.order() <= 72) {
      assertThat(SchurMultiplier.of(Groups.product(left, right)).invariants())
          .isEqualTo(sum(expected));
    }
  }

  @Property(tries = 20) // a try makes a character table of a central extension
  void irrepsOfARandomSystemAreProvedAndCountedByRegularClasses(
      @ForAll("groups") FiniteGroup<Permutation> group, @ForAll long seed) {
    Random random = new Random(seed);
    SchurMultiplier<Permutation> multiplier = SchurMultiplier.of(group);
    List<Integer> coordinates = multiplier.invariants().stream().map(random::nextInt).toList();
    int[] log = new int[Math.toIntExact(group.order())];
    Arrays.setAll(log, g -> g == 0 ? 0 : random.nextInt(4));
    FactorSystem<Permutation> blur =
        FactorSystem.of(group, 4, (g, h) -> log[g] + log[h] - log[group.multiply(g, h)]);
    FactorSystem<Permutation> system = multiplier.factorSystem(coordinates).times(blur);
    assertThat(multiplier.coordinates(system)).isEqualTo(coordinates);
    ProjectiveIrreps<Permutation> irreps = ProjectiveIrreps.of(system);
    assertThat(irreps.certificate().proved()).isTrue();
    assertThat(irreps.irreps().stream().map(ProjectiveIrrep::dimension))
        .containsExactlyElementsOf(
            ProjectiveIrreps.of(multiplier.factorSystem(coordinates)).irreps().stream()
                .map(ProjectiveIrrep::dimension)
                .toList());
  }

  @Provide
  Arbitrary<PointGroup> pointGroups() {
    Arbitrary<PointGroup> axial =
        Arbitraries.of(
                PointGroup.Family.C,
                PointGroup.Family.CV,
                PointGroup.Family.CH,
                PointGroup.Family.S,
                PointGroup.Family.D,
                PointGroup.Family.DH,
                PointGroup.Family.DD)
            .flatMap(f -> Arbitraries.integers().between(1, 9).map(n -> new PointGroup(f, n)));
    return Arbitraries.oneOf(axial, Arbitraries.of(PointGroup.crystallographic()));
  }

  @Property(tries = 40) // a try makes the character table of a double group
  void levelsSplitIntoAsManyStates(
      @ForAll("pointGroups") PointGroup type, @ForAll("doubled") int doubled) {
    DoubleGroup group = DoubleGroup.of(type);
    List<Long> parts = group.decompose(new HalfInteger(doubled), 1);
    long dimension = 0;
    for (int row = 0; row < parts.size(); row++) {
      dimension += parts.get(row) * group.table().degree(row);
      assertThat(group.isSpin(row) == (doubled % 2 == 1) || parts.get(row) == 0).isTrue();
    }
    assertThat(dimension).isEqualTo(doubled + 1);
    int squares =
        group.spinRows().stream()
            .mapToInt(r -> group.table().degree(r) * group.table().degree(r))
            .sum();
    assertThat(squares).isEqualTo(Math.toIntExact(group.pointGroup().order()));
    long names = group.spinRows().stream().map(group::name).distinct().count();
    assertThat(names).isEqualTo(group.spinRows().size());
  }

  @Provide
  Arbitrary<Integer> doubled() {
    return Arbitraries.integers().between(0, 13);
  }
}
