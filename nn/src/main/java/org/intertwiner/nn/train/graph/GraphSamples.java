package org.intertwiner.nn.train.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.intertwiner.nn.train.pipeline.Examples;

/**
 * A list of samples.
 *
 * <p>Example: {@code Evaluation.of(subject, weights, new GraphSamples(test), 100)}.
 *
 * @param samples in their order
 */
public record GraphSamples(List<GraphSample> samples) implements Examples<GraphBatch> {
  /**
   * Copies the list.
   *
   * @param samples in their order
   */
  public GraphSamples {
    samples = List.copyOf(samples);
  }

  @Override
  public int count() {
    return samples.size();
  }

  @Override
  public GraphBatch batch(int... indices) {
    List<GraphSample> some = new ArrayList<>();
    Arrays.stream(indices).forEach(i -> some.add(samples.get(i)));
    return GraphBatch.of(some);
  }

  @Override
  public long checkSum() {
    CRC32 sum = new CRC32();
    for (GraphSample sample : samples) {
      long mixed = sample.mixed();
      for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
        sum.update((int) (mixed >>> shift));
      }
    }
    return sum.getValue();
  }
}
