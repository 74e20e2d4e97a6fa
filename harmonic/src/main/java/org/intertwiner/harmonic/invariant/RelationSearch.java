package org.intertwiner.harmonic.invariant;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.ModularEmbedding;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.Monomials;

/**
 * Relations between generators: each leading word of the ideal in the standard words of its degree,
 * from values at points modulo primes, lifted, and proved by expansion modulo primes beyond a bound
 * of all coefficients.
 */
final class RelationSearch {
  private final InvariantRing<?> ring;
  private final GradedAction action;

  RelationSearch(InvariantRing<?> ring) {
    this.ring = ring;
    this.action = ring.action();
  }

  List<Relation> upTo(int maxDegree) {
    ModularEmbedding first =
        action.embedding(action.primeAfter(GeneratorSearch.FIRST_PRIME_ABOVE), 1);
    List<Relation> relations = new ArrayList<>();
    List<Integer> degrees = ring.degrees();
    for (List<Integer> leading : ring.products(first, maxDegree).leading()) {
      Interruption.check();
      int degree = leading.stream().mapToInt(degrees::get).sum();
      List<Integer> grade = grade(leading);
      List<List<Integer>> words = words(ring.products(first, degree), degree, grade);
      Cyclotomic[] row =
          RowLift.of(
                  action, GeneratorSearch.FIRST_PRIME_ABOVE, at -> row(at, degree, leading, words))
              .get(0);
      List<Relation.Term> terms = new ArrayList<>();
      for (int i = 0; i < row.length; i++) {
        if (!row[i].isZero()) {
          terms.add(new Relation.Term(i < words.size() ? words.get(i) : leading, row[i]));
        }
      }
      Relation relation = new Relation(ring.generators(), terms, degree);
      if (!isProved(relation)) {
        throw new IllegalStateException("the relation fails its proof: " + relation);
      }
      relations.add(relation);
    }
    return List.copyOf(relations);
  }

  private List<Integer> grade(List<Integer> word) {
    List<Integer> sum = ring.generators().get(word.get(0)).blockDegrees();
    for (int i : word.subList(1, word.size())) {
      sum = ProductBasis.sum(sum, ring.generators().get(i).blockDegrees());
    }
    return sum;
  }

  private static List<List<Integer>> words(ProductBasis products, int degree, List<Integer> grade) {
    List<List<Integer>> words = new ArrayList<>();
    for (int i = 0; i < products.words(degree).size(); i++) {
      if (products.wordGrades(degree).get(i).equals(grade)) {
        words.add(products.words(degree).get(i));
      }
    }
    return words;
  }

  /** The coefficients of the standard words, then that of the leading word, modulo a prime. */
  private Optional<List<long[]>> row(
      ModularEmbedding at, int degree, List<Integer> leading, List<List<Integer>> words) {
    ProductBasis products = ring.products(at, degree);
    if (!words(products, degree, grade(leading)).equals(words)) {
      return Optional.empty();
    }
    long p = at.field().characteristic();
    List<long[]> columns = new ArrayList<>();
    words.forEach(w -> columns.add(products.valuesOfWord(w)));
    columns.add(products.valuesOfWord(leading));
    ModularRows rows = new ModularRows(p);
    for (int j = 0; j < products.points(); j++) {
      long[] point = new long[columns.size()];
      for (int i = 0; i < point.length; i++) {
        point[i] = columns.get(i)[j];
      }
      rows.add(point);
    }
    if (rows.rank() != words.size()) {
      return Optional.empty();
    }
    ModularRows.Reduced reduced = rows.reduced();
    long[] row = new long[columns.size()];
    for (int i = 0; i < words.size(); i++) {
      row[i] = (p - reduced.rows().get(i)[words.size()]) % p;
    }
    row[words.size()] = 1;
    return Optional.of(List.of(row));
  }

  private boolean isProved(Relation relation) {
    BigInteger bound = BigInteger.ONE;
    for (Relation.Term term : relation.terms()) {
      BigInteger size = EquivarianceProof.size(term.coefficient());
      for (int i : term.factors()) {
        size = size.multiply(size(ring.generators().get(i).form()));
      }
      bound = bound.add(size);
    }
    BigInteger modulus = BigInteger.ONE;
    long p = 1L << 29;
    while (modulus.compareTo(bound.shiftLeft(1)) <= 0) {
      p = action.primeAfter(p);
      for (int unit = 1; unit <= action.order(); unit++) {
        boolean prime =
            BigInteger.valueOf(unit).gcd(BigInteger.valueOf(action.order())).intValue() == 1;
        if (prime && !vanishes(relation, action.embedding(p, unit))) {
          return false;
        }
      }
      modulus = modulus.multiply(BigInteger.valueOf(p));
    }
    return true;
  }

  private static BigInteger size(Form form) {
    BigInteger sum = BigInteger.ZERO;
    for (int a = 0; a < form.monomials().count(); a++) {
      sum = sum.add(EquivarianceProof.size(form.coefficient(a)));
    }
    return sum;
  }

  private boolean vanishes(Relation relation, ModularEmbedding at) {
    Interruption.check();
    long p = at.field().characteristic();
    long[] sum = new long[action.monomials().of(relation.degree()).count()];
    for (Relation.Term term : relation.terms()) {
      long[] product = {at.at(term.coefficient())};
      int degree = 0;
      for (int i : term.factors()) {
        Form f = ring.generators().get(i).form();
        product = multiply(product, degree, EquivarianceProof.residues(f, at), f.degree(), p);
        degree += f.degree();
      }
      for (int a = 0; a < sum.length; a++) {
        sum[a] = (sum[a] + product[a]) % p;
      }
    }
    return java.util.Arrays.stream(sum).allMatch(c -> c == 0);
  }

  private long[] multiply(long[] f, int degree, long[] g, int other, long p) {
    Monomials left = action.monomials().of(degree);
    Monomials right = action.monomials().of(other);
    Monomials target = action.monomials().of(degree + other);
    long[] product = new long[target.count()];
    int[] alpha = new int[action.variables()];
    for (int i = 0; i < f.length; i++) {
      for (int j = 0; j < g.length && f[i] != 0; j++) {
        if (g[j] != 0) {
          for (int v = 0; v < alpha.length; v++) {
            alpha[v] = left.exponent(i, v) + right.exponent(j, v);
          }
          int at = target.indexOf(alpha);
          product[at] = (product[at] + f[i] * g[j]) % p;
        }
      }
    }
    return product;
  }
}
