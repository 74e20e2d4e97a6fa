package org.intertwiner.harmonic.certificate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.number.Radical;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * The distinct polynomials among the entries of some elements of one degree, and the elements as
 * places with numbers of polynomials.
 */
final class Atoms {
  private final List<Form> forms = new ArrayList<>();
  private final List<int[]> coefficients = new ArrayList<>();
  private final List<Cells> elements = new ArrayList<>();
  private final Map<Cyclotomic, Integer> numberOf = new HashMap<>();
  private final List<Cyclotomic> numbers = new ArrayList<>();
  private final BitSet asFactor = new BitSet();
  private final BitSet asCoefficient = new BitSet();

  /**
   * The entries of an element: at rows[i], columns[i] stands the number factors[i] times polynomial
   * atoms[i].
   */
  record Cells(int[] rows, int[] columns, int[] factors, int[] atoms, boolean plain) {}

  Atoms(List<PolynomialMatrix> matrices) {
    Map<Form, Integer> known = new HashMap<>();
    IdentityHashMap<Form, Integer> identical = new IdentityHashMap<>();
    int one = number(Cyclotomic.ONE);
    for (PolynomialMatrix m : matrices) {
      int count = m.entries().size();
      boolean plain = true;
      for (PolynomialMatrix.Entry e : m.entries()) {
        plain &= e.factor().isOne() && e.square().isOne();
      }
      Cells cells =
          new Cells(new int[count], new int[count], new int[count], new int[count], plain);
      for (int i = 0; i < count; i++) {
        PolynomialMatrix.Entry e = m.entries().get(i);
        cells.rows[i] = e.row();
        cells.columns[i] = e.column();
        Cyclotomic factor = factor(e);
        cells.factors[i] = factor.isOne() ? one : number(factor);
        asFactor.set(cells.factors[i]);
        Integer number = identical.get(e.base());
        if (number == null) {
          number = known.get(e.base());
          if (number == null) {
            number = add(e.base());
            known.put(e.base(), number);
          }
          identical.put(e.base(), number);
        }
        cells.atoms[i] = number;
      }
      elements.add(cells);
    }
  }

  private static Cyclotomic factor(PolynomialMatrix.Entry entry) {
    return entry.square().isOne()
        ? entry.factor()
        : entry.factor().multiply(Radical.sqrt(entry.square()).toCyclotomic());
  }

  private int add(Form form) {
    forms.add(form);
    int[] own = new int[form.monomials().count()];
    for (int i = 0; i < own.length; i++) {
      own[i] = number(form.coefficient(i));
      asCoefficient.set(own[i]);
    }
    coefficients.add(own);
    return forms.size() - 1;
  }

  private int number(Cyclotomic number) {
    Integer known = numberOf.get(number);
    if (known == null) {
      known = numbers.size();
      numbers.add(number);
      numberOf.put(number, known);
    }
    return known;
  }

  /** The distinct coefficients and factors. */
  List<Cyclotomic> numbers() {
    return numbers;
  }

  /** Bounds the factors. */
  SizeBound sizeOfFactors() {
    return size(asFactor);
  }

  /** Bounds the coefficients of the polynomials. */
  SizeBound sizeOfCoefficients() {
    return size(asCoefficient);
  }

  private SizeBound size(BitSet chosen) {
    SizeBound bound = new SizeBound();
    for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
      bound.include(numbers.get(i));
    }
    return bound;
  }

  /** For each polynomial, its coefficients as positions in {@link #numbers()}. */
  List<int[]> coefficients() {
    return coefficients;
  }

  List<Form> forms() {
    return forms;
  }

  List<Cells> elements() {
    return elements;
  }
}
