package org.intertwiner.algebra.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A base and strong generating set with transversals.
 *
 * <p>Random elements fill the chain quickly; then every Schreier generator of every level is
 * sifted, so the finished chain is proved, whatever the random elements were.
 *
 * <p>Source: Holt, Eick and O'Brien (2005), sections 4.4 and 4.5.
 */
final class StabilizerChain implements Chain {
  private static final int QUIET_SIFTS = 12;
  private static final long SEED = 0x5EEDL;

  private final int degree;
  private final List<Level> levels = new ArrayList<>();

  /** A stabiliser, the orbit of its base point and the words that reach it. */
  private static final class Level {
    private static final long EXPLICIT = 1L << 22;
    private static final int DEPTH = 16;
    private static final int SHORTCUTS = 16;
    private final int point;
    private final List<int[]> generators = new ArrayList<>();
    private final List<int[]> letters = new ArrayList<>();
    private final List<int[]> inverses = new ArrayList<>();
    private int[] orbit;
    private final int[] label;
    private int[][] back = {};

    Level(int point, int degree) {
      this.point = point;
      this.label = new int[degree];
      this.orbit = new int[] {point};
      rebuild();
    }

    void add(int[] generator) {
      generators.add(generator);
      rebuild();
    }

    /** Breadth-first trees; while one is deep, the middle of its longest path becomes a letter. */
    private void rebuild() {
      letters.clear();
      inverses.clear();
      for (int[] g : generators) {
        letter(g);
      }
      for (int extra = 0; ; extra++) {
        search();
        int last = orbit[orbit.length - 1];
        int depth = 0;
        for (int p = last; p != point; p = inverses.get(label[p])[p]) {
          depth++;
        }
        if (depth <= DEPTH || extra == SHORTCUTS) {
          return;
        }
        int middle = last;
        for (int i = 0; i < depth / 2; i++) {
          middle = inverses.get(label[middle])[middle];
        }
        letter(representative(middle));
      }
    }

    private void letter(int[] g) {
      letters.add(g);
      inverses.add(Permutation.invert(g));
    }

    private void search() {
      Arrays.fill(label, -1);
      label[point] = letters.size();
      int[] queue = new int[label.length];
      queue[0] = point;
      int size = 1;
      for (int head = 0; head < size; head++) {
        for (int k = 0; k < letters.size(); k++) {
          int image = letters.get(k)[queue[head]];
          if (label[image] < 0) {
            label[image] = k;
            queue[size++] = image;
          }
        }
      }
      orbit = Arrays.copyOf(queue, size);
      back = new int[(long) size * label.length <= EXPLICIT ? label.length : 0][];
    }

    boolean contains(int p) {
      return label[p] >= 0;
    }

    /** u⁻¹∘g for the transversal element u that takes the base point to p. */
    int[] cancel(int[] g, int p) {
      if (p == point) {
        return g;
      }
      if (back.length > 0) {
        return Permutation.compose(inverseRepresentative(p), g);
      }
      int[] result = g;
      for (int q = p; q != point; ) {
        int[] step = inverses.get(label[q]);
        result = Permutation.compose(step, result);
        q = step[q];
      }
      return result;
    }

    private int[] inverseRepresentative(int p) {
      int[] known = back[p];
      if (known == null) {
        int[] step = inverses.get(label[p]);
        int q = step[p];
        known = q == point ? step : Permutation.compose(inverseRepresentative(q), step);
        back[p] = known;
      }
      return known;
    }

    int[] representative(int p) {
      int[] identity = new int[label.length];
      Arrays.setAll(identity, i -> i);
      return Permutation.invert(cancel(identity, p));
    }
  }

  private record Sifted(int[] residue, int level) {}

  private StabilizerChain(int degree) {
    this.degree = degree;
  }

  static StabilizerChain of(int degree, List<int[]> generators) {
    StabilizerChain chain = new StabilizerChain(degree);
    List<int[]> moving = generators.stream().filter(g -> !Permutation.isIdentity(g)).toList();
    for (int[] g : moving) {
      if (chain.levels.isEmpty()) {
        chain.levels.add(new Level(firstMoved(g), degree));
      }
      chain.levels.get(0).add(g);
    }
    if (!moving.isEmpty()) {
      for (int[] g : moving) {
        chain.absorb(g);
      }
      chain.fill(moving);
      chain.prove(moving.size());
    }
    return chain;
  }

  private static int firstMoved(int[] g) {
    int i = 0;
    while (g[i] == i) {
      i++;
    }
    return i;
  }

  private void absorb(int[] g) {
    Sifted sifted = sift(g, 0);
    if (!Permutation.isIdentity(sifted.residue)) {
      insert(sifted, 1);
    }
  }

  private Sifted sift(int[] g, int from) {
    int[] residue = g;
    for (int i = from; i < levels.size(); i++) {
      Level level = levels.get(i);
      int p = residue[level.point];
      if (!level.contains(p)) {
        return new Sifted(residue, i);
      }
      residue = level.cancel(residue, p);
    }
    return new Sifted(residue, levels.size());
  }

  /** Makes a residue that fixes the first base points a generator of levels from … its own. */
  private void insert(Sifted sifted, int from) {
    if (sifted.level == levels.size()) {
      levels.add(new Level(firstMoved(sifted.residue), degree));
    }
    for (int i = from; i <= sifted.level; i++) {
      levels.get(i).add(sifted.residue);
    }
  }

  /** Product replacement with an accumulator: ever more random elements, from a fixed seed. */
  private void fill(List<int[]> generators) {
    SplittableRandom random = new SplittableRandom(SEED);
    int[][] slots = new int[Math.max(10, generators.size() + 1)][];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = generators.get(i % generators.size());
    }
    int warmUp = 4 * slots.length;
    for (int step = 0, quiet = 0; quiet < QUIET_SIFTS; step++) {
      if (Thread.interrupted()) {
        throw new CancellationException("Schreier–Sims was interrupted");
      }
      int i = random.nextInt(slots.length);
      int j = random.nextInt(slots.length - 1);
      int other = j < i ? j : j + 1;
      int[] factor = random.nextBoolean() ? slots[other] : Permutation.invert(slots[other]);
      slots[i] =
          random.nextBoolean()
              ? Permutation.compose(slots[i], factor)
              : Permutation.compose(factor, slots[i]);
      Sifted sifted = sift(slots[i], 0);
      if (Permutation.isIdentity(sifted.residue)) {
        quiet += step < warmUp ? 0 : 1;
      } else {
        insert(sifted, 1);
        quiet = 0;
      }
    }
  }

  /** Sifts every Schreier generator, from the last level up; level 0 needs the given ones only. */
  private void prove(int given) {
    int i = levels.size() - 1;
    while (i >= 0) {
      Sifted missing = missingAt(i, i == 0 ? given : levels.get(i).generators.size());
      if (missing == null) {
        i--;
      } else {
        insert(missing, i + 1);
        i = missing.level;
      }
    }
  }

  private @Nullable Sifted missingAt(int i, int generators) {
    Level level = levels.get(i);
    for (int p : level.orbit) {
      if (Thread.interrupted()) {
        throw new CancellationException("Schreier–Sims was interrupted");
      }
      int[] u = level.representative(p);
      for (int k = 0; k < generators; k++) {
        int[] s = level.generators.get(k);
        int[] schreier = level.cancel(Permutation.compose(s, u), s[p]);
        if (!Permutation.isIdentity(schreier)) {
          Sifted sifted = sift(schreier, i + 1);
          if (!Permutation.isIdentity(sifted.residue)) {
            return sifted;
          }
        }
      }
    }
    return null;
  }

  @Override
  public BigInteger order() {
    BigInteger product = BigInteger.ONE;
    for (Level level : levels) {
      product = product.multiply(BigInteger.valueOf(level.orbit.length));
    }
    return product;
  }

  @Override
  public int[] base() {
    return levels.stream().mapToInt(level -> level.point).toArray();
  }

  @Override
  public synchronized boolean contains(int[] g) {
    return Permutation.isIdentity(sift(g, 0).residue);
  }

  /** A uniformly random element: the product of random transversal elements. */
  @Override
  public synchronized int[] random(RandomGenerator random) {
    int[] inverse = new int[degree];
    Arrays.setAll(inverse, i -> i);
    for (Level level : levels) {
      inverse = level.cancel(inverse, level.orbit[random.nextInt(level.orbit.length)]);
    }
    return Permutation.invert(inverse);
  }
}
