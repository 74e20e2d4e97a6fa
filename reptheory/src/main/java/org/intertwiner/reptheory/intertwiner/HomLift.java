package org.intertwiner.reptheory.intertwiner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.finite.FieldImages;

/**
 * Exact equivariant maps from their images modulo primes; one more prime than was used has to
 * agree. Nothing is proved here.
 *
 * <p>Either the source V is spun and W is large, or W* is spun and V* is large; then the maps are
 * the transposes.
 */
final class HomLift {
  private static final int MAX_PRIMES = 96;

  private final FiniteGroup<?> group;
  private final List<StructuredMap> source;
  private final List<StructuredMap> target;
  private final Way way;
  private final int size;
  private final int length;
  private final int expected;
  private final SparseMatrix<Cyclotomic> form;
  private final IntertwinerLimits limits;
  private final FieldImages images;
  private Optional<HomSolver> solver = Optional.empty();
  private List<Integer> pivots = List.of();
  private final List<Integer> primes = new ArrayList<>();
  private final List<List<HomSolver.Reduced>> solutions = new ArrayList<>();

  /** What is spun, and in which order of the entries the basis is reduced. */
  enum Way {
    /** V is spun; reduced column by column. */
    SOURCE_BY_COLUMNS,
    /** V is spun; reduced row by row. */
    SOURCE_BY_ROWS,
    /** W* is spun; reduced row by row. */
    TARGET_BY_ROWS
  }

  /** Dimensions are needed where the group has no generators. */
  record Problem(
      FiniteGroup<?> group,
      List<StructuredMap> source,
      int sourceSize,
      List<StructuredMap> target,
      int targetSize,
      int expected) {}

  HomLift(Problem problem, Way way, IntertwinerLimits limits) {
    this(problem, way, SparseMatrix.identity(Cyclotomics.FIELD, 0), limits);
  }

  /**
   * @param form an invariant form F of W, or empty: W* is spun from the conjugate of F e_0, whose
   *     line has the stabiliser of that of e_0 in W
   */
  HomLift(Problem problem, Way way, SparseMatrix<Cyclotomic> form, IntertwinerLimits limits) {
    boolean dual = way == Way.TARGET_BY_ROWS;
    this.group = problem.group;
    this.source = problem.source;
    this.target = problem.target;
    this.way = way;
    this.size = dual ? problem.targetSize : problem.sourceSize;
    this.length = dual ? problem.sourceSize : problem.targetSize;
    this.expected = problem.expected;
    this.form = form;
    this.limits = limits;
    Set<Cyclotomic> numbers = new HashSet<>();
    source.forEach(m -> m.collect(numbers));
    target.forEach(m -> m.collect(numbers));
    numbers.addAll(form.values());
    this.images = FieldImages.of(numbers);
  }

  /** A basis, to be proved by the caller. */
  List<SparseMatrix<Cyclotomic>> maps() {
    if (expected == 0) {
      return List.of();
    }
    int next = 1;
    for (int prime = 0; primes.size() < MAX_PRIMES; prime++) {
      SpinPlan.interruption();
      Optional<List<HomSolver.Reduced>> found = solve(prime);
      if (found.isEmpty()) {
        continue;
      }
      if (primes.size() >= next) {
        Optional<List<SparseMatrix<Cyclotomic>>> lifted = attempt(found.get());
        if (lifted.isPresent()) {
          return lifted.get();
        }
        next = primes.size() + Math.max(1, primes.size() / 3);
      }
      primes.add(prime);
      solutions.add(found.get());
    }
    throw new LimitExceeded(
        "equivariant maps of " + group.name(),
        "entries that do not fit " + MAX_PRIMES + " primes of 31 bits",
        "shorter entries",
        "choose a basis with smaller numbers");
  }

  /** The maps under all embeddings; nothing where the prime is unlucky. */
  private Optional<List<HomSolver.Reduced>> solve(int prime) {
    List<HomSolver.Reduced> found = new ArrayList<>();
    try {
      for (FieldImages.Residues residues : images.at(prime)) {
        found.add(solve(residues));
      }
    } catch (ArithmeticException unlucky) {
      return Optional.empty();
    }
    return found.isEmpty() || !samePivots(found) ? Optional.empty() : Optional.of(found);
  }

  private HomSolver.Reduced solve(FieldImages.Residues residues) {
    boolean dual = way == Way.TARGET_BY_ROWS;
    List<ModularMap> small = modular(dual ? target : source, residues);
    List<ModularMap> large = modular(dual ? source : target, residues);
    long[] seed = new long[form.rows()];
    for (int i = 0; i < seed.length; i++) {
      Cyclotomic entry = form.at(i, 0);
      seed[i] = entry.isZero() ? 0 : residues.conjugateAt(images.place(entry));
    }
    HomSolver planned =
        solver.orElseGet(
            () -> new HomSolver(group, small, size, length, expected, limits, seed, residues));
    solver = Optional.of(planned);
    return planned.solve(small, large, seed, residues).reduced(way == Way.SOURCE_BY_ROWS);
  }

  private List<ModularMap> modular(List<StructuredMap> maps, FieldImages.Residues residues) {
    return maps.stream()
        .map(m -> m.at(images, residues))
        .map(m -> way == Way.TARGET_BY_ROWS ? m.dual() : m)
        .toList();
  }

  /** A prime whose echelon form has smaller pivots shows that the earlier ones were unlucky. */
  private boolean samePivots(List<HomSolver.Reduced> found) {
    List<Integer> first = found.get(0).pivots();
    if (found.stream().anyMatch(s -> !s.pivots().equals(first))) {
      return false;
    }
    int comparison = pivots.isEmpty() ? -1 : compare(first, pivots);
    if (comparison < 0) {
      primes.clear();
      solutions.clear();
      pivots = first;
    }
    return comparison <= 0;
  }

  private static int compare(List<Integer> a, List<Integer> b) {
    for (int i = 0; i < a.size(); i++) {
      int order = Integer.compare(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private Optional<List<SparseMatrix<Cyclotomic>>> attempt(List<HomSolver.Reduced> check) {
    ResidueMemory memory = new ResidueMemory(images.lift(primes), check);
    List<SparseMatrix<Cyclotomic>> lifted = new ArrayList<>();
    for (int number = 0; number < expected; number++) {
      Optional<Cyclotomic[]> entries = recover(memory, number, check);
      if (entries.isEmpty()) {
        return Optional.empty();
      }
      lifted.add(assemble(entries.get()));
    }
    return Optional.of(lifted);
  }

  private Optional<Cyclotomic[]> recover(
      ResidueMemory memory, int number, List<HomSolver.Reduced> check) {
    int width = check.size();
    long[][] residues = new long[primes.size() * width][];
    long[][] last = new long[width][];
    for (int e = 0; e < width; e++) {
      for (int i = 0; i < primes.size(); i++) {
        residues[i * width + e] = solutions.get(i).get(e).rows().get(number).entries();
      }
      last[e] = check.get(e).rows().get(number).entries();
    }
    Cyclotomic[] entries = new Cyclotomic[last[0].length];
    for (int k = 0; k < entries.length; k++) {
      Optional<Cyclotomic> entry = memory.number(residues, last, k);
      if (entry.isEmpty()) {
        return Optional.empty();
      }
      entries[k] = entry.get();
    }
    return Optional.of(entries);
  }

  /** Column i of the map of the dual is row i of the transpose. */
  private SparseMatrix<Cyclotomic> assemble(Cyclotomic[] entries) {
    return switch (way) {
      case SOURCE_BY_COLUMNS ->
          SparseMatrix.of(Cyclotomics.FIELD, length, size, (i, j) -> entries[j * length + i]);
      case SOURCE_BY_ROWS ->
          SparseMatrix.of(Cyclotomics.FIELD, length, size, (i, j) -> entries[i * size + j]);
      case TARGET_BY_ROWS ->
          SparseMatrix.of(Cyclotomics.FIELD, size, length, (i, j) -> entries[i * length + j]);
    };
  }
}
