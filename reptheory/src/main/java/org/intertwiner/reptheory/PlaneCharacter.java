package org.intertwiner.reptheory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/**
 * A class function of SO(2) or O(2): a Laurent polynomial in e^{iθ} on the rotations and, for O(2),
 * one number on the reflections, which are all conjugate.
 *
 * <p><em>Formula:</em> χ(R(θ)) = Σ m_k e^{ikθ}, χ(R(θ)s) = t; ⟨χ, ψ⟩ = Σ m_k n_k on SO(2) and ½(Σ
 * m_k n_k + t u) on O(2). <em>Accuracy:</em> exact, in 64-bit integers that refuse to overflow.
 *
 * @param <G> the group elements
 */
public final class PlaneCharacter<G> implements Character<G> {
  private final CompactGroup<G> group;
  private final SortedMap<Integer, Long> multiplicities;
  private final long reflectionTrace;

  private PlaneCharacter(
      CompactGroup<G> group, SortedMap<Integer, Long> multiplicities, long trace) {
    this.group = group;
    this.multiplicities = Collections.unmodifiableSortedMap(multiplicities);
    this.reflectionTrace = trace;
  }

  /**
   * The class function Σ m_k e^{ikθ} on rotations and t on reflections.
   *
   * @param <G> the group elements
   * @param group SO(2) or O(2)
   * @param multiplicities m_k by k; zeros may be left out
   * @param reflectionTrace t; 0 for SO(2)
   * @return the class function
   * @throws InvalidInput where the group is neither SO(2) nor O(2), where a reflection trace is
   *     given for SO(2), or where the multiplicities under O(2) differ at k and −k
   */
  public static <G> PlaneCharacter<G> of(
      CompactGroup<G> group, Map<Integer, Long> multiplicities, long reflectionTrace) {
    boolean reflections = group instanceof O2;
    if (!reflections && !(group instanceof SO2)) {
      throw new InvalidInput(
          "group of a plane character",
          group.name(),
          "SO2 or O2",
          "use FiniteCharacter for finite groups");
    }
    SortedMap<Integer, Long> kept = new TreeMap<>();
    multiplicities.forEach((k, m) -> add(kept, k, m));
    boolean even =
        kept.entrySet().stream()
            .allMatch(e -> e.getValue().equals(kept.getOrDefault(-e.getKey(), 0L)));
    if (reflections ? !even : reflectionTrace != 0) {
      throw new InvalidInput(
          "class function of " + group.name(),
          "multiplicities " + kept + " with trace " + reflectionTrace + " on reflections",
          reflections ? "equal multiplicities at k and -k" : "trace 0: SO2 has no reflections",
          "R(θ) and R(−θ) are conjugate in O2 only");
    }
    return new PlaneCharacter<>(group, kept, reflectionTrace);
  }

  static void requireDegree(int degree) {
    if (degree < 0) {
      throw new InvalidInput(
          "degree of a symmetric power", "" + degree, "0 or more", "count from 0");
    }
  }

  @Override
  public CompactGroup<G> group() {
    return group;
  }

  /**
   * The Laurent coefficients on the rotations.
   *
   * @return m_k by k, without zeros
   */
  public SortedMap<Integer, Long> multiplicities() {
    return multiplicities;
  }

  /**
   * The value on the reflections.
   *
   * @return t; 0 for SO(2)
   */
  public long reflectionTrace() {
    return reflectionTrace;
  }

  @Override
  public long degree() {
    return multiplicities.values().stream().reduce(0L, Math::addExact);
  }

  @Override
  public PlaneCharacter<G> plus(Character<G> other) {
    PlaneCharacter<G> psi = same(other);
    SortedMap<Integer, Long> sum = new TreeMap<>(multiplicities);
    psi.multiplicities.forEach((k, m) -> add(sum, k, m));
    return new PlaneCharacter<>(group, sum, Math.addExact(reflectionTrace, psi.reflectionTrace));
  }

  @Override
  public PlaneCharacter<G> times(Character<G> other) {
    PlaneCharacter<G> psi = same(other);
    SortedMap<Integer, Long> product = new TreeMap<>();
    multiplicities.forEach(
        (k, m) ->
            psi.multiplicities.forEach(
                (l, n) -> add(product, Math.addExact(k, l), Math.multiplyExact(m, n))));
    return new PlaneCharacter<>(
        group, product, Math.multiplyExact(reflectionTrace, psi.reflectionTrace));
  }

  @Override
  public PlaneCharacter<G> times(long copies) {
    SortedMap<Integer, Long> multiple = new TreeMap<>();
    multiplicities.forEach((k, m) -> add(multiple, k, Math.multiplyExact(m, copies)));
    return new PlaneCharacter<>(group, multiple, Math.multiplyExact(reflectionTrace, copies));
  }

  @Override
  public PlaneCharacter<G> conjugate() {
    return scaleFrequencies(-1, reflectionTrace);
  }

  @Override
  public PlaneCharacter<G> adams(int k) {
    boolean toRotations = group instanceof O2 && k % 2 == 0;
    return scaleFrequencies(k, toRotations ? degree() : reflectionTrace);
  }

  private PlaneCharacter<G> scaleFrequencies(int factor, long trace) {
    SortedMap<Integer, Long> scaled = new TreeMap<>();
    multiplicities.forEach((k, m) -> add(scaled, Math.multiplyExact(k, factor), m));
    return new PlaneCharacter<>(group, scaled, trace);
  }

  @Override
  public Cyclotomic inner(Character<G> other) {
    PlaneCharacter<G> psi = same(other);
    long sum = 0;
    for (Map.Entry<Integer, Long> term : multiplicities.entrySet()) {
      long n = psi.multiplicities.getOrDefault(term.getKey(), 0L);
      sum = Math.addExact(sum, Math.multiplyExact(term.getValue(), n));
    }
    if (group instanceof SO2) {
      return Cyclotomic.of(sum);
    }
    long reflections = Math.multiplyExact(reflectionTrace, psi.reflectionTrace);
    return Cyclotomic.of(Rational.of(Math.addExact(sum, reflections), 2));
  }

  @Override
  public PlaneCharacter<G> trivial() {
    SortedMap<Integer, Long> one = new TreeMap<>(Map.of(0, 1L));
    return new PlaneCharacter<>(group, one, group instanceof O2 ? 1 : 0);
  }

  @Override
  public List<Character<G>> symmetricPowers(int upTo) {
    requireDegree(upTo);
    List<PlaneCharacter<G>> adams = new ArrayList<>();
    List<Character<G>> powers = new ArrayList<>();
    powers.add(trivial());
    for (int d = 1; d <= upTo; d++) {
      adams.add(adams(d));
      PlaneCharacter<G> sum = trivial().times(0);
      for (int k = 1; k <= d; k++) {
        sum = sum.plus(adams.get(k - 1).times(powers.get(d - k)));
      }
      powers.add(sum.divideExactly(d));
    }
    return List.copyOf(powers);
  }

  private PlaneCharacter<G> divideExactly(int divisor) {
    SortedMap<Integer, Long> quotient = new TreeMap<>();
    multiplicities.forEach((k, m) -> add(quotient, k, m / divisor));
    return new PlaneCharacter<>(group, quotient, reflectionTrace / divisor);
  }

  private static void add(SortedMap<Integer, Long> terms, int k, long m) {
    long sum = Math.addExact(terms.getOrDefault(k, 0L), m);
    if (sum == 0) {
      terms.remove(k);
    } else {
      terms.put(k, sum);
    }
  }

  private PlaneCharacter<G> same(Character<G> other) {
    if (other instanceof PlaneCharacter<G> plane && plane.group.getClass() == group.getClass()) {
      return plane;
    }
    throw new InvalidInput(
        "characters to combine",
        "characters of " + group.name() + " and of " + other.group().name(),
        "two characters of one group",
        "restrict one of them first");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PlaneCharacter<?> that
        && that.group.getClass() == group.getClass()
        && that.multiplicities.equals(multiplicities)
        && that.reflectionTrace == reflectionTrace;
  }

  @Override
  public int hashCode() {
    return 31 * multiplicities.hashCode() + Long.hashCode(reflectionTrace);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    multiplicities.forEach(
        (k, m) ->
            text.append(text.length() == 0 ? "" : " + ")
                .append(m)
                .append("·e^(")
                .append(k)
                .append("iθ)"));
    String rotations = text.length() == 0 ? "0" : text.toString();
    return group instanceof O2 ? rotations + " | " + reflectionTrace : rotations;
  }
}
