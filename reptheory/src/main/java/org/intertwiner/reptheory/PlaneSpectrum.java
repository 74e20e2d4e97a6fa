package org.intertwiner.reptheory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;

/**
 * The frequencies of a representation of the circle: A = dρ(J) = Σ ik P_k with P_k the projection
 * to the vectors on which R(θ) acts by e^{ikθ}.
 *
 * @param frequencies the values k, ascending
 * @param multiplicities rank P_k, beside the frequencies
 * @param projections P_k, beside the frequencies
 * @param rounded Re P_k and Im P_k as rows, beside the frequencies
 */
record PlaneSpectrum(
    List<Integer> frequencies,
    List<Integer> multiplicities,
    List<Matrix<Cyclotomic>> projections,
    List<double[][][]> rounded) {

  private static final long MOST_STEPS = 1L << 26;

  /** The highest frequency that is looked for. */
  private static final int MAXIMUM = 1 << 14;

  /**
   * Finds the frequencies exactly.
   *
   * @throws InvalidInput where the generator is not diagonalisable with eigenvalues in iℤ, so that
   *     it does not belong to a representation of the circle
   */
  static PlaneSpectrum of(Matrix<Cyclotomic> generator) {
    return of(generator, Collections.nCopies(generator.rows(), Rational.ONE));
  }

  /**
   * Finds the frequencies exactly; {@link #at} then answers in the basis in which the matrix is
   * D^½·generator·D^−½.
   *
   * @throws InvalidInput as {@link #of(Matrix)}
   */
  static PlaneSpectrum of(Matrix<Cyclotomic> generator, List<Rational> norms) {
    int size = generator.rows();
    requireSteps(size, frequencyBound(generator));
    SortedMap<Integer, Matrix<Cyclotomic>> spaces = eigenspaces(generator);
    Cyclotomic[][] columns = new Cyclotomic[size][size];
    int start = 0;
    for (Matrix<Cyclotomic> space : spaces.values()) {
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < space.columns(); j++) {
          columns[i][start + j] = space.at(i, j);
        }
      }
      start += space.columns();
    }
    Matrix<Cyclotomic> vectors = Exact.of(columns);
    Matrix<Cyclotomic> inverse =
        ExactLinearAlgebra.inverse(Cyclotomics.FIELD, vectors).orElseThrow();
    List<Integer> multiplicities = new ArrayList<>();
    List<Matrix<Cyclotomic>> projections = new ArrayList<>();
    int from = 0;
    for (Matrix<Cyclotomic> space : spaces.values()) {
      int to = from + space.columns();
      projections.add(projection(vectors, inverse, from, to));
      multiplicities.add(to - from);
      from = to;
    }
    return new PlaneSpectrum(
        List.copyOf(spaces.keySet()),
        List.copyOf(multiplicities),
        List.copyOf(projections),
        projections.stream().map(p -> rounded(p, norms)).toList());
  }

  private static void requireSteps(int size, int bound) {
    double steps = (double) size * size * size * (2.0 * bound + 1);
    if (steps > MOST_STEPS) {
      throw new LimitExceeded(
          "frequencies of a representation of the circle",
          "a " + size + "×" + size + " matrix, up to frequency " + bound,
          "at most "
              + MOST_STEPS
              + " = size³ · (2 · frequency + 1), that is size 75 with frequencies up to 75",
          "give irreducible parts by their frequencies instead");
    }
  }

  /** The eigenspaces by frequency, a basis in columns; conjugate ones for a real generator. */
  static SortedMap<Integer, Matrix<Cyclotomic>> eigenspaces(Matrix<Cyclotomic> generator) {
    int size = generator.rows();
    int bound = frequencyBound(generator);
    boolean real = generator.equals(conjugate(generator));
    SortedMap<Integer, Matrix<Cyclotomic>> spaces = new TreeMap<>();
    int found = 0;
    for (int step = 0; found < size && step <= 2 * bound; step++) {
      int k = step % 2 == 0 ? -step / 2 : (step + 1) / 2;
      boolean known = real && k < 0;
      if (known && !spaces.containsKey(-k)) {
        continue;
      }
      Matrix<Cyclotomic> kernel = known ? conjugate(spaces.get(-k)) : eigenspace(generator, k);
      if (kernel.columns() > 0) {
        spaces.put(k, kernel);
        found += kernel.columns();
      }
    }
    if (found < size) {
      throw new InvalidInput(
          "derivative of a representation of the circle",
          "a "
              + size
              + "×"
              + size
              + " matrix whose eigenvalues in iℤ account for "
              + found
              + " dimensions",
          "a diagonalisable matrix with all eigenvalues in iℤ, so that exp(2πA) = 1",
          "the rotation generator of frequency k is ((0, -k), (k, 0))");
    }
    return spaces;
  }

  /** The kernel of A − ik. */
  private static Matrix<Cyclotomic> eigenspace(Matrix<Cyclotomic> generator, int k) {
    Cyclotomic root = Cyclotomic.I.multiply(Cyclotomic.of(k));
    Matrix<Cyclotomic> shift = Exact.identity(generator.rows()).scale(root);
    return ExactLinearAlgebra.kernel(Cyclotomics.FIELD, generator.subtract(shift));
  }

  private static Matrix<Cyclotomic> conjugate(Matrix<Cyclotomic> matrix) {
    return matrix.map(Cyclotomics.FIELD, Cyclotomic::conjugate);
  }

  /** The largest absolute row sum: no eigenvalue is larger. */
  private static int frequencyBound(Matrix<Cyclotomic> matrix) {
    double bound = 0;
    for (int i = 0; i < matrix.rows(); i++) {
      double sum = 0;
      for (int j = 0; j < matrix.columns(); j++) {
        sum += Math.hypot(matrix.at(i, j).re(), matrix.at(i, j).im());
      }
      bound = Math.max(bound, sum);
    }
    if (bound > MAXIMUM) {
      throw new LimitExceeded(
          "frequencies of a representation of the circle",
          "a generator of norm " + bound,
          "a norm of at most " + MAXIMUM,
          "give irreducible parts by their frequencies instead");
    }
    return (int) Math.floor(bound * (1 + 1e-9) + 1e-9);
  }

  private static Matrix<Cyclotomic> projection(
      Matrix<Cyclotomic> vectors, Matrix<Cyclotomic> inverse, int from, int to) {
    int size = vectors.rows();
    Matrix<Cyclotomic> left = vectors.block(0, size, from, to);
    Matrix<Cyclotomic> right = inverse.block(from, to, 0, size);
    return left.multiply(right);
  }

  /** D^½·M·D^−½, rounded: its real and its imaginary part. */
  static double[][][] rounded(Matrix<Cyclotomic> exact, List<Rational> norms) {
    int size = exact.rows();
    double[][][] parts = new double[2][size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        Cyclotomic entry = exact.at(i, j);
        if (!entry.isZero()) {
          Rational square = norms.get(i).divide(norms.get(j));
          double scale = square.isOne() ? 1 : Math.sqrt(square.doubleValue());
          parts[0][i][j] = entry.re() * scale;
          parts[1][i][j] = entry.im() * scale;
        }
      }
    }
    return parts;
  }

  /**
   * The matrix exp(θA), rounded.
   *
   * @return its real and its imaginary part
   */
  double[][][] at(double angle) {
    int size = projections.get(0).rows();
    double[][][] sum = new double[2][size][size];
    for (int f = 0; f < frequencies.size(); f++) {
      double cos = Math.cos(frequencies.get(f) * angle);
      double sin = Math.sin(frequencies.get(f) * angle);
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          double re = rounded.get(f)[0][i][j];
          double im = rounded.get(f)[1][i][j];
          sum[0][i][j] += cos * re - sin * im;
          sum[1][i][j] += sin * re + cos * im;
        }
      }
    }
    return sum;
  }

  /** The exact matrix of the rotation by 2πk/n. */
  Matrix<Cyclotomic> rotation(int n, int k) {
    Matrix<Cyclotomic> sum = Exact.zero(projections.get(0).rows());
    for (int f = 0; f < frequencies.size(); f++) {
      int power = (int) Math.floorMod((long) k * frequencies.get(f), (long) n);
      sum = sum.add(projections.get(f).scale(Cyclotomic.zeta(n, power)));
    }
    return sum;
  }
}
