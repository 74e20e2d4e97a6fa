package org.intertwiner.pdo.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.pdo.DifferentialOperator;
import org.intertwiner.pdo.OperatorSum;
import org.intertwiner.pdo.direct.SymbolCheck;
import org.intertwiner.pdo.direct.SymbolConstraint;
import org.intertwiner.pdo.distribution.EquivariantDistribution;

/**
 * What operators that commute with a group obey: compositions commute with it, adjoints reverse
 * compositions, Fourier symbols multiply, and a Gaussian smooths before or after alike.
 *
 * <p><i>Accuracy:</i> exact; a law is tested on random combinations of the two bases.
 */
public final class OperatorLaws {
  private static final Rational VARIANCE = Rational.of(2, 3);
  private static final int SIZE = 5;

  private OperatorLaws() {}

  /**
   * Coefficients of combinations of the two bases.
   *
   * @param first for the operators that are applied first
   * @param second for those that follow
   */
  public record Sample(List<Long> first, List<Long> second) {}

  /**
   * The laws of two composable bases.
   *
   * @param first operators A → B of one order, at least one
   * @param second operators B → C of one order, at least one
   * @param composed what commuting with the group means for operators A → C
   * @return the laws
   * @throws InvalidInput if a basis is empty
   */
  public static List<Law<Sample>> of(
      List<DifferentialOperator> first,
      List<DifferentialOperator> second,
      List<SymbolConstraint> composed) {
    if (first.isEmpty() || second.isEmpty()) {
      throw new InvalidInput(
          "operators", "none", "at least one on each side", "the space may be zero in this order");
    }
    Sampler<Sample> sampler =
        Sampler.integers(-SIZE, SIZE)
            .tuples(first.size())
            .with(
                Sampler.integers(-SIZE, SIZE).tuples(second.size()),
                Sample::new,
                Sample::first,
                Sample::second);
    List<Law<Sample>> laws = new ArrayList<>();
    laws.add(
        law(
            "compositions commute with the group",
            sampler,
            first,
            second,
            (d, e) -> steerable(d.then(e), composed)));
    laws.add(
        law(
            "adjoints reverse compositions",
            sampler,
            first,
            second,
            (d, e) ->
                d.then(e).adjoint().equals(e.adjoint().then(d.adjoint()))
                    && d.adjoint().adjoint().equals(d)));
    laws.add(
        law(
            "Fourier symbols multiply",
            sampler,
            first,
            second,
            (d, e) -> d.then(e).fourier().equals(d.fourier().then(e.fourier()))));
    laws.add(law("convolution is composition", sampler, first, second, OperatorLaws::convolves));
    return List.copyOf(laws);
  }

  private static Law<Sample> law(
      String name,
      Sampler<Sample> sampler,
      List<DifferentialOperator> first,
      List<DifferentialOperator> second,
      BiPredicate<OperatorSum, OperatorSum> holds) {
    return new Law<>(
        name,
        sampler,
        s -> holds.test(combination(s.first(), first), combination(s.second(), second)),
        Sample::toString);
  }

  private static OperatorSum combination(List<Long> numbers, List<DifferentialOperator> basis) {
    PolynomialMatrix shape = basis.get(0).symbol();
    OperatorSum sum = OperatorSum.zero(shape.rows(), shape.columns(), shape.variables());
    for (int i = 0; i < basis.size(); i++) {
      sum = sum.add(OperatorSum.of(basis.get(i).scale(Cyclotomic.of(numbers.get(i)))));
    }
    return sum;
  }

  private static boolean steerable(OperatorSum operator, List<SymbolConstraint> constraints) {
    return operator.parts().stream()
        .allMatch(p -> SymbolCheck.residual(List.of(p.symbol()), constraints).isZero());
  }

  private static boolean convolves(OperatorSum d, OperatorSum e) {
    EquivariantDistribution smoothed = EquivariantDistribution.gaussian(d, VARIANCE);
    EquivariantDistribution late =
        EquivariantDistribution.of(d).then(EquivariantDistribution.gaussian(e, VARIANCE));
    return smoothed.then(EquivariantDistribution.of(e)).equals(late)
        && late.spectrum().distribution().equals(late);
  }
}
