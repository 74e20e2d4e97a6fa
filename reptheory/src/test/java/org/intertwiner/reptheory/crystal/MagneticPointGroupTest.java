package org.intertwiner.reptheory.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.PointGroup;
import org.intertwiner.reptheory.projective.Corepresentation;
import org.intertwiner.reptheory.projective.Corepresentations;
import org.intertwiner.reptheory.projective.DoubleGroup;
import org.intertwiner.reptheory.projective.WignerType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MagneticPointGroupTest {

  /** 32 + 32 + 58. Source: B. A. Tavger, V. M. Zaitsev (1956). */
  @Test
  void there_are_122_crystallographic_ones() {
    List<MagneticPointGroup> all = MagneticPointGroup.crystallographic();
    assertThat(count(all, MagneticPointGroup.Kind.COLOURLESS)).isEqualTo(32);
    assertThat(count(all, MagneticPointGroup.Kind.GREY)).isEqualTo(32);
    assertThat(count(all, MagneticPointGroup.Kind.BLACK_AND_WHITE)).isEqualTo(58);
    assertThat(all.stream().map(MagneticPointGroup::toString).distinct()).hasSize(122);
    for (MagneticPointGroup group : all) {
      long unitary = group.unitary().order();
      boolean colourless = group.kind() == MagneticPointGroup.Kind.COLOURLESS;
      assertThat(group.group().order()).isEqualTo(colourless ? unitary : 2 * unitary);
      assertThat(unitary).isEqualTo(group.unitaryType().group().order());
    }
  }

  private static long count(List<MagneticPointGroup> all, MagneticPointGroup.Kind kind) {
    return all.stream().filter(g -> g.kind() == kind).count();
  }

  @ParameterizedTest
  @ValueSource(strings = {"4/mmm(mmm)", "m-3m1'", "-6", "6(3)"})
  void symbols_are_read_back(String symbol) {
    assertThat(MagneticPointGroup.parse(symbol)).hasToString(symbol);
  }

  @Test
  void schoenflies_symbols_will_do() {
    MagneticPointGroup group = MagneticPointGroup.parse("D4h(D2h)");
    assertThat(group).hasToString("4/mmm(mmm)");
    assertThat(group.type()).isEqualTo(PointGroup.ofSchoenflies("D4h"));
    assertThat(group.unitaryType()).isEqualTo(PointGroup.ofSchoenflies("D2h"));
    assertThat(group.group().element(0).toString()).doesNotEndWith("'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C1", "D2", "C3v", "C4", "T", "D6h", "Oh"})
  void grey_groups_double_as_the_double_group_says(String symbol) {
    PointGroup type = PointGroup.ofSchoenflies(symbol);
    DoubleGroup lifts = DoubleGroup.of(type);
    for (boolean spin : new boolean[] {false, true}) {
      Corepresentations<TimedRotation> all = MagneticPointGroup.grey(type).corepresentations(spin);
      List<Integer> rows = spin ? lifts.spinRows() : lifts.singleValuedRows();
      int dimension = 0;
      for (int row : rows) {
        int pair = lifts.table().conjugate(row);
        int factor = lifts.isDoubledByTimeReversal(row) ? 2 : 1;
        dimension += pair >= row ? factor * lifts.table().degree(row) : 0;
      }
      assertThat(all.dimensions().stream().mapToInt(Integer::intValue).sum()).isEqualTo(dimension);
      assertThat(all.certificate().proved()).isTrue();
      assertThat(all.dimensions()).allMatch(d -> !spin || d % 2 == 0);
    }
  }

  /**
   * Types of single- and double-valued representations: a turn or mirror with time reversal has the
   * square 1 with spin as well, the inversion with time reversal −1.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4(2)|AB|C",
        "-4(2)|AB|C",
        "2(1)|A|A",
        "m(1)|A|A",
        "-1(1)|A|B",
        "222(2)|AA|AA",
        "mm2(2)|AA|AA",
        "6(3)|AC|AC"
      })
  void black_and_white_groups_have_their_types(String symbol, String single, String spin) {
    MagneticPointGroup group = MagneticPointGroup.parse(symbol);
    assertThat(types(group, false)).isEqualTo(single);
    assertThat(types(group, true)).isEqualTo(spin);
  }

  private static String types(MagneticPointGroup group, boolean spin) {
    return group.corepresentations(spin).irreps().stream()
        .map(Corepresentation::type)
        .map(WignerType::toString)
        .sorted()
        .reduce("", String::concat);
  }

  @Test
  void a_wrong_subgroup_or_a_colourless_group_is_refused() {
    assertThatThrownBy(() -> MagneticPointGroup.parse("3(1)"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("no subgroup C1 of index 2");
    assertThatThrownBy(() -> MagneticPointGroup.parse("4/mmm(2)"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("one of [");
    assertThatThrownBy(() -> MagneticPointGroup.parse("7zz(2)")).isInstanceOf(InvalidInput.class);
    MagneticPointGroup plain = MagneticPointGroup.parse("mmm");
    assertThatThrownBy(() -> plain.corepresentations(true)).isInstanceOf(InvalidInput.class);
    assertThat(plain.factorSystem(true).isUnitary()).isTrue();
    assertThat(plain.unitary().order()).isEqualTo(8);
  }
}
