package org.intertwiner.reptheory.finite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;

/** A table under one homomorphism to a finite field, and the identities that are checked there. */
final class TableImages {
  private static final long SEED = 0x5851f42d4c957f2dL;

  private final ModP field;
  private final int embedding;
  private final ConjugacyClasses classes;
  private final long order;
  private final int k;
  private final long[][] x;
  private final long[][] weighted;
  private final Map<TableResidues, long[]> products = new HashMap<>();

  TableImages(FiniteGroup<?> group, TableNumbers numbers, ModP field, int embedding) {
    this.field = field;
    this.embedding = embedding;
    this.classes = group.classes();
    this.order = group.order();
    this.k = classes.count();
    this.x = new long[k][k];
    this.weighted = new long[k][k];
    long[] residues = numbers.residues(field, embedding);
    long[] conjugates = numbers.residues(field, -embedding);
    int[][] ids = numbers.ids();
    for (int c = 0; c < k; c++) {
      long size = field.of(classes.size(c));
      for (int i = 0; i < k; i++) {
        x[i][c] = residues[ids[i][c]];
        weighted[i][c] = field.mul(conjugates[ids[i][c]], size);
      }
    }
  }

  ModP field() {
    return field;
  }

  int embedding() {
    return embedding;
  }

  /** The images of the values, row by row. */
  long[][] values() {
    return x;
  }

  /** Σ_C |C| χ_i(C) χ_j(C)* = |G| δ_ij for the given i and all j. */
  boolean rowsOrthogonal(int[] rows) {
    for (int i : rows) {
      Interruption.check();
      for (int j = 0; j < k; j++) {
        if (field.dot(x[i], weighted[j]) != (i == j ? field.of(order) : 0)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Σ_D Σ_i χ_i(C) χ_i(D)* r_D = (|G|/|C|) r_C with random r. */
  boolean columnsOrthogonal() {
    SplittableRandom random = new SplittableRandom(SEED);
    long[] r = random.longs(k, 0, field.p()).toArray();
    long[] shares = new long[k];
    for (int d = 0; d < k; d++) {
      shares[d] = field.mul(r[d], field.inv(field.of(classes.size(d))));
    }
    long[] sums = new long[k];
    for (int i = 0; i < k; i++) {
      field.addMultiple(sums, field.dot(weighted[i], shares), x[i], 0);
    }
    for (int c = 0; c < k; c++) {
      if (sums[c] != field.mul(field.of(order), shares[c])) {
        return false;
      }
    }
    return true;
  }

  /**
   * χ(1) Σ_{y ∈ C_r} χ(y z_t) = |C_r| χ(r) χ(z_t) for every row, class r and column t of the steps.
   */
  boolean classAlgebra(List<ClassEquations.Step> steps, ClassActions actions) {
    for (ClassEquations.Step step : steps) {
      int r = step.conjugacyClass();
      long size = field.of(classes.size(r));
      for (int t : step.columns()) {
        ClassActions.Column column = actions.kept(r, t);
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

  /** How many solutions the equation yⁿ = g has, from the group: |C| times that, for each class. */
  private long[] powersInto(int n) {
    long[] counts = new long[k];
    for (int d = 0; d < k; d++) {
      int power = classes.power(d, n);
      counts[power] = field.add(counts[power], field.of(classes.size(d)));
    }
    return counts;
  }

  /**
   * Σ_i ν_n(χ_i) χ_i(C) = #{y : yⁿ = g} for g in every class C, where ν_n(χ) = (1/|G|) Σ_y χ(yⁿ) is
   * a whole number of at most χ(1), and for n = 2 one of 1, 0, −1.
   */
  boolean rootsCounted(int n) {
    long[] counts = powersInto(n);
    long inverse = field.inv(field.of(order));
    long[] sums = new long[k];
    for (int i = 0; i < k; i++) {
      long indicator = field.mul(field.dot(x[i], counts), inverse);
      if (Math.abs(field.centred(indicator)) > (n == 2 ? 1 : x[i][0])) {
        return false;
      }
      field.addMultiple(sums, indicator, x[i], 0);
    }
    for (int c = 0; c < k; c++) {
      if (field.mul(sums[c], field.of(classes.size(c))) != counts[c]) {
        return false;
      }
    }
    return true;
  }

  /** |G| ⟨f, χ_j⟩ for all j; kept, since different rows often have the same powers. */
  long[] keptProducts(long[] f) {
    return products.computeIfAbsent(new TableResidues(f), key -> products(f));
  }

  /** |G| ⟨f, χ_j⟩ for all j. */
  long[] products(long[] f) {
    long[] result = new long[k];
    for (int j = 0; j < k; j++) {
      result[j] = field.dot(f, weighted[j]);
    }
    return result;
  }
}
