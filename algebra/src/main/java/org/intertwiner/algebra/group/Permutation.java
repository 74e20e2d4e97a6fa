package org.intertwiner.algebra.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A permutation of the points 0 … n−1; permutations compose as functions, (στ)(i) = σ(τ(i)).
 *
 * <p>Complexity: O(n) unless stated otherwise.
 */
public final class Permutation {
  private static final int MAX_POINT = 10_000_000;
  private final int[] images;

  private Permutation(int[] images) {
    this.images = images;
  }

  /**
   * The permutation i ↦ images[i].
   *
   * @param images each of 0 … n−1 once
   * @return the permutation
   * @throws InvalidInput when a value is out of range or occurs twice
   */
  public static Permutation of(int... images) {
    return checked(images.clone(), 0);
  }

  /**
   * The permutation i ↦ images[i−1] in points counted from 1.
   *
   * @param images each of 1 … n once
   * @return the permutation
   * @throws InvalidInput when a value is out of range or occurs twice
   */
  public static Permutation ofOneBased(int... images) {
    int[] shifted = new int[images.length];
    for (int i = 0; i < shifted.length; i++) {
      shifted[i] = images[i] - 1;
    }
    return checked(shifted, 1);
  }

  private static Permutation checked(int[] images, int first) {
    int n = images.length;
    boolean[] seen = new boolean[n];
    for (int i = 0; i < n; i++) {
      int image = images[i];
      if (image < 0 || image >= n || seen[image]) {
        boolean repeated = image >= 0 && image < n;
        throw new InvalidInput(
            "permutation",
            repeated
                ? "the image " + (image + first) + " twice"
                : "the image " + (image + first) + " of point " + (i + first),
            "each of " + first + " … " + (n - 1 + first) + " once",
            "a list of n images, the image of point i in place i");
      }
      seen[image] = true;
    }
    return new Permutation(images);
  }

  /** Wraps an array that is known to be a permutation and not shared. */
  static Permutation trusted(int[] images) {
    return new Permutation(images);
  }

  /**
   * The identity.
   *
   * @param degree the number of points ≥ 0
   * @return i ↦ i
   */
  public static Permutation identity(int degree) {
    int[] images = new int[degree];
    Arrays.setAll(images, i -> i);
    return new Permutation(images);
  }

  /**
   * Reads cycles of points counted from 1, for example {@code (1 2 3)(4 5)} or {@code
   * (1,2,3)(4,5)}; {@code ()} is the identity. Cycles need not be disjoint; they multiply as
   * functions. A list in brackets gives the images of 1, 2, …: {@code [2, 3, 1]}.
   *
   * @param cycles the cycles or the list
   * @param degree the number of points
   * @return the permutation
   * @throws InvalidInput when the text is not a product of cycles on those points
   */
  public static Permutation parse(String cycles, int degree) {
    String text = cycles.trim();
    if (degree < 0 || degree > MAX_POINT) {
      throw new InvalidInput("degree", Integer.toString(degree), "0 … " + MAX_POINT, "");
    }
    if (text.startsWith("[")) {
      return parseImages(text, degree);
    }
    // possessive: a greedy group that repeats costs the matcher a frame of the stack each time
    if (!text.matches("(\\(\\s*(\\d{1,9}([\\s,]+\\d{1,9})*+)?\\s*\\)\\s*)*+")) {
      String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
      throw new InvalidInput("cycles", '"' + shown + '"', "cycles such as (1 2 3)(4 5)", "");
    }
    Permutation product = identity(degree);
    for (String cycle : text.replace('(', ' ').split("\\)", -1)) {
      String body = cycle.trim();
      if (!body.isEmpty()) {
        int[] points =
            Arrays.stream(body.split("[\\s,]+", -1)).mapToInt(Integer::parseInt).toArray();
        product = product.multiply(cycle(degree, points));
      }
    }
    return product;
  }

  private static Permutation parseImages(String text, int degree) {
    String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
    if (!text.matches("\\[\\s*(\\d{1,9}([\\s,]+\\d{1,9})*+)?\\s*]")) {
      throw new InvalidInput("images", '"' + shown + '"', "a list such as [2, 3, 1]", "");
    }
    String body = text.substring(1, text.length() - 1).trim();
    int[] images =
        body.isEmpty()
            ? new int[0]
            : Arrays.stream(body.split("[\\s,]+", -1)).mapToInt(Integer::parseInt).toArray();
    if (images.length != degree) {
      throw new InvalidInput(
          "images", images.length + " images", degree + " images", "write fixed points out");
    }
    return ofOneBased(images);
  }

  private static Permutation cycle(int degree, int[] points) {
    int[] images = identity(degree).images;
    boolean[] seen = new boolean[degree];
    for (int i = 0; i < points.length; i++) {
      int p = points[i] - 1;
      if (p < 0 || p >= degree || seen[p]) {
        throw new InvalidInput(
            "cycle", "the point " + points[i], "distinct points 1 … " + degree, "");
      }
      seen[p] = true;
      images[p] = points[(i + 1) % points.length] - 1;
    }
    return new Permutation(images);
  }

  /**
   * The number of points.
   *
   * @return n
   */
  public int degree() {
    return images.length;
  }

  /**
   * The image of a point.
   *
   * @param point a point, from 0
   * @return σ(point)
   */
  public int at(int point) {
    return images[point];
  }

  /** The images; not to be written to. */
  int[] images() {
    return images;
  }

  /**
   * The images of 0 … n−1.
   *
   * @return a fresh array
   */
  public int[] toZeroBased() {
    return images.clone();
  }

  /**
   * The images of 1 … n, counted from 1.
   *
   * @return a fresh array
   */
  public int[] toOneBased() {
    return Arrays.stream(images).map(i -> i + 1).toArray();
  }

  /**
   * Product.
   *
   * @param other the right factor, of the same degree; it acts first
   * @return i ↦ this(other(i))
   * @throws InvalidInput when the degrees differ
   */
  public Permutation multiply(Permutation other) {
    if (images.length != other.images.length) {
      throw new InvalidInput(
          "product of permutations",
          "degrees " + images.length + " and " + other.images.length,
          "equal degrees",
          "");
    }
    return new Permutation(compose(images, other.images));
  }

  /** i ↦ a[b[i]]. */
  static int[] compose(int[] a, int[] b) {
    int[] product = new int[b.length];
    for (int i = 0; i < product.length; i++) {
      product[i] = a[b[i]];
    }
    return product;
  }

  static int[] invert(int[] a) {
    int[] inverse = new int[a.length];
    for (int i = 0; i < a.length; i++) {
      inverse[a[i]] = i;
    }
    return inverse;
  }

  /**
   * Inverse.
   *
   * @return σ⁻¹
   */
  public Permutation inverse() {
    return new Permutation(invert(images));
  }

  /**
   * Power.
   *
   * @param exponent any integer
   * @return this to the exponent, in O(n) by cycles
   */
  public Permutation pow(long exponent) {
    int[] power = new int[images.length];
    for (int[] cycle : allCycles()) {
      int shift = (int) Math.floorMod(exponent, (long) cycle.length);
      for (int i = 0; i < cycle.length; i++) {
        power[cycle[i]] = cycle[(i + shift) % cycle.length];
      }
    }
    return new Permutation(power);
  }

  /** The power that has order 2; the identity where the order is odd. */
  Permutation involution() {
    int[] power = identity(images.length).images;
    int twos = allCycles().stream().mapToInt(c -> Integer.lowestOneBit(c.length)).max().orElse(1);
    for (int[] cycle : allCycles()) {
      for (int i = 0; twos > 1 && cycle.length % twos == 0 && i < cycle.length; i++) {
        power[cycle[i]] = cycle[(i + cycle.length / 2) % cycle.length];
      }
    }
    return new Permutation(power);
  }

  private List<int[]> allCycles() {
    List<int[]> cycles = new ArrayList<>();
    boolean[] seen = new boolean[images.length];
    int[] cycle = new int[images.length];
    for (int start = 0; start < images.length; start++) {
      int length = 0;
      for (int i = start; !seen[i]; i = images[i]) {
        seen[i] = true;
        cycle[length++] = i;
      }
      if (length > 0) {
        cycles.add(Arrays.copyOf(cycle, length));
      }
    }
    return cycles;
  }

  /**
   * The order.
   *
   * @return the smallest k ≥ 1 with σᵏ = 1
   * @throws ArithmeticException when it exceeds 2⁶³ − 1
   */
  public long order() {
    long lcm = 1;
    for (int[] cycle : allCycles()) {
      lcm = Math.multiplyExact(lcm / gcd(lcm, cycle.length), cycle.length);
    }
    return lcm;
  }

  static long gcd(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long t = x % y;
      x = y;
      y = t;
    }
    return x;
  }

  /**
   * The order, however large.
   *
   * @return the smallest k ≥ 1 with σᵏ = 1
   */
  public BigInteger exactOrder() {
    BigInteger lcm = BigInteger.ONE;
    for (int length : allCycles().stream().mapToInt(c -> c.length).distinct().toArray()) {
      BigInteger next = BigInteger.valueOf(length);
      lcm = lcm.divide(lcm.gcd(next)).multiply(next);
    }
    return lcm;
  }

  /**
   * Power by a number of any size.
   *
   * @param exponent any integer
   * @return this to the exponent, in O(n) by cycles
   */
  public Permutation pow(BigInteger exponent) {
    int[] power = new int[images.length];
    for (int[] cycle : allCycles()) {
      int shift = exponent.mod(BigInteger.valueOf(cycle.length)).intValue();
      for (int i = 0; i < cycle.length; i++) {
        power[cycle[i]] = cycle[(i + shift) % cycle.length];
      }
    }
    return new Permutation(power);
  }

  /**
   * The sign.
   *
   * @return 1 for even, −1 for odd permutations
   */
  public int sign() {
    return sign(images);
  }

  static int sign(int[] a) {
    boolean[] seen = new boolean[a.length];
    int even = 1;
    for (int start = 0; start < a.length; start++) {
      for (int i = a[start]; !seen[start] && i != start; i = a[i]) {
        seen[i] = true;
        even = -even;
      }
    }
    return even;
  }

  /**
   * The cycle lengths.
   *
   * @return a partition of n, descending, fixed points included; unmodifiable
   */
  public List<Integer> cycleType() {
    return allCycles().stream()
        .map(cycle -> cycle.length)
        .sorted(java.util.Comparator.reverseOrder())
        .toList();
  }

  /**
   * Whether every point is fixed.
   *
   * @return σ = 1
   */
  public boolean isIdentity() {
    return isIdentity(images);
  }

  static boolean isIdentity(int[] a) {
    for (int i = 0; i < a.length; i++) {
      if (a[i] != i) {
        return false;
      }
    }
    return true;
  }

  /**
   * The number of fixed points.
   *
   * @return |{i : σ(i) = i}|
   */
  public int fixedPoints() {
    return fixedPoints(images);
  }

  static int fixedPoints(int[] a) {
    int count = 0;
    for (int i = 0; i < a.length; i++) {
      count += a[i] == i ? 1 : 0;
    }
    return count;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof Permutation other && Arrays.equals(images, other.images);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(images);
  }

  /**
   * The images of 1 … n in brackets, as {@link #parse} reads them.
   *
   * @return for example {@code [2, 3, 1]}
   */
  public String toImageList() {
    return Arrays.toString(toOneBased());
  }

  /**
   * Disjoint cycles in LaTeX.
   *
   * @return for example {@code (1\,2\,3)(4\,5)}; {@code ()} for the identity
   */
  public String toLatex() {
    return toString().replace(" ", "\\,");
  }

  /**
   * A uniformly random permutation.
   *
   * @param degree the number of points ≥ 0
   * @param random the source of randomness
   * @return each of the n! permutations with equal probability
   */
  public static Permutation random(int degree, RandomGenerator random) {
    int[] images = identity(degree).images;
    for (int i = degree - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int t = images[i];
      images[i] = images[j];
      images[j] = t;
    }
    return new Permutation(images);
  }

  /**
   * Disjoint cycles of points counted from 1, fixed points left out; {@code ()} for the identity.
   */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (int[] cycle : allCycles()) {
      if (cycle.length > 1) {
        for (int i = 0; i < cycle.length; i++) {
          out.append(i == 0 ? '(' : ' ').append(cycle[i] + 1);
        }
        out.append(')');
      }
    }
    return out.length() == 0 ? "()" : out.toString();
  }
}
