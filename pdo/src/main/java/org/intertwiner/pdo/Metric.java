package org.intertwiner.pdo;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.polynomial.Form;

/**
 * The metric diag(+, …, −) on ℝ^{p+q}, by which indices of derivatives are raised.
 *
 * @param p the number of positive axes, which come first
 * @param q the number of negative axes
 */
public record Metric(int p, int q) {
  /**
   * A checked metric.
   *
   * @param p the number of positive axes, which come first
   * @param q the number of negative axes
   * @throws InvalidInput if a number is negative or both are 0
   */
  public Metric {
    if (p < 0 || q < 0 || p + q == 0) {
      throw new InvalidInput("signature", p + "," + q, "numbers of axes, not both 0", "");
    }
  }

  /**
   * The standard inner product.
   *
   * @param n the dimension
   * @return the metric of ℝⁿ
   */
  public static Metric euclidean(int n) {
    return new Metric(n, 0);
  }

  /** {@return p + q} */
  public int dimension() {
    return p + q;
  }

  /** {@return whether there are no negative axes} */
  public boolean isEuclidean() {
    return q == 0;
  }

  /** {@return the symbol of ∂_i} */
  Form down(int i) {
    return Form.variable(dimension(), i);
  }

  /** {@return the symbol of η^ij ∂_j} */
  Form up(int i) {
    return i < p ? down(i) : down(i).scale(Cyclotomic.of(-1));
  }

  /** {@return Σ η^ij ξ_i ξ_j} */
  Form square() {
    List<Form> squares = new ArrayList<>();
    Cyclotomic[] signs = new Cyclotomic[dimension()];
    for (int i = 0; i < dimension(); i++) {
      squares.add(down(i).multiply(down(i)));
      signs[i] = Cyclotomic.of(sign(i));
    }
    return Form.combine(squares, signs);
  }

  int sign(int i) {
    return i < p ? 1 : -1;
  }
}
