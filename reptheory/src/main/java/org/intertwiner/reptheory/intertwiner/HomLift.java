package org.intertwiner.reptheory.intertwiner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.finite.FieldImages;

/**
 * Exact equivariant maps from their images modulo primes; one more prime than was used has to
 * agree. Nothing is proved here.
 *
 * <p>Either the source V is spun and W is large, or W* is spun and V* is large; then the maps are
 * the transposes. In the first case the basis is in reduced echelon form with the entries in the
 * order of columns, in the second in the order of rows.
 */
final class HomLift {
  private static final int MAX_PRIMES = 96;

  private final FiniteGroup<?> group;
  private final List<StructuredMap> source;
  private final List<StructuredMap> target;
  private final boolean dual;
  private final int size;
  private final int length;
  private final int expected;
  private final IntertwinerLimits limits;
  private final FieldImages images;
  private Optional<HomSolver> solver = Optional.empty();
  private List<Integer> pivots = List.of();
  private final List<Integer> primes = new ArrayList<>();
  private final List<List<HomSolver.Solution>> solutions = new ArrayList<>();

  /**
   * @param sourceSize the dimension of V, needed where the group has no generators
   * @param spinTarget whether W* is spun
   */
  HomLift(
      FiniteGroup<?> group,
      List<StructuredMap> source,
      int sourceSize,
      List<StructuredMap> target,
      int targetSize,
      int expected,
      boolean spinTarget,
      IntertwinerLimits limits) {
    this.group = group;
    this.source = source;
    this.target = target;
    this.dual = spinTarget;
    this.size = spinTarget ? targetSize : sourceSize;
    this.length = spinTarget ? sourceSize : targetSize;
    this.expected = expected;
    this.limits = limits;
    Set<Cyclotomic> numbers = new HashSet<>();
    source.forEach(m -> m.collect(numbers));
    target.forEach(m -> m.collect(numbers));
    this.images = FieldImages.of(numbers);
  }

  /** A basis, to be proved by the caller. */
  List<SparseMap> maps() {
    if (expected == 0) {
      return List.of();
    }
    int next = 1;
    for (int prime = 0; primes.size() < MAX_PRIMES; prime++) {
      SpinPlan.interruption();
      Optional<List<HomSolver.Solution>> found = solve(prime);
      if (found.isEmpty()) {
        continue;
      }
      if (primes.size() >= next) {
        Optional<List<SparseMap>> lifted = attempt(found.get());
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
  private Optional<List<HomSolver.Solution>> solve(int prime) {
    List<HomSolver.Solution> found = new ArrayList<>();
    try {
      for (FieldImages.Residues residues : images.at(prime)) {
        List<ModularMap> small = modular(dual ? target : source, residues);
        List<ModularMap> large = modular(dual ? source : target, residues);
        if (solver.isEmpty()) {
          solver =
              Optional.of(
                  new HomSolver(group, small, size, length, expected, limits.maxLines(), residues));
        }
        found.add(solver.get().solve(small, large, residues));
      }
    } catch (ArithmeticException unlucky) {
      return Optional.empty();
    }
    return found.isEmpty() || !samePivots(found) ? Optional.empty() : Optional.of(found);
  }

  private List<ModularMap> modular(List<StructuredMap> maps, FieldImages.Residues residues) {
    return maps.stream().map(m -> m.at(images, residues)).map(m -> dual ? m.dual() : m).toList();
  }

  /** A prime whose echelon form has smaller pivots shows that the earlier ones were unlucky. */
  private boolean samePivots(List<HomSolver.Solution> found) {
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

  private Optional<List<SparseMap>> attempt(List<HomSolver.Solution> check) {
    FieldImages.Lift lift = images.lift(primes);
    List<SparseMap> lifted = new ArrayList<>();
    for (int m = 0; m < expected; m++) {
      int number = m;
      if (recover(lift, solution -> solution.row(number), check).isEmpty()) {
        return Optional.empty();
      }
    }
    for (int m = 0; m < expected; m++) {
      int number = m;
      Optional<Cyclotomic[]> entries = recover(lift, solution -> solution.map(number), check);
      if (entries.isEmpty()) {
        return Optional.empty();
      }
      lifted.add(assemble(entries.get()));
    }
    return Optional.of(lifted);
  }

  private interface Part {
    long[] of(HomSolver.Solution solution);
  }

  private Optional<Cyclotomic[]> recover(
      FieldImages.Lift lift, Part part, List<HomSolver.Solution> check) {
    int width = check.size();
    long[][] residues = new long[primes.size() * width][];
    for (int i = 0; i < primes.size(); i++) {
      for (int e = 0; e < width; e++) {
        residues[i * width + e] = part.of(solutions.get(i).get(e));
      }
    }
    long[][] last = new long[width][];
    for (int e = 0; e < width; e++) {
      last[e] = part.of(check.get(e));
    }
    Cyclotomic[] entries = new Cyclotomic[last[0].length];
    ResidueMemory memory = new ResidueMemory(lift, check);
    for (int k = 0; k < entries.length; k++) {
      Optional<Cyclotomic> entry = memory.number(residues, last, k);
      if (entry.isEmpty()) {
        return Optional.empty();
      }
      entries[k] = entry.get();
    }
    return Optional.of(entries);
  }

  /** Column i of the map of the small representation is row i of the transpose. */
  private SparseMap assemble(Cyclotomic[] entries) {
    return dual
        ? SparseMap.of(size, length, (i, j) -> entries[i * length + j])
        : SparseMap.of(length, size, (i, j) -> entries[j * length + i]);
  }
}
