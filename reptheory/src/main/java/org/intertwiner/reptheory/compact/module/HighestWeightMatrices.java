package org.intertwiner.reptheory.compact.module;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.family.CartanType;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.reptheory.SchurType;
import org.intertwiner.reptheory.compact.HighestWeights;
import org.intertwiner.reptheory.compact.Weight;

/**
 * An irreducible representation of a connected compact group by exact matrices on the basis of its
 * Lie algebra.
 *
 * <p><em>Formula:</em> a basis element is Σ c_β E_β + Σ hᵢ Hᵢ + Σ tⱼ Tⱼ in the complexified
 * algebra, and so are its matrices; E_β, F_β are brackets of Chevalley's generators, Tⱼ the charges
 * of the centre. <em>Shape:</em> d × d over ℚ(i), one for each element of {@code
 * group.algebra().basis()}. <em>Accuracy:</em> exact; the brackets and the invariant form diag(D)
 * are checked before the matrices are returned.
 *
 * <p><em>Labels:</em> Dynkin labels of the simple factors from left to right, then the charges:
 * Σmᵢ, the value of the matrix 1, for U(n) and U(1), and for SO(2) the value of i·J. The torus of
 * SU(n) is diagonal, that of SO(n) turns the planes 12, 34, …, that of Sp(2n) is spanned by the
 * units k. Spinors of SO(n) are refused: they belong to its double cover.
 *
 * <p>Example: {@code HighestWeightMatrices.of(LieGroups.specialUnitary(3), Weight.of(1, 1))} has
 * eight matrices of size 8.
 */
public final class HighestWeightMatrices {
  private final CompactLieGroup<?> group;
  private final Weight highest;
  private final SchurType type;
  private final List<ComplexOperator> operators;
  private final List<Rational> form;
  private final List<ChevalleyModule> modules;

  private HighestWeightMatrices(
      CompactLieGroup<?> group,
      Weight highest,
      SchurType type,
      List<ComplexOperator> operators,
      List<Rational> form,
      List<ChevalleyModule> modules) {
    this.group = group;
    this.highest = highest;
    this.type = type;
    this.operators = List.copyOf(operators);
    this.form = List.copyOf(form);
    this.modules = modules;
  }

  /**
   * The irreducible representation with a highest weight.
   *
   * @param group SU(n), U(n), SO(n), Sp(2n), Spin(3) or a product of such
   * @param highest labels of the simple factors, then charges
   * @return its matrices
   * @throws InvalidInput if the group is of another kind, or the weight is none of its own
   * @throws LimitExceeded if the dimension is beyond {@link ModuleLimits#DEFAULT}
   * @throws CancellationException if the thread is interrupted
   */
  public static HighestWeightMatrices of(CompactLieGroup<?> group, Weight highest) {
    return of(group, highest, ModuleLimits.DEFAULT);
  }

  /**
   * The same within other limits.
   *
   * @param group SU(n), U(n), SO(n), Sp(2n), Spin(3) or a product of such
   * @param highest labels of the simple factors, then charges
   * @param limits the limits
   * @return its matrices
   * @throws InvalidInput if the group is of another kind, or the weight is none of its own
   * @throws LimitExceeded if the dimension is beyond the limit
   * @throws CancellationException if the thread is interrupted
   */
  public static HighestWeightMatrices of(
      CompactLieGroup<?> group, Weight highest, ModuleLimits limits) {
    return of(group, highest, limits, (type, part) -> ChevalleyModule.of(type, part, limits));
  }

  /**
   * The same in chosen bases of the simple factors.
   *
   * @param group SU(n), U(n), SO(n), Sp(2n), Spin(3) or a product of such
   * @param highest labels of the simple factors, then charges
   * @param limits the limits
   * @param bases the representation of each factor, for instance in Gelfand and Tsetlin's basis
   * @return its matrices
   * @throws InvalidInput if the group is of another kind, or the weight is none of its own
   * @throws LimitExceeded if the dimension is beyond the limit
   * @throws CancellationException if the thread is interrupted
   */
  public static HighestWeightMatrices of(
      CompactLieGroup<?> group,
      Weight highest,
      ModuleLimits limits,
      BiFunction<CartanType, Weight, ChevalleyModule> bases) {
    CompactFrame frame = CompactFrame.of(group);
    requireFitting(group, frame, highest);
    List<ChevalleyModule> modules = modules(group, frame, highest, limits, bases);
    List<SparseMatrix<Rational>> vectors = new ArrayList<>();
    List<SparseMatrix<Rational>> torus = new ArrayList<>();
    for (int f = 0; f < modules.size(); f++) {
      ChevalleyModule module = modules.get(f);
      List<SparseMatrix<Rational>> up =
          AlgebraFrame.rootVectors(module.roots(), module.raising(), SparseMatrix::commutator);
      List<SparseMatrix<Rational>> down =
          AlgebraFrame.rootVectors(module.roots(), module.lowering(), (a, b) -> b.commutator(a));
      int place = f;
      up.forEach(m -> vectors.add(spread(modules, place, m)));
      down.forEach(m -> vectors.add(spread(modules, place, m)));
      module.cartan().forEach(m -> torus.add(spread(modules, place, m)));
    }
    int dimension =
        modules.stream().mapToInt(ChevalleyModule::dimension).reduce(1, (a, b) -> a * b);
    vectors.addAll(torus);
    for (int c = highest.rank() - frame.charges().size(); c < highest.rank(); c++) {
      Rational charge = Rational.of((long) highest.label(c));
      vectors.add(SparseMatrix.identity(Rationals.Q, dimension).scale(charge));
    }
    List<ComplexOperator> operators = new ArrayList<>();
    for (List<Cyclotomic> row : AlgebraFrame.coordinates(frame, group.algebra().basis())) {
      ComplexOperator sum = ComplexOperator.zero(dimension);
      for (int k = 0; k < row.size(); k++) {
        if (!row.get(k).isZero()) {
          sum = sum.plus(row.get(k), vectors.get(k));
        }
      }
      operators.add(sum);
    }
    return new HighestWeightMatrices(
            group, highest, type(modules, frame, highest), operators, form(modules), modules)
        .proved();
  }

  private static void requireFitting(CompactLieGroup<?> group, CompactFrame frame, Weight highest) {
    if (highest.rank() != frame.rank()) {
      throw new InvalidInput(
          "highest weight of " + group.name(),
          highest + ", " + highest.rank() + " labels",
          frame.rank() + " labels",
          "Dynkin labels of the simple factors, then charges");
    }
    if (!frame.admits(highest.toArray())) {
      throw new InvalidInput(
          "highest weight of " + group.name(),
          highest + ", a representation of a cover only",
          "for SO(n) integer spin, for U(n) a charge that fits the labels",
          "the centre that the covering divides out must act as 1");
    }
  }

  private static List<ChevalleyModule> modules(
      CompactLieGroup<?> group,
      CompactFrame frame,
      Weight highest,
      ModuleLimits limits,
      BiFunction<CartanType, Weight, ChevalleyModule> bases) {
    List<Weight> parts = new ArrayList<>();
    BigInteger dimension = BigInteger.ONE;
    int start = 0;
    for (CompactFrame.Factor factor : frame.factors()) {
      int end = start + factor.type().rank();
      Weight part = Weight.of(Arrays.copyOfRange(highest.toArray(), start, end));
      parts.add(part);
      dimension = dimension.multiply(HighestWeights.of(factor.type()).dimension(part));
      start = end;
    }
    limits.requireDimension("matrices of " + highest + " of " + group.name(), dimension);
    return IntStream.range(0, parts.size())
        .mapToObj(f -> bases.apply(frame.factors().get(f).type(), parts.get(f)))
        .toList();
  }

  /** 1 ⊗ m ⊗ 1. */
  private static SparseMatrix<Rational> spread(
      List<ChevalleyModule> modules, int f, SparseMatrix<Rational> m) {
    SparseMatrix<Rational> result = m;
    for (int k = f - 1; k >= 0; k--) {
      result = SparseMatrix.identity(Rationals.Q, modules.get(k).dimension()).kronecker(result);
    }
    for (int k = f + 1; k < modules.size(); k++) {
      result = result.kronecker(SparseMatrix.identity(Rationals.Q, modules.get(k).dimension()));
    }
    return result;
  }

  private static List<Rational> form(List<ChevalleyModule> modules) {
    List<Rational> form = List.of(Rational.ONE);
    for (ChevalleyModule module : modules) {
      form = form.stream().flatMap(a -> module.form().stream().map(a::multiply)).toList();
    }
    return form;
  }

  private static SchurType type(List<ChevalleyModule> modules, CompactFrame frame, Weight highest) {
    int indicator = 1;
    for (ChevalleyModule m : modules) {
      indicator *= HighestWeights.of(m.roots().type()).frobeniusSchur(m.highest());
    }
    for (int c = highest.rank() - frame.charges().size(); c < highest.rank(); c++) {
      indicator *= highest.label(c) == 0 ? 1 : 0;
    }
    return SchurType.of(indicator);
  }

  private HighestWeightMatrices proved() {
    MatricesCertificate certificate = certificate();
    if (!certificate.holds()) {
      throw new IllegalStateException(this + ": " + certificate);
    }
    return this;
  }

  /**
   * Checks the matrices afresh against the structure constants of the algebra.
   *
   * @return what holds
   * @throws CancellationException if the thread is interrupted
   */
  public MatricesCertificate certificate() {
    return MatricesCertificate.of(group.algebra(), operators, form);
  }

  /** {@return the group} */
  public CompactLieGroup<?> group() {
    return group;
  }

  /** {@return the highest weight} */
  public Weight highest() {
    return highest;
  }

  /** {@return the dimension} */
  public int dimension() {
    return form.size();
  }

  /** {@return whether the irreducible representation is real, complex or quaternionic} */
  public SchurType type() {
    return type;
  }

  /** {@return whether all matrices are real} */
  public boolean isReal() {
    return operators.stream().allMatch(ComplexOperator::isReal);
  }

  /** {@return the matrices of the basis of the algebra} */
  public List<Matrix<Cyclotomic>> onAlgebra() {
    return operators.stream().map(ComplexOperator::toMatrix).toList();
  }

  /** {@return the same matrices by their non-zero entries} */
  public List<ComplexOperator> operators() {
    return operators;
  }

  /** {@return the diagonal D of the invariant Hermitian form: D·ρ(X) is anti-Hermitian} */
  public List<Rational> form() {
    return form;
  }

  /** {@return the representations of the simple factors} */
  public List<ChevalleyModule> modules() {
    return Collections.unmodifiableList(modules);
  }

  /**
   * The irreducible representation on a real space that this one comes from: of the same dimension
   * where the type is real, of twice the dimension, on real and imaginary parts, elsewhere.
   *
   * <p><em>Formula:</em> the fixed vectors b + Jb, i(b − Jb) of the antiunitary J that commutes
   * with the group, J²= 1. <em>Accuracy:</em> exact; brackets and form are checked again.
   *
   * @return matrices with rational entries and a diagonal form
   * @throws CancellationException if the thread is interrupted
   */
  public HighestWeightMatrices real() {
    if (isReal()) {
      return this;
    }
    RealStructure structure =
        type == SchurType.REAL ? RealStructure.fixed(modules) : RealStructure.doubled(form);
    return new HighestWeightMatrices(
            group,
            highest,
            type,
            operators.stream().map(structure::apply).toList(),
            structure.form(),
            modules)
        .proved();
  }

  /**
   * The representation in text.
   *
   * @return for instance {@code (1,1) of SU3 in dimension 8}
   */
  @Override
  public String toString() {
    return highest + " of " + group.name() + " in dimension " + dimension();
  }
}
