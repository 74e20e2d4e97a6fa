package org.intertwiner.nn.engine.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.Pointer;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Native memory, which the collector does not see. */
class Nd4jMemoryTest {
  private final Nd4jEngineProvider provider = new Nd4jEngineProvider();

  @BeforeEach
  void nativeLibraryIsThere() {
    assumeTrue(provider.status().available(), provider.status().explanation());
  }

  private static Array draw(Engine engine, int... shape) {
    Array x = engine.memory().array(DType.FLOAT32, Shape.of(shape));
    float[] values = new float[x.shape().size()];
    Random random = new Random(3);
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    engine.write(values, 0, x);
    return x;
  }

  /** One of each native operation on arrays made beforehand. */
  private record Work(Engine engine, Array x, Array w, Array y, Array gx, Array a, Array c) {

    static Work of(Engine engine, int batch) {
      return new Work(
          engine,
          draw(engine, batch, 8, 12, 12),
          draw(engine, 16, 8, 5, 5),
          draw(engine, batch, 16, 8, 8),
          draw(engine, batch, 8, 12, 12),
          draw(engine, 1, 100 + batch, 100),
          draw(engine, 1, 100 + batch, 100 + batch));
    }

    void run() {
      engine.convolve(x, w, Window.unit(2), y);
      engine.convolutionGradients(x, w, y, Window.unit(2), gx, w);
      engine.inputGradient(y, w, Window.unit(2), gx);
      engine.matmul(a, false, a, true, c);
    }
  }

  @Test
  void nativeMemoryIsFlatInALongLoop() {
    Engine engine = provider.open();
    List<Work> all = IntStream.rangeClosed(1, 20).mapToObj(n -> Work.of(engine, n)).toList();
    for (int i = 0; i < 5; i++) {
      all.forEach(Work::run);
    }
    long before = Pointer.totalBytes();
    long physical = Pointer.physicalBytes();
    for (int i = 0; i < 100; i++) {
      all.forEach(Work::run);
    }
    assertThat(Pointer.totalBytes()).isLessThanOrEqualTo(before);
    assertThat(Pointer.physicalBytes() - physical).isLessThan(64L << 20);
  }

  @Test
  void saysWhichLibraryItUses() {
    assertThat(provider.open().description()).contains("nd4j").contains("ND4J");
    assertThat(provider.status().explanation()).contains("ND4J native library");
  }
}
