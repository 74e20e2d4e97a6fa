package org.intertwiner.harmonic.kernel.eckart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.ModularEmbedding;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.Monomials;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * Numbers, maps and forms modulo one prime, and the values uᵀK(x)v of kernels at random u, x and v
 * there.
 */
final class Residues {
  private static final long PRIMES_ABOVE = 1L << 29;

  private final ModularEmbedding embedding;
  private final long p;
  private final Map<Cyclotomic, Long> known = new HashMap<>();
  private final IdentityHashMap<SparseMatrix<Cyclotomic>, long[][]> maps = new IdentityHashMap<>();
  private final IdentityHashMap<Form, long[]> forms = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Object> atPoint = new IdentityHashMap<>();
  private final Random random = new Random(7);
  private long[] left = {};
  private long[] right = {};
  private long[] monomials = {};

  private Residues(ModularEmbedding embedding) {
    this.embedding = embedding;
    this.p = embedding.field().characteristic();
  }

  /** At a prime where all the numbers are defined. */
  static Residues of(Iterable<Cyclotomic> numbers) {
    int order = 1;
    for (Cyclotomic c : numbers) {
      order = order / gcd(order, c.conductor()) * c.conductor();
    }
    long p = PRIMES_ABOVE;
    while (true) {
      p = PrimeField.primeCongruentToOne(order, p);
      ModularEmbedding embedding = ModularEmbedding.of(PrimeField.of(p), order, 1);
      boolean defined = true;
      for (Cyclotomic c : numbers) {
        defined &= embedding.isDefinedAt(c);
      }
      if (defined) {
        return new Residues(embedding);
      }
    }
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  long prime() {
    return p;
  }

  private long residue(Cyclotomic number) {
    return number.isZero() ? 0 : known.computeIfAbsent(number, embedding::at);
  }

  /** Chooses u, x and v anew. */
  void choose(int rows, int columns, Monomials of) {
    left = random.longs(rows, 0, p).toArray();
    right = random.longs(columns, 0, p).toArray();
    long[] point = random.longs(of.variables(), 0, p).toArray();
    monomials = new long[of.count()];
    for (int i = 0; i < monomials.length; i++) {
      monomials[i] = 1;
      for (int v = 0; v < point.length; v++) {
        for (int e = of.exponent(i, v); e > 0; e--) {
          monomials[i] = monomials[i] * point[v] % p;
        }
      }
    }
    atPoint.clear();
  }

  /** p(x). */
  private long value(Form form) {
    return (Long)
        atPoint.computeIfAbsent(
            form,
            f -> {
              long[] c = forms.computeIfAbsent(form, this::coefficients);
              long sum = 0;
              for (int i = 0; i < c.length; i++) {
                sum = (sum + c[i] * monomials[i]) % p;
              }
              return sum;
            });
  }

  private long[] coefficients(Form form) {
    long[] c = new long[form.monomials().count()];
    for (int i = 0; i < c.length; i++) {
      c[i] = residue(form.coefficient(i));
    }
    return c;
  }

  /** uᵀK(x)v of a matrix without roots. */
  long value(PolynomialMatrix kernel) {
    long sum = 0;
    for (PolynomialMatrix.Entry e : kernel.entries()) {
      long outer = left[e.row()] * right[e.column()] % p;
      sum = (sum + outer * residue(e.factor()) % p * value(e.base())) % p;
    }
    return sum;
  }

  /** uᵀ B P (Y(x) ⊗ Qv). */
  long value(EckartSolver.Factors f) {
    long[] y = f.forms().stream().mapToLong(this::value).toArray();
    long[] q = (long[]) atPoint.computeIfAbsent(f.projection(), m -> timesRight(f.projection()));
    long[] b = (long[]) atPoint.computeIfAbsent(f.embedding(), m -> timesLeft(f.embedding()));
    long sum = 0;
    for (long[] e : entries(f.path())) {
      int column = (int) e[1];
      long pair = y[column / q.length] * q[column % q.length] % p;
      sum = (sum + b[(int) e[0]] * e[2] % p * pair) % p;
    }
    return sum;
  }

  private long[] timesRight(SparseMatrix<Cyclotomic> m) {
    long[] product = new long[m.rows()];
    for (long[] e : entries(m)) {
      int row = (int) e[0];
      product[row] = (product[row] + e[2] * right[(int) e[1]]) % p;
    }
    return product;
  }

  private long[] timesLeft(SparseMatrix<Cyclotomic> m) {
    long[] product = new long[m.columns()];
    for (long[] e : entries(m)) {
      int column = (int) e[1];
      product[column] = (product[column] + e[2] * left[(int) e[0]]) % p;
    }
    return product;
  }

  /** Row, column and residue of each entry. */
  private long[][] entries(SparseMatrix<Cyclotomic> m) {
    return maps.computeIfAbsent(
        m,
        key ->
            key.entries().stream()
                .map(e -> new long[] {e.row(), e.column(), residue(e.value())})
                .toArray(long[][]::new));
  }

  /** The rank of the rows modulo the prime. */
  int rank(List<long[]> rows) {
    List<long[]> echelon = new ArrayList<>();
    List<Integer> pivots = new ArrayList<>();
    for (long[] given : rows) {
      long[] row = given.clone();
      for (int r = 0; r < echelon.size(); r++) {
        long factor = row[pivots.get(r)];
        if (factor != 0) {
          long[] other = echelon.get(r);
          for (int j = pivots.get(r); j < row.length; j++) {
            row[j] = (row[j] + (p - factor) * other[j]) % p;
          }
        }
      }
      int pivot = 0;
      while (pivot < row.length && row[pivot] == 0) {
        pivot++;
      }
      if (pivot < row.length) {
        long inverse = embedding.field().inverse(row[pivot]);
        for (int j = pivot; j < row.length; j++) {
          row[j] = row[j] * inverse % p;
        }
        echelon.add(row);
        pivots.add(pivot);
      }
    }
    return echelon.size();
  }
}
