package org.intertwiner.nn.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.sparse.SparseProduct;
import org.intertwiner.nn.engine.sparse.SparseProduct.Operand;

/**
 * Sparse multilinear maps of tensors, differentiable to every order: the derivative in a factor is
 * the same map with factor and result exchanged.
 *
 * <p>Example: {@code Tensor y = Products.multiply(product, List.of(a, b));}
 */
public final class Products {
  private Products() {}

  /**
   * Multiplies sample by sample.
   *
   * @param product the map
   * @param factors one for each factor, {@code (batch, channels)} or, if the operand says so,
   *     {@code (channels, batch)}; a batch of 1 repeats
   * @return the result, of the largest batch
   * @throws InvalidInput if shapes, kinds or engines do not fit
   */
  public static Tensor multiply(SparseProduct product, List<Tensor> factors) {
    return multiply(product, factors, samples(product, factors));
  }

  private static int samples(SparseProduct product, List<Tensor> factors) {
    if (factors.size() != product.factors().size()) {
      throw new InvalidInput(
          "sparse product",
          factors.size() + " tensors",
          product.factors().size() + " factors of " + product,
          "");
    }
    int samples = 1;
    for (int n = 0; n < factors.size(); n++) {
      Operand operand = product.factors().get(n);
      Tensor x = factors.get(n);
      Ops.floating("sparse product", x);
      Ops.sameKind("sparse product", factors.get(0), x);
      int own = x.rank() == 2 ? x.shape().at(operand.batchAxis()) : -1;
      boolean fits = own >= 0 && x.shape().at(1 - operand.batchAxis()) == operand.channels();
      if (!fits || (own != 1 && samples != 1 && own != samples)) {
        throw new InvalidInput(
            "factor " + n + " of a sparse product",
            "shape " + x.shape(),
            operand.channels()
                + " channels"
                + (operand.channelsFirst() ? " first" : "")
                + " for one sample or "
                + samples,
            "");
      }
      samples = own == 1 ? samples : own;
    }
    return samples;
  }

  /** With a result of so many samples: those of the factors, or one, which is the sum. */
  private static Tensor multiply(SparseProduct product, List<Tensor> factors, int results) {
    Tensor first = factors.get(0);
    Operand result = product.result();
    Shape shape =
        result.channelsFirst()
            ? Shape.of(result.channels(), results)
            : Shape.of(results, result.channels());
    Array out = Ops.out("sparse product", first, shape);
    List<Array> arrays = factors.stream().map(Tensor::array).toList();
    first.engine().multiply(product, arrays, out);
    if (!Tape.isRecording() || factors.stream().noneMatch(Tensor::isTracked)) {
      return new Tensor(first.engine(), out, null);
    }
    Pullback pullback =
        (y, g, to) -> {
          for (int n = 0; n < factors.size(); n++) {
            if (to.needs(n)) {
              List<Tensor> others = new ArrayList<>(factors);
              others.set(n, g);
              int own = factors.get(n).shape().at(product.factors().get(n).batchAxis());
              to.give(n, multiply(product.exchanged(n), others, own));
            }
          }
        };
    Node node = Node.of("sparse product", List.copyOf(factors), pullback);
    return new Tensor(first.engine(), out, node);
  }

  /**
   * The same map of numbers without an engine, entry by entry: the definition, to compare with.
   *
   * @param product the map
   * @param factors one vector for each factor
   * @return y
   */
  public static double[] multiply(SparseProduct product, double[]... factors) {
    double[] y = new double[product.result().channels()];
    for (int r = 0; r < y.length; r++) {
      for (int e = product.start(r); e < product.start(r + 1); e++) {
        int entry = e;
        double[] terms = new double[factors.length];
        Arrays.setAll(terms, n -> factors[n][product.index(n, entry)]);
        double term = product.coefficient(e);
        for (double x : terms) {
          term *= x;
        }
        y[r] += term;
      }
    }
    return y;
  }
}
