package org.intertwiner.nn.data.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.data.Batches;
import org.intertwiner.nn.data.LabelledArrays;
import org.intertwiner.nn.engine.Shape;

/**
 * Volumes of simple shapes in random proportions, for a task like the recognition of furniture in
 * scanned rooms, in miniature.
 *
 * <p>Each shape is drawn in its own proportions and size, its surface bent by three waves, turned,
 * shifted, and cut into cells that hold the fraction of them inside; then each cell is changed by
 * normal noise. Proportions, waves, pose, shift and noise come from streams of their own: the same
 * seed with another {@link Pose} gives the same shapes otherwise turned, exactly and not by
 * interpolation.
 *
 * <p><i>Shape</i>: {@code (1, side, side, side)} with the axes (z, −y, x), values about [0, 1].
 * <i>Accuracy</i>: {@link Voxelisation#of(Solid)}. <i>Complexity</i>: about 1 ms a shape of side 18
 * on one thread, a spring ten times as much; all threads of the machine help.
 *
 * <pre>{@code
 * GeneratedShapes.of(18).draw(1000, Pose.UPRIGHT, 1)
 * }</pre>
 *
 * @param side cells along each axis, 8 … 128
 * @param kinds the classes, in the order of their labels
 * @param samples sample points along each axis of a cell, 1 … 16
 * @param dents largest height of the waves on a surface, the shape being 1 in size
 * @param shift largest shift along each axis in cells
 * @param noise standard deviation of what is added to each cell
 */
public record GeneratedShapes(
    int side, List<Kind> kinds, int samples, double dents, double shift, double noise) {
  private static final int SMALLEST_SIDE = 8;
  private static final int LARGEST_SIDE = 128;
  private static final int WAVES = 3;

  /** What is drawn. */
  public enum Kind {
    /** A ball. */
    BALL,
    /** A long or flat ellipsoid. */
    ELLIPSOID,
    /** A box. */
    BOX,
    /** A ring. */
    TORUS,
    /** A cone, tip up. */
    CONE,
    /** A cylinder, flat or long. */
    CYLINDER,
    /** A cylinder with round ends. */
    CAPSULE,
    /** A regular tetrahedron. */
    TETRAHEDRON,
    /** Three crossing bars. */
    CROSS,
    /** A spring that winds to the right. */
    HELIX,
    /** A spring that winds to the left: the mirror image of the other one. */
    LEFT_HELIX
  }

  /**
   * Checks the numbers.
   *
   * @param side cells along each axis, 8 … 128
   * @param kinds the classes, in the order of their labels
   * @param samples sample points along each axis of a cell, 1 … 16
   * @param dents largest height of the waves on a surface, the shape being 1 in size
   * @param shift largest shift along each axis in cells
   * @param noise standard deviation of what is added to each cell
   * @throws InvalidInput if a number is out of range, or there are no classes or one twice
   */
  public GeneratedShapes {
    kinds = List.copyOf(kinds);
    boolean sized = side >= SMALLEST_SIDE && side <= LARGEST_SIDE;
    boolean varied = dents >= 0 && dents <= 1 && shift >= 0 && shift <= 0.25 * side;
    if (!sized || !varied || !(noise >= 0) || noise > 100) {
      throw new InvalidInput(
          "generated shapes",
          "side " + side + ", dents " + dents + ", shift " + shift + ", noise " + noise,
          "side "
              + SMALLEST_SIDE
              + " … "
              + LARGEST_SIDE
              + ", dents 0 … 1, shift 0 … side/4, noise 0 … 100",
          "start from GeneratedShapes.of(18)");
    }
    if (kinds.isEmpty() || kinds.stream().distinct().count() < kinds.size()) {
      throw new InvalidInput(
          "classes of generated shapes", kinds.toString(), "at least one, none twice", "");
    }
  }

  /**
   * Ten classes, all but the left spring; 3³ samples a cell, dents up to 0.04, shifts up to half a
   * cell, noise 0.1.
   *
   * @param side cells along each axis
   * @return the rule
   * @throws InvalidInput if the side is out of range
   */
  public static GeneratedShapes of(int side) {
    List<Kind> kinds = new ArrayList<>(List.of(Kind.values()));
    kinds.remove(Kind.LEFT_HELIX);
    return new GeneratedShapes(side, kinds, 3, 0.04, 0.5, 0.1);
  }

  /**
   * The same with other classes; both springs make one pair that no network equivariant under
   * reflections can tell apart by invariants.
   *
   * @param others the classes, in the order of their labels
   * @return a copy
   * @throws InvalidInput if there are none or one twice
   */
  public GeneratedShapes withKinds(Kind... others) {
    return new GeneratedShapes(side, List.of(others), samples, dents, shift, noise);
  }

  /**
   * The same with other noise.
   *
   * @param deviation standard deviation of what is added to each cell
   * @return a copy
   * @throws InvalidInput if it is negative or above 100
   */
  public GeneratedShapes withNoise(double deviation) {
    return new GeneratedShapes(side, kinds, samples, dents, shift, deviation);
  }

  /**
   * Draws shapes; the classes come round in random order.
   *
   * @param count how many
   * @param pose how they are turned
   * @param seed seed of everything
   * @return the volumes with their classes
   * @throws InvalidInput if {@code count} is not positive
   * @throws LimitExceeded if they would not fit into an array
   */
  public LabelledArrays draw(int count, Pose pose, long seed) {
    if (count < 1) {
      throw new InvalidInput("number of shapes", Integer.toString(count), "at least 1", "");
    }
    Voxelisation cells = new Voxelisation(side, Voxelisation.Fill.INSIDE, samples, 1 + shift);
    int size = side * side * side;
    float[] values = new float[cells.requireFits(count, 1) * size];
    int[] labels = new int[count];
    SplittableRandom random = new SplittableRandom(seed);
    SplittableRandom[] streams = new SplittableRandom[count];
    int[] order = {};
    for (int n = 0; n < count; n++) {
      if (n % kinds.size() == 0) {
        order = Batches.shuffled(kinds.size(), random);
      }
      labels[n] = order[n % kinds.size()];
      streams[n] = random.split();
    }
    IntStream.range(0, count)
        .parallel()
        .forEach(
            n -> {
              float[] volume = volume(cells, kinds.get(labels[n]), pose, streams[n]);
              System.arraycopy(volume, 0, values, n * size, size);
            });
    return LabelledArrays.adopt(Shape.of(1, side, side, side), kinds.size(), values, labels);
  }

  private float[] volume(Voxelisation cells, Kind kind, Pose pose, SplittableRandom random) {
    Solid solid = dented(solid(kind, random.split()), random.split());
    Solid turned = solid.turned(pose.draw(random.split()));
    RandomGenerator place = random.split();
    double unit = shift / cells.radius();
    Solid placed =
        turned.shifted(
            unit * (2 * place.nextDouble() - 1),
            unit * (2 * place.nextDouble() - 1),
            unit * (2 * place.nextDouble() - 1));
    float[] volume = cells.of(placed);
    RandomGenerator grain = random.split();
    for (int c = 0; noise > 0 && c < volume.length; c++) {
      volume[c] += (float) (noise * grain.nextGaussian());
    }
    return volume;
  }

  private Solid dented(Solid solid, RandomGenerator random) {
    Solid dented = solid;
    for (int w = 0; w < WAVES && dents > 0; w++) {
      double[] wave = {
        3 * random.nextGaussian(), 3 * random.nextGaussian(), 3 * random.nextGaussian()
      };
      dented = dented.dented(dents / WAVES, wave, 2 * Math.PI * random.nextDouble());
    }
    return dented;
  }

  /** A shape of random proportions in the unit ball, which it fills to three quarters or more. */
  private static Solid solid(Kind kind, RandomGenerator random) {
    double s = 0.76 + 0.2 * random.nextDouble();
    double a = random.nextDouble();
    double b = random.nextDouble();
    double c = random.nextDouble();
    return switch (kind) {
      case BALL -> Solid.ball(s * (0.7 + 0.3 * a));
      case ELLIPSOID -> Solid.ellipsoid(s * (0.3 + 0.2 * a), s * (0.4 + 0.2 * b), s);
      case BOX -> fitted(s, 0.5 + 0.5 * a, 0.5 + 0.5 * b, 0.5 + 0.5 * c);
      case TORUS -> {
        double tube = 0.18 + 0.12 * a;
        yield Solid.torus(s * (1 - tube), s * tube);
      }
      case CONE -> {
        double angle = 0.6 + 0.35 * a;
        yield Solid.cone(2 * s * StrictMath.cos(angle), s * StrictMath.sin(angle));
      }
      case CYLINDER -> {
        double angle = 0.35 + 0.9 * a;
        yield Solid.cylinder(2 * s * StrictMath.cos(angle), s * StrictMath.sin(angle));
      }
      case CAPSULE -> {
        double tube = 0.28 + 0.22 * a;
        yield Solid.capsule(2 * s * (1 - tube), s * tube);
      }
      case TETRAHEDRON -> Solid.tetrahedron(s * (0.36 + 0.04 * a));
      case CROSS -> Solid.cross(0.9 * s, s * (0.16 + 0.12 * a));
      case HELIX -> helix(s, 1.2 + 0.8 * a, b, c);
      case LEFT_HELIX -> helix(s, -1.2 - 0.8 * a, b, c);
    };
  }

  private static Solid fitted(double s, double a, double b, double c) {
    double diagonal = Math.sqrt(a * a + b * b + c * c);
    return Solid.box(s * a / diagonal, s * b / diagonal, s * c / diagonal);
  }

  private static Solid helix(double s, double turns, double b, double c) {
    return Solid.helix(s * (0.45 + 0.1 * b), s * (1.1 + 0.2 * c), turns, s * (0.14 + 0.05 * b));
  }
}
