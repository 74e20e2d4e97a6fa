package org.intertwiner.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.FieldShape;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.statistics.ErrorTally;

/** Shards of a campaign merge to the campaign. */
class ShardProperties {
  private static final FiniteGroup<Permutation> C8 = Groups.cyclic(8);
  private static final FieldShape SHAPE = FieldShape.of(1, 5, 5);
  private static final DataAction<Permutation, double[]> FIELD =
      Actions.fields(SHAPE, Representations.plane(C8), Representations.trivial(C8), 2);

  /** Right, sometimes wrong, sometimes throwing, and sometimes not finite. */
  private static final List<UnaryOperator<double[]>> MAPS =
      List.of(
          x -> Images.map(x, t -> t * t),
          x -> x[3] > 0.8 ? Images.map(x, Math::abs) : shifted(x, x[3] > 0.2),
          x -> {
            if (x[0] > 2.1) {
              throw new IllegalStateException("too large");
            }
            return x;
          },
          x -> x[7] > 1.6 ? Images.map(x, t -> Double.NaN) : x);

  private static double[] shifted(double[] x, boolean wrong) {
    double[] y = x.clone();
    if (wrong) {
      y[0] += 1e-3;
    }
    return y;
  }

  private static Equivariance<Permutation, double[], double[]> check(int map, long seed) {
    return Equivariance.of(NumericMap.of("f", FIELD, FIELD, MAPS.get(map)))
        .under(C8)
        .inputs(Inputs.normal(25))
        .samples(40)
        .adversarial(3, 4)
        .seed(seed);
  }

  @Property(tries = 20) // every try is a whole campaign, twice
  void shardsMergeToTheWholeInAnyOrder(
      @ForAll @IntRange(max = 3) int map,
      @ForAll @IntRange(min = 1, max = 9) int count,
      @ForAll @IntRange(max = 20) int seed,
      @ForAll Random order) {
    Report whole = check(map, seed).check();
    List<Report> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(check(map, seed).shard(i, count).check());
    }
    Collections.shuffle(parts, order);
    assertThat(Report.merge(parts)).isEqualTo(whole);
    while (parts.size() > 1) { // any bracketing
      Report a = parts.remove(order.nextInt(parts.size()));
      Report b = parts.remove(order.nextInt(parts.size()));
      assertThat(Report.merge(List.of(a, b))).isEqualTo(Report.merge(List.of(b, a)));
      parts.add(Report.merge(List.of(a, b)));
    }
    assertThat(parts.get(0)).isEqualTo(whole);
    assertThat(parts.get(0).toJson()).isEqualTo(whole.toJson());
  }

  @Property(tries = 10) // every try is several campaigns
  void overlapAndStrangersAreRefused(@ForAll @IntRange(max = 20) int seed) {
    Report first = check(0, seed).shard(0, 2).check();
    Report second = check(0, seed).shard(1, 2).check();
    assertThatThrownBy(() -> Report.merge(List.of(first, first)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> Report.merge(List.of(Report.merge(List.of(first, second)), second)))
        .isInstanceOf(InvalidInput.class);
    Report other = check(0, seed + 1).shard(1, 2).check();
    assertThatThrownBy(() -> Report.merge(List.of(first, other)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("seed");
    assertThatThrownBy(
            () -> Report.merge(List.of(first, check(0, seed).samples(42).shard(1, 2).check())))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Report.merge(List.of())).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> check(0, seed).shard(2, 2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> check(0, seed).shard(0, 41)).isInstanceOf(InvalidInput.class);
    assertThat(first.tallies().get(0).isComplete()).isFalse();
    assertThat(Report.merge(List.of(first, second)).tallies().get(0).isComplete()).isTrue();
  }

  @Property(tries = 20) // every try is two campaigns, split
  void joiningAndMergingCanBeExchanged(@ForAll @IntRange(max = 20) int seed) {
    List<Report> joined = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Report a = check(0, seed).shard(i, 3).check();
      Report b = check(1, seed).shard(i, 3).check().withNotes(List.of("said in every shard"));
      joined.add(Report.joined("both", "C8 twice", List.of(a, b)));
    }
    Report whole =
        Report.joined(
            "both",
            "C8 twice",
            List.of(
                check(0, seed).check(),
                check(1, seed).check().withNotes(List.of("said in every shard"))));
    assertThat(Report.merge(joined)).isEqualTo(whole);
    assertThat(whole.checks()).allMatch(c -> c.of().startsWith("C8: "));
  }

  @Property
  void talliesAreFunctionsOfTheErrors(
      @ForAll @Size(max = 60) List<@net.jqwik.api.constraints.DoubleRange(min = 0) Double> errors,
      @ForAll @IntRange(max = 60) int cut) {
    double[] all = errors.stream().mapToDouble(Double::doubleValue).toArray();
    int at = Math.min(cut, all.length);
    ErrorTally left = ErrorTally.of(java.util.Arrays.copyOf(all, at));
    ErrorTally right = ErrorTally.of(java.util.Arrays.copyOfRange(all, at, all.length));
    assertThat(left.merge(right)).isEqualTo(right.merge(left)).isEqualTo(ErrorTally.of(all));
    ErrorTally whole = ErrorTally.of(all);
    assertThat(ErrorTally.from(whole.isExact(), whole.bins(), whole.max(), whole.sumOfSquares()))
        .isEqualTo(whole)
        .hasSameHashCodeAs(whole);
  }
}
