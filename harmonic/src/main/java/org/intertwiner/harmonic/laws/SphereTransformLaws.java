package org.intertwiner.harmonic.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.harmonic.fourier.sphere.PointTransform;
import org.intertwiner.harmonic.fourier.sphere.RingGrid;
import org.intertwiner.harmonic.fourier.sphere.SphereConvolution;
import org.intertwiner.harmonic.fourier.sphere.SphereSpectra;
import org.intertwiner.harmonic.fourier.sphere.SphereTransform;
import org.intertwiner.harmonic.wigner.CoefficientRotation;

/**
 * What an exact Fourier transform on S² obeys: it inverts itself, is linear, keeps inner products
 * (Plancherel), turns rotations of functions into Wigner matrices on coefficients, and convolution
 * with a zonal kernel into products (convolution theorem); the power spectrum is invariant.
 *
 * <p><i>Accuracy:</i> a law holds if the sides differ by at most 10⁻¹¹ times L of their size.
 *
 * <p>Example: {@code SphereTransformLaws.of(SphereTransform.of(RingGrid.gaussLegendre(8), 8))}.
 */
public final class SphereTransformLaws {
  private static final double TOLERANCE = 1e-11;

  private final SphereTransform transform;
  private final int bandLimit;
  private final RingGrid grid;
  private final double[] points;
  private final double[] weights;

  private SphereTransformLaws(SphereTransform transform) {
    this.transform = transform;
    this.bandLimit = transform.bandLimit();
    this.grid = transform.grid();
    this.points = grid.points();
    this.weights = grid.weights();
  }

  /**
   * Two functions, a kernel and a rotation.
   *
   * @param first L² real coefficients
   * @param second L² real coefficients
   * @param kernel L coefficients
   * @param rotation g
   */
  public record Sample(
      List<Double> first, List<Double> second, List<Double> kernel, UnitQuaternion rotation) {}

  /**
   * The laws of a transform.
   *
   * @param transform an exact one, with at least L² samples
   * @return the laws
   * @throws InvalidInput for a transform whose quadrature is not exact
   */
  public static List<Law<Sample>> of(SphereTransform transform) {
    if (!transform.isExact()) {
      throw new InvalidInput(
          "transform", transform.toString(), "one with exact quadrature", "its laws need analysis");
    }
    return new SphereTransformLaws(transform).laws();
  }

  private List<Law<Sample>> laws() {
    return List.of(
        law("analysis inverts synthesis", s -> isInverse(array(s.first()))),
        law("linearity", s -> isLinear(array(s.first()), array(s.second()))),
        law("Plancherel", s -> keepsProducts(array(s.first()), array(s.second()))),
        law("equivariance under rotations", this::isEquivariant),
        law("invariance of the power spectrum", this::keepsPower),
        law("convolution theorem", this::convolves));
  }

  private Law<Sample> law(String name, Predicate<Sample> holds) {
    return new Law<>(
        name, Sampler.of(this::draw, SphereTransformLaws::simpler), holds, Sample::toString);
  }

  private Sample draw(RandomGenerator random) {
    UnitQuaternion rotation =
        UnitQuaternion.from(
            random.nextGaussian(),
            random.nextGaussian(),
            random.nextGaussian(),
            random.nextGaussian());
    int size = bandLimit * bandLimit;
    return new Sample(
        numbers(random, size), numbers(random, size), numbers(random, bandLimit), rotation);
  }

  private static List<Double> numbers(RandomGenerator random, int count) {
    List<Double> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add(random.nextDouble() * 2 - 1);
    }
    return List.copyOf(numbers);
  }

  /** No rotation, and single harmonics in place of sums. */
  private static List<Sample> simpler(Sample s) {
    List<Sample> simpler = new ArrayList<>();
    if (!s.rotation().equals(UnitQuaternion.ONE)) {
      simpler.add(new Sample(s.first(), s.second(), s.kernel(), UnitQuaternion.ONE));
    }
    for (int i = 0; i < s.first().size() && terms(s.first()) > 1; i++) {
      simpler.add(new Sample(only(s.first(), i), s.second(), s.kernel(), s.rotation()));
    }
    for (int i = 0; i < s.second().size() && terms(s.second()) > 1; i++) {
      simpler.add(new Sample(s.first(), only(s.second(), i), s.kernel(), s.rotation()));
    }
    return simpler;
  }

  private static long terms(List<Double> numbers) {
    return numbers.stream().filter(x -> x != 0).count();
  }

  private static List<Double> only(List<Double> numbers, int place) {
    List<Double> one = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      one.add(i == place ? 1.0 : 0.0);
    }
    return List.copyOf(one);
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private boolean areClose(double[] a, double[] b) {
    double size = 0;
    double difference = 0;
    for (int i = 0; i < a.length; i++) {
      size = Math.max(size, Math.max(Math.abs(a[i]), Math.abs(b[i])));
      difference = Math.max(difference, Math.abs(a[i] - b[i]));
    }
    return a.length == b.length && difference <= TOLERANCE * bandLimit * Math.max(1, size);
  }

  private boolean isInverse(double[] c) {
    return areClose(transform.analysis(transform.synthesis(c)), c);
  }

  private boolean isLinear(double[] c, double[] d) {
    double[] sum = new double[c.length];
    for (int i = 0; i < c.length; i++) {
      sum[i] = 2 * c[i] - 3 * d[i];
    }
    double[] f = transform.synthesis(c);
    double[] g = transform.synthesis(d);
    for (int j = 0; j < f.length; j++) {
      f[j] = 2 * f[j] - 3 * g[j];
    }
    return areClose(transform.synthesis(sum), f) && areClose(transform.analysis(f), sum);
  }

  private boolean keepsProducts(double[] c, double[] d) {
    double[] f = transform.synthesis(c);
    double[] g = transform.synthesis(d);
    double integral = 0;
    for (int j = 0; j < f.length; j++) {
      integral += weights[j] * f[j] * g[j];
    }
    double product = 0;
    for (int i = 0; i < c.length; i++) {
      product += c[i] * d[i];
    }
    return areClose(new double[] {integral}, new double[] {product});
  }

  /** Samples of g·f are values of f at g⁻¹x, which the points' own transform computes. */
  private boolean isEquivariant(Sample s) {
    double[] c = array(s.first());
    double[] moved = new double[points.length];
    UnitQuaternion back = s.rotation().inverse();
    for (int j = 0; j < points.length; j += 3) {
      double[] p = back.rotate(new double[] {points[j], points[j + 1], points[j + 2]});
      System.arraycopy(p, 0, moved, j, 3);
    }
    double[] values = new double[weights.length];
    PointTransform.ofDirections(moved, bandLimit).synthesis(c, values);
    double[] rotated = CoefficientRotation.of(bandLimit).rotated(s.rotation(), c);
    return areClose(transform.synthesis(rotated), values)
        && areClose(transform.analysis(values), rotated);
  }

  private boolean keepsPower(Sample s) {
    double[] c = array(s.first());
    double[] rotated = CoefficientRotation.of(bandLimit).rotated(s.rotation(), c);
    return areClose(SphereSpectra.power(rotated, bandLimit), SphereSpectra.power(c, bandLimit));
  }

  /** The integral over y at one point x, the pole turned by the rotation, by quadrature. */
  private boolean convolves(Sample s) {
    double[] c = array(s.first());
    double[] kernel = array(s.kernel());
    double[] x = s.rotation().rotate(new double[] {0, 0, 1});
    double[] f = transform.synthesis(c);
    double integral = 0;
    for (int j = 0; j < f.length; j++) {
      double cosine = x[0] * points[3 * j] + x[1] * points[3 * j + 1] + x[2] * points[3 * j + 2];
      integral += weights[j] * f[j] * zonal(kernel, cosine);
    }
    double[] product = SphereConvolution.zonal(c, kernel, bandLimit);
    // the value at the turned pole is that of the function turned back at the pole
    double[] back = CoefficientRotation.of(bandLimit).rotated(s.rotation().inverse(), product);
    double value = 0;
    for (int l = 0; l < bandLimit; l++) {
      value += Math.sqrt((2 * l + 1) / (4 * Math.PI)) * back[l * l + l];
    }
    return areClose(new double[] {integral}, new double[] {value});
  }

  /** Σ k_l √((2l + 1)/4π) P_l(z). */
  private static double zonal(double[] kernel, double z) {
    double sum = 0;
    double before = 0;
    double value = 1;
    for (int l = 0; l < kernel.length; l++) {
      sum += kernel[l] * Math.sqrt((2 * l + 1) / (4 * Math.PI)) * value;
      double next = ((2 * l + 1) * z * value - l * before) / (l + 1);
      before = value;
      value = next;
    }
    return sum;
  }
}
