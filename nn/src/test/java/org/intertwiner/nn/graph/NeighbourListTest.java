package org.intertwiner.nn.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.parallel.Workers;
import org.junit.jupiter.api.Test;

class NeighbourListTest {
  private static final Structure ATOM = Structure.of(3, new double[] {0.3, -7, 100});

  private static Cell cell(double... rows) {
    return Cell.of(
        Arrays.copyOf(rows, 3), Arrays.copyOfRange(rows, 3, 6), Arrays.copyOfRange(rows, 6, 9));
  }

  private static int neighbours(Cell cell, double radius) {
    return NeighbourList.within(radius).of(ATOM.withCell(cell)).edges();
  }

  /** Conway and Sloane, Sphere Packings, Lattices and Groups, chapter 4: theta series. */
  @Test
  void shellsOfTheCubicLattices() {
    Cell simple = Cell.cubic(1);
    assertThat(neighbours(simple, 1.01)).isEqualTo(6);
    assertThat(neighbours(simple, 1.5)).isEqualTo(18);
    assertThat(neighbours(simple, 2.01)).isEqualTo(32);
    Cell faces = cell(0, 1, 1, 1, 0, 1, 1, 1, 0);
    assertThat(neighbours(faces, 1.42)).isEqualTo(12);
    assertThat(neighbours(faces, 2.01)).isEqualTo(18);
    assertThat(neighbours(faces, 2.46)).isEqualTo(42);
    Cell body = cell(-1, 1, 1, 1, -1, 1, 1, 1, -1);
    assertThat(neighbours(body, 1.74)).isEqualTo(8);
    assertThat(neighbours(body, 2.01)).isEqualTo(14);
    assertThat(neighbours(body, 2.84)).isEqualTo(26);
  }

  /** One cell of each of the seven systems, primitive ones among them. */
  @Test
  void everyLatticeHasItsNeighbours() {
    double h = Math.sqrt(0.75);
    List<Cell> cells =
        List.of(
            cell(1, 0, 0, 0.5, h, 0, 0, 0, 1.6),
            cell(1, 0, 0, 0, 1, 0, 0, 0, 2.3),
            cell(1, 0, 0, 0, 1.3, 0, 0, 0, 2.3),
            cell(-0.5, 0.65, 0, 0.5, 0.65, 0, 0, 0, 2.3),
            Cell.from(1, 1.4, 1.7, Math.PI / 2, 1.9, Math.PI / 2),
            Cell.from(1, 1, 1, 0.9, 0.9, 0.9),
            Cell.from(1, 1.2, 1.5, 1.1, 1.3, 1.7));
    for (Cell cell : cells) {
      Structure structure = ATOM.withCell(cell);
      Graph graph = NeighbourList.within(3.3).of(structure);
      assertThat(AllImages.of(graph)).isEqualTo(AllImages.within(structure, 3.3));
    }
  }

  @Test
  void manyImagesOfATinyCellAreInReach() {
    double radius = 30;
    int edges = neighbours(Cell.cubic(1), radius);
    // the number of lattice points in a ball of radius 30 about the origin, by counting rows
    int points = 0;
    for (int i = -30; i <= 30; i++) {
      for (int j = -30; j <= 30; j++) {
        int rest = 900 - i * i - j * j;
        points += rest < 0 ? 0 : 2 * (int) Math.sqrt(rest) + 1;
      }
    }
    assertThat(edges).isEqualTo(points - 1);
  }

  @Test
  void aVerySkewCellIsAsGoodAsACube() {
    Cell skew =
        Cell.cubic(1)
            .combined(new int[] {1, 1000, 0}, new int[] {0, 1, 0}, new int[] {77777, 0, 1});
    assertThat(neighbours(skew, 1.01)).isEqualTo(6);
    assertThat(neighbours(skew, 2.01)).isEqualTo(32);
  }

  @Test
  void planesAndLines() {
    Structure flat = Structure.of(2, new double[] {0, 0});
    Cell hexagonal = Cell.of(new double[] {1, 0}, new double[] {0.5, Math.sqrt(0.75)});
    assertThat(NeighbourList.within(1.01).of(flat.withCell(hexagonal)).edges()).isEqualTo(6);
    Graph row = NeighbourList.within(1.01).of(flat.withCell(hexagonal, true, false));
    assertThat(row.edges()).isEqualTo(2);
    assertThat(row.shift(0)).hasSize(2);
    Structure line = Structure.of(1, new double[] {0, 1, 2.5, 9});
    assertThat(NeighbourList.within(1.5).of(line).sources()).containsExactly(1, 0, 2, 1);
  }

  @Test
  void pointsFarFromTheOthersDoNotSlowTheSearch() {
    SplittableRandom random = new SplittableRandom(1);
    double[] x = random.doubles(3 * 20_000, 0, 20).toArray();
    x[0] = 1e12;
    x[4] = -1e15;
    x[8] = 1e90;
    Graph graph = NeighbourList.within(0.5).on(new Workers(1)).of(Structure.of(3, x));
    assertThat(graph.edges()).isBetween(15_000, 40_000);
    assertThat(graph.degrees()).startsWith(0, 0, 0);
  }

  @Test
  void coincidentPointsAreJoinedOrRefused() {
    Structure pair = Structure.of(3, new double[] {1, 1, 1, 5, 5, 5, 1, 1, 1});
    Graph graph = NeighbourList.within(1).of(pair);
    assertThat(graph.sources()).containsExactly(2, 0);
    assertThat(NeighbourList.nearest(1).of(pair).source(0)).isEqualTo(2);
    assertThatThrownBy(() -> NeighbourList.within(1).apart(1e-3).of(pair))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("points 0 and 2")
        .hasMessageContaining("distance 0.0");
    assertThatThrownBy(() -> NeighbourList.nearest(2).apart(1e-3).of(pair))
        .isInstanceOf(InvalidInput.class);
    Structure images = Structure.of(1, new double[] {0, 0.999999}).withCell(Cell.orthorhombic(1));
    assertThatThrownBy(() -> NeighbourList.within(0.5).apart(1e-3).of(images))
        .hasMessageContaining("points 0 and 1");
    assertThat(NeighbourList.within(0.5).apart(1e-9).of(images).edges()).isEqualTo(2);
  }

  @Test
  void emptyStructuresAndSinglePoints() {
    Structure none = Structure.of(3, new double[0]);
    assertThat(NeighbourList.within(1).of(none).edges()).isZero();
    assertThat(NeighbourList.within(1).of(none.withCell(Cell.cubic(1))).nodes()).isZero();
    assertThat(NeighbourList.nearest(3).of(none).edges()).isZero();
    assertThat(NeighbourList.nearest(3).of(ATOM).edges()).isZero();
    assertThat(NeighbourList.nearest(6).of(ATOM.withCell(Cell.cubic(2))).edges()).isEqualTo(6);
    assertThat(NeighbourList.within(1).of(ATOM).isShifted()).isFalse();
  }

  @Test
  void limitsAreKept() {
    SplittableRandom random = new SplittableRandom(1);
    Structure many = Structure.of(3, random.doubles(3000).toArray());
    NeighbourList all = NeighbourList.within(2);
    assertThat(all.atMost(999_000).of(many).edges()).isEqualTo(999_000);
    assertThatThrownBy(() -> all.atMost(998_999).of(many)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> NeighbourList.nearest(9).atMost(8999).of(many))
        .isInstanceOf(LimitExceeded.class);
    Structure tiny = ATOM.withCell(Cell.cubic(1e-6));
    assertThatThrownBy(() -> all.of(tiny)).isInstanceOf(LimitExceeded.class);
    Structure far = Structure.of(1, new double[] {1e12}).withCell(Cell.orthorhombic(1));
    assertThatThrownBy(() -> all.of(far))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("wrap");
  }

  @Test
  void stopsWhenInterrupted() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> NeighbourList.within(1).on(new Workers(1)).of(ATOM))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isFalse();
    Structure points = Structure.of(1, new double[] {1, 2, 4, 8});
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> NeighbourList.nearest(2).on(new Workers(1)).of(points))
        .isInstanceOf(CancellationException.class)
        .hasMessageContaining("choosing nearest");
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void refusesRulesThatMakeNoSense() {
    List<Runnable> wrong =
        List.of(
            () -> NeighbourList.within(0),
            () -> NeighbourList.within(Double.NaN),
            () -> NeighbourList.within(Double.POSITIVE_INFINITY),
            () -> NeighbourList.nearest(0),
            () -> NeighbourList.within(1).apart(2),
            () -> NeighbourList.within(1).apart(-1),
            () -> NeighbourList.nearest(1).apart(Double.NaN),
            () -> NeighbourList.within(1).atMost(-1));
    for (Runnable call : wrong) {
      assertThatThrownBy(call::run).isInstanceOf(InvalidInput.class);
    }
  }
}
