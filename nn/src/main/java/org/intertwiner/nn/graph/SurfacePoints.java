package org.intertwiner.nn.graph;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.data.shape.Mesh;

/**
 * Points and graphs of meshes: the vertices, the edges, random points of the surface, and points
 * far from each other.
 *
 * <pre>{@code
 * Structure cloud = SurfacePoints.drawn(Mesh.readObj(file), 1024, random);
 * Graph graph = NeighbourList.nearest(16).of(cloud);
 * }</pre>
 */
public final class SurfacePoints {
  /** The node numbers that hold the unit normals of drawn points. */
  public static final String NORMALS = "normals";

  private static final int MOST_POINTS = 1 << 26;

  private SurfacePoints() {}

  /**
   * Reads the vertices of a Wavefront file, which need not have faces, within {@link
   * Mesh.Limits#DEFAULT}.
   *
   * @param file the file
   * @return a cloud of points of species 0
   * @throws InvalidInput if the file is missing or a line is wrong; the line is named
   */
  public static Structure readObj(Path file) {
    return Structure.of(3, Mesh.readObjVertices(file, Mesh.Limits.DEFAULT));
  }

  /**
   * The vertices of a mesh.
   *
   * @param mesh the mesh
   * @return a cloud of points of species 0, in the order of the mesh
   */
  public static Structure vertices(Mesh mesh) {
    double[] positions = new double[3 * mesh.vertexCount()];
    for (int i = 0; i < mesh.vertexCount(); i++) {
      System.arraycopy(mesh.vertex(i), 0, positions, 3 * i, 3);
    }
    return Structure.of(3, positions);
  }

  /**
   * The edges of a mesh: sides of its triangles, each once in both directions.
   *
   * @param mesh the mesh
   * @return a graph on the vertices, by target and then by source
   */
  public static Graph edges(Mesh mesh) {
    long[] sides = new long[6 * mesh.triangleCount()];
    int size = 0;
    for (int t = 0; t < mesh.triangleCount(); t++) {
      int[] corners = mesh.triangle(t);
      for (int k = 0; k < 3; k++) {
        int a = corners[k];
        int b = corners[(k + 1) % 3];
        if (a != b) {
          sides[size++] = (long) a << 32 | b;
          sides[size++] = (long) b << 32 | a;
        }
      }
    }
    long[] once = Arrays.stream(sides, 0, size).sorted().distinct().toArray();
    return Graph.of(
        3,
        mesh.vertexCount(),
        Arrays.stream(once).mapToInt(s -> (int) s).toArray(),
        Arrays.stream(once).mapToInt(s -> (int) (s >>> 32)).toArray());
  }

  /**
   * Draws points uniformly by area.
   *
   * <p><b>Source.</b> Osada and others 2002, "Shape distributions", equation 1.
   *
   * @param mesh the mesh, of positive area
   * @param count how many points
   * @param random the source
   * @return a cloud of points of species 0 with unit {@link #NORMALS}
   * @throws InvalidInput if the area is zero or the count is negative or above 2²⁶
   */
  public static Structure drawn(Mesh mesh, int count, RandomGenerator random) {
    double[] sums = new double[mesh.triangleCount()];
    double[] normals = new double[3 * mesh.triangleCount()];
    double area = 0;
    for (int t = 0; t < sums.length; t++) {
      area += normal(mesh, t, normals);
      sums[t] = area;
    }
    if (!(area > 0) || Double.isInfinite(area) || count < 0 || count > MOST_POINTS) {
      throw new InvalidInput(
          "points of a surface",
          count + " points, area " + area,
          "at most " + MOST_POINTS + " points of a surface of positive area",
          "");
    }
    double[] positions = new double[3 * count];
    double[] directions = new double[3 * count];
    for (int i = 0; i < count; i++) {
      int t = triangle(sums, random.nextDouble() * area);
      double root = Math.sqrt(random.nextDouble());
      double along = random.nextDouble();
      double[] weights = {1 - root, root * (1 - along), root * along};
      int[] corners = mesh.triangle(t);
      for (int k = 0; k < 3; k++) {
        double[] corner = mesh.vertex(corners[k]);
        for (int a = 0; a < 3; a++) {
          positions[3 * i + a] += weights[k] * corner[a];
        }
      }
      System.arraycopy(normals, 3 * t, directions, 3 * i, 3);
    }
    Structure cloud = Structure.of(3, positions);
    return count == 0 ? cloud : cloud.withNodes(NORMALS, directions);
  }

  /** Twice the area of a triangle; writes its unit normal. */
  private static double normal(Mesh mesh, int t, double[] normals) {
    int[] corners = mesh.triangle(t);
    double[] a = mesh.vertex(corners[0]);
    double[] b = mesh.vertex(corners[1]);
    double[] c = mesh.vertex(corners[2]);
    double square = 0;
    for (int k = 0; k < 3; k++) {
      int p = (k + 1) % 3;
      int q = (k + 2) % 3;
      double x = (b[p] - a[p]) * (c[q] - a[q]) - (b[q] - a[q]) * (c[p] - a[p]);
      normals[3 * t + k] = x;
      square += x * x;
    }
    double length = Math.sqrt(square);
    for (int k = 0; length > 0 && k < 3; k++) {
      normals[3 * t + k] /= length;
    }
    return length;
  }

  /** The first triangle whose sum is above a number. */
  private static int triangle(double[] sums, double at) {
    int low = 0;
    int high = sums.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sums[middle] > at) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /**
   * Chooses points one after the other, each as far as possible from those before; of equally far
   * ones the first.
   *
   * <p>Cost: points times chosen points. <b>Source.</b> Gonzalez 1985, "Clustering to minimize the
   * maximum intercluster distance": the radius of the cover is at most twice the least possible.
   *
   * @param cloud points, with their numbers; a cell is disregarded
   * @param count how many, at most all
   * @param first the point to begin with
   * @return the chosen points in the order of choice, without totals
   * @throws InvalidInput if there are not as many points
   * @throws CancellationException if the thread is interrupted
   */
  public static Structure farthest(Structure cloud, int count, int first) {
    if (count < 1 || count > cloud.nodes() || first < 0 || first >= cloud.nodes()) {
      throw new InvalidInput(
          "farthest points",
          count + " of " + cloud.nodes() + " points from point " + first,
          "at most all points, from one of them",
          "");
    }
    int d = cloud.dimension();
    double[] x = cloud.shared();
    double[] nearest = new double[cloud.nodes()];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    int[] chosen = new int[count];
    chosen[0] = first;
    for (int k = 1; k < count; k++) {
      if (Thread.interrupted()) {
        throw new CancellationException("interrupted while choosing farthest points");
      }
      nearest[chosen[k - 1]] = -1;
      int best = -1;
      for (int i = 0; i < nearest.length; i++) {
        double square = 0;
        for (int a = 0; a < d; a++) {
          double difference = x[i * d + a] - x[chosen[k - 1] * d + a];
          square += difference * difference;
        }
        nearest[i] = Math.min(nearest[i], square);
        best = nearest[i] >= 0 && (best < 0 || nearest[i] > nearest[best]) ? i : best;
      }
      chosen[k] = best;
    }
    return cloud.chosen(chosen);
  }
}
