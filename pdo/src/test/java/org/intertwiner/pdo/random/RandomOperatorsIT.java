package org.intertwiner.pdo.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.group.structure.Constructions;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.pdo.SteerableOperators;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Irreps;
import org.intertwiner.reptheory.Representations;

/**
 * Any finite group, orthogonal action and pair of representations: the operators are proved, as
 * many as the average of characters over the elements says, and their symbols are equivariant at
 * random points under random elements.
 */
class RandomOperatorsIT {
  private static final int MAX_ORDER = 120;
  private static final Map<FiniteGroup<?>, Irreps<?>> IRREPS = new ConcurrentHashMap<>();
  private static final Map<List<Integer>, FiniteGroup<Permutation>> GROUPS =
      new ConcurrentHashMap<>();

  /**
   * A group by a kind and two numbers, and what to make for space, input and output.
   *
   * @param group the kind of group and two choices
   * @param action choices for the space
   * @param in choices for V_in
   * @param out choices for V_out
   * @param order the highest order
   */
  record Choices(
      List<Integer> group, List<Integer> action, List<Integer> in, List<Integer> out, int order) {}

  @Provide
  Arbitrary<Choices> choices() {
    Arbitrary<List<Integer>> three = Arbitraries.integers().between(0, 40).list().ofSize(3);
    return Combinators.combine(three, three, three, three, Arbitraries.integers().between(0, 4))
        .as(Choices::new);
  }

  @Property
  void operatorsAreCompleteAndEquivariant(@ForAll("choices") Choices choices, @ForAll long seed) {
    FiniteGroup<Permutation> group =
        GROUPS.computeIfAbsent(choices.group(), RandomOperatorsIT::group);
    FiniteRepresentation<Permutation> space = space(group, choices.action());
    FiniteRepresentation<Permutation> in = fibre(group, choices.in());
    FiniteRepresentation<Permutation> out = fibre(group, choices.out());
    int order = Math.min(choices.order(), 6 - space.dimension());
    SteerableOperators operators = SteerableOperators.on(space).from(in).to(out).upToOrder(order);
    assertThat(operators.certificate().isProved()).isTrue();
    assertThat(operators.dimensionsByOrder()).isEqualTo(average(space, in, out, order));
    if (!operators.basis().isEmpty()) {
      SplittableRandom random = new SplittableRandom(seed);
      PolynomialMatrix symbol =
          operators.basis().get(random.nextInt(operators.basis().size())).symbol();
      assertThat(residual(symbol, space, in, out, random)).isLessThan(1e-9);
    }
  }

  private static FiniteGroup<Permutation> group(List<Integer> choices) {
    int a = choices.get(1);
    int b = choices.get(2);
    return switch (choices.get(0) % 6) {
      case 0 -> Groups.cyclic(1 + a % 12);
      case 1 -> Groups.dihedral(1 + a % 10);
      case 2 -> Groups.dicyclic(2 + a % 5);
      case 3 -> Constructions.direct(Groups.cyclic(1 + a % 4), Groups.dihedral(1 + b % 4));
      case 4 -> b % 2 == 0 ? Groups.symmetric(2 + a % 4) : Groups.alternating(3 + a % 3);
      default -> generated(3 + a % 4, b);
    };
  }

  private static FiniteGroup<Permutation> generated(int degree, int seed) {
    SplittableRandom random = new SplittableRandom(100L * seed + degree);
    FiniteGroup<Permutation> group;
    do {
      Permutation p = Permutation.random(degree, random);
      Permutation q = Permutation.random(degree, random).pow(1 + random.nextInt(3));
      group = Groups.generatedBy(p, q);
    } while (group.order() > MAX_ORDER);
    return group;
  }

  /** Small permutation representations and one-dimensional irreps, perhaps turned. */
  private static FiniteRepresentation<Permutation> space(
      FiniteGroup<Permutation> group, List<Integer> choices) {
    var subgroup =
        group.subgroup(choices.get(0) % (int) group.order(), choices.get(1) % (int) group.order());
    FiniteRepresentation<Permutation> one =
        subgroup.index() <= 4
            ? Representations.quotient(group, subgroup)
            : Representations.trivial(group);
    FiniteRepresentation<Permutation> two = irreducible(group, choices.get(2), 1);
    FiniteRepresentation<Permutation> sum = one.dimension() <= 2 ? one.directSum(two) : one;
    return choices.get(0) % 2 == 0 ? sum : sum.inBasis(turn(sum.dimension()));
  }

  private static Matrix<Cyclotomic> turn(int n) {
    Rational cos = Rational.of(n == 1 ? 1 : 3, n == 1 ? 1 : 5);
    return Matrix.of(
        Cyclotomics.FIELD,
        n,
        n,
        (i, j) ->
            i > 1 || j > 1
                ? Cyclotomic.of(i == j ? 1 : 0)
                : Cyclotomic.of(i == j ? cos : Rational.of(i < j ? -4 : 4, 5)));
  }

  private static FiniteRepresentation<Permutation> fibre(
      FiniteGroup<Permutation> group, List<Integer> choices) {
    FiniteRepresentation<Permutation> rho =
        switch (choices.get(0) % 4) {
          case 0 -> irreducible(group, choices.get(1), 6);
          case 1 -> quotient(group, choices);
          case 2 ->
              irreducible(group, choices.get(1), 2).tensor(irreducible(group, choices.get(2), 2));
          default ->
              irreducible(group, choices.get(1), 3)
                  .directSum(irreducible(group, choices.get(2), 3));
        };
    return choices.get(2) % 2 == 0 || rho.dimension() > 6
        ? rho
        : rho.inBasis(skew(rho.dimension()));
  }

  private static FiniteRepresentation<Permutation> quotient(
      FiniteGroup<Permutation> group, List<Integer> choices) {
    var subgroup = group.subgroup(choices.get(1) * 5 % (int) group.order());
    return subgroup.index() <= 12
        ? Representations.quotient(group, subgroup)
        : irreducible(group, choices.get(1), 4);
  }

  @SuppressWarnings("unchecked") // kept by group
  private static FiniteRepresentation<Permutation> irreducible(
      FiniteGroup<Permutation> group, int choice, int largest) {
    var irreps = (Irreps<Permutation>) IRREPS.computeIfAbsent(group, Irreps::of);
    var irrep = irreps.real(choice % group.classes().count());
    return irrep.dimension() > largest
        ? Representations.trivial(group)
        : Representations.of(group, irrep.generators());
  }

  private static Matrix<Cyclotomic> skew(int n) {
    return Matrix.of(
        Cyclotomics.FIELD,
        n,
        n,
        (i, j) -> Cyclotomic.of(i == j ? 1 + i : i < j ? (i + 2 * j) % 3 - 1 : 0));
  }

  /** (1/|G|) Σ_g χ_Sym(g) χ_out(g) χ_in(g), order by order, from the matrices of all elements. */
  private static List<Integer> average(
      FiniteRepresentation<Permutation> space,
      FiniteRepresentation<Permutation> in,
      FiniteRepresentation<Permutation> out,
      int order) {
    int size = (int) space.group().order();
    double[] sums = new double[order + 1];
    for (int g = 0; g < size; g++) {
      double pair = trace(in.from(g)) * trace(out.from(g));
      double[] h = new double[order + 1];
      h[0] = 1;
      for (int l = 1; l <= order; l++) {
        int power = 0;
        for (int i = 1; i <= l; i++) {
          power = space.group().multiply(power, g);
          h[l] += trace(space.from(power)) * h[l - i] / l;
        }
      }
      for (int l = 0; l <= order; l++) {
        sums[l] += pair * h[l] / size;
      }
    }
    return IntStream.rangeClosed(0, order).mapToObj(l -> (int) Math.round(sums[l])).toList();
  }

  private static double trace(double[][] m) {
    return IntStream.range(0, m.length).mapToDouble(i -> m[i][i]).sum();
  }

  /** D(gξ) ρ_in(g) − ρ_out(g) D(ξ), relative; orthogonal actions have g⁻ᵀ = g. */
  private static double residual(
      PolynomialMatrix symbol,
      FiniteRepresentation<Permutation> space,
      FiniteRepresentation<Permutation> in,
      FiniteRepresentation<Permutation> out,
      SplittableRandom random) {
    int g = random.nextInt((int) space.group().order());
    double[] xi = random.doubles(space.dimension(), -1, 1).toArray();
    double[] moved = DenseMatrix.from(space.from(g)).apply(xi);
    DenseMatrix left = value(symbol, moved).multiply(DenseMatrix.from(in.from(g)));
    DenseMatrix right = DenseMatrix.from(out.from(g)).multiply(value(symbol, xi));
    double worst = 0;
    double size = 1e-3;
    for (int i = 0; i < left.rows(); i++) {
      for (int j = 0; j < left.columns(); j++) {
        worst = Math.max(worst, Math.abs(left.at(i, j) - right.at(i, j)));
        size = Math.max(size, Math.abs(right.at(i, j)));
      }
    }
    return worst / size;
  }

  private static DenseMatrix value(PolynomialMatrix symbol, double... xi) {
    double[][] values = new double[symbol.rows()][symbol.columns()];
    for (PolynomialMatrix.Entry e : symbol.entries()) {
      values[e.row()][e.column()] = e.form().evaluate(xi);
    }
    return DenseMatrix.from(values);
  }
}
