package org.intertwiner.verify.basis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.verify.basis.pseudo.PseudoBasis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents of operators on spaces with an indefinite metric, written by hand, and broken. */
class PseudoDocumentTest {
  private static List<SparseMatrix<Cyclotomic>> algebra(int p, int q) {
    return LieGroups.pseudoOrthogonal(p, q).algebra().basis().stream()
        .map(SparseMatrix::of)
        .toList();
  }

  private static SparseMatrix<Cyclotomic> signs(int... signs) {
    List<Cyclotomic> numbers = new ArrayList<>();
    for (int sign : signs) {
      numbers.add(Cyclotomic.of(sign));
    }
    return SparseMatrix.diagonal(Cyclotomics.FIELD, numbers);
  }

  /** Components of O(1,3): the identity, parity, time reversal and both. */
  private static List<SparseMatrix<Cyclotomic>> components() {
    return List.of(
        signs(1, 1, 1, 1), signs(1, -1, -1, -1), signs(-1, 1, 1, 1), signs(-1, -1, -1, -1));
  }

  private static PseudoBasis.Field vectors(boolean dual, List<Integer> which) {
    List<SparseMatrix<Cyclotomic>> onAlgebra =
        algebra(1, 3).stream().map(x -> dual ? x.transpose().scale(Cyclotomic.of(-1)) : x).toList();
    return new PseudoBasis.Field(
        dual ? "covector" : "vector", 4, onAlgebra, which.stream().map(components()::get).toList());
  }

  private static PseudoBasis.Field scalars(List<Integer> parities) {
    List<SparseMatrix<Cyclotomic>> zeros = new ArrayList<>();
    algebra(1, 3).forEach(x -> zeros.add(SparseMatrix.zero(Cyclotomics.FIELD, 1, 1)));
    List<SparseMatrix<Cyclotomic>> ones = new ArrayList<>();
    parities.forEach(sign -> ones.add(signs(sign)));
    return new PseudoBasis.Field("scalars", 1, zeros, ones);
  }

  private static Form square(int p, int n) {
    List<Form> squares = new ArrayList<>();
    Cyclotomic[] factors = new Cyclotomic[n];
    for (int a = 0; a < n; a++) {
      squares.add(Form.variable(n, a).multiply(Form.variable(n, a)));
      factors[a] = Cyclotomic.of(a < p ? 1 : -1);
    }
    return Form.combine(squares, factors);
  }

  private static PolynomialMatrix single(Form form) {
    return PolynomialMatrix.of(
        1, 1, form.variables(), form.degree(), List.of(new PolynomialMatrix.Entry(0, 0, form)));
  }

  /** 1 and the d'Alembertian. */
  private static PseudoBasis box() {
    PseudoBasis.Field scalars = scalars(List.of(1, 1, 1, 1));
    List<Long> counts = List.of(1L, 0L, 1L);
    return new PseudoBasis(
        "O(1,3)",
        1,
        3,
        PseudoBasis.Part.FULL,
        vectors(false, List.of(0, 1, 2, 3)),
        scalars,
        scalars,
        counts,
        counts,
        List.of(List.of(single(Form.one(4))), List.of(), List.of(single(square(1, 4)))));
  }

  /** The gradient: covectors from scalars. */
  private static PseudoBasis gradient(PseudoBasis.Part part, List<Integer> which) {
    List<PolynomialMatrix.Entry> entries = new ArrayList<>();
    for (int a = 0; a < 4; a++) {
      entries.add(new PolynomialMatrix.Entry(a, 0, Form.variable(4, a)));
    }
    List<Long> counts = List.of(0L, 1L);
    return new PseudoBasis(
        "group",
        1,
        3,
        part,
        vectors(false, which),
        scalars(which.stream().map(c -> 1).toList()),
        vectors(true, which),
        counts,
        counts,
        List.of(List.of(), List.of(PolynomialMatrix.of(4, 1, 4, 1, entries))));
  }

  /** In two dimensions SO⁺(1,1) has two operators of order 2 more than O(1,1): (∂_t ± ∂_x)². */
  private static PseudoBasis plane() {
    List<SparseMatrix<Cyclotomic>> boost = algebra(1, 1);
    PseudoBasis.Field points = new PseudoBasis.Field("vector", 2, boost, List.of(signs(1, 1)));
    PseudoBasis.Field line =
        new PseudoBasis.Field(
            "scalars", 1, List.of(SparseMatrix.zero(Cyclotomics.FIELD, 1, 1)), List.of(signs(1)));
    List<Long> counts = List.of(1L, 0L, 1L);
    return new PseudoBasis(
        "SO+(1,1)",
        1,
        1,
        PseudoBasis.Part.CONNECTED,
        points,
        line,
        line,
        counts,
        counts,
        List.of(List.of(single(Form.one(2))), List.of(), List.of(single(square(1, 2)))));
  }

  /** Weyl's operator from left to right spinors, with −½ iσ·n for turns and ±½ σ·n for boosts. */
  private static PseudoBasis weyl() {
    List<Matrix<Cyclotomic>> sigma = new ArrayList<>();
    Cyclotomic i = Cyclotomic.I;
    sigma.add(two(Cyclotomic.ZERO, Cyclotomic.ONE, Cyclotomic.ONE, Cyclotomic.ZERO));
    sigma.add(two(Cyclotomic.ZERO, i.negate(), i, Cyclotomic.ZERO));
    sigma.add(two(Cyclotomic.ONE, Cyclotomic.ZERO, Cyclotomic.ZERO, Cyclotomic.of(-1)));
    List<SparseMatrix<Cyclotomic>> left = new ArrayList<>();
    List<SparseMatrix<Cyclotomic>> right = new ArrayList<>();
    for (SparseMatrix<Cyclotomic> x : algebra(1, 3)) {
      left.add(spinor(x, sigma, 1));
      right.add(spinor(x, sigma, -1));
    }
    SparseMatrix<Cyclotomic> one = SparseMatrix.identity(Cyclotomics.FIELD, 2);
    List<PolynomialMatrix.Entry> entries = new ArrayList<>();
    for (int r = 0; r < 2; r++) {
      for (int c = 0; c < 2; c++) {
        List<Form> forms = new ArrayList<>(List.of(Form.variable(4, 0)));
        List<Cyclotomic> factors =
            new ArrayList<>(List.of(r == c ? Cyclotomic.ONE : Cyclotomic.ZERO));
        for (int k = 0; k < 3; k++) {
          forms.add(Form.variable(4, k + 1));
          factors.add(sigma.get(k).at(r, c));
        }
        entries.add(
            new PolynomialMatrix.Entry(
                r, c, Form.combine(forms, factors.toArray(new Cyclotomic[0]))));
      }
    }
    List<Long> counts = List.of(0L, 1L);
    return new PseudoBasis(
        "SO+(1,3)",
        1,
        3,
        PseudoBasis.Part.CONNECTED,
        vectors(false, List.of(0)),
        new PseudoBasis.Field("left", 2, left, List.of(one)),
        new PseudoBasis.Field("right", 2, right, List.of(one)),
        counts,
        counts,
        List.of(List.of(), List.of(PolynomialMatrix.of(2, 2, 4, 1, entries))));
  }

  private static Matrix<Cyclotomic> two(Cyclotomic... e) {
    return Matrix.of(Cyclotomics.FIELD, 2, 2, (r, c) -> e[2 * r + c]);
  }

  /** Turns x_ab and boosts x_0a as ½ Σ: [½σ_a, ½σ_b] = i ½ ε σ. */
  private static SparseMatrix<Cyclotomic> spinor(
      SparseMatrix<Cyclotomic> x, List<Matrix<Cyclotomic>> sigma, int hand) {
    Matrix<Cyclotomic> sum = Matrix.zero(Cyclotomics.FIELD, 2, 2);
    Cyclotomic half = Cyclotomic.of(2).inverse();
    for (int k = 0; k < 3; k++) {
      Cyclotomic turn = x.at(1 + (k + 2) % 3, 1 + (k + 1) % 3);
      Cyclotomic boost = x.at(0, k + 1).multiply(Cyclotomic.of(hand));
      Cyclotomic factor = boost.subtract(turn.multiply(Cyclotomic.I)).multiply(half);
      sum = sum.add(sigma.get(k).scale(factor));
    }
    return SparseMatrix.of(sum);
  }

  static Stream<PseudoBasis> bases() {
    return Stream.of(
        box(),
        gradient(PseudoBasis.Part.FULL, List.of(0, 1, 2, 3)),
        gradient(PseudoBasis.Part.SPECIAL, List.of(0, 3)),
        gradient(PseudoBasis.Part.CONNECTED, List.of(0)),
        plane(),
        weyl());
  }

  @ParameterizedTest
  @MethodSource("bases")
  void writtenReadAndProved(PseudoBasis basis) {
    BasisDocument document = BasisDocument.of(basis);
    String text = Kernels.text(document);
    BasisDocument read = Kernels.read(text);
    assertThat(((PseudoDocument) read).basis()).isEqualTo(basis);
    assertThat(Kernels.text(read)).isEqualTo(text);
    Recheck recheck = read.recheck();
    assertThat(recheck.isProved()).as(recheck.report().toText()).isTrue();
    assertThat(recheck.certificate().orElseThrow().expected()).isEqualTo(basis.counted());
    assertThat(basis.toString()).contains(basis.name());
  }

  private static void refuted(PseudoBasis basis, Consumer<ObjectNode> mutation) {
    ObjectNode tree = FieldMutantTest.tree(BasisDocument.of(basis));
    assertThat(FieldMutantTest.passes(tree)).as("before the mutation").isTrue();
    JsonNode before = tree.deepCopy();
    mutation.accept(tree);
    assertThat(tree).isNotEqualTo(before);
    assertThat(FieldMutantTest.passes(tree)).as("after the mutation: %s", tree).isFalse();
  }

  private static PseudoBasis whole() {
    return gradient(PseudoBasis.Part.FULL, List.of(0, 1, 2, 3));
  }

  @Test
  void droppedAndRepeatedElements() {
    refuted(box(), t -> ((ArrayNode) t.get("operators")).remove(1));
    refuted(
        box(),
        t -> {
          ((ArrayNode) t.get("operators")).remove(1);
          ((ArrayNode) t.get("counted")).set(2, IntNode.valueOf(0));
          ((ArrayNode) t.get("expected")).set(2, IntNode.valueOf(0));
        });
    refuted(box(), t -> ((ArrayNode) t.get("operators")).add(t.get("operators").get(1).deepCopy()));
    refuted(whole(), t -> ((ArrayNode) t.at("/operators/0/entries")).remove(3));
  }

  @Test
  void wrongSigns() {
    refuted(box(), t -> term(t, 0).set(1, TextNode.valueOf("-1")));
    refuted(whole(), t -> ((ArrayNode) t.at("/operators/0/entries/1/2/0")).set(1, "-1"));
    refuted(whole(), t -> negate((ArrayNode) t.at("/points/algebra/0/0")));
    refuted(whole(), t -> negate((ArrayNode) t.at("/out/algebra/0/0")));
    refuted(whole(), t -> negate((ArrayNode) t.at("/out/components/1/0")));
    refuted(whole(), t -> negate((ArrayNode) t.at("/in/components/1/0")));
    refuted(whole(), t -> negate((ArrayNode) t.at("/in/components/0/0")));
  }

  private static ArrayNode term(ObjectNode tree, int k) {
    return (ArrayNode) tree.at("/operators/1/entries/0/2/" + k);
  }

  private static void negate(ArrayNode entry) {
    String text = entry.get(2).textValue();
    entry.set(2, TextNode.valueOf(text.startsWith("-") ? text.substring(1) : "-" + text));
  }

  @Test
  void transposedAndSwapped() {
    refuted(
        whole(),
        t -> {
          for (JsonNode matrix : t.at("/out/algebra")) {
            for (JsonNode entry : matrix) {
              negate((ArrayNode) entry);
            }
          }
        });
    refuted(whole(), t -> swap((ArrayNode) t.at("/out/algebra"), 0, 1));
    refuted(whole(), t -> swap((ArrayNode) t.at("/out/components"), 1, 2));
    refuted(whole(), t -> swap((ArrayNode) t.at("/points/components"), 0, 1));
    refuted(weyl(), t -> swapFields(t));
  }

  private static void swapFields(ObjectNode tree) {
    JsonNode in = tree.get("in");
    tree.set("in", tree.get("out"));
    tree.set("out", in);
  }

  private static void swap(ArrayNode list, int i, int j) {
    JsonNode first = list.get(i);
    list.set(i, list.get(j));
    list.set(j, first);
  }

  @Test
  void anotherSignature() {
    refuted(
        box(),
        t -> {
          ((ObjectNode) t.get("group")).put("positive", 3);
          ((ObjectNode) t.get("group")).put("negative", 1);
        });
    refuted(
        box(),
        t -> {
          ((ObjectNode) t.get("group")).put("positive", 2);
          ((ObjectNode) t.get("group")).put("negative", 2);
        });
    refuted(box(), t -> ((ObjectNode) t.get("group")).put("negative", 2));
    refuted(box(), t -> ((ObjectNode) t.get("group")).put("part", "special"));
    refuted(box(), t -> ((ObjectNode) t.get("group")).put("part", "connected"));
    refuted(plane(), t -> ((ObjectNode) t.get("group")).put("part", "full"));
  }

  @Test
  void algebrasThatAreTooSmall() {
    refuted(
        box(),
        t -> ((ArrayNode) t.at("/points/algebra")).set(0, t.at("/points/algebra/1").deepCopy()));
    refuted(box(), t -> ((ArrayNode) t.at("/points/components/1/0")).set(2, "2"));
    refuted(
        box(),
        t -> {
          for (String field : List.of("points", "in", "out")) {
            ((ArrayNode) t.at("/" + field + "/components")).remove(3);
          }
        });
    refuted(whole(), t -> ((ArrayNode) t.at("/out/components/1")).remove(0));
  }

  /** Reflections that are no group: the product of the second with itself is not there. */
  @Test
  void reflectionsMustBeAGroup() {
    ObjectNode tree = FieldMutantTest.tree(BasisDocument.of(box()));
    ArrayNode matrix = (ArrayNode) tree.at("/points/components/1");
    ((ArrayNode) matrix.get(1)).set(2, TextNode.valueOf("1"));
    ((ArrayNode) matrix.get(2)).set(2, TextNode.valueOf("1"));
    assertThat(Kernels.read(tree.toString()).recheck().report().toText()).contains("a group");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"part\":\"full\" | \"part\":\"half\" | connected",
        "\"positive\":1 | \"positive\":-1 | positive",
        "\"order\":0 | \"order\":3 | order",
        "[0,0,[ | [0,0,0,[ | terms",
        "\"size\":4 | \"size\":3 | an integer",
        "\"counted\":[1 | \"counted\":[1,0 | dimensions"
      })
  void brokenDocumentsAreRejected(String from, String to, String message) {
    String text = Kernels.text(BasisDocument.of(box()));
    int at = text.indexOf(from);
    assertThat(at).isNotNegative();
    String broken = text.substring(0, at) + to + text.substring(at + from.length());
    assertThatThrownBy(() -> Kernels.read(broken))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(message);
  }

  @Test
  void sizesAreLimited() {
    String text = Kernels.text(BasisDocument.of(box()));
    assertThatThrownBy(() -> Kernels.read(text, new DocumentLimits(1 << 20, 100, 10, 9, 100)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("entries");
    assertThatThrownBy(() -> Kernels.read(text, new DocumentLimits(1 << 20, 100, 1000, 1, 100)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("orders");
    PseudoBasis none = box();
    assertThatThrownBy(
            () ->
                new PseudoBasis(
                    "O(1)",
                    1,
                    0,
                    none.part(),
                    none.points(),
                    none.in(),
                    none.out(),
                    List.of(),
                    List.of(),
                    List.of()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("axes");
  }
}
