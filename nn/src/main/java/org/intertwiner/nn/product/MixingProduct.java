package org.intertwiner.nn.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.sparse.Mixing;
import org.intertwiner.nn.engine.sparse.SparseProduct;
import org.intertwiner.nn.engine.sparse.SparseProduct.Operand;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.product.TensorProduct.WeightSource;
import org.intertwiner.nn.tensor.Mixtures;
import org.intertwiner.nn.tensor.Products;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * The fully connected product: for each part that goes out the products of all pairs of copies
 * along all paths, by one sparse map, then one matrix product over paths and copies.
 */
final class MixingProduct implements ProductMap {
  private final TensorProduct<?> product;
  private final Plan plan;
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

  /** The parts that go out; all at once where the weights are the same for all samples. */
  record Plan(List<Target> targets, Optional<Mixing> mixing) {
    Plan {
      targets = List.copyOf(targets);
    }
  }

  private MixingProduct(
      TensorProduct<?> product, Plan plan, List<Tensor> learned, DType computing) {
    this.product = product;
    this.plan = plan;
    this.targets = plan.targets;
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
    return new MixingProduct(product, product.plan(), learned, scope.computing());
  }

  /** The sparse maps to the parts that go out. */
  static Plan plan(TensorProduct<?> product) {
    boolean external = product.source() == WeightSource.EXTERNAL;
    List<Target> targets = new ArrayList<>();
    for (int c = 0; c < product.output().parts().size(); c++) {
      FieldType.Part<?> part = product.output().parts().get(c);
      int d = part.representation().dimension();
      int summed = summed(product, c);
      Operand rows = new Operand(summed * d, !external);
      targets.add(new Target(part.copies(), d, summed, pairs(product, c, rows)));
    }
    return new Plan(targets, external ? Optional.empty() : Optional.of(mixing(product, targets)));
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
    Operands.batch(product, left, right);
    List<SparseProduct> pairs = targets.stream().map(Target::pairs).toList();
    return Mixtures.mix(plan.mixing.orElseThrow(), pairs, left, right, learned);
  }

  /** All parts at once. */
  private static Mixing mixing(TensorProduct<?> product, List<Target> targets) {
    int rows = targets.stream().mapToInt(t -> t.terms * t.dimension).sum();
    SparseProduct.Builder builder =
        SparseProduct.to(Operand.turned(rows))
            .from(Operand.of(product.left().channels()), Operand.of(product.right().channels()));
    List<Mixing.Part> parts = new ArrayList<>();
    int first = 0;
    for (Target target : targets) {
      SparseProduct own = target.pairs;
      for (int r = 0; r < own.result().channels(); r++) {
        for (int e = own.start(r); e < own.start(r + 1); e++) {
          builder.add(own.coefficient(e), first + r, own.index(0, e), own.index(1, e));
        }
      }
      first += own.result().channels();
      parts.add(new Mixing.Part(target.terms, target.dimension, target.copies));
    }
    return new Mixing(builder.build(), parts);
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
