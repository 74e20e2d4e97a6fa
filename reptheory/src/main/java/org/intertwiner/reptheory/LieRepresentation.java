package org.intertwiner.reptheory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.PlaneIsometry;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.jspecify.annotations.Nullable;

/**
 * A representation of SO(2) or O(2), given exactly by A = dρ(J) and, for O(2), by S = ρ(s).
 *
 * <p><em>Formula:</em> ρ(R(θ)s^f) = exp(θA) S^f. <em>Shape:</em> d × d matrices. <em>Accuracy:</em>
 * A and S are exact; float64 matrices come from the exact spectral projections of A, rounded once,
 * and are good to a few units in the last place of the sum of the projections' entries.
 *
 * @param <G> the group elements
 */
public final class LieRepresentation<G> implements Representation<G> {
  private final CompactGroup<G> group;
  private final String name;
  private final int dimension;
  private final Structure<G> structure;

  /** Exact matrices on the topological generators; empty for sums. */
  private final List<Matrix<Cyclotomic>> generators;

  private volatile @Nullable PlaneSpectrum spectrum;

  private LieRepresentation(
      CompactGroup<G> group,
      String name,
      int dimension,
      Structure<G> structure,
      List<Matrix<Cyclotomic>> generators) {
    if (!(group instanceof SO2) && !(group instanceof O2)) {
      throw new InvalidInput(
          "representation of " + group.name(),
          "a group whose elements are not listed",
          "a finite group within the limits, SO(2) or O(2)",
          "");
    }
    this.group = group;
    this.name = name;
    this.dimension = dimension;
    this.structure = structure;
    this.generators = generators;
  }

  /** Trusts that the matrices belong to a representation. */
  static <G> LieRepresentation<G> dense(
      CompactGroup<G> group, String name, List<Matrix<Cyclotomic>> generators) {
    int dimension = generators.get(0).rows();
    return new LieRepresentation<>(
        group, name, dimension, new Structure.Dense<>(), List.copyOf(generators));
  }

  static <G> LieRepresentation<G> sum(
      CompactGroup<G> group, String name, List<Structure.Summand<G>> summands) {
    int dimension = 0;
    for (Structure.Summand<G> summand : summands) {
      int part = Math.multiplyExact(summand.copies(), summand.representation().dimension());
      dimension = Math.addExact(dimension, part);
    }
    return new LieRepresentation<>(
        group, name, dimension, new Structure.Sum<>(summands), List.of());
  }

  /** Checks exactly that the matrices belong to a representation. */
  static <G> LieRepresentation<G> checked(
      CompactGroup<G> group, String name, List<Matrix<Cyclotomic>> generators) {
    LieRepresentation<G> candidate = dense(group, name, generators);
    candidate.spectrum();
    if (group instanceof O2) {
      Matrix<Cyclotomic> a = generators.get(0);
      Matrix<Cyclotomic> s = generators.get(1);
      if (!s.multiply(s).isIdentity()) {
        throw brokenRelation(group, "ρ(s)² is not 1", "s² = 1");
      }
      if (!s.multiply(a).add(a.multiply(s)).isZero()) {
        throw brokenRelation(group, "ρ(s) dρ(J) ρ(s) is not -dρ(J)", "s R(θ) s = R(-θ)");
      }
    }
    return candidate;
  }

  private static InvalidInput brokenRelation(CompactGroup<?> group, String got, String relation) {
    return new InvalidInput(
        "matrices on the generators of " + group.name(),
        got,
        "matrices that keep the relation " + relation,
        "the generators are the derivative J at the identity and the reflection s: x → −x");
  }

  @Override
  public CompactGroup<G> group() {
    return group;
  }

  @Override
  public int dimension() {
    return dimension;
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
  public Matrix<Cyclotomic> onGenerator(int k) {
    if (structure instanceof Structure.Sum<G> sum) {
      List<Matrix<Cyclotomic>> blocks = new ArrayList<>();
      List<Integer> copies = new ArrayList<>();
      for (Structure.Summand<G> summand : sum.summands()) {
        blocks.add(summand.representation().onGenerator(k));
        copies.add(summand.copies());
      }
      return Exact.blockDiagonal(blocks, copies);
    }
    return generators.get(k);
  }

  @Override
  public double[][] from(G g) {
    if (!isReal()) {
      throw Representations.notReal(this);
    }
    return part(g, 0);
  }

  @Override
  public double[][] realFrom(G g) {
    return part(g, 0);
  }

  @Override
  public double[][] imaginaryFrom(G g) {
    return part(g, 1);
  }

  private double[][] part(G g, int part) {
    double[][] rows = new double[dimension][dimension];
    if (structure instanceof Structure.Sum<G> sum) {
      int start = 0;
      for (Structure.Summand<G> summand : sum.summands()) {
        double[][] block = ((LieRepresentation<G>) summand.representation()).part(g, part);
        for (int copy = 0; copy < summand.copies(); copy++) {
          for (int i = 0; i < block.length; i++) {
            System.arraycopy(block[i], 0, rows[start + i], start, block.length);
          }
          start += block.length;
        }
      }
      return rows;
    }
    double[][][] rotation = spectrum().at(angle(g));
    return reflected(g) ? afterReflection(rotation, part) : rotation[part];
  }

  private double[][] afterReflection(double[][][] rotation, int part) {
    Matrix<Cyclotomic> s = generators.get(1);
    double[][] rows = new double[dimension][dimension];
    for (int k = 0; k < dimension; k++) {
      for (int j = 0; j < dimension; j++) {
        double re = s.at(k, j).re();
        double im = s.at(k, j).im();
        for (int i = 0; re != 0 && i < dimension; i++) {
          rows[i][j] += rotation[part][i][k] * re;
        }
        for (int i = 0; im != 0 && i < dimension; i++) {
          rows[i][j] += (part == 0 ? -1 : 1) * rotation[1 - part][i][k] * im;
        }
      }
    }
    return rows;
  }

  private static double angle(Object g) {
    if (g instanceof PlaneRotation rotation) {
      return rotation.angle();
    }
    return ((PlaneIsometry) g).angle();
  }

  private static boolean reflected(Object g) {
    return g instanceof PlaneIsometry isometry && isometry.reflected();
  }

  private PlaneSpectrum spectrum() {
    PlaneSpectrum known = spectrum;
    if (known == null) {
      known = PlaneSpectrum.of(generators.get(0));
      spectrum = known;
    }
    return known;
  }

  /**
   * The exact matrix of a rotation by a rational part of a turn.
   *
   * @param n the denominator, at least 1
   * @param k the numerator
   * @return ρ(R(2πk/n))
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
    return spectrum().rotation(n, k);
  }

  @Override
  public PlaneCharacter<G> character() {
    if (structure instanceof Structure.Sum<G> sum) {
      PlaneCharacter<G> total = PlaneCharacter.of(group, Map.of(), 0);
      for (Structure.Summand<G> summand : sum.summands()) {
        total = total.plus(summand.representation().character().times((long) summand.copies()));
      }
      return total;
    }
    Map<Integer, Long> multiplicities = new TreeMap<>();
    PlaneSpectrum found = spectrum();
    for (int f = 0; f < found.frequencies().size(); f++) {
      multiplicities.put(found.frequencies().get(f), (long) found.multiplicities().get(f));
    }
    long trace =
        group instanceof SO2
            ? 0
            : generators.get(1).trace().toRational().numerator().longValueExact();
    return PlaneCharacter.of(group, multiplicities, trace);
  }

  @Override
  public boolean isReal() {
    return structure instanceof Structure.Sum<G> sum
        ? sum.summands().stream().allMatch(s -> s.representation().isReal())
        : generators.stream().allMatch(Exact::isReal);
  }

  @Override
  public boolean isOrthogonal() {
    if (structure instanceof Structure.Sum<G> sum) {
      return sum.summands().stream().allMatch(s -> s.representation().isOrthogonal());
    }
    Matrix<Cyclotomic> a = generators.get(0);
    boolean rotations = isReal() && a.transpose().add(a).isZero();
    return rotations
        && generators.stream().skip(1).allMatch(s -> s.transpose().multiply(s).isIdentity());
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
    LieRepresentation<G> second = same(other);
    Matrix<Cyclotomic> left = onGenerator(0).kronecker(Exact.identity(second.dimension));
    Matrix<Cyclotomic> right = Exact.identity(dimension).kronecker(second.onGenerator(0));
    List<Matrix<Cyclotomic>> matrices = new ArrayList<>();
    matrices.add(left.add(right));
    if (group instanceof O2) {
      matrices.add(onGenerator(1).kronecker(second.onGenerator(1)));
    }
    return dense(group, Names.product(name, second.name), matrices);
  }

  @Override
  public LieRepresentation<G> dual() {
    if (isOrthogonal()) {
      return withName(Names.dual(name));
    }
    List<Matrix<Cyclotomic>> matrices = new ArrayList<>();
    matrices.add(onGenerator(0).transpose().negate());
    if (group instanceof O2) {
      matrices.add(onGenerator(1).transpose());
    }
    return dense(group, Names.dual(name), matrices);
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
        new LieRepresentation<>(group, newName, dimension, structure, generators);
    copy.spectrum = spectrum;
    return copy;
  }

  private LieRepresentation<G> same(Representation<G> other) {
    if (other instanceof LieRepresentation<G> lie && lie.group.getClass() == group.getClass()) {
      return lie;
    }
    throw Representations.differentGroups(group, other.group());
  }

  @Override
  public String toString() {
    return name + " of " + group.name() + " in dimension " + dimension;
  }
}
