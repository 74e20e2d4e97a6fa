package org.intertwiner.algebra.crystal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.ring.Rational;

/**
 * Decides whether integral matrices generate a finite group.
 *
 * <p>The kernel of reduction modulo 3 has no element of finite order but 1: two elements that agree
 * modulo 3 and differ prove the group infinite, and their quotient is the witness. <em>Source:</em>
 * H. Minkowski, J. reine angew. Math. 101 (1887) 196.
 */
final class LinearParts {
  private static final BigInteger THREE = BigInteger.valueOf(3);

  private LinearParts() {}

  /** The elements of the group of linear parts, the identity first, as operations without shift. */
  static List<AffineOperation> enumerate(
      int n, List<AffineOperation> generators, GroupLimits limits) {
    List<Rational> zero = AffineOperation.identity(n).translation();
    List<AffineOperation> steps =
        generators.stream().map(g -> g.withTranslation(zero)).distinct().toList();
    List<AffineOperation> elements = new ArrayList<>(List.of(AffineOperation.identity(n)));
    Map<List<Integer>, AffineOperation> residues = new HashMap<>();
    residues.put(residue(elements.get(0)), elements.get(0));
    for (int x = 0; x < elements.size(); x++) {
      if (Thread.interrupted()) {
        throw new CancellationException("enumeration of a point group was interrupted");
      }
      for (AffineOperation step : steps) {
        AffineOperation product = elements.get(x).multiply(step);
        AffineOperation known = residues.putIfAbsent(residue(product), product);
        if (known == null) {
          elements.add(product);
          if (elements.size() > limits.maxOrder()) {
            throw tooMany(limits);
          }
        } else if (!known.equals(product)) {
          throw infinite(known.multiply(product.inverse()));
        }
      }
    }
    return elements;
  }

  private static LimitExceeded tooMany(GroupLimits limits) {
    return new LimitExceeded(
        "linear parts of a space group",
        "more than " + limits.maxOrder() + " elements",
        "at most " + limits.maxOrder(),
        "GroupLimits sets the bound");
  }

  private static InvalidInput infinite(AffineOperation witness) {
    return new InvalidInput(
        "linear parts of a space group",
        "an infinite group: " + witness + " has infinite order",
        "a finite group of integral matrices",
        "a lattice has finitely many symmetries that fix the origin");
  }

  private static List<Integer> residue(AffineOperation operation) {
    return operation.linearEntries().stream()
        .map(e -> e.numerator().mod(THREE).intValue())
        .toList();
  }
}
