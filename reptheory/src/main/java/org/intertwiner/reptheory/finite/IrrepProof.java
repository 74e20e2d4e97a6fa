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
  private boolean homomorphism;
  private boolean gram;
  private boolean traces;

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
    if (integral && (!ray.isLinear() || ray.isCharacter(group))) {
      carried();
    }
    boolean irreducible = integral && norm();
    boolean unitary = homomorphism && gram && selfAdjoint() && positive();
    boolean proved = homomorphism && traces;
    return new IrrepCertificate(homomorphism, proved, irreducible, unitary, proved && irreducible);
  }

  /** Looks at the rows under all embeddings modulo enough primes. */
  private void carried() {
    CosetAction action = new CosetAction(new MatrixCoefficient(group, ray));
    int[][] states = action.states(points);
    BigInteger coefficient = coefficientBound();
    BigInteger bound =
        coefficient.multiply(numbers.size()).multiply(BigInteger.valueOf(2L * d * d));
    traces = degree() == d;
    gram = true;
    homomorphism =
        numbers.holds(
            bound,
            images -> {
              Rows rows = new Rows(action, images, states);
              if (!rows.areCarried(images)) {
                return false;
              }
              gram = gram && rows.isGram(images);
              traces = traces && (!images.isFirst() || rows.traces(images));
              return true;
            });
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

  private boolean positive() {
    return form.at(0, 0).isReal() && form.at(0, 0).signum() > 0;
  }

  /** χ(g⁻¹) = χ(g)* and e* = e, hence α(t⁻¹) = α(t)*. */
  private boolean selfAdjoint() {
    for (int c = 0; c < classes.count(); c++) {
      if (!character.get(c).conjugate().equals(character.get(classes.inverse(c)))) {
        return false;
      }
    }
    if (ray.isLinear()) {
      return true;
    }
    Map<Integer, Cyclotomic> at = new HashMap<>();
    for (int i = 0; i < ray.size(); i++) {
      at.put(ray.support()[i], ray.coefficients().get(ray.coefficientIds()[i]));
    }
    boolean distinct = at.size() == ray.size();
    return distinct
        && at.entrySet().stream()
            .allMatch(s -> s.getValue().conjugate().equals(at.get(group.inverse(s.getKey()))));
  }

  /** The rows R_y under one embedding. */
  private final class Rows {
    private final ModP field;
    private final CosetAction action;
    private final MatrixCoefficient.Values values;
    private final long[][] rows;
    private int[] chosen = {};

    Rows(CosetAction action, MatrixNumbers.Images images, int[][] states) {
      this.action = action;
      this.field = images.field();
      long[] chi = character.stream().mapToLong(images::of).toArray();
      this.values = action.alpha().values(images.embedding(), chi);
      int m = action.phases();
      this.rows = new long[states.length][d];
      for (int c = 0; c < rows.length; c++) {
        for (int j = 0; j < d; j++) {
          rows[c][j] = values.at(states[c][j] / m, states[c][j] % m);
        }
      }
    }

    /** The row of a state. */
    private long at(int state, int k) {
      int phase = state % action.phases();
      long value = rows[state / action.phases()][k];
      return phase == 0 ? value : field.mul(values.phase(phase), value);
    }

    boolean areCarried(MatrixNumbers.Images images) {
      for (int g = 0; g < count; g++) {
        long[][] matrix = images.matrix(g);
        for (int k = 0; k < d; k++) {
          if (!columnHolds(matrix, k, g)) {
            return false;
          }
        }
      }
      return !images.isFirst() || basis().length == d;
    }

    private boolean columnHolds(long[][] matrix, int k, int g) {
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
        if (field.reduce(sum) != at(action.target(g, c), k)) {
          return false;
        }
      }
      return true;
    }

    /** The cosets of a largest independent set of rows. */
    private int[] basis() {
      if (chosen.length > 0) {
        return chosen;
      }
      RowSpace space = new RowSpace(field);
      int[] found = new int[d];
      for (int c = 0; c < rows.length && space.dimension() < d; c++) {
        int before = space.dimension();
        if (space.insert(rows[c].clone())) {
          found[before] = c;
        }
      }
      chosen = Arrays.copyOf(found, space.dimension());
      return chosen;
    }

    /** Is D·F = F₀₀·(D·α(xᵢ⁻¹xⱼ)), α(1) = 1 and F Hermitian? */
    boolean isGram(MatrixNumbers.Images images) {
      long[][] f = images.matrix(count);
      long denominator = field.of(ray.denominator());
      if (values.at(0) != denominator || !Arrays.deepEquals(f, images.adjoint(count))) {
        return false;
      }
      for (int i = 0; i < d; i++) {
        int state = action.state(group.inverse(points[i]));
        for (int j = 0; j < d; j++) {
          if (field.mul(denominator, f[i][j]) != field.mul(f[0][0], at(state, j))) {
            return false;
          }
        }
      }
      return true;
    }

    /**
     * Are the traces the character? With d independent rows R it is known that Rρ(g) = R′, the rows
     * of the states times g, and tr ρ(g) = tr R⁻¹R′.
     */
    boolean traces(MatrixNumbers.Images images) {
      int[] independent = basis();
      long[][] inverse = inverse(independent);
      for (int c = 0; c < classes.count(); c++) {
        int[] word = group.word(classes.representative(c));
        long trace = 0;
        for (int i = 0; i < d; i++) {
          int state = independent[i] * action.phases();
          for (int g : word) {
            state = action.step(state, g);
          }
          for (int k = 0; k < d; k++) {
            trace = field.accumulate(trace, inverse[i][k], at(state, k));
          }
        }
        if (field.reduce(trace) != images.of(character.get(c))) {
          return false;
        }
      }
      return true;
    }

    /** Column i of R⁻¹, as row i. */
    private long[][] inverse(int[] independent) {
      long[][] matrix = new long[d][];
      Arrays.setAll(matrix, i -> rows[independent[i]]);
      LuModP lu = new LuModP(field, matrix);
      long[][] columns = new long[d][d];
      for (int i = 0; i < d; i++) {
        columns[i][i] = 1;
        lu.solve(columns[i]);
      }
      return columns;
    }
  }
}
