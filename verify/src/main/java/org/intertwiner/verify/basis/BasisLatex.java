package org.intertwiner.verify.basis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.intertwiner.harmonic.certificate.BasisBlock;
import org.intertwiner.harmonic.certificate.Placement;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * A basis as LaTeX: aligned formulas, named K^(l)_k or, for symbols of operators, D^(l)_k by degree
 * and number, for the package amsmath.
 *
 * <p>A block that stands in several places of the matrices is written once, with its places.
 * <i>Example:</i> {@code BasisLatex.of(document)} begins with a comment that says what it is; the
 * text goes between paragraphs of an article.
 */
public final class BasisLatex {
  /** amsmath's own limit on the columns of a matrix. */
  private static final int USUAL_COLUMNS = 10;

  private BasisLatex() {}

  /**
   * The formulas of a document.
   *
   * @param document a basis of kernels or operators
   * @return an {@code align*} environment per block of the basis
   */
  public static String of(PolynomialDocument document) {
    PolynomialBasis basis = document.basis();
    StringBuilder out = new StringBuilder();
    out.append("% ")
        .append(document.kind())
        .append(" of ")
        .append(basis.group().name())
        .append(" from ")
        .append(basis.in().name())
        .append(" to ")
        .append(basis.out().name())
        .append(", degrees 0 to ")
        .append(basis.maxDegree())
        .append(", dimensions ")
        .append(basis.counted())
        .append('\n');
    int columns = basis.blocks().stream().mapToInt(BasisBlock::columns).max().orElse(0);
    if (columns > USUAL_COLUMNS) {
      out.append("\\setcounter{MaxMatrixCols}{").append(columns).append("}\n");
    }
    String letter = document.isHarmonic() ? "K" : "D";
    int[] numbers = new int[basis.maxDegree() + 1];
    for (BasisBlock block : basis.blocks()) {
      block(out, block, letter, numbers, basis);
    }
    return out.toString();
  }

  private static void block(
      StringBuilder out, BasisBlock block, String letter, int[] numbers, PolynomialBasis basis) {
    if (block.elements().isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>();
    for (PolynomialMatrix element : block.elements()) {
      int l = element.degree();
      String name = letter + "^{(" + l + ")}_{" + ++numbers[l] + "}";
      lines.add("  " + name + " &= " + element.toLatex());
    }
    boolean whole =
        block.rows() == basis.out().dimension() && block.columns() == basis.in().dimension();
    if (!whole) {
      out.append("in ").append(places(block)).append(":\n");
    }
    out.append("\\begin{align*}\n");
    out.append(String.join(" \\\\\n", lines));
    out.append("\n\\end{align*}\n");
  }

  private static String places(BasisBlock block) {
    return block.placements().stream().map(BasisLatex::place).collect(Collectors.joining("; "));
  }

  private static String place(Placement place) {
    return "rows " + list(place.out()) + ", columns " + list(place.in());
  }

  /** Coordinates counted from 1, neighbours gathered. */
  private static String list(int... coordinates) {
    boolean run = true;
    for (int i = 1; i < coordinates.length; i++) {
      run &= coordinates[i] == coordinates[i - 1] + 1;
    }
    if (run && coordinates.length > 1) {
      return "$" + (coordinates[0] + 1) + "$--$" + (coordinates[coordinates.length - 1] + 1) + "$";
    }
    return Arrays.stream(coordinates)
        .mapToObj(c -> "$" + (c + 1) + "$")
        .collect(Collectors.joining(", "));
  }
}
