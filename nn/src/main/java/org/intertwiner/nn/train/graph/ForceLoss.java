package org.intertwiner.nn.train.graph;

import java.util.List;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.message.GraphInput;
import org.intertwiner.nn.message.GraphModel;
import org.intertwiner.nn.message.Level;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.train.Outcome;

/**
 * Energies of graphs and the forces on their nodes.
 *
 * <p><i>Formula</i>: the mean over graphs of λ_E ((E − E*)/n)² + λ_F Σ_i |F_i − F_i*|²/(n d) with n
 * nodes in d dimensions and F = −∂E/∂x by the tape. A mean over graphs, so that batches of unequal
 * graphs add up.
 *
 * <p><i>Accuracy</i>: forces are the exact gradient up to rounding, and so is the derivative of the
 * loss through them. <i>Complexity</i>: about three evaluations of the model's gradient.
 *
 * <p>Example: {@code new ForceLoss(1, 10)}.
 *
 * @param energies λ_E, not negative
 * @param forces λ_F, not negative; not both zero
 */
public record ForceLoss(double energies, double forces) implements GraphLoss {
  /**
   * Checks the factors.
   *
   * @param energies λ_E, not negative
   * @param forces λ_F, not negative; not both zero
   * @throws InvalidInput if they are not
   */
  public ForceLoss {
    boolean fits = energies >= 0 && forces >= 0 && energies + forces > 0;
    if (!fits || Double.isInfinite(energies + forces)) {
      throw new InvalidInput(
          "factors of energies and forces",
          energies + ", " + forces,
          "finite numbers ≥ 0, not both 0",
          "");
    }
  }

  @Override
  public void requireFits(GraphModel model, GraphSample sample) {
    boolean energy = model.level() == Level.GRAPHS && model.output().channels() == 1;
    int wanted = 1 + sample.graph().nodes() * sample.graph().dimension();
    if (!energy || sample.target().length != wanted) {
      throw new InvalidInput(
          "energy and forces of a graph",
          sample.target().length + " targets, " + model.output().channels() + " outputs",
          wanted + " targets and one output for each graph",
          "withEnergy");
    }
  }

  @Override
  public int known(GraphBatch batch) {
    return batch.samples().size();
  }

  @Override
  public Outcome outcome(
      Function<GraphInput, Tensor> map, GraphInput input, GraphBatch batch, boolean training) {
    Tensor positions = input.positions().asVariable();
    Tensor energy = map.apply(new GraphInput(input.incidence(), positions, input.nodes()));
    List<Tensor> at = List.of(positions);
    Tensor gradient =
        training && forces > 0
            ? Tape.differentiableGradients(energy.sum(), at).get(0)
            : Tape.gradients(energy.sum(), at).get(0);
    Targets targets = Targets.of(batch, this);
    int d = batch.graph().dimension();
    Tensor wrong =
        energy
            .subtract(batch.rows(input, 1, targets.energies))
            .square()
            .multiply(batch.rows(input, 1, targets.energyWeights));
    Tensor pulled =
        gradient
            .add(batch.rows(input, d, targets.forces))
            .square()
            .multiply(batch.rows(input, 1, targets.forceWeights));
    return Outcome.of(wrong.sum().add(pulled.sum()), batch.samples().size());
  }

  @Override
  public boolean differentiates() {
    return true;
  }

  /** Targets of a batch with the factors of their squares. */
  @SuppressWarnings("ArrayRecordComponent") // never leaves this class
  private record Targets(
      double[] energies, double[] energyWeights, double[] forces, double[] forceWeights) {
    static Targets of(GraphBatch batch, ForceLoss loss) {
      int graphs = batch.samples().size();
      int d = batch.graph().dimension();
      int nodes = batch.graph().nodes();
      Targets all =
          new Targets(
              new double[graphs], new double[graphs], new double[nodes * d], new double[nodes]);
      int node = 0;
      for (int g = 0; g < graphs; g++) {
        double[] target = batch.samples().get(g).target();
        int n = batch.samples().get(g).graph().nodes();
        all.energies[g] = target[0];
        all.energyWeights[g] = loss.energies / ((double) graphs * n * n);
        System.arraycopy(target, 1, all.forces, node * d, n * d);
        for (int i = 0; i < n; i++) {
          all.forceWeights[node++] = loss.forces / ((double) graphs * n * d);
        }
      }
      return all;
    }
  }
}
