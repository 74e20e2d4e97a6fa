package org.intertwiner.reptheory.intertwiner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.reptheory.finite.FieldImages;

/**
 * A subgroup H that carries the line of a vector v to itself, hv = λ(h)v, and the space of the w in
 * another representation with hw = λ(h)w: an equivariant map sends v there.
 *
 * <p>H comes from the orbit of the line by Schreier's lemma; where the orbit is too long, from the
 * part of it that has been seen.
 */
final class LineStabilizer {
  private static final int LEVEL = 64;
  private static final int TRIES = 16;
  private static final long SEED = 0x5eed;

  private final FiniteGroup<?> group;
  private final int size;
  private final Subgroup subgroup;

  /** Transversals of the members of a chain 1 &lt; K₁ &lt; K₂ &lt; … ≤ H in one another. */
  private final List<int[]> levels = new ArrayList<>();

  private LineStabilizer(FiniteGroup<?> group, int size, Subgroup subgroup) {
    this.group = group;
    this.size = size;
    this.subgroup = subgroup;
  }

  private record Line(long[] vector) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Line that && Arrays.equals(that.vector, vector);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(vector);
    }
  }

  /** Looks at no more than {@code cap} lines. */
  static LineStabilizer of(
      FiniteGroup<?> group,
      List<ModularMap> generators,
      long[] start,
      FieldImages.Residues residues,
      int cap) {
    int size = start.length;
    Map<Line, Integer> carriers = new HashMap<>();
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(normalised(start.clone(), residues)));
    carriers.put(lines.get(0), 0);
    Subgroup found = group.subgroup();
    for (int a = 0; a < lines.size(); a++) {
      SpinPlan.interruption();
      int carrier = carriers.get(lines.get(a));
      for (int s = 0; s < generators.size(); s++) {
        long[] image = new long[size];
        generators.get(s).apply(lines.get(a).vector, image);
        Line line = new Line(normalised(image, residues));
        int moved = group.multiply(group.generatorIndex(s), carrier);
        Integer known = carriers.get(line);
        if (known != null) {
          int h = group.multiply(group.inverse(known), moved);
          found = found.contains(h) ? found : found.extendedBy(h);
        } else if (lines.size() < cap) {
          carriers.put(line, moved);
          lines.add(line);
        }
      }
    }
    return new LineStabilizer(group, size, found);
  }

  private static long[] normalised(long[] vector, FieldImages.Residues residues) {
    int first = 0;
    while (vector[first] == 0) {
      first++;
    }
    long inverse = residues.inverse(vector[first]);
    for (int i = first; i < vector.length; i++) {
      vector[i] = residues.multiply(vector[i], inverse);
    }
    return vector;
  }

  boolean isTrivial() {
    return subgroup.order() == 1;
  }

  long order() {
    return subgroup.order();
  }

  /** λ(h), where h carries the line to itself. */
  private long eigenvalue(
      int h, List<ModularMap> small, long[] start, FieldImages.Residues residues) {
    long[] image = word(h, small, start);
    int first = 0;
    while (start[first] == 0) {
      first++;
    }
    long value = residues.multiply(image[first], residues.inverse(start[first]));
    for (int i = 0; i < size; i++) {
      if (image[i] != residues.multiply(value, start[i])) {
        throw new ArithmeticException("an accidental line modulo this prime");
      }
    }
    return value;
  }

  private long[] word(int element, List<ModularMap> generators, long[] vector) {
    int[] letters = group.word(element);
    long[] image = vector;
    for (int k = letters.length - 1; k >= 0; k--) {
      long[] next = new long[vector.length];
      generators.get(letters[k]).apply(image, next);
      image = next;
    }
    return image;
  }

  /** Vectors that span a space which contains all w with hw = λ(h)w. */
  List<long[]> candidates(
      List<ModularMap> small,
      long[] start,
      List<ModularMap> large,
      int n,
      FieldImages.Residues residues) {
    if (isTrivial()) {
      List<long[]> units = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        long[] unit = new long[n];
        unit[i] = 1;
        units.add(unit);
      }
      return units;
    }
    return large.stream().allMatch(g -> g instanceof ModularMap.Permuting)
        ? byOrbits(small, start, large, residues)
        : byProjection(small, start, large, residues);
  }

  private List<long[]> byOrbits(
      List<ModularMap> small, long[] start, List<ModularMap> large, FieldImages.Residues residues) {
    int[] elements = subgroup.generators();
    int n = large.get(0).size();
    int[][] images = new int[elements.length][];
    long[] factors = new long[elements.length];
    long[] labels = new long[n];
    Arrays.setAll(labels, i -> i);
    for (int k = 0; k < elements.length; k++) {
      factors[k] = residues.inverse(eigenvalue(elements[k], small, start, residues));
      long[] from = word(elements[k], large, labels);
      images[k] = new int[n];
      for (int i = 0; i < n; i++) {
        images[k][(int) from[i]] = i;
      }
    }
    List<long[]> found = new ArrayList<>();
    long[] phase = new long[n];
    for (int i = 0; i < n; i++) {
      if (phase[i] == 0) {
        orbit(i, images, factors, phase, residues).ifPresent(found::add);
      }
    }
    return found;
  }

  /** The vector on the orbit of i with w[h·i] = λ(h)⁻¹ w[i], if there is one. */
  private static java.util.Optional<long[]> orbit(
      int i, int[][] images, long[] factors, long[] phase, FieldImages.Residues residues) {
    List<Integer> orbit = new ArrayList<>(List.of(i));
    phase[i] = 1;
    boolean fits = true;
    for (int a = 0; a < orbit.size(); a++) {
      int point = orbit.get(a);
      for (int k = 0; k < images.length; k++) {
        int image = images[k][point];
        long value = residues.multiply(phase[point], factors[k]);
        if (phase[image] == 0) {
          phase[image] = value;
          orbit.add(image);
        } else {
          fits &= phase[image] == value;
        }
      }
    }
    if (!fits) {
      return java.util.Optional.empty();
    }
    long[] vector = new long[phase.length];
    orbit.forEach(point -> vector[point] = phase[point]);
    return java.util.Optional.of(vector);
  }

  private List<long[]> byProjection(
      List<ModularMap> small, long[] start, List<ModularMap> large, FieldImages.Residues residues) {
    int n = large.get(0).size();
    if (levels.isEmpty()) {
      chain(n);
    }
    List<long[]> inverses = new ArrayList<>();
    for (int[] level : levels) {
      inverses.add(
          Arrays.stream(level)
              .mapToLong(t -> residues.inverse(eigenvalue(t, small, start, residues)))
              .toArray());
    }
    SplittableRandom random = new SplittableRandom(SEED);
    ModularSpace space = new ModularSpace(residues);
    for (int failures = 0; failures < 2 && space.dimension() < n; ) {
      SpinPlan.interruption();
      long[] vector = random.longs(n, 0, residues.p()).toArray();
      for (int l = 0; l < levels.size(); l++) {
        long[] sum = new long[n];
        for (int t = 0; t < levels.get(l).length; t++) {
          residues.addMultiple(sum, inverses.get(l)[t], word(levels.get(l)[t], large, vector));
        }
        vector = sum;
      }
      failures = space.insert(vector) ? 0 : failures + 1;
    }
    return space.sorted().stream().map(ModularSpace.Row::entries).toList();
  }

  /** Steps of index at most {@value #LEVEL}, as far as it pays for a space of dimension n. */
  private void chain(int n) {
    SplittableRandom random = new SplittableRandom(SEED);
    int[] elements = subgroup.elements();
    Subgroup reached = group.subgroup();
    while (reached.order() < elements.length && reached.order() < n) {
      Subgroup next = reached;
      for (int t = 0; t < TRIES; t++) {
        int h = elements[random.nextInt(elements.length)];
        if (!reached.contains(h)) {
          Subgroup larger = reached.extendedBy(h);
          boolean better = next.order() == reached.order() || larger.order() < next.order();
          next = better ? larger : next;
        }
      }
      if (next.order() > LEVEL * reached.order()) {
        break;
      }
      if (next.order() > reached.order()) {
        levels.add(transversal(reached, next));
        reached = next;
      }
    }
    if (levels.isEmpty()) {
      levels.add(new int[] {0});
    }
  }

  /** One element of each coset tK in H. */
  private int[] transversal(Subgroup small, Subgroup large) {
    java.util.BitSet covered = new java.util.BitSet();
    java.util.stream.IntStream.Builder found = java.util.stream.IntStream.builder();
    int[] inner = small.elements();
    for (int t : large.elements()) {
      if (!covered.get(t)) {
        found.add(t);
        for (int k : inner) {
          covered.set(group.multiply(t, k));
        }
      }
    }
    return found.build().toArray();
  }
}
