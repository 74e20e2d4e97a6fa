package org.intertwiner.nn.check;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.graph.Cell;
import org.intertwiner.nn.graph.Structure;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.Discretisation;
import org.intertwiner.verify.action.Space;
import org.intertwiner.verify.action.Spaces;
import org.intertwiner.verify.action.symmetry.Shift;
import org.intertwiner.verify.action.symmetry.Translation;
import org.intertwiner.verify.tolerance.Precision;

/**
 * Points with features as flat arrays, and what moves them: positions row by row, features row by
 * row, the vectors of the cell if there is one, and one number whose sign asks for a supercell.
 *
 * @param nodes n
 * @param dimension d
 * @param channels features of a point
 * @param repeated the vectors of the cell that are translations; empty without a cell
 */
record PointArrays(int nodes, int dimension, int channels, List<Integer> repeated) {

  int features() {
    return nodes * dimension;
  }

  int cell() {
    return features() + nodes * channels;
  }

  int size() {
    return cell() + (repeated.isEmpty() ? 0 : dimension * dimension) + 1;
  }

  boolean isLarge(double[] x) {
    return x[size() - 1] < 0;
  }

  /** The points of an array, like a structure in everything else. */
  Structure structure(double[] x, Structure like) {
    Structure moved = Structure.of(dimension, Arrays.copyOf(x, features()), like.species());
    if (repeated.isEmpty()) {
      return moved;
    }
    double[][] vectors = new double[dimension][];
    boolean[] periodic = new boolean[dimension];
    for (int v = 0; v < dimension; v++) {
      int at = cell() + v * dimension;
      vectors[v] = Arrays.copyOfRange(x, at, at + dimension);
      periodic[v] = repeated.contains(v);
    }
    return moved.withCell(Cell.of(vectors), periodic);
  }

  /** Twice the cell along the first translation. */
  Structure doubled(Structure structure) {
    int[] factors = new int[dimension];
    Arrays.fill(factors, 1);
    factors[repeated.get(0)] = 2;
    return structure.repeated(factors);
  }

  double[] features(double[] x) {
    return Arrays.copyOfRange(x, features(), cell());
  }

  /** Positions near those of a structure, with its cell. */
  double[] near(Structure like, double[] given, double spread, SplittableRandom random) {
    double[] x = new double[size()];
    for (int i = 0; i < features(); i++) {
      x[i] = like.position(i / dimension, i % dimension) + spread * random.nextGaussian();
    }
    for (int i = features(); i < cell(); i++) {
      x[i] = given.length > 0 ? given[i - features()] : random.nextGaussian();
    }
    if (!repeated.isEmpty()) {
      double[] rows = like.cell().orElseThrow().toArray();
      System.arraycopy(rows, 0, x, cell(), rows.length);
    }
    x[size() - 1] = 1;
    return x;
  }

  /** An action by a function of all numbers. */
  private record Moving<G>(BiFunction<G, double[], double[]> function)
      implements DataAction<G, double[]> {
    @Override
    public double[] act(G g, double[] x) {
      return function.apply(g, x.clone());
    }

    @Override
    public Space<double[]> space() {
      return Spaces.doubles();
    }

    @Override
    public Discretisation discretisation(G g) {
      return Discretisation.exact();
    }
  }

  /**
   * Positions and features are the numbers of an input; the cell and the wish for a supercell
   * belong to its form, so that no simpler input has a flat cell.
   */
  private record PointSpace<X>(Space<X> all, int numbers) implements Space<X> {
    @Override
    public Precision precision() {
      return all.precision();
    }

    @Override
    public double[] coordinates(X x) {
      return Arrays.copyOf(all.coordinates(x), numbers);
    }

    @Override
    public X with(X form, double[] coordinates) {
      double[] x = all.coordinates(form);
      System.arraycopy(coordinates, 0, x, 0, numbers);
      return all.with(form, x);
    }

    @Override
    public Space<X> rounded() {
      return all;
    }
  }

  /** An action on all numbers, of which some are seen. */
  private record Seen<G, X>(Space<X> all, Space<X> space, DataAction<G, double[]> action)
      implements DataAction<G, X> {
    @Override
    public X act(G g, X x) {
      return all.with(x, action.act(g, all.coordinates(x)));
    }

    @Override
    public Discretisation discretisation(G g) {
      return action.discretisation(g);
    }
  }

  /** An action on inputs in some kind of number. */
  <G, X> DataAction<G, X> on(Space<X> numbers, DataAction<G, double[]> action) {
    return new Seen<>(numbers, new PointSpace<>(numbers, cell()), action);
  }

  /** Positions, cell and features turn. */
  <G> DataAction<G, double[]> turned(FieldType<G> type) {
    DataAction<G, double[]> vectors = Actions.matrices(type.action());
    Representation<G> representation = type.representation();
    DataAction<G, double[]> fields = Actions.matrices(representation);
    return new Moving<>(
        (g, x) -> {
          put(vectors, g, x, 0, features());
          put(fields, g, x, features(), cell());
          put(vectors, g, x, cell(), size() - 1);
          return x;
        });
  }

  private static <G> void put(DataAction<G, double[]> action, G g, double[] x, int from, int to) {
    if (to > from) {
      double[] moved = action.act(g, Arrays.copyOfRange(x, from, to));
      System.arraycopy(moved, 0, x, from, moved.length);
    }
  }

  /** Every point moves by the same vector. */
  DataAction<Translation, double[]> translated() {
    return new Moving<>(
        (g, x) -> {
          for (int i = 0; i < features(); i++) {
            x[i] += g.at(i % dimension);
          }
          return x;
        });
  }

  /** Rows of several blocks side by side change places. */
  static <G> DataAction<G, double[]> permuted(
      List<int[]> blocks, BiFunction<G, Integer, Integer> image) {
    return new Moving<>(
        (g, x) -> {
          double[] moved = x.clone();
          for (int[] block : blocks) {
            int width = block[2];
            for (int i = 0; i < block[1]; i++) {
              int to = block[0] + image.apply(g, i) * width;
              System.arraycopy(x, block[0] + i * width, moved, to, width);
            }
          }
          return moved;
        });
  }

  /** The blocks of rows that belong to points: offset, rows, width. */
  List<int[]> rows() {
    return List.of(new int[] {0, nodes, dimension}, new int[] {features(), nodes, channels});
  }

  /** Each point moves by translations of the lattice of its own. */
  DataAction<Shift, double[]> shifted() {
    return new Moving<>(
        (g, x) -> {
          for (int k = 0; k < g.steps().size(); k++) {
            int point = k / repeated.size();
            int vector = repeated.get(k % repeated.size());
            for (int a = 0; a < dimension; a++) {
              x[point * dimension + a] += g.steps().get(k) * x[cell() + vector * dimension + a];
            }
          }
          return x;
        });
  }

  /** The vectors of the cell are combined. */
  DataAction<DenseMatrix, double[]> combined() {
    int entries = dimension * dimension;
    return new Moving<>(
        (g, x) -> {
          double[] rows = Arrays.copyOfRange(x, cell(), cell() + entries);
          DenseMatrix moved = g.multiply(DenseMatrix.from(dimension, dimension, rows));
          System.arraycopy(moved.toArray(), 0, x, cell(), entries);
          return x;
        });
  }

  /** The structure and its supercell change places. */
  <G> DataAction<G, double[]> enlarged(BiFunction<G, Integer, Integer> image) {
    return new Moving<>(
        (g, x) -> {
          x[size() - 1] *= image.apply(g, 0) == 0 ? 1 : -1;
          return x;
        });
  }
}
