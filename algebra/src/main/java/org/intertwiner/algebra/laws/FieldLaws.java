package org.intertwiner.algebra.laws;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.ring.Field;

/** The axioms of a field: those of a commutative ring, and that all but 0 can be divided by. */
public final class FieldLaws {

  private FieldLaws() {}

  /**
   * The laws of a field.
   *
   * @param <E> the elements
   * @param field the field
   * @param elements draws elements, also 0
   * @return the laws
   */
  public static <E> List<Law<List<E>>> of(Field<E> field, Sampler<E> elements) {
    List<Law<List<E>>> laws = new ArrayList<>(RingLaws.of(field, elements, true));
    laws.add(
        RingLaws.law(
            field,
            "inverse",
            elements,
            1,
            t ->
                field.isZero(t.get(0))
                    || field.isOne(field.multiply(t.get(0), field.inverse(t.get(0))))));
    laws.add(
        RingLaws.law(
            field,
            "division",
            elements,
            2,
            t ->
                field.isZero(t.get(1))
                    || field.areEqual(
                        field.multiply(field.divide(t.get(0), t.get(1)), t.get(1)), t.get(0))));
    laws.add(
        RingLaws.law(
            field,
            "zero is not one",
            elements,
            1,
            t -> !field.areEqual(field.zero(), field.one())));
    return List.copyOf(laws);
  }
}
