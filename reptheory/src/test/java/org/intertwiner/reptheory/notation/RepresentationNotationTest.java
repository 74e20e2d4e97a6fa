package org.intertwiner.reptheory.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.Refusal;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.reptheory.Representation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepresentationNotationTest {

  private static Representation<?> parse(String group, String text) {
    return RepresentationNotation.parse(text, GroupNotation.parse(group));
  }

  private static <G> boolean sameCharacter(NamedGroup<G> group, String first, String second) {
    return RepresentationNotation.parse(first, group)
        .character()
        .equals(RepresentationNotation.parse(second, group).character());
  }

  private static void assertRefused(String group, String text, String... words) {
    assertThatThrownBy(() -> parse(group, text))
        .isInstanceOf(Refusal.class)
        .satisfies(e -> assertThat(e.getMessage()).contains(words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "C4 | regular | 4",
        "D6 | regular + vector | 14",
        "D6 | 4*trivial | 4",
        "D6 | 2*(vector + trivial) | 6",
        "D6 | vector * vector * vector | 8",
        "D6 | quotient:C2 | 6",
        "D6 | quotient:C6 | 2",
        "D6 | quotient:D1 | 6",
        "D6 | quotient:D3 | 2",
        "D6 | quotient:{r^3, s} | 3",
        "D6 | quotient:{} | 12",
        "D6 | quotient:{(r s)^-1} | 6",
        "D6 | quotient:{1} | 12",
        "C6 | quotient:C3 | 2",
        "D1 | quotient:D1 | 1",
        "D1 | freq:1,0 | 1",
        "D2 | freq:0,1 | 1",
        "C1 | freq:0 | 1",
        "SO2 | freq:3 + trivial | 3",
        "O2 | freq:1,2 * freq:1,3 | 4",
        "S4 | permutation | 4",
        "point:Oh | vector | 3",
        "D4 x C3 | quotient:{r, r'} | 2",
        "D6 | induced:C2(freq:1) | 6",
        "D6 | induced:D1(freq:1,0) | 6",
        "D6 | induced:{s}(regular) | 12",
        "D6 | restricted:O2(freq:1,5) | 2",
        "C3 | restricted:C12(freq:4) | 2",
        "C3 | restricted:SO2(freq:2) | 2",
        "SO2 | restricted:O2(vector) | 2",
        "D3 | dual(vector) | 2",
        "S4 | irrep:4 | 3",
        "point:Oh | induced:{g1}(vector) | 36"
      })
  void dimensionsAndRoundTrip(String group, String text, int dimension) {
    Representation<?> rho = parse(group, text);
    assertThat(rho.dimension()).isEqualTo(dimension);
    Representation<?> again = parse(group, rho.name());
    assertThat(again.name()).isEqualTo(rho.name());
    assertThat(again.dimension()).isEqualTo(dimension);
  }

  @Test
  void rowsAreReadByTheirNames() {
    NamedGroup<?> octahedral = GroupNotation.parse("point:Oh");
    assertThat(RepresentationNotation.parse("A1g+2xT2u + Eg", octahedral).dimension()).isEqualTo(9);
    assertThat(RepresentationNotation.parse("T1u", octahedral).character().degree()).isEqualTo(3);
    assertThat(RepresentationNotation.parse("2*Eg", octahedral).name()).isEqualTo("2*Eg");
    NamedGroup<?> symmetric = GroupNotation.parse("S4");
    assertThat(RepresentationNotation.parse("[3,1] * [2^2]", symmetric).dimension()).isEqualTo(6);
    assertThat(RepresentationNotation.parse("[2,1,1]", symmetric).dimension()).isEqualTo(3);
    NamedGroup<?> alternating = GroupNotation.parse("A5");
    assertThat(RepresentationNotation.parse("[3,1^2]", alternating).dimension()).isEqualTo(6);
    assertThat(RepresentationNotation.parse("[3,1,1]^+", alternating).dimension()).isEqualTo(3);
    NamedGroup<?> dihedral = GroupNotation.parse("point:D3h");
    assertThat(RepresentationNotation.parse("E'' + A1'", dihedral).dimension()).isEqualTo(3);
    assertThat(RepresentationNotation.parse("2a", GroupNotation.parse("Q8")).dimension())
        .as("the real form of a quaternionic row")
        .isEqualTo(4);
    assertThatThrownBy(() -> RepresentationNotation.parse("A1g + A7g", octahedral))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("character 7");
    assertThatThrownBy(() -> RepresentationNotation.parse("0xEg", octahedral))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void overTheComplexNumbersARowIsItself() {
    NamedGroup<?> cyclic = GroupNotation.parse("point:C3");
    assertThat(RepresentationNotation.parse("irrep:1", cyclic).dimension()).isEqualTo(2);
    assertThat(RepresentationNotation.parse("irrep:1", cyclic, true).dimension()).isEqualTo(1);
    assertThat(RepresentationNotation.parse("1E + 2E", cyclic, true).dimension()).isEqualTo(2);
    assertThat(RepresentationNotation.parse("1E", cyclic).dimension()).isEqualTo(2);
    assertThat(RepresentationNotation.parse("E", cyclic).dimension()).isEqualTo(2);
    assertThat(RepresentationNotation.parse("E", cyclic, true).dimension()).isEqualTo(2);
  }

  @Test
  void productsBindStrongerThanSums() {
    NamedGroup<?> group = GroupNotation.parse("D4");
    assertThat(sameCharacter(group, "trivial + vector * vector", "trivial + (vector * vector)"))
        .isTrue();
    assertThat(sameCharacter(group, "trivial + vector * vector", "(trivial + vector) * vector"))
        .isFalse();
    assertThat(sameCharacter(group, "2*vector * vector", "vector * vector + vector * vector"))
        .isTrue();
  }

  @Test
  void equivalencesOfTheConventionsHold() {
    NamedGroup<?> dihedral = GroupNotation.parse("D4");
    assertThat(sameCharacter(dihedral, "vector", "freq:1,1")).isTrue();
    assertThat(sameCharacter(dihedral, "quotient:C4", "trivial + freq:1,0")).isTrue();
    assertThat(
            sameCharacter(dihedral, "vector * vector", "trivial + freq:1,0 + freq:0,2 + freq:1,2"))
        .isTrue();
    assertThat(sameCharacter(dihedral, "induced:C4(freq:1)", "2*vector")).isTrue();
    assertThat(sameCharacter(dihedral, "induced:D1(freq:1,0)", "regular")).isFalse();
    assertThat(sameCharacter(dihedral, "restricted:O2(freq:1,5)", "freq:1,1")).isTrue();
    assertThat(sameCharacter(dihedral, "restricted:D8(regular)", "2*regular")).isTrue();
    NamedGroup<?> cyclic = GroupNotation.parse("C6");
    assertThat(sameCharacter(cyclic, "regular", "freq:0 + freq:1 + freq:2 + freq:3")).isTrue();
    assertThat(sameCharacter(cyclic, "quotient:C2", "freq:0 + freq:2")).isTrue();
  }

  @Test
  void frequenciesOfAMatrixGroupAreThoseOfTheRotationItself() {
    String quarter = "{\"generators\": {\"matrices\": [[[0, 1], [-1, 0]]]}}";
    NamedGroup<?> clockwise = GroupNotation.parseJson(quarter);
    Representation<?> first = RepresentationNotation.parse("freq:1", clockwise);
    assertThat(first.onGenerator(0)).isEqualTo(clockwise.action(2).onGenerator(0));
  }

  @Test
  void errorsSayWhere() {
    assertRefused("D4", "", "the end at character 1");
    assertRefused("D4", "regular + ", "the end at character 11");
    assertRefused("D4", "regular vector", "'vector' at character 9");
    assertRefused("D4", "(regular", "')'");
    assertRefused("D4", "regulr", "did you mean regular");
    assertRefused("D4", "3", "4*trivial");
    assertRefused("D4", "0*trivial", "at least one copy");
    assertRefused("D4", "freq", "':'");
    assertRefused("D4", "freq:x", "a frequency");
    assertRefused("D4", "freq:99999999999", "a frequency");
    assertRefused("D4", "quotient:C3", "a divisor of 4");
    assertRefused("D4", "quotient:X2", "C_M, D_M");
    assertRefused("C4", "quotient:D2", "C_M or {words}");
    assertRefused("D4", "quotient:{t}", "a generator out of [r, s]");
    assertRefused("D4", "quotient:{r,}", "a word");
    assertRefused("S4", "quotient:C2", "braces");
    assertRefused("S4", "vector", "not given by matrices");
    assertRefused("SO2", "regular", "infinite");
    assertRefused("SO2", "irrep:1", "infinite");
    assertRefused("D4", "spin:1", "SU2");
    assertRefused("D4", "1x0e + 2x1o", "character 1");
    assertRefused("S3", "irrep:7", "0 to 2");
    assertRefused("C4", "restricted:C6(freq:1)", "not nested");
    assertRefused("D4", "restricted:SO2(freq:1)", "not nested");
    assertRefused("SO2", "restricted:C6(freq:1)", "not nested");
    assertRefused("C3", "freq:2", "same as freq:1");
  }

  @Test
  void sizesAreLimited() {
    assertThatThrownBy(() -> parse("D4", "trivial+".repeat(1000)))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> parse("D4", "(".repeat(2000))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> parse("D4", "1*".repeat(1900) + "trivial"))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> parse("D4", "dual(".repeat(700) + "trivial"))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> parse("D4", "quotient:{" + "(".repeat(1900)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> parse("D4", "999999999*regular")).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> parse("D4", "200*regular * (200*vector)"))
        .isInstanceOf(LimitExceeded.class);
  }

  @Test
  void filesOfMatricesAreChecked() {
    NamedGroup<?> group = GroupNotation.parse("C4");
    String quarter = "{\"matrices\": [[[0, -1], [1, 0]]]}";
    assertThat(RepresentationNotation.parseJson(quarter, group).dimension()).isEqualTo(2);
    assertThatThrownBy(() -> RepresentationNotation.parseJson("{\"matrices\": [[[2]]]}", group))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("r^4 = 1");
    assertThatThrownBy(() -> RepresentationNotation.parseJson("[1]", group))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("matrices");
    assertThatThrownBy(() -> RepresentationNotation.parseJson("{\"matrices\": []}", group))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("0 matrices");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "D6 | C3 | 3 | 1",
        "D6 | C3(freq:1) | 3 | 2",
        "D6 | D2(freq:1,1 + regular) | 4 | 5",
        "S4 | {(a b)}(irrep:1) | 3 | 2",
        "D6 | {} | 1 | 1",
      })
  void aFibreIsARepresentationOfASubgroup(String group, String text, int order, int dimension) {
    String words = group.equals("S4") ? firstTimesSecond(GroupNotation.parse(group), text) : text;
    Fibre<?> fibre = RepresentationNotation.parseFibre(words, GroupNotation.parse(group), false);
    assertThat(fibre.subgroup().order()).isEqualTo(order);
    assertThat(fibre.representation().group().order()).isEqualTo(order);
    assertThat(fibre.representation().dimension()).isEqualTo(dimension);
    assertThat(fibre).hasToString(words);
  }

  /** Letters a and b stand for the generators, whatever their names are. */
  private static String firstTimesSecond(NamedGroup<?> group, String text) {
    var names = ((FiniteGroup<?>) group.group()).generatorNames();
    String product = "(" + names.get(0) + " " + names.get(1) + ")";
    return text.replace("(a b)", product);
  }

  @Test
  void whatIsNoFibreIsRefusedWithThePlace() {
    NamedGroup<?> d6 = GroupNotation.parse("D6");
    assertThatThrownBy(() -> RepresentationNotation.parseFibre("C3(freq:1", d6, false))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> RepresentationNotation.parseFibre("C3 freq:1", d6, false))
        .hasMessageContaining("brackets");
    assertThatThrownBy(() -> RepresentationNotation.parseFibre("C3(freq:1) + 1", d6, false))
        .hasMessageContaining("SUBGROUP(REP)");
    assertThatThrownBy(
            () -> RepresentationNotation.parseFibre("C3", GroupNotation.parse("SO3"), false))
        .hasMessageContaining("finite group");
  }
}
