package org.intertwiner.nn.task;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.train.graph.ForceLoss;

/**
 * What {@link PotentialFit} does.
 *
 * <p>Example: {@code PotentialFitPlan.lennardJones().withMotion(100_000, 0.005, 0.1)}.
 *
 * @param atoms the exact interaction and the structures
 * @param network what learns it
 * @param recipe how it is trained
 * @param loss factors of the squared errors of energies and forces, in units of their spread
 * @param motion in which the energy is watched
 */
public record PotentialFitPlan(
    Atoms atoms, Network network, Recipe recipe, ForceLoss loss, Motion motion) {
  /**
   * The exact interaction, and structures to learn from and to judge by.
   *
   * @param interaction the exact interaction
   * @param onset distance at which it begins to end, in bonds
   * @param radius distance at which it has ended, in bonds, and how far atoms see in the model
   * @param cells cells of the crystals along each axis
   * @param training structures to learn from, every second one a crystal, the others clusters of 13
   * @param validation structures by which the epoch is chosen
   * @param test structures to judge by
   * @param displacement largest standard deviation of coordinates, in bonds
   * @param seed of everything random
   */
  public record Atoms(
      PairInteraction interaction,
      double onset,
      double radius,
      int cells,
      int training,
      int validation,
      int test,
      double displacement,
      long seed) {
    /**
     * Checks the numbers.
     *
     * @param interaction the exact interaction
     * @param onset distance at which it begins to end, in bonds
     * @param radius distance at which it has ended, in bonds, and how far atoms see in the model
     * @param cells cells of the crystals along each axis
     * @param training structures to learn from, every second one a crystal, the others clusters of
     *     13
     * @param validation structures by which the epoch is chosen
     * @param test structures to judge by
     * @param displacement largest standard deviation of coordinates, in bonds
     * @param seed of everything random
     * @throws InvalidInput if one is out of range
     */
    public Atoms {
      boolean space = onset > 0 && onset < radius && radius < 100 && cells >= 1;
      boolean samples = training >= 1 && validation >= 1 && test >= 1;
      // atoms of a crystal must not change places
      boolean shaken = displacement >= 0 && displacement <= 0.2;
      if (!space || !samples || !shaken) {
        throw new InvalidInput(
            "structures of a potential",
            String.join(
                ", ",
                "onset " + onset,
                "radius " + radius,
                cells + " cells",
                training + "/" + validation + "/" + test + " structures",
                "displacement " + displacement),
            "0 < onset < radius < 100, structures to learn from and to judge by, displacements of"
                + " at most 0.2",
            "");
      }
    }
  }

  /**
   * What learns.
   *
   * @param model which potential
   * @param hidden features of atoms, over O3
   * @param degree of harmonics of the edges
   * @param layers of the model
   * @param functions radial functions
   */
  public record Network(
      PotentialModel model, String hidden, int degree, int layers, int functions) {}

  /**
   * A motion on the learned surface.
   *
   * @param steps how many; 0 for none
   * @param timeStep the time step, for atoms of mass 1
   * @param temperature of the velocities at first
   */
  public record Motion(long steps, double timeStep, double temperature) {
    /**
     * Checks the numbers.
     *
     * @param steps how many; 0 for none
     * @param timeStep the time step, for atoms of mass 1
     * @param temperature of the velocities at first
     * @throws InvalidInput if one is out of range
     */
    public Motion {
      boolean moves = steps >= 0 && timeStep > 0 && temperature >= 0;
      if (!moves || !Double.isFinite(timeStep) || !Double.isFinite(temperature)) {
        throw new InvalidInput(
            "motion of a potential",
            steps + " steps of " + timeStep + " at " + temperature,
            "no negative number, a positive time step, both finite",
            "");
      }
    }
  }

  /**
   * Checks that there is a batch to learn from.
   *
   * @param atoms the exact interaction and the structures
   * @param network what learns it
   * @param recipe how it is trained
   * @param loss factors of the squared errors of energies and forces, in units of their spread
   * @param motion in which the energy is watched
   * @throws InvalidInput if there is none
   */
  public PotentialFitPlan {
    if (atoms.training < recipe.batch()) {
      throw new InvalidInput(
          "plan of a potential",
          atoms.training + " structures to learn from",
          "a batch to learn from, " + recipe.batch(),
          "");
    }
  }

  /**
   * Lennard-Jones crystals of 32 atoms and clusters of 13, learned by convolutions.
   *
   * @return a plan of some minutes, with 10⁴ steps of motion
   */
  public static PotentialFitPlan lennardJones() {
    return new PotentialFitPlan(
        new Atoms(PairInteraction.LENNARD_JONES, 1.2, 1.6, 2, 200, 40, 40, 0.06, 1),
        new Network(PotentialModel.CONVOLUTION, "8x0e+8x1o", 1, 2, 8),
        new Recipe(60, 4, 1e-2, true, 100, 0.98),
        new ForceLoss(1, 1),
        new Motion(10_000, 0.005, 0.1));
  }

  /**
   * The same with another model.
   *
   * @param other which
   * @param features of atoms, over O3
   * @param harmonics degree of harmonics of the edges
   * @param deep layers
   * @return a copy
   */
  public PotentialFitPlan withModel(
      PotentialModel other, String features, int harmonics, int deep) {
    Network own = new Network(other, features, harmonics, deep, network.functions);
    return new PotentialFitPlan(atoms, own, recipe, loss, motion);
  }

  /**
   * The same with other numbers of structures.
   *
   * @param learned structures to learn from
   * @param chosen structures by which the epoch is chosen
   * @param judged structures to judge by
   * @return a copy
   */
  public PotentialFitPlan withStructures(int learned, int chosen, int judged) {
    Atoms a = atoms;
    return withAtoms(
        new Atoms(
            a.interaction,
            a.onset,
            a.radius,
            a.cells,
            learned,
            chosen,
            judged,
            a.displacement,
            a.seed));
  }

  /**
   * The same with another interaction.
   *
   * @param other which
   * @return a copy
   */
  public PotentialFitPlan withInteraction(PairInteraction other) {
    Atoms a = atoms;
    return withAtoms(
        new Atoms(
            other,
            a.onset,
            a.radius,
            a.cells,
            a.training,
            a.validation,
            a.test,
            a.displacement,
            a.seed));
  }

  /**
   * The same with other structures.
   *
   * @param others which
   * @return a copy
   */
  public PotentialFitPlan withAtoms(Atoms others) {
    return new PotentialFitPlan(others, network, recipe, loss, motion);
  }

  /**
   * The same with another recipe.
   *
   * @param other how the model is trained
   * @return a copy
   */
  public PotentialFitPlan withRecipe(Recipe other) {
    return new PotentialFitPlan(atoms, network, other, loss, motion);
  }

  /**
   * The same with another motion.
   *
   * @param many steps; 0 for none
   * @param time step
   * @param heat temperature at first
   * @return a copy
   */
  public PotentialFitPlan withMotion(long many, double time, double heat) {
    return new PotentialFitPlan(atoms, network, recipe, loss, new Motion(many, time, heat));
  }
}
