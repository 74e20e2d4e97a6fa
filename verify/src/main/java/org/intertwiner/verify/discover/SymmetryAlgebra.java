package org.intertwiner.verify.discover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.verify.tolerance.ErrorMetric;
import org.intertwiner.verify.tolerance.NoiseFloor;
import org.intertwiner.verify.tolerance.NoiseProbe;
import org.intertwiner.verify.tolerance.Precision;

/**
 * The Lie algebra of a map's continuous symmetries, within the span of candidates.
 *
 * <p>The Lie derivative of f along a candidate X = (a, b) is L_X f(x) = Df(x)[a(x)] − b(f(x)). It
 * is linear in X, and X generates a symmetry if and only if it vanishes everywhere. The symmetries
 * are therefore the kernel of the Gram matrix M_{kl} = E_x ⟨L_k f(x), L_l f(x)⟩ / E_x ‖f(x)‖².
 *
 * <p>Directional derivatives are extrapolated central differences whose step follows the noise
 * floor of the map; what they get wrong, estimated from two steps, bounds how small an eigenvalue
 * can be told from zero. Eigenvalues within a factor of 100 above that are called undecided.
 *
 * <p><b>Accuracy</b>: relative errors of the derivatives about u^{4/5} for noise u: 10⁻¹² and
 * better for binary64, 10⁻⁵ for binary32. <b>Complexity</b>: 4 evaluations of the map for every
 * candidate and sample.
 *
 * <p><b>Source</b>: A. Moskalev et al., LieGG, NeurIPS 2022, section 3 (kernel of a Gram matrix).
 *
 * <p>Example: {@code SymmetryAlgebra.of(f, VectorField.linearInvariants(3), inputs, 40, 1)} finds
 * so(3) in gl(3) for a function of the length.
 *
 * @param candidates the names of the candidates
 * @param eigenvalues of the Gram matrix, ascending
 * @param vectors the eigenvectors as rows of coefficients of the candidates, in the same order
 * @param noise the square of the error that the derivatives may have: smaller eigenvalues are zero
 * @param dimension how many eigenvalues are zero: the dimension of the symmetry algebra
 * @param undecided how many of the others are too small to be told from zero with confidence
 */
public record SymmetryAlgebra(
    List<String> candidates,
    List<Double> eigenvalues,
    List<List<Double>> vectors,
    double noise,
    int dimension,
    int undecided) {
  private static final String ALGORITHM = "L64X128MixRandom";
  private static final int FLOOR_SAMPLES = 4;
  private static final double SAFETY = 100;
  private static final double GREY = 100;
  private static final int MAX_DENOMINATOR = 12;
  private static final double NEAR_RATIONAL = 1e-4;

  /**
   * Copies the lists.
   *
   * @param candidates the names of the candidates
   * @param eigenvalues of the Gram matrix, ascending
   * @param vectors the eigenvectors as rows
   * @param noise the square of the error that the derivatives may have
   * @param dimension how many eigenvalues are zero
   * @param undecided how many of the others are too small to be told from zero
   */
  public SymmetryAlgebra {
    candidates = List.copyOf(candidates);
    eigenvalues = List.copyOf(eigenvalues);
    vectors = vectors.stream().map(List::copyOf).toList();
  }

  /**
   * Finds the symmetries.
   *
   * @param f the map; must not change its argument, and be differentiable where it is tried
   * @param candidates at least one
   * @param inputs a sampler of inputs
   * @param samples how many inputs, at least 1; more than dimensions of the algebra over outputs
   * @param seed of the random inputs
   * @return eigenvalues, kernel and confidence
   * @throws InvalidInput if there is no candidate or no sample, or an output is not finite
   */
  public static SymmetryAlgebra of(
      UnaryOperator<double[]> f,
      List<VectorField> candidates,
      Sampler<double[]> inputs,
      int samples,
      long seed) {
    if (candidates.isEmpty() || samples < 1) {
      throw new InvalidInput(
          "search for symmetries",
          candidates.size() + " candidates, " + samples + " samples",
          "at least one of each",
          "");
    }
    RandomGenerator random = RandomGeneratorFactory.of(ALGORITHM).create(seed);
    double floor = 0;
    for (int k = 0; k < FLOOR_SAMPLES; k++) {
      NoiseFloor at =
          new NoiseProbe(Precision.FLOAT64, ErrorMetric.L2, 2)
              .measure(f, inputs.sample(random), random);
      floor = Math.max(floor, at.relative());
    }
    Gram gram = new Gram(f, candidates, floor);
    for (int s = 0; s < samples; s++) {
      if (Thread.interrupted()) {
        throw new CancellationException("the search was stopped");
      }
      gram.add(inputs.sample(random));
    }
    return gram.solve();
  }

  /** Sums over samples; not shared. */
  private static final class Gram {
    private final UnaryOperator<double[]> f;
    private final List<VectorField> candidates;
    private final double step;
    private final double[][] sum;
    private double norm;
    private double error;

    Gram(UnaryOperator<double[]> f, List<VectorField> candidates, double floor) {
      this.f = f;
      this.candidates = candidates;
      this.step = Math.pow(floor, 0.2);
      this.sum = new double[candidates.size()][candidates.size()];
    }

    void add(double[] x) {
      double[] y = finite(f.apply(x.clone()));
      norm += square(y);
      double[][] derivatives = new double[candidates.size()][];
      for (int k = 0; k < derivatives.length; k++) {
        derivatives[k] = lie(candidates.get(k), x, y);
      }
      for (int k = 0; k < derivatives.length; k++) {
        for (int l = 0; l <= k; l++) {
          double product = 0;
          for (int i = 0; i < y.length; i++) {
            product += derivatives[k][i] * derivatives[l][i];
          }
          sum[k][l] += product;
        }
      }
    }

    private double[] lie(VectorField field, double[] x, double[] y) {
      double[] a = field.onInputs().apply(x.clone());
      double[] b = field.onOutputs().apply(y.clone());
      double size = Math.sqrt(square(a));
      double[] out = new double[y.length];
      if (size > 0) {
        double h = step * Math.max(Math.sqrt(square(x)), size) / size;
        double[] wide = central(x, a, h);
        double[] narrow = central(x, a, h / 2);
        double defect = 0;
        for (int i = 0; i < out.length; i++) {
          out[i] = (4 * narrow[i] - wide[i]) / 3;
          // the extrapolated value is better than either by about the square of the step
          double difference = (narrow[i] - wide[i]) * step * step;
          defect += difference * difference;
        }
        double rounding = step * step * step * step * step / h * Math.sqrt(square(y));
        error = Math.max(error, Math.sqrt(defect) + rounding);
      }
      for (int i = 0; i < out.length; i++) {
        out[i] -= b[i];
      }
      return out;
    }

    private double[] central(double[] x, double[] direction, double h) {
      double[] plus = x.clone();
      double[] minus = x.clone();
      for (int i = 0; i < x.length; i++) {
        plus[i] += h * direction[i];
        minus[i] -= h * direction[i];
      }
      double[] forward = finite(f.apply(plus));
      double[] backward = finite(f.apply(minus));
      for (int i = 0; i < forward.length; i++) {
        forward[i] = (forward[i] - backward[i]) / (2 * h);
      }
      return forward;
    }

    SymmetryAlgebra solve() {
      int d = candidates.size();
      double scale = norm == 0 ? 1 : norm;
      double[][] matrix = new double[d][d];
      for (int k = 0; k < d; k++) {
        for (int l = 0; l <= k; l++) {
          matrix[k][l] = sum[k][l] / scale;
          matrix[l][k] = matrix[k][l];
        }
      }
      DenseMatrix.SymmetricEigen eigen = DenseMatrix.from(matrix).symmetricEigen();
      double mean = Math.sqrt(scale);
      double relative = SAFETY * error / mean;
      double largest = Math.max(0, eigen.values()[d - 1]);
      // the eigenvalues themselves are rounded by about d units of the largest
      double zero = Math.max(relative * relative * d, 16 * d * Math.ulp(largest));
      int dimension = 0;
      int grey = 0;
      List<Double> values = new ArrayList<>();
      List<List<Double>> vectors = new ArrayList<>();
      for (int k = 0; k < d; k++) {
        double value = eigen.values()[k];
        values.add(value);
        dimension += value <= zero ? 1 : 0;
        grey += value > zero && value <= GREY * zero ? 1 : 0;
        List<Double> vector = new ArrayList<>();
        for (int i = 0; i < d; i++) {
          vector.add(eigen.vectors().at(i, k));
        }
        vectors.add(vector);
      }
      List<String> names = candidates.stream().map(VectorField::name).toList();
      return new SymmetryAlgebra(names, values, vectors, zero, dimension, grey);
    }

    private static double square(double[] v) {
      return Arrays.stream(v).map(t -> t * t).sum();
    }

    private static double[] finite(double[] v) {
      if (!Arrays.stream(v).allMatch(Double::isFinite)) {
        throw new InvalidInput(
            "output of the map", "numbers that are not finite", "finite numbers", "");
      }
      return v;
    }
  }

  /**
   * A basis of the symmetry algebra in reduced row echelon form, so that simple generators look
   * simple.
   *
   * @return one row of coefficients of the candidates for every dimension
   */
  public List<List<Double>> basis() {
    double[][] rows = new double[dimension][];
    for (int k = 0; k < dimension; k++) {
      rows[k] = vectors.get(k).stream().mapToDouble(v -> v).toArray();
    }
    int rank = 0;
    for (int column = 0; column < candidates.size() && rank < dimension; column++) {
      int pivot = rank;
      for (int k = rank; k < dimension; k++) {
        pivot = Math.abs(rows[k][column]) > Math.abs(rows[pivot][column]) ? k : pivot;
      }
      if (Math.abs(rows[pivot][column]) < NEAR_RATIONAL) {
        continue;
      }
      double[] swap = rows[pivot];
      rows[pivot] = rows[rank];
      rows[rank] = swap;
      double factor = rows[rank][column];
      for (int j = 0; j < swap.length; j++) {
        rows[rank][j] /= factor;
      }
      for (int k = 0; k < dimension; k++) {
        double multiple = rows[k][column];
        if (k != rank && multiple != 0) {
          for (int j = 0; j < swap.length; j++) {
            rows[k][j] -= multiple * rows[rank][j];
          }
        }
      }
      rank++;
    }
    return Arrays.stream(rows).map(r -> Arrays.stream(r).boxed().toList()).toList();
  }

  /**
   * The {@link #basis()} in words, coefficients near small fractions written as such.
   *
   * @return for example {@code E12 − E21}
   */
  public List<String> generators() {
    return basis().stream().map(this::sum).toList();
  }

  private String sum(List<Double> row) {
    StringBuilder out = new StringBuilder();
    for (int k = 0; k < row.size(); k++) {
      double c = row.get(k);
      if (Math.abs(c) < NEAR_RATIONAL) {
        continue;
      }
      boolean first = out.length() == 0;
      out.append(c < 0 ? first ? "−" : " − " : first ? "" : " + ");
      String factor = factor(Math.abs(c));
      out.append(factor.equals("1") ? "" : factor + "·").append(candidates.get(k));
    }
    return out.toString();
  }

  private static String factor(double c) {
    for (int q = 1; q <= MAX_DENOMINATOR; q++) {
      double p = Math.rint(c * q);
      if (p != 0 && Math.abs(c - p / q) < NEAR_RATIONAL) {
        return q == 1 ? Long.toString((long) p) : (long) p + "/" + q;
      }
    }
    return String.format(Locale.ROOT, "%.4g", c);
  }

  /**
   * The answer for people.
   *
   * @return the dimension, the generators and all eigenvalues
   */
  public String toText() {
    StringBuilder out = new StringBuilder();
    out.append("symmetry algebra of dimension ").append(dimension);
    if (undecided > 0) {
      out.append(" (").append(undecided).append(" eigenvalues undecided)");
    }
    generators().forEach(g -> out.append("\n  ").append(g));
    out.append("\n  eigenvalues");
    eigenvalues.forEach(v -> out.append(String.format(Locale.ROOT, " %.1e", v)));
    return out.append(String.format(Locale.ROOT, "; zero up to %.1e", noise)).toString();
  }
}
