package org.intertwiner.verify.onnx.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.junit.jupiter.api.Test;

class WireTest {

  private static byte[] bytes(int... values) {
    byte[] out = new byte[values.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) values[i];
    }
    return out;
  }

  private static WireReader at(int... values) {
    WireReader r = WireReader.of(Slice.of(bytes(values)), "message", 3);
    assertThat(r.next()).isTrue();
    return r;
  }

  @Test
  void writesTheBytesOfTheStandard() {
    // the examples of the description of the encoding: 150 in field 1, "testing" in field 2
    assertThat(new WireWriter().varint(1, 150).toBytes()).isEqualTo(bytes(0x08, 0x96, 0x01));
    assertThat(new WireWriter().text(2, "testing").toBytes())
        .isEqualTo(bytes(0x12, 7, 0x74, 0x65, 0x73, 0x74, 0x69, 0x6e, 0x67));
    assertThat(new WireWriter().varint(1, -1).toBytes())
        .isEqualTo(bytes(0x08, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01));
  }

  @Test
  void readsEveryKindOfNumber() {
    assertThat(at(0x08, 0x96, 0x01).varint()).isEqualTo(150);
    assertThat(at(0x0d, 0, 0, 0x80, 0x3f).float32()).isEqualTo(1.0f);
    List<Double> doubles = new ArrayList<>();
    at(0x09, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f).doubles(doubles::add);
    at(0x0a, 8, 0, 0, 0, 0, 0, 0, 0, 0x40).doubles(doubles::add);
    at(0x0a, 8, 0, 0, 0x80, 0x3f, 0, 0, 0, 0x40).floats(doubles::add);
    at(0x0d, 0, 0, 0x40, 0x40).floats(doubles::add);
    assertThat(doubles).containsExactly(1.0, 2.0, 1.0, 2.0, 3.0);
  }

  @Test
  void readsPackedAndSingleNumbersAlike() {
    List<Long> seen = new ArrayList<>();
    at(0x08, 3).varints(seen::add);
    at(0x0a, 3, 3, 0x8e, 0x02).varints(seen::add);
    assertThat(seen).containsExactly(3L, 3L, 270L);
  }

  @Test
  void copiesUnknownFieldsAsTheyAre() {
    byte[] all =
        new WireWriter().varint(7, 300).text(4, "abc").append(bytes(0x1d, 1, 2, 3, 4)).toBytes();
    WireReader r = WireReader.of(Slice.of(all), "message", 1);
    WireWriter copy = new WireWriter();
    while (r.next()) {
      copy.copy(r);
    }
    assertThat(copy.toBytes()).isEqualTo(all);
  }

  @Test
  void refusesWhatIsNoField() {
    for (int[] broken :
        new int[][] {
          {0x00, 1}, // field 0
          {0x0b}, // the start of a group
          {0x0e}, // a kind that does not exist
          {0x80}, // an end within a tag
          {0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01},
          {0xf8, 0xff, 0xff, 0xff, 0xff, 0x01, 0} // a number beyond 2²⁹
        }) {
      WireReader r = WireReader.of(Slice.of(bytes(broken)), "message", 1);
      assertThatThrownBy(r::next).isInstanceOf(InvalidInput.class);
    }
  }

  @Test
  void refusesLengthsBeyondTheEndWithoutSettingMemoryAside() {
    assertThatThrownBy(() -> at(0x0a, 5, 1, 2).bytes()).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> at(0x0a, 0xff, 0xff, 0xff, 0xff, 0x7f).skip())
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("announced");
    assertThatThrownBy(
            () -> at(0x0a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01).bytes())
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> at(0x09, 1, 2).skip()).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> at(0x0a, 3, 1, 2, 3).floats(v -> {})).isInstanceOf(InvalidInput.class);
  }

  @Test
  void refusesValuesOfAnotherKind() {
    assertThatThrownBy(() -> at(0x0a, 1, 1).varint()).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> at(0x08, 1).bytes()).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> at(0x08, 1).floats(v -> {})).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> at(0x08, 1).doubles(v -> {})).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> at(0x0d, 0, 0, 0, 0).varints(v -> {}))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void refusesTheSameFieldTwiceWhereItMayOccurOnce() {
    WireReader r = WireReader.of(Slice.of(bytes(0x08, 1, 0x08, 2)), "message", 1);
    r.next();
    assertThat(r.once().varint()).isEqualTo(1);
    r.next();
    assertThatThrownBy(r::once).isInstanceOf(InvalidInput.class).hasMessageContaining("twice");
  }

  @Test
  void countsTheLevelsOfMessages() {
    WireReader r = at(0x0a, 2, 0x0a, 0);
    WireReader inner = r.message("inner");
    inner.next();
    WireReader innermost = inner.message("innermost");
    assertThat(innermost.next()).isFalse();
    WireReader shallow = WireReader.of(Slice.of(bytes(0x0a, 0)), "message", 1);
    shallow.next();
    assertThatThrownBy(() -> shallow.message("inner")).isInstanceOf(LimitExceeded.class);
  }

  @Test
  void limitsTexts() {
    assertThat(at(0x0a, 2, 'o', 'k').text(2)).isEqualTo("ok");
    assertThatThrownBy(() -> at(0x0a, 2, 'o', 'k').text(1)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> at(0x0a, 1, 0xff).text(9)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void slicesStayInside() {
    Slice slice = Slice.of(bytes(1, 2, 3, 4)).part(1, 2);
    assertThat(slice.toBytes()).isEqualTo(bytes(2, 3));
    assertThat(slice.at(1)).isEqualTo((byte) 3);
    assertThat(slice).isEqualTo(Slice.of(bytes(2, 3))).isNotEqualTo(Slice.of(bytes(2, 4)));
    assertThat(slice).hasSameHashCodeAs(Slice.of(bytes(2, 3))).hasToString("2 bytes");
    assertThat(slice.toBuffer().order()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
    assertThat(slice.toBuffer()).isEqualTo(ByteBuffer.wrap(bytes(2, 3)));
    assertThatThrownBy(() -> slice.at(2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> slice.part(1, 2)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
