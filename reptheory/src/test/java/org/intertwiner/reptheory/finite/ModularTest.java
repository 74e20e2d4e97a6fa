package org.intertwiner.reptheory.finite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModularTest {
  private static final SplittableRandom RANDOM = new SplittableRandom(7);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 60, 1009, 5040})
  void primesHaveTheRootsOfUnity(int n) {
    for (int index = 0; index < 3; index++) {
      ModP field = ModP.of(n, index);
      assertThat(BigInteger.valueOf(field.p()).isProbablePrime(50)).isTrue();
      assertThat(field.p() % n).isEqualTo(n == 1 ? 0 : 1);
      assertThat(field.p()).isBetween(1L << 30, 1L << 31);
      for (int d = 1; d < n; d++) {
        assertThat(n % d == 0 && field.pow(field.root(), d) == 1).isFalse();
      }
      assertThat(field.pow(field.root(), n)).isEqualTo(1);
    }
  }

  @Test
  void thereAreOnlySoManyPrimes() {
    assertThatThrownBy(() -> ModP.of(1 << 29, 50)).isInstanceOf(LimitExceeded.class);
  }

  @Test
  void arithmeticAgreesWithBigIntegers() {
    ModP field = ModP.of(12, 0);
    BigInteger p = BigInteger.valueOf(field.p());
    for (int i = 0; i < 2000; i++) {
      long a = RANDOM.nextLong(field.p());
      long b = 1 + RANDOM.nextLong(field.p() - 1);
      BigInteger x = BigInteger.valueOf(a);
      BigInteger y = BigInteger.valueOf(b);
      assertThat(field.mul(a, b)).isEqualTo(x.multiply(y).mod(p).longValue());
      assertThat(field.add(a, b)).isEqualTo(x.add(y).mod(p).longValue());
      assertThat(field.sub(a, b)).isEqualTo(x.subtract(y).mod(p).longValue());
      assertThat(field.inv(b)).isEqualTo(y.modInverse(p).longValue());
      assertThat(field.of(field.centred(a))).isEqualTo(a);
    }
    assertThatThrownBy(() -> field.inv(0)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void longSumsOfLargeProductsDoNotOverflow() {
    ModP field = ModP.of(1, 0);
    long[] a = new long[1000];
    java.util.Arrays.fill(a, field.p() - 1);
    assertThat(field.dot(a, a)).isEqualTo(1000);
  }

  @Test
  void smallPrimesAreKnown() {
    int count = 0;
    for (long n = -1; n < 1000; n++) {
      count += ModP.isPrime(n) ? 1 : 0;
    }
    assertThat(count).isEqualTo(168);
    assertThat(ModP.isPrime(2147483647L)).isTrue();
    assertThat(ModP.isPrime(2047)).isFalse();
  }

  @Test
  void rootsOfProductsOfLinearFactorsAreFound() {
    ModP field = ModP.of(1, 0);
    PolynomialRoots finder = new PolynomialRoots(field, RANDOM);
    long[] f = {1};
    long[] roots = new long[12];
    for (int i = 0; i < roots.length; i++) {
      roots[i] = (long) i * i * 1000 + 3;
      long[] next = new long[f.length + 1];
      for (int j = 0; j < f.length; j++) {
        next[j + 1] = field.add(next[j + 1], f[j]);
        next[j] = field.sub(next[j], field.mul(f[j], roots[i]));
      }
      f = next;
    }
    assertThat(finder.of(f)).containsExactly(roots);
    assertThat(finder.of(new long[] {1})).isEmpty();
    long[] square = {1, field.neg(2), 1};
    assertThatThrownBy(() -> finder.of(square)).isInstanceOf(ArithmeticException.class);
    assertThat(finder.distinct(square)).containsExactly(1);
    long[] nonResidue = {field.neg(nonSquare(field)), 0, 1};
    assertThat(finder.distinct(nonResidue)).isEmpty();
  }

  private static long nonSquare(ModP field) {
    long a = 2;
    while (field.pow(a, (field.p() - 1) / 2) == 1) {
      a++;
    }
    return a;
  }

  @Test
  void eigenspacesOfEveryMultiplicityAreFound() {
    ModP field = ModP.of(1, 0);
    long[][] spectra = {
      {5, 5, 5, 5, 5, 5, 5, 9},
      {1, 2, 3, 4, 5, 6, 7, 8},
      {0, 0, 0, 0, 3, 3, 7, 7},
      {4, 4, 4, 4, 4, 4, 4, 4}
    };
    for (long[] spectrum : spectra) {
      int d = spectrum.length;
      long[][] basis = random(field, d);
      long[][] transposed = conjugate(field, basis, spectrum);
      int total = 0;
      for (RowSpace space : new EigenSplit(field, RANDOM, transposed).spaces()) {
        total += space.dimension();
        for (long[] v : space.basis().rows()) {
          long factor = -1;
          for (int j = 0; j < d; j++) {
            long image = field.dot(transposed[j], v);
            if (v[j] != 0) {
              long ratio = field.mul(image, field.inv(v[j]));
              assertThat(factor < 0 || factor == ratio).isTrue();
              factor = ratio;
            } else {
              assertThat(image).isZero();
            }
          }
        }
      }
      assertThat(total).isEqualTo(d);
    }
  }

  @Test
  void matricesThatAreNotDiagonalisableAreRefused() {
    ModP field = ModP.of(1, 0);
    long[][] nilpotent = {{0, 0}, {1, 0}};
    assertThatThrownBy(() -> new EigenSplit(field, RANDOM, nilpotent).spaces())
        .isInstanceOf(ArithmeticException.class);
  }

  private static long[][] random(ModP field, int d) {
    long[][] m = new long[d][d];
    for (long[] row : m) {
      for (int j = 0; j < d; j++) {
        row[j] = RANDOM.nextLong(field.p());
      }
    }
    return m;
  }

  /** Pᵀ⁻¹ D Pᵀ-like: the transpose of P⁻¹DP, by solving with P. */
  private static long[][] conjugate(ModP field, long[][] p, long[] spectrum) {
    int d = spectrum.length;
    LuModP lu = new LuModP(field, p);
    long[][] transposed = new long[d][d];
    for (int j = 0; j < d; j++) {
      long[] column = new long[d];
      for (int i = 0; i < d; i++) {
        column[i] = field.mul(spectrum[i], p[i][j]);
      }
      lu.solve(column);
      transposed[j] = column;
    }
    return transposed;
  }

  @Test
  void singularMatricesHaveNoFactors() {
    ModP field = ModP.of(1, 0);
    long[][] singular = {{1, 2}, {2, 4}};
    assertThatThrownBy(() -> new LuModP(field, singular)).isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 12, 30, 49})
  void fourierTransformsInvertEachOther(int n) {
    ModP field = ModP.of(n, 0);
    long[] a = RANDOM.longs(n, 0, field.p()).toArray();
    long[] back = new Dft(field, n, true).apply(new Dft(field, n, false).apply(a));
    field.scale(back, field.inv(n));
    assertThat(back).isEqualTo(a);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 5, 12, 15, 60})
  void numbersAreRecoveredFromTheirImages(int n) {
    for (int trial = 0; trial < 20; trial++) {
      Cyclotomic x = Cyclotomic.ZERO;
      for (int i = 0; i < 4; i++) {
        Rational c = Rational.of(RANDOM.nextInt(-40, 41), RANDOM.nextInt(1, 30));
        x = x.add(Cyclotomic.zeta(n, RANDOM.nextInt(n)).scale(c));
      }
      EmbeddingClasses embeddings = new EmbeddingClasses(Embedding.conductor(n), List.of(x));
      List<ModP> primes =
          List.of(
              ModP.of(embeddings.n(), 0), ModP.of(embeddings.n(), 1), ModP.of(embeddings.n(), 2));
      int width = embeddings.degree();
      long[] residues = new long[3 * width];
      for (int i = 0; i < 3; i++) {
        for (int u = 0; u < width; u++) {
          residues[i * width + u] =
              new Embedding(primes.get(i), embeddings.representatives()[u]).of(x);
        }
      }
      assertThat(new Recovery(embeddings, primes).recover(residues)).isEqualTo(x);
    }
  }

  @Test
  void embeddingsAreRingHomomorphismsThatKnowConjugation() {
    ModP field = ModP.of(15, 0);
    Cyclotomic x = Cyclotomic.zeta(15, 2).add(Cyclotomic.of(Rational.of(3, 7)));
    Cyclotomic y = Cyclotomic.zeta(5, 1).subtract(Cyclotomic.zeta(3, 1));
    for (int u : TableNumbers.units(15)) {
      Embedding embedding = new Embedding(field, u);
      assertThat(embedding.of(x.multiply(y)))
          .isEqualTo(field.mul(embedding.of(x), embedding.of(y)));
      assertThat(embedding.of(x.conjugate())).isEqualTo(embedding.conjugate().of(x));
      assertThat(embedding.root(30, 7)).isEqualTo(embedding.of(Cyclotomic.zeta(30, 7)));
      assertThat(embedding.of(x.galois(2))).isEqualTo(new Embedding(field, 2 * u).of(x));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 15, 24, 60, 97})
  void unitsAreGenerated(int n) {
    java.util.Set<Integer> reached = new java.util.HashSet<>(List.of(1 % n));
    boolean grows = true;
    while (grows) {
      java.util.Set<Integer> more = new java.util.HashSet<>(reached);
      for (int u : TableNumbers.unitGenerators(n)) {
        reached.forEach(r -> more.add(r * u % n));
      }
      grows = reached.addAll(more);
    }
    assertThat(reached).hasSameSizeAs(TableNumbers.units(n));
  }

  @Test
  void linearCharactersFollowFromRelations() {
    LinearCharacters characters = new LinearCharacters(12, 2);
    characters.relation(new int[] {2, -1});
    characters.relation(new int[] {0, 4});
    assertThat(characters.count()).isEqualTo(4);
    assertThat(characters.all())
        .hasSize(4)
        .allSatisfy(
            a -> {
              assertThat(Math.floorMod(2 * a[0] - a[1], 12)).isZero();
              assertThat(4 * a[1] % 12).isZero();
            });
    assertThat(characters.all().get(0)).containsExactly(0, 0);
  }
}
