package org.intertwiner.harmonic.invariant;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.ModularEmbedding;
import org.intertwiner.algebra.ring.ModularInterpolation;
import org.intertwiner.algebra.ring.Primes;
import org.intertwiner.algebra.ring.Rational;

/**
 * Lifts rows over ℚ(ζ_N) from their residues: interpolation over the embeddings of a prime, Chinese
 * remainders over primes, rational reconstruction, accepted when one more prime agrees. What is
 * lifted is proved elsewhere. Source: von zur Gathen and Gerhard (2013), chapter 5.
 */
final class RowLift {
  private static final int MOST_PRIMES = 600;

  private final GradedAction action;
  private final Images images;
  private final List<Integer> shape = new ArrayList<>();
  private int[] basis = {};
  private BigInteger modulus = BigInteger.ONE;
  private BigInteger[] residues = {};

  /** Residues of all rows at an embedding, empty where it is a bad one. */
  interface Images {
    Optional<List<long[]>> at(ModularEmbedding embedding);
  }

  private RowLift(GradedAction action, Images images) {
    this.action = action;
    this.images = images;
  }

  /** The rows, scaled to coprime whole coefficients. */
  static List<Cyclotomic[]> of(GradedAction action, long above, Images images) {
    return new RowLift(action, images).lift(above);
  }

  /** At how many embeddings the rows are looked at for each prime. */
  static long embeddings(GradedAction action) {
    long totient = action.order();
    for (long q : Primes.factor(action.order()).keySet()) {
      totient -= totient / q;
    }
    return action.isReal() ? (totient + 1) / 2 : totient;
  }

  private List<Cyclotomic[]> lift(long above) {
    long p = above;
    Optional<Rational[]> candidate = Optional.empty();
    for (int i = 0; i < MOST_PRIMES; i++) {
      Interruption.check();
      p = action.primeAfter(p);
      Optional<long[]> next = atPrime(p);
      if (next.isPresent()) {
        if (candidate.isPresent() && agrees(candidate.get(), next.get(), p)) {
          return assemble(candidate.get());
        }
        join(next.get(), p);
        candidate = reconstruct();
      }
    }
    throw new IllegalStateException("no rational reconstruction after " + MOST_PRIMES + " primes");
  }

  /** All coefficients of all rows in the basis of the field modulo p. */
  private Optional<long[]> atPrime(long p) {
    ModularInterpolation interpolation = ModularInterpolation.of(action.embedding(p, 1));
    int[] units = interpolation.units();
    basis = interpolation.basisExponents();
    List<List<long[]>> all = new ArrayList<>();
    for (int k = 0; k < units.length; k++) {
      int mirrored = action.order() - units[k];
      if (action.isReal() && action.order() > 2 && mirrored < units[k]) {
        all.add(all.get(java.util.Arrays.binarySearch(units, mirrored)));
        continue;
      }
      Optional<List<long[]>> here = images.at(action.embedding(p, units[k]));
      if (here.isEmpty()) {
        return Optional.empty();
      }
      all.add(here.get());
    }
    shape.clear();
    all.get(0).forEach(r -> shape.add(r.length));
    long[] out = new long[shape.stream().mapToInt(s -> s).sum() * basis.length];
    long[] values = new long[units.length];
    int next = 0;
    for (int r = 0; r < shape.size(); r++) {
      for (int j = 0; j < shape.get(r); j++) {
        boolean zero = true;
        for (int k = 0; k < units.length; k++) {
          values[k] = all.get(k).get(r)[j];
          zero &= values[k] == 0;
        }
        if (!zero) {
          System.arraycopy(interpolation.coefficients(values), 0, out, next, basis.length);
        }
        next += basis.length;
      }
    }
    return Optional.of(out);
  }

  private void join(long[] next, long p) {
    BigInteger prime = BigInteger.valueOf(p);
    if (residues.length == 0) {
      residues = new BigInteger[next.length];
      java.util.Arrays.fill(residues, BigInteger.ZERO);
    }
    BigInteger inverse = modulus.modInverse(prime);
    for (int i = 0; i < next.length; i++) {
      if (next[i] != 0 || residues[i].signum() != 0) {
        BigInteger step =
            BigInteger.valueOf(next[i]).subtract(residues[i]).multiply(inverse).mod(prime);
        residues[i] = residues[i].add(modulus.multiply(step));
      }
    }
    modulus = modulus.multiply(prime);
  }

  private Optional<Rational[]> reconstruct() {
    BigInteger bound = modulus.shiftRight(1).sqrt();
    Rational[] fractions = new Rational[residues.length];
    for (int i = 0; i < residues.length; i++) {
      Optional<Rational> fraction = Rational.reconstruct(residues[i], modulus, bound);
      if (fraction.isEmpty()) {
        return Optional.empty();
      }
      fractions[i] = fraction.get();
    }
    return Optional.of(fractions);
  }

  private static boolean agrees(Rational[] candidate, long[] next, long p) {
    BigInteger prime = BigInteger.valueOf(p);
    for (int i = 0; i < next.length; i++) {
      long left = candidate[i].numerator().mod(prime).longValue();
      long right = candidate[i].denominator().mod(prime).longValue() * next[i] % p;
      if (left != right) {
        return false;
      }
    }
    return true;
  }

  private List<Cyclotomic[]> assemble(Rational[] fractions) {
    List<Cyclotomic[]> rows = new ArrayList<>();
    int next = 0;
    for (int length : shape) {
      int end = next + length * basis.length;
      Rational scale = primitive(fractions, next, end);
      Cyclotomic[] row = new Cyclotomic[length];
      for (int j = 0; j < length; j++) {
        Map<Integer, Rational> terms = new TreeMap<>();
        for (int e = 0; e < basis.length; e++) {
          Rational q = fractions[next++];
          if (!q.isZero()) {
            terms.put(basis[e], q.multiply(scale));
          }
        }
        row[j] = terms.isEmpty() ? Cyclotomic.ZERO : Cyclotomic.of(action.order(), terms);
      }
      rows.add(row);
    }
    return rows;
  }

  private static Rational primitive(Rational[] fractions, int from, int to) {
    BigInteger common = BigInteger.ONE;
    BigInteger content = BigInteger.ZERO;
    for (int i = from; i < to; i++) {
      BigInteger denominator = fractions[i].denominator();
      common = common.divide(common.gcd(denominator)).multiply(denominator);
    }
    for (int i = from; i < to; i++) {
      content =
          content.gcd(fractions[i].numerator().multiply(common).divide(fractions[i].denominator()));
    }
    return content.signum() == 0 ? Rational.ONE : Rational.of(common, content);
  }
}
