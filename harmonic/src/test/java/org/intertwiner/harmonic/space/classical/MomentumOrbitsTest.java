package org.intertwiner.harmonic.space.classical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.classical.AffineMap;
import org.intertwiner.algebra.lie.lorentz.Boosts;
import org.intertwiner.algebra.lie.rotation.Rotations;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.harmonic.space.HomogeneousSpace;
import org.intertwiner.harmonic.space.OnePoint;
import org.intertwiner.harmonic.space.Point;
import org.junit.jupiter.api.Test;

class MomentumOrbitsTest {
  private final LightCone cone = LightCone.forward(3);

  @Test
  void everyMomentumHasItsOrbit() {
    assertThat(MinkowskiOrbits.through(Point.from(0, 0, 3, 5), 1e-12))
        .isInstanceOfSatisfying(Hyperboloid.class, s -> assertThat(s.radius()).isEqualTo(4));
    HomogeneousSpace<DenseMatrix, Point, ?> backward =
        MinkowskiOrbits.through(Point.from(0, 3, 0, -5), 1e-12);
    assertThat(backward.base()).isEqualTo(Point.from(0, 0, 0, -4));
    assertThat(backward.require(Point.from(0, 3, 0, -5)).at(3)).isEqualTo(-5);
    HomogeneousSpace<DenseMatrix, Point, ?> spacelike =
        MinkowskiOrbits.through(Point.from(0, 5, 0, -3), 1e-12);
    assertThat(spacelike).isInstanceOf(SpacelikeHyperboloid.class);
    assertThat(spacelike.name()).contains("SO+(2,1)");
    assertThat(MinkowskiOrbits.through(Point.from(3, 4, 0, 5), 1e-12).name())
        .isEqualTo("forward light cone = SO+(3,1)/SE2");
    assertThat(MinkowskiOrbits.through(Point.from(3, 4, 0, -5), 1e-12).name())
        .startsWith("backward");
    assertThat(MinkowskiOrbits.through(Point.from(0, 0, 0, 0), 0)).isInstanceOf(OnePoint.class);
    // what is lightlike is a matter of the tolerance
    Point near = Point.from(3, 4, 0, 5 + 1e-9);
    assertThat(MinkowskiOrbits.through(near, 1e-6)).isInstanceOf(LightCone.class);
    assertThat(MinkowskiOrbits.through(near, 1e-12)).isInstanceOf(Hyperboloid.class);
    assertThatThrownBy(() -> MinkowskiOrbits.through(Point.from(1, 2), 0))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> MinkowskiOrbits.through(near, -1)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void nullRotationsAreTheTranslationsOfTheLittleGroup() {
    double[] a = {0.3, -0.7};
    DenseMatrix n = cone.embed(new AffineMap(DenseMatrix.identity(2), a));
    // Weinberg's S(α, β), with time last: columns of x, y, z, t
    double zeta = (a[0] * a[0] + a[1] * a[1]) / 2;
    double[][] expected = {
      {1, 0, -a[0], a[0]},
      {0, 1, -a[1], a[1]},
      {a[0], a[1], 1 - zeta, zeta},
      {a[0], a[1], -zeta, 1 + zeta}
    };
    assertThat(n.subtract(DenseMatrix.from(expected)).maxAbs()).isLessThan(1e-16);
    assertThat(cone.group().areEqual(n, cone.group().from(cone.group().toMatrix(n)))).isTrue();
    assertThat(new Point(n.apply(cone.base().coordinates()))).isEqualTo(cone.base());
  }

  @Test
  void helicityTurnsWithRotationsAboutTheMomentum() {
    double[] axis = {1, -2, 0.5};
    Point p = cone.above(axis);
    DenseMatrix turn = cone.embed(new AffineMap(DenseMatrix.identity(2), new double[2]));
    assertThat(WignerRotations.massless(turn, p)).isCloseTo(0, within(1e-15));
    DenseMatrix g = Frames.enlarged(Rotations.about(axis, 0.4), 4);
    assertThat(WignerRotations.massless(g, p)).isCloseTo(0.4, within(1e-14));
    // a boost along the momentum leaves helicity alone
    DenseMatrix boost = Boosts.boost(Relations.scaled(axis, 0.3));
    assertThat(WignerRotations.massless(boost, p)).isCloseTo(0, within(1e-14));
    Point back = LightCone.backward(3).above(axis);
    assertThat(WignerRotations.massless(g, back)).isCloseTo(-0.4, within(1e-14));
    assertThatThrownBy(() -> WignerRotations.massless(g, Point.from(0, 0, 1, 2)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("off by 1.0");
  }

  @Test
  void masslessPhasesAreTheLimitOfHelicityRotations() {
    SplittableRandom random = new SplittableRandom(11);
    double mass = 1e-5;
    Hyperboloid shell = Hyperboloid.forward(3, mass);
    for (int t = 0; t < 20; t++) {
      DenseMatrix g = cone.sampleElement(random, 1);
      Point p = cone.sample(random, 0.5);
      Point heavy = shell.above(p.at(0), p.at(1), p.at(2));
      DenseMatrix w = WignerRotations.helicity(g, heavy);
      double angle = Math.atan2(w.at(1, 0) - w.at(0, 1), w.at(0, 0) + w.at(1, 1));
      double phase = WignerRotations.massless(g, p);
      assertThat(Math.cos(angle - phase)).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void fastFramesHavePhasesThatAdd() {
    // the motions are of order one where the matrices that give them are of order 10³
    Point p = cone.above(4, -3, 2);
    for (double rapidity : new double[] {3, 7, 9}) {
      DenseMatrix half = Boosts.boost(new double[] {rapidity / 3, rapidity / 3, -rapidity / 6});
      double parts =
          WignerRotations.massless(half, p) + WignerRotations.massless(half, cone.act(half, p));
      double whole = WignerRotations.massless(half.multiply(half), p);
      double size = half.multiply(half).maxAbs();
      assertThat(Math.sin(whole - parts)).isCloseTo(0, within(size * size * 10 * 0x1p-48));
      assertThat(Math.abs(whole)).isGreaterThan(0.01);
    }
  }

  @Test
  void fastFramesHaveTwistsThatMultiplyOnTheSpacelikeOrbit() {
    SpacelikeHyperboloid orbit = SpacelikeHyperboloid.of(3, 1);
    SplittableRandom random = new SplittableRandom(1);
    for (int t = 0; t < 40; t++) {
      DenseMatrix g = orbit.sampleElement(random, 4);
      Point x = orbit.sample(random, 4);
      DenseMatrix parts = orbit.twist(g, orbit.act(g, x)).multiply(orbit.twist(g, x));
      DenseMatrix whole = orbit.twist(g.multiply(g), x);
      double size = Math.max(1, g.maxAbs() * g.maxAbs()) * orbit.section(x).maxAbs();
      double last = orbit.section(orbit.act(g.multiply(g), x)).maxAbs();
      double middle = orbit.section(orbit.act(g, x)).maxAbs();
      assertThat(whole.subtract(parts).maxAbs())
          .isLessThan(size * middle * middle * last * 0x1p-46);
    }
  }

  @Test
  void theSectionIsGoodFarFromTheBase() {
    for (double energy : new double[] {1e-3, 1, 1e6}) {
      for (double[] n : new double[][] {{0, 0, -1}, {1e-9, 0, -1}, {0.6, 0, 0.8}, {0, 0, 1}}) {
        Point p = cone.above(Relations.scaled(n, energy));
        Point image = new Point(cone.section(p).apply(cone.base().coordinates()));
        assertThat(cone.separation(image, p)).isLessThan(8 * 0x1p-53 * (1 + 1 / (energy * energy)));
      }
    }
    assertThatThrownBy(() -> cone.above(0, 0, 0))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("tip");
    assertThatThrownBy(() -> LightCone.forward(1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> cone.restrict(Boosts.boost(new double[] {0, 0, 1})))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("moves it by 1.7");
  }

  @Test
  void integralTransformationsKeepTheOrbitsOfThePlane() {
    DenseMatrix g = DenseMatrix.from(new double[][] {{1, -2, 2}, {2, -1, 2}, {2, -2, 3}});
    LightCone flat = LightCone.forward(2);
    assertThat(flat.act(g, Point.from(3, 4, 5))).isEqualTo(Point.from(5, 12, 13));
    SpacelikeHyperboloid side = SpacelikeHyperboloid.of(2, 1);
    assertThat(side.separation(side.act(g, Point.from(1, 0, 0)), Point.from(1, 2, 2)))
        .isLessThan(1e-15);
  }

  @Test
  void deSitterSpaceHasAnInvariantProduct() {
    SpacelikeHyperboloid space = SpacelikeHyperboloid.of(3, 2);
    assertThat(space.base()).isEqualTo(Point.from(0, 0, 2, 0));
    assertThat(space.metric()).isEmpty();
    SplittableRandom random = new SplittableRandom(12);
    for (int t = 0; t < 50; t++) {
      Point x = space.sample(random, 1);
      Point y = space.sample(random, 1);
      DenseMatrix g = space.sampleElement(random, 1);
      assertThat(space.product(space.act(g, x), space.act(g, y)))
          .isCloseTo(space.product(x, y), within(1e-12));
      assertThat(space.product(x, x)).isCloseTo(1, within(1e-14));
      Point image = new Point(space.section(x).apply(space.base().coordinates()));
      assertThat(space.separation(image, x)).isLessThan(16 * 0x1p-53);
    }
    assertThat(space.section(Point.from(0, 0, -2, 0)).at(0, 0)).isEqualTo(-1);
    assertThatThrownBy(() -> space.require(Point.from(0, 0, 1, 0)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("off by -1.0");
    assertThatThrownBy(() -> SpacelikeHyperboloid.of(1, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SpacelikeHyperboloid.of(3, Double.NaN))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> space.at(new double[3], 1)).isInstanceOf(InvalidInput.class);
  }
}
