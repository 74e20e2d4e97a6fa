package org.intertwiner.nn.data.shape;

import java.nio.file.Path;
import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.DenseMatrix;

/**
 * An immutable surface in ℝ³ made of triangles.
 *
 * <p><i>Shape</i>: vertices {@code (vertexCount, 3)}, triangles {@code (triangleCount, 3)} of
 * vertex indices from 0, counter-clockwise seen from outside where that has a meaning.
 *
 * <pre>{@code
 * Mesh.readObj(Path.of("spot.obj")).centred().transformed(rotation)
 * }</pre>
 */
public final class Mesh {
  private final double[] vertices;
  private final int[] triangles;

  private Mesh(double[] vertices, int[] triangles) {
    this.vertices = vertices;
    this.triangles = triangles;
  }

  /**
   * What a reader accepts.
   *
   * @param maximalBytes most bytes of a file
   * @param maximalVertices most vertices
   * @param maximalTriangles most triangles
   * @param maximalCorners most corners of a polygon
   */
  public record Limits(
      long maximalBytes, int maximalVertices, int maximalTriangles, int maximalCorners) {
    /** 512 MiB, four million vertices, eight million triangles, polygons of a thousand corners. */
    public static final Limits DEFAULT = new Limits(512L << 20, 4_000_000, 8_000_000, 1000);
  }

  /**
   * A mesh of the given vertices and triangles; the arrays are copied.
   *
   * @param vertices three coordinates each
   * @param triangles three vertex indices each
   * @return the mesh
   * @throws InvalidInput if there is no triangle, a length is no multiple of three, a coordinate is
   *     not finite or above 10¹⁰⁰ in size, or an index is out of range
   */
  public static Mesh of(double[] vertices, int[] triangles) {
    if (vertices.length % 3 != 0 || triangles.length % 3 != 0 || triangles.length == 0) {
      throw new InvalidInput(
          "mesh",
          vertices.length + " coordinates, " + triangles.length + " vertex indices",
          "multiples of three, and at least one triangle",
          "split polygons into triangles");
    }
    for (double v : vertices) {
      if (!(Math.abs(v) <= 1e100)) {
        throw new InvalidInput(
            "coordinate of a mesh", Double.toString(v), "a number of size at most 1e100", "");
      }
    }
    for (int t : triangles) {
      if (t < 0 || t >= vertices.length / 3) {
        throw new InvalidInput(
            "vertex index of a mesh",
            Integer.toString(t),
            "0 … " + (vertices.length / 3 - 1),
            "indices count from 0 here");
      }
    }
    return new Mesh(vertices.clone(), triangles.clone());
  }

  /**
   * Reads a Wavefront OBJ file within {@link Limits#DEFAULT}.
   *
   * @param file the file, of polygons
   * @return its polygons, each split into the triangles of a fan
   * @throws InvalidInput if the file is missing or a line is wrong; the line is named
   * @throws LimitExceeded if the file is larger than the limits
   */
  public static Mesh readObj(Path file) {
    return readObj(file, Limits.DEFAULT);
  }

  /**
   * Reads a Wavefront OBJ file: vertices ({@code v}) and faces ({@code f}, with or without texture
   * and normal indices, counted from 1 or backwards from −1). Everything else that the format knows
   * about polygons is skipped; curves and free-form surfaces are refused.
   *
   * @param file the file, of polygons
   * @param limits what is accepted
   * @return its polygons, each split into the triangles of a fan
   * @throws InvalidInput if the file is missing or a line is wrong; the line is named
   * @throws LimitExceeded if the file is larger than the limits
   */
  public static Mesh readObj(Path file, Limits limits) {
    return new ObjReader(file, limits).read();
  }

  /**
   * Reads the vertices of a Wavefront OBJ file, which need not have faces: a cloud of points.
   *
   * @param file the file
   * @param limits what is accepted
   * @return three coordinates each, in the order of the file
   * @throws InvalidInput if the file is missing or a line is wrong; the line is named
   * @throws LimitExceeded if the file is larger than the limits
   */
  public static double[] readObjVertices(Path file, Limits limits) {
    return new ObjReader(file, limits).readVertices();
  }

  /**
   * The number of vertices.
   *
   * @return how many
   */
  public int vertexCount() {
    return vertices.length / 3;
  }

  /**
   * The number of triangles.
   *
   * @return how many
   */
  public int triangleCount() {
    return triangles.length / 3;
  }

  /**
   * A vertex.
   *
   * @param index from 0
   * @return its coordinates x, y, z
   */
  public double[] vertex(int index) {
    return Arrays.copyOfRange(vertices, 3 * index, 3 * index + 3);
  }

  /**
   * A triangle.
   *
   * @param index from 0
   * @return its three vertices
   */
  public int[] triangle(int index) {
    return Arrays.copyOfRange(triangles, 3 * index, 3 * index + 3);
  }

  /**
   * The mesh moved by a linear map.
   *
   * @param matrix three rows and columns
   * @return the mesh of the images of the vertices
   * @throws InvalidInput if the matrix is not 3×3
   */
  public Mesh transformed(DenseMatrix matrix) {
    if (matrix.rows() != 3 || matrix.columns() != 3) {
      throw new InvalidInput(
          "matrix for a mesh", matrix.rows() + "×" + matrix.columns(), "3×3", "meshes live in ℝ³");
    }
    double[] m = matrix.toArray();
    double[] moved = new double[vertices.length];
    for (int i = 0; i < moved.length; i += 3) {
      for (int r = 0; r < 3; r++) {
        moved[i + r] =
            m[3 * r] * vertices[i]
                + m[3 * r + 1] * vertices[i + 1]
                + m[3 * r + 2] * vertices[i + 2];
      }
    }
    return new Mesh(moved, triangles);
  }

  /**
   * The mesh with the centre of its surface at the origin and its farthest vertex at distance 1.
   * Turning commutes with this, up to rounding.
   *
   * @return the mesh in the unit ball
   * @throws InvalidInput if all vertices of triangles are one point
   */
  public Mesh centred() {
    double[] sum = new double[3];
    double area = 0;
    for (int t = 0; t < triangleCount(); t++) {
      double a = 0.5 * length(normal(t));
      area += a;
      for (int k = 0; k < 3; k++) {
        for (int r = 0; r < 3; r++) {
          sum[r] += a * vertices[3 * triangles[3 * t + k] + r] / 3;
        }
      }
    }
    double[] centre = new double[3];
    for (int r = 0; r < 3; r++) {
      centre[r] = area > 0 ? sum[r] / area : vertices[3 * triangles[0] + r];
    }
    double radius = 0;
    for (int v : triangles) {
      radius = Math.max(radius, distance(v, centre));
    }
    if (!(radius > 0)) {
      throw new InvalidInput(
          "mesh to be centred", "a single point", "a surface of some extent", "check the file");
    }
    double[] moved = new double[vertices.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = (vertices[i] - centre[i % 3]) / radius;
    }
    return new Mesh(moved, triangles);
  }

  private double distance(int vertex, double[] from) {
    double x = vertices[3 * vertex] - from[0];
    double y = vertices[3 * vertex + 1] - from[1];
    double z = vertices[3 * vertex + 2] - from[2];
    return Math.sqrt(x * x + y * y + z * z);
  }

  /** (b − a) × (c − a): twice the area of a triangle, along its normal. */
  private double[] normal(int triangle) {
    int a = 3 * triangles[3 * triangle];
    int b = 3 * triangles[3 * triangle + 1];
    int c = 3 * triangles[3 * triangle + 2];
    double[] u = new double[3];
    double[] v = new double[3];
    for (int r = 0; r < 3; r++) {
      u[r] = vertices[b + r] - vertices[a + r];
      v[r] = vertices[c + r] - vertices[a + r];
    }
    return new double[] {
      u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]
    };
  }

  private static double length(double[] v) {
    return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
  }

  /**
   * The area of all triangles.
   *
   * @return Σ |(b − a) × (c − a)|/2
   */
  public double area() {
    double sum = 0;
    for (int t = 0; t < triangleCount(); t++) {
      sum += 0.5 * length(normal(t));
    }
    return sum;
  }

  /**
   * The volume inside a closed mesh whose triangles are counter-clockwise seen from outside.
   *
   * <p>Formula: Σ a·(b × c)/6, about the first vertex (divergence theorem).
   *
   * @return the volume; negative if all triangles face inwards
   */
  public double volume() {
    double sum = 0;
    double[] origin = vertex(triangles[0]);
    for (int t = 0; t < triangleCount(); t++) {
      double[] n = normal(t);
      int a = 3 * triangles[3 * t];
      for (int r = 0; r < 3; r++) {
        sum += (vertices[a + r] - origin[r]) * n[r];
      }
    }
    return sum / 6;
  }

  /**
   * The number of edges that do not have as many triangles on one side as on the other: those that
   * are run through more often one way than the other way.
   *
   * @return 0 for a closed mesh whose triangles are consistently oriented
   */
  public int openEdges() {
    long[] edges = new long[triangles.length];
    for (int t = 0; t < triangles.length; t++) {
      int a = triangles[t];
      int b = triangles[t % 3 == 2 ? t - 2 : t + 1];
      // the direction is the last bit, so that both directions of an edge become neighbours
      edges[t] = (long) Math.min(a, b) << 32 | (long) Math.max(a, b) << 1 | (a < b ? 0 : 1);
    }
    Arrays.sort(edges);
    int open = 0;
    for (int i = 0; i < edges.length; ) {
      int balance = 0;
      int from = i;
      for (; i < edges.length && edges[i] >> 1 == edges[from] >> 1; i++) {
        balance += (edges[i] & 1) == 0 ? 1 : -1;
      }
      boolean point = edges[from] >>> 32 == (edges[from] & 0xffffffffL) >> 1;
      open += balance != 0 && !point ? 1 : 0;
    }
    return open;
  }

  /**
   * Whether the triangles bound a solid.
   *
   * @return true if no edge is open, see {@link #openEdges}
   */
  public boolean isClosed() {
    return openEdges() == 0;
  }

  /** The nine coordinates of a triangle. */
  void corners(int triangle, double[] target) {
    for (int k = 0; k < 3; k++) {
      System.arraycopy(vertices, 3 * triangles[3 * triangle + k], target, 3 * k, 3);
    }
  }

  /**
   * Says how large the mesh is.
   *
   * @return for example {@code 2930 vertices, 5856 triangles}
   */
  @Override
  public String toString() {
    return vertexCount() + " vertices, " + triangleCount() + " triangles";
  }
}
