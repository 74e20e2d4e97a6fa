package org.intertwiner.nn.layer.nonlinearity;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.harmonic.kernel.KernelElement;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.reptheory.Representation;

/**
 * Bilinear equivariant maps V_a × V_b → V_c: bases of Hom_G(V_a ⊗ V_b, V_c), exact and proved
 * complete, then rounded.
 *
 * <p>They are the constant steerable kernels, of harmonic degree 0, from V_a ⊗ V_b to V_c.
 *
 * <p>Example: {@code CouplingPaths.of(action, vector, vector, scalar)} is the scalar product over
 * √3.
 */
public final class CouplingPaths {
  private static final double INDEPENDENT = 1e-9;

  private CouplingPaths() {}

  /**
   * A basis of Hom_G(V_a ⊗ V_b, V_c).
   *
   * @param <G> the group elements
   * @param action how the group moves the points of space
   * @param a V_a
   * @param b V_b
   * @param c V_c
   * @return maps as matrices, rows over V_c, columns e_i ⊗ e_j at i·d_b + j; orthonormal as vectors
   */
  public static <G> List<double[][]> of(
      Representation<G> action, Representation<G> a, Representation<G> b, Representation<G> c) {
    return between(action, a.tensor(b), c);
  }

  /**
   * A basis of Hom_G(V, W).
   *
   * @param <G> the group elements
   * @param action how the group moves the points of space
   * @param from V
   * @param to W
   * @return matrices, rows over W; orthonormal as vectors
   */
  public static <G> List<double[][]> between(
      Representation<G> action, Representation<G> from, Representation<G> to) {
    KernelSpace space = KernelSpace.on(action).from(from).to(to).upToDegree(0);
    double[] origin = new double[action.dimension()];
    List<double[][]> maps = new ArrayList<>();
    for (KernelElement element : space.basis()) {
      double[][] map = new double[to.dimension()][from.dimension()];
      for (PolynomialMatrix.Entry entry : element.entries()) {
        map[entry.row()][entry.column()] += entry.evaluate(origin);
      }
      maps.add(map);
    }
    return orthonormal(maps);
  }

  /**
   * The symmetric ones, T(v, w) = T(w, v), or the alternating ones, of maps with V_a = V_b: T ± T∘τ
   * is equivariant where T is.
   */
  static List<double[][]> ofSymmetry(List<double[][]> maps, double sign) {
    List<double[][]> parts = new ArrayList<>();
    for (double[][] map : maps) {
      int d = (int) Math.round(Math.sqrt(map[0].length));
      double[][] part = new double[map.length][d * d];
      for (int k = 0; k < map.length; k++) {
        for (int i = 0; i < d; i++) {
          for (int j = 0; j < d; j++) {
            part[k][i * d + j] = (map[k][i * d + j] + sign * map[k][j * d + i]) / 2;
          }
        }
      }
      parts.add(part);
    }
    return orthonormal(parts);
  }

  /** Gram–Schmidt, leaving out what is a combination of others. */
  private static List<double[][]> orthonormal(List<double[][]> maps) {
    List<double[][]> kept = new ArrayList<>();
    for (double[][] map : maps) {
      double before = Math.sqrt(inner(map, map));
      for (int pass = 0; pass < 2; pass++) {
        for (double[][] other : kept) {
          add(map, other, -inner(map, other));
        }
      }
      double norm = Math.sqrt(inner(map, map));
      if (norm > INDEPENDENT * Math.max(1, before)) {
        double[][] unit = new double[map.length][map[0].length];
        add(unit, map, 1 / norm);
        kept.add(unit);
      }
    }
    return List.copyOf(kept);
  }

  private static double inner(double[][] a, double[][] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[i].length; j++) {
        sum += a[i][j] * b[i][j];
      }
    }
    return sum;
  }

  private static void add(double[][] to, double[][] x, double factor) {
    for (int i = 0; i < to.length; i++) {
      for (int j = 0; j < to[i].length; j++) {
        to[i][j] += factor * x[i][j];
      }
    }
  }

  /**
   * The mean of |T(v, w)|² over independent standard normal vectors, w = v if they are one field: Σ
   * over rows of |T_k|², plus for one field tr(T_k)² + tr(T_k T_k) by Wick's theorem.
   */
  static double secondMoment(double[][] map, int columns, boolean oneField) {
    double sum = inner(map, map);
    if (!oneField) {
      return sum;
    }
    for (double[] row : map) {
      double trace = 0;
      for (int i = 0; i < columns; i++) {
        trace += row[i * columns + i];
        for (int j = 0; j < columns; j++) {
          sum += row[i * columns + j] * row[j * columns + i];
        }
      }
      sum += trace * trace;
    }
    return sum;
  }
}
