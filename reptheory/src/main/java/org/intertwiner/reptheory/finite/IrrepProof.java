package org.intertwiner.reptheory.finite;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;

/** The work behind {@link IrrepCertificate#check}. */
final class IrrepProof {
  private final FiniteGroup<?> group;
  private final ConjugacyClasses classes;
  private final List<Cyclotomic> character;
  private final Matrix<Cyclotomic> form;
  private final int[] points;
  private final int d;
  private final int count;
  private final Ray ray;
  private final MatrixNumbers numbers;

  IrrepProof(
      FiniteGroup<?> group,
      List<Cyclotomic> character,
      List<Matrix<Cyclotomic>> generators,
      Matrix<Cyclotomic> form,
      IrrepWitness witness) {
    this.group = group;
    this.classes = group.classes();
    this.character = character;
    this.form = form;
    this.points = witness.pointArray();
    this.d = points.length;
    this.count = generators.size();
    this.ray = witness.ray();
    List<Matrix<Cyclotomic>> matrices = new ArrayList<>(generators);
    matrices.add(form);
    Set<Cyclotomic> further = new HashSet<>(character);
    further.addAll(ray.coefficients());
    this.numbers = new MatrixNumbers(matrices, further);
  }

  IrrepCertificate certificate() {
    boolean integral = character.stream().allMatch(Cyclotomic::isIntegral);
    boolean homomorphism = integral && (!ray.isLinear() || linearCharacter()) && homomorphism();
    boolean traces = homomorphism && traces();
    boolean irreducible = integral && norm();
    return new IrrepCertificate(
        homomorphism, traces, irreducible, unitary(), traces && irreducible);
  }

  /** Are the elements a subgroup and the phases a homomorphism? */
  private boolean linearCharacter() {
    int[] h = ray.support();
    int[] exponents = ray.exponents();
    Map<Integer, Integer> place = new HashMap<>();
    for (int i = 0; i < h.length; i++) {
      place.put(h[i], i);
    }
    Set<Integer> reached = new HashSet<>(Set.of(0));
    List<Integer> frontier = new ArrayList<>(List.of(0));
    List<Integer> generators = new ArrayList<>();
    for (int s : h) {
      if (!reached.contains(s)) {
        generators.add(s);
        frontier = new ArrayList<>(reached);
        for (int f = 0; f < frontier.size(); f++) {
          for (int g : generators) {
            int product = group.multiply(frontier.get(f), g);
            if (reached.add(product)) {
              frontier.add(product);
            }
          }
        }
      }
    }
    if (place.size() != h.length || !reached.equals(place.keySet())) {
      return false;
    }
    for (int x : h) {
      for (int g : generators) {
        int sum = exponents[place.get(x)] + exponents[place.get(g)];
        if (sum % ray.order() != exponents[place.get(group.multiply(x, g))]) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean homomorphism() {
    MatrixCoefficient alpha = new MatrixCoefficient(group, ray);
    int cosets = alpha.cosets();
    int[] elements = new int[Math.multiplyExact(cosets, d)];
    for (int c = 0; c < cosets; c++) {
      for (int j = 0; j < d; j++) {
        elements[c * d + j] = group.multiply(alpha.representative(c), points[j]);
      }
    }
    int[][] targets = new int[count][cosets];
    for (int g = 0; g < count; g++) {
      for (int c = 0; c < cosets; c++) {
        targets[g][c] = group.multiply(alpha.representative(c), group.generatorIndex(g));
      }
    }
    BigInteger entries = BigInteger.valueOf(d).multiply(coefficientBound());
    BigInteger bound = entries.multiply(numbers.size()).multiply(BigInteger.valueOf(2L * d));
    return numbers.holds(
        bound, images -> new Rows(alpha, images, elements).areCarried(images, targets));
  }

  /** |D·α(t)| ≤ Σ|cᵢ|·χ(1), for all embeddings. */
  private BigInteger coefficientBound() {
    BigInteger largest = BigInteger.ONE;
    for (Cyclotomic c : ray.coefficients()) {
      BigInteger sum = BigInteger.ZERO;
      for (var q : c.coefficients().values()) {
        sum = sum.add(q.numerator().abs());
      }
      largest = largest.max(sum);
    }
    BigInteger degree = BigInteger.valueOf(degree());
    return largest.multiply(BigInteger.valueOf(ray.size())).multiply(degree);
  }

  private long degree() {
    return character.get(0).toRational().numerator().longValueExact();
  }

  private boolean traces() {
    if (degree() != d) {
      return false;
    }
    return numbers.holds(
        BigInteger.valueOf(2L * d),
        images -> {
          long[][][] matrices = new long[count][][];
          Arrays.setAll(matrices, images::matrix);
          for (int c = 0; c < classes.count(); c++) {
            long[][] product = new long[d][d];
            for (int i = 0; i < d; i++) {
              product[i][i] = 1;
            }
            for (int g : group.word(classes.representative(c))) {
              product = images.multiply(product, matrices[g]);
            }
            long trace = 0;
            for (int i = 0; i < d; i++) {
              trace = images.field().add(trace, product[i][i]);
            }
            if (trace != images.of(character.get(c))) {
              return false;
            }
          }
          return true;
        });
  }

  private boolean norm() {
    TableNumbers values = new TableNumbers(List.of(character));
    BigInteger bound =
        values.bound().pow(2).add(BigInteger.ONE).multiply(BigInteger.valueOf(group.order()));
    return numbers.holds(
        bound,
        images -> {
          ModP field = images.field();
          Embedding conjugate = images.embedding().conjugate();
          long sum = 0;
          for (int c = 0; c < classes.count(); c++) {
            long square = field.mul(images.of(character.get(c)), conjugate.of(character.get(c)));
            sum = field.reduce(sum + square * field.of(classes.size(c)));
          }
          return sum == field.of(group.order());
        });
  }

  private boolean unitary() {
    if (!form.equals(form.adjoint()) || !form.at(0, 0).isReal() || form.at(0, 0).signum() <= 0) {
      return false;
    }
    BigInteger cube = numbers.size().pow(3);
    return numbers.holds(
        cube.multiply(BigInteger.valueOf(2L * d * d)),
        images -> {
          long[][] f = images.matrix(count);
          for (int g = 0; g < count; g++) {
            long[][] carried =
                images.multiply(images.multiply(images.adjoint(g), f), images.matrix(g));
            if (!Arrays.deepEquals(carried, f)) {
              return false;
            }
          }
          return true;
        });
  }

  /** The rows R_y under one embedding. */
  private final class Rows {
    private final ModP field;
    private final MatrixCoefficient alpha;
    private final MatrixCoefficient.Values values;
    private final long[][] rows;

    Rows(MatrixCoefficient alpha, MatrixNumbers.Images images, int[] elements) {
      this.alpha = alpha;
      this.field = images.field();
      long[] chi = character.stream().mapToLong(images::of).toArray();
      this.values = alpha.values(images.embedding(), chi);
      this.rows = new long[alpha.cosets()][d];
      for (int c = 0; c < rows.length; c++) {
        for (int j = 0; j < d; j++) {
          rows[c][j] = values.at(elements[c * d + j]);
        }
      }
    }

    boolean areCarried(MatrixNumbers.Images images, int[][] targets) {
      for (int g = 0; g < count; g++) {
        long[][] matrix = images.matrix(g);
        for (int k = 0; k < d; k++) {
          if (!columnHolds(matrix, k, targets[g])) {
            return false;
          }
        }
      }
      return span();
    }

    private boolean columnHolds(long[][] matrix, int k, int[] targets) {
      int[] at = new int[d];
      int nonZero = 0;
      for (int j = 0; j < d; j++) {
        if (matrix[j][k] != 0) {
          at[nonZero++] = j;
        }
      }
      for (int c = 0; c < rows.length; c++) {
        long sum = 0;
        for (int i = 0; i < nonZero; i++) {
          sum = field.accumulate(sum, rows[c][at[i]], matrix[at[i]][k]);
        }
        int target = targets[c];
        long expected = field.mul(values.phase(alpha.phase(target)), rows[alpha.coset(target)][k]);
        if (field.reduce(sum) != expected) {
          return false;
        }
      }
      return true;
    }

    private boolean span() {
      RowSpace space = new RowSpace(field);
      for (int c = 0; c < rows.length && space.dimension() < d; c++) {
        space.insert(rows[c].clone());
      }
      return space.dimension() == d;
    }
  }
}
