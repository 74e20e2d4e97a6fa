package org.intertwiner.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.intertwiner.algebra.lie.CompactProductLieGroup;
import org.intertwiner.algebra.lie.LieAlgebra;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.lie.classical.CompactMatrixGroup;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.lie.rotation.Spin3;
import org.intertwiner.algebra.linear.DenseMatrix;

/**
 * From commutators with generators of a Lie algebra to the whole identity component of a compact
 * group.
 *
 * <p>Let R(Y) = M dρ(Y) − dρ'(Y) M, linear in Y, with skew-symmetric dρ and dρ'. The derivative of
 * exp(−t dρ'(Y)) M exp(t dρ(Y)) has norm ‖R(Y)‖, so that ‖M ρ(exp Y) − ρ'(exp Y) M‖ ≤ ‖R(Y)‖. For
 * brackets ‖R([Y, Z])‖ ≤ (‖dρ(Y)‖ + ‖dρ'(Y)‖) ‖R(Z)‖ + (‖dρ(Z)‖ + ‖dρ'(Z)‖) ‖R(Y)‖. Every element
 * of the component is exp Y with |Y| ≤ D: it is conjugate to a diagonal matrix with angles in [−π,
 * π] (SO, U, Sp) or, where the trace must vanish as well, in [−2π, 2π] (SU), so that ‖Y‖_F ≤ angle
 * · √N.
 *
 * <p><b>Source</b>: maximal tori, T. Bröcker, T. tom Dieck, Representations of Compact Lie Groups,
 * Springer (1985), IV.
 */
final class AlgebraBound {
  private static final double ROUNDING = 1 + 1e-9;
  private static final double INDEPENDENT = 1e-6;

  private AlgebraBound() {}

  /** A Lie algebra element with bounds of ‖R‖, ‖dρ‖ and ‖dρ'‖. */
  record Known(double[] coordinates, double residual, double in, double out) {}

  /** max ‖M ρ(g) − ρ'(g) M‖ over the identity component; empty for unknown kinds of groups. */
  static OptionalDouble of(LieGroup<?> group, List<Known> generators) {
    if (!isKnown(group)) {
      return OptionalDouble.empty();
    }
    LieAlgebra algebra = group.algebra();
    List<Known> spanning = spanning(algebra, generators);
    if (spanning.size() < algebra.dimension()) {
      return OptionalDouble.empty();
    }
    double square = spanning.stream().mapToDouble(k -> k.residual() * k.residual()).sum();
    double[][] rows = spanning.stream().map(Known::coordinates).toArray(double[][]::new);
    double smallest = Arrays.stream(DenseMatrix.from(rows).svd().values()).min().orElseThrow();
    return OptionalDouble.of(ROUNDING * radius(algebra) / smallest * Math.sqrt(square));
  }

  private static boolean isKnown(LieGroup<?> group) {
    return group instanceof SO2
        || group instanceof O2
        || group instanceof Spin3
        || group instanceof CompactMatrixGroup<?>
        || (group instanceof CompactProductLieGroup<?, ?> product
            && isKnown(product.first())
            && isKnown(product.second()));
  }

  /** Every element of the component is the exponential of coordinates of at most this norm. */
  static double radius(LieAlgebra algebra) {
    int d = algebra.dimension();
    int n = algebra.size();
    boolean real = true;
    double[][] gram = new double[d][d];
    for (int i = 0; i < d; i++) {
      ComplexMatrix a = algebra.rounded(i);
      real &= a.isReal();
      for (int j = 0; j < d; j++) {
        gram[i][j] = inner(a, algebra.rounded(j));
      }
    }
    double least =
        Arrays.stream(DenseMatrix.from(gram).symmetricEigen().values()).min().orElseThrow();
    double angle = real ? Math.PI : 2 * Math.PI;
    int angles = real && n % 2 != 0 ? n - 1 : n; // a real rotation of odd size has an axis
    return angle * Math.sqrt(angles) / Math.sqrt(least);
  }

  private static double inner(ComplexMatrix a, ComplexMatrix b) {
    double sum = 0;
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < a.columns(); j++) {
        sum += a.re(i, j) * b.re(i, j) + a.im(i, j) * b.im(i, j);
      }
    }
    return sum;
  }

  /** The generators and brackets of what is there already, linearly independent. */
  private static List<Known> spanning(LieAlgebra algebra, List<Known> generators) {
    List<Known> out = new ArrayList<>();
    List<double[]> orthonormal = new ArrayList<>();
    for (Known generator : generators) {
      if (isNew(orthonormal, generator.coordinates())) {
        out.add(generator);
      }
    }
    for (int i = 1; i < out.size(); i++) {
      for (int j = 0; j < i; j++) {
        Known bracket = bracket(algebra, out.get(j), out.get(i));
        if (isNew(orthonormal, bracket.coordinates())) {
          out.add(bracket);
        }
      }
    }
    return out;
  }

  private static Known bracket(LieAlgebra algebra, Known y, Known z) {
    return new Known(
        algebra.bracket(y.coordinates(), z.coordinates()),
        (y.in() + y.out()) * z.residual() + (z.in() + z.out()) * y.residual(),
        2 * y.in() * z.in(),
        2 * y.out() * z.out());
  }

  /** Extends the orthonormal system if the vector is not in its span. */
  private static boolean isNew(List<double[]> orthonormal, double[] vector) {
    double[] rest = vector.clone();
    for (double[] q : orthonormal) {
      double dot = dot(q, rest);
      for (int i = 0; i < rest.length; i++) {
        rest[i] -= dot * q[i];
      }
    }
    double size = Math.sqrt(dot(rest, rest));
    if (size <= INDEPENDENT * Math.sqrt(dot(vector, vector))) {
      return false;
    }
    orthonormal.add(Arrays.stream(rest).map(v -> v / size).toArray());
    return true;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
