package org.intertwiner.verify.basis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.homogeneous.Bundle;
import org.intertwiner.harmonic.homogeneous.SectionKernels;
import org.intertwiner.harmonic.lattice.CrystalLattice;
import org.intertwiner.harmonic.lattice.LatticeKernelSpace;
import org.intertwiner.harmonic.scale.ScaleAxis;
import org.intertwiner.harmonic.scale.ScaleKernelSpace;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents of kernels over points and scales, broken on purpose: none may pass. */
class FieldMutantTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static ObjectNode tree(BasisDocument document) {
    try {
      ObjectNode tree = (ObjectNode) MAPPER.readTree(Kernels.text(document));
      // without the digest the mathematics alone has to find the fault
      tree.remove("digest");
      return tree;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static BasisDocument sections() {
    FiniteGroup<Permutation> s3 = Groups.symmetric(3);
    var flip = s3.subgroup(s3.indexOf(Permutation.ofOneBased(2, 1, 3)));
    var sign = Representations.realIrreducible(s3.toGroup(flip), 1);
    return BasisDocument.of(
        SectionKernels.between(
            Bundle.induced(s3, flip, sign), Bundle.point(Representations.irreducible(s3, 2))));
  }

  static BasisDocument lattice() {
    CrystalLattice crystal = CrystalLattice.named("square");
    var symmetry = crystal.symmetry();
    var numbers = symmetry.field(crystal.site(), Representations.trivial(symmetry.group()));
    var vectors = symmetry.field(crystal.site(), symmetry.vector());
    return BasisDocument.of(
        LatticeKernelSpace.from(numbers).to(vectors).upToSquaredLength(Rational.of(2)));
  }

  static BasisDocument atoms() {
    CrystalLattice crystal = CrystalLattice.named("honeycomb");
    var symmetry = crystal.symmetry();
    var numbers = symmetry.field(crystal.site(), Representations.trivial(symmetry.group()));
    return BasisDocument.of(LatticeKernelSpace.from(numbers).to(numbers).upToShells(2));
  }

  static BasisDocument scale() {
    return BasisDocument.of(
        ScaleKernelSpace.over(Kernels.solve("D4", "trivial", "vector", 3), ScaleAxis.parse("2", 2))
            .withOffsets(0, 1)
            .upToOrder(3));
  }

  static Stream<BasisDocument> documents() {
    return Stream.of(sections(), lattice(), atoms(), scale());
  }

  static boolean passes(JsonNode tree) {
    try {
      return Kernels.read(tree.toString()).recheck().isProved();
    } catch (InvalidInput e) {
      return false;
    }
  }

  private static void refuted(BasisDocument document, Consumer<ObjectNode> mutation) {
    ObjectNode tree = tree(document);
    assertThat(passes(tree)).as("before the mutation").isTrue();
    mutation.accept(tree);
    assertThat(passes(tree)).as("after the mutation: %s", tree).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2"})
  void aDroppedElement(int which) {
    BasisDocument document = which == 0 ? sections() : which == 1 ? lattice() : atoms();
    for (int e = 0; e < tree(document).get("elements").size(); e++) {
      int dropped = e;
      refuted(document, t -> ((ArrayNode) t.get("elements")).remove(dropped));
    }
    refuted(
        document, t -> ((ArrayNode) t.get("elements")).add(t.get("elements").get(0).deepCopy()));
  }

  /** Also where the document lowers its claims, so that only the mathematics can tell. */
  @Test
  void aDroppedElementWithLoweredClaims() {
    BasisDocument document = lattice();
    refuted(
        document,
        t -> {
          ArrayNode elements = (ArrayNode) t.get("elements");
          elements.remove(elements.size() - 1);
          for (String claim : new String[] {"counted", "expected"}) {
            ArrayNode numbers = (ArrayNode) t.get(claim);
            int last = numbers.size() - 1;
            numbers.set(last, IntNode.valueOf(numbers.get(last).intValue() - 1));
          }
        });
  }

  @Test
  void aRepeatedElement() {
    ObjectNode tree = tree(BasisDocument.of(SectionKernels.convolution(Groups.cyclic(3))));
    ((ArrayNode) tree.get("elements")).set(0, tree.get("elements").get(1));
    Recheck recheck = Kernels.read(tree.toString()).recheck();
    assertThat(recheck.certificate().orElseThrow().independent()).isFalse();
    assertThat(recheck.isProved()).isFalse();
  }

  @Test
  void swappedPoints() {
    refuted(sections(), t -> swap((ArrayNode) t.at("/in/permutations/0")));
    refuted(atoms(), t -> swap((ArrayNode) t.at("/in/sites")));
    refuted(lattice(), t -> swap((ArrayNode) t.get("crystal").get("operations")));
  }

  @Test
  void aTransposedValue() {
    refuted(
        lattice(),
        t -> {
          for (JsonNode block : t.at("/elements/0")) {
            for (JsonNode entry : block.get("entries")) {
              ((ArrayNode) entry).set(0, IntNode.valueOf(1 - entry.get(0).intValue()));
            }
          }
        });
  }

  @Test
  void aPairThatHasTwoValues() {
    ObjectNode tree = tree(lattice());
    ArrayNode element = (ArrayNode) tree.at("/elements/0");
    element.add(element.get(0));
    Recheck recheck = Kernels.read(tree.toString()).recheck();
    assertThat(recheck.isProved()).isFalse();
    assertThat(recheck.report().toText()).contains("two values");
  }

  private static void swap(ArrayNode list) {
    JsonNode first = list.get(0);
    list.set(0, list.get(1));
    list.set(1, first);
  }

  @Test
  void aShearedOperation() {
    refuted(lattice(), t -> ((ArrayNode) t.at("/crystal/operations/0/linear/0")).set(0, "1"));
    refuted(lattice(), t -> ((ArrayNode) t.at("/crystal/operations/0/translation")).set(0, "1/2"));
  }

  @Test
  void placesFarAway() {
    refuted(
        lattice(),
        t -> ((ObjectNode) t.at("/elements/0/0")).putArray("cell").add(0).add(Integer.MAX_VALUE));
    refuted(lattice(), t -> ((ArrayNode) t.at("/in/sites/0")).set(0, "10000000000000000000000"));
    ObjectNode tree = tree(lattice());
    ((ArrayNode) tree.get("shells")).set(2, "1" + "0".repeat(60));
    BasisDocument read = Kernels.read(tree.toString());
    assertThatThrownBy(read::recheck).isInstanceOf(LimitExceeded.class);
  }

  @Test
  void aForgottenShell() {
    refuted(
        atoms(),
        t -> {
          ((ArrayNode) t.get("shells")).remove(0);
          ((ArrayNode) t.get("counted")).remove(0);
          ((ArrayNode) t.get("expected")).remove(0);
          ((ArrayNode) t.get("elements")).remove(0);
        });
  }

  @Test
  void radialParts() {
    refuted(scale(), t -> ((ArrayNode) t.at("/scales/profiles")).remove(0));
    refuted(
        scale(),
        t -> ((ArrayNode) t.at("/scales/profiles")).add(t.at("/scales/profiles/0").deepCopy()));
    refuted(scale(), t -> ((ObjectNode) t.get("scales")).put("lastOffset", 2));
    refuted(scale(), t -> ((ObjectNode) t.get("scales")).put("lifting", true));
    refuted(scale(), t -> ((ObjectNode) t.get("scales")).put("base", "-2"));
    refuted(scale(), t -> ((ObjectNode) t.get("scales")).put("squaredWidth", "2"));
    refuted(scale(), t -> ((ObjectNode) t.get("scales")).put("squaredWidth", "0"));
  }

  @Test
  void aForgedDigest() {
    for (BasisDocument document : documents().toList()) {
      ObjectNode tree = tree(document);
      tree.put("digest", "sha256:00");
      Recheck recheck = Kernels.read(tree.toString()).recheck();
      assertThat(recheck.isProved()).isFalse();
      assertThat(recheck.certificate().orElseThrow().isProved()).isTrue();
      assertThat(
              recheck.report().checks().stream()
                  .filter(c -> c.verdict() instanceof Verdict.Refuted)
                  .map(Check::of))
          .containsExactly("digest");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"gram\":[[ | \"gram\":[[\"1\"],[ | square matrix",
        "\"fibres\":[1] | \"fibres\":[2] | coordinates",
        "\"fibres\":[1] | \"fibres\":[0] | fibres",
        "\"sites\" | \"site\" | fibres",
        "\"cell\":[ | \"cell\":[0, | cell",
        "\"target\":0 | \"target\":1 | target",
        "\"shells\":[ | \"shells\":[\"0\", | by shell",
        "\"kind\":\"lattice\" | \"kind\":\"sections\" | crystal",
        "\"operations\":[ | \"operations\":[1, | linear"
      })
  void brokenDocumentsAreRejected(String from, String to, String message) {
    String text = Kernels.text(lattice());
    int at = text.indexOf(from);
    assertThat(at).isNotNegative();
    String broken = text.substring(0, at) + to + text.substring(at + from.length());
    assertThatThrownBy(() -> Kernels.read(broken))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(message);
  }

  @Test
  void sizesAreLimited() {
    String text = Kernels.text(lattice());
    DocumentLimits few = new DocumentLimits(1 << 20, 100, 10, 9, 100);
    assertThatThrownBy(() -> Kernels.read(text, few))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("entries");
    BasisDocument read = Kernels.read(text);
    assertThatThrownBy(() -> read.recheck(few)).isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> read.recheck(new DocumentLimits(1 << 20, 100, 1000, 9, 3)))
        .isInstanceOf(LimitExceeded.class);
    String far =
        text.replaceFirst(
            "\"shells\":\\[\"0\",\"1\",\"2\"", "\"shells\":[\"0\",\"1\",\"2000000000\"");
    assertThat(far).isNotEqualTo(text);
    assertThatThrownBy(() -> Kernels.read(far).recheck()).isInstanceOf(LimitExceeded.class);
  }

  @Test
  void onlyFiniteGroupsMovePoints() {
    String text = Kernels.text(lattice());
    int from = text.indexOf("\"group\"");
    int to = text.indexOf(",\"crystal\"");
    String circle =
        "\"group\":{\"name\":\"SO2\",\"generators\":[{\"name\":\"L\",\"infinitesimal\":true}]}";
    assertThatThrownBy(() -> Kernels.read(text.substring(0, from) + circle + text.substring(to)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("permutations");
  }
}
