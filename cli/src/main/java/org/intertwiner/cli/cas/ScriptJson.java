package org.intertwiner.cli.cas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;

/** Generators and relations in the form that group files have. */
public final class ScriptJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ScriptJson() {}

  static JsonNode permutations(List<Permutation> permutations) {
    ArrayNode list = NODES.arrayNode();
    for (Permutation permutation : permutations) {
      ArrayNode images = list.addArray();
      for (int image : permutation.toOneBased()) {
        images.add(image);
      }
    }
    return generators("permutations", list);
  }

  /**
   * A group file of matrices.
   *
   * @param matrices the generators
   * @return what a group file holds
   */
  public static JsonNode matrices(List<Matrix<Cyclotomic>> matrices) {
    ArrayNode list = NODES.arrayNode();
    for (Matrix<Cyclotomic> matrix : matrices) {
      ArrayNode rows = list.addArray();
      for (int i = 0; i < matrix.rows(); i++) {
        ArrayNode row = rows.addArray();
        for (int j = 0; j < matrix.columns(); j++) {
          row.add(number(matrix.at(i, j)));
        }
      }
    }
    return generators("matrices", list);
  }

  static JsonNode presentation(List<String> generators, List<String> relators) {
    ObjectNode content = NODES.objectNode();
    ArrayNode names = content.putArray("generators");
    generators.forEach(names::add);
    ArrayNode words = content.putArray("relators");
    relators.forEach(words::add);
    ObjectNode file = NODES.objectNode();
    file.set("presentation", content);
    return file;
  }

  private static JsonNode generators(String kind, ArrayNode list) {
    ObjectNode content = NODES.objectNode();
    content.set(kind, list);
    ObjectNode file = NODES.objectNode();
    file.set("generators", content);
    return file;
  }

  private static JsonNode number(Cyclotomic x) {
    if (x.isRational()) {
      return NODES.textNode(x.toRational().toString());
    }
    ObjectNode node = NODES.objectNode();
    node.put("n", x.conductor());
    ArrayNode terms = node.putArray("c");
    x.coefficients()
        .forEach((exponent, c) -> terms.addArray().add(exponent.intValue()).add(c.toString()));
    return node;
  }
}
