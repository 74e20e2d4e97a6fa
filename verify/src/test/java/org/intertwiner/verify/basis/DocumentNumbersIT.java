package org.intertwiner.verify.basis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every single number of a document changed: none of them may pass. */
class DocumentNumbersIT {
  /** Polynomials with their digest, as a multiple of an element is no fault; others without. */
  static Stream<ObjectNode> documents() {
    return Stream.concat(
        Stream.of(
            BasisMutantTest.tree("D4", "vector", "vector", 2),
            BasisMutantTest.tree("SO2", "freq:1", "freq:2", 3),
            BasisMutantTest.tree("C3", "regular", "freq:1", 2)),
        FieldMutantTest.documents().map(FieldMutantTest::tree));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyChangedNumberIsFound(ObjectNode tree) {
    assertThat(FieldMutantTest.passes(tree)).isTrue();
    assertThat(change(tree, tree)).isGreaterThan(40);
    assertThat(FieldMutantTest.passes(tree)).isTrue();
  }

  /** Changes every number below a node, one after the other; how many there were. */
  private static int change(ObjectNode tree, JsonNode node) {
    int changes = 0;
    if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        JsonNode old = array.get(i);
        if (old.isInt() || old.isTextual()) {
          array.set(i, changed(old));
          assertThat(FieldMutantTest.passes(tree))
              .as("item %d of %s in %s", i, array, tree)
              .isFalse();
          array.set(i, old);
          changes++;
        }
        changes += change(tree, old);
      }
    } else if (node instanceof ObjectNode object) {
      for (String name : (Iterable<String>) object::fieldNames) {
        JsonNode old = object.get(name);
        // offsets are not claims about a basis: any on the axis will do
        if (old.isInt() && !name.endsWith("Offset")) {
          object.set(name, changed(old));
          assertThat(FieldMutantTest.passes(tree))
              .as("%s of %s in %s", name, object, tree)
              .isFalse();
          object.set(name, old);
          changes++;
        }
        changes += change(tree, old);
      }
    }
    return changes;
  }

  private static JsonNode changed(JsonNode old) {
    if (old.isInt()) {
      return IntNode.valueOf(old.intValue() + 1);
    }
    // whole numbers would be translations of a lattice
    return TextNode.valueOf(old.textValue().equals("0") ? "1/7" : old.textValue() + "3");
  }
}
