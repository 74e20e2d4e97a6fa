package org.intertwiner.reptheory.crystal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.crystal.SpaceGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.projective.FactorSystem;
import org.intertwiner.reptheory.projective.ProjectiveLimits;

/**
 * The little group of a wave vector modulo translations, with the factor systems of its allowed
 * representations.
 *
 * <p><em>Formula:</em> {W|w} belongs to it where kW = k + a reciprocal vector; α(V, W) = exp(−2πi
 * (kV − k)·w), which does not depend on the translations chosen with V and is 1 inside the zone,
 * where kV = k. <em>Accuracy:</em> exact. <em>Source:</em> Bradley and Cracknell (1972), section
 * 3.7.
 *
 * <p>Example: {@code LittleGroup.of(SpaceGroups.named("P2_1/c"), KPoint.parse("0,1/2,0"))}.
 */
public final class LittleGroup {
  private final PointOperations operations;
  private final KPoint k;
  private final FiniteGroup<AffineOperation> coGroup;

  private LittleGroup(PointOperations operations, KPoint k) {
    this.operations = operations;
    this.k = k;
    SpaceGroup group = operations.group();
    if (k.dimension() != group.dimension()) {
      throw new InvalidInput(
          "wave vector " + k + " of " + group.name(),
          k.dimension() + " coordinates",
          group.dimension() + " coordinates",
          "in the reciprocal of the basis of the group");
    }
    List<Integer> fixing = new ArrayList<>();
    for (int i = 0; i < operations.size(); i++) {
      if (k.times(operations.at(i)).minus(k).isReciprocal(group)) {
        fixing.add(i);
      }
    }
    this.coGroup = operations.coGroup(fixing, "little co-group of " + k + " in " + group.name());
  }

  /**
   * The little group of a wave vector, within the default limits.
   *
   * @param group a space group of any dimension
   * @param k a wave vector in the reciprocal of its basis
   * @return the little group
   * @throws InvalidInput if the dimensions differ
   * @throws LimitExceeded if the point group is too large
   */
  public static LittleGroup of(SpaceGroup group, KPoint k) {
    return of(group, k, ProjectiveLimits.DEFAULT);
  }

  /**
   * The little group of a wave vector.
   *
   * @param group a space group of any dimension
   * @param k a wave vector in the reciprocal of its basis
   * @param limits the largest point group
   * @return the little group
   * @throws InvalidInput if the dimensions differ
   * @throws LimitExceeded if the point group is too large
   */
  public static LittleGroup of(SpaceGroup group, KPoint k, ProjectiveLimits limits) {
    return new LittleGroup(new PointOperations(group, limits), k);
  }

  /**
   * The little group of another wave vector of the same space group; lifts to spin are shared.
   *
   * @param other a wave vector
   * @return its little group
   * @throws InvalidInput if the dimensions differ
   */
  public LittleGroup at(KPoint other) {
    return new LittleGroup(operations, other);
  }

  PointOperations operations() {
    return operations;
  }

  /** {@return the space group} */
  public SpaceGroup spaceGroup() {
    return operations.group();
  }

  /** {@return the wave vector} */
  public KPoint k() {
    return k;
  }

  /**
   * The little co-group: the linear parts that fix k.
   *
   * @return a finite group whose elements are operations {W|w}, one for each W
   */
  public FiniteGroup<AffineOperation> coGroup() {
    return coGroup;
  }

  /**
   * The element of the co-group with the linear part of an operation.
   *
   * @param operation an operation of the little group, with any translation
   * @return its number in the co-group
   * @throws InvalidInput if it is not in the little group
   */
  public int indexOf(AffineOperation operation) {
    AffineOperation representative = operations.at(operations.indexOf(operation));
    if (!coGroup.contains(representative)) {
      throw new InvalidInput(
          "operation " + operation, "one that moves " + k, "an operation of the little group", "");
    }
    return coGroup.indexOf(representative);
  }

  /**
   * Whether an operation fixes the wave vector modulo the reciprocal lattice.
   *
   * @param operation an operation
   * @return membership in the little group
   */
  public boolean contains(AffineOperation operation) {
    return spaceGroup().contains(operation)
        && coGroup.contains(operations.at(operations.indexOf(operation)));
  }

  /**
   * The factor system of the allowed representations, up to the factor exp(−2πi k·w).
   *
   * @param spin whether with the sign of the lifts to SU(2)
   * @return α(V, W) = ±exp(−2πi (kV − k)·w)
   * @throws InvalidInput if spin is asked for in more than three dimensions
   */
  public FactorSystem<AffineOperation> factorSystem(boolean spin) {
    int size = Math.toIntExact(coGroup.order());
    List<KPoint> shifts = new ArrayList<>();
    for (int g = 0; g < size; g++) {
      shifts.add(k.times(coGroup.element(g)).minus(k));
    }
    Phases phases = new Phases(spin ? 2 : 1);
    Rational[][] logs = new Rational[size][size];
    for (int g = 0; g < size; g++) {
      for (int h = 0; h < size; h++) {
        Rational log = shifts.get(g).dot(coGroup.element(h).translation()).negate();
        logs[g][h] = phases.add(log, spin && sign(g, h) == 1);
      }
    }
    int n = phases.order();
    return FactorSystem.of(coGroup, n, (g, h) -> Phases.exponent(logs[g][h], n));
  }

  /** 0 or 1: the exponent of −1 in the product of the lifts of two elements. */
  int sign(int g, int h) {
    return operations.spinSign(
        operations.indexOf(coGroup.element(g)), operations.indexOf(coGroup.element(h)));
  }

  /** Logarithms of roots of unity over 2πi, and their common order. */
  static final class Phases {
    private BigInteger order;

    Phases(int least) {
      this.order = BigInteger.valueOf(least);
    }

    Rational add(Rational log, boolean negated) {
      BigInteger d = log.denominator();
      order = order.divide(order.gcd(d)).multiply(d);
      return negated ? log.add(Rational.of(1, 2)) : log;
    }

    int order() {
      if (order.bitLength() > 17) {
        throw new LimitExceeded(
            "factor system of a little group", "roots of unity of order " + order, "2¹⁷", "");
      }
      return order.intValueExact();
    }

    static int exponent(Rational log, int order) {
      Rational scaled = log.multiply(Rational.of(order));
      return scaled.numerator().mod(BigInteger.valueOf(order)).intValueExact();
    }
  }

  /**
   * The star of k: its images under the space group, distinct modulo the reciprocal lattice.
   *
   * @return the images kW⁻¹, k itself first
   */
  public List<KPoint> star() {
    return cosets().stream().map(g -> k.times(g.inverse())).toList();
  }

  /**
   * One operation for each wave vector of the {@link #star()}.
   *
   * @return representatives of the cosets of the little group, the identity first
   */
  public List<AffineOperation> cosets() {
    List<AffineOperation> chosen = new ArrayList<>();
    List<KPoint> images = new ArrayList<>();
    for (AffineOperation g : operations.all()) {
      KPoint image = k.times(g.inverse());
      if (images.stream().noneMatch(other -> image.minus(other).isReciprocal(spaceGroup()))) {
        images.add(image);
        chosen.add(g);
      }
    }
    return List.copyOf(chosen);
  }

  @Override
  public String toString() {
    return "little group of " + k + " in " + spaceGroup().name();
  }
}
