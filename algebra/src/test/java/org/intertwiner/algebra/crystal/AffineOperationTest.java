package org.intertwiner.algebra.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AffineOperationTest {

  private static AffineOperation op(String text) {
    return AffineOperation.parse(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-x,y+1/2,-z+1/2 | -x,y+1/2,-z+1/2",
        " 1/2 - X , Y+0.5, z | -x+1/2,y+1/2,z",
        "x-y, x, z+1/3+1/3 | x-y,x,z+2/3",
        "2x, -y/2, 1/2*z | 2x,-1/2*y,1/2*z",
        "0,1/4,z | 0,1/4,z",
        "x3,x1,x2 | z,x,y",
        "x2,x1,x4,-x3+3/4 | x2,x1,x4,-x3+3/4",
        "y,x | y,x",
        "-x | -x",
        "3/2x-1/4,y,-2*x | 3/2*x-1/4,y,-2x",
        "x-x+y,y,z | y,y,z"
      })
  void coordinatesAreRead(String text, String printed) {
    assertThat(op(text)).hasToString(printed);
    assertThat(op(printed)).isEqualTo(op(text)).hasSameHashCodeAs(op(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x,y,,z | character 5",
        "x,y,z, | the end",
        "x y,z,x | character 3",
        "x,q,z | 'q,z' at character 3",
        "x,y,w+1 | character 5",
        "x,y+1/0,z | denominator",
        "x,y/0,z | denominator",
        "x,y+,z | character 5",
        "x,y+-z,z | character 5",
        "x4,y,z | as many coordinates",
        "x0,y,z | as many coordinates",
        "x,z | as many coordinates",
        "x,12345678901,z | nine digits"
      })
  void errorsHaveAPlace(String text, String message) {
    assertThatThrownBy(() -> op(text))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(message);
  }

  @Test
  void absurdSizesAreRefused() {
    assertThatThrownBy(() -> op("")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> op("x,".repeat(20) + "x")).hasMessageContaining("at most 16");
    assertThatThrownBy(() -> op("x+".repeat(2_000) + "x")).hasMessageContaining("2000");
    assertThatThrownBy(() -> AffineOperation.identity(0)).hasMessageContaining("1 … 16");
    assertThatThrownBy(() -> AffineOperation.point(List.of())).hasMessageContaining("0 numbers");
  }

  @Test
  void productActsFromTheRight() {
    AffineOperation screw = op("-x,y+1/2,-z+1/2");
    AffineOperation inversion = op("-x,-y,-z");
    assertThat(screw.multiply(inversion)).hasToString("x,-y+1/2,z+1/2");
    assertThat(screw.multiply(screw)).hasToString("x,y+1,z");
    assertThat(screw.multiply(screw).modulo1()).isEqualTo(AffineOperation.identity(3));
    List<Rational> point = List.of(Rational.of(1, 3), Rational.ZERO, Rational.ONE);
    assertThat(screw.multiply(inversion).apply(point))
        .isEqualTo(screw.apply(inversion.apply(point)));
    assertThat(screw.inverse().multiply(screw)).isEqualTo(AffineOperation.identity(3));
    assertThat(inversion.conjugatedBy(op("x+1/4,y,z"))).hasToString("-x+1/2,-y,-z");
  }

  @Test
  void partsAreShown() {
    AffineOperation g = op("-y,x-y,z-1/3");
    assertThat(g.determinant()).isEqualTo(Rational.ONE);
    assertThat(g.translation()).containsExactly(Rational.ZERO, Rational.ZERO, Rational.of(-1, 3));
    assertThat(g.modulo1()).hasToString("-y,x-y,z+2/3");
    assertThat(AffineOperation.of(g.linear(), g.translation())).isEqualTo(g);
    assertThat(g.isIntegral()).isTrue();
    assertThat(op("x/2,y,z").isIntegral()).isFalse();
    assertThat(op("x,y+1/2").isTranslation()).isTrue();
    assertThat(g.isTranslation()).isFalse();
    assertThat(op("x+y,y").isTranslation()).isFalse();
    assertThat(g).isNotEqualTo(op("-y,x-y,z")).isNotEqualTo("x");
  }

  @Test
  void shapesMustAgree() {
    assertThatThrownBy(() -> op("x,y").multiply(op("x,y,z"))).hasMessageContaining("2 coordinates");
    assertThatThrownBy(() -> op("x,y").apply(Collections.nCopies(3, Rational.ZERO)))
        .hasMessageContaining("3 coordinates");
    assertThatThrownBy(() -> op("x,x,z").inverse()).hasMessageContaining("singular");
    assertThatThrownBy(
            () ->
                AffineOperation.of(
                    Matrix.zero(Rationals.Q, 2, 3), Collections.nCopies(2, Rational.ZERO)))
        .hasMessageContaining("2 × 3");
  }
}
