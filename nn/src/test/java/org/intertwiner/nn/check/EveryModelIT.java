package org.intertwiner.nn.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.engine.Step;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.model.ModelRequest;
import org.intertwiner.nn.model.Models;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.verify.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model there is: lint, its group before and after training, and a shuffled control. */
class EveryModelIT {
  private static final Engine ENGINE = Engines.named("java");
  private static final VerifiedTable TABLE = new VerifiedTable("models");
  private static final int STEPS = 3;
  private static final int BATCH = 4;

  /** A model for a group on so many cells, with options as {@code name=value}. */
  record Entry(String name, String group, int side, int parameters, List<String> options) {
    static Entry of(String name, String group, int side, int parameters, String... options) {
      return new Entry(name, group, side, parameters, List.of(options));
    }

    Network network() {
      ModelRequest<?> request = ModelRequest.of(GroupNotation.parse(group).action(), side);
      request = request.withParameters(parameters).withData(1, 3);
      for (String option : options) {
        int at = option.indexOf('=');
        request = request.withOption(option.substring(0, at), option.substring(at + 1));
      }
      return Models.of(name, request);
    }

    /** Plain networks have the group of one element, and so does what ends over it. */
    boolean isPlain() {
      return name.startsWith("plain");
    }
  }

  static List<Entry> entries() {
    List<Entry> entries = new ArrayList<>(everyModel());
    if (Boolean.getBoolean("thorough")) {
      entries.addAll(moreOptions());
    }
    return entries;
  }

  private static List<Entry> everyModel() {
    return List.of(
        Entry.of("digits", "C4", 12, 900),
        Entry.of("digits", "O2", 12, 600, "nonlinearity=norm"),
        Entry.of("plain", "D4", 12, 900),
        Entry.of("cn-steerable", "C4", 17, 3000),
        Entry.of("mnist-rot", "D4", 20, 3000, "restrict=C2", "restrict-after=2"),
        Entry.of("wide-resnet-16-8", "C4", 8, 3000),
        Entry.of("wide-resnet-10-8", "D4", 9, 3000, "restrict=C4,C2", "dropout=0.1"),
        Entry.of("pdo", "D4", 13, 600),
        Entry.of("voxels", "SO3", 8, 300),
        Entry.of("plain-voxels", "point:O", 8, 400));
  }

  private static List<Entry> moreOptions() {
    return List.of(
        Entry.of("digits", "D4", 13, 800, "nonlinearity=elu"),
        Entry.of("digits", "SO2", 12, 1200, "nonlinearity=fourier", "samples=12"),
        Entry.of("mnist-rot", "D4", 20, 2000),
        Entry.of("wide-resnet-10-8", "D8", 8, 4000),
        Entry.of("pdo", "SO2", 12, 500),
        Entry.of("voxels", "point:O", 8, 400));
  }

  @AfterAll
  static void write() {
    TABLE.write();
  }

  @Test
  void noModelIsForgotten() {
    SortedSet<String> seen = new TreeSet<>();
    entries().forEach(e -> seen.add(e.name()));
    assertThat(seen).containsExactlyElementsOf(Models.names().keySet());
  }

  @ParameterizedTest
  @MethodSource("entries")
  void theModelIsInvariantBeforeAndAfterTrainingAndItsControlIsNot(Entry entry) {
    Network network = entry.network();
    assertThat(NetworkLint.of(network, ENGINE).check(entry.side())).isEmpty();
    int[] space = Looking.cube(network.input(), entry.side());
    Weights weights = Looking.random(network, DType.FLOAT64, 0);
    Report before = Looking.report(network, weights, space);
    assertThat(before.verdict().word()).as(before.toText()).isEqualTo("TESTED");
    double moved = train(network, weights, space);
    Report after = Looking.report(network, weights, space);
    assertThat(after.verdict().word()).as(after.toText()).isEqualTo("TESTED");
    assertThat(moved).isPositive();
    assertThat(Looking.elements(network) > 1).isEqualTo(!entry.isPlain());
    String control = "none: one element";
    if (!entry.isPlain()) {
      boolean operators = entry.name().equals("pdo");
      Layer wrong =
          operators ? Mistakes.noisy(network) : Models.shuffled(network, new SplittableRandom(1));
      Report shuffled = refuted(network, wrong, space);
      assertThat(Looking.movesSomething(shuffled)).isTrue();
      control =
          VerifiedTable.refuted(operators ? "noise of 1 % on bases" : "shuffled bases", shuffled);
    }
    TABLE.row(
        entry.name() + " " + String.join(" ", entry.options()),
        entry.group() + " ends over " + network.output().group().name(),
        Looking.words(space),
        Looking.elements(network),
        Math.max(Looking.largestError(before), Looking.largestError(after)),
        control);
  }

  private static Report refuted(Network network, Layer wrong, int[] space) {
    assertThat(wrong.weights()).hasSameSizeAs(network.weights());
    Report report = Looking.report(wrong, DType.FLOAT64, space);
    assertThat(report.verdict().word()).as(report.toText()).isEqualTo("REFUTED");
    return report;
  }

  /**
   * Steps down the gradient on random data, which move the running statistics too.
   *
   * @return by how much the remembered numbers changed, or the learned ones if there are none
   */
  private static double train(Network network, Weights weights, int[] space) {
    double change = 0;
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < STEPS; i++) {
      List<double[]> before = values(weights);
      List<Tensor> next = new ArrayList<>();
      try (Step step = ENGINE.step()) {
        assertThat(step.size()).isNotNegative();
        Tensor x = normal(network.input().channels(), space, random);
        Tensor y = network.bindTraining(weights, random).apply(x);
        Tensor loss = y.square().mean();
        List<Parameter> learned = weights.learned();
        List<Tensor> gradients =
            Tape.gradients(loss, learned.stream().map(Parameter::value).toList());
        for (int k = 0; k < learned.size(); k++) {
          Tensor value = learned.get(k).value().detach();
          next.add(value.subtract(gradients.get(k).scale(0.01)));
        }
        for (int k = 0; k < learned.size(); k++) {
          learned.get(k).assign(next.get(k));
        }
      }
      change += distance(before, values(weights));
    }
    return change;
  }

  private static List<double[]> values(Weights weights) {
    List<Parameter> buffers = new ArrayList<>(weights.all());
    buffers.removeAll(weights.learned());
    List<Parameter> which = buffers.isEmpty() ? weights.learned() : buffers;
    return which.stream().map(p -> p.value().toDoubles().clone()).toList();
  }

  private static double distance(List<double[]> a, List<double[]> b) {
    double sum = 0;
    for (int i = 0; i < a.size(); i++) {
      for (int k = 0; k < a.get(i).length; k++) {
        sum += Math.abs(a.get(i)[k] - b.get(i)[k]);
      }
    }
    return sum;
  }

  private static Tensor normal(int channels, int[] space, SplittableRandom random) {
    int[] extents = new int[space.length + 2];
    extents[0] = BATCH;
    extents[1] = channels;
    System.arraycopy(space, 0, extents, 2, space.length);
    Shape shape = Shape.of(extents);
    double[] values = new double[shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextGaussian();
    }
    return Tensors.from(ENGINE, DType.FLOAT64, shape, values);
  }
}
