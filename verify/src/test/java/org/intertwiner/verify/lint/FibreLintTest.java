package org.intertwiner.verify.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FibreLintTest {
  private static List<Finding> one(String group, String rep, Layer layer) {
    return run(GroupNotation.parse(group), rep, layer);
  }

  private static <G> List<Finding> run(NamedGroup<G> group, String rep, Layer layer) {
    Stack<G> stack =
        Stack.over(group).input(RepresentationNotation.parse(rep, group)).then("x", layer);
    return Lint.of(stack).report(5, 5).findings().stream()
        .filter(f -> f.where().equals("x"))
        .toList();
  }

  /** Layers between representations: kernel sizes and names in turn. */
  private static List<Finding> chain(String group, String input, Object... rest) {
    return chained(GroupNotation.parse(group), input, rest);
  }

  private static <G> List<Finding> chained(NamedGroup<G> group, String input, Object... rest) {
    Stack<G> stack = Stack.over(group).input(RepresentationNotation.parse(input, group));
    for (int i = 0; i < rest.length; i++) {
      stack =
          rest[i] instanceof Layer layer
              ? i + 1 < rest.length && rest[i + 1] instanceof String target
                  ? stack.then("l" + i, layer, RepresentationNotation.parse(target, group))
                  : stack.then("l" + i, layer)
              : stack;
    }
    return Lint.of(stack).report(5, 5).findings();
  }

  @ParameterizedTest
  @CsvSource({
    "C4, regular, GENERIC, true",
    "D4, 2*regular, POSITIVELY_HOMOGENEOUS, true",
    "C4, freq:1, POSITIVELY_HOMOGENEOUS, false",
    "C4, freq:1, ODD, true",
    "C8, freq:1, ODD, false",
    "C4, freq:2, ODD, true",
    "C4, freq:2, GENERIC, false",
    "C4, freq:2, POSITIVELY_HOMOGENEOUS, false",
    "D4, vector, ODD, true",
    "D4, vector, GENERIC, false",
    "SO2, trivial, GENERIC, true",
    "SO2, freq:1, ODD, false",
    "O3, 1o, GENERIC, false",
    "O3, 0o, GENERIC, false",
    "O3, 0o, ODD, true",
    "D4, quotient:C2, GENERIC, true"
  })
  void pointwiseFunctionsNeedPermutations(
      String group, String rep, Pointwise function, boolean fine) {
    assertThat(one(group, rep, new Layer.Nonlinearity(function)).isEmpty()).isEqualTo(fine);
  }

  @Test
  void channelsToBlameAreNamed() {
    Finding finding =
        one("C4", "regular + freq:1", new Layer.Nonlinearity(Pointwise.POSITIVELY_HOMOGENEOUS))
            .get(0);
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.what()).contains("channels 4-5", "r does not act there");
    assertThat(finding.remedy()).contains("norm or gate");
  }

  @Test
  void maximaAreTakenChannelByChannel() {
    assertThat(one("C4", "vector", Layer.maxPooling(3, 1, 1)).get(0).what())
        .contains("channels 0-1");
    assertThat(one("C4", "vector", Layer.averagePooling(3, 1, 1))).isEmpty();
    assertThat(one("C4", "regular", Layer.maxPooling(3, 1, 1))).isEmpty();
  }

  @Test
  void gatesNeedAnInvariantNorm() {
    assertThat(one("D4", "vector", new Layer.NormNonlinearity())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "C4, trivial, -1",
    "C4, regular, 1",
    "C4, vector, 0",
    "C4, freq:2 + 2*trivial, 2",
    "SO3, 2x0 + 1x1, 2",
    "D4, 3*trivial, -1"
  })
  void biasNeedsInvariants(String group, String rep, int directions) {
    List<Finding> findings = one(group, rep, new Layer.Bias());
    if (directions < 0) {
      assertThat(findings).isEmpty();
    } else {
      assertThat(findings.get(0).what()).contains("only " + directions + " of ");
    }
  }

  @Test
  void normalisationMustKeepOrbitsTogether() {
    List<List<Integer>> copies = List.of(List.of(0, 1, 2, 3), List.of(4, 5, 6, 7));
    List<List<Integer>> cut = List.of(List.of(0, 1), List.of(2, 3), List.of(4, 5, 6, 7));
    List<List<Integer>> single = List.of(0, 1, 2, 3, 4, 5, 6, 7).stream().map(List::of).toList();
    String rep = "2*regular";
    assertThat(one("C4", rep, new Layer.Normalisation(copies, true, false))).isEmpty();
    assertThat(one("C4", rep, new Layer.Normalisation(single, true, false))).isEmpty();
    assertThat(one("C4", rep, new Layer.Normalisation(cut, true, false)).get(0).what())
        .contains("channels 0-1 share their statistics, but r takes them to channels 1-2");
    assertThat(one("C4", rep, new Layer.Normalisation(copies, true, true)).get(0).what())
        .contains("a factor of its own");
    assertThat(
            one("C4", "3*trivial", new Layer.Normalisation(List.of(List.of(0, 1, 2)), true, true)))
        .isEmpty();
    assertThat(one("C4", "freq:2", new Layer.Normalisation(List.of(List.of(0)), false, true)))
        .isNotEmpty();
  }

  @Test
  void vectorsAreScaledByTheirNormOnly() {
    Layer whole = new Layer.Normalisation(List.of(List.of(0, 1)), false, false);
    Layer parts = new Layer.Normalisation(List.of(List.of(0), List.of(1)), false, false);
    Layer centred = new Layer.Normalisation(List.of(List.of(0, 1)), true, false);
    assertThat(one("C8", "freq:1", whole)).isEmpty();
    assertThat(one("C8", "freq:1", parts)).isNotEmpty();
    assertThat(one("C4", "freq:1", parts)).isEmpty(); // a quarter turn takes axes to axes
    assertThat(one("C4", "freq:1", centred).get(0).what()).contains("the mean is taken off");
  }

  @Test
  void schurKillsWhatNoMapReaches() {
    List<Finding> findings = chain("C4", "trivial", new Layer.Linear(), "regular");
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(findings.get(0).what()).contains("always zero", "Schur's lemma");
    assertThat(chain("C4", "trivial", Layer.convolution(3, 1, 1), "regular")).isEmpty();
    assertThat(chain("C4", "trivial", Layer.convolution(1, 1, 0), "regular")).hasSize(1);
  }

  @Test
  void smallKernelsDoNotReachEveryPart() {
    // the cells of a 3x3 kernel under D4 are 2 A1 + (orbits of 4) without the pseudo-scalar A2
    List<Finding> small = chain("D4", "trivial", Layer.convolution(3, 1, 1), "freq:1,0");
    assertThat(small.get(0).what()).contains("always zero");
    // cells (1, 2) of a 5x5 kernel have an orbit of 8
    assertThat(chain("D4", "trivial", Layer.convolution(5, 1, 2), "freq:1,0")).isEmpty();
  }

  @Test
  void pointwiseFunctionsDoNotReviveWhatIsConstant() {
    Layer relu = new Layer.Nonlinearity(Pointwise.POSITIVELY_HOMOGENEOUS);
    // the lifted array is constant on the orbit: a nonlinearity keeps it so
    List<Finding> flat =
        chain("C4", "trivial", new Layer.Linear(), "regular", relu, new Layer.Linear(), "freq:1");
    assertThat(flat).hasSize(3);
    assertThat(flat.get(1).where()).isEqualTo("l3");
    assertThat(flat.get(1).what()).contains("always zero");
    // a sign representation induces [1, -1, 1, -1]; squares of it reach the trivial part only
    List<Finding> signs =
        chain("C4", "freq:2", new Layer.Linear(), "regular", relu, new Layer.Linear(), "trivial");
    assertThat(signs.stream().filter(f -> f.where().equals("l3") && f.what().contains("always")))
        .isEmpty();
    List<Finding> turns =
        chain("C4", "freq:2", new Layer.Linear(), "regular", relu, new Layer.Linear(), "freq:1");
    assertThat(turns.stream().filter(f -> f.where().equals("l3") && f.what().contains("always")))
        .hasSize(1);
  }

  @Test
  void partsThatNobodyReadsAreNoted() {
    List<Finding> findings = chain("C4", "regular", new Layer.Linear(), "trivial");
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).severity()).isEqualTo(Severity.NOTE);
    assertThat(findings.get(0).what()).contains("is not read");
  }

  @Test
  void rangesAreShort() {
    assertThat(Fibres.ranges(List.of(3, 1, 2, 7))).isEqualTo("1-3, 7");
  }
}
