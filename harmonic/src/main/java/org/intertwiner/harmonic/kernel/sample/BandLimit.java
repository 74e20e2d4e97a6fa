package org.intertwiner.harmonic.kernel.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.intertwiner.algebra.InvalidInput;

/**
 * A policy against aliasing: which harmonic degrees l are kept on which rings.
 *
 * <p>On a sphere of radius r a harmonic of degree l oscillates with the frequency l/r, in any
 * number of dimensions. Points with spacing h carry frequencies up to π/h (Nyquist); the spacing
 * that counts is the largest, as a kernel that is turned meets every axis. Hence l ≤ πr/h at the
 * very best, and {@link #perRadius perRadius(2)} leaves room for the width of the ring: on inputs
 * of at most half the Nyquist frequency what it keeps of Gaussian rings turns with an error below 5
 * %, and below 12 % where the axes have different spacings. {@link #aliasing} measures instead of
 * guessing: it looks at the Fourier transform of each φ(|x|) Y(x/|x|) and keeps what lies below the
 * Nyquist frequency, for every profile.
 *
 * <p>At the origin only degree 0 has a value; a bounded policy therefore keeps degree 0 alone on a
 * ring of radius 0.
 *
 * <p><i>Source:</i> Weiler, Hamprecht and Storath (CVPR 2018), section 3.2, for limits by radius.
 */
public sealed interface BandLimit {

  /**
   * A decision about one pair, with its reason.
   *
   * @param degree the harmonic degree l
   * @param ring the ring, from 0
   * @param kept whether the pair is kept
   * @param reason why, in words
   */
  record Decision(int degree, int ring, boolean kept, String reason) {}

  /**
   * A harmonic degree on a ring.
   *
   * @param degree the harmonic degree l
   * @param ring the ring, from 0
   */
  record Pair(int degree, int ring) implements Comparable<Pair> {
    /**
     * Checks the numbers.
     *
     * @param degree the harmonic degree l
     * @param ring the ring, from 0
     * @throws InvalidInput if one is negative
     */
    public Pair {
      if (degree < 0 || ring < 0) {
        throw new InvalidInput(
            "pair of degree and ring", "(" + degree + ", " + ring + ")", "numbers ≥ 0", "");
      }
    }

    @Override
    public int compareTo(Pair other) {
      return degree != other.degree
          ? Integer.compare(degree, other.degree)
          : Integer.compare(ring, other.ring);
    }

    @Override
    public String toString() {
      return degree + "@" + ring;
    }
  }

  /**
   * The policy in words.
   *
   * @return for example {@code l ≤ 2·r}
   */
  String describe();

  /**
   * The decisions about all pairs.
   *
   * @param profile the rings
   * @param points the points with their dimension and resolution
   * @param maxDegree the highest degree
   * @return one decision for every degree 0 … maxDegree and ring, by degree, then ring
   */
  List<Decision> decisions(RadialProfile profile, SamplePoints points, int maxDegree);

  /**
   * The highest degree that is kept on any ring.
   *
   * @param profile the rings
   * @param points the points
   * @param limit the highest degree to look at
   * @return the degree, −1 if nothing is kept
   */
  default int maxDegree(RadialProfile profile, SamplePoints points, int limit) {
    return decisions(profile, points, limit).stream()
        .filter(Decision::kept)
        .mapToInt(Decision::degree)
        .max()
        .orElse(-1);
  }

  /**
   * Degrees l ≤ factor·r/h on a ring of radius r sampled with spacing h: frequency grows with the
   * circumference.
   *
   * @param factor the number of degrees per cell of radius, at most π to stay below Nyquist
   * @return the policy
   */
  static BandLimit perRadius(double factor) {
    return new PerRadius(factor);
  }

  /**
   * The same limit on every ring, except that a ring at the origin keeps degree 0 only.
   *
   * @param degree the highest degree
   * @return the policy
   */
  static BandLimit atMost(int degree) {
    return new AtMost(degree);
  }

  /**
   * A limit for each ring.
   *
   * @param degrees the highest degree of each ring; −1 drops the ring
   * @return the policy
   */
  static BandLimit perRing(int... degrees) {
    return new PerRing(Arrays.stream(degrees).boxed().toList());
  }

  /**
   * Exactly the pairs given.
   *
   * @param pairs what is kept
   * @return the policy
   */
  static BandLimit only(Set<Pair> pairs) {
    return new Only(pairs);
  }

  /**
   * The pairs of which at most a given part of the energy ∫ |φ(|x|) Y(x/|x|)|² lies beyond the
   * Nyquist frequency of the points.
   *
   * @param tolerance the largest part, 0.1 to agree with {@code perRadius(2)} on rings of width 0.6
   * @return the policy
   */
  static BandLimit aliasing(double tolerance) {
    return new Measured(tolerance);
  }

  /**
   * Every degree on every ring, also where it aliases.
   *
   * @return the policy that drops nothing
   */
  static BandLimit none() {
    return new Unlimited();
  }

  /**
   * Reads a policy: {@code 2r}, {@code 3} for l ≤ 3, {@code 0,2,4} for one limit a ring, {@code
   * aliasing:0.1}, {@code none}, or pairs {@code 0@0,2@1} of degree and ring.
   *
   * @param text the notation
   * @return the policy
   * @throws InvalidInput where the text is none of these
   */
  static BandLimit parse(String text) {
    String t = text.trim();
    try {
      if (t.equals("none")) {
        return none();
      }
      if (t.startsWith("aliasing:")) {
        return aliasing(Double.parseDouble(t.substring(9)));
      }
      if (t.endsWith("r")) {
        return perRadius(Double.parseDouble(t.substring(0, t.length() - 1)));
      }
      String[] parts = t.split(",", -1);
      if (t.contains("@")) {
        Set<Pair> pairs = new TreeSet<>();
        for (String part : parts) {
          int at = part.indexOf('@');
          int degree = Integer.parseInt(part.substring(0, Math.max(at, 0)).trim());
          pairs.add(new Pair(degree, Integer.parseInt(part.substring(at + 1).trim())));
        }
        return only(pairs);
      }
      int[] degrees = Arrays.stream(parts).mapToInt(p -> Integer.parseInt(p.trim())).toArray();
      return degrees.length == 1 ? atMost(degrees[0]) : perRing(degrees);
    } catch (NumberFormatException e) {
      throw new InvalidInput(
          "band limit",
          "\"" + text + "\"",
          "2r, a degree, degrees by ring, pairs such as 2@1, aliasing:0.1 or none",
          "2r keeps degrees up to twice the radius in cells");
    }
  }

  /**
   * Degrees l ≤ factor·r/h.
   *
   * @param factor degrees per cell of radius
   */
  record PerRadius(double factor) implements BandLimit {
    /**
     * Checks the factor.
     *
     * @param factor degrees per cell of radius
     * @throws InvalidInput unless the factor is finite and not negative
     */
    public PerRadius {
      if (!(factor >= 0) || Double.isInfinite(factor)) {
        throw new InvalidInput(
            "band limit", "" + factor, "a finite factor ≥ 0", "2 is cautious, π is Nyquist");
      }
    }

    @Override
    public List<Decision> decisions(RadialProfile profile, SamplePoints points, int maxDegree) {
      double spacing = points.resolution();
      int[] limits = new int[profile.rings()];
      for (int r = 0; r < limits.length; r++) {
        double most = Math.floor(factor * (profile.radius(r) / spacing) + 1e-9);
        limits[r] = (int) Math.min(Integer.MAX_VALUE, most);
      }
      String policy = spacing == 1 ? describe() : describe() + " with h = " + spacing;
      return Decisions.byRing(profile, maxDegree, limits, policy);
    }

    @Override
    public String describe() {
      // sums of texts are linked at their first use, which takes long
      return "l ≤ ".concat(Double.toString(factor)).concat("·r/h");
    }
  }

  /**
   * Degrees l ≤ degree away from the origin.
   *
   * @param degree the highest degree
   */
  record AtMost(int degree) implements BandLimit {
    /**
     * Checks the degree.
     *
     * @param degree the highest degree
     * @throws InvalidInput for a negative degree
     */
    public AtMost {
      if (degree < 0) {
        throw new InvalidInput("band limit", "" + degree, "a degree ≥ 0", "degree 0 is isotropic");
      }
    }

    @Override
    public List<Decision> decisions(RadialProfile profile, SamplePoints points, int maxDegree) {
      return Decisions.byRing(
          profile, maxDegree, r -> profile.radius(r) == 0 ? 0 : degree, describe());
    }

    @Override
    public String describe() {
      return "l ≤ " + degree + " away from the origin, l = 0 at it";
    }
  }

  /**
   * A limit for each ring.
   *
   * @param degrees the highest degree of each ring, −1 for none
   */
  record PerRing(List<Integer> degrees) implements BandLimit {
    /**
     * Checks and copies the degrees.
     *
     * @param degrees the highest degree of each ring, −1 for none
     * @throws InvalidInput for a degree below −1 or no degree
     */
    public PerRing {
      degrees = List.copyOf(degrees);
      if (degrees.isEmpty() || degrees.stream().anyMatch(d -> d < -1)) {
        throw new InvalidInput(
            "band limit", degrees.toString(), "a degree ≥ −1 for each ring", "−1 drops a ring");
      }
    }

    @Override
    public List<Decision> decisions(RadialProfile profile, SamplePoints points, int maxDegree) {
      if (profile.rings() != degrees.size()) {
        throw new InvalidInput(
            "band limit",
            degrees.size() + " limits",
            profile.rings() + " limits",
            "one for each ring of " + profile);
      }
      return Decisions.byRing(profile, maxDegree, degrees::get, describe());
    }

    @Override
    public String describe() {
      return "l ≤ " + degrees + " by ring";
    }
  }

  /**
   * Exactly some pairs.
   *
   * @param pairs what is kept
   */
  record Only(Set<Pair> pairs) implements BandLimit {
    /**
     * Copies the pairs.
     *
     * @param pairs what is kept
     */
    public Only {
      pairs = Set.copyOf(pairs);
    }

    @Override
    public List<Decision> decisions(RadialProfile profile, SamplePoints points, int maxDegree) {
      for (Pair p : pairs) {
        if (p.ring() >= profile.rings()) {
          throw new InvalidInput(
              "band limit",
              "pair " + p,
              "rings 0 … " + (profile.rings() - 1),
              "pairs are degree@ring, and rings count from 0");
        }
      }
      return Decisions.byPair(
          profile,
          maxDegree,
          (l, r) -> {
            boolean kept = pairs.contains(new Pair(l, r));
            return new Decision(l, r, kept, kept ? "asked for" : "not among the pairs asked for");
          });
    }

    @Override
    public String describe() {
      return "only " + new TreeSet<>(pairs);
    }
  }

  /**
   * Pairs that are measured to fit below the Nyquist frequency.
   *
   * @param tolerance the largest part of the energy beyond it
   */
  record Measured(double tolerance) implements BandLimit {
    /**
     * Checks the tolerance.
     *
     * @param tolerance the largest part of the energy beyond the Nyquist frequency
     * @throws InvalidInput unless it lies between 0 and 1
     */
    public Measured {
      if (!(tolerance >= 0 && tolerance <= 1)) {
        throw new InvalidInput(
            "tolerance for aliasing", "" + tolerance, "a part of the energy, 0 … 1", "try 0.1");
      }
    }

    @Override
    public List<Decision> decisions(RadialProfile profile, SamplePoints points, int maxDegree) {
      double nyquist = Math.PI / points.resolution();
      double[][] beyond = Aliasing.energyBeyond(profile, points.dimension(), maxDegree, nyquist);
      return Decisions.byPair(
          profile,
          maxDegree,
          (l, r) ->
              new Decision(
                  l,
                  r,
                  beyond[l][r] <= tolerance,
                  String.format(
                      Locale.ROOT,
                      "%.3g %% of the energy lies beyond the Nyquist frequency %.4g; %s",
                      100 * beyond[l][r],
                      nyquist,
                      describe())));
    }

    @Override
    public String describe() {
      return "at most " + 100 * tolerance + " % aliased energy";
    }
  }

  /** Every degree everywhere. */
  record Unlimited() implements BandLimit {
    @Override
    public List<Decision> decisions(RadialProfile profile, SamplePoints points, int maxDegree) {
      int[] limits = new int[profile.rings()];
      Arrays.fill(limits, Integer.MAX_VALUE);
      return Decisions.byRing(profile, maxDegree, limits, describe());
    }

    @Override
    public String describe() {
      return "no limit";
    }
  }
}
