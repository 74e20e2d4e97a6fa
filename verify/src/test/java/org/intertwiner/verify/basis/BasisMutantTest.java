package org.intertwiner.verify.basis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.verify.Verdict;
import org.junit.jupiter.api.Test;

/** Documents broken on purpose: none may pass. */
class BasisMutantTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static ObjectNode tree(String group, String in, String out, int maxDegree) {
    try {
      String text = Kernels.text(BasisDocument.of(Kernels.solve(group, in, out, maxDegree)));
      return (ObjectNode) MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean passes(JsonNode tree) {
    try {
      return Kernels.read(tree.toString()).recheck().isProved();
    } catch (InvalidInput e) {
      return false;
    }
  }

  /** Without the digest the mathematics alone has to find the fault. */
  private static void refuted(ObjectNode good, Consumer<ObjectNode> mutation) {
    ObjectNode tree = good.deepCopy();
    tree.remove("digest");
    assertThat(passes(tree)).as("before the mutation").isTrue();
    mutation.accept(tree);
    assertThat(passes(tree)).as("after the mutation").isFalse();
  }

  private static ArrayNode elements(ObjectNode tree, int block) {
    return (ArrayNode) tree.get("blocks").get(block).get("elements");
  }

  @Test
  void aDroppedElement() {
    ObjectNode good = tree("D4", "vector", "vector", 2);
    for (int e = 0; e < elements(good, 0).size(); e++) {
      int dropped = e;
      refuted(good, t -> elements(t, 0).remove(dropped));
    }
  }

  @Test
  void aRepeatedElement() {
    ObjectNode good = tree("C4", "vector", "vector", 2);
    refuted(good, t -> elements(t, 0).set(2, elements(t, 0).get(3)));
    refuted(good, t -> elements(t, 0).add(elements(t, 0).get(0)));
  }

  @Test
  void aDroppedPlacement() {
    ObjectNode good = tree("C4", "2*vector", "vector", 2);
    refuted(good, t -> ((ArrayNode) t.get("blocks").get(0).get("placements")).remove(0));
  }

  @Test
  void swappedRows() {
    refuted(
        tree("SO3", "spin:0", "spin:1", 1),
        t -> {
          ArrayNode rows = (ArrayNode) t.get("blocks").get(0).get("placements").get(0).get("out");
          JsonNode first = rows.get(0);
          rows.set(0, rows.get(1));
          rows.set(1, first);
        });
  }

  @Test
  void aTransposedRepresentation() {
    refuted(
        tree("C4", "freq:1", "regular", 2),
        t -> {
          for (JsonNode matrix : t.get("in").get("parts").get(0).get("matrices")) {
            for (JsonNode entry : matrix) {
              JsonNode row = entry.get(0);
              ((ArrayNode) entry).set(0, entry.get(1));
              ((ArrayNode) entry).set(1, row);
            }
          }
        });
    refuted(
        tree("D3", "regular", "irrep:2", 2),
        t -> {
          ArrayNode all = (ArrayNode) t.get("in").get("parts").get(0).get("permutations");
          for (int k = 0; k < all.size(); k++) {
            int[] images = new int[all.get(k).size()];
            for (int i = 0; i < images.length; i++) {
              images[i] = all.get(k).get(i).intValue();
            }
            int[] inverse = Permutation.ofOneBased(images).inverse().toOneBased();
            all.set(k, MAPPER.valueToTree(inverse));
          }
        });
  }

  @Test
  void swappedGenerators() {
    refuted(
        tree("D4", "regular", "vector", 2),
        t -> swap((ArrayNode) t.get("group").get("generators")));
    refuted(
        tree("D4", "regular", "vector", 2),
        t -> swap((ArrayNode) t.get("in").get("parts").get(0).get("permutations")));
    refuted(
        tree("O2", "freq:1,1", "freq:0,0", 2),
        t -> swap((ArrayNode) t.get("action").get("parts").get(0).get("matrices")));
  }

  private static void swap(ArrayNode list) {
    JsonNode first = list.get(0);
    list.set(0, list.get(1));
    list.set(1, first);
  }

  @Test
  void aWrongSignInOneTerm() {
    refuted(
        tree("C4", "trivial", "vector", 3),
        t -> {
          ArrayNode term = (ArrayNode) t.at("/blocks/0/polynomials/0/terms/0");
          String text = term.get(1).textValue();
          term.set(1, TextNode.valueOf(text.startsWith("-") ? text.substring(1) : "-" + text));
        });
  }

  @Test
  void anotherGroup() {
    refuted(
        tree("SO2", "freq:1", "freq:1", 2), t -> ((ObjectNode) t.get("group")).put("name", "O2"));
    refuted(
        tree("SO3", "spin:1", "spin:1", 1), t -> ((ObjectNode) t.get("group")).put("name", "XY3"));
    refuted(
        tree("SO2", "freq:1", "freq:1", 2),
        t -> ((ObjectNode) t.get("group")).put("name", "SO(2,1)"));
  }

  @Test
  void norms() {
    ObjectNode good = tree("SO3", "spin:2", "spin:2", 2);
    assertThat(good.at("/in/parts/0").has("norms")).isTrue();
    refuted(good, t -> ((ArrayNode) t.at("/in/parts/0/norms")).set(1, TextNode.valueOf("7")));
    refuted(good, t -> ((ArrayNode) t.at("/in/parts/0/norms")).remove(0));
    ObjectNode finite = tree("D4", "vector", "vector", 1);
    refuted(
        finite,
        t ->
            ((ObjectNode) t.at("/in/parts/0")).set("norms", MAPPER.valueToTree(List.of("2", "1"))));
  }

  @Test
  void anActionThatIsNotOrthogonal() {
    refuted(
        tree("C2", "trivial", "trivial", 1),
        t -> {
          ArrayNode matrices = MAPPER.createArrayNode();
          matrices.add(
              MAPPER.valueToTree(
                  List.of(List.of(0, 0, "-1"), List.of(1, 1, "-1"), List.of(0, 1, "0"))));
          ((ObjectNode) t.at("/action/parts/0")).set("matrices", matrices);
          ((ArrayNode) t.at("/action/parts/0/matrices/0")).removeAll();
          ((ArrayNode) t.at("/action/parts/0/matrices/0"))
              .add(MAPPER.valueToTree(List.of(0, 0, "1")))
              .add(MAPPER.valueToTree(List.of(0, 1, "1")))
              .add(MAPPER.valueToTree(List.of(1, 1, "-1")));
        });
  }

  @Test
  void aForgedDigest() {
    ObjectNode good = tree("D4", "vector", "vector", 1);
    good.put("digest", "sha256:00");
    Recheck recheck = Kernels.read(good.toString()).recheck();
    assertThat(recheck.isProved()).isFalse();
    assertThat(recheck.certificate().orElseThrow().isProved()).isTrue();
    assertThat(recheck.report().verdict()).isInstanceOf(Verdict.Refuted.class);
    assertThat(recheck.report().toText()).contains("digest");
  }
}
