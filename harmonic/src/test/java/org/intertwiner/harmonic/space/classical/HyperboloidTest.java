package org.intertwiner.harmonic.space.classical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.lorentz.Boosts;
import org.intertwiner.algebra.lie.rotation.Rotations;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.harmonic.space.HomogeneousSpace;
import org.intertwiner.harmonic.space.Metric;
import org.intertwiner.harmonic.space.Point;
import org.junit.jupiter.api.Test;

class HyperboloidTest {
  private final Hyperboloid space = Hyperboloid.hyperbolic(3);
  private final RationalQuadric exact = RationalQuadric.hyperboloid(3);

  /** The boost of rapidity 2 artanh t along an axis. */
  private static Matrix<Rational> boost(int axis, Rational t) {
    Rational square = t.multiply(t);
    Rational scale = Rational.ONE.subtract(square);
    Rational cosh = Rational.ONE.add(square).divide(scale);
    Rational sinh = t.add(t).divide(scale);
    return Matrix.of(
        Rationals.Q,
        4,
        4,
        (i, j) -> {
          boolean inside = (i == axis || i == 3) && (j == axis || j == 3);
          return inside ? (i == j ? cosh : sinh) : i == j ? Rational.ONE : Rational.ZERO;
        });
  }

  /** A transformation with a Lorentz factor of about e^size/2 that is no pure boost. */
  private static Matrix<Rational> element(SplittableRandom random, double size) {
    RationalQuadric round = RationalQuadric.sphere(2);
    Matrix<Rational> one = Matrix.identity(Rationals.Q, 1);
    Matrix<Rational> left = proper(round.sampleElement(random, 1)).directSum(one);
    Matrix<Rational> right = proper(round.sampleElement(random, 1)).directSum(one);
    long grid = 1 << 16;
    Rational t = Rational.of(Math.round(Math.tanh(size / 2) * grid), grid);
    return left.multiply(boost(random.nextInt(3), t)).multiply(right);
  }

  private static Matrix<Rational> proper(Matrix<Rational> rotation) {
    DenseMatrix rounded = rounded(rotation);
    double det =
        rounded.at(0, 0)
                * (rounded.at(1, 1) * rounded.at(2, 2) - rounded.at(1, 2) * rounded.at(2, 1))
            - rounded.at(0, 1)
                * (rounded.at(1, 0) * rounded.at(2, 2) - rounded.at(1, 2) * rounded.at(2, 0))
            + rounded.at(0, 2)
                * (rounded.at(1, 0) * rounded.at(2, 1) - rounded.at(1, 1) * rounded.at(2, 0));
    return det > 0 ? rotation : rotation.negate();
  }

  private static DenseMatrix rounded(Matrix<Rational> matrix) {
    return matrix.toDense(Rational::doubleValue);
  }

  private static Point rounded(List<Rational> x) {
    return new Point(x.stream().mapToDouble(Rational::doubleValue).toArray());
  }

  @Test
  void twistsAgreeWithExactOnesAsStated() {
    SplittableRandom random = new SplittableRandom(3);
    for (double rapidity : new double[] {0.01, 1, 3, 5, 8, 10}) {
      for (int t = 0; t < 15; t++) {
        Matrix<Rational> g = element(random, rapidity);
        List<Rational> x = element(random, rapidity * random.nextDouble()).column(3);
        if (t % 3 == 0) {
          // back to the neighbourhood of rest, where products of matrices lose most
          x = exact.group().inverse(g).column(3);
          g = g.multiply(element(random, 0.01));
          x = exact.act(element(random, 0.01), x);
        }
        DenseMatrix expected = rounded(exact.twist(g, x));
        double gamma = Math.max(g.at(3, 3).doubleValue(), x.get(3).doubleValue());
        DenseMatrix twist = space.twist(rounded(g), rounded(x));
        assertThat(twist.subtract(expected).maxAbs()).isLessThan(gamma * 0x1p-49);
      }
    }
  }

  @Test
  void sectionsAndPositionsAgreeWithExactOnes() {
    SplittableRandom random = new SplittableRandom(4);
    for (double rapidity : new double[] {0.001, 1, 5, 10}) {
      for (int t = 0; t < 10; t++) {
        Matrix<Rational> g = element(random, rapidity);
        List<Rational> x = element(random, rapidity).column(3);
        DenseMatrix section = space.section(rounded(x));
        DenseMatrix expected = rounded(exact.section(x));
        for (int k = 0; k < 16; k++) {
          double entry = expected.at(k / 4, k % 4);
          assertThat(section.at(k / 4, k % 4))
              .isCloseTo(entry, within(8 * 0x1p-53 * Math.max(Math.abs(entry), 1)));
        }
        Point image = space.act(rounded(g), rounded(x));
        Point there = rounded(exact.act(g, x));
        double slack = 16 * 0x1p-53 * g.at(3, 3).doubleValue() * x.get(3).doubleValue();
        for (int i = 0; i < 4; i++) {
          assertThat(image.at(i)).isCloseTo(there.at(i), within(slack));
        }
      }
    }
  }

  @Test
  void distancesAgreeWithExactProducts() {
    SplittableRandom random = new SplittableRandom(5);
    Metric<Point> metric = space.metric().orElseThrow();
    for (double rapidity : new double[] {0.001, 1, 4, 9}) {
      for (int t = 0; t < 10; t++) {
        List<Rational> x = element(random, rapidity).column(3);
        List<Rational> y = element(random, rapidity).column(3);
        // sinh²(d/2) = (t t′ − x·y − 1)/2
        Rational product = x.get(3).multiply(y.get(3)).subtract(Rational.ONE);
        for (int i = 0; i < 3; i++) {
          product = product.subtract(x.get(i).multiply(y.get(i)));
        }
        double s = Math.sqrt(product.doubleValue() / 2);
        double expected = 2 * Math.log(s + Math.hypot(1, s));
        double gammas = x.get(3).doubleValue() + y.get(3).doubleValue();
        assertThat(metric.distance(rounded(x), rounded(y)))
            .isCloseTo(expected, within(gammas * 0x1p-50 + 0x1p-49 * expected));
      }
    }
  }

  @Test
  void largeRapiditiesStayOnTheSheet() {
    Point far = space.above(0, 0, Math.sinh(40));
    DenseMatrix back = Boosts.boost(new double[] {0, 0, -40});
    Point image = space.act(back, far);
    assertThat(space.require(image).at(3)).isGreaterThanOrEqualTo(1);
    assertThat(space.metric().orElseThrow().distance(far, space.base()))
        .isCloseTo(40, within(1e-13));
  }

  @Test
  void theAngleOfThomasFollowsFromTheFactors() {
    SplittableRandom random = new SplittableRandom(6);
    for (int t = 0; t < 200; t++) {
      double[] a = Relations.scaled(Relations.direction(random, 3), 5 * random.nextDouble());
      double[] b = Relations.scaled(Relations.direction(random, 3), 5 * random.nextDouble());
      Point x = space.above(Relations.scaled(b, sinhOver(b)));
      DenseMatrix g = Boosts.boost(a);
      double angle = Rotations.angle(WignerRotations.canonical(g, x));
      double gamma = g.multiply(Boosts.boost(b)).at(3, 3);
      double closed =
          WignerRotations.thomasAngle(
              Math.cosh(Relations.norm(a, 3)), Math.cosh(Relations.norm(b, 3)), gamma);
      assertThat(angle).isCloseTo(closed, within(1e-7));
    }
    // perpendicular boosts: tan ε = sinh a sinh b/(cosh a + cosh b)
    DenseMatrix g = Boosts.boost(new double[] {2, 0, 0});
    Point x = space.above(0, Math.sinh(3), 0);
    double tan = Math.sinh(2) * Math.sinh(3) / (Math.cosh(2) + Math.cosh(3));
    assertThat(Rotations.angle(WignerRotations.canonical(g, x)))
        .isCloseTo(Math.atan(tan), within(1e-14));
    assertThat(WignerRotations.thomasAngle(1, 7, 7)).isZero();
    assertThatThrownBy(() -> WignerRotations.thomasAngle(2, 2, 9))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("Lorentz factors");
  }

  private static double sinhOver(double... b) {
    double norm = Relations.norm(b, 3);
    return norm == 0 ? 1 : Math.sinh(norm) / norm;
  }

  @Test
  void rotationsAreTheirOwnWignerRotation() {
    DenseMatrix turn = Rotations.about(new double[] {1, 2, -1}, 0.7);
    DenseMatrix g = space.embed(turn);
    Point p = Hyperboloid.forward(3, 2.5).above(0.3, -1, 2);
    assertThat(WignerRotations.canonical(g, p).subtract(turn).maxAbs()).isLessThan(1e-15);
    // between helicity frames they turn about the last axis only
    DenseMatrix helicity = WignerRotations.helicity(g, p);
    assertThat(helicity.at(2, 2)).isCloseTo(1, within(1e-15));
    assertThatThrownBy(() -> WignerRotations.canonical(g, Point.from(1, 0, 0, 1)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void helicityFramesAreTheSameFieldsInAnotherGauge() {
    Hyperboloid shell = Hyperboloid.forward(3, 1.5);
    HomogeneousSpace<DenseMatrix, Point, DenseMatrix> helicity = shell.inHelicitySection();
    Point p = shell.above(0.4, -0.3, -1.2);
    DenseMatrix g = shell.sampleElement(new SplittableRandom(7), 1);
    DenseMatrix before = change(shell, helicity, p);
    DenseMatrix after = change(shell, helicity, shell.act(g, p));
    DenseMatrix expected = after.transpose().multiply(shell.twist(g, p)).multiply(before);
    assertThat(helicity.twist(g, p).subtract(expected).maxAbs()).isLessThan(1e-13);
    // its last axis is the direction of the momentum
    double size = Relations.norm(p.coordinates(), 3);
    for (int i = 0; i < 3; i++) {
      assertThat(before.at(i, 2)).isCloseTo(p.at(i) / size, within(1e-14));
    }
    assertThat(helicity.section(shell.base())).isEqualTo(DenseMatrix.identity(4));
  }

  private static DenseMatrix change(
      HomogeneousSpace<DenseMatrix, Point, DenseMatrix> from,
      HomogeneousSpace<DenseMatrix, Point, DenseMatrix> to,
      Point p) {
    return from.restrict(
        from.group().multiply(from.group().inverse(from.section(p)), to.section(p)));
  }

  @Test
  void modelsAreTurnedIntoEachOther() {
    SplittableRandom random = new SplittableRandom(8);
    Hyperboloid curved = Hyperboloid.forward(3, 0.7);
    for (int t = 0; t < 500; t++) {
      Point x = curved.sample(random, 6);
      double gamma = x.at(3) / 0.7;
      Point ball = HyperbolicModels.fromBall(curved, HyperbolicModels.toBall(curved, x));
      assertThat(curved.separation(ball, x)).isLessThan(16 * 0x1p-53 * gamma);
      Point klein = HyperbolicModels.fromKlein(curved, HyperbolicModels.toKlein(curved, x));
      assertThat(curved.separation(klein, x)).isLessThan(16 * 0x1p-53 * gamma * gamma);
      Point half = HyperbolicModels.fromHalfSpace(curved, HyperbolicModels.toHalfSpace(curved, x));
      assertThat(curved.separation(half, x)).isLessThan(16 * 0x1p-53);
    }
    assertThat(HyperbolicModels.toHalfSpace(curved, curved.base()).at(2)).isEqualTo(0.7);
  }

  @Test
  void theBallIsPoincares() {
    SplittableRandom random = new SplittableRandom(9);
    Hyperboloid curved = Hyperboloid.forward(3, 1 / Math.sqrt(1.7));
    var ball = HyperbolicModels.ball(curved);
    var half = HyperbolicModels.halfSpace(curved);
    double c = 1.7;
    for (int t = 0; t < 50; t++) {
      Point x = ball.sample(random, 2);
      Point y = ball.sample(random, 2);
      Point sum = HyperbolicModels.sum(curved, x, y);
      assertThat(ball.act(ball.section(x), y).separation(sum)).isLessThan(1e-14);
      Point minus = new Point(Relations.scaled(x.coordinates(), -1));
      double length = Math.sqrt(c) * HyperbolicModels.sum(curved, minus, y).norm();
      double distance = ball.metric().orElseThrow().distance(x, y);
      assertThat(distance)
          .isCloseTo((Math.log1p(length) - Math.log1p(-length)) / Math.sqrt(c), within(1e-12));
      Point u = HyperbolicModels.toHalfSpace(curved, HyperbolicModels.fromBall(curved, x));
      Point v = HyperbolicModels.toHalfSpace(curved, HyperbolicModels.fromBall(curved, y));
      double square = 0;
      for (int i = 0; i < 3; i++) {
        square += (u.at(i) - v.at(i)) * (u.at(i) - v.at(i));
      }
      // cosh d = 1 + |u − v|²/(2 u₃ v₃), in units of the radius
      double s = Math.sqrt(square / (4 * u.at(2) * v.at(2)));
      double flat = 2 / Math.sqrt(c) * Math.log(s + Math.hypot(1, s));
      assertThat(half.metric().orElseThrow().distance(u, v)).isCloseTo(flat, within(1e-12));
      assertThat(distance).isCloseTo(flat, within(1e-12));
    }
  }

  @Test
  void kleinsGeodesicsAreStraight() {
    Point rest = space.base();
    Point x = space.above(0.3, -2, 0.5);
    Point middle = space.act(space.section(x), space.base());
    assertThat(middle).isEqualTo(x);
    double[] half = Relations.scaled(space.rapidity(x), 0.5);
    Point between = space.above(Relations.scaled(half, sinhOver(half)));
    double d = space.metric().orElseThrow().distance(rest, between);
    assertThat(2 * d).isCloseTo(space.metric().orElseThrow().distance(rest, x), within(1e-15));
    Point k = HyperbolicModels.toKlein(space, x);
    Point m = HyperbolicModels.toKlein(space, between);
    assertThat(k.at(0) * m.at(1)).isCloseTo(k.at(1) * m.at(0), within(1e-16));
  }

  @Test
  void parallelTransportTurnsByTheAreaOfTheTriangle() {
    Hyperboloid plane = Hyperboloid.hyperbolic(2);
    Point a = plane.above(0, 0);
    Point b = plane.above(1.2, 0.3);
    Point c = plane.above(-0.4, 0.9);
    DenseMatrix turn =
        plane
            .relative(a, b)
            .transporter()
            .multiply(plane.relative(b, c).transporter())
            .multiply(plane.relative(c, a).transporter());
    double angle = Math.abs(Math.atan2(turn.at(1, 0), turn.at(0, 0)));
    Metric<Point> d = plane.metric().orElseThrow();
    double x = d.distance(b, c);
    double y = d.distance(c, a);
    double z = d.distance(a, b);
    double area = Math.PI - corner(x, y, z) - corner(y, z, x) - corner(z, x, y);
    assertThat(angle).isCloseTo(area, within(1e-13));
  }

  /** The angle opposite to the first side. */
  private static double corner(double x, double y, double z) {
    return Math.acos((Math.cosh(y) * Math.cosh(z) - Math.cosh(x)) / (Math.sinh(y) * Math.sinh(z)));
  }

  @Test
  void relativePositionsAgreeWithTheProducts() {
    SplittableRandom random = new SplittableRandom(10);
    for (int t = 0; t < 50; t++) {
      Point x = space.sample(random, 2);
      Point y = space.sample(random, 2);
      DenseMatrix between =
          space.group().multiply(space.group().inverse(space.section(x)), space.section(y));
      var relative = space.relative(x, y);
      assertThat(space.offset(between).subtract(relative.transporter()).maxAbs()).isLessThan(1e-13);
      assertThat(space.act(between, space.base()).separation(relative.point())).isLessThan(1e-13);
    }
  }

  @Test
  void pointsOffTheSheetAreRefused() {
    assertThatThrownBy(() -> space.require(Point.from(0, 0, 1, 2)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("off by 0.58");
    assertThatThrownBy(() -> space.require(Point.from(0, 0, 0, -1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("off by -2.0");
    assertThatThrownBy(() -> space.act(space.group().identity(), Point.from(0, 1)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("2 coordinates");
    assertThatThrownBy(() -> Hyperboloid.forward(3, 0))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("LightCone");
    assertThatThrownBy(() -> HyperbolicModels.fromBall(space, Point.from(0.8, 0.6, 0)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("rim");
    assertThatThrownBy(() -> HyperbolicModels.fromKlein(space, Point.from(2, 0, 0)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("off by 1.0");
    assertThatThrownBy(() -> HyperbolicModels.fromHalfSpace(space, Point.from(1, 0, 0)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("height");
  }

  @Test
  void elementsOfOtherGroupsAreRefusedWithTheRelation() {
    Point x = space.base();
    assertThatThrownBy(() -> space.act(DenseMatrix.identity(3), x))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("3 × 3");
    DenseMatrix stretched = DenseMatrix.identity(4).scale(1.01);
    assertThatThrownBy(() -> space.twist(stretched, x))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("gᵀηg misses η")
        .hasMessageContaining("(3, 1)");
    DenseMatrix parity = diagonal(-1, -1, -1, 1);
    assertThatThrownBy(() -> space.act(parity, x))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("determinant −1");
    DenseMatrix reversed = diagonal(-1, 1, 1, -1);
    assertThatThrownBy(() -> space.act(reversed, x))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("reverses time");
    // a rotation of all four axes has the wrong signature
    DenseMatrix turned = Frames.minimalRotation(new double[] {0.6, 0, 0, 0.8});
    assertThatThrownBy(() -> space.act(turned, x))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("signature");
    DenseMatrix broken = diagonal(1, 1, 1, Double.NaN);
    assertThatThrownBy(() -> space.act(broken, x))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> space.restrict(Boosts.boost(new double[] {1, 0, 0})))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("moves it by 1.17");
  }

  private static DenseMatrix diagonal(double... entries) {
    double[][] rows = new double[entries.length][entries.length];
    for (int i = 0; i < entries.length; i++) {
      rows[i][i] = entries[i];
    }
    return DenseMatrix.from(rows);
  }
}
