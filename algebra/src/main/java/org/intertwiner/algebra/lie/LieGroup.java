package org.intertwiner.algebra.lie;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * A Lie group of matrices: float64 elements, an exact Lie algebra, the exponential map and its
 * inverse, and finitely many components.
 *
 * <p><em>Accuracy:</em> each implementation states its own; the algebra and its structure constants
 * are exact. <em>Source:</em> B. C. Hall, "Lie Groups, Lie Algebras, and Representations" (2nd ed.
 * 2015), chapters 2 and 3.
 *
 * <p>Example: {@code LieGroups.specialOrthogonal(3).exp(new double[] {0, 0, Math.PI / 2})} turns x
 * towards y by a right angle.
 *
 * @param <G> the elements
 */
public interface LieGroup<G> extends Group<G> {

  /**
   * A connected component.
   *
   * @param <G> the elements of the group
   * @param name for example {@code identity} or {@code det −1}
   * @param representative an element of it; the identity for the component 0
   */
  record Component<G>(String name, G representative) {}

  /**
   * A short name.
   *
   * @return for example {@code SO3} or {@code SO+(3,1)}
   */
  String name();

  /**
   * The Lie algebra with its basis.
   *
   * @return exact matrices in the defining representation
   */
  LieAlgebra algebra();

  /**
   * The dimension of the group over the real numbers.
   *
   * @return the number of basis elements of the algebra
   */
  default int dimension() {
    return algebra().dimension();
  }

  /**
   * The exponential map.
   *
   * @param coefficients coordinates in the basis of the algebra
   * @return exp(Σ cₖ Eₖ)
   * @throws InvalidInput when their number does not fit or one is not finite
   */
  G exp(double[] coefficients);

  /**
   * The principal logarithm: on a compact group one of the shortest; on the cut locus, where there
   * are several, the choice is fixed by the implementation.
   *
   * @param element an element that is an exponential
   * @return its coordinates in the basis of the algebra
   * @throws InvalidInput when the element is not the exponential of a principal logarithm
   */
  double[] log(G element);

  /**
   * The adjoint action on the algebra, column k holding the coordinates of g Eₖ g⁻¹.
   *
   * @param element g
   * @return a square matrix of the size of the dimension
   */
  default DenseMatrix adjoint(G element) {
    ComplexMatrix g = toMatrix(element);
    ComplexMatrix inverse = toMatrix(inverse(element));
    int d = dimension();
    double[] entries = new double[d * d];
    for (int k = 0; k < d; k++) {
      ComplexMatrix image = g.multiply(algebra().rounded(k)).multiply(inverse);
      double[] column = algebra().coordinates(image);
      for (int i = 0; i < d; i++) {
        entries[i * d + k] = column[i];
      }
    }
    return DenseMatrix.from(d, d, entries);
  }

  /**
   * The derivative of the adjoint action, ad_X Y = [X, Y].
   *
   * @param coefficients coordinates of X
   * @return a square matrix of the size of the dimension
   */
  default DenseMatrix ad(double[] coefficients) {
    return algebra().ad(coefficients);
  }

  /**
   * The connected components.
   *
   * @return a fixed list, the component of the identity first
   */
  List<Component<G>> components();

  /**
   * Where an element lies.
   *
   * @param element an element
   * @return the place of its component in {@link #components()}
   */
  int component(G element);

  /**
   * Whether the group is compact.
   *
   * @return true if every sequence has a convergent subsequence
   */
  boolean isCompact();

  /**
   * Whether the group is connected.
   *
   * @return true if there is one component
   */
  default boolean isConnected() {
    return components().size() == 1;
  }

  /**
   * A left-invariant distance; two-sided invariant on compact groups.
   *
   * @param a an element
   * @param b an element
   * @return a number ≥ 0; ∞ between components of a compact group
   */
  double distance(G a, G b);

  /**
   * A random element; on a compact group with Haar distribution.
   *
   * @param random the source of randomness
   * @param scale largest rapidity and largest entry of a translation, at least 0; without meaning
   *     on a compact group
   * @return an element of a component that is drawn uniformly
   */
  G sample(RandomGenerator random, double scale);

  /**
   * A random element near the identity: the exponential of coordinates in a ball.
   *
   * @param random the source of randomness
   * @param radius largest Euclidean norm of the coordinates, finite and at least 0
   * @return exp(r·u), u uniform on the unit sphere and r uniform in [0, radius]
   * @throws InvalidInput when the radius is negative or not finite
   */
  default G nearIdentity(RandomGenerator random, double radius) {
    if (!(radius >= 0) || Double.isInfinite(radius)) {
      throw new InvalidInput(
          "radius about the identity", Double.toString(radius), "a finite number ≥ 0", "");
    }
    double[] c = new double[dimension()];
    double norm = 0;
    for (int k = 0; k < c.length; k++) {
      c[k] = random.nextGaussian();
      norm = Math.hypot(norm, c[k]);
    }
    double factor = norm == 0 ? 0 : radius * random.nextDouble() / norm;
    for (int k = 0; k < c.length; k++) {
      c[k] *= factor;
    }
    return exp(c);
  }

  /**
   * The matrix of an element in the defining representation, that of {@link #algebra()}.
   *
   * @param element an element
   * @return a square matrix
   */
  ComplexMatrix toMatrix(G element);

  /**
   * By how much a matrix fails to belong to the group.
   *
   * @param matrix a square matrix of the right size
   * @return the largest absolute error in the defining equations; ∞ when the matrix is not even
   *     near any component
   * @throws InvalidInput when the size is wrong or an entry is not finite
   */
  double defect(ComplexMatrix matrix);

  /**
   * The element with a given matrix.
   *
   * @param matrix a matrix in the defining representation
   * @return the element; its matrix is the given one
   * @throws InvalidInput when the matrix fails to belong, with the defect
   */
  G from(ComplexMatrix matrix);

  /**
   * The element with a given exact matrix, such as a signed permutation.
   *
   * @param matrix exact entries
   * @return the element, rounded once
   * @throws InvalidInput when the matrix fails to belong
   */
  default G of(Matrix<Cyclotomic> matrix) {
    return from(ComplexMatrix.from(matrix));
  }

  /**
   * An element near a matrix that need not belong; each implementation names its rule.
   *
   * @param matrix a square matrix of the right size
   * @return an element of the group
   * @throws InvalidInput when the rule fails, for example on a singular matrix
   */
  G project(ComplexMatrix matrix);

  /**
   * Lie algebra elements and elements of components that together decide every linear equation.
   *
   * @return the generators of the algebra, then representatives that generate the components
   */
  default List<Generator<G>> topologicalGenerators() {
    List<Generator<G>> generators = new ArrayList<>();
    for (int k : algebra().generators()) {
      generators.add(new Generator.Infinitesimal<>(algebra().names().get(k), k));
    }
    List<Component<G>> components = components();
    List<G> reached = new ArrayList<>(List.of(components.get(0).representative()));
    BitSet seen = new BitSet();
    seen.set(0);
    List<G> letters = new ArrayList<>();
    for (int c = 0; c < components.size(); c++) {
      if (seen.get(c)) {
        continue;
      }
      Component<G> next = components.get(c);
      generators.add(new Generator.Element<>(next.name(), next.representative()));
      letters.add(next.representative());
      for (int i = 0; i < reached.size(); i++) {
        for (G letter : letters) {
          G product = multiply(reached.get(i), letter);
          if (!seen.get(component(product))) {
            seen.set(component(product));
            reached.add(product);
          }
        }
      }
    }
    return List.copyOf(generators);
  }
}
