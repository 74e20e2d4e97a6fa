package org.intertwiner.verify.onnx.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.intertwiner.algebra.Refusal;

class WireProperties {

  @Property
  void numbersComeBack(@ForAll @IntRange(min = 1, max = 0x1FFFFFFF) int field, @ForAll long value) {
    WireReader r = WireReader.of(Slice.of(new WireWriter().varint(field, value).toBytes()), "m", 1);
    assertThat(r.next()).isTrue();
    assertThat(r.field()).isEqualTo(field);
    assertThat(r.varint()).isEqualTo(value);
    assertThat(r.next()).isFalse();
  }

  @Property
  void textsComeBack(@ForAll List<String> texts) {
    WireWriter w = new WireWriter();
    List<String> valid = new ArrayList<>();
    for (String t : texts) {
      // lone surrogates are not text
      String clean = t.replaceAll("[\\uD800-\\uDFFF]", "?");
      valid.add(clean);
      w.text(3, clean);
    }
    WireReader r = WireReader.of(Slice.of(w.toBytes()), "m", 1);
    List<String> back = new ArrayList<>();
    while (r.next()) {
      back.add(r.text(1 << 20));
    }
    assertThat(back).isEqualTo(valid);
  }

  @Property
  void anyBytesAreReadOrRefused(@ForAll @Size(max = 60) byte[] bytes) {
    try {
      WireReader r = WireReader.of(Slice.of(bytes), "m", 1);
      WireWriter copy = new WireWriter();
      int fields = 0;
      while (r.next()) {
        copy.copy(r);
        fields++;
      }
      assertThat(fields).isLessThanOrEqualTo(bytes.length);
      assertThat(copy.toBytes().length).isLessThanOrEqualTo(bytes.length);
    } catch (Refusal e) {
      assertThat(e.got()).isNotEmpty();
    }
  }
}
