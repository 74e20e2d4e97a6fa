package org.intertwiner.harmonic.invariant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.ring.ModularEmbedding;
import org.intertwiner.harmonic.polynomial.Monomials;

/**
 * Equivariant maps as the common null space of F ↦ F∘g − ρ(g)F over the generators g, and of the
 * derivations F ↦ dF·Xx − dρ(X)F over those of the Lie algebra: no sum over the group.
 */
final class NullSpaces implements CellSolver {
  private final GradedAction action;
  private final long p;
  private final InvariantLimits limits;
  private final List<long[][]> onSpace = new ArrayList<>();
  private final List<long[][]> onTarget = new ArrayList<>();

  NullSpaces(GradedAction action, ModularEmbedding embedding, InvariantLimits limits) {
    this.action = action;
    this.p = embedding.field().characteristic();
    this.limits = limits;
    for (int k = 0; k < action.generators(); k++) {
      onSpace.add(GradedAction.residues(action.onSpace(k), embedding));
      onTarget.add(GradedAction.residues(action.onTarget(k), embedding));
    }
  }

  @Override
  public List<ModularRows> solve(int degree, List<GradedAction.Cell> cells, long expected) {
    for (GradedAction.Cell cell : cells) {
      limits.requireUnknowns("equivariant maps of degree " + degree, cell.size());
    }
    int[] place = new int[action.monomials().of(degree).count()];
    List<ModularRows> solutions = new ArrayList<>();
    for (GradedAction.Cell cell : cells) {
      int[] positions = cell.grade().positions();
      for (int i = 0; i < positions.length; i++) {
        place[positions[i]] = i;
      }
      solutions.add(solve(degree, cell, place));
    }
    long rank = solutions.stream().mapToLong(ModularRows::rank).sum();
    if (rank != expected) {
      throw new IllegalStateException(
          "found " + rank + " equivariant maps of degree " + degree + ", characters " + expected);
    }
    return solutions;
  }

  private ModularRows solve(int degree, GradedAction.Cell cell, int[] place) {
    int size = cell.size();
    List<long[]> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      long[] unit = new long[size];
      unit[i] = 1;
      rows.add(unit);
    }
    for (int k = 0; k < action.generators() && !rows.isEmpty(); k++) {
      long[][] onMonomials = onMonomials(k, degree, cell, place);
      rows = kernel(rows, k, cell, onMonomials);
    }
    ModularRows solution = new ModularRows(p);
    rows.forEach(solution::add);
    return solution;
  }

  /** The combinations of the rows whose residuals vanish. */
  private List<long[]> kernel(
      List<long[]> rows, int k, GradedAction.Cell cell, long[][] onMonomials) {
    int size = cell.size();
    ModularRows echelon = new ModularRows(p);
    List<long[]> kept = new ArrayList<>();
    for (long[] row : rows) {
      Interruption.check();
      long[] joined = Arrays.copyOf(residual(row, k, cell, onMonomials), 2 * size);
      System.arraycopy(row, 0, joined, size, size);
      echelon.reduce(joined);
      boolean vanishes = true;
      for (int j = 0; j < size && vanishes; j++) {
        vanishes = joined[j] == 0;
      }
      if (vanishes) {
        kept.add(Arrays.copyOfRange(joined, size, 2 * size));
      } else {
        echelon.add(joined);
      }
    }
    return kept;
  }

  private long[] residual(long[] row, int k, GradedAction.Cell cell, long[][] onMonomials) {
    int width = cell.grade().positions().length;
    int[] components = cell.components();
    long[] out = new long[row.length];
    for (int w = 0; w < components.length; w++) {
      for (int a = 0; a < width; a++) {
        long c = row[w * width + a];
        if (c == 0) {
          continue;
        }
        for (int b = 0; b < width; b++) {
          out[w * width + b] = (out[w * width + b] + c * onMonomials[a][b]) % p;
        }
        for (int u = 0; u < components.length; u++) {
          long factor = onTarget.get(k)[components[u]][components[w]];
          if (factor != 0) {
            out[u * width + a] = (out[u * width + a] + (p - factor) * c) % p;
          }
        }
      }
    }
    return out;
  }

  /** The images of the monomials of a grade under a generator. */
  private long[][] onMonomials(int k, int degree, GradedAction.Cell cell, int[] place) {
    int[] positions = cell.grade().positions();
    long[][] images = new long[positions.length][];
    Monomials m = action.monomials().of(degree);
    for (int i = 0; i < positions.length; i++) {
      Interruption.check();
      int[] alpha = m.exponents(positions[i]);
      long[] image = action.isInfinitesimal(k) ? derivative(k, alpha) : substituted(k, alpha);
      images[i] = new long[positions.length];
      for (int a : positions) {
        images[i][place[a]] = image[a];
      }
    }
    return images;
  }

  private long[] substituted(int k, int[] alpha) {
    long[] form = {1};
    int degree = 0;
    for (int v = 0; v < alpha.length; v++) {
      for (int e = 0; e < alpha[v]; e++) {
        form = action.monomials().timesLinear(form, degree++, onSpace.get(k)[v], p);
      }
    }
    return form;
  }

  private long[] derivative(int k, int[] alpha) {
    int degree = Arrays.stream(alpha).sum();
    Monomials m = action.monomials().of(degree);
    long[] image = new long[m.count()];
    for (int v = 0; v < alpha.length; v++) {
      if (alpha[v] > 0) {
        long factor = alpha[v];
        alpha[v]--;
        for (int j = 0; j < alpha.length; j++) {
          long entry = onSpace.get(k)[v][j];
          if (entry != 0) {
            alpha[j]++;
            int at = m.indexOf(alpha);
            image[at] = (image[at] + factor * entry) % p;
            alpha[j]--;
          }
        }
        alpha[v]++;
      }
    }
    return image;
  }
}
