package org.intertwiner.nn.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.graph.Structure;
import org.intertwiner.nn.message.EdgeEmbedding;
import org.intertwiner.nn.potential.AtomicNetwork;
import org.intertwiner.nn.potential.ClusterExpansionNetwork;
import org.intertwiner.nn.potential.EnergySurface;
import org.intertwiner.nn.potential.LearnedSurface;
import org.intertwiner.nn.potential.MotionRun;
import org.intertwiner.nn.potential.Potential;
import org.intertwiner.nn.potential.PotentialStatistics;
import org.intertwiner.nn.potential.SurfaceErrors;
import org.intertwiner.nn.potential.TensorConvolutionNetwork;
import org.intertwiner.nn.potential.Verlet;
import org.intertwiner.nn.potential.reference.Clusters;
import org.intertwiner.nn.potential.reference.Crystals;
import org.intertwiner.nn.potential.reference.PairPotential;
import org.intertwiner.nn.potential.reference.ThermalMotion;
import org.intertwiner.nn.train.TrainingRun;
import org.intertwiner.nn.train.graph.ForceLoss;
import org.intertwiner.nn.train.graph.GraphSample;
import org.intertwiner.nn.train.graph.GraphSubject;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;

/**
 * A potential is learned from energies and forces of an exact one, judged on new structures, and
 * then moves atoms: does it keep their energy?
 *
 * <p>Structures: face-centred crystals with a lattice up to 3 % wider or narrower, in periodic
 * cells, and icosahedra of 13 atoms, all with normal displacements whose deviation is uniform up to
 * that of the plan. Exact energies and forces are those of a pair interaction that ends smoothly.
 * The potential is trained in the kind of number of the bench and judged in float64.
 *
 * <p><i>Source</i>: S. Batzner et al. (2022), section 4, for loss and judgement.
 *
 * <p>Example: {@code PotentialFit.run(PotentialFitPlan.lennardJones(),
 * Workbench.on(Engines.best()))}.
 */
public final class PotentialFit {
  private static final int SPECIES = 1;
  private static final int FRAMES = 100;
  private static final double WIDENING = 0.03;

  /** An energy is a force times a small part of a bond. */
  private static final double SCALE = 0.3;

  private static final int CORRELATION = 3;

  private final PotentialFitPlan plan;
  private final Workbench bench;
  private final EnergySurface exact;

  private PotentialFit(PotentialFitPlan plan, Workbench bench) {
    this.plan = plan;
    this.bench = bench;
    double bond = plan.atoms().interaction().bond();
    this.exact =
        PairPotential.of(plan.atoms().interaction().function())
            .switched(plan.atoms().onset() * bond, plan.atoms().radius() * bond);
  }

  /**
   * Makes structures, trains the potential, judges it and lets atoms move.
   *
   * @param plan what to do
   * @param bench where to compute
   * @return errors and drifts
   * @throws org.intertwiner.algebra.InvalidInput if the plan does not fit, or a checkpoint belongs
   *     to another run
   * @throws java.util.concurrent.CancellationException if the thread was interrupted
   */
  public static PotentialFitReport run(PotentialFitPlan plan, Workbench bench) {
    return new PotentialFit(plan, bench).report();
  }

  private PotentialFitReport report() {
    long start = System.nanoTime();
    SplittableRandom random = new SplittableRandom(plan.atoms().seed());
    List<Structure> training = structures(plan.atoms().training(), random.split());
    List<Structure> validation = structures(plan.atoms().validation(), random.split());
    List<Structure> test = structures(plan.atoms().test(), random.split());
    PotentialStatistics statistics = PotentialStatistics.of(training, radius(), SPECIES);
    Potential potential =
        Potential.of(network(GroupNotation.parse("O3"), statistics), SPECIES)
            .withScale(SCALE * statistics.forceScale() * plan.atoms().interaction().bond())
            .withAtomicEnergies(statistics.atomicEnergies());
    GraphSubject subject =
        GraphSubject.of(potential, samples(potential, training), loss(statistics, training))
            .validatedOn(samples(potential, validation))
            .withDetails(potential.toString());
    TrainingRun run = bench.train("potential", subject, plan.recipe(), plan.atoms().seed());
    LearnedSurface surface = LearnedSurface.of(potential, Numbers.precise(potential, run.chosen()));
    Optional<PotentialFitReport.Motion> motion =
        plan.motion().steps() == 0
            ? Optional.empty()
            : Optional.of(motion(surface, random.split()));
    return new PotentialFitReport(
        plan,
        Numbers.learned(potential),
        SurfaceErrors.of(surface, test),
        PotentialStatistics.of(test, radius(), SPECIES).forceScale(),
        spread(test),
        motion,
        run.history().bestEpoch(),
        run.history().epochs(),
        (System.nanoTime() - start) / 1e9);
  }

  private double radius() {
    return plan.atoms().radius() * plan.atoms().interaction().bond();
  }

  /** Errors in units of the spread of energies and forces, so that factors have none. */
  private ForceLoss loss(PotentialStatistics statistics, List<Structure> training) {
    double force = statistics.forceScale();
    double energy = spread(training);
    return new ForceLoss(
        plan.loss().energies() / (energy > 0 ? energy * energy : 1),
        plan.loss().forces() / (force > 0 ? force * force : 1));
  }

  /** The standard deviation of the energy of an atom. */
  private static double spread(List<Structure> labelled) {
    return Numbers.deviation(
        labelled.stream().mapToDouble(s -> s.totals("energy")[0] / s.nodes()).toArray());
  }

  private static List<GraphSample> samples(Potential potential, List<Structure> labelled) {
    return labelled.stream().map(potential::sample).toList();
  }

  private <G> AtomicNetwork network(NamedGroup<G> group, PotentialStatistics statistics) {
    FieldType<G> hidden = Numbers.fields(group, plan.network().hidden());
    EdgeEmbedding<G> edges =
        EdgeEmbedding.of(
            group.action(3), plan.network().degree(), plan.network().functions(), radius());
    double neighbours = Math.max(1, statistics.averageNeighbours());
    return switch (plan.network().model()) {
      case CONVOLUTION ->
          TensorConvolutionNetwork.of(edges, hidden, 1, plan.network().layers(), neighbours, 32);
      case CLUSTER_EXPANSION ->
          ClusterExpansionNetwork.of(
              edges, hidden, 1, plan.network().layers(), CORRELATION, neighbours, 32);
    };
  }

  private List<Structure> structures(int count, SplittableRandom random) {
    List<Structure> all = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      RandomGenerator own = random.split();
      double wide = 1 + WIDENING * (2 * own.nextDouble() - 1);
      double bond = plan.atoms().interaction().bond();
      Structure rest =
          n % 2 == 0 ? crystal(bond * wide) : Clusters.icosahedron(SPECIES, bond * wide, 1);
      double deviation = plan.atoms().displacement() * bond * own.nextDouble();
      all.add(exact.labelled(ThermalMotion.displaced(rest, deviation, own)));
    }
    return List.copyOf(all);
  }

  private Structure crystal(double bond) {
    int cells = plan.atoms().cells();
    return Crystals.faceCentred(SPECIES, bond * Math.sqrt(2), cells, cells, cells);
  }

  private PotentialFitReport.Motion motion(EnergySurface learned, RandomGenerator random) {
    bench
        .listener()
        .onStage("motion", plan.motion().steps() + " steps of " + plan.motion().timeStep());
    Structure start = crystal(plan.atoms().interaction().bond());
    double[] v = ThermalMotion.velocities(start, species -> 1, plan.motion().temperature(), random);
    double kinetic = 0;
    for (double x : v) {
      kinetic += x * x / 2;
    }
    MotionRun one =
        Verlet.of(learned, plan.motion().timeStep())
            .observedBy(
                frame ->
                    bench.listener().onNotice("step " + frame.step() + ", energy " + frame.total()),
                Math.max(1, plan.motion().steps() / FRAMES))
            .run(start, v, plan.motion().steps());
    MotionRun two = Verlet.of(exact, plan.motion().timeStep()).run(start, v, plan.motion().steps());
    return new PotentialFitReport.Motion(start.nodes(), kinetic, one.drift(), two.drift());
  }
}
