package org.intertwiner.reptheory.finite;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * The function α(t) = χ(e t) = ⟨u, ρ(t)u⟩ of a ray e, u a unit vector of the line ρ(e)V.
 *
 * <p>For a linear ray α(ht) = λ(h) α(t): one value for each right coset Ht and a phase for each
 * element. The table costs |G| look-ups for a linear ray and |G|·|support| group products
 * otherwise.
 */
final class MatrixCoefficient {
  private static final long MAX_TABLE = 60_000_000;

  private final FiniteGroup<?> group;
  private final Ray ray;
  private final int order;
  private final int[] cosetOf;
  private final int[] phaseOf;
  private final int[] representatives;
  private final int[] classAt;
  private int[] columns = {};

  MatrixCoefficient(FiniteGroup<?> group, Ray ray) {
    this.group = group;
    this.ray = ray;
    this.order = Math.toIntExact(group.order());
    int width = ray.size();
    long table = ray.isLinear() ? order : ray.table().isEmpty() ? (long) order * width : 0;
    if (table > MAX_TABLE) {
      throw new LimitExceeded(
          "matrix coefficients on " + group.name(),
          table + " character values",
          "at most " + MAX_TABLE,
          "no subgroup with a linear character was found; the group is too large for the general"
              + " method");
    }
    this.classAt = new int[Math.toIntExact(table)];
    this.cosetOf = new int[order];
    this.phaseOf = new int[order];
    this.representatives = ray.isLinear() ? linearTable() : generalTable();
  }

  private int[] linearTable() {
    ConjugacyClasses classes = group.classes();
    int[] h = ray.support();
    SubgroupTree tree =
        SubgroupTree.of(group, h)
            .orElseThrow(() -> new ArithmeticException("the support is no subgroup"));
    int[] place = new int[order];
    for (int i = 0; i < h.length; i++) {
      place[h[i]] = i;
    }
    this.columns = Arrays.stream(tree.elements()).map(x -> place[x]).toArray();
    int[] found = new int[order / h.length];
    int[] coset = new int[h.length];
    int count = 0;
    Arrays.fill(cosetOf, -1);
    for (int t = 0; t < order; t++) {
      if (cosetOf[t] >= 0) {
        continue;
      }
      if ((count & 0xFFF) == 0) {
        Interruption.check();
      }
      tree.coset(t, coset);
      for (int i = 0; i < h.length; i++) {
        int y = coset[i];
        cosetOf[y] = count;
        phaseOf[y] = ray.exponents()[columns[i]];
        classAt[count * h.length + i] = classes.classOf(y);
      }
      found[count++] = t;
    }
    return found;
  }

  private int[] generalTable() {
    ConjugacyClasses classes = group.classes();
    int[] s = ray.support();
    int[] all = new int[order];
    for (int t = 0; t < order; t++) {
      all[t] = t;
      cosetOf[t] = t;
    }
    for (int i = 0; ray.table().isEmpty() && i < s.length; i++) {
      int[] row = group.leftMultiples(s[i]);
      for (int t = 0; t < order; t++) {
        classAt[t * s.length + i] = classes.classOf(row[t]);
      }
    }
    return all;
  }

  FiniteGroup<?> group() {
    return group;
  }

  Ray ray() {
    return ray;
  }

  /** The number of right cosets Ht. */
  int cosets() {
    return representatives.length;
  }

  /** The representative of a right coset; that of coset 0 is the identity. */
  int representative(int coset) {
    return representatives[coset];
  }

  /** The right coset of an element. */
  int coset(int element) {
    return cosetOf[element];
  }

  /**
   * The exponent i of the phase ζ_mⁱ = λ(h) for the element h·t, t the representative of its coset.
   */
  int phase(int element) {
    return phaseOf[element];
  }

  /** The images of D·α(t) for the representative of every coset, given those of χ by class. */
  Values values(Embedding embedding, long[] character) {
    ModP field = embedding.field();
    if (!ray.table().isEmpty()) {
      long d = field.of(ray.denominator());
      Map<Cyclotomic, Long> known = new HashMap<>();
      return new Values(
          embedding,
          ray.table().stream()
              .mapToLong(x -> known.computeIfAbsent(x, y -> field.mul(d, embedding.of(y))))
              .toArray());
    }
    long[] given = ray.residues(embedding);
    long[] c = given;
    if (ray.isLinear()) {
      c = Arrays.stream(columns).mapToLong(i -> given[i]).toArray();
    }
    long[] sums = new long[representatives.length];
    int width = c.length;
    for (int i = 0; i < sums.length; i++) {
      long sum = 0;
      for (int j = 0; j < width; j++) {
        sum = field.accumulate(sum, c[j], character[classAt[i * width + j]]);
      }
      sums[i] = field.reduce(sum);
    }
    return new Values(embedding, sums);
  }

  /** α under one embedding. */
  final class Values {
    private final ModP field;
    private final long[] sums;
    private final long[] phases;

    private Values(Embedding embedding, long[] sums) {
      this.field = embedding.field();
      this.sums = sums;
      this.phases = new long[ray.order()];
      for (int i = 0; i < phases.length; i++) {
        phases[i] = embedding.root(phases.length, i);
      }
    }

    /** The image of D·α(element). */
    long at(int element) {
      return at(cosetOf[element], phaseOf[element]);
    }

    /** The image of D·ζ_mⁱ·α at the representative of a coset. */
    long at(int coset, int phase) {
      return phase == 0 ? sums[coset] : field.mul(sums[coset], phases[phase]);
    }

    /** The image of D·α at the representative of a coset. */
    long ofCoset(int coset) {
      return sums[coset];
    }

    /** The image of ζ_mⁱ. */
    long phase(int i) {
      return phases[i];
    }
  }
}
