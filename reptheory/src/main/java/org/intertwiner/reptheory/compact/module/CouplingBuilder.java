package org.intertwiner.reptheory.compact.module;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseBuilder;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.reptheory.compact.HighestWeights;
import org.intertwiner.reptheory.compact.Weight;

/** Finds highest weight vectors in a product and carries them downwards. */
final class CouplingBuilder {
  private final ChevalleyModule left;
  private final ChevalleyModule right;
  private final Function<Weight, ChevalleyModule> modules;
  private final List<SparseMatrix<Rational>> raising = new ArrayList<>();
  private final List<SparseMatrix<Rational>> lowering = new ArrayList<>();
  private final boolean square;

  /** The pairs i·d_b + j of each weight that is the highest of a summand. */
  private final Map<Weight, List<Integer>> spaces = new TreeMap<>();

  CouplingBuilder(
      ChevalleyModule left, ChevalleyModule right, Function<Weight, ChevalleyModule> modules) {
    this.left = left;
    this.right = right;
    this.modules = modules;
    this.square =
        left.highest().equals(right.highest())
            && left.raising().equals(right.raising())
            && left.form().equals(right.form());
    for (int i = 0; i < left.roots().rank(); i++) {
      raising.add(CompactCoupling.onProduct(left.raising().get(i), right.raising().get(i)));
      lowering.add(CompactCoupling.onProduct(left.lowering().get(i), right.lowering().get(i)));
    }
  }

  List<CompactCoupling.Part> parts() {
    Map<Weight, Long> expected =
        HighestWeights.of(left.roots().type()).tensor(left.highest(), right.highest());
    expected.keySet().forEach(c -> spaces.put(c, new ArrayList<>()));
    for (int i = 0; i < left.dimension(); i++) {
      for (int j = 0; j < right.dimension(); j++) {
        int[] sum = left.weights().get(i).toArray();
        for (int k = 0; k < sum.length; k++) {
          sum[k] += right.weights().get(j).label(k);
        }
        List<Integer> space = spaces.get(Weight.of(sum));
        if (space != null) {
          space.add(i * right.dimension() + j);
        }
      }
    }
    List<CompactCoupling.Part> parts = new ArrayList<>();
    expected.forEach(
        (weight, times) -> {
          ChevalleyModule module = modules.apply(weight);
          List<List<Descents.Step>> steps = Descents.of(module);
          int copy = 0;
          for (Map<Integer, Rational> top : tops(weight)) {
            parts.add(
                new CompactCoupling.Part(
                    module, copy++, map(module, steps, top), product(top, top)));
          }
        });
    return parts;
  }

  private List<Map<Integer, Rational>> tops(Weight weight) {
    List<Map<Integer, Rational>> kernel = kernel(spaces.getOrDefault(weight, List.of()));
    List<Map<Integer, Rational>> found = new ArrayList<>();
    if (square) {
      kernel.forEach(v -> addOrthogonal(found, swapped(v, 1)));
      kernel.forEach(v -> addOrthogonal(found, swapped(v, -1)));
    } else {
      kernel.forEach(v -> addOrthogonal(found, v));
    }
    return found;
  }

  /** The vectors on these pairs that every Eᵢ annihilates. */
  private List<Map<Integer, Rational>> kernel(List<Integer> pairs) {
    if (Thread.interrupted()) {
      throw new CancellationException("interrupted while coupling " + left + " and " + right);
    }
    Map<Long, Integer> rows = new TreeMap<>();
    List<Map<Integer, Rational>> columns = new ArrayList<>();
    for (int pair : pairs) {
      Map<Integer, Rational> column = new TreeMap<>();
      for (int i = 0; i < raising.size(); i++) {
        SparseMatrix<Rational> e = raising.get(i);
        for (int k = e.start(pair); k < e.start(pair + 1); k++) {
          long key = (long) i * e.rows() + e.place(k);
          Integer row = rows.computeIfAbsent(key, x -> rows.size());
          column.put(row, e.value(k));
        }
      }
      columns.add(column);
    }
    Matrix<Rational> equations =
        Matrix.of(
            Rationals.Q,
            rows.size(),
            pairs.size(),
            (i, j) -> columns.get(j).getOrDefault(i, Rational.ZERO));
    Matrix<Rational> kernel =
        rows.isEmpty()
            ? Matrix.identity(Rationals.Q, pairs.size())
            : ExactLinearAlgebra.kernel(Rationals.Q, equations);
    List<Map<Integer, Rational>> vectors = new ArrayList<>();
    for (int c = 0; c < kernel.columns(); c++) {
      Map<Integer, Rational> vector = new TreeMap<>();
      for (int k = 0; k < pairs.size(); k++) {
        if (!kernel.at(k, c).isZero()) {
          vector.put(pairs.get(k), kernel.at(k, c));
        }
      }
      vectors.add(vector);
    }
    return vectors;
  }

  /** v ± its image under the exchange of the factors. */
  private Map<Integer, Rational> swapped(Map<Integer, Rational> v, int sign) {
    int d = right.dimension();
    Map<Integer, Rational> sum = new TreeMap<>(v);
    v.forEach(
        (pair, x) ->
            sum.merge((pair % d) * d + pair / d, sign > 0 ? x : x.negate(), Rational::add));
    sum.values().removeIf(Rational::isZero);
    return sum;
  }

  /** Adds what is orthogonal to the vectors found before, primitive, its first entry positive. */
  private void addOrthogonal(List<Map<Integer, Rational>> found, Map<Integer, Rational> v) {
    Map<Integer, Rational> rest = new TreeMap<>(v);
    for (Map<Integer, Rational> other : found) {
      Rational part = product(rest, other).divide(product(other, other));
      other.forEach((i, x) -> rest.merge(i, x.multiply(part).negate(), Rational::add));
    }
    rest.values().removeIf(Rational::isZero);
    if (rest.isEmpty()) {
      return;
    }
    BigInteger gcd = BigInteger.ZERO;
    BigInteger lcm = BigInteger.ONE;
    for (Rational x : rest.values()) {
      gcd = gcd.gcd(x.numerator());
      lcm = lcm.multiply(x.denominator().divide(lcm.gcd(x.denominator())));
    }
    int sign = rest.values().iterator().next().signum();
    Rational scale = Rational.of(lcm, gcd.multiply(BigInteger.valueOf(sign)));
    rest.replaceAll((i, x) -> x.multiply(scale));
    found.add(rest);
  }

  private Rational product(Map<Integer, Rational> a, Map<Integer, Rational> b) {
    int d = right.dimension();
    Rational sum = Rational.ZERO;
    for (Map.Entry<Integer, Rational> e : a.entrySet()) {
      Rational other = b.get(e.getKey());
      if (other != null) {
        Rational metric =
            left.form().get(e.getKey() / d).multiply(right.form().get(e.getKey() % d));
        sum = sum.add(e.getValue().multiply(other).multiply(metric));
      }
    }
    return sum;
  }

  private SparseMatrix<Rational> map(
      ChevalleyModule module, List<List<Descents.Step>> steps, Map<Integer, Rational> top) {
    int size = left.dimension() * right.dimension();
    SparseBuilder<Rational> sum = new SparseBuilder<>(Rationals.Q, size);
    List<SparseMatrix<Rational>> columns =
        new ArrayList<>(
            Collections.nCopies(module.dimension(), SparseMatrix.zero(Rationals.Q, size, 1)));
    List<Integer> order = Descents.order(module);
    top.forEach(sum::add);
    sum.endColumn();
    columns.set(order.get(0), sum.build());
    for (int b : order.subList(1, order.size())) {
      for (Descents.Step step : steps.get(b)) {
        SparseMatrix<Rational> f = lowering.get(step.node());
        SparseMatrix<Rational> parent = columns.get(step.parent());
        for (int k = 0; k < parent.nonZeros(); k++) {
          sum.add(f, parent.place(k), parent.value(k).multiply(step.factor()));
        }
      }
      sum.endColumn();
      columns.set(b, sum.build());
    }
    columns.forEach(column -> sum.append(column, 0));
    return sum.build();
  }
}
