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
import org.intertwiner.verify.action.Symmetry;

/** ℤ/n₁ × … × ℤ/n_d. */
record ShiftSymmetry(List<Integer> lengths) implements Symmetry<Shift>, CompactGroup<Shift> {

  ShiftSymmetry {
    lengths = List.copyOf(lengths);
    if (lengths.isEmpty() || lengths.stream().anyMatch(n -> n < 1)) {
      throw new InvalidInput(
          "lengths of the shifted axes", lengths.toString(), "one or more, each at least 1", "");
    }
  }

  @Override
  public String name() {
    return "cyclic shifts";
  }

  @Override
  public CompactGroup<Shift> group() {
    return this;
  }

  @Override
  public Optional<CompactGroup<Shift>> compact() {
    return Optional.of(this);
  }

  @Override
  public Shift identity() {
    return new Shift(lengths.stream().map(n -> 0).toList());
  }

  @Override
  public Shift multiply(Shift a, Shift b) {
    List<Integer> out = new ArrayList<>();
    for (int i = 0; i < lengths.size(); i++) {
      out.add(Math.floorMod((long) a.steps().get(i) + b.steps().get(i), lengths.get(i)));
    }
    return new Shift(out);
  }

  @Override
  public Shift inverse(Shift a) {
    List<Integer> out = new ArrayList<>();
    for (int i = 0; i < lengths.size(); i++) {
      out.add(Math.floorMod(-(long) a.steps().get(i), lengths.get(i)));
    }
    return new Shift(out);
  }

  @Override
  public boolean areEqual(Shift a, Shift b) {
    return multiply(a, inverse(b)).equals(identity());
  }

  @Override
  public Shift random(RandomGenerator random) {
    return new Shift(lengths.stream().map(random::nextInt).toList());
  }

  @Override
  public String distribution() {
    return "uniform";
  }

  private Shift along(int axis, int step) {
    List<Integer> out = new ArrayList<>(identity().steps());
    out.set(axis, Math.floorMod(step, lengths.get(axis)));
    return new Shift(out);
  }

  @Override
  public List<Shift> special() {
    Set<Shift> out = new LinkedHashSet<>();
    out.add(identity());
    for (int step : new int[] {1, -1, 2}) {
      for (int i = 0; i < lengths.size(); i++) {
        out.add(along(i, step));
      }
    }
    for (int i = 0; i < lengths.size(); i++) {
      out.add(along(i, lengths.get(i) / 2));
    }
    return List.copyOf(out);
  }

  @Override
  public List<Generator<Shift>> topologicalGenerators() {
    List<Generator<Shift>> out = new ArrayList<>();
    for (int i = 0; i < lengths.size(); i++) {
      if (lengths.get(i) > 1) {
        out.add(new Generator.Element<>("t" + (i + 1), along(i, 1)));
      }
    }
    return List.copyOf(out);
  }

  @Override
  public List<Generator<Shift>> generators() {
    return topologicalGenerators();
  }

  /** Along one axis, then by one step. */
  @Override
  public List<Shift> simpler(Shift g) {
    List<Shift> out = new ArrayList<>();
    long moved = g.steps().stream().filter(s -> s != 0).count();
    for (int i = 0; i < lengths.size(); i++) {
      int step = g.steps().get(i);
      if (step > 1) {
        out.add(along(i, 1));
      }
      if (step != 0 && moved > 1) {
        out.add(along(i, step));
      }
    }
    return List.copyOf(out);
  }
}
