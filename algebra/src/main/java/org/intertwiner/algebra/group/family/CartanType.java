package org.intertwiner.algebra.group.family;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * The type of a simple Lie algebra or of a crystallographic reflection group: Aₙ, Bₙ, Cₙ, Dₙ, E₆,
 * E₇, E₈, F₄ or G₂.
 *
 * <p><em>Formula:</em> the Cartan matrix has the entries aᵢⱼ = ⟨αᵢ, αⱼ^∨⟩ = 2(αᵢ,αⱼ)/(αⱼ,αⱼ), so
 * that row i holds the simple root αᵢ in fundamental weights. <em>Source:</em> the numbering of
 * nodes is that of Bourbaki, Groupes et algèbres de Lie, chapter VI, plates I–IX (1968).
 *
 * <p>Example: {@code CartanType.parse("B2").matrix()} is ((2, −2), (−1, 2)).
 *
 * @param letter A, B, C, D, E, F or G
 * @param rank the number of nodes
 */
public record CartanType(char letter, int rank) {
  /** The largest rank; the number of roots grows with its square. */
  public static final int MAX_RANK = 100;

  private static final Pattern NOTATION = Pattern.compile("([A-G])_?([0-9]{1,9})");

  /**
   * A type.
   *
   * @param letter A, B, C, D, E, F or G
   * @param rank the number of nodes
   * @throws InvalidInput if there is no such type; B and C begin at rank 2, D at rank 3
   * @throws LimitExceeded if the rank is above {@link #MAX_RANK}
   */
  public CartanType {
    boolean exists =
        switch (letter) {
          case 'A' -> rank >= 1;
          case 'B', 'C' -> rank >= 2;
          case 'D' -> rank >= 3;
          case 'E' -> rank >= 6 && rank <= 8;
          case 'F' -> rank == 4;
          case 'G' -> rank == 2;
          default -> false;
        };
    if (!exists) {
      throw new InvalidInput(
          "Cartan type",
          "" + letter + rank,
          "A1, A2, …, B2, B3, …, C2, C3, …, D3, D4, …, E6, E7, E8, F4 or G2",
          "");
    }
    if (rank > MAX_RANK) {
      throw new LimitExceeded("Cartan type", "" + letter + rank, "rank at most " + MAX_RANK, "");
    }
  }

  /**
   * Reads a type.
   *
   * @param text for instance {@code E6} or {@code A_2}
   * @return the type
   * @throws InvalidInput if there is no such type
   * @throws LimitExceeded if the rank is above {@link #MAX_RANK}
   */
  public static CartanType parse(String text) {
    return find(text.strip())
        .orElseThrow(
            () ->
                new InvalidInput(
                    "Cartan type", "\"" + text + "\"", "a letter A to G and a rank, as E6", ""));
  }

  /**
   * Reads a type, if the text has the form of one.
   *
   * @param text any text
   * @return the type, or nothing where the text is no letter with a number
   * @throws InvalidInput if the text has the form, but there is no such type
   * @throws LimitExceeded if the rank is above {@link #MAX_RANK}
   */
  public static Optional<CartanType> find(String text) {
    Matcher matcher = NOTATION.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new CartanType(matcher.group(1).charAt(0), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /**
   * The Cartan matrix.
   *
   * @return a new array of rank × rank integers aᵢⱼ = ⟨αᵢ, αⱼ^∨⟩
   */
  public int[][] matrix() {
    int[][] a = new int[rank][rank];
    for (int i = 0; i < rank; i++) {
      a[i][i] = 2;
    }
    switch (letter) {
      case 'D' -> {
        chain(a, 0, rank - 2);
        join(a, rank - 3, rank - 1);
      }
      case 'E' -> {
        join(a, 0, 2);
        chain(a, 2, rank - 1);
        join(a, 1, 3);
      }
      default -> chain(a, 0, rank - 1);
    }
    switch (letter) {
      case 'B' -> a[rank - 2][rank - 1] = -2;
      case 'C' -> a[rank - 1][rank - 2] = -2;
      case 'F' -> a[1][2] = -2;
      case 'G' -> a[1][0] = -3;
      default -> {}
    }
    return a;
  }

  private static void chain(int[][] a, int from, int to) {
    for (int i = from; i < to; i++) {
      join(a, i, i + 1);
    }
  }

  private static void join(int[][] a, int i, int j) {
    a[i][j] = -1;
    a[j][i] = -1;
  }

  /**
   * The type in text.
   *
   * @return for instance {@code E6}
   */
  @Override
  public String toString() {
    return "" + letter + rank;
  }
}
