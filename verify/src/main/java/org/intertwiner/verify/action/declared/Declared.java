package org.intertwiner.verify.action.declared;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.Spaces;
import org.intertwiner.verify.action.cloud.Clouds;
import org.intertwiner.verify.tensor.ElementType;

/** What the declared actions have in common. */
final class Declared {
  private Declared() {}

  /** Reads the representation and checks that it has a dimension and acts on such numbers. */
  static <G> Representation<G> representation(
      DeclaredAction action,
      NamedGroup<G> group,
      List<Integer> shape,
      String axis,
      int length,
      ElementType type) {
    String rep = action.rep().orElseThrow();
    Representation<G> representation = RepresentationNotation.parse(rep, group);
    int d = representation.dimension();
    if (d != length) {
      String hint =
          length % d == 0 && length > d
              ? "did you mean " + length / d + "*(" + rep + ")?"
              : "count the channels of every summand, copies included";
      throw new InvalidInput(
          where(action, shape, group),
          axis + " of length " + length,
          "length " + d + ", the dimension of " + rep,
          hint);
    }
    if (!representation.isReal()) {
      throw new InvalidInput(
          where(action, shape, group), "a complex representation", "a real one", "");
    }
    if (!type.isFloating() && !movesOnly(representation)) {
      throw new InvalidInput(
          where(action, shape, group),
          type + " numbers that " + rep + " would mix",
          "floating-point numbers, or a representation by permutations",
          "cast the array inside the model");
    }
    return representation;
  }

  /** A sum of copies of the matrices of a group and of numbers that stay, on the last axis. */
  static DataAction<DenseMatrix, double[]> matrices(
      DeclaredAction action, LieGroup<DenseMatrix> group, List<Integer> shape, ElementType type) {
    if (action.rep().isEmpty()) {
      return Actions.trivial(Spaces.doubles());
    }
    String where = action + " on shape " + shape + " under " + group.name();
    if (action instanceof Image) {
      throw new InvalidInput(
          where,
          "an image",
          "features, nodes, positions or invariant",
          "grids have no such motion");
    }
    List<Boolean> blocks = MatrixNotation.blocks(action.rep().orElseThrow());
    int d = 0;
    for (boolean vector : blocks) {
      d += vector ? group.identity().rows() : 1;
    }
    boolean single = shape.isEmpty() || action.axes(shape).equals(List.of("node"));
    int length = single ? 1 : last(shape);
    if (d != length || (shape.isEmpty() && action instanceof Features)) {
      throw new InvalidInput(
          where,
          "the last axis of length " + length,
          "length " + d + ", the dimension of " + action.rep().orElseThrow(),
          length % d == 0 && length > d
              ? "did you mean " + length / d + "*(" + action.rep().orElseThrow() + ")?"
              : "count the channels of every summand, copies included");
    }
    if (!type.isFloating() && blocks.contains(true)) {
      throw new InvalidInput(
          where, type + " numbers that vector would mix", "floating-point numbers", "");
    }
    return Clouds.sums(group, blocks);
  }

  static String where(DeclaredAction action, List<Integer> shape, NamedGroup<?> group) {
    return action + " on shape " + shape + " under " + group.name();
  }

  /** Whether the generators are permutation matrices, and derivatives vanish. */
  private static <G> boolean movesOnly(Representation<G> representation) {
    List<Generator<G>> generators = representation.group().topologicalGenerators();
    for (int k = 0; k < generators.size(); k++) {
      Matrix<Cyclotomic> m = representation.onGenerator(k);
      boolean element = generators.get(k) instanceof Generator.Element<G>;
      for (int i = 0; i < m.rows(); i++) {
        int ones = 0;
        for (int j = 0; j < m.columns(); j++) {
          boolean one = m.at(i, j).equals(Cyclotomics.FIELD.one());
          if (!one && !Cyclotomics.FIELD.isZero(m.at(i, j))) {
            return false;
          }
          ones += one ? 1 : 0;
        }
        if (ones != (element ? 1 : 0)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Names for leading axes: {@code batch}, and numbers where there are several. */
  static List<String> leading(int count, String... last) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(count == 1 ? "batch" : "axis " + i);
    }
    names.addAll(List.of(last));
    return List.copyOf(names);
  }

  static int last(List<Integer> shape) {
    return shape.get(shape.size() - 1);
  }
}
