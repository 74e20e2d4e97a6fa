package org.intertwiner.reptheory;

import static org.assertj.core.api.Assertions.assertThat;

import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * What must hold of irreducible matrices, by exact matrix arithmetic and nothing of the
 * certificates.
 */
final class IrrepChecks {
  private IrrepChecks() {}

  /** Certificate, dimension, field and commuting matrices. */
  static void cheap(Irrep<?> irrep) {
    assertThat(irrep.certificate().proved()).isTrue();
    assertThat(irrep.generators()).hasSize(irrep.group().generators().size());
    boolean doubled = irrep.overReals() && irrep.type() != SchurType.REAL;
    assertThat(irrep.dimension()).isEqualTo(irrep.degree() * (doubled ? 2 : 1));
    assertThat(irrep.trace().degree()).isEqualTo(irrep.dimension());
    int commuting = irrep.overReals() ? irrep.type().endomorphismDimension() : 1;
    assertThat(irrep.endomorphisms()).hasSize(commuting);
    if (irrep.overReals()) {
      irrep.generators().forEach(IrrepChecks::isReal);
      irrep.endomorphisms().forEach(IrrepChecks::isReal);
      isReal(irrep.form());
    }
  }

  private static void isReal(Matrix<Cyclotomic> matrix) {
    matrix.toRows().forEach(row -> row.forEach(entry -> assertThat(entry.isReal()).isTrue()));
  }

  /**
   * All products of elements and generators, all traces, the invariant form and the endomorphisms.
   */
  static void exact(Irrep<?> irrep) {
    cheap(irrep);
    FiniteGroup<?> group = irrep.group();
    int order = Math.toIntExact(group.order());
    FiniteCharacter<?> trace = irrep.trace();
    for (int x = 0; x < order; x++) {
      Matrix<Cyclotomic> matrix = irrep.at(x);
      assertThat(matrix.trace()).isEqualTo(trace.atElement(x));
      for (int g = 0; g < irrep.generators().size(); g++) {
        int product = group.multiplyByGenerator(x, g);
        assertThat(matrix.multiply(irrep.generators().get(g))).isEqualTo(irrep.at(product));
      }
    }
    for (Matrix<Cyclotomic> g : irrep.generators()) {
      assertThat(g.adjoint().multiply(irrep.form()).multiply(g)).isEqualTo(irrep.form());
      for (Matrix<Cyclotomic> e : irrep.endomorphisms()) {
        assertThat(e.multiply(g)).isEqualTo(g.multiply(e));
      }
    }
    if (irrep.endomorphisms().size() > 1) {
      Matrix<Cyclotomic> i = irrep.endomorphisms().get(1);
      assertThat(i.multiply(i).negate().isIdentity()).isTrue();
    }
    if (irrep.endomorphisms().size() > 2) {
      quaternions(irrep);
    }
  }

  private static void quaternions(Irrep<?> irrep) {
    Matrix<Cyclotomic> i = irrep.endomorphisms().get(1);
    Matrix<Cyclotomic> j = irrep.endomorphisms().get(2);
    assertThat(i.multiply(j))
        .isEqualTo(j.multiply(i).negate())
        .isEqualTo(irrep.endomorphisms().get(3));
    Matrix<Cyclotomic> square = j.multiply(j);
    assertThat(square.at(0, 0).signum()).isNegative();
    assertThat(
            square
                .subtract(Matrix.identity(square.ring(), square.rows()).scale(square.at(0, 0)))
                .isZero())
        .isTrue();
  }

  /** The float64 version: unitary, and a homomorphism, to the stated accuracy. */
  static void orthonormal(Irrep<?> irrep) {
    var matrices = irrep.orthonormal();
    assertThat(matrices.count()).isEqualTo(irrep.generators().size());
    double tolerance = 8 * irrep.dimension() * irrep.dimension() * 0x1p-50;
    for (int g = 0; g < matrices.count(); g++) {
      double[][] re = matrices.real(g);
      double[][] im = matrices.imaginary(g);
      for (int i = 0; i < re.length; i++) {
        for (int j = 0; j < re.length; j++) {
          double dotRe = 0;
          double dotIm = 0;
          for (int k = 0; k < re.length; k++) {
            dotRe += re[i][k] * re[j][k] + im[i][k] * im[j][k];
            dotIm += im[i][k] * re[j][k] - re[i][k] * im[j][k];
          }
          assertThat(Math.abs(dotRe - (i == j ? 1 : 0))).isLessThan(tolerance);
          assertThat(Math.abs(dotIm)).isLessThan(tolerance);
          assertThat(irrep.overReals() ? im[i][j] : 0).isZero();
        }
      }
    }
  }
}
