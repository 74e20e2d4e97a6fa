package org.intertwiner.verify.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
  private static final ReportSet ONE = ReportSet.of(Reports.pooling());

  @Test
  void theEndOfTheNameTellsTheForm(@TempDir Path folder) throws Exception {
    for (String name : List.of("r.json", "r.xml", "r.HTML", "r.txt")) {
      ReportFile.require(folder.resolve(name), false);
      ReportFile.write(folder.resolve(name), false, ONE);
    }
    assertThat(Files.readString(folder.resolve("r.txt"))).isEqualTo(ONE.toText() + "\n");
    assertThat(Files.readString(folder.resolve("r.xml"))).startsWith("<?xml");
    assertThat(Files.readString(folder.resolve("r.HTML"))).startsWith("<!DOCTYPE html>");
    assertThat(ReportReader.parse(Files.readString(folder.resolve("r.json"))))
        .isEqualTo(Reports.pooling());
    assertThat(ReportFile.read(folder.resolve("r.json"))).isEqualTo(ONE);
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(4); // nothing temporary is left
    }
  }

  @Test
  void severalReportsStandInOneFile(@TempDir Path folder) throws Exception {
    ReportSet two = ReportSet.of(List.of(Reports.pooling(), Reports.pooling()));
    ReportFile.write(folder.resolve("r.json"), false, two);
    assertThat(ReportFile.read(folder.resolve("r.json"))).isEqualTo(two);
  }

  @Test
  void nothingIsReplacedUnasked(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("r.txt");
    Files.writeString(file, "mine");
    assertThatThrownBy(() -> ReportFile.require(file, false)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> ReportFile.write(file, false, ONE)).isInstanceOf(InvalidInput.class);
    assertThat(file).hasContent("mine");
    ReportFile.write(file, true, ONE);
    assertThat(Files.readString(file)).startsWith("REFUTED");
  }

  @Test
  void unknownFormsAndFoldersAreRefused(@TempDir Path folder) {
    assertThatThrownBy(() -> ReportFile.require(folder.resolve("r.pdf"), false))
        .hasMessageContaining(".html");
    assertThatThrownBy(() -> ReportFile.write(folder.resolve("no").resolve("r.txt"), false, ONE))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void filesPastTheLimitAreNotRead(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("big.json");
    Files.writeString(file, " ".repeat(1000));
    ReportLimits small = new ReportLimits(100, 100, 16, 100);
    assertThatThrownBy(() -> ReportFile.text(file, small)).isInstanceOf(LimitExceeded.class);
  }
}
