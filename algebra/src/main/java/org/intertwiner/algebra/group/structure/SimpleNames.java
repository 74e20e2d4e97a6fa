package org.intertwiner.algebra.group.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.ring.FiniteField;
import org.intertwiner.algebra.ring.Primes;

/**
 * Names of simple groups, given only with an isomorphism: cyclic groups of prime order, alternating
 * groups, PSL(2, q) on the projective line, and the Mathieu groups M11, M12, M22.
 */
final class SimpleNames {
  private static final int[] MATHIEU = {11, 12, 22};
  private static final long[] MATHIEU_BOUNDS = {7_920, 95_040, 443_520};

  private SimpleNames() {}

  static Optional<String> of(FiniteGroup<?> simple) {
    long order = simple.order();
    if (Primes.isPrime(order)) {
      return Optional.of("C" + order);
    }
    try {
      return alternating(simple).or(() -> projective(simple)).or(() -> mathieu(simple));
    } catch (LimitExceeded tooLarge) {
      return Optional.empty();
    }
  }

  private static Optional<String> alternating(FiniteGroup<?> simple) {
    long order = 60;
    for (int n = 5; order <= simple.order(); n++) {
      if (order == simple.order() && Isomorphisms.areIsomorphic(Groups.alternating(n), simple)) {
        return Optional.of("A" + n);
      }
      order *= n + 1;
    }
    return Optional.empty();
  }

  private static Optional<String> projective(FiniteGroup<?> simple) {
    for (long q = 4; q * (q * q - 1) / 2 <= simple.order(); q++) {
      Map<Long, Integer> factors = Primes.factor(q);
      long order = q * (q * q - 1) / (q % 2 == 0 ? 1 : 2);
      if (factors.size() == 1
          && order == simple.order()
          && Isomorphisms.areIsomorphic(projectiveLine(q), simple)) {
        return Optional.of("PSL(2," + q + ")");
      }
    }
    return Optional.empty();
  }

  /** PSL(2, q): x ↦ x + b for a basis of b, x ↦ g²x with g a generator, and x ↦ −1/x. */
  static FiniteGroup<Permutation> projectiveLine(long q) {
    FiniteField field = FiniteField.ofOrder(q);
    int n = (int) q;
    Long square = field.multiply(field.generator(), field.generator());
    List<int[]> maps = new ArrayList<>();
    for (long b = 1; b < q; b *= field.characteristic()) {
      int[] shift = new int[n + 1];
      for (int x = 0; x < n; x++) {
        shift[x] = Math.toIntExact(field.add((long) x, b));
      }
      shift[n] = n;
      maps.add(shift);
    }
    int[] scale = new int[n + 1];
    int[] invert = new int[n + 1];
    for (int x = 0; x < n; x++) {
      scale[x] = Math.toIntExact(field.multiply(square, (long) x));
      invert[x] = x == 0 ? n : Math.toIntExact(field.negate(field.inverse((long) x)));
    }
    scale[n] = n;
    invert[n] = 0;
    maps.add(scale);
    maps.add(invert);
    return Groups.generatedBy(
        n + 1, maps.stream().map(Permutation::of).toList(), GroupLimits.DEFAULT);
  }

  private static Optional<String> mathieu(FiniteGroup<?> simple) {
    for (int i = 0; i < MATHIEU.length; i++) {
      if (MATHIEU_BOUNDS[i] == simple.order()
          && Isomorphisms.areIsomorphic(Groups.mathieu(MATHIEU[i]), simple)) {
        return Optional.of("M" + MATHIEU[i]);
      }
    }
    return Optional.empty();
  }
}
