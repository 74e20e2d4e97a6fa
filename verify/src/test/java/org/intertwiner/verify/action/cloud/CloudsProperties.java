package org.intertwiner.verify.action.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.lie.classical.AffineMap;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.action.ActionChecks;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.Discretisation;
import org.intertwiner.verify.action.Symmetry;
import org.intertwiner.verify.action.sample.Samples;
import org.intertwiner.verify.action.symmetry.Symmetries;
import org.intertwiner.verify.action.symmetry.Translation;

/** (gh)·x = g·(h·x) for points, graphs, four-vectors and gauge fields. */
class CloudsProperties {
  private static final LieGroup<AffineMap> E3 = LieGroups.euclidean(3);
  private static final LieGroup<DenseMatrix> LORENTZ = LieGroups.lorentz();

  private static <G> void check(
      Symmetry<G> symmetry, DataAction<G, double[]> action, double[] x, long seed) {
    Random random = new Random(seed);
    G g = symmetry.random(random);
    G h = symmetry.random(random);
    assertThat(action.discretisation(g)).isEqualTo(Discretisation.exact());
    ActionChecks.actsFromTheLeft(symmetry.group(), action, g, h, x, 1e-12);
  }

  @Property
  void nodesArePermuted(@ForAll @IntRange(max = 2) int axis, @ForAll long seed) {
    List<Integer> shape = List.of(3, 4, 5);
    check(
        Symmetries.permutations(shape.get(axis)),
        Clouds.permuted(shape, axis),
        ActionChecks.numbers(60, seed),
        seed);
  }

  @Example
  void whatStandsAtNodeIStandsAtNodeSigmaOfIAfterwards() {
    Permutation cycle = Permutation.of(1, 2, 0);
    double[] rows = {10, 11, 20, 21, 30, 31};
    assertThat(Clouds.permuted(List.of(3, 2), 0).act(cycle, rows))
        .containsExactly(30, 31, 10, 11, 20, 21);
    assertThat(Clouds.relabelled(3).act(cycle, new double[] {0, 1, 2, 2, -1}))
        .containsExactly(1, 2, 0, 0, -1);
    double[] a = {0, 1, 2, 3, 4, 5, 6, 7, 8};
    double[] moved = Clouds.pairs(3, 1).act(cycle, a);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        assertThat(moved[cycle.at(i) * 3 + cycle.at(j)]).isEqualTo(a[i * 3 + j]);
      }
    }
  }

  /** The inverse relabelling, the commonest mistake, is no left action. */
  @Example
  void theWrongOrderOfPermutationsIsNoLeftAction() {
    DataAction<Permutation, double[]> right =
        Actions.restricted(Clouds.permuted(List.of(4, 1), 0), Permutation::inverse);
    Permutation g = Permutation.of(1, 0, 2, 3);
    Permutation h = Permutation.of(1, 2, 3, 0);
    double[] x = {1, 2, 3, 4};
    assertThat(ActionChecks.isNoLeftAction(Symmetries.permutations(4).group(), right, g, h, x))
        .isTrue();
  }

  @Property
  void edgesAndAdjacencyMatricesAreMovedTogether(
      @ForAll @IntRange(min = 2, max = 7) int n, @ForAll long seed) {
    Random random = new Random(seed);
    Permutation g = Symmetries.permutations(n).random(random);
    double[] edges = Samples.edges(n, 2 * n).sample(random);
    double[] moved = Clouds.relabelled(n).act(g, edges);
    assertThat(adjacency(n, moved)).isEqualTo(Clouds.pairs(n, 1).act(g, adjacency(n, edges)));
    check(Symmetries.permutations(n), Clouds.relabelled(n), edges, seed);
    check(Symmetries.permutations(n), Clouds.pairs(n, 2), ActionChecks.numbers(4 * n * n, seed), 3);
  }

  private static double[] adjacency(int n, double[] edges) {
    double[] a = new double[n * n];
    for (int e = 0; e < edges.length / 2; e++) {
      int from = (int) edges[e];
      int to = (int) edges[edges.length / 2 + e];
      a[from * n + to]++;
    }
    return a;
  }

  @Property
  void translationsScalingsAndMotionsActOnPositions(@ForAll long seed) {
    double[] x = ActionChecks.numbers(12, seed);
    check(Symmetries.translations(3, 2), Clouds.translated(3), x, seed);
    check(Symmetries.scalings(3), Clouds.scaled(-2), x, seed);
    check(Symmetries.euclidean(3, 2), Clouds.moved(E3, 3), x, seed);
    check(Symmetries.euclidean(3, 2), Clouds.turned(E3, 3), x, seed);
  }

  /** Differences of positions turn like velocities; sums do not. */
  @Property
  void velocitiesAreNotTranslated(@ForAll long seed) {
    AffineMap g = Symmetries.euclidean(3, 2).random(new Random(seed));
    double[] x = ActionChecks.numbers(3, seed);
    double[] y = ActionChecks.numbers(3, seed + 1);
    double[] difference = {x[0] - y[0], x[1] - y[1], x[2] - y[2]};
    DataAction<AffineMap, double[]> moved = Clouds.moved(E3, 3);
    double[] gx = moved.act(g, x);
    double[] gy = moved.act(g, y);
    double[] turned = Clouds.turned(E3, 3).act(g, difference);
    assertThat(turned)
        .containsExactly(new double[] {gx[0] - gy[0], gx[1] - gy[1], gx[2] - gy[2]}, within(1e-12));
  }

  @Property
  void lorentzTransformationsKeepTheMassAndAct(@ForAll long seed) {
    Random random = new Random(seed);
    double[] p = Samples.onShell(3, 1.5, 2).sample(random);
    check(Symmetries.lorentz(3, 1, 2), Clouds.vectors(LORENTZ), p, seed);
    double[] q = Clouds.vectors(LORENTZ).act(Symmetries.lorentz(3, 1, 2).random(random), p);
    for (int at = 0; at < 12; at += 4) {
      double square =
          q[at] * q[at] + q[at + 1] * q[at + 1] + q[at + 2] * q[at + 2] - q[at + 3] * q[at + 3];
      assertThat(square).isCloseTo(-2.25, within(1e-10 * (1 + q[at + 3] * q[at + 3])));
    }
    double[] mixed = ActionChecks.numbers(18, seed);
    check(
        Symmetries.lorentz(3, 1, 1), Clouds.sums(LORENTZ, List.of(false, true, true)), mixed, seed);
  }

  /** d/dt exp(tX)·x at 0 by central differences. */
  @Property
  void derivativesAreThoseOfTheAction(@ForAll @IntRange(max = 5) int k, @ForAll long seed) {
    double[] x = ActionChecks.numbers(12, seed);
    derivative(E3, Clouds.moved(E3, 3), k, x);
    derivative(E3, Clouds.turned(E3, 3), k, x);
    derivative(LORENTZ, Clouds.vectors(LORENTZ), k, x);
    assertThat(Clouds.sums(LORENTZ, List.of(true)).derivative(99, x)).isEmpty();
    derivative(LORENTZ, Clouds.sums(LORENTZ, List.of(true, false, false)), k, x);
    double[] shift = Clouds.translated(3).derivative(k % 3, x).orElseThrow();
    for (int i = 0; i < 12; i++) {
      assertThat(shift[i]).isEqualTo(i % 3 == k % 3 ? 1 : 0);
    }
    assertThat(Clouds.scaled(-2).derivative(0, x).orElseThrow()[4]).isEqualTo(-2 * x[4]);
    assertThat(Clouds.translated(3).derivative(3, x)).isEmpty();
  }

  private static <G> void derivative(
      LieGroup<G> group, DataAction<G, double[]> action, int k, double[] x) {
    var generators = group.topologicalGenerators();
    if (k >= generators.size()
        || !(generators.get(k)
            instanceof org.intertwiner.algebra.group.Generator.Infinitesimal<G> g)) {
      return;
    }
    double[] d = action.derivative(k, x).orElseThrow();
    double[] c = new double[group.dimension()];
    double h = 1e-5;
    c[g.index()] = h;
    double[] after = action.act(group.exp(c), x);
    c[g.index()] = -h;
    double[] before = action.act(group.exp(c), x);
    for (int i = 0; i < x.length; i++) {
      assertThat(d[i]).isCloseTo((after[i] - before[i]) / (2 * h), within(1e-8));
    }
  }

  @Property
  void phasesTurnComplexNumbers(
      @ForAll @IntRange(min = -3, max = 3) int charge, @ForAll long seed) {
    double[] z = ActionChecks.numbers(6, seed);
    check(Symmetries.phases(), Gauges.phases(charge), z, seed);
    double alpha = new Random(seed).nextDouble();
    double[] turned = Gauges.phases(charge).act(new PlaneRotation(alpha), new double[] {1, 0});
    assertThat(turned)
        .containsExactly(
            new double[] {Math.cos(charge * alpha), Math.sin(charge * alpha)}, within(1e-14));
  }

  /** φ†(x) U_{xy} φ(y) is gauge invariant; with the transposed link it is not. */
  @Property
  void theHoppingTermIsGaugeInvariant(@ForAll long seed) {
    Representation<PlaneRotation> charge = Representations.frequency(SO2.group(), 1);
    List<List<Integer>> links = List.of(List.of(0, 1), List.of(1, 2), List.of(2, 0));
    Symmetry<List<PlaneRotation>> gauge = Symmetries.gauge(SO2.group(), 3);
    List<PlaneRotation> g = gauge.random(new Random(seed));
    double[] matter = ActionChecks.numbers(6, seed);
    double[] link = ActionChecks.numbers(12, seed + 1);
    check(gauge, Gauges.matter(charge, 3), matter, seed);
    check(gauge, Gauges.links(charge, 3, links), link, seed);
    double[] movedMatter = Gauges.matter(charge, 3).act(g, matter);
    double[] movedLinks = Gauges.links(charge, 3, links).act(g, link);
    assertThat(hopping(links, movedMatter, movedLinks))
        .isCloseTo(hopping(links, matter, link), within(1e-12));
  }

  private static double hopping(List<List<Integer>> links, double[] matter, double[] u) {
    double sum = 0;
    for (int k = 0; k < links.size(); k++) {
      int x = links.get(k).get(0);
      int y = links.get(k).get(1);
      for (int i = 0; i < 2; i++) {
        for (int j = 0; j < 2; j++) {
          sum += matter[2 * x + i] * u[4 * k + 2 * i + j] * matter[2 * y + j];
        }
      }
    }
    return sum;
  }

  @Property
  void twoGroupsActAtOnce(@ForAll long seed) {
    var symmetry = Symmetries.product(Symmetries.permutations(4), Symmetries.euclidean(3, 1));
    var action = Actions.product(Clouds.permuted(List.of(4, 3), 0), Clouds.moved(E3, 3));
    check(symmetry, action, ActionChecks.numbers(12, seed), seed);
  }

  /** Rotations and translations do not commute, so that their product is not the direct one. */
  @Example
  void groupsThatDoNotCommuteAreNoDirectProduct() {
    var symmetry =
        Symmetries.product(
            Symmetries.lie(LieGroups.specialOrthogonal(3), 1), Symmetries.translations(3, 1));
    var action =
        Actions.product(Clouds.vectors(LieGroups.specialOrthogonal(3)), Clouds.translated(3));
    Random random = new Random(4);
    assertThat(
            ActionChecks.isNoLeftAction(
                symmetry.group(),
                action,
                symmetry.random(random),
                symmetry.random(random),
                ActionChecks.numbers(3, 1)))
        .isTrue();
    assertThat(action.describe(symmetry.group().identity())).isEmpty();
  }

  @Example
  void misfitsAreRefused() {
    Permutation three = Permutation.of(1, 2, 0);
    assertThatThrownBy(() -> Clouds.permuted(List.of(4, 2), 2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Clouds.permuted(List.of(4, 2), 0).act(three, new double[8]))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Clouds.permuted(List.of(3, 2), 0).act(three, new double[8]))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Clouds.relabelled(3).act(three, new double[] {3}))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Clouds.pairs(3, 1).act(three, new double[8]))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Clouds.translated(3).act(Translation.of(1), new double[3]))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Clouds.translated(3).act(Translation.of(1, 2, 3), new double[4]))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Clouds.vectors(LORENTZ).act(LORENTZ.identity(), new double[3]))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Clouds.sums(LORENTZ, List.of())).isInstanceOf(InvalidInput.class);
    var sums = Clouds.sums(LORENTZ, List.of(true, false));
    assertThatThrownBy(() -> sums.act(LORENTZ.identity(), new double[4]))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> sums.act(DenseMatrix.identity(3), new double[5]))
        .isInstanceOf(InvalidInput.class);
    Representation<PlaneRotation> charge = Representations.frequency(SO2.group(), 1);
    assertThatThrownBy(() -> Gauges.links(charge, 2, List.of())).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Gauges.links(charge, 2, List.of(List.of(0, 2))))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Gauges.matter(charge, 2).act(List.of(), new double[4]))
        .isInstanceOf(InvalidInput.class);
  }
}
