package org.intertwiner.nn.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.junit.jupiter.api.Test;

class StructureTest {
  private static Structure salt() {
    return Structure.of(3, new double[] {0, 0, 0, 2, 2, 2}, 11, 17)
        .withCell(Cell.cubic(4))
        .withNodes("charge", 1, -1)
        .withNodes("forces", 1, 2, 3, 4, 5, 6)
        .withTotal("energy", -3.5);
  }

  @Test
  void holdsWhatItWasGiven() {
    Structure salt = salt();
    assertThat(salt.nodes()).isEqualTo(2);
    assertThat(salt.dimension()).isEqualTo(3);
    assertThat(salt.species()).containsExactly(11, 17);
    assertThat(salt.position(1, 2)).isEqualTo(2);
    assertThat(salt.isPeriodic()).isTrue();
    assertThat(salt.isPeriodic(1)).isTrue();
    assertThat(salt.nodeNumbers().keySet()).containsExactly("charge", "forces");
    assertThat(salt.nodeNumbers("forces")).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(salt.totals("energy")).containsExactly(-3.5);
    assertThat(salt.totals()).hasSize(1);
    assertThat(salt)
        .hasToString(
            "2 points in dimension 3, cell [[4.0, 0.0, 0.0], [0.0, 4.0, 0.0], [0.0, 0.0, 4.0]],"
                + " periodic [true, true, true]");
    assertThat(salt.withoutCell()).hasToString("2 points in dimension 3");
    assertThat(salt.withoutCell().isPeriodic()).isFalse();
  }

  @Test
  void cannotBeChangedFromOutside() {
    double[] x = {1, 2};
    Structure points = Structure.of(2, x).withNodes("charge", 7);
    x[0] = 9;
    points.positions()[0] = 9;
    points.nodeNumbers("charge")[0] = 9;
    points.nodeNumbers().get("charge")[0] = 9;
    assertThat(points.positions()).containsExactly(1, 2);
    assertThat(points.nodeNumbers("charge")).containsExactly(7);
  }

  @Test
  void movesWithItsCell() {
    double[][] quarter = {{0, -1, 0}, {1, 0, 0}, {0, 0, 1}};
    Structure moved = salt().moved(quarter, 1, 0, 0);
    assertThat(moved.positions()).containsExactly(1, 0, 0, -1, 2, 2);
    assertThat(moved.cell().orElseThrow().vector(0)).containsExactly(0, 4, 0);
    assertThat(moved.nodeNumbers("forces")).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(Structure.of(1, new double[] {3}).moved(new double[][] {{-1}}, 1).positions())
        .containsExactly(-2);
  }

  @Test
  void reordersEverythingOfAPoint() {
    Structure turned = salt().reordered(1, 0);
    assertThat(turned.species()).containsExactly(17, 11);
    assertThat(turned.nodeNumbers("forces")).containsExactly(4, 5, 6, 1, 2, 3);
    assertThat(turned.totals("energy")).containsExactly(-3.5);
    assertThat(turned.position(0, 0)).isEqualTo(2);
  }

  @Test
  void wrapsAlongPeriodicVectorsOnly() {
    Structure out =
        Structure.of(2, new double[] {5, 5, -1, -1}).withCell(Cell.orthorhombic(4, 4), true, false);
    assertThat(out.wrapped().positions()).containsExactly(1, 5, 3, -1);
    assertThat(out.withoutCell().wrapped().positions()).containsExactly(5, 5, -1, -1);
    assertThat(out.isPeriodic(1)).isFalse();
  }

  @Test
  void repeatsWithTheNumbersOfItsPoints() {
    Structure large = salt().repeated(1, 2, 3);
    assertThat(large.nodes()).isEqualTo(12);
    assertThat(large.position(2, 2)).isEqualTo(4);
    assertThat(large.position(6, 1)).isEqualTo(4);
    assertThat(large.species()[11]).isEqualTo(17);
    assertThat(large.nodeNumbers("charge")[7]).isEqualTo(-1);
    assertThat(large.totals()).isEmpty();
    assertThat(large.cell().orElseThrow().volume()).isCloseTo(384, Offset.offset(1e-9));
    Graph one = NeighbourList.within(4.5).of(salt());
    Graph six = NeighbourList.within(4.5).of(large);
    assertThat(six.edges()).isEqualTo(6 * one.edges());
  }

  @Test
  void refusesWhatDoesNotFit() {
    Structure salt = salt();
    List<Runnable> wrong =
        List.of(
            () -> Structure.of(4, new double[4]),
            () -> Structure.of(3, new double[4]),
            () -> Structure.of(1, new double[2], 1),
            () -> Structure.of(1, new double[] {Double.NaN}),
            () -> Structure.of(1, new double[] {1e101}),
            () -> salt.withCell(Cell.orthorhombic(1, 1)),
            () -> salt.withCell(Cell.cubic(1), true),
            () -> salt.withPositions(1, 2, 3),
            () -> salt.withPositions(1, 2, 3, 4, 5, Double.NEGATIVE_INFINITY),
            () -> salt.withNodes("charge", 1, 2, 3),
            () -> salt.withNodes("charge", Double.NaN, 1),
            () -> salt.withTotal("energy"),
            () -> salt.totals("enthalpy"),
            () -> salt.nodeNumbers("enthalpy"),
            () -> salt.reordered(0, 0),
            () -> salt.reordered(0, 2),
            () -> salt.reordered(0),
            () -> salt.repeated(0, 1, 1),
            () -> salt.repeated(2, 2),
            salt::repeated,
            () -> salt.withoutCell().repeated(1, 1, 1),
            () -> salt.withCell(Cell.cubic(4), true, true, false).repeated(1, 1, 2),
            () -> salt.moved(new double[][] {{1}}, 0, 0, 0),
            () -> salt.moved(new double[][] {{1, 0, 0}, {0, 1}, {0, 0, 1}}, 0, 0, 0),
            () -> salt.moved(new double[][] {{1, 0, 0}, {0, 1, 0, 0}, {0, 0, 1}}, 0, 0, 0),
            () -> Structure.of(3, new double[0]).moved(new double[][] {{1}}, 0, 0, 0),
            () -> salt.moved(new double[3][3], 0, 0));
    for (Runnable call : wrong) {
      assertThatThrownBy(call::run).isInstanceOf(InvalidInput.class);
    }
    for (int[] times : new int[][] {{2000, 2000, 2000}, {1, 1, Integer.MAX_VALUE}}) {
      assertThatThrownBy(() -> salt.repeated(times)).isInstanceOf(LimitExceeded.class);
    }
    assertThatThrownBy(() -> salt.totals("enthalpy")).hasMessageContaining("[energy]");
  }
}
