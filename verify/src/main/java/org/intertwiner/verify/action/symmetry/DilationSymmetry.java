package org.intertwiner.verify.action.symmetry;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.verify.action.Symmetry;

/** Positive factors under multiplication, their logarithms drawn uniformly from an interval. */
record DilationSymmetry(double largest) implements Symmetry<Dilation>, Group<Dilation> {
  private static final double NEAR = 1e-12;

  DilationSymmetry {
    if (!(largest > 1 && largest < Double.POSITIVE_INFINITY)) {
      throw new InvalidInput("largest scaling", Double.toString(largest), "a factor above 1", "");
    }
  }

  @Override
  public String name() {
    return "scalings";
  }

  @Override
  public Group<Dilation> group() {
    return this;
  }

  @Override
  public Dilation identity() {
    return new Dilation(1);
  }

  @Override
  public Dilation multiply(Dilation a, Dilation b) {
    return new Dilation(a.factor() * b.factor());
  }

  @Override
  public Dilation inverse(Dilation a) {
    return new Dilation(1 / a.factor());
  }

  @Override
  public boolean areEqual(Dilation a, Dilation b) {
    return Math.abs(a.factor() / b.factor() - 1) <= NEAR;
  }

  @Override
  public Dilation random(RandomGenerator random) {
    return new Dilation(Math.exp((2 * random.nextDouble() - 1) * Math.log(largest)));
  }

  @Override
  public String distribution() {
    return "log-uniform in [" + Texts.number(1 / largest) + ", " + Texts.number(largest) + "]";
  }

  @Override
  public List<Dilation> special() {
    List<Dilation> out = new ArrayList<>();
    for (double c : new double[] {1, 2, 0.5, 1 + 0x1p-10, largest, 1 / largest}) {
      Dilation dilation = new Dilation(c);
      if (out.stream().noneMatch(d -> areEqual(d, dilation))) {
        out.add(dilation);
      }
    }
    return List.copyOf(out);
  }

  @Override
  public List<Generator<Dilation>> generators() {
    return List.of(new Generator.Infinitesimal<>("D", 0));
  }

  @Override
  public List<Dilation> simpler(Dilation g) {
    double c = g.factor();
    return c == 2 || c == 0.5 || c == 1 ? List.of() : List.of(new Dilation(2), new Dilation(0.5));
  }
}
