package org.intertwiner.nn.task;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.train.graph.ForceLoss;

/**
 * What {@link PotentialFit} does.
 *
 * <p>Example: {@code PotentialFitPlan.lennardJones().withMotion(100_000, 0.005, 0.1)}.
 *
 * @param interaction the exact interaction
 * @param onset distance at which it begins to end, in bonds
 * @param radius distance at which it has ended, in bonds, and how far atoms see in the model
 * @param cells cells of the crystals along each axis
 * @param training structures to learn from, every second one a crystal, the others clusters of 13
 * @param validation structures by which the epoch is chosen
 * @param test structures to judge by
 * @param displacement largest standard deviation of coordinates, in bonds
 * @param model which potential
 * @param hidden features of atoms, over O3
 * @param degree of harmonics of the edges
 * @param layers of the model
 * @param functions radial functions
 * @param recipe how it is trained
 * @param loss factors of the squared errors of energies and forces, in units of their spread
 * @param steps of the motion in which the energy is watched; 0 for none
 * @param timeStep its time step, for atoms of mass 1
 * @param temperature of its velocities at first
 * @param seed of everything random
 */
public record PotentialFitPlan(
    PairInteraction interaction,
    double onset,
    double radius,
    int cells,
    int training,
    int validation,
    int test,
    double displacement,
    PotentialModel model,
    String hidden,
    int degree,
    int layers,
    int functions,
    Recipe recipe,
    ForceLoss loss,
    long steps,
    double timeStep,
    double temperature,
    long seed) {
  /**
   * Checks the numbers.
   *
   * @param interaction the exact interaction
   * @param onset distance at which it begins to end, in bonds
   * @param radius distance at which it has ended, in bonds, and how far atoms see in the model
   * @param cells cells of the crystals along each axis
   * @param training structures to learn from, every second one a crystal, the others clusters of 13
   * @param validation structures by which the epoch is chosen
   * @param test structures to judge by
   * @param displacement largest standard deviation of coordinates, in bonds
   * @param model which potential
   * @param hidden features of atoms, over O3
   * @param degree of harmonics of the edges
   * @param layers of the model
   * @param functions radial functions
   * @param recipe how it is trained
   * @param loss factors of the squared errors of energies and forces, in units of their spread
   * @param steps of the motion in which the energy is watched; 0 for none
   * @param timeStep its time step, for atoms of mass 1
   * @param temperature of its velocities at first
   * @param seed of everything random
   * @throws InvalidInput if a number is out of range
   */
  public PotentialFitPlan {
    boolean space = onset > 0 && onset < radius && radius < 100 && cells >= 1;
    boolean samples = training >= recipe.batch() && validation >= 1 && test >= 1;
    boolean moves = steps >= 0 && timeStep > 0 && temperature >= 0;
    // atoms of a crystal must not change places
    boolean shaken = displacement >= 0 && displacement <= 0.2;
    boolean finite = Double.isFinite(timeStep) && Double.isFinite(temperature);
    if (!space || !samples || !moves || !shaken || !finite) {
      throw new InvalidInput(
          "plan of a potential",
          String.join(
              ", ",
              "onset " + onset,
              "radius " + radius,
              cells + " cells",
              training + "/" + validation + "/" + test + " structures",
              "displacement " + displacement,
              steps + " steps of " + timeStep + " at " + temperature),
          "0 < onset < radius < 100, a batch to learn from, structures to judge by, displacements"
              + " of at most 0.2, a positive time step",
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
        PairInteraction.LENNARD_JONES,
        1.2,
        1.6,
        2,
        200,
        40,
        40,
        0.06,
        PotentialModel.CONVOLUTION,
        "8x0e+8x1o",
        1,
        2,
        8,
        new Recipe(60, 4, 1e-2, true, 100, 0.98),
        new ForceLoss(1, 1),
        10_000,
        0.005,
        0.1,
        1);
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
    return new PotentialFitPlan(
        interaction,
        onset,
        radius,
        cells,
        training,
        validation,
        test,
        displacement,
        other,
        features,
        harmonics,
        deep,
        functions,
        recipe,
        loss,
        steps,
        timeStep,
        temperature,
        seed);
  }

  /**
   * The same with other numbers of structures.
   *
   * @param learned to learn from
   * @param chosen by which the epoch is chosen
   * @param judged to judge by
   * @return a copy
   */
  public PotentialFitPlan withStructures(int learned, int chosen, int judged) {
    return new PotentialFitPlan(
        interaction,
        onset,
        radius,
        cells,
        learned,
        chosen,
        judged,
        displacement,
        model,
        hidden,
        degree,
        layers,
        functions,
        recipe,
        loss,
        steps,
        timeStep,
        temperature,
        seed);
  }

  /**
   * The same trained otherwise.
   *
   * @param other how
   * @return a copy
   */
  public PotentialFitPlan withRecipe(Recipe other) {
    return new PotentialFitPlan(
        interaction,
        onset,
        radius,
        cells,
        training,
        validation,
        test,
        displacement,
        model,
        hidden,
        degree,
        layers,
        functions,
        other,
        loss,
        steps,
        timeStep,
        temperature,
        seed);
  }

  /**
   * The same with another motion.
   *
   * @param many steps; 0 for none
   * @param time step, for atoms of mass 1
   * @param heat temperature of the velocities at first
   * @return a copy
   */
  public PotentialFitPlan withMotion(long many, double time, double heat) {
    return new PotentialFitPlan(
        interaction,
        onset,
        radius,
        cells,
        training,
        validation,
        test,
        displacement,
        model,
        hidden,
        degree,
        layers,
        functions,
        recipe,
        loss,
        many,
        time,
        heat,
        seed);
  }

  /**
   * The same with another interaction.
   *
   * @param other which
   * @return a copy
   */
  public PotentialFitPlan withInteraction(PairInteraction other) {
    return new PotentialFitPlan(
        other,
        onset,
        radius,
        cells,
        training,
        validation,
        test,
        displacement,
        model,
        hidden,
        degree,
        layers,
        functions,
        recipe,
        loss,
        steps,
        timeStep,
        temperature,
        seed);
  }
}
