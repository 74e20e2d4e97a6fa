package org.intertwiner.cli.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SplittableRandom;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.nn.check.LayerCheck;
import org.intertwiner.nn.check.NetworkLint;
import org.intertwiner.nn.data.GeneratedDigits;
import org.intertwiner.nn.data.LabelledImages;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.io.onnx.OnnxExport;
import org.intertwiner.nn.layer.Network;
import org.intertwiner.nn.layer.convolution.SteerableConv;
import org.intertwiner.nn.layer.dense.Linear;
import org.intertwiner.nn.layer.nonlinearity.Pointwise;
import org.intertwiner.nn.layer.normalisation.InnerBatchNorm;
import org.intertwiner.nn.layer.pooling.AntialiasedPool;
import org.intertwiner.nn.layer.pooling.GroupPool;
import org.intertwiner.nn.layer.pooling.SpatialMean;
import org.intertwiner.nn.train.Trainer;
import org.intertwiner.nn.train.optimiser.Adam;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Java example of the page about training, run; {@link GuideTest} holds that it is the same
 * text.
 */
class TrainingExampleTest {
  @TempDir private Path folder;

  @Test
  void aNetworkIsBuiltTrainedCheckedAndExported() {
    Path file = folder.resolve("net.onnx");
    Engine engine = Engines.best();
    LabelledImages digits =
        GeneratedDigits.DEFAULT.draw(64, new SplittableRandom(1)).padded(29, 29);
    var group = Groups.dihedral(8);
    var plane = Representations.plane(group);
    var grey = FieldType.trivial(plane, 1);
    var hidden = FieldType.of(plane, Representations.regular(group), 4);
    var invariant = GroupPool.max(hidden);

    var network =
        Network.of(
            SteerableConv.from(grey).to(hidden).kernelSize(7),
            InnerBatchNorm.of(hidden),
            Pointwise.elu(hidden),
            AntialiasedPool.of(hidden, 5, 2),
            SteerableConv.from(hidden).to(hidden).kernelSize(5),
            InnerBatchNorm.of(hidden),
            Pointwise.elu(hidden),
            invariant,
            SpatialMean.of(invariant.output()),
            Linear.of(invariant.output(), 10));

    NetworkLint.of(network, engine).require(29);
    var run = Trainer.of(network, Adam.at(1e-2)).on(digits).epochs(2).batch(32).run();
    LayerCheck.of(network, run.weights()).on(29, 29).assertHolds();
    OnnxExport.of(network, run.weights()).write(file, 29, 29);

    assertThat(run.losses()).hasSize(4).allSatisfy(loss -> assertThat(loss).isFinite());
    assertThat(file).isNotEmptyFile();
  }
}
