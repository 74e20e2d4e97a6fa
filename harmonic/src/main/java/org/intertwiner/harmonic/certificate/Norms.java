package org.intertwiner.harmonic.certificate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.number.Radical;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * The change between matrices of maps in seminormal and in orthonormal bases: the entry (i, j) of
 * the one is that of the other times the square root of a ratio of norms.
 *
 * <p><i>Accuracy:</i> exact. <i>Complexity:</i> one product per entry; roots and repeated products
 * are kept.
 */
public final class Norms {
  private final List<Rational> in;
  private final List<Rational> out;
  private final boolean trivial;
  private final Map<Rational, Cyclotomic> roots = new HashMap<>();
  private final Map<Product, Cyclotomic> products = new HashMap<>();

  private record Product(Cyclotomic factor, Rational square) {}

  /**
   * The change for maps V_in → V_out.
   *
   * @param in the norms of V_in
   * @param out the norms of V_out
   */
  public Norms(List<Rational> in, List<Rational> out) {
    this.in = List.copyOf(in);
    this.out = List.copyOf(out);
    this.trivial = in.stream().allMatch(Rational::isOne) && out.stream().allMatch(Rational::isOne);
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
    List<PolynomialMatrix.Entry> entries = new ArrayList<>();
    for (PolynomialMatrix.Entry e : matrix.entries()) {
      Rational square = out.get(e.row()).divide(in.get(e.column()));
      Cyclotomic factor = times(e.factor(), back ? square.inverse() : square);
      entries.add(new PolynomialMatrix.Entry(e.row(), e.column(), factor, e.base()));
    }
    return PolynomialMatrix.of(
        matrix.rows(), matrix.columns(), matrix.variables(), matrix.degree(), entries);
  }

  private Cyclotomic times(Cyclotomic factor, Rational square) {
    if (square.isOne()) {
      return factor;
    }
    return products.computeIfAbsent(
        new Product(factor, square),
        p -> p.factor().multiply(roots.computeIfAbsent(p.square(), Norms::root)));
  }

  private static Cyclotomic root(Rational square) {
    return Radical.sqrt(square).toCyclotomic();
  }
}
