package org.intertwiner.harmonic.certificate;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.ModularEmbedding;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.Monomials;
import org.intertwiner.harmonic.polynomial.Substitution;

/**
 * The space of polynomials of one degree that a certificate's blocks share: the monomials whose
 * coefficients determine a polynomial (all of them, or those of degree ≤ 1 in the last variable for
 * harmonic forms, by Cauchy–Kovalevskaya), the Laplacian, and how the generators act modulo primes.
 */
final class GroundDegree {
  /** Matrices with more entries are computed anew for every block rather than remembered. */
  private static final int MOST_REMEMBERED = 1 << 12;

  private final Monomials monomials;
  private final boolean harmonic;
  private final List<Substitution> substitutions;
  private final int[] determining;
  private final int[] position;
  private final boolean remembers;
  private final IdentityHashMap<ModularEmbedding, long[][][]> images = new IdentityHashMap<>();
  private int[][] sources = new int[0][];
  private long[][] factors = new long[0][];

  GroundDegree(Monomials monomials, boolean harmonic, List<Substitution> substitutions) {
    this.monomials = monomials;
    this.harmonic = harmonic;
    this.substitutions = substitutions;
    this.position = new int[monomials.count()];
    int last = monomials.variables() - 1;
    int[] all = new int[monomials.count()];
    int count = 0;
    for (int i = 0; i < all.length; i++) {
      boolean counts = !harmonic || monomials.exponent(i, last) <= 1;
      position[i] = counts ? count : -1;
      if (counts) {
        all[count++] = i;
      }
    }
    this.determining = Arrays.copyOf(all, count);
    this.remembers = (long) count * all.length <= MOST_REMEMBERED;
    if (harmonic && monomials.degree() >= 2) {
      readLaplacian();
    }
  }

  private void readLaplacian() {
    Monomials lower = monomials.lower().lower();
    int n = monomials.variables();
    sources = new int[lower.count()][n];
    factors = new long[lower.count()][n];
    for (int i = 0; i < lower.count(); i++) {
      int[] alpha = lower.exponents(i);
      for (int v = 0; v < n; v++) {
        alpha[v] += 2;
        sources[i][v] = monomials.indexOf(alpha);
        factors[i][v] = (long) alpha[v] * (alpha[v] - 1);
        alpha[v] -= 2;
      }
    }
  }

  Monomials monomials() {
    return monomials;
  }

  /** The positions of the monomials that determine a polynomial of the space. */
  int[] determining() {
    return determining;
  }

  /** Whether Σ residues[coefficients[α]] x^α lies in the space, modulo p. */
  boolean contains(int[] coefficients, long[] residues, long p) {
    for (int i = 0; i < sources.length; i++) {
      long sum = 0;
      for (int v = 0; v < sources[i].length; v++) {
        sum += factors[i][v] * residues[coefficients[sources[i][v]]] % p;
      }
      if (sum % p != 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Modulo a prime, for each determining monomial the determining coefficients of the image of that
   * polynomial of the space whose determining coefficients are a unit vector.
   */
  long[][] images(int generator, ModularEmbedding embedding) {
    if (!remembers) {
      return compute(generator, embedding);
    }
    long[][][] known = images.get(embedding);
    if (known == null) {
      known = new long[substitutions.size()][][];
      images.put(embedding, known);
    }
    if (known[generator] == null) {
      known[generator] = compute(generator, embedding);
    }
    return known[generator];
  }

  private long[][] compute(int generator, ModularEmbedding embedding) {
    long p = embedding.field().characteristic();
    long[][] columns = new long[determining.length][determining.length];
    long[][] extensions = new long[determining.length][];
    for (int unit = 0; unit < extensions.length; unit++) {
      extensions[unit] = extension(determining[unit], p);
    }
    for (int a = 0; a < monomials.count(); a++) {
      Form form = substitutions.get(generator).image(monomials.degree(), a);
      for (int at = 0; at < position.length; at++) {
        Cyclotomic c = form.coefficient(at);
        if (position[at] >= 0 && !c.isZero()) {
          long residue = embedding.at(c);
          for (int unit = 0; unit < extensions.length; unit++) {
            if (extensions[unit][a] != 0) {
              long[] column = columns[unit];
              column[position[at]] = (column[position[at]] + extensions[unit][a] * residue) % p;
            }
          }
        }
      }
    }
    return columns;
  }

  /**
   * Modulo p, the polynomial of the space whose determining coefficients are a unit vector:
   * harmonic ones by p_{k+2} = −Δ′p_k / ((k+1)(k+2)) for p = Σ p_k(x′) xₙᵏ.
   */
  private long[] extension(int unit, long p) {
    long[] c = new long[monomials.count()];
    c[unit] = 1;
    int last = monomials.variables() - 1;
    if (!harmonic) {
      return c;
    }
    int[] alpha = monomials.exponents(unit);
    for (int k = alpha[last] + 2; k <= monomials.degree(); k += 2) {
      long factor = p - Places.inverse((long) k * (k - 1) % p, p);
      for (int i = 0; i < c.length; i++) {
        if (monomials.exponent(i, last) == k) {
          c[i] = laplacianBelow(c, i, p) * factor % p;
        }
      }
    }
    return c;
  }

  /** The coefficient of x^α / xₙ² in the Laplacian of the first variables. */
  private long laplacianBelow(long[] c, int at, long p) {
    int last = monomials.variables() - 1;
    int[] alpha = monomials.exponents(at);
    alpha[last] -= 2;
    long sum = 0;
    for (int v = 0; v < last; v++) {
      alpha[v] += 2;
      sum += (long) alpha[v] * (alpha[v] - 1) % p * c[monomials.indexOf(alpha)] % p;
      alpha[v] -= 2;
    }
    return sum % p;
  }
}
