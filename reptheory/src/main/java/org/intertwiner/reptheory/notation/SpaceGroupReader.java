package org.intertwiner.reptheory.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.crystal.Centring;
import org.intertwiner.algebra.crystal.SpaceGroup;

/**
 * Reads space groups given by operations on coordinates: {@code {"operations": ["-x,y+1/2,-z+1/2",
 * "-x,-y,-z"], "centring": "P"}}.
 */
final class SpaceGroupReader {
  private static final String WHAT = "space group";
  private static final String EXPECTED =
      "{\"operations\": [\"-x,y+1/2,-z+1/2\", \"-x,-y,-z\"]}, and \"centring\" where it is not P";

  private SpaceGroupReader() {}

  static NamedGroup<AffineOperation> read(JsonTree tree, Optional<String> name) {
    if (!(tree instanceof JsonTree.Entries object)
        || !Set.of("operations", "centring").containsAll(object.fields().keySet())
        || !(object.fields().get("operations") instanceof JsonTree.Items operations)) {
      throw MatrixReader.wrong(WHAT, tree, EXPECTED, "");
    }
    List<String> triplets = new ArrayList<>();
    for (JsonTree operation : operations.values()) {
      triplets.add(text(operation, "coordinates like \"-x,y+1/2,-z+1/2\""));
    }
    JsonTree letter = object.fields().get("centring");
    String centring = letter == null ? "P" : text(letter, "a letter such as \"P\"");
    SpaceGroup group = SpaceGroup.parse(triplets, Centring.parse(centring));
    return GroupNotation.spaceGroup(
        group.withName(name.orElse("space group of order " + group.order())));
  }

  private static String text(JsonTree tree, String expected) {
    if (tree instanceof JsonTree.Text text) {
      return text.value();
    }
    throw MatrixReader.wrong(WHAT, tree, expected, "");
  }
}
