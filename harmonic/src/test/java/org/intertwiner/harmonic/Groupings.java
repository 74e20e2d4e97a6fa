package org.intertwiner.harmonic;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representations;

/** Random finite subgroups of O(2) and random representations of them. */
public final class Groupings {
  private Groupings() {}

  public static FiniteGroup<Permutation> planeGroup(RandomGenerator random) {
    int n = 1 + random.nextInt(8);
    return random.nextBoolean() ? Groups.cyclic(n) : Groups.dihedral(n);
  }

  /**
   * A sum of one to three of: trivial, regular, a quotient, the plane, its conjugate by a shear.
   */
  public static FiniteRepresentation<Permutation> representation(
      FiniteGroup<Permutation> group, RandomGenerator random) {
    List<FiniteRepresentation<Permutation>> summands = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      summands.add(summand(group, random));
    }
    return Representations.directSum(summands);
  }

  private static FiniteRepresentation<Permutation> summand(
      FiniteGroup<Permutation> group, RandomGenerator random) {
    return switch (random.nextInt(5)) {
      case 0 -> Representations.trivial(group);
      case 1 -> Representations.regular(group);
      case 2 ->
          Representations.quotient(
              group, group.subgroup(random.nextInt(Math.toIntExact(group.order()))));
      case 3 -> Representations.plane(group);
      default -> sheared(Representations.plane(group), random);
    };
  }

  /** Equivalent, but not orthogonal: S ρ(g) S⁻¹ with an integer matrix S of determinant one. */
  private static FiniteRepresentation<Permutation> sheared(
      FiniteRepresentation<Permutation> rep, RandomGenerator random) {
    Cyclotomic a = Cyclotomic.of(random.nextInt(5) - 2);
    Matrix<Cyclotomic> s =
        Matrix.of(
            Cyclotomics.FIELD,
            List.of(List.of(Cyclotomic.ONE, a), List.of(Cyclotomic.ZERO, Cyclotomic.ONE)));
    Matrix<Cyclotomic> inverse = ExactLinearAlgebra.inverse(Cyclotomics.FIELD, s).orElseThrow();
    return Representations.of(
        rep.group(),
        rep.onGenerators().stream().map(m -> s.multiply(m).multiply(inverse)).toList());
  }
}
