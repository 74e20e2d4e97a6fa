package org.intertwiner.algebra.group.presentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;

/**
 * Defining relators of an enumerated group, read off its Cayley graph.
 *
 * <p>The edges of a spanning tree are known; an edge becomes known when it is the only unknown one
 * on a relator's cycle. Orders of generators and of products of two are tried first, then the cycle
 * of the first unknown edge is made a relator, until all edges are known.
 *
 * <p><em>Source:</em> Cannon, Canad. J. Math. 25 (1973).
 */
final class DefiningRelators {
  private static final int LONG_POWER = 60;
  private static final int PRUNED = 100;

  private final FiniteGroup<?> group;
  private final PresentationLimits limits;
  private final int size;
  private final int generators;
  private final int[][] columns;
  private final int[] parent;
  private final int[] letter;
  private final boolean[][] known;
  private final List<FreeWord> relators = new ArrayList<>();
  private final List<List<int[]>> byFirstLetter = new ArrayList<>();
  private int[] news = new int[1024];
  private int newsSize;
  private long unknown;

  private DefiningRelators(FiniteGroup<?> group, PresentationLimits limits) {
    this.group = group;
    this.limits = limits;
    this.size = (int) group.order();
    this.generators = group.generators().size();
    this.columns = new int[2 * generators][size];
    for (int k = 0; k < generators; k++) {
      for (int x = 0; x < size; x++) {
        int y = group.multiplyByGenerator(x, k);
        columns[2 * k][x] = y;
        columns[2 * k + 1][y] = x;
      }
    }
    this.parent = new int[size];
    this.letter = new int[size];
    this.known = new boolean[generators][size];
    this.unknown = (long) size * generators;
    for (int x = 0; x < 2 * generators; x++) {
      byFirstLetter.add(new ArrayList<>());
    }
  }

  static Presentation of(FiniteGroup<?> group, PresentationLimits limits) {
    DefiningRelators search = new DefiningRelators(group, limits);
    search.spanTree();
    search.tryPowers();
    search.closeGaps();
    boolean named = group.generatorNames().stream().allMatch(FreeGroup::isName);
    FreeGroup free =
        FreeGroup.of(named ? group.generatorNames() : FreeGroup.numberedNames(search.generators));
    return search.pruned(free);
  }

  private void spanTree() {
    Arrays.fill(parent, -1);
    parent[0] = 0;
    int[] queue = new int[size];
    int tail = 1;
    for (int head = 0; head < tail; head++) {
      for (int x = 0; x < columns.length; x++) {
        int from = queue[head];
        int to = columns[x][from];
        if (parent[to] < 0) {
          parent[to] = from;
          letter[to] = x;
          queue[tail++] = to;
          learn((x & 1) == 0 ? from : to, x >> 1);
        }
      }
    }
    newsSize = 0;
  }

  private void learn(int from, int k) {
    if (!known[k][from]) {
      known[k][from] = true;
      unknown--;
      if (newsSize + 2 > news.length) {
        news = Arrays.copyOf(news, 2 * news.length);
      }
      news[newsSize++] = from;
      news[newsSize++] = k;
    }
  }

  private void tryPowers() {
    for (int k = 0; k < generators; k++) {
      int order = orderOf(group.generatorIndex(k));
      if (order <= limits.maxLetters()) {
        add(FreeWord.generator(k).power(order));
      }
    }
    for (int k = 0; k < generators; k++) {
      for (int j = k + 1; j < generators; j++) {
        FreeWord product = FreeWord.generator(k).multiply(FreeWord.generator(j));
        FreeWord commutator = FreeWord.generator(k).commutator(FreeWord.generator(j));
        int order = orderOf(trace(0, product.raw()));
        if (trace(0, commutator.raw()) == 0) {
          add(commutator);
        } else if (2 * order <= LONG_POWER) {
          add(product.power(order));
        }
      }
    }
  }

  private int orderOf(int element) {
    return group.classes().elementOrder(group.classes().classOf(element));
  }

  private int trace(int from, int[] word) {
    int at = from;
    for (int x : word) {
      at = columns[x][at];
    }
    return at;
  }

  /** Keeps a relator if it makes an edge known. */
  private void add(FreeWord relator) {
    if (unknown == 0 || relator.isIdentity()) {
      return;
    }
    long before = unknown;
    int[] word = relator.raw();
    for (int x = 0; x < size; x++) {
      scan(x, word);
    }
    if (unknown < before) {
      relators.add(relator);
      Presentation alone =
          Presentation.of(FreeGroup.of(FreeGroup.numberedNames(generators)), List.of(relator));
      List<int[]>[] rotations = TableEnumeration.rotations(alone);
      for (int x = 0; x < rotations.length; x++) {
        byFirstLetter.get(x).addAll(rotations[x]);
      }
    }
    deduce();
  }

  private void deduce() {
    int step = 0;
    while (newsSize > 0) {
      PartialTable.pauseForInterrupt(step++);
      int k = news[--newsSize];
      int from = news[--newsSize];
      byFirstLetter.get(2 * k).forEach(word -> scan(from, word));
      int to = columns[2 * k][from];
      byFirstLetter.get(2 * k + 1).forEach(word -> scan(to, word));
    }
  }

  /** Learns the edge of a cycle when all others are known. */
  private void scan(int start, int[] word) {
    int front = start;
    int i = 0;
    while (i < word.length && isKnown(front, word[i])) {
      front = columns[word[i++]][front];
    }
    if (i == word.length) {
      return;
    }
    int back = start;
    int j = word.length - 1;
    while (j > i && isKnown(back, word[j] ^ 1)) {
      back = columns[word[j--] ^ 1][back];
    }
    if (i == j) {
      learn((word[i] & 1) == 0 ? front : columns[word[i]][front], word[i] >> 1);
    }
  }

  private boolean isKnown(int from, int x) {
    return (x & 1) == 0 ? known[x >> 1][from] : known[x >> 1][columns[x][from]];
  }

  private void closeGaps() {
    for (int x = 0; x < size && unknown > 0; x++) {
      for (int k = 0; k < generators; k++) {
        if (!known[k][x]) {
          FreeWord back = path(columns[2 * k][x]).inverse();
          add(path(x).multiply(FreeWord.generator(k)).multiply(back).cyclicallyReduced());
        }
      }
    }
  }

  private FreeWord path(int element) {
    int length = 0;
    for (int y = element; y != 0; y = parent[y]) {
      length++;
    }
    if (length > limits.maxLetters()) {
      throw new LimitExceeded(
          "relator",
          "more than " + length + " letters",
          "at most " + limits.maxLetters() + " letters",
          "PresentationLimits sets the limit; more generators make shorter relators");
    }
    int[] word = new int[length];
    for (int y = element; y != 0; y = parent[y]) {
      word[--length] = letter[y];
    }
    return FreeWord.of(word);
  }

  /** Drops relators, longest first, without which the order is still that of the group. */
  private Presentation pruned(FreeGroup free) {
    relators.sort(Comparator.comparingInt(FreeWord::length));
    List<FreeWord> kept = new ArrayList<>(relators);
    int longest = longestCycle();
    int room =
        Math.max(
            1000,
            3 * (size / Math.max(1, longest >= 0 ? orderOf(group.generatorIndex(longest)) : 1)));
    if (room <= limits.maxCosets() && kept.size() <= PRUNED) {
      for (int i = kept.size() - 1; i >= 0; i--) {
        FreeWord dropped = kept.remove(i);
        if (!gives(Presentation.of(free, kept), longest, room)) {
          kept.add(i, dropped);
        }
      }
    }
    return Presentation.of(free, kept);
  }

  /** The generator of largest order among those whose order is a relator, or −1. */
  private int longestCycle() {
    int best = -1;
    for (int k = 0; k < generators; k++) {
      int order = orderOf(group.generatorIndex(k));
      boolean bounded = relators.contains(FreeWord.generator(k).power(order));
      if (bounded && (best < 0 || order > orderOf(group.generatorIndex(best)))) {
        best = k;
      }
    }
    return best;
  }

  /** Whether the cosets of ⟨g⟩, or of 1, prove that the order is at most that of the group. */
  private boolean gives(Presentation presentation, int g, int room) {
    int order = g < 0 ? 1 : orderOf(group.generatorIndex(g));
    boolean bounded =
        g >= 0 && presentation.relators().contains(FreeWord.generator(g).power(order));
    List<FreeWord> subgroup = bounded ? List.of(FreeWord.generator(g)) : List.of();
    try {
      CosetTable table =
          CosetEnumeration.of(
              presentation,
              subgroup,
              CosetEnumeration.Strategy.RELATORS,
              bounded ? room : Math.max(room, 3 * size));
      return table.count() == (bounded ? size / order : size);
    } catch (LimitExceeded tooLarge) {
      return false;
    }
  }
}
