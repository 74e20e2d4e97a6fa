package org.intertwiner.harmonic.certificate;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * The change between matrices of maps in seminormal and in orthonormal bases: the entry (i, j) of
 * the one is that of the other times the square root of a ratio of norms.
 *
 * <p><i>Accuracy:</i> exact; roots stay roots ({@link PolynomialMatrix.Entry#square}).
 * <i>Complexity:</i> one product of rational numbers per entry.
 */
public final class Norms {
  private final List<Rational> in;
  private final List<Rational> out;
  private final boolean trivial;

  // the ratios D_out / D_in and their inverses, row by row where they are asked for
  private final Rational[][] ratios;
  private final Rational[][] inverses;

  /**
   * The change for maps V_in → V_out.
   *
   * @param in the norms of V_in
   * @param out the norms of V_out
   */
  public Norms(List<Rational> in, List<Rational> out) {
    this.in = List.copyOf(in);
    this.out = List.copyOf(out);
    this.trivial = areOnes(in) && areOnes(out);
    this.ratios = new Rational[out.size()][];
    this.inverses = new Rational[out.size()][];
  }

  private static boolean areOnes(List<Rational> norms) {
    for (Rational norm : norms) {
      if (!norm.isOne()) {
        return false;
      }
    }
    return true;
  }

  /**
   * K = D_out^½ K′ D_in^−½.
   *
   * @param seminormal K′
   * @return K
   */
  public PolynomialMatrix toOrthonormal(PolynomialMatrix seminormal) {
    return scaled(seminormal, false);
  }

  /**
   * K′ = D_out^−½ K D_in^½.
   *
   * @param orthonormal K
   * @return K′
   */
  public PolynomialMatrix toSeminormal(PolynomialMatrix orthonormal) {
    return scaled(orthonormal, true);
  }

  private PolynomialMatrix scaled(PolynomialMatrix matrix, boolean back) {
    if (trivial) {
      return matrix;
    }
    List<PolynomialMatrix.Entry> entries = new ArrayList<>(matrix.entries().size());
    for (PolynomialMatrix.Entry e : matrix.entries()) {
      Rational square = row(e.row(), back)[e.column()];
      entries.add(square.isOne() ? e : e.times(Cyclotomic.ONE, square));
    }
    return PolynomialMatrix.of(
        matrix.rows(), matrix.columns(), matrix.variables(), matrix.degree(), entries);
  }

  private Rational[] row(int i, boolean back) {
    Rational[][] known = back ? inverses : ratios;
    if (known[i] == null) {
      Rational[] row = new Rational[in.size()];
      for (int j = 0; j < row.length; j++) {
        row[j] = back ? in.get(j).divide(out.get(i)) : out.get(i).divide(in.get(j));
      }
      known[i] = row;
    }
    return known[i];
  }

  /**
   * A multiple of a matrix whose first entry has no root, and no other entry either where all of
   * them are multiples of one root.
   *
   * @param matrix a matrix of forms
   * @return the matrix divided by the root of its first entry
   */
  public static PolynomialMatrix withoutCommonRoot(PolynomialMatrix matrix) {
    if (matrix.entries().isEmpty() || matrix.entries().get(0).square().isOne()) {
      return matrix;
    }
    Rational inverse = matrix.entries().get(0).square().inverse();
    List<PolynomialMatrix.Entry> entries = new ArrayList<>(matrix.entries().size());
    for (PolynomialMatrix.Entry e : matrix.entries()) {
      entries.add(e.times(Cyclotomic.ONE, inverse));
    }
    return PolynomialMatrix.of(
        matrix.rows(), matrix.columns(), matrix.variables(), matrix.degree(), entries);
  }
}
