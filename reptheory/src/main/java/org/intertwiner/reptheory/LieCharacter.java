package org.intertwiner.reptheory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/**
 * A class function of a compact Lie group: a Laurent polynomial on a maximal torus of each
 * component, see {@link LieTorus}.
 *
 * <p><em>Formula:</em> ⟨χ, ψ⟩ is the mean over the components of the constant term of χ·ψ*·density.
 * <em>Accuracy:</em> exact, in 64-bit integers that refuse to overflow. <em>Complexity:</em>
 * products are quadratic in the number of weights. <em>Source:</em> Bröcker and tom Dieck,
 * Representations of Compact Lie Groups (1985), chapter IV.
 *
 * @param <G> the group elements
 */
final class LieCharacter<G> implements Character<G> {
  private final CompactGroup<G> group;
  private final LieTorus torus;
  private final List<Map<List<Integer>, Long>> parts;

  /**
   * @param parts the polynomials, one for each component of the torus, without zeros
   */
  LieCharacter(CompactGroup<G> group, LieTorus torus, List<Map<List<Integer>, Long>> parts) {
    this.group = group;
    this.torus = torus;
    this.parts = List.copyOf(parts);
  }

  @Override
  public CompactGroup<G> group() {
    return group;
  }

  /** The polynomials, one for each component. */
  List<Map<List<Integer>, Long>> parts() {
    return parts;
  }

  /** The largest absolute exponent. */
  int highest() {
    return parts.stream()
        .flatMap(p -> p.keySet().stream())
        .flatMap(List::stream)
        .mapToInt(Math::abs)
        .max()
        .orElse(0);
  }

  @Override
  public long degree() {
    return parts.get(0).values().stream().reduce(0L, Math::addExact);
  }

  @Override
  public LieCharacter<G> plus(Character<G> other) {
    LieCharacter<G> psi = same(other);
    List<Map<List<Integer>, Long>> sums = new ArrayList<>();
    for (int c = 0; c < parts.size(); c++) {
      sums.add(Laurent.plus(parts.get(c), psi.parts.get(c)));
    }
    return new LieCharacter<>(group, torus, sums);
  }

  @Override
  public LieCharacter<G> times(Character<G> other) {
    LieCharacter<G> psi = same(other);
    List<Map<List<Integer>, Long>> products = new ArrayList<>();
    for (int c = 0; c < parts.size(); c++) {
      products.add(Laurent.times(parts.get(c), psi.parts.get(c)));
    }
    return new LieCharacter<>(group, torus, products);
  }

  @Override
  public LieCharacter<G> times(long copies) {
    List<Map<List<Integer>, Long>> multiples = new ArrayList<>();
    for (Map<List<Integer>, Long> part : parts) {
      multiples.add(Laurent.scale(part, copies));
    }
    return new LieCharacter<>(group, torus, multiples);
  }

  @Override
  public LieCharacter<G> conjugate() {
    return adams(-1);
  }

  /** (ct)ᵏ = cᵏtᵏ, and cᵏ is 1 or c. */
  @Override
  public LieCharacter<G> adams(int k) {
    List<Map<List<Integer>, Long>> images = new ArrayList<>();
    for (int c = 0; c < parts.size(); c++) {
      List<Integer> axes = torus.components().get(c).axes();
      int source = k % 2 == 0 ? 0 : c;
      List<Integer> own = torus.components().get(source).axes();
      List<Integer> kept = new ArrayList<>();
      for (int axis : axes) {
        kept.add(own.indexOf(axis));
      }
      images.add(Laurent.power(parts.get(source), k, kept));
    }
    return new LieCharacter<>(group, torus, images);
  }

  @Override
  public Cyclotomic inner(Character<G> other) {
    LieCharacter<G> psi = same(other).conjugate();
    long sum = 0;
    for (int c = 0; c < parts.size(); c++) {
      Map<List<Integer>, Long> density = torus.components().get(c).density();
      sum = Math.addExact(sum, Laurent.meanOfProduct(parts.get(c), psi.parts.get(c), density));
    }
    return Cyclotomic.of(Rational.of(sum, parts.size()));
  }

  @Override
  public LieCharacter<G> trivial() {
    return constant(group, torus, 1);
  }

  static <G> LieCharacter<G> constant(CompactGroup<G> group, LieTorus torus, long value) {
    List<Map<List<Integer>, Long>> constants = new ArrayList<>();
    for (LieTorus.Component component : torus.components()) {
      constants.add(Laurent.constant(component.axes().size(), value));
    }
    return new LieCharacter<>(group, torus, constants);
  }

  @Override
  public List<Character<G>> symmetricPowers(int upTo) {
    PlaneCharacter.requireDegree(upTo);
    return List.copyOf(powers(upTo, 1));
  }

  /** The characters of Λ⁰V, …, Λ^upTo V. */
  List<LieCharacter<G>> exteriorPowers(int upTo) {
    return powers(upTo, -1);
  }

  /** Newton's identity d·h_d = Σ (±1)^{k−1} ψᵏ h_{d−k}. */
  private List<LieCharacter<G>> powers(int upTo, int sign) {
    List<LieCharacter<G>> adams = new ArrayList<>();
    List<LieCharacter<G>> powers = new ArrayList<>();
    powers.add(trivial());
    for (int d = 1; d <= upTo; d++) {
      adams.add(adams(d).times(d % 2 == 1 || sign > 0 ? 1L : -1L));
      LieCharacter<G> sum = trivial().times(0);
      for (int k = 1; k <= d; k++) {
        sum = sum.plus(adams.get(k - 1).times(powers.get(d - k)));
      }
      powers.add(sum.divideExactly(d));
    }
    return powers;
  }

  private LieCharacter<G> divideExactly(int divisor) {
    List<Map<List<Integer>, Long>> quotients = new ArrayList<>();
    for (Map<List<Integer>, Long> part : parts) {
      Map<List<Integer>, Long> quotient = new java.util.HashMap<>();
      for (Map.Entry<List<Integer>, Long> term : part.entrySet()) {
        Laurent.add(quotient, term.getKey(), term.getValue() / divisor);
      }
      quotients.add(quotient);
    }
    return new LieCharacter<>(group, torus, quotients);
  }

  private LieCharacter<G> same(Character<G> other) {
    if (other instanceof LieCharacter<G> lie && lie.group.name().equals(group.name())) {
      return lie;
    }
    throw new InvalidInput(
        "characters to combine",
        "characters of " + group.name() + " and of " + other.group().name(),
        "two characters of one group",
        "restrict one of them first");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LieCharacter<?> that
        && that.group.name().equals(group.name())
        && that.parts.equals(parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  @Override
  public String toString() {
    List<String> texts = new ArrayList<>();
    for (Map<List<Integer>, Long> part : parts) {
      Map<String, Long> sorted = new TreeMap<>();
      part.forEach((w, m) -> sorted.put("e^" + w, m));
      texts.add(sorted.isEmpty() ? "0" : sorted.toString());
    }
    return String.join(" | ", texts);
  }
}
