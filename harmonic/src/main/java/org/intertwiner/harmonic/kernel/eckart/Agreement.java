package org.intertwiner.harmonic.kernel.eckart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.certificate.Norms;
import org.intertwiner.harmonic.kernel.KernelElement;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.Monomials;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * Whether the two ways to a basis span the same kernels, degree by degree.
 *
 * <p><i>Formula:</i> with d the dimension of the certified basis, the values uᵀK(x)v of all
 * elements at d + 16 random (u, x, v) modulo a prime p &gt; 2²⁹ have the rank d for the theorem's
 * elements alone, which proves them independent, and the rank d for both bases together.
 * <i>Accuracy:</i> if an element lay outside, the second rank would be larger but for a chance of
 * at most ((l + 2)/p)¹⁶; {@link EckartBasis#certificate} leaves none.
 *
 * @param dimensions the dimension of the certified kernel space, by degree
 * @param ranks the rank of the theorem's elements alone, by degree
 * @param joint the rank of both bases together, by degree
 */
public record Agreement(List<Integer> dimensions, List<Integer> ranks, List<Integer> joint) {
  private static final int SPARE = 16;

  /**
   * Keeps copies of the lists.
   *
   * @param dimensions the dimension of the certified kernel space, by degree
   * @param ranks the rank of the theorem's elements alone, by degree
   * @param joint the rank of both bases together, by degree
   */
  public Agreement {
    dimensions = List.copyOf(dimensions);
    ranks = List.copyOf(ranks);
    joint = List.copyOf(joint);
  }

  static Agreement of(EckartSolver<?> solver, KernelSpace space) {
    List<Integer> ranks = new ArrayList<>();
    List<Integer> joint = new ArrayList<>();
    List<Integer> dimensions = space.dimensionsByDegree();
    Norms norms = new Norms(space.in().norms(), space.out().norms());
    for (int l = 0; l <= space.maxDegree(); l++) {
      int degree = l;
      List<EckartSolver.Factors> named = solver.factors(l);
      List<PolynomialMatrix> direct =
          space.basis().stream()
              .filter(e -> e.degree() == degree)
              .map(KernelElement::matrix)
              .map(norms::toSeminormal)
              .map(Norms::withoutCommonRoot)
              .toList();
      Residues residues = Residues.of(numbers(named, direct));
      int probes = Math.max(dimensions.get(l), named.size()) + SPARE;
      long[][] values = new long[named.size() + direct.size()][probes];
      for (int k = 0; k < probes; k++) {
        residues.choose(
            space.out().dimension(),
            space.in().dimension(),
            Monomials.of(space.action().dimension(), l));
        for (int i = 0; i < named.size(); i++) {
          values[i][k] = residues.value(named.get(i));
        }
        for (int i = 0; i < direct.size(); i++) {
          values[named.size() + i][k] = residues.value(direct.get(i));
        }
      }
      List<long[]> rows = List.of(values);
      ranks.add(residues.rank(rows.subList(0, named.size())));
      joint.add(residues.rank(rows));
    }
    return new Agreement(dimensions, ranks, joint);
  }

  private static List<Cyclotomic> numbers(
      List<EckartSolver.Factors> named, List<PolynomialMatrix> direct) {
    Set<Cyclotomic> numbers = new HashSet<>();
    for (EckartSolver.Factors f : named) {
      for (var map : List.of(f.projection(), f.path(), f.embedding())) {
        numbers.addAll(map.values());
      }
      f.forms().forEach(form -> addCoefficients(numbers, form));
    }
    for (PolynomialMatrix m : direct) {
      for (PolynomialMatrix.Entry e : m.entries()) {
        numbers.add(e.factor());
        addCoefficients(numbers, e.base());
      }
    }
    return List.copyOf(numbers);
  }

  private static void addCoefficients(Set<Cyclotomic> numbers, Form form) {
    IntStream.range(0, form.monomials().count()).mapToObj(form::coefficient).forEach(numbers::add);
  }

  /**
   * Whether the spans are equal in every degree.
   *
   * @return true where all three lists are equal
   */
  public boolean holds() {
    return dimensions.equals(ranks) && dimensions.equals(joint);
  }

  @Override
  public String toString() {
    return (holds() ? "equal spans " : "different spans ")
        + dimensions
        + ", by the theorem "
        + ranks
        + ", together "
        + joint;
  }
}
