package org.intertwiner.algebra.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.action.Action;
import org.intertwiner.algebra.action.EquivariantMap;
import org.intertwiner.algebra.group.Group;
import org.junit.jupiter.api.Test;

/** The suites on types that the library has never seen, whole and broken. */
class ForeignTypesTest {

  /** A 2 × 2 matrix modulo m. */
  private record Mod(long a, long b, long c, long d) {}

  /** SL₂(ℤ/m), with a choice of mistakes. */
  private record SpecialLinear(long m, String mistake) implements Group<Mod> {
    @Override
    public Mod identity() {
      return new Mod(1, 0, 0, 1);
    }

    @Override
    public Mod multiply(Mod x, Mod y) {
      return new Mod(
          (x.a * y.a + x.b * y.c) % m,
          (x.a * y.b + x.b * (mistake.equals("product") ? y.a : y.d)) % m,
          (x.c * y.a + x.d * y.c) % m,
          (x.c * y.b + x.d * y.d) % m);
    }

    @Override
    public Mod inverse(Mod x) {
      return mistake.equals("inverse")
          ? new Mod(x.d, x.b, x.c, x.a)
          : new Mod(x.d, (m - x.b) % m, (m - x.c) % m, x.a);
    }

    @Override
    public boolean areEqual(Mod x, Mod y) {
      return x.equals(y);
    }
  }

  /** Products of elementary matrices; the word of exponents shrinks. */
  private static Sampler<Mod> elements(long m) {
    List<Mod> all = new ArrayList<>();
    for (long code = 0; code < m * m * m * m; code++) {
      Mod x = new Mod(code / (m * m * m) % m, code / (m * m) % m, code / m % m, code % m);
      if ((x.a * x.d - x.b * x.c + m * m) % m == 1) {
        all.add(x);
      }
    }
    Collections.swap(all, 0, all.indexOf(new Mod(1, 0, 0, 1)));
    return Sampler.choice(all);
  }

  private static List<String> refuted(List<? extends Law<?>> laws) {
    return Laws.refuted(laws, 11, 300).stream().map(LawReport::law).toList();
  }

  @Test
  void foreignGroup() {
    SpecialLinear good = new SpecialLinear(5, "");
    assertThat(refuted(GroupLaws.of(good, elements(5)))).isEmpty();
    SpecialLinear badInverse = new SpecialLinear(5, "inverse");
    assertThat(refuted(GroupLaws.of(badInverse, elements(5))))
        .contains("left inverse", "right inverse")
        .doesNotContain("associativity", "left identity");
    SpecialLinear badProduct = new SpecialLinear(5, "product");
    assertThat(refuted(GroupLaws.of(badProduct, elements(5)))).contains("associativity");
  }

  @Test
  void counterExampleIsTheSmallest() {
    LawReport report =
        Laws.refuted(GroupLaws.of(new SpecialLinear(5, "inverse"), elements(5)), 11, 300).stream()
            .filter(r -> r.law().equals("left inverse"))
            .findFirst()
            .orElseThrow();
    // the first element in the list that is not undone by its transposed diagonal
    SpecialLinear group = new SpecialLinear(5, "inverse");
    List<Mod> order = new ArrayList<>(elements(5).shrink(last()));
    Mod first =
        order.stream()
            .filter(x -> !group.multiply(group.inverse(x), x).equals(group.identity()))
            .findFirst()
            .orElseThrow();
    assertThat(report.counterExample()).contains("[" + first + "]");
  }

  private static Mod last() {
    Mod last = new Mod(4, 4, 4, 3);
    assertThat((last.a * last.d - last.b * last.c + 25) % 5).isEqualTo(1);
    return last;
  }

  private static Sampler<List<Long>> vectors(long m) {
    return Sampler.integers(0, m - 1).tuples(2);
  }

  private static List<Long> move(Mod g, List<Long> v, long m) {
    return List.of((g.a * v.get(0) + g.b * v.get(1)) % m, (g.c * v.get(0) + g.d * v.get(1)) % m);
  }

  @Test
  void foreignAction() {
    SpecialLinear group = new SpecialLinear(5, "");
    Action<Mod, List<Long>> good = (g, v) -> move(g, v, 5);
    assertThat(refuted(ActionLaws.of(group, good, elements(5), vectors(5), List::equals)))
        .isEmpty();
    Action<Mod, List<Long>> right = (g, v) -> move(group.inverse(g), v, 5);
    assertThat(refuted(ActionLaws.of(group, right, elements(5), vectors(5), List::equals)))
        .containsExactly("a product acts factor by factor");
    Action<Mod, List<Long>> shifted =
        (g, v) -> List.of(move(g, v, 5).get(0), (move(g, v, 5).get(1) + 1) % 5);
    List<LawReport> reports =
        Laws.refuted(ActionLaws.of(group, shifted, elements(5), vectors(5), List::equals), 11, 300);
    assertThat(reports.get(0).law()).isEqualTo("the identity fixes every point");
    String one = new Mod(1, 0, 0, 1).toString();
    assertThat(reports.get(0).counterExample())
        .contains("g = " + one + ", h = " + one + ", x = [0, 0]");
    Action<Mod, List<Long>> random = (g, v) -> move(g, List.of(v.get(0), 0L), 5);
    assertThat(refuted(ActionLaws.of(group, random, elements(5), vectors(5), List::equals)))
        .contains("the identity fixes every point", "the inverse undoes");
  }

  private record Times(long factor, Action<Mod, List<Long>> action, long shift)
      implements EquivariantMap<Mod, List<Long>, List<Long>> {
    @Override
    public Action<Mod, List<Long>> source() {
      return action;
    }

    @Override
    public Action<Mod, List<Long>> target() {
      return action;
    }

    @Override
    public List<Long> apply(List<Long> v) {
      return List.of((factor * v.get(0) + shift) % 5, factor * v.get(1) % 5);
    }
  }

  @Test
  void foreignMap() {
    Action<Mod, List<Long>> action = (g, v) -> move(g, v, 5);
    assertThat(
            refuted(
                ActionLaws.ofMap(new Times(3, action, 0), elements(5), vectors(5), List::equals)))
        .isEmpty();
    List<LawReport> reports =
        Laws.refuted(
            ActionLaws.ofMap(new Times(3, action, 1), elements(5), vectors(5), List::equals),
            11,
            300);
    assertThat(reports).hasSize(1);
    assertThat(reports.get(0).counterExample()).get().asString().endsWith("x = [0, 0]");
  }

  /** What one law is tried on does not depend on the others. */
  @Test
  void reportsDoNotDependOnTheOtherLaws() {
    List<Law<List<Mod>>> laws = GroupLaws.of(new SpecialLinear(5, "inverse"), elements(5));
    List<LawReport> together = Laws.checkAll(laws, 99, 50);
    for (int k = 0; k < laws.size(); k++) {
      assertThat(Laws.checkAll(List.of(laws.get(k)), 99, 50)).containsExactly(together.get(k));
    }
    assertThat(Laws.checkAll(laws, 99, 50)).isEqualTo(together);
    assertThat(Laws.checkAll(laws, 99, 50)).hasSize(laws.size());
    assertThatThrownBy(() -> Laws.checkAll(laws, 99, 0)).isInstanceOf(InvalidInput.class);
    assertThat(Laws.checkAll(List.of(), 1, 1)).isEmpty();
  }
}
