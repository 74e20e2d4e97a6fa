package org.intertwiner.verify.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShortFloatTest {

  @ParameterizedTest
  @EnumSource(ShortFloat.class)
  void everyNumberComesBack(ShortFloat format) {
    for (int bits = 0; bits < 1 << 16; bits++) {
      double value = format.toDouble(bits);
      if (!Double.isNaN(value)) {
        assertThat(format.toBits(value) & 0xFFFF).isEqualTo(bits);
      } else {
        assertThat(format.toDouble(format.toBits(value) & 0xFFFF)).isNaN();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ShortFloat.class)
  void halfWayGoesToTheEvenNeighbour(ShortFloat format) {
    int top = format.toBits(Double.POSITIVE_INFINITY);
    for (int bits = 0; bits < top - 1; bits++) {
      double middle = (format.toDouble(bits) + format.toDouble(bits + 1)) / 2;
      assertThat(format.toBits(middle) & 1).isZero();
      assertThat(format.toBits(Math.nextUp(middle))).isEqualTo((short) (bits + 1));
      assertThat(format.toBits(Math.nextDown(middle))).isEqualTo((short) bits);
    }
  }

  @Test
  void knowsTheExtremes() {
    assertThat(ShortFloat.BINARY16.toDouble(0x7bff)).isEqualTo(65504);
    assertThat(ShortFloat.BINARY16.toDouble(1)).isEqualTo(0x1p-24);
    assertThat(ShortFloat.BFLOAT16.toDouble(0x7f7f)).isEqualTo(0x1.fep127);
    assertThat(ShortFloat.BINARY16.toBits(-1e300)).isEqualTo((short) 0xfc00);
  }

  @Property
  void bfloat16IsTheUpperHalfOfBinary32(@ForAll float value) {
    double rounded = ShortFloat.BFLOAT16.toDouble(ShortFloat.BFLOAT16.toBits(value) & 0xFFFF);
    double cut = Float.intBitsToFloat(Float.floatToRawIntBits(value) & 0xFFFF0000);
    double next = Float.intBitsToFloat((Float.floatToRawIntBits(value) & 0xFFFF0000) + 0x10000);
    assertThat(rounded).isIn(cut, next);
  }
}
