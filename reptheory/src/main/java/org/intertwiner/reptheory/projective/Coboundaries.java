package org.intertwiner.reptheory.projective;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.presentation.FreeWord;
import org.intertwiner.algebra.group.presentation.Presentation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SmithForm;
import org.intertwiner.algebra.ring.Integers;
import org.intertwiner.algebra.ring.Rational;

/** One-dimensional projective representations, by linear equations over ℚ/ℤ. */
final class Coboundaries {
  private Coboundaries() {}

  static Optional<List<Rational>> solve(FactorSystem<?> system) {
    FiniteGroup<?> group = system.group();
    int generators = group.generators().size();
    if (generators == 0) {
      return Optional.of(List.of(Rational.ZERO));
    }
    List<FreeWord> relators = Presentation.of(group).relators();
    Matrix<BigInteger> sums =
        Matrix.of(
            Integers.Z,
            relators.size(),
            generators,
            (i, k) -> BigInteger.valueOf(relators.get(i).exponentSum(k)));
    Rational[] right = new Rational[relators.size()];
    Arrays.setAll(right, i -> Rational.of(phase(system, relators.get(i)), system.order()));
    return modulo1(sums, right).map(x -> spread(system, x));
  }

  /**
   * The exponent z such that the word in the lifts of the generators is the phase z.
   *
   * @param word a word that is 1 in the group
   */
  static int phase(FactorSystem<?> system, FreeWord word) {
    FiniteGroup<?> group = system.group();
    int at = 0;
    int sum = 0;
    for (int i = 0; i < word.length(); i++) {
      int letter = word.letter(i);
      int s = group.generatorIndex(letter / 2);
      if (letter % 2 == 0) {
        sum += system.exponent(at, s);
        at = group.multiply(at, s);
      } else {
        at = group.multiply(at, group.inverse(s));
        sum -= system.exponent(at, s);
      }
      sum = Math.floorMod(sum, system.order());
    }
    if (at != 0) {
      throw new IllegalStateException("the relator " + word + " does not hold in " + group.name());
    }
    return sum;
  }

  /**
   * Coordinates of a factor system in a basis: exponents mⱼ such that the quotient is a coboundary.
   *
   * <p>The unknowns are the logarithms on generators and yⱼ = mⱼ/nⱼ; phase and yⱼ·nⱼ are whole.
   */
  static <G> Optional<List<Integer>> relativeTo(
      FactorSystem<G> system, List<FactorSystem<G>> basis, List<Integer> orders) {
    FiniteGroup<G> group = system.group();
    system.requireUnitary();
    int s = group.generators().size();
    List<FreeWord> relators = s == 0 ? List.of() : Presentation.of(group).relators();
    int[][] phases = new int[relators.size()][basis.size()];
    Rational[] right = new Rational[relators.size() + basis.size()];
    Arrays.fill(right, Rational.ZERO);
    for (int i = 0; i < relators.size(); i++) {
      right[i] = Rational.of(phase(system, relators.get(i)), system.order());
      for (int j = 0; j < basis.size(); j++) {
        FactorSystem<G> b = basis.get(j);
        phases[i][j] = phase(b, relators.get(i)) * (orders.get(j) / b.order());
      }
    }
    Matrix<BigInteger> left =
        Matrix.of(
            Integers.Z,
            right.length,
            s + basis.size(),
            (i, k) -> {
              if (i >= relators.size()) {
                int own = i - relators.size();
                return k - s == own ? BigInteger.valueOf(orders.get(own)) : BigInteger.ZERO;
              }
              return BigInteger.valueOf(k < s ? relators.get(i).exponentSum(k) : phases[i][k - s]);
            });
    if (basis.isEmpty()) {
      return solve(system).map(x -> List.of());
    }
    return modulo1(left, right)
        .map(
            x -> {
              List<Integer> m = new ArrayList<>();
              for (int j = 0; j < basis.size(); j++) {
                m.add((int) x[s + j].multiply(Rational.of(orders.get(j))).toLong());
              }
              return List.copyOf(m);
            });
  }

  /** A solution of A·x ≡ b modulo 1, where there is one. */
  static Optional<Rational[]> modulo1(Matrix<BigInteger> a, Rational[] b) {
    SmithForm<BigInteger> smith = SmithForm.of(a);
    Rational[] y = new Rational[a.columns()];
    Arrays.fill(y, Rational.ZERO);
    for (int i = 0; i < a.rows(); i++) {
      Rational c = Rational.ZERO;
      for (int j = 0; j < a.rows(); j++) {
        c = c.add(b[j].multiply(Rational.of(smith.left().at(i, j), BigInteger.ONE)));
      }
      BigInteger d = i < a.columns() ? smith.form().at(i, i) : BigInteger.ZERO;
      if (d.signum() != 0) {
        y[i] = c.divide(Rational.of(d, BigInteger.ONE));
      } else if (!c.isInteger()) {
        return Optional.empty();
      }
    }
    Rational[] x = new Rational[y.length];
    for (int i = 0; i < x.length; i++) {
      Rational sum = Rational.ZERO;
      for (int j = 0; j < y.length; j++) {
        sum = sum.add(y[j].multiply(Rational.of(smith.right().at(i, j), BigInteger.ONE)));
      }
      x[i] = fraction(sum);
    }
    return Optional.of(x);
  }

  static Rational fraction(Rational x) {
    return Rational.of(x.numerator().mod(x.denominator()), x.denominator());
  }

  /** The logarithms at all elements from those at the generators, checked at all pairs. */
  private static List<Rational> spread(FactorSystem<?> system, Rational[] generators) {
    FiniteGroup<?> group = system.group();
    int n = system.order();
    List<Rational> log = new ArrayList<>(List.of(Rational.ZERO));
    for (int g = 1; g < group.order(); g++) {
      int p = group.parent(g);
      int k = group.lastLetter(g);
      Rational a = Rational.of(system.exponent(p, group.generatorIndex(k)), n);
      log.add(fraction(log.get(p).add(generators[k]).subtract(a)));
    }
    for (int g = 0; g < group.order(); g++) {
      for (int h = 0; h < group.order(); h++) {
        Rational a = Rational.of(system.exponent(g, h), n);
        Rational defect = log.get(g).add(log.get(h)).subtract(log.get(group.multiply(g, h)));
        if (!defect.subtract(a).isInteger()) {
          throw new IllegalStateException("a coboundary of " + group.name() + " was refuted");
        }
      }
    }
    return List.copyOf(log);
  }
}
