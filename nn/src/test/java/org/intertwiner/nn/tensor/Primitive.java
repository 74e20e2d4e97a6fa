package org.intertwiner.nn.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Shape;

/**
 * One primitive as the conformance table sees it.
 *
 * @param name what the table calls it
 * @param shapes shapes of inputs that use all of an engine's paths
 * @param small shapes for finite differences; none if the primitive has no derivative
 * @param empty shapes of which one has no entries
 * @param operation the primitive
 * @param formula the same in float64, index by index
 * @param domain maps generic numbers into where the primitive is smooth
 */
record Primitive(
    String name,
    int[][] shapes,
    int[][] small,
    int[][] empty,
    Function<List<Tensor>, Tensor> operation,
    Function<List<Reference>, Reference> formula,
    Function<Reference, Reference> domain) {

  static Primitive of(
      String name,
      int[][] shapes,
      int[][] small,
      int[][] empty,
      Function<List<Tensor>, Tensor> operation,
      Function<List<Reference>, Reference> formula) {
    return new Primitive(
        name, shapes, small, empty, operation, formula, x -> x.map(v -> v + 0.3 * Math.signum(v)));
  }

  Primitive on(Function<Reference, Reference> other) {
    return new Primitive(name, shapes, small, empty, operation, formula, other);
  }

  private List<Tensor> draw(Engine engine, DType type, int[][] which) {
    Random random = new Random(41);
    return Arrays.stream(which)
        .map(s -> domain.apply(Reference.random(random, s)).on(engine, type))
        .toList();
  }

  private static Reference read(Tensor t) {
    return new Reference(t.shape().toArray(), t.toDoubles());
  }

  /** The largest error over the largest entry, in units of the kind's roundoff. */
  double valueError(Engine engine, DType type) {
    return error(draw(engine, type, shapes), type);
  }

  private double error(List<Tensor> inputs, DType type) {
    Reference want = formula.apply(inputs.stream().map(Primitive::read).toList());
    Tensor got = operation.apply(inputs);
    if (!got.shape().equals(Shape.of(want.extents()))) {
      return Double.POSITIVE_INFINITY;
    }
    double scale = Arrays.stream(want.values()).map(Math::abs).max().orElse(1);
    double worst = 0;
    double[] g = got.toDoubles();
    for (int i = 0; i < g.length; i++) {
      double e = Math.abs(g[i] - want.values()[i]);
      worst = Math.max(worst, Double.isNaN(e) ? Double.POSITIVE_INFINITY : e);
    }
    return worst == 0 ? 0 : worst / Math.max(scale, Double.MIN_NORMAL) / type.roundoff();
  }

  boolean isDifferentiable() {
    return small.length > 0;
  }

  double[] derivativeErrors(Engine engine) {
    return Checks.derivativeErrors(operation, draw(engine, DType.FLOAT64, small));
  }

  boolean acceptsEmpty(Engine engine, DType type) {
    return empty.length == 0 || error(draw(engine, type, empty), type) == 0;
  }

  boolean repeats(Engine engine, DType type) {
    List<Tensor> inputs = draw(engine, type, shapes);
    double[] first = operation.apply(inputs).toDoubles();
    for (int i = 0; i < 4; i++) {
      if (!Arrays.equals(operation.apply(inputs).toDoubles(), first)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether inputs cut out of larger, turned arrays give the same bits: rows from the second one
   * on, which begin in the middle of a storage where the engine has views.
   */
  boolean ignoresHistory(Engine engine, DType type) {
    List<Tensor> plain = draw(engine, type, shapes);
    List<Tensor> cut = plain.stream().map(Primitive::cut).toList();
    return Arrays.equals(operation.apply(plain).toDoubles(), operation.apply(cut).toDoubles());
  }

  private static Tensor cut(Tensor x) {
    int rank = x.rank();
    if (rank < 2) {
      return rank == 0 ? x : x.pad(0, 1, 2).slice(0, 1, 1 + x.shape().at(0));
    }
    int[] reversed = new int[rank];
    for (int i = 0; i < rank; i++) {
      reversed[i] = rank - 1 - i;
    }
    Tensor turned = x.pad(0, 1, 2).permute(reversed).pad(0, 2, 1);
    Tensor back = turned.permute(reversed);
    return back.slice(rank - 1, 2, 2 + x.shape().at(-1)).slice(0, 1, 1 + x.shape().at(0));
  }
}
