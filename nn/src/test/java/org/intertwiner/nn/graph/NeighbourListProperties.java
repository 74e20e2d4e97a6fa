package org.intertwiner.nn.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.parallel.Workers;

/** Neighbour lists against the sum over all images. */
class NeighbourListProperties {
  /** Random points, inside and outside of the cell. */
  private static Structure points(SplittableRandom random, int dimension, int nodes, double size) {
    double[] x = new double[nodes * dimension];
    for (int i = 0; i < x.length; i++) {
      x[i] = size * (3 * random.nextDouble() - 1);
    }
    return Structure.of(dimension, x);
  }

  private static Cell cell(SplittableRandom random, int dimension, double size) {
    while (true) {
      double[][] rows = new double[dimension][dimension];
      double cube = 1;
      for (double[] row : rows) {
        for (int a = 0; a < dimension; a++) {
          row[a] = size * (2 * random.nextDouble() - 1);
        }
        cube *= size;
      }
      Cell cell = Cell.of(rows);
      if (cell.volume() > 0.05 * cube) {
        return cell;
      }
    }
  }

  /** Adds multiples of vectors to others: the same lattice by very skew vectors. */
  private static Cell skewed(SplittableRandom random, Cell cell, int steps, int most) {
    int d = cell.dimension();
    Cell result = cell;
    for (int i = 0; d > 1 && i < steps; i++) {
      int[][] rows = new int[d][d];
      for (int a = 0; a < d; a++) {
        rows[a][a] = 1;
      }
      int row = random.nextInt(d);
      rows[row][(row + 1 + random.nextInt(d - 1)) % d] = random.nextInt(-most, most + 1);
      result = result.combined(rows);
    }
    return result;
  }

  @Property(tries = 80)
  void everyPairWithinTheRadiusIsFoundOnce(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int dimension) {
    SplittableRandom random = new SplittableRandom(seed);
    double size = 1 + 3 * random.nextDouble();
    Structure structure = points(random, dimension, random.nextInt(12), size);
    if (random.nextInt(4) > 0) {
      boolean[] flags = new boolean[dimension];
      for (int a = 0; a < dimension; a++) {
        flags[a] = random.nextInt(3) > 0;
      }
      Cell cell = skewed(random, cell(random, dimension, size), 2, 1);
      structure = structure.withCell(cell, flags);
    }
    double radius = (0.2 + 1.5 * random.nextDouble()) * size;
    Graph graph = NeighbourList.within(radius).of(structure);
    assertThat(AllImages.of(graph)).isEqualTo(AllImages.within(structure, radius));
    assertThat(graph.targets()).isSorted();
  }

  @Property(tries = 40)
  void theChoiceOfTheCellDoesNotMatter(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 3) int dimension) {
    SplittableRandom random = new SplittableRandom(seed);
    Structure structure = points(random, dimension, 1 + random.nextInt(8), 2);
    Cell cell = cell(random, dimension, 2);
    Cell skew = skewed(random, cell, 6, 9);
    Map<String, Integer> expected = AllImages.within(structure.withCell(cell), 2.5);
    Graph graph = NeighbourList.within(2.5).of(structure.withCell(skew));
    assertThat(AllImages.of(graph)).isEqualTo(expected);
  }

  @Property(tries = 40)
  void theNearestAreTheFirstOfAllSortedByDistance(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 3) int dimension,
      @ForAll @IntRange(min = 1, max = 20) int count) {
    SplittableRandom random = new SplittableRandom(seed);
    Structure structure = points(random, dimension, 1 + random.nextInt(40), 3);
    if (random.nextBoolean()) {
      boolean[] flags = new boolean[dimension];
      flags[random.nextInt(dimension)] = true;
      flags[random.nextInt(dimension)] = true;
      structure = structure.withCell(cell(random, dimension, 3), flags);
    }
    Graph graph = NeighbourList.nearest(count).of(structure);
    double[][] distances = distances(structure, graph);
    double farthest = Arrays.stream(distances).flatMapToDouble(Arrays::stream).max().orElse(1);
    Graph wide = NeighbourList.within(farthest + 1e-9).of(structure);
    double[][] all = distances(structure, wide);
    for (int t = 0; t < structure.nodes(); t++) {
      double[] own = all[t].clone();
      Arrays.sort(own);
      int expected = structure.isPeriodic() ? count : Math.min(count, structure.nodes() - 1);
      assertThat(distances[t]).hasSize(expected);
      for (int i = 0; i < expected; i++) {
        assertThat(distances[t][i]).isCloseTo(own[i], Offset.offset(1e-9));
      }
    }
  }

  private static double[][] distances(Structure structure, Graph graph) {
    int d = structure.dimension();
    double[][] result = new double[structure.nodes()][];
    int[] degrees = graph.degrees();
    for (int t = 0; t < result.length; t++) {
      result[t] = new double[degrees[t]];
    }
    int[] filled = new int[structure.nodes()];
    for (int k = 0; k < graph.edges(); k++) {
      double square = 0;
      double[] shift = graph.shift(k);
      for (int a = 0; a < d; a++) {
        double x =
            structure.position(graph.source(k), a)
                + shift[a]
                - structure.position(graph.target(k), a);
        square += x * x;
      }
      int t = graph.target(k);
      result[t][filled[t]++] = Math.sqrt(square);
    }
    return result;
  }

  @Property(tries = 10)
  void everyEdgeHasItsReverse(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Structure structure = points(random, 3, 300, 4).withCell(cell(random, 3, 6));
    Graph graph = NeighbourList.within(2).of(structure);
    double[] back = Arrays.stream(graph.shifts()).map(x -> 0.0 - x).toArray();
    Graph reverse = Graph.of(3, 300, graph.targets(), graph.sources(), back);
    assertThat(AllImages.of(reverse)).isEqualTo(AllImages.of(graph));
  }

  @Property(tries = 2)
  void threadsDoNotMatter(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Structure structure = points(random, 3, 3000, 8).withCell(cell(random, 3, 20));
    Graph one = NeighbourList.within(2).on(new Workers(1)).of(structure);
    Graph three = NeighbourList.within(2).on(new Workers(3)).of(structure);
    assertThat(one.sources()).isEqualTo(three.sources());
    assertThat(one.targets()).isEqualTo(three.targets());
    assertThat(one.shifts()).isEqualTo(three.shifts());
    Integer[] order = IntStream.range(0, 3000).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingInt(i -> i * 7919 % 3001));
    int[] permutation = Arrays.stream(order).mapToInt(i -> i).toArray();
    Graph permuted = NeighbourList.within(2).of(structure.reordered(permutation));
    assertThat(AllImages.of(permuted)).isEqualTo(AllImages.of(one.reordered(permutation)));
  }
}
