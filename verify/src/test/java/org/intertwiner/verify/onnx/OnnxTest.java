package org.intertwiner.verify.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.Report;
import org.junit.jupiter.api.Test;

class OnnxTest {

  private static Report check(Models models, String group, String in, String out) {
    try (OnnxModel m = models.open()) {
      return m.as(group, in, out).check();
    }
  }

  @Test
  void aClaimIsOneLine() {
    Models pointwise =
        Models.standard()
            .node("n", "Relu", "x", "y")
            .input("x", Models.FLOAT, 1, 1, 3, 3)
            .output("y", Models.FLOAT, 1, 1, 3, 3);
    // y = x times its column: no quarter turn commutes with it
    Models slanted =
        Models.standard()
            .floats("w", new long[] {1, 1, 1, 3}, 1, 2, 3)
            .node("n", "Mul", "x w", "y")
            .input("x", Models.FLOAT, 1, 1, 3, 3)
            .output("y", Models.FLOAT, 1, 1, 3, 3);
    assertThat(check(pointwise, "D4", "image(trivial)", "image(trivial)").toText())
        .contains("TESTED")
        .doesNotContain("REFUTED");
    assertThat(check(slanted, "D4", "image(trivial)", "image(trivial)").toText())
        .contains("REFUTED")
        .contains("Mul");
    assertThatThrownBy(() -> check(slanted, "D4", "image(trivial)", "features(vector)"))
        .isInstanceOf(InvalidInput.class);
  }
}
