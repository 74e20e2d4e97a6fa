package org.intertwiner.harmonic.invariant;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.ModularEmbedding;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.Monomials;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;

/**
 * Finds primary invariants block by block, of degrees that Molien's series admits, smallest product
 * first, and secondary ones as products of generators.
 *
 * <p>Invariants of a degree are tried in their own order first and then in random combinations;
 * those that generic combinations refuse are refused for good.
 */
final class HironakaSearch {
  private static final int MOST_TUPLES = 40;
  private static final int RANDOM_TRIES = 3;

  private HironakaSearch() {}

  static <G> HironakaDecomposition of(InvariantRing<G> ring) {
    if (!ring.completeness().isProved() || ring.molien().isEmpty() || !ring.action().isFinite()) {
      throw new InvalidInput(
          "primary and secondary invariants",
          ring.toString(),
          "the complete ring of invariants of a finite group",
          "raise InvariantLimits.degree");
    }
    List<Form> primaries = new ArrayList<>();
    for (int[] block : ring.action().spaceBlocks()) {
      if (block.length == ring.action().variables()) {
        primaries.addAll(parameters(ring));
      } else {
        InvariantRing<G> part = InvariantRing.of(restricted(ring.space(), block), ring.limits());
        parameters(part).forEach(f -> primaries.add(embedded(f, block, ring)));
      }
    }
    primaries.sort(Comparator.comparingInt(Form::degree));
    List<Integer> degrees = primaries.stream().map(Form::degree).toList();
    List<BigInteger> numerator = ring.molien().get().over(degrees).orElseThrow();
    return new HironakaDecomposition(
        named(primaries, ring), secondaries(ring, primaries, numerator), numerator);
  }

  private static <G> Representation<G> restricted(Representation<G> space, int[] block) {
    List<Matrix<Cyclotomic>> matrices = new ArrayList<>();
    for (Matrix<Cyclotomic> m : space.onGenerators()) {
      matrices.add(
          Matrix.of(
              Cyclotomics.FIELD,
              IntStream.of(block)
                  .mapToObj(i -> IntStream.of(block).mapToObj(j -> m.at(i, j)).toList())
                  .toList()));
    }
    return Representations.of(space.group(), matrices);
  }

  private static Form embedded(Form f, int[] block, InvariantRing<?> ring) {
    Monomials m = ring.action().monomials().of(f.degree());
    Cyclotomic[] coefficients = new Cyclotomic[m.count()];
    java.util.Arrays.fill(coefficients, Cyclotomic.ZERO);
    int[] alpha = new int[m.variables()];
    for (int a = 0; a < f.monomials().count(); a++) {
      for (int i = 0; i < block.length; i++) {
        alpha[block[i]] = f.monomials().exponent(a, i);
      }
      coefficients[m.indexOf(alpha)] = f.coefficient(a);
    }
    return Form.of(m, List.of(coefficients));
  }

  /** Names of generators where they are some, and θ with a number for the others. */
  private static List<Invariant> named(List<Form> primaries, InvariantRing<?> ring) {
    List<Invariant> named = new ArrayList<>();
    for (Form f : primaries) {
      Optional<Invariant> same =
          ring.generators().stream().filter(g -> g.form().equals(f)).findFirst();
      named.add(same.orElseGet(() -> new Invariant(f, List.of(), "θ" + (named.size() + 1))));
    }
    return named;
  }

  /** A homogeneous system of parameters of the ring. */
  private static List<Form> parameters(InvariantRing<?> ring) {
    MolienFraction molien = ring.molien().orElseThrow();
    List<List<Integer>> tuples =
        DegreeTuples.admitted(
            molien.top(), molien.cyclotomicFactors(), ring.action().variables(), MOST_TUPLES);
    GradedAction action = ring.action();
    ModularEmbedding at = action.embedding(action.primeAfter(GeneratorSearch.FIRST_PRIME_ABOVE), 1);
    for (List<Integer> tuple : tuples) {
      int last = tuple.get(tuple.size() - 1);
      ring.limits().requireMonomials(action.variables(), 1, last);
      SplittableRandom random = new SplittableRandom(0x7e7a);
      for (int attempt = 0; attempt <= RANDOM_TRIES; attempt++) {
        Optional<List<Form>> chosen = choose(ring, at, tuple, attempt, random);
        if (chosen.isPresent() && isSystemOfParameters(action, at, chosen.get(), ring.limits())) {
          return chosen.get();
        }
      }
    }
    throw new LimitExceeded(
        "search for primary invariants",
        tuples.size() + " tuples of degrees without success",
        "at most " + MOST_TUPLES + " tuples",
        "the generators themselves are complete");
  }

  private static Optional<List<Form>> choose(
      InvariantRing<?> ring,
      ModularEmbedding at,
      List<Integer> tuple,
      int attempt,
      SplittableRandom random) {
    ProductBasis products = ring.products(at, tuple.get(tuple.size() - 1));
    List<Form> chosen = new ArrayList<>();
    TreeMap<Integer, Integer> multiplicities = new TreeMap<>();
    tuple.forEach(d -> multiplicities.merge(d, 1, Integer::sum));
    for (int d : multiplicities.keySet()) {
      int count = multiplicities.get(d);
      // generators first, then products
      List<List<Integer>> words = new ArrayList<>(products.words(d));
      words.sort(Comparator.comparingInt(List::size));
      if (words.size() < count) {
        return Optional.empty();
      }
      for (int i = 0; i < count; i++) {
        chosen.add(attempt == 0 ? product(ring, words.get(i)) : combination(ring, words, random));
      }
    }
    return Optional.of(chosen);
  }

  static Form product(InvariantRing<?> ring, List<Integer> word) {
    Form product = Form.one(ring.action().variables());
    for (int i : word) {
      product = product.multiply(ring.generators().get(i).form());
    }
    return product;
  }

  private static Form combination(
      InvariantRing<?> ring, List<List<Integer>> words, SplittableRandom random) {
    Form sum = product(ring, words.get(0)).scale(Cyclotomic.of(random.nextInt(1, 4)));
    for (int i = 1; i < words.size(); i++) {
      sum = sum.add(product(ring, words.get(i)).scale(Cyclotomic.of(random.nextInt(-3, 4))));
    }
    return sum;
  }

  /**
   * Whether the forms have the origin as their only common zero: the quotient by them vanishes in
   * degree Σ(dᵢ − 1) + 1, having had the dimensions of a complete intersection before.
   */
  static boolean isSystemOfParameters(
      GradedAction action, ModularEmbedding at, List<Form> forms, InvariantLimits limits) {
    GradedQuotient quotient =
        new GradedQuotient(action.monomials(), at.field().characteristic(), limits);
    int end = forms.stream().mapToInt(f -> f.degree() - 1).sum() + 1;
    List<BigInteger> expected =
        MolienFraction.reduced(
                CyclotomicPolynomials.product(
                    CyclotomicPolynomials.factors(forms.stream().map(Form::degree).toList())),
                new TreeMap<>(java.util.Map.of(1, forms.size())))
            .series(end);
    for (int d = 1; d <= end; d++) {
      int degree = d;
      List<long[]> here =
          forms.stream()
              .filter(f -> f.degree() == degree)
              .map(f -> EquivarianceProof.residues(f, at))
              .toList();
      if (quotient.extend(here) != expected.get(d).intValueExact()) {
        return false;
      }
    }
    return quotient.dimension() == 0;
  }

  private static List<HironakaDecomposition.Secondary> secondaries(
      InvariantRing<?> ring, List<Form> primaries, List<BigInteger> numerator) {
    GradedAction action = ring.action();
    ModularEmbedding at = action.embedding(action.primeAfter(GeneratorSearch.FIRST_PRIME_ABOVE), 1);
    long p = at.field().characteristic();
    int last = numerator.size() - 1;
    ring.limits().requireUnknowns("secondary invariants", ring.count().dimension(last));
    ProductBasis products = ring.products(at, last);
    List<long[]> values =
        primaries.stream()
            .map(f -> products.valuesOf(EquivarianceProof.residues(f, at), f.degree()))
            .toList();
    requireSteps(ring, primaries, products, numerator);
    List<HironakaDecomposition.Secondary> found = new ArrayList<>();
    for (int e = 0; e <= last; e++) {
      int wanted = numerator.get(e).intValueExact();
      if (wanted == 0) {
        continue;
      }
      ModularRows rows = new ModularRows(p);
      for (int i = 0; i < primaries.size(); i++) {
        int rest = e - primaries.get(i).degree();
        for (long[] word : rest < 0 ? List.<long[]>of() : products.wordValues(rest)) {
          Interruption.check();
          long[] row = word.clone();
          for (int j = 0; j < row.length; j++) {
            row[j] = row[j] * values.get(i)[j] % p;
          }
          rows.add(row);
        }
      }
      choose(ring, products, rows, e, wanted, found);
    }
    return found;
  }

  /** Every product of a primary with a word is reduced by at most all rows of the degree. */
  private static void requireSteps(
      InvariantRing<?> ring,
      List<Form> primaries,
      ProductBasis products,
      List<BigInteger> numerator) {
    int last = numerator.size() - 1;
    double length = ring.count().dimension(last);
    double steps = 0;
    for (int degree = 0; degree <= last; degree++) {
      if (numerator.get(degree).signum() != 0) {
        double rows = products.wordValues(degree).size();
        for (Form primary : primaries) {
          int rest = degree - primary.degree();
          rows += rest < 0 ? 0 : products.wordValues(rest).size();
        }
        steps += rows * ring.count().dimension(degree) * length;
      }
    }
    ring.limits().requireSteps("secondary invariants of degrees up to " + last, steps);
  }

  private static void choose(
      InvariantRing<?> ring,
      ProductBasis products,
      ModularRows rows,
      int degree,
      int wanted,
      List<HironakaDecomposition.Secondary> found) {
    List<List<Integer>> words = products.words(degree);
    List<long[]> values = products.wordValues(degree);
    int before = found.size();
    for (int i :
        IntStream.range(0, words.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> words.get(i).size()))
            .toList()) {
      Interruption.check();
      if (rows.add(values.get(i).clone())) {
        found.add(
            new HironakaDecomposition.Secondary(
                words.get(i).stream().map(ring.generators()::get).toList(), degree));
      }
    }
    if (found.size() - before != wanted) {
      throw new IllegalStateException(
          "secondary invariants of degree "
              + degree
              + ": "
              + (found.size() - before)
              + ", not "
              + wanted);
    }
  }
}
