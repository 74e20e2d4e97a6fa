package org.intertwiner.nn.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.product.aligned.EdgeFrames;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which vectors count as zero. */
class LengthsTest {
  private static final Engine JAVA = Engines.named("java");

  @ParameterizedTest
  @CsvSource({"FLOAT32, -15", "FLOAT64, -140"})
  void framesAndLengthsAgreeOnWhichVectorsAreZero(DType type, int threshold) {
    int edges = 200;
    double[] values = new double[3 * edges];
    for (int k = 0; k < edges; k++) {
      double length = Math.pow(10, threshold + (k - edges / 2.0) / 10);
      values[3 * k + k % 3] = length * 0.6;
      values[3 * k + (k + 1) % 3] = -length * 0.8;
    }
    Tensor vectors = Tensors.from(JAVA, type, Shape.of(edges, 3), values);
    double[] inverse = Lengths.of(vectors).inverse().toDoubles();
    List<Integer> zeros = new ArrayList<>();
    for (int k = 0; k < edges; k++) {
      if (inverse[k] == 0) {
        zeros.add(k);
      }
    }
    assertThat(zeros).hasSizeBetween(edges / 2 - 1, edges / 2 + 1);
    EdgeFrames frames = EdgeFrames.of(vectors, 1);
    assertThat(frames.zeros()).containsExactly(zeros.stream().mapToInt(k -> k).toArray());
    assertThat(frames.wigner().toDoubles()).doesNotContain(Double.NaN);
  }
}
