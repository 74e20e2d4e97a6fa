package org.intertwiner.harmonic.invariant;

import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.ring.ModularEmbedding;
import org.intertwiner.harmonic.polynomial.Form;

/**
 * Algebraic independence of forms by the rank of their Jacobian matrix: the rank at one point
 * modulo a prime is at most the number of algebraically independent ones among them.
 */
final class Jacobian {
  private static final int POINTS = 4;

  private Jacobian() {}

  /** The largest rank of the Jacobian matrix at some random points. */
  static int rank(MonomialTable table, ModularEmbedding embedding, List<Form> forms) {
    long p = embedding.field().characteristic();
    SplittableRandom random = new SplittableRandom(0x0a11);
    int most = 0;
    for (int i = 0; i < POINTS; i++) {
      long[] point = random.longs(table.variables(), 1, p).toArray();
      ModularRows rows = new ModularRows(p);
      for (Form form : forms) {
        long[] residues = EquivarianceProof.residues(form, embedding);
        rows.add(gradient(table, residues, form.degree(), point, p));
      }
      most = Math.max(most, rows.rank());
    }
    return most;
  }

  private static long[] gradient(
      MonomialTable table, long[] form, int degree, long[] point, long p) {
    long[] powers = table.values(point, Math.max(0, degree - 1), p);
    long[] gradient = new long[table.variables()];
    for (int v = 0; v < gradient.length && degree > 0; v++) {
      long[] partial = EquivarianceProof.derivative(table, form, degree, v, p);
      for (int a = 0; a < partial.length; a++) {
        gradient[v] = (gradient[v] + partial[a] * powers[a]) % p;
      }
    }
    return gradient;
  }
}
