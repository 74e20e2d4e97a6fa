package org.intertwiner.nn.task;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.data.particle.ChargedBodies;

/**
 * What {@link ChargedMotion} does.
 *
 * <p>Example: {@code ChargedMotionPlan.published().withRecipe(new Recipe(100, 100, 1e-3, true,
 * 10))}.
 *
 * @param models which models, each once
 * @param bodies the bodies and how they move
 * @param samples what is learned and judged
 * @param recipe how every model is trained
 * @param sizes of the models
 * @param seeds one run of every model for each
 */
public record ChargedMotionPlan(
    List<BodyModel> models,
    ChargedBodies bodies,
    Samples samples,
    Recipe recipe,
    Sizes sizes,
    List<Long> seeds) {
  /**
   * What is learned and judged.
   *
   * @param training samples to learn from
   * @param validation samples by which the epoch is chosen
   * @param test samples to judge by
   * @param first frame given
   * @param last frame to be predicted
   * @param seed of the bodies; validation and test use the two after it
   * @param floorStates states in which the floor of equivariant models is measured; 0 for none
   */
  public record Samples(
      int training, int validation, int test, int first, int last, long seed, int floorStates) {
    /**
     * Checks the numbers.
     *
     * @param training samples to learn from
     * @param validation samples by which the epoch is chosen
     * @param test samples to judge by
     * @param first frame given
     * @param last frame to be predicted
     * @param seed of the bodies; validation and test use the two after it
     * @param floorStates states in which the floor of equivariant models is measured; 0 for none
     * @throws InvalidInput if there is no sample, frames are in disorder or one state is to give a
     *     floor
     */
    public Samples {
      boolean some = training >= 1 && validation >= 1 && test >= 1;
      boolean floor = floorStates == 0 || floorStates >= 2;
      if (!some || !floor || first < 0 || last < first) {
        throw new InvalidInput(
            "samples of charged bodies",
            String.join(
                ", ",
                training + "/" + validation + "/" + test + " samples",
                "frames " + first + " → " + last,
                "floor of " + floorStates),
            "samples to learn from and to judge by, frames in order, no or at least 2 states",
            "");
      }
    }
  }

  /**
   * Sizes of the models.
   *
   * @param width of the hidden layers of models on invariants
   * @param hidden steerable features between layers, over O3
   * @param degree of harmonics of the edges
   * @param layers of every model
   * @param heads of the attention, which divide the multiplicities of {@code hidden}
   */
  public record Sizes(int width, String hidden, int degree, int layers, int heads) {}

  /**
   * Checks that each model and seed is there once and that there is a batch to learn from.
   *
   * @param models which models, each once
   * @param bodies the bodies and how they move
   * @param samples what is learned and judged
   * @param recipe how every model is trained
   * @param sizes of the models
   * @param seeds one run of every model for each
   * @throws InvalidInput if they are not
   */
  public ChargedMotionPlan {
    models = List.copyOf(models);
    seeds = List.copyOf(seeds);
    boolean some = !models.isEmpty() && !seeds.isEmpty();
    boolean once = models.stream().distinct().count() == models.size();
    boolean distinct = seeds.stream().distinct().count() == seeds.size();
    if (!some || !once || !distinct || samples.training < recipe.batch()) {
      throw new InvalidInput(
          "plan of charged bodies",
          models + ", seeds " + seeds + ", " + samples.training + " samples to learn from",
          "models and seeds, each once; a batch to learn from, " + recipe.batch() + " samples",
          "");
    }
  }

  /**
   * The published numbers of samples, frames, layers and width, for three seeds, with norms of
   * forces limited and 1000 epochs, a tenth of the published ones.
   *
   * @return every model of the published table
   */
  public static ChargedMotionPlan published() {
    return new ChargedMotionPlan(
        List.of(
            BodyModel.LINEAR,
            BodyModel.SE3_TRANSFORMER,
            BodyModel.TENSOR_FIELD_NETWORK,
            BodyModel.GRAPH_NETWORK,
            BodyModel.EGNN),
        ChargedBodies.published(),
        new Samples(3000, 2000, 2000, 30, 40, 100, 0),
        new Recipe(1000, 100, 5e-4, false, 10, 0),
        new Sizes(64, "16x0e+8x1o", 1, 4, 2),
        List.of(1L, 2L, 3L));
  }

  /**
   * The same with other models.
   *
   * @param others which
   * @return a copy
   */
  public ChargedMotionPlan withModels(BodyModel... others) {
    return new ChargedMotionPlan(List.of(others), bodies, samples, recipe, sizes, seeds);
  }

  /**
   * The same with other bodies.
   *
   * @param others how they move
   * @return a copy
   */
  public ChargedMotionPlan withBodies(ChargedBodies others) {
    return new ChargedMotionPlan(models, others, samples, recipe, sizes, seeds);
  }

  /**
   * The same with other samples.
   *
   * @param others what is learned and judged
   * @return a copy
   */
  public ChargedMotionPlan withSamples(Samples others) {
    return new ChargedMotionPlan(models, bodies, others, recipe, sizes, seeds);
  }

  /**
   * The same with other numbers of samples.
   *
   * @param learned samples to learn from
   * @param chosen samples by which the epoch is chosen
   * @param judged samples to judge by
   * @return a copy
   */
  public ChargedMotionPlan withSamples(int learned, int chosen, int judged) {
    Samples s = samples;
    return withSamples(
        new Samples(learned, chosen, judged, s.first, s.last, s.seed, s.floorStates));
  }

  /**
   * The same with another recipe.
   *
   * @param other how models are trained
   * @return a copy
   */
  public ChargedMotionPlan withRecipe(Recipe other) {
    return new ChargedMotionPlan(models, bodies, samples, other, sizes, seeds);
  }

  /**
   * The same with models of other sizes.
   *
   * @param wide width of the hidden layers of models on invariants
   * @param steerable steerable features between layers, over O3
   * @param deep layers of every model
   * @return a copy
   */
  public ChargedMotionPlan withSizes(int wide, String steerable, int deep) {
    Sizes other = new Sizes(wide, steerable, sizes.degree, deep, sizes.heads);
    return new ChargedMotionPlan(models, bodies, samples, recipe, other, seeds);
  }

  /**
   * The same with other seeds.
   *
   * @param others one run of every model for each
   * @return a copy
   */
  public ChargedMotionPlan withSeeds(Long... others) {
    return new ChargedMotionPlan(models, bodies, samples, recipe, sizes, List.of(others));
  }

  /**
   * The same with the floor of equivariant models measured.
   *
   * @param states in how many states; 0 for none
   * @return a copy
   */
  public ChargedMotionPlan withFloor(int states) {
    Samples s = samples;
    return withSamples(
        new Samples(s.training, s.validation, s.test, s.first, s.last, s.seed, states));
  }

  /**
   * The same with other bodies drawn.
   *
   * @param seed seed of the bodies; validation and test use the two after it
   * @return a copy
   */
  public ChargedMotionPlan withDataSeed(long seed) {
    Samples s = samples;
    return withSamples(
        new Samples(s.training, s.validation, s.test, s.first, s.last, seed, s.floorStates));
  }
}
