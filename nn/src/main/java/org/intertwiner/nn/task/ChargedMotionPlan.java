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
 * @param training samples to learn from
 * @param validation samples by which the epoch is chosen
 * @param test samples to judge by
 * @param first frame given
 * @param last frame to be predicted
 * @param recipe how every model is trained
 * @param width of the hidden layers of models on invariants
 * @param hidden steerable features between layers, over O3
 * @param degree of harmonics of the edges
 * @param layers of every model
 * @param heads of the attention, which divide the multiplicities of {@code hidden}
 * @param seeds one run of every model for each
 * @param dataSeed seed of the bodies; validation and test use the two after it
 * @param floorStates states in which the floor of equivariant models is measured; 0 for none
 */
public record ChargedMotionPlan(
    List<BodyModel> models,
    ChargedBodies bodies,
    int training,
    int validation,
    int test,
    int first,
    int last,
    Recipe recipe,
    int width,
    String hidden,
    int degree,
    int layers,
    int heads,
    List<Long> seeds,
    long dataSeed,
    int floorStates) {
  /**
   * Checks the numbers.
   *
   * @param models which models, each once
   * @param bodies the bodies and how they move
   * @param training samples to learn from
   * @param validation samples by which the epoch is chosen
   * @param test samples to judge by
   * @param first frame given
   * @param last frame to be predicted
   * @param recipe how every model is trained
   * @param width of the hidden layers of models on invariants
   * @param hidden steerable features between layers, over O3
   * @param degree of harmonics of the edges
   * @param layers of every model
   * @param heads of the attention, which divide the multiplicities of {@code hidden}
   * @param seeds one run of every model for each
   * @param dataSeed seed of the bodies; validation and test use the two after it
   * @param floorStates states in which the floor of equivariant models is measured; 0 for none
   * @throws InvalidInput if there is no model, seed or sample, or a number is out of range
   */
  public ChargedMotionPlan {
    models = List.copyOf(models);
    seeds = List.copyOf(seeds);
    boolean some = !models.isEmpty() && !seeds.isEmpty();
    boolean once = models.stream().distinct().count() == models.size();
    boolean samples = training >= recipe.batch() && validation >= 1 && test >= 1;
    boolean distinct = seeds.stream().distinct().count() == seeds.size();
    boolean floor = floorStates == 0 || floorStates >= 2;
    if (!some || !once || !distinct || !samples || !floor || first < 0 || last < first) {
      throw new InvalidInput(
          "plan of charged bodies",
          models
              + ", seeds "
              + seeds
              + ", "
              + training
              + "/"
              + validation
              + "/"
              + test
              + " samples, frames "
              + first
              + " → "
              + last
              + ", floor of "
              + floorStates,
          "models and seeds, each once; a batch to learn from and samples to judge by; frames in"
              + " order; no or at least 2 states",
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
        3000,
        2000,
        2000,
        30,
        40,
        new Recipe(1000, 100, 5e-4, false, 10, 0),
        64,
        "16x0e+8x1o",
        1,
        4,
        2,
        List.of(1L, 2L, 3L),
        100,
        0);
  }

  /**
   * The same with other models.
   *
   * @param others which
   * @return a copy
   */
  public ChargedMotionPlan withModels(BodyModel... others) {
    return new ChargedMotionPlan(
        List.of(others),
        bodies,
        training,
        validation,
        test,
        first,
        last,
        recipe,
        width,
        hidden,
        degree,
        layers,
        heads,
        seeds,
        dataSeed,
        floorStates);
  }

  /**
   * The same with other bodies.
   *
   * @param others how they move
   * @return a copy
   */
  public ChargedMotionPlan withBodies(ChargedBodies others) {
    return new ChargedMotionPlan(
        models,
        others,
        training,
        validation,
        test,
        first,
        last,
        recipe,
        width,
        hidden,
        degree,
        layers,
        heads,
        seeds,
        dataSeed,
        floorStates);
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
    return new ChargedMotionPlan(
        models,
        bodies,
        learned,
        chosen,
        judged,
        first,
        last,
        recipe,
        width,
        hidden,
        degree,
        layers,
        heads,
        seeds,
        dataSeed,
        floorStates);
  }

  /**
   * The same with another recipe.
   *
   * @param other how models are trained
   * @return a copy
   */
  public ChargedMotionPlan withRecipe(Recipe other) {
    return new ChargedMotionPlan(
        models,
        bodies,
        training,
        validation,
        test,
        first,
        last,
        other,
        width,
        hidden,
        degree,
        layers,
        heads,
        seeds,
        dataSeed,
        floorStates);
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
    return new ChargedMotionPlan(
        models,
        bodies,
        training,
        validation,
        test,
        first,
        last,
        recipe,
        wide,
        steerable,
        degree,
        deep,
        heads,
        seeds,
        dataSeed,
        floorStates);
  }

  /**
   * The same with other seeds.
   *
   * @param others one run of every model for each
   * @return a copy
   */
  public ChargedMotionPlan withSeeds(Long... others) {
    return new ChargedMotionPlan(
        models,
        bodies,
        training,
        validation,
        test,
        first,
        last,
        recipe,
        width,
        hidden,
        degree,
        layers,
        heads,
        List.of(others),
        dataSeed,
        floorStates);
  }

  /**
   * The same with the floor of equivariant models measured.
   *
   * @param states in how many states; 0 for none
   * @return a copy
   */
  public ChargedMotionPlan withFloor(int states) {
    return new ChargedMotionPlan(
        models,
        bodies,
        training,
        validation,
        test,
        first,
        last,
        recipe,
        width,
        hidden,
        degree,
        layers,
        heads,
        seeds,
        dataSeed,
        states);
  }

  /**
   * The same with other bodies drawn.
   *
   * @param seed seed of the bodies; validation and test use the two after it
   * @return a copy
   */
  public ChargedMotionPlan withDataSeed(long seed) {
    return new ChargedMotionPlan(
        models,
        bodies,
        training,
        validation,
        test,
        first,
        last,
        recipe,
        width,
        hidden,
        degree,
        layers,
        heads,
        seeds,
        seed,
        floorStates);
  }
}
