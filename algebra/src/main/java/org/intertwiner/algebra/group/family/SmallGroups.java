package org.intertwiner.algebra.group.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.ring.FiniteField;
import org.intertwiner.algebra.ring.Primes;

/**
 * Abelian groups, Heisenberg and extraspecial groups, Frobenius and metacyclic groups, as
 * permutations.
 *
 * <p>Accuracy: exact. Complexity: the degree times the number of generators.
 */
public final class SmallGroups {
  /** The largest number of points of a group made here. */
  static final int MAX_DEGREE = 1_000_000;

  private SmallGroups() {}

  private static Permutation map(int degree, IntUnaryOperator rule) {
    int[] images = new int[degree];
    Arrays.setAll(images, rule);
    return Permutation.of(images);
  }

  static List<String> numbered(String letter, int count) {
    List<String> names = new ArrayList<>();
    for (int k = 1; k <= count; k++) {
      names.add(letter + k);
    }
    return names;
  }

  /**
   * Checks a number of points against the largest one; the order is named where it is too large.
   */
  static int degree(String name, double points, String order) {
    if (points > MAX_DEGREE) {
      throw new LimitExceeded(
          name,
          (points < 1e15
                  ? Long.toString((long) points)
                  : String.format(java.util.Locale.ROOT, "%.1e", points))
              + " points, for a group of order "
              + order,
          "at most " + MAX_DEGREE + " points",
          "a group given by its own generators may act on fewer points");
    }
    return (int) points;
  }

  private static void atLeast(String what, long value, long least) {
    if (value < least) {
      throw new InvalidInput(what, Long.toString(value), "a number ≥ " + least, "");
    }
  }

  /**
   * The abelian group ℤ/n₁ × … × ℤ/n_k on cycles of n₁, …, n_k points.
   *
   * <p>Example: {@code abelian(2, 4)} has order 8 and exponent 4.
   *
   * @param invariants the orders of the factors, each ≥ 1; none give the trivial group
   * @return the group with one generator a factor
   * @throws InvalidInput when a number is below 1
   * @throws LimitExceeded when there are too many points
   */
  public static Family<Permutation> abelian(int... invariants) {
    long points = invariants.length == 0 ? 1 : 0;
    String name = "Ab" + Arrays.toString(invariants).replace(" ", "").replace('[', '(');
    name = name.replace(']', ')');
    for (int n : invariants) {
      atLeast("invariant of an abelian group", n, 1);
      points += n;
    }
    int degree = degree(name, (double) points, Arrays.toString(invariants).replace(", ", "·"));
    List<Permutation> generators = new ArrayList<>();
    int first = 0;
    for (int n : invariants) {
      int start = first;
      generators.add(
          map(degree, i -> i < start || i >= start + n ? i : start + (i - start + 1) % n));
      first += n;
    }
    return Family.ofPermutations(name, numbered("g", generators.size()), degree, generators);
  }

  /**
   * The Heisenberg group of unitriangular 3 × 3 matrices over ℤ/n, of order n³, on the n² points
   * (z, y): (a, b, c) takes (z, y) to (z + ay + c, y + b).
   *
   * @param n a modulus ≥ 2
   * @return the group with generators x = (1, 0, 0) and y = (0, 1, 0)
   * @throws InvalidInput when n &lt; 2
   * @throws LimitExceeded when n² points are too many
   */
  public static Family<Permutation> heisenberg(int n) {
    atLeast("modulus of a Heisenberg group", n, 2);
    String name = "Heis(" + n + ")";
    int degree = degree(name, (double) n * n, n + "^3");
    Permutation x = map(degree, i -> (i / n + i % n) % n * n + i % n);
    Permutation y = map(degree, i -> i / n * n + (i % n + 1) % n);
    return Family.ofPermutations(name, List.of("x", "y"), degree, List.of(x, y));
  }

  /**
   * The Heisenberg group over a finite field, of order q³, on q² points.
   *
   * @param q a power of a prime
   * @return the group; for q = pᵏ there are 2k generators, a and b over a basis of 𝔽_q
   * @throws InvalidInput when q is no power of a prime
   * @throws LimitExceeded when q² points are too many
   */
  public static Family<Permutation> heisenbergOverField(long q) {
    FiniteField field = FiniteField.ofOrder(q);
    String name = "Heis(GF(" + q + "))";
    int degree = degree(name, (double) q * q, q + "^3");
    int n = (int) q;
    List<Permutation> generators = new ArrayList<>();
    for (long unit : basis(field)) {
      generators.add(
          map(degree, i -> (int) field.sum(i / n, field.product(unit, i % n)) * n + i % n));
    }
    for (long unit : basis(field)) {
      generators.add(map(degree, i -> i / n * n + (int) field.sum(i % n, unit)));
    }
    List<String> names = new ArrayList<>(numbered("x", field.degree()));
    names.addAll(numbered("y", field.degree()));
    return Family.ofPermutations(name, names, degree, generators);
  }

  /** The codes 1, p, p², …: a basis over the prime field. */
  static List<Long> basis(FiniteField field) {
    List<Long> units = new ArrayList<>();
    for (long unit = 1; unit < field.order(); unit *= field.characteristic()) {
      units.add(unit);
    }
    return units;
  }

  /**
   * The extraspecial group p^{1+2n} of plus type: exponent p for odd p, a central product of
   * dihedral groups D₄ for p = 2.
   *
   * <p>Elements (c, x, y) with (c, x, y)(c′, x′, y′) = (c + c′ + x·y′, x + x′, y + y′), on the
   * cosets of {(0, 0, y)}. Source: Huppert (1967), III.13.
   *
   * @param p a prime
   * @param n a number ≥ 1
   * @return the group of order p^{1+2n} with generators x₁ … xₙ, y₁ … yₙ
   * @throws InvalidInput when p is no prime or n &lt; 1
   * @throws LimitExceeded when there are too many points
   */
  public static Family<Permutation> extraspecialPlus(int p, int n) {
    return extraspecial(p, n, true);
  }

  /**
   * The extraspecial group p^{1+2n} of minus type: exponent p² for odd p, a central product of
   * dihedral groups and one quaternion group for p = 2.
   *
   * @param p a prime
   * @param n a number ≥ 1
   * @return the group of order p^{1+2n} with generators x₁ … xₙ, y₁ … yₙ
   * @throws InvalidInput when p is no prime or n &lt; 1
   * @throws LimitExceeded when there are too many points
   */
  public static Family<Permutation> extraspecialMinus(int p, int n) {
    return extraspecial(p, n, false);
  }

  private static Family<Permutation> extraspecial(int p, int n, boolean plus) {
    if (!Primes.isPrime(p)) {
      throw new InvalidInput("p of an extraspecial group", Integer.toString(p), "a prime", "");
    }
    atLeast("n of an extraspecial group", n, 1);
    String name = "ES" + (plus ? "+" : "-") + "(" + p + "," + n + ")";
    boolean quaternion = p == 2 && !plus;
    int digits = n + 1 + (quaternion ? 1 : 0);
    int degree = degree(name, Math.pow(p, digits), p + "^" + (2L * n + 1));
    List<Permutation> generators = new ArrayList<>();
    for (int k = 0; k < 2 * n; k++) {
      int[] step = new int[2 * n];
      step[k] = 1;
      generators.add(map(degree, i -> move(p, n, plus, step, i)));
    }
    List<String> names = new ArrayList<>(numbered("x", n));
    names.addAll(numbered("y", n));
    return Family.ofPermutations(name, names, degree, generators);
  }

  /**
   * The product of (0, v) with the coset of (c, x, y₁), reduced by an element (0, 0, −y); y₁ stays
   * for the quaternion type. The cocycle of the minus type adds the carry of x₁ + x₁′ for odd p,
   * and x₁x₁′ + y₁y₁′ for p = 2.
   */
  private static int move(int p, int n, boolean plus, int[] v, int point) {
    boolean quaternion = p == 2 && !plus;
    int[] digit = new int[n + 2];
    int rest = point;
    for (int k = 0; k < n + 1 + (quaternion ? 1 : 0); k++) {
      digit[k] = rest % p;
      rest /= p;
    }
    int c = digit[0];
    int kept = digit[n + 1];
    c += v[0] * kept;
    if (quaternion) {
      c += v[0] * digit[1] + v[n] * kept;
    } else if (!plus && v[0] + digit[1] >= p) {
      c++;
    }
    int first = quaternion ? (kept + v[n]) % 2 : 0;
    int code = 0;
    for (int k = n; k >= 1; k--) {
      int x = (digit[k] + v[k - 1]) % p;
      boolean reduced = !(quaternion && k == 1);
      c += reduced ? (p - x) * v[n + k - 1] : 0;
      code = code * p + x;
    }
    int high = first;
    for (int k = 0; k < n; k++) {
      high *= p;
    }
    return (code + high) * p + c % p;
  }

  /**
   * The Frobenius group 𝔽_q ⋊ C_k: x ↦ ax + b with aᵏ = 1, on q points.
   *
   * <p>Example: {@code frobenius(7, 3)} has order 21.
   *
   * @param q a power of a prime
   * @param k a divisor of q − 1; for k = 1 the translations only
   * @return the group with generators the translations t of a basis and a of order k
   * @throws InvalidInput when q is no power of a prime or k does not divide q − 1
   * @throws LimitExceeded when q points are too many
   */
  public static Family<Permutation> frobenius(long q, long k) {
    FiniteField field = FiniteField.ofOrder(q);
    if (k < 1 || (q - 1) % k != 0) {
      throw new InvalidInput(
          "complement of a Frobenius group on " + q + " points",
          "order " + k,
          "a divisor of " + (q - 1),
          "");
    }
    String name = "Frob(" + q + "," + k + ")";
    int degree = degree(name, (double) q, q + "·" + k);
    List<Permutation> generators = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (long unit : basis(field)) {
      generators.add(map(degree, i -> (int) field.sum(i, unit)));
      names.add(field.degree() == 1 ? "t" : "t" + (names.size() + 1));
    }
    if (k > 1) {
      long a = field.power(field.generator(), (q - 1) / k);
      generators.add(map(degree, i -> (int) field.product(a, i)));
      names.add("a");
    }
    return Family.ofPermutations(name, names, degree, generators);
  }

  /**
   * The split metacyclic group ℤ/m ⋊ ℤ/k, b a b⁻¹ = aʳ, on m + k points.
   *
   * <p>Example: {@code metacyclic(8, 2, 3)} is the semidihedral group of order 16.
   *
   * @param m the order of a, ≥ 1
   * @param k the order of b, ≥ 1
   * @param r a number with rᵏ ≡ 1 modulo m
   * @return the group of order mk with generators a, b
   * @throws InvalidInput when m or k is below 1 or rᵏ is not 1
   * @throws LimitExceeded when m + k points are too many
   */
  public static Family<Permutation> metacyclic(int m, int k, int r) {
    atLeast("order of the kernel of a metacyclic group", m, 1);
    atLeast("order of the complement of a metacyclic group", k, 1);
    long residue = Math.floorMod((long) r, (long) m);
    if (Primes.powerModulo(residue, k, m) != 1 % m) {
      throw new InvalidInput(
          "action of a metacyclic group",
          "r = " + r + ", r^" + k + " ≡ " + Primes.powerModulo(residue, k, m) + " modulo " + m,
          "r^" + k + " ≡ 1 modulo " + m,
          "b^" + k + " = 1 must act as the identity");
    }
    String name = "Metacyclic(" + m + "," + k + "," + r + ")";
    int degree = degree(name, (double) m + k, m + "·" + k);
    Permutation a = map(degree, i -> i < m ? (i + 1) % m : i);
    Permutation b = map(degree, i -> i < m ? (int) (residue * i % m) : m + (i - m + 1) % k);
    return Family.ofPermutations(name, List.of("a", "b"), degree, List.of(a, b));
  }
}
