package org.intertwiner.harmonic.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.harmonic.fourier.motion.LatticeMotionFourier;
import org.intertwiner.harmonic.fourier.motion.PlaneMotionFourier;

/**
 * What the Fourier transforms on motion groups obey: inversion and Plancherel's theorem, products
 * of point masses, the convolution theorem, and equivariance.
 *
 * <p><i>Accuracy:</i> a law holds if the difference is at most 10⁻⁹ of the size of the two sides.
 *
 * <p>Example: {@code MotionTransformLaws.of(LatticeMotionFourier.of(4,
 * LatticePointGroup.square()))}.
 */
public final class MotionTransformLaws {
  private static final double TOLERANCE = 1e-9;

  private MotionTransformLaws() {}

  /**
   * Two elements of the group, and what random functions are drawn from.
   *
   * @param g the number of an element: that of its sample
   * @param h the number of an element
   * @param seed the seed of the functions
   */
  public record Sample(int g, int h, long seed) {}

  /**
   * The laws of an exact transform.
   *
   * @param plan the plan
   * @return the laws
   */
  public static List<Law<Sample>> of(LatticeMotionFourier plan) {
    return of(plan, plan::convolve);
  }

  /**
   * The laws with another product of matrices.
   *
   * @param plan the plan
   * @param convolve takes f̂ and k̂ to the transform of f∗k
   * @return the laws
   */
  public static List<Law<Sample>> of(LatticeMotionFourier plan, BinaryOperator<double[]> convolve) {
    int size = plan.size();
    return List.of(
        law("inversion", size, s -> inversion(plan, function(size, s, 0))),
        law("Plancherel", size, s -> plancherel(plan, function(size, s, 0))),
        law(
            "point masses multiply",
            size,
            s -> {
              double[] product =
                  convolve.apply(plan.forward(mass(size, s.g())), plan.forward(mass(size, s.h())));
              double[] expected = move(plan, mass(size, s.h()), s.g());
              return areClose(scaled(plan.inverse(product), size), expected);
            }),
        law(
            "convolution theorem",
            size,
            s -> {
              double[] f = function(size, s, 0);
              double[] k = function(size, s, 1);
              double[] product = plan.inverse(convolve.apply(plan.forward(f), plan.forward(k)));
              return areClose(at(product, s.g()), direct(plan, f, k, s.g()), 1);
            }),
        law(
            "equivariance of convolutions",
            size,
            s -> {
              double[] f = function(size, s, 0);
              double[] k = plan.forward(function(size, s, 1));
              double[] moved = convolve.apply(plan.forward(move(plan, f, s.g())), k);
              double[] after = move(plan, plan.inverse(convolve.apply(plan.forward(f), k)), s.g());
              return areClose(plan.inverse(moved), after);
            }));
  }

  /**
   * The laws of a transform of the plane: motions act by a representation that keeps the norm and
   * commutes with convolutions, at shifts that are no multiples of the grid's.
   *
   * @param plan the plan
   * @param order the number |H| of rotations and reflections
   * @return the laws
   */
  public static List<Law<Sample>> of(PlaneMotionFourier plan, int order) {
    return List.of(
        law(
            "motions keep the norm",
            order,
            s -> {
              double[] f = plan.forward(function(plan.size(), s, 0));
              double norm = plan.squareNorm(f);
              double moved = plan.squareNorm(moved(plan, f, s, s.g()));
              return Math.abs(moved - norm) <= TOLERANCE * norm;
            }),
        law(
            "motions commute with convolutions",
            order,
            s -> {
              double[] f = plan.forward(function(plan.size(), s, 0));
              double[] k = plan.forward(function(plan.size(), s, 1));
              return areClose(
                  plan.convolve(moved(plan, f, s, s.g()), k),
                  moved(plan, plan.convolve(f, k), s, s.g()));
            }));
  }

  private static double[] moved(PlaneMotionFourier plan, double[] f, Sample s, int h) {
    double dx = Math.floorMod(s.seed(), 1000L) / 500.0 - 1;
    double dy = Math.floorMod(s.seed() / 1000, 1000L) / 500.0 - 1;
    return plan.translate(f, dx, dy, h);
  }

  private static Law<Sample> law(String name, int size, Predicate<Sample> holds) {
    return new Law<>(
        name, Sampler.of(r -> draw(size, r), MotionTransformLaws::shrink), holds, Sample::toString);
  }

  private static Sample draw(int size, RandomGenerator r) {
    return new Sample(r.nextInt(size), r.nextInt(size), r.nextLong(Long.MAX_VALUE));
  }

  private static List<Sample> shrink(Sample s) {
    List<Sample> simpler = new ArrayList<>();
    if (s.g() > 0) {
      simpler.add(new Sample(0, s.h(), s.seed()));
      simpler.add(new Sample(s.g() - 1, s.h(), s.seed()));
    }
    if (s.h() > 0) {
      simpler.add(new Sample(s.g(), 0, s.seed()));
      simpler.add(new Sample(s.g(), s.h() - 1, s.seed()));
    }
    if (s.seed() > 0) {
      simpler.add(new Sample(s.g(), s.h(), s.seed() / 2));
    }
    return simpler;
  }

  private static double[] function(int size, Sample s, int which) {
    return new SplittableRandom(s.seed() + which).doubles(2L * size, -1, 1).toArray();
  }

  private static double[] mass(int size, int g) {
    double[] f = new double[2 * size];
    f[2 * g] = 1;
    return f;
  }

  private static double[] scaled(double[] f, double t) {
    double[] out = new double[f.length];
    for (int i = 0; i < f.length; i++) {
      out[i] = t * f[i];
    }
    return out;
  }

  private static double[] at(double[] f, int g) {
    return new double[] {f[2 * g], f[2 * g + 1]};
  }

  /** x ↦ f(g⁻¹x). */
  private static double[] move(LatticeMotionFourier plan, double[] f, int g) {
    int points = plan.size() / plan.group().order();
    int d = plan.group().dimension();
    int side = (int) Math.round(Math.pow(points, 1.0 / d));
    int[] shift = new int[d];
    int rest = g % points;
    for (int i = d - 1; i >= 0; i--) {
      shift[i] = rest % side;
      rest /= side;
    }
    return plan.translate(f, shift, g / points);
  }

  private static boolean inversion(LatticeMotionFourier plan, double[] f) {
    return areClose(plan.inverse(plan.forward(f)), f);
  }

  private static boolean plancherel(LatticeMotionFourier plan, double[] f) {
    double mean = 0;
    for (double v : f) {
      mean += v * v / plan.size();
    }
    double sum = 0;
    for (double v : plan.power(plan.forward(f))) {
      sum += v;
    }
    return Math.abs(sum - mean) <= TOLERANCE * mean;
  }

  /** mean_y f(y) k(y⁻¹x), by moving a point mass: k(y⁻¹x) is the move of k by y at x. */
  private static double[] direct(LatticeMotionFourier plan, double[] f, double[] k, int x) {
    double re = 0;
    double im = 0;
    for (int y = 0; y < plan.size(); y++) {
      double[] value = at(move(plan, k, y), x);
      re += f[2 * y] * value[0] - f[2 * y + 1] * value[1];
      im += f[2 * y] * value[1] + f[2 * y + 1] * value[0];
    }
    return new double[] {re / plan.size(), im / plan.size()};
  }

  private static boolean areClose(double[] a, double[] b) {
    double size = 0;
    for (double v : b) {
      size = Math.max(size, Math.abs(v));
    }
    return areClose(a, b, size);
  }

  private static boolean areClose(double[] a, double[] b, double size) {
    for (int i = 0; i < a.length; i++) {
      if (!(Math.abs(a[i] - b[i]) <= TOLERANCE * size)) {
        return false;
      }
    }
    return true;
  }
}
