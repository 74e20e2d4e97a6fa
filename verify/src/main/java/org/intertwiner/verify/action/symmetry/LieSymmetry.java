package org.intertwiner.verify.action.symmetry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.verify.action.Symmetry;

/** A Lie group with a named distribution. */
record LieSymmetry<G>(LieGroup<G> lie, double scale, String distribution) implements Symmetry<G> {
  private static final double NEAR = 1e-9;
  private static final int MAX_AXES = 12;

  @Override
  public String name() {
    return lie.name();
  }

  @Override
  public Group<G> group() {
    return lie;
  }

  @Override
  public Optional<CompactGroup<G>> compact() {
    return lie instanceof CompactLieGroup<G> compact ? Optional.of(compact) : Optional.empty();
  }

  @Override
  public G random(RandomGenerator random) {
    return lie.sample(random, scale);
  }

  @Override
  public List<Generator<G>> generators() {
    return lie.topologicalGenerators();
  }

  /** The identity, one element of each component, then along the axes of the algebra. */
  @Override
  public List<G> special() {
    List<G> out = new ArrayList<>();
    add(out, lie.identity());
    lie.components().forEach(c -> add(out, c.representative()));
    int axes = Math.min(MAX_AXES, lie.dimension());
    for (int k = 0; k < axes; k++) {
      boolean turns = isAntisymmetric(lie.algebra().rounded(k));
      add(out, along(k, turns ? Math.PI / 2 : Math.min(1, scale)));
      add(out, along(k, turns ? Math.PI : -Math.min(1, scale)));
    }
    for (int k = 0; k < axes; k++) {
      add(out, along(k, 0x1p-10));
    }
    return List.copyOf(out);
  }

  private void add(List<G> list, G g) {
    if (list.stream().noneMatch(other -> lie.areEqual(other, g))) {
      list.add(g);
    }
  }

  private static boolean isAntisymmetric(ComplexMatrix x) {
    for (int i = 0; i < x.rows(); i++) {
      for (int j = 0; j <= i; j++) {
        if (x.re(i, j) != -x.re(j, i) || x.im(i, j) != x.im(j, i)) {
          return false;
        }
      }
    }
    return true;
  }

  private G along(int axis, double t) {
    double[] c = new double[lie.dimension()];
    c[axis] = t;
    return lie.exp(c);
  }

  /** Along one axis of the algebra, then by ±1, in the component of the element. */
  @Override
  public List<G> simpler(G g) {
    int component = lie.component(g);
    G base = lie.components().get(component).representative();
    double[] c;
    try {
      c = lie.log(lie.multiply(lie.inverse(base), g));
    } catch (InvalidInput noLogarithm) {
      return component == 0 ? List.of() : List.of(base);
    }
    int moved = 0;
    for (double coordinate : c) {
      moved += Math.abs(coordinate) > NEAR ? 1 : 0;
    }
    List<G> out = new ArrayList<>();
    if (component != 0 && moved > 0) {
      out.add(base);
    }
    for (int k = 0; k < c.length; k++) {
      boolean unit = Math.abs(Math.abs(c[k]) - 1) <= NEAR;
      if (Math.abs(c[k]) > NEAR && !(unit && moved == 1)) {
        out.add(lie.multiply(base, along(k, Math.signum(c[k]))));
      }
      if (Math.abs(c[k]) > NEAR && moved > 1) {
        out.add(lie.multiply(base, along(k, c[k])));
      }
    }
    return out;
  }
}
