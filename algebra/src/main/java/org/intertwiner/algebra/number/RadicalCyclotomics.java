package org.intertwiner.algebra.number;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Primes;
import org.intertwiner.algebra.ring.Rational;

/** Square roots as Gauss sums and back. */
final class RadicalCyclotomics {
  private RadicalCyclotomics() {}

  static Cyclotomic to(Radical x) {
    Cyclotomic sum = Cyclotomic.ZERO;
    for (Map.Entry<BigInteger, Rational> term : x.terms().entrySet()) {
      if (term.getKey().bitLength() > 62) {
        throw new LimitExceeded(
            "square root as a cyclotomic number",
            "√" + term.getKey(),
            "a conductor up to " + Cyclotomic.DEFAULT_CONDUCTOR_LIMIT,
            "");
      }
      sum = sum.add(Cyclotomic.sqrt(term.getKey().longValue()).scale(term.getValue()));
    }
    return sum;
  }

  /** q_d = tr(x·√d)/d with the trace normalised to tr 1 = 1; then the sum is compared with x. */
  static Optional<Radical> find(Cyclotomic x) {
    if (x.isRational()) {
      return Optional.of(Radical.of(x.toRational()));
    }
    SortedMap<BigInteger, Rational> terms = new TreeMap<>(Radical.ORDER);
    Cyclotomic sum = Cyclotomic.ZERO;
    for (long d : radicands(x.conductor())) {
      Cyclotomic root = Cyclotomic.sqrt(d);
      Rational q = Cyclotomics.FIELD.normalizedTrace(x.multiply(root)).divide(Rational.of(d));
      if (!q.isZero()) {
        terms.put(BigInteger.valueOf(d), q);
        sum = sum.add(root.scale(q));
      }
    }
    return sum.equals(x) ? Optional.of(new Radical(terms)) : Optional.empty();
  }

  /** The square-free d with √d ∈ ℚ(ζₙ). */
  private static List<Long> radicands(int n) {
    List<Long> found = new ArrayList<>(List.of(1L));
    for (long p : Primes.factor(n).keySet()) {
      if (p > 2) {
        multiply(found, p % 4 == 1 ? p : -p);
      }
    }
    if (n % 4 == 0) {
      multiply(found, -1);
    }
    if (n % 8 == 0) {
      multiply(found, 2);
    }
    return found;
  }

  private static void multiply(List<Long> found, long factor) {
    for (int i = found.size() - 1; i >= 0; i--) {
      found.add(found.get(i) * factor);
    }
  }
}
