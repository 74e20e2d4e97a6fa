package org.intertwiner.algebra.group.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.Refusal;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.group.Permutation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FamilyRefusalTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "GL(2,6) : power of a prime",
        "SL(0,5) : a number ≥ 1",
        "PSL(2,1) : power of a prime",
        "GL(2) : 2 numbers",
        "GL(2,3,4) : for example GL(2,3)",
        "Sp(3,5) : an even number",
        "SU(0,3) : a number ≥ 1",
        "PGammaL(1,8) : a number ≥ 2",
        "Omega(4,3) : + or -",
        "Omega+(5,3) : no sign",
        "Omega(5,4) : Sp(4,4)",
        "SO+(4,GF(4)) : GO and Omega",
        "Omega+(2,5) : a number ≥ 3",
        "Sz(16) : an odd power of 2",
        "Sz(2) : 8, 32",
        "Heis(1) : a number ≥ 2",
        "Heis(GF(6)) : power of a prime",
        "ES+(4,1) : a prime",
        "ES-(2,0) : a number ≥ 1",
        "Frob(7,4) : a divisor of 6",
        "Frob(6,5) : power of a prime",
        "Metacyclic(7,2,3) : r^2 ≡ 1 modulo 7",
        "Metacyclic(0,2,1) : a number ≥ 1",
        "Ab(0,2) : a number ≥ 1",
        "C4^0 : 1 to 99",
        "W(E5) : E6, E7, E8",
        "W(H5) : H2, H3 or H4",
        "W(I2(1)) : a number ≥ 2",
        "W(X3) : Coxeter matrix",
        "G(4,3,2) : divisor",
        "G(0,1,2) : m, n ≥ 1",
        "G(2,0,2) : divisor",
        "{4,4} : Euclidean space of dimension 2",
        "{3,4,3,3} : Euclidean space of dimension 4",
        "{7,3} : hyperbolic",
        "{5,3,4} : hyperbolic",
        "{2,3} : numbers ≥ 3",
        "{} : numbers ≥ 3",
        "{5/2,5} : not convex",
        "{3,3 : numbers ≥ 3",
        "2D0 : a number ≥ 1",
        "Q12 : dicyclic",
        "M13 : M11, M12",
        "D0 : 1 …"
      })
  void impossibleMembers(String name, String hint) {
    assertThatThrownBy(() -> FamilyNotation.parse(name))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("; expected ")
        .hasMessageContaining(hint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "GL(10,101) : order 2.67·10^200",
        "PSL(2,1000003) : order 500004500013000012",
        "Sp(20,9) : ·10^",
        "SU(9,8) : ·10^",
        "Omega+(40,3) : ·10^",
        "Sz(2048) : order 36011213418659840",
        "AGL(7,9) : 4782969 points",
        "GL(12345,2) : points",
        "PSU(3,128) : 2097153 points",
        "GL(2,1009) : 1018081 points",
        "GL(2,99999999977) : 9 digits",
        "C99999999999 : 9 digits",
        "Heis(2000) : 2000^3",
        "ES+(2,40) : 2^81",
        "Frob(1000003,2) : 1000003·2",
        "G(1000,1,1001) : points",
        "W(A500) : rank",
        "W(I2(5000)) : at most 1000",
        "Ab(900000,900000) : points",
        "2D300000 : 1200000",
        "Metacyclic(999999,2,1) : 999999·2",
        "W(B40) : "
      })
  void tooLargeMembersNameTheirSize(String name, String part) {
    if (name.equals("W(B40)")) {
      assertThatThrownBy(() -> FamilyNotation.parse(name).orElseThrow().group())
          .isInstanceOf(LimitExceeded.class);
      return;
    }
    assertThatThrownBy(() -> FamilyNotation.parse(name))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining(part.trim());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GLL(2,3)",
        "X7",
        "F15",
        "F4",
        "gl(2,3)",
        "C",
        "C4^x",
        "2X",
        "(2,3)",
        "GL(2,3",
        "GL()",
        "Dih4",
        "S5x",
        "Omega",
        "2D",
        "1C"
      })
  void unknownNamesAreNobody(String name) {
    assertThat(FamilyNotation.parse(name)).isEmpty();
  }

  @Test
  void longTextsAreNobody() {
    assertThat(FamilyNotation.parse("C".repeat(1000))).isEmpty();
    assertThatThrownBy(() -> RegularPolytope.parse("{" + "3,".repeat(300) + "3}"))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> RegularPolytope.parse("{" + "3,".repeat(100) + "3}"))
        .isInstanceOf(LimitExceeded.class);
  }

  @Test
  void blanksAndGreekLettersAreRead() {
    assertThat(FamilyNotation.parse(" GL( 2, 3 ) ").orElseThrow().name()).isEqualTo("GL(2,3)");
    assertThat(FamilyNotation.parse("PΓL(2,8)").orElseThrow().name()).isEqualTo("PGammaL(2,8)");
    assertThat(FamilyNotation.parse("Ω+(4,3)").orElseThrow().name()).isEqualTo("Omega+(4,3)");
    assertThat(FamilyNotation.parse("{ 3, 4 }").orElseThrow().name()).isEqualTo("{3,4}");
  }

  @Test
  void listsAreRefusedWithTheOrder() {
    assertThatThrownBy(() -> FamilyNotation.parse("M24").orElseThrow().group())
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("order 244823040");
    assertThatThrownBy(() -> LinearGroups.general(2, 3).group(GroupLimits.DEFAULT.withMaxOrder(47)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("GL(2,3)")
        .hasMessageContaining("order 48");
  }

  @Test
  void namesMustMatchGenerators() {
    assertThatThrownBy(
            () ->
                Family.ofPermutations(
                    "two", List.of("a"), 2, List.of(Permutation.of(1, 0), Permutation.of(0, 1))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("2 names");
    Family<Permutation> renamed =
        Family.ofPermutations("two", List.of("a"), 2, List.of(Permutation.of(1, 0)))
            .withName("swap");
    assertThat(renamed).hasToString("swap");
    assertThat(renamed.group().generatorNames()).containsExactly("a");
    assertThatThrownBy(
            () ->
                Family.ofPermutations("x", List.of("a"), 3, List.of(Permutation.of(1, 0))).order())
        .isInstanceOf(Refusal.class);
  }
}
