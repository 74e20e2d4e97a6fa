package org.intertwiner.verify.basis;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * The elements of one degree at random points of 𝔽_pⁿ: a polynomial of degree d that is not zero
 * vanishes at a random point with probability at most d/p.
 */
final class PointCheck {
  private static final long MOST_EVALUATIONS = 400_000_000;
  private static final int MOST_ELEMENTS = 1_000;

  private final PolynomialBasis basis;
  private final ModularValues numbers;
  private final long p;
  private final List<PolynomialMatrix> elements;
  private final SplittableRandom random;

  PointCheck(PolynomialBasis basis, ModularValues numbers, int degree) {
    this.basis = basis;
    this.numbers = numbers;
    this.p = numbers.prime();
    this.elements = basis.elements(degree);
    // any points will do; fixed ones make reports reproducible
    this.random = new SplittableRandom(0x5eedL + degree);
  }

  /** The first element and generator for which the constraint fails. */
  Optional<String> violation() {
    for (int k = 0; k < basis.group().generatorNames().size(); k++) {
      ModularValues.Rows out = numbers.rows(basis.out(), k);
      ModularValues.Rows in = numbers.rows(basis.in(), k);
      long[] x = vector(basis.action().dimension());
      long[] gx = numbers.rows(basis.action(), k).times(x, p);
      boolean derivative = isInfinitesimal(basis.group(), k);
      FormValues here = new FormValues(numbers, x, gx);
      FormValues there = derivative ? here : new FormValues(numbers, gx, gx);
      long[] v = vector(basis.in().dimension());
      long[] gv = in.times(v, p);
      for (int e = 0; e < elements.size(); e++) {
        Interruption.check();
        long[] right = out.times(image(elements.get(e), here, v, 0), p);
        // K(gx) ρ_in v, and for the algebra its derivative (D_{Xx}K) v + K(x) dρ_in v
        long[] left = image(elements.get(e), there, gv, 0);
        long[] slope = derivative ? image(elements.get(e), here, v, 1) : new long[left.length];
        for (int r = 0; r < left.length; r++) {
          if ((left[r] + slope[r] - right[r]) % p != 0) {
            return Optional.of(
                "element "
                    + e
                    + " of its degree breaks the constraint of "
                    + basis.group().generatorNames().get(k)
                    + " at a point modulo "
                    + p);
          }
        }
      }
    }
    return Optional.empty();
  }

  static boolean isInfinitesimal(GroupDescription group, int generator) {
    return group instanceof GroupDescription.Lie lie && lie.infinitesimal().get(generator);
  }

  private long[] image(PolynomialMatrix element, FormValues values, long[] vector, int part) {
    long[] image = new long[element.rows()];
    for (PolynomialMatrix.Entry e : element.entries()) {
      long factor = numbers.of(e.factor()) * numbers.root(e.square()) % p;
      long entry = factor * values.at(e.base())[part] % p;
      image[e.row()] = (image[e.row()] + entry * vector[e.column()]) % p;
    }
    return image;
  }

  /** A dependence between the elements, found by uᵀ K(x) v for random u, x and v. */
  Optional<String> dependence() {
    int count = elements.size();
    long cost = elements.stream().mapToLong(e -> e.entries().size()).sum() * (count + 4L);
    if (count > MOST_ELEMENTS || cost > MOST_EVALUATIONS) {
      return Optional.empty();
    }
    long[][] functionals = new long[count + 4][count];
    for (long[] row : functionals) {
      Interruption.check();
      long[] x = vector(basis.action().dimension());
      FormValues values = new FormValues(numbers, x, x);
      long[] u = vector(basis.out().dimension());
      long[] v = vector(basis.in().dimension());
      for (int e = 0; e < count; e++) {
        long[] image = image(elements.get(e), values, v, 0);
        long sum = 0;
        for (int r = 0; r < image.length; r++) {
          sum = (sum + u[r] * image[r]) % p;
        }
        row[e] = sum;
      }
    }
    int rank = new ModularRows(count, p).addAll(List.of(functionals)).rank();
    return rank == count
        ? Optional.empty()
        : Optional.of("of " + count + " elements only " + rank + " are independent modulo " + p);
  }

  private long[] vector(int size) {
    long[] vector = new long[size];
    for (int i = 0; i < size; i++) {
      vector[i] = random.nextLong(p);
    }
    return vector;
  }
}
