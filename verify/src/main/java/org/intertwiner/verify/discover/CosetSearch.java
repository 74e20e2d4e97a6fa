package org.intertwiner.verify.discover;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.discover.SubgroupSearch.Found;
import org.intertwiner.verify.discover.SubgroupSearch.Tested;

/**
 * Grows a known subgroup and removes double cosets of it; not shared.
 *
 * <p>Elements are drawn at random, from a fixed seed, as long as they may well hold; every other
 * test takes the element of the largest double coset among a few candidates.
 */
final class CosetSearch<G> {
  private static final int CANDIDATES = 16;
  private static final long SEED = 0x5eed;

  private final FiniteGroup<G> group;
  private final Function<G, Check> test;
  private final int order;
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  private final List<Tested<G>> tests = new ArrayList<>();
  private final List<Integer> generators = new ArrayList<>();
  private final BitSet failing = new BitSet();
  private final BitSet undecided = new BitSet();
  private final BitSet unknown = new BitSet();
  private BitSet known = new BitSet();

  CosetSearch(FiniteGroup<G> group, Function<G, Check> test) {
    this.group = group;
    this.test = test;
    this.order = (int) group.order();
    known.set(0);
    unknown.set(1, order);
  }

  Found<G> run() {
    while (!unknown.isEmpty()) {
      if (Thread.interrupted()) {
        throw new CancellationException("the search was stopped");
      }
      int g = next();
      Check check = test.apply(group.element(g));
      tests.add(new Tested<>(group.element(g), group.wordText(g), check));
      if (check.verdict() instanceof Verdict.Refuted) {
        failing.or(doubleCosets(g));
      } else if (!check.verdict().holds() || !include(g)) {
        undecided.or(doubleCosets(g));
      }
      unknown.andNot(failing);
      unknown.andNot(undecided);
    }
    undecided.andNot(known);
    undecided.andNot(failing);
    int[] letters = generators.stream().mapToInt(i -> i).toArray();
    return new Found<>(group, group.subgroup(letters), tests, undecided.cardinality());
  }

  /** Whether g could be taken in: a test by samples may contradict an earlier one. */
  private boolean include(int g) {
    List<Integer> more = new ArrayList<>(generators);
    more.add(g);
    BitSet larger = closure(more);
    if (larger.intersects(failing)) {
      return false;
    }
    known = larger;
    generators.add(g);
    unknown.andNot(known);
    BitSet spread = new BitSet(order);
    for (int x = failing.nextSetBit(0); x >= 0; x = failing.nextSetBit(x + 1)) {
      if (!spread.get(x)) {
        spread.or(doubleCosets(x));
      }
    }
    failing.or(spread);
    return true;
  }

  private int next() {
    if (tests.size() % 2 == 0) {
      return drawn();
    }
    int best = drawn();
    int most = 0;
    for (int k = 0; k < CANDIDATES; k++) {
      int g = drawn();
      int size = doubleCosets(g).cardinality();
      if (size > most) {
        most = size;
        best = g;
      }
    }
    return best;
  }

  /** A random element that is still unknown. */
  private int drawn() {
    int from = random.nextInt(order);
    int g = unknown.nextSetBit(from);
    return g >= 0 ? g : unknown.nextSetBit(0);
  }

  /** The subgroup that elements generate, breadth first. */
  private BitSet closure(List<Integer> letters) {
    BitSet out = new BitSet(order);
    int[] queue = new int[order];
    int size = 1;
    out.set(0);
    for (int at = 0; at < size; at++) {
      for (int letter : letters) {
        int y = group.multiply(queue[at], letter);
        if (!out.get(y)) {
          out.set(y);
          queue[size++] = y;
        }
      }
    }
    return out;
  }

  /** K g K and K g⁻¹ K. */
  private BitSet doubleCosets(int g) {
    BitSet out = new BitSet(order);
    int[] queue = new int[order];
    int size = 0;
    for (int start : new int[] {g, group.inverse(g)}) {
      if (!out.get(start)) {
        out.set(start);
        queue[size++] = start;
      }
    }
    for (int at = 0; at < size; at++) {
      for (int k : generators) {
        for (int y : new int[] {group.multiply(k, queue[at]), group.multiply(queue[at], k)}) {
          if (!out.get(y)) {
            out.set(y);
            queue[size++] = y;
          }
        }
      }
    }
    return out;
  }
}
