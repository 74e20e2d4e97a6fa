package org.intertwiner.nn.train.optimiser;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * A limit on gradients: g ← g · min(1, limit/‖g‖) with the norm over all parameters together, or
 * every entry clamped to [−limit, limit].
 *
 * <p><b>Source.</b> Pascanu, Mikolov and Bengio 2013, algorithm 1.
 *
 * @param kind what is limited
 * @param limit positive
 */
public record Clipping(Kind kind, double limit) {
  /** What is limited. */
  public enum Kind {
    /** Nothing. */
    NONE,
    /** The Euclidean norm of all gradients together. */
    NORM,
    /** Every entry. */
    VALUE
  }

  /**
   * Checks the limit.
   *
   * @param kind what is limited
   * @param limit positive
   * @throws InvalidInput if it is not positive
   */
  public Clipping {
    if (!(limit > 0)) {
      throw new InvalidInput(
          "limit of gradients", Double.toString(limit), "a positive number", "1 is usual");
    }
  }

  /**
   * No limit.
   *
   * @return gradients stay as they are
   */
  public static Clipping none() {
    return new Clipping(Kind.NONE, Double.POSITIVE_INFINITY);
  }

  /**
   * A limit on the norm of all gradients together.
   *
   * @param limit the largest norm
   * @return the limit
   * @throws InvalidInput if it is not positive
   */
  public static Clipping norm(double limit) {
    return new Clipping(Kind.NORM, limit);
  }

  /**
   * A limit on every entry.
   *
   * @param limit the largest absolute value
   * @return the limit
   * @throws InvalidInput if it is not positive
   */
  public static Clipping value(double limit) {
    return new Clipping(Kind.VALUE, limit);
  }

  /**
   * The Euclidean norm of several tensors together.
   *
   * @param gradients on one engine, not empty
   * @return √Σ g²
   */
  public static double norm(List<Tensor> gradients) {
    return Tape.withoutGradients(
        () -> {
          Tensor sum = gradients.get(0).productSumKeep(gradients.get(0)).reshape();
          for (Tensor g : gradients.subList(1, gradients.size())) {
            sum = sum.add(g.productSumKeep(g).reshape());
          }
          return Math.sqrt(sum.item());
        });
  }

  /**
   * Applies the limit.
   *
   * @param gradients of all parameters
   * @param norm their {@linkplain #norm(List) norm}
   * @return the limited gradients
   */
  public List<Tensor> apply(List<Tensor> gradients, double norm) {
    return switch (kind) {
      case NONE -> gradients;
      case NORM ->
          norm <= limit
              ? gradients
              : Tape.withoutGradients(
                  () -> gradients.stream().map(g -> g.scale(limit / norm)).toList());
      case VALUE -> Tape.withoutGradients(() -> gradients.stream().map(this::clamp).toList());
    };
  }

  private Tensor clamp(Tensor g) {
    Tensor top = Tensors.full(g.engine(), g.type(), Shape.of(), limit);
    return g.minimum(top).maximum(top.negate());
  }
}
