package org.intertwiner.algebra.lie.classical;

import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieAlgebra;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.lie.numeric.MatrixExponential;
import org.intertwiner.algebra.lie.numeric.PolarFactor;
import org.intertwiner.algebra.lie.numeric.UnitaryLogarithm;
import org.intertwiner.algebra.lie.rotation.Rotations;
import org.intertwiner.algebra.linear.DenseMatrix;

/**
 * The classical compact groups: SO(n), O(n), SU(n), U(n) and Sp(2n), the unitary quaternionic
 * matrices of size n written as complex ones of size 2n.
 *
 * <p><em>Bases.</em> so(n): Rᵢⱼ = Eⱼᵢ − Eᵢⱼ (i &lt; j), which turns axis i towards axis j, in the
 * order 12, 13, 23, 14, 24, 34, …; for n = 3 L_x, L_y, L_z with [L_x, L_y] = L_z. su(n), in the
 * order of Gell-Mann's matrices, for b = 2 … n: X_ab = −(i/2)(E_ab + E_ba) and Y_ab = −½(E_ab −
 * E_ba) for a &lt; b, then Z_b = −(i/2)(E₁₁ + … + E_{b−1,b−1} − (b−1)E_bb); for n = 2 these are
 * −iσ/2. u(n) ends with I = i·1. sp(2n): ½A_ab and ½(i, j, k)_ab for a &lt; b, ½(i, j, k)_b, a
 * quaternion w + xi + yj + zk being the block [[w − iz, −y − ix], [y − ix, w + iz]].
 *
 * <p><em>Accuracy:</em> exp to about n·2⁻⁵²(1 + ‖X‖), log to about n·2⁻⁴⁹ on both sides of the cut
 * locus ({@link UnitaryLogarithm}); SO(2) and SO(3) by closed forms. Two elements count as equal
 * when no entry differs by more than n·{@value #TOLERANCE}. <em>Distance:</em> ‖log a⁻¹b‖, the
 * Frobenius norm, divided by √2 for the real groups so that on SO(3) it is the angle; ∞ between
 * components. <em>Projection:</em> the nearest matrix of O(n), SO(n) or U(n); for SU(n) the unitary
 * factor with its phase taken off; for Sp(2n) the unitary factor of the quaternionic part.
 * <em>Sampling:</em> exactly the Haar measure, up to rounding. <em>Source:</em> F. Mezzadri, "How
 * to generate random matrices from the classical compact groups" (2007).
 *
 * <p>Example: {@code CompactMatrixGroup.specialUnitary(3, 64).dimension()} is 8.
 *
 * @param <G> the elements, {@link DenseMatrix} or {@link ComplexMatrix}
 */
public final class CompactMatrixGroup<G> implements CompactLieGroup<G> {
  /** Largest difference of entries, over n, that rounding in words of a dozen letters explains. */
  public static final double TOLERANCE = 0x1p-44;

  private enum Kind {
    SO,
    O,
    SU,
    U,
    SP
  }

  private final Kind kind;
  private final int size;
  private final LieAlgebra algebra;
  private final Function<G, ComplexMatrix> read;
  private final Function<ComplexMatrix, G> write;

  private CompactMatrixGroup(
      Kind kind,
      int size,
      LieAlgebra algebra,
      Function<G, ComplexMatrix> read,
      Function<ComplexMatrix, G> write) {
    this.kind = kind;
    this.size = size;
    this.algebra = algebra;
    this.read = read;
    this.write = write;
  }

  private static CompactMatrixGroup<DenseMatrix> real(Kind kind, int n, int limit) {
    Checks.size("an orthogonal group", n, 1, limit);
    return new CompactMatrixGroup<>(
        kind, n, Bases.pseudoOrthogonal(n, 0, false), ComplexMatrix::from, ComplexMatrix::realPart);
  }

  private static CompactMatrixGroup<ComplexMatrix> complex(Kind kind, int n, LieAlgebra algebra) {
    return new CompactMatrixGroup<>(kind, n, algebra, Function.identity(), Function.identity());
  }

  /**
   * SO(n), the rotations of ℝⁿ.
   *
   * @param n at least 1
   * @param limit largest accepted n
   * @return the group
   * @throws InvalidInput when n is less than 1
   * @throws LimitExceeded when n is beyond the limit
   */
  public static CompactMatrixGroup<DenseMatrix> specialOrthogonal(int n, int limit) {
    return real(Kind.SO, n, limit);
  }

  /**
   * O(n); the second component is represented by diag(−1, 1, …, 1).
   *
   * @param n at least 1
   * @param limit largest accepted n
   * @return the group
   * @throws InvalidInput when n is less than 1
   * @throws LimitExceeded when n is beyond the limit
   */
  public static CompactMatrixGroup<DenseMatrix> orthogonal(int n, int limit) {
    return real(Kind.O, n, limit);
  }

  /**
   * SU(n), the unitary matrices of determinant 1.
   *
   * @param n at least 1
   * @param limit largest accepted n
   * @return the group
   * @throws InvalidInput when n is less than 1
   * @throws LimitExceeded when n is beyond the limit
   */
  public static CompactMatrixGroup<ComplexMatrix> specialUnitary(int n, int limit) {
    Checks.size("a special unitary group", n, 1, limit);
    return complex(Kind.SU, n, Bases.unitary(n, true));
  }

  /**
   * U(n), the unitary matrices.
   *
   * @param n at least 1
   * @param limit largest accepted n
   * @return the group
   * @throws InvalidInput when n is less than 1
   * @throws LimitExceeded when n is beyond the limit
   */
  public static CompactMatrixGroup<ComplexMatrix> unitary(int n, int limit) {
    Checks.size("a unitary group", n, 1, limit);
    return complex(Kind.U, n, Bases.unitary(n, false));
  }

  /**
   * Sp(2n), compact, of rank n: Sp(2) is SU(2), and Sp(4) has rank 2.
   *
   * @param rank n, at least 1
   * @param limit largest accepted size 2n
   * @return the group
   * @throws InvalidInput when the rank is less than 1
   * @throws LimitExceeded when the size is beyond the limit
   */
  public static CompactMatrixGroup<ComplexMatrix> symplectic(int rank, int limit) {
    Checks.size("a symplectic group (its rank)", rank, 1, limit / 2);
    return complex(Kind.SP, 2 * rank, Bases.symplecticUnitary(rank));
  }

  @Override
  public String name() {
    return (kind == Kind.SP ? "Sp" : kind.name()) + size;
  }

  @Override
  public LieAlgebra algebra() {
    return algebra;
  }

  @Override
  public G identity() {
    return write.apply(ComplexMatrix.identity(size));
  }

  @Override
  public G multiply(G a, G b) {
    return write.apply(read.apply(a).multiply(read.apply(b)));
  }

  @Override
  public G inverse(G a) {
    return write.apply(read.apply(a).adjoint());
  }

  @Override
  public boolean areEqual(G a, G b) {
    return Checks.areEqual(read.apply(a), read.apply(b), TOLERANCE);
  }

  @Override
  public G exp(double[] coefficients) {
    algebra.checked(coefficients);
    if (isReal() && size == 3) {
      return write.apply(ComplexMatrix.from(Rotations.exp(coefficients)));
    }
    if (isReal() && size == 2) {
      double c = Math.cos(coefficients[0]);
      double s = Math.sin(coefficients[0]);
      return write.apply(ComplexMatrix.from(2, 2, new double[] {c, -s, s, c}, new double[4]));
    }
    return write.apply(MatrixExponential.of(algebra.matrix(coefficients)));
  }

  private boolean isReal() {
    return kind == Kind.SO || kind == Kind.O;
  }

  /**
   * The shortest logarithm; at an eigenvalue −1 the planes that are turned by π are chosen by a
   * fixed rule, and SO(3) takes the axis whose first non-zero component is positive.
   *
   * @param element an element of the component of the identity
   * @return its coordinates
   * @throws InvalidInput when the element lies in another component
   */
  @Override
  public double[] log(G element) {
    ComplexMatrix matrix = read.apply(element);
    if (component(element) != 0) {
      throw new InvalidInput(
          "logarithm in " + name(),
          "an element of determinant −1",
          "an element of the component of the identity",
          "multiply by the representative of its component first");
    }
    if (isReal() && size == 3) {
      return Rotations.log(matrix.realPart());
    }
    if (isReal() && size == 2) {
      double sin = matrix.re(1, 0) - matrix.re(0, 1);
      return new double[] {Math.atan2(sin, matrix.re(0, 0) + matrix.re(1, 1))};
    }
    ComplexMatrix log =
        switch (kind) {
          case SO, O -> UnitaryLogarithm.orthogonal(matrix);
          case SU -> UnitaryLogarithm.specialUnitary(matrix);
          case U -> UnitaryLogarithm.unitary(matrix);
          case SP -> UnitaryLogarithm.symplectic(matrix, Gaussians::partner);
        };
    return algebra.coordinates(log);
  }

  @Override
  public List<Component<G>> components() {
    Component<G> one = new Component<>("identity", identity());
    if (kind != Kind.O) {
      return List.of(one);
    }
    double[] re = ComplexMatrix.identity(size).toReal();
    re[0] = -1;
    ComplexMatrix reflection = ComplexMatrix.from(size, size, re, new double[size * size]);
    return List.of(one, new Component<>("s", write.apply(reflection)));
  }

  @Override
  public int component(G element) {
    return kind == Kind.O && read.apply(element).determinant()[0] < 0 ? 1 : 0;
  }

  @Override
  public double distance(G a, G b) {
    G ratio = multiply(inverse(a), b);
    if (component(ratio) != 0) {
      return Double.POSITIVE_INFINITY;
    }
    double norm = algebra.matrix(log(ratio)).frobeniusNorm();
    return isReal() ? norm / Math.sqrt(2) : norm;
  }

  @Override
  public G random(RandomGenerator random) {
    ComplexMatrix frame =
        kind == Kind.SP
            ? Gaussians.quaternionicFrame(size, random)
            : Gaussians.frame(size, isReal(), random);
    if (kind == Kind.SO || kind == Kind.SU) {
      double[] det = frame.determinant();
      double[] re = ComplexMatrix.identity(size).toReal();
      double[] im = new double[size * size];
      double norm = Math.hypot(det[0], det[1]);
      re[0] = det[0] / norm;
      im[0] = -det[1] / norm;
      frame = frame.multiply(ComplexMatrix.from(size, size, re, im));
    }
    return write.apply(frame);
  }

  @Override
  public ComplexMatrix toMatrix(G element) {
    return read.apply(element);
  }

  @Override
  public double defect(ComplexMatrix matrix) {
    Checks.shape(name(), matrix, size);
    ComplexMatrix one = ComplexMatrix.identity(size);
    double defect = matrix.adjoint().multiply(matrix).subtract(one).maxAbs();
    if (isReal()) {
      defect = Math.max(defect, matrix.subtract(ComplexMatrix.from(matrix.realPart())).maxAbs());
    }
    if (kind == Kind.SP) {
      defect = Math.max(defect, matrix.subtract(quaternionic(matrix)).maxAbs());
    }
    if (kind == Kind.SO || kind == Kind.SU) {
      double[] det = matrix.determinant();
      defect = Math.max(defect, Math.hypot(det[0] - 1, det[1]));
    }
    return defect;
  }

  /** The part that commutes with v ↦ jv: the mean of M and its image. */
  private ComplexMatrix quaternionic(ComplexMatrix matrix) {
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double sign = (i + j) % 2 == 0 ? 1 : -1;
        re[i * size + j] = (matrix.re(i, j) + sign * matrix.re(i ^ 1, j ^ 1)) / 2;
        im[i * size + j] = (matrix.im(i, j) - sign * matrix.im(i ^ 1, j ^ 1)) / 2;
      }
    }
    return ComplexMatrix.from(size, size, re, im);
  }

  @Override
  public G from(ComplexMatrix matrix) {
    Checks.belongs(name(), matrix, defect(matrix));
    return write.apply(matrix);
  }

  @Override
  public G project(ComplexMatrix matrix) {
    Checks.shape(name(), matrix, size);
    if (kind == Kind.SO) {
      return write.apply(ComplexMatrix.from(Rotations.nearest(matrix.realPart())));
    }
    ComplexMatrix part =
        switch (kind) {
          case O -> ComplexMatrix.from(matrix.realPart());
          case SP -> quaternionic(matrix);
          default -> matrix;
        };
    ComplexMatrix factor =
        PolarFactor.of(part, ComplexMatrix::adjoint)
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "projection to " + name(), "a singular matrix", "an invertible one", ""));
    if (kind == Kind.SU) {
      double[] det = factor.determinant();
      double phase = -Math.atan2(det[1], det[0]) / size;
      factor = factor.scale(Math.cos(phase), Math.sin(phase));
    }
    return write.apply(factor);
  }

  @Override
  public String toString() {
    return name();
  }
}
