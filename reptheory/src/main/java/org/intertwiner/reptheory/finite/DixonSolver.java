package org.intertwiner.reptheory.finite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;

/**
 * The matrices ρ(g) = A(1)⁻¹A(g), A(g)ᵢⱼ = α(xᵢ⁻¹ g xⱼ), in the basis ρ(xⱼ)u (Dixon 1993).
 *
 * <p>Everything is computed modulo primes under every embedding of ℚ(χ, λ) and put together by
 * {@link Recovery}; one more prime than was used has to agree. Nothing is proved here.
 */
final class DixonSolver {
  private static final int MAX_PRIMES = 96;

  private final FiniteGroup<?> group;
  private final MatrixCoefficient alpha;
  private final List<Cyclotomic> character;
  private final int[] points;
  private final int d;
  private final EmbeddingClasses embeddings;
  private final int[][] gramAt;

  DixonSolver(MatrixCoefficient alpha, List<Cyclotomic> character, int[] points) {
    this.alpha = alpha;
    this.group = alpha.group();
    this.character = character;
    this.points = points;
    this.d = points.length;
    this.embeddings = fieldOf(character, alpha.ray());
    this.gramAt = new int[d][];
    for (int j = 0; j < d; j++) {
      gramAt[j] = columnAt(points[j]);
    }
  }

  /** The elements xᵢ⁻¹y. */
  private int[] columnAt(int y) {
    int[] at = new int[d];
    for (int i = 0; i < d; i++) {
      at[i] = group.multiply(group.inverse(points[i]), y);
    }
    return at;
  }

  /** The field ℚ(χ, e). */
  static EmbeddingClasses fieldOf(List<Cyclotomic> character, Ray ray) {
    Set<Cyclotomic> generators = new HashSet<>(character);
    generators.addAll(ray.coefficients());
    return new EmbeddingClasses(
        Embedding.conductor(generators.stream().mapToInt(Cyclotomic::conductor).toArray()),
        generators);
  }

  /** The matrices on the generators, then the Gram matrix A(1), an invariant Hermitian form. */
  List<Matrix<Cyclotomic>> matrices() {
    int count = group.generators().size();
    Column[][] columns = new Column[count][d];
    for (int g = 0; g < count; g++) {
      Interruption.check();
      for (int j = 0; j < d; j++) {
        columns[g][j] = column(group.multiply(group.generatorIndex(g), points[j]));
      }
    }
    return recover(
        count + 1,
        (values, lu) -> {
          long[][][] images = new long[count + 1][][];
          for (int g = 0; g < count; g++) {
            images[g] = generator(columns[g], values, lu);
          }
          images[count] = lu.gram();
          return images;
        });
  }

  /**
   * The matrix J of an antilinear map v ↦ Jv̄ that commutes with ρ; the character is real-valued.
   *
   * <p>With the invariant bilinear form B(ρ(xᵢ)u, ρ(xⱼ)u) = β(xᵢ⁻¹xⱼ), β(t) = (1/D) Σ c̄ₖ α(s⁻¹ sₖ
   * t), it is A(1)⁻¹B*.
   */
  Matrix<Cyclotomic> structureMap() {
    Embedding first = new Embedding(ModP.of(embeddings.n(), 0), 1);
    MatrixCoefficient.Values values = alpha.values(first, residues(first));
    int shift = -1;
    for (int x : points) {
      if (shift < 0 && conjugateBeta(values, first, x, x) != 0) {
        shift = x;
      }
    }
    if (shift < 0) {
      throw new ArithmeticException("the conjugate representation has no such vector");
    }
    int s = shift;
    return recover(
            1,
            (v, lu) -> {
              long[][] conjugateForm = new long[d][d];
              for (int j = 0; j < d; j++) {
                for (int i = 0; i < d; i++) {
                  int t = group.multiply(group.inverse(points[j]), points[i]);
                  conjugateForm[i][j] = conjugateBeta(v, lu.embedding, s, t);
                }
              }
              return new long[][][] {lu.solve(conjugateForm)};
            })
        .get(0);
  }

  /** The image of D²·β(t)*, β(t)* = (1/D) Σ cₖ α(t⁻¹ sₖ⁻¹ s). */
  private long conjugateBeta(MatrixCoefficient.Values values, Embedding embedding, int s, int t) {
    ModP field = embedding.field();
    long[] c = alpha.ray().residues(embedding);
    int[] support = alpha.ray().support();
    long sum = 0;
    for (int k = 0; k < support.length; k++) {
      int st = group.inverse(group.multiply(support[k], t));
      sum = field.reduce(sum + c[k] * values.at(group.multiply(st, s)));
    }
    return sum;
  }

  private long[] residues(Embedding embedding) {
    return character.stream().mapToLong(embedding::of).toArray();
  }

  /**
   * The column of ρ(y)u: a multiple of a basis vector, or to be solved for.
   *
   * @param unit the number of the basis vector on the same line, or −1
   * @param phase the exponent of the multiple as a root of unity
   * @param elements the elements xᵢ⁻¹y where there is none
   */
  private record Column(int unit, int phase, int[] elements) {}

  private Column column(int y) {
    if (alpha.ray().isLinear()) {
      int line = alpha.coset(group.inverse(y));
      for (int i = 0; i < d; i++) {
        if (alpha.coset(group.inverse(points[i])) == line) {
          int h = group.multiply(group.inverse(points[i]), y);
          return new Column(i, alpha.phase(h), new int[0]);
        }
      }
    }
    return new Column(-1, 0, columnAt(y));
  }

  private long[][] generator(Column[] columns, MatrixCoefficient.Values values, GramLu lu) {
    long[][] matrix = new long[d][d];
    for (int j = 0; j < d; j++) {
      Column given = columns[j];
      if (given.unit() >= 0) {
        matrix[given.unit()][j] = values.phase(given.phase());
        continue;
      }
      long[] column = new long[d];
      for (int i = 0; i < d; i++) {
        column[i] = values.at(given.elements()[i]);
      }
      lu.solveInPlace(column);
      for (int i = 0; i < d; i++) {
        matrix[i][j] = column[i];
      }
    }
    return matrix;
  }

  /** What is computed under one embedding: so many d×d matrices. */
  private interface Images {
    long[][][] of(MatrixCoefficient.Values values, GramLu lu);
  }

  private List<Matrix<Cyclotomic>> recover(int count, Images images) {
    List<ModP> primes = new ArrayList<>();
    List<long[][]> residues = new ArrayList<>();
    int next = 1;
    for (int index = 0; primes.size() < MAX_PRIMES; index++) {
      Interruption.check();
      ModP field = ModP.of(embeddings.n(), index);
      long[][] check;
      try {
        check = residues(field, count, images);
      } catch (ArithmeticException singular) {
        continue;
      }
      if (primes.size() >= next) {
        Cyclotomic[] found = attempt(primes, residues, count * d * d, field, check);
        if (found.length > 0) {
          return matrices(found, count);
        }
        next = primes.size() + Math.max(1, primes.size() / 3);
      }
      primes.add(field);
      residues.add(check);
    }
    throw new LimitExceeded(
        "irreducible matrices of degree " + d + " of " + group.name(),
        "entries that do not fit " + MAX_PRIMES + " primes of 31 bits",
        "shorter entries",
        "the group is too large for this method");
  }

  /** residues[entry][class of embeddings]. */
  private long[][] residues(ModP field, int count, Images images) {
    int[] units = embeddings.representatives();
    long[][] result = new long[count * d * d][units.length];
    for (int c = 0; c < units.length; c++) {
      Embedding embedding = new Embedding(field, units[c]);
      MatrixCoefficient.Values values = alpha.values(embedding, residues(embedding));
      long[][][] matrices = images.of(values, new GramLu(embedding, values));
      for (int m = 0; m < count; m++) {
        for (int i = 0; i < d; i++) {
          for (int j = 0; j < d; j++) {
            result[(m * d + i) * d + j][c] = matrices[m][i][j];
          }
        }
      }
    }
    return result;
  }

  /** The recovered entries if they agree with the check prime, otherwise an empty array. */
  private Cyclotomic[] attempt(
      List<ModP> primes, List<long[][]> residues, int entries, ModP checkField, long[][] check) {
    Recovery recovery = new Recovery(embeddings, primes);
    int width = embeddings.degree();
    Cyclotomic[] found = new Cyclotomic[entries];
    ResidueCache checks = new ResidueCache(checkField, embeddings.representatives());
    try {
      for (int e = 0; e < entries; e++) {
        long[] images = new long[primes.size() * width];
        for (int i = 0; i < primes.size(); i++) {
          System.arraycopy(residues.get(i)[e], 0, images, i * width, width);
        }
        found[e] = recovery.recover(images);
        if (!checks.agrees(found[e], check[e])) {
          return new Cyclotomic[0];
        }
      }
    } catch (ArithmeticException tooLarge) {
      return new Cyclotomic[0];
    }
    return found;
  }

  private List<Matrix<Cyclotomic>> matrices(Cyclotomic[] entries, int count) {
    List<Matrix<Cyclotomic>> result = new ArrayList<>();
    for (int m = 0; m < count; m++) {
      int offset = m * d * d;
      result.add(Matrix.of(Cyclotomics.FIELD, d, d, (i, j) -> entries[offset + i * d + j]));
    }
    return result;
  }

  /** The factored Gram matrix under one embedding. */
  private final class GramLu {
    private final Embedding embedding;
    private final ModP field;
    private final long[][] gram = new long[d][d];
    private final LuModP lu;

    GramLu(Embedding embedding, MatrixCoefficient.Values values) {
      this.embedding = embedding;
      this.field = embedding.field();
      long[][] scaled = new long[d][d];
      long inverse = field.inv(field.of(alpha.ray().denominator()));
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          scaled[i][j] = values.at(gramAt[j][i]);
          gram[i][j] = field.mul(scaled[i][j], inverse);
        }
      }
      this.lu = new LuModP(field, scaled);
    }

    long[][] gram() {
      return gram;
    }

    /** Replaces b by (D·A(1))⁻¹ b. */
    void solveInPlace(long[] b) {
      lu.solve(b);
    }

    long[][] solve(long[][] b) {
      long[][] x = new long[d][d];
      for (int j = 0; j < d; j++) {
        long[] column = new long[d];
        for (int i = 0; i < d; i++) {
          column[i] = b[i][j];
        }
        lu.solve(column);
        for (int i = 0; i < d; i++) {
          x[i][j] = column[i];
        }
      }
      return x;
    }
  }
}
