package org.intertwiner.nn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.intertwiner.algebra.InvalidInput;
import org.junit.jupiter.api.Test;

class ImageRotationTest {
  private static final float[] IMAGE = {1, 2, 3, 4, 5, 6, 7, 8, 9};

  private static float[] turn(double angle, boolean reflected, float[] image, int side) {
    return new ImageRotation(angle, reflected, Interpolation.BILINEAR).apply(image, 1, side, side);
  }

  @Test
  void aQuarterTurnIsCounterClockwiseWithYUp() {
    assertThat(turn(Math.PI / 2, false, IMAGE, 3)).containsExactly(3, 6, 9, 2, 5, 8, 1, 4, 7);
    assertThat(turn(Math.PI, false, IMAGE, 3)).containsExactly(9, 8, 7, 6, 5, 4, 3, 2, 1);
    assertThat(turn(-Math.PI / 2, false, IMAGE, 3)).containsExactly(7, 4, 1, 8, 5, 2, 9, 6, 3);
  }

  @Test
  void theReflectionSwapsLeftAndRightAndComesFirst() {
    assertThat(turn(0, true, IMAGE, 3)).containsExactly(3, 2, 1, 6, 5, 4, 9, 8, 7);
    float[] mirrored = turn(0, true, IMAGE, 3);
    assertThat(turn(Math.PI / 2, true, IMAGE, 3)).isEqualTo(turn(Math.PI / 2, false, mirrored, 3));
  }

  @Test
  void fourQuarterTurnsAreTheIdentityOnEvenSidesToo() {
    float[] image = new float[36];
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 36; i++) {
      image[i] = (float) random.nextGaussian();
    }
    float[] turned = image;
    for (int i = 0; i < 4; i++) {
      turned = turn(Math.PI / 2, false, turned, 6);
    }
    assertThat(turned).isEqualTo(image);
    assertThat(turn(-7 * Math.PI / 2, false, image, 6))
        .isEqualTo(turn(Math.PI / 2, false, image, 6));
  }

  @Test
  void interpolationIsExactOnLinearAndCubicOnQuadraticPictures() {
    int side = 21;
    float[] linear = new float[side * side];
    float[] quadratic = new float[side * side];
    for (int r = 0; r < side; r++) {
      for (int c = 0; c < side; c++) {
        double x = c - 10;
        double y = 10 - r;
        linear[r * side + c] = (float) (2 * x - y);
        quadratic[r * side + c] = (float) (0.1 * x * x + 0.2 * x * y);
      }
    }
    double angle = 0.3;
    float[] a = turn(angle, false, linear, side);
    float[] b =
        new ImageRotation(angle, false, Interpolation.BICUBIC).apply(quadratic, 1, side, side);
    for (int r = 5; r < 16; r++) {
      for (int c = 5; c < 16; c++) {
        double x = c - 10;
        double y = 10 - r;
        double px = Math.cos(angle) * x + Math.sin(angle) * y;
        double py = Math.cos(angle) * y - Math.sin(angle) * x;
        assertThat(a[r * side + c]).isCloseTo((float) (2 * px - py), Offset.offset(1e-5f));
        assertThat(b[r * side + c])
            .isCloseTo((float) (0.1 * px * px + 0.2 * px * py), Offset.offset(1e-5f));
      }
    }
  }

  @Test
  void onlyQuarterTurnsAreExact() {
    assertThat(ImageRotation.turn(3 * Math.PI / 2, Interpolation.BILINEAR).isExactOnSquares())
        .isTrue();
    assertThat(ImageRotation.turn(Math.PI / 6, Interpolation.BILINEAR).isExactOnSquares())
        .isFalse();
  }

  @Test
  void refusesToWriteOntoItselfAndAnglesThatAreNoNumbers() {
    ImageRotation turn = ImageRotation.turn(1, Interpolation.BILINEAR);
    float[] image = IMAGE.clone();
    assertThatThrownBy(() -> turn.apply(image, 0, image, 0, 3, 3)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ImageRotation.turn(Double.NaN, Interpolation.BILINEAR))
        .isInstanceOf(InvalidInput.class);
  }
}
