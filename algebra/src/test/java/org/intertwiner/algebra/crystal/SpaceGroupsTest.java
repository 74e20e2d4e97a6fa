package org.intertwiner.algebra.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpaceGroupsTest {

  @Test
  void the17WallpaperGroups() {
    int[] orders = {1, 2, 2, 2, 4, 4, 4, 4, 8, 4, 8, 8, 3, 6, 6, 6, 12};
    int[] positions = {1, 5, 3, 1, 2, 9, 4, 3, 6, 4, 7, 4, 4, 5, 4, 4, 6};
    String[] types = {
      "1", "2", "m", "m", "m", "mm2", "mm2", "mm2", "mm2", "4", "4mm", "4mm", "3", "3m", "3m", "6",
      "6mm"
    };
    int symmorphic = 0;
    List<String> distinct = new ArrayList<>();
    for (int i = 0; i < 17; i++) {
      SpaceGroup group = SpaceGroups.wallpaper(Integer.toString(i + 1));
      assertThat(group.order()).as(group.name()).isEqualTo(orders[i]);
      assertThat(group.wyckoffPositions()).hasSize(positions[i]);
      // m is one mirror line: as a group about z it is C_1v
      assertThat(group.pointGroup().hermannMauguin()).isEqualTo(types[i]);
      symmorphic += group.isSymmorphic() ? 1 : 0;
      distinct.add(SpaceGroupInvariants.of(group));
    }
    assertThat(symmorphic).isEqualTo(13);
    assertThat(distinct).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "P2_1/c, 14",
    "P 21/c, 14",
    "P2₁/c, 14",
    "P2(1)/c, 14",
    "P 1 21/c 1, 14",
    "p21/c, 14",
    "P 21/n, 14",
    "P21/a, 14",
    "P 1 1 21/b, 14",
    "14, 14",
    "14:c1, 14",
    "C2/c, 15",
    "I2/a, 15",
    "Pnma, 62",
    "Pbnm, 62",
    "P 21/n 21/m 21/a, 62",
    "Pmcn, 62",
    "Cmca, 64",
    "Cmce, 64",
    "Bmab, 64",
    "Fd-3m, 227",
    "Fd3m, 227",
    "F d -3 m:1, 227",
    "F 41/d -3 2/m, 227",
    "Fd3\u0305m, 227",
    "R-3c, 167",
    "R-3c:R, 167",
    "R -3 2/c, 167",
    "P6_3/mmc, 194",
    "P63/mmc, 194",
    "P 63/m 2/m 2/c, 194",
    "P3_112, 151",
    "P3112, 151",
    "P312, 149",
    "P 3 1 2, 149",
    "P31, 144",
    "P3_1, 144",
    "P 4/m 2/m 2/m, 123",
    "I a -3 d, 230",
    "P4332, 212",
    "P42_12, 90",
    "P-42_1m, 113",
    "P 2/m 2/m 2/m, 47",
    "Aem2, 39",
    "Abm2, 39"
  })
  void spellings(String name, int number) {
    assertThat(SpaceGroups.symbol(name).number()).isEqualTo(number);
  }

  @Test
  void settingsAreDifferentGroupsOfOneType() {
    assertThat(SpaceGroups.named("Fd-3m")).isEqualTo(SpaceGroups.named("Fd-3m:2"));
    assertThat(SpaceGroups.named("Fd-3m:1")).isNotEqualTo(SpaceGroups.named("Fd-3m:2"));
    assertThat(SpaceGroups.named("Fd-3m:1").transformed(AffineOperation.parse("x-1/8,y-1/8,z-1/8")))
        .isEqualTo(SpaceGroups.named("Fd-3m:2"));
    assertThat(SpaceGroups.named("R-3c:R").order()).isEqualTo(12);
    assertThat(SpaceGroups.named("R-3c").order()).isEqualTo(36);
    assertThat(SpaceGroups.named("Pbnm")).isNotEqualTo(SpaceGroups.named("Pnma"));
    assertThat(SpaceGroups.named("P21/n").operations().stream().map(AffineOperation::toString))
        .contains("x+1/2,-y+1/2,z+1/2");
    assertThat(SpaceGroups.named("Pbnm").name()).isEqualTo("Pbnm");
    assertThat(SpaceGroups.symbol("P21/n")).hasToString("14 P 1 21/n 1:b2");
    assertThat(SpaceGroups.symbol("50:1").setting()).isEqualTo("1");
    assertThat(SpaceGroups.symbol("Pncb:1").setting()).isEqualTo("1cab");
  }

  @ParameterizedTest
  @CsvSource({
    "P3_12, did you mean", "P2_1/q, did you mean P2_1", "Fm-3n, did you mean Fm-3",
    "Fd-3m:3, 'settings of Fd-3m: 2, 1'", "231, number 1 … 230", "0, number 1 … 230",
    "P1:2, one setting only", "xyzzy12345, screws are written", "'', screws"
  })
  void unknownNamesSuggestTheNearest(String name, String hint) {
    assertThatThrownBy(() -> SpaceGroups.named(name))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(hint);
  }

  @Test
  void numbersOutOfRange() {
    assertThatThrownBy(() -> SpaceGroups.of(0)).hasMessageContaining("1 to 230");
    assertThatThrownBy(() -> SpaceGroups.of(231)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> SpaceGroups.wallpaper("18")).hasMessageContaining("1 … 17");
    assertThatThrownBy(() -> SpaceGroups.wallpaper("p4q")).hasMessageContaining("did you mean p4");
    assertThatThrownBy(() -> SpaceGroups.named("P".repeat(100))).isInstanceOf(InvalidInput.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P 1 | 1",
        "-P 2ybc | 14",
        "P 2yb | 4",
        "-F 4vw 2vw 3 | 227",
        "P 61 2 (0 0 -1) | 178",
        "P 61 2 (x,y,z-1/12) | 178",
        "-R 3 2\"c | 167",
        "P 31 2 (0 0 4) | 151",
        "I 4bd 2c 3 | 214"
      })
  void hallSymbols(String hall, int number) {
    assertThat(SpaceGroups.ofHall(hall)).isEqualTo(SpaceGroups.of(number));
  }

  @Test
  void hallSymbolsBeyondTheTables() {
    SpaceGroup rhombohedral = SpaceGroups.ofHall("-P 3* 2n");
    assertThat(rhombohedral).isEqualTo(SpaceGroups.named("R-3c:R"));
    assertThat(SpaceGroups.ofHall("P 2 (x/2+y/2,y/2-x/2,z)").centringVectors()).hasSize(2);
    assertThat(SpaceGroups.ofHall("C 2y (x+y,x-y,z)").isPrimitive()).isTrue();
    assertThat(SpaceGroups.ofHall("P 4x").pointGroup().schoenflies()).isEqualTo("C4");
    assertThat(SpaceGroups.ofHall("-P 6y 2").order()).isEqualTo(24);
    assertThat(SpaceGroups.ofHall("P 2x 2'").pointGroup().schoenflies()).isEqualTo("D2");
    assertThat(SpaceGroups.ofHall("P 2y 2\"").pointGroup().schoenflies()).isEqualTo("D2");
    assertThat(SpaceGroups.ofHall("-A 1").order()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "P",
        "X 2",
        "P 5",
        "P 2q",
        "P 47",
        "P 2yy",
        "P 3'",
        "P 2*",
        "P 2 (0 0)",
        "P 2 (a b c)",
        "P 2 (x,x,z)",
        "P 2 (x/3,y,z)x",
        "P 2 (2x,y,z)",
        "P 4 31'",
        "P 6 6x"
      })
  void badHallSymbols(String hall) {
    assertThatThrownBy(() -> SpaceGroups.ofHall(hall)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void hallErrorsHaveAPlace() {
    assertThatThrownBy(() -> SpaceGroups.ofHall("-P 2yq")).hasMessageContaining("character 6");
    assertThatThrownBy(() -> SpaceGroups.ofHall("Q 2y")).hasMessageContaining("character 1");
  }

  @Test
  void notation() {
    assertThat(CrystalNotation.parse("space:P2_1/c").orElseThrow())
        .isEqualTo(new CrystalNotation.Space("space:P2_1/c", SpaceGroups.of(14)));
    assertThat(CrystalNotation.parse(" space:14 ").orElseThrow().name()).isEqualTo("space:14");
    assertThat(CrystalNotation.parse("space:Hall:-P 2ybc").orElseThrow())
        .isEqualTo(new CrystalNotation.Space("space:Hall:-P 2ybc", SpaceGroups.of(14)));
    assertThat(CrystalNotation.parse("plane:p4m").orElseThrow())
        .isEqualTo(new CrystalNotation.Space("plane:p4m", SpaceGroups.wallpaper("p4mm")));
    assertThat(CrystalNotation.parse("wallpaper:p4m")).isPresent();
    assertThat(CrystalNotation.parse("point:m-3m").orElseThrow())
        .isEqualTo(new CrystalNotation.Point("point:m-3m", PointGroup.parse("Oh")));
    assertThat(CrystalNotation.parse("S5")).isEmpty();
    assertThat(CrystalNotation.parse("other:S5")).isEmpty();
    assertThatThrownBy(() -> CrystalNotation.parse("space:P9")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> CrystalNotation.parse("point:")).isInstanceOf(InvalidInput.class);
  }
}
