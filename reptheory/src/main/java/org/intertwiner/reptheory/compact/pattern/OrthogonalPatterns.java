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
import org.intertwiner.algebra.lie.LieAlgebra;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.reptheory.compact.ReductiveType;
import org.intertwiner.reptheory.compact.ReductiveWeights;
import org.intertwiner.reptheory.compact.Weight;
import org.intertwiner.reptheory.compact.module.ComplexOperator;
import org.intertwiner.reptheory.compact.module.MatricesCertificate;
import org.intertwiner.reptheory.compact.module.ModuleLimits;

/**
 * Irreducible representations of so(n) in the basis of Gelfand and Tsetlin, adapted to the chain
 * SO(n) ⊃ SO(n−1) ⊃ … ⊃ SO(2); spinors included.
 *
 * <p><em>Formula:</em> the generator that turns axis k towards axis k+1 changes one entry of the
 * row of so(k) by ±1, with coefficients ±A (k even) or ±B (k odd), and for odd k has the diagonal
 * term −iC, so that i·R has the weights of its torus ({@link OrthogonalCoefficients}); the squares
 * of A and B are rational. The others are brackets. <em>Shape:</em> one basis vector for each
 * pattern, in descending order; rows m₁ ≥ m₂ ≥ …, the last entry of an even row may be negative.
 * <em>Accuracy:</em> exact: the matrices given out are A√(Dⱼ/Dᵢ) with rational norms D, so that
 * every entry lies in ℚ(i); brackets and form are checked, the highest weight vector is the only
 * one, and the dimension is Weyl's. <em>Source:</em> I. M. Gelfand and M. L. Tsetlin, Dokl. 71
 * (1950) 1017; A. M. Gavrilik and A. U. Klimyk, Lett. Math. Phys. 21 (1991) 215.
 *
 * <p>Example: {@code OrthogonalPatterns.of(5, Weight.of(1, 0))} is the vector of SO(5).
 */
public final class OrthogonalPatterns {
  private final int n;
  private final List<Pattern> patterns;
  private final Map<Pattern, Integer> places = new HashMap<>();
  private final List<Rational> form;
  private final List<ComplexOperator> operators;

  private OrthogonalPatterns(int n, List<Integer> top) {
    this.n = n;
    this.patterns = list(n, top);
    for (int b = 0; b < patterns.size(); b++) {
      places.put(patterns.get(b), b);
    }
    this.form = norms();
    this.operators = derived();
  }

  /**
   * A representation of so(n).
   *
   * @param n at least 2
   * @param highest the highest weight in Dynkin labels: of Bₙ, Dₙ, of A₁ for n = 3, of A₁ × A₁ for
   *     n = 4, the charge for n = 2
   * @return its patterns and matrices
   * @throws InvalidInput if n is below 2 or the weight is no highest weight
   * @throws LimitExceeded if the dimension is beyond {@link ModuleLimits#DEFAULT}
   * @throws CancellationException if the thread is interrupted
   */
  public static OrthogonalPatterns of(int n, Weight highest) {
    return of(n, highest, ModuleLimits.DEFAULT);
  }

  /**
   * The same within other limits.
   *
   * @param n at least 2
   * @param highest the highest weight in Dynkin labels
   * @param limits the limits
   * @return its patterns and matrices
   * @throws InvalidInput if n is below 2 or the weight is no highest weight
   * @throws LimitExceeded if the dimension is beyond the limit
   * @throws CancellationException if the thread is interrupted
   */
  public static OrthogonalPatterns of(int n, Weight highest, ModuleLimits limits) {
    if (n < 2) {
      throw new InvalidInput("patterns of SO(" + n + ")", "n = " + n, "n at least 2", "");
    }
    ReductiveWeights all = ReductiveWeights.of(ReductiveType.parse("SO" + n));
    BigInteger dimension = all.dimension(highest);
    limits.requireDimension("patterns of " + highest + " of SO(" + n + ")", dimension);
    OrthogonalPatterns found = new OrthogonalPatterns(n, top(n, highest));
    if (!dimension.equals(BigInteger.valueOf(found.dimension()))
        || !found.certificate().holds()
        || !OrthogonalProof.isIrreducible(found.n, found.operators, found.form, found.top())) {
      throw new IllegalStateException(found + " of dimension " + dimension + " is not proved");
    }
    return found;
  }

  /** The coordinates m₁ ≥ m₂ ≥ … of a highest weight, doubled. */
  private static List<Integer> top(int n, Weight highest) {
    int p = n / 2;
    if (n == 2) {
      return List.of(2 * highest.label(0));
    }
    Integer[] m = new Integer[p];
    int last = highest.label(p - 1);
    if (n % 2 == 1) {
      m[p - 1] = last;
    } else {
      int previous = highest.label(p - 2);
      m[p - 1] = last - previous;
      m[p - 2] = last + previous;
    }
    for (int k = p - (n % 2 == 1 ? 2 : 3); k >= 0; k--) {
      m[k] = m[k + 1] + 2 * highest.label(k);
    }
    return List.of(m);
  }

  private static List<Pattern> list(int n, List<Integer> top) {
    List<List<List<Integer>>> partial = List.of(List.of(top));
    for (int size = n - 1; size >= 2; size--) {
      List<List<List<Integer>>> next = new ArrayList<>();
      for (List<List<Integer>> rows : partial) {
        for (List<Integer> row : below(rows.get(rows.size() - 1), size)) {
          List<List<Integer>> longer = new ArrayList<>(rows);
          longer.add(row);
          next.add(longer);
        }
      }
      partial = next;
    }
    return partial.stream().map(Pattern::new).sorted(Collections.reverseOrder()).toList();
  }

  /** The rows of so(size) below one of so(size + 1). */
  private static List<List<Integer>> below(List<Integer> above, int size) {
    int p = size / 2;
    List<Integer> least = new ArrayList<>();
    for (int k = 0; k < p; k++) {
      int next = k + 1 < above.size() ? above.get(k + 1) : -above.get(k);
      least.add(size % 2 == 1 && k == p - 1 ? Math.abs(next) : next);
    }
    return Rows.between(least, above.subList(0, p));
  }

  private OrthogonalCoefficients coefficients(Pattern pattern, int k) {
    return new OrthogonalCoefficients(pattern, n, k);
  }

  /** D along the steps down from the highest pattern: D(m⁺) = D(m)·A². */
  private List<Rational> norms() {
    Rational[] norms = new Rational[patterns.size()];
    norms[0] = Rational.ONE;
    List<Integer> reached = new ArrayList<>(List.of(0));
    for (int at = 0; at < reached.size(); at++) {
      int b = reached.get(at);
      for (int k = 2; k < n; k++) {
        for (int j = 0; j < k / 2; j++) {
          for (int sign = 1; sign >= -1; sign -= 2) {
            Integer target = places.get(patterns.get(b).shifted(n - k, j, sign));
            if (target != null && norms[target] == null) {
              Rational square = squareOfStep(b, target, k, j, sign);
              norms[target] = sign > 0 ? norms[b].multiply(square) : norms[b].divide(square);
              reached.add(target);
            }
          }
        }
      }
    }
    return List.of(norms);
  }

  private Rational squareOfStep(int b, int target, int k, int j, int sign) {
    Pattern lower = patterns.get(sign > 0 ? b : target);
    return coefficients(lower, k).squareOfStep(j);
  }

  /** The matrices on the basis of the algebra of SO(n), by brackets of neighbouring turns. */
  private List<ComplexOperator> derived() {
    ComplexOperator[][] turns = new ComplexOperator[n][n];
    for (int k = 1; k < n; k++) {
      turns[k - 1][k] = turn(k);
    }
    for (int gap = 2; gap < n; gap++) {
      for (int i = 0; i + gap < n; i++) {
        int j = i + gap;
        // [R_{i,j−1}, R_{j−1,j}] = −R_{ij}
        turns[i][j] = turns[j - 1][j].commutator(turns[i][j - 1]);
      }
    }
    List<ComplexOperator> result = new ArrayList<>();
    for (Matrix<Cyclotomic> element : algebra().basis()) {
      ComplexOperator sum = ComplexOperator.zero(patterns.size());
      for (int i = 0; i < n; i++) {
        for (int j = i + 1; j < n; j++) {
          if (!element.at(j, i).isZero()) {
            sum = sum.add(turns[i][j].scale(element.at(j, i).toRational()));
          }
        }
      }
      result.add(sum);
    }
    return List.copyOf(result);
  }

  /** The turn of axis k towards axis k + 1, counted from 1. */
  private ComplexOperator turn(int k) {
    if (Thread.interrupted()) {
      throw new CancellationException("interrupted among patterns");
    }
    List<Map<Integer, Rational>> re = new ArrayList<>();
    List<Map<Integer, Rational>> im = new ArrayList<>();
    for (int b = 0; b < patterns.size(); b++) {
      Map<Integer, Rational> column = new TreeMap<>();
      for (int j = 0; j < k / 2; j++) {
        for (int sign = 1; sign >= -1; sign -= 2) {
          Integer target = places.get(patterns.get(b).shifted(n - k, j, sign));
          if (target != null) {
            Rational square =
                squareOfStep(b, target, k, j, sign).multiply(form.get(b)).divide(form.get(target));
            column.put(target, exactRoot(square, sign));
          }
        }
      }
      re.add(column);
      Rational diagonal = k % 2 == 1 ? coefficients(patterns.get(b), k).diagonal() : Rational.ZERO;
      im.add(Map.of(b, diagonal.negate()));
    }
    return new ComplexOperator(
        SparseMatrix.ofEntries(Rationals.Q, patterns.size(), re),
        SparseMatrix.ofEntries(Rationals.Q, patterns.size(), im));
  }

  private static Rational exactRoot(Rational square, int sign) {
    Rational root = Rational.of(square.numerator().sqrt(), square.denominator().sqrt());
    if (!root.multiply(root).equals(square)) {
      throw new IllegalStateException(square + " is no square: the norms depend on the way");
    }
    return sign > 0 ? root : root.negate();
  }

  private LieAlgebra algebra() {
    return LieGroups.specialOrthogonal(n).algebra();
  }

  private List<Integer> top() {
    return patterns.get(0).rows().get(0);
  }

  /**
   * Checks brackets and form afresh.
   *
   * @return what holds
   * @throws CancellationException if the thread is interrupted
   */
  public MatricesCertificate certificate() {
    return MatricesCertificate.of(algebra(), operators, form);
  }

  /** {@return the patterns, one for each basis vector} */
  public List<Pattern> patterns() {
    return patterns;
  }

  /** {@return the dimension} */
  public int dimension() {
    return patterns.size();
  }

  /** {@return matrices over ℚ(i) on the basis of the algebra of SO(n)} */
  public List<ComplexOperator> operators() {
    return operators;
  }

  /** {@return the diagonal of the invariant form} */
  public List<Rational> form() {
    return form;
  }

  /**
   * The representation in text.
   *
   * @return for instance {@code so(5) on 10 patterns}
   */
  @Override
  public String toString() {
    return "so(" + n + ") on " + dimension() + " patterns";
  }
}
