package org.intertwiner.reptheory.intertwiner;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.Irrep;

/**
 * One block of a coupling: a reduced basis of Hom_G(V_a ⊗ V_b, V_c), made orthogonal copy by copy.
 *
 * <p>For two maps P, Q the product E = P (F_a ⊗ F_b)⁻¹ Q* F_c is an endomorphism of V_c, known from
 * its first column; P − (E/N_Q) Q is orthogonal to Q. N = E for P = Q is a positive number. What is
 * left of a map that is a combination of endomorphisms after earlier copies is zero.
 */
final class CouplingSolver<G> {
  private final TensorFactor<G> left;
  private final TensorFactor<G> right;
  private final Irrep<G> irrep;
  private final SparseMatrix<Cyclotomic> form;
  private final List<SparseMatrix<Cyclotomic>> endomorphisms;
  private final List<SparseMatrix<Cyclotomic>> copies = new ArrayList<>();
  private final List<Cyclotomic> norms = new ArrayList<>();

  /** (F_a ⊗ F_b)⁻¹ Q* F_c e_0 for each copy Q. */
  private final List<Cyclotomic[]> duals = new ArrayList<>();

  CouplingSolver(TensorFactor<G> left, TensorFactor<G> right, Irrep<G> irrep) {
    this.left = left;
    this.right = right;
    this.irrep = irrep;
    this.form = SparseMatrix.of(irrep.form());
    this.endomorphisms = irrep.endomorphisms().stream().map(SparseMatrix::of).toList();
  }

  ClebschGordanTensor<G> block(int expected, IntertwinerLimits limits) {
    int n = Math.multiplyExact(left.dimension(), right.dimension());
    limits.require(
        "coupling of " + left.name() + " and " + right.name() + " to " + irrep.name(),
        n,
        irrep.dimension(),
        expected);
    List<SparseMatrix<Cyclotomic>> maps =
        new HomLift(
                new HomLift.Problem(
                    left.group(),
                    StructuredMap.tensor(left.action(), right.action()),
                    n,
                    StructuredMap.of(irrep.generators()),
                    irrep.dimension(),
                    expected),
                HomLift.Way.TARGET_BY_ROWS,
                form,
                limits)
            .maps();
    int multiplicity = expected / endomorphisms.size();
    if (endomorphisms.size() == 1) {
      byGramMatrix(maps);
    } else {
      for (SparseMatrix<Cyclotomic> map : maps) {
        if (copies.size() < multiplicity) {
          SpinPlan.interruption();
          orthogonalise(map);
        }
      }
    }
    return withEndomorphisms(multiplicity);
  }

  /**
   * Where E is a number: with G_ij = P_i (F_a ⊗ F_b)⁻¹ P_j* F_c and G = L D L*, the rows of L⁻¹ are
   * the coefficients of the copies and D their norms.
   */
  private void byGramMatrix(List<SparseMatrix<Cyclotomic>> maps) {
    List<Cyclotomic[]> raw = maps.stream().map(this::dual).toList();
    List<Cyclotomic[]> rows = new ArrayList<>();
    List<Cyclotomic> diagonal = new ArrayList<>();
    for (int i = 0; i < maps.size(); i++) {
      SpinPlan.interruption();
      Cyclotomic[] gram = new Cyclotomic[i + 1];
      for (int j = 0; j <= i; j++) {
        gram[j] = column(maps.get(i), raw.get(j))[0];
      }
      Cyclotomic[] row = new Cyclotomic[i + 1];
      diagonal.add(reduced(gram, rows, diagonal, row));
      rows.add(row);
      Cyclotomic denominator = commonDenominator(row);
      SparseMatrix<Cyclotomic> copy =
          IntertwinerSpace.combination(
              maps.subList(0, i + 1),
              Arrays.stream(row).map(c -> c.multiply(denominator)).toList());
      Cyclotomic first = copy.first().value().inverse();
      Cyclotomic scale = first.multiply(denominator);
      copies.add(copy.scale(first));
      norms.add(diagonal.get(i).multiply(scale).multiply(scale.conjugate()));
    }
  }

  /** Fills in row i of L⁻¹ from row i of G and the earlier rows; returns D_i. */
  private static Cyclotomic reduced(
      Cyclotomic[] gram, List<Cyclotomic[]> rows, List<Cyclotomic> diagonal, Cyclotomic[] row) {
    int i = row.length - 1;
    Arrays.fill(row, Cyclotomic.ZERO);
    row[i] = Cyclotomic.ONE;
    Cyclotomic norm = gram[i];
    for (int q = 0; q < i; q++) {
      Cyclotomic product = Cyclotomic.ZERO;
      for (int j = 0; j <= q; j++) {
        product = product.add(gram[j].multiply(rows.get(q)[j].conjugate()));
      }
      Cyclotomic share = product.multiply(diagonal.get(q).inverse());
      for (int j = 0; j <= q; j++) {
        row[j] = row[j].subtract(share.multiply(rows.get(q)[j]));
      }
      norm = norm.subtract(share.multiply(product.conjugate()));
    }
    return norm;
  }

  /** With coefficients cleared of it the sums stay integral where the maps are. */
  private static Cyclotomic commonDenominator(Cyclotomic[] row) {
    BigInteger common = BigInteger.ONE;
    for (Cyclotomic c : row) {
      for (Rational coefficient : c.coefficients().values()) {
        BigInteger d = coefficient.denominator();
        common = common.multiply(d.divide(d.gcd(common)));
      }
    }
    return Cyclotomic.of(Rational.of(common, BigInteger.ONE));
  }

  private void orthogonalise(SparseMatrix<Cyclotomic> map) {
    SparseMatrix<Cyclotomic> rest = map;
    for (int q = 0; q < copies.size(); q++) {
      Cyclotomic inverse = norms.get(q).inverse();
      List<Cyclotomic> shares = endomorphism(column(map, duals.get(q)));
      for (int k = 0; k < shares.size(); k++) {
        if (!shares.get(k).isZero()) {
          SparseMatrix<Cyclotomic> moved =
              k == 0 ? copies.get(q) : endomorphisms.get(k).multiply(copies.get(q));
          rest = rest.subtract(moved.scale(shares.get(k).multiply(inverse)));
        }
      }
    }
    if (!rest.isZero()) {
      SparseMatrix<Cyclotomic> copy = rest.scale(rest.first().value().inverse());
      Cyclotomic[] dual = dual(copy);
      copies.add(copy);
      duals.add(dual);
      norms.add(column(copy, dual)[0]);
    }
  }

  /** P·y; over ℂ and for real type only its first entry is needed. */
  private Cyclotomic[] column(SparseMatrix<Cyclotomic> map, Cyclotomic[] y) {
    int rows = endomorphisms.size() == 1 ? 1 : map.rows();
    SparseMatrix<Cyclotomic> lines = map.transpose();
    Cyclotomic[] image = new Cyclotomic[rows];
    for (int i = 0; i < rows; i++) {
      Cyclotomic sum = Cyclotomic.ZERO;
      for (int k = lines.start(i); k < lines.start(i + 1); k++) {
        Cyclotomic factor = y[lines.place(k)];
        sum = factor.isZero() ? sum : sum.add(lines.value(k).multiply(factor));
      }
      image[i] = sum;
    }
    return image;
  }

  /** The coordinates of an endomorphism of V_c from its first column. */
  private List<Cyclotomic> endomorphism(Cyclotomic[] column) {
    if (endomorphisms.size() == 1) {
      return List.of(column[0]);
    }
    Matrix<Cyclotomic> columns =
        Matrix.of(
            Cyclotomics.FIELD,
            column.length,
            endomorphisms.size(),
            (i, k) -> endomorphisms.get(k).at(i, 0));
    Matrix<Cyclotomic> right = Matrix.of(Cyclotomics.FIELD, column.length, 1, (i, j) -> column[i]);
    return ExactLinearAlgebra.solve(Cyclotomics.FIELD, columns, right)
        .orElseThrow(() -> new IllegalStateException("no endomorphism of " + irrep.name()))
        .column(0);
  }

  private Cyclotomic[] dual(SparseMatrix<Cyclotomic> map) {
    Cyclotomic[] image = new Cyclotomic[map.columns()];
    Arrays.fill(image, Cyclotomic.ZERO);
    SparseMatrix<Cyclotomic> lines = map.transpose();
    for (int l = form.start(0); l < form.start(1); l++) {
      int i = form.place(l);
      Cyclotomic factor = form.value(l);
      for (int k = lines.start(i); k < lines.start(i + 1); k++) {
        int at = lines.place(k);
        Cyclotomic value = lines.value(k).conjugate();
        image[at] = image[at].add(factor.isOne() ? value : value.multiply(factor));
      }
    }
    return Kronecker.apply(left.inverseForm(), right.inverseForm(), image);
  }

  private ClebschGordanTensor<G> withEndomorphisms(int multiplicity) {
    List<SparseMatrix<Cyclotomic>> maps = new ArrayList<>();
    List<Cyclotomic> squares = new ArrayList<>();
    for (int q = 0; q < copies.size(); q++) {
      for (SparseMatrix<Cyclotomic> endomorphism : endomorphisms) {
        SparseMatrix<Cyclotomic> map =
            endomorphisms.size() == 1 ? copies.get(q) : endomorphism.multiply(copies.get(q));
        Cyclotomic scale = map.first().value().inverse();
        Cyclotomic square = endomorphism.multiply(endomorphism).at(0, 0);
        Cyclotomic size = square.signum() < 0 ? square.negate() : square;
        maps.add(map.scale(scale));
        squares.add(norms.get(q).multiply(size).multiply(scale).multiply(scale.conjugate()));
      }
    }
    return new ClebschGordanTensor<>(
        irrep, multiplicity, left.dimension(), right.dimension(), maps, squares);
  }
}
