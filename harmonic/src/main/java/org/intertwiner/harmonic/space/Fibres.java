package org.intertwiner.harmonic.space;

import java.util.List;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.action.Action;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representation;

/**
 * Representations as actions on the values of fields.
 *
 * <p>A fibre of {@link InducedField} is any linear action σ of the stabiliser on values; here are
 * those of the representations of {@code reptheory}, of matrices and of restrictions.
 *
 * <p>Example: {@code Fibres.numeric(Representations.frequency(SO2.group(), 1))} are tangent vectors
 * of S².
 */
public final class Fibres {
  private Fibres() {}

  /**
   * A real representation on arrays of float64.
   *
   * @param <H> the elements of the group
   * @param representation σ, real
   * @return (h, v) ↦ σ(h)v
   * @throws InvalidInput where the representation is not real
   */
  public static <H> Action<H, double[]> numeric(Representation<H> representation) {
    if (!representation.isReal()) {
      throw new InvalidInput(
          "fibre of a field of real numbers",
          representation.name() + ", whose matrices are not real",
          "a real representation",
          "take its real form");
    }
    return matrices(h -> DenseMatrix.from(representation.from(h)));
  }

  /**
   * A representation on arrays of complex numbers, re and im in turn.
   *
   * @param <H> the elements of the group
   * @param representation σ, real or complex
   * @return (h, v) ↦ σ(h)v
   */
  public static <H> Action<H, double[]> complex(Representation<H> representation) {
    return (h, v) -> {
      double[][] re = representation.realFrom(h);
      double[][] im = representation.imaginaryFrom(h);
      if (v.length != 2 * re.length) {
        throw new InvalidInput(
            "complex value of a field", v.length + " numbers", 2 * re.length + "", "re and im");
      }
      double[] image = new double[v.length];
      for (int i = 0; i < re.length; i++) {
        for (int j = 0; j < re.length; j++) {
          image[2 * i] += re[i][j] * v[2 * j] - im[i][j] * v[2 * j + 1];
          image[2 * i + 1] += re[i][j] * v[2 * j + 1] + im[i][j] * v[2 * j];
        }
      }
      return image;
    };
  }

  /**
   * A representation of a finite group on exact vectors.
   *
   * @param <H> the elements of the group
   * @param representation σ
   * @return (h, v) ↦ σ(h)v, exactly
   */
  public static <H> Action<H, List<Cyclotomic>> exact(FiniteRepresentation<H> representation) {
    return (h, v) -> representation.apply(representation.group().indexOf(h), v);
  }

  /**
   * A representation by matrices.
   *
   * @param <H> the elements of the group
   * @param matrix σ, a homomorphism
   * @return (h, v) ↦ σ(h)v
   */
  public static <H> Action<H, double[]> matrices(Function<H, DenseMatrix> matrix) {
    return (h, v) -> matrix.apply(h).apply(v);
  }

  /**
   * The trivial representation: fields are functions.
   *
   * @param <H> the elements of the group
   * @param <V> the values
   * @return (h, v) ↦ v
   */
  public static <H, V> Action<H, V> trivial() {
    return (h, v) -> v;
  }

  /**
   * The restriction of a representation of the whole group.
   *
   * @param <G> the elements of the group
   * @param <X> the points
   * @param <H> the elements of the stabiliser
   * @param <V> the values
   * @param space G/H
   * @param large ρ, an action of G
   * @return ρ|_H
   */
  public static <G, X, H, V> Action<H, V> restricted(
      HomogeneousSpace<G, X, H> space, Action<G, V> large) {
    return (h, v) -> large.act(space.embed(h), v);
  }
}
