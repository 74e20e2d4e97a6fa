package org.intertwiner.harmonic.kernel;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.ModularEmbedding;

/**
 * One constraint modulo a prime, on vectors with the coordinate (i, r, c) of h_i ⊗ E_rc at place
 * (i·rows + r)·columns + c.
 */
final class ResidueConstraint {
  private final long p;
  private final boolean infinitesimal;
  private final long[][] action;
  private final long[][] out;
  private final long[][] in;

  /**
   * Reduces a constraint.
   *
   * @param action row i: the coordinates of h_i ∘ g, or of its derivative
   */
  ResidueConstraint(
      PairOrbit.Constraint constraint, Cyclotomic[][] action, ModularEmbedding embedding) {
    this.p = embedding.field().characteristic();
    this.infinitesimal = constraint.infinitesimal();
    this.action = new long[action.length][action.length];
    for (int i = 0; i < action.length; i++) {
      for (int j = 0; j < action.length; j++) {
        this.action[i][j] = action[i][j].isZero() ? 0 : embedding.at(action[i][j]);
      }
    }
    this.out = residues(constraint.out(), embedding);
    this.in = residues(constraint.in(), embedding);
  }

  private static long[][] residues(Matrix<Cyclotomic> m, ModularEmbedding embedding) {
    long[][] residues = new long[m.rows()][m.columns()];
    for (int i = 0; i < m.rows(); i++) {
      for (int j = 0; j < m.columns(); j++) {
        residues[i][j] = m.at(i, j).isZero() ? 0 : embedding.at(m.at(i, j));
      }
    }
    return residues;
  }

  /** The vectors of the whole space that obey the constraint. */
  ResidueSpace solve(int dimension) {
    List<long[]> images = new ArrayList<>();
    for (int i = 0; i < dimension; i++) {
      images.add(residualOfUnit(i, dimension));
    }
    return ResidueSpace.kernelOfWhole(p, images);
  }

  ResidueSpace restrict(ResidueSpace space) {
    List<long[]> images = new ArrayList<>();
    for (long[] row : space.rows()) {
      images.add(residual(row));
    }
    return space.kernel(images);
  }

  /** {@link #residual} of a unit vector, touching only what is not zero. */
  private long[] residualOfUnit(int at, int dimension) {
    long[] sum = new long[dimension];
    int columns = in.length;
    int block = out.length * columns;
    int line = at - at % columns;
    int r = at / columns % out.length;
    for (int s = 0; s < out.length; s++) {
      sum[at + (s - r) * columns] = (p - out[s][r]) % p;
    }
    long[] image = action[at / block];
    long[] timesIn = in[at % columns];
    if (infinitesimal) {
      for (int c = 0; c < columns; c++) {
        sum[line + c] = (sum[line + c] + timesIn[c]) % p;
      }
      addMoved(sum, image, at, block, 1);
    } else {
      for (int c = 0; c < columns; c++) {
        if (timesIn[c] != 0) {
          addMoved(sum, image, line + c, block, timesIn[c]);
        }
      }
    }
    return sum;
  }

  private void addMoved(long[] sum, long[] image, int at, int block, long factor) {
    for (int j = 0; j < image.length; j++) {
      int to = j * block + at % block;
      sum[to] = (sum[to] + image[j] * factor) % p;
    }
  }

  /** K(gx) ρ_in(g) − ρ_out(g) K(x), or dK(Xx) + K dρ_in(X) − dρ_out(X) K. */
  private long[] residual(long[] k) {
    long[] sum = new long[k.length];
    long[] timesIn = new long[k.length];
    int rows = out.length;
    int columns = in.length;
    for (int at = 0; at < k.length; at++) {
      if (k[at] != 0) {
        int line = at - at % columns;
        for (int c = 0; c < columns; c++) {
          timesIn[line + c] = (timesIn[line + c] + k[at] * in[at % columns][c]) % p;
        }
        int r = at / columns % rows;
        for (int s = 0; s < rows; s++) {
          int to = at + (s - r) * columns;
          sum[to] = (sum[to] + (p - out[s][r]) % p * k[at]) % p;
        }
      }
    }
    long[] moved = infinitesimal ? k : timesIn;
    int block = rows * columns;
    for (int at = 0; at < k.length; at++) {
      if (moved[at] != 0) {
        long[] image = action[at / block];
        for (int j = 0; j < image.length; j++) {
          if (image[j] != 0) {
            int to = j * block + at % block;
            sum[to] = (sum[to] + image[j] * moved[at]) % p;
          }
        }
      }
      if (infinitesimal) {
        sum[at] = (sum[at] + timesIn[at]) % p;
      }
    }
    return sum;
  }
}
