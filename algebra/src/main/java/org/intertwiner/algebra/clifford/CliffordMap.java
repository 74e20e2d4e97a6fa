package org.intertwiner.algebra.clifford;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Field;

/**
 * The homomorphism of algebras that sends generators to given multivectors.
 *
 * <p>Universal property: it exists, and is unique, exactly when the images have the squares of the
 * generators and anticommute; this is checked. Accuracy: exact. Example: e1 ↦ e23, e2 ↦ e31 maps
 * Cl(0, 2) onto the even part of Cl(3, 0). Source: C. Chevalley (1954), II.1.
 *
 * @param <E> the coefficients
 */
public final class CliffordMap<E> {
  private final CliffordAlgebra<E> source;
  private final CliffordAlgebra<E> target;
  private final List<Multivector<E>> images;

  private CliffordMap(
      CliffordAlgebra<E> source, CliffordAlgebra<E> target, List<Multivector<E>> images) {
    this.source = source;
    this.target = target;
    this.images = images;
  }

  /**
   * The map with given images of the generators.
   *
   * @param <E> the coefficients
   * @param source an algebra
   * @param target an algebra over the same ring
   * @param images the images of e₁, …, eₙ
   * @return the homomorphism
   * @throws InvalidInput when the number is wrong, a square is, or two images do not anticommute
   */
  public static <E> CliffordMap<E> of(
      CliffordAlgebra<E> source, CliffordAlgebra<E> target, List<Multivector<E>> images) {
    int n = source.dimension();
    if (images.size() != n) {
      throw new InvalidInput(
          "images of generators", Integer.toString(images.size()), Integer.toString(n), "");
    }
    for (int i = 0; i < n; i++) {
      Multivector<E> a = images.get(i);
      Multivector<E> expected = target.scalar(source.squares().get(i));
      if (!target.areEqual(target.multiply(a, a), expected)) {
        throw new InvalidInput(
            "square of the image of e" + (i + 1),
            target.format(target.multiply(a, a)),
            target.format(expected),
            "a homomorphism keeps squares");
      }
      for (int j = 0; j < i; j++) {
        if (!target.isZero(target.anticommutator(a, images.get(j)))) {
          throw new InvalidInput(
              "images of e" + (j + 1) + " and e" + (i + 1),
              target.format(images.get(j)) + " and " + target.format(a),
              "two that anticommute",
              "");
        }
      }
    }
    return new CliffordMap<>(source, target, List.copyOf(images));
  }

  /** {@return where the map starts} */
  public CliffordAlgebra<E> source() {
    return source;
  }

  /** {@return where the map ends} */
  public CliffordAlgebra<E> target() {
    return target;
  }

  /**
   * The image of a multivector.
   *
   * <p>Complexity: one product per blade of x and per prefix of one.
   *
   * @param x a multivector of the source
   * @return its image
   */
  public Multivector<E> apply(Multivector<E> x) {
    Map<Integer, Multivector<E>> known = new HashMap<>();
    known.put(0, target.one());
    Multivector<E> sum = target.zero();
    for (int k = 0; k < x.size(); k++) {
      int blade = Multivector.checked(x.blade(k), source.dimension());
      sum = target.add(sum, target.scale(x.coefficient(k), image(blade, known)));
    }
    return sum;
  }

  private Multivector<E> image(int blade, Map<Integer, Multivector<E>> known) {
    Multivector<E> found = known.get(blade);
    if (found == null) {
      int top = 31 - Integer.numberOfLeadingZeros(blade);
      found = target.multiply(image(blade ^ (1 << top), known), images.get(top));
      known.put(blade, found);
    }
    return found;
  }

  /** {@return the matrix on blades in canonical order} */
  public Matrix<E> matrix() {
    return CliffordStructure.matrix(
        source, target, b -> apply(source.blade(b, source.ring().one())));
  }

  /**
   * Whether the map is injective, by the exact rank of its matrix over a field.
   *
   * @return true when only 0 is sent to 0
   * @throws InvalidInput when the coefficients form no field
   */
  public boolean isInjective() {
    if (!(source.ring() instanceof Field<E> field)) {
      throw new InvalidInput(
          "injectivity", "coefficients in " + source.ring(), "coefficients in a field", "");
    }
    return ExactLinearAlgebra.rank(field, matrix()) == 1 << source.dimension();
  }
}
