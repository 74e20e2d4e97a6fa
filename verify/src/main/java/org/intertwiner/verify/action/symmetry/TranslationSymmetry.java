package org.intertwiner.verify.action.symmetry;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.verify.action.Symmetry;

/** ℝᵈ acting on itself, drawn from by a normal distribution. */
record TranslationSymmetry(int dimension, double sigma)
    implements Symmetry<Translation>, Group<Translation> {
  private static final double NEAR = 1e-12;

  TranslationSymmetry {
    if (dimension < 1) {
      throw new InvalidInput(
          "dimension of translations", Integer.toString(dimension), "at least 1", "");
    }
    if (!(sigma > 0 && sigma < Double.POSITIVE_INFINITY)) {
      throw new InvalidInput("σ of translations", Double.toString(sigma), "a positive number", "");
    }
  }

  @Override
  public String name() {
    return "translations";
  }

  @Override
  public Group<Translation> group() {
    return this;
  }

  @Override
  public Translation identity() {
    return new Translation(new double[dimension]);
  }

  @Override
  public Translation multiply(Translation a, Translation b) {
    double[] sum = a.vector();
    for (int i = 0; i < dimension; i++) {
      sum[i] += b.at(i);
    }
    return new Translation(sum);
  }

  @Override
  public Translation inverse(Translation a) {
    double[] t = a.vector();
    for (int i = 0; i < dimension; i++) {
      t[i] = 0.0 - t[i];
    }
    return new Translation(t);
  }

  @Override
  public boolean areEqual(Translation a, Translation b) {
    for (int i = 0; i < dimension; i++) {
      double size = Math.max(1, Math.max(Math.abs(a.at(i)), Math.abs(b.at(i))));
      if (Math.abs(a.at(i) - b.at(i)) > NEAR * size) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Translation random(RandomGenerator random) {
    double[] t = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      t[i] = sigma * random.nextGaussian();
    }
    return new Translation(t);
  }

  @Override
  public String distribution() {
    return "normal with σ = " + Texts.number(sigma) + " in every direction";
  }

  @Override
  public List<Translation> special() {
    List<Translation> out = new ArrayList<>();
    out.add(identity());
    for (double length : new double[] {1, -1, 0x1p-10}) {
      for (int i = 0; i < Math.min(dimension, 16); i++) {
        out.add(along(i, length));
      }
    }
    return List.copyOf(out);
  }

  private Translation along(int axis, double length) {
    double[] t = new double[dimension];
    t[axis] = length;
    return new Translation(t);
  }

  @Override
  public List<Generator<Translation>> generators() {
    List<Generator<Translation>> out = new ArrayList<>();
    for (int i = 0; i < dimension; i++) {
      out.add(new Generator.Infinitesimal<>("P" + (i + 1), i));
    }
    return List.copyOf(out);
  }

  /** Along one axis, then by one unit. */
  @Override
  public List<Translation> simpler(Translation g) {
    List<Translation> out = new ArrayList<>();
    int moved = 0;
    for (int i = 0; i < dimension; i++) {
      moved += g.at(i) != 0 ? 1 : 0;
    }
    for (int i = 0; i < dimension; i++) {
      if (g.at(i) != 0 && Math.abs(g.at(i)) != 1) {
        out.add(along(i, Math.signum(g.at(i))));
      }
      if (g.at(i) != 0 && moved > 1) {
        out.add(along(i, g.at(i)));
      }
    }
    return List.copyOf(out);
  }
}
