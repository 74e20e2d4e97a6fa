package org.intertwiner.verify.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.action.Symmetry;
import org.intertwiner.verify.action.declared.DeclaredAction;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.NumericArray;
import org.intertwiner.verify.tensor.TupleAction;
import org.intertwiner.verify.tolerance.Precision;
import org.junit.jupiter.api.Test;

class LayersTest {
  private static NumericArray twice(NumericArray a) {
    return Ops.map(a, v -> 2 * v);
  }

  private static NumericArray numbers(double... values) {
    return Ops.array(List.of(values.length), values);
  }

  private static Layers net() {
    return Layers.input("a", "b")
        .then("double", "Mul", LayersTest::twice)
        .step("sum", "Add", List.of("a", "double"), v -> Ops.add(v.get(0), v.get(1)))
        .then("out", "Mul", LayersTest::twice);
  }

  @Test
  void runsTracesAndResumes() {
    ArrayTuple x = ArrayTuple.of("a", numbers(1, 2)).with("b", numbers(3, 4));
    assertThat(net().run(x).at("out").values()).containsExactly(14, 20);
    assertThat(net().trace(x, Set.of("double", "sum")))
        .containsEntry("double", numbers(6, 8))
        .containsEntry("sum", numbers(7, 10));
    assertThat(net().resume(Map.of("sum", numbers(1, 1)), x, Set.of("out")).orElseThrow())
        .isEqualTo(Map.of("out", numbers(2, 2)));
    assertThat(net().withOutputs("sum", "double").run(x).names()).containsExactly("sum", "double");
    assertThat(net().steps().get(1))
        .isEqualTo(new TracedMap.Step("sum", "Add", List.of("a", "double"), List.of("sum")));
  }

  @Test
  void refusesNamesThatAreTakenOrMissing() {
    assertThatThrownBy(() -> Layers.input("x", "x")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Layers.input()).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> net().then("sum", "Add", LayersTest::twice))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> net().withOutputs("nothing")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> net().step("c", "Add", List.of("z"), v -> v.get(0)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("z");
    assertThatThrownBy(() -> new LocateLimits(0, 12, 640, 320, 1, 1, 1))
        .isInstanceOf(InvalidInput.class);
  }

  private static <G> Locate<G> images(NamedGroup<G> group, Layers net, String out, int n) {
    List<Integer> shape = List.of(2, 1, n, n);
    ArrayTuple zero = ArrayTuple.of("x", Ops.array(shape, new double[2 * n * n]));
    String output = net.outputs().get(0);
    List<Integer> result = net.run(zero).at(output).shape();
    return Locate.of(
        net,
        Symmetry.haar(group.group()),
        TupleAction.of(
            Map.of(
                "x", DeclaredAction.parse("image(trivial)").on(group, shape, ElementType.FLOAT64)),
            Precision.FLOAT64),
        TupleAction.of(
            Map.of(output, DeclaredAction.parse(out).on(group, result, ElementType.FLOAT64)),
            Precision.FLOAT64));
  }

  private static Located run(Locate<?> locate, int n) {
    return locate.run(
        r -> ArrayTuple.of("x", Ops.array(List.of(2, 1, n, n), r.doubles(2L * n * n).toArray())));
  }

  @Test
  void namesHiddenRepresentations() {
    Located found = run(images(GroupNotation.parse("C4"), Nets.regularNet(""), "invariant", 6), 6);
    HiddenRepresentation lift = hidden(found, "lift");
    assertThat(lift.name()).contains("2*regular");
    assertThat(lift.orthogonal()).isTrue();
    assertThat(lift.rank()).isEqualTo(8);
    assertThat(lift.homomorphismDefect()).isLessThan(1e-9);
    assertThat(lift.multiplicities().values()).containsOnly(2L).hasSize(4);
    assertThat(lift.characters()).allSatisfy(c -> assertThat(c.value()).isEqualTo(0, within(1e-9)));
    assertThat(hidden(found, "split").copies()).isEqualTo(3);
    assertThat(hidden(found, "split").name()).contains("regular");
    assertThat(found.layers().get(0).representation()).isEqualTo("spatial, 2*regular");
    assertThat(found.layers()).allSatisfy(l -> assertThat(l.share()).isNaN());
  }

  private static HiddenRepresentation hidden(Located found, String tensor) {
    return found.representations().stream()
        .filter(r -> r.tensor().equals(tensor))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void givesTheErrorToTheStepThatMakesIt() {
    Located found =
        run(images(GroupNotation.parse("C4"), Nets.regularNet("sign"), "invariant", 6), 6);
    assertThat(found.firstOffender().map(FirstOffender::node)).contains("inner");
    double[] shares = found.layers().stream().mapToDouble(LayerResidual::share).toArray();
    assertThat(Arrays.stream(shares).sum()).isEqualTo(1, within(1e-9));
    assertThat(shares[2]).isGreaterThan(0.999);
  }

  @Test
  void isTheSameForTheSameSeed() {
    Locate<?> locate = images(GroupNotation.parse("C4"), Nets.vectors("sign"), "image(vector)", 5);
    LocateLimits few = LocateLimits.DEFAULT.with(3, 6);
    assertThat(run(locate.withLimits(few).withSeed(3), 5))
        .isEqualTo(run(locate.withLimits(few).withSeed(3), 5));
  }

  @Test
  void stopsWhenInterrupted() {
    Locate<?> locate = images(GroupNotation.parse("C4"), Nets.vectors(""), "image(vector)", 5);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> run(locate, 5)).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void triesOnlyElementsThatActExactly() {
    NamedGroup<?> eight = GroupNotation.parse("C8");
    Located found = run(images(eight, Nets.isotropicNet("second"), "invariant", 7), 7);
    assertThat(found.firstOffender().map(FirstOffender::node)).contains("conv2");
    CompactGroup<?> group = eight.group();
    assertThat(group.name()).isEqualTo("C8");
  }
}
