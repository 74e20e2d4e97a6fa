package org.intertwiner.algebra.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.ring.Field;

/**
 * The minimal polynomial over any field as the least common multiple of local annihilators.
 *
 * <p>If m annihilates e₁ … e_{i−1} and a is the annihilator of w = m(A)·eᵢ, then m·a is the least
 * common multiple of m and the annihilator of eᵢ. Unit vectors in the invariant space already
 * spanned are skipped. Complexity: O(n³) field operations for each unit vector not skipped, O(n³)
 * altogether for most matrices.
 */
final class Krylov<E> {
  private final Field<E> field;
  private final Matrix<E> matrix;
  private final int n;

  private Krylov(Field<E> field, Matrix<E> matrix) {
    this.field = field;
    this.matrix = matrix;
    this.n = matrix.rows();
  }

  /** The coefficients from the constant one to the leading 1. */
  static <E> List<E> minimalPolynomial(Field<E> field, Matrix<E> m) {
    return new Krylov<>(field, m).run();
  }

  /** Vectors reduced against each other; each has a 1 at its lead, where later ones are 0. */
  private final class Span {
    private final List<Integer> leads = new ArrayList<>();
    private final List<List<E>> vectors = new ArrayList<>();

    /** Reduces the first entries of a vector; says where the first other than 0 is, or −1. */
    int reduce(List<E> vector) {
      for (int k = 0; k < leads.size(); k++) {
        E x = vector.get(leads.get(k));
        if (!field.isZero(x)) {
          addMultiple(vector, vectors.get(k), field.negate(x));
        }
      }
      for (int j = 0; j < n; j++) {
        if (!field.isZero(vector.get(j))) {
          return j;
        }
      }
      return -1;
    }

    void insert(List<E> vector, int lead) {
      E reciprocal = field.inverse(vector.get(lead));
      vector.replaceAll(x -> field.multiply(reciprocal, x));
      leads.add(lead);
      vectors.add(vector);
    }
  }

  private void addMultiple(List<E> sum, List<E> term, E factor) {
    for (int j = 0; j < term.size(); j++) {
      E x = term.get(j);
      if (!field.isZero(x)) {
        sum.set(j, field.add(sum.get(j), field.multiply(factor, x)));
      }
    }
  }

  private List<E> run() {
    List<E> polynomial = List.of(field.one());
    Span spanned = new Span();
    for (int i = 0; i < n && spanned.leads.size() < n && polynomial.size() <= n; i++) {
      List<E> unit = Matrix.identity(field, n).row(i);
      if (extend(spanned, unit)) {
        polynomial = times(annihilator(apply(polynomial, unit)), polynomial);
      }
    }
    return polynomial;
  }

  /** Adds v, A·v, A²·v, … until one lies in the span; false when v does. */
  private boolean extend(Span span, List<E> vector) {
    List<E> power = vector;
    for (int steps = 0; ; steps++) {
      List<E> reduced = new ArrayList<>(power);
      int lead = span.reduce(reduced);
      if (lead < 0) {
        return steps > 0;
      }
      span.insert(reduced, lead);
      power = matrix.apply(power);
    }
  }

  /** The monic polynomial of least degree with a(A)·w = 0. */
  private List<E> annihilator(List<E> w) {
    Span span = new Span();
    List<E> power = w;
    for (int degree = 0; ; degree++) {
      if (Thread.interrupted()) {
        throw new CancellationException("minimal polynomial was interrupted");
      }
      // the power, then its expression in the powers so far
      List<E> extended = new ArrayList<>(power);
      for (int k = 0; k <= n; k++) {
        extended.add(k == degree ? field.one() : field.zero());
      }
      int lead = span.reduce(extended);
      if (lead < 0) {
        return new ArrayList<>(extended.subList(n, n + degree + 1));
      }
      span.insert(extended, lead);
      power = matrix.apply(power);
    }
  }

  private List<E> apply(List<E> polynomial, List<E> vector) {
    List<E> sum = new ArrayList<>(java.util.Collections.nCopies(n, field.zero()));
    for (int k = polynomial.size() - 1; k >= 0; k--) {
      sum = new ArrayList<>(matrix.apply(sum));
      addMultiple(sum, vector, polynomial.get(k));
    }
    return sum;
  }

  private List<E> times(List<E> a, List<E> b) {
    List<E> product =
        new ArrayList<>(java.util.Collections.nCopies(a.size() + b.size() - 1, field.zero()));
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        E term = field.multiply(a.get(i), b.get(j));
        product.set(i + j, field.add(product.get(i + j), term));
      }
    }
    return product;
  }
}
