package org.intertwiner.algebra.clifford;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Ring;

/**
 * The even part of a Clifford algebra as a Clifford algebra of its own: for a generator eₖ with
 * invertible square, the bivectors eᵢeₖ (i ≠ k) have squares −eᵢ²eₖ², anticommute, and generate it.
 *
 * <p>The last such generator is taken, so that Cl(p, q) has the even part Cl(p, q − 1) when q > 0,
 * Cl(p, 0) has Cl(0, p − 1), and Cl(3, 0, 1) has Cl(0, 2, 1), the dual quaternions. Accuracy:
 * exact. Example: {@code CliffordAlgebra.of(Q, 3, 0, 0).structure().evenSubalgebra().algebra()} is
 * Cl(0, 2) ≅ ℍ. Source: P. Lounesto (2001), 16.3.
 *
 * @param <E> the coefficients
 */
public final class EvenSubalgebra<E> {
  private final CliffordMap<E> embedding;
  private final int pivot;

  private EvenSubalgebra(CliffordMap<E> embedding, int pivot) {
    this.embedding = embedding;
    this.pivot = pivot;
  }

  static <E> EvenSubalgebra<E> of(CliffordAlgebra<E> ambient) {
    Ring<E> ring = ambient.ring();
    CliffordInverse<E> units = new CliffordInverse<>(ambient);
    int pivot = ambient.dimension() - 1;
    while (pivot >= 0 && units.unitInverse(ambient.squares().get(pivot)).isEmpty()) {
      pivot--;
    }
    if (pivot < 0) {
      throw new InvalidInput(
          "even subalgebra",
          "squares " + ambient.squares(),
          "a generator with invertible square",
          "");
    }
    List<E> squares = new ArrayList<>();
    List<Multivector<E>> images = new ArrayList<>();
    for (int i = 0; i < ambient.dimension(); i++) {
      if (i != pivot) {
        E product = ring.multiply(ambient.squares().get(i), ambient.squares().get(pivot));
        squares.add(ring.negate(product));
        images.add(ambient.e(i + 1, pivot + 1));
      }
    }
    CliffordAlgebra<E> algebra = CliffordAlgebra.of(ring, squares, ambient.limits());
    return new EvenSubalgebra<>(CliffordMap.of(algebra, ambient, images), pivot);
  }

  /** {@return the Clifford algebra of n − 1 generators} */
  public CliffordAlgebra<E> algebra() {
    return embedding.source();
  }

  /** {@return its homomorphism into the larger algebra; the image is the even part} */
  public CliffordMap<E> embedding() {
    return embedding;
  }

  /**
   * The inverse of the embedding.
   *
   * @param x an even multivector of the larger algebra
   * @return the multivector of {@link #algebra} that is embedded as x
   * @throws InvalidInput when x is not even
   */
  public Multivector<E> restrict(Multivector<E> x) {
    if (!x.isEven()) {
      throw new InvalidInput(
          "element of the even subalgebra",
          embedding.target().format(x),
          "even grades only",
          "take the even part");
    }
    CliffordInverse<E> units = new CliffordInverse<>(embedding.target());
    Ring<E> ring = algebra().ring();
    BladeSum<E> sum = new BladeSum<>(ring, x.size());
    for (int k = 0; k < x.size(); k++) {
      int low = x.blade(k) & ((1 << pivot) - 1);
      int high = x.blade(k) >>> (pivot + 1);
      int blade = low | (high << pivot);
      // the image of a blade is one blade with a unit coefficient
      Multivector<E> image = embedding.apply(algebra().blade(blade, ring.one()));
      E unit = units.unitInverse(image.coefficient(0)).orElseThrow();
      sum.add(blade, ring.multiply(unit, x.coefficient(k)));
    }
    return sum.toMultivector();
  }
}
