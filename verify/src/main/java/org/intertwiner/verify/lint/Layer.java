package org.intertwiner.verify.lint;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;

/**
 * What lint knows of a layer: its geometry, or how it acts on channels. The weights do not matter.
 *
 * <p>A list with one entry for each axis may have a single entry, which then holds for all axes.
 * Example: {@code Layer.convolution(3, 2, 1)}.
 */
public sealed interface Layer {

  /** What is done with the cells of a window. */
  enum Reading {
    /** Every cell has its own weight, and so has every place of the padding. */
    WEIGHTED,
    /** The mean of the cells, the padding included. */
    MEAN,
    /** The mean of the cells inside. */
    MEAN_INSIDE,
    /** The largest of the cells inside. */
    MAXIMUM;

    boolean clipped() {
      return this == MEAN_INSIDE || this == MAXIMUM;
    }
  }

  /**
   * Windows that slide: convolution, pooling, taking every s-th cell.
   *
   * @param reading what is done with the cells of a window
   * @param windows one for each axis, or one for all
   */
  record Sliding(Reading reading, List<Window> windows) implements Layer {
    /**
     * Copies the list.
     *
     * @param reading what is done with the cells of a window
     * @param windows one for each axis, or one for all
     */
    public Sliding {
      windows = List.copyOf(windows);
    }
  }

  /**
   * A transposed convolution: cell i adds to the cells s·i − p + d·j, and there are s(n−1) + e − p
   * − q + o of them.
   *
   * @param windows one for each axis, or one for all
   * @param extra o, cells added at the end; one for each axis, or one for all
   */
  record Transposed(List<Window> windows, List<Integer> extra) implements Layer {
    /**
     * Copies the lists.
     *
     * @param windows one for each axis, or one for all
     * @param extra cells added at the end; one for each axis, or one for all
     */
    public Transposed {
      windows = List.copyOf(windows);
      extra = List.copyOf(extra);
    }
  }

  /**
   * Cells are added before and after, or cut off where the number is negative.
   *
   * @param before one for each axis, or one for all
   * @param after one for each axis, or one for all
   */
  record Margins(List<Integer> before, List<Integer> after) implements Layer {
    /**
     * Copies the lists.
     *
     * @param before one for each axis, or one for all
     * @param after one for each axis, or one for all
     */
    public Margins {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /**
   * Every cell becomes a block of cells, or values in between are interpolated symmetrically.
   *
   * @param factor how many cells each becomes along every axis
   */
  record Upsampling(int factor) implements Layer {
    /**
     * Checks the factor.
     *
     * @param factor how many cells each becomes along every axis
     * @throws InvalidInput if it is not positive
     */
    public Upsampling {
      if (factor < 1) {
        throw new InvalidInput("upsampling", "factor " + factor, "a positive factor", "");
      }
    }
  }

  /** All cells become one, symmetrically. */
  record GlobalPooling() implements Layer {}

  /** The cells become channels, in the order of the array. */
  record Flattening() implements Layer {}

  /** The sum or the concatenation of several arrays of equal size. */
  record Join() implements Layer {}

  /**
   * A function that is applied to every channel.
   *
   * @param function what is known of it
   */
  record Nonlinearity(Pointwise function) implements Layer {}

  /** Every vector is multiplied by a function of its norm, or of invariants: gates. */
  record NormNonlinearity() implements Layer {}

  /** One free number is added to every channel. */
  record Bias() implements Layer {}

  /**
   * Channels are shifted and scaled by statistics of the block to which they belong.
   *
   * @param blocks the channels of each block, numbers from 0
   * @param centred whether the mean is taken off
   * @param affine whether every channel gets a factor and a summand of its own afterwards
   */
  record Normalisation(List<List<Integer>> blocks, boolean centred, boolean affine)
      implements Layer {
    /**
     * Copies the lists.
     *
     * @param blocks the channels of each block, numbers from 0
     * @param centred whether the mean is taken off
     * @param affine whether every channel gets a factor and a summand of its own afterwards
     */
    public Normalisation {
      blocks = blocks.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A linear equivariant map between the representations of the channels, in each cell by itself.
   */
  record Linear() implements Layer {}

  /**
   * A convolution with equal windows along all axes.
   *
   * @param kernel how many cells
   * @param stride the distance of neighbouring windows
   * @param padding on either side
   * @return the layer
   * @throws InvalidInput if kernel or stride are not positive
   */
  static Layer convolution(int kernel, int stride, int padding) {
    return new Sliding(Reading.WEIGHTED, List.of(Window.of(kernel, stride, padding)));
  }

  /**
   * The largest of each window.
   *
   * @param kernel how many cells
   * @param stride the distance of neighbouring windows
   * @param padding on either side
   * @return the layer
   * @throws InvalidInput if kernel or stride are not positive
   */
  static Layer maxPooling(int kernel, int stride, int padding) {
    return new Sliding(Reading.MAXIMUM, List.of(Window.of(kernel, stride, padding)));
  }

  /**
   * The mean of each window.
   *
   * @param kernel how many cells
   * @param stride the distance of neighbouring windows
   * @param padding on either side, counted as zeros
   * @return the layer
   * @throws InvalidInput if kernel or stride are not positive
   */
  static Layer averagePooling(int kernel, int stride, int padding) {
    return new Sliding(Reading.MEAN, List.of(Window.of(kernel, stride, padding)));
  }
}
