package org.intertwiner.reptheory.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
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
  void thereAre122CrystallographicOnes() {
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
  void symbolsAreReadBack(String symbol) {
    assertThat(MagneticPointGroup.parse(symbol)).hasToString(symbol);
  }

  /** Source: International Tables for Crystallography A, section 3.6 (magnetic point groups). */
  private static final String BLACK_AND_WHITE =
      "-1' 2' m' 2'/m' 2/m' 2'/m 2'2'2 m'm2' m'm'2 m'mm m'm'm m'm'm' 4' -4' 4'/m 4/m' 4'/m' 4'22'"
          + " 42'2' 4'm'm 4m'm' -4'2'm -4'2m' -42'm' 4/m'mm 4'/mm'm 4'/m'm'm 4/mm'm' 4/m'm'm' -3'"
          + " 32' 3m' -3'm -3'm' -3m' 6' -6' 6'/m 6/m' 6'/m' 6'22' 62'2' 6'mm' 6m'm' -6'm'2 -6'm2'"
          + " -6m'2' 6/m'mm 6'/mm'm 6'/m'm'm 6/mm'm' 6/m'm'm' m'-3' 4'32' -4'3m' m'-3'm m-3m'"
          + " m'-3'm'";

  @Test
  void symbolsWithPrimesNameAll58Groups() {
    List<String> listed = List.of(BLACK_AND_WHITE.split(" ", -1));
    assertThat(listed).hasSize(58);
    assertThat(listed.stream().map(s -> MagneticPointGroup.parse(s).toString()).distinct())
        .hasSize(58);
    for (MagneticPointGroup group : MagneticPointGroup.crystallographic()) {
      assertThat(MagneticPointGroup.parse(group.symbol())).hasToString(group.toString());
    }
    assertThat(MagneticPointGroup.parse("m'-3'm'").symbol()).isEqualTo("m'-3'm'");
    assertThat(MagneticPointGroup.parse("1'")).hasToString("11'");
    assertThat(MagneticPointGroup.parse("D5h(D5)").symbol()).isEqualTo("-10m2(52)");
    assertThatThrownBy(() -> MagneticPointGroup.parse("3'm"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("3m'");
    assertThatThrownBy(() -> MagneticPointGroup.parse("23'")).isInstanceOf(InvalidInput.class);
  }

  @Test
  void schoenfliesSymbolsWillDo() {
    MagneticPointGroup group = MagneticPointGroup.parse("D4h(D2h)");
    assertThat(group).hasToString("4/mmm(mmm)");
    assertThat(group.type()).isEqualTo(PointGroup.ofSchoenflies("D4h"));
    assertThat(group.unitaryType()).isEqualTo(PointGroup.ofSchoenflies("D2h"));
    assertThat(group.group().element(0).toString()).doesNotEndWith("'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C1", "D2", "C3v", "C4", "T", "D6h", "Oh"})
  void greyGroupsDoubleAsTheDoubleGroupSays(String symbol) {
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
  void blackAndWhiteGroupsHaveTheirTypes(String symbol, String single, String spin) {
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
  void aWrongSubgroupOrAColourlessGroupIsRefused() {
    assertThatThrownBy(() -> MagneticPointGroup.parse("3(1)"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("no subgroup C1 of index 2");
    assertThatThrownBy(() -> MagneticPointGroup.parse("4/mmm(2)"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("one of [");
    assertThatThrownBy(() -> MagneticPointGroup.parse("7zz(2)")).isInstanceOf(InvalidInput.class);
    for (String large : List.of("21474", "C21474v1'", "D4444(C4444)")) {
      assertThatThrownBy(() -> MagneticPointGroup.parse(large)).isInstanceOf(LimitExceeded.class);
    }
    MagneticPointGroup plain = MagneticPointGroup.parse("mmm");
    assertThatThrownBy(() -> plain.corepresentations(true)).isInstanceOf(InvalidInput.class);
    assertThat(plain.factorSystem(true).isUnitary()).isTrue();
    assertThat(plain.unitary().order()).isEqualTo(8);
  }
}
