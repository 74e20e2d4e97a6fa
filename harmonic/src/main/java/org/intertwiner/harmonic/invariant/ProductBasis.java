package org.intertwiner.harmonic.invariant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.intertwiner.algebra.Interruption;

/**
 * Which products of generators form a basis of the algebra that they generate, degree by degree,
 * from their values at random points modulo a prime.
 *
 * <p>The basis consists of the standard monomials of the ideal of relations in an order of the
 * words, so that only words all of whose divisors are standard are tried; the tried words that
 * depend on smaller ones are the leading monomials of a Gröbner basis of the relations. Values at
 * points can only lose rank: words that are found independent are.
 */
final class ProductBasis {
  private static final int SPARE_POINTS = 8;

  private final MonomialTable monomials;
  private final long p;
  private final List<Integer> degrees = new ArrayList<>();
  private final List<List<Integer>> gradeOf = new ArrayList<>();
  private final List<long[]> coefficients = new ArrayList<>();
  private final List<List<Word>> standard = new ArrayList<>();
  private final Set<List<Integer>> known = new HashSet<>();
  private final Map<List<Integer>, ModularRows> rows = new HashMap<>();
  private final List<List<Integer>> leading = new ArrayList<>();
  private final List<long[]> points = new ArrayList<>();
  private final List<long[]> values = new ArrayList<>();
  private final SplittableRandom random;

  /** A product of generators, by ascending numbers, with its values at the points. */
  private static final class Word {
    private final List<Integer> letters;
    private final List<Integer> grade;
    private long[] values;

    Word(List<Integer> letters, List<Integer> grade, long[] values) {
      this.letters = letters;
      this.grade = grade;
      this.values = values;
    }
  }

  ProductBasis(MonomialTable monomials, long p, int seed) {
    this.monomials = monomials;
    this.p = p;
    this.random = new SplittableRandom(seed);
    int blocks = monomials.grades(0).get(0).degrees().size();
    List<Integer> none = java.util.Collections.nCopies(blocks, 0);
    standard.add(List.of(new Word(List.of(), none, new long[0])));
    known.add(List.of());
  }

  /** Sees to it that ranks up to a number can be told apart. */
  void requirePoints(int rank) {
    int wanted = rank + SPARE_POINTS;
    if (points.size() >= wanted) {
      return;
    }
    while (points.size() < wanted) {
      points.add(random.longs(monomials.variables(), 1, p).toArray());
    }
    values.clear();
    for (int i = 0; i < coefficients.size(); i++) {
      values.add(valuesOf(coefficients.get(i), degrees.get(i)));
    }
    for (List<Word> words : standard) {
      for (Word word : words) {
        word.values = product(word.letters);
      }
    }
  }

  private long[] product(List<Integer> letters) {
    long[] product = new long[points.size()];
    java.util.Arrays.fill(product, 1);
    for (int i : letters) {
      multiply(product, values.get(i));
    }
    return product;
  }

  private void multiply(long[] product, long[] factor) {
    for (int j = 0; j < product.length; j++) {
      product[j] = product[j] * factor[j] % p;
    }
  }

  /** The values of a form at the points. */
  long[] valuesOf(long[] form, int degree) {
    long[] out = new long[points.size()];
    for (int j = 0; j < out.length; j++) {
      long[] powers = monomials.values(points.get(j), degree, p);
      long sum = 0;
      for (int a = 0; a < powers.length; a++) {
        if (form[a] != 0) {
          sum = (sum + form[a] * powers[a]) % p;
        }
      }
      out[j] = sum;
    }
    return out;
  }

  /** Finds the standard words of the next degree in the generators of lower degrees. */
  void extend() {
    int degree = standard.size();
    rows.clear();
    List<Word> candidates = new ArrayList<>();
    for (int i = 0; i < degrees.size(); i++) {
      if (degrees.get(i) <= degree) {
        for (Word rest : standard.get(degree - degrees.get(i))) {
          candidate(i, rest).ifPresent(candidates::add);
        }
      }
    }
    candidates.sort((a, b) -> compare(a.letters, b.letters));
    List<Word> kept = new ArrayList<>();
    for (Word word : candidates) {
      Interruption.check();
      if (rowsOf(word.grade).add(word.values.clone())) {
        kept.add(word);
        known.add(word.letters);
      } else {
        leading.add(word.letters);
      }
    }
    standard.add(kept);
  }

  private java.util.Optional<Word> candidate(int letter, Word rest) {
    if (!rest.letters.isEmpty() && rest.letters.get(0) < letter) {
      return java.util.Optional.empty();
    }
    List<Integer> letters = new ArrayList<>(rest.letters.size() + 1);
    letters.add(letter);
    letters.addAll(rest.letters);
    for (int i = 1; i < letters.size(); i++) {
      if (!letters.get(i).equals(letters.get(i - 1))) {
        List<Integer> divisor = new ArrayList<>(letters);
        divisor.remove(i);
        if (!known.contains(divisor)) {
          return java.util.Optional.empty();
        }
      }
    }
    long[] product = rest.values.clone();
    multiply(product, values.get(letter));
    return java.util.Optional.of(
        new Word(List.copyOf(letters), sum(gradeOf.get(letter), rest.grade), product));
  }

  static List<Integer> sum(List<Integer> a, List<Integer> b) {
    Integer[] sum = new Integer[a.size()];
    java.util.Arrays.setAll(sum, i -> a.get(i) + b.get(i));
    return List.of(sum);
  }

  private static int compare(List<Integer> a, List<Integer> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int byLetter = Integer.compare(a.get(i), b.get(i));
      if (byLetter != 0) {
        return byLetter;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  private ModularRows rowsOf(List<Integer> grade) {
    return rows.computeIfAbsent(grade, g -> new ModularRows(p));
  }

  /** The number of independent products of the current degree in one grade. */
  int rank(List<Integer> grade) {
    return rowsOf(grade).rank();
  }

  /** The number of independent products of a degree. */
  int count(int degree) {
    return standard.get(degree).size();
  }

  /** The standard words of a degree. */
  List<List<Integer>> words(int degree) {
    return standard.get(degree).stream().map(w -> w.letters).toList();
  }

  /** The values of the standard words of a degree at the points. */
  List<long[]> wordValues(int degree) {
    return standard.get(degree).stream().map(w -> w.values).toList();
  }

  /** The grades of the standard words of a degree. */
  List<List<Integer>> wordGrades(int degree) {
    return standard.get(degree).stream().map(w -> w.grade).toList();
  }

  /** The values of any word at the points. */
  long[] valuesOfWord(List<Integer> letters) {
    return product(letters);
  }

  /** The number of points. */
  int points() {
    return points.size();
  }

  /** The leading words of the relations found so far. */
  List<List<Integer>> leading() {
    return List.copyOf(leading);
  }

  /** Adds a generator of the current degree unless it depends on the products of its grade. */
  boolean add(long[] form, List<Integer> grade) {
    int degree = standard.size() - 1;
    long[] at = valuesOf(form, degree);
    if (!rowsOf(grade).add(at.clone())) {
      return false;
    }
    List<Integer> letter = List.of(degrees.size());
    degrees.add(degree);
    gradeOf.add(grade);
    coefficients.add(form);
    values.add(at);
    standard.get(degree).add(new Word(letter, grade, at));
    known.add(letter);
    return true;
  }
}
