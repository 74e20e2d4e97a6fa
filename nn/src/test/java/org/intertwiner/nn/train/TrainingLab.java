package org.intertwiner.nn.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.nn.data.GeneratedDigits;
import org.intertwiner.nn.data.LabelledImages;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.io.NamedArray;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.dense.Linear;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.layer.normalisation.InnerBatchNorm;
import org.intertwiner.nn.layer.pooling.AntialiasedPool;
import org.intertwiner.nn.layer.pooling.GroupPool;
import org.intertwiner.nn.layer.pooling.SpatialMean;
import org.intertwiner.nn.train.optimiser.Adam;
import org.intertwiner.nn.train.schedule.Schedules;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;

/** A small network, small data and a short run on the portable engine. */
final class TrainingLab {
  static final Engine ENGINE = Engines.named("java");
  static final LabelledImages DATA =
      new GeneratedDigits(12, 1, 1, 0.1, 0.1, 0.5).draw(66, new SplittableRandom(3));
  static final LabelledImages VALIDATION =
      new GeneratedDigits(12, 1, 1, 0.1, 0.1, 0.5).draw(20, new SplittableRandom(4));
  static final Adam ADAM = Adam.at(0.02).withSchedule(Schedules.oneCycle(0.2));
  static final FiniteGroup<Permutation> C4 = Groups.cyclic(4);
  static final Representation<Permutation> PLANE = Representations.plane(C4);
  static final FieldType<Permutation> GREY = FieldType.trivial(PLANE, 1);

  /** The network is not invariant under reflections. */
  static final FieldType<Permutation> MIRRORED =
      FieldType.trivial(Representations.plane(Groups.dihedral(4)), 1);

  private TrainingLab() {}

  static Network network(int classes) {
    FieldType<Permutation> hidden = FieldType.of(PLANE, Representations.regular(C4), 2);
    List<Layer> layers = new ArrayList<>();
    layers.add(SteerableConv.from(GREY).to(hidden).kernelSize(5));
    layers.add(InnerBatchNorm.of(hidden));
    layers.add(Pointwise.elu(hidden));
    layers.add(AntialiasedPool.of(hidden, 4, 2));
    GroupPool<Permutation> pool = GroupPool.max(hidden);
    layers.add(pool);
    layers.add(SpatialMean.of(pool.output()));
    layers.add(Linear.of(pool.output(), classes));
    return Network.of(layers);
  }

  /** Sixteen steps: four epochs of four batches. */
  static Trainer trainer() {
    return Trainer.of(network(10), ADAM).epochs(4).batch(16).seed(9).onEngine(ENGINE).on(DATA);
  }

  static TrainingListener interruptingAfter(int step) {
    return progress -> {
      if (progress.step() == step) {
        Thread.currentThread().interrupt();
      }
    };
  }

  /** Everything of a run that must be the same whenever it was stopped. */
  static Map<String, NamedArray> everything(TrainingRun run) {
    Map<String, NamedArray> all = new TreeMap<>(run.weights().arrays());
    run.average().ifPresent(w -> w.arrays().forEach((n, a) -> all.put("average." + n, a)));
    run.best().ifPresent(w -> w.arrays().forEach((n, a) -> all.put("best." + n, a)));
    all.put("epochs", run.history().epochArray());
    return all;
  }

  /** What every step measured, but for the speed. */
  static List<StepMetrics> steps(TrainingRun run) {
    return run.history().steps().stream()
        .map(
            m ->
                new StepMetrics(
                    m.step(), m.epoch(), m.loss(), m.accuracy(), m.rate(), m.gradientNorm(), 0))
        .toList();
  }
}
