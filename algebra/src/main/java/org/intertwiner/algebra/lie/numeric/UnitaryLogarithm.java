package org.intertwiner.algebra.lie.numeric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;

/**
 * The shortest logarithm of an orthogonal, unitary, special unitary or symplectic-unitary matrix
 * within the Lie algebra of its own group.
 *
 * <p><em>Formula:</em> V·diag(iθ)·V* from the spectral decomposition, |θ| ≤ π; near the identity 2
 * artanh(A(1 + S)⁻¹) of the skew and symmetric parts. On the cut locus (an eigenvalue −1 for the
 * orthogonal and symplectic groups) the eigenspace of −1 is turned by π in planes that are chosen
 * by a fixed rule from the standard basis vectors in their order. <em>Accuracy:</em> about n·2⁻⁵⁰
 * in norm, also at and near the cut locus (backward: exp of the result is the matrix to that
 * bound); relative to the logarithm itself near the identity. <em>Complexity:</em> O(n³) a sweep.
 * <em>Source:</em> N. J. Higham, "Functions of Matrices" (2008), section 11.6; the choice at −1 is
 * the lifting of a real or quaternionic structure.
 *
 * <p>Example: {@code UnitaryLogarithm.orthogonal(ComplexMatrix.identity(3))} is 0.
 */
public final class UnitaryLogarithm {
  /** Norm of the skew part up to which the series is used. */
  private static final double NEAR = 0.2;

  private UnitaryLogarithm() {}

  /**
   * The logarithm in so(n).
   *
   * @param matrix an orthogonal matrix of determinant 1
   * @return a real skew-symmetric matrix
   * @throws InvalidInput when the matrix is not normal, or its determinant is −1
   */
  public static ComplexMatrix orthogonal(ComplexMatrix matrix) {
    ComplexMatrix log = structured(matrix, ComplexMatrix::conjugate);
    ComplexMatrix real = ComplexMatrix.from(log.realPart());
    return real.subtract(real.transpose()).scale(0.5);
  }

  /**
   * The logarithm in sp(n), inside u(2n).
   *
   * @param matrix a unitary matrix that commutes with the structure
   * @param structure v ↦ jv on columns, antiunitary with j² = −1
   * @return a skew-Hermitian matrix that commutes with the structure
   * @throws InvalidInput when the matrix is not normal
   */
  public static ComplexMatrix symplectic(
      ComplexMatrix matrix, UnaryOperator<ComplexMatrix> structure) {
    return skew(structured(matrix, structure));
  }

  /**
   * The logarithm in u(n), all angles in [−π, π].
   *
   * @param matrix a unitary matrix
   * @return a skew-Hermitian matrix
   * @throws InvalidInput when the matrix is not normal
   */
  public static ComplexMatrix unitary(ComplexMatrix matrix) {
    if (isNearIdentity(matrix)) {
      return near(matrix);
    }
    NormalEigen eigen = NormalEigen.of(matrix);
    return skew(eigen.withImaginary(angles(eigen)));
  }

  /**
   * The logarithm in su(n): as in u(n), with a whole turn taken off the largest angles until the
   * sum is 0, which gives the shortest.
   *
   * @param matrix a unitary matrix of determinant 1
   * @return a skew-Hermitian matrix of trace 0
   * @throws InvalidInput when the matrix is not normal
   */
  public static ComplexMatrix specialUnitary(ComplexMatrix matrix) {
    int n = matrix.rows();
    ComplexMatrix log;
    if (isNearIdentity(matrix)) {
      log = near(matrix);
    } else {
      NormalEigen eigen = NormalEigen.of(matrix);
      double[] angles = angles(eigen);
      long turns = Math.round(Arrays.stream(angles).sum() / (2 * Math.PI));
      for (; turns != 0; turns -= Long.signum(turns)) {
        int extreme = 0;
        for (int k = 1; k < n; k++) {
          extreme = turns * angles[k] > turns * angles[extreme] ? k : extreme;
        }
        angles[extreme] -= Long.signum(turns) * 2 * Math.PI;
      }
      log = skew(eigen.withImaginary(angles));
    }
    return log.subtract(ComplexMatrix.identity(n).scale(0, log.trace()[1] / n));
  }

  private static double[] angles(NormalEigen eigen) {
    double[] angles = new double[eigen.size()];
    Arrays.setAll(angles, eigen::angle);
    return angles;
  }

  private static ComplexMatrix skew(ComplexMatrix x) {
    return x.subtract(x.adjoint()).scale(0.5);
  }

  private static boolean isNearIdentity(ComplexMatrix matrix) {
    return skew(matrix).frobeniusNorm() <= NEAR && matrix.trace()[0] > matrix.rows() - 0.5;
  }

  private static ComplexMatrix near(ComplexMatrix matrix) {
    return skew(MatrixLogarithm.nearIdentity(matrix, matrix.adjoint()));
  }

  /** For a matrix that commutes with the antiunitary j, j² = ±1. */
  private static ComplexMatrix structured(ComplexMatrix matrix, UnaryOperator<ComplexMatrix> j) {
    if (isNearIdentity(matrix)) {
      return near(matrix);
    }
    NormalEigen eigen = NormalEigen.of(matrix);
    double[] angles = angles(eigen);
    double border = border(angles);
    List<ComplexMatrix> opposite = new ArrayList<>();
    ComplexMatrix vectors = eigen.vectors();
    for (int k = 0; k < angles.length; k++) {
      if (Math.abs(angles[k]) > border) {
        opposite.add(vectors.block(0, angles.length, k, k + 1));
        angles[k] = 0;
      }
    }
    ComplexMatrix log = eigen.withImaginary(angles);
    return opposite.isEmpty() ? log : log.add(aboutMinusOne(matrix, opposite, j));
  }

  /** An angle near π with no eigenvalue upon it, so that conjugate pairs stay together. */
  private static double border(double[] angles) {
    for (double gap = 0.01; ; gap *= 0.75) {
      double border = Math.PI - gap;
      if (Arrays.stream(angles).allMatch(t -> Math.abs(Math.abs(t) - border) > 1e-12)) {
        return border;
      }
    }
  }

  /**
   * The logarithm on the span W of eigenvectors near −1: B + πJ with B = log(−U|W) small and J = −i
   * on the positive part of −iB, i on the negative part, so that all angles stay within π.
   */
  private static ComplexMatrix aboutMinusOne(
      ComplexMatrix matrix, List<ComplexMatrix> basis, UnaryOperator<ComplexMatrix> j) {
    ComplexMatrix w = join(basis);
    ComplexMatrix minus = w.adjoint().multiply(matrix).multiply(w).scale(-1);
    ComplexMatrix b = near(minus);
    NormalEigen eigen = NormalEigen.of(b);
    List<ComplexMatrix> positive = new ArrayList<>();
    List<ComplexMatrix> span = new ArrayList<>();
    IntStream.range(0, basis.size())
        .boxed()
        .filter(k -> eigen.im(k) < -0x1p-50)
        .sorted(Comparator.comparingDouble(eigen::im))
        .map(k -> rest(w.multiply(eigen.vectors().block(0, basis.size(), k, k + 1)), span))
        .forEach(v -> place(v, positive, span, j));
    complete(positive, span, w, j);
    ComplexMatrix log = w.multiply(b).multiply(w.adjoint());
    for (ComplexMatrix v : positive) {
      ComplexMatrix partner = j.apply(v);
      ComplexMatrix plane = v.multiply(v.adjoint()).subtract(partner.multiply(partner.adjoint()));
      log = log.add(plane.scale(0, Math.PI));
    }
    return log;
  }

  /** Adds vectors v until all v and jv together span W; every v is orthogonal to every jv. */
  private static void complete(
      List<ComplexMatrix> positive,
      List<ComplexMatrix> span,
      ComplexMatrix w,
      UnaryOperator<ComplexMatrix> j) {
    while (span.size() < w.columns()) {
      ComplexMatrix v = next(span, w);
      if (isReal(v, j)) {
        List<ComplexMatrix> more = new ArrayList<>(span);
        ComplexMatrix a = realUnit(v, j);
        more.add(a);
        if (more.size() == w.columns()) {
          throw new InvalidInput(
              "logarithm of an orthogonal matrix",
              "an eigenvalue −1 of odd multiplicity",
              "determinant 1",
              "multiply by a reflection first");
        }
        v = a.subtract(realUnit(next(more, w), j).scale(0, 1)).scale(Math.sqrt(0.5));
      }
      place(v, positive, span, j);
    }
  }

  private static boolean isReal(ComplexMatrix v, UnaryOperator<ComplexMatrix> j) {
    return j.apply(j.apply(v)).subtract(v).frobeniusNorm() < v.frobeniusNorm();
  }

  /** The larger of the parts of v that j fixes and turns round, made fixed, as a unit vector. */
  private static ComplexMatrix realUnit(ComplexMatrix v, UnaryOperator<ComplexMatrix> j) {
    ComplexMatrix fixed = v.add(j.apply(v));
    ComplexMatrix turned = v.subtract(j.apply(v)).scale(0, 1);
    return unit(fixed.frobeniusNorm() >= turned.frobeniusNorm() ? fixed : turned);
  }

  /**
   * Adds v and jv after making them orthogonal; where j² = 1 that is v = (a − ib)/√2 with real a ⟂
   * b. A remnant that is mostly rounding is left out.
   */
  private static void place(
      ComplexMatrix v,
      List<ComplexMatrix> positive,
      List<ComplexMatrix> span,
      UnaryOperator<ComplexMatrix> j) {
    if (v.frobeniusNorm() < 0.75) {
      return;
    }
    ComplexMatrix placed = unit(v);
    if (isReal(placed, j)) {
      ComplexMatrix a = placed.add(j.apply(placed));
      ComplexMatrix b = placed.subtract(j.apply(placed)).scale(0, 1);
      if (a.frobeniusNorm() < 0.75 || b.frobeniusNorm() < 0.75) {
        return;
      }
      a = unit(a);
      b = unit(rest(b, List.of(a)));
      placed = a.subtract(b.scale(0, 1)).scale(Math.sqrt(0.5));
    }
    positive.add(placed);
    span.add(placed);
    span.add(j.apply(placed));
  }

  /** The part of v orthogonal to some orthonormal vectors, projected twice. */
  private static ComplexMatrix rest(ComplexMatrix v, List<ComplexMatrix> span) {
    ComplexMatrix rest = v;
    for (int pass = 0; pass < 2; pass++) {
      for (ComplexMatrix other : span) {
        rest = rest.subtract(other.multiply(other.adjoint().multiply(rest)));
      }
    }
    return rest;
  }

  /** The first standard basis vector with a good part in W off the span, as a unit vector there. */
  private static ComplexMatrix next(List<ComplexMatrix> span, ComplexMatrix w) {
    int n = w.rows();
    double enough = Math.sqrt((w.columns() - span.size()) / (2.0 * n));
    for (int k = 0; k < n; k++) {
      ComplexMatrix v = rest(w.multiply(w.block(k, k + 1, 0, w.columns()).adjoint()), span);
      if (v.frobeniusNorm() >= enough) {
        return unit(v);
      }
    }
    throw new InvalidInput(
        "logarithm of a unitary matrix", "a matrix off its group", "an element", "project it");
  }

  private static ComplexMatrix unit(ComplexMatrix v) {
    return v.scale(1 / v.frobeniusNorm());
  }

  private static ComplexMatrix join(List<ComplexMatrix> columns) {
    int n = columns.get(0).rows();
    int width = columns.size();
    double[] a = new double[n * width];
    double[] b = new double[n * width];
    for (int k = 0; k < a.length; k++) {
      a[k] = columns.get(k % width).re(k / width, 0);
      b[k] = columns.get(k % width).im(k / width, 0);
    }
    return ComplexMatrix.wrap(n, width, a, b);
  }
}
