package org.intertwiner.nn.product;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.sparse.SparseProduct;
import org.intertwiner.nn.engine.sparse.SparseProduct.Operand;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.product.TensorProduct.WeightSource;
import org.intertwiner.nn.tensor.Products;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * The fully connected product: for each part that goes out the products of all pairs of copies
 * along all paths, by one sparse map, then one matrix product over paths and copies.
 */
final class MixingProduct implements ProductMap {
  private final TensorProduct<?> product;
  private final List<Target> targets;
  private final List<Tensor> learned;
  private final DType computing;

  /**
   * A part that goes out.
   *
   * @param copies w
   * @param dimension d_c
   * @param terms products of copies that are summed in it, over all paths
   * @param pairs their (terms·d_c) coordinates: each contiguous over the samples where weights are
   *     the same for all samples, otherwise sample by sample
   */
  record Target(int copies, int dimension, int terms, SparseProduct pairs) {}

  private MixingProduct(
      TensorProduct<?> product, List<Target> targets, List<Tensor> learned, DType computing) {
    this.product = product;
    this.targets = targets;
    this.learned = learned;
    this.computing = computing;
  }

  static List<Weight> weights(TensorProduct<?> product) {
    List<Weight> weights = new ArrayList<>();
    for (int c = 0; c < product.output().parts().size(); c++) {
      FieldType.Part<?> part = product.output().parts().get(c);
      Shape shape = Shape.of(summed(product, c), part.copies());
      weights.add(
          Weight.normal("weights." + c, shape, 1).labelled("⊗→" + part.representation().name()));
    }
    return List.copyOf(weights);
  }

  private static int summed(TensorProduct<?> product, int part) {
    return product.terms().stream()
        .filter(t -> t.path().output() == part)
        .mapToInt(Term::summed)
        .sum();
  }

  static ProductMap bind(TensorProduct<?> product, Scope scope) {
    List<Tensor> learned = new ArrayList<>();
    if (product.source() == WeightSource.LEARNED) {
      for (int c = 0; c < product.output().parts().size(); c++) {
        learned.add(scope.value(c).to(scope.computing()));
      }
    }
    return new MixingProduct(product, product.targets(), learned, scope.computing());
  }

  /** The sparse maps to the parts that go out. */
  static List<Target> targets(TensorProduct<?> product) {
    List<Target> targets = new ArrayList<>();
    for (int c = 0; c < product.output().parts().size(); c++) {
      FieldType.Part<?> part = product.output().parts().get(c);
      int d = part.representation().dimension();
      int summed = summed(product, c);
      boolean external = product.source() == WeightSource.EXTERNAL;
      Operand rows = new Operand(summed * d, !external);
      targets.add(new Target(part.copies(), d, summed, pairs(product, c, rows)));
    }
    return List.copyOf(targets);
  }

  private static SparseProduct pairs(TensorProduct<?> product, int part, Operand result) {
    SparseProduct.Builder builder =
        SparseProduct.to(result)
            .from(Operand.of(product.left().channels()), Operand.of(product.right().channels()));
    int first = 0;
    for (int t = 0; t < product.terms().size(); t++) {
      Term term = product.terms().get(t);
      if (term.path().output() == part) {
        int d = product.output().parts().get(part).representation().dimension();
        ChannelProduct.Places places = ChannelProduct.Places.of(product, term);
        double coefficient = product.coefficient(t);
        for (int uv = 0; uv < term.u() * term.v(); uv++) {
          for (Couplings.Entry e : term.path().entries()) {
            builder.add(
                coefficient * e.value(),
                (first + uv) * d + e.k(),
                places.left(uv / term.v(), e.i()),
                places.right(uv % term.v(), e.j()));
          }
        }
        first += term.summed();
      }
    }
    return builder.build();
  }

  @Override
  public Tensor apply(Tensor left, Tensor right) {
    Operands.requireOwnWeights(product);
    int batch = Operands.batch(product, left, right);
    List<Tensor> parts = new ArrayList<>();
    for (int c = 0; c < targets.size(); c++) {
      Target target = targets.get(c);
      Tensor pairs = Products.multiply(target.pairs, List.of(left, right)).to(computing);
      Tensor rows = pairs.reshape(target.terms, target.dimension * batch);
      Tensor mixed = learned.get(c).matmul(true, rows, false).to(left.type());
      parts.add(
          mixed
              .reshape(target.copies, target.dimension, batch)
              .permute(2, 0, 1)
              .reshape(batch, target.copies * target.dimension));
    }
    return parts.size() == 1 ? parts.get(0) : Tensors.concat(1, parts);
  }

  @Override
  public Tensor apply(Tensor left, Tensor right, Tensor weights) {
    int pairwise = Operands.batch(product, left, right);
    int batch = Operands.withWeights(product, pairwise, weights);
    List<Tensor> parts = new ArrayList<>();
    int from = 0;
    for (Target target : targets) {
      int count = target.terms * target.copies;
      Tensor own = weights.slice(1, from, from + count).to(computing);
      from += count;
      Tensor pairs = Products.multiply(target.pairs, List.of(left, right)).to(computing);
      Tensor rows = pairs.reshape(pairwise, target.terms, target.dimension);
      Tensor maps = own.reshape(weights.shape().at(0), target.terms, target.copies);
      Tensor mixed = maps.matmul(true, rows, false).to(left.type());
      parts.add(mixed.reshape(batch, target.copies * target.dimension));
    }
    return parts.size() == 1 ? parts.get(0) : Tensors.concat(1, parts);
  }
}
