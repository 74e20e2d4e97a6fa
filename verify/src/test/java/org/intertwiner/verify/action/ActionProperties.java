package org.intertwiner.verify.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;

/** (gh)·x = g·(h·x) and 1·x = x for every ready action. */
class ActionProperties {
  private static final FiniteGroup<Permutation> D4 = Groups.dihedral(4);
  private static final FiniteGroup<Permutation> D6 = Groups.dihedral(6);

  private static List<Representation<Permutation>> channels() {
    return List.of(
        Representations.trivial(D4),
        Representations.plane(D4),
        Representations.regular(D4),
        Representations.frequency(D4, 1, 0).directSum(Representations.plane(D4).times(2)));
  }

  @Property
  void fieldsOnSquareGridsAreActedUponFromTheLeft(
      @ForAll @IntRange(max = 7) int g,
      @ForAll @IntRange(max = 7) int h,
      @ForAll @IntRange(max = 3) int kind,
      @ForAll @IntRange(min = 1, max = 6) int size,
      @ForAll long seed) {
    Representation<Permutation> rho = channels().get(kind);
    FieldShape shape = new FieldShape(2, rho.dimension(), size, size);
    var action = Actions.fields(shape, Representations.plane(D4), rho, 2);
    double[] x = new Random(seed).doubles(shape.size()).toArray();
    double[] once = action.act(D4.element(D4.multiply(g, h)), x);
    double[] twice = action.act(D4.element(g), action.act(D4.element(h), x));
    assertThat(twice).containsExactly(once, within(1e-14));
    assertThat(action.act(D4.identity(), x)).containsExactly(x);
    assertThat(action.discretisation(D4.element(g))).isEqualTo(Discretisation.exact());
  }

  @Property
  void matricesActFromTheLeft(
      @ForAll @IntRange(max = 11) int g, @ForAll @IntRange(max = 11) int h, @ForAll long seed) {
    var action =
        Actions.matrices(
            Representations.frequency(D6, 1, 2).directSum(Representations.regular(D6)));
    double[] x = new Random(seed).doubles(28).toArray();
    double[] once = action.act(D6.element(D6.multiply(g, h)), x);
    double[] twice = action.act(D6.element(g), action.act(D6.element(h), x));
    assertThat(twice).containsExactly(once, within(1e-14));
  }
}
