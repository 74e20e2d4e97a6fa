package org.intertwiner.algebra.group.presentation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.group.Permutation;

/**
 * Subgroups of finite index with an infinite abelian quotient, smallest index first: the group
 * itself, its subgroups of small index, the normal subgroups they contain, and from each of these H
 * down to H'Hᵖ for small primes p.
 */
final class InfinitySearch {
  private static final int[] PRIMES = {2, 3, 5, 7, 11, 13};
  private static final int MAX_TABLES = 120;
  private static final long MAX_STEPS = 100_000;
  private static final long MAX_WEIGHTS = 12_000;

  private final Presentation presentation;
  private final PresentationLimits limits;
  private final Set<List<List<Integer>>> seen = new HashSet<>();
  private final PriorityQueue<CosetTable> queue =
      new PriorityQueue<>(Comparator.comparingInt(CosetTable::count));
  private int visited;

  private InfinitySearch(Presentation presentation, PresentationLimits limits) {
    this.presentation = presentation;
    this.limits = limits;
  }

  static Optional<InfinityWitness> witness(Presentation presentation, PresentationLimits limits) {
    if (presentation.generatorNames().isEmpty()) {
      return Optional.empty();
    }
    return new InfinitySearch(presentation, limits).run();
  }

  private Optional<InfinityWitness> run() {
    push(CosetTable.checked(presentation, new int[2 * presentation.generatorNames().size()][1]));
    Optional<InfinityWitness> witness = drain();
    int previous = 1;
    for (int index = 4; witness.isEmpty() && previous < limits.maxIndex(); index += 2) {
      int from = previous;
      int to = Math.min(index, limits.maxIndex());
      boolean complete =
          LowIndexSubgroups.search(
              presentation, to, MAX_STEPS, table -> table.count() > from && full(table));
      witness = drain();
      previous = complete ? to : limits.maxIndex();
    }
    return witness;
  }

  private boolean full(CosetTable table) {
    push(table);
    return queue.size() + visited > MAX_TABLES;
  }

  private void push(CosetTable table) {
    long weights = (long) table.count() * presentation.generatorNames().size();
    if (table.count() <= limits.maxCover() && weights <= MAX_WEIGHTS && seen.add(key(table))) {
      queue.add(table);
    }
  }

  private List<List<Integer>> key(CosetTable table) {
    return java.util.stream.IntStream.range(0, presentation.generatorNames().size())
        .mapToObj(k -> Arrays.stream(table.column(2 * k)).boxed().toList())
        .toList();
  }

  private Optional<InfinityWitness> drain() {
    while (!queue.isEmpty() && visited < MAX_TABLES) {
      CosetTable table = queue.remove();
      visited++;
      EdgeWeights weights = new EdgeWeights(table);
      Optional<InfinityWitness> witness = weights.witness();
      if (witness.isPresent()) {
        return witness;
      }
      pushCore(table);
      for (int p : PRIMES) {
        pushCover(table, weights, p);
      }
    }
    return Optional.empty();
  }

  /** The largest normal subgroup inside: the group acting on the cosets, acting on itself. */
  private void pushCore(CosetTable table) {
    if (table.count() == 1) {
      return;
    }
    FiniteGroup<Permutation> quotient;
    try {
      quotient = table.toGroup(GroupLimits.DEFAULT.withMaxOrder(limits.maxCover()));
    } catch (LimitExceeded tooLarge) {
      return;
    }
    int n = (int) quotient.order();
    if (n == table.count()) {
      return;
    }
    int[][] columns = new int[2 * presentation.generatorNames().size()][n];
    for (int k = 0; k < columns.length / 2; k++) {
      for (int x = 0; x < n; x++) {
        int y = quotient.multiplyByGenerator(x, k);
        columns[2 * k][x] = y;
        columns[2 * k + 1][y] = x;
      }
    }
    push(CosetTable.checked(presentation, columns));
  }

  /** H'Hᵖ: the cosets of H together with a vector of weights modulo p. */
  private void pushCover(CosetTable table, EdgeWeights weights, int p) {
    int n = table.count();
    if ((long) n * p > limits.maxCover()) {
      return;
    }
    List<long[]> basis = weights.solutions(p);
    double size = n * Math.pow(p, basis.size());
    if (basis.isEmpty() || size > limits.maxCover()) {
      return;
    }
    int sheets = (int) Math.round(size) / n;
    int[][] columns = new int[2 * presentation.generatorNames().size()][n * sheets];
    List<long[][]> edges = basis.stream().map(weights::weights).toList();
    for (int k = 0; k < columns.length / 2; k++) {
      for (int i = 0; i < n; i++) {
        for (int sheet = 0; sheet < sheets; sheet++) {
          int to = table.column(2 * k)[i] + n * shifted(sheet, edges, k, i, p);
          columns[2 * k][i + n * sheet] = to;
          columns[2 * k + 1][to] = i + n * sheet;
        }
      }
    }
    push(CosetTable.checked(presentation, columns));
  }

  private static int shifted(int sheet, List<long[][]> edges, int k, int i, int p) {
    int rest = sheet;
    int result = 0;
    int place = 1;
    for (long[][] edge : edges) {
      result += place * (int) ((rest % p + edge[k][i]) % p);
      rest /= p;
      place *= p;
    }
    return result;
  }
}
