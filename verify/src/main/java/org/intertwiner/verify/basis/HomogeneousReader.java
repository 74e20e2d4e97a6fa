package org.intertwiner.verify.basis;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.homogeneous.compact.SubgroupImage;

/** Reads bases of kernels between fields over compact homogeneous spaces. */
final class HomogeneousReader {
  private static final int LARGEST_TURN = 1 << 20;
  private static final int LARGEST_MATRIX = 3;

  private final DocumentReader document;
  private final DocumentLimits limits;
  private final DescriptionReader descriptions;
  private long entries;

  HomogeneousReader(DocumentReader document, DocumentLimits limits) {
    this.document = document;
    this.limits = limits;
    this.descriptions = new DescriptionReader(limits);
  }

  HomogeneousBasis basis() throws IOException {
    GroupDescription group = descriptions.group(document.value("group"));
    Shape values = new Shape(document.value("field"), "field");
    if (!Set.of("real", "complex").contains(values.text())) {
      throw values.refused("real or complex");
    }
    JsonNode degree = document.value("maxDegree");
    OptionalInt maxDegree =
        degree.isNull()
            ? OptionalInt.empty()
            : OptionalInt.of(new Shape(degree, "maxDegree").integer(0, limits.maxDegree()));
    HomogeneousBasis.Field in = field(document.value("in"), "in");
    HomogeneousBasis.Field out = field(document.value("out"), "out");
    List<Long> counted = new Shape(document.value("counted"), "counted").counts();
    List<Long> expected = new Shape(document.value("expected"), "expected").counts();
    int taken = in.fibre().dimension();
    int given = out.fibre().dimension();
    List<HomogeneousBasis.Irrep> irreps =
        document.items("irreps", (node, number) -> irrep(node, number, group, taken, given));
    return new HomogeneousBasis(
        group, values.text().equals("complex"), maxDegree, in, out, counted, expected, irreps);
  }

  private HomogeneousBasis.Field field(JsonNode node, String what) {
    Shape shape =
        new Shape(node, what).object(Set.of("space", "group", "images", "fibre"), Set.of());
    GroupDescription stabilizer = descriptions.group(shape.field("group").node());
    List<SubgroupImage> images =
        shape.field("images").list().stream().map(HomogeneousReader::image).toList();
    RepresentationDescription fibre =
        descriptions.representation(shape.field("fibre").node(), "fibre", stabilizer);
    return new HomogeneousBasis.Field(shape.field("space").text(), stabilizer, images, fibre);
  }

  private static SubgroupImage image(Shape item) {
    if (item.has("derivative")) {
      Shape shape = item.object(Set.of("derivative"), Set.of());
      return new SubgroupImage.Derivative(
          shape.field("derivative").list().stream().map(Shape::rational).toList());
    }
    if (item.has("generator")) {
      Shape shape = item.object(Set.of("generator"), Set.of());
      return new SubgroupImage.Generator(shape.field("generator").integer(0, LARGEST_TURN));
    }
    if (item.has("turn")) {
      Shape shape = item.object(Set.of("turn", "n", "k"), Set.of());
      return new SubgroupImage.Turn(
          shape.field("turn").list().stream().map(Shape::rational).toList(),
          shape.field("n").integer(1, LARGEST_TURN),
          shape.field("k").integer(-LARGEST_TURN, LARGEST_TURN));
    }
    Shape shape = item.object(Set.of("size", "matrix"), Set.of());
    int size = shape.field("size").integer(1, LARGEST_MATRIX);
    return new SubgroupImage.Exact(
        DescriptionReader.matrix(shape.field("matrix"), size, size).toMatrix());
  }

  private HomogeneousBasis.Irrep irrep(
      JsonNode node, int number, GroupDescription group, int taken, int given) {
    Shape shape =
        new Shape(node, "irrep " + number)
            .object(Set.of("irrep", "endomorphisms", "synthesis", "analysis"), Set.of());
    RepresentationDescription representation =
        descriptions.representation(shape.field("irrep").node(), "irrep", group);
    int size = representation.dimension();
    return new HomogeneousBasis.Irrep(
        representation,
        matrices(shape.field("endomorphisms"), size, size),
        matrices(shape.field("synthesis"), given, size),
        matrices(shape.field("analysis"), size, taken));
  }

  private List<SparseMatrix<Cyclotomic>> matrices(Shape shape, int rows, int columns) {
    List<SparseMatrix<Cyclotomic>> matrices = new ArrayList<>();
    for (Shape item : shape.list()) {
      // an empty matrix costs its columns
      SparseMatrix<Cyclotomic> matrix = DescriptionReader.matrix(item, rows, columns);
      entries += Math.max(matrix.nonZeros(), columns);
      limits.require("entries of a basis", entries, limits.maxEntries());
      matrices.add(matrix);
    }
    return matrices;
  }
}
