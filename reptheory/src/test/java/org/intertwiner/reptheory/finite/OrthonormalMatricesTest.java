package org.intertwiner.reptheory.finite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.family.FamilyNotation;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.Irrep;
import org.intertwiner.reptheory.Irreps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rounded matrices against the exact ones, evaluated to forty digits. */
class OrthonormalMatricesTest {
  private static final MathContext DIGITS = new MathContext(40);

  private static FiniteGroup<?> named(String name) {
    return FamilyNotation.parse(name).orElseThrow().group();
  }

  /** L* of F = LDL*, by exact elimination. */
  private static Matrix<Cyclotomic> unitriangular(Matrix<Cyclotomic> form) {
    int d = form.rows();
    Cyclotomic[][] rest = new Cyclotomic[d][d];
    Cyclotomic[][] upper = new Cyclotomic[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        rest[i][j] = form.at(i, j);
        upper[i][j] = Cyclotomic.ZERO;
      }
    }
    for (int k = 0; k < d; k++) {
      for (int j = k; j < d; j++) {
        upper[k][j] = rest[k][j].divide(rest[k][k]);
      }
      for (int i = k + 1; i < d; i++) {
        Cyclotomic factor = rest[i][k];
        for (int j = k + 1; j < d; j++) {
          rest[i][j] = rest[i][j].subtract(factor.multiply(upper[k][j]));
        }
      }
    }
    return Matrix.of(Cyclotomics.FIELD, d, d, (i, j) -> upper[i][j]);
  }

  /** The exact matrix before scaling, and the scales √(Dᵢ/Dⱼ) to forty digits. */
  private record Exact(Matrix<Cyclotomic> upper, Matrix<Cyclotomic> inverse, BigDecimal[] pivots) {
    static Exact of(Matrix<Cyclotomic> form) {
      Matrix<Cyclotomic> u = unitriangular(form);
      Matrix<Cyclotomic> inverse = ExactLinearAlgebra.inverse(Cyclotomics.FIELD, u).orElseThrow();
      Matrix<Cyclotomic> diagonal = inverse.adjoint().multiply(form).multiply(inverse);
      BigDecimal[] pivots = new BigDecimal[form.rows()];
      for (int i = 0; i < pivots.length; i++) {
        for (int j = 0; j < pivots.length; j++) {
          assertThat(diagonal.at(i, j).isZero()).isEqualTo(i != j);
        }
        pivots[i] = decimal(diagonal.at(i, i).enclosure(160).re());
      }
      return new Exact(u, inverse, pivots);
    }

    BigDecimal[][] parts(Matrix<Cyclotomic> matrix, boolean imaginary) {
      Matrix<Cyclotomic> carried = upper.multiply(matrix).multiply(inverse);
      int d = matrix.rows();
      BigDecimal[][] parts = new BigDecimal[d][d];
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          Cyclotomic.Enclosure z = carried.at(i, j).enclosure(160);
          BigDecimal scale = pivots[i].divide(pivots[j], DIGITS).sqrt(DIGITS);
          parts[i][j] = decimal(imaginary ? z.im() : z.re()).multiply(scale, DIGITS);
        }
      }
      return parts;
    }
  }

  private static BigDecimal decimal(Rational q) {
    return new BigDecimal(q.numerator()).divide(new BigDecimal(q.denominator()), DIGITS);
  }

  private static double distance(BigDecimal exact, double rounded) {
    return exact.subtract(new BigDecimal(rounded)).abs().doubleValue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"S4", "S5", "A5", "Q8", "SL(2,3)", "W(H3)", "Frob(7,3)"})
  void everyEntryIsWithinTheStatedBound(String name) {
    Irreps<?> irreps = Irreps.of(named(name));
    for (int row = 0; row < irreps.size(); row++) {
      for (Irrep<?> irrep : List.of(irreps.complex(row), irreps.real(row))) {
        Exact exact = Exact.of(irrep.form());
        OrthonormalMatrices rounded = irrep.orthonormal();
        assertThat(rounded.dimension()).isEqualTo(irrep.dimension());
        for (int g = 0; g < rounded.count(); g++) {
          near(exact.parts(irrep.generators().get(g), false), rounded.real(g));
          near(exact.parts(irrep.generators().get(g), true), rounded.imaginary(g));
          near32(exact.parts(irrep.generators().get(g), false), rounded.realFloat32(g));
          near32(exact.parts(irrep.generators().get(g), true), rounded.imaginaryFloat32(g));
        }
      }
    }
  }

  private static void near(BigDecimal[][] exact, double[][] rounded) {
    for (int i = 0; i < exact.length; i++) {
      for (int j = 0; j < exact.length; j++) {
        assertThat(distance(exact[i][j], rounded[i][j]))
            .isLessThanOrEqualTo(OrthonormalMatrices.ERROR_BOUND);
      }
    }
  }

  private static void near32(BigDecimal[][] exact, float[][] rounded) {
    for (int i = 0; i < exact.length; i++) {
      for (int j = 0; j < exact.length; j++) {
        assertThat(distance(exact[i][j], rounded[i][j]))
            .isLessThanOrEqualTo(OrthonormalMatrices.FLOAT32_ERROR_BOUND);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"S4", "Q8", "A5", "SL(2,3)", "Frob(7,3)"})
  void theMatricesOfAllElementsAreWithinTheirBounds(String name) {
    Irreps<?> irreps = Irreps.of(named(name));
    for (int row = 0; row < irreps.size(); row++) {
      for (Irrep<?> irrep : List.of(irreps.complex(row), irreps.real(row))) {
        Exact exact = Exact.of(irrep.form());
        ElementMatrices all = irrep.elementMatrices();
        assertThat(all.size()).isEqualTo(Math.toIntExact(irrep.group().order()));
        for (int x = 0; x < all.size(); x++) {
          Matrix<Cyclotomic> matrix = irrep.at(x);
          double square =
              squares(exact.parts(matrix, false), all.real(x))
                  + squares(exact.parts(matrix, true), all.imaginary(x));
          assertThat(Math.sqrt(square)).isLessThanOrEqualTo(all.errorBound(x));
          assertThat(all.errorBound(x)).isLessThanOrEqualTo(all.errorBound());
        }
        assertThat(all.errorBound(0)).isZero();
        assertThat(all.errorBound()).isLessThan(1e-11);
      }
    }
  }

  private static double squares(BigDecimal[][] exact, double[][] rounded) {
    double sum = 0;
    for (int i = 0; i < exact.length; i++) {
      for (int j = 0; j < exact.length; j++) {
        double distance = distance(exact[i][j], rounded[i][j]);
        sum += distance * distance;
      }
    }
    return sum;
  }

  /** Along the longest words of a larger group: unitary and with the right traces to the bound. */
  @Test
  void errorsStayBelowTheirBoundsInALargerGroup() {
    Irreps<Permutation> irreps = Irreps.of(Groups.symmetric(6));
    Irrep<Permutation> irrep = irreps.complex(10);
    ElementMatrices all = irrep.elementMatrices();
    int d = all.dimension();
    assertThat(d).isEqualTo(16);
    for (int x = 0; x < all.size(); x++) {
      double[][] m = all.real(x);
      double trace = 0;
      double defect = 0;
      for (int i = 0; i < d; i++) {
        trace += m[i][i];
        for (int j = 0; j < d; j++) {
          double dot = i == j ? -1 : 0;
          for (int k = 0; k < d; k++) {
            dot += m[i][k] * m[j][k];
          }
          defect += dot * dot;
        }
      }
      double bound = all.errorBound(x);
      assertThat(Math.abs(trace - irrep.trace().atElement(x).re()))
          .isLessThanOrEqualTo(4 * bound + 1e-14);
      assertThat(Math.sqrt(defect)).isLessThanOrEqualTo(2.01 * bound + 1e-13);
    }
    assertThat(all.realFloat32(7)[1][2]).isEqualTo((float) all.real(7)[1][2]);
    assertThat(all.imaginaryFloat32(7)[1][2]).isZero();
  }

  @Test
  void whatDoesNotFitIsRefused() {
    FiniteGroup<Permutation> s4 = Groups.symmetric(4);
    Irrep<Permutation> irrep = Irreps.of(s4).complex(3);
    OrthonormalMatrices matrices = irrep.orthonormal();
    assertThatThrownBy(() -> ElementMatrices.of(s4, matrices, 24 * 9 - 1))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("24 matrices of 3×3");
    assertThat(ElementMatrices.of(s4, matrices, 24 * 9).size()).isEqualTo(24);
    assertThatThrownBy(() -> ElementMatrices.of(Groups.cyclic(3), matrices))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("matrices of the generators");
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> ElementMatrices.of(s4, matrices))
        .isInstanceOf(CancellationException.class);
  }
}
