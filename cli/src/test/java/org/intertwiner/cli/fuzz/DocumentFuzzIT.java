package org.intertwiner.cli.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.Shell;
import org.intertwiner.cli.batch.Batch;
import org.intertwiner.cli.json.Json;
import org.intertwiner.cli.request.Failure;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.intertwiner.verify.action.declared.DeclaredAction;
import org.intertwiner.verify.basis.BasisDocument;
import org.intertwiner.verify.basis.DocumentLimits;
import org.intertwiner.verify.report.Baseline;
import org.intertwiner.verify.report.ReportReader;
import org.intertwiner.verify.report.ReportSet;

/** Documents of JSON and requests: groups, representations, bases, reports, lines of a batch. */
class DocumentFuzzIT {
  private static final Campaign CAMPAIGN = new Campaign();
  private static final Path GUIDE = Path.of("../docs/guide");
  private static final NamedGroup<?> C4 = GroupNotation.parse("C4");

  /** What an edited request may take before it is refused; most that take longer take minutes. */
  private static final Duration BRIEF = Duration.ofSeconds(2);

  /** Enough for every request before its edits, on a busy machine too. */
  private static final Duration PATIENT = Duration.ofMinutes(1);

  private static final String REPORT = report();

  private static final List<Target> TARGETS =
      List.of(
          Target.text("JSON", text -> Json.parse(text, "text"), "{\"a\":[1,2.5,\"ü\",null]}", "7")
              .with("[", "\"a\":", "1e9999999999", "-0.0", "\\u00fc"),
          Target.text(
                  "group files",
                  GroupNotation::parseJson,
                  file("c12.json"),
                  file("groups/antiprism.json"),
                  file("groups/seven-three.json"),
                  "{\"generators\":{\"permutations\":[[2,1,3],[2,3,1]]}}",
                  "{\"presentation\":{\"generators\":[\"a\",\"b\"],\"relators\":[\"a^3\",\"(a"
                      + " b)^2\",\"b^2\"]}}",
                  "{\"generators\":{\"matrices\":[[[{\"n\":5,\"c\":[[1,\"1\"]]}]]]}}")
              .with("\"1/2\"", "{\"n\":7,\"c\":[[1,\"1\"]]}", "[[1]]", "a^99999999", "\"order\":"),
          Target.text(
              "matrices of representations",
              text -> RepresentationNotation.parseJson(text, C4),
              "{\"matrices\":[[[\"0\",\"-1\"],[\"1\",\"0\"]]]}",
              "{\"matrices\":[[[{\"n\":4,\"c\":[[1,\"1\"]]}]]]}"),
          Target.text("bases", DocumentFuzzIT::basis, basis("C4", "freq:1"), basis("D3", "vector")),
          Target.text("bases checked again", DocumentFuzzIT::recheck, basis("C4", "freq:1")),
          Target.text("reports", text -> ReportReader.parse(text).toJson(), one()),
          Target.text("sets of reports", text -> ReportSet.parse(text).toJson(), REPORT),
          Target.text(
              "baselines",
              text -> Baseline.parse(text).toJson(),
              Baseline.of(ReportSet.parse(REPORT)).toJson()),
          Target.text(
              "actions",
              DeclaredAction::parse,
              "image(vector)",
              "nodes(2*trivial + freq:1)",
              "invariant",
              "positions(vector)"),
          requests(BRIEF));

  private static Target requests(Duration time) {
    return Target.text("requests", text -> request(text, time), requests())
        .with("regular", "point:Oh", "\"basis\":true", "\"maxDegree\":", "\"R3\"", "S9");
  }

  private static String file(String name) {
    try {
      return Files.readString(GUIDE.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String report() {
    try {
      Path file = Files.createTempDirectory("fuzz").resolve("report.json");
      Shell.Run run =
          Shell.run(
              "verify",
              GUIDE.resolve("models/pool-8.onnx").toString(),
              "--group",
              "C4",
              "--in",
              "image(trivial)",
              "--out",
              "invariant",
              "--report",
              file.toString());
      assertThat(run.err()).isEmpty();
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String one() {
    return ReportSet.parse(REPORT).reports().get(0).toJson();
  }

  private static String basis(String group, String rep) {
    return basis(GroupNotation.parse(group), rep);
  }

  private static <G> String basis(NamedGroup<G> group, String rep) {
    KernelSpace space =
        KernelSpace.on(RepresentationNotation.parse("vector", group))
            .from(RepresentationNotation.parse(rep, group))
            .to(RepresentationNotation.parse(rep, group))
            .upToDegree(2);
    return written(BasisDocument.of(space));
  }

  private static String written(BasisDocument document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      document.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static BasisDocument read(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return BasisDocument.read(new ByteArrayInputStream(bytes), DocumentLimits.DEFAULT);
  }

  private static Object basis(String text) throws IOException {
    String once = written(read(text));
    assertThat(written(read(once))).isEqualTo(once);
    return once;
  }

  private static Object recheck(String text) throws IOException {
    return read(text).recheck(new DocumentLimits(1 << 20, 100, 10_000, 12, 1_000)).report();
  }

  private static String[] requests() {
    return Stream.of(
            "'group','group':'S4'",
            "'chartable','group':{'generators':{'permutations':[[2,1,3],[2,3,1]]}}",
            "'irreps','group':'D3','index':2,'real':true",
            "'decompose','group':'C2','rep':'regular','basis':true",
            "'kernels','group':'C3','space':'R2','in':'regular','out':'trivial','maxDegree':3",
            "'pdo','group':'C4','space':'R2','in':'trivial','out':'trivial','order':2",
            "'molien','group':'point:Oh','maxDegree':6,'rep':'vector'",
            "'harmonics-of','group':'point:Oh','maxDegree':2",
            "'cg','group':'SU2','j1':'1/2','m1':'1/2','j2':1,'m2':0,'j':'3/2','m':'1/2'",
            "'3j','j':[1,1,0],'m':[0,0,0]",
            "'6j','j':[1,1,1,1,1,1]",
            "'harmonics','l':2,'point':['1/3','2/3','2/3']",
            "'wignerd','j':2,'m1':0,'m2':1,'beta':0.3",
            "'tensor','group':'SU3','left':[1,1],'right':[1,1]",
            "'irrep','group':'G2','weight':[1,0]",
            "'laws','group':'C3','tries':5,'seed':1")
        .map(fields -> ("{'id':1,'command':" + fields + "}").replace('\'', '"'))
        .toArray(String[]::new);
  }

  /** Every line has one reply, with a result or with an error that is not one of the program. */
  private static Object request(String text, Duration time) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Throwable> errors = new ArrayList<>();
    Batch.of(Optional.of(time), errors::add)
        .run(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8));
    for (Throwable error : errors) {
      if (Failure.of(error).exitCode() == Failure.INTERNAL || error instanceof Error) {
        throw new AssertionError("an internal error: " + error, error);
      }
    }
    List<String> replies = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(replies)
        .hasSizeLessThanOrEqualTo(1 + (int) text.chars().filter(c -> c == 10).count());
    for (String reply : replies) {
      JsonNode node = Json.parse(reply, "reply");
      assertThat(node.has("result") != node.has("error")).isTrue();
    }
    if (!errors.isEmpty()) {
      throw new InvalidInput("request", "a bad line", "good lines", "");
    }
    return replies;
  }

  @Provide
  Arbitrary<List<Edit>> edits() {
    return Edit.lists();
  }

  @Property(tries = 60, seed = "2026", edgeCases = EdgeCasesMode.NONE)
  void everyDocumentIsReadOrRefused(@ForAll("edits") List<Edit> edits, @ForAll int seed) {
    CAMPAIGN.feed(TARGETS, edits, seed);
  }

  @Example
  void theDocumentsBeforeTheChangesAreRead() throws Exception {
    List<Target> patient = new ArrayList<>(TARGETS);
    patient.set(patient.size() - 1, requests(PATIENT));
    assertThat(Target.refusedSeeds(patient)).isEmpty();
  }

  @AfterContainer
  static void closed() {
    CAMPAIGN.close();
  }
}
