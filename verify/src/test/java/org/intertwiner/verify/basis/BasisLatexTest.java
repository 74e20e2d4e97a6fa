package org.intertwiner.verify.basis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BasisLatexTest {
  private static final Pattern ENVIRONMENT = Pattern.compile("\\\\(begin|end)\\{([a-z*]+)\\}");

  @Test
  void theTextOfASmallBasis() {
    String latex = BasisLatex.of(BasisDocument.of(Kernels.solve("C4", "trivial", "vector", 1)));
    assertThat(latex)
        .isEqualTo(
            """
            % kernels of C4 from trivial to vector, degrees 0 to 1, dimensions [0, 2]
            \\begin{align*}
              K^{(1)}_{1} &= \\begin{pmatrix}x \\\\ y\\end{pmatrix} \\\\
              K^{(1)}_{2} &= \\begin{pmatrix}y \\\\ -x\\end{pmatrix}
            \\end{align*}
            """);
  }

  @Test
  void placesOfBlocksAreNamed() {
    String latex = BasisLatex.of(BasisDocument.of(Kernels.solve("SO2", "freq:1", "2*freq:1", 2)));
    assertThat(latex)
        .contains("in rows $1$--$2$, columns $1$--$2$; rows $3$--$4$, columns $1$--$2$:")
        .containsOnlyOnce("K^{(0)}_{1}");
  }

  @Test
  void symbolsOfOperatorsHaveTheirOwnLetters() {
    String latex = BasisLatex.of(Kernels.operators(Kernels.solve("O2", "freq:0,0", "freq:0,0", 2)));
    assertThat(latex).startsWith("% operators").contains("D^{(2)}_{1} &=");
  }

  @ParameterizedTest
  @CsvSource({
    "D6, regular, regular, 2",
    "SO3, spin:2, spin:3, 5",
    "point:I, vector, irrep:4, 3",
    "C1, trivial, trivial, 3"
  })
  void bracesAndEnvironmentsAreBalanced(String group, String in, String out, int maxDegree) {
    String latex = BasisLatex.of(BasisDocument.of(Kernels.solve(group, in, out, maxDegree)));
    int depth = 0;
    for (int i = 0; i < latex.length(); i++) {
      char c = latex.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      assertThat(depth).isNotNegative();
    }
    assertThat(depth).isZero();
    Deque<String> open = new ArrayDeque<>();
    Matcher matcher = ENVIRONMENT.matcher(latex);
    while (matcher.find()) {
      if (matcher.group(1).equals("begin")) {
        open.push(matcher.group(2));
      } else {
        assertThat(open.pop()).isEqualTo(matcher.group(2));
      }
    }
    assertThat(open).isEmpty();
    assertThat(latex.contains("MaxMatrixCols")).isEqualTo(in.equals("regular"));
  }
}
