package org.intertwiner.algebra.group.family;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.PermutationGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.jspecify.annotations.Nullable;

/**
 * A Coxeter group: generators s₁ … s_r with sᵢ² = 1 and (sᵢsⱼ)^m = 1, m = mᵢⱼ from a Coxeter
 * matrix.
 *
 * <p>The Cartan matrix has the entries aᵢⱼ = ⟨αᵢ, αⱼ^∨⟩, so that sⱼ(αᵢ) = αᵢ − aᵢⱼαⱼ and aᵢⱼaⱼᵢ =
 * 4cos²(π/mᵢⱼ); it is integral where every label is 2, 3, 4, 6 or ∞ and the diagram has no cycle,
 * else symmetric. The group is finite exactly when the Gram matrix (−cos(π/mᵢⱼ)) is positive
 * definite.
 *
 * <p>Accuracy: exact. Complexity: roots · rank reflections for the roots. Source: Humphreys,
 * Reflection Groups and Coxeter Groups (1990), chapters 1, 2, 5 and 6; Bourbaki (1968) for the
 * numbering of the types.
 *
 * <p>Example: {@code CoxeterGroup.of("H4").family().order()} is 14400.
 */
public final class CoxeterGroup {
  /** The largest rank. */
  public static final int MAX_RANK = 100;

  /** The largest label m. */
  public static final int MAX_LABEL = 1000;

  private static final int MAX_ROOTS = 100_000;
  private static final Pattern DIHEDRAL = Pattern.compile("I_?2\\(([0-9]{1,9})\\)");
  private static final Pattern ICOSAHEDRAL = Pattern.compile("H_?([0-9]{1,9})");

  private final String name;
  private final int rank;
  private final int[][] labels;
  private final Matrix<Cyclotomic> cartan;
  private volatile @Nullable Signature signature;

  /**
   * The numbers of positive, zero and negative squares of a symmetric matrix (Sylvester).
   *
   * @param positive the number of positive squares
   * @param zero the dimension of the radical
   * @param negative the number of negative squares
   */
  public record Signature(int positive, int zero, int negative) {}

  private CoxeterGroup(String name, int[][] labels, Matrix<Cyclotomic> cartan) {
    this.name = name;
    this.rank = labels.length;
    this.labels = labels;
    this.cartan = cartan;
  }

  /**
   * The group of a type.
   *
   * @param type A1, A2, …, B2, …, C2, …, D3, …, E6, E7, E8, F4, G2, H2, H3, H4 or I2(m)
   * @return the group
   * @throws InvalidInput when there is no such type
   * @throws LimitExceeded when the rank or the label is too large
   */
  public static CoxeterGroup of(String type) {
    return find(type.strip())
        .orElseThrow(
            () ->
                new InvalidInput(
                    "Coxeter type",
                    "\"" + (type.length() > 40 ? type.substring(0, 40) + "…" : type) + "\"",
                    "A1 …, B2 …, C2 …, D3 …, E6, E7, E8, F4, G2, H2, H3, H4 or I2(m)",
                    "any other group can be given by its Coxeter matrix"));
  }

  /** The group of a type, where the text has the form of one. */
  static Optional<CoxeterGroup> find(String type) {
    Matcher dihedral = DIHEDRAL.matcher(type);
    if (dihedral.matches()) {
      int m = Integer.parseInt(dihedral.group(1));
      if (m < 2) {
        throw new InvalidInput("m of I2(m)", Integer.toString(m), "a number ≥ 2", "");
      }
      return Optional.of(of(type, linear(m)));
    }
    Matcher icosahedral = ICOSAHEDRAL.matcher(type);
    if (icosahedral.matches()) {
      int n = Integer.parseInt(icosahedral.group(1));
      if (n < 2 || n > 4) {
        throw new InvalidInput(
            "Coxeter type", type, "H2, H3 or H4", "the diagram of H5 gives an infinite group");
      }
      int[] path = new int[n - 1];
      java.util.Arrays.fill(path, 3);
      path[0] = 5;
      return Optional.of(of(type, linear(path)));
    }
    return CartanType.find(type).map(CoxeterGroup::of);
  }

  /**
   * The Weyl group of a Cartan type.
   *
   * @param type the type
   * @return the group; its Cartan matrix is that of the type
   */
  public static CoxeterGroup of(CartanType type) {
    int[][] a = type.matrix();
    int[][] labels = new int[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        int product = a[i][j] * a[j][i];
        labels[i][j] = i == j ? 1 : product == 0 ? 2 : product == 3 ? 6 : product + 2;
      }
    }
    Matrix<Cyclotomic> cartan =
        Matrix.of(Cyclotomics.FIELD, a.length, a.length, (i, j) -> Cyclotomic.of(a[i][j]));
    return new CoxeterGroup(type.toString(), labels, cartan);
  }

  /**
   * The group of a Coxeter matrix.
   *
   * @param coxeterMatrix symmetric, 1 on the diagonal, mᵢⱼ ≥ 2 or 0 for ∞ elsewhere
   * @return the group, finite or not
   * @throws InvalidInput when the matrix is no Coxeter matrix
   * @throws LimitExceeded when the rank or a label is too large
   */
  public static CoxeterGroup of(List<List<Integer>> coxeterMatrix) {
    int n = coxeterMatrix.size();
    int[][] labels = new int[n][];
    for (int i = 0; i < n; i++) {
      labels[i] = coxeterMatrix.get(i).stream().mapToInt(Integer::intValue).toArray();
      if (labels[i].length != n) {
        throw new InvalidInput(
            "row " + (i + 1) + " of a Coxeter matrix",
            labels[i].length + " entries",
            n + " entries",
            "a Coxeter matrix is square");
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        boolean good = i == j ? labels[i][j] == 1 : labels[i][j] >= 2 || labels[i][j] == 0;
        if (!good || labels[i][j] != labels[j][i]) {
          throw new InvalidInput(
              "entry (" + (i + 1) + ", " + (j + 1) + ") of a Coxeter matrix",
              labels[i][j] + (good ? " and " + labels[j][i] + " in the mirrored place" : ""),
              "1 on the diagonal, the same m ≥ 2 or 0 for ∞ in both other places",
              "");
        }
      }
    }
    return of("Coxeter group of rank " + n, labels);
  }

  /** The labels of a diagram without branches. */
  static int[][] linear(int... path) {
    int n = path.length + 1;
    int[][] labels = new int[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        labels[i][j] = i == j ? 1 : Math.abs(i - j) == 1 ? path[Math.min(i, j)] : 2;
      }
    }
    return labels;
  }

  static CoxeterGroup of(String name, int[][] labels) {
    int n = labels.length;
    if (n > MAX_RANK) {
      throw new LimitExceeded("rank of a Coxeter group", "" + n, "at most " + MAX_RANK, "");
    }
    int edges = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        if (labels[i][j] > MAX_LABEL) {
          throw new LimitExceeded(
              "label of a Coxeter group", "" + labels[i][j], "at most " + MAX_LABEL, "");
        }
        edges += labels[i][j] != 2 ? 1 : 0;
      }
    }
    boolean forest = edges + GramMatrix.components(labels).size() == n;
    return new CoxeterGroup(name, labels, GramMatrix.cartan(labels, forest));
  }

  /** {@return the type, or a description} */
  public String name() {
    return name;
  }

  /** {@return the number of simple reflections} */
  public int rank() {
    return rank;
  }

  /** {@return the rows of the matrix (mᵢⱼ), 0 for ∞, unmodifiable} */
  public List<List<Integer>> coxeterMatrix() {
    List<List<Integer>> rows = new ArrayList<>();
    for (int[] row : labels) {
      rows.add(java.util.Arrays.stream(row).boxed().toList());
    }
    return Collections.unmodifiableList(rows);
  }

  /** {@return aᵢⱼ = ⟨αᵢ, αⱼ^∨⟩, rank × rank} */
  public Matrix<Cyclotomic> cartanMatrix() {
    return cartan;
  }

  /** {@return the Gram matrix (−cos(π/mᵢⱼ)) of unit normals of the mirrors, rank × rank} */
  public Matrix<Cyclotomic> gramMatrix() {
    return GramMatrix.of(labels);
  }

  /** {@return the signature of the Gram matrix} */
  public Signature signature() {
    Signature known = signature;
    if (known == null) {
      known = GramMatrix.signature(GramMatrix.of(labels));
      signature = known;
    }
    return known;
  }

  /** {@return whether the Gram matrix is positive definite, that is, the group finite} */
  public boolean isFinite() {
    return !isHyperbolicAtSight() && signature().positive == rank;
  }

  /** Whether the diagram shows without arithmetic that the Gram matrix has a negative square. */
  boolean isHyperbolicAtSight() {
    return GramMatrix.holdsHyperbolicTriangle(labels);
  }

  /**
   * The simple reflections on the span of the simple roots, in the basis α₁ … α_r.
   *
   * @return rank matrices of size rank × rank; also for infinite groups
   */
  public List<Matrix<Cyclotomic>> simpleReflections() {
    List<Matrix<Cyclotomic>> reflections = new ArrayList<>();
    for (int r = 0; r < rank; r++) {
      int k = r;
      reflections.add(
          Matrix.of(
              Cyclotomics.FIELD,
              rank,
              rank,
              (i, j) -> {
                Cyclotomic one = i == j ? Cyclotomic.ONE : Cyclotomic.ZERO;
                return i == k ? one.subtract(cartan.at(j, k)) : one;
              }));
    }
    return Collections.unmodifiableList(reflections);
  }

  private void requireFinite() {
    if (isFinite()) {
      return;
    }
    String witness = GramMatrix.infiniteComponent(labels);
    boolean atSight = isHyperbolicAtSight();
    throw new InvalidInput(
        "Coxeter group " + name,
        "an infinite group: "
            + (atSight ? "a label of 7 or more has a neighbour in its diagram" : squares())
            + ", and "
            + witness
            + " has infinite order",
        "a positive definite Gram matrix",
        !atSight && signature().negative == 0 ? "it is an affine group" : "");
  }

  private String squares() {
    Signature s = signature();
    return "its Gram matrix has "
        + s.positive
        + " positive, "
        + s.zero
        + " zero and "
        + s.negative
        + " negative squares";
  }

  /**
   * The roots, in coordinates of the simple roots: the images of the simple roots.
   *
   * @return the positive roots, breadth first from the simple ones, then their negatives in the
   *     same order; unmodifiable
   * @throws InvalidInput when the group is infinite
   * @throws LimitExceeded when there are more than 100 000 roots
   */
  public List<List<Cyclotomic>> roots() {
    requireFinite();
    Map<List<Cyclotomic>, Integer> index = new HashMap<>();
    List<List<Cyclotomic>> positive = new ArrayList<>();
    for (int i = 0; i < rank; i++) {
      add(Matrix.identity(Cyclotomics.FIELD, rank).column(i), index, positive);
    }
    for (int x = 0; x < positive.size(); x++) {
      if (Thread.interrupted()) {
        throw new CancellationException("enumeration of roots was interrupted");
      }
      for (int j = 0; j < rank; j++) {
        if (x != j) {
          add(reflect(j, positive.get(x)), index, positive);
        }
      }
      if (2 * positive.size() > MAX_ROOTS) {
        throw new LimitExceeded(
            "roots of " + name, "more than " + MAX_ROOTS, "at most " + MAX_ROOTS, "");
      }
    }
    List<List<Cyclotomic>> all = new ArrayList<>(positive);
    for (List<Cyclotomic> root : positive) {
      all.add(root.stream().map(Cyclotomic::negate).toList());
    }
    return Collections.unmodifiableList(all);
  }

  private static void add(
      List<Cyclotomic> root,
      Map<List<Cyclotomic>, Integer> index,
      List<List<Cyclotomic>> positive) {
    if (index.putIfAbsent(root, positive.size()) == null) {
      positive.add(root);
    }
  }

  /** v − ⟨v, αⱼ^∨⟩ αⱼ; a simple reflection takes positive roots but its own to positive ones. */
  private List<Cyclotomic> reflect(int j, List<Cyclotomic> v) {
    Cyclotomic pairing = Cyclotomic.ZERO;
    for (int i = 0; i < rank; i++) {
      if (labels[i][j] != 2 && !v.get(i).isZero()) {
        pairing = pairing.add(v.get(i).multiply(cartan.at(i, j)));
      }
    }
    if (pairing.isZero()) {
      return v;
    }
    List<Cyclotomic> image = new ArrayList<>(v);
    image.set(j, v.get(j).subtract(pairing));
    return Collections.unmodifiableList(image);
  }

  /**
   * The group on its roots, of any order.
   *
   * @return the permutations of {@link #roots()} by the simple reflections
   * @throws InvalidInput when the group is infinite
   * @throws LimitExceeded when there are more than 100 000 roots
   */
  public PermutationGroup onRoots() {
    List<List<Cyclotomic>> roots = roots();
    Map<List<Cyclotomic>, Integer> index = new HashMap<>();
    for (int x = 0; x < roots.size(); x++) {
      index.put(roots.get(x), x);
    }
    List<Permutation> generators = new ArrayList<>();
    for (int j = 0; j < rank; j++) {
      int[] images = new int[roots.size()];
      for (int x = 0; x < images.length; x++) {
        images[x] = index.get(reflect(j, roots.get(x)));
      }
      generators.add(Permutation.of(images));
    }
    return PermutationGroup.of(roots.size(), generators);
  }

  /**
   * The group, as matrices in the basis of simple roots and as permutations of the roots.
   *
   * @return the member of the family, named W(type)
   * @throws InvalidInput when the group is infinite
   */
  public Family<Matrix<Cyclotomic>> family() {
    requireFinite();
    return Family.ofMatrices(
        "W(" + name + ")",
        SmallGroups.numbered("s", rank),
        Cyclotomics.FIELD,
        rank,
        simpleReflections(),
        this::onRoots);
  }

  /**
   * The subgroup of rotations, the products of an even number of reflections.
   *
   * @return the member of the family, generated by s₁s₂, s₁s₃, …
   * @throws InvalidInput when the group is infinite
   */
  public Family<Matrix<Cyclotomic>> rotations() {
    requireFinite();
    List<Matrix<Cyclotomic>> reflections = simpleReflections();
    List<Matrix<Cyclotomic>> products = new ArrayList<>();
    for (int k = 1; k < rank; k++) {
      products.add(reflections.get(0).multiply(reflections.get(k)));
    }
    return Family.ofMatrices(
        "W+(" + name + ")",
        SmallGroups.numbered("r", products.size()),
        Cyclotomics.FIELD,
        rank,
        products,
        () -> even(onRoots()));
  }

  private static PermutationGroup even(PermutationGroup full) {
    List<Permutation> products = new ArrayList<>();
    for (int k = 1; k < full.generators().size(); k++) {
      products.add(full.generators().get(0).multiply(full.generators().get(k)));
    }
    return PermutationGroup.of(full.degree(), products);
  }

  /**
   * The number of reflections, half the number of roots.
   *
   * @return N
   * @throws InvalidInput when the group is infinite
   */
  public int reflections() {
    return roots().size() / 2;
  }

  /**
   * The order of a product of all simple reflections, 2N/r for an irreducible group.
   *
   * @return the Coxeter number
   * @throws InvalidInput when the group is infinite or reducible
   */
  public int coxeterNumber() {
    if (GramMatrix.components(labels).size() != 1) {
      throw new InvalidInput(
          "Coxeter number of " + name, "a reducible group", "an irreducible one", "");
    }
    return Rational.of(2L * reflections(), rank).numerator().intValueExact();
  }

  @Override
  public String toString() {
    return name;
  }
}
