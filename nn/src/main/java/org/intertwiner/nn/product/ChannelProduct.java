package org.intertwiner.nn.product;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.sparse.SparseProduct;
import org.intertwiner.nn.engine.sparse.SparseProduct.Operand;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.product.TensorProduct.WeightSource;
import org.intertwiner.nn.tensor.Products;
import org.intertwiner.nn.tensor.Tensor;

/**
 * Products that keep copies apart: one sparse trilinear map of left, right and weights, with all
 * paths in it.
 */
final class ChannelProduct implements ProductMap {
  private final TensorProduct<?> product;
  private final SparseProduct map;
  private final List<Tensor> learned;

  private ChannelProduct(TensorProduct<?> product, SparseProduct map, List<Tensor> learned) {
    this.product = product;
    this.map = map;
    this.learned = learned;
  }

  static List<Weight> weights(TensorProduct<?> product) {
    String label = "⊗→" + product.output().parts().size() + " parts";
    Shape shape = Shape.of(1, product.weightCount());
    return List.of(Weight.normal("weights", shape, 1).labelled(label));
  }

  static ProductMap bind(TensorProduct<?> product, Scope scope) {
    boolean own = product.source() == WeightSource.LEARNED;
    return new ChannelProduct(product, product.sparse(), own ? List.of(scope.value(0)) : List.of());
  }

  @Override
  public Tensor apply(Tensor left, Tensor right) {
    Operands.requireOwnWeights(product);
    Operands.batch(product, left, right);
    List<Tensor> factors = new ArrayList<>(List.of(left, right));
    learned.forEach(w -> factors.add(w.to(left.type())));
    return Products.multiply(map, factors);
  }

  @Override
  public Tensor apply(Tensor left, Tensor right, Tensor weights) {
    Operands.withWeights(product, Operands.batch(product, left, right), weights);
    return Products.multiply(map, List.of(left, right, weights));
  }

  /** The map of left, right and, where there are any, weights. */
  static SparseProduct map(TensorProduct<?> product) {
    Operand left = Operand.of(product.left().channels());
    Operand right = Operand.of(product.right().channels());
    SparseProduct.To to = SparseProduct.to(Operand.of(product.output().channels()));
    int count = product.weightCount();
    SparseProduct.Builder builder =
        count == 0 ? to.from(left, right) : to.from(left, right, Operand.of(count));
    int weight = 0;
    for (int t = 0; t < product.terms().size(); t++) {
      add(product, t, count == 0 ? -1 : weight, builder);
      weight += product.terms().get(t).weights();
    }
    return builder.build();
  }

  private static void add(
      TensorProduct<?> product, int t, int weight, SparseProduct.Builder builder) {
    Term term = product.terms().get(t);
    Places places = Places.of(product, term);
    double coefficient = product.coefficient(t);
    int n = 0;
    for (int u = 0; u < term.u(); u++) {
      boolean pairs = term.connection() != Term.Connection.ELEMENTWISE;
      int first = pairs ? 0 : u;
      int last = pairs ? term.v() : u + 1;
      for (int v = first; v < last; v++) {
        int copy = term.connection() == Term.Connection.FULL ? u * term.v() + v : u;
        for (Couplings.Entry e : term.path().entries()) {
          int row = places.output(copy, e.k());
          int i = places.left(u, e.i());
          int j = places.right(v, e.j());
          double value = coefficient * e.value();
          if (weight < 0) {
            builder.add(value, row, i, j);
          } else {
            builder.add(value, row, i, j, weight + n);
          }
        }
        n++;
      }
    }
  }

  /** Where the copies of a term stand among the channels. */
  record Places(int left, int leftStep, int right, int rightStep, int output, int outputStep) {
    static Places of(TensorProduct<?> product, Term term) {
      Couplings.Path p = term.path();
      int a = dimension(product.left(), p.left());
      int b = dimension(product.right(), p.right());
      int c = dimension(product.output(), p.output());
      return new Places(
          product.left().offset(p.left()) + term.leftFrom() * a,
          a,
          product.right().offset(p.right()) + term.rightFrom() * b,
          b,
          product.output().offset(p.output()) + term.outputFrom() * c,
          c);
    }

    private static int dimension(FieldType<?> type, int part) {
      return type.parts().get(part).representation().dimension();
    }

    int left(int copy, int i) {
      return left + copy * leftStep + i;
    }

    int right(int copy, int j) {
      return right + copy * rightStep + j;
    }

    int output(int copy, int k) {
      return output + copy * outputStep + k;
    }
  }
}
