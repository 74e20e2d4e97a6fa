package org.intertwiner.verify.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.intertwiner.algebra.Refusal;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.NumericArray;
import org.intertwiner.verify.tensor.TensorSpec;

/** Whatever the bytes are, there is a model or a refusal. */
class BadModelsProperties {
  private static final OnnxLimits LIMITS =
      OnnxLimits.DEFAULT.withMaxValues(1 << 16).withTimeout(java.time.Duration.ofSeconds(2));
  private static final byte[] MODEL = model();

  private static byte[] model() {
    return Models.small()
        .node("c", "Clip", "h - one", "k", Models.integer("unused", 3))
        .output("k", Models.FLOAT, "N", 2)
        .opset("com.microsoft", 1)
        .bytes();
  }

  /** Bytes changed at some places: the place, and the new byte. */
  @Property
  void changedBytes(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 1 << 16) Integer> places,
      @ForAll byte value) {
    byte[] bytes = MODEL.clone();
    for (int p : places) {
      bytes[p % bytes.length] += value;
    }
    readAndRun(bytes);
  }

  @Property
  void partsMovedAbout(
      @ForAll @IntRange(min = 0, max = 1 << 16) int from,
      @ForAll @IntRange(min = 0, max = 40) int length,
      @ForAll @IntRange(min = 0, max = 1 << 16) int to) {
    int start = from % MODEL.length;
    int size = Math.min(length, MODEL.length - start);
    int at = to % MODEL.length;
    byte[] bytes = new byte[MODEL.length + size];
    System.arraycopy(MODEL, 0, bytes, 0, at);
    System.arraycopy(MODEL, start, bytes, at, size);
    System.arraycopy(MODEL, at, bytes, at + size, MODEL.length - at);
    readAndRun(bytes);
  }

  @Property
  void anyBytes(@ForAll @Size(max = 200) byte[] bytes) {
    readAndRun(bytes);
  }

  private static void readAndRun(byte[] bytes) {
    long open = OrtRunner.open();
    try (OnnxModel m = OnnxModel.of(bytes, LIMITS)) {
      Map<String, NumericArray> inputs = new LinkedHashMap<>();
      for (TensorSpec spec : m.graph().inputs()) {
        Map<String, Integer> lengths = new LinkedHashMap<>();
        spec.symbols().forEach(s -> lengths.put(s, 2));
        List<Integer> shape = spec.resolve(lengths);
        int size = shape.stream().reduce(1, (a, b) -> a * b);
        if (size > 1 << 16) {
          return;
        }
        inputs.put(spec.name(), NumericArray.of(spec.type(), shape, new double[size]));
      }
      ArrayTuple out = m.run(new ArrayTuple(inputs));
      assertThat(out.names()).isEqualTo(m.outputs());
    } catch (Refusal e) {
      assertThat(e.what()).isNotEmpty();
    } finally {
      assertThat(OrtRunner.open()).isEqualTo(open);
    }
  }
}
