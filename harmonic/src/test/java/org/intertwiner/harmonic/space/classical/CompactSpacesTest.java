package org.intertwiner.harmonic.space.classical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.classical.AffineMap;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.space.HomogeneousSpace;
import org.intertwiner.harmonic.space.Metric;
import org.intertwiner.harmonic.space.OnePoint;
import org.intertwiner.harmonic.space.Point;
import org.junit.jupiter.api.Test;

class CompactSpacesTest {
  private final Sphere sphere = Sphere.underRotations(2);

  @Test
  void theSectionOfTheSphereIsRightEverywhere() {
    double[][] points = {
      {0, 0, 1}, {0, 0, -1}, {1e-9, 0, -1}, {1e-200, 0, -1}, {0, 1, 0}, {0.36, 0.48, -0.8}
    };
    for (double[] x : points) {
      DenseMatrix s = sphere.section(Point.from(x));
      for (int i = 0; i < 3; i++) {
        assertThat(s.at(i, 2)).isEqualTo(x[i]);
      }
      DenseMatrix one = s.transpose().multiply(s).subtract(DenseMatrix.identity(3));
      assertThat(one.maxAbs()).isLessThan(4 * 0x1p-53);
    }
    SplittableRandom random = new SplittableRandom(9);
    for (int n = 1; n <= 6; n++) {
      Sphere round = Sphere.underRotations(n);
      for (int t = 0; t < 300; t++) {
        DenseMatrix s = round.section(round.sample(random, 1));
        DenseMatrix one = s.transpose().multiply(s).subtract(DenseMatrix.identity(n + 1));
        assertThat(one.maxAbs()).isLessThan(32 * 0x1p-53);
      }
    }
    assertThat(sphere.section(Point.from(0, 0, -1)).at(0, 0)).isEqualTo(-1);
    assertThat(sphere.section(sphere.base())).isEqualTo(DenseMatrix.identity(3));
  }

  @Test
  void roundAndExactSectionsAreTheSame() {
    RationalQuadric exact = RationalQuadric.sphere(3);
    Sphere round = Sphere.underReflections(3);
    SplittableRandom random = new SplittableRandom(1);
    for (int t = 0; t < 50; t++) {
      List<Rational> x = exact.sample(random, 1);
      Matrix<Rational> g = exact.sampleElement(random, 1);
      assertThat(
              round
                  .section(rounded(x))
                  .subtract(exact.section(x).toDense(Rational::doubleValue))
                  .maxAbs())
          .isLessThan(1e-15);
      assertThat(
              round
                  .twist(g.toDense(Rational::doubleValue), rounded(x))
                  .subtract(exact.twist(g, x).toDense(Rational::doubleValue))
                  .maxAbs())
          .isLessThan(2e-14);
    }
    List<Rational> antipode = exact.base().stream().map(Rational::negate).toList();
    assertThat(exact.section(antipode).toDense(Rational::doubleValue))
        .isEqualTo(round.section(rounded(antipode)));
  }

  private static Point rounded(List<Rational> x) {
    return new Point(x.stream().mapToDouble(Rational::doubleValue).toArray());
  }

  @Test
  void distancesAreGoodForNearAndOppositePoints() {
    Metric<Point> metric = sphere.withRadius(2).metric().orElseThrow();
    for (double angle : new double[] {0, 1e-12, 0.3, 3, Math.PI - 1e-9}) {
      Point x = Point.from(2 * Math.sin(angle), 0, 2 * Math.cos(angle));
      assertThat(metric.distance(x, Point.from(0, 0, 2)))
          .isCloseTo(2 * angle, within(8 * 0x1p-53 * (1 + angle)));
    }
    Metric<Point> lines = RealProjectiveSpace.of(2).metric().orElseThrow();
    assertThat(lines.distance(Point.from(0, 0, 1), Point.from(0, 0, -1))).isZero();
    assertThat(lines.distance(Point.from(0, 0, 1), Point.from(1, 0, 0)))
        .isCloseTo(Math.PI / 2, within(1e-15));
  }

  @Test
  void quaternionsCoverTheMatrices() {
    QuaternionSphere spin = QuaternionSphere.of();
    HomogeneousSpace<DenseMatrix, Point, ?> axis = Sphere.axis();
    SplittableRandom random = new SplittableRandom(2);
    for (int t = 0; t < 50; t++) {
      UnitQuaternion q = spin.sampleElement(random, 1);
      Point x = spin.sample(random, 1);
      assertThat(q.toRotation().subtract(spin.embed(spin.twist(q, x)).toRotation()).rows())
          .isEqualTo(3);
      assertThat(spin.section(x).toRotation().subtract(sphere.section(x)).maxAbs())
          .isLessThan(1e-15);
      DenseMatrix turn = spin.embed(spin.twist(q, x)).toRotation();
      DenseMatrix expected = sphere.embed(sphere.twist(q.toRotation(), x));
      assertThat(turn.subtract(expected).maxAbs()).isLessThan(1e-13);
      assertThat(axis.act(q.toRotation(), x).separation(spin.act(q, x))).isLessThan(1e-15);
    }
    // a whole turn is −1 upstairs
    UnitQuaternion whole = UnitQuaternion.ONE.negate();
    assertThat(Math.abs(spin.twist(whole, spin.base()).angle())).isCloseTo(Math.PI, within(1e-15));
    assertThat(spin.section(Point.from(0, 0, -1)).y()).isEqualTo(1);
    assertThatThrownBy(() -> spin.restrict(UnitQuaternion.from(0, 1, 0, 0)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void samplesFollowTheInvariantMeasure() {
    SplittableRandom random = new SplittableRandom(3);
    int count = 20_000;
    Point axis = Point.from(0.48, 0.6, 0.64);
    double second = 0;
    double fourth = 0;
    double projective = 0;
    double plane = 0;
    double state = 0;
    Grassmannian planes = Grassmannian.underRotations(4, 2);
    ComplexProjectiveSpace states = ComplexProjectiveSpace.of(2);
    for (int t = 0; t < count; t++) {
      double c = dot(sphere.sample(random, 0), axis);
      second += c * c / count;
      fourth += c * c * c * c / count;
      double d = dot(RealProjectiveSpace.of(2).sample(random, 0), axis);
      projective += d * d / count;
      if (t < 2000) {
        double p = planes.sample(random, 0).at(0, 0);
        plane += p * p / 2000;
        ComplexMatrix z = states.sample(random, 0);
        state += (z.re(0, 0) * z.re(0, 0) + z.im(0, 0) * z.im(0, 0)) / 2000;
      }
    }
    assertThat(second).isCloseTo(1.0 / 3, within(0.01));
    assertThat(fourth).isCloseTo(1.0 / 5, within(0.01));
    assertThat(projective).isCloseTo(1.0 / 3, within(0.01));
    // E (P₁₁)² = k(k + 2)/(n(n + 2))
    assertThat(plane).isCloseTo(8.0 / 24, within(0.03));
    assertThat(state).isCloseTo(1.0 / 3, within(0.03));
  }

  private static double dot(Point x, Point y) {
    double sum = 0;
    for (int i = 0; i < x.size(); i++) {
      sum += x.at(i) * y.at(i);
    }
    return sum;
  }

  @Test
  void orbitsOfVectorsAreSpheresAndTheOrigin() {
    HomogeneousSpace<DenseMatrix, Point, DenseMatrix> orbit = Sphere.through(Point.from(3, 4));
    assertThat(orbit.base()).isEqualTo(Point.from(0, 5));
    assertThat(orbit.name()).isEqualTo("S1 of radius 5.0 = O2/O1");
    HomogeneousSpace<DenseMatrix, Point, DenseMatrix> origin = Sphere.through(Point.from(0, 0));
    assertThat(origin).isInstanceOf(OnePoint.class);
    DenseMatrix g = LieGroups.orthogonal(2).random(new SplittableRandom(1));
    assertThat(origin.twist(g, origin.base())).isEqualTo(g);
    assertThatThrownBy(() -> origin.require(Point.from(0, 0.1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("off by 0.1");
    assertThatThrownBy(() -> Sphere.through(Point.from(1))).isInstanceOf(InvalidInput.class);
  }

  @Test
  void linesAreTheirVectorsUpToSign() {
    RealProjectiveSpace plane = RealProjectiveSpace.of(2);
    Point x = Point.from(0.6, 0, -0.8);
    assertThat(plane.areEqual(x, Point.from(-0.6, 0, 0.8))).isTrue();
    assertThat(plane.section(x)).isEqualTo(plane.section(Point.from(-0.6, 0, 0.8)));
    assertThat(plane.act(DenseMatrix.identity(3), x)).isEqualTo(Point.from(-0.6, 0, 0.8));
    // the projectors are the same lines
    Grassmannian lines = Grassmannian.underRotations(3, 1);
    DenseMatrix column = DenseMatrix.from(3, 1, x.coordinates());
    DenseMatrix g = LieGroups.specialOrthogonal(3).random(new SplittableRandom(2));
    Point moved = plane.act(g, x);
    DenseMatrix expected = lines.span(DenseMatrix.from(3, 1, moved.coordinates()));
    assertThat(lines.separation(lines.act(g, lines.span(column)), expected)).isLessThan(1e-14);
    assertThat(lines.metric().orElseThrow().distance(lines.base(), expected))
        .isCloseTo(plane.metric().orElseThrow().distance(plane.base(), moved), within(1e-14));
  }

  @Test
  void subspacesHavePrincipalAngles() {
    Grassmannian planes = Grassmannian.underReflections(4, 2);
    double a = 1e-9;
    double b = 1.2;
    DenseMatrix vectors =
        DenseMatrix.from(
            new double[][] {
              {Math.sin(a), 0}, {0, Math.sin(b)}, {Math.cos(a), 0}, {0, Math.cos(b)}
            });
    assertThat(planes.metric().orElseThrow().distance(planes.base(), planes.span(vectors)))
        .isCloseTo(1.2, within(1e-14));
    // orthogonal to the base: every principal angle is right, and a choice is made
    DenseMatrix far =
        planes.span(DenseMatrix.from(new double[][] {{1, 0}, {0, 1}, {0, 0}, {0, 0}}));
    assertThat(planes.separation(planes.act(planes.section(far), planes.base()), far))
        .isLessThan(1e-15);
    assertThatThrownBy(() -> planes.span(DenseMatrix.from(4, 2, new double[8])))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("dependent");
    assertThatThrownBy(() -> planes.span(DenseMatrix.identity(4))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> planes.require(DenseMatrix.identity(4)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("tr P − k is 2.0");
    assertThatThrownBy(() -> planes.require(DenseMatrix.identity(3)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Grassmannian.underRotations(3, 3)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void theBlochSphereIsTheProjectiveLine() {
    ComplexProjectiveSpace line = ComplexProjectiveSpace.of(1);
    Metric<ComplexMatrix> metric = line.metric().orElseThrow();
    ComplexMatrix up = line.base();
    ComplexMatrix down = ComplexMatrix.from(2, 1, new double[] {1, 0}, new double[2]);
    assertThat(metric.distance(up, down)).isCloseTo(Math.PI / 2, within(1e-15));
    assertThat(line.separation(up, down)).isEqualTo(1);
    ComplexMatrix tilted =
        ComplexMatrix.from(
            2, 1, new double[] {0, Math.cos(1e-10)}, new double[] {Math.sin(1e-10), 0});
    assertThat(metric.distance(up, tilted)).isCloseTo(1e-10, within(1e-24));
    assertThat(line.areEqual(line.act(line.section(down), up), down)).isTrue();
    // a phase is no other state
    assertThat(line.areEqual(tilted, tilted.scale(0.6, 0.8))).isTrue();
    assertThatThrownBy(() -> line.require(up.scale(2)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("off by 1.0");
    assertThatThrownBy(() -> line.act(ComplexMatrix.identity(2).scale(0, 1), up))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("determinant 1");
    assertThatThrownBy(() -> line.restrict(line.section(down))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> line.require(ComplexMatrix.identity(2)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ComplexProjectiveSpace.of(0)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void framesAreCompletedToRotations() {
    StiefelManifold frames = StiefelManifold.underRotations(4, 3);
    DenseMatrix x = DenseMatrix.from(new double[][] {{0, 0, 0}, {0, -1, 0}, {1, 0, 0}, {0, 0, -1}});
    DenseMatrix s = frames.section(x);
    assertThat(s.multiply(frames.base())).isEqualTo(x);
    assertThat(frames.group().defect(frames.group().toMatrix(s))).isLessThan(1e-15);
    assertThatThrownBy(() -> frames.require(x.scale(1.5)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("by 1.25");
    assertThatThrownBy(() -> frames.require(DenseMatrix.identity(4)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> StiefelManifold.underReflections(3, 3))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void euclideanTwistsAreLinearParts() {
    EuclideanSpace space = EuclideanSpace.underMotions(2);
    AffineMap g = space.group().sample(new SplittableRandom(4), 3);
    assertThat(space.twist(g, Point.from(1, 2))).isEqualTo(g.linear());
    assertThat(space.metric().orElseThrow().distance(Point.from(3, 4), space.base())).isEqualTo(5);
    AffineMap mirror =
        new AffineMap(DenseMatrix.from(new double[][] {{1, 0}, {0, -1}}), new double[2]);
    assertThatThrownBy(() -> space.act(mirror, space.base()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("reflection");
    assertThat(EuclideanSpace.underReflections(2).act(mirror, Point.from(1, 1)))
        .isEqualTo(Point.from(1, -1));
    assertThatThrownBy(() -> space.restrict(space.section(Point.from(0, 3))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("moves it by 3.0");
  }

  @Test
  void pointsOffTheSphereAreRefusedWithTheirDistance() {
    assertThatThrownBy(() -> sphere.section(Point.from(0, 0, 1.25)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("off by 0.25");
    assertThatThrownBy(() -> sphere.require(Point.from(0, 1))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Point.from(0, Double.NaN, 1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("coordinate 1");
    assertThatThrownBy(() -> sphere.withRadius(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Sphere.underRotations(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Sphere.underRotations(Integer.MAX_VALUE))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("at most 63");
    assertThatThrownBy(() -> Hyperboloid.hyperbolic(Integer.MAX_VALUE))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> sphere.restrict(sphere.section(Point.from(1, 0, 0))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("moves it by 1.0");
    assertThatThrownBy(() -> Point.from(1).separation(Point.from(1, 2)))
        .isInstanceOf(InvalidInput.class);
    assertThat(Point.from(-0.0)).isEqualTo(Point.from(0)).hasSameHashCodeAs(Point.from(0));
  }

  @Test
  void rationalPointsOffTheQuadricAreRefused() {
    RationalQuadric exact = RationalQuadric.hyperboloid(1);
    assertThatThrownBy(() -> exact.require(List.of(Rational.ONE, Rational.ONE)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("off by 1");
    assertThatThrownBy(() -> exact.require(List.of(Rational.ZERO, Rational.of(-1))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("negative");
    assertThatThrownBy(() -> exact.require(List.of())).isInstanceOf(InvalidInput.class);
    Matrix<Rational> one = exact.group().identity();
    assertThatThrownBy(() -> exact.act(one.negate(), exact.base()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("reverses time");
    assertThatThrownBy(() -> exact.act(one.add(one), exact.base()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("gᵀηg");
    assertThatThrownBy(() -> exact.act(one.block(0, 1, 0, 1), exact.base()))
        .isInstanceOf(InvalidInput.class);
    Matrix<Rational> boost = exact.section(List.of(Rational.of(3, 4), Rational.of(5, 4)));
    assertThat(boost.at(0, 0)).isEqualTo(Rational.of(5, 4));
    assertThatThrownBy(() -> exact.restrict(boost)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> RationalQuadric.sphere(0)).isInstanceOf(InvalidInput.class);
    assertThat(exact.isCompact()).isFalse();
  }
}
