package org.intertwiner.reptheory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.power.Power;
import org.jspecify.annotations.Nullable;

/**
 * A representation of a compact Lie group, given exactly by dρ(X) on generators X of the algebra
 * and ρ(c) on elements c that generate the components.
 *
 * <p><em>Formula:</em> ρ(c·exp X) = ρ(c) exp dρ(X). <em>Shape:</em> d × d matrices. The exact
 * matrices are kept in seminormal form ρ′ with norms D, ρ = D^½ ρ′ D^−½, so that they stay rational
 * where ρ has square roots. <em>Accuracy:</em> matrices and characters are exact. Float64 values on
 * SO(2), O(2), SO(3), O(3), SU(2) and Spin(3) come from exact spectral projections, rounded once,
 * and are good to a few units in the last place times the highest frequency; on other groups from
 * logarithm and exponential, good to about d·2⁻⁵⁰ times the norm of dρ(log g). <em>Source:</em> B.
 * C. Hall, Lie Groups, Lie Algebras, and Representations (2nd ed. 2015), chapter 4.
 *
 * <p>Example: {@code RotationIrreps.spin(LieGroups.specialOrthogonal(3), HalfInteger.of(2))}.
 *
 * @param <G> the group elements
 */
public final class LieRepresentation<G> implements Representation<G> {
  private final CompactGroup<G> group;
  private final String name;
  private final Structure<G> structure;
  private final List<Rational> norms;

  /** Exact seminormal matrices on the topological generators; empty for sums. */
  private final List<Matrix<Cyclotomic>> generators;

  private final LieBody<G> body;
  private volatile @Nullable Character<G> character;

  /**
   * Values of a representation that a closed formula gives.
   *
   * @param <G> the group elements
   */
  @FunctionalInterface
  public interface Evaluation<G> {

    /**
     * The matrix of an element, rounded.
     *
     * @param g a group element
     * @return Re ρ(g) and Im ρ(g), row by row, in the orthonormal basis
     */
    double[][][] at(G g);
  }

  private LieRepresentation(
      CompactGroup<G> group,
      String name,
      Structure<G> structure,
      List<Rational> norms,
      List<Matrix<Cyclotomic>> generators,
      LieBody<G> body) {
    this.group = group;
    this.name = name;
    this.structure = structure;
    this.norms = List.copyOf(norms);
    this.generators = List.copyOf(generators);
    this.body = body;
  }

  private static <G> boolean isPlane(CompactGroup<G> group) {
    return group instanceof SO2 || group instanceof O2;
  }

  /** Trusts that the matrices belong to a representation. */
  static <G> LieRepresentation<G> dense(
      CompactGroup<G> group, String name, List<Matrix<Cyclotomic>> generators) {
    List<Rational> norms = Collections.nCopies(generators.get(0).rows(), Rational.ONE);
    return trusted(group, name, generators, norms);
  }

  /** Trusts seminormal matrices. */
  static <G> LieRepresentation<G> trusted(
      CompactGroup<G> group,
      String name,
      List<Matrix<Cyclotomic>> generators,
      List<Rational> norms) {
    CompactLieGroup<G> lie = LieOperations.lie(group);
    LieBody<G> body =
        isPlane(group)
            ? new PlaneBody<>(group, generators, norms)
            : new LieBodies.Lazy<>(() -> LieBodies.of(lie, LieTorus.of(lie), generators, norms));
    return new LieRepresentation<>(group, name, new Structure.Dense<>(), norms, generators, body);
  }

  static <G> LieRepresentation<G> sum(
      CompactGroup<G> group, String name, List<Structure.Summand<G>> summands) {
    List<Rational> norms = new ArrayList<>();
    long size = 0;
    for (Structure.Summand<G> summand : summands) {
      size += (long) summand.copies() * summand.representation().dimension();
      Math.toIntExact(size);
      for (int copy = 0; copy < summand.copies(); copy++) {
        norms.addAll(summand.representation().norms());
      }
    }
    LieBody<G> body =
        new LieBodies.Composite<>(
            g -> LieBodies.sumAt(g, summands, norms.size()),
            () -> LieBodies.sumCharacter(summands));
    return new LieRepresentation<>(
        group, name, new Structure.Sum<>(summands), norms, List.of(), body);
  }

  /** Checks exactly that the matrices belong to a representation. */
  static <G> LieRepresentation<G> checked(
      CompactGroup<G> group, String name, List<Matrix<Cyclotomic>> generators) {
    List<Rational> norms = Collections.nCopies(generators.get(0).rows(), Rational.ONE);
    return seminormal(group, name, generators, norms);
  }

  /**
   * The representation with given seminormal matrices, checked exactly.
   *
   * @param <G> the group elements
   * @param group a compact Lie group: SO(n), O(n), SU(n), U(n), Sp(2n), Spin(3) or a product
   * @param name its name
   * @param generators ρ′ on the topological generators of the group, at least one matrix
   * @param norms D, positive, with ρ = D^½ ρ′ D^−½
   * @return the representation
   * @throws InvalidInput where a shape does not fit, or a relation fails: a bracket of the algebra,
   *     a relation of the components, or exp(2πH) = 1 on a circle of the group, so that the
   *     matrices represent a covering group only
   */
  public static <G> LieRepresentation<G> seminormal(
      CompactGroup<G> group,
      String name,
      List<Matrix<Cyclotomic>> generators,
      List<Rational> norms) {
    CompactLieGroup<G> lie = LieOperations.lie(group);
    int count = group.topologicalGenerators().size();
    boolean fits =
        generators.size() == count
            && count > 0
            && generators.stream()
                .allMatch(m -> m.rows() == norms.size() && m.columns() == norms.size());
    if (!fits || norms.stream().anyMatch(d -> d.signum() <= 0)) {
      throw new InvalidInput(
          "matrices on the generators of " + group.name(),
          generators.size() + " matrices and " + norms.size() + " norms",
          count + " square matrices of the size of the list of norms, which are positive",
          "");
    }
    LieExtension.of(lie, generators, norms.size()).check(lie, LieTorus.of(lie), norms.size());
    return trusted(group, name, generators, norms);
  }

  /**
   * The same representation, evaluated and traced by closed formulas that are known to belong to
   * it.
   *
   * @param evaluation g ↦ ρ(g) in the orthonormal basis
   * @param weights the trace on the maximal torus of each component, as exponents with
   *     coefficients: for SO(3) and Spin(3) one list of weights (twice the m for Spin(3) and
   *     SU(2)), for O(3) that of the rotations R about x and that of diag(−1, 1, 1)·R
   * @return a copy
   * @throws InvalidInput where the number of components does not fit
   */
  public LieRepresentation<G> withClosedForm(
      Evaluation<G> evaluation, List<Map<List<Integer>, Long>> weights) {
    LieTorus torus = LieTorus.of(LieOperations.lie(group));
    if (weights.size() != torus.components().size()) {
      throw new InvalidInput(
          "weights of a representation of " + group.name(),
          weights.size() + " components",
          torus.components().size() + " components",
          "");
    }
    Character<G> trace = new LieCharacter<>(group, torus, weights);
    LieBody<G> closed = new LieBodies.Composite<>(evaluation::at, () -> trace);
    return new LieRepresentation<>(group, name, structure, norms, generators, closed);
  }

  /**
   * The trivial representation.
   *
   * @param <G> the group elements
   * @param group a compact Lie group
   * @return ρ(g) = 1 on a line
   */
  public static <G> LieRepresentation<G> trivial(CompactGroup<G> group) {
    List<Matrix<Cyclotomic>> matrices = new ArrayList<>();
    for (Generator<G> generator : group.topologicalGenerators()) {
      boolean derivative = generator instanceof Generator.Infinitesimal<G>;
      matrices.add(derivative ? Exact.zero(1) : Exact.identity(1));
    }
    return trusted(group, "trivial", matrices, List.of(Rational.ONE));
  }

  /**
   * The representation by the group's own matrices.
   *
   * @param <G> the group elements
   * @param group a compact Lie group: SO(n), O(n), SU(n), U(n), Sp(2n), Spin(3) or a product
   * @return g ↦ g, in the dimension of the matrices of {@link CompactLieGroup#algebra}
   * @throws InvalidInput for other groups
   */
  public static <G> LieRepresentation<G> defining(CompactLieGroup<G> group) {
    List<Matrix<Cyclotomic>> matrices = LieTorus.definingMatrices(group);
    int size = group.algebra().size();
    List<Rational> ones = Collections.nCopies(size, Rational.ONE);
    LieRepresentation<G> traced = trusted(group, "vector", matrices, ones);
    LieBody<G> values =
        new LieBodies.Composite<>(
            g -> LieBody.parts(group.toMatrix(g)), () -> traced.body.character());
    return new LieRepresentation<>(
        group, "vector", new Structure.Dense<>(), ones, matrices, values);
  }

  @Override
  public CompactGroup<G> group() {
    return group;
  }

  @Override
  public int dimension() {
    return norms.size();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Structure<G> structure() {
    return structure;
  }

  @Override
  public List<Rational> norms() {
    return norms;
  }

  @Override
  public Matrix<Cyclotomic> seminormalOnGenerator(int k) {
    if (structure instanceof Structure.Sum<G> sum) {
      List<Matrix<Cyclotomic>> blocks = new ArrayList<>();
      List<Integer> copies = new ArrayList<>();
      for (Structure.Summand<G> summand : sum.summands()) {
        blocks.add(summand.representation().seminormalOnGenerator(k));
        copies.add(summand.copies());
      }
      return Exact.blockDiagonal(blocks, copies);
    }
    return generators.get(k);
  }

  @Override
  public Matrix<Cyclotomic> onGenerator(int k) {
    return Exact.orthonormal(seminormalOnGenerator(k), norms);
  }

  /** The real and the imaginary part of ρ(g). */
  double[][][] parts(G g) {
    return body.at(g);
  }

  @Override
  public double[][] from(G g) {
    if (!isReal()) {
      throw Representations.notReal(this);
    }
    return body.at(g)[0];
  }

  @Override
  public double[][] realFrom(G g) {
    return body.at(g)[0];
  }

  @Override
  public double[][] imaginaryFrom(G g) {
    return body.at(g)[1];
  }

  /**
   * The exact matrix of a rotation by a rational part of a turn, for SO(2) and O(2).
   *
   * @param n the denominator, at least 1
   * @param k the numerator
   * @return ρ(R(2πk/n))
   * @throws InvalidInput for other groups
   */
  public Matrix<Cyclotomic> rotation(int n, int k) {
    if (structure instanceof Structure.Sum<G> sum) {
      List<Matrix<Cyclotomic>> blocks = new ArrayList<>();
      List<Integer> copies = new ArrayList<>();
      for (Structure.Summand<G> summand : sum.summands()) {
        blocks.add(((LieRepresentation<G>) summand.representation()).rotation(n, k));
        copies.add(summand.copies());
      }
      return Exact.blockDiagonal(blocks, copies);
    }
    if (body instanceof PlaneBody<G> plane) {
      return Exact.orthonormal(plane.spectrum().rotation(n, k), norms);
    }
    throw new InvalidInput(
        "rotation by an angle in " + group.name(),
        "a group with more than one axis",
        "SO2 or O2",
        "exact rotations of space are in reptheory.rotation");
  }

  @Override
  public Character<G> character() {
    Character<G> known = character;
    if (known == null) {
      known = body.character();
      character = known;
    }
    return known;
  }

  /**
   * The largest frequency of a circle in the maximal torus: what multiplies the rounding of angles.
   *
   * @return the largest absolute value of an integer coordinate of a weight
   */
  public int highestFrequency() {
    Character<G> trace = character();
    return trace instanceof PlaneCharacter<G> plane
        ? plane.multiplicities().keySet().stream().mapToInt(Math::abs).max().orElse(0)
        : ((LieCharacter<G>) trace).highest();
  }

  @Override
  public boolean isReal() {
    if (structure instanceof Structure.Sum<G> sum) {
      for (Structure.Summand<G> summand : sum.summands()) {
        if (!summand.representation().isReal()) {
          return false;
        }
      }
      return true;
    }
    for (Matrix<Cyclotomic> matrix : generators) {
      if (!Exact.isReal(matrix)) {
        return false;
      }
    }
    return true;
  }

  /** AᵀD + DA = 0 on the algebra and SᵀDS = D on components. */
  @Override
  public boolean isOrthogonal() {
    if (structure instanceof Structure.Sum<G> sum) {
      for (Structure.Summand<G> summand : sum.summands()) {
        if (!summand.representation().isOrthogonal()) {
          return false;
        }
      }
      return true;
    }
    if (!isReal()) {
      return false;
    }
    List<Generator<G>> names = group.topologicalGenerators();
    for (int k = 0; k < generators.size(); k++) {
      Matrix<Cyclotomic> m = generators.get(k);
      boolean infinitesimal = names.get(k) instanceof Generator.Infinitesimal<G>;
      if (infinitesimal ? !Exact.isSkew(m, norms) : !Exact.isOrthogonal(m, norms)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean isPermutation() {
    return false;
  }

  @Override
  public LieRepresentation<G> directSum(Representation<G> other) {
    LieRepresentation<G> second = same(other);
    List<Structure.Summand<G>> summands =
        List.of(new Structure.Summand<>(this, 1), new Structure.Summand<>(second, 1));
    return sum(group, Names.sum(List.of(name, second.name)), summands);
  }

  @Override
  public LieRepresentation<G> tensor(Representation<G> other) {
    return LieOperations.tensor(this, same(other));
  }

  /** A representation that was made of others; those of the plane keep their spectra. */
  LieRepresentation<G> derived(
      String newName,
      List<Matrix<Cyclotomic>> matrices,
      List<Rational> newNorms,
      Function<G, double[][][]> values,
      Supplier<Character<G>> traces) {
    LieBody<G> made =
        isPlane(group)
            ? new PlaneBody<>(group, matrices, newNorms)
            : new LieBodies.Composite<>(values, traces);
    return new LieRepresentation<>(
        group, newName, new Structure.Dense<>(), newNorms, matrices, made);
  }

  @Override
  public LieRepresentation<G> dual() {
    return isOrthogonal() ? withName(Names.dual(name)) : LieOperations.dual(this);
  }

  /**
   * The symmetric power on the orthonormal multiples of the monomials e_{i₁} ⋯ e_{iₖ}, i₁ ≤ … ≤ iₖ
   * in lexicographic order.
   *
   * @param degree k, at least 0
   * @return SᵏV
   * @throws InvalidInput where the degree is negative
   * @throws org.intertwiner.algebra.LimitExceeded where the dimension is larger than allowed
   */
  public LieRepresentation<G> symmetricPower(int degree) {
    return LiePowers.of(
        this, Power.symmetric(dimension(), degree), "sym^" + degree + "(" + name + ")");
  }

  /**
   * The exterior power on the orthonormal multiples of e_{i₁} ∧ … ∧ e_{iₖ}, i₁ &lt; … &lt; iₖ in
   * lexicographic order.
   *
   * @param degree k, from 0 to the dimension
   * @return ΛᵏV
   * @throws InvalidInput where the degree is out of range
   * @throws org.intertwiner.algebra.LimitExceeded where the dimension is larger than allowed
   */
  public LieRepresentation<G> exteriorPower(int degree) {
    return LiePowers.of(
        this, Power.exterior(dimension(), degree), "alt^" + degree + "(" + name + ")");
  }

  /**
   * The complex conjugate representation, in the same basis.
   *
   * @return g ↦ ρ(g)*
   */
  public LieRepresentation<G> conjugate() {
    String conjugated = "conj(" + name + ")";
    return isReal() ? withName(conjugated) : LieOperations.conjugate(this, conjugated);
  }

  @Override
  public LieRepresentation<G> times(int copies) {
    Representations.requireCopies(copies);
    return copies == 1
        ? this
        : sum(group, Names.copies(copies, name), List.of(new Structure.Summand<>(this, copies)));
  }

  @Override
  public LieRepresentation<G> withName(String newName) {
    LieRepresentation<G> copy =
        new LieRepresentation<>(group, newName, structure, norms, generators, body);
    copy.character = character;
    return copy;
  }

  private LieRepresentation<G> same(Representation<G> other) {
    if (other instanceof LieRepresentation<G> lie
        && lie.group.getClass() == group.getClass()
        && lie.group.name().equals(group.name())) {
      return lie;
    }
    throw Representations.differentGroups(group, other.group());
  }

  @Override
  public String toString() {
    return name + " of " + group.name() + " in dimension " + dimension();
  }
}
