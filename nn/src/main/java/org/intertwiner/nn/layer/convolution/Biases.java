package org.intertwiner.nn.layer.convolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.kernel.sample.GaussianRings;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.harmonic.kernel.sample.SampledBlock;
import org.intertwiner.harmonic.kernel.sample.SampledTemplate;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;

/**
 * The constants that may be added to fields: for each field one number per invariant vector of its
 * representation, {v : ρ(g) v = v for all g}. Trivial fields have one, transitive permutation
 * fields the vector of ones, irreducible fields none.
 */
final class Biases {
  private final List<Vectors> parts;

  /** The invariant vectors of one part, row-major [vectors][dimension]. */
  private record Vectors(int copies, int dimension, List<double[]> vectors) {
    int count() {
      return copies * vectors.size();
    }

    /** Whether a constant is its channel. */
    boolean isPlain() {
      return dimension == 1 && !vectors.isEmpty();
    }
  }

  private Biases(List<Vectors> parts) {
    this.parts = parts;
  }

  /** No constants at all. */
  static Biases none() {
    return new Biases(List.of());
  }

  /** All constants that commute with the group. */
  static <G> Biases of(FieldType<G> type) {
    Map<Representation<G>, List<double[]>> solved = new HashMap<>();
    List<Vectors> parts = new ArrayList<>();
    for (FieldType.Part<G> part : type.parts()) {
      Representation<G> rep = part.representation();
      List<double[]> vectors =
          part.isTrivial()
              ? List.of(new double[] {1})
              : solved.computeIfAbsent(rep, r -> invariants(type.action(), r));
      parts.add(new Vectors(part.copies(), rep.dimension(), vectors));
    }
    Biases all = new Biases(List.copyOf(parts));
    return all.count() == 0 ? none() : all;
  }

  /** Invariant vectors are the kernels of degree 0 from a trivial field. */
  private static <G> List<double[]> invariants(Representation<G> action, Representation<G> rep) {
    KernelSpace space =
        KernelSpace.on(action).from(Representations.trivial(action.group())).to(rep).upToDegree(0);
    int[] origin = new int[action.dimension()];
    Arrays.fill(origin, 1);
    List<double[]> vectors = new ArrayList<>();
    for (SampledBlock block : space.sample(Grid.of(origin), GaussianRings.of(0)).blocks()) {
      SampledTemplate t = block.template();
      for (int e = 0; e < t.size(); e++) {
        double[] vector = new double[rep.dimension()];
        double largest = 0;
        for (int i = 0; i < t.cellCount(e); i++) {
          double value = t.value(e, i, 0);
          vector[block.placement().out(t.cell(e, i))] = value;
          largest = Math.abs(value) > Math.abs(largest) ? value : largest;
        }
        for (int i = 0; i < vector.length; i++) {
          vector[i] /= largest;
        }
        vectors.add(vector);
      }
    }
    return List.copyOf(vectors);
  }

  /** The number of independent constants. */
  int count() {
    return parts.stream().mapToInt(Vectors::count).sum();
  }

  /** The constants themselves, zero at first; empty if there are none. */
  List<Weight> weights() {
    return count() == 0
        ? List.of()
        : List.of(Weight.constant("bias", Shape.of(count()), Weight.Use.OFFSET, 0));
  }

  /** One matrix for each part that has invariant vectors and more than one coordinate. */
  List<Constant> constants() {
    List<Constant> constants = new ArrayList<>();
    for (Vectors part : parts) {
      if (!part.vectors.isEmpty() && !part.isPlain()) {
        double[] flat = new double[part.vectors.size() * part.dimension];
        for (int k = 0; k < part.vectors.size(); k++) {
          System.arraycopy(part.vectors.get(k), 0, flat, k * part.dimension, part.dimension);
        }
        constants.add(Constant.of(Shape.of(part.vectors.size(), part.dimension), flat));
      }
    }
    return constants;
  }

  /**
   * What is added to each channel.
   *
   * @param own the constants
   * @param scope where the matrices are
   * @param firstConstant where they begin
   * @return shape (channels)
   */
  Tensor channels(Tensor own, Scope scope, int firstConstant) {
    List<Tensor> pieces = new ArrayList<>();
    int constant = firstConstant;
    int from = 0;
    for (Vectors part : parts) {
      int k = part.vectors.size();
      if (k == 0) {
        Shape none = Shape.of(part.copies * part.dimension);
        pieces.add(Tensors.zeros(own.engine(), own.type(), none));
        continue;
      }
      Tensor mine = parts.size() == 1 ? own : own.slice(0, from, from + part.count());
      from += part.count();
      if (!part.isPlain()) {
        mine = mine.reshape(part.copies, k).matmul(scope.constant(constant++)).reshape(-1);
      }
      pieces.add(mine);
    }
    return pieces.size() == 1 ? pieces.get(0) : Tensors.concat(0, pieces);
  }
}
