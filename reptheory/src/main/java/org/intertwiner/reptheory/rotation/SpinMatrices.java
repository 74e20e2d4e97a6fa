package org.intertwiner.reptheory.rotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;

/** The matrices of spins on generators and on elements. */
final class SpinMatrices {
  private static final Rational HALF = Rational.of(1, 2);

  private SpinMatrices() {}

  /** On |j m⟩, m = j … −j, the norms 1/C(2j, j+m): J₊ has j − m, J₋ has j + m. */
  static <G> LieRepresentation<G> complex(CompactGroup<G> group, String name, int doubled) {
    int n = doubled + 1;
    List<Rational> norms = new ArrayList<>();
    Rational norm = Rational.ONE;
    for (int down = 0; down < n; down++) {
      norms.add(norm);
      norm = norm.multiply(Rational.of(down + 1, doubled - down > 0 ? doubled - down : 1));
    }
    List<Matrix<Cyclotomic>> matrices = onGenerators(group, a -> complex(doubled, a));
    return LieRepresentation.seminormal(group, name, matrices, norms)
        .withClosedForm(
            g -> complexValue(doubled, ZyzAngles.from(quaternion(g))),
            List.of(RotationIrreps.weights(doubled, 2, 0)));
  }

  /** −iJ_a for a = 0, 1, 2, seminormal. */
  private static Matrix<Cyclotomic> complex(int doubled, int axis) {
    Cyclotomic[][] rows = zeros(doubled + 1);
    for (int k = 0; k <= doubled; k++) {
      // column k is m = j − k, with j − m = k and j + m = 2j − k
      if (axis == 2) {
        rows[k][k] = imaginary(Rational.of(2L * k - doubled, 2));
        continue;
      }
      Rational up = HALF.multiply(Rational.of(k));
      Rational down = HALF.multiply(Rational.of((long) doubled - k));
      if (k > 0) {
        rows[k - 1][k] = axis == 0 ? imaginary(up.negate()) : Cyclotomic.of(up.negate());
      }
      if (k < doubled) {
        rows[k + 1][k] = axis == 0 ? imaginary(down.negate()) : Cyclotomic.of(down);
      }
    }
    return matrix(rows);
  }

  private static Cyclotomic imaginary(Rational value) {
    return Cyclotomic.I.scale(value);
  }

  /** On Re and Im of the |j m⟩. */
  static <G> LieRepresentation<G> realified(CompactGroup<G> group, String name, int doubled) {
    LieRepresentation<G> spin = complex(group, name, doubled);
    int n = doubled + 1;
    List<Rational> norms = new ArrayList<>(spin.norms());
    norms.addAll(spin.norms());
    List<Matrix<Cyclotomic>> matrices = new ArrayList<>();
    for (int k = 0; k < group.topologicalGenerators().size(); k++) {
      Matrix<Cyclotomic> m = spin.seminormalOnGenerator(k);
      matrices.add(
          Matrix.of(
              Cyclotomics.FIELD,
              2 * n,
              2 * n,
              (i, j) -> {
                Cyclotomic entry = m.at(i % n, j % n);
                Cyclotomic conjugate = entry.conjugate();
                Cyclotomic re = entry.add(conjugate).scale(HALF);
                Cyclotomic im =
                    entry.subtract(conjugate).multiply(Cyclotomic.I).scale(HALF).negate();
                return i / n == j / n ? re : i < n ? im.negate() : im;
              }));
    }
    Map<List<Integer>, Long> weights = RotationIrreps.weights(doubled, 2, 0);
    weights.replaceAll((w, m) -> 2 * m);
    return LieRepresentation.seminormal(group, name, matrices, norms)
        .withClosedForm(
            g -> realified(complexValue(doubled, ZyzAngles.from(quaternion(g)))), List.of(weights));
  }

  private static double[][][] realified(double[][][] value) {
    int n = value[0].length;
    double[][][] real = new double[2][2 * n][2 * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        real[0][i][j] = value[0][i][j];
        real[0][n + i][n + j] = value[0][i][j];
        real[0][n + i][j] = value[1][i][j];
        real[0][i][n + j] = -value[1][i][j];
      }
    }
    return real;
  }

  /** exp(−iαm′) d(β) exp(−iγm). */
  private static double[][][] complexValue(int doubled, ZyzAngles angles) {
    double[][] d = WignerSmallD.matrix(new HalfInteger(doubled), angles.beta());
    int n = doubled + 1;
    double[][][] value = new double[2][n][n];
    for (int i = 0; i < n; i++) {
      double row = (doubled / 2.0 - i) * angles.alpha();
      for (int k = 0; k < n; k++) {
        double phase = row + (doubled / 2.0 - k) * angles.gamma();
        value[0][i][k] = Math.cos(phase) * d[i][k];
        value[1][i][k] = -Math.sin(phase) * d[i][k];
      }
    }
    return value;
  }

  /** On the real harmonics, m = −l … l; parity 0 where the group has no −1. */
  static <G> LieRepresentation<G> harmonic(CompactGroup<G> group, String name, int l, int parity) {
    Rational[] norms = new Rational[2 * l + 1];
    Rational norm = Rational.ONE;
    for (int m = 0; m <= l; m++) {
      Rational own = m == 0 ? norm : norm.multiply(HALF);
      norms[l + m] = own;
      norms[l - m] = own;
      norm = norm.multiply(Rational.of(l + m + 1L, m < l ? l - m : 1));
    }
    boolean spin = RotationIrreps.Kind.of(group) == RotationIrreps.Kind.SPIN;
    List<Matrix<Cyclotomic>> matrices =
        onGenerators(group, a -> a < 0 ? reflection(l, parity) : harmonic(l, a));
    List<Map<List<Integer>, Long>> weights = new ArrayList<>();
    weights.add(RotationIrreps.weights(2 * l, spin ? 2 : 1, 0));
    if (parity != 0) {
      weights.add(RotationIrreps.weights(2 * l, 1, parity));
    }
    return LieRepresentation.seminormal(group, name, matrices, Arrays.asList(norms))
        .withClosedForm(
            g -> {
              boolean improper = parity != 0 && isImproper((DenseMatrix) g);
              double sign = improper ? parity : 1;
              return harmonicValue(l, sign, ZyzAngles.from(quaternion(g, improper)));
            },
            weights);
  }

  /** L_x, L_y or L_z on harmonics without square roots: V_m of norm 1/(2C(2l, l+m)), V_0 1/C. */
  private static Matrix<Cyclotomic> harmonic(int l, int axis) {
    Cyclotomic[][] rows = zeros(2 * l + 1);
    for (int m = 0; m <= l; m++) {
      if (axis == 2) {
        rows[l - m][l + m] = Cyclotomic.of(m);
        rows[l + m][l - m] = Cyclotomic.of(-m);
        continue;
      }
      Cyclotomic up = Cyclotomic.of(m == 0 ? Rational.of(l) : Rational.of(l - m, 2));
      Cyclotomic down = Cyclotomic.of(Rational.of(l + m, 2));
      int turned = axis == 1 ? 1 : -1;
      if (m < l) {
        put(rows, l + turned * (m + 1), l + m, axis == 1 ? up : up.negate());
      }
      if (m > 1 || (m == 1 && axis == 1)) {
        put(rows, l + turned * (m - 1), l + m, down.negate());
      }
      if (m > 0) {
        if (m < l) {
          put(rows, l - turned * (m + 1), l - m, up);
        }
        if (m > 1 || axis == 0) {
          put(rows, l - turned * (m - 1), l - m, axis == 1 ? down.negate() : down);
        }
      }
    }
    return matrix(rows);
  }

  private static void put(Cyclotomic[][] rows, int row, int column, Cyclotomic value) {
    rows[row][column] = value;
  }

  /** diag(−1, 1, 1), which is −1 times the half turn about x. */
  private static Matrix<Cyclotomic> reflection(int l, int parity) {
    Cyclotomic[][] rows = zeros(2 * l + 1);
    for (int m = -l; m <= l; m++) {
      // on functions x ↦ −x gives (−1)^m to cosines and −(−1)^m to sines
      int sign = (m % 2 == 0) == (m >= 0) ? 1 : -1;
      rows[l + m][l + m] = Cyclotomic.of((long) sign * parity * (l % 2 == 0 ? 1 : -1));
    }
    return matrix(rows);
  }

  /** sign · Z(α) d(β) Z(γ) on real harmonics. */
  private static double[][][] harmonicValue(int l, double sign, ZyzAngles angles) {
    int n = 2 * l + 1;
    double[][] d = WignerSmallD.matrix(HalfInteger.of(l), angles.beta());
    double[][] middle = new double[n][n];
    for (int a = 0; a <= l; a++) {
      for (int b = 0; b <= l; b++) {
        double plain = ((a + b) % 2 == 0 ? sign : -sign) * d[l - a][l - b];
        double crossed = (b % 2 == 0 ? sign : -sign) * d[l + a][l - b];
        if (a == 0 || b == 0) {
          middle[l + a][l + b] = a == b ? plain : plain * Math.sqrt(2);
        } else {
          middle[l + a][l + b] = plain + crossed;
          middle[l - a][l - b] = plain - crossed;
        }
      }
    }
    double[][] value = new double[n][n];
    for (int m = -l; m <= l; m++) {
      double cos = Math.cos(m * angles.alpha());
      double sin = Math.sin(m * angles.alpha());
      for (int k = -l; k <= l; k++) {
        // row m gets cos of its own and −sin of the row −m, for either sign of m
        value[l + m][l + k] = cos * middle[l + m][l + k] - sin * middle[l - m][l + k];
      }
    }
    double[][][] turned = new double[2][n][n];
    for (int k = -l; k <= l; k++) {
      double cos = Math.cos(k * angles.gamma());
      double sin = Math.sin(k * angles.gamma());
      for (int m = 0; m < n; m++) {
        turned[0][m][l + k] = cos * value[m][l + k] + sin * value[m][l - k];
      }
    }
    return turned;
  }

  /** The space R³ with coordinates (x, y, z). */
  static <G> LieRepresentation<G> space(CompactGroup<G> group, RotationIrreps.Kind kind) {
    int parity = kind == RotationIrreps.Kind.ORTHOGONAL ? -1 : 0;
    LieRepresentation<G> one = harmonic(group, "vector", 1, parity);
    int[] place = {2, 0, 1};
    List<Matrix<Cyclotomic>> matrices = new ArrayList<>();
    for (int k = 0; k < group.topologicalGenerators().size(); k++) {
      Matrix<Cyclotomic> m = one.onGenerator(k);
      matrices.add(Matrix.of(Cyclotomics.FIELD, 3, 3, (i, j) -> m.at(place[i], place[j])));
    }
    List<Map<List<Integer>, Long>> weights = new ArrayList<>();
    weights.add(RotationIrreps.weights(2, kind == RotationIrreps.Kind.SPIN ? 2 : 1, 0));
    if (parity != 0) {
      weights.add(RotationIrreps.weights(2, 1, parity));
    }
    return LieRepresentation.seminormal(
            group, "vector", matrices, Collections.nCopies(3, Rational.ONE))
        .withClosedForm(
            g -> {
              double[][] rows =
                  g instanceof DenseMatrix m ? m.toRows() : quaternion(g).toRotation().toRows();
              return new double[][][] {rows, new double[3][3]};
            },
            weights);
  }

  private static UnitQuaternion quaternion(Object g) {
    return g instanceof UnitQuaternion q
        ? q
        : g instanceof ComplexMatrix u
            ? UnitQuaternion.fromUnitary(u)
            : UnitQuaternion.fromRotation((DenseMatrix) g);
  }

  private static UnitQuaternion quaternion(Object g, boolean improper) {
    return quaternion(improper ? ((DenseMatrix) g).scale(-1) : g);
  }

  private static boolean isImproper(DenseMatrix g) {
    return ComplexMatrix.from(g).determinant()[0] < 0;
  }

  private interface OnAxis {
    Matrix<Cyclotomic> at(int axis);
  }

  /** The axis of an infinitesimal generator, −1 for the reflection. */
  private static <G> List<Matrix<Cyclotomic>> onGenerators(CompactGroup<G> group, OnAxis rule) {
    return group.topologicalGenerators().stream()
        .map(g -> rule.at(g instanceof Generator.Infinitesimal<G> x ? x.index() : -1))
        .toList();
  }

  private static Cyclotomic[][] zeros(int n) {
    Cyclotomic[][] rows = new Cyclotomic[n][n];
    for (Cyclotomic[] row : rows) {
      Arrays.fill(row, Cyclotomic.ZERO);
    }
    return rows;
  }

  private static Matrix<Cyclotomic> matrix(Cyclotomic[][] rows) {
    return Matrix.of(Cyclotomics.FIELD, rows.length, rows.length, (i, j) -> rows[i][j]);
  }
}
