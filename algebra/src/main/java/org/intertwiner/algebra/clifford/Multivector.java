package org.intertwiner.algebra.clifford;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.intertwiner.algebra.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A sparse multivector Σ c_A e_A: an immutable element of a {@link CliffordAlgebra}, which does the
 * arithmetic.
 *
 * <p>Terms are sorted by grade, then lexicographically; no coefficient is 0, so equal multivectors
 * over a ring with canonical elements are equal objects. A blade is a bit mask, bit i for generator
 * i + 1. Example: {@code algebra.parse("1 + 2 e1 - 3/2 e12").grades()} is {0, 1, 2}.
 *
 * @param <E> the coefficients
 */
public final class Multivector<E> {
  private final int[] blades;
  private final Object[] coefficients;

  private Multivector(int[] blades, Object[] coefficients) {
    this.blades = blades;
    this.coefficients = coefficients;
  }

  /** Wraps terms that are sorted, distinct and not 0. */
  static <E> Multivector<E> trusted(int[] blades, Object[] coefficients) {
    return new Multivector<>(blades, coefficients);
  }

  /**
   * The number of terms.
   *
   * @return a number ≥ 0; 0 exactly for the zero multivector
   */
  public int size() {
    return blades.length;
  }

  /**
   * The blade of a term.
   *
   * @param k which term, from 0 in canonical order
   * @return its mask
   * @throws IndexOutOfBoundsException when there is no such term
   */
  public int blade(int k) {
    return blades[k];
  }

  /**
   * The coefficient of a term.
   *
   * @param k which term, from 0 in canonical order
   * @return its coefficient, not 0
   * @throws IndexOutOfBoundsException when there is no such term
   */
  @SuppressWarnings("unchecked") // only coefficients of E are ever stored
  public E coefficient(int k) {
    return (E) coefficients[k];
  }

  /**
   * The coefficient of a blade. Complexity: logarithmic in the number of terms.
   *
   * @param blade its mask
   * @return the coefficient, or empty where it is 0
   */
  public Optional<E> at(int blade) {
    long key = Blades.key(blade);
    int low = 0;
    int high = blades.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (blades[middle] == blade) {
        return Optional.of(coefficient(middle));
      }
      if (Blades.key(blades[middle]) < key) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  /**
   * The blades that occur.
   *
   * @return their masks in canonical order, unmodifiable
   */
  public List<Integer> blades() {
    List<Integer> list = new ArrayList<>(blades.length);
    for (int blade : blades) {
      list.add(blade);
    }
    return Collections.unmodifiableList(list);
  }

  /**
   * The grades that occur.
   *
   * @return ascending grades; empty for 0
   */
  public SortedSet<Integer> grades() {
    SortedSet<Integer> grades = new TreeSet<>();
    for (int blade : blades) {
      grades.add(Integer.bitCount(blade));
    }
    return Collections.unmodifiableSortedSet(grades);
  }

  /**
   * Whether this lies in one grade.
   *
   * @param grade the grade
   * @return true if all terms have it; 0 has every grade
   */
  public boolean isOfGrade(int grade) {
    return blades.length == 0
        || (Integer.bitCount(blades[0]) == grade
            && Integer.bitCount(blades[blades.length - 1]) == grade);
  }

  /**
   * Whether all terms have even grade.
   *
   * @return true for even multivectors and for 0
   */
  public boolean isEven() {
    return hasParity(0);
  }

  /**
   * Whether all terms have odd grade.
   *
   * @return true for odd multivectors and for 0
   */
  public boolean isOdd() {
    return hasParity(1);
  }

  private boolean hasParity(int parity) {
    for (int blade : blades) {
      if ((Integer.bitCount(blade) & 1) != parity) {
        return false;
      }
    }
    return true;
  }

  /** The same blades with new coefficients, none of them 0. */
  Multivector<E> withCoefficients(Object[] replaced) {
    return new Multivector<>(blades, replaced);
  }

  /** The part whose blades satisfy a condition. */
  Multivector<E> filter(java.util.function.IntPredicate keeps) {
    int[] kept = new int[blades.length];
    Object[] values = new Object[blades.length];
    int count = 0;
    for (int k = 0; k < blades.length; k++) {
      if (keeps.test(blades[k])) {
        kept[count] = blades[k];
        values[count++] = coefficients[k];
      }
    }
    return count == blades.length
        ? this
        : new Multivector<>(Arrays.copyOf(kept, count), Arrays.copyOf(values, count));
  }

  /** Refuses masks outside the algebra of n generators. */
  static int checked(int blade, int dimension) {
    if (blade < 0 || blade >>> dimension != 0) {
      throw new InvalidInput(
          "blade",
          "mask " + Integer.toBinaryString(blade),
          "a mask of " + dimension + " bits",
          "bit i stands for generator i + 1");
    }
    return blade;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof Multivector<?> other
        && Arrays.equals(blades, other.blades)
        && Arrays.equals(coefficients, other.coefficients);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(blades) + Arrays.hashCode(coefficients);
  }

  @Override
  public String toString() {
    return CliffordText.print(this, String::valueOf, false);
  }
}
