package org.intertwiner.harmonic.spherical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.Golden;
import org.junit.jupiter.api.Test;

class SphericalHarmonicsTest {
  private static final Workers ONE = new Workers(1);
  private static final JsonNode GOLDEN = Golden.read("spherical-harmonics.json");

  @Test
  void realHarmonicsAreThoseOfTheGoldenFile() {
    int checked = 0;
    for (JsonNode e : GOLDEN.get("real")) {
      int l = e.get(0).asInt();
      double[] row = SphericalHarmonics.of(l).values(point(e.get(2)));
      double expected = e.get(3).asDouble();
      assertThat(row[SphericalHarmonics.index(l, e.get(1).asInt())])
          .as("%s", e)
          .isCloseTo(expected, within(1e-14 * largest(row, l)));
      checked++;
    }
    assertThat(checked).isEqualTo(228);
  }

  @Test
  void complexHarmonicsAreThoseOfTheGoldenFile() {
    int checked = 0;
    for (JsonNode e : GOLDEN.get("complex")) {
      int l = e.get(0).asInt();
      SphericalHarmonics harmonics = SphericalHarmonics.of(l);
      double[] row = new double[2 * harmonics.size()];
      harmonics.complexValues(point(e.get(2)), row, ONE);
      double bound = 1e-14 * largest(harmonics.values(point(e.get(2))), l);
      int at = 2 * SphericalHarmonics.index(l, e.get(1).asInt());
      assertThat(row[at]).as("%s", e).isCloseTo(e.get(3).asDouble(), within(bound));
      assertThat(row[at + 1]).as("%s", e).isCloseTo(e.get(4).asDouble(), within(bound));
      checked++;
    }
    assertThat(checked).isEqualTo(31);
  }

  @Test
  void exactHarmonicsOfEveryOrderAgree() {
    int l = 45;
    List<Rational> exact = onSphere(3, -2, 7);
    double[] row =
        SphericalHarmonics.of(l)
            .values(exact.stream().mapToDouble(Rational::doubleValue).toArray());
    double bound = 1e-14 * largest(row, l);
    for (int m = -l; m <= l; m++) {
      double expected = SphericalHarmonic.of(l, m).at(exact).doubleValue() / Math.sqrt(Math.PI);
      assertThat(row[l * l + l + m]).as("m = %d", m).isCloseTo(expected, within(bound));
    }
  }

  /** Low degrees run over blocks of points, high ones over orders: the same numbers. */
  @Test
  void layoutsLoopsAndThreadsChangeNothing() {
    for (int l : new int[] {0, 1, 2, 7, 80, 81, 300}) {
      int n = l > 50 ? 21 : 150;
      double[] points = points(n, l);
      SphericalHarmonics harmonics = SphericalHarmonics.of(l);
      int size = harmonics.size();
      double[] rows = harmonics.values(points);
      double[] threads = new double[rows.length];
      harmonics.values(points, threads, new Workers(3));
      assertThat(Arrays.equals(threads, rows)).as("threads, degree %d", l).isTrue();
      double[] columns = new double[rows.length];
      harmonics.valuesByDegree(points, columns, new Workers(2));
      for (int i = 0; i < n; i++) {
        double[] column = new double[size];
        for (int j = 0; j < size; j++) {
          column[j] = columns[j * n + i];
        }
        double[] row = Arrays.copyOfRange(rows, i * size, (i + 1) * size);
        assertThat(Arrays.mismatch(column, row)).as("degree %d, point %d", l, i).isEqualTo(-1);
      }
      double[] single = harmonics.values(Arrays.copyOfRange(points, 9, 12));
      assertThat(Arrays.equals(single, Arrays.copyOfRange(rows, 3 * size, 4 * size))).isTrue();
    }
  }

  @Test
  void lowDegreesDoNotDependOnTheHighest() {
    double[] points = points(5, 3);
    double[] low = SphericalHarmonics.of(30).values(points);
    double[] high = SphericalHarmonics.of(200).values(points);
    int size = 31 * 31;
    for (int i = 0; i < 5; i++) {
      int row = i * 201 * 201;
      assertThat(Arrays.copyOfRange(high, row, row + size))
          .containsExactly(Arrays.copyOfRange(low, i * size, (i + 1) * size));
    }
  }

  @Test
  void onlyTheDirectionCounts() {
    double[] points = points(40, 5);
    for (int l : new int[] {20, 90}) {
      SphericalHarmonics harmonics = SphericalHarmonics.of(l);
      double[] rows = harmonics.values(points);
      for (int power : new int[] {-900, -500, -3, 1, 250, 1000}) {
        double[] scaled = Arrays.stream(points).map(x -> Math.scalb(x, power)).toArray();
        assertThat(Arrays.equals(harmonics.values(scaled), rows)).as("2^%d", power).isTrue();
      }
    }
    assertThat(SphericalHarmonics.of(1).values(new double[] {0, Double.MIN_VALUE, 0})[1])
        .isEqualTo(SphericalHarmonics.of(1).values(new double[] {0, Double.MAX_VALUE, 0})[1])
        .isCloseTo(Math.sqrt(3 / (4 * Math.PI)), within(1e-16));
  }

  @Test
  void atThePolesOnlyOrderZeroIsLeft() {
    for (int side : new int[] {1, -1}) {
      double[] row = SphericalHarmonics.of(300).values(new double[] {0, 0, side * 5});
      for (int l = 0; l <= 300; l++) {
        for (int m = -l; m <= l; m++) {
          double value = row[l * l + l + m];
          double top = Math.sqrt((2 * l + 1) / (4 * Math.PI)) * (l % 2 == 0 ? 1 : side);
          assertThat(value)
              .isCloseTo(m == 0 ? top : 0, within(m == 0 ? 1e-14 * top * top + 1e-14 : 0));
        }
      }
    }
  }

  /** What float64 can hold is not lost, down to its least normal numbers. */
  @Test
  void tinyHarmonicsKeepTheirDigits() {
    double[][] points = {{1e-6, 2e-6, -1}, {3e-5, 1e-5, 1}, {1e-101, 3e-101, 1}, {0.02, 0.1, 1}};
    int[][] harmonics = {{60, 50}, {70, 64}, {3, 3}, {300, 290}};
    for (int k = 0; k < points.length; k++) {
      double[] p = points[k];
      int l = harmonics[k][0];
      int m = harmonics[k][1];
      HighPrecision reference = new HighPrecision(l, p[0], p[1], p[2]);
      double expected = reference.real(l, m)[0].doubleValue();
      assertThat(Math.abs(expected)).isBetween(1e-307, 1e-200);
      double[] row = SphericalHarmonics.of(l).values(p);
      double[] column = new double[row.length];
      SphericalHarmonics.of(l).valuesByDegree(p, column, ONE);
      assertThat(row[l * l + l + m] / expected).isCloseTo(1, within(1e-12));
      assertThat(column[l * l + l + m] / expected).isCloseTo(1, within(1e-12));
    }
    double[] tiny = SphericalHarmonics.of(2).values(new double[] {1e-300, 0, 1});
    assertThat(tiny[3]).isCloseTo(Math.sqrt(3 / (4 * Math.PI)) * 1e-300, within(1e-315));
    double[] least = SphericalHarmonics.of(1).values(new double[] {Double.MIN_NORMAL, 0, -1});
    assertThat(least[3]).isBetween(0.48 * Double.MIN_NORMAL, 0.49 * Double.MIN_NORMAL);
  }

  @Test
  void singlePrecisionIsFiniteAndRounded() {
    SphericalHarmonics harmonics = SphericalHarmonics.of(64);
    double[] points = points(30, 8);
    float[] single = new float[points.length];
    for (int j = 0; j < points.length; j++) {
      single[j] = (float) points[j];
    }
    float[] rows = new float[30 * harmonics.size()];
    harmonics.values(single, rows, ONE);
    double[] exact = harmonics.values(points);
    for (int i = 0; i < 30; i++) {
      for (int l = 0; l <= 64; l++) {
        double[] row = Arrays.copyOfRange(exact, i * 4225, (i + 1) * 4225);
        double bound = 1e-5 * largest(row, l);
        for (int j = l * l; j < (l + 1) * (l + 1); j++) {
          assertThat(Math.abs(rows[i * 4225 + j] - row[j])).isLessThan(bound);
        }
      }
    }
    SphericalHarmonics high = SphericalHarmonics.of(512);
    float[] some = {0, 0, 1, 1e-20f, 1, 0, 1e-6f, 1e-7f, -1, 0.6f, 0, 0.8f};
    float[] all = new float[4 * high.size()];
    high.values(some, all, ONE);
    int infinite = 0;
    for (float value : all) {
      infinite += Float.isFinite(value) ? 0 : 1;
    }
    assertThat(infinite).isZero();
  }

  @Test
  void legendreFunctionsAreHarmonicsOnTheHalfCircle() {
    double[] angles = {0, 1e-9, 0.3, 1.1, Math.PI / 2, 2.2, 3.1, Math.PI};
    AssociatedLegendre legendre = AssociatedLegendre.of(80);
    assertThat(legendre.maxDegree()).isEqualTo(80);
    for (int m : new int[] {0, 1, 2, -2, 33, 80}) {
      double[] column = legendre.column(m, angles);
      for (int i = 0; i < angles.length; i++) {
        double[] row =
            SphericalHarmonics.of(80)
                .values(new double[] {Math.sin(angles[i]), 0, Math.cos(angles[i])});
        int order = Math.abs(m);
        for (int l = order; l <= 80; l++) {
          double expected = row[l * l + l + order] / (m == 0 ? 1 : Math.sqrt(2));
          assertThat(column[(l - order) * angles.length + i])
              .isCloseTo(expected, within(1e-15 * (1 + Math.abs(expected))));
        }
      }
    }
    assertThat(legendre.column(3, new double[0])).isEmpty();
    // a column of more angles than a block, of a degree whose coefficients are not kept
    double[] many = new SplittableRandom(4).doubles(1500, 0, Math.PI).toArray();
    double[] column = AssociatedLegendre.of(300).column(7, many);
    double[] last =
        SphericalHarmonics.of(300)
            .values(new double[] {Math.sin(many[1499]), 0, Math.cos(many[1499])});
    assertThat(column[200 * 1500 + 1499])
        .isCloseTo(last[207 * 208 + 7] / Math.sqrt(2), within(1e-14));
  }

  @Test
  void badInputIsNamed() {
    SphericalHarmonics h = SphericalHarmonics.of(3);
    assertThatThrownBy(() -> SphericalHarmonics.of(-1))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("-1");
    assertThatThrownBy(() -> SphericalHarmonics.of(50_000)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> SphericalHarmonics.index(-1, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SphericalHarmonics.index(2, -3))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("m = -3");
    assertThatThrownBy(() -> h.values(new double[] {1, 0, 0, 0, 0, 0}))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("point 1");
    assertThatThrownBy(() -> h.values(new double[] {1, Double.NaN, 0}))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> h.values(new double[] {1, 0, Double.POSITIVE_INFINITY}))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> h.values(new float[] {1, 0, Float.NaN}, new float[16], ONE))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> h.values(new double[4])).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> h.values(new double[] {1, 0, 0}, new double[15], ONE))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("16");
    assertThatThrownBy(() -> SphericalHarmonics.of(40_000).values(points(2, 1)))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(
            () ->
                SphericalHarmonics.of(900).solidValues(new double[] {3, 0, 0}, new double[0], ONE))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("r^900");
    assertThatThrownBy(() -> AssociatedLegendre.of(-1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> AssociatedLegendre.of(50_000)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> AssociatedLegendre.of(2).column(3, new double[1]))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> AssociatedLegendre.of(2).column(1, new double[] {3.2}))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("colatitude 0");
  }

  @Test
  void pointsOffTheSphereAreNamedWhereTheSphereIsAskedFor() {
    SphericalHarmonics.requireUnit(new double[] {0.6, 0, 0.8, 0, 1, 0}, 1e-15);
    assertThatThrownBy(
            () -> SphericalHarmonics.requireUnit(new double[] {0.6, 0, 0.8, 0, 1.5, 0}, 1e-9))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("point 1")
        .hasMessageContaining("by 0.5");
    assertThatThrownBy(() -> SphericalHarmonics.requireUnit(new double[] {1, 0, 0}, Double.NaN))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SphericalHarmonics.requireUnit(new double[] {1, Double.NaN, 0}, 1))
        .isInstanceOf(InvalidInput.class);
  }

  static double[] points(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] points = random.doubles(3L * n, -1, 1).toArray();
    // some near the poles, one at a pole
    for (int i = 0; i < n; i += 7) {
      points[3 * i] *= i == 7 ? 0 : Math.pow(10, -random.nextInt(12));
      points[3 * i + 1] *= i == 7 ? 0 : Math.pow(10, -random.nextInt(12));
    }
    return points;
  }

  static double largest(double[] row, int l) {
    double largest = 0;
    for (int j = l * l; j < (l + 1) * (l + 1); j++) {
      largest = Math.max(largest, Math.abs(row[j]));
    }
    return largest;
  }

  /** Stereographic projection of (a/c, b/c). */
  private static List<Rational> onSphere(long a, long b, long c) {
    long square = a * a + b * b + c * c;
    return List.of(
        Rational.of(2 * a * c, square),
        Rational.of(2 * b * c, square),
        Rational.of(c * c - a * a - b * b, square));
  }

  private static double[] point(JsonNode x) {
    double[] point = new double[3];
    for (int i = 0; i < 3; i++) {
      point[i] = Rational.parse(x.get(i).asText()).doubleValue();
    }
    return point;
  }
}
