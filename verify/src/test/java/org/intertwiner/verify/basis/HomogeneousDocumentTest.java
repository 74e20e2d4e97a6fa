package org.intertwiner.verify.basis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.harmonic.homogeneous.compact.Bands;
import org.intertwiner.harmonic.homogeneous.compact.ClosedSubgroup;
import org.intertwiner.harmonic.homogeneous.compact.CompactKernels;
import org.intertwiner.harmonic.homogeneous.compact.HomogeneousField;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents of kernels between fields over compact homogeneous spaces, whole and broken. */
class HomogeneousDocumentTest {
  private static final CompactLieGroup<DenseMatrix> SO3 = LieGroups.specialOrthogonal(3);
  private static final CompactLieGroup<DenseMatrix> O3 = LieGroups.orthogonal(3);

  private static HomogeneousBasis tangent() {
    var sphere = ClosedSubgroup.axis(SO3);
    var once = new HomogeneousField<>(sphere, Representations.frequency(SO2.group(), 1));
    var twice = new HomogeneousField<>(sphere, Representations.frequency(SO2.group(), 2));
    return HomogeneousBasis.of(
        CompactKernels.between(once, twice, Bands.upToDegree(SO3, 3)), OptionalInt.of(3));
  }

  private static HomogeneousBasis line() {
    var plane = HomogeneousField.functions(ClosedSubgroup.line(SO3));
    var sphere = HomogeneousField.functions(ClosedSubgroup.axis(SO3));
    return HomogeneousBasis.of(
        CompactKernels.between(plane, sphere, Bands.upToDegree(SO3, 2)), OptionalInt.of(2));
  }

  private static HomogeneousBasis reflected() {
    var sphere = ClosedSubgroup.pole(O3);
    var functions = HomogeneousField.functions(sphere);
    var vectors = HomogeneousField.restricted(sphere, Bands.upToDegree(O3, 1).irreps().get(3));
    return HomogeneousBasis.of(
        CompactKernels.between(functions, vectors, Bands.upToDegree(O3, 2)), OptionalInt.of(2));
  }

  private static HomogeneousBasis spinors() {
    var su2 = LieGroups.specialUnitary(2);
    var sphere = ClosedSubgroup.axis(su2);
    var half = new HomogeneousField<>(sphere, Representations.frequency(SO2.group(), 1));
    return HomogeneousBasis.of(
        CompactKernels.between(half, half, Bands.upToDegree(su2, 1)), OptionalInt.of(1));
  }

  private static HomogeneousBasis tetrahedron() {
    var s4 = Groups.symmetric(4);
    var standard =
        Stream.of(3, 4)
            .map(k -> Representations.irreducible(s4, k))
            .filter(r -> r.dimension() == 3)
            .filter(
                r ->
                    r.onGenerators().stream()
                        .allMatch(
                            m -> ExactLinearAlgebra.determinant(Cyclotomics.FIELD, m).isOne()))
            .findFirst()
            .orElseThrow();
    var finite = ClosedSubgroup.finite(SO3, standard);
    return HomogeneousBasis.of(
        CompactKernels.between(
            HomogeneousField.functions(finite),
            HomogeneousField.functions(ClosedSubgroup.trivial(SO3)),
            Bands.upToDegree(SO3, 4)),
        OptionalInt.empty());
  }

  private static HomogeneousBasis fourSpace() {
    var so4 = LieGroups.specialOrthogonal(4);
    var sphere = ClosedSubgroup.lastAxis(so4);
    return HomogeneousBasis.of(
        CompactKernels.between(
            HomogeneousField.functions(sphere),
            HomogeneousField.functions(sphere),
            Bands.upToDegree(so4, 2, 0)),
        OptionalInt.empty());
  }

  private static HomogeneousBasis whole() {
    var point = ClosedSubgroup.whole(O3);
    var mirror = HomogeneousField.functions(ClosedSubgroup.pole(O3));
    var vectors = HomogeneousField.restricted(point, Bands.upToDegree(O3, 1).irreps().get(3));
    return HomogeneousBasis.of(
        CompactKernels.between(vectors, mirror, Bands.upToDegree(O3, 2)), OptionalInt.of(2));
  }

  private static HomogeneousBasis complex() {
    var sphere = ClosedSubgroup.axis(SO3);
    var wave = new HomogeneousField<>(sphere, Representations.frequency(SO2.group(), 1).times(2));
    return HomogeneousBasis.of(
        CompactKernels.between(wave, HomogeneousField.functions(sphere), Bands.complex(SO3, 2)),
        OptionalInt.of(2));
  }

  static Stream<HomogeneousBasis> bases() {
    return Stream.of(
        tangent(), line(), reflected(), spinors(), tetrahedron(), fourSpace(), whole(), complex());
  }

  @ParameterizedTest
  @MethodSource("bases")
  void writtenReadAndProved(HomogeneousBasis basis) {
    BasisDocument document = BasisDocument.of(basis);
    String text = Kernels.text(document);
    BasisDocument read = Kernels.read(text);
    assertThat(((HomogeneousDocument) read).basis()).isEqualTo(basis);
    assertThat(Kernels.text(read)).isEqualTo(text);
    Recheck recheck = read.recheck();
    assertThat(recheck.isProved()).as(recheck.report().toText()).isTrue();
    assertThat(recheck.report().verdict()).isInstanceOf(Verdict.Proved.class);
    assertThat(recheck.certificate().orElseThrow().counted()).isEqualTo(basis.counted());
    assertThat(basis.counted().stream().mapToLong(Long::longValue).sum()).isPositive();
    assertThat(recheck.report().checks().stream().map(Check::of))
        .contains("digest", "irreps", "completeness", "completeness, second way");
    assertThat(basis.toString()).contains(basis.in().space());
  }

  @Test
  void theCountsOfTangentFieldsAreThoseKnown() {
    assertThat(tangent().counted()).containsExactly(0L, 0L, 4L, 4L);
  }

  private static boolean passes(JsonNode tree) {
    return FieldMutantTest.passes(tree);
  }

  private static void refuted(HomogeneousBasis basis, Consumer<ObjectNode> mutation) {
    ObjectNode tree = FieldMutantTest.tree(BasisDocument.of(basis));
    assertThat(passes(tree)).as("before the mutation").isTrue();
    JsonNode before = tree.deepCopy();
    mutation.accept(tree);
    assertThat(tree).isNotEqualTo(before);
    assertThat(passes(tree)).as("after the mutation: %s", tree).isFalse();
  }

  @Test
  void droppedMaps() {
    for (String list : List.of("synthesis", "analysis", "endomorphisms")) {
      refuted(tangent(), t -> ((ArrayNode) t.at("/irreps/2/" + list)).remove(0));
      refuted(
          tangent(),
          t -> {
            ArrayNode maps = (ArrayNode) t.at("/irreps/2/" + list);
            maps.add(maps.get(0).deepCopy());
          });
    }
  }

  /** Also where the document lowers its claims. */
  @Test
  void aDroppedMapWithLoweredClaims() {
    refuted(
        tangent(),
        t -> {
          ((ArrayNode) t.at("/irreps/2/analysis")).remove(0);
          ((ArrayNode) t.get("counted")).set(2, IntNode.valueOf(2));
          ((ArrayNode) t.get("expected")).set(2, IntNode.valueOf(2));
        });
  }

  @Test
  void aDroppedIrrep() {
    refuted(
        tangent(),
        t -> {
          ((ArrayNode) t.get("irreps")).remove(3);
          ((ArrayNode) t.get("counted")).remove(3);
          ((ArrayNode) t.get("expected")).remove(3);
        });
    refuted(tangent(), t -> t.put("maxDegree", 4));
  }

  @Test
  void irrepsThatAreTwiceOrReducible() {
    refuted(
        tangent(), t -> ((ArrayNode) t.get("irreps")).set(3, t.get("irreps").get(2).deepCopy()));
    refuted(line(), t -> ((ObjectNode) t.at("/irreps/1/irrep/parts/0")).put("copies", 2));
  }

  @Test
  void aWrongSign() {
    refuted(tangent(), t -> negate(t.at("/irreps/2/synthesis/0/0")));
    refuted(tangent(), t -> negate(t.at("/irreps/2/analysis/0/0")));
    refuted(tangent(), t -> negate(t.at("/irreps/2/irrep/parts/0/matrices/0/0")));
    refuted(tangent(), t -> negate(t.at("/in/fibre/parts/0/matrices/0/0")));
    refuted(reflected(), t -> negate(t.at("/in/fibre/parts/0/matrices/1/0")));
  }

  private static void negate(JsonNode entry) {
    ((ArrayNode) entry).set(2, TextNode.valueOf("-" + entry.get(2).textValue()));
    if (entry.get(2).textValue().startsWith("--")) {
      ((ArrayNode) entry).set(2, TextNode.valueOf(entry.get(2).textValue().substring(2)));
    }
  }

  @Test
  void aTransposedMap() {
    refuted(
        spinors(),
        t -> {
          for (JsonNode entry : t.at("/in/fibre/parts/0/matrices/0")) {
            transpose(entry);
          }
        });
    refuted(
        tangent(),
        t -> {
          for (JsonNode entry : t.at("/irreps/2/irrep/parts/0/matrices/0")) {
            transpose(entry);
          }
        });
  }

  private static void transpose(JsonNode entry) {
    JsonNode row = entry.get(0);
    ((ArrayNode) entry).set(0, entry.get(1));
    ((ArrayNode) entry).set(1, row);
  }

  @Test
  void swappedOrders() {
    refuted(tangent(), t -> swap((ArrayNode) t.get("irreps"), 1, 2));
    refuted(
        tangent(),
        t -> {
          JsonNode in = t.get("in");
          t.set("in", t.get("out"));
          t.set("out", in);
        });
    refuted(tangent(), t -> swap((ArrayNode) t.at("/irreps/2/irrep/parts/0/matrices"), 0, 1));
    refuted(reflected(), t -> swap((ArrayNode) t.at("/irreps/3/irrep/parts/0/matrices"), 0, 2));
  }

  private static void swap(ArrayNode list, int i, int j) {
    JsonNode first = list.get(i);
    list.set(i, list.get(j));
    list.set(j, first);
  }

  @Test
  void anotherEmbedding() {
    refuted(tangent(), t -> swap((ArrayNode) t.at("/in/images/0/derivative"), 0, 2));
    refuted(tangent(), t -> ((ArrayNode) t.at("/out/images/0/derivative")).set(2, "-1"));
    refuted(tangent(), t -> ((ArrayNode) t.at("/out/images/0/derivative")).set(2, "2"));
    refuted(tangent(), t -> ((ArrayNode) t.at("/out/images/0/derivative")).set(2, "1/2"));
    refuted(line(), t -> ((ObjectNode) t.at("/in/images/1")).put("k", 0));
    refuted(line(), t -> ((ObjectNode) t.at("/in/images/1")).put("n", 3));
    refuted(line(), t -> swap((ArrayNode) t.at("/in/images/1/turn"), 1, 2));
    refuted(reflected(), t -> ((ObjectNode) t.at("/in/images/1")).put("generator", 0));
    refuted(tetrahedron(), t -> negate(t.at("/in/images/0/matrix/0")));
    refuted(tetrahedron(), t -> swap((ArrayNode) t.at("/in/images"), 0, 1));
    refuted(tetrahedron(), t -> swap((ArrayNode) t.at("/in/group/generators"), 0, 1));
    refuted(whole(), t -> ((ArrayNode) t.at("/in/images")).remove(0));
  }

  @Test
  void anotherGroup() {
    refuted(tangent(), t -> ((ObjectNode) t.get("group")).put("name", "O3"));
    refuted(tangent(), t -> ((ObjectNode) t.get("group")).put("name", "SU2"));
    refuted(spinors(), t -> ((ObjectNode) t.get("group")).put("name", "SO3"));
    refuted(tangent(), t -> ((ObjectNode) t.at("/in/group")).put("name", "O2"));
  }

  @Test
  void anotherField() {
    refuted(spinors(), t -> t.put("field", "complex"));
    refuted(tangent(), t -> t.put("field", "rational"));
  }

  @Test
  void realKernelsHaveRealNumbers() {
    ObjectNode tree = FieldMutantTest.tree(BasisDocument.of(line()));
    ArrayNode entry = (ArrayNode) tree.at("/irreps/0/synthesis/0/0");
    ObjectNode number = entry.objectNode();
    number.put("n", 4).putArray("c").addArray().add(1).add("1");
    entry.set(2, number);
    Recheck recheck = Kernels.read(tree.toString()).recheck();
    assertThat(recheck.isProved()).isFalse();
    assertThat(recheck.report().toText()).contains("over ℝ");
  }

  @Test
  void aForgedDigest() {
    ObjectNode tree = FieldMutantTest.tree(BasisDocument.of(line()));
    tree.put("digest", "sha256:00");
    Recheck recheck = Kernels.read(tree.toString()).recheck();
    assertThat(recheck.isProved()).isFalse();
    assertThat(recheck.certificate().orElseThrow().isProved()).isTrue();
  }

  @Test
  void finiteGroupsHaveNoSuchSpaces() {
    ObjectNode tree = FieldMutantTest.tree(BasisDocument.of(line()));
    ObjectNode group = ((ObjectNode) tree.get("group")).put("degree", 2);
    ArrayNode generators = group.putArray("generators");
    for (int k = 0; k < 2; k++) {
      generators.addObject().put("name", "s" + k).putArray("permutation").add(2).add(1);
    }
    Recheck recheck = Kernels.read(tree.toString()).recheck();
    assertThat(recheck.isProved()).isFalse();
    assertThat(recheck.report().toText()).contains("compact Lie group");
  }

  @Test
  void shapesAndSizesAreChecked() {
    HomogeneousBasis basis = line();
    var map = SparseMatrix.zero(Cyclotomics.FIELD, 2, 2);
    var irrep =
        new HomogeneousBasis.Irrep(
            basis.irreps().get(0).representation(), List.of(), List.of(map), List.of());
    assertThatThrownBy(
            () ->
                new HomogeneousBasis(
                    basis.group(),
                    false,
                    OptionalInt.empty(),
                    basis.in(),
                    basis.out(),
                    List.of(0L),
                    List.of(0L),
                    List.of(irrep)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("rows");
    assertThatThrownBy(
            () ->
                Kernels.read(
                    Kernels.text(BasisDocument.of(basis)),
                    new DocumentLimits(1 << 20, 100, 5, 9, 100)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("entries");
  }
}
