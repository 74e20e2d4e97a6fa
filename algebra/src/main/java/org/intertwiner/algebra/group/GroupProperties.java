package org.intertwiner.algebra.group;

import java.util.Map;
import org.intertwiner.algebra.ring.Primes;

/** Properties of a finite group that are computed once. */
final class GroupProperties {
  private final FiniteGroup<?> group;
  private final Lazy<Subgroup> derived;
  private final Lazy<Boolean> solvable;
  private final Lazy<Boolean> simple;

  GroupProperties(FiniteGroup<?> group) {
    this.group = group;
    this.derived = new Lazy<>(() -> Subgroup.derivedFrom(group, generatorIndices()));
    this.solvable = new Lazy<>(this::seriesReachesOne);
    this.simple = new Lazy<>(this::hasNoNormalSubgroup);
  }

  private int[] generatorIndices() {
    int[] indices = new int[group.generators().size()];
    for (int k = 0; k < indices.length; k++) {
      indices[k] = group.generatorIndex(k);
    }
    return indices;
  }

  Subgroup derivedSubgroup() {
    return derived.value();
  }

  long exponent() {
    ConjugacyClasses classes = group.classes();
    long lcm = 1;
    for (int c = 0; c < classes.count(); c++) {
      lcm = lcm / Permutation.gcd(lcm, classes.elementOrder(c)) * classes.elementOrder(c);
    }
    return lcm;
  }

  boolean isAbelian() {
    int m = group.generators().size();
    for (int i = 0; i < m; i++) {
      for (int k = i + 1; k < m; k++) {
        int a = group.multiplyByGenerator(group.generatorIndex(i), k);
        int b = group.multiplyByGenerator(group.generatorIndex(k), i);
        if (a != b) {
          return false;
        }
      }
    }
    return true;
  }

  boolean isPerfect() {
    return derivedSubgroup().order() == group.order();
  }

  boolean isSolvable() {
    return solvable.value();
  }

  private boolean seriesReachesOne() {
    Subgroup current = derivedSubgroup();
    long previous = group.order();
    while (current.order() < previous && current.order() > 1) {
      previous = current.order();
      current = Subgroup.derivedFrom(group, current.generators());
    }
    return current.order() == 1;
  }

  /**
   * A Sylow subgroup is normal exactly when its order is the number of elements of p-power order.
   */
  boolean isNilpotent() {
    ConjugacyClasses classes = group.classes();
    for (Map.Entry<Long, Integer> factor : Primes.factor(group.order()).entrySet()) {
      long p = factor.getKey();
      long sylow = 1;
      for (int i = 0; i < factor.getValue(); i++) {
        sylow *= p;
      }
      long count = 0;
      for (int c = 0; c < classes.count(); c++) {
        count += sylow % classes.elementOrder(c) == 0 ? classes.size(c) : 0;
      }
      if (count != sylow) {
        return false;
      }
    }
    return true;
  }

  boolean isSimple() {
    return simple.value();
  }

  private boolean hasNoNormalSubgroup() {
    if (isAbelian()) {
      return Primes.isPrime(group.order());
    }
    if (!isPerfect()) {
      return false;
    }
    ConjugacyClasses classes = group.classes();
    for (int c = 1; c < classes.count(); c++) {
      int x = classes.representative(c);
      if (Primes.isPrime(classes.elementOrder(c))
          && Subgroup.normalClosure(group, new int[] {x}).order() < group.order()) {
        return false;
      }
    }
    return true;
  }
}
