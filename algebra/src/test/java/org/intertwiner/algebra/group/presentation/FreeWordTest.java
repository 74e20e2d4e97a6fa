package org.intertwiner.algebra.group.presentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreeWordTest {
  private static final FreeGroup FREE = FreeGroup.of("a", "b", "c1");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a b b^-1 a^-1; 1",
        "(a b)^3; (a b)^3",
        "a^3 b^-2; a^3 b^-2",
        "a^b; b^-1 a b",
        "(a^b)^4; b^-1 a^4 b",
        "a^b^2; b^-1 a^2 b",
        "a^(b a); a^-1 b^-1 a b a",
        "[a, b]; a^-1 b^-1 a b",
        "[a, b]^-1; b^-1 a^-1 b a",
        "a * b*a; a b a",
        "a^+2; a^2",
        "a^0; 1",
        "1; 1",
        "(a b^-1 c1)^-2; (c1^-1 b a^-1)^2"
      })
  void wordsAreReadAndPrinted(String text, String printed) {
    FreeWord word = FREE.parse(text);
    assertThat(FREE.toString(word)).isEqualTo(printed);
    assertThat(FREE.parse(printed)).isEqualTo(word);
  }

  @Test
  void latexHasIndicesAndBraces() {
    assertThat(FREE.parse("(a c1)^12").toLatex(FREE.names())).isEqualTo("(a c_{1})^{12}");
    FreeGroup other = FreeGroup.of("rot", "x_y", "r'");
    assertThat(other.parse("rot^-1 x_y r'").toLatex(other.names()))
        .isEqualTo("\\mathrm{rot}^{-1} \\mathrm{x\\_y} r'");
  }

  @Test
  void wordsKnowTheirShape() {
    FreeWord w = FREE.parse("b^-1 (a c1)^3 b");
    assertThat(w.cyclicallyReduced()).isEqualTo(FREE.parse("(a c1)^3"));
    assertThat(w.rootExponent()).isEqualTo(3);
    assertThat(w.exponentSum(0)).isEqualTo(3);
    assertThat(w.exponentSum(1)).isZero();
    assertThat(w.largestGenerator()).isEqualTo(2);
    assertThat(w.length()).isEqualTo(8);
    assertThat(w.letters()).startsWith(3, 0, 4);
    assertThat(FreeWord.IDENTITY.largestGenerator()).isEqualTo(-1);
    assertThat(FreeWord.IDENTITY.power(5)).isEqualTo(FreeWord.IDENTITY);
    assertThat(w).hasToString("x2^-1 x1 x3 x1 x3 x1 x3 x2");
    assertThat(w).hasSameHashCodeAs(FREE.parse("b^-1 (a c1)^3 b")).isNotEqualTo("w");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "d; a generator out of; character 1",
        "a d; a generator out of; character 3",
        "ab; separate generators by spaces; character 1",
        "a^; an exponent; character 3",
        "a^99999999; letters; 10000",
        "(a^5000)^5000; letters; 10000",
        "a^1234567890; nine digits; character 3",
        "(a; ')'; the end",
        "a); a word in; character 2",
        "[a b]; ','; character 5",
        "[a, b; ']'; the end",
        "a = b; a word in; character 3",
        "''; a generator out of; the end",
        "é; a generator; character 1"
      })
  void wrongWordsAreRefusedWithThePlace(String text, String expected, String place) {
    assertThatThrownBy(() -> FREE.parse(text))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(expected)
        .hasMessageContaining(place);
  }

  @Test
  void nestingAndLengthAreLimited() {
    assertThatThrownBy(() -> FREE.parse("(".repeat(60) + "a")).hasMessageContaining("nested");
    assertThatThrownBy(() -> FreeWord.generator(0).power(60_000_000))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> FreeWord.generator(0).power(Long.MAX_VALUE))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> FreeWord.of(-1)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void namesAreChecked() {
    assertThatThrownBy(() -> FreeGroup.of("a", "a")).hasMessageContaining("repeated");
    assertThatThrownBy(() -> FreeGroup.of("1")).hasMessageContaining("a letter first");
    assertThatThrownBy(() -> FreeGroup.of("a".repeat(50))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> FreeGroup.of(FreeGroup.numberedNames(2000)))
        .hasMessageContaining("at most 1000");
    assertThat(FREE.rank()).isEqualTo(3);
    assertThat(FREE).hasToString("free group on a, b, c1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a, b | a^2; generators",
        "<a, b>; |",
        "<a, b | a^2, >; the end",
        "<a,,b | a>; name"
      })
  void wrongPresentationsAreRefused(String text, String expected) {
    assertThatThrownBy(() -> Presentation.parse(text))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(expected);
  }
}
