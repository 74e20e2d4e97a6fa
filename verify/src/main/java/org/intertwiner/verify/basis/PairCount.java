package org.intertwiner.verify.basis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/**
 * The number of kernels by shell: the mean over the group of Σ tr ρ_out(g, u) · tr ρ_in(g⁻¹, s)
 * over the pairs (u, s) that g fixes, exactly and over all elements.
 */
final class PairCount {
  private final PairBasis basis;
  private final PairMotion motion;

  PairCount(PairBasis basis, PairMotion motion) {
    this.basis = basis;
    this.motion = motion;
  }

  List<Long> dimensions(Map<Rational, List<PairMotion.Pair>> shells, DocumentLimits limits) {
    int order = Math.toIntExact(motion.group().order());
    long pairs = shells.values().stream().mapToLong(List::size).sum();
    limits.require("pairs", pairs, limits.maxEntries());
    List<Cyclotomic> sums = new ArrayList<>();
    shells.forEach((length, list) -> sums.add(Cyclotomic.ZERO));
    for (int g = 0; g < order; g++) {
      Interruption.check();
      int back = motion.group().inverse(g);
      List<Cyclotomic> out = traces(motion.out(), basis.out(), g);
      List<Cyclotomic> in = traces(motion.in(), basis.in(), back);
      if (basis.crystal().isEmpty()) {
        Cyclotomic product = sum(out).multiply(sum(in));
        sums.set(0, sums.get(0).add(product));
        continue;
      }
      int shell = 0;
      for (List<PairMotion.Pair> list : shells.values()) {
        sums.set(shell, sums.get(shell).add(fixed(g, list, out, in)));
        shell++;
      }
    }
    Rational weight = Rational.of(1, order);
    return sums.stream().map(s -> s.scale(weight)).map(PairCount::whole).toList();
  }

  private Cyclotomic fixed(
      int g, List<PairMotion.Pair> pairs, List<Cyclotomic> out, List<Cyclotomic> in) {
    Cyclotomic sum = Cyclotomic.ZERO;
    for (PairMotion.Pair pair : pairs) {
      Cyclotomic left = out.get(pair.target());
      Cyclotomic right = in.get(pair.source());
      if (!left.isZero() && !right.isZero() && motion.image(g, pair).equals(pair)) {
        sum = sum.add(left.multiply(right));
      }
    }
    return sum;
  }

  private static List<Cyclotomic> traces(FieldAction action, PairBasis.Field field, int g) {
    List<Cyclotomic> traces = new ArrayList<>();
    for (int x = 0; x < field.fibres().size(); x++) {
      traces.add(action.trace(g, x));
    }
    return traces;
  }

  private static Cyclotomic sum(List<Cyclotomic> numbers) {
    return numbers.stream().reduce(Cyclotomic.ZERO, Cyclotomic::add);
  }

  /** A mean of traces of a representation is a whole number. */
  private static long whole(Cyclotomic mean) {
    return mean.toRational().toLong();
  }
}
