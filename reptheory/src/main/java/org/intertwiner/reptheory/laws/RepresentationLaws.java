package org.intertwiner.reptheory.laws;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.laws.GroupLaws;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.Character;
import org.intertwiner.reptheory.FiniteCharacter;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Structure;

/**
 * The axioms of a representation and what follows from them at once, on Haar-random group elements.
 *
 * <p><em>Accuracy:</em> exact for finite groups; entries are compared in float64 for SO(2) and
 * O(2).
 *
 * <p>Example: {@code RepresentationLaws.of(rho).forEach(law -> law.check(random, 100))}.
 */
public final class RepresentationLaws {
  /** Rounding of one entry: sums of a few products of cosines. */
  private static final double ENTRY = 0x1p-44;

  /** Up to this dimension matrices that are kept without their zeros are written out. */
  private static final int WRITTEN_OUT = 64;

  private RepresentationLaws() {}

  /**
   * Laws of one representation: homomorphism, identity, inverse, the trace is a class function and
   * the character, and orthogonality, reality and permutation structure where they are claimed.
   *
   * @param <G> the group elements
   * @param representation a representation
   * @return the laws
   */
  public static <G> List<Law<List<G>>> of(Representation<G> representation) {
    return representation instanceof FiniteRepresentation<G> finite
        ? exact(finite)
        : rounded((LieRepresentation<G>) representation);
  }

  /**
   * The axioms for any map from group elements to real square matrices, whoever computes it.
   *
   * @param <G> the group elements
   * @param group the group
   * @param matrix the map g ↦ ρ(g), row by row
   * @param tolerance how far two entries may differ
   * @return the laws
   */
  public static <G> List<Law<List<G>>> ofMatrices(
      CompactGroup<G> group, Function<G, double[][]> matrix, double tolerance) {
    G one = group.identity();
    return List.of(
        law(
            group,
            "homomorphism",
            2,
            t ->
                close(
                    matrix.apply(group.multiply(t.get(0), t.get(1))),
                    product(matrix.apply(t.get(0)), matrix.apply(t.get(1))),
                    tolerance)),
        law(group, "identity", 1, t -> isOne(matrix.apply(one), tolerance)),
        law(
            group,
            "inverse",
            1,
            t ->
                isOne(
                    product(matrix.apply(group.inverse(t.get(0))), matrix.apply(t.get(0))),
                    tolerance)));
  }

  private static <G> List<Law<List<G>>> exact(FiniteRepresentation<G> rho) {
    List<Law<List<G>>> laws = new ArrayList<>();
    if (rho.isPermutation()) {
      laws.addAll(permuting(rho));
    } else {
      laws.addAll(multiplying(rho));
    }
    laws.add(
        law(
            rho.group(),
            "trace is a class function",
            2,
            t -> {
              FiniteGroup<G> group = rho.group();
              int g = group.indexOf(t.get(0));
              int h = group.indexOf(t.get(1));
              int conjugate = group.multiply(group.multiply(h, g), group.inverse(h));
              return trace(rho, conjugate).equals(trace(rho, g));
            }));
    laws.add(
        law(
            rho.group(),
            "trace is the character",
            1,
            t -> {
              int g = rho.group().indexOf(t.get(0));
              return trace(rho, g).equals(rho.character().atElement(g));
            }));
    if (rho.dimension() <= WRITTEN_OUT || rho.structure() instanceof Structure.Dense) {
      laws.addAll(writtenOut(rho));
    }
    return List.copyOf(laws);
  }

  /** The axioms on exact matrices without their zeros. */
  private static <G> List<Law<List<G>>> multiplying(FiniteRepresentation<G> rho) {
    FiniteGroup<G> group = rho.group();
    Function<G, SparseMatrix<Cyclotomic>> at = g -> rho.sparseAt(group.indexOf(g));
    return List.of(
        law(
            group,
            "homomorphism",
            2,
            t ->
                at.apply(group.multiply(t.get(0), t.get(1)))
                    .equals(at.apply(t.get(0)).multiply(at.apply(t.get(1))))),
        law(group, "identity", 1, t -> at.apply(group.identity()).isIdentity()),
        law(
            group,
            "inverse",
            1,
            t -> at.apply(group.inverse(t.get(0))).multiply(at.apply(t.get(0))).isIdentity()));
  }

  /** The axioms on the images of the basis, so that no large matrix is ever written out. */
  private static <G> List<Law<List<G>>> permuting(FiniteRepresentation<G> rho) {
    FiniteGroup<G> group = rho.group();
    Function<G, int[]> at = g -> rho.permutationAt(group.indexOf(g));
    int[] one = IntStream.range(0, rho.dimension()).toArray();
    return List.of(
        law(
            group,
            "homomorphism",
            2,
            t ->
                Arrays.equals(
                    at.apply(group.multiply(t.get(0), t.get(1))),
                    composed(at.apply(t.get(0)), at.apply(t.get(1))))),
        law(group, "identity", 1, t -> Arrays.equals(at.apply(group.identity()), one)),
        law(
            group,
            "inverse",
            1,
            t ->
                Arrays.equals(
                    composed(at.apply(group.inverse(t.get(0))), at.apply(t.get(0))), one)));
  }

  private static int[] composed(int[] second, int[] first) {
    return Arrays.stream(first).map(i -> second[i]).toArray();
  }

  private static <G> Cyclotomic trace(FiniteRepresentation<G> rho, int element) {
    if (!rho.isPermutation()) {
      return rho.sparseAt(element).trace();
    }
    int[] images = rho.permutationAt(element);
    return Cyclotomic.of(IntStream.range(0, images.length).filter(i -> images[i] == i).count());
  }

  /** What is claimed of the matrices themselves. */
  private static <G> List<Law<List<G>>> writtenOut(FiniteRepresentation<G> rho) {
    FiniteGroup<G> group = rho.group();
    Function<G, Matrix<Cyclotomic>> at = g -> rho.at(group.indexOf(g));
    List<Law<List<G>>> laws = new ArrayList<>();
    if (rho.isReal()) {
      laws.add(
          law(
              group,
              "rounded matrix",
              1,
              t -> close(rho.from(t.get(0)), entries(at.apply(t.get(0))), 0)));
    }
    if (rho.isOrthogonal()) {
      laws.add(
          law(
              group,
              "orthogonality",
              1,
              t -> {
                Matrix<Cyclotomic> m = at.apply(t.get(0));
                return m.transpose().multiply(m).isIdentity();
              }));
    }
    if (rho.isPermutation()) {
      laws.add(law(group, "permutation", 1, t -> permutes(rho, group.indexOf(t.get(0)))));
    }
    return laws;
  }

  private static <G> boolean permutes(FiniteRepresentation<G> rho, int element) {
    int[] images = rho.permutationAt(element);
    Matrix<Cyclotomic> matrix = rho.at(element);
    for (int i = 0; i < images.length; i++) {
      for (int j = 0; j < images.length; j++) {
        if (images[j] == i ? !matrix.at(i, j).isOne() : !matrix.at(i, j).isZero()) {
          return false;
        }
      }
    }
    return true;
  }

  private static <G> List<Law<List<G>>> rounded(LieRepresentation<G> rho) {
    double tolerance = tolerance(rho);
    List<Law<List<G>>> laws =
        new ArrayList<>(
            ofMatrices(rho.group(), rho.isReal() ? rho::from : g -> realified(rho, g), tolerance));
    if (rho.isOrthogonal()) {
      laws.add(
          law(
              rho.group(),
              "orthogonality",
              1,
              t -> {
                double[][] m = rho.from(t.get(0));
                return isOne(product(transpose(m), m), tolerance);
              }));
    }
    return List.copyOf(laws);
  }

  /** The real matrix ((A, −B), (B, A)) of A + iB, which multiplies as the complex one does. */
  private static <G> double[][] realified(LieRepresentation<G> rho, G g) {
    double[][] a = rho.realFrom(g);
    double[][] b = rho.imaginaryFrom(g);
    int n = a.length;
    double[][] m = new double[2 * n][2 * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        m[i][j] = a[i][j];
        m[n + i][n + j] = a[i][j];
        m[n + i][j] = b[i][j];
        m[i][n + j] = -b[i][j];
      }
    }
    return m;
  }

  /** Angles are good to a few units in the last place of 2π, and a frequency multiplies that. */
  private static double tolerance(LieRepresentation<?> rho) {
    return ENTRY * (1 + rho.highestFrequency()) * (1 + rho.dimension());
  }

  /**
   * Laws of a pair of representations: the characters of sum, product and dual, and the pairing of
   * a representation with its dual, ρ*(g)ᵀ ρ(g) = 1.
   *
   * @param <G> the group elements
   * @param first a representation of a finite group
   * @param second a representation of the same group
   * @return the laws
   */
  public static <G> List<Law<List<G>>> ofPair(
      FiniteRepresentation<G> first, FiniteRepresentation<G> second) {
    FiniteRepresentation<G> sum = first.directSum(second);
    FiniteRepresentation<G> product = first.tensor(second);
    FiniteRepresentation<G> dual = first.dual();
    return List.of(
        traces("character of a sum", sum, first.character().plus(second.character())),
        traces("character of a product", product, first.character().times(second.character())),
        traces("character of the dual", dual, first.character().conjugate()),
        law(
            first.group(),
            "dual pairing",
            1,
            t -> {
              int g = first.group().indexOf(t.get(0));
              return dual.sparseAt(g).transpose().multiply(first.sparseAt(g)).isIdentity();
            }));
  }

  private static <G> Law<List<G>> traces(
      String name, FiniteRepresentation<G> rho, Character<G> expected) {
    FiniteCharacter<G> chi = (FiniteCharacter<G>) expected;
    return law(
        rho.group(),
        name,
        1,
        t -> {
          int g = rho.group().indexOf(t.get(0));
          return rho.sparseAt(g).trace().equals(chi.atElement(g));
        });
  }

  private static <G> Law<List<G>> law(
      CompactGroup<G> group, String name, int count, Predicate<List<G>> holds) {
    return new Law<>(name, GroupLaws.elements(group).tuples(count), holds, List::toString);
  }

  private static double[][] entries(Matrix<Cyclotomic> matrix) {
    double[][] rows = new double[matrix.rows()][matrix.columns()];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        rows[i][j] = matrix.at(i, j).re();
      }
    }
    return rows;
  }

  private static double[][] transpose(double[][] m) {
    double[][] t = new double[m.length][m.length];
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < m.length; j++) {
        t[j][i] = m[i][j];
      }
    }
    return t;
  }

  private static double[][] product(double[][] a, double[][] b) {
    double[][] c = new double[a.length][b.length];
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < b.length; k++) {
        for (int j = 0; j < b.length; j++) {
          c[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return c;
  }

  private static boolean isOne(double[][] m, double tolerance) {
    double[][] one = new double[m.length][m.length];
    for (int i = 0; i < m.length; i++) {
      one[i][i] = 1;
    }
    return close(m, one, tolerance);
  }

  private static boolean close(double[][] a, double[][] b, double tolerance) {
    if (a.length != b.length) {
      return false;
    }
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        if (!(Math.abs(a[i][j] - b[i][j]) <= tolerance)) {
          return false;
        }
      }
    }
    return true;
  }
}
