package org.intertwiner.harmonic.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.harmonic.fourier.rotation.RotationConvolution;
import org.intertwiner.harmonic.fourier.rotation.RotationFourier;
import org.intertwiner.harmonic.fourier.rotation.RotationLayout;
import org.intertwiner.harmonic.fourier.rotation.RotationSampling;
import org.intertwiner.harmonic.fourier.rotation.RotationSpectra;

/**
 * What the Fourier transform on SO(3) obeys: Plancherel's theorem, the orthogonality of Peter and
 * Weyl, the convolution theorem, and equivariance under translations from both sides.
 *
 * <p>Values off the grid are sums of matrix elements, so the laws do not rest on the inverse
 * transform. <i>Accuracy:</i> a law holds if the difference is at most 10⁻⁹ of the size of the two
 * sides. <i>Complexity:</i> a sample costs O(L⁶): band limits up to 5 take milliseconds.
 *
 * <p>Example: {@code RotationTransformLaws.of(RotationFourier.of(grid, 3))}.
 */
public final class RotationTransformLaws {
  private static final double TOLERANCE = 1e-9;

  private RotationTransformLaws() {}

  /**
   * Two rotations, and what the random functions are drawn from.
   *
   * @param g a rotation
   * @param h a rotation
   * @param seed the seed of the coefficients; 0 gives the functions with the one coefficient of
   *     degree 0
   */
  public record Sample(UnitQuaternion g, UnitQuaternion h, long seed) {}

  /**
   * The laws of a plan.
   *
   * @param plan a plan with all orders
   * @return the laws
   */
  public static List<Law<Sample>> of(RotationFourier plan) {
    return of(plan, plan::forward);
  }

  /**
   * The laws of another transform on the grid of a plan.
   *
   * @param plan a plan with all orders
   * @param forward takes complex samples to coefficients
   * @return the laws
   */
  public static List<Law<Sample>> of(RotationFourier plan, UnaryOperator<double[]> forward) {
    RotationLayout layout = plan.layout();
    return List.of(
        law("Plancherel", s -> plancherel(plan, forward, coefficients(layout, s, 0))),
        law("orthogonality of matrix elements", s -> peterWeyl(plan, forward, s)),
        law(
            "convolution theorem",
            s ->
                convolution(
                    plan, forward, coefficients(layout, s, 0), coefficients(layout, s, 1), s.h())),
        law(
            "equivariance from the left",
            s -> {
              double[] f = coefficients(layout, s, 0);
              double[] moved = samples(plan, f, x -> s.g().inverse().multiply(x));
              return areClose(
                  forward.apply(moved), RotationConvolution.translateLeft(layout, f, s.g()));
            }),
        law(
            "equivariance from the right",
            s -> {
              double[] f = coefficients(layout, s, 0);
              double[] moved = samples(plan, f, x -> x.multiply(s.g()));
              return areClose(
                  forward.apply(moved), RotationConvolution.translateRight(layout, f, s.g()));
            }));
  }

  private static Law<Sample> law(String name, Predicate<Sample> holds) {
    return new Law<>(
        name,
        Sampler.of(
            r -> new Sample(rotation(r), rotation(r), r.nextLong(1, Long.MAX_VALUE)),
            RotationTransformLaws::shrink),
        holds,
        Sample::toString);
  }

  private static UnitQuaternion rotation(RandomGenerator r) {
    return UnitQuaternion.from(
        r.nextGaussian(), r.nextGaussian(), r.nextGaussian(), r.nextGaussian());
  }

  private static List<Sample> shrink(Sample s) {
    List<Sample> simpler = new ArrayList<>();
    if (s.seed() != 0) {
      simpler.add(new Sample(s.g(), s.h(), 0));
    }
    if (!s.g().equals(UnitQuaternion.ONE)) {
      simpler.add(new Sample(UnitQuaternion.ONE, s.h(), s.seed()));
    }
    if (!s.h().equals(UnitQuaternion.ONE)) {
      simpler.add(new Sample(s.g(), UnitQuaternion.ONE, s.seed()));
    }
    return simpler;
  }

  private static double[] coefficients(RotationLayout layout, Sample s, int which) {
    double[] c = new double[2 * layout.size()];
    if (s.seed() == 0) {
      c[0] = 1;
      return c;
    }
    SplittableRandom random = new SplittableRandom(s.seed() + which);
    for (int i = 0; i < c.length; i++) {
      c[i] = random.nextDouble(-1, 1);
    }
    return c;
  }

  /** f(move(x)) at the points x of the grid. */
  private static double[] samples(
      RotationFourier plan, double[] f, UnaryOperator<UnitQuaternion> move) {
    RotationSampling grid = plan.sampling();
    double[] out = new double[Math.toIntExact(2 * grid.size())];
    for (int k = 0; k < grid.betas(); k++) {
      for (int i = 0; i < grid.alphas(); i++) {
        for (int j = 0; j < grid.gammas(); j++) {
          double[] value =
              RotationConvolution.value(plan.layout(), f, move.apply(grid.rotation(i, k, j)));
          int at = 2 * grid.index(i, k, j);
          out[at] = value[0];
          out[at + 1] = value[1];
        }
      }
    }
    return out;
  }

  private static double integral(RotationSampling grid, double[] a, double[] b) {
    double sum = 0;
    int plane = 2 * grid.alphas() * grid.gammas();
    for (int i = 0; i < a.length; i++) {
      sum += 2 * grid.weight(i / plane) / plane * a[i] * b[i];
    }
    return sum;
  }

  private static boolean plancherel(
      RotationFourier plan, UnaryOperator<double[]> forward, double[] f) {
    double[] values = samples(plan, f, x -> x);
    double square = integral(plan.sampling(), values, values);
    double[] power =
        RotationSpectra.innerProduct(plan.layout(), forward.apply(values), forward.apply(values));
    return areClose(new double[] {square, 0}, power);
  }

  /**
   * ∫ D^l_{mn} f* = conj f̂^l …: the transform of one matrix element has one coefficient 1/(2l+1).
   */
  private static boolean peterWeyl(
      RotationFourier plan, UnaryOperator<double[]> forward, Sample s) {
    RotationLayout layout = plan.layout();
    int chosen = (int) Math.floorMod(s.seed(), (long) layout.size());
    double[] one = new double[2 * layout.size()];
    one[2 * chosen] = 1;
    double[] element = samples(plan, one, x -> x);
    double[] seen = forward.apply(element);
    return areClose(seen, one)
        && areClose(
            new double[] {integral(plan.sampling(), element, element)},
            new double[] {RotationSpectra.innerProduct(layout, one, one)[0]});
  }

  private static boolean convolution(
      RotationFourier plan,
      UnaryOperator<double[]> forward,
      double[] f,
      double[] k,
      UnitQuaternion x) {
    RotationLayout layout = plan.layout();
    RotationSampling grid = plan.sampling();
    double[] left = samples(plan, f, y -> y);
    double[] right = samples(plan, k, y -> y.inverse().multiply(x));
    double[] swapped = right.clone();
    for (int i = 0; i < swapped.length; i += 2) {
      swapped[i] = right[i + 1];
      swapped[i + 1] = right[i];
    }
    // Re and Im of the product of two complex functions as real inner products
    double[] conjugate = left.clone();
    for (int i = 1; i < conjugate.length; i += 2) {
      conjugate[i] = -conjugate[i];
    }
    double[] integral = {integral(grid, conjugate, right), integral(grid, left, swapped)};
    double[] theorem =
        RotationConvolution.convolve(
            layout, forward.apply(left), layout, forward.apply(samples(plan, k, y -> y)));
    double[] value = RotationConvolution.value(layout, theorem, x);
    return areClose(value, integral, integral(grid, left, left) + integral(grid, right, right));
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
