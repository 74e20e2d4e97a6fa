package org.intertwiner.nn.train.pipeline;

import java.util.Arrays;
import org.intertwiner.nn.engine.Shape;

/**
 * A set of fields with a field each that a network is to return: what regression and denoising
 * read. Immutable.
 *
 * <p><i>Shape</i>: a field is {@code (channels, …space)}, row-major float32.
 */
public interface FieldPairs {
  /**
   * The number of pairs.
   *
   * @return how many
   */
  int count();

  /**
   * The shape of every input.
   *
   * @return {@code (channels, …space)}
   */
  Shape shape();

  /**
   * The shape of every target, that of one output of the network.
   *
   * @return {@code (channels, …space)} or {@code (channels)}
   */
  Shape targetShape();

  /**
   * Copies an input.
   *
   * @param index the pair, from 0
   * @param target takes {@code shape().size()} numbers
   * @param offset index of the first
   */
  void copyField(int index, float[] target, int offset);

  /**
   * Copies a target.
   *
   * @param index the pair, from 0
   * @param target takes {@code targetShape().size()} numbers
   * @param offset index of the first
   */
  void copyTarget(int index, float[] target, int offset);

  /**
   * Whether some entries of targets are not known.
   *
   * @return true if {@link #copyMask} says which
   */
  default boolean isMasked() {
    return false;
  }

  /**
   * Copies the mask of a target: 1 where it is known, else 0.
   *
   * @param index the pair, from 0
   * @param target takes {@code targetShape().size()} numbers
   * @param offset index of the first
   */
  default void copyMask(int index, float[] target, int offset) {
    Arrays.fill(target, offset, offset + targetShape().size(), 1);
  }
}
