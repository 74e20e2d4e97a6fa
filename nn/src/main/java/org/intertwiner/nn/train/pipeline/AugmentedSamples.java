package org.intertwiner.nn.train.pipeline;

import java.util.SplittableRandom;
import org.intertwiner.nn.tensor.RandomStreams;
import org.intertwiner.nn.train.loss.Targets;

/**
 * Samples on which random elements of a group act, others in every epoch.
 *
 * @param samples what they act on
 * @param augmentation how they act
 * @param seed of everything random; a sample in an epoch has a stream of its own
 */
public record AugmentedSamples(Samples samples, GroupAugmentation.Bound augmentation, long seed)
    implements Loader.Source<Batch> {

  @Override
  public Batch make(int epoch, int... indices) {
    int size = samples.shape().size();
    Batch all = samples.batch(indices);
    for (int i = 0; i < indices.length; i++) {
      Batch one = samples.batch(indices[i]);
      augmentation.apply(one, stream(epoch, indices[i]));
      System.arraycopy(one.fields(), 0, all.fields(), i * size, size);
      if (one.targets() instanceof Targets.Values from
          && all.targets() instanceof Targets.Values into) {
        int length = from.numbers().length;
        System.arraycopy(from.numbers(), 0, into.numbers(), i * length, length);
      }
    }
    return all;
  }

  /** The randomness of one sample in one epoch. */
  private SplittableRandom stream(int epoch, int sample) {
    return RandomStreams.of(seed, ((long) epoch << Integer.SIZE) + sample);
  }
}
