package org.intertwiner.verify.basis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.verify.json.ExactJson;

/** Reads the scales and radial parts of kernels on scale space. */
final class ScaleReader {
  private static final Set<String> FIELDS =
      Set.of(
          "base",
          "levels",
          "lifting",
          "firstOffset",
          "lastOffset",
          "squaredWidth",
          "rates",
          "profiles",
          "counted");

  private final DocumentLimits limits;

  ScaleReader(DocumentLimits limits) {
    this.limits = limits;
  }

  ScaleDocument.Scales scales(JsonNode node) {
    Shape shape = new Shape(node, "scales").object(FIELDS, Set.of());
    int levels = shape.field("levels").integer(1, limits.maxDegree());
    List<ScaleDocument.Profile> profiles = new ArrayList<>();
    for (Shape item : shape.field("profiles").list()) {
      Shape profile = item.object(Set.of("degree", "number", "levels"), Set.of());
      profiles.add(
          new ScaleDocument.Profile(
              profile.field("degree").integer(0, limits.maxDegree()),
              profile.field("number").integer(0, limits.maxDegree()),
              profile.field("levels").list().stream().map(ScaleReader::numbers).toList()));
    }
    return new ScaleDocument.Scales(
        number(shape.field("base")),
        levels,
        shape.field("lifting").flag(),
        shape.field("firstOffset").integer(-levels, levels),
        shape.field("lastOffset").integer(-levels, levels),
        shape.field("squaredWidth").rational(),
        numbers(shape.field("rates")),
        profiles,
        shape.field("counted").counts());
  }

  private static List<Cyclotomic> numbers(Shape shape) {
    return shape.list().stream().map(ScaleReader::number).toList();
  }

  private static Cyclotomic number(Shape shape) {
    return ExactJson.readNumber(shape.node(), shape.what());
  }
}
