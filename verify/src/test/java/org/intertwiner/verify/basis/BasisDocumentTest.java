package org.intertwiner.verify.basis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BasisDocumentTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "D4, regular, vector, 4",
    "C5, regular, freq:2 + trivial, 3",
    "C1, 2*trivial, trivial, 2",
    "D3, irrep:2, irrep:2, 3",
    "SO2, freq:1, freq:2, 4",
    "O2, 'freq:1,1', 'freq:0,0 + freq:1,2', 4",
    "SO3, spin:2, 2*spin:1, 4",
    "O3, 1x0e+1x1o, 1x2e, 3",
    "point:Th, vector, regular, 2"
  })
  void documentsOfKernelsProveThemselves(String group, String in, String out, int maxDegree) {
    KernelSpace space = Kernels.solve(group, in, out, maxDegree);
    KernelDocument document = BasisDocument.of(space);
    String text = Kernels.text(document);
    BasisDocument read = Kernels.read(text);

    assertThat(((PolynomialDocument) read).basis()).isEqualTo(document.basis());
    assertThat(read).isInstanceOf(KernelDocument.class);
    assertThat(Kernels.text(read)).isEqualTo(text);
    Recheck again = read.recheck();
    assertThat(again.isProved()).as(again.report().toText()).isTrue();
    assertThat(again.report().verdict()).isInstanceOf(Verdict.Proved.class);
    assertThat(again.certificate().orElseThrow().counted())
        .isEqualTo(space.certificate().counted());
    assertThat(again.report().checks().stream().map(Check::of))
        .contains("digest", "constraint", "completeness", "dimensions, second way");
  }

  static Stream<Arguments> halfIntegers() {
    return Stream.of(
        Arguments.of("SU2", "spin:1/2", "spin:1/2"), Arguments.of("C3", "irrep:1", "irrep:2"));
  }

  @ParameterizedTest
  @MethodSource("halfIntegers")
  void documentsOverTheComplexNumbers(String group, String in, String out) {
    KernelSpace space = Kernels.solveOverComplex(group, in, out, 2);
    BasisDocument read = Kernels.read(Kernels.text(BasisDocument.of(space)));
    assertThat(read.recheck().isProved()).as(read.recheck().report().toText()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"D4, vector, trivial, 3", "SO2, freq:1, freq:1, 3", "O3, 1x1o, 1x1o, 2"})
  void documentsOfOperatorsProveThemselves(String group, String in, String out, int order) {
    OperatorDocument document = Kernels.operators(Kernels.solve(group, in, out, order));
    BasisDocument read = Kernels.read(Kernels.text(document));
    assertThat(read).isInstanceOf(OperatorDocument.class);
    assertThat(((PolynomialDocument) read).basis()).isEqualTo(document.basis());
    assertThat(read.recheck().isProved()).as(read.recheck().report().toText()).isTrue();
  }

  @Test
  void operatorsAreNoKernels() {
    OperatorDocument document = Kernels.operators(Kernels.solve("SO2", "freq:1", "freq:1", 3));
    String text = Kernels.text(document).replace("\"operators\"", "\"kernels\"");
    Recheck again = Kernels.read(text).recheck();
    assertThat(again.isProved()).isFalse();
    assertThat(again.certificate().orElseThrow().inSpace()).isFalse();
  }

  @Test
  void filesAppearWholeAndAreNotReplacedUnasked() throws IOException {
    Path file = folder.resolve("basis.json");
    KernelDocument document = BasisDocument.of(Kernels.solve("C4", "vector", "trivial", 2));
    document.write(file, false);
    assertThat(((KernelDocument) BasisDocument.read(file)).basis()).isEqualTo(document.basis());
    assertThatThrownBy(() -> document.write(file, false))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("exists");
    document.write(file, true);
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactly(file);
    }
  }

  @Test
  void sizesAreLimited() {
    String text = Kernels.text(BasisDocument.of(Kernels.solve("D4", "regular", "vector", 2)));
    DocumentLimits d = DocumentLimits.DEFAULT;
    assertThatThrownBy(
            () -> Kernels.read(text, new DocumentLimits(500, d.maxDimension(), 10_000, 9, 100)))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> Kernels.read(text, new DocumentLimits(1 << 20, 7, 10_000, 9, 100)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("size");
    assertThatThrownBy(() -> Kernels.read(text, new DocumentLimits(1 << 20, 100, 10, 9, 100)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("entries");
    assertThatThrownBy(() -> Kernels.read(text, new DocumentLimits(1 << 20, 100, 10_000, 1, 100)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("maxDegree");
    assertThatThrownBy(
            () ->
                Kernels.read(text, new DocumentLimits(1 << 20, 100, 10_000, 9, 3))
                    .recheck(new DocumentLimits(1 << 20, 100, 10_000, 9, 3)))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> new DocumentLimits(0, 1, 1, 1, 1)).isInstanceOf(InvalidInput.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "intertwiner.basis/1 | intertwiner.basis/2 | schema",
        "\"kind\":\"kernels\" | \"kind\":\"lattices\" | kernels, operators",
        "\"maxDegree\" | \"maxdegree\" | maxDegree",
        "\"degree\":4 | \"degree\":4,\"degree\":4 | Duplicate",
        "\"copies\":1 | \"copies\":0 | copies",
        "\"permutation\":[ | \"permutation\":[1, | different integers",
        "\"out\":[0 | \"out\":[-1 | out",
        "\"terms\": | \"term\": | terms",
        "\"1\",\"1\"] | \"1\",\"-1\"] | positive square",
        "\"1\",\"1\"] | \"1/0\",\"1\"] | denominator",
        "\"1\",\"1\"] | 1.5,\"1\"] | fraction",
        "\"1\",\"1\"] | {\"n\":3},\"1\"] | \"c\"",
        "\"1\",\"1\"] | {\"n\":3,\"c\":[[3,\"1\"]]},\"1\"] | 0 ≤ e < n",
        "\"1\",\"1\"] | {\"n\":3,\"c\":[[1,\"1\"],[1,\"1\"]]},\"1\"] | once",
        "\"digest\" | \"digests\" | digest",
        "\"blocks\":[ | \"blocks\":[[ | an object with",
        "\"blocks\":[ | \"blocks\":[1, | an object with",
        "\"counted\":[ | \"counted\":[7, | dimensions"
      })
  void brokenDocumentsAreRejected(String from, String to, String message) {
    String text = Kernels.text(BasisDocument.of(Kernels.solve("D4", "vector", "trivial", 2)));
    assertThat(text).contains(from);
    assertThatThrownBy(() -> Kernels.read(replaceFirst(text, from, to)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(message);
  }

  private static String replaceFirst(String text, String from, String to) {
    int at = text.indexOf(from);
    return text.substring(0, at) + to + text.substring(at + from.length());
  }

  @Test
  void whatIsNoDocumentIsRejected() {
    for (String text :
        List.of("", "[]", "{}", "{\"schema\":1}", "{\"schema\":\"x\"} 1", "nonsense")) {
      assertThatThrownBy(() -> Kernels.read(text)).isInstanceOf(InvalidInput.class);
    }
    String text = Kernels.text(BasisDocument.of(Kernels.solve("C2", "trivial", "trivial", 0)));
    assertThatThrownBy(() -> Kernels.read(text + "{}")).isInstanceOf(InvalidInput.class);
  }

  @Test
  void largeBlocksMustBePermutations() {
    var minus =
        SparseMatrix.diagonal(Cyclotomics.FIELD, Collections.nCopies(1_100, Cyclotomic.of(-1)));
    var swap = SparseMatrix.permutation(Cyclotomics.FIELD, IntStream.range(0, 1_100).toArray());
    var c2 = Groups.cyclic(2);
    assertThatThrownBy(() -> description(minus).build(c2))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("1024");
    assertThat(description(swap).build(c2).isPermutation()).isTrue();
  }

  private static RepresentationDescription description(SparseMatrix<Cyclotomic> matrix) {
    List<Rational> norms = Collections.nCopies(matrix.rows(), Rational.ONE);
    return new RepresentationDescription(
        "large", List.of(new RepresentationDescription.Part(1, norms, List.of(matrix))));
  }
}
