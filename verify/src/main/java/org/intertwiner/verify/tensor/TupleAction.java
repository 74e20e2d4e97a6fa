package org.intertwiner.verify.tensor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.Discretisation;
import org.intertwiner.verify.action.Space;
import org.intertwiner.verify.tolerance.Precision;

/**
 * A group that acts on several named arrays at once, on each by an action of its own; arrays
 * without one stay as they are.
 *
 * <p>Numbers are rounded to the format of their array. Integers may be moved and relabelled but
 * must stay whole.
 *
 * <p>Example: {@code TupleAction.of(Map.of("x", rotations), TupleSpace.of(forms))}.
 *
 * @param <G> the group elements
 */
public final class TupleAction<G> implements DataAction<G, ArrayTuple> {
  private final Map<String, DataAction<G, double[]>> parts;
  private final TupleSpace space;

  private TupleAction(Map<String, DataAction<G, double[]>> parts, TupleSpace space) {
    this.parts = parts;
    this.space = space;
  }

  /**
   * An action on tuples of known forms.
   *
   * @param <G> the group elements
   * @param parts the actions by the name of the array; the others stay as they are
   * @param space how tuples are read as numbers
   * @return the action
   * @throws InvalidInput if there is an action for an array that the space does not have
   */
  public static <G> TupleAction<G> of(
      Map<String, DataAction<G, double[]>> parts, TupleSpace space) {
    for (String name : parts.keySet()) {
      if (!space.forms().isEmpty()
          && space.forms().stream().noneMatch(form -> form.name().equals(name))) {
        throw new InvalidInput(
            "array of an action",
            name,
            "one of " + space.forms().stream().map(ArrayForm::name).toList(),
            "");
      }
    }
    return new TupleAction<>(new LinkedHashMap<>(parts), space);
  }

  /**
   * An action on tuples of any form.
   *
   * @param <G> the group elements
   * @param parts the actions by the name of the array; the others stay as they are
   * @param precision the coarsest format among the arrays
   * @return the action
   */
  public static <G> TupleAction<G> of(
      Map<String, DataAction<G, double[]>> parts, Precision precision) {
    return of(parts, new TupleSpace(precision));
  }

  @Override
  public ArrayTuple act(G g, ArrayTuple x) {
    Map<String, NumericArray> out = new LinkedHashMap<>(x.arrays());
    for (Map.Entry<String, DataAction<G, double[]>> part : parts.entrySet()) {
      NumericArray array = x.at(part.getKey());
      double[] moved = part.getValue().act(g, array.values());
      checkFits(part.getKey(), array, moved);
      out.put(part.getKey(), array.owning(Rounding.to(array.type(), moved)));
    }
    return new ArrayTuple(out);
  }

  private static void checkFits(String name, NumericArray array, double[] moved) {
    if (moved.length != array.size()) {
      throw new InvalidInput(
          "number of values of '" + name + "'",
          Integer.toString(moved.length),
          array.size() + " for the shape " + array.shape(),
          "");
    }
    if (!array.type().isFloating()) {
      for (double v : moved) {
        if (v != Math.rint(v)) {
          throw new InvalidInput(
              "value of '" + name + "'",
              Double.toString(v),
              "a whole number, as the format is " + array.type(),
              "only elements that move numbers can act on integers");
        }
      }
    }
  }

  @Override
  public Space<ArrayTuple> space() {
    return space;
  }

  @Override
  public Discretisation discretisation(G g) {
    Discretisation out = Discretisation.exact();
    for (DataAction<G, double[]> part : parts.values()) {
      out = out.coarser(part.discretisation(g));
    }
    return out;
  }

  @Override
  public Optional<String> describe(G g) {
    return parts.values().stream().flatMap(part -> part.describe(g).stream()).findFirst();
  }

  @Override
  public Optional<ArrayTuple> derivative(int generator, ArrayTuple x) {
    Map<String, NumericArray> out = new LinkedHashMap<>();
    for (Map.Entry<String, NumericArray> entry : x.arrays().entrySet()) {
      NumericArray array = entry.getValue();
      DataAction<G, double[]> part = parts.get(entry.getKey());
      if (array.type().isFloating()) {
        Optional<double[]> derivative =
            part == null
                ? Optional.of(new double[array.size()])
                : part.derivative(generator, array.values());
        if (derivative.isEmpty()) {
          return Optional.empty();
        }
        array = array.owning(Rounding.to(array.type(), derivative.get()));
      }
      out.put(entry.getKey(), array);
    }
    return Optional.of(new ArrayTuple(out));
  }
}
