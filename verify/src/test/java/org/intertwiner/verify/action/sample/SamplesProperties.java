package org.intertwiner.verify.action.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.verify.action.GridShape;
import org.intertwiner.verify.action.declared.DeclaredAction;
import org.intertwiner.verify.tensor.ArrayForm;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.NumericArray;

/** What is drawn and what it shrinks to is of its kind, and shrinking comes to an end. */
class SamplesProperties {

  private record Kind(Sampler<double[]> sampler, Predicate<double[]> belongs) {}

  private static List<Kind> kinds() {
    GridShape grid = new GridShape(1, 2, List.of(4, 4));
    return List.of(
        new Kind(Samples.normal(7), x -> x.length == 7),
        new Kind(Samples.points(4, 3), x -> x.length == 12),
        new Kind(Samples.fields(grid), x -> x.length == 32),
        new Kind(Samples.smoothFields(grid, 4), x -> x.length == 32 && x[0] == 0),
        new Kind(Samples.onShell(3, 1.5, 2), x -> massive(x, 1.5)),
        new Kind(Samples.onShell(1, 0, 1), x -> massive(x, 0)),
        new Kind(Samples.probabilities(2, 4), SamplesProperties::sumsToOne),
        new Kind(Samples.edges(5, 3), x -> edges(x, 5)),
        new Kind(Samples.edges(5, 12), x -> edges(x, 5)),
        new Kind(Samples.edges(2, 9), x -> edges(x, 2)),
        new Kind(Samples.adjacency(4, true), x -> symmetric(x, 4)),
        new Kind(Samples.adjacency(1, false), x -> symmetric(x, 1)),
        new Kind(Samples.insideFields(grid, 1), x -> x[3] == 0 && x[4] == 0 && x[31] == 0));
  }

  private static boolean massive(double[] x, double mass) {
    for (int at = 0; at < x.length; at += 4) {
      double square = x[at] * x[at] + x[at + 1] * x[at + 1] + x[at + 2] * x[at + 2];
      if (!(x[at + 3] >= mass)
          || Math.abs(x[at + 3] * x[at + 3] - square - mass * mass) > 1e-12 * (1 + square)) {
        return false;
      }
    }
    return true;
  }

  private static boolean sumsToOne(double[] x) {
    for (int at = 0; at < x.length; at += 4) {
      double sum = x[at] + x[at + 1] + x[at + 2] + x[at + 3];
      if (Math.abs(sum - 1) > 1e-14 || Arrays.stream(x).anyMatch(p -> p < 0)) {
        return false;
      }
    }
    return true;
  }

  private static boolean edges(double[] x, int nodes) {
    int count = x.length / 2;
    for (int e = 0; e < count; e++) {
      if (x[e] == x[count + e]) {
        return false;
      }
    }
    return Arrays.stream(x).allMatch(v -> v == Math.rint(v) && v >= 0 && v < nodes);
  }

  private static boolean symmetric(double[] x, int n) {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (x[i * n + j] != x[j * n + i] || (i == j && x[i * n + j] != 0)) {
          return false;
        }
      }
    }
    return true;
  }

  @Property
  void shrinkingStaysInTheKindAndComesToAnEnd(
      @ForAll @IntRange(max = 12) int k, @ForAll long seed) {
    Kind kind = kinds().get(k);
    Random random = new Random(seed);
    double[] at = kind.sampler().sample(random);
    assertThat(kind.belongs().test(at)).isTrue();
    for (int steps = 0; steps < 500; steps++) {
      List<double[]> simpler = kind.sampler().shrink(at);
      if (simpler.isEmpty()) {
        return;
      }
      for (double[] x : simpler) {
        assertThat(kind.belongs().test(x)).isTrue();
        assertThat(x).isNotEqualTo(at);
      }
      at = simpler.get(random.nextInt(simpler.size()));
    }
    throw new AssertionError("no end of shrinking");
  }

  /** Following the condition "some coordinate of the second point is not zero" leaves one entry. */
  @Property
  void pointsShrinkToOneHot(@ForAll long seed) {
    Sampler<double[]> sampler = Samples.points(3, 3);
    double[] at = sampler.sample(new Random(seed));
    Predicate<double[]> fails = x -> x[3] != 0;
    at = descend(sampler, at, fails);
    double[] expected = new double[9];
    expected[3] = Math.signum(at[3]);
    assertThat(at).isEqualTo(expected);
  }

  private static double[] descend(
      Sampler<double[]> sampler, double[] start, Predicate<double[]> fails) {
    double[] at = start;
    boolean moved = true;
    while (moved) {
      moved = false;
      for (double[] x : sampler.shrink(at)) {
        if (fails.test(x)) {
          at = x;
          moved = true;
          break;
        }
      }
    }
    return at;
  }

  @Property
  void particlesShrinkToRest(@ForAll long seed) {
    Sampler<double[]> sampler = Samples.onShell(2, 1, 3);
    assertThat(descend(sampler, sampler.sample(new Random(seed)), x -> true))
        .containsExactly(0, 0, 0, 1, 0, 0, 0, 1);
    double[] moving = descend(sampler, sampler.sample(new Random(seed)), x -> x[1] != 0);
    assertThat(Math.abs(moving[1])).isEqualTo(1);
    assertThat(moving[3]).isCloseTo(Math.sqrt(2), within(1e-15));
  }

  @Property
  void treesAreConnected(@ForAll @IntRange(min = 2, max = 9) int n, @ForAll long seed) {
    double[] edges = Samples.edges(n, 2 * n).sample(new Random(seed));
    assertThat(reached(n, edges)).isEqualTo(n);
    double[] matrix = Samples.adjacency(n, false).sample(new Random(seed));
    double[] list = new double[2 * n * n];
    for (int i = 0; i < n * n; i++) {
      list[i] = matrix[i] == 0 ? 0 : i / n;
      list[n * n + i] = matrix[i] == 0 ? 0 : i % n;
    }
    assertThat(reached(n, list)).isEqualTo(n);
  }

  private static int reached(int n, double[] edges) {
    boolean[] seen = new boolean[n];
    seen[0] = true;
    for (int round = 0; round < n; round++) {
      for (int e = 0; e < edges.length / 2; e++) {
        int a = (int) edges[e];
        int b = (int) edges[edges.length / 2 + e];
        seen[a] |= seen[b];
        seen[b] |= seen[a];
      }
    }
    int count = 0;
    for (boolean s : seen) {
      count += s ? 1 : 0;
    }
    return count;
  }

  private static TupleSamples graph() {
    List<ArrayForm> forms =
        List.of(
            ArrayForm.of("h", ElementType.FLOAT32, List.of(4, 2)),
            ArrayForm.of("x", ElementType.FLOAT16, List.of(4, 3)),
            ArrayForm.of("edges", ElementType.INT64, List.of(2, 5)),
            ArrayForm.of("faces", ElementType.INT32, List.of(3, 3)),
            ArrayForm.of("parent", ElementType.INT32, List.of(4)),
            ArrayForm.of("a", ElementType.FLOAT64, List.of(4, 4)),
            ArrayForm.of("mask", ElementType.BOOL, List.of(4)),
            ArrayForm.of("kind", ElementType.INT64, List.of(4)),
            ArrayForm.of("none", ElementType.FLOAT32, List.of(0)));
    Map<String, DeclaredAction> actions = new LinkedHashMap<>();
    actions.put("h", DeclaredAction.parse("nodes(2*trivial)"));
    actions.put("x", DeclaredAction.parse("positions(vector)"));
    actions.put("edges", DeclaredAction.parse("edges"));
    actions.put("faces", DeclaredAction.parse("edges"));
    actions.put("parent", DeclaredAction.parse("edges"));
    actions.put("a", DeclaredAction.parse("adjacency"));
    actions.put("mask", DeclaredAction.parse("nodes(trivial)"));
    return Samples.tuples(forms, actions).withIntegers(3, 6);
  }

  @Property
  void tuplesFitWhatWasDeclared(@ForAll long seed) {
    Random random = new Random(seed);
    TupleSamples graph = graph();
    ArrayTuple at = graph.sample(random);
    for (int steps = 0; steps < 60; steps++) {
      assertFits(at);
      List<ArrayTuple> simpler = graph.shrink(at);
      if (simpler.isEmpty()) {
        return;
      }
      ArrayTuple next = simpler.get(random.nextInt(simpler.size()));
      assertThat(next).isNotEqualTo(at);
      at = next;
    }
  }

  private static void assertFits(ArrayTuple x) {
    assertThat(edges(x.at("edges").values(), 4)).isTrue();
    assertThat(symmetric(x.at("a").values(), 4)).isTrue();
    assertThat(Arrays.stream(x.at("mask").values()).allMatch(v -> v == 0 || v == 1)).isTrue();
    assertThat(Arrays.stream(x.at("kind").values()).allMatch(v -> v >= 3 && v <= 6)).isTrue();
    double[] faces = x.at("faces").values();
    for (int f = 0; f < 9; f += 3) {
      assertThat(faces[f]).isNotEqualTo(faces[f + 1]);
    }
    NumericArray half = x.at("x");
    assertThat(NumericArray.from(ElementType.FLOAT16, List.of(4, 3), half.values()))
        .isEqualTo(half);
  }

  @Example
  void imagesMayBeBytesOrSmooth() {
    List<ArrayForm> forms =
        List.of(
            ArrayForm.of("bytes", ElementType.UINT8, List.of(1, 1, 6, 6)),
            ArrayForm.of("field", ElementType.FLOAT32, List.of(1, 1, 6, 6)));
    Map<String, DeclaredAction> actions =
        Map.of(
            "bytes", DeclaredAction.parse("image(trivial)"),
            "field", DeclaredAction.parse("image(trivial)"));
    ArrayTuple x = Samples.tuples(forms, actions).withSmoothImages(4).sample(new Random(1));
    assertThat(Arrays.stream(x.at("bytes").values()).max().orElseThrow()).isBetween(100.0, 255.0);
    assertThat(x.at("field").at(0)).isZero();
    assertThat(x.at("field").at(14)).isNotZero();
  }

  @Example
  void smoothFieldsFadeInEveryDimension() {
    for (int d = 1; d <= 3; d++) {
      GridShape shape = new GridShape(2, 1, java.util.Collections.nCopies(d, 9));
      double[] x = Samples.smoothFields(shape, 4).sample(new Random(d));
      assertThat(x[0]).isZero();
      assertThat(x[shape.cells() / 2]).isNotZero();
      List<double[]> fewer = Samples.smoothFields(shape, 4).shrink(x);
      assertThat(fewer).hasSize(2);
      assertThat(Samples.smoothFields(shape, 4).shrink(fewer.get(0))).isEmpty();
    }
  }

  @Example
  void wrongSizesAreRefused() {
    assertThatThrownBy(() -> Samples.normal(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Samples.points(2, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Samples.onShell(1, -1, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Samples.onShell(1, 1, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Samples.edges(1, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Samples.edges(3, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Samples.smoothFields(new GridShape(1, 1, List.of(4)), 1))
        .isInstanceOf(InvalidInput.class);
    List<ArrayForm> edges = List.of(ArrayForm.of("e", ElementType.INT64, List.of(2, 5)));
    assertThatThrownBy(() -> Samples.tuples(edges, Map.of("e", DeclaredAction.parse("edges"))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("nodes");
    assertThatThrownBy(() -> Samples.tuples(edges, Map.of("f", DeclaredAction.parse("invariant"))))
        .isInstanceOf(InvalidInput.class);
  }
}
