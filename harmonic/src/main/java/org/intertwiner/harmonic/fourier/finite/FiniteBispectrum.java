package org.intertwiner.harmonic.fourier.finite;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.lie.numeric.NormalEigen;

/**
 * The bispectrum of a function on a finite group: the transform of its triple correlation in both
 * variables.
 *
 * <p><em>Formula:</em> B(σ, ρ) = (f̂(σ) ⊗ f̂(ρ)) f̂(σ ⊗ ρ)*, f̂(σ ⊗ ρ) = (1/|G|) Σ f(g) (σ ⊗
 * ρ)(g)*, a matrix of size d_σ d_ρ with the index of ρ running fastest; no Clebsch–Gordan
 * coefficients are needed, because f̂(σ ⊗ ρ) consists of the spectra of the functions f ·
 * conj(σ_ji). B is unchanged when f is replaced by x ↦ f(a⁻¹x), and if all f̂(ρ) are invertible it
 * determines f up to that. <em>Shape:</em> |G|² complex numbers. <em>Complexity:</em> |G|
 * transforms and |G|² d multiplications. <em>Source:</em> R. Kakarala, J. Math. Imaging Vis. 44
 * (2012) and thesis (1992); R. Kondor (2007).
 *
 * <p>Example: {@code FiniteBispectrum.of(spectrum).reconstruct()}.
 *
 * @param <G> the group elements
 */
public final class FiniteBispectrum<G> {
  private static final double SINGULAR = 1e-9;

  private final FiniteTransform<G> transform;
  private final double[] data;

  private FiniteBispectrum(FiniteTransform<G> transform, double... data) {
    this.transform = transform;
    this.data = data;
  }

  /**
   * The bispectrum of a function.
   *
   * @param <G> the group elements
   * @param spectrum its spectrum
   * @return the bispectrum
   * @throws LimitExceeded if the order is above {@link GroupFunctions#MAX_TRIPLE}
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static <G> FiniteBispectrum<G> of(FiniteSpectrum<G> spectrum) {
    FiniteTransform<G> transform = spectrum.transform();
    GroupFunctions.requireTriple(transform.group());
    int n = transform.order();
    double[] data = new double[Math.multiplyExact(2 * n, n)];
    double[] values = spectrum.complexFunction();
    FiniteTransform<G>.Workspace room = transform.workspace();
    for (int sigma = 0; sigma < transform.size(); sigma++) {
      double[][] mixed = mixed(transform, sigma, values, room);
      for (int rho = 0; rho < transform.size(); rho++) {
        Interruption.check();
        ComplexMatrix left = kronecker(spectrum.block(sigma), spectrum.block(rho));
        int d = transform.degree(sigma);
        ComplexMatrix right = assembled(transform, mixed, d, rho);
        write(transform, data, sigma, rho, left.multiply(right.adjoint()));
      }
    }
    return new FiniteBispectrum<>(transform, data);
  }

  /** The spectra of f · conj(σ_ji), at i d + j. */
  private static <G> double[][] mixed(
      FiniteTransform<G> transform, int sigma, double[] values, FiniteTransform<G>.Workspace room) {
    int n = transform.order();
    int d = transform.degree(sigma);
    double[][] mixed = new double[d * d][2 * n];
    double[] unit = new double[2 * n];
    double[] entry = new double[2 * n];
    for (int e = 0; e < d * d; e++) {
      // the function d tr(σ(g) E_ij/d) is σ(g)_ji
      unit[2 * (transform.offset(sigma) + e)] = 1.0 / d;
      transform.inverse(unit, entry, room);
      unit[2 * (transform.offset(sigma) + e)] = 0;
      for (int g = 0; g < n; g++) {
        double re = values[2 * g] * entry[2 * g] + values[2 * g + 1] * entry[2 * g + 1];
        double im = values[2 * g + 1] * entry[2 * g] - values[2 * g] * entry[2 * g + 1];
        entry[2 * g] = re;
        entry[2 * g + 1] = im;
      }
      transform.forward(entry, mixed[e], room);
    }
    return mixed;
  }

  /** f̂(σ ⊗ ρ) from the spectra. */
  private static ComplexMatrix assembled(
      FiniteTransform<?> transform, double[][] mixed, int d, int rho) {
    int w = transform.degree(rho);
    int size = d * w;
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        int at = 2 * transform.offset(rho);
        for (int k = 0; k < w; k++) {
          for (int l = 0; l < w; l++) {
            int to = (i * w + k) * size + j * w + l;
            re[to] = mixed[i * d + j][at++];
            im[to] = mixed[i * d + j][at++];
          }
        }
      }
    }
    return ComplexMatrix.from(size, size, re, im);
  }

  private static ComplexMatrix kronecker(ComplexMatrix a, ComplexMatrix b) {
    int size = a.rows() * b.rows();
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int r = 0; r < size; r++) {
      for (int c = 0; c < size; c++) {
        int i = r / b.rows();
        int j = c / b.rows();
        int k = r % b.rows();
        int l = c % b.rows();
        re[r * size + c] = a.re(i, j) * b.re(k, l) - a.im(i, j) * b.im(k, l);
        im[r * size + c] = a.re(i, j) * b.im(k, l) + a.im(i, j) * b.re(k, l);
      }
    }
    return ComplexMatrix.from(size, size, re, im);
  }

  /** The number of entry ((i, k), (j, l)) of B(σ, ρ): that of (σ, i, j) slow, (ρ, k, l) fast. */
  private static int place(FiniteTransform<?> t, int sigma, int rho, int row, int column) {
    int d = t.degree(sigma);
    int w = t.degree(rho);
    int first = t.offset(sigma) + row / w * d + column / w;
    int second = t.offset(rho) + row % w * w + column % w;
    return first * t.order() + second;
  }

  private static void write(
      FiniteTransform<?> t, double[] data, int sigma, int rho, ComplexMatrix block) {
    for (int r = 0; r < block.rows(); r++) {
      for (int c = 0; c < block.rows(); c++) {
        int at = 2 * place(t, sigma, rho, r, c);
        data[at] = block.re(r, c);
        data[at + 1] = block.im(r, c);
      }
    }
  }

  /**
   * One block.
   *
   * @param sigma a row of the character table
   * @param rho a row of the character table
   * @return B(σ, ρ), of size d_σ d_ρ
   * @throws InvalidInput if there are no such rows
   */
  public ComplexMatrix block(int sigma, int rho) {
    int size = transform.degree(sigma) * transform.degree(rho);
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int r = 0; r < size; r++) {
      for (int c = 0; c < size; c++) {
        int at = 2 * place(transform, sigma, rho, r, c);
        re[r * size + c] = data[at];
        im[r * size + c] = data[at + 1];
      }
    }
    return ComplexMatrix.from(size, size, re, im);
  }

  /**
   * The largest difference of an entry from that of another bispectrum.
   *
   * @param other a bispectrum of the same transform
   * @return the distance in the maximum norm
   * @throws InvalidInput if it belongs to another transform
   */
  public double distance(FiniteBispectrum<G> other) {
    if (other.transform != transform) {
      throw new InvalidInput(
          "bispectrum of another transform",
          other.transform.toString(),
          transform.toString(),
          "two plans may use different bases");
    }
    double largest = 0;
    for (int i = 0; i < data.length; i++) {
      largest = Math.max(largest, Math.abs(data[i] - other.data[i]));
    }
    return largest;
  }

  /**
   * The triple correlation (s, t) ↦ (1/|G|) Σ_x conj(f(x)) f(xs) f(xt), by the inverse transform in
   * both variables.
   *
   * @return 2|G|² numbers, re and im side by side, s the slow index
   */
  public double[] tripleCorrelation() {
    int n = transform.order();
    FiniteTransform<G>.Workspace room = transform.workspace();
    double[] half = new double[data.length];
    double[] line = new double[2 * n];
    double[] values = new double[2 * n];
    for (int first = 0; first < n; first++) {
      Interruption.check();
      System.arraycopy(data, 2 * first * n, line, 0, 2 * n);
      transform.inverse(line, values, room);
      System.arraycopy(values, 0, half, 2 * first * n, 2 * n);
    }
    for (int t = 0; t < n; t++) {
      Interruption.check();
      for (int first = 0; first < n; first++) {
        line[2 * first] = half[2 * (first * n + t)];
        line[2 * first + 1] = half[2 * (first * n + t) + 1];
      }
      transform.inverse(line, values, room);
      for (int s = 0; s < n; s++) {
        half[2 * (s * n + t)] = values[2 * s];
        half[2 * (s * n + t) + 1] = values[2 * s + 1];
      }
    }
    return half;
  }

  /**
   * A real function with this bispectrum: f itself up to a translation from the left.
   *
   * <p><em>Method:</em> with v_x(s) = f(xs) the triple correlation gives Σ_x w(v_x) v_x v_xᵀ for
   * every linear form w. The sum of all values is one; another, random one is diagonalised against
   * it, and the eigenvectors are the v_x. <em>Accuracy:</em> that of the eigenvectors: rounding
   * errors times the condition of the f̂(ρ). <em>Complexity:</em> O(|G|³). <em>Source:</em> R. A.
   * Harshman (1970), for the diagonalisation.
   *
   * @return |G| values
   * @throws InvalidInput if the function is not real or some f̂(ρ) is not invertible (which)
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public double[] reconstruct() {
    requireInvertible();
    FiniteGroup<G> group = transform.group();
    int n = transform.order();
    double sum = n * Math.cbrt(data[0]);
    double[] triple = realPart(tripleCorrelation());
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    double[] gram = contracted(group, triple, ones);
    double[] lower = cholesky(gram, sum, n);
    SplittableRandom random = new SplittableRandom(13);
    double[] weights = random.doubles(n, -1, 1).toArray();
    double[] pencil = contracted(group, triple, weights);
    solveLower(lower, pencil, n);
    double[] turned = transposed(pencil, n);
    solveLower(lower, turned, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double mean = (turned[i * n + j] + turned[j * n + i]) / 2;
        turned[i * n + j] = mean;
        turned[j * n + i] = mean;
      }
    }
    ComplexMatrix vectors =
        NormalEigen.of(ComplexMatrix.from(n, n, turned, new double[n * n])).vectors();
    double[] found = new double[n];
    double total = 0;
    double[] phase = phase(vectors, n);
    for (int s = 0; s < n; s++) {
      for (int j = 0; j <= s; j++) {
        found[s] += lower[s * n + j] * (vectors.re(j, 0) * phase[0] + vectors.im(j, 0) * phase[1]);
      }
      total += found[s];
    }
    double sign = Math.signum(total * sum);
    for (int s = 0; s < n; s++) {
      found[s] *= sign;
    }
    return found;
  }

  /** The phase that makes the first eigenvector of a real matrix real. */
  private static double[] phase(ComplexMatrix vectors, int n) {
    int largest = 0;
    for (int j = 1; j < n; j++) {
      if (Math.hypot(vectors.re(j, 0), vectors.im(j, 0))
          > Math.hypot(vectors.re(largest, 0), vectors.im(largest, 0))) {
        largest = j;
      }
    }
    double size = Math.hypot(vectors.re(largest, 0), vectors.im(largest, 0));
    return new double[] {vectors.re(largest, 0) / size, vectors.im(largest, 0) / size};
  }

  private void requireInvertible() {
    double mean = Math.cbrt(data[0]);
    double largest = 0;
    double[] least = new double[transform.size()];
    for (int row = 0; row < least.length; row++) {
      ComplexMatrix power = block(0, row);
      NormalEigen eigen = NormalEigen.of(power);
      least[row] = Double.POSITIVE_INFINITY;
      for (int k = 0; k < power.rows(); k++) {
        least[row] = Math.min(least[row], Math.abs(eigen.re(k)));
        largest = Math.max(largest, Math.abs(eigen.re(k)));
      }
    }
    for (int row = 0; row < least.length; row++) {
      if (mean == 0 || !(least[row] > SINGULAR * SINGULAR * largest)) {
        throw new InvalidInput(
            "function from a bispectrum on " + transform.group().name(),
            "a singular coefficient at row " + (mean == 0 ? 0 : row),
            "invertible matrices f̂(ρ) for all rows",
            "the bispectrum determines a function up to translation only then");
      }
    }
  }

  private double[] realPart(double... triple) {
    double[] re = new double[triple.length / 2];
    double largest = 0;
    double imaginary = 0;
    for (int i = 0; i < re.length; i++) {
      re[i] = triple[2 * i];
      largest = Math.max(largest, Math.abs(re[i]));
      imaginary = Math.max(imaginary, Math.abs(triple[2 * i + 1]));
    }
    if (imaginary > 1e-8 * largest) {
      throw new InvalidInput(
          "function from a bispectrum on " + transform.group().name(),
          "a triple correlation with imaginary part " + imaginary,
          "the bispectrum of a real function",
          "");
    }
    return re;
  }

  /** Σ_t w_t Σ_x f(xs) f(xt) f(xr), at s n + r. */
  private static double[] contracted(FiniteGroup<?> group, double[] triple, double... weights) {
    int n = weights.length;
    double[] result = new double[n * n];
    for (int r = 0; r < n; r++) {
      Interruption.check();
      int[] products = group.leftMultiples(group.inverse(r));
      for (int s = 0; s < n; s++) {
        double sum = 0;
        int row = products[s] * n;
        for (int t = 0; t < n; t++) {
          sum += weights[t] * triple[row + products[t]];
        }
        result[s * n + r] = n * sum;
      }
    }
    return result;
  }

  /** L with L Lᵀ = gram/sum. */
  private double[] cholesky(double[] gram, double sum, int n) {
    double[] lower = new double[n * n];
    for (int j = 0; j < n; j++) {
      for (int i = j; i < n; i++) {
        double rest = gram[i * n + j] / sum;
        for (int k = 0; k < j; k++) {
          rest -= lower[i * n + k] * lower[j * n + k];
        }
        if (i == j && !(rest > 0)) {
          throw new InvalidInput(
              "function from a bispectrum on " + transform.group().name(),
              "pivot " + rest,
              "a positive definite autocorrelation",
              "some coefficient is singular to the accuracy of the numbers");
        }
        lower[i * n + j] = i == j ? Math.sqrt(rest) : rest / lower[j * n + j];
      }
    }
    return lower;
  }

  /** m := L⁻¹ m. */
  private static void solveLower(double[] lower, double[] m, int n) {
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        Axpy.add(m, k * n, m, i * n, n, -lower[i * n + k]);
      }
      for (int c = 0; c < n; c++) {
        m[i * n + c] /= lower[i * n + i];
      }
    }
  }

  private static double[] transposed(double[] m, int n) {
    double[] result = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        result[j * n + i] = m[i * n + j];
      }
    }
    return result;
  }

  @Override
  public String toString() {
    return "bispectrum of a function on " + transform.group().name();
  }
}
