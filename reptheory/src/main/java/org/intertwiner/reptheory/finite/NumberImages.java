package org.intertwiner.reptheory.finite;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.jspecify.annotations.Nullable;

/**
 * The images of a list of numbers under many embeddings: coefficients are reduced once for each
 * prime, so that an embedding costs one multiplication for each term.
 */
final class NumberImages {
  private final int[] conductors;
  private final int[][] exponents;
  private final BigInteger[][] numerators;
  private final BigInteger[][] denominators;
  private @Nullable ModP field;
  private long[][] coefficients = {};

  NumberImages(List<Cyclotomic> numbers) {
    int count = numbers.size();
    this.conductors = new int[count];
    this.exponents = new int[count][];
    this.numerators = new BigInteger[count][];
    this.denominators = new BigInteger[count][];
    for (int i = 0; i < count; i++) {
      Map<Integer, Rational> terms = numbers.get(i).coefficients();
      conductors[i] = numbers.get(i).conductor();
      exponents[i] = new int[terms.size()];
      numerators[i] = new BigInteger[terms.size()];
      denominators[i] = new BigInteger[terms.size()];
      int j = 0;
      for (Map.Entry<Integer, Rational> term : terms.entrySet()) {
        exponents[i][j] = term.getKey();
        numerators[i][j] = term.getValue().numerator();
        denominators[i][j++] = term.getValue().denominator();
      }
    }
  }

  /**
   * The image of every number.
   *
   * @throws ArithmeticException if the prime divides a denominator
   */
  long[] under(Embedding embedding) {
    ModP p = embedding.field();
    if (p != field) {
      reduce(p);
    }
    long[] images = new long[conductors.length];
    for (int i = 0; i < images.length; i++) {
      long sum = 0;
      for (int j = 0; j < exponents[i].length; j++) {
        sum = p.accumulate(sum, coefficients[i][j], embedding.root(conductors[i], exponents[i][j]));
      }
      images[i] = p.reduce(sum);
    }
    return images;
  }

  private void reduce(ModP p) {
    BigInteger prime = BigInteger.valueOf(p.p());
    long[][] reduced = new long[conductors.length][];
    for (int i = 0; i < reduced.length; i++) {
      reduced[i] = new long[exponents[i].length];
      for (int j = 0; j < reduced[i].length; j++) {
        long numerator = numerators[i][j].mod(prime).longValue();
        reduced[i][j] =
            denominators[i][j].equals(BigInteger.ONE)
                ? numerator
                : p.mul(numerator, p.inv(denominators[i][j].mod(prime).longValue()));
      }
    }
    coefficients = reduced;
    field = p;
  }
}
