package org.intertwiner.reptheory.classical;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.Permutation;

/**
 * A partition λ₁ ≥ λ₂ ≥ … ≥ 1 of n: a Young diagram, or the cycle type of a permutation.
 *
 * <p>Example: {@code Partition.parse("[3,1^2]").dimension()} is 6.
 *
 * @param parts the parts, not ascending; none for n = 0
 */
public record Partition(List<Integer> parts) implements Comparable<Partition> {
  /** The largest n. */
  public static final int MAX_SIZE = 10_000;

  /**
   * A partition.
   *
   * @param parts the parts, not ascending; none for n = 0
   * @throws InvalidInput if a part is not positive or larger than the one before
   * @throws LimitExceeded if the sum is above {@link #MAX_SIZE}
   */
  public Partition {
    parts = List.copyOf(parts);
    long sum = 0;
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) < 1 || (i > 0 && parts.get(i) > parts.get(i - 1))) {
        throw new InvalidInput(
            "partition", parts.toString(), "positive parts, none larger than the one before", "");
      }
      sum += parts.get(i);
    }
    if (sum > MAX_SIZE) {
      throw new LimitExceeded("partition", "a sum of " + sum, "at most " + MAX_SIZE, "");
    }
  }

  /**
   * A partition.
   *
   * @param parts the parts, not ascending
   * @return the partition
   * @throws InvalidInput if a part is not positive or larger than the one before
   */
  public static Partition of(Integer... parts) {
    return new Partition(List.of(parts));
  }

  /**
   * Reads parts between commas, repeated ones with an exponent.
   *
   * @param text for instance {@code [3,1^2]} or {@code 3,1,1}; {@code []} for the empty one
   * @return the partition
   * @throws InvalidInput if the text is none
   */
  public static Partition parse(String text) {
    String s = text.strip();
    String inside = s.startsWith("[") && s.endsWith("]") ? s.substring(1, s.length() - 1) : s;
    if (inside.isBlank() && s.startsWith("[")) {
      return new Partition(List.of());
    }
    if (!inside.matches(
        "\\s*[0-9]{1,5}(\\^[0-9]{1,5})?\\s*(,\\s*[0-9]{1,5}(\\^[0-9]{1,5})?\\s*)*+")) {
      throw new InvalidInput("partition", "\"" + text + "\"", "such as [3,1,1] or [3,1^2]", "");
    }
    List<Integer> parts = new ArrayList<>();
    for (String word : inside.split(",", -1)) {
      String[] power = word.strip().split("\\^", -1);
      int times = power.length == 2 ? Integer.parseInt(power[1]) : 1;
      if (times > MAX_SIZE) {
        throw new LimitExceeded("partition", times + " equal parts", "at most " + MAX_SIZE, "");
      }
      parts.addAll(Collections.nCopies(times, Integer.parseInt(power[0])));
    }
    return new Partition(parts);
  }

  /**
   * All partitions of n, from [n] down to [1ⁿ] in reverse lexicographic order.
   *
   * @param n the sum
   * @return p(n) partitions
   * @throws InvalidInput if n is negative
   * @throws LimitExceeded if n is above 60 (there are 966 467 partitions of 60)
   */
  public static List<Partition> all(int n) {
    if (n < 0) {
      throw new InvalidInput("partitions", "n = " + n, "n ≥ 0", "");
    }
    if (n > 60) {
      throw new LimitExceeded("partitions", "n = " + n, "n at most 60", "");
    }
    List<Partition> found = new ArrayList<>();
    extend(n, n, new ArrayList<>(), found);
    return List.copyOf(found);
  }

  private static void extend(int rest, int largest, List<Integer> parts, List<Partition> found) {
    if (rest == 0) {
      found.add(new Partition(parts));
    }
    for (int part = Math.min(rest, largest); part > 0; part--) {
      parts.add(part);
      extend(rest - part, part, parts, found);
      parts.remove(parts.size() - 1);
    }
  }

  /**
   * The cycle type of a permutation.
   *
   * @param g a permutation of n points
   * @return the lengths of its cycles, fixed points included
   */
  public static Partition cycleType(Permutation g) {
    List<Integer> lengths = new ArrayList<>();
    boolean[] seen = new boolean[g.degree()];
    for (int i = 0; i < seen.length; i++) {
      int length = 0;
      for (int j = i; !seen[j]; j = g.at(j)) {
        seen[j] = true;
        length++;
      }
      if (length > 0) {
        lengths.add(length);
      }
    }
    lengths.sort(Collections.reverseOrder());
    return new Partition(lengths);
  }

  /**
   * The number that is partitioned.
   *
   * @return n
   */
  public int size() {
    return parts.stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * The number of parts.
   *
   * @return the number of rows of the diagram
   */
  public int length() {
    return parts.size();
  }

  /**
   * The conjugate partition, the diagram reflected in its diagonal.
   *
   * @return the lengths of the columns
   */
  public Partition conjugate() {
    List<Integer> columns = new ArrayList<>();
    for (int j = 0; !parts.isEmpty() && j < parts.get(0); j++) {
      int column = j;
      columns.add((int) parts.stream().filter(part -> part > column).count());
    }
    return new Partition(columns);
  }

  /**
   * The hook length of a box: the boxes to its right, those below, and itself.
   *
   * @param row its row, from 0
   * @param column its column, from 0
   * @return λᵢ − j + λ'ⱼ − i − 1
   * @throws InvalidInput if there is no such box
   */
  public int hook(int row, int column) {
    if (row < 0 || row >= length() || column < 0 || column >= parts.get(row)) {
      throw new InvalidInput(
          "hook of " + this, "row " + row + ", column " + column, "a box of the diagram", "");
    }
    long below = parts.stream().skip(row + 1L).filter(part -> part > column).count();
    return parts.get(row) - column + (int) below;
  }

  /**
   * The dimension of the representation of Sₙ, by the hook formula n!/∏ hooks. <em>Source:</em>
   * Frame, Robinson, Thrall (1954).
   *
   * @return the number of standard tableaux of this shape
   */
  public BigInteger dimension() {
    BigInteger numerator = BigInteger.ONE;
    BigInteger denominator = BigInteger.ONE;
    int k = 0;
    for (int i = 0; i < length(); i++) {
      for (int j = 0; j < parts.get(i); j++) {
        numerator = numerator.multiply(BigInteger.valueOf(++k));
        denominator = denominator.multiply(BigInteger.valueOf(hook(i, j)));
      }
    }
    return numerator.divide(denominator);
  }

  /**
   * The order of the centraliser in Sₙ of a permutation of this cycle type.
   *
   * @return ∏ kᵐ m! over the parts k of multiplicity m
   */
  public BigInteger centralizerOrder() {
    BigInteger order = BigInteger.ONE;
    int times = 0;
    for (int i = 0; i < length(); i++) {
      times = i > 0 && parts.get(i).equals(parts.get(i - 1)) ? times + 1 : 1;
      order = order.multiply(BigInteger.valueOf((long) parts.get(i) * times));
    }
    return order;
  }

  /** Reverse lexicographic: [n] comes first. */
  @Override
  public int compareTo(Partition other) {
    for (int i = 0; i < Math.min(length(), other.length()); i++) {
      int difference = Integer.compare(other.parts.get(i), parts.get(i));
      if (difference != 0) {
        return difference;
      }
    }
    return Integer.compare(other.length(), length());
  }

  /**
   * The partition in text.
   *
   * @return for instance {@code [3,1^2]}
   */
  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(",", "[", "]");
    for (int i = 0; i < length(); ) {
      int end = i;
      while (end < length() && parts.get(end).equals(parts.get(i))) {
        end++;
      }
      text.add(parts.get(i) + (end - i > 1 ? "^" + (end - i) : ""));
      i = end;
    }
    return text.toString();
  }
}
