package org.intertwiner.verify.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.junit.jupiter.api.Test;

class ReportReaderTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static String changed(Consumer<ObjectNode> change) throws Exception {
    ObjectNode root = (ObjectNode) MAPPER.readTree(Reports.pooling().toJson());
    change.accept(root);
    return root.toString();
  }

  private static void assertRefused(Consumer<ObjectNode> change, String... message)
      throws Exception {
    String json = changed(change);
    assertThatThrownBy(() -> ReportReader.parse(json))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContainingAll(message);
  }

  private static ObjectNode check(ObjectNode root, int index) {
    return (ObjectNode) root.get("checks").get(index);
  }

  @Test
  void anUnchangedReportIsRead() throws Exception {
    assertThat(ReportReader.parse(changed(root -> {}))).isEqualTo(Reports.pooling());
  }

  @Test
  void aVerdictThatDoesNotFollowIsRefused() throws Exception {
    assertRefused(root -> root.put("verdict", "TESTED"), "report.verdict", "REFUTED");
    assertRefused(root -> root.remove("witness"), "report.witness", "first refuted check");
    assertRefused(root -> ((ObjectNode) root.get("witness")).put("element", "s"), "report.witness");
    assertRefused(root -> root.remove("replay"), "report.replay", ":17");
  }

  @Test
  void faultsAreToldWithTheirPlace() throws Exception {
    assertRefused(root -> root.put("schema", "x/1"), "schema of the report", "x/1");
    assertRefused(root -> root.remove("schema"), "schema of the report", "none");
    assertRefused(root -> root.put("subject", 3), "report.subject", "a string");
    assertRefused(root -> root.put("extra", 3), "the field 'extra'");
    assertRefused(root -> root.remove("notes"), "no field notes");
    assertRefused(root -> root.put("seed", "xyz"), "report.seed", "hexadecimal");
    assertRefused(root -> root.putArray("checks"), "report.checks", "at least one");
    assertRefused(root -> root.put("checks", 1), "report.checks", "a list");
    assertRefused(root -> check(root, 1).put("verdict", "FINE"), "checks[1].verdict");
    assertRefused(root -> check(root, 1).put("bound", 1), "checks[1]", "bound");
    assertRefused(root -> check(root, 1).put("samples", -1), "checks[1].samples");
    assertRefused(root -> check(root, 1).put("samples", 1.5), "checks[1].samples");
    assertRefused(root -> check(root, 1).put("rms", "much"), "checks[1].rms", "Infinity");
    assertRefused(
        root -> check(root, 1).put("precision", "FLOAT8"),
        "a floating-point format such as FLOAT32");
    assertRefused(root -> check(root, 0).remove("witness"), "checks[0]", "witness");
    assertRefused(root -> root.put("exhibits", "none"), "report.exhibits", "an object");
    assertRefused(
        root -> ((ObjectNode) root.get("exhibits").get("cells")).put("rows", 5),
        "report.exhibits.cells.errors",
        "16 numbers");
    assertRefused(
        root -> ((ObjectNode) root.get("exhibits").get("cells")).put("rows", 1L << 40), "rows");
    assertRefused(
        root -> ((ObjectNode) root.get("exhibits").get("elements").get(0)).put("exact", 1),
        "elements[0].exact",
        "true or false");
  }

  @Test
  void textThatIsNoJsonIsRefused() {
    for (String text : new String[] {"", "{", "[]", "null", "3", "{\"a\": 1, \"a\": 1}", "{} {}"}) {
      assertThatThrownBy(() -> ReportReader.parse(text)).as(text).isInstanceOf(InvalidInput.class);
    }
    String huge = Reports.pooling().toJson().replace("0.05", "1e999");
    assertThatThrownBy(() -> ReportReader.parse(huge)).hasMessageContaining("float64");
  }

  @Test
  void limitsHold() {
    String json = Reports.pooling().toJson();
    ReportLimits all = ReportLimits.DEFAULT;
    assertThatThrownBy(
            () -> ReportReader.parse(json, new ReportLimits(100, 1000, 16, all.maxEntries())))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("at most 100");
    assertThatThrownBy(
            () -> ReportReader.parse(json, new ReportLimits(all.maxCharacters(), 1000, 16, 20)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("at most 20");
    assertThatThrownBy(
            () -> ReportReader.parse(json, new ReportLimits(all.maxCharacters(), 10, 16, 9999)))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> ReportReader.parse("[".repeat(100_000)))
        .isInstanceOf(LimitExceeded.class);
    assertThatThrownBy(() -> new ReportLimits(0, 1, 1, 1)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void aSetSaysWhatItsReportsSay() {
    Report holds = Reports.report("fine", Reports.check("c", new Verdict.Proved("p")));
    Report open = Reports.report("open", Reports.check("c", new Verdict.Inconclusive("i")));
    assertThat(ReportSet.of(holds).exitCode()).isZero();
    assertThat(ReportSet.of(java.util.List.of(holds, open)).exitCode()).isEqualTo(3);
    ReportSet all = ReportSet.of(java.util.List.of(open, Reports.pooling(), holds));
    assertThat(all.exitCode()).isEqualTo(1);
    assertThat(all.verdict().word()).isEqualTo("REFUTED");
    assertThat(all.toText()).contains("INCONCLUSIVE  open\n").contains("\n\nPROVED  fine\n");
    assertThat(ReportSet.parse(holds.toJson())).isEqualTo(ReportSet.of(holds));
    String json = all.toJson();
    assertThatThrownBy(() -> ReportSet.parse(json.replaceFirst("REFUTED", "PROVED")))
        .hasMessageContaining("weakest of the reports");
    assertThatThrownBy(() -> ReportSet.parse(json.replace("set/1", "set/7")))
        .hasMessageContaining("set/7");
    assertThatThrownBy(
            () ->
                ReportSet.parse(
                    "{\"schema\": \"intertwiner/verify-report-set/1\", \"verdict\": \"PROVED\","
                        + " \"reports\": []}"))
        .hasMessageContaining("at least one report");
    assertThatThrownBy(() -> ReportSet.of(java.util.List.of())).isInstanceOf(InvalidInput.class);
  }
}
