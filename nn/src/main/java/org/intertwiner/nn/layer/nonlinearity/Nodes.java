package org.intertwiner.nn.layer.nonlinearity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.PlaneIsometry;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.harmonic.haar.GaussRule;

/**
 * Where functions on a group, or on its quotient by a subgroup H, are sampled.
 *
 * @param <G> the group elements
 * @param elements group elements; the points gH for a quotient
 * @param weights positive weights of sum 1; with them the nodes integrate products of matrix
 *     coefficients exactly up to frequency {@code turns − 1}, on finite groups always
 * @param stabiliser elements whose mean projects on the vectors that H fixes
 * @param turns nodes along a full turn; 0 for finite groups
 * @param circles how many circles the space consists of; 0 if it is none
 */
record Nodes<G>(
    List<G> elements, List<Double> weights, List<G> stabiliser, int turns, int circles) {
  private static final long MOST = 1L << 16;

  /** All elements of a finite group. */
  static <G> Nodes<G> all(FiniteGroup<G> group) {
    requireCount(group.order(), group.name());
    List<G> elements = new ArrayList<>();
    for (int g = 0; g < group.order(); g++) {
      elements.add(group.element(g));
    }
    return uniform(elements, List.of(group.identity()), 0, 0);
  }

  private static <G> Nodes<G> uniform(
      List<G> elements, List<G> stabiliser, int turns, int circles) {
    return new Nodes<>(
        elements,
        Collections.nCopies(elements.size(), 1.0 / elements.size()),
        stabiliser,
        turns,
        circles);
  }

  /** Nodes on SO(2), O(2), SO(3) or O(3) itself. */
  static <G> Nodes<G> on(CompactGroup<G> group, int turns) {
    if (group instanceof SO2 || group instanceof O2) {
      List<G> nodes = circle(group, turns, false);
      boolean two = group instanceof O2;
      if (two) {
        nodes.addAll(circle(group, turns, true));
      }
      return uniform(nodes, List.of(group.identity()), turns, two ? 2 : 1);
    }
    CompactLieGroup<G> lie = requireSpace(group);
    List<G> nodes = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    boolean two = lie.components().size() > 1;
    requireCount((two ? 2L : 1L) * turns * turns * ((turns + 1) / 2), group.name());
    GaussRule rule = latitudes(turns);
    for (int k = 0; k < rule.count(); k++) {
      for (int i = 0; i < turns * turns; i++) {
        UnitQuaternion g =
            turned(rule.node(k), angle(i / turns, turns)).multiply(aboutZ(angle(i, turns)));
        add(lie, g, two, rule.weight(k) / turns / turns, nodes, weights);
      }
    }
    return new Nodes<>(nodes, weights, List.of(group.identity()), turns, 0);
  }

  /** Nodes on the circle or sphere that the group moves; H fixes a point of it. */
  static <G> Nodes<G> onSphere(CompactGroup<G> group, int turns) {
    if (group instanceof SO2 || group instanceof O2) {
      List<G> stabiliser = new ArrayList<>(List.of(group.identity()));
      if (group instanceof O2) {
        stabiliser.addAll(circle(group, 1, true));
      }
      return uniform(circle(group, turns, false), stabiliser, turns, 1);
    }
    CompactLieGroup<G> lie = requireSpace(group);
    List<G> nodes = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    GaussRule rule = latitudes(turns);
    for (int k = 0; k < rule.count(); k++) {
      for (int i = 0; i < turns; i++) {
        UnitQuaternion g = turned(rule.node(k), angle(i, turns));
        add(lie, g, false, rule.weight(k) / turns, nodes, weights);
      }
    }
    List<G> stabiliser = new ArrayList<>();
    for (int i = 0; i < turns; i++) {
      UnitQuaternion h = aboutZ(angle(i, turns));
      stabiliser.add(element(lie, h, 1));
      if (lie.components().size() > 1) {
        // a half turn about x followed by −1 is the reflection x ↦ −x, which fixes z
        UnitQuaternion half = UnitQuaternion.about(new double[] {1, 0, 0}, Math.PI);
        stabiliser.add(element(lie, h.multiply(half), -1));
      }
    }
    return new Nodes<>(nodes, weights, stabiliser, turns, 0);
  }

  private static void requireCount(long count, String group) {
    if (count > MOST) {
      throw new LimitExceeded(
          "Fourier non-linearity",
          count + " nodes on " + group,
          "at most " + MOST,
          "take fewer samples, functions on the sphere, or a norm or gated non-linearity");
    }
  }

  private static double angle(int i, int turns) {
    return 2 * Math.PI * (i % turns) / turns;
  }

  private static UnitQuaternion aboutZ(double angle) {
    return UnitQuaternion.about(new double[] {0, 0, 1}, angle);
  }

  private static UnitQuaternion turned(double cosine, double azimuth) {
    double colatitude = Math.acos(cosine);
    return aboutZ(azimuth).multiply(UnitQuaternion.about(new double[] {0, 1, 0}, colatitude));
  }

  /** Exact for polynomials of degree up to turns − 1 in the cosine. */
  private static GaussRule latitudes(int turns) {
    return GaussRule.of(2, (turns + 1) / 2);
  }

  private static <G> void add(
      CompactLieGroup<G> lie,
      UnitQuaternion g,
      boolean withInverse,
      double weight,
      List<G> nodes,
      List<Double> weights) {
    nodes.add(element(lie, g, 1));
    weights.add(withInverse ? weight / 2 : weight);
    if (withInverse) {
      nodes.add(element(lie, g, -1));
      weights.add(weight / 2);
    }
  }

  private static <G> G element(CompactLieGroup<G> lie, UnitQuaternion g, double sign) {
    double[][] rows = new double[3][3];
    DenseMatrix rotation = g.toRotation();
    for (int i = 0; i < 9; i++) {
      rows[i / 3][i % 3] = sign * rotation.at(i / 3, i % 3);
    }
    return lie.from(ComplexMatrix.from(DenseMatrix.from(rows)));
  }

  @SuppressWarnings("unchecked") // the group says what its elements are
  private static <G> List<G> circle(CompactGroup<G> group, int turns, boolean reflected) {
    List<G> nodes = new ArrayList<>();
    for (int i = 0; i < turns; i++) {
      double angle = angle(i, turns);
      nodes.add(
          group instanceof SO2
              ? (G) new PlaneRotation(angle)
              : (G) new PlaneIsometry(angle, reflected));
    }
    return nodes;
  }

  private static <G> CompactLieGroup<G> requireSpace(CompactGroup<G> group) {
    boolean space = group.name().equals("SO3") || group.name().equals("O3");
    if (space && group instanceof CompactLieGroup<G> lie) {
      return lie;
    }
    throw new InvalidInput(
        "Fourier non-linearity",
        "fields over " + group.name(),
        "a finite group, SO(2), O(2), SO(3) or O(3)",
        "restrict to one of these first, or use a norm or gated non-linearity");
  }
}
