package org.intertwiner.harmonic.invariant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.ModularEmbedding;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.Monomials;

/**
 * Minimal generators of a ring of invariants, degree by degree: where the products of those known
 * are fewer than the characters say, the invariants of that degree are solved modulo a prime, those
 * outside the span of the products are chosen, fewest terms first, and lifted.
 */
final class GeneratorSearch {
  static final long FIRST_PRIME_ABOVE = 1L << 29;

  private final GradedAction action;
  private final InvariantLimits limits;
  private final MolienCount molien;
  private final ModularEmbedding embedding;
  private final CellSolver solver;
  private final ProductBasis products;
  private final List<Form> forms = new ArrayList<>();
  private final List<List<Integer>> grades = new ArrayList<>();
  private Optional<GradedQuotient> quotient;
  private int degree;

  GeneratorSearch(GradedAction action, MolienCount molien, InvariantLimits limits) {
    this.action = action;
    this.limits = limits;
    this.molien = molien;
    this.embedding = action.embedding(action.primeAfter(FIRST_PRIME_ABOVE), 1);
    this.solver = CellSolver.of(action, embedding, limits);
    this.products = new ProductBasis(action.monomials(), prime(), 1);
    boolean polynomial = molien.polynomialDegrees().isPresent();
    this.quotient =
        action.isFinite() && !polynomial
            ? Optional.of(new GradedQuotient(action.monomials(), prime(), limits))
            : Optional.empty();
  }

  private long prime() {
    return embedding.field().characteristic();
  }

  /** The last degree that was searched. */
  int degree() {
    return degree;
  }

  List<Form> forms() {
    return forms;
  }

  List<List<Integer>> grades() {
    return grades;
  }

  /** Searches up to a degree, or until there is a proof that nothing is left. */
  Completeness run(int maxDegree, boolean stopWhenComplete) {
    Completeness found = new Completeness(Completeness.Reason.DEGREE_LIMIT, maxDegree);
    int polynomialEnd =
        molien
            .polynomialDegrees()
            .map(d -> d.isEmpty() ? 0 : d.get(d.size() - 1))
            .orElse(Integer.MAX_VALUE);
    if (stopWhenComplete && polynomialEnd <= maxDegree && solver instanceof NullSpaces) {
      limits.requireMonomials(action.variables(), 1, polynomialEnd);
      for (GradedAction.Cell cell : action.cells(polynomialEnd)) {
        limits.requireUnknowns("invariants of degree " + polynomialEnd, cell.size());
      }
    }
    for (int d = 1; d <= maxDegree; d++) {
      Interruption.check();
      limits.requireMonomials(action.variables(), 1, d);
      List<long[]> fresh = step(d);
      degree = d;
      if (!found.isProved()) {
        if (d >= polynomialEnd && isPolynomialRing()) {
          found = new Completeness(Completeness.Reason.POLYNOMIAL_RING, d);
        } else if (isHypersurface(d)) {
          found = new Completeness(Completeness.Reason.HYPERSURFACE, d);
        } else if (isIdealFull(fresh)) {
          found = new Completeness(Completeness.Reason.HILBERT_IDEAL, d);
        } else if (d >= molien.groupOrder()) {
          found = new Completeness(Completeness.Reason.NOETHER_BOUND, d);
        }
      }
      if (found.isProved() && stopWhenComplete) {
        return found;
      }
    }
    return found;
  }

  /** One degree: its new generators modulo the prime. */
  private List<long[]> step(int here) {
    int expected = molien.dimension(here);
    products.requirePoints(expected);
    products.extend();
    if (products.count(here) == expected) {
      return List.of();
    }
    List<GradedAction.Cell> cells = action.cells(here);
    List<ModularRows> solutions = solver.solve(here, cells, expected);
    List<Choice> choices = new ArrayList<>();
    List<long[]> fresh = new ArrayList<>();
    for (int c = 0; c < cells.size(); c++) {
      MonomialTable.Grade grade = cells.get(c).grade();
      if (solutions.get(c).rank() == products.rank(grade.degrees())) {
        continue;
      }
      ModularRows.Reduced reduced = solutions.get(c).reduced();
      for (int r : bySparsity(reduced.rows())) {
        long[] form = spread(reduced.rows().get(r), grade, here);
        if (products.add(form, grade.degrees())) {
          choices.add(new Choice(c, r, reduced.pivots()));
          fresh.add(form);
          grades.add(grade.degrees());
        }
      }
    }
    if (products.count(here) != expected) {
      throw new IllegalStateException(
          "invariants of degree " + here + ": " + products.count(here) + " of " + expected);
    }
    lift(here, choices);
    return fresh;
  }

  /** A row of the reduced echelon form of a cell. */
  record Choice(int cell, int row, List<Integer> pivots) {}

  static List<Integer> bySparsity(List<long[]> rows) {
    List<Integer> order = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      order.add(r);
    }
    order.sort(
        Comparator.comparingLong(
            r -> java.util.Arrays.stream(rows.get(r)).filter(x -> x != 0).count()));
    return order;
  }

  private long[] spread(long[] row, MonomialTable.Grade grade, int at) {
    long[] form = new long[action.monomials().of(at).count()];
    for (int i = 0; i < row.length; i++) {
      form[grade.positions()[i]] = row[i];
    }
    return form;
  }

  private void lift(int at, List<Choice> choices) {
    List<GradedAction.Cell> cells = action.cells(at);
    List<Cyclotomic[]> rows = lift(action, at, choices, limits);
    Monomials m = action.monomials().of(at);
    for (int i = 0; i < rows.size(); i++) {
      Cyclotomic[] coefficients = new Cyclotomic[m.count()];
      java.util.Arrays.fill(coefficients, Cyclotomic.ZERO);
      int[] positions = cells.get(choices.get(i).cell()).grade().positions();
      for (int j = 0; j < positions.length; j++) {
        coefficients[positions[j]] = rows.get(i)[j];
      }
      forms.add(Form.of(m, List.of(coefficients)));
    }
  }

  /** The exact rows that choices stand for, by cell. */
  static List<Cyclotomic[]> lift(
      GradedAction action, int degree, List<Choice> choices, InvariantLimits limits) {
    List<GradedAction.Cell> all = action.cells(degree);
    List<Integer> wanted = choices.stream().map(Choice::cell).distinct().toList();
    List<GradedAction.Cell> cells = wanted.stream().map(all::get).toList();
    long expected =
        wanted.stream()
            .mapToLong(
                c ->
                    choices.stream()
                        .filter(x -> x.cell() == c)
                        .findFirst()
                        .orElseThrow()
                        .pivots()
                        .size())
            .sum();
    if (!action.isFinite() || action.hasLongOrbits()) {
      double steps = 0;
      for (GradedAction.Cell cell : cells) {
        steps += Math.pow(cell.size(), 3);
      }
      limits.requireSteps(
          "equivariant maps of degree " + degree + " over the field of order " + action.order(),
          steps * RowLift.embeddings(action));
    }
    return RowLift.of(
        action,
        FIRST_PRIME_ABOVE,
        at -> {
          List<ModularRows.Reduced> solutions =
              CellSolver.of(action, at, limits).solve(degree, cells, expected).stream()
                  .map(ModularRows::reduced)
                  .toList();
          List<long[]> rows = new ArrayList<>();
          for (Choice choice : choices) {
            ModularRows.Reduced reduced = solutions.get(wanted.indexOf(choice.cell()));
            if (!reduced.pivots().equals(choice.pivots())) {
              return Optional.empty();
            }
            rows.add(reduced.rows().get(choice.row()));
          }
          return Optional.of(rows);
        });
  }

  private boolean isIdealFull(List<long[]> fresh) {
    if (quotient.isEmpty()) {
      return false;
    }
    try {
      return quotient.get().extend(fresh) == 0;
    } catch (LimitExceeded tooLarge) {
      // the search goes on without this proof and says how far it came
      quotient = Optional.empty();
      return false;
    }
  }

  private boolean isPolynomialRing() {
    return forms.size() == molien.polynomialDegrees().orElseThrow().size()
        && rank() == forms.size();
  }

  /** Whether the search has passed the degree of the only relation that the series allows. */
  private boolean isHypersurface(int reached) {
    OptionalInt relation = molien.hypersurfaceDegree(forms.stream().map(Form::degree).toList());
    return relation.isPresent() && relation.getAsInt() == reached && rank() == forms.size() - 1;
  }

  private int rank() {
    return Jacobian.rank(action.monomials(), embedding, forms);
  }
}
