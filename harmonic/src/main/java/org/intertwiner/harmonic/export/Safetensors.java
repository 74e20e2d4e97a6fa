package org.intertwiner.harmonic.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Writes safetensors files: wide types first, so that all numbers are aligned. */
final class Safetensors {
  private Safetensors() {}

  static void write(List<NamedArray> arrays, Map<String, String> texts, OutputStream out)
      throws IOException {
    List<NamedArray> sorted = new ArrayList<>(arrays);
    sorted.sort(Comparator.comparingInt((NamedArray a) -> -a.type().bytes()));
    List<SafetensorsHeader.Field> fields =
        sorted.stream()
            .map(
                a ->
                    SafetensorsHeader.Field.of(
                        a.name(), a.type().safetensors(), a.bytes(), a.shape()))
            .toList();
    out.write(new SafetensorsHeader(fields, texts).toBytes());
    for (NamedArray array : sorted) {
      ValueStream.write(array, out);
    }
    out.flush();
  }
}
