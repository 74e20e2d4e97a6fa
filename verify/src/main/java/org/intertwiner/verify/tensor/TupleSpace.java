package org.intertwiner.verify.tensor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.action.FieldShape;
import org.intertwiner.verify.action.Space;
import org.intertwiner.verify.tolerance.Precision;

/**
 * Tuples of arrays read as real numbers: those of all floating-point arrays, one array after the
 * other.
 *
 * <p>For inputs, integers belong to the form of a value and are neither perturbed nor simplified.
 * For outputs, {@link #withIntegers()} reads them as numbers too, so that they are compared. Where
 * the forms of the arrays are given, values of another form are refused and coordinates have places
 * in words.
 *
 * @param precision the coarsest format among the arrays
 * @param forms the arrays in order; empty where they may be any
 * @param integers whether integers and truth values are coordinates too
 */
public record TupleSpace(Precision precision, List<ArrayForm> forms, boolean integers)
    implements Space<ArrayTuple> {

  /**
   * Copies the list.
   *
   * @param precision the coarsest format among the arrays
   * @param forms the arrays in order; empty where they may be any
   * @param integers whether integers and truth values are coordinates too
   */
  public TupleSpace {
    forms = List.copyOf(forms);
  }

  /**
   * Tuples of any form, only their floating-point numbers being coordinates.
   *
   * @param precision the coarsest format among the arrays
   */
  public TupleSpace(Precision precision) {
    this(precision, List.of(), false);
  }

  /**
   * Tuples of known forms, only their floating-point numbers being coordinates.
   *
   * @param forms the arrays in order
   * @return the space; its precision is that of the coarsest array
   */
  public static TupleSpace of(List<ArrayForm> forms) {
    Precision coarsest = Precision.FLOAT64;
    for (ArrayForm form : forms) {
      coarsest = form.type().precision().map(coarsest::coarser).orElse(coarsest);
    }
    return new TupleSpace(coarsest, forms, false);
  }

  /** {@return the space in which integers and truth values are coordinates too, for outputs} */
  public TupleSpace withIntegers() {
    return new TupleSpace(precision, forms, true);
  }

  /**
   * The same space in another precision.
   *
   * @param coarsest the format in which errors are measured
   * @return a copy
   */
  public TupleSpace withPrecision(Precision coarsest) {
    return new TupleSpace(coarsest, forms, integers);
  }

  private boolean counts(ElementType type) {
    return integers || type.isFloating();
  }

  @Override
  public double[] coordinates(ArrayTuple x) {
    check(x);
    double[] out = new double[size(x)];
    int at = 0;
    for (NumericArray array : x.arrays().values()) {
      if (counts(array.type())) {
        array.copyTo(out, at);
        at += array.size();
      }
    }
    return out;
  }

  private void check(ArrayTuple x) {
    if (forms.isEmpty()) {
      return;
    }
    if (x.arrays().size() != forms.size()) {
      throw new InvalidInput(
          "arrays of a tuple",
          x.names().toString(),
          forms.stream().map(ArrayForm::name).toList().toString(),
          "");
    }
    for (ArrayForm form : forms) {
      form.check(x.at(form.name()));
    }
  }

  private int size(ArrayTuple x) {
    int size = 0;
    for (NumericArray array : x.arrays().values()) {
      size += counts(array.type()) ? array.size() : 0;
    }
    return size;
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
      if (counts(array.type())) {
        double[] part = new double[array.size()];
        System.arraycopy(coordinates, at, part, 0, part.length);
        at += part.length;
        array = array.owning(Rounding.to(array.type(), part));
      }
      out.put(entry.getKey(), array);
    }
    return new ArrayTuple(out);
  }

  @Override
  public String place(int coordinate) {
    int rest = coordinate;
    for (ArrayForm form : forms) {
      if (counts(form.type())) {
        if (rest < form.size()) {
          return form.place(rest);
        }
        rest -= form.size();
      }
    }
    return Integer.toString(coordinate);
  }

  @Override
  public Optional<FieldShape> fieldShape() {
    List<ArrayForm> counted = forms.stream().filter(form -> counts(form.type())).toList();
    if (counted.size() != 1 || !counted.get(0).axes().contains("row")) {
      return Optional.empty();
    }
    List<Integer> shape = counted.get(0).shape();
    return shape.size() != 4
        ? Optional.empty()
        : Optional.of(new FieldShape(shape.get(0), shape.get(1), shape.get(2), shape.get(3)));
  }
}
