package org.intertwiner.pdo;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.Monomials;

/**
 * Proves that a form of even degree has no zero on the faces of a cube: its values on a box lie
 * between its least and its greatest Bernstein coefficient.
 */
final class BernsteinBoxes {
  private static final Rational HALF = Rational.of(1, 2);

  private final int axes;
  private final int degree;
  private final int side;
  private final int size;

  private BernsteinBoxes(int axes, int degree) {
    this.axes = axes;
    this.degree = degree;
    this.side = degree + 1;
    this.size = (int) Math.round(Math.pow(side, axes));
  }

  /** The number of boxes that sufficed; empty where more than the limit would be needed. */
  static Optional<Integer> prove(Form form, int maxBoxes) {
    int n = form.variables();
    if (Math.pow(form.degree() + 1.0, n - 1) > 20_000) {
      return Optional.empty();
    }
    BernsteinBoxes boxes = new BernsteinBoxes(n - 1, form.degree());
    Deque<Box> open = new ArrayDeque<>();
    for (int face = 0; face < n; face++) {
      open.push(new Box(boxes.onFace(form, face), 0));
    }
    int seen = 0;
    int sign = 0;
    while (!open.isEmpty()) {
      if (Thread.interrupted()) {
        throw new CancellationException("ellipticity");
      }
      Box box = open.pop();
      seen++;
      int own = boxes.sign(box.coefficients());
      if (own == 0) {
        if (seen + open.size() > maxBoxes) {
          return Optional.empty();
        }
        boxes.halve(box, open);
      } else if (sign * own < 0) {
        return Optional.empty();
      } else {
        sign = own;
      }
    }
    return Optional.of(seen);
  }

  /** A box by the Bernstein coefficients on it, and the axis that is halved next. */
  private record Box(Cyclotomic[] coefficients, int axis) {}

  private int sign(Cyclotomic[] b) {
    int first = b[0].signum();
    return first != 0 && Arrays.stream(b).allMatch(c -> c.signum() == first) ? first : 0;
  }

  private int step(int axis) {
    int step = 1;
    for (int a = 0; a < axis; a++) {
      step *= side;
    }
    return step;
  }

  /** The form where one coordinate is 1 and the others run over [−1, 1]. */
  private Cyclotomic[] onFace(Form form, int face) {
    Cyclotomic[] b = new Cyclotomic[size];
    Arrays.fill(b, Cyclotomic.ZERO);
    Monomials monomials = form.monomials();
    for (int t = 0; t < monomials.count(); t++) {
      int place = 0;
      for (int v = 0, axis = 0; v < form.variables(); v++) {
        if (v != face) {
          place += monomials.exponent(t, v) * step(axis++);
        }
      }
      b[place] = b[place].add(form.coefficient(t));
    }
    for (int axis = 0; axis < axes; axis++) {
      forLines(axis, b, this::toBernstein);
    }
    return b;
  }

  /** What is done along one line of coefficients. */
  private interface Line {
    void change(Cyclotomic[] line);
  }

  private void forLines(int axis, Cyclotomic[] b, Line change) {
    int step = step(axis);
    for (int start = 0; start < size; start++) {
      if (start / step % side == 0) {
        Cyclotomic[] line = new Cyclotomic[side];
        for (int k = 0; k < side; k++) {
          line[k] = b[start + k * step];
        }
        change.change(line);
        for (int k = 0; k < side; k++) {
          b[start + k * step] = line[k];
        }
      }
    }
  }

  /** Powers of x on [−1, 1] ↦ Bernstein's coefficients. */
  private void toBernstein(Cyclotomic[] line) {
    Cyclotomic[] shifted = new Cyclotomic[side];
    Arrays.fill(shifted, Cyclotomic.ZERO);
    for (int k = 0; k < side; k++) {
      for (int j = 0; j <= k; j++) {
        // x = 2t − 1
        long sign = (k - j) % 2 == 0 ? 1 : -1;
        Rational factor = binomial(k, j).multiply(Rational.of(sign * (1L << j)));
        shifted[j] = shifted[j].add(line[k].scale(factor));
      }
    }
    for (int i = 0; i < side; i++) {
      Cyclotomic sum = Cyclotomic.ZERO;
      for (int j = 0; j <= i; j++) {
        sum = sum.add(shifted[j].scale(binomial(i, j).divide(binomial(degree, j))));
      }
      line[i] = sum;
    }
  }

  private static Rational binomial(int n, int k) {
    Rational product = Rational.ONE;
    for (int i = 1; i <= k; i++) {
      product = product.multiply(Rational.of(n - k + i, i));
    }
    return product;
  }

  /** De Casteljau's halves. */
  private void halve(Box box, Deque<Box> open) {
    Cyclotomic[] left = box.coefficients().clone();
    Cyclotomic[] right = box.coefficients().clone();
    forLines(box.axis(), left, line -> casteljau(line, true));
    forLines(box.axis(), right, line -> casteljau(line, false));
    int next = (box.axis() + 1) % axes;
    open.push(new Box(left, next));
    open.push(new Box(right, next));
  }

  private void casteljau(Cyclotomic[] line, boolean left) {
    Cyclotomic[] current = line.clone();
    for (int level = 0; level < side; level++) {
      int end = side - 1 - level;
      if (left) {
        line[level] = current[0];
      } else {
        line[end] = current[end];
      }
      for (int k = 0; k < end; k++) {
        current[k] = current[k].add(current[k + 1]).scale(HALF);
      }
    }
  }
}
