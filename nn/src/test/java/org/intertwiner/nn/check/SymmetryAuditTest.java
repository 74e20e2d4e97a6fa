package org.intertwiner.nn.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.nn.engine.Engines;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SymmetryAuditTest {
  @Tag("thorough") // the command is tested with a smaller one
  @Test
  void networksHoldAndControlsFail() {
    List<String> heard = new ArrayList<>();
    List<SymmetryAudit.Row> rows = SymmetryAudit.run(Engines.named("java"), 1, 2, heard::add);
    assertThat(heard).hasSameSizeAs(rows);
    for (SymmetryAudit.Row row : rows) {
      String expected = row.control() ? "REFUTED" : "TESTED";
      assertThat(row.precise()).as(row.toString()).isEqualTo(expected);
      assertThat(row.single()).as(row.toString()).isEqualTo(expected);
      if (!row.control()) {
        assertThat(row.preciseError()).isLessThan(1e-10);
        assertThat(row.ratio()).as(row.toString()).isGreaterThan(1e4);
      }
    }
    assertThat(rows).filteredOn(SymmetryAudit.Row::control).hasSize(2);
    assertThat(rows).allMatch(row -> row.certified() == row.linear());
    // each convolution: before and after the product, self-interaction; what reads out
    assertThat(rows)
        .filteredOn(row -> row.network().equals("tensor-field-network"))
        .allMatch(row -> row.linear() == 2 * 3 + 1);
    assertThat(rows)
        .filteredOn(row -> row.linear() > 0)
        .extracting(SymmetryAudit.Row::network)
        .contains("se3-transformer", "potential of tensor-convolution-network");
  }
}
