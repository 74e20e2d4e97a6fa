package org.intertwiner.harmonic.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.harmonic.haar.Quadrature;
import org.intertwiner.harmonic.haar.SphereRules;
import org.intertwiner.harmonic.spherical.SphericalHarmonics;

/**
 * What orthonormal real spherical harmonics obey, whoever computes them: Σ_m Y_lm(x) Y_lm(y) = (2l
 * + 1)/4π P_l(x·y/|x||y|), ∫ Y_lm Y_l'm' = δδ, Y(−x) = (−1)ˡ Y(x), x·∇Y = 0 and the gradient is the
 * derivative, and ΔY = −l(l + 1) Y/|x|².
 *
 * <p><em>Accuracy:</em> values are compared to {@value #TOLERANCE} times √(2l + 1) and as many
 * factors l + 1 as there are derivatives, differences to {@value #DIFFERENCE_TOLERANCE} likewise.
 * <em>Source:</em> NIST Digital Library of Mathematical Functions, §14.30.
 *
 * <p>Example: {@code Laws.refuted(SphericalLaws.of(SphericalHarmonics.of(8)), 1, 100)} is empty.
 */
public final class SphericalLaws {
  /** What rounding may change. */
  public static final double TOLERANCE = 1e-11;

  /** What a difference quotient of the fourth order may be off by. */
  public static final double DIFFERENCE_TOLERANCE = 1e-9;

  /** Orthonormality is looked at up to this degree: the rule has about 2L² points. */
  private static final int GRAM_DEGREE = 12;

  private static final double STEP = 1.0 / 64;

  private SphericalLaws() {}

  /**
   * Harmonics as someone computes them.
   *
   * @param maxDegree the highest degree
   * @param values from x, y, z to all Y_lm, at l² + l + m
   * @param gradients to ∂_x, ∂_y, ∂_z of Y(x/|x|), one row after the other
   * @param hessians to ∂_x∂_x, ∂_x∂_y, ∂_x∂_z, ∂_y∂_y, ∂_y∂_z, ∂_z∂_z, one row after the other
   */
  public record Harmonics(
      int maxDegree,
      UnaryOperator<double[]> values,
      UnaryOperator<double[]> gradients,
      UnaryOperator<double[]> hessians) {}

  /**
   * Two points, and two numbers of harmonics.
   *
   * @param x a point, not the origin
   * @param y another
   * @param first the number l² + l + m of a harmonic
   * @param second that of another
   */
  public record Sample(List<Double> x, List<Double> y, int first, int second) {}

  /**
   * The laws of the harmonics of this library.
   *
   * @param harmonics the harmonics up to some degree
   * @return the laws
   */
  public static List<Law<Sample>> of(SphericalHarmonics harmonics) {
    int size = harmonics.size();
    Workers one = new Workers(1);
    return of(
        new Harmonics(
            harmonics.maxDegree(),
            harmonics::values,
            point -> {
              double[] rows = new double[3 * size];
              harmonics.gradients(point, rows, one);
              return rows;
            },
            point -> {
              double[] rows = new double[6 * size];
              harmonics.hessians(point, rows, one);
              return rows;
            }));
  }

  /**
   * The laws of any harmonics.
   *
   * @param harmonics what computes them
   * @return the laws
   * @throws InvalidInput for a negative degree
   */
  public static List<Law<Sample>> of(Harmonics harmonics) {
    if (harmonics.maxDegree() < 0) {
      throw new InvalidInput("highest degree", "" + harmonics.maxDegree(), "L ≥ 0", "");
    }
    int all = square(harmonics.maxDegree() + 1);
    Gram gram = new Gram(harmonics);
    return List.of(
        law("addition theorem", all, harmonics, SphericalLaws::adds),
        new Law<>(
            "orthonormality",
            sampler(square(Math.min(harmonics.maxDegree(), GRAM_DEGREE) + 1)),
            s -> gram.isOrthonormal(s.first(), s.second()),
            Sample::toString),
        law("parity", all, harmonics, SphericalLaws::hasParity),
        law("gradient", all, harmonics, SphericalLaws::hasGradient),
        law("eigenvalue of the Laplacian", all, harmonics, SphericalLaws::hasEigenvalue));
  }

  private static Law<Sample> law(
      String name, int count, Harmonics harmonics, BiPredicate<Harmonics, Sample> holds) {
    return new Law<>(name, sampler(count), s -> holds.test(harmonics, s), Sample::toString);
  }

  private static boolean adds(Harmonics h, Sample s) {
    double[] x = array(s.x());
    double[] y = array(s.y());
    double[] atX = h.values().apply(x);
    double[] atY = h.values().apply(y);
    int l = degree(s.first());
    double sum = 0;
    for (int j = l * l; j < square(l + 1); j++) {
      sum += atX[j] * atY[j];
    }
    double cosine = dot(x, y) / Math.sqrt(dot(x, x)) / Math.sqrt(dot(y, y));
    double expected = (2 * l + 1) / (4 * Math.PI) * legendre(l, cosine);
    // P_l moves by up to l²/2 times the rounding of the cosine
    return Math.abs(sum - expected) <= TOLERANCE * (2 * l + 1) * (1 + 1e-4 * l * l);
  }

  private static boolean hasParity(Harmonics h, Sample s) {
    double[] x = array(s.x());
    double[] there = h.values().apply(x);
    double[] back = h.values().apply(new double[] {-x[0], -x[1], -x[2]});
    int l = degree(s.first());
    double sign = l % 2 == 0 ? 1 : -1;
    return Math.abs(there[s.first()] - sign * back[s.first()]) <= TOLERANCE * size(l);
  }

  private static boolean hasGradient(Harmonics h, Sample s) {
    double[] x = array(s.x());
    double[] gradients = h.gradients().apply(x);
    int size = gradients.length / 3;
    int j = s.first();
    int l = degree(j);
    double radius = Math.sqrt(dot(x, x));
    double[] gradient = {gradients[j], gradients[size + j], gradients[2 * size + j]};
    if (!(Math.abs(dot(x, gradient)) <= TOLERANCE * size(l) * (l + 1))) {
      return false;
    }
    double step = STEP * STEP / (l + 1) * radius;
    for (int axis = 0; axis < 3; axis++) {
      double difference =
          (8 * (at(h, x, axis, step, j) - at(h, x, axis, -step, j))
                  - (at(h, x, axis, 2 * step, j) - at(h, x, axis, -2 * step, j)))
              / (12 * step);
      double error = Math.abs(difference - gradient[axis]) * radius;
      if (!(error <= DIFFERENCE_TOLERANCE * size(l) * (l + 1))) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasEigenvalue(Harmonics h, Sample s) {
    double[] x = array(s.x());
    double[] hessians = h.hessians().apply(x);
    int size = hessians.length / 6;
    int j = s.first();
    int l = degree(j);
    double trace = hessians[j] + hessians[3 * size + j] + hessians[5 * size + j];
    double error = trace * dot(x, x) + l * (l + 1.0) * h.values().apply(x)[j];
    return Math.abs(error) <= TOLERANCE * size(l) * (l + 1) * (l + 1);
  }

  /** The values at the points of a rule, on the first use. */
  private static final class Gram {
    private final Harmonics harmonics;
    private double[][] rows = new double[0][];
    private double[] weights = new double[0];

    Gram(Harmonics harmonics) {
      this.harmonics = harmonics;
    }

    synchronized boolean isOrthonormal(int first, int second) {
      if (rows.length == 0) {
        int degree = 2 * Math.min(harmonics.maxDegree(), GRAM_DEGREE);
        Quadrature<double[]> rule = SphereRules.sphere(2, degree);
        weights = rule.weights();
        rows = rule.toList().stream().map(harmonics.values()).toArray(double[][]::new);
      }
      double sum = 0;
      for (int i = 0; i < rows.length; i++) {
        sum += 4 * Math.PI * weights[i] * rows[i][first] * rows[i][second];
      }
      return Math.abs(sum - (first == second ? 1 : 0)) <= TOLERANCE;
    }
  }

  private static double at(Harmonics h, double[] x, int axis, double step, int j) {
    double[] moved = x.clone();
    moved[axis] += step;
    return h.values().apply(moved)[j];
  }

  private static double legendre(int l, double x) {
    double below = 0;
    double value = 1;
    for (int k = 1; k <= l; k++) {
      double next = ((2 * k - 1) * x * value - (k - 1) * below) / k;
      below = value;
      value = next;
    }
    return value;
  }

  private static Sampler<Sample> sampler(int count) {
    return Sampler.of(
        random -> {
          int first = random.nextInt(count);
          int second = random.nextInt(4) == 0 ? first : random.nextInt(count);
          return new Sample(direction(random), direction(random), first, second);
        },
        SphericalLaws::simpler);
  }

  /** Gaussian, now and then at a pole, on the equator or close to them. */
  private static List<Double> direction(RandomGenerator random) {
    double near = random.nextInt(4) == 0 ? Math.pow(10, -random.nextInt(12)) : 1;
    double[] x = {random.nextGaussian() * near, random.nextGaussian() * near, 0};
    x[2] = random.nextInt(8) == 0 ? 1e-9 : random.nextGaussian();
    if (random.nextInt(16) == 0) {
      x[0] = 0;
      x[1] = 0;
    }
    return x[2] == 0 ? List.of(0.0, 0.0, 1.0) : List.of(x[0], x[1], x[2]);
  }

  private static List<Sample> simpler(Sample s) {
    List<Sample> simpler = new ArrayList<>();
    for (int first = 0; first < Math.min(4, s.first()); first++) {
      simpler.add(new Sample(s.x(), s.y(), first, s.second()));
    }
    if (s.first() > 0) {
      simpler.add(new Sample(s.x(), s.y(), s.first() - 1, s.second()));
    }
    if (s.second() > 0) {
      simpler.add(new Sample(s.x(), s.y(), s.first(), s.second() - 1));
    }
    List<Double> pole = List.of(0.0, 0.0, 1.0);
    if (!s.x().equals(pole)) {
      simpler.add(new Sample(pole, s.y(), s.first(), s.second()));
    }
    if (!s.y().equals(pole)) {
      simpler.add(new Sample(s.x(), pole, s.first(), s.second()));
    }
    return simpler;
  }

  private static int degree(int index) {
    return (int) Math.sqrt(index);
  }

  private static double size(int l) {
    return Math.sqrt(2 * l + 1);
  }

  private static int square(int n) {
    return n * n;
  }

  private static double[] array(List<Double> point) {
    return new double[] {point.get(0), point.get(1), point.get(2)};
  }

  private static double dot(double[] x, double[] y) {
    return x[0] * y[0] + x[1] * y[1] + x[2] * y[2];
  }
}
