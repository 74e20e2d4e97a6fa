package org.intertwiner.reptheory.compact.module;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/**
 * A real basis of a representation: columns S over ℚ(i), orthogonal, with the norms S*DS.
 *
 * <p>J = K∘conj commutes with the compact group when KEᵢ = −FᵢK and KFᵢ = −EᵢK. From the highest
 * weight vector, which goes to the lowest one of the same norm, K follows downwards; it is rational
 * since the longest element of the reflection group lifts to a rational unitary matrix.
 */
final class RealStructure {
  private final ComplexOperator basis;
  private final ComplexOperator projection;
  private final List<Rational> form;
  private final boolean doubled;

  private RealStructure(
      ComplexOperator basis, ComplexOperator projection, List<Rational> form, boolean doubled) {
    this.basis = basis;
    this.projection = projection;
    this.form = form;
    this.doubled = doubled;
  }

  /** Real and imaginary parts, one after the other. */
  static RealStructure doubled(List<Rational> form) {
    List<Rational> both = new ArrayList<>(form);
    both.addAll(form);
    ComplexOperator none = ComplexOperator.zero(form.size());
    return new RealStructure(none, none, List.copyOf(both), true);
  }

  /** The fixed vectors of J on a product of modules. */
  static RealStructure fixed(List<ChevalleyModule> modules) {
    SparseMatrix<Rational> k = SparseMatrix.identity(Rationals.Q, 1);
    List<List<Integer>> weights = List.of(List.of());
    List<Rational> norms = List.of(Rational.ONE);
    for (ChevalleyModule module : modules) {
      k = k.kronecker(conjugation(module));
      weights =
          weights.stream()
              .flatMap(w -> module.weights().stream().map(x -> joined(w, x.labels())))
              .toList();
      norms = norms.stream().flatMap(a -> module.form().stream().map(a::multiply)).toList();
    }
    return fixed(k, weights, norms);
  }

  private static List<Integer> joined(List<Integer> a, List<Integer> b) {
    List<Integer> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }

  /** The linear part K of J, as a matrix. */
  static SparseMatrix<Rational> conjugation(ChevalleyModule module) {
    int d = module.dimension();
    List<List<Descents.Step>> steps = Descents.of(module);
    List<Map<Integer, Rational>> columns = new ArrayList<>(Collections.nCopies(d, Map.of()));
    List<Integer> order = Descents.order(module);
    int lowest = order.get(d - 1);
    columns.set(order.get(0), Map.of(lowest, root(module.form().get(lowest)).inverse()));
    for (int b : order.subList(1, d)) {
      Map<Integer, Rational> column = new TreeMap<>();
      for (Descents.Step step : steps.get(b)) {
        SparseMatrix<Rational> e = module.raising().get(step.node());
        columns
            .get(step.parent())
            .forEach(
                (a, x) ->
                    e.column(a)
                        .forEach(
                            (i, y) ->
                                column.merge(
                                    i,
                                    x.multiply(y).multiply(step.factor()).negate(),
                                    Rational::add)));
      }
      column.values().removeIf(Rational::isZero);
      columns.set(b, column);
    }
    return SparseMatrix.ofEntries(Rationals.Q, d, columns);
  }

  private static Rational root(Rational square) {
    BigInteger top = square.numerator().sqrt();
    BigInteger bottom = square.denominator().sqrt();
    Rational root = Rational.of(top, bottom);
    if (!root.multiply(root).equals(square)) {
      throw new IllegalStateException("the lowest weight vector has the norm " + square);
    }
    return root;
  }

  private static RealStructure fixed(
      SparseMatrix<Rational> k, List<List<Integer>> weights, List<Rational> norms) {
    List<Map<Integer, Rational>> re = new ArrayList<>();
    List<Map<Integer, Rational>> im = new ArrayList<>();
    List<Rational> form = new ArrayList<>();
    List<Integer> zero = new ArrayList<>();
    for (int b = 0; b < weights.size(); b++) {
      int sign = weights.get(b).stream().filter(x -> x != 0).findFirst().orElse(0);
      if (sign == 0) {
        zero.add(b);
      } else if (sign > 0) {
        Map<Integer, Rational> sum = new TreeMap<>(k.column(b));
        Map<Integer, Rational> difference = new TreeMap<>();
        sum.forEach((i, x) -> difference.put(i, x.negate()));
        sum.put(b, Rational.ONE);
        difference.put(b, Rational.ONE);
        re.add(sum);
        im.add(Map.of());
        re.add(Map.of());
        im.add(difference);
        form.addAll(Collections.nCopies(2, norms.get(b).multiply(Rational.of(2))));
      }
    }
    for (int sign = 1; sign >= -1; sign -= 2) {
      for (Map<Integer, Rational> vector : eigenvectors(k, zero, norms, sign)) {
        re.add(sign > 0 ? vector : Map.of());
        im.add(sign > 0 ? Map.of() : vector);
        form.add(product(vector, vector, norms));
      }
    }
    int d = norms.size();
    ComplexOperator s =
        new ComplexOperator(
            SparseMatrix.ofEntries(Rationals.Q, d, re), SparseMatrix.ofEntries(Rationals.Q, d, im));
    SparseMatrix<Rational> scale =
        SparseMatrix.diagonal(Rationals.Q, form.stream().map(Rational::inverse).toList());
    SparseMatrix<Rational> metric = SparseMatrix.diagonal(Rationals.Q, norms);
    ComplexOperator adjoint = s.adjoint();
    ComplexOperator projection =
        new ComplexOperator(
            scale.multiply(adjoint.re()).multiply(metric),
            scale.multiply(adjoint.im()).multiply(metric));
    return new RealStructure(s, projection, List.copyOf(form), false);
  }

  /** An orthogonal basis of the eigenvectors of K = ±1 among the vectors of weight 0. */
  private static List<Map<Integer, Rational>> eigenvectors(
      SparseMatrix<Rational> k, List<Integer> zero, List<Rational> norms, int sign) {
    Matrix<Rational> equations =
        Matrix.of(
            Rationals.Q,
            zero.size(),
            zero.size(),
            (i, j) -> k.at(zero.get(i), zero.get(j)).subtract(Rational.of(i == j ? sign : 0)));
    List<Map<Integer, Rational>> found = new ArrayList<>();
    if (zero.isEmpty()) {
      return found;
    }
    Matrix<Rational> kernel = ExactLinearAlgebra.kernel(Rationals.Q, equations);
    for (int c = 0; c < kernel.columns(); c++) {
      Map<Integer, Rational> vector = new TreeMap<>();
      for (int i = 0; i < zero.size(); i++) {
        vector.put(zero.get(i), kernel.at(i, c));
      }
      for (Map<Integer, Rational> other : found) {
        Rational part = product(vector, other, norms).divide(product(other, other, norms));
        other.forEach((i, x) -> vector.merge(i, x.multiply(part).negate(), Rational::add));
      }
      vector.values().removeIf(Rational::isZero);
      found.add(vector);
    }
    return found;
  }

  private static Rational product(
      Map<Integer, Rational> a, Map<Integer, Rational> b, List<Rational> norms) {
    Rational sum = Rational.ZERO;
    for (Map.Entry<Integer, Rational> e : a.entrySet()) {
      Rational other = b.getOrDefault(e.getKey(), Rational.ZERO);
      sum = sum.add(e.getValue().multiply(other).multiply(norms.get(e.getKey())));
    }
    return sum;
  }

  List<Rational> form() {
    return form;
  }

  /** A matrix in the real basis. */
  ComplexOperator apply(ComplexOperator m) {
    if (doubled) {
      SparseMatrix<Rational> one = SparseMatrix.identity(Rationals.Q, 2);
      SparseMatrix<Rational> turn =
          SparseMatrix.ofEntries(
              Rationals.Q, 2, List.of(Map.of(1, Rational.ONE), Map.of(0, Rational.of(-1))));
      SparseMatrix<Rational> matrix = one.kronecker(m.re()).add(turn.kronecker(m.im()));
      return new ComplexOperator(matrix, matrix.scale(Rational.ZERO));
    }
    ComplexOperator image = projection.multiply(m).multiply(basis);
    if (!image.isReal()) {
      throw new IllegalStateException("the real structure does not commute with the group");
    }
    return image;
  }
}
