package org.intertwiner.cli.cas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/** The operators of scripts, exact and bounded. */
final class Arithmetic {
  private static final int MAX_POINTS = 1_000_000;
  private static final int MAX_EXPONENT = 10_000;
  private static final int MAX_BITS = 20_000;
  private static final long MAX_SPENT = 50_000_000;

  private final String what;
  private long spent;

  Arithmetic(String what) {
    this.what = what;
  }

  Value negate(Token at, Value value) {
    return scale(at, Cyclotomic.ONE.negate(), value);
  }

  Value add(Token at, Value left, Value right) {
    if (left instanceof Value.Scalar a && right instanceof Value.Scalar b) {
      return number(at, a.value().add(b.value()));
    }
    throw refused(at, left, right);
  }

  Value multiply(Token at, Value left, Value right) {
    if (left instanceof Value.Scalar a) {
      return scale(at, a.value(), right);
    }
    if (right instanceof Value.Scalar b) {
      return scale(at, b.value(), left);
    }
    if (left instanceof Value.Moves a && right instanceof Value.Moves b) {
      int points = Math.max(a.value().degree(), b.value().degree());
      spend(at, points);
      // both systems apply the left factor first
      return new Value.Moves(extended(b.value(), points).multiply(extended(a.value(), points)));
    }
    if (left instanceof Value.Letters a && right instanceof Value.Letters b) {
      return letters(at, a, a.text() + "*" + b.text(), b);
    }
    throw refused(at, left, right);
  }

  Value divide(Token at, Value left, Value right) {
    if (right instanceof Value.Scalar b) {
      if (b.value().isZero()) {
        throw new InvalidInput(place(at), "a division by 0", "another divisor", "");
      }
      return scale(at, b.value().inverse(), left);
    }
    if (left instanceof Value.Letters a && right instanceof Value.Letters b) {
      return letters(at, a, a.text() + "*(" + b.text() + ")^-1", b);
    }
    if (left instanceof Value.Moves && right instanceof Value.Moves b) {
      return multiply(at, left, new Value.Moves(b.value().inverse()));
    }
    throw refused(at, left, right);
  }

  Value power(Token at, Value base, Value exponent) {
    if (base instanceof Value.Letters a && exponent instanceof Value.Letters b) {
      return letters(at, a, "(" + b.text() + ")^-1*" + a.text() + "*(" + b.text() + ")", b);
    }
    int e = integer(at, exponent, -MAX_EXPONENT, MAX_EXPONENT, "exponent");
    if (base instanceof Value.Scalar a) {
      // the power of a sum grows fast; nobody writes a matrix entry that way
      boolean sum = a.value().coefficients().size() > 1;
      if (sum && Math.abs(e) > 100) {
        throw new LimitExceeded(place(at), "exponent " + e, "at most 100 for sums", "");
      }
      if (e < 0 && a.value().isZero()) {
        throw new InvalidInput(place(at), "a power of 0", "an exponent of at least 0", "");
      }
      return number(at, a.value().pow(e));
    }
    if (base instanceof Value.Moves a) {
      spend(at, a.value().degree());
      return new Value.Moves(a.value().pow(e));
    }
    if (base instanceof Value.Letters a) {
      return letters(at, a, "(" + a.text() + ")^" + e, a);
    }
    throw refused(at, base, exponent);
  }

  /** The product of cycles of points from 1, the first acting first. */
  Value.Moves cycles(Token at, List<List<Value>> cycles) {
    List<List<Integer>> points = new ArrayList<>();
    int most = 1;
    for (List<Value> cycle : cycles) {
      List<Integer> listed = new ArrayList<>();
      Set<Integer> seen = new HashSet<>();
      for (Value value : cycle) {
        int point = integer(at, value, 1, MAX_POINTS, "point of a cycle");
        if (!seen.add(point)) {
          throw new InvalidInput(
              place(at), "the point " + point + " twice", "every point of a cycle once", "");
        }
        listed.add(point - 1);
        most = Math.max(most, point);
      }
      points.add(listed);
    }
    spend(at, most);
    int[] images = Permutation.identity(most).toZeroBased();
    int[] sources = images.clone();
    // a cycle moves only what arrives at its points, so many cycles cost no more than their points
    for (List<Integer> cycle : points) {
      int[] arriving = cycle.stream().mapToInt(point -> sources[point]).toArray();
      for (int k = 0; k < arriving.length; k++) {
        int next = cycle.get((k + 1) % arriving.length);
        images[arriving[k]] = next;
        sources[next] = arriving[k];
      }
    }
    return new Value.Moves(Permutation.of(images));
  }

  /** Counts what a script makes: short texts may ask for much. */
  void spend(Token at, long amount) {
    spent += amount;
    if (spent > MAX_SPENT) {
      throw new LimitExceeded(
          place(at), "more numbers", "at most " + MAX_SPENT + " in lists and permutations", "");
    }
  }

  /** The same permutation with further fixed points. */
  static Permutation extended(Permutation permutation, int points) {
    if (permutation.degree() == points) {
      return permutation;
    }
    int[] images = Permutation.identity(points).toZeroBased();
    System.arraycopy(permutation.toZeroBased(), 0, images, 0, permutation.degree());
    return Permutation.of(images);
  }

  /** A whole number within bounds. */
  int integer(Token at, Value value, int least, int most, String name) {
    if (value instanceof Value.Scalar number && number.value().isRational()) {
      Rational q = number.value().toRational();
      if (q.isInteger()
          && q.compareTo(Rational.of(least)) >= 0
          && q.compareTo(Rational.of(most)) <= 0) {
        return q.numerator().intValueExact();
      }
      throw new InvalidInput(
          place(at) + ", " + name, "" + q, "a whole number from " + least + " to " + most, "");
    }
    throw new InvalidInput(place(at) + ", " + name, value.kind(), "a whole number", "");
  }

  private Value scale(Token at, Cyclotomic factor, Value value) {
    if (value instanceof Value.Scalar number) {
      return number(at, factor.multiply(number.value()));
    }
    if (value instanceof Value.Items items && items.isMatrix()) {
      List<Value> rows = items.values().stream().map(row -> row(at, factor, row)).toList();
      return new Value.Items(rows, false);
    }
    throw refused(at, new Value.Scalar(factor), value);
  }

  private Value row(Token at, Cyclotomic factor, Value row) {
    spend(at, ((Value.Items) row).values().size());
    return new Value.Items(
        ((Value.Items) row).values().stream().map(x -> scale(at, factor, x)).toList(), false);
  }

  private Value number(Token at, Cyclotomic value) {
    for (Rational c : value.coefficients().values()) {
      if (c.numerator().bitLength() > MAX_BITS || c.denominator().bitLength() > MAX_BITS) {
        throw new LimitExceeded(
            place(at), "a number of more digits", "at most " + MAX_BITS + " bits", "");
      }
    }
    return new Value.Scalar(value);
  }

  private Value letters(Token at, Value.Letters left, String text, Value.Letters right) {
    if (!left.group().equals(right.group())) {
      throw new InvalidInput(
          place(at), "words of two free groups", "words in the same generators", "");
    }
    if (text.length() > MAX_BITS) {
      throw new LimitExceeded(
          place(at), text.length() + " characters", "words of at most " + MAX_BITS, "");
    }
    spend(at, text.length());
    return new Value.Letters(left.group(), text);
  }

  private InvalidInput refused(Token at, Value left, Value right) {
    return new InvalidInput(
        place(at),
        "'" + at.text() + "' between " + left.kind() + " and " + right.kind(),
        "numbers, permutations, words, or a number times a matrix",
        "");
  }

  private String place(Token token) {
    return what + ", line " + token.line() + ", column " + token.column();
  }
}
