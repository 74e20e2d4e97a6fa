package org.intertwiner.reptheory.finite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/**
 * The irreducible characters of a finite group by the method of Burnside, Dixon and Schneider.
 *
 * <p><em>Method:</em> modulo a prime p ≡ 1 modulo the exponent, 2³⁰ &lt; p &lt; 2³¹, the characters
 * are the common eigenvectors of the class matrices, which are split smallest classes first;
 * degrees follow from the norm, and the values are lifted by Fourier transforms along power maps,
 * one character of each Galois orbit. The linear characters are read off the relations modulo the
 * derived subgroup, and only what is orthogonal to them is split. What comes out is only a
 * candidate: {@link CharacterTableCertificate} proves it. <em>Shape:</em> k rows of k values,
 * classes in the order of {@link FiniteGroup#classes()}; rows by degree, then lexicographically
 * with greater real (then imaginary) parts first, so that the trivial character is row 0.
 * <em>Complexity:</em> Σ|C_r|·k group products over the classes used, and O(k³) operations modulo
 * p. <em>Source:</em> Dixon (1967); Schneider (1990).
 */
public final class CharacterTables {
  private static final long SEED = 0x1d2c3b4a59687786L;
  private static final int PRIMES = 4;

  private CharacterTables() {}

  /**
   * The candidate table.
   *
   * @param group a finite group
   * @param limits how large the group may be
   * @return the rows, each with one value for every class
   * @throws LimitExceeded if the group is past the limits
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static List<List<Cyclotomic>> derive(FiniteGroup<?> group, CharacterTableLimits limits) {
    limits.require(group);
    CommutatorQuotient quotient = new CommutatorQuotient(group);
    List<List<Cyclotomic>> rows = new ArrayList<>(quotient.characters());
    if (rows.size() < group.classes().count()) {
      rows.addAll(nonlinear(group, quotient));
    }
    return sorted(rows);
  }

  /**
   * The Frobenius–Schur indicators of a proved table.
   *
   * <p>They are 1, 0 or −1 for irreducible characters, hence known from their residues modulo one
   * prime.
   *
   * @param group a finite group
   * @param rows the irreducible characters
   * @return (1/|G|) Σ_g χ(g²) for every row
   */
  public static List<Integer> indicators(FiniteGroup<?> group, List<List<Cyclotomic>> rows) {
    ConjugacyClasses classes = group.classes();
    TableNumbers numbers = new TableNumbers(rows);
    ModP field = ModP.of(numbers.conductor(), 0);
    long[] residues = numbers.residues(field, 1);
    long[] weights = new long[classes.count()];
    for (int c = 0; c < weights.length; c++) {
      int square = classes.power(c, 2);
      weights[square] = field.add(weights[square], field.of(classes.size(c)));
    }
    long inverse = field.inv(field.of(group.order()));
    List<Integer> indicators = new ArrayList<>(rows.size());
    for (int[] row : numbers.ids()) {
      long sum = 0;
      for (int c = 0; c < weights.length; c++) {
        sum = field.reduce(sum + weights[c] * residues[row[c]]);
      }
      indicators.add((int) field.centred(field.mul(sum, inverse)));
    }
    return indicators;
  }

  /**
   * The eigenvalues of an element in a representation, from its character.
   *
   * @param group a finite group
   * @param character the values of a character by class
   * @param conjugacyClass the class of g, of elements of order n
   * @return at j the multiplicity of exp(2πij/n), j = 0 … n − 1
   * @throws InvalidInput if there are no such multiplicities, so that it is no character
   */
  public static List<Long> eigenvalues(
      FiniteGroup<?> group, List<Cyclotomic> character, int conjugacyClass) {
    ConjugacyClasses classes = group.classes();
    int n = classes.elementOrder(conjugacyClass);
    List<Cyclotomic> along = new ArrayList<>();
    int conductor = n;
    for (int l = 0; l < n; l++) {
      along.add(character.get(classes.power(conjugacyClass, l)));
      conductor = TableNumbers.lcm(conductor, along.get(l).conductor());
    }
    ModP field = ModP.of(conductor, 0);
    long[] residues = new NumberImages(along).under(new Embedding(field, 1));
    long[] sums = new Dft(field, n, true).apply(residues);
    Map<Integer, Rational> terms = new HashMap<>();
    List<Long> multiplicities = new ArrayList<>();
    for (int j = 0; j < n; j++) {
      long m = field.mul(sums[j], field.inv(n));
      multiplicities.add(m);
      terms.put(j, Rational.of(m));
    }
    for (int l = 0; l < n; l++) {
      Map<Integer, Rational> powers = new HashMap<>();
      for (int j = 0; j < n; j++) {
        powers.merge((int) ((long) j * l % n), terms.get(j), Rational::add);
      }
      if (!Cyclotomic.of(n, powers).equals(along.get(l))) {
        throw new InvalidInput(
            "eigenvalues of a class function of " + group.name(),
            character.toString(),
            "a character",
            "its values along a cyclic group are no sums of roots of unity");
      }
    }
    return List.copyOf(multiplicities);
  }

  /**
   * Representatives of the automorphisms of ℚ(ζ_n) among the units modulo a multiple.
   *
   * @param n a conductor
   * @param exponent a multiple of n
   * @return units modulo the exponent, one for each unit modulo n
   */
  public static List<Integer> units(int n, long exponent) {
    List<Integer> found = new ArrayList<>();
    boolean[] seen = new boolean[n];
    for (int u = 1; u <= exponent; u++) {
      if (!seen[u % n] && CharacterLift.gcd(u, Math.toIntExact(exponent)) == 1) {
        seen[u % n] = true;
        found.add(u);
      }
    }
    return found;
  }

  /**
   * Which rows are connected by their products over the elements of order prime to p.
   *
   * @param group a finite group
   * @param rows a proved table
   * @param p a prime
   * @return the connected components, each ascending, by their first row: the p-blocks
   */
  public static List<List<Integer>> blocks(
      FiniteGroup<?> group, List<List<Cyclotomic>> rows, long p) {
    return new TableBlocks(group, new TableNumbers(rows)).components(p);
  }

  private static List<List<Cyclotomic>> nonlinear(
      FiniteGroup<?> group, CommutatorQuotient quotient) {
    ClassActions actions = new ClassActions(group);
    for (int attempt = 0; ; attempt++) {
      try {
        return modulo(actions, quotient, ModP.of(Math.toIntExact(group.exponent()), attempt));
      } catch (ArithmeticException unlucky) {
        if (attempt + 1 == PRIMES) {
          throw new LimitExceeded(
              "character table of " + group.name(),
              unlucky.getMessage(),
              "a prime modulo which the class algebra splits",
              "check that the group's class data are right with GroupLaws");
        }
      }
    }
  }

  private static List<List<Cyclotomic>> modulo(
      ClassActions actions, CommutatorQuotient quotient, ModP field) {
    RandomGenerator random = new SplittableRandom(SEED);
    List<long[]> vectors = new ClassAlgebraSplit(actions, field, random).beyondLinear(quotient);
    Map<Long, Long> degrees = degreesBySquare(actions.group().order(), field);
    long[] degree = new long[vectors.size()];
    for (int i = 0; i < degree.length; i++) {
      degree[i] = degree(actions, field, degrees, vectors.get(i));
      field.scale(vectors.get(i), degree[i]);
    }
    return new GaloisLift(actions.classes(), field).lift(vectors, degree);
  }

  private static Map<Long, Long> degreesBySquare(long order, ModP field) {
    Map<Long, Long> degrees = new HashMap<>();
    for (long d = 1; d * d <= order; d++) {
      if (order % d == 0) {
        degrees.put(field.of(d * d), d);
      }
    }
    return degrees;
  }

  /** χ(1)² = |G| / Σ |C| v(C) v(C⁻¹) where v = χ/χ(1). */
  private static long degree(ClassActions actions, ModP field, Map<Long, Long> degrees, long[] v) {
    long norm = 0;
    for (int c = 0; c < v.length; c++) {
      long term = field.mul(v[c], v[actions.classes().inverse(c)]);
      norm = field.reduce(norm + term * field.of(actions.size(c)));
    }
    if (norm != 0) {
      Long degree = degrees.get(field.mul(field.of(actions.group().order()), field.inv(norm)));
      if (degree != null) {
        return degree;
      }
    }
    throw new ArithmeticException("no degree fits an eigenvector modulo " + field.p());
  }

  private static List<List<Cyclotomic>> sorted(List<List<Cyclotomic>> rows) {
    Map<Cyclotomic, Integer> rank = new HashMap<>();
    rows.forEach(row -> row.forEach(value -> rank.put(value, 0)));
    List<Cyclotomic> values = new ArrayList<>(rank.keySet());
    values.sort(new CyclotomicOrder());
    for (int i = 0; i < values.size(); i++) {
      rank.put(values.get(i), i);
    }
    List<Ranked> ranked = new ArrayList<>();
    for (List<Cyclotomic> row : rows) {
      ranked.add(new Ranked(row, row.stream().mapToInt(rank::get).toArray()));
    }
    ranked.sort(Comparator.naturalOrder());
    return ranked.stream().map(Ranked::row).toList();
  }

  /** Rank 0 is the greatest value, so that degrees ascend with descending rank at the identity. */
  private record Ranked(List<Cyclotomic> row, int[] ranks) implements Comparable<Ranked> {
    @Override
    public int compareTo(Ranked other) {
      int byDegree = Integer.compare(other.ranks[0], ranks[0]);
      return byDegree != 0 ? byDegree : Arrays.compare(ranks, other.ranks);
    }
  }
}
