package org.intertwiner.harmonic.fourier.motion;

import java.util.Arrays;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.harmonic.haar.sphere.LatitudeRule;

/**
 * The Fourier transform of SE(2) and E(2) on a grid of the plane with M rotations: functions on ℝ²
 * ⋊ C_M or ℝ² ⋊ D_M, transformed on circles of frequencies that the rotations map to themselves.
 *
 * <p><i>Formula:</i> f̂(p)_{ts} = F_{st⁻¹}(s p)/|H| with F_h(q) = Σ_x f(x, h) e^{−iq·x} over the
 * grid of unit spacing whose centre is the origin, for p = r(cos ψ, sin ψ), one of each orbit. Then
 * (f∗k)^ = k̂ f̂ for (f∗k)(x, R) = ∫ (1/|H|) Σ_S f(y, S) k(S⁻¹(x − y), S⁻¹R) dy.
 *
 * <p><i>What is exact:</i> the sums F at all frequencies, the action of H on them, so the
 * representation property and the products, and with θ in place of the rotations, integrals over
 * the angle of functions whose products have angular degrees below M. <i>What is an
 * approximation:</i> the integral over the plane is the sum over the grid, exact for spectra within
 * |q| ≤ π, and the inverse is the integral over the disc |q| ≤ P by Gauss–Legendre radii and equal
 * angles, as many as bring the error of the quadrature below 10⁻¹² within the grid; what a function
 * has beyond P is lost. The plane is not periodic: a convolution that leaves the grid is cut off
 * and does not come back on the other side, except for frequencies that the sum over the grid has
 * folded. <i>Complexity:</i> N² |H| complex multiply-adds a frequency, of which there are about
 * (9/16) P²N² + O(PN); products |H| a matrix entry. <i>Source:</i> Chirikjian and Kyatkin (2001),
 * chapters 10 and 11; Duits (2005).
 *
 * <p><i>Order:</i> the sample at (x_j, y_i), x_j = j − (N − 1)/2 and y_i = (N − 1)/2 − i, in plane
 * h has number (h N + i) N + j: rows run down. Plane h &lt; M is the rotation by 2πh/M; planes M +
 * h are that rotation after (x, y) ↦ (−x, y).
 *
 * <p>Example: {@code PlaneMotionFourier.of(32, 8).forward(samples)}.
 */
public final class PlaneMotionFourier {
  /** More nodes than the sum of an oscillating function over a range needs asymptotically. */
  private static final int MARGIN = 24;

  private final int side;
  private final int rotations;
  private final int order;
  private final Workers workers;
  private final double[] radii;
  private final double[] radialWeights;
  private final int angles;
  private final FrequencyOrbits orbits;

  private PlaneMotionFourier(
      int side, int rotations, boolean reflections, double maxFrequency, Workers workers) {
    this.side = side;
    this.rotations = rotations;
    this.order = reflections ? 2 * rotations : rotations;
    this.workers = workers;
    int count = radialNodes(side, maxFrequency);
    LatitudeRule rule = LatitudeRule.gaussLegendre(count);
    this.radii = rule.cosines();
    this.radialWeights = rule.weights();
    for (int i = 0; i < count; i++) {
      radii[i] = maxFrequency * (1 + radii[i]) / 2;
      radialWeights[i] *= maxFrequency * radii[i];
    }
    this.angles = angularNodes(side, rotations, maxFrequency);
    int[][] quotients = new int[order][order];
    int[][] action = new int[order][count * angles];
    for (int s = 0; s < order; s++) {
      for (int t = 0; t < order; t++) {
        quotients[t][s] = multiply(s, inverse(t));
      }
      for (int q = 0; q < action[s].length; q++) {
        action[s][q] = q / angles * angles + turn(s, q % angles);
      }
    }
    this.orbits = new FrequencyOrbits(quotients, action);
  }

  /** Half of the range times the frequency, for |x − y| up to three halves of the diagonal. */
  private static int radialNodes(int side, double maxFrequency) {
    return (int) Math.ceil(maxFrequency * 1.5 * Math.sqrt(2) * side / 4) + MARGIN;
  }

  private static int angularNodes(int side, int rotations, double maxFrequency) {
    int least = (int) Math.ceil(maxFrequency * 1.5 * Math.sqrt(2) * side) + 2 * MARGIN;
    // an even number of angles lets the reflection map them to themselves
    int step = rotations % 2 == 0 ? rotations : 2 * rotations;
    return (least + step - 1) / step * step;
  }

  private int multiply(int g, int h) {
    int a = g % rotations;
    int b = h % rotations;
    boolean flipG = g >= rotations;
    boolean flipH = h >= rotations;
    int turn = Math.floorMod(flipG ? a - b : a + b, rotations);
    return flipG == flipH ? turn : turn + rotations;
  }

  private int inverse(int h) {
    return h >= rotations ? h : (rotations - h) % rotations;
  }

  /** The image of an angle's number. */
  private int turn(int h, int angle) {
    int flipped = h >= rotations ? angles / 2 - angle : angle;
    return Math.floorMod(flipped + h % rotations * (angles / rotations), angles);
  }

  /**
   * Plans transforms with all frequencies up to π, rotations only, on one thread.
   *
   * @param side N ≥ 1
   * @param rotations M ≥ 1
   * @return the plan
   * @throws InvalidInput for a number below 1
   * @throws LimitExceeded where the memory is above {@link MotionLimits#DEFAULT}
   */
  public static PlaneMotionFourier of(int side, int rotations) {
    return of(side, rotations, false, Math.PI, new Workers(1), MotionLimits.DEFAULT);
  }

  /**
   * Plans transforms.
   *
   * @param side N ≥ 1
   * @param rotations M ≥ 1
   * @param reflections whether the group is E(2)
   * @param maxFrequency P in (0, π]
   * @param workers the threads; the results do not depend on their number
   * @param limits what may be spent on samples, spectra, matrices and tables
   * @return the plan
   * @throws InvalidInput for a number below 1 or a frequency outside its range
   * @throws LimitExceeded where the memory is above the limit
   */
  public static PlaneMotionFourier of(
      int side,
      int rotations,
      boolean reflections,
      double maxFrequency,
      Workers workers,
      MotionLimits limits) {
    if (side < 1 || rotations < 1) {
      throw new InvalidInput(
          "grid of motions", side + "² points, " + rotations + " rotations", "at least 1", "");
    }
    if (!(maxFrequency > 0) || maxFrequency > Math.PI) {
      throw new InvalidInput(
          "largest frequency", "" + maxFrequency, "a number in (0, π]", "the grid has spacing 1");
    }
    double order = reflections ? 2.0 * rotations : rotations;
    double frequencies =
        (double) radialNodes(side, maxFrequency) * angularNodes(side, rotations, maxFrequency);
    limits.require(
        "transform on " + side + "² points and " + (int) order + " motions",
        16 * order * ((double) side * side + 2.25 * frequencies),
        2 * order * Math.max((double) side * side, frequencies));
    return new PlaneMotionFourier(side, rotations, reflections, maxFrequency, workers);
  }

  /**
   * The number of samples.
   *
   * @return |H| N²
   */
  public int size() {
    return order * side * side;
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
   * @return r and ψ
   */
  public double[] frequency(int orbit) {
    int q = orbits.representative(orbit);
    return new double[] {radii[q / angles], 2 * Math.PI * (q % angles) / angles};
  }

  /**
   * f̂.
   *
   * @param samples 2 size() numbers, complex
   * @return the matrices |H| × |H|, orbit after orbit, row-major, complex
   * @throws InvalidInput for a wrong length or a sample that is not finite
   */
  public double[] forward(double[] samples) {
    requireSamples(samples);
    double[] planar = planar(samples);
    int frequencies = radii.length * angles;
    double[] spectra = new double[2 * order * frequencies];
    workers.run(
        radii.length,
        r -> {
          Interruption.check();
          double[] work = new double[6 * side];
          for (int a = 0; a < angles; a++) {
            int q = r * angles + a;
            waves(radii[r], a, work);
            for (int h = 0; h < order; h++) {
              sum(planar, h, work, spectra, 2 * (h * frequencies + q));
            }
          }
        });
    double[] matrices = new double[Math.toIntExact(2 * orbits.size())];
    orbits.gather(spectra, matrices, workers);
    return matrices;
  }

  /** Rows re, im, re, im …: the inner sums run over contiguous numbers. */
  private double[] planar(double[] samples) {
    double[] planar = new double[samples.length];
    for (int row = 0; row < order * side; row++) {
      for (int j = 0; j < side; j++) {
        planar[2 * row * side + j] = samples[2 * (row * side + j)];
        planar[(2 * row + 1) * side + j] = samples[2 * (row * side + j) + 1];
      }
    }
    return planar;
  }

  /** cos and sin of q_x x_j, then of q_y y_i. */
  private void waves(double radius, int angle, double[] work) {
    double qx = radius * Math.cos(2 * Math.PI * angle / angles);
    double qy = radius * Math.sin(2 * Math.PI * angle / angles);
    wave(qx, work, 0);
    wave(-qy, work, 2 * side);
  }

  /** cos and sin of q x_j, from the centre outwards by turns through q. */
  private void wave(double q, double[] work, int at) {
    int up = side / 2;
    int down = (side - 1) / 2;
    double c = Math.cos(up == down ? 0 : q / 2);
    double s = Math.sin(up == down ? 0 : q / 2);
    double dc = Math.cos(q);
    double ds = Math.sin(q);
    for (; down >= 0; up++, down--) {
      work[at + up] = c;
      work[at + side + up] = s;
      work[at + down] = c;
      work[at + side + down] = up == down ? 0 : -s;
      double turned = c * dc - s * ds;
      s = s * dc + c * ds;
      c = turned;
    }
  }

  /** Σ f e^{−iq·x} over one plane. */
  private void sum(double[] planar, int h, double[] w, double[] out, int at) {
    Arrays.fill(w, 4 * side, 6 * side, 0);
    for (int i = 0; i < side; i++) {
      column(w[2 * side + i], w[3 * side + i], planar, 2 * (h * side + i) * side, w, side);
    }
    double re = 0;
    double im = 0;
    for (int j = 0; j < side; j++) {
      re += w[4 * side + j] * w[j] + w[5 * side + j] * w[side + j];
      im += w[5 * side + j] * w[j] - w[4 * side + j] * w[side + j];
    }
    out[at] = re;
    out[at + 1] = im;
  }

  /** Adds a row times c − is to the sums of the columns. */
  private static void column(double c, double s, double[] planar, int row, double[] w, int side) {
    for (int j = 0; j < side; j++) {
      w[4 * side + j] += planar[row + j] * c + planar[row + side + j] * s;
      w[5 * side + j] += planar[row + side + j] * c - planar[row + j] * s;
    }
  }

  /**
   * The function on the grid with given matrices: ∫ F_h(q) e^{iq·x} dq / 4π² over |q| ≤ P.
   *
   * @param matrices matrices of a transform or of a convolution
   * @return 2 size() numbers, complex
   * @throws InvalidInput for a wrong length
   */
  public double[] inverse(double[] matrices) {
    requireMatrices(matrices);
    int frequencies = radii.length * angles;
    double[] spectra = new double[2 * order * frequencies];
    orbits.scatter(matrices, spectra, workers);
    double[] samples = new double[2 * size()];
    double[][] planes = new double[order][2 * side * side];
    workers.run(
        order,
        h -> {
          double[] work = new double[4 * side];
          for (int r = 0; r < radii.length; r++) {
            Interruption.check();
            double weight = radialWeights[r] / (2 * Math.PI * angles);
            for (int a = 0; a < angles; a++) {
              waves(radii[r], a, work);
              int at = 2 * (h * frequencies + r * angles + a);
              add(weight * spectra[at], weight * spectra[at + 1], work, planes[h]);
            }
          }
          for (int i = 0; i < side * side; i++) {
            int place = i / side * 2 * side + i % side;
            samples[2 * (h * side * side + i)] = planes[h][place];
            samples[2 * (h * side * side + i) + 1] = planes[h][place + side];
          }
        });
    return samples;
  }

  /** Adds (a + ib) e^{iq·x}, row by row. */
  private void add(double a, double b, double[] w, double[] plane) {
    for (int i = 0; i < side; i++) {
      double c = w[2 * side + i];
      double s = w[3 * side + i];
      row(a * c - b * s, a * s + b * c, w, plane, 2 * i * side, side);
    }
  }

  private static void row(double x, double y, double[] w, double[] plane, int at, int side) {
    for (int j = 0; j < side; j++) {
      plane[at + j] += x * w[j] - y * w[side + j];
      plane[at + side + j] += x * w[side + j] + y * w[j];
    }
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
   * The matrices k̂* f̂ of the correlation x ↦ ∫ f(y) k(x⁻¹y)* dy, which is greatest where x moves
   * k onto f.
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
   * ∫ (1/|H|) Σ_h |f(x, h)|² dx from the matrices (Plancherel), over the disc |q| ≤ P.
   *
   * @param matrices matrices
   * @return the integral
   * @throws InvalidInput for a wrong length
   */
  public double squareNorm(double[] matrices) {
    requireMatrices(matrices);
    double sum = 0;
    for (int o = 0; o < orbits.count(); o++) {
      int r = orbits.representative(o) / angles;
      sum += radialWeights[r] / (2 * Math.PI * angles) * orbits.power(matrices, o);
    }
    return sum;
  }

  /**
   * The matrices f̂ U_p(g)* of x ↦ f(g⁻¹x), for any shift and a rotation of the group.
   *
   * @param matrices matrices of f
   * @param dx the shift along x, any number
   * @param dy the shift along y
   * @param h the number of an element of H
   * @return the matrices of the moved function
   * @throws InvalidInput for a wrong length, or a motion that is not of the group
   */
  public double[] translate(double[] matrices, double dx, double dy, int h) {
    requireMatrices(matrices);
    if (h < 0 || h >= order || !Double.isFinite(dx + dy)) {
      throw new InvalidInput(
          "motion",
          "shift (" + dx + ", " + dy + "), element " + h,
          "finite shifts and an element 0 … " + (order - 1),
          "");
    }
    double[] out = new double[matrices.length];
    for (int o = 0; o < orbits.count(); o++) {
      int p = orbits.representative(o);
      for (int s = 0; s < order; s++) {
        // (f̂ U*)_{ts} = f̂_{t,h⁻¹s} conj χ_{s·p}(a)
        double angle = 2 * Math.PI * turn(s, p % angles) / angles;
        double phase = -radii[p / angles] * (dx * Math.cos(angle) + dy * Math.sin(angle));
        int source = multiply(inverse(h), s);
        double c = Math.cos(phase);
        double i = Math.sin(phase);
        for (int t = 0; t < order; t++) {
          int from = 2 * ((o * order + t) * order + source);
          int to = 2 * ((o * order + t) * order + s);
          out[to] = matrices[from] * c - matrices[from + 1] * i;
          out[to + 1] = matrices[from] * i + matrices[from + 1] * c;
        }
      }
    }
    return out;
  }

  private void requireSamples(double[] samples) {
    if (samples.length != 2 * size()) {
      throw new InvalidInput(
          "samples on motions of the plane",
          samples.length + " numbers",
          2 * size() + " numbers",
          order + " planes of " + side + "², complex numbers take two places");
    }
    for (int i = 0; i < samples.length; i++) {
      if (!Double.isFinite(samples[i])) {
        int at = i / 2;
        int[] place = {at / side / side, at / side % side, at % side};
        throw new InvalidInput(
            "sample " + at,
            samples[i] + " at plane, row, column " + Arrays.toString(place),
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
          orbits.count() + " matrices of " + order + "² complex numbers");
    }
  }

  @Override
  public String toString() {
    return "Fourier transform on "
        + side
        + "² points and "
        + rotations
        + (order == rotations ? " rotations" : " rotations and reflections");
  }
}
