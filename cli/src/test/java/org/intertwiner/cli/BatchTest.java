package org.intertwiner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.intertwiner.cli.json.Json;
import org.intertwiner.cli.request.law.LawsRequest;
import org.junit.jupiter.api.Test;

/** The batch protocol. */
class BatchTest {
  private static final String GROUP = "{\"id\":%s,\"command\":\"group\",\"group\":\"C4\"}";

  @Test
  void everyLineIsAnsweredInOrderWithItsIdentifier() {
    List<JsonNode> replies =
        Shell.batch(
                GROUP.formatted("1"),
                GROUP.formatted("\"two\""),
                GROUP.formatted("[3,{\"x\":1.50}]"),
                GROUP.formatted("null"))
            .replies();
    assertThat(replies.stream().map(r -> r.get("id").toString()))
        .containsExactly("1", "\"two\"", "[3,{\"x\":1.50}]", "null");
    assertThat(replies).allMatch(r -> r.at("/result/order").asInt() == 4);
  }

  @Test
  void aBadLineCostsThatLineOnly() {
    List<JsonNode> replies =
        Shell.batch(
                "not JSON",
                "[1,2]",
                "",
                "{\"id\":4}",
                "{\"id\":5,\"command\":\"nonsense\"}",
                "{\"id\":6,\"command\":\"group\"}",
                "{\"id\":7,\"command\":\"group\",\"group\":\"Banana\"}",
                "{\"id\":8,\"command\":\"group\",\"group\":\"C4\",\"grup\":1}",
                "{\"id\":9,\"id\":9,\"command\":\"group\",\"group\":\"C4\"}",
                "{\"id\":10,\"command\":\"group\",\"group\":\"C4\"} {}",
                GROUP.formatted("11"))
            .replies();
    assertThat(replies.stream().map(r -> r.get("id").toString()))
        .containsExactly("null", "null", "null", "4", "5", "6", "7", "8", "null", "null", "11");
    assertThat(replies.subList(0, 10))
        .allSatisfy(
            r -> {
              assertThat(r.has("result")).isFalse();
              assertThat(r.get("error").fieldNames())
                  .toIterable()
                  .containsExactly("what", "got", "expected", "hint");
            });
    assertThat(replies.get(4).at("/error/expected").textValue()).contains("chartable");
    assertThat(replies.get(7).at("/error/got").textValue()).contains("grup");
    assertThat(replies.get(10).at("/result/order").asInt()).isEqualTo(4);
  }

  @Test
  void linesTooDeepTooLongOrNotUtf8AreRefused() {
    String deep = "[".repeat(Json.MAX_DEPTH + 1) + "]".repeat(Json.MAX_DEPTH + 1);
    String wide = "{\"id\":2,\"command\":\"" + "x".repeat(Json.MAX_LENGTH) + "\"}";
    List<JsonNode> replies = Shell.batch(deep, wide, GROUP.formatted("3")).replies();
    assertThat(replies.get(0).at("/error/expected").textValue()).contains("" + Json.MAX_DEPTH);
    assertThat(replies.get(1).at("/error/expected").textValue()).contains("" + Json.MAX_LENGTH);
    assertThat(replies.get(2).at("/result/order").asInt()).isEqualTo(4);

    byte[] bytes = {'"', (byte) 0xff, '"', '\n'};
    Shell.Run run = Shell.run(new java.io.ByteArrayInputStream(bytes), "batch");
    assertThat(run.replies().get(0).at("/error/expected").textValue()).isEqualTo("UTF-8");
  }

  @Test
  void hugeExponentsAreRefusedWithoutWritingThemOut() {
    List<JsonNode> replies =
        Shell.batch(
                "1e9999999913",
                GROUP.formatted("-1e-9999999999"),
                "{\"id\":3,\"command\":\"molien\",\"group\":\"C4\",\"maxDegree\":1e999999999}",
                "{\"id\":4,\"command\":\"wignerd\",\"j\":1,\"m1\":0,\"m2\":0,\"beta\":1e999999999}",
                GROUP.formatted("1e999999999"))
            .replies();
    assertThat(replies.subList(0, 2))
        .allSatisfy(r -> assertThat(r.at("/error/hint").textValue()).contains("exponent"))
        .allSatisfy(r -> assertThat(r.get("id").isNull()).isTrue());
    assertThat(replies.get(2).at("/error/got").textValue()).hasSizeLessThan(100).contains("E+9");
    assertThat(replies.get(3).at("/error/what").textValue()).contains("wignerd");
    assertThat(replies.get(4).get("id").decimalValue().scale()).isEqualTo(-999_999_999);
  }

  @Test
  void everyReplyIsFlushedBeforeTheNextLineIsRead() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Long> repliesSeen = new ArrayList<>();
    Deque<String> lines = new ArrayDeque<>();
    for (int i = 0; i < 3; i++) {
      lines.add(GROUP.formatted("" + i) + "\n");
    }
    InputStream in =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException("read in blocks");
          }

          @Override
          public int read(byte[] buffer, int from, int length) throws IOException {
            repliesSeen.add(out.toString(StandardCharsets.UTF_8).lines().count());
            if (lines.isEmpty()) {
              return -1;
            }
            byte[] line = lines.remove().getBytes(StandardCharsets.UTF_8);
            System.arraycopy(line, 0, buffer, from, line.length);
            return line.length;
          }
        };
    PrintStream buffered =
        new PrintStream(
            new java.io.BufferedOutputStream(out, 1 << 16), false, StandardCharsets.UTF_8);
    int code = Main.run(new String[] {"batch"}, new Console(in, buffered, buffered, false));
    assertThat(code).isZero();
    assertThat(repliesSeen).containsExactly(0L, 1L, 2L, 3L);
  }

  @Test
  void theLastLineNeedsNoEnd() {
    byte[] bytes = GROUP.formatted("1").getBytes(StandardCharsets.UTF_8);
    assertThat(Shell.run(new java.io.ByteArrayInputStream(bytes), "batch").replies()).hasSize(1);
  }

  @Test
  void aRequestThatTakesTooLongIsEndedAndTheNextIsAnswered() {
    // as many tries as may be asked for: hours of work on any machine, so that only the limit ends
    // it
    String slow =
        "{\"id\":1,\"command\":\"laws\",\"group\":\"S7\",\"tries\":%d,\"seed\":1}\n"
                .formatted(LawsRequest.MAX_TRIES)
            + GROUP.formatted("2")
            + "\n";
    Shell.Run run =
        Shell.run(
            new java.io.ByteArrayInputStream(slow.getBytes(StandardCharsets.UTF_8)),
            "batch",
            "--time-limit",
            "2");
    List<JsonNode> replies = run.replies();
    assertThat(replies.get(0).at("/error/what").textValue()).isEqualTo("time of a request");
    assertThat(replies.get(1).at("/result/order").asInt()).isEqualTo(4);
  }

  @Test
  void optionsAreTheCommandsOwn() {
    List<JsonNode> replies =
        Shell.batch(
                "{\"id\":1,\"command\":\"chartable\",\"group\":{\"generators\":{\"permutations\":"
                    + "[[2,1,3],[2,3,1]]}}}",
                "{\"id\":2,\"command\":\"kernels\",\"group\":\"point:Oh\",\"space\":\"R3\","
                    + "\"in\":\"regular\",\"out\":\"vector\",\"maxDegree\":4}",
                "{\"id\":3,\"command\":\"irreps\",\"group\":\"D3\",\"index\":2,\"real\":true}",
                "{\"id\":4,\"command\":\"molien\",\"group\":\"point:Oh\",\"maxDegree\":6,"
                    + "\"rep\":\"vector\"}",
                "{\"id\":5,\"command\":\"harmonics-of\",\"group\":\"point:Oh\",\"maxDegree\":2}",
                "{\"id\":6,\"command\":\"kernels\",\"group\":\"SO2\",\"space\":\"R3\","
                    + "\"action\":\"freq:1 + trivial\",\"in\":\"trivial\",\"out\":\"trivial\","
                    + "\"maxDegree\":2}",
                "{\"id\":7,\"command\":\"kernels\",\"group\":\"C3\",\"space\":\"R2\",\"in\":"
                    + "\"trivial\",\"out\":\"irrep:1\",\"maxDegree\":2,\"field\":\"complex\"}",
                "{\"id\":8,\"command\":\"laws\",\"group\":\"C3\",\"tries\":10,\"seed\":1}",
                "{\"id\":9,\"command\":\"pdo\",\"group\":\"C4\",\"space\":\"R2\",\"in\":"
                    + "\"trivial\",\"out\":\"trivial\",\"order\":2,\"basis\":true}",
                "{\"id\":10,\"command\":\"decompose\",\"group\":\"C2\",\"rep\":\"regular\"}")
            .replies();
    assertThat(replies).noneMatch(r -> r.has("error"));
    assertThat(replies.get(0).at("/result/irreps")).hasSize(3);
    assertThat(replies.get(1).at("/result/certificate/complete").asBoolean()).isTrue();
    assertThat(replies.get(2).at("/result/irreps/0/degree").asInt()).isEqualTo(2);
    // invariants of the octahedral group are generated in degrees 2, 4 and 6
    assertThat(replies.get(3).at("/result/invariants").toString()).isEqualTo("[1,0,1,0,2,0,3]");
    assertThat(replies.get(3).at("/result/equivariants").toString()).isEqualTo("[0,1,0,2,0,4,0]");
    assertThat(replies.get(4).at("/result/multiplicities")).hasSize(10);
    assertThat(replies.get(5).at("/result/dimsByDegree").toString()).isEqualTo("[1,1,1]");
    assertThat(replies.get(7).at("/result/verdict").textValue()).isEqualTo("TESTED");
    assertThat(replies.get(9).at("/result/multiplicities").toString()).isEqualTo("[1,1]");
  }

  @Test
  void fieldsOfTheWrongTypeAreNamed() {
    List<JsonNode> replies =
        Shell.batch(
                "{\"id\":1,\"command\":\"group\",\"group\":4}",
                "{\"id\":2,\"command\":\"irreps\",\"group\":\"C2\",\"real\":\"yes\"}",
                "{\"id\":3,\"command\":\"molien\",\"group\":\"C2\",\"maxDegree\":1.5}",
                "{\"id\":4,\"command\":\"molien\",\"group\":\"C2\",\"maxDegree\":-1}",
                "{\"id\":5,\"command\":\"decompose\",\"group\":\"C2\",\"rep\":7}",
                "{\"id\":6,\"command\":\"kernels\",\"group\":\"C2\",\"space\":\"R2\",\"in\":"
                    + "\"trivial\",\"out\":\"trivial\",\"maxDegree\":1,\"field\":\"odd\"}",
                "{\"id\":7,\"command\":\"kernels\",\"group\":\"C2\",\"space\":\"Q9\",\"in\":"
                    + "\"trivial\",\"out\":\"trivial\",\"maxDegree\":1}",
                "{\"id\":8,\"command\":\"chartable\",\"group\":\"SO2\"}",
                "{\"id\":9,\"command\":\"irreps\",\"group\":\"C2\",\"index\":2}")
            .replies();
    assertThat(replies).allMatch(r -> r.has("error"));
    assertThat(replies.get(2).at("/error/what").textValue()).contains("maxDegree");
    assertThat(replies.get(6).at("/error/got").textValue()).contains("Q9");
    assertThat(replies.get(7).at("/error/expected").textValue()).contains("finite");
  }
}
