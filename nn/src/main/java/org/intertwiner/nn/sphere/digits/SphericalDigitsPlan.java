package org.intertwiner.nn.sphere.digits;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.train.optimiser.Adam;
import org.intertwiner.nn.train.schedule.Schedules;

/**
 * What the experiment with digits on the sphere does.
 *
 * @param signals what is learned and judged
 * @param pace how it is learned
 * @param contestants which networks, in order
 * @param seed seed of everything that is random
 * @param checkpoints folder for one checkpoint of each training, if they are wanted
 * @param resume whether to go on from checkpoints that are there
 */
public record SphericalDigitsPlan(
    Signals signals,
    Pace pace,
    List<Contestant> contestants,
    long seed,
    Optional<Path> checkpoints,
    boolean resume) {
  private static final double PUBLISHED_SCALE = 0.75;
  private static final int LARGEST_BAND_LIMIT = 32;

  /** The networks. */
  public enum Contestant {
    /** Correlations on the sphere and on SO(3). */
    SPHERICAL,
    /** Products in Fourier space. */
    CLEBSCH_GORDAN,
    /** Convolutions of pictures in longitude and latitude. */
    PLANAR
  }

  /**
   * What is learned and judged.
   *
   * @param training signals to learn from
   * @param test signals to judge by
   * @param bandLimit of the signals, 2 … 32
   * @param halfSide scale of the projection, as in {@code StereographicProjection}
   * @param side rows and columns of the pictures that the planar network sees
   * @param planarTarget learned numbers wanted in the planar network
   */
  public record Signals(
      int training, int test, int bandLimit, double halfSide, int side, int planarTarget) {
    /**
     * Checks the numbers.
     *
     * @param training signals to learn from
     * @param test signals to judge by
     * @param bandLimit of the signals, 2 … 32
     * @param halfSide scale of the projection, as in {@code StereographicProjection}
     * @param side rows and columns of the pictures that the planar network sees
     * @param planarTarget learned numbers wanted in the planar network
     * @throws InvalidInput if a number is out of range
     */
    public Signals {
      boolean sizes =
          bandLimit >= 2 && bandLimit <= LARGEST_BAND_LIMIT && side >= 2 * bandLimit - 1;
      if (training < 1 || test < 1 || !sizes || planarTarget < 1) {
        throw new InvalidInput(
            "signals of the digits on the sphere",
            training
                + " training and "
                + test
                + " test signals of band limit "
                + bandLimit
                + ", side "
                + side,
            "positive numbers, band limit 2 … 32, a side of at least 2L − 1",
            "start from SphericalDigitsPlan.usual()");
      }
    }
  }

  /**
   * How it is learned.
   *
   * @param epochs how often every signal is seen
   * @param batch signals in a step
   * @param adam the optimiser
   */
  public record Pace(int epochs, int batch, Adam adam) {}

  /**
   * Checks the plan.
   *
   * @param signals what is learned and judged
   * @param pace how it is learned
   * @param contestants which networks, in order
   * @param seed seed of everything that is random
   * @param checkpoints folder for one checkpoint of each training, if they are wanted
   * @param resume whether to go on from checkpoints that are there
   * @throws InvalidInput if there is no batch or epoch, or no network is named or one twice
   */
  public SphericalDigitsPlan {
    contestants = List.copyOf(contestants);
    boolean counts = pace.epochs >= 1 && pace.batch >= 1 && signals.training >= pace.batch;
    boolean names =
        !contestants.isEmpty() && contestants.stream().distinct().count() == contestants.size();
    if (!counts || !names) {
      throw new InvalidInput(
          "plan of the digits on the sphere",
          signals.training
              + " training signals, "
              + pace.epochs
              + " epochs, batches of "
              + pace.batch
              + ", networks "
              + contestants,
          "positive numbers, at least one batch, networks all unlike",
          "start from SphericalDigitsPlan.usual()");
    }
  }

  /**
   * The plan for the ten thousand test digits of MNIST: about ten minutes on two cores.
   *
   * @return 8000 training and 2000 test signals of band limit 10, 6 epochs, all networks
   */
  public static SphericalDigitsPlan usual() {
    return new SphericalDigitsPlan(
        new Signals(8000, 2000, 10, PUBLISHED_SCALE, 20, 50_000),
        new Pace(6, 32, Adam.at(0.01).withSchedule(Schedules.oneCycle(0.2))),
        List.of(Contestant.values()),
        1,
        Optional.empty(),
        false);
  }

  /**
   * The plan for a data set of another size: one fifth of the digits for the test, at most 2000,
   * and at most 8000 for training.
   *
   * @param count number of pictures
   * @return the plan
   * @throws InvalidInput if there are fewer than a hundred pictures
   */
  public static SphericalDigitsPlan forCount(int count) {
    if (count < 100) {
      throw new InvalidInput(
          "pictures for the digits on the sphere", "" + count, "100 or more", "");
    }
    int test = Math.min(2000, count / 5);
    return usual().withSizes(Math.min(8000, count - test), test);
  }

  private SphericalDigitsPlan with(Signals others) {
    return new SphericalDigitsPlan(others, pace, contestants, seed, checkpoints, resume);
  }

  private SphericalDigitsPlan with(Pace other) {
    return new SphericalDigitsPlan(signals, other, contestants, seed, checkpoints, resume);
  }

  /**
   * The same plan with other numbers of signals.
   *
   * @param forTraining signals to learn from
   * @param forTest signals to judge by
   * @return a copy
   */
  public SphericalDigitsPlan withSizes(int forTraining, int forTest) {
    Signals s = signals;
    return with(new Signals(forTraining, forTest, s.bandLimit, s.halfSide, s.side, s.planarTarget));
  }

  /**
   * The same plan with another number of epochs.
   *
   * @param other the number
   * @return a copy
   */
  public SphericalDigitsPlan withEpochs(int other) {
    return with(new Pace(other, pace.batch, pace.adam));
  }

  /**
   * The same plan with another number of signals in a step.
   *
   * @param other the number
   * @return a copy
   */
  public SphericalDigitsPlan withBatch(int other) {
    return with(new Pace(pace.epochs, other, pace.adam));
  }

  /**
   * The same plan with another band limit; pictures of the planar network get twice as many cells
   * along each side.
   *
   * @param other the band limit
   * @return a copy
   */
  public SphericalDigitsPlan withBandLimit(int other) {
    Signals s = signals;
    return with(new Signals(s.training, s.test, other, s.halfSide, 2 * other, s.planarTarget));
  }

  /**
   * The same plan for some networks.
   *
   * @param others which, in order
   * @return a copy
   */
  public SphericalDigitsPlan withContestants(List<Contestant> others) {
    return new SphericalDigitsPlan(signals, pace, others, seed, checkpoints, resume);
  }

  /**
   * The same plan with another seed.
   *
   * @param other the seed
   * @return a copy
   */
  public SphericalDigitsPlan withSeed(long other) {
    return new SphericalDigitsPlan(signals, pace, contestants, other, checkpoints, resume);
  }

  /**
   * The same plan with checkpoints.
   *
   * @param folder where; it must exist
   * @param goOn whether to go on from checkpoints that are there
   * @return a copy
   */
  public SphericalDigitsPlan withCheckpoints(Path folder, boolean goOn) {
    return new SphericalDigitsPlan(signals, pace, contestants, seed, Optional.of(folder), goOn);
  }
}
