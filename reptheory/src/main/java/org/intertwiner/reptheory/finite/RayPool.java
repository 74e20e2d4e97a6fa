package org.intertwiner.reptheory.finite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;

/**
 * Large subgroups of a group with their linear characters, found once and offered to every
 * irreducible character of the group.
 *
 * <p>The subgroups are centralisers of elements, normalisers of cyclic subgroups and stabilisers of
 * colourings of the points: for Sₙ the colourings are the Young subgroups, for groups of Lie type
 * the stabilisers of points are parabolic. What the pool holds depends on the group only.
 */
final class RayPool {
  private static final int MAX_SUBGROUPS = 48;
  private static final int MAX_SIZE = 60_000;
  private static final long MAX_WORK = 1L << 28;

  private final FiniteGroup<?> group;
  private final Embedding embedding;
  private final List<SubgroupCharacters> subgroups = new ArrayList<>();
  private boolean filled;

  RayPool(FiniteGroup<?> group) {
    this.group = group;
    this.embedding = new Embedding(ModP.of(Math.toIntExact(group.exponent()), 0), 1);
  }

  FiniteGroup<?> group() {
    return group;
  }

  /** ζ_e ↦ a root of unity modulo p, e the exponent of the group. */
  Embedding embedding() {
    return embedding;
  }

  /** A linear character that occurs once in a character of the group. */
  record Entry(SubgroupCharacters subgroup, SubgroupCharacters.Linear lambda) {
    Ray ray() {
      return subgroup.ray(lambda);
    }
  }

  /** The linear characters with multiplicity one in a character, large subgroups first. */
  List<Entry> entries(RayContext context) {
    fill();
    List<Entry> found = new ArrayList<>();
    for (SubgroupCharacters h : subgroups) {
      for (SubgroupCharacters.Linear lambda : h.linear()) {
        if (context.allows(lambda.order())
            && h.multiplicity(lambda, context.residues(), embedding.field()) == 1) {
          found.add(new Entry(h, lambda));
        }
      }
    }
    return found;
  }

  private synchronized void fill() {
    if (filled) {
      return;
    }
    List<int[]> found = new NaturalSubgroups(group, MAX_WORK).find();
    found.sort(Comparator.comparingInt((int[] h) -> -h.length));
    ConjugacyClasses classes = group.classes();
    int kept = 0;
    for (int[] elements : found) {
      Interruption.check();
      if (kept == MAX_SUBGROUPS || elements.length > MAX_SIZE) {
        continue;
      }
      Optional<SubgroupTree> tree = SubgroupTree.of(group, elements);
      if (tree.isPresent()) {
        subgroups.add(new SubgroupCharacters(tree.get(), classes, embedding));
        kept++;
      }
    }
    filled = true;
  }

  /**
   * The largest subgroup to which a linear ray extends: all t with |α(t)| = 1; it contains the
   * kernel and the centre of the character.
   */
  Ray saturated(RayContext context, Ray ray) {
    MatrixCoefficient alpha = new MatrixCoefficient(group, ray);
    ModP field = embedding.field();
    MatrixCoefficient.Values values = alpha.values(embedding, context.residues());
    long scale = field.inv(field.of(ray.denominator()));
    int e = context.exponent();
    List<int[]> members = new ArrayList<>();
    Map<Long, Integer> logarithms = new HashMap<>();
    for (int i = 0; i < e; i++) {
      logarithms.put(embedding.root(e, i), i);
    }
    for (int c = 0; c < alpha.cosets(); c++) {
      int t = alpha.representative(c);
      Integer i = logarithms.get(field.mul(scale, values.at(t)));
      Integer j = i == null ? null : logarithms.get(field.mul(scale, values.at(group.inverse(t))));
      if (i != null && j != null && (i + j) % e == 0) {
        members.add(new int[] {t, i});
      }
    }
    if (members.size() == 1) {
      return ray;
    }
    int[] support = new int[members.size() * ray.size()];
    int[] exponents = new int[support.length];
    int next = 0;
    int step = e / ray.order();
    for (int[] member : members) {
      for (int i = 0; i < ray.size(); i++) {
        support[next] = group.multiply(ray.support()[i], member[0]);
        exponents[next++] = (ray.exponents()[i] * step + member[1]) % e;
      }
    }
    Ray larger = Ray.linear(support, exponents, e);
    return larger.isCharacter(group) ? larger : ray;
  }
}
