package org.intertwiner.verify.basis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.verify.json.ExactJson;

/** Reads groups and representations out of documents of bases. */
final class DescriptionReader {
  private final DocumentLimits limits;

  DescriptionReader(DocumentLimits limits) {
    this.limits = limits;
  }

  GroupDescription group(JsonNode node) {
    Shape shape = new Shape(node, "group").object(Set.of("name", "generators"), Set.of("degree"));
    String name = shape.field("name").text();
    List<String> names = new ArrayList<>();
    if (!shape.has("degree")) {
      List<Boolean> infinitesimal = new ArrayList<>();
      for (Shape item : shape.field("generators").list()) {
        Shape generator = item.object(Set.of("name", "infinitesimal"), Set.of());
        names.add(generator.field("name").text());
        infinitesimal.add(generator.field("infinitesimal").flag());
      }
      return new GroupDescription.Lie(name, names, infinitesimal);
    }
    int degree = shape.field("degree").integer(0, limits.maxDimension());
    List<Permutation> generators = new ArrayList<>();
    for (Shape item : shape.field("generators").list()) {
      Shape generator = item.object(Set.of("name", "permutation"), Set.of());
      names.add(generator.field("name").text());
      int[] images = generator.field("permutation").distinct(degree, 1, degree);
      generators.add(Permutation.ofOneBased(images));
    }
    return new GroupDescription.Finite(name, names, degree, generators);
  }

  RepresentationDescription representation(JsonNode node, String what, GroupDescription group) {
    Shape shape = new Shape(node, what).object(Set.of("name", "size", "parts"), Set.of());
    List<RepresentationDescription.Part> parts = new ArrayList<>();
    long size = 0;
    for (Shape item : shape.field("parts").list()) {
      RepresentationDescription.Part part = part(item, group.generatorNames().size());
      parts.add(part);
      size += (long) part.copies() * part.size();
      limits.require("dimension of '" + what + "'", size, limits.maxDimension());
    }
    if (parts.isEmpty() || shape.field("size").integer(1, limits.maxDimension()) != size) {
      throw shape.field("size").refused(size + ", the sum of the sizes of the parts");
    }
    return new RepresentationDescription(shape.field("name").text(), parts);
  }

  private RepresentationDescription.Part part(Shape item, int generators) {
    Shape shape =
        item.object(Set.of("copies", "size"), Set.of("norms", "matrices", "permutations"));
    int copies = shape.field("copies").integer(1, limits.maxDimension());
    int size = shape.field("size").integer(1, limits.maxDimension());
    if (shape.has("matrices") == shape.has("permutations")) {
      throw shape.refused("either matrices or permutations");
    }
    List<SparseMatrix<Cyclotomic>> matrices =
        shape.has("matrices")
            ? shape.field("matrices").list().stream().map(m -> matrix(m, size, size)).toList()
            : permutations(shape.field("permutations"), size);
    if (matrices.size() != generators) {
      throw shape.refused(generators + " matrices, one for each generator");
    }
    return new RepresentationDescription.Part(copies, norms(shape, size), matrices);
  }

  private static List<SparseMatrix<Cyclotomic>> permutations(Shape shape, int size) {
    return shape.list().stream()
        .map(p -> IntStream.of(p.distinct(size, 1, size)).map(i -> i - 1).toArray())
        .map(p -> SparseMatrix.permutation(Cyclotomics.FIELD, p))
        .toList();
  }

  private static List<Rational> norms(Shape shape, int size) {
    if (!shape.has("norms")) {
      return Collections.nCopies(size, Rational.ONE);
    }
    List<Rational> norms = shape.field("norms").list().stream().map(Shape::rational).toList();
    if (norms.size() != size || norms.stream().anyMatch(n -> n.signum() <= 0)) {
      throw shape.field("norms").refused(size + " positive numbers");
    }
    return norms;
  }

  /** A matrix by its entries that are not zero. */
  static SparseMatrix<Cyclotomic> matrix(Shape shape, int rows, int width) {
    List<Map<Integer, Cyclotomic>> columns =
        Stream.<Map<Integer, Cyclotomic>>generate(TreeMap::new).limit(width).toList();
    for (Shape entry : shape.list()) {
      List<Shape> triple = entry.list();
      if (triple.size() != 3) {
        throw entry.refused("[row, column, number]");
      }
      int row = triple.get(0).integer(0, rows - 1);
      int column = triple.get(1).integer(0, width - 1);
      Cyclotomic value = ExactJson.readNumber(triple.get(2).node(), entry.what());
      if (columns.get(column).put(row, value) != null) {
        throw entry.refused("every place once");
      }
    }
    return SparseMatrix.ofEntries(Cyclotomics.FIELD, rows, columns);
  }
}
