package org.intertwiner.harmonic.invariant;

import java.util.List;
import org.intertwiner.harmonic.polynomial.Form;

/**
 * An invariant form, f(gx) = f(x), with coprime whole coefficients.
 *
 * @param form the polynomial
 * @param blockDegrees its degree in each block of coordinates that the group keeps apart
 * @param name a short name: f with its degree, and a letter where several have it
 */
public record Invariant(Form form, List<Integer> blockDegrees, String name) {

  /**
   * Keeps a copy of the degrees.
   *
   * @param form the polynomial
   * @param blockDegrees its degree in each block of coordinates that the group keeps apart
   * @param name a short name: f with its degree, and a letter where several have it
   */
  public Invariant {
    blockDegrees = List.copyOf(blockDegrees);
  }

  /**
   * The degree.
   *
   * @return the total degree
   */
  public int degree() {
    return form.degree();
  }

  /**
   * The equation that defines it, as LaTeX.
   *
   * @return for example {@code f_{2} = x^{2}+y^{2}}
   */
  public String toLatex() {
    return latexName(name) + " = " + form.toLatex();
  }

  /** f4b as f_{4b}. */
  static String latexName(String name) {
    return name.charAt(0) + "_{" + name.substring(1) + "}";
  }

  /** Names for generators of these degrees, in order. */
  static List<String> names(String letter, List<Integer> degrees) {
    List<String> names = new java.util.ArrayList<>();
    for (int i = 0; i < degrees.size(); i++) {
      int degree = degrees.get(i);
      long all = degrees.stream().filter(d -> d == degree).count();
      long before = degrees.subList(0, i).stream().filter(d -> d == degree).count();
      String mark = all == 1 ? "" : before < 26 ? "" + (char) ('a' + before) : "_" + (before + 1);
      names.add(letter + degree + mark);
    }
    return List.copyOf(names);
  }

  @Override
  public String toString() {
    return name + " = " + form;
  }
}
