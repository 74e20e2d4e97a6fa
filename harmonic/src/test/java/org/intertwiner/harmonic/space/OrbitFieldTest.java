package org.intertwiner.harmonic.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.lie.classical.AffineMap;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.harmonic.space.classical.Hyperboloid;
import org.intertwiner.harmonic.space.classical.LightCone;
import org.intertwiner.harmonic.space.classical.Sphere;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.rotation.RotationIrreps;
import org.junit.jupiter.api.Test;

class OrbitFieldTest {

  private static AffineMap motion(DenseMatrix k, double... a) {
    return new AffineMap(k, a);
  }

  private static <H> void isRepresentation(OrbitField<H> field, LieGroup<AffineMap> group) {
    HomogeneousSpace<DenseMatrix, Point, H> space = field.field().space();
    SplittableRandom random = new SplittableRandom(1);
    for (int t = 0; t < 30; t++) {
      int n = space.base().size();
      AffineMap g = motion(space.sampleElement(random, 0.7), random.doubles(n).toArray());
      AffineMap h = motion(space.sampleElement(random, 0.7), random.doubles(n).toArray());
      Point p = space.sample(random, 1);
      double[] twice = field.moved(h).moved(g).at(p);
      assertThat(field.moved(group.multiply(g, h)).at(p)).containsExactly(twice, within(1e-11));
      // the factors in the other order are another motion
      assertThat(field.moved(group.multiply(h, g)).at(p)).isNotEqualTo(twice);
    }
  }

  @Test
  void massAndSpinGiveARepresentationOfThePoincareGroup() {
    var spin = RotationIrreps.spin(LieGroups.specialOrthogonal(3), HalfInteger.of(1));
    isRepresentation(
        OrbitField.of(
            InducedField.of(
                Hyperboloid.forward(3, 1.5),
                Fibres.complex(spin),
                p -> new double[] {p.at(0), 1, p.at(1), p.at(2), 0, Math.sin(p.at(3))}),
            1),
        LieGroups.poincare());
  }

  @Test
  void helicityGivesARepresentationOfThePoincareGroup() {
    isRepresentation(
        OrbitField.of(
            InducedField.of(
                LightCone.forward(3),
                (h, v) -> {
                  double c = h.linear().at(0, 0);
                  double s = h.linear().at(1, 0);
                  return new double[] {c * v[0] - s * v[1], s * v[0] + c * v[1]};
                },
                p -> new double[] {p.at(0) / p.at(3), 1 + p.at(1)}),
            1),
        LieGroups.poincare());
  }

  @Test
  void radiusAndWeightGiveARepresentationOfTheMotionsOfSpace() {
    var weight = Representations.frequency(SO2.group(), 2);
    isRepresentation(
        OrbitField.of(
            InducedField.of(
                Sphere.axis(),
                Fibres.complex(weight),
                p -> new double[] {p.at(0), p.at(1), p.at(2), 1}),
            0),
        LieGroups.specialEuclidean(3));
  }

  @Test
  void amplitudesMoveAsTheirWavesDo() {
    Sphere sphere = Sphere.underReflections(2).withRadius(2);
    SplittableRandom random = new SplittableRandom(2);
    List<Point> momenta =
        List.of(sphere.sample(random, 1), sphere.sample(random, 1), sphere.sample(random, 1));
    OrbitField<DenseMatrix> field =
        OrbitField.of(
            InducedField.sampled(
                sphere,
                Fibres.trivial(),
                momenta,
                List.of(new double[] {1, 0.5}, new double[] {-0.3, 2}, new double[] {0, 1})),
            0);
    AffineMap g = motion(LieGroups.orthogonal(3).random(random), 0.3, -1, 2);
    AffineMap back = LieGroups.euclidean(3).inverse(g);
    OrbitField<DenseMatrix> moved = field.moved(g);
    double[] x = {0.4, 1.1, -0.7};
    double[] before = {0, 0};
    double[] after = {0, 0};
    for (Point p : momenta) {
      add(before, field.at(p), p, back.apply(x));
      Point q = sphere.act(g.linear(), p);
      add(after, moved.at(q), q, x);
    }
    assertThat(after).containsExactly(before, within(1e-13));
  }

  /** Adds an amplitude times its wave at a place. */
  private static void add(double[] sum, double[] amplitude, Point p, double... x) {
    double angle = p.at(0) * x[0] + p.at(1) * x[1] + p.at(2) * x[2];
    sum[0] += amplitude[0] * Math.cos(angle) - amplitude[1] * Math.sin(angle);
    sum[1] += amplitude[0] * Math.sin(angle) + amplitude[1] * Math.cos(angle);
  }

  @Test
  void shapesAreChecked() {
    var sphere = Sphere.axis();
    var fibre = Fibres.complex(Representations.frequency(SO2.group(), 1));
    var field = InducedField.of(sphere, fibre, p -> new double[] {1, 0});
    assertThatThrownBy(() -> OrbitField.of(field, 4))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("0 … 3");
    OrbitField<?> orbit = OrbitField.of(field, 0);
    assertThatThrownBy(() -> orbit.moved(motion(DenseMatrix.identity(2), 0, 0)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("2 dimensions");
    OrbitField<?> moved = orbit.moved(motion(DenseMatrix.identity(3), 0, 0, 0));
    assertThatThrownBy(() -> moved.at(sphere.base()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("re and im");
  }
}
