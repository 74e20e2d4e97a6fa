package org.intertwiner.harmonic.haar.sphere;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The finite groups of space whose orbits make rules: those of the tetrahedron, cube and
 * icosahedron, of rotations alone or with the reflections.
 */
final class Polyhedral {
  private static final double GOLDEN = 1.618033988749895;

  /** The 12 rotations of the tetrahedron. */
  static final Polyhedral T = new Polyhedral("T");

  /** The 24 rotations of the cube. */
  static final Polyhedral O = new Polyhedral("O");

  /** The 60 rotations of the icosahedron. */
  static final Polyhedral I = new Polyhedral("I");

  /** The 48 symmetries of the cube. */
  static final Polyhedral OH = new Polyhedral("OH");

  /** The 120 symmetries of the icosahedron. */
  static final Polyhedral IH = new Polyhedral("IH");

  private final String name;
  private final double[][][] elements;
  private final double[][] vertices;
  private final int[] vertexOrders;
  private final double[][] mirrors;

  private Polyhedral(String name) {
    this.name = name;
    this.elements = elements(name.charAt(0), name.length() > 1);
    this.vertices = vertices(name.charAt(0));
    this.vertexOrders = Arrays.stream(vertices).mapToInt(v -> orbit(v).length).toArray();
    this.mirrors = mirrors();
  }

  /** The group of a name. */
  static Polyhedral valueOf(String name) {
    return Stream.of(T, O, I, OH, IH)
        .filter(group -> group.name.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no polyhedral group " + name));
  }

  private static double[][][] elements(char kind, boolean reflects) {
    List<double[][]> generators = new ArrayList<>();
    generators.add(new double[][] {{0, 0, 1}, {1, 0, 0}, {0, 1, 0}});
    generators.add(new double[][] {{-1, 0, 0}, {0, -1, 0}, {0, 0, 1}});
    if (kind == 'O') {
      generators.add(new double[][] {{0, -1, 0}, {1, 0, 0}, {0, 0, 1}});
    } else if (kind == 'I') {
      double a = GOLDEN / 2;
      double b = (GOLDEN - 1) / 2;
      // a turn by 72° about the vertex (0, 1, golden)
      generators.add(new double[][] {{b, -a, 0.5}, {a, 0.5, b}, {-0.5, b, a}});
    }
    if (reflects) {
      generators.add(new double[][] {{-1, 0, 0}, {0, -1, 0}, {0, 0, -1}});
    }
    List<double[][]> found = new ArrayList<>();
    Set<List<Long>> seen = new HashSet<>();
    double[][] one = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    found.add(one);
    seen.add(key(one[0], one[1], one[2]));
    for (int i = 0; i < found.size(); i++) {
      for (double[][] g : generators) {
        double[][] product = new double[3][3];
        for (int r = 0; r < 3; r++) {
          product[r] = rowTimes(found.get(i)[r], g);
        }
        if (seen.add(key(product[0], product[1], product[2]))) {
          found.add(product);
        }
      }
    }
    return found.toArray(double[][][]::new);
  }

  private static double[] rowTimes(double[] row, double[][] g) {
    double[] y = new double[3];
    for (int k = 0; k < 3; k++) {
      for (int c = 0; c < 3; c++) {
        y[c] += row[k] * g[k][c];
      }
    }
    return y;
  }

  private static List<Long> key(double[]... rows) {
    return Arrays.stream(rows)
        .flatMapToDouble(Arrays::stream)
        .mapToObj(c -> Math.round(c * 1e7))
        .toList();
  }

  /** One point of each orbit that has no freedom. */
  private static double[][] vertices(char kind) {
    double[][] directions =
        switch (kind) {
          case 'T' -> new double[][] {{1, 1, 1}, {-1, -1, -1}, {0, 0, 1}};
          case 'O' -> new double[][] {{0, 0, 1}, {1, 1, 1}, {0, 1, 1}};
          default -> new double[][] {{0, 1, GOLDEN}, {1, 1, 1}, {0, 0, 1}};
        };
    for (double[] v : directions) {
      normalize(v);
    }
    return directions;
  }

  /** A unit normal of one mirror of each class. */
  private double[][] mirrors() {
    List<double[]> normals = new ArrayList<>();
    Set<List<Long>> seen = new HashSet<>();
    for (double[][] m : elements) {
      if (isReflection(m)) {
        double[] normal = normal(m);
        if (!seen.contains(key(normal))) {
          normals.add(normal);
          for (double[] image : orbit(normal)) {
            seen.add(key(image));
          }
        }
      }
    }
    return normals.toArray(double[][]::new);
  }

  private static boolean isReflection(double[][] m) {
    double[][] square = {rowTimes(m[0], m), rowTimes(m[1], m), rowTimes(m[2], m)};
    double trace = m[0][0] + m[1][1] + m[2][2];
    return Math.abs(trace - 1) < 1e-9
        && Math.abs(square[0][0] + square[1][1] + square[2][2] - 3) < 1e-9;
  }

  /** The vector that a reflection 1 − 2nnᵀ turns round. */
  private static double[] normal(double[][] m) {
    double[] best = new double[3];
    double norm = 0;
    for (int c = 0; c < 3; c++) {
      double[] column = {-m[0][c], -m[1][c], -m[2][c]};
      column[c] += 1;
      double size = Math.sqrt(dot(column, column));
      if (size > norm) {
        norm = size;
        best = column;
      }
    }
    normalize(best);
    return best;
  }

  static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  static void normalize(double[] p) {
    double norm = Math.sqrt(dot(p, p));
    for (int v = 0; v < 3; v++) {
      p[v] /= norm;
    }
  }

  /** The matrices, which are not to be changed. */
  double[][][] elements() {
    return elements;
  }

  int order() {
    return elements.length;
  }

  /** One point of each orbit that has no freedom. */
  double[] vertex(int kind) {
    return vertices[kind].clone();
  }

  int vertexKinds() {
    return vertices.length;
  }

  /** The lengths of the orbits that have no freedom. */
  int vertexOrder(int kind) {
    return vertexOrders[kind];
  }

  int mirrorKinds() {
    return mirrors.length;
  }

  double[] mirror(int kind) {
    return mirrors[kind].clone();
  }

  /** The images of a point under every element, with repetitions. */
  double[][] images(double... x) {
    double[][] images = new double[elements.length][3];
    for (int g = 0; g < images.length; g++) {
      for (int r = 0; r < 3; r++) {
        images[g][r] = dot(elements[g][r], x);
      }
    }
    return images;
  }

  /** The distinct images of a point. */
  double[][] orbit(double... x) {
    Set<List<Long>> seen = new HashSet<>();
    return Arrays.stream(images(x)).filter(y -> seen.add(key(y))).toArray(double[][]::new);
  }

  /** The dimensions of the invariant harmonics of the degrees 0 … l, by the mean of characters. */
  int[] invariants(int maxDegree) {
    double[] sums = new double[maxDegree + 1];
    for (double[][] m : elements) {
      double det =
          m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
              - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
              + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
      double sign = det < 0 ? -1 : 1;
      double cosine = (sign * (m[0][0] + m[1][1] + m[2][2]) - 1) / 2;
      double angle = Math.acos(Math.max(-1, Math.min(1, cosine)));
      double character = 0;
      for (int l = 0; l <= maxDegree; l++) {
        character += (l == 0 ? 1 : 2) * Math.cos(l * angle);
        sums[l] += sign < 0 && l % 2 != 0 ? -character : character;
      }
    }
    return Arrays.stream(sums).mapToInt(s -> (int) Math.round(s / elements.length)).toArray();
  }

  /** How many invariant harmonics there are up to a degree. */
  int equations(int maxDegree) {
    return maxDegree < 0 ? 0 : Arrays.stream(invariants(maxDegree)).sum();
  }

  @Override
  public String toString() {
    return name;
  }
}
