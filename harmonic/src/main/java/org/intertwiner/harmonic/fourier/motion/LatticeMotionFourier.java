package org.intertwiner.harmonic.fourier.motion;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.harmonic.fourier.Dft;

/**
 * The Fourier transform of the finite motion group (ℤ/N)ᵈ ⋊ H, H a group of integer matrices: the
 * exact form of SE(2), E(2), SE(3) and E(3) on a periodic grid whose rotations are those of the
 * lattice.
 *
 * <p><i>Formula:</i> (a, h)(b, k) = (a + hb, hk); means over the group take the place of integrals;
 * f̂(p) = mean f(g) U_p(g)*, with (U_p(a, h)φ)(s) = exp(2πi p·s⁻¹a/N) φ(h⁻¹s), for one frequency p
 * of each orbit under s·p = s⁻ᵀp. Then
 *
 * <pre>
 * (f∗k)(x) = mean_y f(y) k(y⁻¹x)     (f∗k)^ = k̂ f̂
 * mean |f|² = Σ over orbits |H·p| ‖f̂(p)‖²
 * </pre>
 *
 * <p><i>Order:</i> the sample at (a, h) has number h Nᵈ + (… (a₀N + a₁)N …), complex numbers
 * interleaved; the matrices stand orbit after orbit, |H| × |H|, row-major, and the orbits in the
 * order of their least frequency. U_p is irreducible where no element of H but the identity keeps
 * p. <i>Accuracy:</i> nothing is approximated: everything holds for all functions on the group, up
 * to rounding. <i>Complexity:</i> |H| transforms of Nᵈ numbers, products Nᵈ|H|² multiply-adds.
 * <i>Source:</i> Chirikjian and Kyatkin (2001), chapters 10 and 11; Mackey (1952).
 *
 * <p>Example: {@code LatticeMotionFourier.of(32, LatticePointGroup.squareRotations())}.
 */
public final class LatticeMotionFourier {
  private final int side;
  private final LatticePointGroup group;
  private final Workers workers;
  private final int points;
  private final FrequencyOrbits orbits;
  private final Dft dft;

  private LatticeMotionFourier(int side, LatticePointGroup group, Workers workers) {
    this.side = side;
    this.group = group;
    this.workers = workers;
    this.points = (int) Math.round(Math.pow(side, group.dimension()));
    this.dft = Dft.of(side);
    int order = group.order();
    int[][] quotients = new int[order][order];
    int[][] action = new int[order][points];
    for (int s = 0; s < order; s++) {
      for (int t = 0; t < order; t++) {
        quotients[t][s] = group.multiply(s, group.inverse(t));
      }
      act(s, action[s]);
    }
    this.orbits = new FrequencyOrbits(quotients, action);
  }

  /** s⁻ᵀ q for all frequencies. */
  private void act(int s, int[] images) {
    int d = group.dimension();
    int[] inverse = group.matrix(group.inverse(s));
    int[] q = new int[d];
    for (int at = 0; at < points; at++) {
      coordinates(at, q);
      int image = 0;
      for (int i = 0; i < d; i++) {
        long sum = 0;
        for (int j = 0; j < d; j++) {
          sum += (long) inverse[j * d + i] * q[j];
        }
        image = image * side + Math.floorMod(sum, side);
      }
      images[at] = image;
    }
  }

  private void coordinates(int at, int[] x) {
    int rest = at;
    for (int i = x.length - 1; i >= 0; i--) {
      x[i] = rest % side;
      rest /= side;
    }
  }

  /**
   * Plans transforms on one thread.
   *
   * @param side N ≥ 1
   * @param group H
   * @return the plan
   * @throws InvalidInput for a side below 1
   * @throws LimitExceeded where the memory is above {@link MotionLimits#DEFAULT}
   */
  public static LatticeMotionFourier of(int side, LatticePointGroup group) {
    return of(side, group, new Workers(1), MotionLimits.DEFAULT);
  }

  /**
   * Plans transforms.
   *
   * @param side N ≥ 1
   * @param group H
   * @param workers the threads; the results do not depend on their number
   * @param limits what may be spent on samples, matrices and tables
   * @return the plan
   * @throws InvalidInput for a side below 1
   * @throws LimitExceeded where the memory is above the limit
   */
  public static LatticeMotionFourier of(
      int side, LatticePointGroup group, Workers workers, MotionLimits limits) {
    if (side < 1) {
      throw new InvalidInput("side of a grid", "" + side, "at least 1", "");
    }
    double samples = group.order() * Math.pow(side, group.dimension());
    // samples, spectra and about as many matrix entries, complex, and one table of integers
    limits.require(
        "transform on (Z/" + side + ")^" + group.dimension() + " and " + group,
        (3 * 16 + 4) * samples,
        4 * samples);
    return new LatticeMotionFourier(side, group, workers);
  }

  /**
   * The point group.
   *
   * @return H
   */
  public LatticePointGroup group() {
    return group;
  }

  /**
   * The number of samples.
   *
   * @return |H| Nᵈ
   */
  public int size() {
    return group.order() * points;
  }

  /**
   * The number of orbits of frequencies.
   *
   * @return the number of matrices of a transform
   */
  public int orbits() {
    return orbits.count();
  }

  /**
   * The frequency whose matrix stands for an orbit.
   *
   * @param orbit 0 … orbits() − 1
   * @return its d coordinates in 0 … N − 1
   */
  public int[] frequency(int orbit) {
    int[] p = new int[group.dimension()];
    coordinates(orbits.representative(orbit), p);
    return p;
  }

  /**
   * The number of frequencies of an orbit.
   *
   * @param orbit 0 … orbits() − 1
   * @return |H·p|
   */
  public int orbitLength(int orbit) {
    return orbits.length(orbit);
  }

  /**
   * f̂.
   *
   * @param samples 2 size() numbers, complex
   * @return the matrices, complex
   * @throws InvalidInput for a wrong length or a sample that is not finite
   */
  public double[] forward(double[] samples) {
    requireSamples(samples);
    double[] spectra = samples.clone();
    workers.run(
        group.order(),
        h -> GridTransform.all(dft, group.dimension(), spectra, 2 * h * points, true));
    double[] matrices = new double[Math.toIntExact(2 * orbits.size())];
    orbits.gather(spectra, matrices, workers);
    return matrices;
  }

  /**
   * The function with given matrices.
   *
   * @param matrices 2 |H|² orbits() numbers, complex
   * @return the samples; where the matrices are those of no function, its nearest one's
   * @throws InvalidInput for a wrong length
   */
  public double[] inverse(double[] matrices) {
    requireMatrices(matrices);
    double[] samples = new double[2 * size()];
    orbits.scatter(matrices, samples, workers);
    workers.run(
        group.order(),
        h -> GridTransform.all(dft, group.dimension(), samples, 2 * h * points, false));
    return samples;
  }

  /**
   * The matrices k̂ f̂ of f∗k.
   *
   * @param f matrices
   * @param k matrices
   * @return the matrices of the convolution
   * @throws InvalidInput for a wrong length
   */
  public double[] convolve(double[] f, double[] k) {
    requireMatrices(f);
    requireMatrices(k);
    double[] out = new double[f.length];
    orbits.multiply(k, false, f, out, workers);
    return out;
  }

  /**
   * The matrices k̂* f̂ of the correlation x ↦ mean_y f(y) k(x⁻¹y)*.
   *
   * @param f matrices
   * @param k matrices
   * @return the matrices of the correlation
   * @throws InvalidInput for a wrong length
   */
  public double[] correlate(double[] f, double[] k) {
    requireMatrices(f);
    requireMatrices(k);
    double[] out = new double[f.length];
    orbits.multiply(k, true, f, out, workers);
    return out;
  }

  /**
   * The share |H·p| ‖f̂(p)‖² of each orbit in mean |f|²: a translation from the left changes none.
   *
   * @param matrices matrices
   * @return one number an orbit
   * @throws InvalidInput for a wrong length
   */
  public double[] power(double[] matrices) {
    requireMatrices(matrices);
    double[] power = new double[orbits.count()];
    for (int o = 0; o < power.length; o++) {
      power[o] = orbits.power(matrices, o);
    }
    return power;
  }

  /**
   * The samples of x ↦ f(g⁻¹x), g = (a, h).
   *
   * @param samples samples of f
   * @param shift the d coordinates of a, any integers
   * @param h the number of an element of H
   * @return samples of the moved function
   * @throws InvalidInput for a wrong length, or a number that is no element
   */
  public double[] translate(double[] samples, int[] shift, int h) {
    requireSamples(samples);
    if (shift.length != group.dimension()) {
      throw new InvalidInput(
          "shift", shift.length + " numbers", group.dimension() + " numbers", "");
    }
    group.requireElement(h);
    double[] out = new double[samples.length];
    int[] x = new int[shift.length];
    for (int at = 0; at < points; at++) {
      coordinates(at, x);
      int image = 0;
      for (int i = 0; i < x.length; i++) {
        image = image * side + Math.floorMod(group.image(h, i, x) + shift[i], side);
      }
      for (int k = 0; k < group.order(); k++) {
        int source = 2 * (k * points + at);
        int target = 2 * (group.multiply(h, k) * points + image);
        out[target] = samples[source];
        out[target + 1] = samples[source + 1];
      }
    }
    return out;
  }

  private void requireSamples(double[] samples) {
    if (samples.length != 2 * size()) {
      throw new InvalidInput(
          "samples on a motion group",
          samples.length + " numbers",
          2 * size() + " numbers",
          "one plane an element of " + group + ", complex numbers take two places");
    }
    for (int i = 0; i < samples.length; i++) {
      if (!Double.isFinite(samples[i])) {
        int[] a = new int[group.dimension()];
        coordinates(i / 2 % points, a);
        throw new InvalidInput(
            "sample " + i / 2,
            samples[i] + " at a = " + java.util.Arrays.toString(a) + ", h = " + i / 2 / points,
            "a finite number",
            "");
      }
    }
  }

  private void requireMatrices(double[] matrices) {
    if (matrices.length != 2 * orbits.size()) {
      throw new InvalidInput(
          "matrices of a transform",
          matrices.length + " numbers",
          2 * orbits.size() + " numbers",
          orbits.count() + " matrices of " + group.order() + "² complex numbers");
    }
  }

  @Override
  public String toString() {
    return "Fourier transform on (Z/" + side + ")^" + group.dimension() + " and " + group;
  }
}
