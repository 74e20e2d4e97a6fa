package org.intertwiner.reptheory.crystal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.projective.FactorSystem;
import org.intertwiner.reptheory.projective.ProjectiveLimits;

/**
 * The little group of a wave vector in a magnetic group, modulo translations: the unitary
 * operations with kW ≡ k and those with time reversal with kW ≡ −k.
 *
 * <p><em>Formula:</em> α(g, h) = ±exp(−2πi (kW_g − σ(g)k)·w_h), σ = −1 for operations with time
 * reversal; with spin the sign is that of the lifts to SU(2), and T² = −1. <em>Accuracy:</em>
 * exact. <em>Source:</em> C. Herring, Phys. Rev. 52 (1937) 361; Bradley and Cracknell (1972),
 * chapter 7.
 *
 * <p>Example: {@code MagneticLittleGroup.of(MagneticSpaceGroup.grey(group), k)}.
 */
public final class MagneticLittleGroup {
  private final MagneticSpaceGroup group;
  private final PointOperations family;
  private final KPoint k;
  private final FiniteGroup<MagneticOperation> coGroup;
  private final Map<Key, MagneticOperation> representatives;

  /** A linear part with or without time reversal. */
  private record Key(Matrix<Rational> linear, boolean reversed) {
    static Key of(MagneticOperation g) {
      return new Key(g.operation().linear(), g.reversed());
    }
  }

  /** Products of representatives, translations left aside. */
  private record ModuloTranslations(int n, Map<Key, MagneticOperation> representatives)
      implements Group<MagneticOperation> {
    @Override
    public MagneticOperation identity() {
      return new MagneticOperation(AffineOperation.identity(n), false);
    }

    @Override
    public MagneticOperation multiply(MagneticOperation a, MagneticOperation b) {
      return representatives.get(Key.of(a.multiply(b)));
    }

    @Override
    public MagneticOperation inverse(MagneticOperation a) {
      return representatives.get(Key.of(a.inverse()));
    }

    @Override
    public boolean areEqual(MagneticOperation a, MagneticOperation b) {
      return Key.of(a).equals(Key.of(b));
    }
  }

  private MagneticLittleGroup(MagneticSpaceGroup group, PointOperations family, KPoint k) {
    this.group = group;
    this.family = family;
    this.k = k;
    if (k.dimension() != group.unitary().dimension()) {
      throw new InvalidInput(
          "wave vector " + k + " of " + group.unitary().name(),
          k.dimension() + " coordinates",
          group.unitary().dimension() + " coordinates",
          "in the reciprocal of the basis of the group");
    }
    this.representatives = new HashMap<>();
    List<MagneticOperation> all = new ArrayList<>();
    for (AffineOperation g : group.unitary().operations()) {
      place(new MagneticOperation(g, false), all);
    }
    for (AffineOperation g : group.unitary().operations()) {
      place(new MagneticOperation(group.reversed().multiply(g), true), all);
    }
    this.coGroup =
        FiniteGroup.enumerate(
                new ModuloTranslations(k.dimension(), representatives),
                generators(all),
                GroupLimits.DEFAULT)
            .withName("magnetic little co-group of " + k);
  }

  private void place(MagneticOperation g, List<MagneticOperation> all) {
    KPoint image = k.times(g.operation());
    KPoint shift = image.minus(g.reversed() ? k.negate() : k);
    if (shift.isReciprocal(group.unitary()) && representatives.putIfAbsent(Key.of(g), g) == null) {
      all.add(g);
    }
  }

  /** Operations that generate the same group modulo translations, chosen in order. */
  private List<MagneticOperation> generators(List<MagneticOperation> all) {
    ModuloTranslations products = new ModuloTranslations(k.dimension(), representatives);
    List<MagneticOperation> chosen = new ArrayList<>();
    List<MagneticOperation> reached = new ArrayList<>(List.of(all.get(0)));
    for (MagneticOperation g : all) {
      if (!reached.contains(g)) {
        chosen.add(g);
        reached = new ArrayList<>(List.of(all.get(0)));
        for (int head = 0; head < reached.size(); head++) {
          for (MagneticOperation s : chosen) {
            MagneticOperation next = products.multiply(reached.get(head), s);
            if (!reached.contains(next)) {
              reached.add(next);
            }
          }
        }
      }
    }
    return chosen;
  }

  /**
   * The little group of a wave vector.
   *
   * @param group a magnetic space group
   * @param k a wave vector in the reciprocal of its basis
   * @return the little group
   * @throws InvalidInput if the dimensions differ
   * @throws org.intertwiner.algebra.LimitExceeded if the point group is past the default limits
   */
  public static MagneticLittleGroup of(MagneticSpaceGroup group, KPoint k) {
    return new MagneticLittleGroup(
        group, new PointOperations(group.family(), ProjectiveLimits.DEFAULT), k);
  }

  /**
   * The little group of another wave vector of the same magnetic group; lifts to spin are shared.
   *
   * @param other a wave vector
   * @return its little group
   * @throws InvalidInput if the dimensions differ
   */
  public MagneticLittleGroup at(KPoint other) {
    return new MagneticLittleGroup(group, family, other);
  }

  /** {@return the magnetic group} */
  public MagneticSpaceGroup group() {
    return group;
  }

  /** {@return the wave vector} */
  public KPoint k() {
    return k;
  }

  /**
   * {@return the little co-group, its elements operations, one for each linear part and reversal}
   */
  public FiniteGroup<MagneticOperation> coGroup() {
    return coGroup;
  }

  /** {@return whether some operation with time reversal keeps k} */
  public boolean hasReversal() {
    return representatives.values().stream().anyMatch(MagneticOperation::reversed);
  }

  /**
   * The element of the co-group of an operation.
   *
   * @param operation an operation of the little group, with any translation
   * @return its number in the co-group
   * @throws InvalidInput if it is not in the little group
   */
  public int indexOf(MagneticOperation operation) {
    MagneticOperation found =
        group.contains(operation) ? representatives.get(Key.of(operation)) : null;
    if (found == null) {
      throw new InvalidInput(
          "operation " + operation,
          "one that moves " + k + " or is not in the group",
          "an operation of the little group",
          "");
    }
    return coGroup.indexOf(found);
  }

  /** {@return the operations of the co-group without time reversal} */
  Subgroup unitaryPart() {
    List<Integer> unitary = new ArrayList<>();
    for (int g = 0; g < coGroup.order(); g++) {
      if (!coGroup.element(g).reversed()) {
        unitary.add(g);
      }
    }
    return coGroup.subgroup(unitary.stream().mapToInt(Integer::intValue).toArray());
  }

  /**
   * The factor system of the allowed corepresentations, up to the factor exp(−2πi k·w).
   *
   * @param spin whether with the sign of the lifts to SU(2) and T² = −1
   * @return α, with the operations with time reversal antiunitary
   * @throws InvalidInput if no operation with time reversal keeps k, or spin is asked for in more
   *     than three dimensions
   */
  public FactorSystem<MagneticOperation> factorSystem(boolean spin) {
    if (!hasReversal()) {
      throw new InvalidInput(
          "corepresentations at " + k,
          "no operation with time reversal that keeps it",
          "a wave vector with kW ≡ −k for one of them",
          "use the small representations of the unitary group");
    }
    int size = Math.toIntExact(coGroup.order());
    LittleGroup.Phases phases = new LittleGroup.Phases(spin ? 2 : 1);
    Rational[][] logs = new Rational[size][size];
    for (int g = 0; g < size; g++) {
      MagneticOperation left = coGroup.element(g);
      KPoint shift = k.times(left.operation()).minus(left.reversed() ? k.negate() : k);
      for (int h = 0; h < size; h++) {
        Rational log = shift.dot(coGroup.element(h).operation().translation()).negate();
        logs[g][h] = phases.add(log, spin && sign(g, h) == 1);
      }
    }
    int n = phases.order();
    return FactorSystem.twisted(
        coGroup, unitaryPart(), n, (g, h) -> LittleGroup.Phases.exponent(logs[g][h], n));
  }

  /** 0 or 1: the exponent of −1 in the product of the lifts, T² = −1 included. */
  int sign(int g, int h) {
    MagneticOperation left = coGroup.element(g);
    MagneticOperation right = coGroup.element(h);
    int lifts =
        family.spinSign(family.indexOf(left.operation()), family.indexOf(right.operation()));
    return left.reversed() && right.reversed() ? 1 - lifts : lifts;
  }

  @Override
  public String toString() {
    return "magnetic little group of " + k + " in the " + group;
  }
}
