package org.intertwiner.nn.graph.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.graph.Cell;
import org.intertwiner.nn.graph.Structure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XyzTest {
  @TempDir Path folder;

  private Path file(String... lines) throws IOException {
    return Files.writeString(folder.resolve("test.xyz"), String.join("\n", lines) + "\n");
  }

  private List<XyzFrame> frames(String... lines) throws IOException {
    List<XyzFrame> frames = new ArrayList<>();
    Xyz.read(file(lines), XyzLimits.DEFAULT, frames::add);
    return frames;
  }

  @Test
  void readsPlainFrames() throws IOException {
    List<XyzFrame> frames =
        frames(" 2 ", "water, more or less", "O 0 0 .5", "h 1e-1\t-2 +3.", "1", "", "26 1 2 3", "");
    assertThat(frames).hasSize(2);
    Structure first = frames.get(0).structure();
    assertThat(first.species()).containsExactly(8, 1);
    assertThat(first.positions()).containsExactly(0, 0, 0.5, 0.1, -2, 3);
    assertThat(first.cell()).isEmpty();
    assertThat(frames.get(0).texts()).containsExactly(Map.entry("comment", "water, more or less"));
    assertThat(frames.get(1).structure().species()).containsExactly(26);
    assertThat(frames.get(1).texts()).isEmpty();
  }

  @Test
  void plainFramesMayHaveFurtherColumnsAndKeys() throws IOException {
    XyzFrame frame = frames("2", "energy=-1.5 step=7", "C 0 0 0 1 2", "C 1 1 1 3 4").get(0);
    assertThat(frame.structure().nodeNumbers(Xyz.FURTHER)).containsExactly(1, 2, 3, 4);
    assertThat(frame.structure().totals("energy")).containsExactly(-1.5);
    XyzFrame text = frames("0", "E = 5 and so on").get(0);
    assertThat(text.texts()).containsEntry("comment", "E = 5 and so on");
    assertThat(frames("0", "a=\"b").get(0).texts()).containsEntry("comment", "a=\"b");
  }

  @Test
  void readsEveryFormOfExtendedValue() throws IOException {
    XyzFrame frame =
        frames(
                "1",
                "Lattice=\"1 0 0 0 2 0 0.5 0 3\" pbc=\"T F true\" energy=-1.5d1 stress=\"1 2 3 4 5"
                    + " 6 7 8 9\" dipole=[1,2, 3] virial=[[1,2],[3,4]] old={5 6} name=\"a \\\"b\\\""
                    + " \\\\\" converged config_type=bulk \"my key\"=4 list=[\"x y\", z]"
                    + " nothing=nan"
                    + " Properties=species:S:1:pos:R:3:forces:R:3:tags:I:1:fix:L:2:kind:S:1",
                "Si 0 0 0 1 2 3 -4 T F sp3")
            .get(0);
    Structure s = frame.structure();
    assertThat(s.cell().orElseThrow().toArray()).containsExactly(1, 0, 0, 0, 2, 0, 0.5, 0, 3);
    assertThat(s.isPeriodic(0)).isTrue();
    assertThat(s.isPeriodic(1)).isFalse();
    assertThat(s.isPeriodic(2)).isTrue();
    assertThat(s.totals("energy")).containsExactly(-15);
    assertThat(s.totals("stress")).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(s.totals("dipole")).containsExactly(1, 2, 3);
    assertThat(s.totals("virial")).containsExactly(1, 2, 3, 4);
    assertThat(s.totals("old")).containsExactly(5, 6);
    assertThat(s.totals("my key")).containsExactly(4);
    assertThat(s.nodeNumbers("forces")).containsExactly(1, 2, 3);
    assertThat(s.nodeNumbers("tags")).containsExactly(-4);
    assertThat(frame.texts())
        .containsEntry("name", "a \"b\" \\")
        .containsEntry("converged", "T")
        .containsEntry("config_type", "bulk")
        .containsEntry("nothing", "nan")
        .containsEntry("list", "x y  z");
    assertThat(frame.labels())
        .containsEntry("fix", List.of("T F"))
        .containsEntry("kind", List.of("sp3"));
  }

  @Test
  void columnsComeInAnyOrder() throws IOException {
    Structure s =
        frames("1", "Properties=Z:I:1:charge:R:1:pos:R:3", "14 0.5 1 2 3").get(0).structure();
    assertThat(s.species()).containsExactly(14);
    assertThat(s.positions()).containsExactly(1, 2, 3);
    assertThat(s.nodeNumbers("charge")).containsExactly(0.5);
    Structure all = frames("0", "Lattice=\"1 0 0 0 1 0 0 0 1\"").get(0).structure();
    assertThat(all.isPeriodic(2)).isTrue();
    assertThat(all.nodes()).isZero();
  }

  @Test
  void whatIsWrittenIsReadBackBitByBit() {
    SplittableRandom random = new SplittableRandom(2);
    double[] x = random.doubles(30, -1e3, 1e3).toArray();
    x[0] = Double.MIN_VALUE;
    x[1] = -1.0 / 3;
    Structure s =
        Structure.of(3, x, 1, 6, 7, 8, 14, 26, 79, 118, 0, 200)
            .withCell(Cell.from(3.1, 4.2, 5.3, 1.1, 1.3, 1.7), true, false, true)
            .withNodes("forces", random.doubles(30).toArray())
            .withNodes("charge", random.doubles(10).toArray())
            .withTotal("energy", -1.0 / 7)
            .withTotal("my stress", random.doubles(9).toArray());
    Map<String, String> texts =
        Map.of("name", "an \"odd\" \\ one\nof two lines", "empty", "", "x=y", "1 2 q");
    Map<String, List<String>> labels =
        Map.of("kind", List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"));
    Path file = folder.resolve("copy.xyz");
    Xyz.writeFrames(file, List.of(new XyzFrame(s, texts, labels), XyzFrame.of(s.withoutCell())));
    List<XyzFrame> frames = new ArrayList<>();
    Xyz.read(file, XyzLimits.DEFAULT, frames::add);
    Structure t = frames.get(0).structure();
    assertThat(t.positions()).containsExactly(x);
    assertThat(t.species()).containsExactly(s.species());
    assertThat(t.cell()).isEqualTo(s.cell());
    assertThat(t.isPeriodic(1)).isFalse();
    assertThat(t.nodeNumbers("forces")).containsExactly(s.nodeNumbers("forces"));
    assertThat(t.nodeNumbers("charge")).containsExactly(s.nodeNumbers("charge"));
    assertThat(t.totals("energy")).containsExactly(s.totals("energy"));
    assertThat(t.totals("my stress")).containsExactly(s.totals("my stress"));
    assertThat(frames.get(0).texts()).isEqualTo(texts);
    assertThat(frames.get(0).labels()).isEqualTo(labels);
    assertThat(frames.get(1).structure().cell()).isEmpty();
    assertThat(Xyz.read(file)).hasSize(2);
    assertThat(folder.resolve("copy.xyz.part")).doesNotExist();
  }

  @Test
  void plainFilesHoldPositions() throws IOException {
    Structure s = Structure.of(3, new double[] {1, 2, 3}, 8).withTotal("energy", 1);
    Path file = folder.resolve("plain.xyz");
    XyzFrame frame = new XyzFrame(s, Map.of(XyzFrame.COMMENT, "one atom"), Map.of());
    Xyz.writePlain(file, List.of(frame));
    assertThat(Files.readAllLines(file)).containsExactly("1", "one atom", "O 1.0 2.0 3.0");
  }

  @Test
  void wrongLinesAreNamed() throws IOException {
    String properties = "Properties=species:S:1:pos:R:3:forces:R:3";
    wrong(1, "x");
    wrong(1, "-1");
    wrong(1, "99999999999999999999");
    wrong(2, "1");
    wrong(4, "2", "", "C 0 0 0");
    wrong(3, "1", "", "C 0 0");
    wrong(3, "1", "", "C 0 0 nan");
    wrong(3, "1", "", "C 0 0 1e999");
    wrong(3, "1", "", "C 0 0 0x1p3");
    wrong(3, "1", "", "C 0 0 1f");
    wrong(3, "1", "", "Qq 0 0 0");
    wrong(4, "2", "", "C 0 0 0 1", "C 0 0 0");
    wrong(3, "1", properties, "C 0 0 0 1 2");
    wrong(3, "1", properties, "C 0 0 0 1 2 three");
    wrong(3, "1", "Properties=pos:R:3:n:I:1", "0 0 0 1.5");
    wrong(3, "1", "Properties=pos:R:3:n:L:1", "0 0 0 2");
    wrong(2, "1", "Properties=species:S:1", "C");
    wrong(2, "1", "Properties=pos:R:3:pos:R:3", "0 0 0 0 0 0");
    wrong(2, "1", "Properties=pos:R:3:x", "0 0 0");
    wrong(2, "1", "Properties=pos:R:three", "0 0 0");
    wrong(2, "1", "Properties=pos:Q:3", "0 0 0");
    wrong(2, "1", "Properties=pos:R:3:species:R:1", "0 0 0 1");
    wrong(2, "1", "Properties=pos:R:3:Z:I:2", "0 0 0 1 1");
    wrong(2, "1", "Lattice=\"1 0 0 0 1 0 0 0\"", "C 0 0 0");
    wrong(2, "1", "Lattice=\"1 0 0 0 1 0 0 0 0\"", "C 0 0 0");
    wrong(2, "1", "Lattice=\"1 0 0 0 1 0 0 0 1", "C 0 0 0");
    wrong(2, "1", "Lattice=[1 0 0 0 1 0 0 0 1}", "C 0 0 0");
    wrong(2, "1", "Lattice=[1 0 0 0 1 0 0 0 1", "C 0 0 0");
    wrong(2, "1", "Lattice=", "C 0 0 0");
    wrong(2, "1", "=3 Lattice=1", "C 0 0 0");
    wrong(2, "1", "a=1 a=2 " + properties, "C 0 0 0 0 0 0");
    wrong(2, "1", "pbc=\"T T\" Lattice=\"1 0 0 0 1 0 0 0 1\"", "C 0 0 0");
    wrong(2, "1", "pbc=\"T T T\" " + properties, "C 0 0 0 0 0 0");
    wrong(6, "1", "", "C 0 0 0", "1", "", "C 0 0");
  }

  private void wrong(int line, String... lines) throws IOException {
    Path file = file(lines);
    assertThatThrownBy(() -> Xyz.read(file))
        .as(String.join("|", lines))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("line " + line + " ");
  }

  @Test
  void limitsAreKept() throws IOException {
    Path file = file("2", "", "C 0 0 0 5", "C 0 0 0 6", "0", "");
    Xyz.read(file, new XyzLimits(100, 2, 2, 5, 9), frame -> {});
    List<XyzLimits> small =
        List.of(
            new XyzLimits(10, 2, 2, 5, 9),
            new XyzLimits(100, 1, 2, 5, 9),
            new XyzLimits(100, 2, 1, 5, 9),
            new XyzLimits(100, 2, 2, 4, 9),
            new XyzLimits(100, 2, 2, 5, 8));
    for (XyzLimits limits : small) {
      assertThatThrownBy(() -> Xyz.read(file, limits, frame -> {}))
          .isInstanceOf(LimitExceeded.class);
    }
    assertThatThrownBy(() -> new XyzLimits(0, 1, 1, 1, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Xyz.read(folder.resolve("none"))).isInstanceOf(InvalidInput.class);
    Path empty = Files.createFile(folder.resolve("empty"));
    assertThatThrownBy(() -> Xyz.read(empty)).hasMessageContaining("without frames");
  }

  @Test
  void refusesNamesThatWouldNotBeReadBack() {
    Structure s = Structure.of(3, new double[] {1, 2, 3}, 8);
    Path file = folder.resolve("new.xyz");
    List<XyzFrame> wrong =
        List.of(
            XyzFrame.of(Structure.of(2, new double[] {1, 2})),
            XyzFrame.of(s.withNodes("a b", 1)),
            XyzFrame.of(s.withNodes("a:b", 1)),
            XyzFrame.of(s.withNodes("pos", 1)),
            XyzFrame.of(s.withTotal("Lattice", 1)),
            XyzFrame.of(s.withTotal("", 1)),
            new XyzFrame(s.withTotal("a", 1), Map.of("a", "b"), Map.of()),
            new XyzFrame(s, Map.of(), Map.of("a", List.of("b c"))),
            new XyzFrame(s, Map.of(), Map.of("a", List.of(""))));
    for (XyzFrame frame : wrong) {
      assertThatThrownBy(() -> Xyz.writeFrames(file, List.of(frame)))
          .isInstanceOf(InvalidInput.class);
    }
    XyzFrame lines = new XyzFrame(s, Map.of(XyzFrame.COMMENT, "a\nb"), Map.of());
    assertThatThrownBy(() -> Xyz.writePlain(file, List.of(lines))).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new XyzFrame(s, Map.of(), Map.of("a", List.of())))
        .isInstanceOf(InvalidInput.class);
    assertThat(file).doesNotExist();
    assertThatThrownBy(() -> Xyz.write(folder.resolve("no/where.xyz"), List.of(s)))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void symbolsOfElements() {
    assertThat(Elements.number("Fe")).isEqualTo(26);
    assertThat(Elements.number("OG")).isEqualTo(118);
    assertThat(Elements.number("X")).isZero();
    assertThat(Elements.symbol(79)).isEqualTo("Au");
    for (int z = 0; z <= 118; z++) {
      assertThat(Elements.number(Elements.symbol(z))).isEqualTo(z);
    }
    assertThatThrownBy(() -> Elements.number("Qq")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Elements.symbol(119)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Elements.symbol(-1)).isInstanceOf(InvalidInput.class);
  }
}
