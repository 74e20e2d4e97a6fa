package org.intertwiner.nn.train.loss;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;

/** What the outputs of a batch are compared with. The arrays are not copied. */
public sealed interface Targets permits Targets.Labels, Targets.Values {
  /** The label of what is not known, which counts nowhere. */
  int UNKNOWN = -1;

  /**
   * How many entries are known.
   *
   * @return the number over which losses are averaged
   */
  int known();

  /**
   * Classes: {@code (batch)} or {@code (batch, …space)}.
   *
   * @param classes one class for each, or {@link #UNKNOWN}
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over without a copy
  record Labels(int[] classes) implements Targets {
    /**
     * How many of the known labels have the largest output.
     *
     * @param output {@code (batch, classes, …space)}
     * @return 0 … {@link #known}
     */
    public int right(Tensor output) {
      int[] chosen = Tape.withoutGradients(() -> output.detach().argmax(1)).toInts();
      int right = 0;
      for (int i = 0; i < chosen.length; i++) {
        right += chosen[i] == classes[i] ? 1 : 0;
      }
      return right;
    }

    @Override
    public int known() {
      int count = 0;
      for (int label : classes) {
        count += label == UNKNOWN ? 0 : 1;
      }
      return count;
    }
  }

  /**
   * Numbers of the shape of the output.
   *
   * @param numbers row-major
   * @param mask 1 for each known number and 0 for the others; empty if all are known
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over without a copy
  record Values(float[] numbers, float[] mask) implements Targets {
    /**
     * Checks the mask.
     *
     * @param numbers row-major
     * @param mask 1 for each known number and 0 for the others; empty if all are known
     * @throws InvalidInput if the mask is of another length or holds other numbers
     */
    public Values {
      boolean fits = mask.length == 0 || mask.length == numbers.length;
      for (float m : mask) {
        fits &= m == 0 || m == 1;
      }
      if (!fits) {
        throw new InvalidInput(
            "mask of targets",
            mask.length + " numbers for " + numbers.length + " targets",
            "as many zeros and ones as there are targets",
            "1 is for a target that is known");
      }
    }

    @Override
    public int known() {
      if (mask.length == 0) {
        return numbers.length;
      }
      int count = 0;
      for (float m : mask) {
        count += (int) m;
      }
      return count;
    }
  }
}
