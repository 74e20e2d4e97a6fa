package org.intertwiner.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.FieldShape;
import org.intertwiner.verify.action.NumericMap;
import org.junit.jupiter.api.DynamicTest;

/**
 * Builds tests that a right map holds and that wrong ones are refuted with a small counter-example.
 */
final class Mutants {
  /** The counter-example need not be small. */
  static final int DENSE = Integer.MAX_VALUE;

  private final List<DynamicTest> tests = new ArrayList<>();

  Stream<DynamicTest> tests() {
    return tests.stream();
  }

  /** One pair of a right function and wrong ones between the same spaces. */
  final class Family<G> {
    private final CompactGroup<G> group;
    private final DataAction<G, double[]> in;
    private final DataAction<G, double[]> out;
    private final Sampler<double[]> inputs;

    Family(
        CompactGroup<G> group,
        DataAction<G, double[]> in,
        DataAction<G, double[]> out,
        Sampler<double[]> inputs) {
      this.group = group;
      this.in = in;
      this.out = out;
      this.inputs = inputs;
    }

    Family<G> right(String name, UnaryOperator<double[]> f) {
      tests.add(
          DynamicTest.dynamicTest(
              name + " holds",
              () -> {
                Report report = check(group, NumericMap.of(name, in, out, f), inputs).check();
                assertThat(report.verdict()).as(report.toText()).isInstanceOf(Verdict.Tested.class);
              }));
      return this;
    }

    Family<G> linear(String name, UnaryOperator<double[]> f) {
      right(name, f);
      tests.add(
          DynamicTest.dynamicTest(
              name + " is certified",
              () -> {
                var map = NumericMap.of(name, in, out, f).declaredLinear();
                Report report = check(group, map, inputs).check();
                assertThat(report.verdict())
                    .as(report.toText())
                    .isInstanceOf(Verdict.Certified.class);
              }));
      return this;
    }

    Family<G> wrong(String name, int inputsLeft, String element, UnaryOperator<double[]> f) {
      tests.add(
          DynamicTest.dynamicTest(
              name + " is refuted",
              () -> {
                var description = check(group, NumericMap.of(name, in, out, f), inputs);
                Report report = description.check();
                assertThat(report.verdict())
                    .as(report.toText())
                    .isInstanceOf(Verdict.Refuted.class);
                Witness w = report.witness().orElseThrow();
                assertThat(w.element()).as(report.toText()).startsWith(element);
                assertThat(w.overFloor()).isGreaterThan(20);
                if (inputsLeft == 1) {
                  assertThat(w.input()).startsWith("one-hot");
                } else if (inputsLeft < DENSE) {
                  assertThat(w.input().chars().filter(c -> c == ';').count() + 1)
                      .as(report.toText())
                      .isLessThanOrEqualTo(inputsLeft);
                }
                Report again = description.replay(w.replay().orElseThrow());
                assertThat(again.verdict()).isInstanceOf(Verdict.Refuted.class);
              }));
      return this;
    }
  }

  <G> Family<G> family(
      CompactGroup<G> group, DataAction<G, double[]> in, DataAction<G, double[]> out, int size) {
    return family(group, in, out, Inputs.normal(size));
  }

  <G> Family<G> family(
      CompactGroup<G> group,
      DataAction<G, double[]> in,
      DataAction<G, double[]> out,
      Sampler<double[]> inputs) {
    return new Family<>(group, in, out, inputs);
  }

  static <G> DataAction<G, double[]> fields(
      CompactGroup<G> group, int size, Representation<G> channels) {
    return Actions.fields(
        FieldShape.of(channels.dimension(), size, size), Representations.plane(group), channels, 2);
  }

  private static <G, X, Y> Equivariance<G, X, Y> check(
      CompactGroup<G> group, NumericMap<G, X, Y> map, Sampler<X> inputs) {
    return Equivariance.of(map).under(group).inputs(inputs).samples(60).seed(11);
  }
}
