package org.intertwiner.verify.basis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.certificate.BasisBlock;
import org.intertwiner.harmonic.certificate.Placement;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.Monomials;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.verify.json.ExactJson;
import org.intertwiner.verify.json.PolynomialJson;

/** Reads the blocks of a basis. */
final class BlockReader {
  private final int variables;
  private final int inputs;
  private final int outputs;
  private final int maxDegree;
  private final DocumentLimits limits;
  private long entries;

  BlockReader(int variables, int inputs, int outputs, int maxDegree, DocumentLimits limits) {
    this.variables = variables;
    this.inputs = inputs;
    this.outputs = outputs;
    this.maxDegree = maxDegree;
    this.limits = limits;
    limits.require(
        "monomials of degree " + maxDegree,
        Monomials.count(variables, maxDegree),
        limits.maxEntries());
  }

  BasisBlock block(JsonNode node, int number) {
    Shape shape =
        new Shape(node, "block " + number)
            .object(Set.of("rows", "columns", "placements", "polynomials", "elements"), Set.of());
    int rows = shape.field("rows").integer(1, outputs);
    int columns = shape.field("columns").integer(1, inputs);
    List<Placement> placements = new ArrayList<>();
    for (Shape item : shape.field("placements").list()) {
      Shape placement = item.object(Set.of("out", "in"), Set.of());
      placements.add(
          Placement.of(
              placement.field("out").distinct(rows, 0, outputs - 1),
              placement.field("in").distinct(columns, 0, inputs - 1)));
    }
    if (placements.isEmpty()) {
      throw shape.field("placements").refused("at least one placement");
    }
    List<Form> forms = new ArrayList<>();
    for (Shape item : shape.field("polynomials").list()) {
      Shape form = item.object(Set.of("degree", "terms"), Set.of());
      int degree = form.field("degree").integer(0, maxDegree);
      form.field("terms").list();
      forms.add(
          PolynomialJson.readTerms(
              form.field("terms").node(), Monomials.of(variables, degree), form.what()));
    }
    List<PolynomialMatrix> elements = new ArrayList<>();
    for (Shape item : shape.field("elements").list()) {
      elements.add(element(item, rows, columns, forms));
    }
    return new BasisBlock(rows, columns, elements, placements);
  }

  private PolynomialMatrix element(Shape item, int rows, int columns, List<Form> forms) {
    Shape shape = item.object(Set.of("degree", "entries"), Set.of());
    int degree = shape.field("degree").integer(0, maxDegree);
    List<PolynomialMatrix.Entry> list = new ArrayList<>();
    for (Shape entry : shape.field("entries").list()) {
      limits.require("entries of a basis", ++entries, limits.maxEntries());
      List<Shape> parts = entry.list();
      if (parts.size() != 5) {
        throw entry.refused("[row, column, polynomial, factor, square]");
      }
      int row = parts.get(0).integer(0, rows - 1);
      int column = parts.get(1).integer(0, columns - 1);
      Form base = forms.get(parts.get(2).integer(0, forms.size() - 1));
      Cyclotomic factor = ExactJson.readNumber(parts.get(3).node(), entry.what());
      Rational square = ExactJson.readRational(parts.get(4).node(), entry.what());
      if (square.signum() <= 0 || factor.isZero() || base.isZero() || base.degree() != degree) {
        throw entry.refused("a number that is not zero, a positive square, degree " + degree);
      }
      list.add(new PolynomialMatrix.Entry(row, column, factor, square, base));
    }
    return PolynomialMatrix.of(rows, columns, variables, degree, list);
  }
}
