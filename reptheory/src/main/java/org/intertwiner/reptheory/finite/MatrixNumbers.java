package org.intertwiner.reptheory.finite;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * The numbers of some exact matrices, ready to prove identities between them modulo primes.
 *
 * <p>Let D be a common denominator and m ≥ D a bound of all conjugates of D·x for all entries x. An
 * identity of degree k with at most t monomials on both sides, times Dᵏ, says that an element of
 * ℤ[ζ_n] of size at most t·mᵏ is zero. It holds if it holds under all embeddings of the field of
 * the entries modulo primes whose product is greater (see {@link TableNumbers}).
 */
final class MatrixNumbers {
  private final List<int[][]> ids = new ArrayList<>();
  private final List<Cyclotomic> distinct = new ArrayList<>();
  private final Map<Cyclotomic, Integer> index = new HashMap<>();
  private final EmbeddingClasses embeddings;
  private final BigInteger denominator;
  private final BigInteger size;
  private final NumberImages values;

  /** The entries of the matrices and further numbers of the same field. */
  MatrixNumbers(List<Matrix<Cyclotomic>> matrices, Collection<Cyclotomic> further) {
    for (Matrix<Cyclotomic> matrix : matrices) {
      int[][] id = new int[matrix.rows()][matrix.columns()];
      for (int i = 0; i < id.length; i++) {
        for (int j = 0; j < id[i].length; j++) {
          id[i][j] = index.computeIfAbsent(matrix.at(i, j), this::append);
        }
      }
      ids.add(id);
    }
    this.denominator = NumberSize.commonDenominator(distinct);
    this.size = NumberSize.bound(distinct, denominator);
    further.forEach(x -> index.computeIfAbsent(x, this::append));
    int[] conductors = distinct.stream().mapToInt(Cyclotomic::conductor).toArray();
    this.values = new NumberImages(distinct);
    this.embeddings = new EmbeddingClasses(Embedding.conductor(conductors), distinct);
  }

  private int append(Cyclotomic value) {
    distinct.add(value);
    return distinct.size() - 1;
  }

  EmbeddingClasses embeddings() {
    return embeddings;
  }

  /** m ≥ D, |D·x| for all entries x of the matrices and all embeddings. */
  BigInteger size() {
    return size;
  }

  /** Does an identity between elements of ℤ[ζ_n] of at most this size hold? */
  boolean holds(BigInteger bound, Predicate<Images> identity) {
    boolean first = true;
    for (ModP field : primes(bound)) {
      for (int unit : embeddings.representatives()) {
        Interruption.check();
        if (!identity.test(new Images(field, unit, first))) {
          return false;
        }
      }
      first = false;
    }
    return true;
  }

  private List<ModP> primes(BigInteger bound) {
    BigInteger product = BigInteger.ONE;
    List<ModP> primes = new ArrayList<>();
    for (int i = 0; product.compareTo(bound.shiftLeft(1)) <= 0; i++) {
      ModP field = ModP.of(embeddings.n(), i);
      BigInteger p = BigInteger.valueOf(field.p());
      if (denominator.mod(p).signum() != 0) {
        primes.add(field);
        product = product.multiply(p);
      }
    }
    return primes;
  }

  /** All matrices under one embedding. */
  final class Images {
    private final boolean first;
    private final Embedding embedding;
    private final long[] residues;
    private long[] conjugates = {};

    private Images(ModP field, int unit, boolean first) {
      this.first = first;
      this.embedding = new Embedding(field, unit);
      this.residues = values.under(embedding);
    }

    /** Is this the first prime? */
    boolean isFirst() {
      return first;
    }

    Embedding embedding() {
      return embedding;
    }

    ModP field() {
      return embedding.field();
    }

    /** The image of a number that was given. */
    long of(Cyclotomic x) {
      Integer id = index.get(x);
      return id == null ? embedding.of(x) : residues[id];
    }

    /** The image of a matrix. */
    long[][] matrix(int number) {
      return fill(ids.get(number), residues);
    }

    /** The image of the adjoint of a matrix. */
    long[][] adjoint(int number) {
      if (conjugates.length == 0) {
        conjugates = values.under(embedding.conjugate());
      }
      return transpose(fill(ids.get(number), conjugates));
    }

    private static long[][] fill(int[][] id, long[] values) {
      long[][] image = new long[id.length][];
      for (int i = 0; i < id.length; i++) {
        image[i] = new long[id[i].length];
        for (int j = 0; j < id[i].length; j++) {
          image[i][j] = values[id[i][j]];
        }
      }
      return image;
    }

    private static long[][] transpose(long[][] a) {
      long[][] t = new long[a.length == 0 ? 0 : a[0].length][a.length];
      for (int i = 0; i < a.length; i++) {
        for (int j = 0; j < t.length; j++) {
          t[j][i] = a[i][j];
        }
      }
      return t;
    }

    /** The product of two images; zero entries of the right factor cost nothing. */
    long[][] multiply(long[][] a, long[][] b) {
      ModP field = field();
      long[][] bt = transpose(b);
      long[][] c = new long[a.length][bt.length];
      int[] at = new int[b.length];
      for (int j = 0; j < bt.length; j++) {
        int nonZero = 0;
        for (int k = 0; k < b.length; k++) {
          if (bt[j][k] != 0) {
            at[nonZero++] = k;
          }
        }
        for (int i = 0; i < a.length; i++) {
          long sum = 0;
          for (int k = 0; k < nonZero; k++) {
            sum = field.accumulate(sum, a[i][at[k]], bt[j][at[k]]);
          }
          c[i][j] = field.reduce(sum);
        }
      }
      return c;
    }
  }
}
