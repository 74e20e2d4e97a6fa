package org.intertwiner.nn.message;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Parametrised;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.product.Normalisation;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.reptheory.Representation;

/**
 * All harmonics of vectors up to a degree, as fields of the group that turns the vectors: Y(g·v) =
 * ρ(g) Y(v) with ρ the direct sum of one irreducible representation for each degree.
 *
 * <p>In space these are the real spherical harmonics, m = −l … l, for SO(3), O(3) (parity (−1)ˡ)
 * and SU(2); in the plane the circular harmonics Re and Im of (x + iy)ᵏ for SO(2) and, turned so
 * that reflections act as in {@code freq:1,k}, for O(2). They are taken of the direction v/|v|, or
 * as {@linkplain #solid() solid harmonics} |v|ˡY(v/|v|) of the vector itself.
 *
 * <p><i>Shape</i>: {@code (e, d)} to {@code (e, type().channels())}. <i>Zero</i>: where v = 0 all
 * harmonics beyond degree 0 are 0, the only value that commutes with the group, with derivative 0
 * for directions; solid harmonics are polynomials and need no such rule. <i>Accuracy</i>: a small
 * multiple of the degree times one rounding error. <i>Derivatives</i>: one operation on the tape
 * whose derivative is made of the harmonics of one degree less, for any number of derivatives.
 * <i>Complexity</i>: O(L³) for the values of an edge.
 *
 * <p><b>Source.</b> Varshalovich, Moskalev and Khersonskii (1988), section 5.1; the recursion is
 * Euler's l·h = Σ xᵢ ∂ᵢh.
 *
 * <pre>{@code
 * EdgeHarmonics<G> harmonics = EdgeHarmonics.upTo(group.action(3), 3);   // 0e+1o+2e+3o
 * }</pre>
 *
 * @param <G> the group elements
 */
public final class EdgeHarmonics<G> implements Parametrised {
  /** Highest degree. */
  public static final int MAX_DEGREE = 24;

  private final FieldType<G> type;
  private final int degree;
  private final Normalisation normalisation;
  private final boolean solid;
  private final AtomicReference<HarmonicRecursion> recursion = new AtomicReference<>();

  private EdgeHarmonics(FieldType<G> type, int degree, Normalisation normalisation, boolean solid) {
    this.type = type;
    this.degree = degree;
    this.normalisation = normalisation;
    this.solid = solid;
  }

  /**
   * The harmonics of degrees 0 … degree of directions, each coordinate of mean square 1.
   *
   * @param <G> the group elements
   * @param action the rotation of the plane or of space by SO(2), O(2), SO(3), O(3) or SU(2), as
   *     their groups have it by default
   * @param degree the highest degree, at most {@link #MAX_DEGREE}
   * @return the harmonics
   * @throws InvalidInput for another group or action, or a negative degree
   * @throws LimitExceeded if the degree is too high
   */
  public static <G> EdgeHarmonics<G> upTo(Representation<G> action, int degree) {
    if (degree < 0) {
      throw new InvalidInput("degree of harmonics", "" + degree, "a degree ≥ 0", "");
    }
    if (degree > MAX_DEGREE) {
      throw new LimitExceeded(
          "degree of harmonics", "" + degree, "at most " + MAX_DEGREE, "lower the degree");
    }
    FieldType<G> type = HarmonicIrreps.upTo(action, degree);
    return new EdgeHarmonics<>(type, degree, Normalisation.COMPONENT, false);
  }

  /**
   * The same harmonics of another size.
   *
   * @param other COMPONENT: coordinates of mean square 1 over directions; NORM: each degree of norm
   *     1; INTEGRAL: orthonormal on the sphere
   * @return a copy
   */
  public EdgeHarmonics<G> withNormalisation(Normalisation other) {
    return new EdgeHarmonics<>(type, degree, other, solid);
  }

  /**
   * The solid harmonics |v|ˡY(v/|v|): polynomials of the vector, smooth everywhere.
   *
   * @return a copy
   */
  public EdgeHarmonics<G> solid() {
    return new EdgeHarmonics<>(type, degree, normalisation, true);
  }

  /**
   * What the harmonics are as fields.
   *
   * @return one irreducible representation for each degree, ascending
   */
  public FieldType<G> type() {
    return type;
  }

  /**
   * The highest degree.
   *
   * @return the degree
   */
  public int degree() {
    return degree;
  }

  /**
   * Their size.
   *
   * @return the normalisation
   */
  public Normalisation normalisation() {
    return normalisation;
  }

  /**
   * Whether they are polynomials of the vector rather than functions of its direction.
   *
   * @return true after {@link #solid()}
   */
  public boolean isSolid() {
    return solid;
  }

  @Override
  public String kind() {
    return "edge-harmonics";
  }

  @Override
  public List<Weight> weights() {
    return List.of();
  }

  /**
   * Binds the harmonics, which have no numbers of their own.
   *
   * @param scope not used
   * @return the map from vectors {@code (e, d)} to {@code (e, type().channels())}
   */
  public UnaryOperator<Tensor> bind(Scope scope) {
    HarmonicRecursion made = recursion();
    return vectors -> made.of(solid ? vectors : Lengths.of(vectors).directions(vectors));
  }

  /** Made when first asked for. */
  HarmonicRecursion recursion() {
    HarmonicRecursion known = recursion.get();
    if (known == null) {
      known = HarmonicRecursion.of(HarmonicTables.of(type, degree, normalisation));
      recursion.set(known);
    }
    return known;
  }

  @Override
  public String toString() {
    return (solid ? "solid harmonics " : "harmonics ") + type + ", " + normalisation;
  }
}
