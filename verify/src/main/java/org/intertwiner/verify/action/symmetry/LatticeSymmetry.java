package org.intertwiner.verify.action.symmetry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.verify.action.Symmetry;

/** ℤᵈ, whole steps drawn uniformly from a cube. */
record LatticeSymmetry(int dimension, int largest) implements Symmetry<Shift>, Group<Shift> {

  LatticeSymmetry {
    if (dimension < 1 || largest < 1) {
      throw new InvalidInput(
          "whole translations",
          "dimension " + dimension + ", up to " + largest + " steps",
          "both at least 1",
          "");
    }
  }

  @Override
  public String name() {
    return "translations by whole steps";
  }

  @Override
  public Group<Shift> group() {
    return this;
  }

  @Override
  public Shift identity() {
    return new Shift(Collections.nCopies(dimension, 0));
  }

  @Override
  public Shift multiply(Shift a, Shift b) {
    List<Integer> out = new ArrayList<>();
    for (int i = 0; i < dimension; i++) {
      out.add(Math.addExact(a.steps().get(i), b.steps().get(i)));
    }
    return new Shift(out);
  }

  @Override
  public Shift inverse(Shift a) {
    return new Shift(a.steps().stream().map(Math::negateExact).toList());
  }

  @Override
  public boolean areEqual(Shift a, Shift b) {
    return a.equals(b);
  }

  @Override
  public Shift random(RandomGenerator random) {
    List<Integer> out = new ArrayList<>();
    for (int i = 0; i < dimension; i++) {
      out.add(random.nextInt(2 * largest + 1) - largest);
    }
    return new Shift(out);
  }

  @Override
  public String distribution() {
    return "uniform in ±" + largest + " steps along every axis";
  }

  private Shift along(int axis, int step) {
    List<Integer> out = new ArrayList<>(identity().steps());
    out.set(axis, step);
    return new Shift(out);
  }

  @Override
  public List<Shift> special() {
    List<Shift> out = new ArrayList<>();
    out.add(identity());
    for (int step : new int[] {1, -1}) {
      for (int i = 0; i < dimension; i++) {
        out.add(along(i, step));
      }
    }
    return List.copyOf(out);
  }

  @Override
  public List<Generator<Shift>> generators() {
    List<Generator<Shift>> out = new ArrayList<>();
    for (int i = 0; i < dimension; i++) {
      out.add(new Generator.Element<>("t" + (i + 1), along(i, 1)));
    }
    return List.copyOf(out);
  }

  /** Along one axis, then by one step. */
  @Override
  public List<Shift> simpler(Shift g) {
    List<Shift> out = new ArrayList<>();
    long moved = g.steps().stream().filter(s -> s != 0).count();
    for (int i = 0; i < dimension; i++) {
      int step = g.steps().get(i);
      if (Math.abs(step) > 1) {
        out.add(along(i, Integer.signum(step)));
      }
      if (step != 0 && moved > 1) {
        out.add(along(i, step));
      }
    }
    return List.copyOf(out);
  }
}
