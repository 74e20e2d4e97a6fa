package org.intertwiner.verify.tensor;

import java.util.LinkedHashMap;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.action.Space;
import org.intertwiner.verify.tolerance.Precision;

/**
 * Tuples of arrays read as real numbers: those of all floating-point arrays, one array after the
 * other. Integers belong to the form of a value and are neither perturbed nor simplified.
 *
 * @param precision the coarsest format among the arrays
 */
public record TupleSpace(Precision precision) implements Space<ArrayTuple> {

  @Override
  public double[] coordinates(ArrayTuple x) {
    double[] out = new double[size(x)];
    int at = 0;
    for (NumericArray array : x.arrays().values()) {
      if (array.type().isFloating()) {
        array.copyTo(out, at);
        at += array.size();
      }
    }
    return out;
  }

  private static int size(ArrayTuple x) {
    return x.arrays().values().stream()
        .filter(a -> a.type().isFloating())
        .mapToInt(NumericArray::size)
        .sum();
  }

  @Override
  public ArrayTuple with(ArrayTuple form, double[] coordinates) {
    if (coordinates.length != size(form)) {
      throw new InvalidInput(
          "number of coordinates", Integer.toString(coordinates.length), size(form) + "", "");
    }
    Map<String, NumericArray> out = new LinkedHashMap<>();
    int at = 0;
    for (Map.Entry<String, NumericArray> entry : form.arrays().entrySet()) {
      NumericArray array = entry.getValue();
      if (array.type().isFloating()) {
        double[] part = new double[array.size()];
        System.arraycopy(coordinates, at, part, 0, part.length);
        at += part.length;
        array = array.with(Rounding.to(array.type(), part));
      }
      out.put(entry.getKey(), array);
    }
    return new ArrayTuple(out);
  }
}
