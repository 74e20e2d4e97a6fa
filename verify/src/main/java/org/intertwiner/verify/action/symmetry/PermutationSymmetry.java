package org.intertwiner.verify.action.symmetry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.verify.action.Symmetry;

/** All permutations of n points; nothing is listed, so that n may be large. */
record PermutationSymmetry(int degree, String name)
    implements Symmetry<Permutation>, CompactGroup<Permutation> {

  PermutationSymmetry {
    if (degree < 1) {
      throw new InvalidInput("number of points", Integer.toString(degree), "at least 1", "");
    }
  }

  @Override
  public CompactGroup<Permutation> group() {
    return this;
  }

  @Override
  public Optional<CompactGroup<Permutation>> compact() {
    return Optional.of(this);
  }

  @Override
  public Permutation identity() {
    return Permutation.identity(degree);
  }

  @Override
  public Permutation multiply(Permutation a, Permutation b) {
    return a.multiply(b);
  }

  @Override
  public Permutation inverse(Permutation a) {
    return a.inverse();
  }

  @Override
  public boolean areEqual(Permutation a, Permutation b) {
    return a.equals(b);
  }

  @Override
  public Permutation random(RandomGenerator random) {
    return Permutation.random(degree, random);
  }

  @Override
  public String distribution() {
    return "uniform";
  }

  /** The transposition (1 2) and the cycle (1 2 … n) generate. */
  @Override
  public List<Generator<Permutation>> generators() {
    if (degree == 1) {
      return List.of();
    }
    Generator<Permutation> swap = new Generator.Element<>("t", transposition(0, 1));
    return degree == 2 ? List.of(swap) : List.of(swap, new Generator.Element<>("c", cycle()));
  }

  @Override
  public List<Generator<Permutation>> topologicalGenerators() {
    return generators();
  }

  @Override
  public List<Permutation> special() {
    Set<Permutation> out = new LinkedHashSet<>();
    out.add(identity());
    if (degree > 1) {
      out.add(transposition(0, 1));
      out.add(transposition(0, degree - 1));
      out.add(cycle());
      out.add(reversal());
    }
    return List.copyOf(out);
  }

  /** One cycle alone, then one exchange of two points, at last of the first two. */
  @Override
  public List<Permutation> simpler(Permutation g) {
    List<List<Integer>> cycles = cycles(g);
    List<Permutation> out = new ArrayList<>();
    boolean exchange = cycles.size() == 1 && cycles.get(0).size() == 2;
    if (cycles.isEmpty() || (exchange && g.at(0) == 1)) {
      return out;
    }
    out.add(transposition(0, 1));
    if (exchange) {
      return out;
    }
    for (List<Integer> cycle : cycles) {
      out.add(transposition(cycle.get(0), cycle.get(1)));
    }
    if (cycles.size() > 1) {
      cycles.forEach(cycle -> out.add(alone(cycle)));
    }
    return out;
  }

  private List<List<Integer>> cycles(Permutation g) {
    boolean[] seen = new boolean[degree];
    List<List<Integer>> out = new ArrayList<>();
    for (int i = 0; i < degree && out.size() < 32; i++) {
      List<Integer> cycle = new ArrayList<>();
      for (int j = i; !seen[j] && g.at(j) != j; j = g.at(j)) {
        seen[j] = true;
        cycle.add(j);
      }
      if (!cycle.isEmpty()) {
        out.add(cycle);
      }
    }
    return out;
  }

  private Permutation alone(List<Integer> cycle) {
    int[] images = identity().toZeroBased();
    for (int k = 0; k < cycle.size(); k++) {
      images[cycle.get(k)] = cycle.get((k + 1) % cycle.size());
    }
    return Permutation.of(images);
  }

  private Permutation transposition(int a, int b) {
    int[] images = identity().toZeroBased();
    images[a] = b;
    images[b] = a;
    return Permutation.of(images);
  }

  private Permutation cycle() {
    int[] images = new int[degree];
    for (int i = 0; i < degree; i++) {
      images[i] = (i + 1) % degree;
    }
    return Permutation.of(images);
  }

  private Permutation reversal() {
    int[] images = new int[degree];
    for (int i = 0; i < degree; i++) {
      images[i] = degree - 1 - i;
    }
    return Permutation.of(images);
  }

  @Override
  public Optional<String> describe(Permutation g) {
    return Optional.of("permutation " + (degree <= 24 ? g.toString() : moved(g)));
  }

  private String moved(Permutation g) {
    int moved = degree - g.fixedPoints();
    return moved <= 6 ? g.toString() : "that moves " + moved + " of " + degree + " points";
  }
}
