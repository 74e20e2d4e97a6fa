package org.intertwiner.harmonic.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.ModularEmbedding;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.Substitution;
import org.intertwiner.harmonic.solid.SolidHarmonics;

/**
 * Solves the constraint of a stabiliser at the root of a pair orbit: the fixed vectors of H_l ⊗
 * Hom(block of V_in, block of V_out). One constraint after the other restricts the space modulo
 * primes; the reduced echelon form is lifted.
 *
 * <p>A vector has the coordinate (i, r, c) of h_i ⊗ E_rc at place (i·rows + r)·columns + c.
 */
final class RootSolver {
  /** With more Lie algebra elements than this, brackets cost more than they save. */
  private static final int MOST_BRACKETED = 3;

  private final SolidHarmonics harmonics;
  private final KernelLimits limits;
  private final Lift.Acceptance acceptance;
  private final Map<Matrix<Cyclotomic>, List<Cyclotomic[][]>> substitutions = new HashMap<>();
  private final Map<Matrix<Cyclotomic>, List<Cyclotomic[][]>> derivations = new HashMap<>();
  private final Map<List<Object>, List<List<Cyclotomic[]>>> solutions = new HashMap<>();
  private final LiftPrimes primes = new LiftPrimes();
  private final IdentityHashMap<
          Matrix<Cyclotomic>, IdentityHashMap<Matrix<Cyclotomic>, Matrix<Cyclotomic>>>
      commutators = new IdentityHashMap<>();
  private final IdentityHashMap<Object, ResidueFactor> rationalFactors = new IdentityHashMap<>();
  private final IdentityHashMap<Object, ResidueFactor> rationalTransposes = new IdentityHashMap<>();

  RootSolver(SolidHarmonics harmonics, KernelLimits limits, Lift.Acceptance acceptance) {
    this.harmonics = harmonics;
    this.limits = limits;
    this.acceptance = acceptance;
  }

  /** The fixed vectors of every degree. */
  List<List<Cyclotomic[]>> solve(List<PairOrbit.Constraint> constraints, int rows, int columns) {
    List<Object> key = List.of(constraints, rows, columns);
    List<List<Cyclotomic[]>> known = solutions.get(key);
    if (known == null) {
      known = new ArrayList<>();
      List<PairOrbit.Constraint> ordered = sparseFirst(constraints);
      requireSize(ordered, rows, columns);
      int order = 1;
      boolean real = true;
      for (PairOrbit.Constraint c : ordered) {
        for (Matrix<Cyclotomic> m : List.of(c.action(), c.out(), c.in())) {
          order = Conductors.join(order, m);
          real &= Conductors.isReal(m);
        }
      }
      for (int l = 0; l <= harmonics.maxDegree(); l++) {
        int n = harmonics.count(l) * rows * columns;
        boolean free = ordered.isEmpty() || n == 0;
        known.add(free ? units(n) : fixedVectors(ordered, order, real, n, l));
      }
      solutions.put(key, known);
    }
    return known;
  }

  /**
   * The constraints with those of brackets of Lie algebra elements, the sparsest first: a sparse
   * one falls apart into small systems, and the dense ones then meet a small space. A bracket
   * follows from its two elements, so that it changes nothing but the cost.
   */
  private List<PairOrbit.Constraint> sparseFirst(List<PairOrbit.Constraint> constraints) {
    List<PairOrbit.Constraint> all = new ArrayList<>(constraints);
    List<PairOrbit.Constraint> derivatives = new ArrayList<>();
    for (PairOrbit.Constraint constraint : constraints) {
      if (constraint.infinitesimal()) {
        derivatives.add(constraint);
      }
    }
    for (int i = 0; i < derivatives.size() && derivatives.size() <= MOST_BRACKETED; i++) {
      for (int j = 0; j < i; j++) {
        PairOrbit.Constraint bracket = bracket(derivatives.get(j), derivatives.get(i));
        if (!bracket.isVoid()) {
          all.add(bracket);
        }
      }
    }
    return bySparsity(all);
  }

  /** The constraint of [X, Y], for Lie algebra elements X and Y. */
  private PairOrbit.Constraint bracket(PairOrbit.Constraint x, PairOrbit.Constraint y) {
    return new PairOrbit.Constraint(
        true,
        commutator(x.action(), y.action()),
        commutator(x.out(), y.out()),
        commutator(x.in(), y.in()));
  }

  /** Remembered, as the matrices of one representation meet in many pairs. */
  private Matrix<Cyclotomic> commutator(Matrix<Cyclotomic> a, Matrix<Cyclotomic> b) {
    IdentityHashMap<Matrix<Cyclotomic>, Matrix<Cyclotomic>> ofFirst = commutators.get(a);
    if (ofFirst == null) {
      ofFirst = new IdentityHashMap<>();
      commutators.put(a, ofFirst);
    }
    Matrix<Cyclotomic> known = ofFirst.get(b);
    if (known == null) {
      known = a.multiply(b).subtract(b.multiply(a));
      ofFirst.put(b, known);
    }
    return known;
  }

  /** A stable sort by insertion: there are few. */
  private static List<PairOrbit.Constraint> bySparsity(List<PairOrbit.Constraint> constraints) {
    List<PairOrbit.Constraint> sorted = new ArrayList<>(constraints.size());
    for (PairOrbit.Constraint next : constraints) {
      int at = sorted.size();
      int size = next.nonZeros();
      while (at > 0 && sorted.get(at - 1).nonZeros() > size) {
        at--;
      }
      sorted.add(at, next);
    }
    return sorted;
  }

  /** The first and sparsest system of the highest degree is the largest one. */
  private void requireSize(List<PairOrbit.Constraint> ordered, int rows, int columns) {
    if (!ordered.isEmpty()) {
      int top = harmonics.maxDegree();
      limits.requireSystem(
          (long) harmonics.count(top) * rows * columns,
          ResidueConstraint.predictedEntries(
              ordered.get(0), action(ordered.get(0), top), rows, columns),
          rows,
          columns);
    }
  }

  private List<Cyclotomic[]> fixedVectors(
      List<PairOrbit.Constraint> constraints, int order, boolean real, int n, int l) {
    List<Cyclotomic[][]> onSpace = new ArrayList<>();
    for (PairOrbit.Constraint c : constraints) {
      onSpace.add(action(c, l));
    }
    return Lift.of(order, real, n, acceptance, primes, new FixedVectors(constraints, onSpace, n));
  }

  /** The fixed vectors modulo a prime; named, as what is not is linked at its first use. */
  private final class FixedVectors implements Function<ModularEmbedding, ResidueSpace> {
    private final List<PairOrbit.Constraint> constraints;
    private final List<Cyclotomic[][]> onSpace;
    private final int dimension;

    FixedVectors(
        List<PairOrbit.Constraint> constraints, List<Cyclotomic[][]> onSpace, int dimension) {
      this.constraints = constraints;
      this.onSpace = onSpace;
      this.dimension = dimension;
    }

    @Override
    public ResidueSpace apply(ModularEmbedding embedding) {
      return fixedModulo(embedding, constraints, onSpace, dimension);
    }
  }

  private ResidueSpace fixedModulo(
      ModularEmbedding embedding,
      List<PairOrbit.Constraint> constraints,
      List<Cyclotomic[][]> onSpace,
      int n) {
    ResidueSpace space = reduced(embedding, constraints.get(0), onSpace.get(0)).solve(n);
    for (int i = 1; i < constraints.size() && !space.rows().isEmpty(); i++) {
      space = reduced(embedding, constraints.get(i), onSpace.get(i)).restrict(space);
    }
    return space.reduced();
  }

  private ResidueConstraint reduced(
      ModularEmbedding embedding, PairOrbit.Constraint constraint, Cyclotomic[][] action) {
    return new ResidueConstraint(
        embedding.field().characteristic(),
        constraint.infinitesimal(),
        factor(embedding, action),
        factor(embedding, constraint.out(), true),
        factor(embedding, constraint.in(), false));
  }

  /** Remembered where all spaces meet at one embedding, that of the rational numbers. */
  private ResidueFactor factor(ModularEmbedding embedding, Cyclotomic[][] action) {
    if (!isFirst(embedding)) {
      return ResidueFactor.ofRows(embedding, action);
    }
    ResidueFactor known = rationalFactors.get(action);
    if (known == null) {
      known = ResidueFactor.ofRows(embedding, action);
      rationalFactors.put(action, known);
    }
    return known;
  }

  private ResidueFactor factor(
      ModularEmbedding embedding, Matrix<Cyclotomic> matrix, boolean transposed) {
    if (!isFirst(embedding)) {
      return ResidueFactor.of(embedding, matrix, transposed);
    }
    IdentityHashMap<Object, ResidueFactor> factors =
        transposed ? rationalTransposes : rationalFactors;
    ResidueFactor known = factors.get(matrix);
    if (known == null) {
      known = ResidueFactor.of(embedding, matrix, transposed);
      factors.put(matrix, known);
    }
    return known;
  }

  private boolean isFirst(ModularEmbedding embedding) {
    return embedding.order() == 1 && embedding == primes.at(1, 0).embedding(1);
  }

  private static List<Cyclotomic[]> units(int n) {
    List<Cyclotomic[]> units = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Cyclotomic[] unit = new Cyclotomic[n];
      Arrays.fill(unit, Cyclotomic.ZERO);
      unit[i] = Cyclotomic.ONE;
      units.add(unit);
    }
    return units;
  }

  /** Row i: the coordinates of h_i ∘ g, or of its derivative along X. */
  private Cyclotomic[][] action(PairOrbit.Constraint constraint, int l) {
    Map<Matrix<Cyclotomic>, List<Cyclotomic[][]>> known =
        constraint.infinitesimal() ? derivations : substitutions;
    List<Cyclotomic[][]> all = known.get(constraint.action());
    if (all == null) {
      all = actionOnAllDegrees(constraint);
      known.put(constraint.action(), all);
    }
    return all.get(l);
  }

  private List<Cyclotomic[][]> actionOnAllDegrees(PairOrbit.Constraint constraint) {
    Substitution s =
        constraint.infinitesimal()
            ? Substitution.infinitesimal(constraint.action(), harmonics.maxDegree())
            : Substitution.of(constraint.action(), harmonics.maxDegree());
    List<Cyclotomic[][]> all = new ArrayList<>();
    for (int l = 0; l <= harmonics.maxDegree(); l++) {
      List<Form> forms = harmonics.forms(l);
      Cyclotomic[][] rows = new Cyclotomic[forms.size()][];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = harmonics.coordinates(s.apply(forms.get(i)));
      }
      all.add(rows);
    }
    return all;
  }
}
