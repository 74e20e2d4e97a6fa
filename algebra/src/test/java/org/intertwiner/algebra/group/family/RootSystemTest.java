package org.intertwiner.algebra.group.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RootSystemTest {

  private static RootSystem roots(String type) {
    return RootSystem.of(CartanType.parse(type));
  }

  /** Numbers of positive roots, exponents, orders and duals from the plates of Bourbaki. */
  @ParameterizedTest
  @CsvSource({
    "A1, 1, 1, 2, 0",
    "A4, 10, 1 2 3 4, 120, 3 2 1 0",
    "B3, 9, 1 3 5, 48, 0 1 2",
    "C4, 16, 1 3 5 7, 384, 0 1 2 3",
    "D3, 6, 1 2 3, 24, 0 2 1",
    "D4, 12, 1 3 3 5, 192, 0 1 2 3",
    "D5, 20, 1 3 4 5 7, 1920, 0 1 2 4 3",
    "E6, 36, 1 4 5 7 8 11, 51840, 5 1 4 3 2 0",
    "E7, 63, 1 5 7 9 11 13 17, 2903040, 0 1 2 3 4 5 6",
    "E8, 120, 1 7 11 13 17 19 23 29, 696729600, 0 1 2 3 4 5 6 7",
    "F4, 24, 1 5 7 11, 1152, 0 1 2 3",
    "G2, 6, 1 5, 12, 0 1"
  })
  void bourbakiPlates(String type, int count, String exponents, long order, String opposition) {
    RootSystem roots = roots(type);
    assertThat(roots.positiveRootCount()).isEqualTo(count);
    assertThat(roots.exponents()).isEqualTo(integers(exponents));
    assertThat(roots.weylGroupOrder()).isEqualTo(order);
    assertThat(roots.opposition()).isEqualTo(integers(opposition));
    assertThat(roots.type()).hasToString(type);
  }

  private static int[] integers(String words) {
    return Arrays.stream(words.split(" ")).mapToInt(Integer::parseInt).toArray();
  }

  @Test
  void highestRootsOfBourbaki() {
    assertThat(highest("A4")).containsExactly(1, 1, 1, 1);
    assertThat(highest("B4")).containsExactly(1, 2, 2, 2);
    assertThat(highest("C4")).containsExactly(2, 2, 2, 1);
    assertThat(highest("D5")).containsExactly(1, 2, 2, 1, 1);
    assertThat(highest("E8")).containsExactly(2, 3, 4, 6, 5, 4, 3, 2);
    assertThat(highest("F4")).containsExactly(2, 3, 4, 2);
    assertThat(highest("G2")).containsExactly(3, 2);
  }

  private static int[] highest(String type) {
    RootSystem roots = roots(type);
    return roots.positiveRoot(roots.positiveRootCount() - 1);
  }

  /** Reflections permute the roots, and keep lengths: found here by closure, not by strings. */
  @ParameterizedTest
  @ValueSource(strings = {"A3", "B2", "B4", "C3", "D4", "E6", "F4", "G2"})
  void reflectionsPermuteTheRoots(String type) {
    RootSystem roots = roots(type);
    List<List<Integer>> all = new java.util.ArrayList<>();
    for (int k = 0; k < roots.positiveRootCount(); k++) {
      all.add(Arrays.stream(roots.positiveRootLabels(k)).boxed().toList());
      all.add(Arrays.stream(roots.positiveRootLabels(k)).map(x -> -x).boxed().toList());
    }
    for (int k = 0; k < roots.positiveRootCount(); k++) {
      for (int i = 0; i < roots.rank(); i++) {
        int[] image = roots.positiveRootLabels(k);
        roots.reflect(i, image);
        int at = all.indexOf(Arrays.stream(image).boxed().toList());
        assertThat(at).isNotNegative();
        assertThat(roots.halfSquareOfRoot(at / 2)).isEqualTo(roots.halfSquareOfRoot(k));
      }
    }
    for (int i = 0; i < roots.rank(); i++) {
      assertThat(roots.halfSquareOfRoot(i)).isEqualTo(roots.halfSquare(i));
    }
  }

  @Test
  void weightsMoveIntoTheDominantChamber() {
    int[] weight = {-1, -1};
    assertThat(roots("A2").makeDominant(weight)).isEqualTo(3);
    assertThat(weight).containsExactly(1, 1);
  }

  @Test
  void cartanMatricesAreBourbakis() {
    assertThat(CartanType.parse("B2").matrix()).isDeepEqualTo(new int[][] {{2, -2}, {-1, 2}});
    assertThat(CartanType.parse("C_2").matrix()).isDeepEqualTo(new int[][] {{2, -1}, {-2, 2}});
    assertThat(CartanType.parse("G2").matrix()).isDeepEqualTo(new int[][] {{2, -1}, {-3, 2}});
    assertThat(CartanType.parse("F4").matrix()[1]).containsExactly(-1, 2, -2, 0);
    assertThat(CartanType.parse("E6").matrix()[3]).containsExactly(0, -1, -1, 2, -1, 0);
    assertThat(CartanType.find("SU3")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A0", "B1", "D2", "E5", "E9", "F3", "G3", "H3", "", "A", "6E"})
  void whatIsNoTypeIsRefused(String text) {
    assertThatThrownBy(() -> CartanType.parse(text)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> CartanType.parse("A101")).isInstanceOf(LimitExceeded.class);
  }
}
