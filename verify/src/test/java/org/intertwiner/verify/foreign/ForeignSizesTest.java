package org.intertwiner.verify.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.intertwiner.verify.foreign.ForeignChecks.BLUR;
import static org.intertwiner.verify.foreign.ForeignChecks.FEW;
import static org.intertwiner.verify.foreign.ForeignChecks.RIGHT;
import static org.intertwiner.verify.foreign.ForeignChecks.check;
import static org.intertwiner.verify.foreign.ForeignChecks.images;
import static org.intertwiner.verify.foreign.ForeignChecks.refuted;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.NumericArray;
import org.junit.jupiter.api.Test;

/** Elements that interpolate, and lengths that a model leaves open. */
class ForeignSizesTest {
  @Test
  void elementsThatInterpolateAreReportedApart() {
    ForeignModel model = images("m", "x=1x1x9x9:float64", Functions::mean);
    Report report = check(model, "C8", "image(trivial)", "invariant", FEW).check();
    assertThat(report.verdict().word()).as(report.toText()).isEqualTo("INCONCLUSIVE");
    assertThat(report.exitCode()).isEqualTo(3);
    assertThat(report.checks().stream().filter(c -> c.of().startsWith("4 exact elements of C8:")))
        .isNotEmpty()
        .allMatch(c -> c.verdict().holds());
    assertThat(report.checks().stream().filter(c -> c.of().startsWith("other elements of C8")))
        .as("the identity is none of them")
        .isNotEmpty()
        .noneMatch(c -> c.verdict().holds());
    assertThat(report.notes())
        .anyMatch(n -> n.contains("that interpolate decide nothing: declare a tolerance"));
    Report declared =
        check(model, "C8", "image(trivial)", "invariant", FEW.withTolerance(2, "the grid's own"))
            .check();
    assertThat(declared.verdict().word()).as(declared.toText()).isEqualTo("TESTED");
  }

  @Test
  void quarterTurnsAreTheExactPartOfTheCircle() {
    ForeignModel right = images("r", "x=1x1x6x6:float64", a -> Functions.convolved(a, BLUR));
    Report report = check(right, "SO2", "image(trivial)", "image(trivial)", FEW).check();
    assertThat(report.verdict().word()).as(report.toText()).isEqualTo("INCONCLUSIVE");
    assertThat(report.group()).startsWith("4 exact elements of SO2");
    ForeignModel wrong = images("w", "x=1x1x6x6:float64", a -> Functions.convolved(a, RIGHT));
    Report bad = check(wrong, "SO2", "image(trivial)", "image(trivial)", FEW).check();
    assertThat(refuted(bad)).containsExactly("4 exact elements of SO2");
  }

  @Test
  void aGroupWithoutExactElementsSaysSo() {
    ForeignModel model = images("m", "x=1x1x9x9:float64", Functions::mean);
    Report report = check(model, "C3", "image(trivial)", "invariant", FEW).check();
    assertThat(report.verdict().word()).isEqualTo("INCONCLUSIVE");
    assertThat(report.notes()).anyMatch(n -> n.contains("only the identity acts exactly"));
  }

  @Test
  void openLengthsAreChosenBothWaysAndNoted() {
    ForeignModel model =
        images("p", "x=batchx1xhxw:float64", a -> Functions.mean(Functions.pooled(a)));
    Report report = check(model, "D4", "image(trivial)", "invariant", FEW).check();
    assertThat(refuted(report)).as(report.toText()).containsExactly("D4 at size 9");
    assertThat(report.notes())
        .anyMatch(n -> n.contains("batch = 2"))
        .anyMatch(n -> n.contains("[h, w] were tried at 8 and at 9"));
    ForeignOptions even = FEW.withSize("h", 6).withSize("w", 6).withSize("batch", 3);
    Report fixed = check(model, "D4", "image(trivial)", "invariant", even).check();
    assertThat(fixed.verdict().word()).as(fixed.toText()).isEqualTo("TESTED");
    Report shaped =
        check(model, "D4", "image(trivial)", "invariant", FEW.withShape("x", List.of(2, 1, 7, 7)))
            .check();
    assertThat(shaped.verdict().word()).isEqualTo("REFUTED");
  }

  @Test
  void sizesAtWhichTheModelDoesNotRunAreLeftOut() {
    ForeignModel picky =
        images(
            "even",
            "x=1x1xnxn:float64",
            a -> {
              if (a.shape().get(2) % 2 != 0 || a.shape().get(2) < 16) {
                throw new IllegalArgumentException("size " + a.shape().get(2) + " is odd or small");
              }
              return Functions.mean(a);
            });
    Report report = check(picky, "C4", "image(trivial)", "invariant", FEW).check();
    assertThat(report.verdict().word()).isEqualTo("TESTED");
    assertThat(report.notes())
        .anyMatch(n -> n.contains("tried at 16") && n.contains("size 8 is odd or small"));
    ForeignModel never =
        images(
            "never",
            "x=1x1xnxn",
            a -> {
              throw new IllegalStateException("no weights");
            });
    assertThatThrownBy(() -> check(never, "C4", "image(trivial)", "invariant", FEW))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("no weights")
        .hasMessageContaining("--size n=12");
  }

  @Test
  void nodesOfOpenNumberAreChosen() {
    ForeignModel model = Functions.model("s", "x=nx3:float64", x -> Functions.pooledSet(x, false));
    Report report = check(model, "C1", "nodes(3*trivial)", "invariant", FEW).check();
    assertThat(report.group()).isEqualTo("permutations of 6 nodes");
    assertThat(report.verdict().holds()).isTrue();
    assertThatThrownBy(
            () -> check(model, "C1", "nodes(3*trivial)", "invariant", FEW.withPermutations(false)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("one element");
  }

  @Test
  void openChannelsAreAsManyAsTheRepresentationHas() {
    ForeignModel model = Functions.model("id", "x=nxc:float64", x -> Functions.one("y", x.at("x")));
    Report report =
        check(model, "O3", "nodes(trivial + vector)", "nodes(trivial + vector)", FEW).check();
    assertThat(report.verdict().word()).isEqualTo("TESTED");
    assertThat(report.notes()).anyMatch(n -> n.contains("n = 6, c = 4"));
    Report lorentz =
        ForeignCheck.of(
                model,
                LieGroups.properOrthochronous(1, 3),
                List.of("nodes(vector + trivial)"),
                List.of("nodes(vector + trivial)"),
                FEW)
            .check();
    assertThat(lorentz.verdict().word()).isEqualTo("TESTED");
    assertThat(lorentz.notes()).anyMatch(n -> n.contains("c = 5"));
  }

  @Test
  void pairsAndEdgesOfOpenNumberFollowTheNodes() {
    ForeignModel model =
        Functions.model(
            "graph",
            "h=nx1:float64 a=nxn:float64 edges=2xE:int64 scale=k:float64",
            ForeignSizesTest::smoothed);
    String in = "nodes(trivial); adjacency; edges; invariant";
    Report report = check(model, "C1", in, "nodes(trivial)", FEW).check();
    assertThat(report.verdict().word()).as(report.toText()).isEqualTo("TESTED");
    assertThat(report.notes()).anyMatch(n -> n.contains("n = 6, E = 12, k = 2"));
  }

  /** A·h plus the number of edges into every node. */
  private static ArrayTuple smoothed(ArrayTuple t) {
    int n = t.at("h").size();
    double[] y = new double[n];
    for (int k = 0; k < n * n; k++) {
      y[k / n] += t.at("a").at(k) * t.at("h").at(k % n) * t.at("scale").at(0);
    }
    NumericArray edges = t.at("edges");
    for (int e = edges.size() / 2; e < edges.size(); e++) {
      y[(int) edges.at(e)] += 1;
    }
    return Functions.one("y", t.at("h").with(y));
  }
}
