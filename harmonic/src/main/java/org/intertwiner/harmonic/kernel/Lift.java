package org.intertwiner.harmonic.kernel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.ModularEmbedding;
import org.intertwiner.algebra.ring.ModularInterpolation;
import org.intertwiner.algebra.ring.Rational;

/**
 * Lifts a subspace of ℚ(ζ_N)ⁿ from its reduced echelon forms modulo primes: interpolation over the
 * embeddings of a prime, Chinese remainders over primes, rational reconstruction.
 *
 * <p>A lift is accepted when its fractions are much smaller than the primes used could hold, or, to
 * be surer, when it agrees with one more prime; the basis built from it is proved later, by its
 * certificate. The zero space needs neither: a rank modulo a prime bounds the rank from below.
 * Source: von zur Gathen and Gerhard, Modern Computer Algebra (2013), chapter 5.
 */
final class Lift {
  private static final int MOST_PRIMES = 400;

  /** How much speaks for a lift before it is accepted. */
  enum Acceptance {
    /** Fractions that leave spare bits: for bases that are solved anew if their proof fails. */
    SMALL,
    /** The agreement of one more prime. */
    CONFIRMED
  }

  private final int order;
  private final boolean real;
  private final int width;
  private final int[] units;
  private int[] basis = {};
  private final Function<ModularEmbedding, ResidueSpace> solve;
  private List<Integer> pivots = List.of();
  private int dimension = -1;
  private final Map<Long, BigInteger[]> residues = new HashMap<>();
  private BigInteger modulus = BigInteger.ONE;

  /** The space modulo the first prime, where it was solved before it is asked for. */
  private Optional<ResidueSpace> solved = Optional.empty();

  private Lift(int order, boolean real, int width, Function<ModularEmbedding, ResidueSpace> solve) {
    this.order = order;
    this.real = real;
    this.width = width;
    this.solve = solve;
    this.units = units(order);
  }

  /**
   * The basis of the space in reduced echelon form.
   *
   * @param order N, such that the space is defined over ℚ(ζ_N)
   * @param real whether it is defined over the real subfield
   * @param acceptance when a lift is accepted
   * @param primes the primes in their order
   * @param solve the reduced space modulo a prime, at an embedding of ζ_N
   */
  static List<Cyclotomic[]> of(
      int order,
      boolean real,
      int width,
      Acceptance acceptance,
      LiftPrimes primes,
      Function<ModularEmbedding, ResidueSpace> solve) {
    Lift lift = new Lift(order, real && order > 2, width, solve);
    if (order == 1 && acceptance == Acceptance.SMALL) {
      Optional<List<Cyclotomic[]>> rows = lift.fromOnePrime(primes.at(1, 0));
      if (rows.isPresent()) {
        return rows.get();
      }
    }
    Optional<Map<Long, Cyclotomic>> candidate = Optional.empty();
    for (int i = 0; i < MOST_PRIMES; i++) {
      LiftPrimes.Place place = primes.at(order, i);
      long p = place.prime();
      Optional<Map<Long, long[]>> next = lift.atPrime(place);
      if (next.isPresent()) {
        if (lift.dimension == 0) {
          return List.of();
        }
        if (candidate.isPresent() && lift.agrees(candidate.get(), next.get(), place)) {
          return lift.assemble(candidate.get());
        }
        lift.join(next.get(), p);
        candidate = lift.reconstruct(acceptance);
        if (candidate.isPresent() && acceptance == Acceptance.SMALL) {
          return lift.assemble(candidate.get());
        }
      }
    }
    throw new IllegalStateException("no rational reconstruction after " + MOST_PRIMES + " primes");
  }

  /** The rows, where all their entries are small fractions; the space is kept if they are not. */
  private Optional<List<Cyclotomic[]>> fromOnePrime(LiftPrimes.Place place) {
    ResidueSpace space = solve.apply(place.embedding(1));
    List<Cyclotomic[]> rows = new ArrayList<>(space.rows().size());
    for (ResidueVector vector : space.rows()) {
      Cyclotomic[] row = new Cyclotomic[width];
      Arrays.fill(row, Cyclotomic.ZERO);
      for (int j = 0; j < vector.count(); j++) {
        Optional<Cyclotomic> number = place.smallFraction(vector.values()[j]);
        if (number.isEmpty()) {
          solved = Optional.of(space);
          return Optional.empty();
        }
        row[vector.places()[j]] = number.get();
      }
      rows.add(row);
    }
    return Optional.of(rows);
  }

  private ResidueSpace solve(ModularEmbedding embedding) {
    if (solved.isEmpty()) {
      return solve.apply(embedding);
    }
    ResidueSpace space = solved.get();
    solved = Optional.empty();
    return space;
  }

  /** The coefficients in the basis of ℚ(ζ_N) modulo p of all entries that are not zero. */
  private Optional<Map<Long, long[]>> atPrime(LiftPrimes.Place place) {
    ModularInterpolation interpolation = place.interpolation();
    basis = interpolation.basisExponents();
    Map<Long, long[]> values = new HashMap<>();
    for (int k = 0; k < units.length; k++) {
      if (real && 2 * units[k] > order) {
        continue;
      }
      ResidueSpace space = solve(place.embedding(units[k]));
      if (!isAdmitted(space, k == 0)) {
        return Optional.empty();
      }
      if (dimension == 0) {
        return Optional.of(values);
      }
      int mirrored = indexOf(order - units[k]);
      for (int r = 0; r < space.rows().size(); r++) {
        ResidueVector row = space.rows().get(r);
        for (int j = 0; j < row.count(); j++) {
          long at = (long) r * width + row.places()[j];
          long[] entry = values.get(at);
          if (entry == null) {
            entry = new long[units.length];
            values.put(at, entry);
          }
          entry[k] = row.values()[j];
          if (real) {
            entry[mirrored] = row.values()[j];
          }
        }
      }
    }
    for (Map.Entry<Long, long[]> value : values.entrySet()) {
      value.setValue(interpolation.coefficients(value.getValue()));
    }
    return Optional.of(values);
  }

  /**
   * Whether a space has the generic dimension and pivots as far as they are known. Bad primes and
   * embeddings have a larger space or later pivots; a better space than all before starts anew.
   */
  private boolean isAdmitted(ResidueSpace space, boolean firstOfPrime) {
    if (space.rows().size() == dimension && space.pivots().equals(pivots)) {
      return true;
    }
    boolean better =
        dimension < 0
            || space.rows().size() < dimension
            || (space.rows().size() == dimension && isEarlier(space.pivots(), pivots));
    if (better) {
      dimension = space.rows().size();
      pivots = space.pivots();
      residues.clear();
      modulus = BigInteger.ONE;
    }
    return better && firstOfPrime;
  }

  private static boolean isEarlier(List<Integer> a, List<Integer> b) {
    for (int i = 0; i < a.size(); i++) {
      if (!a.get(i).equals(b.get(i))) {
        return a.get(i) < b.get(i);
      }
    }
    return false;
  }

  private static int[] units(int order) {
    int[] units = new int[order];
    int count = 0;
    for (int k = 1; k <= order; k++) {
      if (Conductors.gcd(k, order) == 1) {
        units[count++] = k;
      }
    }
    return Arrays.copyOf(units, count);
  }

  private int indexOf(int unit) {
    return Math.max(0, java.util.Arrays.binarySearch(units, Math.floorMod(unit, order)));
  }

  private void join(Map<Long, long[]> next, long p) {
    BigInteger prime = BigInteger.valueOf(p);
    if (modulus.equals(BigInteger.ONE)) {
      for (Map.Entry<Long, long[]> entry : next.entrySet()) {
        BigInteger[] values = new BigInteger[units.length];
        for (int e = 0; e < values.length; e++) {
          values[e] = BigInteger.valueOf(entry.getValue()[e]);
        }
        residues.put(entry.getKey(), values);
      }
      modulus = prime;
      return;
    }
    BigInteger inverse = modulus.modInverse(prime);
    for (Long at : next.keySet()) {
      residues.computeIfAbsent(at, x -> zeros(units.length));
    }
    for (Map.Entry<Long, BigInteger[]> entry : residues.entrySet()) {
      long[] values = next.getOrDefault(entry.getKey(), new long[units.length]);
      for (int e = 0; e < values.length; e++) {
        BigInteger old = entry.getValue()[e];
        BigInteger step = BigInteger.valueOf(values[e]).subtract(old).multiply(inverse).mod(prime);
        entry.getValue()[e] = old.add(modulus.multiply(step));
      }
    }
    modulus = modulus.multiply(prime);
  }

  private static BigInteger[] zeros(int n) {
    BigInteger[] zeros = new BigInteger[n];
    java.util.Arrays.fill(zeros, BigInteger.ZERO);
    return zeros;
  }

  private Optional<Map<Long, Cyclotomic>> reconstruct(Acceptance acceptance) {
    BigInteger bound =
        modulus.shiftRight(acceptance == Acceptance.SMALL ? LiftPrimes.SPARE_BITS : 1).sqrt();
    Map<Long, Cyclotomic> entries = new HashMap<>(residues.size() * 2);
    Map<List<BigInteger>, Cyclotomic> known = new HashMap<>();
    for (Map.Entry<Long, BigInteger[]> entry : residues.entrySet()) {
      List<BigInteger> residue = Arrays.asList(entry.getValue());
      Cyclotomic number = known.get(residue);
      if (number == null) {
        Optional<Cyclotomic> found = reconstruct(residue, bound);
        if (found.isEmpty()) {
          return Optional.empty();
        }
        number = found.get();
        known.put(residue, number);
      }
      entries.put(entry.getKey(), number);
    }
    return Optional.of(entries);
  }

  private Optional<Cyclotomic> reconstruct(List<BigInteger> residue, BigInteger bound) {
    if (order == 1) {
      Optional<Rational> q = Rational.reconstruct(residue.get(0), modulus, bound);
      return q.isEmpty() ? Optional.empty() : Optional.of(Cyclotomic.of(q.get()));
    }
    Map<Integer, Rational> terms = new TreeMap<>();
    for (int e = 0; e < units.length; e++) {
      if (residue.get(e).signum() != 0) {
        Optional<Rational> q = Rational.reconstruct(residue.get(e), modulus, bound);
        if (q.isEmpty()) {
          return Optional.empty();
        }
        terms.put(basis[e], q.get());
      }
    }
    return Optional.of(Cyclotomic.of(order, terms));
  }

  private boolean agrees(
      Map<Long, Cyclotomic> candidate, Map<Long, long[]> next, LiftPrimes.Place place) {
    ModularEmbedding embedding = place.embedding(1);
    long p = place.prime();
    if (!candidate.keySet().containsAll(next.keySet())) {
      return false;
    }
    for (Map.Entry<Long, Cyclotomic> entry : candidate.entrySet()) {
      long[] terms = next.getOrDefault(entry.getKey(), new long[units.length]);
      long value = 0;
      for (int e = 0; e < terms.length; e++) {
        value = (value + terms[e] * embedding.zeta(basis[e])) % p;
      }
      if (!embedding.isDefinedAt(entry.getValue()) || embedding.at(entry.getValue()) != value) {
        return false;
      }
    }
    return true;
  }

  private List<Cyclotomic[]> assemble(Map<Long, Cyclotomic> entries) {
    List<Cyclotomic[]> rows = new ArrayList<>();
    for (int r = 0; r < dimension; r++) {
      Cyclotomic[] row = new Cyclotomic[width];
      for (int j = 0; j < width; j++) {
        row[j] = entries.getOrDefault((long) r * width + j, Cyclotomic.ZERO);
      }
      rows.add(row);
    }
    return rows;
  }
}
