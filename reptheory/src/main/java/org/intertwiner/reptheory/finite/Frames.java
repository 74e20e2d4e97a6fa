package org.intertwiner.reptheory.finite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.group.FiniteGroup;

/**
 * Group elements x₁ = 1, x₂, …, x_d whose vectors ρ(xᵢ)u are a basis of the representation.
 *
 * <p>Their Gram matrix is α(xᵢ⁻¹xⱼ); all that is needed of ρ is the function α modulo a prime.
 */
final class Frames {
  private static final int MAX_LINES = 6000;
  private static final int BUDGET = 20_000;

  private final MatrixCoefficient alpha;
  private final FiniteGroup<?> group;
  private final MatrixCoefficient.Values values;
  private final ModP field;
  private final int degree;
  private int budget = BUDGET;

  Frames(MatrixCoefficient alpha, Embedding embedding, long[] character) {
    this.alpha = alpha;
    this.group = alpha.group();
    this.field = embedding.field();
    this.values = alpha.values(embedding, character);
    this.degree = (int) character[0];
  }

  /** The line of ρ(x)u, as a number: equal for x and xh. */
  private int line(int x) {
    return alpha.coset(group.inverse(x));
  }

  private long gram(int x, int y) {
    return values.at(group.multiply(group.inverse(x), y));
  }

  /**
   * Spins u under the generators, breadth first; whole columns of the generators then are unit
   * vectors.
   */
  int[] spin() {
    boolean[] seen = new boolean[alpha.cosets()];
    List<Integer> points = new ArrayList<>();
    BorderedLu lu = new BorderedLu();
    lu.offer(0, points);
    seen[line(0)] = true;
    for (int i = 0; i < points.size() && points.size() < degree; i++) {
      Interruption.check();
      for (int g = 0; g < group.generators().size() && points.size() < degree; g++) {
        int y = group.multiply(group.generatorIndex(g), points.get(i));
        if (!seen[line(y)]) {
          seen[line(y)] = true;
          lu.offer(y, points);
        }
      }
    }
    if (points.size() < degree) {
      throw new ArithmeticException("the Gram matrix is singular modulo " + field.p());
    }
    return points.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * A basis of mutually orthogonal vectors in the orbit of u, if one is found within a fixed number
   * of trials.
   */
  Optional<int[]> orthogonal() {
    if (!alpha.ray().isLinear() || alpha.cosets() > MAX_LINES) {
      return Optional.empty();
    }
    if (alpha.cosets() == degree) {
      return Optional.of(
          IntStream.range(0, degree).map(c -> group.inverse(alpha.representative(c))).toArray());
    }
    List<Integer> candidates = new ArrayList<>();
    for (int c = 1; c < alpha.cosets(); c++) {
      int y = group.inverse(alpha.representative(c));
      if (values.at(y) == 0) {
        candidates.add(y);
      }
    }
    List<Integer> chosen = new ArrayList<>(List.of(0));
    return extend(chosen, candidates)
        ? Optional.of(chosen.stream().mapToInt(Integer::intValue).toArray())
        : Optional.empty();
  }

  private boolean extend(List<Integer> chosen, List<Integer> candidates) {
    if (chosen.size() == degree) {
      return true;
    }
    for (int i = 0; i + chosen.size() + 1 <= candidates.size() + chosen.size(); i++) {
      if (candidates.size() - i < degree - chosen.size() || budget < 0) {
        return false;
      }
      int y = candidates.get(i);
      List<Integer> rest = new ArrayList<>();
      for (int z : candidates.subList(i + 1, candidates.size())) {
        budget--;
        if (gram(y, z) == 0) {
          rest.add(z);
        }
      }
      chosen.add(y);
      if (extend(chosen, rest)) {
        return true;
      }
      chosen.remove(chosen.size() - 1);
    }
    return false;
  }

  /** The triangular factors of the Gram matrix of the points chosen so far. */
  private final class BorderedLu {
    private final List<long[]> lower = new ArrayList<>();
    private final List<long[]> upper = new ArrayList<>();
    private final List<Long> inversePivots = new ArrayList<>();

    void offer(int y, List<Integer> points) {
      int m = points.size();
      long[] column = new long[m];
      long[] row = new long[m];
      long schur = gram(y, y);
      for (int i = 0; i < m; i++) {
        long z = gram(points.get(i), y);
        long w = gram(y, points.get(i));
        long[] l = lower.get(i);
        long[] u = upper.get(i);
        for (int j = 0; j < i; j++) {
          z = field.sub(z, field.mul(l[j], column[j]));
          w = field.sub(w, field.mul(row[j], u[j]));
        }
        column[i] = z;
        row[i] = field.mul(w, inversePivots.get(i));
        schur = field.sub(schur, field.mul(row[i], column[i]));
      }
      if (schur != 0) {
        points.add(y);
        lower.add(row);
        upper.add(column);
        inversePivots.add(field.inv(schur));
      }
    }
  }
}
