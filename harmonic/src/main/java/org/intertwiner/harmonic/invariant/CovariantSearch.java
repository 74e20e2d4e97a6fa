package org.intertwiner.harmonic.invariant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.ModularEmbedding;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.Monomials;
import org.intertwiner.reptheory.Representation;

/**
 * Minimal generators of a module of equivariant maps, degree by degree: where invariants times the
 * generators known span less than the characters say, the equivariant maps of that degree are
 * solved, those outside are chosen, fewest terms first, and lifted.
 */
final class CovariantSearch {
  private static final long FRESH_PRIMES_ABOVE = 600_000_000;

  private final InvariantRing<?> ring;
  private final GradedAction action;
  private final MolienCount count;
  private final int last;
  private final List<List<Form>> columns = new ArrayList<>();
  private final List<GradedAction.Cell> cellOf = new ArrayList<>();

  /** A grade of monomials and the first component of a block of W. */
  private record Key(List<Integer> grade, int component) {}

  private CovariantSearch(InvariantRing<?> ring, GradedAction action, MolienCount count, int last) {
    this.ring = ring;
    this.action = action;
    this.count = count;
    this.last = last;
  }

  /** The last degree that a generator of a module of equivariants can have. */
  static int generatorBound(InvariantRing<?> ring) {
    Completeness completeness = ring.completeness();
    if (!ring.action().isFinite()) {
      throw unbounded(ring);
    }
    return switch (completeness.reason()) {
      case POLYNOMIAL_RING -> ring.degrees().stream().mapToInt(d -> d - 1).sum();
      case HILBERT_IDEAL, NOETHER_BOUND -> completeness.degree() - 1;
      case HYPERSURFACE -> Math.toIntExact(ring.count().groupOrder() - 1);
      case DEGREE_LIMIT -> throw unbounded(ring);
    };
  }

  private static InvalidInput unbounded(InvariantRing<?> ring) {
    return new InvalidInput(
        "degrees of equivariant maps",
        ring.toString(),
        "the complete ring of invariants of a finite group, or a degree to stop at",
        "call covariants(target, maxDegree)");
  }

  static <G> CovariantModule<G> of(
      InvariantRing<G> ring, Representation<G> target, int maxDegree, boolean complete) {
    if (maxDegree < 0) {
      throw MolienCount.negative(maxDegree);
    }
    if (!ring.completeness().isProved() && maxDegree > ring.completeness().degree()) {
      throw new InvalidInput(
          "highest degree of equivariant maps",
          "" + maxDegree,
          "at most " + ring.completeness().degree() + ", as far as the invariants are known",
          "take the ring of invariants up to a higher degree");
    }
    MolienCount count = MolienCount.equivariants(ring.space(), target);
    GradedAction action = GradedAction.of(ring.space(), target, ring.action().monomials());
    ring.limits().requireMonomials(action.variables(), action.components(), maxDegree);
    CovariantSearch search = new CovariantSearch(ring, action, count, maxDegree);
    search.run();
    InvariantCertificate certificate = search.check();
    if (!certificate.isProved()) {
      throw new IllegalStateException("the covariants fail their certificate: " + certificate);
    }
    return new CovariantModule<>(ring, target, count, search.named(), complete, certificate);
  }

  private List<Covariant> named() {
    List<String> names =
        Invariant.names("F", columns.stream().map(c -> c.get(0).degree()).toList());
    List<Covariant> named = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      named.add(new Covariant(columns.get(i), cellOf.get(i).grade().degrees(), names.get(i)));
    }
    return named;
  }

  private void run() {
    ModularEmbedding at = action.embedding(action.primeAfter(GeneratorSearch.FIRST_PRIME_ABOVE), 1);
    Module module = new Module(at);
    CellSolver solver = CellSolver.of(action, at, ring.limits());
    for (int d = 0; d <= last; d++) {
      int expected = count.dimension(d);
      if (module.extend(d) == expected) {
        continue;
      }
      List<GradedAction.Cell> cells = action.cells(d);
      List<ModularRows> solutions = solver.solve(d, cells, expected);
      List<GeneratorSearch.Choice> choices = new ArrayList<>();
      for (int c = 0; c < cells.size(); c++) {
        if (solutions.get(c).rank() == module.rank(cells.get(c))) {
          continue;
        }
        ModularRows.Reduced reduced = solutions.get(c).reduced();
        for (int r : GeneratorSearch.bySparsity(reduced.rows())) {
          if (module.add(spread(reduced.rows().get(r), cells.get(c), d), cells.get(c), d)) {
            choices.add(new GeneratorSearch.Choice(c, r, reduced.pivots()));
          }
        }
      }
      lift(d, cells, choices);
    }
  }

  /** The components of a block from a row of a cell. */
  private long[][] spread(long[] row, GradedAction.Cell cell, int degree) {
    int[] positions = cell.grade().positions();
    long[][] forms = new long[cell.components().length][action.monomials().of(degree).count()];
    for (int i = 0; i < row.length; i++) {
      forms[i / positions.length][positions[i % positions.length]] = row[i];
    }
    return forms;
  }

  private void lift(
      int degree, List<GradedAction.Cell> cells, List<GeneratorSearch.Choice> choices) {
    List<Cyclotomic[]> rows = GeneratorSearch.lift(action, degree, choices, ring.limits());
    Monomials m = action.monomials().of(degree);
    for (int i = 0; i < rows.size(); i++) {
      GradedAction.Cell cell = cells.get(choices.get(i).cell());
      int[] positions = cell.grade().positions();
      List<Form> column = new ArrayList<>();
      for (int w = 0; w < action.components(); w++) {
        column.add(Form.zero(m));
      }
      for (int w = 0; w < cell.components().length; w++) {
        Cyclotomic[] coefficients = new Cyclotomic[m.count()];
        java.util.Arrays.fill(coefficients, Cyclotomic.ZERO);
        for (int j = 0; j < positions.length; j++) {
          coefficients[positions[j]] = rows.get(i)[w * positions.length + j];
        }
        column.set(cell.components()[w], Form.of(m, List.of(coefficients)));
      }
      columns.add(List.copyOf(column));
      cellOf.add(cell);
    }
  }

  /** Checks equivariance exactly, and counts at a prime that the search did not use. */
  private InvariantCertificate check() {
    EquivarianceProof proof = new EquivarianceProof(action);
    boolean equivariant = columns.stream().allMatch(proof::holds);
    ModularEmbedding fresh = action.embedding(action.primeAfter(FRESH_PRIMES_ABOVE), 1);
    Module module = new Module(fresh);
    boolean spanning = true;
    boolean minimal = true;
    for (int d = 0; d <= last; d++) {
      int rank = module.extend(d);
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).get(0).degree() == d) {
          GradedAction.Cell cell = cellOf.get(i);
          long[][] forms = new long[cell.components().length][];
          for (int w = 0; w < forms.length; w++) {
            forms[w] = EquivarianceProof.residues(columns.get(i).get(cell.components()[w]), fresh);
          }
          boolean independent = module.add(forms, cell, d);
          rank += independent ? 1 : 0;
          minimal &= independent;
        }
      }
      spanning &= rank == count.dimension(d);
    }
    return new InvariantCertificate(equivariant, spanning, minimal, last);
  }

  /** Invariants times generators, by their values at points modulo a prime. */
  private final class Module {
    private final long p;
    private final ProductBasis invariants;
    private final List<long[]> values = new ArrayList<>();
    private final List<GradedAction.Cell> cells = new ArrayList<>();
    private final List<Integer> degrees = new ArrayList<>();
    private final Map<Key, ModularRows> rows = new HashMap<>();

    Module(ModularEmbedding at) {
      this.p = at.field().characteristic();
      this.invariants = ring.products(at, last);
      int most = 1;
      for (int d = 0; d <= last; d++) {
        most = Math.max(most, count.dimension(d));
      }
      invariants.requirePoints(most);
    }

    /** The rank of the products in a degree of generators of lower degrees. */
    int extend(int degree) {
      rows.clear();
      int rank = 0;
      for (int i = 0; i < values.size(); i++) {
        Interruption.check();
        int rest = degree - degrees.get(i);
        List<long[]> words = invariants.wordValues(rest);
        List<List<Integer>> grades = invariants.wordGrades(rest);
        for (int j = 0; j < words.size(); j++) {
          GradedAction.Cell cell = cells.get(i);
          List<Integer> grade = ProductBasis.sum(cell.grade().degrees(), grades.get(j));
          long[] row = values.get(i).clone();
          int points = words.get(j).length;
          for (int k = 0; k < row.length; k++) {
            row[k] = row[k] * words.get(j)[k % points] % p;
          }
          rank += rows(grade, cell).add(row) ? 1 : 0;
        }
      }
      return rank;
    }

    private ModularRows rows(List<Integer> grade, GradedAction.Cell cell) {
      return rows.computeIfAbsent(new Key(grade, cell.components()[0]), k -> new ModularRows(p));
    }

    int rank(GradedAction.Cell cell) {
      return rows(cell.grade().degrees(), cell).rank();
    }

    /** Adds a generator of the current degree unless it depends on the products. */
    boolean add(long[][] forms, GradedAction.Cell cell, int degree) {
      int points = invariants.points();
      long[] row = new long[forms.length * points];
      for (int w = 0; w < forms.length; w++) {
        System.arraycopy(invariants.valuesOf(forms[w], degree), 0, row, w * points, points);
      }
      if (!rows(cell.grade().degrees(), cell).add(row.clone())) {
        return false;
      }
      values.add(row);
      cells.add(cell);
      degrees.add(degree);
      return true;
    }
  }
}
