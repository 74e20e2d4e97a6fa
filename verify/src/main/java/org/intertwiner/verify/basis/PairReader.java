package org.intertwiner.verify.basis;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;

/** Reads bases of kernels between fields over points. */
final class PairReader {
  private final DocumentReader document;
  private final DocumentLimits limits;
  private final DescriptionReader descriptions;
  private int dimension;
  private List<Integer> inFibres = List.of();
  private List<Integer> outFibres = List.of();
  private long entries;

  PairReader(DocumentReader document, DocumentLimits limits) {
    this.document = document;
    this.limits = limits;
    this.descriptions = new DescriptionReader(limits);
  }

  PairBasis basis(boolean onCrystal) throws IOException {
    GroupDescription any = descriptions.group(document.value("group"));
    if (!(any instanceof GroupDescription.Finite group)) {
      throw new InvalidInput("group of a basis", any.name(), "permutations that generate it", "");
    }
    Optional<PairBasis.Crystal> crystal = Optional.empty();
    if (onCrystal) {
      crystal = Optional.of(crystal(document.value("crystal")));
      dimension = crystal.get().gram().rows();
    }
    PairBasis.Field in = field(document.value("in"), "in", group);
    PairBasis.Field out = field(document.value("out"), "out", group);
    inFibres = in.fibres();
    outFibres = out.fibres();
    List<Rational> shells =
        new Shape(document.value("shells"), "shells").list().stream().map(Shape::rational).toList();
    List<Long> counted = new Shape(document.value("counted"), "counted").counts();
    List<Long> expected = new Shape(document.value("expected"), "expected").counts();
    List<PairBasis.Element> elements = document.items("elements", this::element);
    return new PairBasis(group, crystal, in, out, shells, counted, expected, elements);
  }

  private PairBasis.Crystal crystal(JsonNode node) {
    Shape shape = new Shape(node, "crystal").object(Set.of("gram", "operations"), Set.of());
    Matrix<Rational> gram = matrix(shape.field("gram"));
    List<AffineOperation> operations = new ArrayList<>();
    for (Shape item : shape.field("operations").list()) {
      Shape operation = item.object(Set.of("linear", "translation"), Set.of());
      Shape translation = operation.field("translation");
      operations.add(
          AffineOperation.of(
              matrix(operation.field("linear")),
              translation.list().stream().map(Shape::rational).toList()));
    }
    return new PairBasis.Crystal(gram, operations);
  }

  private static Matrix<Rational> matrix(Shape shape) {
    List<List<Rational>> rows = new ArrayList<>();
    for (Shape row : shape.list()) {
      rows.add(row.list().stream().map(Shape::rational).toList());
    }
    int n = rows.size();
    boolean square = n > 0 && n <= AffineOperation.MAX_DIMENSION;
    if (!square || rows.stream().anyMatch(row -> row.size() != n)) {
      throw shape.refused("a square matrix of 1 to " + AffineOperation.MAX_DIMENSION + " rows");
    }
    return Matrix.of(Rationals.Q, rows);
  }

  private PairBasis.Field field(JsonNode node, String what, GroupDescription group) {
    Set<String> required = Set.of("fibres", "permutations", "representation");
    Shape shape = new Shape(node, what).object(required, Set.of("sites"));
    List<Integer> fibres =
        shape.field("fibres").list().stream()
            .map(f -> f.integer(1, limits.maxDimension()))
            .toList();
    int points = fibres.size();
    List<Permutation> images =
        shape.field("permutations").list().stream()
            .map(i -> Permutation.ofOneBased(i.distinct(points, 1, points)))
            .toList();
    List<List<Rational>> sites = new ArrayList<>();
    if (shape.has("sites")) {
      for (Shape site : shape.field("sites").list()) {
        sites.add(site.list().stream().map(Shape::rational).toList());
      }
    }
    RepresentationDescription representation =
        descriptions.representation(shape.field("representation").node(), what, group);
    return new PairBasis.Field(fibres, images, sites, representation);
  }

  private PairBasis.Element element(JsonNode node, int number) {
    List<PairBasis.Block> blocks = new ArrayList<>();
    for (Shape item : new Shape(node, "element " + number).list()) {
      blocks.add(block(item));
    }
    return new PairBasis.Element(blocks);
  }

  private PairBasis.Block block(Shape item) {
    Set<String> required =
        dimension == 0
            ? Set.of("target", "source", "entries")
            : Set.of("target", "source", "cell", "entries");
    Shape shape = item.object(required, Set.of());
    int target = shape.field("target").integer(0, outFibres.size() - 1);
    int source = shape.field("source").integer(0, inFibres.size() - 1);
    List<Integer> cell =
        dimension == 0
            ? List.of()
            : shape.field("cell").list().stream()
                .map(c -> c.integer(Integer.MIN_VALUE, Integer.MAX_VALUE))
                .toList();
    SparseMatrix<Cyclotomic> matrix =
        DescriptionReader.matrix(
            shape.field("entries"), outFibres.get(target), inFibres.get(source));
    entries += matrix.nonZeros();
    limits.require("entries of a basis", entries, limits.maxEntries());
    return new PairBasis.Block(target, source, cell, matrix);
  }
}
