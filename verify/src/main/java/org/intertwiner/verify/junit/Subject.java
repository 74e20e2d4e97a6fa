package org.intertwiner.verify.junit;

import java.util.Optional;
import java.util.function.Supplier;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.verify.Equivariance;
import org.intertwiner.verify.Inputs;
import org.intertwiner.verify.ReplayToken;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.foreign.ForeignCheck;
import org.intertwiner.verify.foreign.ForeignOptions;
import org.intertwiner.verify.laws.LawSuite;
import org.intertwiner.verify.tolerance.Tolerance;
import org.jspecify.annotations.Nullable;

/** What an annotated method returned, turned into a report. */
final class Subject {
  private final EquivarianceTest settings;
  private final Overrides overrides;

  Subject(EquivarianceTest settings, Overrides overrides) {
    this.settings = settings;
    this.overrides = overrides;
  }

  Report report(@Nullable Object returned) {
    if (returned instanceof Equivariance<?, ?, ?> description) {
      return run(description);
    }
    if (returned instanceof NumericMap<?, ?, ?> map) {
      return run(described(map));
    }
    if (returned instanceof LawSuite suite) {
      return run(suite);
    }
    if (returned instanceof ForeignCheck<?> foreign) {
      return run(foreign);
    }
    Object result = returned instanceof Supplier<?> supplier ? supplier.get() : returned;
    if (result instanceof Report report) {
      plain("a finished report");
      return report;
    }
    throw new InvalidInput(
        "result of a method with @EquivarianceTest",
        result == null ? "nothing" : result.getClass().getName(),
        "an Equivariance, a NumericMap, a LawSuite, a Report or a Supplier of one",
        "");
  }

  private Report run(Equivariance<?, ?, ?> description) {
    Equivariance<?, ?, ?> adjusted = description;
    if (settings.samples() != 0) {
      adjusted = adjusted.samples(settings.samples());
    }
    if (!Double.isNaN(settings.epsilon())) {
      adjusted = adjusted.claiming(settings.epsilon(), settings.delta());
    }
    if (!Double.isNaN(settings.tolerance())) {
      adjusted =
          adjusted.tolerance(new Tolerance.Declared(settings.tolerance(), settings.reason()));
    }
    Optional<Long> seed = seed();
    if (seed.isPresent()) {
      adjusted = adjusted.seed(seed.get());
    }
    Optional<ReplayToken> token = overrides.replay();
    return token.isPresent() ? adjusted.replay(token.get()) : adjusted.check();
  }

  private Report run(ForeignCheck<?> foreign) {
    ForeignOptions options = foreign.options();
    if (settings.samples() != 0) {
      options = options.withSamples(settings.samples());
    }
    if (!Double.isNaN(settings.epsilon())) {
      options = options.withClaim(settings.epsilon(), settings.delta());
    }
    if (!Double.isNaN(settings.tolerance())) {
      options = options.withTolerance(settings.tolerance(), settings.reason());
    }
    Optional<Long> seed = seed();
    if (seed.isPresent()) {
      options = options.withSeed(seed.get());
    }
    ForeignCheck<?> adjusted = options.equals(foreign.options()) ? foreign : foreign.with(options);
    Optional<ReplayToken> token = overrides.replay();
    return token.isPresent() ? adjusted.replay(token.get()) : adjusted.check();
  }

  private Optional<Long> seed() {
    return overrides
        .seed()
        .or(() -> Optional.of(settings.seed()).filter(s -> !s.isEmpty()).map(Overrides::seed));
  }

  private Report run(LawSuite suite) {
    LawSuite adjusted = suite;
    if (settings.samples() != 0) {
      adjusted = adjusted.tries(settings.samples());
    }
    Optional<Long> seed = seed();
    if (seed.isPresent()) {
      adjusted = adjusted.seed(seed.get());
    }
    refuse("tolerance", !Double.isNaN(settings.tolerance()), "laws");
    refuse("epsilon", !Double.isNaN(settings.epsilon()), "laws");
    return adjusted.check();
  }

  /** Settings that could not take effect are an error, not a silence. */
  private void plain(String what) {
    refuse("samples", settings.samples() != 0, what);
    refuse("epsilon", !Double.isNaN(settings.epsilon()), what);
    refuse("tolerance", !Double.isNaN(settings.tolerance()), what);
    refuse("seed", !settings.seed().isEmpty(), what);
  }

  private static void refuse(String attribute, boolean given, String what) {
    if (given) {
      throw new InvalidInput(
          "attribute " + attribute + " of @EquivarianceTest",
          "a value",
          "none for " + what,
          "set it where the check is described");
    }
  }

  private <G, X, Y> Equivariance<?, ?, ?> described(NumericMap<G, X, Y> map) {
    if (settings.group().isEmpty() || settings.inputSize() < 1) {
      throw new InvalidInput(
          "test of the map '" + map.name() + "'",
          "no group or no inputs",
          "both",
          "give group and inputSize in the annotation, or return"
              + " Equivariance.of(map).under(…).inputs(…)");
    }
    // the elements meet the actions only when the check runs: a wrong group fails there
    @SuppressWarnings("unchecked")
    CompactGroup<G> group = (CompactGroup<G>) GroupNotation.parse(settings.group()).group();
    return Equivariance.of(map).under(group).inputs(inputs(map));
  }

  private <X> Sampler<X> inputs(NumericMap<?, X, ?> map) {
    X form =
        form(map, new double[0])
            .or(() -> form(map, new float[0]))
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "inputs of the map '" + map.name() + "'",
                        "data of its own type",
                        "double[] or float[]",
                        "return Equivariance.of(map).under(…).inputs(…) instead"));
    return Inputs.on(map.source().space(), form, Inputs.normal(settings.inputSize()));
  }

  /** The array, if the space of the map's inputs is one of such arrays. */
  private <X> Optional<X> form(NumericMap<?, X, ?> map, Object array) {
    try {
      @SuppressWarnings("unchecked")
      X typed = (X) array;
      map.source().space().with(typed, new double[settings.inputSize()]);
      return Optional.of(typed);
    } catch (ClassCastException other) {
      return Optional.empty();
    }
  }
}
