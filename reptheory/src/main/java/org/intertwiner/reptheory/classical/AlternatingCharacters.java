package org.intertwiner.reptheory.classical;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/**
 * The character table of the alternating group Aₙ, without its elements.
 *
 * <p><em>Formula:</em> λ and λ′ ≠ λ have one restriction; for λ = λ′ the two halves are (χ^λ ±
 * δ)/2, see {@link SymmetricCharacters#alternatingDifference}. A cycle type of different odd parts
 * is two classes. <em>Accuracy:</em> exact. <em>Complexity:</em> that of the rows of Sₙ.
 * <em>Source:</em> Frobenius (1901); James and Kerber (1981), 2.5.
 *
 * <p>Example: {@code AlternatingCharacters.of(5).rows()} has the rows {@code [5]}, {@code [4,1]},
 * {@code [3,2]}, {@code [3,1^2]^+}, {@code [3,1^2]^-}.
 */
public final class AlternatingCharacters {
  private final int n;
  private final List<Part> rows;
  private final List<Part> classes;

  /**
   * A row or a class: what a partition leaves on Aₙ.
   *
   * @param partition the shape, or the cycle type
   * @param side 0 for all of it, 1 and −1 for its two halves
   */
  public record Part(Partition partition, int side) {
    /**
     * A row or a class.
     *
     * @param partition the shape, or the cycle type
     * @param side 0 for all of it, 1 and −1 for its two halves
     * @throws InvalidInput if the side is none of these
     */
    public Part {
      if (Math.abs(side) > 1) {
        throw new InvalidInput("half of a partition", Integer.toString(side), "0, 1 or −1", "");
      }
    }

    /** {@return the partition, with {@code ^+} or {@code ^-} for a half} */
    @Override
    public String toString() {
      return partition + (side == 0 ? "" : side > 0 ? "^+" : "^-");
    }
  }

  private AlternatingCharacters(int n) {
    this.n = n;
    List<Part> shapes = new ArrayList<>();
    List<Part> types = new ArrayList<>();
    for (Partition p : Partition.all(n)) {
      int side = p.compareTo(p.conjugate());
      if (side <= 0) {
        add(p, side == 0 && n > 1, shapes);
      }
      if ((n - p.length()) % 2 == 0) {
        add(p, SymmetricCharacters.splits(p) && n > 1, types);
      }
    }
    this.rows = List.copyOf(shapes);
    this.classes = List.copyOf(types);
  }

  private static void add(Partition partition, boolean two, List<Part> parts) {
    if (two) {
      parts.add(new Part(partition, 1));
      parts.add(new Part(partition, -1));
    } else {
      parts.add(new Part(partition, 0));
    }
  }

  /**
   * The table of Aₙ.
   *
   * @param n the number of points, at least 1
   * @return its rows and classes
   * @throws InvalidInput if n is not positive
   * @throws LimitExceeded if n is above {@link SymmetricCharacters#MAX_TABLE}
   */
  public static AlternatingCharacters of(int n) {
    if (n < 1) {
      throw new InvalidInput("alternating group", "n = " + n, "n ≥ 1", "");
    }
    if (n > SymmetricCharacters.MAX_TABLE) {
      throw new LimitExceeded(
          "character table of A" + n, "n = " + n, "n ≤ " + SymmetricCharacters.MAX_TABLE, "");
    }
    return new AlternatingCharacters(n);
  }

  /** {@return the rows, in reverse lexicographic order of the greater of λ and λ′} */
  public List<Part> rows() {
    return rows;
  }

  /** {@return the classes, in reverse lexicographic order of the cycle types} */
  public List<Part> classes() {
    return classes;
  }

  /**
   * The number of elements of a class.
   *
   * @param conjugacyClass one of {@link #classes()}
   * @return n!/z, or half of it
   */
  public BigInteger size(Part conjugacyClass) {
    BigInteger factorial = BigInteger.ONE;
    for (int i = 2; i <= n; i++) {
      factorial = factorial.multiply(BigInteger.valueOf(i));
    }
    BigInteger whole = factorial.divide(conjugacyClass.partition().centralizerOrder());
    return conjugacyClass.side() == 0 ? whole : whole.shiftRight(1);
  }

  /**
   * A value.
   *
   * @param row one of {@link #rows()}
   * @param conjugacyClass one of {@link #classes()}
   * @return χ(C); which half of a cycle type is 1 is a convention, made so that the half + of a
   *     shape has +δ there
   * @throws InvalidInput if the sizes differ
   */
  public Cyclotomic value(Part row, Part conjugacyClass) {
    Partition cycles = conjugacyClass.partition();
    BigInteger whole = SymmetricCharacters.value(row.partition(), cycles);
    Cyclotomic value = Cyclotomic.of(Rational.of(whole, BigInteger.ONE));
    if (row.side() == 0) {
      return value;
    }
    Cyclotomic delta = SymmetricCharacters.alternatingDifference(row.partition(), cycles);
    int sign = row.side() * (conjugacyClass.side() == 0 ? 1 : conjugacyClass.side());
    return value.add(sign > 0 ? delta : delta.negate()).scale(Rational.of(1, 2));
  }
}
