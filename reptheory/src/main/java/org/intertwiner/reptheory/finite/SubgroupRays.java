package org.intertwiner.reptheory.finite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;

/**
 * Rays from irreducible characters ψ of larger degree of proper subgroups H with ⟨χ|_H, ψ⟩ = 1.
 *
 * <p>If e′ is a ray of ψ in H with matrix coefficient α′, then e = (ψ(1)/|H|) Σ_h α′(h⁻¹) h is a
 * ray of χ: ρ(e) projects on the vector of e′ inside the only copy of ψ. This contains the
 * branching rule of Sₙ over Sₙ₋₁. The subgroups tried are point stabilisers, centralisers of
 * elements, and subgroups with two generators.
 */
final class SubgroupRays {
  private static final long SEED = 0x0ddba11c0ffeeL;
  private static final int RANDOM_SUBGROUPS = 60;
  private static final int MAX_SUBGROUP = 4000;
  private static final int MAX_CHARACTERS = 8;

  private final RayContext context;
  private final FiniteGroup<?> group;
  private final int depth;

  SubgroupRays(RayContext context, int depth) {
    this.context = context;
    this.group = context.group();
    this.depth = depth;
  }

  Optional<Ray> find() {
    Set<Set<Integer>> subgroups = new LinkedHashSet<>();
    pointStabilisers(subgroups);
    centralisers(subgroups);
    generated(subgroups);
    List<Set<Integer>> ordered = new ArrayList<>(subgroups);
    ordered.sort(Comparator.comparingInt((Set<Integer> s) -> s.size()).reversed());
    for (Set<Integer> elements : ordered) {
      Interruption.check();
      Optional<Ray> ray = within(elements);
      if (ray.isPresent()) {
        return ray;
      }
    }
    return Optional.empty();
  }

  private void offer(Set<Set<Integer>> subgroups, List<Integer> elements) {
    int size = elements.size();
    if (size > 1 && size <= MAX_SUBGROUP && size < group.order()) {
      subgroups.add(new LinkedHashSet<>(elements));
    }
  }

  private void pointStabilisers(Set<Set<Integer>> subgroups) {
    Permutation identity = group.permutation(0);
    boolean[] seen = new boolean[identity.degree()];
    int order = Math.toIntExact(group.order());
    for (int point = 0; point < seen.length; point++) {
      if (seen[point]) {
        continue;
      }
      List<Integer> fixing = new ArrayList<>();
      for (int x = 0; x < order; x++) {
        int image = group.permutation(x).at(point);
        seen[image] = true;
        if (image == point) {
          fixing.add(x);
        }
      }
      offer(subgroups, fixing);
    }
  }

  private void centralisers(Set<Set<Integer>> subgroups) {
    int order = Math.toIntExact(group.order());
    for (int c = 1; c < context.classes().count(); c++) {
      int g = context.classes().representative(c);
      if (order / context.classes().size(c) <= MAX_SUBGROUP) {
        offer(
            subgroups,
            IntStream.range(0, order)
                .filter(x -> group.multiply(x, g) == group.multiply(g, x))
                .boxed()
                .toList());
      }
    }
  }

  private void generated(Set<Set<Integer>> subgroups) {
    SplittableRandom random = new SplittableRandom(SEED);
    int order = Math.toIntExact(group.order());
    for (int i = 0; i < RANDOM_SUBGROUPS; i++) {
      int first = context.classes().representative(i % context.classes().count());
      offer(subgroups, closure(List.of(first, random.nextInt(order))));
    }
  }

  /** The elements generated; cut off beyond the limit. */
  private List<Integer> closure(List<Integer> generators) {
    List<Integer> elements = new ArrayList<>(List.of(0));
    Set<Integer> seen = new LinkedHashSet<>(elements);
    for (int i = 0; i < elements.size() && elements.size() <= MAX_SUBGROUP; i++) {
      for (int g : generators) {
        int y = group.multiply(elements.get(i), g);
        if (seen.add(y)) {
          elements.add(y);
        }
      }
    }
    return elements;
  }

  private Optional<Ray> within(Set<Integer> elements) {
    List<Integer> generators = new ArrayList<>();
    Set<Integer> reached = new LinkedHashSet<>(List.of(0));
    for (int x : elements) {
      if (!reached.contains(x)) {
        generators.add(x);
        reached = new LinkedHashSet<>(closure(generators));
      }
    }
    FiniteGroup<Permutation> h =
        Groups.generatedBy(generators.stream().map(group::permutation).toArray(Permutation[]::new));
    int[] inGroup = new int[Math.toIntExact(h.order())];
    for (int x = 0; x < inGroup.length; x++) {
      int product = 0;
      for (int g : h.word(x)) {
        product = group.multiply(product, generators.get(g));
      }
      inGroup[x] = product;
    }
    return within(h, inGroup);
  }

  private Optional<Ray> within(FiniteGroup<Permutation> h, int[] inGroup) {
    List<List<Cyclotomic>> table = CharacterTables.derive(h, CharacterTableLimits.DEFAULT);
    RayPool pool = new RayPool(h);
    int tried = 0;
    for (List<Cyclotomic> psi : table) {
      if (tried < MAX_CHARACTERS && usable(h, inGroup, psi)) {
        tried++;
        Optional<Ray> inner =
            new RaySearch(new RayContext(pool, psi, context.real()), depth + 1).any();
        if (inner.isPresent()) {
          return Optional.of(transport(h, inGroup, psi, inner.get()));
        }
      }
    }
    return Optional.empty();
  }

  private boolean usable(FiniteGroup<Permutation> h, int[] inGroup, List<Cyclotomic> psi) {
    if (psi.get(0).isOne() || (context.real() && !psi.stream().allMatch(Cyclotomic::isReal))) {
      return false;
    }
    ModP field = context.field();
    Embedding conjugate = context.embedding().conjugate();
    long[] values = psi.stream().mapToLong(conjugate::of).toArray();
    long sum = 0;
    long squares = 0;
    for (int x = 0; x < inGroup.length; x++) {
      long chi = context.residues()[context.classes().classOf(inGroup[x])];
      sum = field.reduce(sum + chi * values[h.classes().classOf(x)]);
      squares = field.add(squares, values[h.classes().classOf(h.multiply(x, x))]);
    }
    long order = field.of(inGroup.length);
    return sum == order && (!context.real() || squares == order);
  }

  /** c_h = Σᵢ c′ᵢ ψ(s′ᵢ h⁻¹), over |H|·D′/ψ(1). */
  private static Ray transport(
      FiniteGroup<Permutation> h, int[] inGroup, List<Cyclotomic> psi, Ray inner) {
    List<Cyclotomic> coefficients = new ArrayList<>();
    for (int x = 0; x < inGroup.length; x++) {
      Cyclotomic sum = Cyclotomic.ZERO;
      int inverse = h.inverse(x);
      for (int i = 0; i < inner.size(); i++) {
        Cyclotomic value = psi.get(h.classes().classOf(h.multiply(inner.support()[i], inverse)));
        Cyclotomic c = inner.coefficients().get(inner.coefficientIds()[i]);
        sum = sum.add(Cyclotomics.FIELD.multiply(c, value));
      }
      coefficients.add(sum);
    }
    long degree = psi.get(0).toRational().numerator().longValueExact();
    return Ray.general(inGroup, coefficients, inGroup.length / degree * inner.denominator());
  }
}
