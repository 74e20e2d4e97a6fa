package org.intertwiner.reptheory.finite;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.jspecify.annotations.Nullable;

/** The work behind {@link CharacterTableCertificate#check}. */
final class TableProof {
  private final FiniteGroup<?> group;
  private final ConjugacyClasses classes;
  private final TableNumbers numbers;
  private final int k;
  private final long order;
  private final ClassActions actions;
  private final Map<List<Integer>, ClassActions.Column> matrices = new HashMap<>();
  private final List<int[]> galoisRows = new ArrayList<>();

  private long[][] symmetric = new long[0][];
  private long[][] exterior = new long[0][];
  private @Nullable Images lastImages;

  TableProof(FiniteGroup<?> group, TableNumbers numbers) {
    this.group = group;
    this.classes = group.classes();
    this.numbers = numbers;
    this.k = classes.count();
    this.order = group.order();
    this.actions = new ClassActions(group);
  }

  CharacterTableCertificate certificate() {
    if (!numbers.integral() || !numbers.positiveDegrees(order)) {
      return new CharacterTableCertificate(false, false, false, powerMaps(), false);
    }
    List<Integer> embeddings = embeddings();
    List<ModP> primes = primes();
    Images first = images(primes.get(0), 1);
    if (group.isAbelian() && numbers.linear()) {
      List<ClassEquations.Step> generators =
          new ClassEquations(first.x, actions, first.field).generators();
      if (!generators.isEmpty()
          && holds(primes, embeddings, images -> images.classAlgebra(generators))) {
        return new CharacterTableCertificate(true, true, true, powerMaps(), true);
      }
    }
    boolean rows = holds(primes, embeddings, Images::rowsOrthogonal);
    boolean columns = holds(primes, embeddings, Images::columnsOrthogonal);
    List<ClassEquations.Step> steps = new ClassEquations(first.x, actions, first.field).steps(rows);
    boolean classAlgebra =
        !steps.isEmpty() && holds(primes, embeddings, images -> images.classAlgebra(steps));
    boolean squares = holds(primes, embeddings, Images::squaresDecompose);
    squares &= invariant(symmetric) && invariant(exterior);
    return new CharacterTableCertificate(rows, columns, classAlgebra, powerMaps(), squares);
  }

  private boolean holds(List<ModP> primes, List<Integer> embeddings, Predicate<Images> identity) {
    for (ModP field : primes) {
      for (int a : embeddings) {
        Interruption.check();
        if (!identity.test(images(field, a))) {
          return false;
        }
      }
    }
    return true;
  }

  private Images images(ModP field, int a) {
    if (lastImages == null || lastImages.field != field || lastImages.embedding != a) {
      lastImages = new Images(field, a);
    }
    return lastImages;
  }

  private List<ModP> primes() {
    BigInteger reach = bound().shiftLeft(1);
    BigInteger product = BigInteger.ONE;
    List<ModP> primes = new ArrayList<>();
    while (product.compareTo(reach) <= 0) {
      ModP field = ModP.of(numbers.conductor(), primes.size());
      primes.add(field);
      product = product.multiply(BigInteger.valueOf(field.p()));
    }
    return primes;
  }

  /** One embedding if the automorphisms permute the rows, otherwise all. */
  private List<Integer> embeddings() {
    for (int u : TableNumbers.unitGenerators(numbers.conductor())) {
      int[] permutation = numbers.rowPermutation(u);
      if (permutation.length == 0 && k > 0) {
        galoisRows.clear();
        return TableNumbers.units(numbers.conductor());
      }
      galoisRows.add(permutation);
    }
    return List.of(1);
  }

  /**
   * No side of an identity that is checked exceeds this: values up to M, sums over at most |G|
   * elements.
   */
  private BigInteger bound() {
    BigInteger m = numbers.bound();
    BigInteger cube = m.multiply(m).multiply(m).add(m.multiply(m)).add(m).add(BigInteger.ONE);
    return cube.multiply(BigInteger.valueOf(order)).multiply(BigInteger.valueOf(4));
  }

  private boolean powerMaps() {
    int e = Math.toIntExact(group.exponent());
    if (e % numbers.conductor() != 0) {
      return false;
    }
    int[][] ids = numbers.ids();
    for (int u : TableNumbers.unitGenerators(e)) {
      int[] image = numbers.galois(u);
      for (int c = 0; c < k; c++) {
        int power = classes.power(c, u);
        for (int i = 0; i < k; i++) {
          if (image[ids[i][c]] != ids[i][power]) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private boolean invariant(long[][] multiplicities) {
    for (int[] permutation : galoisRows) {
      for (int i = 0; i < multiplicities.length; i++) {
        for (int j = 0; j < multiplicities.length; j++) {
          if (multiplicities[i][j] != multiplicities[permutation[i]][permutation[j]]) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** The table under one homomorphism to a finite field. */
  private final class Images {
    private final ModP field;
    private final int embedding;
    private final long[][] x = new long[k][k];
    private final long[][] weighted = new long[k][k];
    private final long[][] conjugate = new long[k][k];

    Images(ModP field, int embedding) {
      this.field = field;
      this.embedding = embedding;
      long[] residues = numbers.residues(field, embedding);
      long[] conjugates = numbers.residues(field, -embedding);
      int[][] ids = numbers.ids();
      for (int i = 0; i < k; i++) {
        for (int c = 0; c < k; c++) {
          x[i][c] = residues[ids[i][c]];
          conjugate[i][c] = conjugates[ids[i][c]];
          weighted[i][c] = field.mul(conjugate[i][c], field.of(classes.size(c)));
        }
      }
    }

    boolean rowsOrthogonal() {
      for (int i = 0; i < k; i++) {
        Interruption.check();
        for (int j = i; j < k; j++) {
          if (field.dot(x[i], weighted[j]) != (i == j ? field.of(order) : 0)) {
            return false;
          }
        }
      }
      return true;
    }

    boolean columnsOrthogonal() {
      long[][] columnsOf = transpose(x);
      long[][] conjugatesOf = transpose(conjugate);
      for (int c = 0; c < k; c++) {
        Interruption.check();
        for (int d = c; d < k; d++) {
          long expected = c == d ? field.of(order / classes.size(c)) : 0;
          if (field.dot(columnsOf[c], conjugatesOf[d]) != expected) {
            return false;
          }
        }
      }
      return true;
    }

    private long[][] transpose(long[][] a) {
      long[][] t = new long[k][k];
      for (int i = 0; i < k; i++) {
        for (int j = 0; j < k; j++) {
          t[j][i] = a[i][j];
        }
      }
      return t;
    }

    /**
     * χ(1) Σ_{y ∈ C_r} χ(y z_t) = |C_r| χ(r) χ(z_t) for every row, class r and column t of the
     * steps.
     */
    boolean classAlgebra(List<ClassEquations.Step> steps) {
      for (ClassEquations.Step step : steps) {
        int r = step.conjugacyClass();
        long size = field.of(classes.size(r));
        for (int t : step.columns()) {
          ClassActions.Column column =
              matrices.computeIfAbsent(List.of(r, t), rt -> actions.column(r, t));
          for (int i : step.rows()) {
            long left = field.mul(x[i][0], column.apply(field, x[i]));
            if (left != field.mul(field.mul(size, x[i][r]), x[i][t])) {
              return false;
            }
          }
        }
      }
      return true;
    }

    boolean squaresDecompose() {
      long half = field.inv(field.mul(2, field.of(order)));
      long[][] sym = new long[k][k];
      long[][] alt = new long[k][k];
      for (int i = 0; i < k; i++) {
        Interruption.check();
        long[] square = new long[k];
        long[] power = new long[k];
        for (int c = 0; c < k; c++) {
          square[c] = field.mul(x[i][c], x[i][c]);
          power[c] = x[i][classes.power(c, 2)];
        }
        for (int j = 0; j < k; j++) {
          long s = field.dot(square, weighted[j]);
          long a = field.dot(power, weighted[j]);
          sym[i][j] = field.mul(field.add(s, a), half);
          alt[i][j] = field.mul(field.sub(s, a), half);
          if (sym[i][j] > x[i][0] * x[i][0] || alt[i][j] > x[i][0] * x[i][0]) {
            return false;
          }
        }
      }
      if (symmetric.length == 0) {
        symmetric = sym;
        exterior = alt;
      }
      return Arrays.deepEquals(symmetric, sym) && Arrays.deepEquals(exterior, alt);
    }
  }
}
