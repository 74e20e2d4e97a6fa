package org.intertwiner.cli.cas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.intertwiner.algebra.Refusal;
import org.intertwiner.cli.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups in the text of GAP and Sage. */
class GroupScriptTest {
  private static String read(AlgebraSystem system, String text) {
    return GroupScript.read(system, "script", text).toString();
  }

  /** Orders known from elsewhere: of GAP itself, or from the books. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gap:Group((1,2,3,4,5),(1,2)) | 120",
        "gap:Group([(1,2,3)(4,5), (1,2)]) | 12",
        "gap:Group([], ()) | 1",
        "gap:a := (1,2,3);; b := (3,4,5); Group(a*b^-1) | 5",
        "gap:Group([[0,-1],[1,0]], 1/2*[[Sqrt(2),Sqrt(2)],[-Sqrt(2),Sqrt(2)]]) | 8",
        "gap:Group([[[E(5),0],[0,E(5)^4]],[[0,1],[1,0]]]) | 10",
        "gap:F := FreeGroup(\"a\",\"b\"); F/[F.1^4, F.2^2, (F.1*F.2)^2] | 8",
        "gap:F := FreeGroup(2); F/[F.1^2, F.2^3, Comm(F.1,F.2)] | 6",
        "gap:DihedralGroup(10) | 10",
        "gap:QuaternionGroup(16) | 16",
        "gap:AbelianGroup([2,4]) | 8",
        "gap:PSL(2,7) | 168",
        "sage:PermutationGroup(['(1,2,3)(4,5)', [(1,2)], [2,1,3]]) | 12",
        "sage:PermutationGroup([(1,2,3,4)]) | 4",
        "sage:DihedralGroup(10) | 20",
        "sage:MatrixGroup([matrix(QQ, 2, [0,-1,1,0]), diagonal_matrix([1,-1])]) | 8",
        "sage:K.<z> = CyclotomicField(5); MatrixGroup(matrix(K,[[z,0],[0,z**-1]])) | 5",
        "sage:F.<a,b> = FreeGroup(); G = F/[a^2, b^3, (a*b)^5] | 60",
        "sage:F = FreeGroup(2, 'x'); a, b = F.gens(); F/[a^2, b^2, (a*b)^7] | 14",
        "sage:KleinFourGroup() | 4",
      })
  void groupsHaveTheirOrders(String word, int order) {
    Shell.Run run = Shell.run("group", word, "--format=json");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.json().get("order").asInt()).isEqualTo(order);
  }

  @Test
  void filesAreToldByTheirNames(@TempDir Path folder) throws IOException {
    Path gap = folder.resolve("g.g");
    Files.writeString(gap, "# of GAP\nG := Group(\n (1,2,3,\\\n4),\n (1,3) );\n");
    Path sage = folder.resolve("g.sage");
    Files.writeString(
        sage, "from sage.all import *\nG = MatrixGroup([\n  matrix(QQ, [[0, 1], [1, 0]])\n])\n");
    assertThat(Shell.run("group", gap.toString(), "--format=json").json().get("order").asInt())
        .isEqualTo(8);
    assertThat(Shell.run("group", "gap:" + gap, "--format=json").json().get("degree").asInt())
        .isEqualTo(4);
    assertThat(Shell.run("group", sage.toString(), "--format=json").json().get("order").asInt())
        .isEqualTo(2);
    Shell.Run none = Shell.run("group", folder.resolve("none.gap").toString(), "--format=json");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.error().get("got").textValue()).isEqualTo("no such file");
  }

  @Test
  void leftFactorsActFirst() {
    // GAP 4.12: (1,2)*(2,3) is (1,3,2)
    assertThat(read(AlgebraSystem.GAP, "Group((1,2)*(2,3))"))
        .isEqualTo(read(AlgebraSystem.GAP, "Group((1,3,2))"))
        .isEqualTo(read(AlgebraSystem.GAP, "Group((1,2)(2,3))"))
        .isNotEqualTo(read(AlgebraSystem.GAP, "Group((1,2,3))"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Group((1,2 | line 1, column 11 | end of the text",
        "Exec(\"ls\") | line 1, column 1 | the function 'Exec'",
        "G := Groupp((1,2)) | line 1, column 6 | did you mean Group?",
        "x | line 1, column 1 | assigned above",
        "Group((1,2,1)) | line 1, column 7 | the point 1 twice",
        "Group((0,1)) | line 1, column 7 | from 1 to 1000000",
        "Group([[1,2],[3]]) | line 1, column 1 | square",
        "Group([[0.5]]) | line 1, column 9 | write 1/2",
        "Group([[1/0]]) | line 1, column 10 | division by 0",
        "Group(()) Group(()) | line 1, column 11 | end of the statement",
        "2+3 | script | no group",
        "Group((1,2)+1) | line 1, column 12 | '+' between a permutation and a number",
        "Group(\"x) | line 1, column 7 | without an end",
        "F := FreeGroup(1); F/[1] | line 1, column 21 | words in the generators",
        "DihedralGroup(7) | line 1, column 1 | multiple of 2",
        "Group() | line 1, column 1 | no generators",
        "Group(~) | line 1, column 7 | not programs",
      })
  void everyFaultHasItsPlace(String text, String place, String words) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(AlgebraSystem.GAP, text));
    assertThat(refusal).as(text).isNotNull();
    assertThat(refusal.what()).endsWith(refusal.what().contains("line") ? "" : "script");
    assertThat(refusal.what()).contains(place);
    assertThat(refusal.what() + refusal.got() + refusal.expected() + refusal.hint())
        .contains(words);
  }

  @Test
  void linesAreCounted() {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> read(AlgebraSystem.SAGE, "# one\nG = (\n  1,\n  oops)"));
    assertThat(refusal.what()).isEqualTo("script, line 4, column 3");
  }

  /** Short texts that would take very much time or memory. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "((2^10000)^10000)^10000",
        "Group((1,1000000),(2,3),(2,3),(2,3),(2,3),(2,3))",
        "E(99991)",
        "(1+E(7))^10000",
      })
  void greedyTextsMeetALimit(String text) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(AlgebraSystem.GAP, text));
    assertThat(refusal).isNotNull();
    assertThat(refusal.expected()).matches("(?s).*(at most|from 1 to) .*");
  }

  @Test
  void deepAndLongTextsMeetALimit() {
    assertThat(
            catchThrowableOfType(Refusal.class, () -> read(AlgebraSystem.GAP, "(".repeat(100_000))))
        .hasMessageContaining("64 levels");
    assertThat(
            catchThrowableOfType(Refusal.class, () -> read(AlgebraSystem.GAP, "[".repeat(100_000))))
        .hasMessageContaining("64 levels");
    assertThat(
            catchThrowableOfType(
                Refusal.class,
                () -> read(AlgebraSystem.GAP, "a:=[" + "(1,1000000),".repeat(100) + "()];")))
        .hasMessageContaining("50000000");
  }
}
