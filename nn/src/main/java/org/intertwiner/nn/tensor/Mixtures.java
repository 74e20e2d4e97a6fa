package org.intertwiner.nn.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.sparse.FusedMixing;
import org.intertwiner.nn.engine.sparse.Mixing;
import org.intertwiner.nn.engine.sparse.SparseProduct;

/**
 * Bilinear maps with matrices after them, differentiable to every order: fused where the engine
 * can, otherwise, and for derivatives of derivatives, by sparse products and matrix products.
 *
 * <p>Example: {@code Tensor z = Mixtures.mix(mixing, pairs, left, right, weights);}
 */
public final class Mixtures {
  private Mixtures() {}

  /**
   * Computes the result of a mixing.
   *
   * @param mixing the map
   * @param pairs its sparse product, part by part: (terms·dimension) rows each, channels first
   * @param left (batch, channels)
   * @param right (batch, channels); one of the two may have batch 1, which repeats
   * @param weights one matrix (terms, copies) for each part
   * @return (batch, channels)
   * @throws InvalidInput if shapes, kinds or engines do not fit
   */
  public static Tensor mix(
      Mixing mixing, List<SparseProduct> pairs, Tensor left, Tensor right, List<Tensor> weights) {
    requireShapes(mixing, left, right, weights);
    Optional<FusedMixing> fused = left.engine().mixing(left.type());
    boolean alike = left.shape().at(0) == right.shape().at(0);
    boolean same = weights.stream().allMatch(w -> w.type() == left.type());
    if (fused.isEmpty() || !alike || !same) {
      return composed(mixing, pairs, left, right, weights);
    }
    Ops.sameKind("mixing", left, right);
    weights.forEach(w -> Ops.sameKind("mixing", left, w));
    Engine engine = left.engine();
    Array out = Ops.out("mixing", left, Shape.of(left.shape().at(0), mixing.channels()));
    fused.get().mix(mixing, left.array(), right.array(), arrays(weights), out);
    List<Tensor> inputs = new ArrayList<>(List.of(left, right));
    inputs.addAll(weights);
    if (!Tape.isRecording() || inputs.stream().noneMatch(Tensor::isTracked)) {
      return new Tensor(engine, out, null);
    }
    Pullback pullback =
        (y, g, to) -> {
          if (Tape.isRecording()) {
            new Adjoints(mixing, pairs, left, right, weights).give(g, to);
          } else {
            fused(fused.get(), mixing, inputs, g, to);
          }
        };
    return new Tensor(engine, out, Node.of("mixing", List.copyOf(inputs), pullback));
  }

  private static void requireShapes(
      Mixing mixing, Tensor left, Tensor right, List<Tensor> weights) {
    requireFactor("left", left, mixing.pairs().factors().get(0).channels());
    requireFactor("right", right, mixing.pairs().factors().get(1).channels());
    int samples = left.shape().at(0);
    int others = right.shape().at(0);
    if (samples != others && samples != 1 && others != 1) {
      throw new InvalidInput(
          "mixing",
          samples + " samples on the left and " + others + " on the right",
          "as many, or one",
          "");
    }
    if (weights.size() != mixing.parts().size()) {
      throw new InvalidInput(
          "mixing",
          weights.size() + " matrices",
          mixing.parts().size() + ", one for each part",
          "");
    }
    for (int c = 0; c < weights.size(); c++) {
      Mixing.Part part = mixing.parts().get(c);
      Shape wanted = Shape.of(part.terms(), part.copies());
      if (!weights.get(c).shape().equals(wanted)) {
        throw new InvalidInput(
            "matrix " + c + " of a mixing", "shape " + weights.get(c).shape(), "" + wanted, "");
      }
    }
  }

  private static void requireFactor(String side, Tensor x, int channels) {
    if (x.rank() != 2 || x.shape().at(1) != channels) {
      throw new InvalidInput(
          side + " factor of a mixing", "shape " + x.shape(), "(batch, " + channels + ")", "");
    }
  }

  private static List<Array> arrays(List<Tensor> tensors) {
    return tensors.stream().map(Tensor::array).toList();
  }

  private static void fused(
      FusedMixing fused, Mixing mixing, List<Tensor> inputs, Tensor g, Cotangents to) {
    List<Optional<Tensor>> results = new ArrayList<>();
    boolean summing = IntStream.range(2, inputs.size()).anyMatch(to::needs);
    for (int n = 0; n < inputs.size(); n++) {
      boolean wanted = n < 2 ? to.needs(n) : summing;
      Tensor like = inputs.get(n);
      results.add(
          wanted
              ? Optional.of(
                  new Tensor(like.engine(), Ops.out("mixing gradient", like, like.shape()), null))
              : Optional.empty());
    }
    fused.gradients(
        mixing,
        inputs.get(0).array(),
        inputs.get(1).array(),
        arrays(inputs.subList(2, inputs.size())),
        g.array(),
        results.get(0).map(Tensor::array),
        results.get(1).map(Tensor::array),
        results.subList(2, results.size()).stream()
            .flatMap(Optional::stream)
            .map(Tensor::array)
            .toList());
    for (int n = 0; n < results.size(); n++) {
      if (results.get(n).isPresent()) {
        to.give(n, results.get(n).get());
      }
    }
  }

  private static Tensor composed(
      Mixing mixing, List<SparseProduct> pairs, Tensor left, Tensor right, List<Tensor> weights) {
    int batch = left.shape().at(0) == 1 ? right.shape().at(0) : left.shape().at(0);
    List<Tensor> parts = new ArrayList<>();
    for (int c = 0; c < pairs.size(); c++) {
      Mixing.Part part = mixing.parts().get(c);
      Tensor matrix = weights.get(c);
      Tensor products = Products.multiply(pairs.get(c), List.of(left, right)).to(matrix.type());
      Tensor rows = products.reshape(part.terms(), part.dimension() * batch);
      Tensor mixed = matrix.matmul(true, rows, false).to(left.type());
      parts.add(
          mixed
              .reshape(part.copies(), part.dimension(), batch)
              .permute(2, 0, 1)
              .reshape(batch, part.channels()));
    }
    return parts.size() == 1 ? parts.get(0) : Tensors.concat(1, parts);
  }

  /** The adjoints of a mixing by primitives that have derivatives themselves. */
  private record Adjoints(
      Mixing mixing, List<SparseProduct> pairs, Tensor left, Tensor right, List<Tensor> weights) {

    void give(Tensor g, Cotangents to) {
      int batch = g.shape().at(0);
      int from = 0;
      for (int c = 0; c < pairs.size(); c++) {
        Mixing.Part part = mixing.parts().get(c);
        Tensor own =
            g.slice(1, from, from + part.channels())
                .reshape(batch, part.copies(), part.dimension())
                .permute(1, 2, 0)
                .reshape(part.copies(), part.dimension() * batch);
        from += part.channels();
        if (to.needs(2 + c)) {
          Tensor products = Products.multiply(pairs.get(c), List.of(left, right));
          Tensor rows = products.reshape(part.terms(), part.dimension() * batch);
          to.give(2 + c, rows.matmul(false, own, true));
        }
        if (to.needs(0) || to.needs(1)) {
          Tensor onPairs = weights.get(c).matmul(own).reshape(part.rows(), batch);
          factors(pairs.get(c), onPairs, to);
        }
      }
    }

    private void factors(SparseProduct own, Tensor onPairs, Cotangents to) {
      if (to.needs(0)) {
        to.give(0, Products.multiply(own.exchanged(0), List.of(onPairs, right)));
      }
      if (to.needs(1)) {
        to.give(1, Products.multiply(own.exchanged(1), List.of(left, onPairs)));
      }
    }
  }
}
