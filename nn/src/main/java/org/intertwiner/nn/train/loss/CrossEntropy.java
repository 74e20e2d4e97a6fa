package org.intertwiner.nn.train.loss;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * The cross-entropy of classes: −Σₖ qₖ ln softmax(logits)ₖ with qₖ = (1 − ε)·[k = label] +
 * ε/classes, the mean over all known labels.
 *
 * <p><i>Shape</i>: logits {@code (batch, classes, …space)}, labels {@code (batch, …space)}.
 *
 * <p><b>Source.</b> Szegedy et al. 2016, section 7 (label smoothing).
 *
 * @param smoothing ε in [0, 1)
 */
public record CrossEntropy(double smoothing) implements Loss {

  /**
   * Checks the smoothing.
   *
   * @param smoothing ε in [0, 1)
   * @throws InvalidInput if it is out of range
   */
  public CrossEntropy {
    if (!(smoothing >= 0 && smoothing < 1)) {
      throw new InvalidInput(
          "label smoothing", Double.toString(smoothing), "a number in [0, 1)", "0.1 is usual");
    }
  }

  /**
   * The loss without smoothing.
   *
   * @return ε = 0
   */
  public static CrossEntropy plain() {
    return new CrossEntropy(0);
  }

  @Override
  public Tensor value(Tensor output, Targets targets) {
    if (!(targets instanceof Targets.Labels labels)) {
      throw new InvalidInput(
          "cross-entropy", "numbers as targets", "labels", "take a loss of fields");
    }
    int classes = output.rank() < 2 ? 0 : output.shape().at(1);
    int count = classes == 0 ? 0 : output.size() / classes;
    Loss.requireCount("cross-entropy", labels.classes().length, output.shape(), count);
    Tensor logs = classesLast(output, classes).logSoftmax();
    int[] index = index(labels.classes(), classes);
    Tensor at = Tensors.indices(output.engine(), Shape.of(count, 1), index);
    Tensor each = logs.gatherAlong(1, at).reshape(count);
    if (smoothing > 0) {
      each = each.scale(1 - smoothing).add(logs.mean(1).scale(smoothing));
    }
    int known = labels.known();
    return Loss.mean(each, known == count ? new float[0] : mask(labels), known).negate();
  }

  /** (batch, classes, …space) as (batch·cells, classes). */
  private static Tensor classesLast(Tensor output, int classes) {
    int rank = output.rank();
    if (rank == 2) {
      return output;
    }
    int[] axes = new int[rank];
    for (int a = 2; a < rank; a++) {
      axes[a - 1] = a;
    }
    axes[rank - 1] = 1;
    return output.permute(axes).reshape(output.size() / classes, classes);
  }

  private static int[] index(int[] labels, int classes) {
    int[] index = new int[labels.length];
    for (int i = 0; i < index.length; i++) {
      if (labels[i] < Targets.UNKNOWN || labels[i] >= classes) {
        throw new InvalidInput(
            "label " + i + " of a batch",
            Integer.toString(labels[i]),
            "0 … " + (classes - 1) + ", or " + Targets.UNKNOWN + " if it is not known",
            "has the network one output for each class?");
      }
      index[i] = Math.max(0, labels[i]);
    }
    return index;
  }

  private static float[] mask(Targets.Labels labels) {
    float[] mask = new float[labels.classes().length];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = labels.classes()[i] == Targets.UNKNOWN ? 0 : 1;
    }
    return mask;
  }
}
