package org.intertwiner.cli.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.name.RowNames;
import org.junit.jupiter.api.Test;

class CharacterTablePageTest {
  private static String markup(Cyclotomic value) {
    return ExactMarkup.of(value).replaceAll("</?math>|</?mrow>", "");
  }

  @Test
  void numbersAreWrittenExactly() {
    assertThat(markup(Cyclotomic.ZERO)).isEqualTo("<mn>0</mn>");
    assertThat(markup(Cyclotomic.of(-2))).isEqualTo("<mo form=\"prefix\">−</mo><mn>2</mn>");
    assertThat(markup(Cyclotomic.I)).isEqualTo("<mi>i</mi>");
    assertThat(markup(Cyclotomic.sqrt(5).scale(Rational.of(-3, 2)).add(Cyclotomic.of(1))))
        .isEqualTo(
            "<mn>1</mn><mo>−</mo><mfrac><mn>3</mn><msqrt><mn>5</mn></msqrt><mn>2</mn></mfrac>");
    assertThat(markup(Cyclotomic.zeta(3, 1)))
        .isEqualTo(
            "<mo form=\"prefix\">−</mo><mfrac><mn>1</mn><mn>2</mn></mfrac><mo>+</mo>"
                + "<mfrac><mi>i</mi><msqrt><mn>3</mn></msqrt><mn>2</mn></mfrac>");
    assertThat(markup(Cyclotomic.zeta(7, 6)))
        .isEqualTo("<msubsup><mi>ζ</mi><mn>7</mn><mn>6</mn></msubsup>");
    assertThat(markup(Cyclotomic.zeta(7, 6).negate()))
        .isEqualTo("<mo form=\"prefix\">−</mo><msubsup><mi>ζ</mi><mn>7</mn><mn>6</mn></msubsup>");
    assertThat(markup(Cyclotomic.zeta(7, 1).add(Cyclotomic.of(2))))
        .contains("<mi>ζ</mi>", "<mn>2</mn>");
  }

  @Test
  void namesAreEscaped() {
    CharacterTable<?> table = CharacterTable.of(Groups.cyclic(2));
    String page = CharacterTablePage.of("<script>&\"", table, RowNames.of(table));
    assertThat(page).contains("&lt;script&gt;&amp;&quot;").doesNotContain("<script>");
  }
}
