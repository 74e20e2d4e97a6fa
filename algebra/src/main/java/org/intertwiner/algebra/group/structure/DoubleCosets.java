package org.intertwiner.algebra.group.structure;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.LeftCosets;
import org.intertwiner.algebra.group.Subgroup;

/**
 * The double cosets HxK of two subgroups, ordered by their smallest element; HK is number 0.
 *
 * <p>A double coset is an orbit of H on the left cosets xK, and |HxK| = |H| |K| / |H ∩ xKx⁻¹|.
 * Complexity: the left cosets of K and |G : K| products per generator of H.
 */
public final class DoubleCosets {
  private final Subgroup left;
  private final Subgroup right;
  private final int[] representatives;
  private final long[] sizes;
  private final int[] doubleOf;

  private DoubleCosets(
      Subgroup left, Subgroup right, int[] representatives, long[] sizes, int[] doubleOf) {
    this.left = left;
    this.right = right;
    this.representatives = representatives;
    this.sizes = sizes;
    this.doubleOf = doubleOf;
  }

  /**
   * The double cosets of two subgroups.
   *
   * @param left a subgroup H
   * @param right a subgroup K of the same group
   * @return H\G/K
   * @throws InvalidInput when they are subgroups of two groups
   */
  public static DoubleCosets of(Subgroup left, Subgroup right) {
    Homomorphism.requireSubgroup(right, left.group());
    FiniteGroup<?> group = left.group();
    LeftCosets cosets = right.leftCosets();
    int n = cosets.count();
    int[] doubleOf = new int[n];
    Arrays.fill(doubleOf, -1);
    int[] representatives = new int[n];
    long[] sizes = new long[n];
    int[] queue = new int[n];
    int count = 0;
    for (int start = 0; start < n; start++) {
      if (doubleOf[start] >= 0) {
        continue;
      }
      queue[0] = start;
      doubleOf[start] = count;
      int size = 1;
      for (int head = 0; head < size; head++) {
        for (int h : left.generators()) {
          int next = cosets.cosetOf(group.multiply(h, cosets.representative(queue[head])));
          if (doubleOf[next] < 0) {
            doubleOf[next] = count;
            queue[size++] = next;
          }
        }
      }
      representatives[count] = cosets.representative(start);
      sizes[count++] = size * right.order();
    }
    return new DoubleCosets(
        left, right, Arrays.copyOf(representatives, count), Arrays.copyOf(sizes, count), doubleOf);
  }

  /** {@return the number of double cosets} */
  public int count() {
    return sizes.length;
  }

  /**
   * The smallest element of a double coset.
   *
   * @param d a number in 0 … count − 1
   * @return an index in the group
   */
  public int representative(int d) {
    return representatives[d];
  }

  /**
   * The number of elements of a double coset.
   *
   * @param d a number in 0 … count − 1
   * @return |HxK|
   */
  public long size(int d) {
    return sizes[d];
  }

  /**
   * The double coset of an element.
   *
   * @param element an index in the group
   * @return the number of the double coset that contains it
   */
  public int doubleCosetOf(int element) {
    return doubleOf[right.leftCosets().cosetOf(element)];
  }

  /** {@return H} */
  public Subgroup left() {
    return left;
  }

  /** {@return K} */
  public Subgroup right() {
    return right;
  }

  @Override
  public String toString() {
    return count() + " double cosets of sizes " + Arrays.toString(sizes);
  }
}
