package org.intertwiner.verify.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.lie.classical.AffineMap;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.Equivariance;
import org.intertwiner.verify.action.cloud.Clouds;
import org.intertwiner.verify.action.cloud.Gauges;
import org.intertwiner.verify.action.declared.DeclaredAction;
import org.intertwiner.verify.action.sample.Samples;
import org.intertwiner.verify.action.signal.Signals;
import org.intertwiner.verify.action.symmetry.Shift;
import org.intertwiner.verify.action.symmetry.Symmetries;
import org.intertwiner.verify.tensor.ArrayForm;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.NumericArray;
import org.intertwiner.verify.tensor.TupleAction;
import org.intertwiner.verify.tensor.TupleSpace;
import org.junit.jupiter.api.Test;

/** Maps that are right and their wrong twins, checked under the ready actions from end to end. */
class ReadyActionsTest {
  private static final int NODES = 4;
  private static final LieGroup<AffineMap> E3 = LieGroups.euclidean(3);

  private static <G, X, Y> String verdict(
      Symmetry<G> symmetry,
      DataAction<G, X> source,
      DataAction<G, Y> target,
      Sampler<X> inputs,
      Function<X, Y> map) {
    return Equivariance.of(NumericMap.of("f", source, target, map))
        .under(symmetry)
        .inputs(inputs)
        .samples(60)
        .claiming(0.05, 0.05)
        .check()
        .verdict()
        .word();
  }

  // ---- graphs with coordinates and velocities ----

  private static final List<ArrayForm> GRAPH =
      List.of(
          ArrayForm.of("x", ElementType.FLOAT64, List.of(NODES, 3)),
          ArrayForm.of("v", ElementType.FLOAT64, List.of(NODES, 3)),
          ArrayForm.of("edges", ElementType.INT64, List.of(2, 6)));

  private static Sampler<ArrayTuple> graphs() {
    return Samples.tuples(
        GRAPH,
        Map.of(
            "x", DeclaredAction.parse("positions(vector)"),
            "v", DeclaredAction.parse("nodes(vector)"),
            "edges", DeclaredAction.parse("edges")));
  }

  /** One step of a message passing map: forces along differences, with a rule for each force. */
  private static Function<ArrayTuple, ArrayTuple> step(UnaryOperator<double[]> force) {
    return in -> {
      double[] x = in.at("x").values();
      double[] v = in.at("v").values();
      double[] e = in.at("edges").values();
      for (int k = 0; k < e.length / 2; k++) {
        int to = (int) e[k];
        int from = (int) e[e.length / 2 + k];
        double[] d = new double[3];
        for (int c = 0; c < 3; c++) {
          d[c] = in.at("x").at(3 * to + c) - in.at("x").at(3 * from + c);
        }
        double[] f = force.apply(d);
        for (int c = 0; c < 3; c++) {
          v[3 * to + c] += f[c];
        }
      }
      for (int i = 0; i < x.length; i++) {
        x[i] += v[i];
      }
      Map<String, NumericArray> out = new LinkedHashMap<>();
      out.put("x", in.at("x").with(x));
      out.put("v", in.at("v").with(v));
      return new ArrayTuple(out);
    };
  }

  private static double[] attraction(double[] d) {
    double w = 1 / (1 + d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
    return new double[] {-w * d[0], -w * d[1], -w * d[2]};
  }

  /** Forces clipped component by component, as a widely used simulator does. */
  private static double[] clipped(double[] d) {
    double[] f = attraction(d);
    for (int c = 0; c < 3; c++) {
      f[c] = Math.max(-0.2, Math.min(0.2, f[c]));
    }
    return f;
  }

  private static String motions(UnaryOperator<double[]> force) {
    TupleSpace in = TupleSpace.of(GRAPH);
    TupleSpace out = TupleSpace.of(GRAPH.subList(0, 2));
    Map<String, DataAction<AffineMap, double[]>> parts =
        Map.of("x", Clouds.moved(E3, 3), "v", Clouds.turned(E3, 3));
    return verdict(
        Symmetries.euclidean(3, 1),
        TupleAction.of(parts, in),
        TupleAction.of(parts, out),
        graphs(),
        step(force));
  }

  private static String relabelling(Function<ArrayTuple, ArrayTuple> map) {
    TupleSpace in = TupleSpace.of(GRAPH);
    TupleSpace out = TupleSpace.of(GRAPH.subList(0, 2));
    DataAction<Permutation, double[]> rows = Clouds.permuted(List.of(NODES, 3), 0);
    return verdict(
        Symmetries.permutations(NODES),
        TupleAction.of(Map.of("x", rows, "v", rows, "edges", Clouds.relabelled(NODES)), in),
        TupleAction.of(Map.of("x", rows, "v", rows), out),
        graphs(),
        map);
  }

  @Test
  void messagePassingCommutesWithMotionsAndRelabelling() {
    assertThat(motions(ReadyActionsTest::attraction)).isEqualTo("TESTED");
    assertThat(relabelling(step(ReadyActionsTest::attraction))).isEqualTo("TESTED");
  }

  @Test
  void clippingByComponentBreaksRotationsOnly() {
    assertThat(motions(ReadyActionsTest::clipped)).isEqualTo("REFUTED");
    assertThat(relabelling(step(ReadyActionsTest::clipped))).isEqualTo("TESTED");
  }

  @Test
  void aNodeThatIsTreatedApartBreaksRelabellingOnly() {
    Function<ArrayTuple, ArrayTuple> step = step(ReadyActionsTest::attraction);
    Function<ArrayTuple, ArrayTuple> held =
        in -> {
          double[] v = in.at("v").values();
          v[0] = 0;
          v[1] = 0;
          v[2] = 0;
          return step.apply(in.with("v", in.at("v").with(v)));
        };
    assertThat(relabelling(held)).isEqualTo("REFUTED");
  }

  // ---- four-vectors ----

  /** 1 + (p·q)², which cannot vanish. */
  private static double[] products(double[] p, double time) {
    double product = 0;
    for (int c = 0; c < 4; c++) {
      product += (c < 3 ? 1 : time) * p[c] * p[4 + c];
    }
    return new double[] {1 + product * product};
  }

  @Test
  void theMinkowskiProductIsInvariantAndTheEuclideanIsNot() {
    var vectors = Clouds.vectors(LieGroups.lorentz());
    var symmetry = Symmetries.lorentz(3, 1, 1);
    Sampler<double[]> pairs = Samples.onShell(2, 1, 1);
    var still =
        Actions.<org.intertwiner.algebra.linear.DenseMatrix, double[]>trivial(Spaces.doubles());
    assertThat(verdict(symmetry, vectors, still, pairs, p -> products(p, -1))).isEqualTo("TESTED");
    assertThat(verdict(symmetry, vectors, still, pairs, p -> products(p, 1))).isEqualTo("REFUTED");
  }

  // ---- voxels ----

  private static double[] blurred(double[] x, GridShape shape, double alongX) {
    double[] out = new double[x.length];
    int n = shape.space().get(0);
    for (int i = 0; i < x.length; i++) {
      int[] at = {i / (n * n), i / n % n, i % n};
      int[] stride = {n * n, n, 1};
      for (int a = 0; a < 3; a++) {
        double w = a == 2 ? alongX : 1;
        out[i] += at[a] > 0 ? w * x[i - stride[a]] : 0;
        out[i] += at[a] + 1 < n ? w * x[i + stride[a]] : 0;
      }
    }
    return out;
  }

  @Test
  void anIsotropicBlurOfVoxelsCommutesWithTheCube() {
    GridShape shape = new GridShape(1, 1, List.of(4, 4, 4));
    assertThat(cube(GroupNotation.parse("point:Oh"), shape, 1)).isEqualTo("TESTED");
    assertThat(cube(GroupNotation.parse("point:Oh"), shape, 1.001)).isEqualTo("REFUTED");
  }

  private static <G> String cube(NamedGroup<G> oh, GridShape shape, double alongX) {
    Representation<G> one = Representations.trivial(oh.group());
    DataAction<G, double[]> action = Actions.grids(shape, oh.action(), one, 2);
    return verdict(
        Symmetry.haar(oh.group()),
        action,
        action,
        Samples.fields(shape),
        x -> blurred(x, shape, alongX));
  }

  // ---- sequences ----

  private static double[] convolved(double[] x, boolean cyclic) {
    double[] out = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      for (int k = -1; k <= 1; k++) {
        int j = i + k;
        boolean inside = j >= 0 && j < x.length;
        out[i] += inside || cyclic ? (2 + k) * x[Math.floorMod(j, x.length)] : 0;
      }
    }
    return out;
  }

  @Test
  void zerosAtTheSidesBreakCyclicShifts() {
    GridShape shape = new GridShape(1, 1, List.of(16));
    Symmetry<Shift> cyclic = Symmetries.shifts(List.of(16));
    DataAction<Shift, double[]> round = Signals.cyclic(shape);
    Sampler<double[]> inputs = Samples.normal(16);
    assertThat(verdict(cyclic, round, round, inputs, x -> convolved(x, true))).isEqualTo("TESTED");
    assertThat(verdict(cyclic, round, round, inputs, x -> convolved(x, false)))
        .isEqualTo("REFUTED");
  }

  /** A bias stands in the cells that a shift fills with zeros, too. */
  @Test
  void layersWithBiasCommuteWithShiftsAwayFromTheBoundary() {
    GridShape shape = new GridShape(1, 1, List.of(16));
    DataAction<Shift, double[]> padded = Signals.padded(shape);
    DataAction<Shift, double[]> inside =
        Actions.seenIn(Spaces.interior(Spaces.doubles(), shape, 3), padded);
    Symmetry<Shift> steps = Symmetries.lattice(1, 2);
    DataAction<Shift, double[]> source =
        Actions.seenIn(Spaces.interior(Spaces.doubles(), shape, 4), padded);
    Sampler<double[]> inputs = Samples.insideFields(shape, 4);
    assertThat(nearby(steps, source, padded, inputs, x -> convolved(x, false))).isEqualTo("TESTED");
    Function<double[], double[]> biased =
        x -> java.util.Arrays.stream(convolved(x, false)).map(v -> v + 1).toArray();
    assertThat(nearby(steps, source, inside, inputs, biased)).isEqualTo("TESTED");
    assertThat(nearby(steps, source, padded, inputs, biased)).isEqualTo("REFUTED");
    assertThat(nearby(steps, source, inside, inputs, ReadyActionsTest::ramp)).isEqualTo("REFUTED");
  }

  /** Without a search over elements, which would go on to steps that lose what is compared. */
  private static String nearby(
      Symmetry<Shift> steps,
      DataAction<Shift, double[]> source,
      DataAction<Shift, double[]> target,
      Sampler<double[]> inputs,
      Function<double[], double[]> map) {
    return Equivariance.of(NumericMap.of("f", source, target, map))
        .under(steps)
        .inputs(inputs)
        .samples(60)
        .claiming(0.05, 0.05)
        .adversarial(0, 0)
        .check()
        .verdict()
        .word();
  }

  private static double[] ramp(double[] x) {
    double[] out = x.clone();
    for (int i = 0; i < x.length; i++) {
      out[i] *= 1 + 1e-3 * i;
    }
    return out;
  }

  // ---- phases and gauge fields ----

  private static double[] densityTimes(double[] z, boolean whole) {
    double[] out = new double[z.length];
    for (int i = 0; i < z.length; i += 2) {
      double density = z[i] * z[i] + (whole ? z[i + 1] * z[i + 1] : 0);
      out[i] = density * z[i];
      out[i + 1] = density * z[i + 1];
    }
    return out;
  }

  @Test
  void theNonlinearTermKeepsPhases() {
    DataAction<PlaneRotation, double[]> phases = Gauges.phases(1);
    Sampler<double[]> fields = Samples.points(3, 2);
    assertThat(verdict(Symmetries.phases(), phases, phases, fields, z -> densityTimes(z, true)))
        .isEqualTo("TESTED");
    assertThat(verdict(Symmetries.phases(), phases, phases, fields, z -> densityTimes(z, false)))
        .isEqualTo("REFUTED");
    assertThat(
            verdict(
                Symmetries.phases(), phases, Gauges.phases(2), fields, z -> densityTimes(z, true)))
        .isEqualTo("REFUTED");
  }

  @Test
  void differencesNeedTheirLinks() {
    Representation<PlaneRotation> charge = Representations.frequency(SO2.group(), 1);
    List<List<Integer>> links = List.of(List.of(0, 1), List.of(1, 2), List.of(2, 0));
    TupleSpace in =
        TupleSpace.of(
            List.of(
                ArrayForm.of("matter", ElementType.FLOAT64, List.of(3, 2)),
                ArrayForm.of("links", ElementType.FLOAT64, List.of(3, 2, 2))));
    DataAction<List<PlaneRotation>, ArrayTuple> source =
        TupleAction.of(
            Map.of("matter", Gauges.matter(charge, 3), "links", Gauges.links(charge, 3, links)),
            in);
    Symmetry<List<PlaneRotation>> gauge = Symmetries.gauge(SO2.group(), 3);
    Sampler<ArrayTuple> inputs = Samples.tuples(in.forms(), Map.of());
    DataAction<List<PlaneRotation>, double[]> target = Gauges.matter(charge, 3);
    assertThat(verdict(gauge, source, target, inputs, x -> hopped(x, true))).isEqualTo("TESTED");
    assertThat(verdict(gauge, source, target, inputs, x -> hopped(x, false))).isEqualTo("REFUTED");
  }

  /** (Dφ)(x) = U_{xy} φ(y) − φ(x), with or without the link. */
  private static double[] hopped(ArrayTuple x, boolean linked) {
    double[] matter = x.at("matter").values();
    double[] u = x.at("links").values();
    double[] out = new double[6];
    for (int site = 0; site < 3; site++) {
      int next = (site + 1) % 3;
      for (int i = 0; i < 2; i++) {
        for (int j = 0; j < 2; j++) {
          double link = linked ? u[4 * site + 2 * i + j] : i == j ? 1 : 0;
          out[2 * site + i] += link * matter[2 * next + j];
        }
        out[2 * site + i] -= matter[2 * site + i];
      }
    }
    return out;
  }

  // ---- probabilities ----

  private static double[] softmax(double[] x, double first) {
    double[] p = new double[x.length];
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      p[i] = Math.exp(x[i]) * (i == 0 ? first : 1);
      sum += p[i];
    }
    for (int i = 0; i < p.length; i++) {
      p[i] /= sum;
    }
    return p;
  }

  @Test
  void probabilitiesAreComparedAsDistributions() {
    DataAction<Permutation, double[]> classes = Clouds.permuted(List.of(4), 0);
    for (Space<double[]> space :
        List.of(Spaces.probabilities(Spaces.doubles(), 4), Spaces.hellinger(Spaces.doubles(), 4))) {
      DataAction<Permutation, double[]> target = Actions.seenIn(space, classes);
      Symmetry<Permutation> all = Symmetries.permutations(4);
      Sampler<double[]> logits = Samples.normal(4);
      assertThat(verdict(all, classes, target, logits, x -> softmax(x, 1))).isEqualTo("TESTED");
      assertThat(verdict(all, classes, target, logits, x -> softmax(x, 1.01))).isEqualTo("REFUTED");
    }
  }
}
