package org.intertwiner.reptheory.compact.pattern;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.family.CartanType;
import org.intertwiner.algebra.group.family.RootSystem;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.reptheory.compact.HighestWeights;
import org.intertwiner.reptheory.compact.Weight;
import org.intertwiner.reptheory.compact.module.ChevalleyModule;
import org.intertwiner.reptheory.compact.module.ModuleLimits;

/**
 * Irreducible representations of SU(n) in the basis of Gelfand and Tsetlin, adapted to the chain
 * U(n) ⊃ U(n−1) ⊃ … ⊃ U(1).
 *
 * <p><em>Formula:</em> with l_{ki} = λ_{ki} − i + 1, E_{k,k+1} ξ = −Σᵢ ∏ⱼ (l_{ki} − l_{k+1,j}) /
 * ∏_{j≠i} (l_{ki} − l_{kj}) ξ(λ_{ki}+1) and E_{k+1,k} ξ = Σᵢ ∏ⱼ (l_{ki} − l_{k−1,j}) / ∏_{j≠i}
 * (l_{ki} − l_{kj}) ξ(λ_{ki}−1); the norms are products of quotients of factorials, so that the
 * orthonormal matrices are signed square roots of rationals. <em>Shape:</em> one basis vector for
 * each pattern, in descending order. <em>Accuracy:</em> exact; proved as every {@link
 * ChevalleyModule}. <em>Source:</em> I. M. Gelfand and M. L. Tsetlin, Dokl. 71 (1950) 825; A.
 * Molev, Gelfand–Tsetlin bases for classical Lie algebras (2006), theorem 2.3.
 *
 * <p>Example: {@code UnitaryPatterns.of(Weight.of(1, 1)).patterns()} are the eight of the octet.
 */
public final class UnitaryPatterns {
  private final int n;
  private final List<Pattern> patterns;
  private final Map<Pattern, Integer> places = new HashMap<>();
  private final ChevalleyModule module;

  private UnitaryPatterns(Weight highest) {
    this.n = highest.rank() + 1;
    this.patterns = list(highest);
    for (int b = 0; b < patterns.size(); b++) {
      places.put(patterns.get(b), b);
    }
    this.module = module(highest);
  }

  /**
   * A representation of SU(n), n − 1 the number of labels.
   *
   * @param highest a dominant weight
   * @return its patterns and matrices
   * @throws InvalidInput if a label is negative or there is none
   * @throws LimitExceeded if the dimension is beyond {@link ModuleLimits#DEFAULT}
   * @throws CancellationException if the thread is interrupted
   */
  public static UnitaryPatterns of(Weight highest) {
    return of(highest, ModuleLimits.DEFAULT);
  }

  /**
   * The same within other limits.
   *
   * @param highest a dominant weight
   * @param limits the limits
   * @return its patterns and matrices
   * @throws InvalidInput if a label is negative or there is none
   * @throws LimitExceeded if the dimension is beyond the limit
   * @throws CancellationException if the thread is interrupted
   */
  public static UnitaryPatterns of(Weight highest, ModuleLimits limits) {
    CartanType type = new CartanType('A', highest.rank());
    limits.requireDimension(
        "patterns of " + highest + " of type " + type, HighestWeights.of(type).dimension(highest));
    return new UnitaryPatterns(highest);
  }

  private static List<Pattern> list(Weight highest) {
    List<Integer> top = new ArrayList<>(List.of(0));
    for (int k = highest.rank() - 1; k >= 0; k--) {
      top.add(0, Math.addExact(top.get(0), 2 * highest.label(k)));
    }
    List<List<List<Integer>>> partial = List.of(List.of(top));
    for (int size = top.size() - 1; size >= 1; size--) {
      List<List<List<Integer>>> next = new ArrayList<>();
      for (List<List<Integer>> rows : partial) {
        List<Integer> above = rows.get(rows.size() - 1);
        for (List<Integer> row : Rows.between(above.subList(1, size + 1), above.subList(0, size))) {
          List<List<Integer>> longer = new ArrayList<>(rows);
          longer.add(row);
          next.add(longer);
        }
      }
      partial = next;
    }
    return partial.stream().map(Pattern::new).sorted(Collections.reverseOrder()).toList();
  }

  private ChevalleyModule module(Weight highest) {
    List<SparseMatrix<Rational>> raising = new ArrayList<>();
    List<SparseMatrix<Rational>> lowering = new ArrayList<>();
    for (int k = 1; k < n; k++) {
      raising.add(operator(k, 1));
      lowering.add(operator(k, -1));
    }
    return ChevalleyModule.checked(
        RootSystem.of(new CartanType('A', n - 1)),
        highest,
        patterns.stream().map(this::weight).toList(),
        raising,
        lowering,
        patterns.stream().map(this::norm).toList());
  }

  /** E_{k,k+1} or E_{k+1,k}. */
  private SparseMatrix<Rational> operator(int k, int sign) {
    if (Thread.interrupted()) {
      throw new CancellationException("interrupted among patterns");
    }
    List<Map<Integer, Rational>> columns = new ArrayList<>();
    for (Pattern pattern : patterns) {
      Map<Integer, Rational> column = new TreeMap<>();
      for (int i = 1; i <= k; i++) {
        Integer target = places.get(pattern.shifted(n - k, i - 1, sign));
        if (target != null) {
          column.put(target, coefficient(pattern, k, i, sign));
        }
      }
      columns.add(column);
    }
    return SparseMatrix.ofEntries(Rationals.Q, patterns.size(), columns);
  }

  private Rational coefficient(Pattern pattern, int k, int i, int sign) {
    long here = l(pattern, k, i);
    Rational product = Rational.of(-sign);
    int neighbour = k + sign;
    for (int j = 1; j <= neighbour; j++) {
      product = product.multiply(Rational.of(here - l(pattern, neighbour, j)));
    }
    for (int j = 1; j <= k; j++) {
      if (j != i) {
        product = product.divide(Rational.of(here - l(pattern, k, j)));
      }
    }
    return product;
  }

  /** l_{ki} = λ_{ki} − i + 1. */
  private long l(Pattern pattern, int k, int i) {
    return pattern.rows().get(n - k).get(i - 1) / 2 - i + 1L;
  }

  private Rational norm(Pattern pattern) {
    BigInteger top = BigInteger.ONE;
    BigInteger bottom = BigInteger.ONE;
    for (int k = 2; k <= n; k++) {
      for (int i = 1; i <= k; i++) {
        for (int j = i; j <= k; j++) {
          if (j < k) {
            top = top.multiply(factorial(l(pattern, k, i) - l(pattern, k - 1, j)));
            bottom = bottom.multiply(factorial(l(pattern, k - 1, i) - l(pattern, k - 1, j)));
          }
          if (i < j) {
            top = top.multiply(factorial(l(pattern, k, i) - l(pattern, k, j) - 1));
            bottom = bottom.multiply(factorial(l(pattern, k - 1, i) - l(pattern, k, j) - 1));
          }
        }
      }
    }
    return Rational.of(top, bottom);
  }

  private static BigInteger factorial(long n) {
    BigInteger product = BigInteger.ONE;
    for (long k = 2; k <= n; k++) {
      product = product.multiply(BigInteger.valueOf(k));
    }
    return product;
  }

  private Weight weight(Pattern pattern) {
    int[] sums = new int[n + 1];
    for (int k = 1; k <= n; k++) {
      sums[k] = pattern.rows().get(n - k).stream().mapToInt(x -> x / 2).sum();
    }
    int[] labels = new int[n - 1];
    for (int k = 1; k < n; k++) {
      labels[k - 1] = 2 * sums[k] - sums[k - 1] - sums[k + 1];
    }
    return Weight.of(labels);
  }

  /** {@return the patterns, one for each basis vector} */
  public List<Pattern> patterns() {
    return patterns;
  }

  /** {@return the matrices of Chevalley's generators and the norms} */
  public ChevalleyModule module() {
    return module;
  }

  /**
   * The representation in text.
   *
   * @return for instance {@code (1,1) of A2 in dimension 8}
   */
  @Override
  public String toString() {
    return module.toString();
  }
}
