package org.intertwiner.reptheory.crystal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.crystal.SpaceGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.reptheory.projective.DoubleGroup;
import org.intertwiner.reptheory.projective.FactorSystem;
import org.intertwiner.reptheory.projective.InversionLift;
import org.intertwiner.reptheory.projective.ProjectiveLimits;

/** One operation of a space group for each linear part, with their products and lifts to spin. */
final class PointOperations {
  private final SpaceGroup group;
  private final List<AffineOperation> representatives;
  private final Map<Matrix<Rational>, Integer> indices = new HashMap<>();
  private final int[][] products;
  private volatile int[][] spinSigns = new int[0][];

  PointOperations(SpaceGroup group, ProjectiveLimits limits) {
    this.group = group;
    Map<Matrix<Rational>, AffineOperation> first = new LinkedHashMap<>();
    for (AffineOperation g : group.operations()) {
      first.putIfAbsent(g.linear(), g);
    }
    this.representatives = List.copyOf(first.values());
    List<Matrix<Rational>> linear = List.copyOf(first.keySet());
    linear.forEach(w -> indices.put(w, indices.size()));
    int size = linear.size();
    if (size > limits.maxOrder()) {
      throw new LimitExceeded(
          "representations of the space group " + group.name(),
          "a point group of order " + size,
          "at most " + limits.maxOrder(),
          "a table of order² products is kept");
    }
    this.products = new int[size][size];
    for (int a = 0; a < size; a++) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while multiplying linear parts");
      }
      for (int b = 0; b < size; b++) {
        products[a][b] = indices.get(linear.get(a).multiply(linear.get(b)));
      }
    }
  }

  SpaceGroup group() {
    return group;
  }

  int size() {
    return representatives.size();
  }

  AffineOperation at(int index) {
    return representatives.get(index);
  }

  List<AffineOperation> all() {
    return representatives;
  }

  /** The number of the linear part of an operation of the group. */
  int indexOf(AffineOperation operation) {
    if (!group.contains(operation)) {
      throw new InvalidInput("operation " + operation, "", "an operation of " + group.name(), "");
    }
    return indices.get(operation.linear());
  }

  int product(int a, int b) {
    return products[a][b];
  }

  /** Numbers that generate the same group, chosen in order. */
  List<Integer> generators(List<Integer> subgroup) {
    List<Integer> chosen = new ArrayList<>();
    boolean[] reached = new boolean[size()];
    reached[0] = true;
    for (int g : subgroup) {
      if (!reached[g]) {
        chosen.add(g);
        reached = closure(chosen);
      }
    }
    return chosen;
  }

  private boolean[] closure(List<Integer> generators) {
    boolean[] reached = new boolean[size()];
    reached[0] = true;
    List<Integer> queue = new ArrayList<>(List.of(0));
    for (int head = 0; head < queue.size(); head++) {
      for (int s : generators) {
        int next = products[queue.get(head)][s];
        if (!reached[next]) {
          reached[next] = true;
          queue.add(next);
        }
      }
    }
    return reached;
  }

  /** A group of linear parts, its elements the representatives. */
  FiniteGroup<AffineOperation> coGroup(List<Integer> subgroup, String name) {
    List<AffineOperation> chosen = new ArrayList<>();
    generators(subgroup).forEach(g -> chosen.add(representatives.get(g)));
    return FiniteGroup.enumerate(new ModuloTranslations(this), chosen, GroupLimits.DEFAULT)
        .withName(name);
  }

  /** Products of representatives, translations left aside. */
  private record ModuloTranslations(PointOperations all) implements Group<AffineOperation> {
    @Override
    public AffineOperation identity() {
      return all.at(0);
    }

    @Override
    public AffineOperation multiply(AffineOperation a, AffineOperation b) {
      return all.at(all.products[index(a)][index(b)]);
    }

    @Override
    public AffineOperation inverse(AffineOperation a) {
      return all.at(all.indices.get(a.inverse().linear()));
    }

    @Override
    public boolean areEqual(AffineOperation a, AffineOperation b) {
      return index(a) == index(b);
    }

    private int index(AffineOperation a) {
      return all.indices.get(a.linear());
    }
  }

  /**
   * 0 or 1: whether the product of the lifts of two linear parts is that of the product or Ē·it.
   */
  int spinSign(int a, int b) {
    int[][] signs = spinSigns;
    if (signs.length == 0) {
      signs = deriveSpin();
      spinSigns = signs;
    }
    return signs[a][b];
  }

  private int[][] deriveSpin() {
    if (group.dimension() > 3) {
      throw new InvalidInput(
          "spin in the space group " + group.name(),
          group.dimension() + " dimensions",
          "at most 3 dimensions",
          "the cover of O(3) is used");
    }
    List<Integer> everything = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      everything.add(i);
    }
    List<Matrix<Cyclotomic>> generators = new ArrayList<>();
    generators(everything).forEach(g -> generators.add(inSpace(at(g))));
    FiniteGroup<Matrix<Cyclotomic>> matrices =
        Groups.generatedByMatrices(3, generators, GroupLimits.DEFAULT);
    FactorSystem<Matrix<Cyclotomic>> system =
        DoubleGroup.of(matrices, InversionLift.SQUARE_ONE).factorSystem();
    int[] place = new int[size()];
    for (int i = 0; i < size(); i++) {
      place[i] = matrices.indexOf(inSpace(at(i)));
    }
    int[][] signs = new int[size()][size()];
    for (int a = 0; a < size(); a++) {
      for (int b = 0; b < size(); b++) {
        signs[a][b] = system.isTrivial() ? 0 : system.exponent(place[a], place[b]);
      }
    }
    return signs;
  }

  /** The linear part as a map of space: the plane of a wallpaper group is z = 0. */
  static Matrix<Cyclotomic> inSpace(AffineOperation g) {
    Matrix<Rational> w = g.linear();
    while (w.rows() < 3) {
      w = w.directSum(Matrix.identity(Rationals.Q, 1));
    }
    return w.map(Cyclotomics.FIELD, Cyclotomic::of);
  }
}
