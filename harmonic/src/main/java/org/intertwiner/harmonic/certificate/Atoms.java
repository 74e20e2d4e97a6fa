package org.intertwiner.harmonic.certificate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * The distinct polynomials among the entries of some elements of one degree, and the elements as
 * places with numbers of polynomials.
 */
final class Atoms {
  private final List<Form> forms = new ArrayList<>();
  private final List<Cells> elements = new ArrayList<>();

  /** The entries of an element: rows[i], columns[i] hold polynomial atoms[i]. */
  record Cells(int[] rows, int[] columns, int[] atoms) {}

  Atoms(List<PolynomialMatrix> matrices) {
    Map<Form, Integer> numbers = new HashMap<>();
    Map<Form, Integer> identical = new IdentityHashMap<>();
    for (PolynomialMatrix m : matrices) {
      int count = m.entries().size();
      Cells cells = new Cells(new int[count], new int[count], new int[count]);
      for (int i = 0; i < count; i++) {
        PolynomialMatrix.Entry e = m.entries().get(i);
        cells.rows[i] = e.row();
        cells.columns[i] = e.column();
        Integer number = identical.get(e.form());
        if (number == null) {
          number = numbers.computeIfAbsent(e.form(), this::add);
          identical.put(e.form(), number);
        }
        cells.atoms[i] = number;
      }
      elements.add(cells);
    }
  }

  private int add(Form form) {
    forms.add(form);
    return forms.size() - 1;
  }

  List<Form> forms() {
    return forms;
  }

  List<Cells> elements() {
    return elements;
  }
}
