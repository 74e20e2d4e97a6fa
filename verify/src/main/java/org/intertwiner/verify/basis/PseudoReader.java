package org.intertwiner.verify.basis;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.Monomials;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.verify.basis.pseudo.PseudoBasis;
import org.intertwiner.verify.json.PolynomialJson;

/** Reads bases of operators on spaces with an indefinite metric. */
final class PseudoReader {
  private final DocumentReader document;
  private final DocumentLimits limits;
  private long entries;

  PseudoReader(DocumentReader document, DocumentLimits limits) {
    this.document = document;
    this.limits = limits;
  }

  PseudoBasis basis() throws IOException {
    Shape group =
        new Shape(document.value("group"), "group")
            .object(Set.of("name", "positive", "negative", "part"), Set.of());
    int positive = group.field("positive").integer(0, PseudoBasis.MAX_AXES);
    int negative = group.field("negative").integer(0, PseudoBasis.MAX_AXES);
    PseudoBasis.Field points = field(document.value("points"), "points");
    PseudoBasis.Field in = field(document.value("in"), "in");
    PseudoBasis.Field out = field(document.value("out"), "out");
    List<Long> counted = new Shape(document.value("counted"), "counted").counts();
    List<Long> expected = new Shape(document.value("expected"), "expected").counts();
    List<List<PolynomialMatrix>> symbols = new ArrayList<>();
    if (counted.size() > limits.maxDegree() + 1L) {
      limits.require("orders of a basis", counted.size() - 1L, limits.maxDegree());
    }
    counted.forEach(c -> symbols.add(new ArrayList<>()));
    int axes = positive + negative;
    for (PolynomialMatrix symbol :
        document.items(
            "operators",
            (node, number) -> {
              Shape shape = new Shape(node, "operator " + number);
              return operator(shape, axes, symbols.size() - 1, out.size(), in.size());
            })) {
      symbols.get(symbol.degree()).add(symbol);
    }
    return new PseudoBasis(
        group.field("name").text(),
        positive,
        negative,
        part(group.field("part")),
        points,
        in,
        out,
        counted,
        expected,
        symbols);
  }

  private static PseudoBasis.Part part(Shape shape) {
    for (PseudoBasis.Part part : PseudoBasis.Part.values()) {
      if (part.name().toLowerCase(Locale.ROOT).equals(shape.text())) {
        return part;
      }
    }
    throw shape.refused("connected, special or full");
  }

  private PseudoBasis.Field field(JsonNode node, String what) {
    Shape shape =
        new Shape(node, what).object(Set.of("name", "size", "algebra", "components"), Set.of());
    int size = shape.field("size").integer(1, limits.maxDimension());
    return new PseudoBasis.Field(
        shape.field("name").text(),
        size,
        matrices(shape.field("algebra"), size),
        matrices(shape.field("components"), size));
  }

  private List<SparseMatrix<Cyclotomic>> matrices(Shape shape, int size) {
    List<SparseMatrix<Cyclotomic>> matrices = new ArrayList<>();
    for (Shape item : shape.list()) {
      // an empty matrix costs its columns
      spend(size);
      SparseMatrix<Cyclotomic> matrix = DescriptionReader.matrix(item, size, size);
      spend(matrix.nonZeros());
      matrices.add(matrix);
    }
    return matrices;
  }

  private void spend(long more) {
    entries += more;
    limits.require("entries of a basis", entries, limits.maxEntries());
  }

  private PolynomialMatrix operator(Shape shape, int axes, int maxOrder, int rows, int columns) {
    shape.object(Set.of("order", "entries"), Set.of());
    int order = shape.field("order").integer(0, maxOrder);
    if (axes < 1) {
      throw shape.refused("operators on a space with axes");
    }
    Monomials monomials = Monomials.of(axes, order);
    List<PolynomialMatrix.Entry> found = new ArrayList<>();
    for (Shape item : shape.field("entries").list()) {
      List<Shape> triple = item.list();
      if (triple.size() != 3 || !triple.get(2).node().isArray()) {
        throw item.refused("[row, column, terms]");
      }
      spend(monomials.count());
      Form form = PolynomialJson.readTerms(triple.get(2).node(), monomials, item.what());
      int row = triple.get(0).integer(0, rows - 1);
      int column = triple.get(1).integer(0, columns - 1);
      found.add(new PolynomialMatrix.Entry(row, column, form));
    }
    return PolynomialMatrix.of(rows, columns, axes, order, found);
  }
}
