package org.intertwiner.harmonic.laws;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.harmonic.fourier.circle.CircleSpectrum;
import org.intertwiner.harmonic.fourier.circle.CircleTransform;

/**
 * What the Fourier transform on the circle obeys: inversion, Plancherel, equivariance under O(2),
 * the convolution and correlation theorems by quadrature, integration by parts, and invariance of
 * the power spectrum and the bispectrum.
 *
 * <p><em>Accuracy:</em> a law holds if the sides differ by at most 10⁻¹⁰ of their size, for
 * derivatives times the largest frequency.
 *
 * <p>Example: {@code CircleLaws.of(CircleTransform.of(8))}.
 */
public final class CircleLaws {
  private static final double TOLERANCE = 1e-10;

  private final CircleTransform transform;

  private CircleLaws(CircleTransform transform) {
    this.transform = transform;
  }

  /**
   * Two complex band-limited functions and an angle.
   *
   * @param f coefficients, re and im side by side
   * @param k coefficients, re and im side by side
   * @param angle in radians
   */
  public record Sample(List<Double> f, List<Double> k, double angle) {

    /**
     * Keeps unmodifiable copies of the lists.
     *
     * @param f coefficients, re and im side by side
     * @param k coefficients, re and im side by side
     * @param angle in radians
     */
    public Sample {
      f = List.copyOf(f);
      k = List.copyOf(k);
    }

    private CircleSpectrum first() {
      return CircleSpectrum.of(f.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private CircleSpectrum second() {
      return CircleSpectrum.of(k.stream().mapToDouble(Double::doubleValue).toArray());
    }
  }

  /**
   * The laws of a transform.
   *
   * @param transform a transform
   * @return the laws
   */
  public static List<Law<Sample>> of(CircleTransform transform) {
    CircleLaws laws = new CircleLaws(transform);
    return List.of(
        laws.law("inversion", laws::inverts),
        laws.law("Plancherel", laws::keepsSize),
        laws.law("equivariance under rotations", laws::rotates),
        laws.law("equivariance under reflections", laws::reflects),
        laws.law("convolution theorem", laws::convolves),
        laws.law("correlation theorem", laws::correlates),
        laws.law("integration by parts", laws::partial),
        laws.law("invariance of the spectra", laws::keepsSpectra));
  }

  private Law<Sample> law(String name, Predicate<Sample> holds) {
    return new Law<>(name, Sampler.of(this::draw, this::simpler), holds, Sample::toString);
  }

  private int length() {
    return 2 * (2 * transform.maxFrequency() + 1);
  }

  private Sample draw(RandomGenerator random) {
    return new Sample(values(random, length()), values(random, length()), random.nextDouble(-4, 4));
  }

  private static List<Double> values(RandomGenerator random, int n) {
    List<Double> values = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      values.add(random.nextDouble(-1, 1));
    }
    return values;
  }

  private List<Sample> simpler(Sample s) {
    List<Sample> found = new ArrayList<>();
    if (s.angle != 0) {
      found.add(new Sample(s.f, s.k, 0));
    }
    for (int i = 0; i < s.f.size(); i++) {
      if (s.f.get(i) != 0) {
        List<Double> less = new ArrayList<>(s.f);
        less.set(i, 0.0);
        found.add(new Sample(less, s.k, s.angle));
      }
      if (s.k.get(i) != 0) {
        List<Double> less = new ArrayList<>(s.k);
        less.set(i, 0.0);
        found.add(new Sample(s.f, less, s.angle));
      }
    }
    return found;
  }

  private double[] samples(CircleSpectrum f) {
    double[] values = new double[2 * transform.samples()];
    for (int j = 0; j < transform.samples(); j++) {
      double[] value = f.at(transform.angle(j));
      values[2 * j] = value[0];
      values[2 * j + 1] = value[1];
    }
    return values;
  }

  private boolean close(double[] x, double... y) {
    double difference = 0;
    double size = 1;
    for (int i = 0; i < x.length; i++) {
      difference = Math.max(difference, Math.abs(x[i] - y[i]));
      size = Math.max(size, Math.max(Math.abs(x[i]), Math.abs(y[i])));
    }
    return x.length == y.length && difference <= TOLERANCE * size;
  }

  private boolean inverts(Sample s) {
    double[] values = new double[2 * transform.samples()];
    transform.inverse(s.first().toArray(), values);
    return close(samples(s.first()), values)
        && close(s.first().toArray(), transform.spectrumOfComplex(values).toArray());
  }

  private boolean keepsSize(Sample s) {
    double mean = Arrays.stream(samples(s.first())).map(x -> x * x).sum() / transform.samples();
    double sum = Arrays.stream(s.first().power()).sum();
    return Math.abs(sum - mean) <= TOLERANCE * Math.max(1, mean);
  }

  private boolean rotates(Sample s) {
    double[] moved = new double[2 * transform.samples()];
    for (int j = 0; j < transform.samples(); j++) {
      System.arraycopy(s.first().at(transform.angle(j) - s.angle), 0, moved, 2 * j, 2);
    }
    return close(
        transform.spectrumOfComplex(moved).toArray(), s.first().rotated(s.angle).toArray());
  }

  private boolean reflects(Sample s) {
    double[] moved = new double[2 * transform.samples()];
    for (int j = 0; j < transform.samples(); j++) {
      System.arraycopy(s.first().at(2 * s.angle - transform.angle(j)), 0, moved, 2 * j, 2);
    }
    return close(
        transform.spectrumOfComplex(moved).toArray(), s.first().reflected(s.angle).toArray());
  }

  /** (1/n) Σ_j f(θ_j) k(θ − θ_j), exact because n ≥ 2K + 1. */
  private boolean convolves(Sample s) {
    double[] f = samples(s.first());
    double[] sum = new double[2];
    for (int j = 0; j < transform.samples(); j++) {
      double[] k = s.second().at(s.angle - transform.angle(j));
      sum[0] += (f[2 * j] * k[0] - f[2 * j + 1] * k[1]) / transform.samples();
      sum[1] += (f[2 * j] * k[1] + f[2 * j + 1] * k[0]) / transform.samples();
    }
    return close(sum, s.first().convolve(s.second()).at(s.angle));
  }

  private boolean correlates(Sample s) {
    double[] f = samples(s.first());
    double[] sum = new double[2];
    for (int j = 0; j < transform.samples(); j++) {
      double[] k = s.second().at(transform.angle(j) - s.angle);
      sum[0] += (f[2 * j] * k[0] + f[2 * j + 1] * k[1]) / transform.samples();
      sum[1] += (f[2 * j + 1] * k[0] - f[2 * j] * k[1]) / transform.samples();
    }
    return close(sum, s.first().correlate(s.second()).at(s.angle));
  }

  /** ∫ f' k̄ = −∫ f k̄'. */
  private boolean partial(Sample s) {
    double[] left = product(s.first().derivative(1), s.second());
    double[] right = product(s.first(), s.second().derivative(1));
    double scale = Math.max(1, transform.maxFrequency());
    return Math.abs(left[0] + right[0]) <= TOLERANCE * scale * length()
        && Math.abs(left[1] + right[1]) <= TOLERANCE * scale * length();
  }

  /** (1/n) Σ f(θ_j) conj(k(θ_j)). */
  private double[] product(CircleSpectrum a, CircleSpectrum b) {
    double[] f = samples(a);
    double[] k = samples(b);
    double[] sum = new double[2];
    for (int j = 0; j < transform.samples(); j++) {
      sum[0] += (f[2 * j] * k[2 * j] + f[2 * j + 1] * k[2 * j + 1]) / transform.samples();
      sum[1] += (f[2 * j + 1] * k[2 * j] - f[2 * j] * k[2 * j + 1]) / transform.samples();
    }
    return sum;
  }

  private boolean keepsSpectra(Sample s) {
    CircleSpectrum moved = s.first().rotated(s.angle);
    return close(s.first().power(), moved.power())
        && s.first().bispectrum().distance(moved.bispectrum()) <= TOLERANCE * 8;
  }
}
