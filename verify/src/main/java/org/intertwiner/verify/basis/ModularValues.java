package org.intertwiner.verify.basis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.ModularEmbedding;
import org.intertwiner.algebra.ring.PrimeField;
import org.intertwiner.algebra.ring.Primes;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.certificate.BasisBlock;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * All numbers of a document as residues modulo one prime p: the image of the ring that they
 * generate in 𝔽_p, square roots included.
 *
 * <p>For a prime q that divides the conductor n (made a multiple of 4) √q lies in ℚ(ζₙ), and its
 * image is that of the cyclotomic number; otherwise √q is independent of the field and either of
 * its roots will do, here a Gauss sum.
 */
final class ModularValues {
  private static final long LEAST = 1L << 30;
  private static final long LARGEST_MODULUS = 1L << 26;
  private static final int LARGEST_CONDUCTOR = 1 << 20;

  /** The matrix of one generator on a whole representation, by rows. */
  record Rows(int[][] columns, long[][] values) {
    long[] times(long[] vector, long p) {
      long[] image = new long[columns.length];
      for (int r = 0; r < image.length; r++) {
        long sum = 0;
        for (int e = 0; e < columns[r].length; e++) {
          sum = (sum + values[r][e] * vector[columns[r][e]]) % p;
        }
        image[r] = sum;
      }
      return image;
    }
  }

  private final ModularEmbedding embedding;
  private final long p;
  private final Map<Cyclotomic, Long> numbers = new HashMap<>();
  private final Map<Rational, Long> roots = new HashMap<>();

  private ModularValues(ModularEmbedding embedding) {
    this.embedding = embedding;
    this.p = embedding.field().characteristic();
  }

  /** Empty where the field of the numbers has no small enough prime. */
  static Optional<ModularValues> of(PolynomialBasis basis) {
    Set<Cyclotomic> numbers = new HashSet<>();
    Set<Rational> squares = new HashSet<>();
    for (RepresentationDescription r : List.of(basis.action(), basis.in(), basis.out())) {
      for (RepresentationDescription.Part part : r.parts()) {
        squares.addAll(part.norms());
        part.matrices().forEach(m -> numbers.addAll(m.values()));
      }
    }
    Set<Form> forms = Collections.newSetFromMap(new IdentityHashMap<>());
    for (BasisBlock block : basis.blocks()) {
      for (PolynomialMatrix element : block.elements()) {
        for (PolynomialMatrix.Entry e : element.entries()) {
          numbers.add(e.factor());
          squares.add(e.square());
          forms.add(e.base());
        }
      }
    }
    for (Form form : forms) {
      for (int i = 0; i < form.monomials().count(); i++) {
        numbers.add(form.coefficient(i));
      }
    }
    return of(numbers, squares);
  }

  /** Empty where the field of the numbers and roots has no small enough prime. */
  static Optional<ModularValues> of(Set<Cyclotomic> numbers, Set<Rational> squares) {
    long conductor = 4;
    for (Cyclotomic x : numbers) {
      conductor = lcm(conductor, x.conductor());
      if (conductor > LARGEST_CONDUCTOR) {
        return Optional.empty();
      }
    }
    long modulus = conductor;
    for (long q : primes(squares)) {
      modulus = lcm(modulus, q == 2 ? 8 : q);
      if (modulus > LARGEST_MODULUS || conductor > LARGEST_CONDUCTOR) {
        return Optional.empty();
      }
    }
    long above = LEAST;
    while (true) {
      above = PrimeField.primeCongruentToOne(modulus, above);
      ModularEmbedding embedding =
          ModularEmbedding.of(PrimeField.of(above), Math.toIntExact(conductor), 1);
      if (numbers.stream().allMatch(embedding::isDefinedAt)) {
        return Optional.of(new ModularValues(embedding));
      }
    }
  }

  private static Set<Long> primes(Set<Rational> squares) {
    Set<Long> primes = new TreeSet<>();
    for (Rational square : squares) {
      for (BigInteger part : List.of(square.numerator(), square.denominator())) {
        if (part.bitLength() > 62) {
          primes.add(LARGEST_MODULUS + 1);
        } else {
          primes.addAll(Primes.factor(part.longValueExact()).keySet());
        }
      }
    }
    return primes;
  }

  private static long lcm(long a, long b) {
    return a / BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).longValue() * b;
  }

  long prime() {
    return p;
  }

  long of(Cyclotomic number) {
    return number.isZero() ? 0 : numbers.computeIfAbsent(number, embedding::at);
  }

  /** The image of √square. */
  long root(Rational square) {
    if (square.isOne()) {
      return 1;
    }
    return roots.computeIfAbsent(
        square,
        s -> {
          long above = rootOf(s.numerator().longValueExact());
          long below = rootOf(s.denominator().longValueExact());
          return above * embedding.field().inverse(below) % p;
        });
  }

  private long rootOf(long n) {
    long product = 1;
    for (Map.Entry<Long, Integer> factor : Primes.factor(n).entrySet()) {
      long q = factor.getKey();
      product = product * Primes.powerModulo(q, factor.getValue() / 2, p) % p;
      if (factor.getValue() % 2 == 1) {
        product = product * rootOfPrime(q) % p;
      }
    }
    return product;
  }

  private long rootOfPrime(long q) {
    boolean inside = q == 2 ? embedding.order() % 8 == 0 : embedding.order() % q == 0;
    if (inside) {
      return of(Cyclotomic.sqrt(q));
    }
    long zeta = embedding.field().rootOfUnity(q == 2 ? 8 : q);
    if (q == 2) {
      return (zeta + embedding.field().inverse(zeta)) % p;
    }
    long sum = 0;
    for (long a = 1; a < q; a++) {
      boolean residue = Primes.powerModulo(a, (q - 1) / 2, q) == 1;
      long power = Primes.powerModulo(zeta, a, p);
      sum = (sum + (residue ? power : p - power)) % p;
    }
    // the sum squares to q or to −q; i is in the field
    return q % 4 == 1 ? sum : sum * of(Cyclotomic.I) % p;
  }

  /** The matrix of a generator on one part, in the orthonormal basis, dense. */
  long[][] dense(RepresentationDescription.Part part, int generator) {
    long[][] rows = new long[part.size()][part.size()];
    for (SparseMatrix.Entry<Cyclotomic> e : part.matrices().get(generator).entries()) {
      rows[e.row()][e.column()] = entry(part, e);
    }
    return rows;
  }

  private long entry(RepresentationDescription.Part part, SparseMatrix.Entry<Cyclotomic> e) {
    Rational ratio = part.norms().get(e.row()).divide(part.norms().get(e.column()));
    return of(e.value()) * root(ratio) % p;
  }

  /** The matrix of a generator on a whole representation. */
  Rows rows(RepresentationDescription representation, int generator) {
    List<int[]> columns = new ArrayList<>();
    List<long[]> values = new ArrayList<>();
    for (RepresentationDescription.Part part : representation.parts()) {
      List<List<SparseMatrix.Entry<Cyclotomic>>> lines = new ArrayList<>();
      for (int r = 0; r < part.size(); r++) {
        lines.add(new ArrayList<>());
      }
      part.matrices().get(generator).entries().forEach(e -> lines.get(e.row()).add(e));
      for (int copy = 0; copy < part.copies(); copy++) {
        int start = columns.size();
        for (List<SparseMatrix.Entry<Cyclotomic>> line : lines) {
          columns.add(line.stream().mapToInt(e -> e.column() + start).toArray());
          values.add(line.stream().mapToLong(e -> entry(part, e)).toArray());
        }
      }
    }
    return new Rows(columns.toArray(new int[0][]), values.toArray(new long[0][]));
  }
}
