package org.intertwiner.verify.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.junit.jupiter.api.Test;

class LintTest {
  private static Stack<?> over(String group, String input, Layer... layers) {
    return start(GroupNotation.parse(group), input, layers);
  }

  private static <G> Stack<G> start(NamedGroup<G> group, String input, Layer... layers) {
    Stack<G> stack = Stack.over(group).input(RepresentationNotation.parse(input, group));
    for (int i = 0; i < layers.length; i++) {
      stack = stack.then("l" + i, layers[i]);
    }
    return stack;
  }

  private static Lint lint(Stack<?> stack) {
    return Lint.of(stack);
  }

  private static SizePattern sizes(String group, Layer... layers) {
    return lint(over(group, "trivial", layers)).pattern().orElseThrow();
  }

  @Test
  void poolingByTwoNeedsEvenSizes() {
    Lint lint = lint(over("C4", "trivial", Layer.maxPooling(2, 2, 0)));
    SizeVerdict nine = lint.at(9);
    assertThat(nine.kind()).isEqualTo(SizeVerdict.Kind.BROKEN);
    assertThat(nine.reason())
        .contains(
            new Finding(
                Severity.WARNING,
                "l0",
                "(9 + 0 - 2) mod 2 = 1: the last row and column are dropped",
                "use an even size here"));
    assertThat(lint.at(8).kind()).isEqualTo(SizeVerdict.Kind.EXACT);
    assertThat(lint.at(1).kind()).isEqualTo(SizeVerdict.Kind.IMPOSSIBLE);
    assertThat(lint.pattern().orElseThrow()).hasToString("n ≡ 0 mod 2");
  }

  @Test
  void twoPoolingsNeedMultiplesOfFour() {
    assertThat(
            sizes(
                "D4",
                Layer.convolution(3, 1, 1),
                Layer.maxPooling(2, 2, 0),
                Layer.convolution(5, 1, 2),
                Layer.averagePooling(2, 2, 0)))
        .isEqualTo(new SizePattern(1, 4, List.of(0), List.of()));
  }

  @Test
  void mixedStridesGiveTheirCombinedPeriod() {
    // n = 1 mod 2, then (n + 1)/2 = 1 mod 3: n = 1 mod 6
    SizePattern pattern = sizes("C4", Layer.convolution(3, 2, 1), Layer.convolution(3, 3, 1));
    assertThat(pattern.period()).isEqualTo(6);
    assertThat(pattern.residues()).containsExactly(1);
  }

  @Test
  void upsamplingHealsThePeriod() {
    // 2n is even for all n
    assertThat(sizes("C4", new Layer.Upsampling(2), Layer.maxPooling(2, 2, 0)))
        .hasToString("every size");
    assertThat(sizes("C4", new Layer.Upsampling(2), Layer.maxPooling(4, 4, 0)))
        .hasToString("n ≡ 0 mod 2");
  }

  @Test
  void patternsAgreeWithEverySingleSize() {
    Lint lint =
        lint(
            over(
                "C4",
                "trivial",
                Layer.convolution(5, 2, 1),
                Layer.maxPooling(3, 2, 1),
                new Layer.Upsampling(3),
                Layer.averagePooling(2, 2, 0)));
    SizePattern pattern = lint.pattern().orElseThrow();
    assertThat(pattern.isEmpty()).isFalse();
    IntStream.rangeClosed(1, 200)
        .forEach(
            n ->
                assertThat(pattern.contains(n))
                    .as("size %d", n)
                    .isEqualTo(lint.at(n).kind() == SizeVerdict.Kind.EXACT));
  }

  @Test
  void unevenPaddingCanBeRightAtAStride() {
    // kernel 3 at stride 2 with one cell after the end: at odd sizes no window reaches that cell
    Window same = Window.of(3, 2, 0).withPadding(0, 1);
    Layer layer = new Layer.Sliding(Layer.Reading.WEIGHTED, List.of(same));
    assertThat(sizes("C4", layer)).hasToString("n ≡ 1 mod 2 from n = 2 on");
    assertThat(lint(over("C4", "trivial", layer)).at(8).reason().orElseThrow().what())
        .isEqualTo(
            "padding is 0 before and 1 after, and (8 + 1 - 3) mod 2 = 0: windows lie ½ cell off the"
                + " centre");
  }

  @Test
  void paddingOnOneSideIsNeverRight() {
    Layer pad = new Layer.Margins(List.of(0), List.of(1));
    Lint lint = lint(over("C4", "trivial", pad, Layer.convolution(2, 1, 0)));
    assertThat(lint.pattern().orElseThrow().isEmpty()).isTrue();
    LintReport report = lint.report(4, 9);
    assertThat(report.isClean()).isFalse();
    assertThat(report.exitCode()).isEqualTo(1);
    assertThat(report.toText())
        .contains("no size", "padding is [0, 0] before and [1, 1] after the rows, columns")
        .contains("pad equally on both sides");
  }

  @Test
  void aDiagonalFlipAllowsWhatAQuarterTurnDoesNot() {
    // the flip that swaps x and -y takes rows to columns in order: padding after the end stays so
    String flip = "point:Cs";
    assertThat(GroupNotation.parse(flip).action().dimension()).isEqualTo(3);
    Layer flat =
        new Layer.Sliding(
            Layer.Reading.WEIGHTED,
            List.of(Window.of(3, 1, 1), Window.of(3, 1, 1), Window.of(1, 1, 0)));
    Layer lopsided = new Layer.Margins(List.of(0, 0, 0), List.of(0, 0, 1));
    // the mirror plane of Cs is horizontal: z goes to -z, and x and y stay
    assertThat(sizes(flip, flat, lopsided)).hasToString("every size");
    assertThat(sizes(flip, new Layer.Margins(List.of(0, 0, 0), List.of(1, 0, 0))).isEmpty())
        .isTrue();
    assertThat(sizes("point:Oh", flat).isEmpty()).isTrue();
  }

  @Test
  void aWindowOfOneRowIsNamed() {
    Layer line =
        new Layer.Sliding(Layer.Reading.WEIGHTED, List.of(Window.of(1, 1, 0), Window.of(3, 1, 1)));
    assertThat(lint(over("C4", "trivial", line)).at(7).reason().orElseThrow().toString())
        .contains("windows are 1 by 3 padded by 1+1, but the group takes rows to columns");
    assertThat(sizes("C2", line)).hasToString("every size");
  }

  @Test
  void transposedConvolutionWithExtraCellsIsOffCentre() {
    Layer good = new Layer.Transposed(List.of(Window.of(4, 2, 1)), List.of(0));
    Layer bad = new Layer.Transposed(List.of(Window.of(3, 2, 1)), List.of(1));
    assertThat(sizes("D4", good)).hasToString("every size");
    Lint lint = lint(over("D4", "trivial", bad));
    assertThat(lint.pattern().orElseThrow().isEmpty()).isTrue();
    assertThat(lint.at(5).reason().orElseThrow().what()).contains("1 are added at the end");
  }

  @Test
  void flatteningLeavesOneCellOnly() {
    assertThat(sizes("C4", Layer.maxPooling(2, 2, 0), new Layer.Flattening()))
        .hasToString("only 2");
    assertThat(sizes("C4", new Layer.GlobalPooling(), new Layer.Flattening()))
        .hasToString("every size");
  }

  @Test
  void roundingUpLetsTheLastWindowHangOver() {
    Layer pool = new Layer.Sliding(Layer.Reading.MAXIMUM, List.of(Window.of(2, 2, 0).roundedUp()));
    assertThat(lint(over("C4", "trivial", pool)).at(9).reason().orElseThrow().what())
        .isEqualTo("(9 + 0 - 2) mod 2 = 1: the last window hangs over the end by 1 cell");
    assertThat(sizes("C4", pool).residues()).containsExactly(0);
  }

  @Test
  void aSingleMaximumOverAllCellsIsRightWhereverTheWindowLies() {
    Lint lint = lint(over("C4", "trivial", Layer.maxPooling(3, 2, 1)));
    assertThat(lint.at(2).kind()).isEqualTo(SizeVerdict.Kind.EXACT); // one window, all cells
    assertThat(lint.at(4).kind()).isEqualTo(SizeVerdict.Kind.BROKEN);
    assertThat(lint.pattern().orElseThrow())
        .isEqualTo(new SizePattern(3, 2, List.of(1), List.of(1, 2)));
  }

  @Test
  void skipConnectionsMustMeetAtEqualSizes() {
    NamedGroup<?> group = GroupNotation.parse("D4");
    assertThat(skip(group, 2).pattern().orElseThrow()).hasToString("n ≡ 0 mod 2");
    assertThat(skip(group, 3).pattern()).isEmpty(); // branches of scale 1 and 3/2
    assertThat(skip(group, 3).at(8).kind()).isEqualTo(SizeVerdict.Kind.IMPOSSIBLE);
  }

  private static <G> Lint skip(NamedGroup<G> group, int up) {
    Stack<G> stack = start(group, "trivial");
    return Lint.of(
        stack
            .then("down", Layer.maxPooling(2, 2, 0))
            .then("up", new Layer.Upsampling(up))
            .then("join", new Layer.Join(), stack.input(), List.of("up", Stack.INPUT)));
  }

  @Test
  void elementsThatInterpolateAreNoted() {
    LintReport eight = lint(over("C8", "trivial", Layer.maxPooling(2, 2, 0))).report(4, 9);
    assertThat(eight.findings().get(0).what()).contains("do not permute the cells");
    assertThat(eight.sizes().orElseThrow()).hasToString("n ≡ 0 mod 2");
    assertThat(sizes("SO2", Layer.maxPooling(2, 2, 0))).hasToString("n ≡ 0 mod 2");
    assertThat(sizes("O3", Layer.maxPooling(2, 2, 0))).hasToString("n ≡ 0 mod 2");
    assertThat(sizes("C3", Layer.maxPooling(2, 2, 0))).hasToString("every size from n = 2 on");
  }

  @Test
  void reportsSumUpSizes() {
    LintReport report = lint(over("C4", "trivial", Layer.maxPooling(2, 2, 0))).report(4, 9);
    assertThat(report.isClean()).isTrue();
    assertThat(report.exitCode()).isZero();
    assertThat(report.toText())
        .isEqualTo(
            "LINT  C4-symmetry of a network of 1 layers\n"
                + "  sizes that keep it exact: n ≡ 0 mod 2\n"
                + "  WARNING  'l0'  sizes 5, 7, 9: (5 + 0 - 2) mod 2 = 1: the last row and column"
                + " are dropped (at 5) → use an even size here");
    assertThat(lint(over("C4", "trivial", Layer.maxPooling(2, 2, 0))).report(4, 99).toText())
        .contains("sizes 5, 7, 9, … 99: ");
    assertThat(lint(over("C4", "trivial")).report(4, 9).toText()).contains("nothing found");
    LintReport none = lint(over("C4", "trivial", Layer.convolution(9, 1, 0))).report(3, 4);
    assertThat(none.findings().get(0).what()).isEqualTo("no size from 3 to 4 can be run");
  }

  @Test
  void badInputIsRefused() {
    Lint lint = lint(over("C4", "trivial"));
    assertThatThrownBy(() -> lint.at(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Window.of(0, 1, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new Layer.Upsampling(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new SizePattern(1, 0, List.of(), List.of()))
        .isInstanceOf(InvalidInput.class);
    Stack<?> stack = over("C4", "trivial", new Layer.Join());
    assertThatThrownBy(() -> stack.then("l0", new Layer.Join())).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> lint(over("S5", "trivial"))).isInstanceOf(InvalidInput.class);
  }

  @Test
  void readsMustBeKnown() {
    NamedGroup<?> group = GroupNotation.parse("C4");
    assertThatThrownBy(() -> reads(group, List.of("nobody"))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> reads(group, List.of())).isInstanceOf(InvalidInput.class);
  }

  private static <G> Stack<G> reads(NamedGroup<G> group, List<String> names) {
    Stack<G> stack = start(group, "trivial");
    return stack.then("x", new Layer.Join(), stack.input(), names);
  }
}
