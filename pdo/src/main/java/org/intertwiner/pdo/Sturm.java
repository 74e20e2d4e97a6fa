package org.intertwiner.pdo;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.ring.Cyclotomic;

/** Real roots of polynomials with real cyclotomic coefficients, by ascending powers. */
final class Sturm {
  private Sturm() {}

  /** The number of different real roots: the sign changes lost between −∞ and ∞. */
  static int realRoots(List<Cyclotomic> polynomial) {
    List<List<Cyclotomic>> chain = new ArrayList<>();
    chain.add(trimmed(polynomial));
    chain.add(derivative(chain.get(0)));
    while (!chain.get(chain.size() - 1).isEmpty()) {
      int last = chain.size() - 1;
      chain.add(negativeRemainder(chain.get(last - 1), chain.get(last)));
    }
    return changes(chain, true) - changes(chain, false);
  }

  private static int changes(List<List<Cyclotomic>> chain, boolean atMinusInfinity) {
    int changes = 0;
    int before = 0;
    for (List<Cyclotomic> p : chain) {
      if (!p.isEmpty()) {
        int sign = p.get(p.size() - 1).signum();
        int here = atMinusInfinity && p.size() % 2 == 0 ? -sign : sign;
        changes += here * before < 0 ? 1 : 0;
        before = here;
      }
    }
    return changes;
  }

  private static List<Cyclotomic> trimmed(List<Cyclotomic> p) {
    int size = p.size();
    while (size > 0 && p.get(size - 1).isZero()) {
      size--;
    }
    return List.copyOf(p.subList(0, size));
  }

  private static List<Cyclotomic> derivative(List<Cyclotomic> p) {
    List<Cyclotomic> d = new ArrayList<>();
    for (int k = 1; k < p.size(); k++) {
      d.add(p.get(k).multiply(Cyclotomic.of(k)));
    }
    return trimmed(d);
  }

  private static List<Cyclotomic> negativeRemainder(List<Cyclotomic> a, List<Cyclotomic> b) {
    List<Cyclotomic> rest = new ArrayList<>(a);
    Cyclotomic leading = b.get(b.size() - 1);
    while (rest.size() >= b.size()) {
      Cyclotomic factor = rest.get(rest.size() - 1).divide(leading);
      int shift = rest.size() - b.size();
      for (int k = 0; k < b.size(); k++) {
        rest.set(shift + k, rest.get(shift + k).subtract(factor.multiply(b.get(k))));
      }
      rest.remove(rest.size() - 1);
    }
    return trimmed(rest.stream().map(Cyclotomic::negate).toList());
  }
}
