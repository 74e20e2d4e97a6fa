package org.intertwiner.nn.message.radial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.sparse.SparseProduct;
import org.intertwiner.nn.engine.sparse.SparseProduct.Operand;
import org.intertwiner.nn.tensor.Products;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * Functions f₁, …, f_K of d variables whose partial derivatives are combinations of themselves:
 * ∂f_k/∂x_i = Σ_j A_{kij} f_j.
 *
 * <p>Such a family is recorded as one operation, whatever its values are computed by; its
 * derivative ∂L/∂x_i = Σ_kj g_k A_{kij} f_j is made of the values again, so that derivatives of
 * every order come out right. Polynomials on a line and solid harmonics are such families.
 *
 * <p><i>Shape</i>: x {@code (e, d)}, values {@code (e, K)}, A a sparse map of {@code (g, f)} to the
 * gradient. <i>Complexity</i>: one operation for a derivative, of as many multiplications as A has
 * entries.
 */
public final class ClosedFamily {
  private ClosedFamily() {}

  /**
   * Records values with the derivative that their family gives them.
   *
   * @param operation a name, for messages
   * @param x the variables, {@code (e, d)}
   * @param values computes {@code (e, K)} values; not recorded itself
   * @param derivative the bilinear map of g and f to Σ g_k A_{kij} f_j, from K and K to d
   * @return the values, tracked if x is
   * @throws InvalidInput if the derivative is not from K and K to d
   */
  public static Tensor record(
      String operation, Tensor x, UnaryOperator<Tensor> values, SparseProduct derivative) {
    Tensor y = Tape.withoutGradients(() -> values.apply(x.detach()));
    Operand family = Operand.of(y.shape().at(1));
    boolean fits =
        derivative.factors().equals(List.of(family, family))
            && derivative.result().equals(Operand.of(x.shape().at(1)));
    if (!fits) {
      throw new InvalidInput(
          "derivative of " + operation,
          derivative.toString(),
          "from " + family + " twice to " + x.shape().at(1) + " variables",
          "");
    }
    return Tape.record(
        operation,
        y,
        List.of(x),
        (f, g, to) -> to.give(0, Products.multiply(derivative, List.of(g, f))));
  }

  /** T_k′ = 2k Σ T_j over j = k − 1, k − 3, …, with half the weight at j = 0. */
  static SparseProduct chebyshev(int size) {
    Operand family = Operand.of(size);
    SparseProduct.Builder a = SparseProduct.to(Operand.of(1)).from(family, family);
    for (int k = 1; k < size; k++) {
      for (int j = k - 1; j >= 0; j -= 2) {
        a.add(j == 0 ? k : 2.0 * k, 0, k, j);
      }
    }
    return a.build();
  }

  /** T_0 … T_{size−1} by T_{k+1} = 2t T_k − T_{k−1}. */
  static Tensor chebyshevValues(Tensor t, int size) {
    List<Tensor> values = new ArrayList<>();
    values.add(Tensors.full(t.engine(), t.type(), t.shape(), 1));
    if (size > 1) {
      values.add(t);
    }
    Tensor twice = t.scale(2);
    for (int k = 2; k < size; k++) {
      values.add(twice.multiply(values.get(k - 1)).subtract(values.get(k - 2)));
    }
    return size == 1 ? values.get(0) : Tensors.concat(1, values);
  }
}
