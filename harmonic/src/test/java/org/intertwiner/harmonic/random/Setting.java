package org.intertwiner.harmonic.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.certificate.Certifier;
import org.intertwiner.harmonic.kernel.KernelRequest;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Irrep;
import org.intertwiner.reptheory.Representations;

/**
 * A random finite group that acts on ℝⁿ, n ≤ 4, perhaps reducibly and perhaps not faithfully, and
 * two random representations of it.
 *
 * @param action the orthogonal action
 * @param in V_in
 * @param out V_out
 * @param degree how far to go
 * @param complex whether values are complex
 * @param <G> the group elements
 */
public record Setting<G>(
    FiniteRepresentation<G> action,
    FiniteRepresentation<G> in,
    FiniteRepresentation<G> out,
    int degree,
    boolean complex) {
  private static final int LARGEST_SPACE = 4;
  private static final int LARGEST_PAIR = 64;

  /** Settings with real representations. */
  public static Arbitrary<Setting<?>> anyReal() {
    return any(false);
  }

  /** Settings with complex representations. */
  public static Arbitrary<Setting<?>> anyComplex() {
    return any(true);
  }

  private static Arbitrary<Setting<?>> any(boolean complex) {
    Arbitrary<Integer> basis =
        Arbitraries.oneOf(Arbitraries.just(0), Arbitraries.integers().between(1, 9));
    Arbitrary<List<Integer>> pieces =
        Arbitraries.integers().between(0, 30).list().ofMinSize(1).ofMaxSize(3);
    return Combinators.combine(
            FiniteGroups.any(),
            pieces,
            Arbitraries.of(true, false),
            Recipe.sums(complex),
            basis,
            Recipe.sums(complex),
            basis,
            Arbitraries.integers().between(0, 4))
        .as((g, p, turned, in, a, out, b, l) -> of(g, p, turned, in, a, out, b, l, complex));
  }

  private static <G> Setting<G> of(
      FiniteGroup<G> group,
      List<Integer> pieces,
      boolean turned,
      List<Recipe> in,
      int inBasis,
      List<Recipe> out,
      int outBasis,
      int degree,
      boolean complex) {
    FiniteRepresentation<G> action = action(group, pieces, turned);
    FiniteRepresentation<G> source = Recipe.sum(group, in, inBasis);
    FiniteRepresentation<G> target = Recipe.sum(group, out, outBasis);
    if (source.dimension() * target.dimension() > LARGEST_PAIR && !source.isPermutation()) {
      source = Recipe.irreducible(group, inBasis);
    }
    if (source.dimension() * target.dimension() > LARGEST_PAIR) {
      target = Recipe.irreducible(group, outBasis);
    }
    int highest = Math.min(degree, 6 - action.dimension());
    return new Setting<>(action, source, target, highest, complex);
  }

  /** A sum of orthonormal irreps and small permutation representations, perhaps turned. */
  private static <G> FiniteRepresentation<G> action(
      FiniteGroup<G> group, List<Integer> pieces, boolean turned) {
    List<FiniteRepresentation<G>> summands = new ArrayList<>();
    int room = LARGEST_SPACE;
    for (int piece : pieces) {
      int left = room;
      Optional<FiniteRepresentation<G>> summand =
          piece % 3 == 0 ? permuting(group, piece) : orthonormal(group, piece);
      summand.filter(s -> s.dimension() <= left).ifPresent(summands::add);
      room = LARGEST_SPACE - summands.stream().mapToInt(FiniteRepresentation::dimension).sum();
    }
    if (summands.isEmpty()) {
      summands.add(Representations.trivial(group));
    }
    FiniteRepresentation<G> sum = Representations.directSum(summands);
    return turned && sum.dimension() > 1 && conductor(sum) <= 24
        ? sum.inBasis(turn(sum.dimension()))
        : sum;
  }

  private static <G> Optional<FiniteRepresentation<G>> permuting(FiniteGroup<G> group, int choice) {
    Subgroup subgroup =
        group.subgroup(choice * 5 % (int) group.order(), choice % (int) group.order());
    return subgroup.index() <= LARGEST_SPACE
        ? Optional.of(Representations.quotient(group, subgroup))
        : Optional.empty();
  }

  /** A real irrep in an orthonormal basis of its form, where square roots of rationals do. */
  static <G> Optional<FiniteRepresentation<G>> orthonormal(FiniteGroup<G> group, int choice) {
    Irrep<G> irrep = Recipe.irreps(group).real(choice % group.classes().count());
    if (irrep.dimension() > LARGEST_SPACE) {
      return Optional.empty();
    }
    FiniteRepresentation<G> rho = Representations.of(group, irrep.generators());
    return orthonormalBasis(irrep.form()).map(rho::inBasis).filter(r -> conductor(r) <= 60);
  }

  /** The largest conductor of an entry, to keep the arithmetic of a thousand tries small. */
  private static int conductor(FiniteRepresentation<?> rho) {
    return rho.onGenerators().stream()
        .flatMap(m -> m.toRows().stream())
        .flatMap(List::stream)
        .mapToInt(Cyclotomic::conductor)
        .max()
        .orElse(1);
  }

  /** B with BᵀFB = 1, upper triangular, by Gram and Schmidt. */
  static Optional<Matrix<Cyclotomic>> orthonormalBasis(Matrix<Cyclotomic> form) {
    int n = form.rows();
    List<List<Cyclotomic>> columns = new ArrayList<>();
    for (int j = 0; j < n; j++) {
      List<Cyclotomic> v = new ArrayList<>(Matrix.identity(Cyclotomics.FIELD, n).column(j));
      for (List<Cyclotomic> u : columns) {
        Cyclotomic along = product(form, u, v);
        for (int i = 0; i < n; i++) {
          v.set(i, v.get(i).subtract(along.multiply(u.get(i))));
        }
      }
      Cyclotomic norm = product(form, v, v);
      if (!norm.isRational()) {
        return Optional.empty();
      }
      Cyclotomic length = root(norm.toRational());
      columns.add(v.stream().map(x -> x.divide(length)).toList());
    }
    return Optional.of(Matrix.of(Cyclotomics.FIELD, columns).transpose());
  }

  private static Cyclotomic product(
      Matrix<Cyclotomic> form, List<Cyclotomic> u, List<Cyclotomic> v) {
    List<Cyclotomic> moved = form.apply(v);
    Cyclotomic sum = Cyclotomic.ZERO;
    for (int i = 0; i < u.size(); i++) {
      sum = sum.add(u.get(i).multiply(moved.get(i)));
    }
    return sum;
  }

  private static Cyclotomic root(Rational square) {
    long p = square.numerator().longValueExact();
    long q = square.denominator().longValueExact();
    return Cyclotomic.sqrt(Math.multiplyExact(p, q)).divide(Cyclotomic.of(q));
  }

  /** The rotation by the angle with cosine 3/5 in every two neighbouring coordinates in turn. */
  private static Matrix<Cyclotomic> turn(int n) {
    Matrix<Cyclotomic> all = Matrix.identity(Cyclotomics.FIELD, n);
    for (int k = 0; k + 1 < n; k++) {
      int first = k;
      all = all.multiply(Matrix.of(Cyclotomics.FIELD, n, n, (i, j) -> fifths(i, j, first)));
    }
    return all;
  }

  private static Cyclotomic fifths(int i, int j, int k) {
    boolean inside = (i == k || i == k + 1) && (j == k || j == k + 1);
    if (!inside) {
      return i == j ? Cyclotomic.ONE : Cyclotomic.ZERO;
    }
    long numerator = i == j ? 3 : i < j ? -4 : 4;
    return Cyclotomic.of(Rational.of(numerator, 5));
  }

  /** The same with other representations. */
  public Setting<G> with(
      FiniteRepresentation<G> newAction,
      FiniteRepresentation<G> newIn,
      FiniteRepresentation<G> newOut) {
    return new Setting<>(newAction, newIn, newOut, degree, complex);
  }

  /** Solves for the kernels. */
  public KernelSpace solve() {
    KernelRequest<G> request = KernelSpace.on(action).from(in).to(out);
    return (complex ? request.overComplex() : request).upToDegree(degree);
  }

  /** The judge of bases for this setting. */
  public Certifier certifier() {
    return Certifier.of(action, in, out).ofHarmonicForms().upToDegree(degree);
  }

  @Override
  public String toString() {
    return action.group()
        + " on "
        + action.onGenerators()
        + ", "
        + in.onGenerators()
        + " to "
        + out.onGenerators()
        + " up to degree "
        + degree
        + (complex ? " over the complex numbers" : "");
  }
}
