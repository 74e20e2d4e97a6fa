package org.intertwiner.verify.beyond;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.Refusal;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.verify.Check;
import org.intertwiner.verify.ReplayToken;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.Witness;
import org.intertwiner.verify.action.Space;
import org.intertwiner.verify.statistics.ClopperPearson;
import org.intertwiner.verify.statistics.ErrorSummary;
import org.intertwiner.verify.tolerance.ErrorMetric;
import org.intertwiner.verify.tolerance.NoiseFloor;
import org.intertwiner.verify.tolerance.NoiseProbe;
import org.intertwiner.verify.tolerance.Tolerance;

/**
 * Checks that an output does not depend on the other inputs of its batch.
 *
 * <p>For random batches three things are done: the items are permuted, all items but one are
 * replaced (by fresh ones, by large ones, by zeros), and one item is evaluated alone. The output of
 * an item may differ by the noise floor only: another position or size of the batch may change the
 * order of sums. A map that accepts no single item is checked without the third.
 *
 * <p><b>Accuracy</b>: TESTED means what {@link ClopperPearson#upper} says of random batches.
 * <b>Complexity</b>: 4 batches and one item per sample, and about 100 items for the noise floor.
 *
 * <p>Example: {@code BatchComposition.of("net", Spaces.floats(), Spaces.floats(),
 * net::batch).inputs(sampler).check()}.
 *
 * @param <X> the inputs
 * @param <Y> the outputs
 */
public final class BatchComposition<X, Y> {
  private static final String ALGORITHM = "L64X128MixRandom";
  private static final int FLOORS = 4;
  private static final int PERTURBATIONS = 8;
  private static final double LARGE = 100;
  private static final double DELTA = 0.05;

  private final String name;
  private final Space<X> source;
  private final Space<Y> target;
  private final Function<List<X>, List<Y>> function;
  private final Optional<Sampler<X>> inputs;
  private final Options options;

  private record Options(int size, int samples, long seed, Tolerance tolerance) {}

  private BatchComposition(
      String name,
      Space<X> source,
      Space<Y> target,
      Function<List<X>, List<Y>> function,
      Optional<Sampler<X>> inputs,
      Options options) {
    this.name = name;
    this.source = source;
    this.target = target;
    this.function = function;
    this.inputs = inputs;
    this.options = options;
  }

  /**
   * Starts the description of a check: 99 batches of 4 items from seed 0.
   *
   * @param <X> the inputs
   * @param <Y> the outputs
   * @param name what reports call the map
   * @param source how inputs are read as numbers
   * @param target how outputs are read as numbers
   * @param function the map on batches: one output for every input, in the same order
   * @return a check that lacks only its inputs
   */
  public static <X, Y> BatchComposition<X, Y> of(
      String name, Space<X> source, Space<Y> target, Function<List<X>, List<Y>> function) {
    return new BatchComposition<>(
        name,
        source,
        target,
        function,
        Optional.empty(),
        new Options(4, 99, 0, Tolerance.fromNoise()));
  }

  private BatchComposition<X, Y> with(Options other) {
    return new BatchComposition<>(name, source, target, function, inputs, other);
  }

  /**
   * On which items.
   *
   * @param sampler makes single inputs
   * @return a copy
   */
  public BatchComposition<X, Y> inputs(Sampler<X> sampler) {
    return new BatchComposition<>(name, source, target, function, Optional.of(sampler), options);
  }

  /**
   * How many items a batch has.
   *
   * @param size at least 2
   * @return a copy
   * @throws InvalidInput if the number is below 2
   */
  public BatchComposition<X, Y> size(int size) {
    if (size < 2) {
      throw new InvalidInput("size of a batch", Integer.toString(size), "at least 2", "");
    }
    return with(new Options(size, options.samples(), options.seed(), options.tolerance()));
  }

  /**
   * How many batches.
   *
   * @param samples at least 1
   * @return a copy
   * @throws InvalidInput if the number is below 1
   */
  public BatchComposition<X, Y> samples(int samples) {
    if (samples < 1) {
      throw new InvalidInput("number of batches", Integer.toString(samples), "at least 1", "");
    }
    return with(new Options(options.size(), samples, options.seed(), options.tolerance()));
  }

  /**
   * From which seed all batches derive.
   *
   * @param seed any number
   * @return a copy
   */
  public BatchComposition<X, Y> seed(long seed) {
    return with(new Options(options.size(), options.samples(), seed, options.tolerance()));
  }

  /**
   * Which difference is accepted.
   *
   * @param tolerance a multiple of the noise floor, or a declared number with a reason
   * @return a copy
   */
  public BatchComposition<X, Y> tolerance(Tolerance tolerance) {
    return with(new Options(options.size(), options.samples(), options.seed(), tolerance));
  }

  /** What is done to a batch. */
  private enum Change {
    PERMUTED("items permuted"),
    REPLACED("other items replaced"),
    LARGE("other items made large"),
    ZERO("other items made zero"),
    ALONE("item alone");

    private final String words;

    Change(String words) {
      this.words = words;
    }
  }

  /** A batch with what became of item {@code item}, now at {@code place}. */
  private record Trial<X>(List<X> before, List<X> after, int item, int place) {}

  /**
   * Runs the check.
   *
   * @return one check for every change
   * @throws InvalidInput if the inputs are missing or the map returns another number of outputs
   */
  public Report check() {
    Sampler<X> sampler =
        inputs.orElseThrow(
            () ->
                new InvalidInput(
                    "inputs of the check", "none", "a sampler", "call inputs(Inputs.normal(…))"));
    List<String> notes = new ArrayList<>();
    List<Check> checks = new ArrayList<>();
    Optional<NoiseFloor> floor = floor(sampler);
    for (Change change : Change.values()) {
      Optional<Check> check = check(change, sampler, floor);
      check.ifPresent(checks::add);
      if (check.isEmpty()) {
        notes.add("single items are not accepted: nothing was evaluated alone");
      }
    }
    return new Report(
            "batch composition of '" + name + "'",
            "batch composition",
            checks,
            notes,
            options.seed())
        .withTolerance(options.tolerance());
  }

  private RandomGenerator random(int index) {
    var token = new ReplayToken(ALGORITHM, options.seed(), ReplayToken.Budget.INDEPENDENT, index);
    return RandomGeneratorFactory.of(ALGORITHM).create(token.sampleSeed());
  }

  private List<Y> applied(List<X> batch) {
    List<Y> out = function.apply(List.copyOf(batch));
    if (out.size() != batch.size()) {
      throw new InvalidInput(
          "number of outputs of a batch of '" + name + "'",
          Integer.toString(out.size()),
          Integer.toString(batch.size()),
          "one output for every input, in the same order");
    }
    return out;
  }

  private List<X> batch(Sampler<X> sampler, int count, RandomGenerator random) {
    List<X> out = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      out.add(sampler.sample(random));
    }
    return out;
  }

  /** The floor of one item in a batch of copies of it; the median of a few items. */
  private Optional<NoiseFloor> floor(Sampler<X> sampler) {
    List<NoiseFloor> floors = new ArrayList<>();
    for (int k = 0; k < FLOORS; k++) {
      RandomGenerator random = random(k);
      List<X> items = batch(sampler, options.size(), random);
      X first = items.get(0);
      try {
        floors.add(
            new NoiseProbe(target.precision(), ErrorMetric.L2, PERTURBATIONS)
                .measure(
                    numbers -> {
                      List<X> changed = new ArrayList<>(items);
                      changed.set(0, source.with(first, numbers));
                      return target.coordinates(applied(changed).get(0));
                    },
                    source.coordinates(first),
                    random));
      } catch (Refusal refusal) {
        throw refusal;
      } catch (RuntimeException e) {
        return Optional.empty(); // the checks say what the map threw
      }
    }
    return Optional.of(floors.stream().reduce(NoiseFloor::join).orElseThrow());
  }

  private Optional<Check> check(Change change, Sampler<X> sampler, Optional<NoiseFloor> measured) {
    NoiseFloor floor = measured.orElseGet(() -> NoiseFloor.atRoundoff(target.precision()));
    double[] errors = new double[options.samples()];
    for (int k = 0; k < options.samples(); k++) {
      if (Thread.interrupted()) {
        throw new java.util.concurrent.CancellationException("the check was stopped");
      }
      Trial<X> trial = trial(change, sampler, random(k));
      double[] a;
      double[] b;
      try {
        a = target.coordinates(applied(trial.before()).get(trial.item()));
        b = target.coordinates(applied(trial.after()).get(trial.place()));
      } catch (Refusal refusal) {
        throw refusal;
      } catch (RuntimeException e) {
        return change == Change.ALONE
            ? Optional.empty()
            : Optional.of(done(change, new Verdict.Inconclusive("the map threw " + e), floor));
      }
      errors[k] = a.length == b.length ? ErrorMetric.L2.relative(a, b) : Double.POSITIVE_INFINITY;
      if (!isFinite(a) || !isFinite(b)) {
        errors[k] = isFinite(a) == isFinite(b) ? 0 : Double.POSITIVE_INFINITY;
      }
      if (!(errors[k] <= options.tolerance().accepted(floor))) {
        return Optional.of(refuted(change, trial, errors[k], floor));
      }
    }
    int n = options.samples();
    Verdict verdict =
        new Verdict.Tested(n, ClopperPearson.upper(0, n, DELTA), DELTA, "random batches");
    return Optional.of(
        new Check(
            change.words,
            verdict,
            ErrorMetric.L2.title() + " of an item",
            ErrorSummary.of(errors),
            floor));
  }

  private static boolean isFinite(double[] v) {
    for (double e : v) {
      if (!Double.isFinite(e)) {
        return false;
      }
    }
    return true;
  }

  private Check done(Change change, Verdict verdict, NoiseFloor floor) {
    return new Check(
        change.words, verdict, ErrorMetric.L2.title() + " of an item", ErrorSummary.EMPTY, floor);
  }

  private Trial<X> trial(Change change, Sampler<X> sampler, RandomGenerator random) {
    List<X> before = batch(sampler, options.size(), random);
    int item = random.nextInt(options.size());
    List<X> after = new ArrayList<>(before);
    int place = item;
    switch (change) {
      case PERMUTED -> {
        int shift = 1 + random.nextInt(options.size() - 1);
        Collections.rotate(after, shift);
        place = (item + shift) % options.size();
      }
      case ALONE -> {
        after = new ArrayList<>(List.of(before.get(item)));
        place = 0;
      }
      default -> {
        for (int i = 0; i < after.size(); i++) {
          if (i != item) {
            after.set(i, mate(change, after.get(i), sampler, random));
          }
        }
      }
    }
    return new Trial<>(before, after, item, place);
  }

  private X mate(Change change, X old, Sampler<X> sampler, RandomGenerator random) {
    if (change == Change.REPLACED) {
      return sampler.sample(random);
    }
    double[] numbers = source.coordinates(old);
    double factor = change == Change.LARGE ? LARGE : 0;
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] *= factor;
    }
    return source.with(old, numbers);
  }

  private Check refuted(Change change, Trial<X> trial, double error, NoiseFloor floor) {
    Witness witness =
        new Witness(
            change.words,
            change.words,
            0,
            String.format(
                Locale.ROOT, "item %d of a random batch of %d", trial.item(), options.size()),
            error,
            Optional.empty(),
            floor.relative(),
            Optional.of(
                "an output depends on the other inputs of its batch (batch statistics, or a"
                    + " reduction over the batch axis)"),
            Optional.empty());
    return done(change, new Verdict.Refuted(witness), floor);
  }
}
