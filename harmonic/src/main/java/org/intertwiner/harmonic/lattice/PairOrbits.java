package org.intertwiner.harmonic.lattice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.ring.Rational;

/**
 * The orbits of a finite group on pairs of sites: for each a first pair, its stabiliser, and to
 * each pair an element that leads there.
 *
 * @param <G> the group elements
 */
final class PairOrbits<G> {
  private final LatticeField<G> target;
  private final LatticeField<G> source;
  private final List<SitePair> pairs;
  private final Map<List<Integer>, Integer> numbers = new HashMap<>();
  private final int[][] linear;
  private final List<Orbit> orbits = new ArrayList<>();

  /**
   * One orbit.
   *
   * @param first the number of the first pair
   * @param stabilizer the numbers of the elements that fix it
   * @param members the pairs of the orbit, ascending
   * @param leading to each of them an element that leads there from the first
   */
  record Orbit(int first, int[] stabilizer, int[] members, int[] leading) {}

  PairOrbits(LatticeField<G> target, LatticeField<G> source, List<SitePair> pairs) {
    this.target = target;
    this.source = source;
    this.pairs = pairs;
    for (int x = 0; x < pairs.size(); x++) {
      numbers.put(key(pairs.get(x)), x);
    }
    int order = (int) target.symmetry().group().order();
    this.linear = new int[order][];
    for (int g = 0; g < order; g++) {
      linear[g] = linear(g);
    }
    int[] leading = new int[pairs.size()];
    Arrays.fill(leading, -1);
    for (int x = 0; x < leading.length; x++) {
      if (leading[x] < 0) {
        orbits.add(orbit(x, leading));
      }
    }
  }

  private static List<Integer> key(SitePair pair) {
    List<Integer> key = new ArrayList<>(pair.cell());
    key.add(pair.target());
    key.add(pair.source());
    return key;
  }

  private int[] linear(int g) {
    int n = target.symmetry().dimension();
    List<List<Rational>> rows = target.symmetry().operation(g).linear().toRows();
    int[] w = new int[n * n];
    for (int i = 0; i < w.length; i++) {
      w[i] = Math.toIntExact(rows.get(i / n).get(i % n).toLong());
    }
    return w;
  }

  private Orbit orbit(int first, int[] leading) {
    if (Thread.interrupted()) {
      throw new CancellationException("interrupted while looking for orbits of pairs");
    }
    List<Integer> stabilizer = new ArrayList<>();
    List<Integer> members = new ArrayList<>();
    for (int g = 0; g < linear.length; g++) {
      int image = image(first, g);
      if (image == first) {
        stabilizer.add(g);
      }
      if (leading[image] < 0) {
        leading[image] = g;
        members.add(image);
      }
    }
    int[] sorted = members.stream().mapToInt(Integer::intValue).sorted().toArray();
    int[] ways = Arrays.stream(sorted).map(x -> leading[x]).toArray();
    int[] fixing = stabilizer.stream().mapToInt(Integer::intValue).toArray();
    return new Orbit(first, fixing, sorted, ways);
  }

  /** The number of the pair g(u, s). */
  int image(int pair, int g) {
    SitePair p = pairs.get(pair);
    int n = p.cell().size();
    int[] from = target.shiftOf(p.target(), g);
    int[] to = source.shiftOf(p.source(), g);
    List<Integer> key = new ArrayList<>(n + 2);
    for (int i = 0; i < n; i++) {
      int t = to[i] - from[i];
      for (int j = 0; j < n; j++) {
        t += linear[g][i * n + j] * p.cell().get(j);
      }
      key.add(t);
    }
    key.add(target.image(p.target(), g));
    key.add(source.image(p.source(), g));
    Integer image = numbers.get(key);
    if (image == null) {
      throw new IllegalStateException("an isometry moved " + p + " out of its shell");
    }
    return image;
  }

  List<Orbit> orbits() {
    return orbits;
  }

  SitePair pair(int number) {
    return pairs.get(number);
  }

  LatticeField<G> target() {
    return target;
  }

  LatticeField<G> source() {
    return source;
  }
}
