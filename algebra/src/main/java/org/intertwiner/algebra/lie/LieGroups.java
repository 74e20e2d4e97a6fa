package org.intertwiner.algebra.lie;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.classical.AffineGroup;
import org.intertwiner.algebra.lie.classical.AffineMap;
import org.intertwiner.algebra.lie.classical.CompactMatrixGroup;
import org.intertwiner.algebra.lie.classical.FormGroup;
import org.intertwiner.algebra.lie.classical.LinearGroup;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.lie.rotation.Spin3;
import org.intertwiner.algebra.linear.DenseMatrix;

/**
 * The named Lie groups.
 *
 * <p><em>Accuracy:</em> stated by each class. <em>Throws:</em> every factory refuses a size below 1
 * with {@link InvalidInput} and one beyond {@link #DEFAULT_SIZE_LIMIT} with {@link LimitExceeded};
 * the classes themselves take the limit as a parameter.
 *
 * <p>Example: {@code LieGroups.parse("SO+(3,1)")} is the proper orthochronous Lorentz group.
 */
public final class LieGroups {
  /** Largest number of rows of a defining matrix, unless another limit is given. */
  public static final int DEFAULT_SIZE_LIMIT = 64;

  private static final int LIMIT = DEFAULT_SIZE_LIMIT;
  private static final Set<String> FAMILIES =
      Set.of("SO", "SO+", "O", "SU", "U", "SP", "USP", "SPIN", "SE", "E", "GL", "SL");

  private static final Pattern NAME =
      Pattern.compile("([A-Z]+\\+?)(?:\\((\\d+)(?:,(\\d+|R))?\\)|(\\d+))");

  private LieGroups() {}

  /**
   * SO(n) on matrices.
   *
   * @param n at least 1
   * @return the rotations of ℝⁿ
   */
  public static CompactLieGroup<DenseMatrix> specialOrthogonal(int n) {
    return CompactMatrixGroup.specialOrthogonal(n, LIMIT);
  }

  /**
   * O(n) on matrices.
   *
   * @param n at least 1
   * @return the orthogonal maps of ℝⁿ
   */
  public static CompactLieGroup<DenseMatrix> orthogonal(int n) {
    return CompactMatrixGroup.orthogonal(n, LIMIT);
  }

  /**
   * SU(n).
   *
   * @param n at least 1
   * @return the unitary matrices of determinant 1
   */
  public static CompactLieGroup<ComplexMatrix> specialUnitary(int n) {
    return CompactMatrixGroup.specialUnitary(n, LIMIT);
  }

  /**
   * U(n).
   *
   * @param n at least 1
   * @return the unitary matrices
   */
  public static CompactLieGroup<ComplexMatrix> unitary(int n) {
    return CompactMatrixGroup.unitary(n, LIMIT);
  }

  /**
   * Sp(2n), compact, by its rank n.
   *
   * @param rank n, at least 1
   * @return the unitary quaternionic matrices of size n, as complex matrices of size 2n
   */
  public static CompactLieGroup<ComplexMatrix> symplectic(int rank) {
    return CompactMatrixGroup.symplectic(rank, LIMIT);
  }

  /**
   * Spin(3) on unit quaternions.
   *
   * @return the double cover of SO(3)
   */
  public static Spin3 spin3() {
    return Spin3.group();
  }

  /**
   * SE(n).
   *
   * @param n at least 1
   * @return the motions of ℝⁿ that keep the orientation
   */
  public static LieGroup<AffineMap> specialEuclidean(int n) {
    return AffineGroup.specialEuclidean(n, LIMIT);
  }

  /**
   * E(n).
   *
   * @param n at least 1
   * @return all motions of ℝⁿ
   */
  public static LieGroup<AffineMap> euclidean(int n) {
    return AffineGroup.euclidean(n, LIMIT);
  }

  /**
   * O(p,q).
   *
   * @param p number of positive axes, at least 1
   * @param q number of negative axes, at least 1
   * @return the group with four components
   */
  public static LieGroup<DenseMatrix> pseudoOrthogonal(int p, int q) {
    return FormGroup.pseudoOrthogonal(p, q, LIMIT);
  }

  /**
   * SO(p,q).
   *
   * @param p number of positive axes, at least 1
   * @param q number of negative axes, at least 1
   * @return the group with two components
   */
  public static LieGroup<DenseMatrix> specialPseudoOrthogonal(int p, int q) {
    return FormGroup.specialPseudoOrthogonal(p, q, LIMIT);
  }

  /**
   * SO⁺(p,q).
   *
   * @param p number of positive axes, at least 1
   * @param q number of negative axes, at least 1
   * @return the component of the identity of O(p,q)
   */
  public static LieGroup<DenseMatrix> properOrthochronous(int p, int q) {
    return FormGroup.properOrthochronous(p, q, LIMIT);
  }

  /**
   * The Lorentz group O(3,1), time last.
   *
   * @return the group with four components
   */
  public static LieGroup<DenseMatrix> lorentz() {
    return pseudoOrthogonal(3, 1);
  }

  /**
   * The Poincaré group: the Lorentz group and the translations of space-time.
   *
   * @return the group of dimension 10 with four components
   */
  public static LieGroup<AffineMap> poincare() {
    return AffineGroup.poincare(3, 1, LIMIT);
  }

  /**
   * Sp(2n, ℝ) by its rank n.
   *
   * @param rank n, at least 1
   * @return the real symplectic matrices of size 2n
   */
  public static LieGroup<DenseMatrix> realSymplectic(int rank) {
    return FormGroup.realSymplectic(rank, LIMIT);
  }

  /**
   * GL(n, ℝ).
   *
   * @param n at least 1
   * @return the invertible matrices
   */
  public static LieGroup<DenseMatrix> generalLinear(int n) {
    return LinearGroup.general(n, LIMIT);
  }

  /**
   * SL(n, ℝ).
   *
   * @param n at least 1
   * @return the matrices of determinant 1
   */
  public static LieGroup<DenseMatrix> specialLinear(int n) {
    return LinearGroup.special(n, LIMIT);
  }

  /**
   * The group of a name: {@code SO3}, {@code O(3)}, {@code SU2}, {@code U(1)}, {@code Sp4} or
   * {@code Sp(4)} (rank 2), {@code Spin3}, {@code SE(2)}, {@code E3}, {@code O(3,1)}, {@code
   * SO(2,1)}, {@code SO+(3,1)}, {@code Lorentz}, {@code Poincare}, {@code E(3,1)}, {@code GL(2,R)},
   * {@code SL(2,R)}, {@code Sp(4,R)}, and products with {@code x} between spaces: {@code SO3 x U1}.
   * SO2 and O2 are the groups of {@link SO2} and {@link O2} on angles. Capitals do not matter.
   *
   * @param text a name
   * @return the group; empty when the text names no Lie group
   * @throws InvalidInput when it names one of an impossible size
   * @throws LimitExceeded when it names one beyond {@link #DEFAULT_SIZE_LIMIT}
   */
  public static Optional<LieGroup<?>> parse(String text) {
    Optional<LieGroup<?>> product = Optional.empty();
    String[] names = text.strip().split("\\s+[xX×]\\s+", -1);
    for (int i = 0; i < names.length; i++) {
      Optional<LieGroup<?>> factor = single(names[i]);
      if (factor.isEmpty()) {
        return Optional.empty();
      }
      product = i == 0 ? factor : Optional.of(product(product.get(), factor.get()));
    }
    return product;
  }

  private static LieGroup<?> product(LieGroup<?> a, LieGroup<?> b) {
    return a instanceof CompactLieGroup<?> first && b instanceof CompactLieGroup<?> second
        ? CompactProductLieGroup.of(first, second)
        : ProductLieGroup.of(a, b);
  }

  private static Optional<LieGroup<?>> single(String text) {
    String name =
        text.replaceAll("[\\s_]", "")
            .replace("⁺", "+")
            .replace("é", "e")
            .replace("ℝ", "R")
            .toUpperCase(Locale.ROOT);
    if (name.equals("LORENTZ")) {
      return Optional.of(lorentz());
    }
    if (name.equals("POINCARE")) {
      return Optional.of(poincare());
    }
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String family = matcher.group(1);
    if (!FAMILIES.contains(family)) {
      return Optional.empty();
    }
    int n = number(matcher.group(4) == null ? matcher.group(2) : matcher.group(4), text);
    String second = matcher.group(3);
    if (second == null) {
      return definite(family, n, text);
    }
    return second.equals("R") ? real(family, n, text) : indefinite(family, n, number(second, text));
  }

  private static int number(String digits, String text) {
    if (digits.length() > 6) {
      throw new LimitExceeded("Lie group " + text, digits, "sizes up to " + LIMIT, "");
    }
    return Integer.parseInt(digits);
  }

  private static Optional<LieGroup<?>> definite(String family, int n, String text) {
    return switch (family) {
      case "SO" -> n == 2 ? Optional.of(SO2.group()) : Optional.of(specialOrthogonal(n));
      case "O" -> n == 2 ? Optional.of(O2.group()) : Optional.of(orthogonal(n));
      case "SU" -> Optional.of(specialUnitary(n));
      case "U" -> Optional.of(unitary(n));
      case "SP", "USP" -> Optional.of(symplectic(half(n, text)));
      case "SPIN" -> n == 3 ? Optional.of(spin3()) : Optional.empty();
      case "SE" -> Optional.of(specialEuclidean(n));
      case "E" -> Optional.of(euclidean(n));
      default -> Optional.empty();
    };
  }

  private static int half(int n, String text) {
    if (n % 2 != 0) {
      throw new InvalidInput(
          "symplectic group",
          text,
          "an even size",
          "Sp(2n) has rank n; the quaternionic matrices of size " + n + " are Sp(" + 2 * n + ")");
    }
    return n / 2;
  }

  private static Optional<LieGroup<?>> real(String family, int n, String text) {
    return switch (family) {
      case "GL" -> Optional.of(generalLinear(n));
      case "SL" -> Optional.of(specialLinear(n));
      case "SP" -> Optional.of(realSymplectic(half(n, text)));
      default -> Optional.empty();
    };
  }

  private static Optional<LieGroup<?>> indefinite(String family, int p, int q) {
    return switch (family) {
      case "O" -> Optional.of(pseudoOrthogonal(p, q));
      case "SO" -> Optional.of(specialPseudoOrthogonal(p, q));
      case "SO+" -> Optional.of(properOrthochronous(p, q));
      case "E" -> Optional.of(AffineGroup.poincare(p, q, LIMIT));
      default -> Optional.empty();
    };
  }
}
