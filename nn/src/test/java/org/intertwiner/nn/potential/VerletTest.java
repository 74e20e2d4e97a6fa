package org.intertwiner.nn.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.graph.Structure;
import org.intertwiner.nn.graph.file.Xyz;
import org.intertwiner.nn.potential.reference.Clusters;
import org.intertwiner.nn.potential.reference.Crystals;
import org.intertwiner.nn.potential.reference.LennardJones;
import org.intertwiner.nn.potential.reference.PairPotential;
import org.intertwiner.nn.potential.reference.ThermalMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Velocity Verlet: order, reversal, what is conserved, going on. */
class VerletTest {
  private static final EnergySurface ARGON =
      PairPotential.of(LennardJones.unit()).switched(1.4, 1.9);
  private static final Structure CRYSTAL = Crystals.faceCentred(0, 1.55, 2, 2, 2);
  private static final Structure CLUSTER = Clusters.icosahedron(0, 1.1, 1);
  private static final EnergySurface FREE = PairPotential.of(LennardJones.unit());

  private static double[] heat(Structure at, double temperature) {
    return ThermalMotion.velocities(at, s -> 1, temperature, new SplittableRandom(8));
  }

  @Test
  void energyIsKeptOverTenThousandSteps() {
    MotionRun run = Verlet.of(FREE, 0.005).run(CLUSTER, heat(CLUSTER, 0.1), 10_000);
    EnergyDrift drift = run.drift();
    assertThat(drift.steps()).isEqualTo(10_000);
    assertThat(drift.duration()).isCloseTo(50, within(1e-9));
    assertThat(drift.largest()).isLessThan(5e-3);
    assertThat(drift.relativeTo(1.8)).isLessThan(1e-3);
    assertThat(run.last().total()).isEqualTo(drift.last());
  }

  @Test
  void halfTheStepQuartersTheSwing() {
    double[] v = heat(CRYSTAL, 0.3);
    double coarse = Verlet.of(ARGON, 0.008).run(CRYSTAL, v, 250).drift().largest();
    double fine = Verlet.of(ARGON, 0.004).run(CRYSTAL, v, 500).drift().largest();
    assertThat(coarse / fine).isBetween(3.5, 4.6);
  }

  @Test
  void timeRunsBack() {
    Verlet on = Verlet.of(FREE, 0.004).withMasses(s -> 2);
    MotionFrame there = on.run(CLUSTER, heat(CLUSTER, 0.05), 200).last();
    Verlet back = Verlet.of(FREE, -0.004).withMasses(s -> 2);
    MotionFrame home = back.run(there.structure(), there.velocities(), 200).last();
    double[] x = CLUSTER.positions();
    double[] y = home.structure().positions();
    for (int i = 0; i < x.length; i++) {
      assertThat(y[i]).isCloseTo(x[i], within(1e-10));
    }
  }

  @Test
  void momentumAndAngularMomentumAreKept() {
    MotionFrame last = Verlet.of(FREE, 0.005).run(CLUSTER, heat(CLUSTER, 0.1), 500).last();
    double[] v = last.velocities();
    double[] x = last.structure().positions();
    double[] v0 = heat(CLUSTER, 0.1);
    double[] x0 = CLUSTER.positions();
    for (int a = 0; a < 3; a++) {
      double momentum = 0;
      double spin = 0;
      int b = (a + 1) % 3;
      for (int i = 0; i < 13; i++) {
        momentum += v[3 * i + a];
        spin += x[3 * i + a] * v[3 * i + b] - x[3 * i + b] * v[3 * i + a];
        spin -= x0[3 * i + a] * v0[3 * i + b] - x0[3 * i + b] * v0[3 * i + a];
      }
      assertThat(momentum).isCloseTo(0, within(1e-12));
      assertThat(spin).isCloseTo(0, within(1e-11));
    }
  }

  @Test
  void framesAreEnoughToGoOnFrom() {
    List<MotionFrame> frames = new ArrayList<>();
    Verlet verlet = Verlet.of(ARGON, 0.005).observedBy(frames::add, 10);
    MotionFrame last = verlet.run(CRYSTAL, heat(CRYSTAL, 0.2), 25).last();
    assertThat(frames).extracting(MotionFrame::step).containsExactly(0L, 10L, 20L);
    assertThat(last.step()).isEqualTo(25);
    assertThat(last.time()).isEqualTo(0.125);
    MotionFrame middle = frames.get(1);
    MotionFrame again = verlet.run(middle.structure(), middle.velocities(), 15).last();
    assertThat(again.structure().positions()).isEqualTo(last.structure().positions());
    assertThat(again.velocities()).isEqualTo(last.velocities());
    assertThat(again.kinetic()).isEqualTo(last.kinetic());
  }

  @Test
  void trajectoriesAreReadAsTheyWereWritten(@TempDir Path folder) {
    List<MotionFrame> frames = new ArrayList<>();
    Verlet.of(ARGON, 0.005).observedBy(frames::add, 5).run(CRYSTAL, heat(CRYSTAL, 0.2), 10);
    Path file = folder.resolve("argon.xyz");
    Xyz.write(file, frames.stream().map(MotionFrame::toStructure).toList());
    List<Structure> read = Xyz.read(file);
    assertThat(read).hasSize(3);
    MotionFrame last = frames.get(2);
    assertThat(read.get(2).positions()).isEqualTo(last.structure().positions());
    assertThat(read.get(2).nodeNumbers("velocities")).isEqualTo(last.velocities());
    assertThat(read.get(2).totals("kinetic")).containsExactly(last.kinetic());
    assertThat(read.get(2).cell()).isEqualTo(CRYSTAL.cell());
  }

  @Test
  void anInterruptedThreadStops() {
    Verlet verlet =
        Verlet.of(FREE, 0.001)
            .observedBy(
                f -> {
                  if (f.step() == 3) {
                    Thread.currentThread().interrupt();
                  }
                },
                1);
    assertThatThrownBy(() -> verlet.run(CLUSTER, new double[39], 1000))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void driftIsTheSlopeOfTheLine() {
    EnergyDrift.Meter meter = new EnergyDrift.Meter(5);
    for (int i = 1; i <= 100; i++) {
      meter.add(0.1 * i, 5 + 0.01 * i + (i % 2 == 0 ? 1e-3 : -1e-3));
    }
    EnergyDrift drift = meter.drift();
    assertThat(drift.perTime()).isCloseTo(0.1, within(1e-4));
    assertThat(drift.deviation()).isCloseTo(1e-3, within(1e-4));
    assertThat(drift.relativeTo(10)).isCloseTo(0.1, within(1e-3));
    assertThatThrownBy(() -> drift.relativeTo(0)).isInstanceOf(InvalidInput.class);
    assertThat(new EnergyDrift.Meter(1).drift().perTime()).isZero();
  }

  @Test
  void refusesWhatHasNoMeaning() {
    Verlet verlet = Verlet.of(FREE, 0.01);
    assertThatThrownBy(() -> Verlet.of(FREE, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> verlet.run(CLUSTER, new double[3], 1))
        .isInstanceOf(InvalidInput.class);
    double[] wild = new double[39];
    wild[4] = Double.NaN;
    assertThatThrownBy(() -> verlet.run(CLUSTER, wild, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> verlet.run(CLUSTER, new double[39], -1))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> verlet.observedBy(f -> {}, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> verlet.withMasses(s -> -1).run(CLUSTER, new double[39], 1))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new MotionFrame(0, 0, CLUSTER, new double[2], 0, 0))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void energiesAndForcesFitTogether() {
    assertThatThrownBy(() -> EnergyAndForces.of(3, new double[2], new double[5], new double[9]))
        .isInstanceOf(InvalidInput.class);
    double[] wild = {Double.POSITIVE_INFINITY, 0, 0};
    assertThatThrownBy(() -> EnergyAndForces.of(3, new double[1], wild, new double[9]))
        .isInstanceOf(InvalidInput.class);
    EnergyAndForces fine = EnergyAndForces.of(1, new double[] {2}, new double[1], new double[1]);
    assertThat(fine.energy()).isEqualTo(2);
    assertThat(fine.dimension()).isEqualTo(1);
    assertThatThrownBy(() -> fine.stress(0)).isInstanceOf(InvalidInput.class);
  }
}
