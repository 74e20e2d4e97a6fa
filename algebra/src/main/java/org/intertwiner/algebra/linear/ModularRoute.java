package org.intertwiner.algebra.linear;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/** Echelon forms and determinants over ℚ and the cyclotomic fields modulo many primes. */
final class ModularRoute {
  private static final int MAX_CONDUCTOR = 4000;

  private ModularRoute() {}

  static Optional<RowEchelon<Rational>> rationalEchelon(Matrix<Rational> m) {
    return new RationalLifting(m).solve();
  }

  static Residues residues(Matrix<Rational> m) {
    return Residues.of(m, 1, ModularRoute::terms);
  }

  static Optional<RowEchelon<Cyclotomic>> cyclotomicEchelon(Matrix<Cyclotomic> m) {
    int n = conductor(m);
    if (n > MAX_CONDUCTOR) {
      return Optional.empty();
    }
    if (n == 1) {
      return rationalEchelon(m.map(Rationals.Q, Cyclotomic::toRational))
          .map(
              e ->
                  new RowEchelon<>(
                      e.matrix().map(Cyclotomics.FIELD, Cyclotomic::of), e.pivotColumns()));
    }
    return lifting(m, n).solve();
  }

  static ModularEchelon<Cyclotomic> lifting(Matrix<Cyclotomic> m, int n) {
    return new ModularEchelon<>(
        m,
        Residues.of(m, n, x -> terms(x, n)),
        terms -> Cyclotomic.of(n, terms),
        ModularRoute::annihilates);
  }

  /** Whether a·k = 0, exactly, after clearing denominators. */
  static boolean annihilates(Matrix<Cyclotomic> a, Matrix<Cyclotomic> k) {
    Matrix<Cyclotomic> columns = cleared(k.transpose()).transpose();
    return cleared(a).multiply(columns).isZero();
  }

  private static Matrix<Cyclotomic> cleared(Matrix<Cyclotomic> m) {
    Rational[] factors = new Rational[m.rows()];
    for (int i = 0; i < m.rows(); i++) {
      BigInteger lcm = BigInteger.ONE;
      for (Cyclotomic x : m.row(i)) {
        BigInteger d = denominator(x);
        if (!d.equals(BigInteger.ONE) && !d.equals(lcm)) {
          lcm = lcm.divide(lcm.gcd(d)).multiply(d);
        }
      }
      factors[i] = Rational.of(lcm, BigInteger.ONE);
    }
    return Matrix.of(m.ring(), m.rows(), m.columns(), (i, j) -> m.at(i, j).scale(factors[i]));
  }

  private static Map<Integer, Rational> terms(Rational x) {
    return x.isZero() ? Map.of() : Map.of(0, x);
  }

  private static Map<Integer, Rational> terms(Cyclotomic x, int n) {
    if (x.isRational()) {
      return terms(x.toRational());
    }
    Map<Integer, Rational> scaled = new TreeMap<>();
    int step = n / x.conductor();
    x.coefficients().forEach((e, c) -> scaled.put(e * step, c));
    return scaled;
  }

  private static int conductor(Matrix<Cyclotomic> m) {
    long lcm = 1;
    for (int i = 0; i < m.rows(); i++) {
      for (int j = 0; j < m.columns(); j++) {
        long n = m.at(i, j).conductor();
        if (lcm % n == 0) {
          continue;
        }
        long g = BigInteger.valueOf(lcm).gcd(BigInteger.valueOf(n)).longValue();
        lcm = lcm / g * n;
        if (lcm > MAX_CONDUCTOR) {
          return MAX_CONDUCTOR + 1;
        }
      }
    }
    return (int) lcm;
  }

  static Optional<Rational> rationalDeterminant(Matrix<Rational> m) {
    Matrix<Rational> columns = m.transpose();
    Matrix<Rational> best = denominatorBits(columns) < denominatorBits(m) ? columns : m;
    return rationalInvariants(best, false)
        .lift(1, ModularElimination::determinant)
        .map(values -> values.get(0).getOrDefault(0, Rational.ZERO));
  }

  private static int denominatorBits(Matrix<Rational> m) {
    int bits = 0;
    for (int i = 0; i < m.rows(); i++) {
      bits += IntegerCheck.denominator(m, i).bitLength();
    }
    return bits;
  }

  static ModularInvariants rationalInvariants(Matrix<Rational> m, boolean summed) {
    return ModularInvariants.of(
        m, residues(m), ModularInvariants::log2, Rational::denominator, summed);
  }

  static Optional<Cyclotomic> cyclotomicDeterminant(Matrix<Cyclotomic> m) {
    int n = conductor(m);
    if (n > MAX_CONDUCTOR) {
      return Optional.empty();
    }
    if (n == 1) {
      return rationalDeterminant(m.map(Rationals.Q, Cyclotomic::toRational)).map(Cyclotomic::of);
    }
    return cyclotomicInvariants(m, n, false)
        .lift(1, ModularElimination::determinant)
        .map(values -> Cyclotomic.of(n, values.get(0)));
  }

  private static ModularInvariants cyclotomicInvariants(
      Matrix<Cyclotomic> m, int n, boolean summed) {
    return ModularInvariants.of(
        m,
        Residues.of(m, n, x -> terms(x, n)),
        ModularRoute::logOfSize,
        ModularRoute::denominator,
        summed);
  }

  /** The coefficients of det(x − m), from the constant one to the leading 1. */
  static Optional<List<Rational>> rationalCharacteristic(Matrix<Rational> m) {
    return rationalInvariants(m, true)
        .lift(m.rows() + 1, ModularHessenberg::characteristicPolynomial)
        .map(values -> values.stream().map(t -> t.getOrDefault(0, Rational.ZERO)).toList());
  }

  /** The coefficients of det(x − m), from the constant one to the leading 1. */
  static Optional<List<Cyclotomic>> cyclotomicCharacteristic(Matrix<Cyclotomic> m) {
    int n = conductor(m);
    if (n > MAX_CONDUCTOR) {
      return Optional.empty();
    }
    if (n == 1) {
      return rationalCharacteristic(m.map(Rationals.Q, Cyclotomic::toRational))
          .map(values -> values.stream().map(Cyclotomic::of).toList());
    }
    return cyclotomicInvariants(m, n, true)
        .lift(m.rows() + 1, ModularHessenberg::characteristicPolynomial)
        .map(values -> values.stream().map(terms -> Cyclotomic.of(n, terms)).toList());
  }

  /** The minimal polynomial where it is seen to be the characteristic one. */
  static Optional<List<Cyclotomic>> cyclotomicMinimal(Matrix<Cyclotomic> m) {
    int n = conductor(m);
    if (n == 1) {
      return MinimalPolynomials.rational(m.map(Rationals.Q, Cyclotomic::toRational))
          .map(values -> values.stream().map(Cyclotomic::of).toList());
    }
    return n <= MAX_CONDUCTOR && MinimalPolynomials.hasFullDegree(m, n)
        ? cyclotomicCharacteristic(m)
        : Optional.empty();
  }

  /** log₂ of a bound on the absolute value of every conjugate. */
  private static double logOfSize(Cyclotomic x) {
    double high = Double.NEGATIVE_INFINITY;
    for (Rational c : x.coefficients().values()) {
      high = Math.max(high, ModularInvariants.log2(c));
    }
    return high + Math.log(x.coefficients().size()) / Math.log(2) + 1e-6;
  }

  private static BigInteger denominator(Cyclotomic x) {
    if (x.isRational()) {
      return x.toRational().denominator();
    }
    BigInteger lcm = BigInteger.ONE;
    for (Rational c : x.coefficients().values()) {
      lcm = lcm.divide(lcm.gcd(c.denominator())).multiply(c.denominator());
    }
    return lcm;
  }
}
