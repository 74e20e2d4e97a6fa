package org.intertwiner.nn.data.shape;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.nn.data.LabelledArrays;
import org.intertwiner.nn.engine.Shape;

/**
 * From meshes and solids to volumes of cells.
 *
 * <p>The shape fills a ball whose diameter is the side of the volume less a margin on either side.
 * A mesh is {@linkplain Mesh#centred centred} and scaled to fill that ball exactly, and turned
 * before it becomes cells: nothing is ever interpolated, and turning first by a rotation of the
 * cube permutes the cells.
 *
 * <p><i>Shape</i>: {@code (side, side, side)} with the axes (z, −y, x). <i>Accuracy</i>: surface
 * cells are those that touch a triangle, decided exactly for the turned and scaled vertices as
 * doubles; points are inside or outside up to rounding. <i>Complexity</i>: surfaces take about as
 * many tests as there are cells near triangles, fractions one pass over samples³ points per cell.
 *
 * <pre>{@code
 * Voxelisation.flooded(20).of(Mesh.readObj(file), Pose.ANY.draw(random))
 * }</pre>
 *
 * @param side cells along each axis, 1 … 256
 * @param fill which cells are filled
 * @param samples sample points along each axis of a cell, 1 … 16, where fractions are wanted
 * @param margin empty cells around the ball
 */
public record Voxelisation(int side, Fill fill, int samples, double margin) {
  private static final int LARGEST_SIDE = 256;
  private static final int MOST_SAMPLES = 16;

  /** Which cells of a mesh are filled. */
  public enum Fill {
    /** Those that touch a triangle. */
    SURFACE,
    /**
     * Those that touch a triangle, and those that cannot be reached from outside through faces of
     * empty cells; holes that are narrower than a cell do no harm.
     */
    FLOODED,
    /** Each in part: the fraction of its sample points inside the mesh, which must be closed. */
    INSIDE
  }

  /**
   * Checks the numbers.
   *
   * @param side cells along each axis, 1 … 256
   * @param fill which cells are filled
   * @param samples sample points along each axis of a cell, 1 … 16, where fractions are wanted
   * @param margin empty cells around the ball
   * @throws InvalidInput if a number is out of range or the margin leaves nothing
   */
  public Voxelisation {
    boolean fits = side >= 1 && side <= LARGEST_SIDE && samples >= 1 && samples <= MOST_SAMPLES;
    if (!fits || !(margin >= 0) || !(2 * margin < side)) {
      throw new InvalidInput(
          "voxelisation",
          "side " + side + ", " + samples + " samples, margin " + margin,
          "side 1 … " + LARGEST_SIDE + ", 1 … " + MOST_SAMPLES + " samples, margin below side/2",
          "32 cells with one or two of margin are usual");
    }
  }

  /**
   * The cells that touch a triangle, with a margin of one cell.
   *
   * @param side cells along each axis
   * @return the rule
   * @throws InvalidInput if the side is out of range
   */
  public static Voxelisation surface(int side) {
    return new Voxelisation(side, Fill.SURFACE, 1, 1);
  }

  /**
   * The cells that touch a triangle or cannot be reached from outside, with a margin of one cell.
   *
   * @param side cells along each axis
   * @return the rule
   * @throws InvalidInput if the side is out of range
   */
  public static Voxelisation flooded(int side) {
    return new Voxelisation(side, Fill.FLOODED, 1, 1);
  }

  /**
   * The fraction of each cell inside, with a margin of one cell.
   *
   * @param side cells along each axis
   * @param samples sample points along each axis of a cell
   * @return the rule
   * @throws InvalidInput if a number is out of range
   */
  public static Voxelisation inside(int side, int samples) {
    return new Voxelisation(side, Fill.INSIDE, samples, 1);
  }

  /**
   * The same rule with another margin.
   *
   * @param cells empty cells around the ball
   * @return a copy
   * @throws InvalidInput if it leaves nothing
   */
  public Voxelisation withMargin(double cells) {
    return new Voxelisation(side, fill, samples, cells);
  }

  /** The radius of the ball that shapes fill, in cells. */
  double radius() {
    return 0.5 * side - margin;
  }

  /**
   * The cells of a mesh as it stands.
   *
   * @param mesh the mesh, of any place and size
   * @return fillings in [0, 1], row-major, shape {@code (side, side, side)}
   * @throws InvalidInput if fractions are wanted and the mesh is not closed
   */
  public float[] of(Mesh mesh) {
    return of(mesh, DenseMatrix.identity(3));
  }

  /**
   * The cells of a turned mesh.
   *
   * @param mesh the mesh, of any place and size
   * @param rotation orthogonal 3×3 matrix, applied first
   * @return fillings in [0, 1], row-major, shape {@code (side, side, side)}
   * @throws InvalidInput if fractions are wanted and the mesh is not closed, or the matrix is not
   *     3×3
   */
  public float[] of(Mesh mesh, DenseMatrix rotation) {
    if (fill == Fill.INSIDE && !mesh.isClosed()) {
      throw new InvalidInput(
          "mesh of " + mesh + " whose inside is wanted",
          mesh.openEdges() + " open edges",
          "a closed mesh",
          "flood it instead, which small holes do not harm, or close it");
    }
    Mesh placed = mesh.centred().transformed(rotation.scale(radius()));
    return switch (fill) {
      case SURFACE -> surfaceOf(placed);
      case FLOODED -> flooded(surfaceOf(placed));
      case INSIDE -> fractions(placed);
    };
  }

  /**
   * A labelled set of turned meshes: mesh m is class m.
   *
   * @param meshes one for each class
   * @param copies volumes of each mesh
   * @param pose how they are turned
   * @param seed seed of the rotations
   * @return volumes of shape {@code (1, side, side, side)}, the classes in turn
   * @throws InvalidInput as {@link #of(Mesh, DenseMatrix)}, or if there are none
   * @throws LimitExceeded if they would not fit into an array
   */
  public LabelledArrays set(List<Mesh> meshes, int copies, Pose pose, long seed) {
    if (meshes.isEmpty() || copies < 1) {
      throw new InvalidInput(
          "volumes of meshes",
          meshes.size() + " meshes, " + copies + " copies",
          "at least one of each",
          "");
    }
    SplittableRandom random = new SplittableRandom(seed);
    int cells = side * side * side;
    float[] values = new float[requireFits(copies, meshes.size()) * cells];
    int[] labels = new int[copies * meshes.size()];
    for (int n = 0; n < labels.length; n++) {
      labels[n] = n % meshes.size();
      float[] volume = of(meshes.get(labels[n]), pose.draw(random.split()));
      System.arraycopy(volume, 0, values, n * cells, cells);
    }
    return LabelledArrays.adopt(Shape.of(1, side, side, side), meshes.size(), values, labels);
  }

  /** The number of volumes, if an array can hold them. */
  int requireFits(int copies, int classes) {
    long count = (long) copies * classes;
    long most = (Integer.MAX_VALUE - 16) / ((long) side * side * side);
    if (count > most) {
      throw new LimitExceeded(
          "number of volumes of side " + side,
          Long.toString(count),
          "at most " + most,
          "ask for fewer, or for smaller ones");
    }
    return (int) count;
  }

  private float[] surfaceOf(Mesh mesh) {
    float[] cells = new float[side * side * side];
    double[] v = new double[9];
    TriangleCell test = new TriangleCell(v);
    int[] from = new int[3];
    int[] to = new int[3];
    for (int t = 0; t < mesh.triangleCount(); t++) {
      stopIfInterrupted(t);
      mesh.corners(t, v);
      for (int i = 0; i < 3; i++) {
        double least = Math.min(v[i], Math.min(v[3 + i], v[6 + i])) + 0.5 * side;
        double most = Math.max(v[i], Math.max(v[3 + i], v[6 + i])) + 0.5 * side;
        // a cell more on either side, as cells are closed
        from[i] = (int) Math.max(0, Math.floor(least) - 1);
        to[i] = (int) Math.min(side - 1, Math.floor(most) + 1);
      }
      for (int k = from[2]; k <= to[2]; k++) {
        for (int j = from[1]; j <= to[1]; j++) {
          for (int i = from[0]; i <= to[0]; i++) {
            int cell = cell(i, j, k);
            if (cells[cell] == 0 && test.overlaps(centre(i), centre(j), centre(k))) {
              cells[cell] = 1;
            }
          }
        }
      }
    }
    return cells;
  }

  private double centre(int index) {
    return index + 0.5 - 0.5 * side;
  }

  /** The place of the cell with indices along x, y, z in the array (z, −y, x). */
  private int cell(int x, int y, int z) {
    return (z * side + side - 1 - y) * side + x;
  }

  private static void stopIfInterrupted(int step) {
    if (step % 1024 == 0 && Thread.interrupted()) {
      throw new CancellationException("interrupted while making cells of a mesh");
    }
  }

  /** Fills what cannot be reached from outside the volume through faces of empty cells. */
  private float[] flooded(float[] surface) {
    float[] filled = new float[surface.length];
    Arrays.fill(filled, 1);
    ArrayDeque<Integer> open = new ArrayDeque<>();
    for (int c = 0; c < surface.length; c++) {
      int i = c % side;
      int j = c / side % side;
      int k = c / side / side;
      if (border(i) || border(j) || border(k)) {
        reach(c, surface, filled, open);
      }
    }
    while (!open.isEmpty()) {
      int c = open.remove();
      int i = c % side;
      int j = c / side % side;
      int k = c / side / side;
      for (int step = -1; step <= 1; step += 2) {
        reachInside(i + step, c + step, surface, filled, open);
        reachInside(j + step, c + step * side, surface, filled, open);
        reachInside(k + step, c + step * side * side, surface, filled, open);
      }
    }
    return filled;
  }

  private boolean border(int index) {
    return index == 0 || index == side - 1;
  }

  private void reachInside(
      int index, int cell, float[] surface, float[] filled, ArrayDeque<Integer> open) {
    if (index >= 0 && index < side) {
      reach(cell, surface, filled, open);
    }
  }

  private static void reach(int cell, float[] surface, float[] filled, ArrayDeque<Integer> open) {
    if (surface[cell] == 0 && filled[cell] != 0) {
      filled[cell] = 0;
      open.add(cell);
    }
  }

  private float[] fractions(Mesh mesh) {
    Crossings crossings = new Crossings(side * samples, 1.0 / samples);
    double[] v = new double[9];
    for (int t = 0; t < mesh.triangleCount(); t++) {
      stopIfInterrupted(t);
      mesh.corners(t, v);
      crossings.add(v);
    }
    int[] counts = new int[side * side * side];
    crossings.inside((x, y, z) -> counts[cell(x / samples, y / samples, z / samples)]++);
    return share(counts);
  }

  private float[] share(int[] counts) {
    float[] cells = new float[counts.length];
    float all = samples * samples * samples;
    for (int c = 0; c < cells.length; c++) {
      cells[c] = counts[c] / all;
    }
    return cells;
  }

  /**
   * The fraction of each cell inside a solid: of its samples³ points those at which the function is
   * not positive. The unit ball becomes the ball that shapes fill; {@link #fill} does not matter.
   *
   * <p>Cells whose centre is farther from the surface than their corners are not sampled, which
   * changes nothing as the slope of the function is at most 1.
   *
   * @param solid the solid
   * @return fillings in [0, 1], row-major, shape {@code (side, side, side)}
   */
  public float[] of(Solid solid) {
    double unit = 1 / radius();
    double corner = 0.5 * Math.sqrt(3) * unit;
    int[] counts = new int[side * side * side];
    for (int k = 0; k < side; k++) {
      for (int j = 0; j < side; j++) {
        for (int i = 0; i < side; i++) {
          double value = solid.value(unit * centre(i), unit * centre(j), unit * centre(k));
          counts[cell(i, j, k)] =
              value > corner ? 0 : value < -corner ? cube(samples) : sampled(solid, i, j, k, unit);
        }
      }
    }
    return share(counts);
  }

  private static int cube(int n) {
    return n * n * n;
  }

  private int sampled(Solid solid, int i, int j, int k, double unit) {
    int count = 0;
    for (int c = 0; c < samples; c++) {
      double z = unit * sample(k, c);
      for (int b = 0; b < samples; b++) {
        double y = unit * sample(j, b);
        for (int a = 0; a < samples; a++) {
          count += solid.value(unit * sample(i, a), y, z) <= 0 ? 1 : 0;
        }
      }
    }
    return count;
  }

  /** A sample coordinate; opposite ones are exactly opposite. */
  private double sample(int cell, int index) {
    return (2.0 * (cell * samples + index) + 1 - side * samples) / (2 * samples);
  }
}
