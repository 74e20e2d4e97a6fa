package org.intertwiner.verify.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.Equivariance;
import org.intertwiner.verify.Inputs;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.FieldShape;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.action.Spaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shards that went through files are put together as if they had never left. */
class ShardedReportsTest {
  private static final FiniteGroup<Permutation> D4 = Groups.dihedral(4);
  private static final FieldShape SHAPE = FieldShape.of(1, 5, 5);
  private static final DataAction<Permutation, double[]> FIELD =
      Actions.fields(SHAPE, Representations.plane(D4), Representations.trivial(D4), 2);

  private static Equivariance<Permutation, double[], double[]> check(UnaryOperator<double[]> f) {
    var shaped = Actions.on(Spaces.shaped(Spaces.doubles(), SHAPE), FIELD);
    return Equivariance.of(NumericMap.of("f", shaped, shaped, f))
        .under(D4)
        .inputs(Inputs.normal(25))
        .seed(11);
  }

  private static double[] right(double[] x) {
    double[] y = x.clone();
    for (int i = 0; i < y.length; i++) {
      y[i] = Math.tanh(y[i]);
    }
    return y;
  }

  private static double[] wrong(double[] x) {
    double[] y = right(x);
    y[7] += 1e-3 * x[7] * x[3];
    return y;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void filesOfShardsMergeInAnyOrder(boolean isRight) {
    var whole = check(isRight ? ShardedReportsTest::right : ShardedReportsTest::wrong);
    Report one = whole.check();
    List<Report> parts = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      parts.add(ReportReader.parse(whole.shard(i, 5).check().toJson()));
    }
    Collections.shuffle(parts, new Random(4));
    Report left = Report.merge(List.of(Report.merge(parts.subList(0, 2)), parts.get(2)));
    Report all = Report.merge(List.of(Report.merge(parts.subList(3, 5)), left));
    assertThat(all).isEqualTo(one);
    assertThat(all.toJson()).isEqualTo(one.toJson());
    assertThat(HtmlReport.of(ReportSet.of(all))).contains("Outer ring").contains("5 × 5 cells");
  }

  @Test
  void aTallyThatWasChangedIsRefused() throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    String json = check(ShardedReportsTest::right).check().toJson();
    ObjectNode root = (ObjectNode) mapper.readTree(json);
    ObjectNode tally = (ObjectNode) root.get("tallies").get(0);
    long passes = tally.get("passes").asLong();
    tally.put("passes", passes + 1);
    assertThatThrownBy(() -> ReportReader.parse(root.toString()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("report.tallies[0]");
    tally.put("passes", passes - 20).put("undecided", 20);
    assertThatThrownBy(() -> ReportReader.parse(root.toString()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("gives other checks");
    ObjectNode other = (ObjectNode) mapper.readTree(json);
    ((ObjectNode) other.get("tallies").get(0).get("decided"))
        .putArray("counts")
        .add(1)
        .add(2)
        .add(3);
    assertThatThrownBy(() -> ReportReader.parse(other.toString()))
        .hasMessageContaining("tallies[0].decided.counts");
    ObjectNode binned = (ObjectNode) mapper.readTree(json);
    ((ObjectNode) binned.get("tallies").get(0).get("decided"))
        .put("exact", false)
        .put("max", 1.0)
        .put("sumOfSquares", "1E999999999");
    assertThatThrownBy(() -> ReportReader.parse(binned.toString()))
        .hasMessageContaining("sumOfSquares");
  }
}
