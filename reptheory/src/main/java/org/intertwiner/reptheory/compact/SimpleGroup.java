package org.intertwiner.reptheory.compact;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.family.CartanType;

/**
 * A compact simple group by name: SU(n), Sp(2n), SO(n), Spin(n), G₂, F₄, E₆, E₇ and E₈.
 *
 * <p>SU(n) has type Aₙ₋₁, Spin(2n+1) and SO(2n+1) have type Bₙ, Sp(2n), of rank n, has type Cₙ,
 * Spin(2n) and SO(2n) have type Dₙ. Of SO(n) only those representations are single-valued that
 * {@link #isSingleValued} admits; the others belong to Spin(n).
 *
 * <p>Example: {@code SimpleGroup.parse("SU3").type()} is A2.
 *
 * @param name the name as it was given
 * @param type the Cartan type
 * @param orthogonal whether this is SO(n) and not its double cover
 */
public record SimpleGroup(String name, CartanType type, boolean orthogonal) {
  private static final Pattern CLASSICAL = Pattern.compile("(SU|Sp|SO|Spin)\\(?([0-9]{1,4})\\)?");
  private static final String KNOWN =
      "SU2, SU3, …, Sp4, Sp6, …, SO5, SO6, …, Spin5, …, G2, F4, E6, E7, E8";

  /**
   * Reads a name.
   *
   * @param text for instance {@code SU3}, {@code SO(7)}, {@code Sp4}, {@code E6} or a type such as
   *     {@code D4}
   * @return the group
   * @throws InvalidInput if there is no such group, or it is not simple
   */
  public static SimpleGroup parse(String text) {
    String name = text.strip();
    Matcher classical = CLASSICAL.matcher(name);
    if (classical.matches()) {
      int n = Integer.parseInt(classical.group(2));
      return switch (classical.group(1)) {
        case "SU" -> group(name, 'A', n - 1, n >= 2, "SU(n) has n ≥ 2");
        case "Sp" -> symplectic(name, n);
        case "SO" -> rotations(name, n, true);
        default -> rotations(name, n, false);
      };
    }
    Optional<CartanType> type = CartanType.find(name);
    if (type.isEmpty()) {
      throw new InvalidInput("compact simple group", "\"" + text + "\"", KNOWN, "");
    }
    return new SimpleGroup(name, type.get(), false);
  }

  private static SimpleGroup symplectic(String name, int n) {
    boolean even = n >= 2 && n % 2 == 0;
    return n == 2
        ? group(name, 'A', 1, true, "")
        : group(name, 'C', n / 2, even, "Sp(2n) is named by the dimension 2n: Sp4 has rank 2");
  }

  private static SimpleGroup rotations(String name, int n, boolean orthogonal) {
    String hint = n == 4 ? "SO(4) is SU(2) × SU(2) up to a sign" : "SO(n) has n = 3 or n ≥ 5";
    SimpleGroup cover =
        n == 3
            ? group(name, 'A', 1, true, "")
            : group(name, n % 2 == 0 ? 'D' : 'B', n / 2, n >= 5, hint);
    return new SimpleGroup(name, cover.type, orthogonal);
  }

  private static SimpleGroup group(
      String name, char letter, int rank, boolean exists, String hint) {
    if (!exists) {
      throw new InvalidInput("compact simple group", name, KNOWN, hint);
    }
    return new SimpleGroup(name, new CartanType(letter, rank), false);
  }

  /**
   * The representations of the group and of its covers.
   *
   * @return the representations by highest weight
   */
  public HighestWeights representations() {
    return HighestWeights.of(type);
  }

  /**
   * Whether a representation is one of the group itself and not only of its double cover.
   *
   * @param highest a highest weight
   * @return for SO(n) whether it has integer spin: an even last label for odd n (and for SO(3)), an
   *     even sum of the last two for even n; else true
   */
  public boolean isSingleValued(Weight highest) {
    if (!orthogonal) {
      return true;
    }
    int last = highest.label(highest.rank() - 1);
    return type.letter() == 'D'
        ? (last + highest.label(highest.rank() - 2)) % 2 == 0
        : last % 2 == 0;
  }
}
