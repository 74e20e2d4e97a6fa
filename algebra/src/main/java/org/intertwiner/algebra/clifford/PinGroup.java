package org.intertwiner.algebra.clifford;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Ring;

/**
 * The pin group and its subgroups: versors of norm x x̃ = ±1.
 *
 * <p>Over ℝ, Pin(p, q) covers O(p, q) twice, Spin(p, q) covers SO(p, q) and the part of norm +1
 * covers its subgroup of trivial spinor norm; over other rings the covers need not be onto, since
 * norms need not be squares. Accuracy: exact; membership is decided. Example: {@code
 * PinGroup.spin(algebra).contains(algebra.e(1, 2))} is true in Cl(3, 0).
 *
 * @param <E> the coefficients
 * @param versors the versors of the algebra
 * @param kind which subgroup
 */
public record PinGroup<E>(LipschitzGroup<E> versors, Kind kind) implements Group<Multivector<E>> {

  /** The subgroups. */
  public enum Kind {
    /** All versors of norm ±1. */
    PIN,
    /** The even ones. */
    SPIN,
    /** The even ones of norm +1. */
    SPIN_PLUS
  }

  /**
   * The pin group.
   *
   * @param <E> the coefficients
   * @param algebra the algebra
   * @return versors of norm ±1
   */
  public static <E> PinGroup<E> pin(CliffordAlgebra<E> algebra) {
    return new PinGroup<>(new LipschitzGroup<>(algebra), Kind.PIN);
  }

  /**
   * The spin group.
   *
   * @param <E> the coefficients
   * @param algebra the algebra
   * @return even versors of norm ±1
   */
  public static <E> PinGroup<E> spin(CliffordAlgebra<E> algebra) {
    return new PinGroup<>(new LipschitzGroup<>(algebra), Kind.SPIN);
  }

  /** {@return the algebra} */
  public CliffordAlgebra<E> algebra() {
    return versors.algebra();
  }

  @Override
  public Multivector<E> identity() {
    return algebra().one();
  }

  @Override
  public Multivector<E> multiply(Multivector<E> a, Multivector<E> b) {
    return algebra().multiply(a, b);
  }

  @Override
  public Multivector<E> inverse(Multivector<E> x) {
    return versors.inverse(x);
  }

  @Override
  public boolean areEqual(Multivector<E> a, Multivector<E> b) {
    return algebra().areEqual(a, b);
  }

  /**
   * Membership, decided exactly.
   *
   * @param x a multivector
   * @return whether x belongs to the group
   */
  public boolean contains(Multivector<E> x) {
    if (!versors.contains(x) || (kind != Kind.PIN && !x.isEven())) {
      return false;
    }
    Ring<E> ring = algebra().ring();
    E norm = versors.norm(x);
    return ring.isOne(norm) || (kind != Kind.SPIN_PLUS && ring.isOne(ring.negate(norm)));
  }

  /**
   * The cover.
   *
   * @param x an element
   * @return its isometry v ↦ α(x) v x⁻¹, n × n; ±x have the same
   * @throws InvalidInput when x is not in the group
   */
  public Matrix<E> toMatrix(Multivector<E> x) {
    if (!contains(x)) {
      throw new InvalidInput(
          "element of " + this, algebra().format(x), "a versor of norm ±1", "see contains");
    }
    return versors.toMatrix(x);
  }

  /**
   * An element over an isometry; the other one is its negative.
   *
   * @param m an isometry over a field of characteristic ≠ 2
   * @param squareRoot a square root in the field, where there is one
   * @return x in the group with {@code toMatrix(x)} = m, or empty when the norm of its versors is
   *     not ± a square (as found by {@code squareRoot}) or the isometry is not in the image
   * @throws InvalidInput when m is no isometry
   */
  public Optional<Multivector<E>> lift(Matrix<E> m, Function<E, Optional<E>> squareRoot) {
    Multivector<E> versor = versors.versor(m);
    CliffordInverse<E> units = new CliffordInverse<>(algebra());
    E norm = versors.norm(versor);
    for (E square : List.of(norm, algebra().ring().negate(norm))) {
      Optional<Multivector<E>> lifted =
          squareRoot
              .apply(square)
              .flatMap(units::unitInverse)
              .map(c -> algebra().scale(c, versor))
              .filter(this::contains);
      if (lifted.isPresent()) {
        return lifted;
      }
    }
    return Optional.empty();
  }

  /**
   * The full inverse image of a finite group of isometries.
   *
   * @param isometries generators of a finite group
   * @param squareRoot a square root in the field, where there is one
   * @param limits the largest order
   * @return the group of all x over the given isometries, twice as large; its last generator is −1
   * @throws InvalidInput when a generator has no element over it
   * @throws org.intertwiner.algebra.LimitExceeded when the group is larger than allowed
   */
  public FiniteGroup<Multivector<E>> cover(
      List<Matrix<E>> isometries, Function<E, Optional<E>> squareRoot, GroupLimits limits) {
    List<Multivector<E>> generators = new ArrayList<>();
    for (Matrix<E> m : isometries) {
      generators.add(
          lift(m, squareRoot)
              .orElseThrow(
                  () ->
                      new InvalidInput(
                          "isometry " + m,
                          "norm " + algebra().ring().format(versors.norm(versors.versor(m))),
                          "± a square in " + algebra().ring(),
                          "enlarge the field")));
    }
    generators.add(algebra().ofLong(-1));
    return FiniteGroup.enumerate(this, generators, limits);
  }

  @Override
  public String toString() {
    return kind + " of " + algebra();
  }
}
