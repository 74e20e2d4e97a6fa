package org.intertwiner.harmonic.fourier.motion;

import java.util.Arrays;
import java.util.TreeMap;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.harmonic.fourier.Dft;
import org.intertwiner.harmonic.fourier.rotation.RotationLayout;
import org.intertwiner.harmonic.haar.sphere.LatitudeRule;
import org.intertwiner.harmonic.wigner.RotationBatch;
import org.intertwiner.harmonic.wigner.WignerMatrices;

/**
 * Convolution on SE(3) of fields f(x, R) on a periodic N³ grid, band-limited in the rotation R,
 * with kernels that are known by their Fourier transforms in x.
 *
 * <p><i>Formula:</i> (f∗k)(x, R) = ∫∫ f(y, S) k(S⁻¹(x − y), S⁻¹R) dy dS. Let F̂^l(q) be the Fourier
 * matrix on SO(3) of R ↦ ∫ f(x, R) e^{−iq·x} dx and G^l(q) = F̂^l(q) D^l(α, β, 0), where (β, α) is
 * the direction of q. On the sphere |q| = r, of every helicity s,
 *
 * <pre>
 * G^l_{ms}[f∗k](q) = Σ_{l′m′} K^s_{lm,l′m′}(r) G^{l′}_{m′s}[f](q)
 * K^s_{lm,l′m′}(r) = (2l′+1) ∫_{S²} G^l_{ms}[k](rω) D^{l′}_{m′s}(ω)* dω/4π
 * </pre>
 *
 * <p>the matrix elements of k̂ = ∫ k U* in the irreps of SE(3), as far as f meets them: f has
 * degrees l′ &lt; L only, so no sum is cut off.
 *
 * <p><i>What is exact:</i> the products, the sums over rotations, and the integrals over directions
 * for kernels whose transform has degrees ≤ Λ in the direction of q. <i>What is an
 * approximation:</i> the grid is periodic and f and k have no frequencies beyond |q_i| = π; for
 * even N the frequencies with a coordinate π are set to zero, because −π and π are one there.
 * <i>Order:</i> coefficient c of the {@link RotationLayout} of band limit L at the grid point a =
 * (a₀, a₁, a₂) has number c N³ + (a₀N + a₁)N + a₂, complex numbers interleaved; x = a, in units of
 * the spacing. <i>Complexity:</i> (4L³/3) transforms of N³ numbers and N³ Σ (2l+1)³ multiply-adds
 * and about N³ L⁵ of them for the products. <i>Source:</i> Chirikjian and Kyatkin (2001), chapter
 * 10, whose matrix elements are here with a cut in one index only.
 *
 * <p>Example: {@code SpaceMotionConvolution.of(16, 2, 8).apply(field, kernel)}.
 */
public final class SpaceMotionConvolution {
  private final int side;
  private final int bandLimit;
  private final RotationLayout layout;
  private final Workers workers;
  private final int points;
  private final WignerMatrices wigner;
  private final Dft dft;
  private final int[] shells;
  private final double[] radii;
  private final double[] directions;
  private final double[] directionWeights;
  private final double[] directionMatrices;

  private SpaceMotionConvolution(int side, int bandLimit, int angularBand, Workers workers) {
    this.side = side;
    this.bandLimit = bandLimit;
    this.layout = RotationLayout.of(bandLimit);
    this.workers = workers;
    this.points = side * side * side;
    this.wigner = WignerMatrices.of(bandLimit - 1);
    this.dft = Dft.of(side);
    this.shells = new int[points];
    TreeMap<Integer, Integer> squares = new TreeMap<>();
    for (int at = 0; at < points; at++) {
      squares.putIfAbsent(square(at), 0);
    }
    this.radii = new double[squares.size()];
    int next = 0;
    for (var entry : squares.entrySet()) {
      radii[next] = 2 * Math.PI / side * Math.sqrt(entry.getKey());
      entry.setValue(next++);
    }
    for (int at = 0; at < points; at++) {
      shells[at] = squares.get(square(at));
    }
    int degree = angularBand + 2 * (bandLimit - 1);
    LatitudeRule rule = LatitudeRule.gaussLegendre(degree / 2 + 1);
    int turns = degree + 1;
    this.directions = new double[3 * rule.count() * turns];
    this.directionWeights = new double[rule.count() * turns];
    for (int i = 0; i < directionWeights.length; i++) {
      directions[3 * i] = 2 * Math.PI * (i % turns) / turns;
      directions[3 * i + 1] = rule.colatitudes()[i / turns];
      directionWeights[i] = rule.weights()[i / turns] / turns;
    }
    this.directionMatrices = wigner.complex(RotationBatch.ofAngles(directions));
  }

  /** The frequency of a coordinate, −N/2 … (N − 1)/2. */
  private int signed(int coordinate) {
    return coordinate > (side - 1) / 2 ? coordinate - side : coordinate;
  }

  private int frequency(int at, int axis) {
    int coordinate = axis == 0 ? at / side / side : axis == 1 ? at / side % side : at % side;
    return signed(coordinate);
  }

  private int square(int at) {
    int sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += frequency(at, i) * frequency(at, i);
    }
    return sum;
  }

  /**
   * Plans convolutions on one thread.
   *
   * @param side N ≥ 1
   * @param bandLimit L ≥ 1: degrees l &lt; L of the rotation
   * @param angularBand Λ ≥ 0: degrees of kernels in the direction of q
   * @return the plan
   * @throws InvalidInput for a number out of its range
   * @throws LimitExceeded where the memory is above {@link MotionLimits#DEFAULT}
   */
  public static SpaceMotionConvolution of(int side, int bandLimit, int angularBand) {
    return of(side, bandLimit, angularBand, new Workers(1), MotionLimits.DEFAULT);
  }

  /**
   * Plans convolutions.
   *
   * @param side N ≥ 1
   * @param bandLimit L ≥ 1: degrees l &lt; L of the rotation
   * @param angularBand Λ ≥ 0: degrees of kernels in the direction of q
   * @param workers the threads; the results do not depend on their number
   * @param limits what may be spent on fields, kernels and tables
   * @return the plan
   * @throws InvalidInput for a number out of its range
   * @throws LimitExceeded where the memory is above the limit
   */
  public static SpaceMotionConvolution of(
      int side, int bandLimit, int angularBand, Workers workers, MotionLimits limits) {
    if (side < 1 || bandLimit < 1 || angularBand < 0) {
      throw new InvalidInput(
          "convolution on SE(3)",
          "side " + side + ", band limit " + bandLimit + ", degree of kernels " + angularBand,
          "side and band limit at least 1, a degree at least 0",
          "");
    }
    double size = bandLimit * (4.0 * bandLimit * bandLimit - 1) / 3;
    double field = 2 * size * Math.pow(side, 3);
    double shells = 0.75 * side * side + 1;
    double kernel = 2 * (2.0 * bandLimit - 1) * Math.pow(bandLimit, 4) * shells;
    double degree = angularBand + 2.0 * bandLimit;
    limits.require(
        "convolution on SE(3) with " + side + "³ points and band limit " + bandLimit,
        8 * (2 * field + kernel + size * degree * degree),
        Math.max(field, kernel));
    return new SpaceMotionConvolution(side, bandLimit, angularBand, workers);
  }

  /** The Fourier transform in x of a kernel. */
  @FunctionalInterface
  public interface Spectrum {
    /**
     * Writes the SO(3) coefficients of R ↦ ∫ k(x, R) e^{−iq·x} dx.
     *
     * @param qx the first component of q
     * @param qy the second
     * @param qz the third
     * @param coefficients receives complex coefficients in the layout of the band limit
     */
    void write(double qx, double qy, double qz, double[] coefficients);
  }

  /** A kernel: its matrix elements on every sphere of frequencies of a grid. */
  public static final class Kernel {
    private final double[][] elements;
    private final int side;
    private final int bandLimit;

    private Kernel(double[][] elements, int side, int bandLimit) {
      this.elements = elements;
      this.side = side;
      this.bandLimit = bandLimit;
    }

    @Override
    public String toString() {
      return "kernel on SE(3) of band limit " + bandLimit + " for " + side + "³ points";
    }
  }

  /**
   * The layout of the coefficients in R.
   *
   * @return the layout of band limit L
   */
  public RotationLayout layout() {
    return layout;
  }

  /**
   * The matrix elements of a kernel.
   *
   * @param spectrum its Fourier transform in x, of degrees ≤ Λ in the direction of q; it may be
   *     asked by several threads
   * @return the kernel
   * @throws InvalidInput where a coefficient is not finite
   */
  public Kernel kernel(Spectrum spectrum) {
    double[][] elements = new double[radii.length][];
    workers.run(radii.length, r -> elements[r] = elements(radii[r], spectrum));
    return new Kernel(elements, side, bandLimit);
  }

  /** K^s_{lm,l′m′} at ((s + L − 1) L² + l² + l + m) L² + l′² + l′ + m′. */
  private double[] elements(double radius, Spectrum spectrum) {
    Interruption.check();
    int square = bandLimit * bandLimit;
    double[] k = new double[2 * (2 * bandLimit - 1) * square * square];
    double[] values = new double[2 * layout.size()];
    double[] turned = new double[2 * layout.size()];
    for (int i = 0; i < directionWeights.length; i++) {
      double sine = Math.sin(directions[3 * i + 1]);
      Arrays.fill(values, 0);
      spectrum.write(
          radius * sine * Math.cos(directions[3 * i]),
          radius * sine * Math.sin(directions[3 * i]),
          radius * Math.cos(directions[3 * i + 1]),
          values);
      requireFinite("coefficient of a kernel", values);
      turn(values, directionMatrices, 2 * i * layout.size(), false, turned);
      addElements(directionWeights[i], turned, 2 * i * layout.size(), k);
    }
    return k;
  }

  private void addElements(double weight, double[] g, int d, double[] k) {
    int square = bandLimit * bandLimit;
    for (int l = 0; l < bandLimit; l++) {
      for (int m = -l; m <= l; m++) {
        for (int s = -l; s <= l; s++) {
          int from = 2 * layout.index(l, m, s);
          int row = ((s + bandLimit - 1) * square + l * l + l + m) * square;
          for (int l2 = Math.abs(s); l2 < bandLimit; l2++) {
            double re = weight * (2 * l2 + 1) * g[from];
            double im = weight * (2 * l2 + 1) * g[from + 1];
            for (int m2 = -l2; m2 <= l2; m2++) {
              int matrix = d + 2 * layout.index(l2, m2, s);
              int to = 2 * (row + l2 * l2 + l2 + m2);
              double x = directionMatrices[matrix];
              double y = directionMatrices[matrix + 1];
              k[to] += re * x + im * y;
              k[to + 1] += im * x - re * y;
            }
          }
        }
      }
    }
  }

  /** out^l = a^l D^l, or a^l D^l*. */
  private void turn(double[] a, double[] d, int offset, boolean adjoint, double[] out) {
    for (int l = 0; l < bandLimit; l++) {
      int n = 2 * l + 1;
      int at = 2 * layout.offset(l);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          double re = 0;
          double im = 0;
          for (int k = 0; k < n; k++) {
            int left = at + 2 * (i * n + k);
            int right = offset + at + 2 * (adjoint ? j * n + k : k * n + j);
            double x = d[right];
            double y = adjoint ? -d[right + 1] : d[right + 1];
            re += a[left] * x - a[left + 1] * y;
            im += a[left] * y + a[left + 1] * x;
          }
          out[at + 2 * (i * n + j)] = re;
          out[at + 2 * (i * n + j) + 1] = im;
        }
      }
    }
  }

  /**
   * f∗k.
   *
   * @param field 2 N³ numbers for each coefficient of f
   * @param kernel a kernel of this plan or of one of the same side and band limit
   * @return the field of f∗k
   * @throws InvalidInput for a wrong length, a number that is not finite, or a kernel of another
   *     plan
   */
  public double[] apply(double[] field, Kernel kernel) {
    if (field.length != 2 * layout.size() * points) {
      throw new InvalidInput(
          "field on SE(3)",
          field.length + " numbers",
          2 * layout.size() * points + " numbers",
          layout.size() + " coefficients at " + side + "³ points, complex");
    }
    if (kernel.side != side || kernel.bandLimit != bandLimit) {
      throw new InvalidInput(
          "kernel",
          kernel.toString(),
          "one of band limit " + bandLimit + " for " + side + "³ points",
          "");
    }
    requireFinite("number of a field", field);
    double[] spectra = field.clone();
    workers.run(layout.size(), c -> transform(spectra, 2 * c * points, true));
    workers.run(
        side,
        plane -> {
          double[] f = new double[2 * layout.size()];
          double[] g = new double[2 * layout.size()];
          for (int at = plane * side * side; at < (plane + 1) * side * side; at++) {
            Interruption.check();
            convolve(spectra, at, kernel, f, g);
          }
        });
    workers.run(layout.size(), c -> transform(spectra, 2 * c * points, false));
    return spectra;
  }

  private void convolve(double[] spectra, int at, Kernel kernel, double[] f, double[] g) {
    boolean folded = false;
    double[] q = new double[3];
    for (int i = 0; i < 3; i++) {
      q[i] = frequency(at, i);
      folded |= 2 * q[i] == -side;
    }
    for (int c = 0; c < layout.size(); c++) {
      f[2 * c] = folded ? 0 : spectra[2 * (c * points + at)];
      f[2 * c + 1] = folded ? 0 : spectra[2 * (c * points + at) + 1];
    }
    double[] d =
        wigner.complex(
            RotationBatch.ofAngles(
                Math.atan2(q[1], q[0]), Math.atan2(Math.hypot(q[0], q[1]), q[2]), 0));
    turn(f, d, 0, false, g);
    multiply(kernel.elements[shells[at]], g, f);
    turn(f, d, 0, true, g);
    for (int c = 0; c < layout.size(); c++) {
      spectra[2 * (c * points + at)] = g[2 * c];
      spectra[2 * (c * points + at) + 1] = g[2 * c + 1];
    }
  }

  /** out^l_{ms} = Σ K^s_{lm,l′m′} g^{l′}_{m′s}. */
  private void multiply(double[] k, double[] g, double[] out) {
    int square = bandLimit * bandLimit;
    for (int l = 0; l < bandLimit; l++) {
      for (int m = -l; m <= l; m++) {
        for (int s = -l; s <= l; s++) {
          int row = ((s + bandLimit - 1) * square + l * l + l + m) * square;
          double re = 0;
          double im = 0;
          for (int l2 = Math.abs(s); l2 < bandLimit; l2++) {
            for (int m2 = -l2; m2 <= l2; m2++) {
              int entry = 2 * (row + l2 * l2 + l2 + m2);
              int from = 2 * layout.index(l2, m2, s);
              re += k[entry] * g[from] - k[entry + 1] * g[from + 1];
              im += k[entry] * g[from + 1] + k[entry + 1] * g[from];
            }
          }
          int to = 2 * layout.index(l, m, s);
          out[to] = re;
          out[to + 1] = im;
        }
      }
    }
  }

  private void transform(double[] data, int offset, boolean forward) {
    GridTransform.all(dft, 3, data, offset, forward);
  }

  private static void requireFinite(String what, double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new InvalidInput(what + " " + i / 2, "" + values[i], "a finite number", "");
      }
    }
  }

  @Override
  public String toString() {
    return "convolution on SE(3) of " + side + "³ points, band limit " + bandLimit;
  }
}
