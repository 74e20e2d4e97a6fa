package org.intertwiner.verify.action.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.verify.action.GridShape;
import org.intertwiner.verify.action.Space;
import org.intertwiner.verify.action.Spaces;
import org.intertwiner.verify.action.declared.DeclaredAction;
import org.intertwiner.verify.tensor.ArrayForm;

/**
 * Samplers of data with rules for simpler data, for counter-examples that a person can read.
 *
 * <p>Example: {@code Samples.points(5, 3)} draws five points in space that shrink to few points
 * with coordinates 0 and ±1.
 */
public final class Samples {
  private Samples() {}

  /**
   * Independent standard normal numbers; they shrink to few that are not zero, at last to a single
   * one.
   *
   * @param size how many, at least 1
   * @return a sampler of arrays
   * @throws InvalidInput if the size is below 1
   */
  public static Sampler<double[]> normal(int size) {
    return points(size, 1);
  }

  /**
   * Points, or vectors at nodes, with independent standard normal coordinates; they shrink to fewer
   * points away from the origin, then to coordinates 0 and ±1.
   *
   * @param count how many points, at least 1
   * @param dimension the number of coordinates, at least 1
   * @return a sampler of arrays (points, coordinates)
   * @throws InvalidInput if a number is below 1
   */
  public static Sampler<double[]> points(int count, int dimension) {
    positive("number of points", count);
    positive("dimension of points", dimension);
    return Sampler.of(
        random -> gaussians(count * dimension, random), x -> Simpler.rows(x, dimension));
  }

  private static void positive(String what, int number) {
    if (number < 1) {
      throw new InvalidInput(what, Integer.toString(number), "at least 1", "");
    }
  }

  static double[] gaussians(int size, RandomGenerator random) {
    double[] out = new double[size];
    for (int i = 0; i < size; i++) {
      out[i] = random.nextGaussian();
    }
    return out;
  }

  /**
   * Fields of independent standard normal numbers; they shrink to few cells that are not zero.
   *
   * @param shape the shape of the arrays
   * @return a sampler of arrays
   */
  public static Sampler<double[]> fields(GridShape shape) {
    return normal(shape.size());
  }

  /**
   * Fields of independent standard normal numbers that keep clear of the sides, so that shifts by
   * as many cells lose nothing; they shrink to few cells that are not zero.
   *
   * @param shape the shape of the arrays
   * @param margin how many cells along every side are zero, ≥ 0
   * @return a sampler of arrays
   * @throws InvalidInput if no cell is left
   */
  public static Sampler<double[]> insideFields(GridShape shape, int margin) {
    Space<double[]> inside = Spaces.interior(Spaces.doubles(), shape, margin);
    double[] zero = new double[shape.size()];
    int count = inside.coordinates(zero).length;
    return Sampler.of(
        random -> inside.with(zero, gaussians(count, random)), x -> Simpler.rows(x, 1));
  }

  /**
   * Smooth random fields, for elements that interpolate: each channel a sum of plane waves that are
   * not shorter than the given length, faded to zero towards the boundary. They shrink to fewer
   * channels.
   *
   * @param shape the shape of the arrays
   * @param shortest the shortest wavelength in cells, at least 2
   * @return a sampler of arrays
   * @throws InvalidInput if the wavelength is below 2
   */
  public static Sampler<double[]> smoothFields(GridShape shape, double shortest) {
    return new SmoothFields(shape, shortest);
  }

  /**
   * Four-momenta of particles of a given mass, (x, y, z, t) with t = √(m² + x² + y² + z²), the
   * momenta normal; they shrink to fewer particles that move, then to momenta along an axis.
   *
   * @param count how many particles, at least 1
   * @param mass m ≥ 0
   * @param momentum the standard deviation of a component of the momentum, positive
   * @return a sampler of arrays (particles, 4)
   * @throws InvalidInput if an argument is out of range
   */
  public static Sampler<double[]> onShell(int count, double mass, double momentum) {
    positive("number of particles", count);
    if (!(mass >= 0 && mass < Double.POSITIVE_INFINITY)) {
      throw new InvalidInput("mass", Double.toString(mass), "a number ≥ 0", "");
    }
    if (!(momentum > 0 && momentum < Double.POSITIVE_INFINITY)) {
      throw new InvalidInput("spread of momenta", Double.toString(momentum), "positive", "");
    }
    Sampler<double[]> momenta = points(count, 3);
    return Sampler.of(
        random -> {
          double[] p = momenta.sample(random);
          for (int i = 0; i < p.length; i++) {
            p[i] *= momentum;
          }
          return onShell(p, mass);
        },
        x -> momenta.shrink(momenta(x)).stream().map(p -> onShell(p, mass)).toList());
  }

  private static double[] onShell(double[] momenta, double mass) {
    double[] out = new double[momenta.length / 3 * 4];
    for (int i = 0; i < momenta.length / 3; i++) {
      double squared = mass * mass;
      for (int c = 0; c < 3; c++) {
        out[4 * i + c] = momenta[3 * i + c];
        squared += momenta[3 * i + c] * momenta[3 * i + c];
      }
      out[4 * i + 3] = Math.sqrt(squared);
    }
    return out;
  }

  private static double[] momenta(double[] vectors) {
    double[] out = new double[vectors.length / 4 * 3];
    for (int i = 0; i < vectors.length / 4; i++) {
      System.arraycopy(vectors, 4 * i, out, 3 * i, 3);
    }
    return out;
  }

  /**
   * Probability vectors, uniform on the simplex; they shrink to fewer outcomes that are possible.
   *
   * @param rows how many vectors, at least 1
   * @param outcomes their length, at least 1
   * @return a sampler of arrays (rows, outcomes) whose rows sum to 1
   * @throws InvalidInput if a number is below 1
   */
  public static Sampler<double[]> probabilities(int rows, int outcomes) {
    positive("number of probability vectors", rows);
    positive("number of outcomes", outcomes);
    return Sampler.of(
        random -> {
          double[] x = new double[rows * outcomes];
          for (int i = 0; i < x.length; i++) {
            x[i] = random.nextExponential();
          }
          return normalised(x, outcomes);
        },
        x -> simplerProbabilities(x, outcomes));
  }

  private static double[] normalised(double[] x, int outcomes) {
    for (int at = 0; at < x.length; at += outcomes) {
      double sum = 0;
      for (int i = at; i < at + outcomes; i++) {
        sum += x[i];
      }
      for (int i = at; i < at + outcomes; i++) {
        x[i] = sum > 0 ? x[i] / sum : 1.0 / outcomes;
      }
    }
    return x;
  }

  /** Without the least likely outcome of one row, first without all but the likeliest. */
  private static List<double[]> simplerProbabilities(double[] x, int outcomes) {
    List<double[]> out = new ArrayList<>();
    for (int at = 0; at < x.length; at += outcomes) {
      int least = -1;
      int most = at;
      int possible = 0;
      for (int i = at; i < at + outcomes; i++) {
        possible += x[i] > 0 ? 1 : 0;
        least = x[i] > 0 && (least < 0 || x[i] < x[least]) ? i : least;
        most = x[i] > x[most] ? i : most;
      }
      if (possible > 1) {
        double[] sure = x.clone();
        java.util.Arrays.fill(sure, at, at + outcomes, 0);
        sure[most] = 1;
        out.add(sure);
      }
      if (possible > 2) {
        double[] fewer = x.clone();
        fewer[least] = 0;
        out.add(normalised(fewer, outcomes));
      }
    }
    return out;
  }

  /**
   * Lists of edges of random connected graphs: a random tree, both directions of each of its edges
   * where there is room, then further ordered pairs of different nodes. They shrink to fewer
   * different edges.
   *
   * @param nodes the number of nodes, at least 2
   * @param edges the number of edges, at least 1; below nodes − 1 the graph is a forest
   * @return a sampler of arrays (2, edges) of node numbers from 0
   * @throws InvalidInput if a number is too small
   */
  public static Sampler<double[]> edges(int nodes, int edges) {
    return new EdgeLists(nodes, edges, 2, true);
  }

  /**
   * Adjacency matrices of random connected graphs: symmetric, zero on the diagonal; a random tree
   * and every further edge with probability ½. They shrink to fewer edges.
   *
   * @param nodes the number of nodes, at least 1
   * @param weighted whether edges have random weights in [½, 3/2], otherwise 1
   * @return a sampler of arrays (nodes, nodes)
   * @throws InvalidInput if there is no node
   */
  public static Sampler<double[]> adjacency(int nodes, boolean weighted) {
    positive("number of nodes", nodes);
    return new AdjacencyMatrices(nodes, 1, weighted);
  }

  /**
   * Named arrays whose numbers fit what was declared of them: edges are numbers of nodes, adjacency
   * matrices are symmetric, other integers are small, all else is normal. One array shrinks at a
   * time.
   *
   * @param forms the arrays in order
   * @param actions what was declared of them, by name; the others are taken as invariant
   * @return the sampler; its options are methods of it
   * @throws InvalidInput if there are edges but no array of nodes
   */
  public static TupleSamples tuples(List<ArrayForm> forms, Map<String, DeclaredAction> actions) {
    return TupleSamples.of(forms, actions);
  }
}
