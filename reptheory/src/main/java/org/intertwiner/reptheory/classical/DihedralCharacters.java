package org.intertwiner.reptheory.classical;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * The irreducible characters of the cyclic group Cₙ and of the dihedral group Dₙ of order 2n, in
 * closed form.
 *
 * <p><em>Formula:</em> on Cₙ rᵏ ↦ ζₙʲᵏ; on Dₙ rᵏ ↦ 2 cos(2πjk/n), rᵏs ↦ 0 for 0 &lt; j &lt; n/2,
 * and the linear characters with r ↦ ±1, s ↦ ±1, −1 for r where n is even. <em>Accuracy:</em>
 * exact. <em>Source:</em> Frobenius (1896).
 *
 * <p>Example: {@code DihedralCharacters.dihedral(5)} has four rows.
 */
public final class DihedralCharacters {
  /** The largest n. */
  public static final int MAX_INDEX = 100_000;

  /**
   * A character of Dₙ.
   *
   * @param n the index
   * @param frequency j: 0 or n/2 for r ↦ 1 or −1, else the value at r is 2 cos(2πj/n)
   * @param reflection the value at s: 1, −1, or 0 for degree 2
   */
  public record Row(int n, int frequency, int reflection) {
    /**
     * A character of Dₙ.
     *
     * @param n the index
     * @param frequency j: 0 or n/2 for r ↦ 1 or −1, else the value at r is 2 cos(2πj/n)
     * @param reflection the value at s: 1, −1, or 0 for degree 2
     * @throws InvalidInput if there is no such character
     */
    public Row {
      requireIndex(n);
      boolean linear = frequency == 0 || 2 * (long) frequency == n;
      boolean fits = linear ? Math.abs(reflection) == 1 : reflection == 0;
      if (frequency < 0 || 2 * (long) frequency > n || !fits) {
        throw new InvalidInput(
            "character of D" + n,
            "frequency " + frequency + ", value " + reflection + " at a reflection",
            "a frequency 0 … n/2; ±1 at s for the frequencies 0 and n/2, 0 for the others",
            "");
      }
    }

    /** {@return χ(1)} */
    public int degree() {
      return reflection == 0 ? 2 : 1;
    }

    /**
     * The value at a rotation.
     *
     * @param k any integer
     * @return χ(rᵏ)
     */
    public Cyclotomic atRotation(int k) {
      int power = (int) Math.floorMod((long) frequency * k, (long) n);
      Cyclotomic half = Cyclotomic.cos2pi(n, power);
      return degree() == 1 ? half : half.add(half);
    }

    /**
     * The value at a reflection.
     *
     * @param k any integer
     * @return χ(rᵏs)
     */
    public Cyclotomic atReflection(int k) {
      return reflection == 0 ? Cyclotomic.ZERO : atRotation(k).multiply(Cyclotomic.of(reflection));
    }
  }

  private DihedralCharacters() {}

  private static void requireIndex(int n) {
    if (n < 1 || n > MAX_INDEX) {
      throw new InvalidInput(
          "index of a cyclic or dihedral group", Integer.toString(n), "1 … " + MAX_INDEX, "");
    }
  }

  /**
   * A value of a character of Cₙ.
   *
   * @param n the order
   * @param j the number of the character
   * @param k the power of the generator
   * @return ζₙʲᵏ
   * @throws InvalidInput if n is not in 1 … {@link #MAX_INDEX}
   */
  public static Cyclotomic cyclic(int n, int j, int k) {
    requireIndex(n);
    return Cyclotomic.zeta(n, (int) Math.floorMod((long) j * k, (long) n));
  }

  /**
   * The characters of Dₙ.
   *
   * @param n the index
   * @return the linear ones, 1 first, then those of degree 2 by frequency
   * @throws InvalidInput if n is not in 1 … {@link #MAX_INDEX}
   */
  public static List<Row> dihedral(int n) {
    requireIndex(n);
    List<Row> rows = new ArrayList<>(List.of(new Row(n, 0, 1), new Row(n, 0, -1)));
    if (n % 2 == 0) {
      rows.add(new Row(n, n / 2, 1));
      rows.add(new Row(n, n / 2, -1));
    }
    for (int j = 1; 2 * j < n; j++) {
      rows.add(new Row(n, j, 0));
    }
    return List.copyOf(rows);
  }
}
