package org.intertwiner.harmonic.wigner;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * Wigner's functions d^l_{m′m}(β) of fixed m′ and m at many angles, degree after degree.
 *
 * <p><em>Formula:</em> d^l_{m′m}(β) = ⟨l m′| exp(−iβJ_y) |l m⟩, from l = max(|m′|, |m|) upwards by
 *
 * <pre>
 *   D(l+1) = (e_l − a_l · 2 sin²(β/2)) d(l) + b_l D(l),   d(l+1) = d(l) + D(l+1),</pre>
 *
 * <p>the three-term recursion written for differences, so that rounding errors grow like l and not
 * like l² where β is small; e_l is a sum of positive terms. Above π/2 it runs at π − β with −m.
 * <em>Accuracy:</em> an error of at most 10⁻¹³ to degree 64 and 10⁻¹² to degree 1000 ({@code
 * WignerRecursionTest}); values have an exponent of their own while they are small, so that a seed
 * below the range of float64 grows back into it. <em>Complexity:</em> five multiplications or
 * additions a value, the inner loop over the angles. <em>Threads:</em> the plan is immutable, a
 * cursor belongs to one thread.
 *
 * <p><em>Source:</em> Varshalovich, Moskalev and Khersonskii (1988), section 4.8; C. Reinsch's form
 * of such recursions in Stoer, Einführung in die Numerische Mathematik I (1972), 2.3.
 *
 * <p>Example: {@code WignerRecursion.of(10, angles).values(2, -1, 0, n, out, 0)}.
 */
public final class WignerRecursion {
  /** The largest degree of a plan. */
  public static final int MAX_DEGREE = 20_000;

  private final int maxDoubled;
  private final int count;
  private final double[] versine;

  /** Where the angle passes from one hemisphere to the other: runs[i] … runs[i+1] − 1 are alike. */
  private final int[] runs;

  private final boolean firstRunIsNorth;
  private final HalfAnglePowers powers;
  private final Factorials factorials;

  private WignerRecursion(int maxDoubled, double[] cosHalf, double[] sinHalf) {
    this.maxDoubled = maxDoubled;
    this.count = cosHalf.length;
    this.versine = new double[count];
    double[] near = new double[count];
    double[] far = new double[count];
    int[] cuts = new int[count + 1];
    int pieces = 0;
    boolean last = true;
    for (int k = 0; k < count; k++) {
      boolean north = Math.abs(cosHalf[k]) >= Math.abs(sinHalf[k]);
      if (k == 0 || north != last) {
        cuts[pieces++] = k;
      }
      last = north;
      near[k] = north ? cosHalf[k] : sinHalf[k];
      far[k] = north ? sinHalf[k] : cosHalf[k];
      versine[k] = 2 * far[k] * far[k];
    }
    cuts[pieces++] = count;
    this.runs = count == 0 ? new int[] {0, 0} : java.util.Arrays.copyOf(cuts, pieces);
    this.firstRunIsNorth = count == 0 || Math.abs(cosHalf[0]) >= Math.abs(sinHalf[0]);
    this.powers = new HalfAnglePowers(maxDoubled, near, far);
    this.factorials = new Factorials(maxDoubled);
  }

  /**
   * Plans recursions at angles.
   *
   * @param maxDegree the largest l, inclusive
   * @param beta angles in radians, any finite numbers; sorted ones are fastest
   * @return the plan
   * @throws InvalidInput where the degree is negative or an angle is not finite
   * @throws LimitExceeded where the degree is above {@link #MAX_DEGREE}
   */
  public static WignerRecursion of(int maxDegree, double... beta) {
    requireDegree(maxDegree);
    return ofDoubled(2 * maxDegree, beta);
  }

  /**
   * Plans recursions at angles that are given by their halves.
   *
   * @param maxDegree the largest l, inclusive
   * @param cosHalf cos(β/2)
   * @param sinHalf sin(β/2)
   * @return the plan
   * @throws InvalidInput where the degree is negative, the lengths differ, a number is not finite
   *     or cos² + sin² is not 1
   * @throws LimitExceeded where the degree is above {@link #MAX_DEGREE}
   */
  public static WignerRecursion ofHalves(int maxDegree, double[] cosHalf, double[] sinHalf) {
    requireDegree(maxDegree);
    if (cosHalf.length != sinHalf.length) {
      throw new InvalidInput(
          "halves of angles",
          cosHalf.length + " cosines, " + sinHalf.length + " sines",
          "as many of each",
          "");
    }
    requireHalves(cosHalf, sinHalf);
    return new WignerRecursion(2 * maxDegree, cosHalf, sinHalf);
  }

  private static void requireHalves(double[] cosHalf, double[] sinHalf) {
    for (int k = 0; k < cosHalf.length; k++) {
      double norm = cosHalf[k] * cosHalf[k] + sinHalf[k] * sinHalf[k];
      if (!(Math.abs(norm - 1) <= 0x1p-40)) {
        throw new InvalidInput(
            "angle β number " + k,
            "cos(β/2) = " + cosHalf[k] + ", sin(β/2) = " + sinHalf[k],
            "finite numbers with cos² + sin² = 1",
            "");
      }
    }
  }

  /**
   * Plans recursions of integer and half-integer degrees.
   *
   * @param maxDoubled twice the largest j, inclusive
   * @param beta angles in radians, any finite numbers
   * @return the plan
   * @throws InvalidInput where the degree is negative or an angle is not finite
   * @throws LimitExceeded where the degree is above {@link #MAX_DEGREE}
   */
  public static WignerRecursion ofDoubled(int maxDoubled, double... beta) {
    requireDegree(maxDoubled < 0 ? -1 : (maxDoubled + 1) / 2);
    double[] cos = new double[beta.length];
    double[] sin = new double[beta.length];
    for (int k = 0; k < beta.length; k++) {
      cos[k] = Math.cos(beta[k] / 2);
      sin[k] = Math.sin(beta[k] / 2);
    }
    requireHalves(cos, sin);
    return new WignerRecursion(maxDoubled, cos, sin);
  }

  /**
   * The coefficients of the recursion at angles up to π/2, for loops of one's own.
   *
   * <p>From l = max(|m′|, |m|) on, where D(l) = 0, D(l+1) = (e − a · 2 sin²(β/2)) d(l) + b D(l) and
   * d(l+1) = d(l) + D(l+1). Beyond π/2 it is d_{m′m}(β) = (−1)^{l+m′} d_{m′,−m}(π − β).
   *
   * @param m1 m′
   * @param m2 m
   * @param maxDegree the largest l
   * @param e receives e of l at offset + l − max(|m′|, |m|), for l up to maxDegree − 1
   * @param a receives a at the same places
   * @param b receives b at the same places
   * @param offset where the coefficients begin
   * @throws InvalidInput where an order is beyond the largest degree or there is no room
   */
  public static void steps(
      int m1, int m2, int maxDegree, double[] e, double[] a, double[] b, int offset) {
    requireDegree(maxDegree);
    long first = Math.max(Math.abs((long) m1), Math.abs((long) m2));
    long steps = maxDegree - first;
    if (steps < 0) {
      throw new InvalidInput(
          "orders of a Wigner function",
          "m′ = " + m1 + ", m = " + m2,
          "−l … l with l = " + maxDegree,
          "");
    }
    int room = Math.min(e.length, Math.min(a.length, b.length));
    if (offset < 0 || room - (long) offset < steps) {
      throw new InvalidInput(
          "room for the steps of a recursion",
          room - (long) offset + " places",
          "at least " + steps,
          "");
    }
    DegreeSteps all = new DegreeSteps((int) steps);
    all.fill((double) first, m1, m2, (int) steps);
    System.arraycopy(all.e, 0, e, offset, (int) steps);
    System.arraycopy(all.a, 0, a, offset, (int) steps);
    System.arraycopy(all.b, 0, b, offset, (int) steps);
  }

  /** Plans to a largest j that is given doubled; the halves are known to be right. */
  static WignerRecursion ofChecked(int maxDoubled, double[] cosHalf, double[] sinHalf) {
    return new WignerRecursion(maxDoubled, cosHalf, sinHalf);
  }

  static void requireDegree(int maxDegree) {
    if (maxDegree < 0) {
      throw new InvalidInput("degree l of Wigner functions", "" + maxDegree, "l ≥ 0", "");
    }
    if (maxDegree > MAX_DEGREE) {
      throw new LimitExceeded(
          "degree l of Wigner functions", "" + maxDegree, "at most " + MAX_DEGREE, "");
    }
  }

  /** {@return the number of angles} */
  public int count() {
    return count;
  }

  /** {@return the largest degree} */
  public int maxDegree() {
    return maxDoubled / 2;
  }

  /**
   * All degrees of one pair of orders.
   *
   * @param m1 m′
   * @param m2 m
   * @param from the first angle
   * @param to one past the last angle
   * @param out receives d^l_{m′m}(β_k) at offset + (l − first)·(to − from) + k − from, where first
   *     = max(|m′|, |m|) and l runs to the largest degree
   * @param offset where the values begin
   * @throws InvalidInput where an order is beyond the largest degree, the angles are not those of
   *     the plan, or there is no room
   */
  public void values(int m1, int m2, int from, int to, double[] out, int offset) {
    Cursor cursor = cursor(Math.max(0, to - from));
    cursor.begin(m1, m2, from, to);
    int width = to - from;
    long needed = (long) width * (cursor.last + 1);
    if (offset < 0 || out.length - (long) offset < needed) {
      throw new InvalidInput(
          "room for Wigner functions", (out.length - (long) offset) + " numbers", "" + needed, "");
    }
    int at = offset;
    while (true) {
      System.arraycopy(cursor.values(), 0, out, at, width);
      if (cursor.isLast()) {
        return;
      }
      cursor.next();
      at += width;
    }
  }

  /**
   * A cursor for recursions of this plan.
   *
   * @param capacity the largest number of angles at a time
   * @return a cursor of its own, for one thread; {@link Cursor#begin} sets it to work
   * @throws InvalidInput where the capacity is negative
   */
  public Cursor cursor(int capacity) {
    if (capacity < 0) {
      throw new InvalidInput("capacity of a cursor", "" + capacity, "0 or more", "");
    }
    return new Cursor(this, Math.min(capacity, count()));
  }

  /**
   * One recursion on its way through the degrees: mutable, for one thread, to be used again.
   *
   * <p>Example: {@code for (c.begin(m1, m2, 0, n); ; c.next()) { use(c.degree(), c.values()); }}
   * until {@link #isLast}.
   */
  public static final class Cursor {
    private final WignerRecursion plan;
    private final Lanes lanes;
    private final DegreeSteps north;
    private final DegreeSteps south;
    private int from;
    private int to;
    private int run;
    private int lowest;
    private int last;
    private int index;
    private double sign;
    private double mirrored;

    private Cursor(WignerRecursion plan, int capacity) {
      this.plan = plan;
      this.lanes = new Lanes(capacity);
      int steps = plan.maxDoubled / 2 + 1;
      this.north = new DegreeSteps(steps);
      this.south = new DegreeSteps(steps);
    }

    /**
     * Begins at the lowest degree, max(|m′|, |m|).
     *
     * @param m1 m′
     * @param m2 m
     * @param first the first angle
     * @param end one past the last angle
     * @throws InvalidInput where an order is beyond the largest degree, or the angles are not those
     *     of the plan or more than the capacity
     */
    public void begin(int m1, int m2, int first, int end) {
      int largest = plan.maxDegree();
      if (Math.abs((long) m1) > largest || Math.abs((long) m2) > largest) {
        throw new InvalidInput(
            "orders of a Wigner function",
            "m′ = " + m1 + ", m = " + m2,
            "−l … l with l = " + largest,
            "");
      }
      beginDoubled(2 * m1, 2 * m2, first, end);
    }

    /**
     * As {@link #begin}, the orders doubled; two odd numbers are half-integers.
     *
     * @param m1 2m′
     * @param m2 2m
     * @param first the first angle
     * @param end one past the last angle
     * @throws InvalidInput where one order is an integer and the other none, an order is beyond the
     *     largest degree, or the angles are not those of the plan or more than the capacity
     */
    public void beginDoubled(int m1, int m2, int first, int end) {
      if (((m1 ^ m2) & 1) != 0
          || Math.max(Math.abs((long) m1), Math.abs((long) m2)) > plan.maxDoubled) {
        throw new InvalidInput(
            "orders of a Wigner function",
            "2m′ = " + m1 + ", 2m = " + m2,
            "both even or both odd, −2j … 2j with 2j = " + plan.maxDoubled,
            "");
      }
      if (first < 0 || end < first || end > plan.count || end - first > lanes.values.length) {
        throw new InvalidInput(
            "angles of a recursion",
            first + " … " + end,
            "a part of 0 … " + plan.count + ", at most " + lanes.values.length + " of them",
            "");
      }
      int m = m1;
      int n = m2;
      boolean odd = ((m1 - m2) & 2) != 0;
      boolean minus = false;
      if (Math.abs(m) < Math.abs(n)) {
        m = m2;
        n = m1;
        minus = odd;
      }
      if (m < 0) {
        m = -m;
        n = -n;
        minus ^= odd;
      }
      from = first;
      to = end;
      index = 0;
      lowest = m;
      last = (plan.maxDoubled - m) / 2;
      seed(m, n, minus ^ odd);
    }

    /** The value of the lowest degree and the steps, for m ≥ |n|, doubled. */
    private void seed(int m, int n, boolean minus) {
      // (−1)^(m−n) of the seed is that of the given orders, whatever was exchanged
      sign = minus ? -1 : 1;
      mirrored = sign;
      int up = (m + n) / 2;
      int down = (m - n) / 2;
      double factor = plan.factorials.rootMantissa(m, up);
      double power = plan.factorials.rootExponent(m, up);
      if (plan.powers.isPlain()) {
        factor = Math.scalb(factor, (int) power);
      }
      boolean[] seen = new boolean[2];
      run = 0;
      while (plan.runs[run + 1] <= from && plan.runs[run + 1] < plan.count) {
        run++;
      }
      for (int r = run, k = from; k < to; r++) {
        int end = Math.min(to, plan.runs[r + 1]);
        boolean isNorth = plan.firstRunIsNorth == (r % 2 == 0);
        seen[isNorth ? 0 : 1] = true;
        powers(isNorth ? up : down, isNorth ? down : up, k, end, factor);
        k = end;
      }
      if (seen[0]) {
        north.fill(m / 2.0, m / 2.0, n / 2.0, last);
      }
      if (seen[1]) {
        south.fill(m / 2.0, m / 2.0, -n / 2.0, last);
      }
      lanes.begin(plan.versine, from, to, plan.powers.isPlain(), power, sign);
    }

    private void powers(int p, int q, int first, int end, double factor) {
      if (first == from) {
        plan.powers.products(p, q, first, end, factor, lanes.now, lanes.exponent);
        return;
      }
      // a further run: its numbers go behind those of the runs before
      double[] mantissas = new double[end - first];
      double[] exponents = new double[end - first];
      plan.powers.products(p, q, first, end, factor, mantissas, exponents);
      System.arraycopy(mantissas, 0, lanes.now, first - from, end - first);
      System.arraycopy(exponents, 0, lanes.exponent, first - from, end - first);
    }

    /** {@return the degree of the present values, j − ½ where j is no integer} */
    public int degree() {
      return doubledDegree() / 2;
    }

    /** {@return twice the degree of the present values} */
    public int doubledDegree() {
      return lowest + 2 * index;
    }

    /** {@return whether the degree is the largest one of the plan} */
    public boolean isLast() {
      return index == last;
    }

    /**
     * The present values, in an array that the next step writes over.
     *
     * @return d^l_{m′m}(β_k) at k − from
     */
    public double[] values() {
      return lanes.values;
    }

    /**
     * Steps to the next degree.
     *
     * @throws InvalidInput where the degree is the largest one of the plan
     */
    public void next() {
      if (index >= last) {
        throw new InvalidInput(
            "degree of a recursion",
            "" + (degree() + 1),
            "at most " + plan.maxDoubled / 2.0,
            "plan for more degrees");
      }
      mirrored = -mirrored;
      int r = run;
      for (int k = from; k < to; r++) {
        int end = Math.min(to, plan.runs[r + 1]);
        boolean isNorth = plan.firstRunIsNorth == (r % 2 == 0);
        DegreeSteps steps = isNorth ? north : south;
        double e = steps.e[index];
        double a = -steps.a[index];
        double b = steps.b[index];
        double s = isNorth ? sign : mirrored;
        lanes.advance(k - from, end - from, e, a, b, s);
        k = end;
      }
      index++;
      lanes.check(index);
    }
  }
}
