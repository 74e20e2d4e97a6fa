package org.intertwiner.reptheory.compact.branching;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.family.CartanType;
import org.intertwiner.algebra.group.family.RootSystem;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.reptheory.compact.ReductiveType;
import org.intertwiner.reptheory.compact.Weight;

/**
 * The standard subgroups of simple groups; every projection is derived, from coroots or from the
 * restriction of the defining representation.
 *
 * <p><em>Accuracy:</em> exact; each restriction is checked as in {@link Branching#by}.
 * <em>Source:</em> A. Borel and J. de Siebenthal (1949); E. B. Dynkin (1952).
 *
 * <p>Example: {@code Branchings.regular(CartanType.parse("G2"), 1)} is SU(3) in G₂.
 */
public final class Branchings {
  private Branchings() {}

  /**
   * The Levi subgroup that is left when nodes are taken out of the diagram.
   *
   * <p>There is one charge for each node: the primitive integer multiple of its fundamental
   * coweight, positive on that simple root.
   *
   * @param type the Cartan type
   * @param nodes Bourbaki's numbers, from 1, of the nodes to take out
   * @return the restriction to the remaining simple factors and the charges
   * @throws InvalidInput if a node does not exist or is named twice
   */
  public static Branching levi(CartanType type, int... nodes) {
    RootSystem roots = RootSystem.of(type);
    requireNodes(type, nodes, 1);
    List<int[]> base = new ArrayList<>();
    for (int k = 0; k < type.rank(); k++) {
      int node = k + 1;
      if (Arrays.stream(nodes).noneMatch(x -> x == node)) {
        base.add(roots.positiveRoot(k));
      }
    }
    List<int[]> charges = new ArrayList<>();
    for (int node : nodes) {
      charges.add(coweight(type, node - 1));
    }
    return subsystem(type, base, charges);
  }

  private static void requireNodes(CartanType type, int[] nodes, int least) {
    boolean fits = Arrays.stream(nodes).allMatch(k -> k >= least && k <= type.rank());
    if (!fits || Arrays.stream(nodes).distinct().count() != nodes.length) {
      throw new InvalidInput(
          "nodes of the diagram " + type,
          Arrays.toString(nodes),
          "different numbers from " + least + " to " + type.rank(),
          "Bourbaki's numbering");
    }
  }

  /** The primitive integer vector c with ⟨αᵢ, Σcⱼαⱼ^∨⟩ = 0 for i ≠ node, positive at the node. */
  private static int[] coweight(CartanType type, int node) {
    int[][] a = type.matrix();
    int n = a.length;
    Matrix<Rational> cartan = Matrix.of(Rationals.Q, n, n, (i, j) -> Rational.of((long) a[i][j]));
    Matrix<Rational> right =
        Matrix.of(Rationals.Q, n, 1, (i, j) -> Rational.of(i == node ? 1L : 0L));
    List<Rational> c = ExactLinearAlgebra.solve(Rationals.Q, cartan, right).orElseThrow().column(0);
    BigInteger lcm = BigInteger.ONE;
    BigInteger gcd = BigInteger.ZERO;
    for (Rational x : c) {
      lcm = lcm.multiply(x.denominator().divide(lcm.gcd(x.denominator())));
    }
    for (Rational x : c) {
      gcd = gcd.gcd(x.multiply(Rational.of(lcm, BigInteger.ONE)).numerator());
    }
    Rational scale = Rational.of(lcm, gcd);
    return c.stream().mapToInt(x -> x.multiply(scale).numerator().intValueExact()).toArray();
  }

  /**
   * The subgroup of maximal rank that is left when one node is taken out of the extended diagram.
   *
   * @param type the Cartan type
   * @param node Bourbaki's number, from 1; the lowest root −θ stays
   * @return the restriction
   * @throws InvalidInput if the node does not exist
   */
  public static Branching regular(CartanType type, int node) {
    requireNodes(type, new int[] {node}, 1);
    RootSystem roots = RootSystem.of(type);
    List<int[]> base = new ArrayList<>();
    for (int k = 0; k < type.rank(); k++) {
      if (k != node - 1) {
        base.add(roots.positiveRoot(k));
      }
    }
    int[] lowest = roots.positiveRoot(roots.positiveRootCount() - 1);
    base.add(Arrays.stream(lowest).map(x -> -x).toArray());
    return subsystem(type, base, List.of());
  }

  /**
   * The subgroup with given simple roots and charges.
   *
   * @param type the Cartan type
   * @param base roots of the group in simple roots, a base of the subgroup's roots
   * @param charges integer vectors in simple coroots
   * @return the restriction; factors in the order of their first roots, each numbered as Bourbaki
   *     does
   * @throws InvalidInput if one is no root or the roots are no base
   */
  public static Branching subsystem(CartanType type, List<int[]> base, List<int[]> charges) {
    RootSystem roots = RootSystem.of(type);
    int[][] coroots = base.stream().map(b -> coroot(roots, b)).toArray(int[][]::new);
    int[][] cartan = type.matrix();
    int n = coroots.length;
    int[][] matrix = new int[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        matrix[i][j] = product(cartan, base.get(i), coroots[j]);
      }
    }
    return assemble(type, matrix, coroots, charges);
  }

  private static Branching assemble(
      CartanType type, int[][] matrix, int[][] coroots, List<int[]> charges) {
    List<CartanType> factors = new ArrayList<>();
    List<int[]> rows = new ArrayList<>();
    for (DynkinDiagram.Component component : DynkinDiagram.components(matrix)) {
      factors.add(component.type());
      for (int node : component.nodes()) {
        rows.add(coroots[node]);
      }
    }
    rows.addAll(charges);
    return Branching.by(
        ReductiveType.of(type),
        new ReductiveType(factors, charges.size()),
        rows.toArray(int[][]::new));
  }

  /** ⟨Σ bᵢαᵢ, Σ cⱼαⱼ^∨⟩. */
  private static int product(int[][] cartan, int[] root, int[] coroot) {
    int sum = 0;
    for (int i = 0; i < root.length; i++) {
      for (int j = 0; j < coroot.length; j++) {
        sum += root[i] * cartan[i][j] * coroot[j];
      }
    }
    return sum;
  }

  /** β^∨ = Σ bᵢ (αᵢ,αᵢ)/(β,β) αᵢ^∨. */
  private static int[] coroot(RootSystem roots, int[] root) {
    int[] positive =
        Arrays.stream(root).anyMatch(x -> x < 0)
            ? Arrays.stream(root).map(x -> -x).toArray()
            : root;
    int place =
        IntStream.range(0, roots.positiveRootCount())
            .filter(k -> Arrays.equals(roots.positiveRoot(k), positive))
            .findFirst()
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "root of " + roots.type(),
                        Arrays.toString(root),
                        "coefficients of simple roots",
                        ""));
    int[] coroot = new int[root.length];
    for (int i = 0; i < coroot.length; i++) {
      coroot[i] = root[i] * roots.halfSquare(i) / roots.halfSquareOfRoot(place);
    }
    return coroot;
  }

  /**
   * The principal SU(2), on which the simple roots all take the value 2.
   *
   * @param type the Cartan type
   * @return λ ↦ ⟨λ, 2ρ^∨⟩
   */
  public static Branching principal(CartanType type) {
    RootSystem roots = RootSystem.of(type);
    int[] row = new int[type.rank()];
    for (int k = 0; k < roots.positiveRootCount(); k++) {
      int[] coroot = coroot(roots, roots.positiveRoot(k));
      for (int i = 0; i < row.length; i++) {
        row[i] += coroot[i];
      }
    }
    return Branching.by(
        ReductiveType.of(type), ReductiveType.of(new CartanType('A', 1)), new int[][] {row});
  }

  /**
   * The subgroup that a symmetry of the diagram fixes: F₄ in E₆, G₂ in D₄, Bₙ₋₁ in Dₙ, Cₙ in A₂ₙ₋₁,
   * Bₙ in A₂ₙ.
   *
   * <p><em>Formula:</em> the coroot of an orbit is the sum of its coroots, twice the sum where two
   * of its nodes are joined.
   *
   * @param type the Cartan type
   * @param images the image of each node, Bourbaki's numbers from 1
   * @return the restriction; nodes in the order of their least members where the diagram allows
   * @throws InvalidInput if this is no symmetry of the diagram
   */
  public static Branching folding(CartanType type, int... images) {
    int[][] cartan = type.matrix();
    requireSymmetry(type, cartan, images);
    List<int[]> coroots = new ArrayList<>();
    List<int[]> base = new ArrayList<>();
    boolean[] seen = new boolean[images.length];
    for (int start = 0; start < images.length; start++) {
      if (seen[start]) {
        continue;
      }
      int[] sum = new int[images.length];
      boolean joined = false;
      for (int k = start; !seen[k]; k = images[k] - 1) {
        seen[k] = true;
        sum[k] = 1;
        joined |= k != start && cartan[start][k] != 0;
      }
      int[] simple = new int[images.length];
      simple[start] = 1;
      base.add(simple);
      int factor = joined ? 2 : 1;
      coroots.add(Arrays.stream(sum).map(x -> factor * x).toArray());
    }
    int n = base.size();
    int[][] matrix = new int[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        matrix[i][j] = product(cartan, base.get(i), coroots.get(j));
      }
    }
    return assemble(type, matrix, coroots.toArray(int[][]::new), List.of());
  }

  private static void requireSymmetry(CartanType type, int[][] cartan, int[] images) {
    boolean fits = images.length == type.rank();
    if (fits) {
      requireNodes(type, images, 1);
    }
    for (int i = 0; fits && i < images.length; i++) {
      for (int j = 0; j < images.length; j++) {
        fits &= cartan[i][j] == cartan[images[i] - 1][images[j] - 1];
      }
    }
    if (!fits) {
      throw new InvalidInput(
          "symmetry of the diagram " + type,
          Arrays.toString(images),
          "a permutation of the nodes that keeps the Cartan matrix",
          "");
    }
  }

  /**
   * The subgroup of a classical group on whose restriction the defining representation is given:
   * the vector of SU(n), of SO(n) and of Sp(2n).
   *
   * @param type a type A, B, C or D
   * @param to the type of the subgroup
   * @param defining multiplicity by highest weight of the subgroup
   * @return the restriction
   * @throws InvalidInput if the dimension is not that of the defining representation, the
   *     determinant is not 1, or there is no invariant form of the right symmetry
   */
  public static Branching classical(CartanType type, ReductiveType to, Map<Weight, Long> defining) {
    return Branching.by(
        ReductiveType.of(type), to, DefiningRepresentation.projection(type, to, defining));
  }

  /**
   * The same for an irreducible restriction.
   *
   * @param type a type A, B, C or D
   * @param to the type of the subgroup
   * @param defining the highest weight of the defining representation's restriction
   * @return the restriction
   * @throws InvalidInput as for a sum
   */
  public static Branching classical(CartanType type, ReductiveType to, Weight defining) {
    return classical(type, to, new TreeMap<>(Map.of(defining, 1L)));
  }

  /**
   * The restriction between two groups by name, where one is standard.
   *
   * <p>In this order: for classical groups a defining representation that is the sum of those of
   * the factors, with their duals and trivial ones where they are needed, or their product; Levi
   * subgroups; subgroups of maximal rank; subgroups fixed by a symmetry of the diagram; the
   * principal SU(2).
   *
   * @param group for instance {@code SO10} or {@code E6}
   * @param subgroup for instance {@code SU5 x U1}, {@code F4} or {@code SU3}
   * @return the restriction, labels in the order of the subgroup's name
   * @throws InvalidInput if the names are none or no such subgroup is standard
   */
  public static Branching named(String group, String subgroup) {
    return NamedSubgroups.find(group, subgroup)
        .orElseThrow(
            () ->
                new InvalidInput(
                    "subgroup of " + group.strip(),
                    subgroup.strip(),
                    "a standard subgroup",
                    "give its projection of weights or the restriction of the defining"
                        + " representation"));
  }
}
