package org.intertwiner.verify.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.Symmetry;
import org.intertwiner.verify.action.declared.DeclaredAction;
import org.intertwiner.verify.action.symmetry.Symmetries;
import org.intertwiner.verify.action.symmetry.Translation;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.NumericArray;
import org.intertwiner.verify.tensor.TupleAction;
import org.intertwiner.verify.tolerance.Precision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LocateIT {
  private static final List<Integer> POINTS = List.of(5, 3);

  static Stream<Arguments> images() {
    List<Arguments> out = new ArrayList<>();
    String[][] isotropic = {
      {"", ""},
      {"plain", "conv1"},
      {"wide", "conv1"},
      {"second", "conv2"},
      {"small", "conv2"},
      {"padding", "conv2"},
      {"stride", "conv2"},
      {"pool", "pool"},
      {"position", "place"},
      {"transposed sum", "cum"},
      {"flatten", "head"}
    };
    for (String[] c : isotropic) {
      int n = c[0].equals("stride") ? 8 : 7;
      for (String group : List.of("C4", "D4")) {
        out.add(Arguments.of(group, "invariant", n, Nets.isotropicNet(c[0]), c[0], c[1]));
      }
    }
    String[][] regular = {
      {"", ""},
      {"sign", "inner"},
      {"order", "inner"},
      {"conv bias", "inner"},
      {"bias", "bias"},
      {"affine", "scale"},
      {"no pool", "head"},
      {"first", "take"},
      {"half", "take"}
    };
    for (String[] c : regular) {
      out.add(Arguments.of("C4", "invariant", 6, Nets.regularNet(c[0]), c[0], c[1]));
    }
    String[][] branches = {
      {"", ""}, {"turn", "branch2"}, {"clip", "act3"}, {"three", "max1"}, {"after", "smooth"}
    };
    for (String[] c : branches) {
      out.add(Arguments.of("C4", "image(2*trivial)", 6, Nets.branches(c[0]), c[0], c[1]));
    }
    String[][] vectors = {
      {"", ""}, {"sign", "gradient"}, {"swap", "gradient"}, {"bias", "gradient"}, {"relu", "relu"}
    };
    for (String[] c : vectors) {
      out.add(Arguments.of("D4", "image(vector)", 5, Nets.vectors(c[0]), c[0], c[1]));
    }
    return out.stream();
  }

  @ParameterizedTest(name = "{0} {4}: {5}")
  @MethodSource("images")
  void namesTheStepOfAnImageNetwork(
      String group, String out, int n, Layers net, String fault, String offender) {
    NamedGroup<?> named = GroupNotation.parse(group);
    check(net, offender, map -> image(named, out, n, map));
  }

  static Stream<Arguments> clouds() {
    String[][] cases = {
      {"rotations", "", ""},
      {"rotations", "stretch", "stretch"},
      {"rotations", "l1", "square"},
      {"rotations", "relu", "relu"},
      {"rotations", "vector bias", "offset"},
      {"rotations", "linear", "mix"},
      {"rotations", "flip", "moved"},
      {"permutations", "", ""},
      {"permutations", "causal", "mask"},
      {"permutations", "index", "index"},
      {"translations", "", ""},
      {"translations", "absolute", "square"},
      {"translations", "no residual", "total"}
    };
    return Stream.of(cases).map(c -> Arguments.of(c[0], Nets.points(c[1]), c[1], c[2]));
  }

  @ParameterizedTest(name = "{0} {2}: {3}")
  @MethodSource("clouds")
  void namesTheStepOfANetworkOfPoints(String kind, Layers net, String fault, String offender) {
    check(
        net,
        offender,
        map ->
            switch (kind) {
              case "rotations" -> rotated(GroupNotation.parse("SO3"), map);
              case "permutations" -> permuted(map);
              default -> translated(map);
            });
  }

  private interface Run {
    Located on(TracedMap map);
  }

  /** As it is, and with names that say nothing. */
  private static void check(Layers net, String offender, Run run) {
    Located plain = run.on(net);
    assertThat(plain.firstOffender().map(FirstOffender::node).orElse("")).isEqualTo(offender);
    assertThat(plain.layers()).hasSameSizeAs(net.steps());
    Renamed renamed = new Renamed(net);
    Located other = run.on(renamed);
    assertThat(other.firstOffender().map(f -> renamed.original(f.tensor())).orElse(""))
        .isEqualTo(offender);
    if (offender.isEmpty()) {
      assertThat(plain.outputResidual()).isLessThan(1e-12);
    } else {
      assertThat(plain.outputResidual()).isGreaterThan(1e-7);
    }
  }

  private static Located image(NamedGroup<?> group, String out, int n, TracedMap map) {
    return imageUnder(group, out, n, map);
  }

  private static <G> Located imageUnder(NamedGroup<G> group, String out, int n, TracedMap map) {
    List<Integer> shape = List.of(2, 1, n, n);
    ArrayTuple zero = tuple(map.inputs().get(0), shape, new double[2 * n * n]);
    String output = map.outputs().get(0);
    List<Integer> result = map.trace(zero, Set.of(output)).get(output).shape();
    DataAction<G, double[]> in = action(group, "image(trivial)", shape);
    DataAction<G, double[]> target = action(group, out, result);
    return locate(map, Symmetry.haar(group.group()), in, target, shape);
  }

  private static <G> DataAction<G, double[]> action(
      NamedGroup<G> group, String text, List<Integer> shape) {
    return DeclaredAction.parse(text).on(group, shape, ElementType.FLOAT64);
  }

  private static <G> Located rotated(NamedGroup<G> group, TracedMap map) {
    DataAction<G, double[]> action = action(group, "positions(vector)", POINTS);
    return locate(map, Symmetry.haar(group.group()), action, action, POINTS);
  }

  private static Located permuted(TracedMap map) {
    DataAction<Permutation, double[]> action =
        DeclaredAction.parse("positions(vector)").permuting(5, POINTS).orElseThrow();
    return locate(map, Symmetries.permutations(5), action, action, POINTS);
  }

  private static Located translated(TracedMap map) {
    DataAction<Translation, double[]> action =
        DeclaredAction.parse("positions(vector)").translating(POINTS).orElseThrow();
    return locate(map, Symmetries.translations(3, 1), action, action, POINTS);
  }

  private static <G> Located locate(
      TracedMap map,
      Symmetry<G> symmetry,
      DataAction<G, double[]> in,
      DataAction<G, double[]> out,
      List<Integer> shape) {
    String name = map.inputs().get(0);
    DataAction<G, ArrayTuple> source = TupleAction.of(Map.of(name, in), Precision.FLOAT64);
    DataAction<G, ArrayTuple> target =
        TupleAction.of(Map.of(map.outputs().get(0), out), Precision.FLOAT64);
    int size = shape.stream().reduce(1, (a, b) -> a * b);
    return Locate.of(map, symmetry, source, target)
        .run(r -> tuple(name, shape, r.doubles(size, -1, 1).toArray()));
  }

  private static ArrayTuple tuple(String name, List<Integer> shape, double[] values) {
    return ArrayTuple.of(name, NumericArray.of(ElementType.FLOAT64, shape, values));
  }

  /** The same network under names that say nothing, and without steps to resume at. */
  private record Renamed(Layers net) implements TracedMap {
    private String coded(String name) {
      return net.inputs().contains(name)
          ? name
          : "t" + Integer.toHexString(name.hashCode() * 0x9E3779B1);
    }

    String original(String coded) {
      return net.steps().stream()
          .map(Step::name)
          .filter(n -> coded(n).equals(coded))
          .findFirst()
          .orElseThrow();
    }

    @Override
    public List<Step> steps() {
      return net.steps().stream()
          .map(
              s ->
                  new Step(
                      "n" + coded(s.name()),
                      s.op(),
                      s.inputs().stream().map(this::coded).toList(),
                      s.outputs().stream().map(this::coded).toList()))
          .toList();
    }

    @Override
    public List<String> inputs() {
      return net.inputs();
    }

    @Override
    public List<String> outputs() {
      return net.outputs().stream().map(this::coded).toList();
    }

    @Override
    public Map<String, NumericArray> trace(ArrayTuple inputs, Set<String> names) {
      Map<String, NumericArray> out = new HashMap<>();
      for (Step step : net.steps()) {
        if (names.contains(coded(step.name()))) {
          out.put(coded(step.name()), net.trace(inputs, Set.of(step.name())).get(step.name()));
        }
      }
      return out;
    }
  }
}
